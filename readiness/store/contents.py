"""Reading an engagement file: its rows as domain values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlmodel import select

from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.language import noop
from readiness.store.sessions import Reading, unpacked
from readiness.store.tables import (
    AttachmentRow,
    BatchChunkRow,
    BatchRow,
    DocumentRow,
    PackFileRow,
    ProfileRow,
    ResponseRow,
    SettingRow,
    SnapshotRow,
)
from readiness.store.values import as_batches, as_documents, as_profile, as_responses
from readiness.store.writing import bare_name


class Contents:
    """What is in an open file. Every method raises `FileDamaged`, naming the part, where a value cannot be read."""

    path: Path
    _engine: Engine

    def settings(self) -> dict[str, str]:
        """The facts about the file by name."""
        with self._reading(noop("settings")) as session:
            return {r.name: r.body for r in session.exec(select(SettingRow))}

    def pack_files(self) -> dict[str, str]:
        """The copy of the questionnaire pack, by file name."""
        with self._reading("questionnaire") as session:
            return {r.name: r.body for r in session.exec(select(PackFileRow))}

    def responses(self) -> dict[QuestionId, Response]:
        """Responses by question."""
        with self._reading("answers") as session:
            return as_responses((r.question, r.body) for r in session.exec(select(ResponseRow)))

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""
        with self._reading(noop("profile")) as session:
            return as_profile((r.item, r.field, r.body) for r in session.exec(select(ProfileRow)))

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""
        with self._reading("details") as session:
            return as_documents((r.name, r.body) for r in session.exec(select(DocumentRow)))

    def batches(self) -> tuple[Batch, ...]:
        """Imported batches, oldest first."""
        with self._reading(noop("imported metrics")) as session:
            rows = session.exec(select(BatchRow).order_by("position")).all()
            return as_batches(r.body for r in rows if r.active)

    def batch_chunks(self, batch: BatchId) -> list[bytes]:
        """The record chunks of a batch, in order."""
        with self._reading(noop("imported metrics")) as session:
            query = select(BatchChunkRow).where(BatchChunkRow.batch == batch).order_by("position")
            return [r.body for r in session.exec(query)]

    def snapshots(self) -> tuple[tuple[str, str, str], ...]:
        """Id, name and time of every kept state, oldest first."""
        with self._reading("snapshots") as session:
            rows = session.exec(select(SnapshotRow).order_by("position")).all()
            return tuple((r.id, r.name, r.taken_at) for r in rows)

    def snapshot_json(self, key: str) -> bytes | None:
        """The JSON of one kept state, None if there is none by this id."""
        with self._reading("snapshots") as session:
            row = session.get(SnapshotRow, key)
            return None if row is None else unpacked(row.body)

    def attachment(self, key: str) -> tuple[str, str, bytes] | None:
        """Name, media type and content of an attachment."""
        with self._reading("attachments") as session:
            row = session.get(AttachmentRow, key)
            return None if row is None else (bare_name(row.name), row.media_type, row.body)

    def attachment_keys(self) -> tuple[str, ...]:
        """Ids of all attachments."""
        with self._reading("attachments") as session:
            return tuple(session.exec(select(AttachmentRow.id)))

    def _reading(self, part: str) -> Reading:
        return Reading(self._engine, self.path.name, part)
