"""Gain, tier, priority and order of initiatives (design rule C.2). Every figure is kept: a rank explains itself.

gain = sum over raised questions of 100 * W_section / sum W * w_question / sum w of the section * max(0, raised - lo);
value = gain + reliability points / 2; priority = value / effort. Gates come first by rule (tier), not by a bonus
number that someone can argue with. Tier and priority are inherited backwards through prerequisites.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.domain.catalogue import Initiative
from readiness.domain.questionnaire import Band, Pack
from readiness.domain.questions import QuestionId
from readiness.domain.roadmap.plan import Rank
from readiness.domain.roadmap.triggers import raised_value, unmet_raises
from readiness.domain.scoring.scorecard import BANDS, Scorecard

RELIABILITY_CAP = 20.0
"""Most points of end-to-end success that count for one initiative (C.2)."""

RELIABILITY_WEIGHT = 0.5
"""A point of end-to-end success weighs half a point of gain (C.2)."""

SMALLEST_EFFORT = 0.1
"""Person-weeks below which effort does not divide further, so that free work has a finite priority."""

_DIGITS = 9  # sums in another order must not change a tie


@dataclass(frozen=True)
class Ranked:
    """Ranks by initiative id, and the ids in order."""

    ranks: dict[str, Rank]
    order: tuple[str, ...]


def effort_of(initiative: Initiative, pace: float) -> float:
    """Person-weeks at a pace 0-1 between low and high."""
    return initiative.effort.low + (initiative.effort.high - initiative.effort.low) * pace


def gain_of(initiative: Initiative, pack: Pack, scorecard: Scorecard) -> float:
    """Points of the evidenced overall score; a section of weight 0 counts with the mean of the others."""
    return math.fsum(
        100.0 * share * max(0.0, raised_value(r) - (scorecard.questions[r.question].lo or 0.0))
        for r in unmet_raises(initiative, scorecard.questions)
        for share in (_question_share(QuestionId(r.question), pack, scorecard),)
    )


def closed_gates(
    initiative: Initiative, pack: Pack, scorecard: Scorecard, *, hard: bool | None = None
) -> tuple[str, ...]:
    """Open gates whose minimum a raise of the initiative reaches; `hard` None: both kinds."""
    found = []
    for r in initiative.raises:
        gate = pack.gate_by_id.get(r.question)
        if gate is None or gate.min is None or scorecard.gates.get(gate.id, "pass") == "pass":
            continue
        if raised_value(r) >= gate.min and (hard is None or gate.hard == hard):
            found.append(gate.id)
    return tuple(found)


def next_band(pack: Pack, certified: str) -> Band | None:
    """The row of the verdict table above a verdict; None at the top."""
    place = BANDS.index(certified) if certified in BANDS else 0
    above = BANDS[place + 1 :]
    rows = {b.id: b for b in pack.policy.bands}
    return next((rows[b] for b in above if b in rows), None)


def tier_of(initiative: Initiative, pack: Pack, scorecard: Scorecard) -> int:
    """0 closes an open hard gate; 1 a soft one, or lifts what is under the next band's floor; 2 the rest."""
    if closed_gates(initiative, pack, scorecard, hard=True):
        return 0
    if closed_gates(initiative, pack, scorecard, hard=False) or lifted_floors(initiative, pack, scorecard):
        return 1
    return 2


def lifted_floors(initiative: Initiative, pack: Pack, scorecard: Scorecard) -> tuple[str, ...]:
    """Sections and practices under the floor of the next band that a raise of the initiative lifts."""
    band = next_band(pack, scorecard.verdict.certified)
    if band is None:
        return ()
    practice_of = {sub.id: practice.id for practice in pack.practices for sub in practice.sub}
    found: dict[str, None] = {}
    for r in unmet_raises(initiative, scorecard.questions):
        question = pack.question_by_id[QuestionId(r.question)]
        section = scorecard.sections.get(question.section)
        if section is not None and section.lo is not None and section.lo < band.section_floor:
            found[question.section] = None
        practice = practice_of.get(question.practice or "", question.practice or "")
        score = scorecard.practices.get(practice)
        if score is not None and score.lo is not None and score.lo < band.practice_floor:
            found[practice] = None
    return tuple(found)


def rank(
    initiatives: Sequence[Initiative],
    pack: Pack,
    scorecard: Scorecard,
    *,
    pace: float,
    reliability_points: Mapping[str, float],
) -> Ranked:
    """Rank selected initiatives.

    Args:
        initiatives: the selected ones.
        pack: weights, gates and bands.
        scorecard: today's.
        pace: 0-1 between low and high effort.
        reliability_points: projected gain of end-to-end success in points per initiative, uncapped.
    """
    own: dict[str, Rank] = {}
    for i in initiatives:
        gain, points = gain_of(i, pack, scorecard), min(RELIABILITY_CAP, max(0.0, reliability_points.get(i.id, 0.0)))
        effort, tier = effort_of(i, pace), tier_of(i, pack, scorecard)
        value = gain + RELIABILITY_WEIGHT * points
        priority = round(value / max(effort, SMALLEST_EFFORT), _DIGITS)
        own[i.id] = Rank(
            tier=tier, gain=gain, reliability_points=points, value=value, effort=effort, priority=priority,
            own_tier=tier, own_priority=priority,
        )  # fmt: skip
    ranks = inherit(own, {i.id: i.needs for i in initiatives})
    return Ranked(ranks, order_of(ranks))


def inherit(ranks: Mapping[str, Rank], needs: Mapping[str, Sequence[str]]) -> dict[str, Rank]:
    """Give every prerequisite the best tier and the highest priority among its dependants, however far."""
    best = dict(ranks)
    waiting = sorted(best)
    while waiting:
        name = waiting.pop()
        giver = best[name]
        for need in needs.get(name, ()):
            taker = best.get(need)
            if taker is None or (taker.tier <= giver.tier and taker.priority >= giver.priority):
                continue
            changes: dict[str, object] = {
                "tier": min(taker.tier, giver.tier),
                "priority": max(taker.priority, giver.priority),
            }
            if giver.tier < taker.tier or (giver.tier == taker.tier and giver.priority > taker.priority):
                changes["inherited_from"] = giver.inherited_from or name
            best[need] = taker.model_copy(update=changes)
            waiting.append(need)
    return best


def order_of(ranks: Mapping[str, Rank]) -> tuple[str, ...]:
    """Tier, priority descending, effort, id."""
    return tuple(sorted(ranks, key=lambda i: (ranks[i].tier, -ranks[i].priority, ranks[i].effort, i)))


def places(ranks: Mapping[str, Rank], order: Sequence[str]) -> dict[str, int]:
    """The printed place 1, 2, 2, 4: equal tier and priority to two significant digits share a place."""
    found: dict[str, int] = {}
    for index, name in enumerate(order):
        before = order[index - 1] if index else None
        same = before is not None and _shown(ranks[before]) == _shown(ranks[name])
        found[name] = found[before] if same and before is not None else index + 1
    return found


def _shown(rank_: Rank) -> tuple[int, str]:
    return rank_.tier, f"{rank_.priority:.1e}"


def _question_share(question: QuestionId, pack: Pack, scorecard: Scorecard) -> float:
    """Share of a question in the overall score, over the questions that apply."""
    asked = pack.question_by_id[question]
    weights = [s.weight for s in pack.sections if s.weight > 0]
    total = math.fsum(weights) or 1.0
    section_weight = pack.section_by_id[asked.section].weight or (total / len(weights) if weights else 1.0)
    in_section = math.fsum(
        q.weight
        for q in pack.questions_of(asked.section)
        if q.id in scorecard.questions and scorecard.questions[q.id].state not in {"hidden", "na"}
    )
    return section_weight / total * asked.weight / in_section if in_section else 0.0
