"""The engagement file: one SQLite file that is written through at every change.

The file is locked while it is open for writing (a small lock file beside it, released by the system even after a
crash), so that a second opening can only read.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from pydantic import BaseModel, TypeAdapter, ValidationError
from sqlmodel import Session, SQLModel, delete, select

from readiness.domain.edit import BatchChange, Change, DocumentChange, Edit, PackChange, ProfileChange, ResponseChange
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue, QuestionId
from readiness.domain.response import Response
from readiness.errors import DiskProblem, FileDamaged, FileLocked, StoreError
from readiness.store import connection as opening
from readiness.store.tables import (
    APPLICATION_ID,
    FORMAT_VERSION,
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

_PROFILE_VALUE: TypeAdapter[ProfileValue] = TypeAdapter(ProfileValue)


class EngagementFile:
    """An open engagement file. Every write is one transaction that is on the disk when the call returns."""

    def __init__(self, path: Path, raw: sqlite3.Connection, lock: FileLock | None) -> None:
        self.path = path
        self.read_only = lock is None
        self._raw = raw
        self._lock = lock
        self._engine = opening.engine_over(raw)

    @classmethod
    def create(cls, path: Path, settings: Mapping[str, str], pack_files: Mapping[str, str]) -> EngagementFile:
        """Make a new file; refuses to overwrite.

        Raises:
            DiskProblem: The file exists already, or the folder cannot be written.
        """
        if path.exists():
            raise DiskProblem(f"{path.name} exists already.", hint="Choose another name; it was not changed.")
        lock = _lock(path)
        try:
            with opening.plain_words(path.name):
                raw = opening.connect(path, create=True)
                file = cls(path, raw, lock)
                SQLModel.metadata.create_all(file._engine)
                raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
                raw.execute(f"PRAGMA user_version={FORMAT_VERSION}")
                with file._session() as session:
                    session.add_all(SettingRow(name=n, body=b) for n, b in settings.items())
                    session.add_all(PackFileRow(name=n, body=b) for n, b in pack_files.items())
        except StoreError:
            _release(lock)
            path.unlink(missing_ok=True)
            raise
        return file

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> EngagementFile:
        """Open an existing file.

        Raises:
            StoreError: Missing, foreign, damaged, too new, or (for writing) locked by another window.
        """
        opening.check_header(path)
        lock = None if read_only else _lock(path)
        try:
            with opening.plain_words(path.name):
                raw = opening.connect(path, read_only=read_only)
                try:
                    opening.check_format(raw, path.name)
                except BaseException:
                    raw.close()
                    raise
                file = cls(path, raw, lock)
                if not read_only:
                    file._forget_removed_batches()
        except StoreError:
            _release(lock)
            raise
        return file

    def close(self) -> None:
        """Close the file and give it free for others."""
        self._engine.dispose()
        self._raw.close()
        _release(self._lock)

    def write(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Write an edit in one transaction. `chunks`: the importer's temporary file for a batch that comes.

        Raises:
            StoreError: Nothing was changed.
        """
        self._refuse_if_read_only()
        with opening.plain_words(self.path.name), self._attached(chunks), self._session() as session:
            for change in edit.changes:
                _write_change(session, change, attached=chunks is not None)

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
            return {QuestionId(r.question): Response.model_validate_json(r.body) for r in rows}

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""
        with self._reading("profile") as session:
            found: dict[str, dict[str, ProfileValue]] = {}
            for row in session.exec(select(ProfileRow)):
                found.setdefault(row.item, {})[row.field] = _PROFILE_VALUE.validate_json(row.body)
            return found

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""
        with self._reading("details") as session:
            return {r.name: json.loads(r.body) for r in session.exec(select(DocumentRow))}

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
        self._refuse_if_read_only()
        body = zlib.compress(snapshot.model_dump_json().encode(), 6)
        with opening.plain_words(self.path.name), self._session() as session:
            position = len(session.exec(select(SnapshotRow.id)).all())
            session.add(SnapshotRow(id=key, position=position, name=name, taken_at=taken_at, body=body))

    def snapshots(self) -> tuple[tuple[str, str, str], ...]:
        """Id, name and time of every kept state, oldest first."""
        with self._reading("snapshots") as session:
            rows = session.exec(select(SnapshotRow).order_by("position")).all()
            return tuple((r.id, r.name, r.taken_at) for r in rows)

    def snapshot_json(self, key: str) -> bytes | None:
        """The JSON of one kept state, None if there is none by this id."""
        with self._reading("snapshots") as session:
            row = session.get(SnapshotRow, key)
            return None if row is None else zlib.decompress(row.body)

    def add_attachment(self, key: str, name: str, media_type: str, body: bytes) -> None:
        """Keep a picture or file shown as evidence.

        Raises:
            StoreError: It was not written.
        """
        self._refuse_if_read_only()
        with opening.plain_words(self.path.name), self._session() as session:
            session.merge(AttachmentRow(id=key, name=name, media_type=media_type, body=body))

    def attachment(self, key: str) -> tuple[str, str, bytes] | None:
        """Name, media type and content of an attachment."""
        with self._reading("attachments") as session:
            row = session.get(AttachmentRow, key)
            return None if row is None else (row.name, row.media_type, row.body)

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the whole file.

        Raises:
            StoreError: The copy could not be written.
        """
        with opening.plain_words(target.name):
            copy = sqlite3.connect(target)
            try:
                self._raw.backup(copy)
            finally:
                copy.close()

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

    def _session(self) -> _Transaction:
        return _Transaction(self._engine)

    def _reading(self, part: str) -> _Reading:
        return _Reading(self._engine, self.path.name, part)

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise FileLocked(
                f"{self.path.name} is open read-only.", hint="Close it in the other window, then open it again."
            )

    def _forget_removed_batches(self) -> None:
        """Removed batches were kept for undo; the history ends with the session."""
        with self._session() as session:
            gone = [r.id for r in session.exec(select(BatchRow)) if not r.active]
            for key in gone:
                session.exec(delete(BatchChunkRow).where(BatchChunkRow.batch == key))  # type: ignore[arg-type]  # SQLModel types a column comparison as bool
                session.exec(delete(BatchRow).where(BatchRow.id == key))  # type: ignore[arg-type]  # as above


class _Transaction(Session):
    """A session that commits on leaving, and rolls back if anything was raised."""

    def __enter__(self) -> _Transaction:
        super().__enter__()
        return self

    def __exit__(self, kind: Any, value: Any, trace: Any) -> None:
        try:
            if kind is None:
                self.commit()
            else:
                self.rollback()
        finally:
            super().__exit__(kind, value, trace)


class _Reading(Session):
    """A session for reading; a value that does not fit its type means a damaged file, named by its part."""

    def __init__(self, engine: Any, name: str, part: str) -> None:
        super().__init__(engine)
        self._name, self._part = name, part

    def __enter__(self) -> _Reading:
        super().__enter__()
        return self

    def __exit__(self, kind: Any, value: Any, trace: Any) -> None:
        super().__exit__(kind, value, trace)
        if isinstance(value, ValidationError | ValueError | zlib.error | sqlite3.DatabaseError):
            raise FileDamaged(
                f"The {self._part} in {self._name} cannot be read.",
                hint="Open the newest backup instead; the file itself was not changed.",
            ) from value


def _write_change(session: Session, change: Change, *, attached: bool) -> None:
    match change:
        case ResponseChange():
            _put(session, ResponseRow, {"question": change.question}, change.after)
        case ProfileChange():
            _put(session, ProfileRow, {"item": change.item, "field": change.field}, change.after)
        case DocumentChange():
            _put(session, DocumentRow, {"name": change.name}, change.after)
        case BatchChange():
            _write_batch(session, change, attached=attached)
        case PackChange():
            session.exec(delete(PackFileRow))
            session.add_all(PackFileRow(name=n, body=b) for n, b in change.after.items())


def _put(session: Session, row: type[SQLModel], key: dict[str, str], value: Any) -> None:
    if value is None:
        found = session.get(row, tuple(key.values()))
        if found is not None:
            session.delete(found)
        return
    body = value.model_dump_json() if isinstance(value, BaseModel) else json.dumps(value, ensure_ascii=False)
    session.merge(row(**key, body=body))


def _write_batch(session: Session, change: BatchChange, *, attached: bool) -> None:
    known = session.get(BatchRow, change.batch.id)
    if known is not None:
        known.active = change.present
        session.add(known)
        return
    position = len(session.exec(select(BatchRow.id)).all())
    body = change.batch.model_dump_json()
    session.add(BatchRow(id=change.batch.id, position=position, active=change.present, body=body))
    if attached:
        session.connection().exec_driver_sql(
            "INSERT INTO batch_chunk (batch, position, body) SELECT ?, position, body FROM incoming.chunk",
            (change.batch.id,),
        )


def _lock(path: Path) -> FileLock:
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise FileLocked(
            f"{path.name} is open in another window.", hint="Close it there, or open it read-only."
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DiskProblem(
            f"{path.name} cannot be opened for writing: {reason}.",
            hint="Choose a folder that can be written, or open the file read-only.",
        ) from error
    return lock


def _release(lock: FileLock | None) -> None:
    if lock is None:
        return
    lock.release()
    Path(lock.lock_file).unlink(missing_ok=True)
