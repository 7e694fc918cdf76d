"""From a path to an open database in the present format: making one, taking back unfinished writes, upgrading."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from readiness.errors import FileLocked
from readiness.store import locking, migrations
from readiness.store.connection import connect
from readiness.store.tables import APPLICATION_ID, FORMAT_VERSION


def build_file(raw: sqlite3.Connection, settings: Mapping[str, str], pack_files: Mapping[str, str]) -> None:
    """The whole of a new file in one transaction: after a crash there is a file or none."""
    raw.execute("BEGIN IMMEDIATE")
    migrations.build(raw, FORMAT_VERSION)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.executemany("INSERT INTO setting (name, body) VALUES (?, ?)", settings.items())
    raw.executemany("INSERT INTO pack_file (name, body) VALUES (?, ?)", pack_files.items())
    raw.execute("COMMIT")


def roll_back_unfinished(path: Path, *, read_only: bool) -> None:
    """A crash left a write unfinished: take it back, which a read-only connection cannot."""
    place = path.resolve()
    if not place.with_name(f"{place.name}-journal").exists():
        return
    try:
        lock = locking.lock(path) if read_only else None
    except FileLocked:  # the journal of a window that is writing right now, or a folder that cannot be written
        return
    try:
        with closing(connect(path)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        locking.release(lock)


def present_format(raw: sqlite3.Connection, version: int, path: Path, *, read_only: bool) -> sqlite3.Connection:
    """The connection in the present format; for reading only, an older file is brought up in memory."""
    if version == FORMAT_VERSION:
        return raw
    if read_only:
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        raw.backup(memory)
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
