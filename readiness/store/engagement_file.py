"""The engagement file: one SQLite file that is written through at every change.

The file is locked while it is open for writing (a small lock file beside it, released by the system even after a
crash), so that a second opening can only read. With a key the file is protected: everything in it is encrypted, page
by page, and so is its journal.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, Literal

from filelock import FileLock
from pydantic import BaseModel
from sqlmodel import delete, select

from readiness.domain.edit import Edit
from readiness.domain.metrics import BatchId
from readiness.errors import DiskProblem, FileLocked, StoreError
from readiness.language import tr
from readiness.store import checks, locking, preparing, protecting
from readiness.store.connection import connect, engine_over
from readiness.store.contents import Contents
from readiness.store.keys import RING, Key
from readiness.store.problems import DISK_HINT, moved, plain_words, reason
from readiness.store.protecting import Rewritten
from readiness.store.sessions import Transaction
from readiness.store.tables import (
    AttachmentRow,
    BatchChunkRow,
    BatchRow,
    SnapshotRow,
)
from readiness.store.writing import bare_name, write_change

WINDOW_WAIT_MS: Final = 40
"""A window may not stand still for 100 ms: so long it waits for another program that reads or copies the file."""


class EngagementFile(Contents):
    """An open engagement file. Every write is one transaction that is on the disk when the call returns."""

    def __init__(self, path: Path, raw: sqlite3.Connection, lock: FileLock | None, key: Key | None = None) -> None:
        self.path = path
        self.read_only = lock is None
        self.key = key
        self._identity = preparing.identity(path)
        self._raw = raw
        self._lock = lock
        self._engine = engine_over(raw)

    @property
    def is_protected(self) -> bool:
        """Whether a passphrase protects what is in it."""
        return self.key is not None

    @classmethod
    def create(
        cls, path: Path, settings: Mapping[str, str], pack_files: Mapping[str, str], key: Key | None = None
    ) -> EngagementFile:
        """Make a new file, protected if a key is given; refuses to overwrite.

        Raises:
            DiskProblem: The file exists already, or the folder cannot be written.
        """
        if path.exists() or path.is_symlink():
            raise DiskProblem(
                tr("{path_name} exists already.", path_name=path.name),
                hint=tr("Choose another name; it was not changed."),
            )
        lock = locking.lock(path)
        try:
            with plain_words(path.name):
                raw = connect(path, create=True, key=key)
                try:
                    preparing.build_file(raw, settings, pack_files)
                except BaseException:
                    raw.close()
                    raise
                if key is not None:
                    RING.remember(key)
                return cls(path, raw, lock, key)
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
            PassphraseNeeded: It is protected, and no key of this process fits.
            StoreError: Missing, foreign, damaged, too new, or (for writing) locked by another window.
        """
        key = preparing.key_for(path)
        lock = None if read_only else locking.lock(path)
        try:
            with plain_words(path.name):
                if recover:
                    preparing.roll_back_unfinished(path, key, read_only=read_only)
                if not read_only:
                    protecting.forget_unfinished(path)
                raw = connect(path, read_only=read_only, key=key)
                try:
                    version = checks.check_format(raw, path.name)
                    if before_change is not None and not read_only:
                        before_change(path, preparing.engagement_id(raw))
                    raw = preparing.present_format(raw, version, path, read_only=read_only)
                    file = cls(path, raw, lock, key)
                    if not read_only:
                        file._forget_removed_batches()
                except BaseException:
                    raw.close()
                    raise
        except BaseException:
            locking.release(lock)
            raise
        return file

    def refresh(self) -> None:
        """Nobody else writes a file that is open here."""

    def adopt(self, keys: Iterable[str]) -> None:
        """As `refresh`."""

    def wake(self) -> None:
        """As `refresh`."""

    def serve_window(self) -> None:
        """Answer a window at once: where another program holds the file, its caller tries again later."""
        self._raw.execute(f"PRAGMA busy_timeout={WINDOW_WAIT_MS}")

    def others(self) -> tuple[str, ...]:
        """As `refresh`: nobody."""
        return ()

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
        with plain_words(self.path.name), self._session() as session:
            for change in edit.changes:
                write_change(session, change, chunks)

    def rewrite(self, key: Key | None) -> Rewritten:
        """Write a new form of the file beside it, for `protect`; may run in another thread, and takes its time.

        Raises:
            StoreError: It could not be written; nothing is left of it.
        """
        self._check_place()
        with plain_words(self.path.name):
            return protecting.rewrite(self.path, self.key, key)

    def protect(self, key: Key | None, made: Rewritten | None = None) -> None:
        """Encrypt the whole file under a new key, or with None bring it into the clear; it stays open.

        A new file is written beside and takes the place of the old one in one step: a loss of power leaves the one or
        the other.

        Args:
            key: The new key.
            made: The new form, if it was written already; one that the file has outgrown is written again.

        Raises:
            StoreError: The file is as it was.
        """
        self._check_place()
        with plain_words(self.path.name):
            is_fit = made is not None and made.key == key and made.stamp == protecting.stamp_of(self.path)
            beside = made.beside if made and is_fit else protecting.write_beside(self._raw, self.path, key)
            self._engine.dispose()
            self._raw.close()
            try:
                protecting.take_place(beside, self.path)
                self.key = key
            finally:
                if key is not None:
                    RING.remember(key)
                self._raw = connect(self.path, key=self.key)
                self._engine = engine_over(self._raw)
                self._identity = preparing.identity(self.path)

    def add_snapshot(self, key: str, name: str, taken_at: str, snapshot: BaseModel) -> None:
        """Keep a frozen state.

        Raises:
            StoreError: It was not written.
        """
        self.add_packed_snapshot(key, name, taken_at, snapshot.model_dump_json().encode())

    def add_attachment(self, key: str, name: str, media_type: str, body: bytes) -> None:
        """Keep a picture or file shown as evidence.

        Raises:
            StoreError: It was not written.
        """
        self._check_place()
        with plain_words(self.path.name), self._session() as session:
            session.merge(AttachmentRow(id=key, name=bare_name(name), media_type=media_type, body=body))

    def copy_to(self, target: Path, key: Key | Literal["same"] | None = "same") -> None:
        """Write a consistent copy of the whole file, protected like it or under another key; refuses to overwrite.

        Raises:
            StoreError: The copy could not be written; nothing is left of it.
        """
        if target.exists():
            raise DiskProblem(
                tr("{target_name} exists already.", target_name=target.name),
                hint=tr("Choose another name; it was not changed."),
            )
        try:
            with plain_words(target.name):
                protecting.copy_database(self._raw, target, self.key if key == "same" else key)
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

    def _session(self) -> Transaction:
        return Transaction(self._engine)

    def _check_place(self) -> None:
        """The file can be written and is still the one that was opened."""
        if self.read_only:
            raise FileLocked(
                tr("{path_name} is open read-only.", path_name=self.path.name),
                hint=tr("Close it in the other window, then open it again."),
            )
        try:
            found = preparing.identity(self.path)
        except FileNotFoundError:
            raise moved(self.path.name) from None
        except OSError as error:
            raise DiskProblem(
                tr("{path_name} cannot be reached: {reason}.", path_name=self.path.name, reason=reason(error)),
                hint=tr(DISK_HINT),
            ) from error
        if found != self._identity:
            raise moved(self.path.name)

    def _forget_removed_batches(self) -> None:
        """Removed batches were kept for undo; the history ends with the session."""
        with self._session() as session:
            gone = [r.id for r in session.exec(select(BatchRow)) if not r.active]
            for key in gone:
                session.exec(delete(BatchChunkRow).where(BatchChunkRow.batch == key))  # type: ignore[arg-type]  # SQLModel types a column comparison as bool
                session.exec(delete(BatchRow).where(BatchRow.id == key))  # type: ignore[arg-type]  # as above
