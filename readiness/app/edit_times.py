"""When and by whom a response was changed: kept with it, so that two copies can say which of them is the newer."""

from __future__ import annotations

from datetime import datetime

from readiness.domain.edit import Change, Edit, ResponseChange
from readiness.domain.response import Response


def stamp_times(edit: Edit, consultant: str, now: datetime) -> Edit:
    """The same edit with the time, and the consultant of the engagement, on every response that it changes.

    A response that brings a time of its own keeps it (one of another copy), and one that is empty stays empty.
    """
    return edit.model_copy(update={"changes": tuple(_stamped(change, consultant, now) for change in edit.changes)})


def _stamped(change: Change, consultant: str, now: datetime) -> Change:
    if not isinstance(change, ResponseChange) or change.after is None:
        return change
    before = change.before or Response(question=change.question)
    if change.after.edited != before.edited:
        return change
    unmarked = change.after.model_copy(update={"edited": None, "edited_by": ""})
    is_empty = unmarked == Response(question=change.question)
    after = None if is_empty else unmarked.model_copy(update={"edited": now, "edited_by": consultant})
    return change.model_copy(update={"after": after})
