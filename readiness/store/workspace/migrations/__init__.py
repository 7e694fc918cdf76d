"""The formats of a workspace, one numbered SQL file each: `0001.sql` makes the first, every later one changes it.

A file is frozen once a version with it was released. All steps run in one transaction.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from psycopg import Connection

FORMAT: Final = 1
"""Number of the workspace's format (table `readiness.format`)."""
_LOCK: Final = 0x52444E53


@cache
def steps(version: int) -> tuple[str, ...]:
    """The statements that lead from the format before to this one."""
    text = (files(__package__) / f"{version:04}.sql").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("--")]
    return tuple(part for statement in "\n".join(lines).split(";\n") if (part := statement.strip().rstrip(";").strip()))


def found_format(connection: Connection[Any]) -> int:
    """The format of the workspace in this database, 0 if there is none."""
    known = connection.execute("SELECT to_regclass('readiness.format')").fetchone()
    if known is None or known[0] is None:
        return 0
    row = connection.execute("SELECT version FROM readiness.format").fetchone()
    return 0 if row is None else int(row[0])


def bring_up(connection: Connection[Any], wanted: int = FORMAT) -> int:
    """Make the workspace, or bring an older one to the present format, within the open transaction.

    Returns:
        The format that was found, 0 for none.
    """
    connection.execute("SELECT pg_advisory_xact_lock(%s, 0)", (_LOCK,))
    connection.execute("CREATE SCHEMA IF NOT EXISTS readiness")
    found = found_format(connection)
    for version in range(found + 1, wanted + 1):
        for statement in steps(version):
            connection.execute(statement.encode())
    if found < wanted:
        connection.execute("DELETE FROM readiness.format")
        connection.execute("INSERT INTO readiness.format (version) VALUES (%s)", (wanted,))
    return found
