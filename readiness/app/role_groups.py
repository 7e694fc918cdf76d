"""Votes by role group, for the facilitator: a group's median only where two or more of it named a level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.answers import LETTERS
from readiness.domain.scoring.votes import ROLE_GAP, role_gap
from readiness.language import tr, trn

if TYPE_CHECKING:
    from readiness.domain.response import Vote

FEWEST_VOTERS = 2
"""A group with fewer voters shows no median: it would be one person's vote (questionnaire.md D.4)."""


@dataclass(frozen=True)
class GroupVote:
    """How a role group voted: its word, how many named a level, and the letter of their (lower) median."""

    word: str
    voters: int
    median: str


@dataclass(frozen=True)
class RoleVotes:
    """What the votes say by role group.

    Attributes:
        groups: in the order of the roster's groups; `median` is empty for a group of one.
        gap: median of the builders minus median of all others, in levels; None with fewer than three groups.
        is_flagged: the gap is two levels or more (questionnaire.md B.1).
    """

    groups: tuple[GroupVote, ...]
    gap: int | None
    is_flagged: bool

    @property
    def line(self) -> str:
        """The groups with a median in one line, such as "Build D of 3 · Operate B of 2"; empty without any."""
        return " · ".join(
            tr("{group} {letter} of {count}", group=g.word, letter=g.median, count=g.voters)
            for g in self.groups
            if g.median
        )

    @property
    def flag(self) -> str:
        """The gap in words; empty if it is no flag."""
        if not self.is_flagged or self.gap is None:
            return ""
        count = abs(self.gap)
        if self.gap > 0:
            return trn("Role gap: builders {n} level higher", "Role gap: builders {n} levels higher", count)
        return trn("Role gap: builders {n} level lower", "Role gap: builders {n} levels lower", count)


def votes_by_role(votes: Iterable[Vote]) -> RoleVotes | None:
    """The votes by role group; None while nobody has voted, or where no vote carries a role."""
    from readiness.app.roster import FEWEST_GROUPS, ROLES  # the roster knows the workshop, which shows this

    cast = tuple(votes)
    levels: dict[str, list[int]] = {}
    for vote in cast:
        if vote.level is not None and vote.role:
            levels.setdefault(vote.role, []).append(vote.level)
    if not levels:
        return None
    words = {role: word.partition(",")[0] for role, word in ROLES.items()}
    order = [*words, *sorted(set(levels) - set(words))]
    groups = tuple(
        GroupVote(tr(words.get(role, role)), len(levels[role]), _median(levels[role]))
        for role in order
        if role in levels
    )
    seated = {vote.role for vote in cast if vote.role}
    gap = role_gap(cast) if len(seated) >= FEWEST_GROUPS else None
    return RoleVotes(groups, gap, gap is not None and abs(gap) >= ROLE_GAP)


def _median(levels: list[int]) -> str:
    return LETTERS[sorted(levels)[(len(levels) - 1) // 2]] if len(levels) >= FEWEST_VOTERS else ""
