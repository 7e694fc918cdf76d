"""From a path to an open database in the present format: making one, taking back unfinished writes, upgrading."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from readiness.errors import FileLocked, WrongPassword
from readiness.store import checks, locking, migrations
from readiness.store.connection import DatabaseError, connect
from readiness.store.keys import RING, Key, derive_key, key_of
from readiness.store.pages import fits_any
from readiness.store.problems import plain_words
from readiness.store.protecting import copy_rows
from readiness.store.tables import APPLICATION_ID, FORMAT_VERSION


def build_file(raw: sqlite3.Connection, settings: Mapping[str, str], pack_files: Mapping[str, str]) -> None:
    """The whole of a new file in one transaction: after a crash there is a file or none."""
    raw.execute("BEGIN IMMEDIATE")
    migrations.build(raw, FORMAT_VERSION)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.executemany("INSERT INTO setting (name, body) VALUES (?, ?)", settings.items())
    raw.executemany("INSERT INTO pack_file (name, body) VALUES (?, ?)", pack_files.items())
    raw.execute("COMMIT")


def key_for(path: Path) -> Key | None:
    """The key of a file, None for one in clear.

    Raises:
        PassphraseNeeded: It is protected, and no key of this process fits.
        WrongPassword: The configured passphrase does not fit.
        StoreError: It is no engagement file.
    """
    salt = checks.check_header(path)
    with plain_words(path.name):
        return key_of(path, salt, lambda key: _try(path, key))


def unlock(path: Path, passphrase: str) -> Key | None:
    """Try a passphrase on a file and keep the key if it fits. Takes about 0.1 s; None for a file in clear.

    Raises:
        WrongPassword: It does not fit.
        StoreError: It is no engagement file.
    """
    salt = checks.check_header(path)
    if salt is None:
        return None
    key = derive_key(passphrase, salt)
    with plain_words(path.name):
        _try(path, key)
    RING.remember(key)
    return key


def _try(path: Path, key: Key) -> None:
    """Raise if a key does not fit. One that opens any page fits: then the file is damaged, which is found later."""
    try:
        connect(path, read_only=True, key=key, is_known=False).close()
    except WrongPassword:
        if not fits_any(path, key):
            raise
    except DatabaseError:  # it fits; what else is wrong with the file is said when it is opened
        return


def roll_back_unfinished(path: Path, key: Key | None, *, read_only: bool) -> None:
    """A crash left a write unfinished: take it back, which a read-only connection cannot."""
    place = path.resolve()
    if not place.with_name(f"{place.name}-journal").exists():
        return
    try:
        lock = locking.lock(path) if read_only else None
    except FileLocked:  # the journal of a window that is writing right now, or a folder that cannot be written
        return
    try:
        with closing(connect(path, key=key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        locking.release(lock)


def present_format(raw: sqlite3.Connection, version: int, path: Path, *, read_only: bool) -> sqlite3.Connection:
    """The connection in the present format; for reading only, an older file is brought up in memory."""
    if version == FORMAT_VERSION:
        return raw
    if read_only:
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        memory.execute("BEGIN IMMEDIATE")
        migrations.build(memory, version)
        copy_rows(raw, memory, version)
        memory.execute("COMMIT")
        raw.close()
        raw = memory
    migrations.migrate(raw, version, FORMAT_VERSION, path.name)
    return raw


def identity(path: Path) -> tuple[int, int]:
    """What tells this file from another of the same name."""
    found = path.stat()
    return (found.st_dev, found.st_ino)


def engagement_id(raw: sqlite3.Connection) -> str:
    """The id that the file was given when it was made."""
    row = raw.execute("SELECT body FROM setting WHERE name='id'").fetchone()
    return "" if row is None else str(row[0])
