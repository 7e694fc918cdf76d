"""The SQLite connection behind an engagement file: settings under which nothing acknowledged is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

LARGEST_VALUE = 256 * 1024 * 1024


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
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        if not read_only:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=FULL")
    except BaseException:
        connection.close()
        raise
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
