"""Copies of an open database under a key or in clear, and the step in which one takes the place of the file."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from readiness.errors import DiskProblem
from readiness.language import tr
from readiness.store import checks, migrations
from readiness.store.connection import connect
from readiness.store.keys import Key
from readiness.store.tables import APPLICATION_ID, FORMAT_VERSION


@dataclass(frozen=True)
class Rewritten:
    """A new form of a file that waits beside it for its place.

    Attributes:
        beside: The new form, whole and checked.
        key: Its key, None for one in clear.
        stamp: The file as it was when it was read, to tell whether it has changed since.
    """

    beside: Path
    key: Key | None
    stamp: tuple[int, int]


def rewrite(path: Path, old: Key | None, new: Key | None) -> Rewritten:
    """Write a new form of a file beside it. Reads through a connection of its own, so that any thread may do it.

    Raises:
        DiskProblem: What was written is not sound; nothing is left of it.
        sqlite3.Error: The file could not be read or the new one not be written.
    """
    stamp = stamp_of(path)
    with closing(connect(path, read_only=True, key=old)) as source:
        return Rewritten(write_beside(source, path, new), new, stamp)


def stamp_of(path: Path) -> tuple[int, int]:
    """Changes with every write to the file."""
    found = path.stat()
    return (found.st_mtime_ns, found.st_size)


def copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, version: int = FORMAT_VERSION) -> None:
    """Every row of every table of a format, within the target's open transaction."""
    for table, columns in checks.shape(version).items():
        places = ", ".join("?" for _ in columns)
        names = ", ".join(str(column[1]) for column in columns)
        rows = source.execute(f"SELECT {names} FROM {table} ORDER BY rowid")  # noqa: S608 - our own names
        target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - our own names


def copy_database(source: sqlite3.Connection, target: Path, key: Key | None) -> None:
    """Write a new file with all that is in an open database of the present format; refuses to overwrite.

    Raises:
        sqlite3.Error: It could not be written; a part of it may be left.
    """
    with closing(connect(target, create=True, key=key)) as copy:
        copy.execute("BEGIN IMMEDIATE")
        migrations.build(copy, FORMAT_VERSION)
        copy.execute(f"PRAGMA application_id={APPLICATION_ID}")
        source.execute("BEGIN")
        try:
            copy_rows(source, copy)
        finally:
            source.execute("ROLLBACK")
        copy.execute("COMMIT")


def write_beside(source: sqlite3.Connection, path: Path, key: Key | None) -> Path:
    """Write the content under another key into a file beside, whole, checked and on the disk.

    Raises:
        DiskProblem: What was written is not sound; nothing is left of it.
    """
    beside = _beside(path)
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600)
    try:
        copy_database(source, beside, key)
        _check(beside, path.name, key)
        beside.chmod(path.stat().st_mode)
    except BaseException:
        forget_unfinished(path)
        raise
    return beside


def _check(beside: Path, name: str, key: Key | None) -> None:
    with closing(connect(beside, read_only=True, key=key)) as copy:
        found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise DiskProblem(
            tr("The new form of {name} could not be written soundly.", name=name),
            hint=tr("The file is as it was; check the disk."),
        )


def take_place(beside: Path, path: Path) -> None:
    """Put the new file in the place of the old one, in one step, and see that the folder remembers it.

    Raises:
        OSError: It could not; the old file is as it was and the new one is gone.
    """
    place = path.resolve()
    try:
        beside.replace(place)
    except OSError:
        forget_unfinished(path)
        raise
    if sys.platform != "win32":
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def forget_unfinished(path: Path) -> None:
    """Remove what a crash left of a new form of this file. Only for who holds the file for writing."""
    beside = _beside(path)
    for left in (beside, beside.with_name(f"{beside.name}-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    place = path.resolve()
    return place.with_name(f".{place.name}.new")
