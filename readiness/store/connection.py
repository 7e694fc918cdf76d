"""The SQLite connection behind an engagement file: settings under which nothing acknowledged is lost.

A file in clear is opened by the SQLite of Python, a protected one by SQLCipher; both behave the same from there on.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final, cast

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from readiness.errors import WrongPassword
from readiness.language import tr
from readiness.store.keys import Key

LARGEST_VALUE: Final = 256 * 1024 * 1024
DatabaseError: Final = (sqlite3.Error, cast("type[Exception]", sqlcipher.Error))
"""What either library raises."""


def connect(
    path: Path, *, read_only: bool = False, create: bool = False, key: Key | None = None, is_known: bool = True
) -> sqlite3.Connection:
    """A connection that writes through: a commit returns when the disk has it.

    Args:
        path: The file.
        read_only: Never write.
        create: Make it if there is none.
        key: Of a protected file.
        is_known: The key has opened the file before, so that one that does not fit now means damage.

    Raises:
        WrongPassword: The key does not fit, and was not known to.
    """
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = _opened(f"{path.absolute().as_uri()}?mode={mode}", key)
    try:
        if key is not None:
            _unlock(connection, key, path.name, is_known=is_known)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA temp_store=MEMORY")
        if not read_only:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _opened(uri: str, key: Key | None) -> sqlite3.Connection:
    settings: dict[str, Any] = {"uri": True, "isolation_level": None, "check_same_thread": False, "timeout": 2.0}
    if key is not None:
        protected: sqlite3.Connection = sqlcipher.connect(uri, **settings)
        return protected
    connection: sqlite3.Connection = sqlite3.connect(uri, **settings)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    return connection


def _unlock(connection: sqlite3.Connection, key: Key, name: str, *, is_known: bool) -> None:
    """Hand over the key and read the first page with it; the format of the encryption is pinned to SQLCipher 4."""
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(key.pragma)
    connection.execute("PRAGMA cipher_compatibility=4")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DatabaseError as error:
        if is_known or getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
            raise
        raise WrongPassword(
            tr("This passphrase does not open {name}.", name=name),
            hint=tr("Mind capital letters and the keyboard's language. A forgotten passphrase cannot be recovered."),
        ) from error


def database_version() -> str:
    """Name and version of the database library."""
    return f"SQLite {sqlite3.sqlite_version}"


def encryption_version() -> str:
    """Name and version of the library behind protected files."""
    connection = sqlcipher.connect(":memory:")
    try:
        return f"SQLCipher {connection.execute('PRAGMA cipher_version').fetchone()[0]}"
    finally:
        connection.close()


def engine_over(connection: sqlite3.Connection) -> Engine:
    """A SQLAlchemy engine over one open connection (one file, one user, one connection)."""
    module = sqlite3 if type(connection) is sqlite3.Connection else sqlcipher
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool, module=module)

    @event.listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:  # the driver is in autocommit mode: transactions are ours
        opened.exec_driver_sql("BEGIN")

    return engine
