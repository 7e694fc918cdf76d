"""Whether a file is an engagement file, and only that: looked at before anything in it is used.

A file from outside is hostile until shown otherwise. It may hold the tables of its format and nothing else: no
triggers, views, further indexes, generated or default columns, virtual tables, and no value of another type or of
unreasonable size.
"""

from __future__ import annotations

import sqlite3
import struct
from functools import cache
from pathlib import Path
from typing import Final

from readiness.errors import DiskProblem, FileDamaged, FileForeign, FileMissing, FileTooNew
from readiness.language import noop, tr
from readiness.store import migrations
from readiness.store.keys import SALT_BYTES
from readiness.store.problems import DAMAGED_HINT, DISK_HINT, FOREIGN_HINT, MISSING_HINT, UNREADABLE_HINT, reason
from readiness.store.tables import APPLICATION_ID, FORMAT_VERSION

MAGIC: Final = b"SQLite format 3\x00"
HEADER_BYTES: Final = 100
SMALLEST_PROTECTED: Final = 4096
"""A protected file has at least one page of this size."""
OTHER_KINDS: Final = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
)
"""First bytes of common kinds of files; a protected engagement file begins with random ones."""
MOST_ROWS: Final = 20_000
"""Far above any questionnaire; a file with more rows of answers, details or batches was not written by us."""
MOST_TEXT: Final = 128 * 1024 * 1024
"""Bytes of all values of one table that is read whole."""
READ_WHOLE: Final = ("setting", "pack_file", "response", "profile", "document", "batch")
STORED_AS: Final = {"VARCHAR": ("text",), "INTEGER": ("integer",), "BOOLEAN": ("integer",), "BLOB": ("blob",)}
CHANGED_HINT: Final = noop("Open a copy from a backup; a file that was changed by hand is not opened.")


def check_header(path: Path) -> bytes | None:
    """Refuse what is no engagement file before SQLite touches it.

    Returns:
        The salt of a file that may be a protected one, None for a file in clear.

    Raises:
        FileMissing: There is no such file.
        FileForeign: It is another kind of file, or the database of another program.
        FileTooNew: Written by a newer version.
        FileDamaged: It is cut off.
        DiskProblem: It cannot be read.
    """
    try:
        if not path.is_file() and path.exists() and not path.is_dir():
            raise FileForeign(
                tr("{path_name} is a device, not an engagement file.", path_name=path.name), hint=tr(FOREIGN_HINT)
            )
        with path.open("rb") as file:
            head = file.read(SMALLEST_PROTECTED)
    except FileNotFoundError as error:
        raise FileMissing(
            tr("There is no file {path_name} in {parent}.", path_name=path.name, parent=path.parent),
            hint=tr(MISSING_HINT),
        ) from error
    except IsADirectoryError as error:
        raise FileForeign(
            tr("{path_name} is a folder, not an engagement file.", path_name=path.name), hint=tr(FOREIGN_HINT)
        ) from error
    except OSError as error:
        raise DiskProblem(
            tr("{path_name} cannot be read: {reason}.", path_name=path.name, reason=reason(error)), hint=tr(DISK_HINT)
        ) from error
    if not head:
        raise FileForeign(tr("{path_name} is empty.", path_name=path.name), hint=_hint_for(path))
    if may_be_protected(head):
        return head[:SALT_BYTES]
    if not head.startswith(MAGIC):
        raise FileForeign(tr("{path_name} is not an engagement file.", path_name=path.name), hint=_hint_for(path))
    if len(head) < HEADER_BYTES:
        raise FileDamaged(
            tr("{path_name} is cut off after {head_count} bytes.", path_name=path.name, head_count=len(head)),
            hint=tr(DAMAGED_HINT),
        )
    _check_head(head, path.name)
    return None


def _hint_for(path: Path) -> str:
    """What to do about a file without our content: one that is named like ours is damaged rather than mistaken."""
    return tr(UNREADABLE_HINT) if path.suffix.lower() == ".readiness" else tr(FOREIGN_HINT)


def may_be_protected(head: bytes) -> bool:
    """Whether the first page may be that of a protected file: no kind that is known, and no text."""
    if len(head) < SMALLEST_PROTECTED or head.startswith((MAGIC, *OTHER_KINDS)):
        return False
    try:
        head[:HEADER_BYTES].decode()
    except UnicodeDecodeError as error:
        return error.start < HEADER_BYTES - 4  # not merely a character cut in two
    return False


def is_ours(head: bytes) -> bool:
    """Whether the first 100 bytes carry our application id."""
    return len(head) >= HEADER_BYTES and struct.unpack(">I", head[68:72])[0] == APPLICATION_ID


def _check_head(head: bytes, name: str) -> None:
    """Application id, format and journal mode, at their places in the header (SQLite file format, 1.3)."""
    (version,) = struct.unpack(">I", head[60:64])
    if not is_ours(head):
        raise FileForeign(tr("{name} is a database of another program.", name=name), hint=tr(FOREIGN_HINT))
    if version > FORMAT_VERSION:
        raise FileTooNew(version, FORMAT_VERSION)
    if head[18:20] != b"\x01\x01":
        raise FileForeign(
            tr("{name} was changed by another program (its journal mode).", name=name), hint=tr(CHANGED_HINT)
        )


def check_format(connection: sqlite3.Connection, name: str) -> int:
    """The format version of an open file, after checking that it is ours, not newer, whole, and nothing else.

    Raises:
        FileForeign: Another program's database, or one with parts this program never writes.
        FileTooNew: Written by a newer version.
        FileDamaged: SQLite finds it inconsistent, or a value is of the wrong type.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise FileForeign(tr("{name} is a database of another program.", name=name), hint=tr(FOREIGN_HINT))
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > FORMAT_VERSION:
        raise FileTooNew(version, FORMAT_VERSION)
    if version < 1:
        raise FileForeign(
            tr("{name} says file format {version}, which never existed.", name=name, version=version),
            hint=tr(CHANGED_HINT),
        )
    check_parts(connection, name, version)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise FileDamaged(tr("{name} is damaged.", name=name), hint=tr(DAMAGED_HINT))
    check_values(connection, name, version)
    return version


def check_parts(connection: sqlite3.Connection, name: str, version: int) -> None:
    """Every part of the file is one that this format has, column by column.

    Raises:
        FileForeign: It holds something else.
        FileDamaged: A table is missing.
    """
    expected = shape(version)
    parts = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    for kind, part, table, sql in parts:
        if kind == "table" and part in expected and _is_plain(sql):
            continue
        if kind == "index" and sql is None and table in expected:
            continue
        raise FileForeign(
            tr("{name} contains parts that this program never writes ({part}).", name=name, part=part),
            hint=tr(CHANGED_HINT),
        )
    for table, columns in expected.items():
        if table not in {part for kind, part, _table, _sql in parts if kind == "table"}:
            raise FileDamaged(
                tr("{name} is incomplete: {table} is missing.", name=name, table=table), hint=tr(DAMAGED_HINT)
            )
        if _columns(connection, table) != columns:
            raise FileForeign(
                tr("{name} contains columns that this program never writes ({table}).", name=name, table=table),
                hint=tr(CHANGED_HINT),
            )


def check_values(connection: sqlite3.Connection, name: str, version: int) -> None:
    """Types and sizes of all values, without reading the large ones.

    Raises:
        FileDamaged: One does not fit.
    """
    for table, columns in shape(version).items():
        wrong = " OR ".join(f"typeof({column[1]}) NOT IN ({_quoted(STORED_AS[str(column[2])])})" for column in columns)
        if connection.execute(f"SELECT 1 FROM {table} WHERE {wrong} LIMIT 1").fetchone():  # noqa: S608 - our own names
            raise FileDamaged(
                tr("{name} holds a value of the wrong kind ({table}).", name=name, table=table), hint=tr(DAMAGED_HINT)
            )
        if table in READ_WHOLE:
            rows, size = connection.execute(f"SELECT count(*), total(length(body)) FROM {table}").fetchone()  # noqa: S608 - our own names
            if rows > MOST_ROWS or size > MOST_TEXT:
                raise FileDamaged(
                    tr("{name} holds far more than an engagement ({table}).", name=name, table=table),
                    hint=tr(DAMAGED_HINT),
                )


@cache
def shape(version: int) -> dict[str, tuple[tuple[object, ...], ...]]:
    """Tables of a format with their columns, as SQLite describes them."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrations.build(connection, version)
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        return {name: _columns(connection, name) for name in names}
    finally:
        connection.close()


def _columns(connection: sqlite3.Connection, table: str) -> tuple[tuple[object, ...], ...]:
    return tuple(connection.execute(f"PRAGMA table_xinfo({table})"))


def _is_plain(sql: str | None) -> bool:
    words = (sql or "").upper()
    odd = ("VIRTUAL", "CHECK", "COLLATE", "GENERATED", "REFERENCES", "WITHOUT", "STRICT", "DEFAULT", " AS ")
    return words.startswith("CREATE TABLE") and not any(word in words for word in odd)


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)
