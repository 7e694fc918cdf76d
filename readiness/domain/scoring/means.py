"""Weighted means over questions: sections, practices, layers, overall (questionnaire.md B.2, B.3, B.6, B.7).

Sums use `math.fsum`, so that the order of questions changes no figure.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from readiness.domain.questionnaire import Policy
from readiness.domain.scoring.index import PackIndex, QuestionPlan
from readiness.domain.scoring.scorecard import (
    Overall,
    PracticeScore,
    PracticeStatus,
    QuestionScore,
    SectionScore,
    Triple,
)
from readiness.domain.scoring.verdict import reaches

POINTS: Final = 100.0


@dataclass(slots=True)
class Tally:
    """Weights and weighted figures of a group of questions."""

    weights: list[float] = field(default_factory=list)
    lo: list[float] = field(default_factory=list)
    mid: list[float] = field(default_factory=list)
    hi: list[float] = field(default_factory=list)
    stated_weights: list[float] = field(default_factory=list)
    stated: list[float] = field(default_factory=list)
    unknown: list[float] = field(default_factory=list)
    na: list[float] = field(default_factory=list)

    def add(self, weight: float, score: QuestionScore) -> None:
        """Take a visible question in."""
        if score.state == "na":
            self.na.append(weight)
            return
        if score.lo is None or score.mid is None or score.hi is None:
            return
        self.weights.append(weight)
        self.lo.append(weight * score.lo)
        self.mid.append(weight * score.mid)
        self.hi.append(weight * score.hi)
        if score.state == "answered":
            self.stated_weights.append(weight)
            self.stated.append(weight * score.mid)
        elif score.state == "unknown":
            self.unknown.append(weight)

    @property
    def triple(self) -> Triple | None:
        """Points 0-100 on the three figures; None when nothing applies."""
        if not self.weights:
            return None
        total = math.fsum(self.weights)
        return Triple(lo=points(self.lo, total), mid=points(self.mid, total), hi=points(self.hi, total))


def points(weighted: Iterable[float], total: float) -> float:
    """Points 0-100 of weighted values 0-1."""
    return POINTS * math.fsum(weighted) / total


@dataclass(slots=True)
class Tallies:
    """Every grouping of one sheet, filled in one pass."""

    sections: dict[str, Tally]
    subs: dict[str, Tally]
    layers: dict[str, Tally]

    @classmethod
    def of(cls, index: PackIndex, scores: Mapping[str, QuestionScore]) -> Tallies:
        """Group the scores of all visible questions."""
        tallies = cls(
            {section: Tally() for section in index.sections},
            {sub: Tally() for subs in index.subs.values() for sub in subs},
            {layer: Tally() for layer in index.layers},
        )
        for plan in index.plans.values():
            score = scores[plan.id]
            if score.state != "hidden":
                for tally in tallies.of_question(plan):
                    tally.add(plan.weight, score)
        return tallies

    def of_question(self, plan: QuestionPlan) -> list[Tally]:
        """The groups that a question counts in."""
        found = [self.sections.get(plan.section), self.subs.get(plan.sub or ""), self.layers.get(plan.layer or "")]
        return [tally for tally in found if tally is not None]


def section_score(tally: Tally) -> SectionScore:
    """A section (B.2). Stated averages the answered questions only and is None without any."""
    triple = tally.triple
    applicable, answered = math.fsum(tally.weights), math.fsum(tally.stated_weights)
    na = math.fsum(tally.na)
    return SectionScore(
        lo=triple.lo if triple else None,
        mid=triple.mid if triple else None,
        hi=triple.hi if triple else None,
        stated=points(tally.stated, answered) if tally.stated else None,
        coverage=share(answered, applicable),
        na_share=share(na, applicable + na),
        answered=len(tally.stated),
        applicable=len(tally.weights),
    )


def share(part: float, whole: float) -> float:
    """Part of a whole, 0 where there is no whole."""
    return part / whole if whole else 0.0


def overall_score(sections: Mapping[str, SectionScore], weights: Mapping[str, float]) -> Overall:
    """R(x) = sum of W S(x) / sum of W over sections with applicable questions (B.3); 0 where no section weighs."""
    return Overall(
        lo=_weigh({k: s.lo for k, s in sections.items()}, weights) or 0.0,
        mid=_weigh({k: s.mid for k, s in sections.items()}, weights) or 0.0,
        hi=_weigh({k: s.hi for k, s in sections.items()}, weights) or 0.0,
        stated=_weigh({k: s.stated for k, s in sections.items()}, weights),
    )


def _weigh(values: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
    used = [(weights[k], value) for k, value in values.items() if value is not None and weights[k] > 0]
    if not used:
        return None
    return math.fsum(w * value for w, value in used) / math.fsum(w for w, _ in used)


def equal_weights(weights: Mapping[str, float]) -> dict[str, float]:
    """The same sections, each weighing one; those without weight stay without."""
    return {section: 1.0 if weight > 0 else 0.0 for section, weight in weights.items()}


def practice_scores(
    index: PackIndex, tallies: Mapping[str, Tally]
) -> tuple[dict[str, PracticeScore], dict[str, PracticeScore]]:
    """Practices (plain means of their sub-practices) and sub-practices (weighted means of their questions) (B.6)."""
    subs = {sub: tally.triple for sub, tally in tallies.items()}
    practices = {
        practice: _practice(index.pack.policy, [subs[sub] for sub in parts]) for practice, parts in index.subs.items()
    }
    return practices, {sub: _sub_practice(triple) for sub, triple in subs.items()}


def _sub_practice(triple: Triple | None) -> PracticeScore:
    if triple is None:
        return PracticeScore(lo=None, mid=None, hi=None)
    return PracticeScore(lo=triple.lo, mid=triple.mid, hi=triple.hi)


def _practice(policy: Policy, subs: list[Triple | None]) -> PracticeScore:
    known = [sub for sub in subs if sub is not None]
    if not known:
        return PracticeScore(lo=None, mid=None, hi=None)
    lo, mid = _mean(sub.lo for sub in known), _mean(sub.mid for sub in known)
    return PracticeScore(lo=lo, mid=mid, hi=_mean(sub.hi for sub in known), status=practice_status(policy, lo, mid))


def practice_status(policy: Policy, lo: float, mid: float) -> PracticeStatus:
    """In place on the evidenced figure, emerging on the stated one, otherwise missing (B.6)."""
    if reaches(lo, policy.practice_in_place):
        return "in_place"
    return "emerging" if reaches(mid, policy.practice_emerging) else "missing"


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return math.fsum(known) / len(known)
