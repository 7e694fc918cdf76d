"""When somebody else was faster: what the two values are about, and whose stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from readiness.domain.edit import BatchChange, Change, DocumentChange, PackChange, ProfileChange, ResponseChange
from readiness.domain.questions import QuestionId
from readiness.errors import StaleValue, StoreError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.opened import Engagement


@dataclass(frozen=True)
class Overtaken:
    """A value that somebody else changed since it was read.

    Attributes:
        title: What it is, in words.
        who: The name the database knows; empty where the value was removed.
        when: In this laptop's time; None where the value was removed.
    """

    title: str
    who: str
    when: datetime | None


def describe(engagement: Engagement, error: StaleValue) -> tuple[Overtaken, ...]:
    """The values of a refused write in words."""
    return tuple(
        Overtaken(
            _title(engagement, conflict.key),
            conflict.who,
            datetime.fromisoformat(conflict.when).astimezone() if conflict.when else None,
        )
        for conflict in error.conflicts
    )


def keep_mine(engagement: Engagement, error: StaleValue) -> None:
    """Write what is held over what somebody else wrote; the person has seen whose it is.

    Raises:
        StoreError: It still could not be written, or somebody was faster once more; nothing is lost from memory.
    """
    engagement.file.adopt(conflict.key for conflict in error.conflicts)
    engagement.write_unsaved()


def take_theirs(engagement: Engagement, error: StaleValue) -> None:
    """Drop the own values where they collide, read everything anew, and write the rest of what is held.

    Raises:
        StoreError: The workspace cannot be read; everything is as before. What of the rest could not be written is
            held.
    """
    theirs = {conflict.key for conflict in error.conflicts}
    held = engagement.unsaved
    engagement.reload()
    problem: StoreError | None = None
    for edit in held:
        changes = tuple(change for change in edit.changes if _key(change) not in theirs)
        if not changes:
            continue
        rest = edit.model_copy(update={"changes": changes})
        try:
            engagement.apply(rest)
        except StoreError as failed:
            engagement.hold(rest)
            problem = failed
    if problem is not None:
        raise problem


def _key(change: Change) -> str:
    match change:
        case ResponseChange():
            return f"response {change.question}"
        case ProfileChange():
            return f"profile {change.item}.{change.field}"
        case DocumentChange():
            return f"document {change.name}"
        case BatchChange():
            return f"batch {change.batch.id}"
        case PackChange():
            return "engagement pack"


def _title(engagement: Engagement, key: str) -> str:
    kind, _, name = key.partition(" ")
    if kind == "response":
        question = engagement.pack.question_by_id.get(QuestionId(name))
        return name if question is None else f"{name} {question.short_title}"
    if kind == "profile":
        return tr("Profile {name}", name=name)
    if kind == "batch":
        return tr("An import")
    if kind == "engagement":
        return tr("The questionnaire")
    words = {
        "details": tr("Client and agent"),
        "people": tr("People"),
        "agenda": tr("Agenda"),
        "risks": tr("Risks"),
        "parking": tr("Open points"),
        "plan": tr("Plan"),
        "workflow": tr("Workflow"),
        "report": tr("Report settings"),
        "scenarios": tr("Scenarios"),
        "brand": tr("Look of the report"),
        "redactions": tr("List of what was redacted"),
    }
    return words.get(name, name)
