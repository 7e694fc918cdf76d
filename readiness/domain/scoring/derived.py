"""Derived questions: never asked, they follow from the profile and from what is recorded elsewhere (A.1, GOV-07)."""

from __future__ import annotations

from collections.abc import Callable

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import DependentValue, Derivation
from readiness.domain.scoring.question import BLANK, UNKNOWN
from readiness.domain.scoring.scorecard import QuestionScore
from readiness.domain.visibility import evaluate


def score_derived(
    derive: Derivation,
    profile: Profile,
    read: Callable[[str], QuestionScore | None],
    evidence_cap: float,
) -> QuestionScore:
    """A derived question: its row by the profile, on each figure; counts at the row's evidence level."""
    row = derive.values.get(str(profile_value(derive.by, profile)))
    if row is None:
        return BLANK
    if row == "unknown":
        return UNKNOWN
    minus, floor = row_minus(derive, profile)

    def figure(name: str) -> float:
        value = row_value(row, read, name)
        return max(floor, value - minus) if minus else value

    lo, mid, hi = figure("lo"), figure("mid"), figure("hi")
    return QuestionScore(
        state="answered",
        lo=min(lo, mid, evidence_cap),
        mid=mid,
        hi=max(mid, hi),
        stated=mid,
        evidence=derive.evidence,
        evidence_cap=evidence_cap,
    )


def row_minus(derive: Derivation, profile: Profile) -> tuple[float, float]:
    """What the profile takes off a derived value, and the floor that holds; nothing where the condition does not."""
    if derive.minus is None or not evaluate(derive.minus.when, profile, {}, {}):
        return 0.0, 0.0
    return derive.minus.points, derive.minus.floor


def profile_value(path: str, profile: Profile) -> ProfileValue:
    """A profile value by its path, such as `P-04.topology`."""
    item, _, key = path.partition(".")
    return profile.get(item, {}).get(key)


def row_value(row: float | DependentValue, read: Callable[[str], QuestionScore | None], figure: str) -> float:
    """The value of a derived question's row on a figure (lo, mid or hi)."""
    if not isinstance(row, DependentValue):
        return float(row)
    score = read(row.if_.answer)
    value = getattr(score, figure) if score is not None else None
    return row.then if value is not None and _compare(value, row.if_.op, row.if_.value) else row.else_


def _compare(left: float, op: str, right: float) -> bool:
    match op:
        case "gte":
            return left >= right
        case "gt":
            return left > right
        case "lte":
            return left <= right
        case _:
            return left < right
