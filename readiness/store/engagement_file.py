"""The engagement file: one SQLite file that is written through at every change.

The file is locked while it is open for writing (a small lock file beside it, released by the system even after a
crash), so that a second opening can only read.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock
from pydantic import BaseModel, TypeAdapter
from pydantic_core import from_json
from sqlmodel import delete, select

from readiness.domain.edit import Edit
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import DiskProblem, FileLocked, StoreError
from readiness.store import checks, locking, preparing
from readiness.store.connection import connect, engine_over
from readiness.store.problems import DISK_HINT, moved, plain_words, reason
from readiness.store.sessions import Reading, Transaction, finite, unpacked
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
from readiness.store.writing import bare_name, write_change

_PROFILE_VALUE: TypeAdapter[ProfileValue] = TypeAdapter(ProfileValue)


class EngagementFile:
    """An open engagement file. Every write is one transaction that is on the disk when the call returns."""

    def __init__(self, path: Path, raw: sqlite3.Connection, lock: FileLock | None) -> None:
        self.path = path
        self.read_only = lock is None
        self._identity = preparing.identity(path)
        self._raw = raw
        self._lock = lock
        self._engine = engine_over(raw)

    @classmethod
    def create(cls, path: Path, settings: Mapping[str, str], pack_files: Mapping[str, str]) -> EngagementFile:
        """Make a new file; refuses to overwrite.

        Raises:
            DiskProblem: The file exists already, or the folder cannot be written.
        """
        if path.exists() or path.is_symlink():
            raise DiskProblem(f"{path.name} exists already.", hint="Choose another name; it was not changed.")
        lock = locking.lock(path)
        try:
            with plain_words(path.name):
                raw = connect(path, create=True)
                try:
                    preparing.build_file(raw, settings, pack_files)
                except BaseException:
                    raw.close()
                    raise
                return cls(path, raw, lock)
        except BaseException:
            path.unlink(missing_ok=True)
            locking.release(lock)
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        recover: bool = True,
        before_change: Callable[[Path, str], object] | None = None,
    ) -> EngagementFile:
        """Open an existing file; an older format is brought to the present one.

        Args:
            path: The file.
            read_only: Never write, not even an upgrade of its format.
            recover: Take back a write that a crash left unfinished, also when opening for reading only.
            before_change: Called with path and id once the file is ours for writing and sound, and nothing is
                changed yet (to keep a backup).

        Raises:
            StoreError: Missing, foreign, damaged, too new, or (for writing) locked by another window.
        """
        checks.check_header(path)
        lock = None if read_only else locking.lock(path)
        try:
            with plain_words(path.name):
                if recover:
                    preparing.roll_back_unfinished(path, read_only=read_only)
                raw = connect(path, read_only=read_only)
                try:
                    version = checks.check_format(raw, path.name)
                    if before_change is not None and not read_only:
                        before_change(path, preparing.engagement_id(raw))
                    raw = preparing.present_format(raw, version, path, read_only=read_only)
                    file = cls(path, raw, lock)
                    if not read_only:
                        file._forget_removed_batches()
                except BaseException:
                    raw.close()
                    raise
        except BaseException:
            locking.release(lock)
            raise
        return file

    def close(self) -> None:
        """Close the file and give it free for others."""
        self._engine.dispose()
        self._raw.close()
        locking.release(self._lock)

    def write(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Write an edit in one transaction. `chunks`: the importer's temporary file for a batch that comes.

        Raises:
            StoreError: Nothing was changed.
        """
        self._check_place()
        with plain_words(self.path.name), self._attached(chunks), self._session() as session:
            for change in edit.changes:
                write_change(session, change, attached=chunks is not None)

    def settings(self) -> dict[str, str]:
        """The facts about the file by name."""
        with self._reading("settings") as session:
            return {r.name: r.body for r in session.exec(select(SettingRow))}

    def pack_files(self) -> dict[str, str]:
        """The copy of the questionnaire pack, by file name."""
        with self._reading("questionnaire") as session:
            return {r.name: r.body for r in session.exec(select(PackFileRow))}

    def responses(self) -> dict[QuestionId, Response]:
        """Responses by question."""
        with self._reading("answers") as session:
            rows = session.exec(select(ResponseRow)).all()
            return {QuestionId(r.question): Response.model_validate_json(finite(r.body)) for r in rows}

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""
        with self._reading("profile") as session:
            found: dict[str, dict[str, ProfileValue]] = {}
            for row in session.exec(select(ProfileRow)):
                found.setdefault(row.item, {})[row.field] = _PROFILE_VALUE.validate_json(finite(row.body))
            return found

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""
        with self._reading("details") as session:
            return {r.name: from_json(finite(r.body)) for r in session.exec(select(DocumentRow))}

    def batches(self) -> tuple[Batch, ...]:
        """Imported batches, oldest first."""
        with self._reading("imported metrics") as session:
            rows = session.exec(select(BatchRow).order_by("position")).all()
            return tuple(Batch.model_validate_json(r.body) for r in rows if r.active)

    def batch_chunks(self, batch: BatchId) -> list[bytes]:
        """The record chunks of a batch, in order."""
        with self._reading("imported metrics") as session:
            query = select(BatchChunkRow).where(BatchChunkRow.batch == batch).order_by("position")
            return [r.body for r in session.exec(query)]

    def add_snapshot(self, key: str, name: str, taken_at: str, snapshot: BaseModel) -> None:
        """Keep a frozen state.

        Raises:
            StoreError: It was not written.
        """
        self.add_packed_snapshot(key, name, taken_at, snapshot.model_dump_json().encode())

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

    def add_attachment(self, key: str, name: str, media_type: str, body: bytes) -> None:
        """Keep a picture or file shown as evidence.

        Raises:
            StoreError: It was not written.
        """
        self._check_place()
        with plain_words(self.path.name), self._session() as session:
            session.merge(AttachmentRow(id=key, name=bare_name(name), media_type=media_type, body=body))

    def attachment(self, key: str) -> tuple[str, str, bytes] | None:
        """Name, media type and content of an attachment."""
        with self._reading("attachments") as session:
            row = session.get(AttachmentRow, key)
            return None if row is None else (bare_name(row.name), row.media_type, row.body)

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the whole file; refuses to overwrite.

        Raises:
            StoreError: The copy could not be written; nothing is left of it.
        """
        if target.exists():
            raise DiskProblem(f"{target.name} exists already.", hint="Choose another name; it was not changed.")
        try:
            with plain_words(target.name):
                copy = sqlite3.connect(target)
                try:
                    copy.execute("PRAGMA synchronous=FULL")
                    self._raw.backup(copy)
                finally:
                    copy.close()
        except StoreError:
            target.unlink(missing_ok=True)
            raise

    def add_chunks(self, batch: BatchId, chunks: Iterable[bytes]) -> None:
        """Put in the record chunks of a batch that comes, or came, without them; chunks it had are replaced.

        Raises:
            StoreError: They were not written.
        """
        self._check_place()
        with plain_words(self.path.name), self._session() as session:
            session.exec(delete(BatchChunkRow).where(BatchChunkRow.batch == batch))  # type: ignore[arg-type]  # SQLModel types a column comparison as bool
            session.add_all(BatchChunkRow(batch=batch, position=n, body=body) for n, body in enumerate(chunks))

    def attachment_keys(self) -> tuple[str, ...]:
        """Ids of all attachments."""
        with self._reading("attachments") as session:
            return tuple(session.exec(select(AttachmentRow.id)))

    def add_packed_snapshot(self, key: str, name: str, taken_at: str, json_body: bytes) -> None:
        """Keep a frozen state that comes as JSON from another engagement file.

        Raises:
            StoreError: It was not written.
        """
        self._check_place()
        with plain_words(self.path.name), self._session() as session:
            position = len(session.exec(select(SnapshotRow.id)).all())
            body = zlib.compress(json_body, 6)
            session.add(SnapshotRow(id=key, position=position, name=name, taken_at=taken_at, body=body))

    @contextmanager
    def _attached(self, chunks: Path | None) -> Iterator[None]:
        """The importer's temporary file (table `chunk(position, body)`) beside ours, for one transaction."""
        if chunks is None:
            yield
            return
        self._raw.execute("ATTACH DATABASE ? AS incoming", (f"{chunks.absolute().as_uri()}?mode=ro",))
        try:
            yield
        finally:
            self._raw.execute("DETACH DATABASE incoming")

    def _session(self) -> Transaction:
        return Transaction(self._engine)

    def _reading(self, part: str) -> Reading:
        return Reading(self._engine, self.path.name, part)

    def _check_place(self) -> None:
        """The file can be written and is still the one that was opened."""
        if self.read_only:
            raise FileLocked(
                f"{self.path.name} is open read-only.", hint="Close it in the other window, then open it again."
            )
        try:
            found = preparing.identity(self.path)
        except FileNotFoundError:
            raise moved(self.path.name) from None
        except OSError as error:
            raise DiskProblem(f"{self.path.name} cannot be reached: {reason(error)}.", hint=DISK_HINT) from error
        if found != self._identity:
            raise moved(self.path.name)

    def _forget_removed_batches(self) -> None:
        """Removed batches were kept for undo; the history ends with the session."""
        with self._session() as session:
            gone = [r.id for r in session.exec(select(BatchRow)) if not r.active]
            for key in gone:
                session.exec(delete(BatchChunkRow).where(BatchChunkRow.batch == key))  # type: ignore[arg-type]  # SQLModel types a column comparison as bool
                session.exec(delete(BatchRow).where(BatchRow.id == key))  # type: ignore[arg-type]  # as above
