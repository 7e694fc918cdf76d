"""The documents of an engagement: cover, people, owners, signatures, plan options, and what was entered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pydantic import TypeAdapter, ValidationError

from readiness.domain.edit import DocumentName
from readiness.domain.response import ParkedItem, RiskAcceptance
from readiness.domain.snapshot import EngagementDetails, Outline, OwnedMove, Person
from readiness.errors import FileDamaged
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.redactions import RedactionRecord
    from readiness.app.reliability import EnteredInputs
    from readiness.domain.roadmap.options import PlanOptions
    from readiness.report.brand.model import Brand

_PEOPLE: TypeAdapter[tuple[Person, ...]] = TypeAdapter(tuple[Person, ...])
_RISKS: TypeAdapter[tuple[RiskAcceptance, ...]] = TypeAdapter(tuple[RiskAcceptance, ...])
_PARKING: TypeAdapter[tuple[ParkedItem, ...]] = TypeAdapter(tuple[ParkedItem, ...])


class Documents:
    """The part of an engagement that is kept as one JSON value each."""

    path: Path
    _documents: dict[str, Any]

    def document(self, name: DocumentName) -> Any:
        """A document as JSON value, None if it was never written."""
        return self._documents.get(name)

    def documents(self) -> dict[DocumentName, Any]:
        """All documents by name, as JSON values."""
        return cast("dict[DocumentName, Any]", dict(self._documents))

    @property
    def details(self) -> EngagementDetails:
        """Client, agent, consultant and the rest of the cover."""
        return EngagementDetails.model_validate(self._documents.get("details") or {"client": "", "agent": ""})

    @property
    def people(self) -> tuple[Person, ...]:
        """The people at the table."""
        return _PEOPLE.validate_python(self._documents.get("people") or ())

    @property
    def moves(self) -> tuple[OwnedMove, ...]:
        """Owner, date and status of initiatives."""
        return tuple(
            OwnedMove(initiative=a.initiative, owner=a.owner, due=a.due, status=a.status, note=a.note)
            for a in self.plan_options.assignments
        )

    @property
    def risks(self) -> tuple[RiskAcceptance, ...]:
        """Signed risk acceptances."""
        return _RISKS.validate_python(self._documents.get("risks") or ())

    @property
    def parking(self) -> tuple[ParkedItem, ...]:
        """Parked items that belong to no question."""
        return _PARKING.validate_python(self._documents.get("parking") or ())

    @property
    def plan_options(self) -> PlanOptions:
        """Capacity, pace, dropped and added initiatives."""
        from readiness.domain.roadmap.options import PlanOptions

        return PlanOptions.model_validate(self._documents.get("plan") or {})

    @property
    def entered(self) -> EnteredInputs:
        """What a person entered for the projection."""
        from readiness.app.reliability import EnteredInputs

        return EnteredInputs.model_validate(self._documents.get("workflow") or {})

    @property
    def outline(self) -> Outline:
        """Which sections a report has, and the words added to them."""
        return Outline.model_validate(self._documents.get("report") or {})

    @property
    def brand(self) -> Brand:
        """The firm's look on the report."""
        from readiness.report.brand.model import Brand

        return Brand.model_validate(self._documents.get("brand") or {})

    @property
    def redactions(self) -> tuple[RedactionRecord, ...]:
        """What redacted editions left out, oldest first: kept here and nowhere else."""
        from readiness.app.redactions import RECORDS

        return RECORDS.validate_python(self._documents.get("redactions") or ())

    def _check_documents(self) -> None:
        """Damage in a document is said at opening, not in the middle of a workshop."""
        try:
            _ = (self.details, self.people, self.risks, self.parking, self.outline)
        except ValidationError as error:
            raise FileDamaged(
                tr("The details in {path_name} cannot be read.", path_name=self.path.name),
                hint=tr("Open the newest backup instead."),
            ) from error


def unreadable_documents(documents: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the documents that do not fit their type, each looked at on its own."""
    return tuple(name for name in documents if not _fits(name, documents[name]))


class _Alone(Documents):
    """One document on its own."""

    def __init__(self, name: str, value: Any) -> None:
        self._documents = {name: value}


_READ_AS = {
    "details": "details",
    "people": "people",
    "risks": "risks",
    "parking": "parking",
    "plan": "plan_options",
    "workflow": "entered",
    "report": "outline",
    "brand": "brand",
    "redactions": "redactions",
}
"""Documents with a type of their own, and what reads them."""


def _fits(name: str, value: Any) -> bool:
    try:
        getattr(_Alone(name, value), _READ_AS.get(name, "path"), None)
    except ValidationError:
        return False
    return True
