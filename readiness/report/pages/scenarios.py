"""The what-ifs that were chosen for the report, beside the plan: what differs, and what would be true then."""

from __future__ import annotations

from readiness.domain.roadmap.plan import Difference, Horizon
from readiness.domain.scoring.scorecard import BANDS
from readiness.report.dossier import Dossier
from readiness.report.pages.page import Page


def make_scenarios(d: Dossier) -> Page | None:
    """Nothing where none was chosen, or no capacity was planned."""
    found = d.snapshot.roadmap.alternatives
    if not found or not d.is_scheduled:
        return None
    say = d.words
    return Page(
        key="scenarios",
        part="do",
        kicker=say("scenarios.kicker"),
        contents=say("scenarios.kicker"),
        title=say(
            "scenarios.title",
            names=[difference.name for difference in found],
            before=found[0].end_before,
            weeks=[difference.end_after for difference in found],
        ),
        template="scenarios.html",
        values={"names": [difference.name for difference in found], "rows": _rows(d, found), "scenarios": found},
    )


def _rows(d: Dossier, found: tuple[Difference, ...]) -> list[dict[str, object]]:
    """One row per horizon: the plan, then every what-if."""
    return [
        {
            "label": d.words("roadmap.horizon", label=pair.before.label, week=pair.before.week, date=None),
            "plan": _cell(d, pair.before),
            "others": [_cell(d, difference.horizons[at].after) for difference in found],
        }
        for at, pair in enumerate(found[0].horizons)
    ]


def _cell(d: Dossier, horizon: Horizon) -> dict[str, object]:
    return {
        "band": d.band(horizon.verdict) if horizon.verdict in BANDS else horizon.verdict,
        "points": horizon.overall,
        "open": len(horizon.open_gates),
        "success": horizon.success.point,
    }
