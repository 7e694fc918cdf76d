"""Votes of the room: order statistics, flags and role gap (questionnaire.md B.1). Always an anchored level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from readiness.domain.response import Vote

VoteFlag = Literal["none", "amber", "red"]

AMBER_RANGE: Final = 2
RED_RANGE: Final = 3
FAR_LEVELS: Final = 1
FAR_SHARE: Final = Fraction(1, 3)
ROLE_GAP: Final = 2
BUILDERS: Final = "build"


@dataclass(frozen=True, slots=True)
class VoteResult:
    """What a vote says, in levels 0-4.

    Attributes:
        known: more people named a level than said "?"; otherwise the vote counts as don't know.
        q1, median, q3: order statistics (the lower median), None where nothing is known.
        gap: median of the builders minus median of all others; None unless both groups voted.
    """

    known: bool
    q1: int | None = None
    median: int | None = None
    q3: int | None = None
    spread: int | None = None
    flag: VoteFlag = "none"
    gap: int | None = None

    @property
    def has_role_gap(self) -> bool:
        """Builders and the rest lie two levels or more apart."""
        return self.gap is not None and abs(self.gap) >= ROLE_GAP


def count_votes(votes: Iterable[Vote]) -> VoteResult:
    """Quantiles x[floor((n-1)/4)], x[floor((n-1)/2)], x[ceil(3(n-1)/4)] of the sorted known votes, and their flags."""
    cast = tuple(votes)
    levels = sorted(vote.level for vote in cast if vote.level is not None)
    if not levels or len(cast) - len(levels) > len(levels):
        return VoteResult(known=False)
    last = len(levels) - 1
    median = levels[last // 2]
    return VoteResult(
        known=True,
        q1=levels[last // 4],
        median=median,
        q3=levels[-(-3 * last // 4)],
        spread=levels[-1] - levels[0],
        flag=_flag(levels, median),
        gap=role_gap(cast),
    )


def role_gap(votes: Iterable[Vote]) -> int | None:
    """Median level of the builders minus that of everybody else; None unless both groups named a level."""
    builders: list[int] = []
    others: list[int] = []
    for vote in votes:
        if vote.level is not None and vote.role:
            (builders if vote.role == BUILDERS else others).append(vote.level)
    if not builders or not others:
        return None
    return _lower_median(builders) - _lower_median(others)


def _lower_median(levels: list[int]) -> int:
    return sorted(levels)[(len(levels) - 1) // 2]


def _flag(levels: list[int], median: int) -> VoteFlag:
    spread = levels[-1] - levels[0]
    far = sum(abs(level - median) > FAR_LEVELS for level in levels)
    if spread >= RED_RANGE or Fraction(far, len(levels)) > FAR_SHARE:
        return "red"
    return "amber" if spread == AMBER_RANGE else "none"
