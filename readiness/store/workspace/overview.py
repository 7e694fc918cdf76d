"""The workspace as a whole: preparing it, what it holds, and everything a portfolio needs in one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from psycopg import Connection

from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import FileTooNew
from readiness.store.keys import Key
from readiness.store.places import place_path
from readiness.store.values import as_batches, as_documents, as_profile, as_responses, part_of
from readiness.store.workspace import migrations
from readiness.store.workspace.link import Address, Link

ENTRIES = """
SELECT e.id, e.name, last.changed_by, last.changed_at
FROM readiness.engagement e
CROSS JOIN LATERAL (
  SELECT changed_by, changed_at FROM (
    SELECT changed_by, changed_at FROM readiness.response WHERE engagement = e.id
    UNION ALL SELECT changed_by, changed_at FROM readiness.profile WHERE engagement = e.id
    UNION ALL SELECT changed_by, changed_at FROM readiness.document WHERE engagement = e.id
    UNION ALL SELECT changed_by, changed_at FROM readiness.batch WHERE engagement = e.id
    UNION ALL SELECT e.changed_by, e.changed_at
  ) changes ORDER BY changed_at DESC LIMIT 1
) last
ORDER BY last.changed_at DESC, e.name
"""
EVERYTHING = """
SELECT 'engagement' AS part, id AS owner, name AS a, pack AS b, '' AS body FROM readiness.engagement
UNION ALL SELECT 'pack_file', pack, name, '', body FROM readiness.pack_file
  WHERE pack IN (SELECT pack FROM readiness.engagement)
UNION ALL SELECT 'setting', engagement, name, '', body FROM readiness.setting
UNION ALL SELECT 'response', engagement, question, '', body FROM readiness.response
UNION ALL SELECT 'profile', engagement, item, field, body FROM readiness.profile
UNION ALL SELECT 'document', engagement, name, '', body FROM readiness.document
UNION ALL SELECT 'batch', engagement, lpad(position::text, 9, '0'), id, body FROM readiness.batch WHERE active
ORDER BY 1, 2, 3
"""
"""All but records, snapshots and attachments, in one statement and so of one moment."""


@dataclass(frozen=True)
class WorkspaceEntry:
    """An engagement of the workspace.

    Attributes:
        id, name: what opens it.
        path: names it within the program.
        changed_by, changed_at: the last change (ISO, with zone).
    """

    id: str
    name: str
    path: Path
    changed_by: str
    changed_at: str


@dataclass
class Copied:
    """An engagement as the portfolio reads it: in memory, for reading only, without records, snapshots and files."""

    path: Path
    name: str
    files: dict[str, str]
    rows: dict[str, list[Any]] = field(default_factory=dict)
    read_only: bool = True
    key: Key | None = None

    def settings(self) -> dict[str, str]:
        """The facts about the engagement's record by name."""
        return {a: body for a, _b, body in self.rows.get("setting", [])}

    def pack_files(self) -> dict[str, str]:
        """The copy of the questionnaire pack, by file name."""
        return self.files

    def responses(self) -> dict[QuestionId, Response]:
        """Responses by question."""
        with part_of(self.name, "answers"):
            return as_responses((a, body) for a, _b, body in self.rows.get("response", []))

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""
        with part_of(self.name, "profile"):
            return as_profile(self.rows.get("profile", []))

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""
        with part_of(self.name, "details"):
            return as_documents((a, body) for a, _b, body in self.rows.get("document", []))

    def batches(self) -> tuple[Batch, ...]:
        """Imported batches, oldest first."""
        with part_of(self.name, "imported metrics"):
            return as_batches(body for _a, _b, body in self.rows.get("batch", []))

    def batch_chunks(self, batch: BatchId) -> list[bytes]:  # noqa: ARG002 - a portfolio reads no records
        """None: a portfolio reads no records."""
        return []

    def close(self) -> None:
        """Nothing is open."""


def prepare(address: Address, password: str | None) -> int:
    """Make a workspace in a database, or bring an older one to the present format; safe to do again.

    Returns:
        The format that was found, 0 for none.

    Raises:
        WorkspaceProblem: The database refuses.
        FileTooNew: A newer version has been there.
    """
    link = Link(address, password, is_checked=False)
    try:
        found = link.run(migrations.bring_up)
    finally:
        link.close()
    if found > migrations.FORMAT:
        raise FileTooNew(found, migrations.FORMAT)
    return found


def list_entries(address: Address, password: str | None) -> tuple[WorkspaceEntry, ...]:
    """What the workspace holds, the last changed first."""
    link = Link(address, password)
    try:
        rows = link.run(lambda connection: connection.execute(ENTRIES.encode()).fetchall())
    finally:
        link.close()
    return tuple(WorkspaceEntry(key, name, place_path(key, name), who, at.isoformat()) for key, name, who, at in rows)


def read_everything(address: Address, password: str | None) -> tuple[Copied, ...]:
    """Every engagement of the workspace with all that its figures depend on, read by one query."""
    link = Link(address, password)
    try:
        rows = link.run(_everything)
    finally:
        link.close()
    packs: dict[str, dict[str, str]] = {}
    found: dict[str, Copied] = {}
    for part, owner, a, b, body in rows:
        if part == "engagement":
            found[owner] = Copied(place_path(owner, a), a, packs.setdefault(b, {}))
        elif part == "pack_file":
            packs.setdefault(owner, {})[a] = body
    for part, owner, a, b, body in rows:
        if part not in {"engagement", "pack_file"} and owner in found:
            found[owner].rows.setdefault(part, []).append((a, b, body))
    return tuple(found.values())


def _everything(connection: Connection[Any]) -> list[tuple[Any, ...]]:
    return connection.execute(EVERYTHING.encode()).fetchall()
