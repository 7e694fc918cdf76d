"""An engagement in a shared workspace: the same interface as the file, and row versions against overwriting.

Several people may have one open for work. Whoever writes a value says which version of it was read; if somebody else
was faster nothing is written, and the error says who and when.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from psycopg import Connection, sql
from pydantic import BaseModel

from readiness.domain.edit import Edit
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import DiskProblem, FileLocked, WorkspaceProblem
from readiness.language import tr
from readiness.store.engagement_file import EngagementFile
from readiness.store.keys import Key
from readiness.store.places import place_path
from readiness.store.protecting import Rewritten
from readiness.store.sessions import unpacked
from readiness.store.transfer import copy_content
from readiness.store.values import as_batches, as_documents, as_profile, as_responses, part_of
from readiness.store.workspace.changes import KEYS, PACK, Place, Writer, spelled
from readiness.store.workspace.link import Link
from readiness.store.writing import bare_name

T = TypeVar("T")
PRESENCE: Final = 0x52444E53
"""First half of the advisory lock that says an engagement is open."""


class WorkspaceEngagement:
    """An open engagement of a workspace (`EngagementStore`)."""

    def __init__(self, link: Link, engagement: str, name: str, *, read_only: bool = False) -> None:
        """Take over an engagement that exists; `workspace.opening` finds and makes one."""
        self.path = place_path(engagement, name)
        self.read_only = read_only
        self.key: Key | None = None
        self._link, self._id, self._name = link, engagement, name
        self._seen: dict[Place, int] = {}
        self._read: set[str] = set()

    # --- writing ----------------------------------------------------------------------------------------------

    def write(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Write an edit in one transaction, each value only over the version that was read.

        Raises:
            StaleValue: Somebody else changed one of the values meanwhile; nothing was written.
            StoreError: Nothing was written.
        """
        self._check_writable()

        def work(connection: Connection[Any]) -> dict[Place, int | None]:
            writer = Writer(connection, self._id, self._seen)
            for change in edit.changes:
                writer.write(change, chunks)
            writer.finish()
            return writer.versions

        with self._link.turn():  # another thread must not write over versions that are out of date by then
            for place, version in self._link.run(work).items():
                if version is None:
                    self._seen.pop(place, None)
                else:
                    self._seen[place] = version

    def add_snapshot(self, key: str, name: str, taken_at: str, snapshot: BaseModel) -> None:
        """Keep a frozen state."""
        self.add_packed_snapshot(key, name, taken_at, snapshot.model_dump_json().encode())

    def add_packed_snapshot(self, key: str, name: str, taken_at: str, json_body: bytes) -> None:
        """Keep a frozen state that comes as JSON."""
        body = zlib.compress(json_body, 6)
        self._do(
            "INSERT INTO readiness.snapshot (engagement, id, position, name, taken_at, body) SELECT %s, %s,"
            " coalesce(max(position) + 1, 0), %s, %s, %s FROM readiness.snapshot WHERE engagement = %s",
            (self._id, key, name.replace("\x00", ""), taken_at, body, self._id),
        )

    def add_attachment(self, key: str, name: str, media_type: str, body: bytes) -> None:
        """Keep a picture or file shown as evidence."""
        self._do(
            "INSERT INTO readiness.attachment (engagement, id, name, media_type, body) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (engagement, id) DO UPDATE SET name = excluded.name, media_type = excluded.media_type,"
            " body = excluded.body",
            (self._id, key, bare_name(name), media_type, body),
        )

    def add_chunks(self, batch: BatchId, chunks: Iterable[bytes]) -> None:
        """Put in the record chunks of a batch that comes, or came, without them; chunks it had are replaced."""
        self._check_writable()
        rows = [(self._id, batch, at, body) for at, body in enumerate(chunks)]

        def work(connection: Connection[Any]) -> None:
            connection.execute(
                "DELETE FROM readiness.batch_chunk WHERE engagement = %s AND batch = %s", (self._id, batch)
            )
            with connection.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO readiness.batch_chunk (engagement, batch, position, body) VALUES (%s, %s, %s, %s)",
                    rows,
                )

        self._link.run(work)

    def rewrite(self, key: Key | None) -> Rewritten:  # noqa: ARG002 - part of the interface
        """A workspace is protected by its database, not by a passphrase.

        Raises:
            WorkspaceProblem: Always.
        """
        raise WorkspaceProblem(
            tr("A passphrase protects files; in a workspace the database decides who may read."),
            hint=tr("Copy the engagement into a file, then protect that."),
        )

    def protect(self, key: Key | None, made: Rewritten | None = None) -> None:  # noqa: ARG002 - as `rewrite`
        """As `rewrite`.

        Raises:
            WorkspaceProblem: Always.
        """
        self.rewrite(key)

    # --- reading ----------------------------------------------------------------------------------------------

    def settings(self) -> dict[str, str]:
        """The facts about the engagement's record by name."""
        rows = self._rows("SELECT name, body FROM readiness.setting WHERE engagement = %s", self._id)
        return {name: body for name, body in rows}  # noqa: C416 - rows are tuples of any length to mypy

    def pack_files(self) -> dict[str, str]:
        """The copy of the questionnaire pack, by file name."""
        rows = self._rows(
            "SELECT p.name, p.body, e.version FROM readiness.engagement e JOIN readiness.pack_file p ON p.pack = e.pack"
            " WHERE e.id = %s",
            self._id,
        )
        self._note("pack", {PACK: rows[0][2]} if rows else {})
        return {name: body for name, body, _version in rows}

    def responses(self) -> dict[QuestionId, Response]:
        """Responses by question."""
        with part_of(self._name, "answers"):
            return as_responses(self._values("response"))

    def profile(self) -> dict[str, dict[str, ProfileValue]]:
        """Profile values by item and field."""
        with part_of(self._name, "profile"):
            return as_profile(self._values("profile"))

    def documents(self) -> dict[str, Any]:
        """Documents by name, as JSON values."""
        with part_of(self._name, "details"):
            return as_documents(self._values("document"))

    def batches(self) -> tuple[Batch, ...]:
        """Imported batches, oldest first."""
        rows = self._rows(
            "SELECT id, version, active, body FROM readiness.batch WHERE engagement = %s ORDER BY position, id",
            self._id,
        )
        self._note("batch", {("batch", key): version for key, version, _active, _body in rows})
        with part_of(self._name, "imported metrics"):
            return as_batches(body for _key, _version, active, body in rows if active)

    def batch_chunks(self, batch: BatchId) -> list[bytes]:
        """The record chunks of a batch, in order."""
        query = "SELECT body FROM readiness.batch_chunk WHERE engagement = %s AND batch = %s ORDER BY position"
        return [bytes(body) for (body,) in self._rows(query, self._id, batch)]

    def snapshots(self) -> tuple[tuple[str, str, str], ...]:
        """Id, name and time of every kept state, oldest first."""
        query = "SELECT id, name, taken_at FROM readiness.snapshot WHERE engagement = %s ORDER BY position, taken_at"
        return tuple((key, name, at) for key, name, at in self._rows(query, self._id))

    def snapshot_json(self, key: str) -> bytes | None:
        """The JSON of one kept state, None if there is none by this id."""
        rows = self._rows("SELECT body FROM readiness.snapshot WHERE engagement = %s AND id = %s", self._id, key)
        with part_of(self._name, "snapshots"):
            return unpacked(bytes(rows[0][0])) if rows else None

    def attachment_keys(self) -> tuple[str, ...]:
        """Ids of all attachments."""
        query = "SELECT id FROM readiness.attachment WHERE engagement = %s ORDER BY id"
        return tuple(key for (key,) in self._rows(query, self._id))

    def attachment(self, key: str) -> tuple[str, str, bytes] | None:
        """Name, media type and content of an attachment."""
        query = "SELECT name, media_type, body FROM readiness.attachment WHERE engagement = %s AND id = %s"
        rows = self._rows(query, self._id, key)
        return (bare_name(rows[0][0]), rows[0][1], bytes(rows[0][2])) if rows else None

    def copy_to(self, target: Path, key: Key | Literal["same"] | None = "same") -> None:
        """Write everything into a new engagement file; refuses to overwrite.

        Raises:
            StoreError: The file could not be written, or the workspace not be read; nothing is left of it.
        """
        if target.exists() or target.is_symlink():
            raise DiskProblem(
                tr("{name} exists already.", name=target.name), hint=tr("Choose another name; it was not changed.")
            )
        file = EngagementFile.create(target, self.settings(), self.pack_files(), None if key == "same" else key)
        try:
            copy_content(self, file)
        except BaseException:
            file.close()
            target.unlink(missing_ok=True)
            raise
        file.close()

    # --- others -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """What is read from now on is as others have left it, and may be written over."""
        self._seen.clear()
        self._read.clear()

    def adopt(self, keys: Iterable[str]) -> None:
        """Take note of the present versions of these places, so that they can be written over."""
        wanted = set(keys)

        def work(connection: Connection[Any]) -> dict[Place, int]:
            found: dict[Place, int] = {}
            for table, names in KEYS.items():
                query = sql.SQL("SELECT {}, version FROM {} WHERE engagement = %s").format(
                    sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier("readiness", table)
                )
                for row in connection.execute(query, (self._id,)):
                    found[table, *map(str, row[:-1])] = int(row[-1])
            pack = connection.execute("SELECT version FROM readiness.engagement WHERE id = %s", (self._id,)).fetchone()
            return found | ({PACK: int(pack[0])} if pack else {})

        present = self._link.run(work)
        for place in {place for place in (*present, *self._seen) if spelled(place) in wanted}:
            if place in present:
                self._seen[place] = present[place]
            else:
                self._seen.pop(place, None)

    def serve_window(self) -> None:
        """The calling thread draws a window, and is never held up by a server that is gone."""
        self._link.serve_window()

    def wake(self) -> None:
        """Try a lost connection again at once."""
        self._link.wake()

    def others(self) -> tuple[str, ...]:
        """Who else has it open for work, by the name the database knows."""
        rows = self._rows(
            "SELECT DISTINCT a.usename FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE"
            " l.locktype = 'advisory' AND l.classid = %s AND l.objid = %s AND l.pid <> pg_backend_pid() ORDER BY 1",
            PRESENCE,
            presence_of(self._id),
        )
        return tuple(str(name) for (name,) in rows)

    def close(self) -> None:
        """End the connection."""
        self._link.close()

    # --- rows -------------------------------------------------------------------------------------------------

    def _values(self, table: str) -> list[Any]:
        names = KEYS[table]
        query = sql.SQL("SELECT {}, body, version FROM {} WHERE engagement = %s").format(
            sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier("readiness", table)
        )
        rows = self._rows(query, self._id)
        self._note(table, {(table, *row[: len(names)]): row[-1] for row in rows})
        return [tuple(row[:-1]) for row in rows]

    def _note(self, part: str, versions: Mapping[Place, int]) -> None:
        """The first reading counts: what was shown to the person, not what is there by now."""
        if part not in self._read:
            self._read.add(part)
            self._seen |= versions

    def _rows(self, query: str | sql.Composed, *values: object) -> list[tuple[Any, ...]]:
        statement = query.encode() if isinstance(query, str) else query
        return self._link.run(lambda connection: connection.execute(statement, values).fetchall())

    def _do(self, query: str, values: tuple[object, ...]) -> None:
        self._check_writable()
        self._link.run(lambda connection: connection.execute(query.encode(), values))

    def _check_writable(self) -> None:
        if self.read_only:
            raise FileLocked(
                tr("{name} is open read-only.", name=self._name), hint=tr("Open it for work to change it.")
            )


def presence_of(engagement: str) -> int:
    """The second half of the advisory lock, a signed number of 32 bits."""
    return zlib.crc32(engagement.encode()) & 0x7FFFFFFF
