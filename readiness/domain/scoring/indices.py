"""Side indices, shown and not scored: M/O/D, builder optimism, build-versus-operate, stall exposure (B.7 to B.10)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import Pack, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.index import PackIndex
from readiness.domain.scoring.means import Tally
from readiness.domain.scoring.scorecard import Balance, GateStatus, Indices, QuestionScore, SectionScore, Stall
from readiness.domain.scoring.verdict import compared
from readiness.domain.scoring.votes import role_gap

StallReading = Literal["few", "several", "most"]
BalanceReading = Literal["build_heavy", "leaning", "balanced", "operate_weighted"]

# B.8: bands of the reading are policy; the survey gives a direction and no ratio.
LEANING_FROM: Final = 0.2
BALANCED_FROM: Final = 0.4
BALANCED_TO: Final = 0.6
# B.10: months of age and of being blocked at which a point is added; 4.7 is the survey's mean before a stall.
AGE_SOME: Final = 3.0
AGE_MEAN: Final = 4.7
BLOCKED_LONG: Final = 6.0
SEVERAL_FROM: Final = 3
MOST_FROM: Final = 6


def side_indices(
    index: PackIndex,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    scores: Mapping[str, QuestionScore],
    sections: Mapping[str, SectionScore],
    gates: Mapping[str, GateStatus],
) -> Indices:
    """All side indices of a sheet."""
    policy = index.pack.policy
    return Indices(
        monitoring=group_mean(index, scores, policy.monitoring_questions),
        observability=group_mean(index, scores, policy.observability_questions),
        debugging=group_mean(index, scores, policy.debugging_questions),
        builder_optimism=builder_optimism(responses, scores),
        balance=balance_from_profile(index.pack, profile),
        stall=_stall(index, profile, sections, gates),
    )


def group_mean(index: PackIndex, scores: Mapping[str, QuestionScore], questions: Iterable[str]) -> float | None:
    """Weighted mean of the evidenced figure over some questions, points 0-100; None where none applies."""
    tally = Tally()
    for question in questions:
        if question in index.plans and scores[question].state != "hidden":
            tally.add(index.plans[question].weight, scores[question])
    return tally.triple.lo if tally.triple else None


def builder_optimism(responses: Mapping[QuestionId, Response], scores: Mapping[str, QuestionScore]) -> float | None:
    """Mean of (builders' median minus everybody else's) over voted questions, in levels; None without such votes."""
    gaps = [
        gap
        for question, response in responses.items()
        if response.votes and question in scores and scores[question].state != "hidden"
        if (gap := role_gap(response.votes)) is not None
    ]
    return math.fsum(gaps) / len(gaps) if gaps else None


def balance_from_profile(pack: Pack, profile: Profile) -> Balance | None:
    """Build-versus-operate from the profile fields that name a side; None while none of them is filled."""
    sums: dict[str, list[float]] = {"build": [], "operate": [], "apart": []}
    for item in pack.profile:
        for field in item.fields:
            value = _number(profile.get(item.id, {}).get(field.key))
            if field.side is not None and value is not None:
                sums[field.side].append(max(0.0, value))
    if not any(sums.values()):
        return None
    return spend_balance(
        math.fsum(sums["build"]), math.fsum(sums["operate"]), math.fsum(sums["apart"]), pack.policy.balance_target
    )


def spend_balance(build: float, operate: float, apart: float, target: float) -> Balance:
    """Index operate / (build + operate), and what to move within the same total to reach the target (B.8)."""
    total = build + operate
    index = operate / total if total else None
    return Balance(
        build=build,
        operate=operate,
        apart=apart,
        index=index,
        move_to_target=max(0.0, target * total - operate),
        target=target,
        reading=None if index is None else _balance_reading(compared(index)),
    )


def _balance_reading(index: float) -> BalanceReading:
    if index < LEANING_FROM:
        return "build_heavy"
    if index < BALANCED_FROM:
        return "leaning"
    return "balanced" if index <= BALANCED_TO else "operate_weighted"


def _stall(
    index: PackIndex, profile: Profile, sections: Mapping[str, SectionScore], gates: Mapping[str, GateStatus]
) -> Stall:
    terms = stall_terms(index, profile, sections, gates)
    points = sum(term.points for term in terms)
    return Stall(points=points, reading=stall_reading(points))


@dataclass(frozen=True, slots=True)
class StallTerm:
    """One condition of stall exposure: what it looks at (a section, `owner`, `age`, `blocked`) and its points."""

    name: str
    value: float | None
    points: int


def stall_terms(
    index: PackIndex, profile: Profile, sections: Mapping[str, SectionScore], gates: Mapping[str, GateStatus]
) -> tuple[StallTerm, ...]:
    """Every condition that a sheet is read for, with its points."""
    item = profile.get("P-06", {})
    policy = index.pack.policy
    weighted = [(key, sections[key].lo) for key, weight in index.sections.items() if weight > 0]
    was_blocked = item.get("last_attempt") == "blocked"
    months, blocked = _number(item.get("months")), (_number(item.get("blocked_months")) or 0.0) if was_blocked else None
    owner_passes = gates.get(policy.owner_gate, "pass") == "pass"
    return (
        *(StallTerm(key, low, _gap_points(low, policy.gap_weak_below)) for key, low in weighted if low is not None),
        StallTerm("owner", None, 0 if owner_passes else 1),
        StallTerm("age", months, _age_points(months)),
        StallTerm("blocked", blocked, _blocked_points(blocked)),
    )


def stall_exposure(
    gaps: Sequence[float],
    *,
    owner_passes: bool,
    months: float | None,
    blocked_months: float | None,
    weak_below: float = 40.0,
) -> Stall:
    """Conditions under which pilots of the survey stalled, counted in points; never a percentage (B.10).

    Args:
        gaps: Evidenced points 0-100 of the weighted sections.
        owner_passes: Whether the gate on the owner passes.
        months: Age of the pilot; None counts nothing.
        blocked_months: How long the last attempt to widen has been blocked; None when it was not.
        weak_below: Points below which a gap counts.
    """
    points = sum(_gap_points(gap, weak_below) for gap in gaps) + (not owner_passes)
    points += _age_points(months) + _blocked_points(blocked_months)
    return Stall(points=points, reading=stall_reading(points))


def _gap_points(gap: float, weak_below: float) -> int:
    return int(compared(gap) < weak_below)


def _age_points(months: float | None) -> int:
    return 0 if months is None or months < AGE_SOME else 1 if months < AGE_MEAN else 2


def _blocked_points(months: float | None) -> int:
    return 0 if months is None else 1 if months < BLOCKED_LONG else 2


def stall_reading(points: int) -> StallReading:
    """Few, several or most of the survey's stall conditions."""
    if points < SEVERAL_FROM:
        return "few"
    return "several" if points < MOST_FROM else "most"


def stuck_share(blocked: float, stuck_of_blocked: float) -> float:
    """Share of all attempts that stayed stuck: blocked of the attempts times stuck of the blocked (B.10)."""
    return blocked * stuck_of_blocked


def _number(value: ProfileValue) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
