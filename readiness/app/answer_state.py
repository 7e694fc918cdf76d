"""What a recorded answer amounts to, wherever it is counted or listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.domain.scoring.votes import count_votes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readiness.domain.response import AnswerState, Response, Vote


def is_dont_know(votes: Iterable[Vote]) -> bool:
    """Whether a vote says that the room does not know: more `?` than levels (questionnaire.md B.1 and D.6)."""
    cast = tuple(votes)
    return bool(cast) and not count_votes(cast).known


def state_of(response: Response) -> AnswerState:
    """The state that scoring counts: a vote without enough levels is don't know, whatever was written beside it."""
    if response.state == "answered" and response.value is None and is_dont_know(response.votes):
        return "unknown"
    return response.state
