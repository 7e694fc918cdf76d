"""Finding an engagement in a workspace, and making one there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from psycopg import Connection

from readiness.errors import FileReadOnly, WorkspaceProblem
from readiness.language import tr
from readiness.store.workspace.changes import keep_pack
from readiness.store.workspace.engagement import PRESENCE, WorkspaceEngagement, presence_of
from readiness.store.workspace.link import Address, Link


def open_in(address: Address, password: str | None, wanted: str, *, read_only: bool = False) -> WorkspaceEngagement:
    """Open an engagement of a workspace by its id or its name.

    Raises:
        WorkspaceProblem: There is none, or the workspace cannot be reached.
    """
    opened: list[str] = []

    def be_present(connection: Connection[Any]) -> None:
        if opened and not read_only:
            lock = (PRESENCE, presence_of(opened[0]))
            connection.execute("SELECT pg_advisory_lock_shared(%s, %s)", lock)

    link = Link(address, password, on_connect=be_present)
    try:
        found = link.run(lambda connection: _find(connection, wanted, address.name))
        opened.append(found[0])
        if not read_only:
            link.run(lambda connection: _check_rights(connection, found[1]))
        link.run(be_present)
        store = WorkspaceEngagement(link, found[0], found[1], read_only=read_only)
        if not read_only and not store.others():
            link.run(lambda connection: _forget_removed_batches(connection, found[0]))
    except BaseException:
        link.close()
        raise
    return store


def create_in(
    address: Address, password: str | None, name: str, settings: Mapping[str, str], pack_files: Mapping[str, str]
) -> WorkspaceEngagement:
    """Make an engagement in a workspace and open it; an existing one of the same name is never touched.

    Raises:
        WorkspaceProblem: The name is taken, or the workspace cannot be reached.
    """
    key = settings["id"]
    link = Link(address, password)

    def work(connection: Connection[Any]) -> None:
        pack = keep_pack(connection, pack_files)
        made = connection.execute(
            "INSERT INTO readiness.engagement (id, name, pack) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING RETURNING id",
            (key, name, pack),
        ).fetchone()
        if made is None:
            raise _taken(name)
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO readiness.setting (engagement, name, body) VALUES (%s, %s, %s)",
                [(key, setting, body) for setting, body in settings.items()],
            )

    try:
        link.run(work)
    finally:
        link.close()
    return open_in(address, password, key)


def _forget_removed_batches(connection: Connection[Any], engagement: str) -> None:
    """Removed batches were kept for undo; the history ends with the last session."""
    connection.execute(
        "DELETE FROM readiness.batch_chunk c USING readiness.batch b WHERE b.engagement = %s AND NOT b.active"
        " AND c.engagement = b.engagement AND c.batch = b.id",
        (engagement,),
    )
    connection.execute("DELETE FROM readiness.batch WHERE engagement = %s AND NOT active", (engagement,))


def _find(connection: Connection[Any], wanted: str, workspace: str) -> tuple[str, str]:
    found = connection.execute(
        "SELECT id, name FROM readiness.engagement WHERE id = %s OR lower(name) = lower(%s) ORDER BY id <> %s",
        (wanted, wanted, wanted),
    ).fetchone()
    if found is None:
        raise _missing(wanted, workspace)
    return (str(found[0]), str(found[1]))


def _check_rights(connection: Connection[Any], name: str) -> None:
    row = connection.execute(
        "SELECT NOT pg_is_in_recovery() AND has_table_privilege('readiness.response', 'INSERT')"
        " AND has_table_privilege('readiness.response', 'UPDATE')"
    ).fetchone()
    if row is None or not row[0]:
        raise FileReadOnly(
            tr("You may read {name} in the workspace, and not change it.", name=name),
            hint=tr("Open it read-only, or ask who looks after the database for the right to write."),
        )


def _missing(name: str, workspace: str) -> WorkspaceProblem:
    return WorkspaceProblem(
        tr("There is no engagement {name} in the workspace {workspace}.", name=name, workspace=workspace),
        hint=tr("`readiness workspace list` shows them."),
    )


def _taken(name: str) -> WorkspaceProblem:
    return WorkspaceProblem(
        tr("The workspace holds an engagement {name} already.", name=name),
        hint=tr("Choose another name; it was not changed."),
    )
