"""The file formats, one numbered SQL file each: `0001.sql` makes the first, every later one changes its predecessor.

A file is frozen once a version with it was released; it never reads today's models. All steps that an older file
needs run in one transaction, so that a file is of one format or of the other.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib.resources import files

from readiness.errors import FileDamaged
from readiness.language import tr


@cache
def steps(format_version: int) -> tuple[str, ...]:
    """The statements that lead from the format before to this one."""
    text = (files(__package__) / f"{format_version:04}.sql").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("--")]
    return tuple(part for statement in "\n".join(lines).split(";\n") if (part := statement.strip().rstrip(";").strip()))


def build(connection: sqlite3.Connection, format_version: int) -> None:
    """Make every table of a format in an empty database, within the open transaction."""
    _run(connection, 0, format_version)


def migrate(connection: sqlite3.Connection, found: int, wanted: int, name: str) -> None:
    """Bring an open file from an older format to a newer one, in one transaction.

    Raises:
        FileDamaged: It is not sound afterwards; it was left as it was.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _run(connection, found, wanted)
        _check(connection, name)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _check(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise FileDamaged(
            tr("{name} cannot be brought to the present file format.", name=name),
            hint=tr("It was left as it was; `readiness doctor` tells what is wrong with it."),
        )


def _run(connection: sqlite3.Connection, found: int, wanted: int) -> None:
    for version in range(found + 1, wanted + 1):
        for statement in steps(version):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={int(wanted)}")
