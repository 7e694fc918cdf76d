"""The other facilitator's copy: read whole and closed again, so that a job can hand it over as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from readiness.app.engagement import Engagement, open_engagement
from readiness.store.engagement_file import EngagementFile

if TYPE_CHECKING:
    from readiness.domain.edit import DocumentName
    from readiness.domain.metrics import Batch, BatchId
    from readiness.domain.questionnaire import Pack, ProfileValue
    from readiness.domain.questions import QuestionId
    from readiness.domain.response import Response
    from readiness.domain.snapshot import EngagementDetails


class Recorded(Protocol):
    """What is recorded in an engagement, open or read: all that merging looks at."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def id(self) -> str:
        """The engagement's own id; copies share it."""

    @property
    def pack(self) -> Pack:
        """The questionnaire."""

    @property
    def pack_hash(self) -> str:
        """Hash of the questionnaire's files."""

    @property
    def details(self) -> EngagementDetails:
        """Head data."""

    @property
    def responses(self) -> Mapping[QuestionId, Response]:
        """By question."""

    @property
    def profile(self) -> Mapping[str, Mapping[str, ProfileValue]]:
        """Values by item and field."""

    @property
    def batches(self) -> tuple[Batch, ...]:
        """Accepted imports."""

    def documents(self) -> dict[DocumentName, Any]:
        """All documents by name."""


@dataclass(frozen=True)
class Belongings:
    """What a copy keeps beside its values and the other lacks.

    Attributes:
        records: the stored chunks of each import.
        attachments: id, name, media type, content.
        snapshots: id, name, time, JSON.
    """

    records: tuple[tuple[BatchId, tuple[bytes, ...]], ...] = ()
    attachments: tuple[tuple[str, str, str, bytes], ...] = ()
    snapshots: tuple[tuple[str, str, str, bytes], ...] = ()


@dataclass(frozen=True)
class OtherCopy:
    """A copy as it was when it was read; see `Recorded`."""

    path: Path
    id: str
    pack: Pack
    pack_hash: str
    details: EngagementDetails
    responses: Mapping[QuestionId, Response]
    profile: Mapping[str, Mapping[str, ProfileValue]]
    batches: tuple[Batch, ...]
    belongings: Belongings
    kept: Mapping[DocumentName, Any]

    def documents(self) -> dict[DocumentName, Any]:
        """All documents by name."""
        return dict(self.kept)


def is_copy(path: Path, engagement_id: str) -> bool:
    """Whether a file holds the same engagement, so that the two can be merged. May run in a job.

    Raises:
        ReadinessError: The file cannot be opened.
    """
    file = EngagementFile.open(path, read_only=True)
    try:
        return file.settings().get("id") == engagement_id
    finally:
        file.close()


@dataclass(frozen=True)
class Known:
    """Ids of what the open copy has already; see `known_of`."""

    batches: frozenset[str] = frozenset()
    attachments: frozenset[str] = frozenset()
    snapshots: frozenset[str] = frozenset()


def known_of(engagement: Engagement) -> Known:
    """What need not be read from the other copy."""
    file = engagement.file
    return Known(
        frozenset(str(batch.id) for batch in engagement.batches),
        frozenset(file.attachment_keys()),
        frozenset(key for key, _name, _taken in file.snapshots()),
    )


def read_copy(path: Path, known: Known, now: datetime) -> OtherCopy:
    """Read another copy for merging; it is opened for reading only and never changed. May run in a job.

    Raises:
        ReadinessError: The file cannot be opened.
    """
    engagement = open_engagement(path, now=now, read_only=True)
    try:
        return OtherCopy(
            path=path,
            id=engagement.id,
            pack=engagement.pack,
            pack_hash=engagement.pack_hash,
            details=engagement.details,
            responses=dict(engagement.responses),
            profile={item: dict(fields) for item, fields in engagement.profile.items()},
            batches=engagement.batches,
            belongings=_belongings(engagement, known),
            kept=engagement.documents(),
        )
    finally:
        engagement.close()


def read_belongings(other: Engagement, mine: Engagement) -> Belongings:
    """What one open copy keeps beside its values and another open copy lacks."""
    return _belongings(other, known_of(mine))


def bring(engagement: Engagement, belongings: Belongings) -> None:
    """Put another copy's records, pictures and snapshots into the file; the edit that refers to them follows.

    Raises:
        StoreError: They were not written; nothing refers to what was.
    """
    file = engagement.file
    for batch, chunks in belongings.records:
        file.add_chunks(batch, chunks)
    for key, name, media_type, body in belongings.attachments:
        file.add_attachment(key, name, media_type, body)
    present = {key for key, _name, _taken in file.snapshots()}
    for key, name, taken_at, body in belongings.snapshots:
        if key not in present:
            file.add_packed_snapshot(key, name, taken_at, body)


def _belongings(other: Engagement, known: Known) -> Belongings:
    file = other.file
    found = ((key, file.attachment(key)) for key in file.attachment_keys() if key not in known.attachments)
    frozen = ((entry, file.snapshot_json(entry[0])) for entry in file.snapshots() if entry[0] not in known.snapshots)
    return Belongings(
        records=tuple((b.id, tuple(file.batch_chunks(b.id))) for b in other.batches if b.id not in known.batches),
        attachments=tuple((key, *item) for key, item in found if item is not None),
        snapshots=tuple((*entry, body) for entry, body in frozen if body is not None),
    )
