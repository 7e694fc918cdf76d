"""A reversible change to an engagement. Every change a person makes is an `Edit`; its inverse takes it back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from readiness.domain.base import Model
from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response

DocumentName = Literal[
    "details",
    "people",
    "agenda",
    "risks",
    "parking",
    "plan",
    "workflow",
    "report",
    "scenarios",
    "whatifs",
    "brand",
    "redactions",
    "drafts",
]


class ResponseChange(Model):
    """The response of one question; None: nothing recorded."""

    kind: Literal["response"] = "response"
    question: QuestionId
    before: Response | None
    after: Response | None


class ProfileChange(Model):
    """One field of the profile; None: empty."""

    kind: Literal["profile"] = "profile"
    item: str
    field: str
    before: ProfileValue
    after: ProfileValue


class DocumentChange(Model):
    """One of the engagement's documents (head data, people, owners, plan options); None: the default."""

    kind: Literal["document"] = "document"
    name: DocumentName
    before: Any
    after: Any


class BatchChange(Model):
    """A batch of imported metrics comes (`present`) or goes. The records of a batch that goes stay until closing."""

    kind: Literal["batch"] = "batch"
    batch: Batch
    present: bool


class PackChange(Model):
    """The questionnaire pack of the engagement is replaced; file name to content."""

    kind: Literal["pack"] = "pack"
    before: dict[str, str]
    after: dict[str, str]


Change = Annotated[
    ResponseChange | ProfileChange | DocumentChange | BatchChange | PackChange, Field(discriminator="kind")
]


class Edit(Model):
    """Changes that belong together: saved in one transaction, undone in one step. `text` names the act."""

    text: str
    changes: tuple[Change, ...]

    def effective(self) -> Edit:
        """The same edit without changes that change nothing; when it was recorded is no change of its own."""
        return self.model_copy(update={"changes": tuple(c for c in self.changes if _has_effect(c))})

    def inverse(self) -> Edit:
        """The edit that takes this one back, changes in reverse order."""
        return Edit(text=self.text, changes=tuple(_reversed(c) for c in reversed(self.changes)))


def _has_effect(change: Change) -> bool:
    if isinstance(change, BatchChange):
        return True
    if not isinstance(change, ResponseChange):
        return bool(change.before != change.after)
    blank = Response(question=change.question)
    before, after = change.before or blank, change.after or blank
    return before != after.model_copy(update={"recorded": before.recorded})


def _reversed(change: Change) -> Change:
    if isinstance(change, BatchChange):
        return change.model_copy(update={"present": not change.present})
    return change.model_copy(update={"before": change.after, "after": change.before})
