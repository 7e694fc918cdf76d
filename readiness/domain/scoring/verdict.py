"""Gates, caps, bands: from figures to the verdict (questionnaire.md B.4 and B.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from readiness.domain.questionnaire import Band, Policy
from readiness.domain.scoring.index import PackIndex
from readiness.domain.scoring.question import SHOWN_EVIDENCE
from readiness.domain.scoring.scorecard import BANDS, BandId, Cap, GateStatus, QuestionScore

Figure = Literal["lo", "mid", "hi"]

RANK: Final[Mapping[BandId, int]] = {band: rank for rank, band in enumerate(BANDS)}
DECIMALS: Final = 6
NO_VERDICT: Final[BandId] = "no_verdict"
SCOPE_NARROWED: Final = "scope_narrowed"
NOT_ASSESSED: Final = "not_assessed"


def compared(figure: float) -> float:
    """A figure as thresholds see it: rounded to six decimals (B.3)."""
    return round(figure, DECIMALS)


def reaches(figure: float, threshold: float) -> bool:
    """Whether a figure is at or above a threshold, after rounding."""
    return compared(figure) >= compared(threshold)


def gate_status(score: QuestionScore, minimum: float, evidence_needed: int = SHOWN_EVIDENCE) -> GateStatus:
    """The status of a gate on the evidenced figure.

    Pass: the evidenced value reaches the minimum and was shown, or the import confirmed it that far. Claimed: only the
    stated value does. Fail: not even that. Unknown: blank or don't know.
    """
    if score.state != "answered" or score.stated is None or score.lo is None:
        return "unknown"
    was_shown = score.evidence >= evidence_needed or any(
        check.kind == "confirm" and reaches(check.level, minimum) for check in score.checks
    )
    return gate_status_of(score.stated, score.lo, minimum, was_shown=was_shown)


def gate_status_of(stated: float, evidenced: float, minimum: float, *, was_shown: bool) -> GateStatus:
    """The status of an answered gate from its figures 0-1."""
    if not reaches(stated, minimum):
        return "fail"
    return "pass" if was_shown and reaches(evidenced, minimum) else "claimed"


def gate_status_on(status: GateStatus, score: QuestionScore | None, minimum: float, figure: Figure) -> GateStatus:
    """The status on another figure: mid and hi need no evidence, and an unanswered gate may still turn out well."""
    if figure == "lo":
        return status
    if score is None:
        return _derived_status_on(status, figure)
    if status == "unknown":
        return "pass" if figure == "hi" else "unknown"
    value = score.mid if figure == "mid" else score.hi
    return "pass" if value is not None and reaches(value, minimum) else "fail"


def _derived_status_on(status: GateStatus, figure: Figure) -> GateStatus:
    """REL: claimed passes on mid and hi, unknown passes on hi only, fail never."""
    if status == "claimed" or (status == "unknown" and figure == "hi"):
        return "pass"
    return status


def reliability_gate(low: float | None, high: float | None, target: float | None) -> GateStatus:
    """Gate REL from the 90% two-sided interval of success and the target, all 0-1 (B.4).

    Pass: the lower end reaches the target. Fail: the upper end is below it. Claimed between. Unknown without interval
    or target.
    """
    if low is None or high is None or target is None:
        return "unknown"
    if low >= target:
        return "pass"
    return "fail" if high < target else "claimed"


def gate_cap(status: GateStatus, *, is_hard: bool) -> BandId | None:
    """How far an open gate caps the verdict; a blank is never better than a fail."""
    if status == "pass":
        return None
    return "pilot_only" if is_hard and status != "claimed" else "conditional"


def gate_caps(index: PackIndex, statuses: Mapping[str, GateStatus]) -> tuple[Cap, ...]:
    """Caps of all open gates, in the order of the statuses."""
    found = []
    for gate, status in statuses.items():
        is_hard = index.plans[gate].hard if gate in index.plans else index.derived_gates.get(gate, False)
        cap = gate_cap(status, is_hard=is_hard)
        if cap is not None:
            found.append(Cap(gate=gate, status=status, cap=cap))
    return tuple(found)


def scope_caps(policy: Policy, na_shares: Iterable[float], practices: Mapping[str, float | None]) -> tuple[Cap, ...]:
    """Caps for a narrowed scope (too much not applicable in a section) and for practices that nothing assesses."""
    limit = compared(policy.na_share_limit)
    narrowed = any(compared(share) > limit for share in na_shares)
    caps = [Cap(na=SCOPE_NARROWED, cap="conditional")] if narrowed else []
    caps += [
        Cap(practice=practice, status=NOT_ASSESSED, cap="conditional")
        for practice, value in practices.items()
        if value is None
    ]
    return tuple(caps)


def base_band(
    policy: Policy,
    overall: float,
    sections: Sequence[float | None],
    practices: Sequence[float | None],
    coverage: float,
) -> BandId:
    """The highest band whose conditions, and those of all bands below it, hold; before any cap."""
    return base_band_of(policy.bands, overall, sections, practices, coverage)


def base_band_of(
    bands: Sequence[Band],
    overall: float,
    sections: Sequence[float | None],
    practices: Sequence[float | None],
    coverage: float,
) -> BandId:
    """The same from the rows of the verdict table."""
    reached: BandId = NO_VERDICT
    for band in sorted(bands, key=lambda band: RANK[band.id]):
        if not _holds(band, overall, sections, practices, coverage):
            break
        reached = band.id
    return reached


def _holds(
    band: Band, overall: float, sections: Sequence[float | None], practices: Sequence[float | None], coverage: float
) -> bool:
    return (
        reaches(100 * coverage, band.coverage)
        and reaches(overall, band.overall)
        and all(value is None or reaches(value, band.section_floor) for value in sections)
        and all(value is None or reaches(value, band.practice_floor) for value in practices)
    )


def lowest(band: BandId, caps: Iterable[Cap]) -> BandId:
    """The band after the lowest cap."""
    return min((band, *(cap.cap for cap in caps)), key=RANK.__getitem__)
