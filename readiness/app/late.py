"""Changes after the workshop: an answer that changes then carries its reason, and the report lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.app.agenda import is_closed
from readiness.domain.edit import Change, Edit, ResponseChange
from readiness.domain.response import Response
from readiness.errors import AnswerError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

CONTENT = (
    "state",
    "value",
    "evidence",
    "shown",
    "votes",
    "consensus_reason",
    "who",
    "by",
    "reason",
    "dismissed",
    "register_rows",
)
"""What the room said or was shown. Notes, flags and the parking lot are the facilitator's own and ask nothing."""


def needs_reason(engagement: Engagement, edit: Edit) -> bool:
    """Whether the workshop is closed and the edit changes what the room said or was shown."""
    return is_closed(engagement) and any(_changes_content(c) for c in edit.changes)


def stamp(edit: Edit, reason: str) -> Edit:
    """The same edit with the reason of a late change on every answer it changes.

    Raises:
        AnswerError: The reason is empty.
    """
    if not reason.strip():
        raise AnswerError(tr("A reason is needed."), hint=tr("The workshop is closed; the report lists later changes."))
    return edit.model_copy(update={"changes": tuple(_stamped(c, reason.strip()) for c in edit.changes)})


def _changes_content(change: Change) -> bool:
    if not isinstance(change, ResponseChange):
        return False
    before = change.before or Response(question=change.question)
    after = change.after or Response(question=change.question)
    return any(getattr(before, name) != getattr(after, name) for name in CONTENT)


def _stamped(change: Change, reason: str) -> Change:
    if not isinstance(change, ResponseChange) or not _changes_content(change):
        return change
    after = change.after or Response(question=change.question)
    return change.model_copy(update={"after": after.model_copy(update={"after_workshop": reason})})
