"""Opening the SQLite file behind an engagement: settings, checks, and words for everything that can go wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from readiness.errors import DiskProblem, FileDamaged, FileForeign, FileLocked, FileMissing, FileTooNew, StoreError
from readiness.store.tables import APPLICATION_ID, FORMAT_VERSION, TABLES

MAGIC = b"SQLite format 3\x00"
LARGEST_VALUE = 256 * 1024 * 1024


def check_header(path: Path) -> None:
    """Refuse what is no engagement file before SQLite touches it.

    Raises:
        FileMissing: There is no such file.
        FileForeign: It is another kind of file.
        DiskProblem: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise FileMissing(f"There is no file {path.name} in {path.parent}.", hint=_MISSING_HINT) from error
    except IsADirectoryError as error:
        raise FileForeign(f"{path.name} is a folder, not an engagement file.", hint=_FOREIGN_HINT) from error
    except OSError as error:
        raise DiskProblem(f"{path.name} cannot be read: {_reason(error)}.", hint=_DISK_HINT) from error
    if not head:
        raise FileForeign(f"{path.name} is empty.", hint=_FOREIGN_HINT)
    if not head.startswith(MAGIC):
        raise FileForeign(f"{path.name} is not an engagement file.", hint=_FOREIGN_HINT)
    if len(head) < 100:
        raise FileDamaged(f"{path.name} is cut off after {len(head)} bytes.", hint=_DAMAGED_HINT)


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    """A connection that writes through: a commit returns when the disk has it."""
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=2.0,
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    if not read_only:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=FULL")
    return connection


def database_version() -> str:
    """Name and version of the database library."""
    return f"SQLite {sqlite3.sqlite_version}"


def engine_over(connection: sqlite3.Connection) -> Engine:
    """A SQLAlchemy engine over one open connection (one file, one user, one connection)."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:  # the driver is in autocommit mode: transactions are ours
        opened.exec_driver_sql("BEGIN")

    return engine


def check_format(connection: sqlite3.Connection, name: str) -> int:
    """The format version of an open file, after checking that it is ours, not newer, and whole.

    Raises:
        FileForeign: Another program's database, or one with parts this program never writes.
        FileTooNew: Written by a newer version.
        FileDamaged: SQLite finds it inconsistent.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise FileForeign(f"{name} is a database of another program.", hint=_FOREIGN_HINT)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > FORMAT_VERSION:
        raise FileTooNew(version, FORMAT_VERSION)
    parts = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    foreign = [n for kind, n in parts if kind in {"trigger", "view"} or (kind == "table" and n not in TABLES)]
    if foreign:
        raise FileForeign(
            f"{name} contains parts that this program never writes ({foreign[0]}).",
            hint="Open a copy from a backup; a file that was changed by hand is not opened.",
        )
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise FileDamaged(f"{name} is damaged.", hint=_DAMAGED_HINT)
    missing = TABLES - {n for kind, n in parts if kind == "table"}
    if missing:
        raise FileDamaged(f"{name} is incomplete: {min(missing)} is missing.", hint=_DAMAGED_HINT)
    return version


@contextmanager
def plain_words(name: str) -> Iterator[None]:
    """Translate what SQLite and the disk say into errors fit to show.

    Raises:
        StoreError: What happened, and what to do next.
    """
    try:
        yield
    except DBAPIError as error:
        raise _translated(error.orig if isinstance(error.orig, sqlite3.Error) else error, name) from error
    except sqlite3.Error as error:
        raise _translated(error, name) from error
    except OSError as error:
        raise DiskProblem(f"{name} cannot be written: {_reason(error)}.", hint=_DISK_HINT) from error


def _translated(error: Exception, name: str) -> StoreError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return FileLocked(f"{name} is in use by another window or program.", hint=_LOCKED_HINT)
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return FileDamaged(f"{name} is damaged.", hint=_DAMAGED_HINT)
    if "full" in text:
        return DiskProblem(f"The disk is full; the last change to {name} is not written.", hint=_DISK_HINT)
    if "readonly" in text:
        return DiskProblem(f"{name} cannot be written: the file or its folder is read-only.", hint=_DISK_HINT)
    return DiskProblem(f"{name} cannot be written: {text}.", hint=_DISK_HINT)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


_MISSING_HINT = "Check the name, or choose the file on the start page."
_FOREIGN_HINT = "Choose a file that ends in .readiness."
_DAMAGED_HINT = "Open the newest backup instead (File, Backups); the file itself was not changed."
_LOCKED_HINT = "Close it there, or open it read-only."
_DISK_HINT = "Free some space or choose another folder, then try again; nothing already saved is lost."
