"""Writing an edit into a workspace: each value only over the version that was read, all of it or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from psycopg import Connection, sql
from pydantic import BaseModel

from readiness.domain.edit import BatchChange, Change, DocumentChange, PackChange, ProfileChange, ResponseChange
from readiness.errors import Stale, StaleValue
from readiness.language import tr
from readiness.store.incoming import read_chunks

Place = tuple[str, ...]
"""A table and the key in it: `("response", "OBS-01")`."""
KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "response": ("question",),
    "profile": ("item", "field"),
    "document": ("name",),
    "batch": ("id",),
}
PACK: Final[Place] = ("engagement", "pack")


def spelled(place: Place) -> str:
    """A place as one word, for `Stale.key`: `response OBS-01`, `profile P-03.typical`."""
    return f"{place[0]} {'.'.join(place[1:])}"


@dataclass
class Writer:
    """One transaction's worth of changes.

    Attributes:
        connection: With the transaction open.
        engagement: The id.
        seen: Version of each place as it was read; not changed here.
        versions: Versions after this transaction, to be taken over once it is committed; None where a value is gone.
        stale: Places that somebody else changed.
    """

    connection: Connection[Any]
    engagement: str
    seen: Mapping[Place, int]
    versions: dict[Place, int | None] = field(default_factory=dict)
    stale: list[Place] = field(default_factory=list)

    def write(self, change: Change, chunks: Path | None) -> None:
        """Write one change."""
        match change:
            case ResponseChange():
                self._put(("response", change.question), change.after)
            case ProfileChange():
                self._put(("profile", change.item, change.field), change.after)
            case DocumentChange():
                self._put(("document", change.name), change.after)
            case BatchChange():
                self._put_batch(change, chunks)
            case PackChange():
                self._put_pack(change.after)

    def finish(self) -> None:
        """Note that the engagement changed.

        Raises:
            StaleValue: Somebody else was faster; the transaction must not be committed.
        """
        if self.stale:
            found = tuple(self._who(place) for place in self.stale)
            raise StaleValue(_sentence(found), found, hint=tr("Nothing was overwritten. Choose whose value stays."))

    # --- one value --------------------------------------------------------------------------------------------

    def _known(self, place: Place) -> int | None:
        return self.versions[place] if place in self.versions else self.seen.get(place)

    def _put(self, place: Place, value: Any) -> None:
        if value is None:
            self._remove(place)
            return
        body = value.model_dump_json() if isinstance(value, BaseModel) else json.dumps(value, ensure_ascii=False)
        self._store(place, {"body": body})

    def _store(self, place: Place, values: Mapping[str, Any]) -> None:
        version = self._known(place)
        row = self._insert(place, values) if version is None else self._update(place, values, version)
        if row is None:
            row = self._same(place, values)  # written before a connection broke, or by somebody else in the same words
        if row is None:
            self.stale.append(place)
        else:
            self.versions[place] = row

    def _insert(self, place: Place, values: Mapping[str, Any]) -> int | None:
        names = ["engagement", *KEYS[place[0]], *values]
        query = sql.SQL("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT DO NOTHING RETURNING version").format(
            _table(place), _names(names), sql.SQL(", ").join(sql.Placeholder() * len(names))
        )
        return _first(self.connection.execute(query, (self.engagement, *place[1:], *values.values())).fetchone())

    def _update(self, place: Place, values: Mapping[str, Any], version: int) -> int | None:
        query = sql.SQL(
            "UPDATE {} SET {}, version = version + 1, changed_by = current_user, changed_at = clock_timestamp()"
            " WHERE {} AND version = %s RETURNING version"
        ).format(_table(place), _settings(values), _where(place))
        parameters = (*values.values(), self.engagement, *place[1:], version)
        return _first(self.connection.execute(query, parameters).fetchone())

    def _same(self, place: Place, values: Mapping[str, Any]) -> int | None:
        said = {name: value for name, value in values.items() if name != "position"}  # which only orders
        query = sql.SQL("SELECT version FROM {} WHERE {} AND {}").format(
            _table(place), _where(place), sql.SQL(" AND ").join(_equals(name) for name in said)
        )
        parameters = (self.engagement, *place[1:], *said.values())
        return _first(self.connection.execute(query, parameters).fetchone())

    def _remove(self, place: Place) -> None:
        version = self._known(place)
        here = (self.engagement, *place[1:])
        if version is not None:
            gone = sql.SQL("DELETE FROM {} WHERE {} AND version = %s").format(_table(place), _where(place))
            if self.connection.execute(gone, (*here, version)).rowcount:
                self.versions[place] = None
                return
        left = sql.SQL("SELECT version FROM {} WHERE {}").format(_table(place), _where(place))
        if self.connection.execute(left, here).fetchone() is not None:
            self.stale.append(place)
        else:
            self.versions[place] = None

    # --- batches and the questionnaire ------------------------------------------------------------------------

    def _put_batch(self, change: BatchChange, chunks: Path | None) -> None:
        place: Place = ("batch", change.batch.id)
        if self._known(place) is not None:
            self._store(place, {"active": change.present})
            return
        count = self.connection.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM readiness.batch WHERE engagement = %s", (self.engagement,)
        ).fetchone()
        body = change.batch.model_dump_json()
        self._store(place, {"position": count[0] if count else 0, "active": change.present, "body": body})
        if chunks is not None and place not in self.stale:
            with self.connection.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO readiness.batch_chunk (engagement, batch, position, body) VALUES (%s, %s, %s, %s)",
                    ((self.engagement, change.batch.id, at, part) for at, part in read_chunks(chunks)),
                )

    def _put_pack(self, files: Mapping[str, str]) -> None:
        pack = keep_pack(self.connection, files)
        version = self._known(PACK)
        row = self.connection.execute(
            "UPDATE readiness.engagement SET pack = %s, version = version + 1, changed_by = current_user,"
            " changed_at = clock_timestamp() WHERE id = %s AND version = %s RETURNING version",
            (pack, self.engagement, version),
        ).fetchone()
        if row is None:
            self.stale.append(PACK)
        else:
            self.versions[PACK] = int(row[0])

    def _who(self, place: Place) -> Stale:
        if place == PACK:
            query = sql.SQL("SELECT changed_by, changed_at FROM readiness.engagement WHERE id = %s")
            row = self.connection.execute(query, (self.engagement,)).fetchone()
        else:
            query = sql.SQL("SELECT changed_by, changed_at FROM {} WHERE {}")
            found = query.format(_table(place), _where(place))
            row = self.connection.execute(found, (self.engagement, *place[1:])).fetchone()
        return Stale(spelled(place), "", "") if row is None else Stale(spelled(place), row[0], row[1].isoformat())


def keep_pack(connection: Connection[Any], files: Mapping[str, str]) -> str:
    """Keep a questionnaire's files once for all engagements that use it; returns its id, the hash of the files."""
    content = json.dumps(sorted(files.items()), ensure_ascii=False).encode()
    pack = hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO readiness.pack_file (pack, name, body) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [(pack, name, body) for name, body in files.items()],
        )
    return pack


def _sentence(found: tuple[Stale, ...]) -> str:
    first = found[0]
    if not first.who:
        return tr("Somebody else removed {what} meanwhile.", what=first.key.partition(" ")[2])
    what = first.key.partition(" ")[2]
    return tr("{who} changed {what} meanwhile, at {when}.", who=first.who, what=what, when=first.when[11:16] + " UTC")


def _first(row: Any) -> int | None:
    return None if row is None else int(row[0])


def _table(place: Place) -> sql.Composable:
    return sql.Identifier("readiness", place[0])


def _names(names: list[str]) -> sql.Composable:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _equals(name: str) -> sql.Composable:
    return sql.SQL("{} = %s").format(sql.Identifier(name))


def _settings(values: Mapping[str, Any]) -> sql.Composable:
    return sql.SQL(", ").join(_equals(name) for name in values)


def _where(place: Place) -> sql.Composable:
    return sql.SQL(" AND ").join(_equals(name) for name in ("engagement", *KEYS[place[0]]))
