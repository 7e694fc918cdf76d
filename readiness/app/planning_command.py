"""The roadmap on the command line: capacities read from words, and the plan as one JSON object."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from readiness.errors import ReadinessError
from readiness.language import noop, tr

if TYPE_CHECKING:
    from readiness.domain.reliability.result import Estimate
    from readiness.domain.roadmap.plan import Horizon, Roadmap, Steps


def parse_capacity(words: Iterable[str]) -> dict[str, Steps]:
    """Step lists from words such as `ENG=2` and `OPS=0.5,8:2` (half a person now, two from week 8).

    Raises:
        ReadinessError: a word is not of this form.
    """
    found: dict[str, Steps] = {}
    for word in words:
        pool, mark, text = word.partition("=")
        if not mark or not pool or not text:
            raise ReadinessError(tr("{word!r} is not a capacity.", word=word), hint=tr(_CAPACITY_FORM))
        found[pool.strip().upper()] = tuple(_step(part, word) for part in text.split(","))
    return found


_CAPACITY_FORM = noop("Write POOL=PEOPLE or POOL=PEOPLE,WEEK:PEOPLE, for example OPS=0.5,8:2.")


def _step(part: str, word: str) -> tuple[int, float]:
    week, mark, people = part.rpartition(":")
    try:
        step = (int(week) if mark else 0, float(people))
    except ValueError:
        raise ReadinessError(
            tr("{part!r} in {word!r} is not a number of people.", part=part, word=word), hint=tr(_CAPACITY_FORM)
        ) from None
    if not math.isfinite(step[1]) or step[1] < 0:
        raise ReadinessError(
            tr("{part!r} in {word!r} cannot be a number of people.", part=part, word=word), hint=tr(_CAPACITY_FORM)
        )
    return step


def roadmap_json(roadmap: Roadmap) -> dict[str, Any]:
    """The plan as `readiness roadmap --json` prints it. Weeks are whole numbers from 0."""
    return {
        "order": list(roadmap.order),
        "plan": [
            {
                "id": p.id,
                "start": p.start,
                "finish": p.finish,
                "wave": p.wave,
                "pool": p.pool,
                "rate": p.rate,
                "effort": p.rank.effort,
                "tier": p.rank.tier,
                "priority": p.rank.priority,
                "owner": p.owner,
                "status": p.status,
                "closesGates": list(p.closes_gates),
            }
            for p in roadmap.plan
        ],
        "unscheduled": [{"id": u.id, "needs": u.needs} for u in roadmap.unscheduled],
        "dropped": [{"id": d.id, "because": d.because} for d in roadmap.dropped],
        "capacity": {pool: [list(step) for step in steps] for pool, steps in roadmap.capacity.items()},
        "pace": roadmap.pace,
        "today": None if roadmap.today is None else _horizon_json(roadmap.today),
        "horizons": [_horizon_json(h) for h in roadmap.horizons],
        "milestones": [
            {"band": m.band, "week": m.week, "weekIfDemonstrated": m.week_if_demonstrated} for m in roadmap.milestones
        ],
        "waitingPerWeek": _estimate_json(roadmap.waiting_per_week),
        "cautions": list(roadmap.cautions),
        "scenario": roadmap.scenario,
    }


def _horizon_json(horizon: Horizon) -> dict[str, Any]:
    return {
        "day": horizon.day,
        "week": horizon.week,
        "label": horizon.label,
        "verdict": horizon.verdict,
        "stated": horizon.stated,
        "verdictIfDemonstrated": horizon.if_demonstrated,
        "overall": horizon.overall,
        "overallLow": horizon.low.overall if horizon.low else None,
        "overallHigh": horizon.high.overall if horizon.high else None,
        "openGates": list(horizon.open_gates),
        "sections": horizon.sections,
        "practices": horizon.practices,
        "success": _estimate_json(horizon.success),
        "wrong_per_day": _estimate_json(horizon.wrong_per_day),
        "silent_stock": _estimate_json(horizon.silent_stock),
    }


def _estimate_json(estimate: Estimate) -> dict[str, Any]:
    return {"point": estimate.point, "low": estimate.low, "high": estimate.high, "status": estimate.status}
