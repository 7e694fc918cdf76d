"""What can still be read of a damaged or tampered file: row by row, on a private copy, so that nothing touches it.

A protected file is copied as it is, encrypted, and then read from memory (`store.pages`): one bad page ends every
further reading in SQLCipher, and nothing of it may lie in clear on the disk.

The primary keys live a second time in the index of each table. Where a page of the table is gone, the index still
names the rows that were lost.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from readiness import scratch
from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.response import Response
from readiness.errors import DiskProblem, PassphraseNeeded, StoreError, WrongPassword
from readiness.language import Words, tr
from readiness.store import checks
from readiness.store.connection import DatabaseError, connect
from readiness.store.engagement_file import EngagementFile
from readiness.store.keys import Key
from readiness.store.pages import decrypted
from readiness.store.preparing import build_file, key_for
from readiness.store.problems import DISK_HINT, plain_words, reason
from readiness.store.sessions import finite, unpacked
from readiness.store.tables import FORMAT_VERSION

GAP: Final = 2_000
"""Row numbers tried past a damaged place when the index cannot say which rows there are."""
BESIDE: Final = ("", "-journal", "-wal", "-shm")
PARTS: Final = Words(
    {
        "setting": "facts about the file",
        "pack_file": "questionnaire",
        "response": "answers",
        "profile": "profile",
        "document": "details",
        "batch": "imported files",
        "batch_chunk": "imported records",
        "snapshot": "snapshots",
        "attachment": "attachments",
    }
)

_PROFILE_VALUE: TypeAdapter[ProfileValue] = TypeAdapter(ProfileValue)
_READ_AS: Final[Mapping[str, Callable[[Any], object]]] = {
    "response": lambda body: Response.model_validate_json(finite(body)),
    "profile": lambda body: _PROFILE_VALUE.validate_json(finite(body)),
    "document": lambda body: from_json(body, allow_inf_nan=False),
    "batch": Batch.model_validate_json,
    "snapshot": unpacked,
}


@dataclass(frozen=True)
class Loss:
    """A row that cannot be used: which part, its key, and why."""

    table: str
    key: str
    why: str

    @property
    def part(self) -> str:
        """The part in words."""
        return PARTS[self.table]


@dataclass
class Salvage:
    """What a file gives.

    Attributes:
        rows: usable rows by table, each as (columns in their order).
        lost: rows that cannot be used.
        notes: what else was found: unfinished writes, foreign parts, other damage, one sentence each.
        is_readable: it is an engagement file of which at least the head could be read.
        key: of a protected file.
    """

    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    lost: list[Loss] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_readable: bool = False
    key: Key | None = None

    @property
    def is_sound(self) -> bool:
        """Nothing was found."""
        return self.is_readable and not self.lost and not self.notes


def salvage(path: Path) -> Salvage:
    """Everything that can be read of a file. The file itself is not touched.

    Raises:
        StoreError: There is no file, or it cannot be read at all by the system.
    """
    found = Salvage()
    try:
        found.key = key_for(path)
    except (PassphraseNeeded, WrongPassword):
        raise
    except StoreError as error:
        if not _may_hold_rows(path):
            raise
        found.notes.append(str(error))
    with _private_copy(path) as copy:
        if (copy.parent / f"{copy.name}-journal").exists():
            found.notes.append(tr("A write was left unfinished by a crash; what was saved before it counts."))
        try:
            _read(copy, found)
        except DatabaseError as error:
            found.notes.append(tr("The database cannot be read: {error}.", error=error))
    return found


def write_salvaged(found: Salvage, target: Path, pack_files: Mapping[str, str]) -> None:
    """Make a new file from what was read, protected like it; refuses to overwrite.

    Args:
        found: What was read.
        target: The file to make.
        pack_files: The questionnaire, which may come from elsewhere.

    Raises:
        StoreError: It could not be written.
    """
    settings = {row[0]: row[1] for row in found.rows.get("setting", ())}
    file = EngagementFile.create(target, settings, pack_files, found.key)
    file.close()
    with plain_words(target.name), closing(connect(target, key=found.key)) as raw:
        _fill(raw, found)


def salvaged_in_memory(found: Salvage, path: Path, pack_files: Mapping[str, str]) -> EngagementFile:
    """What was read as a read-only engagement file that exists in memory only; `path` names the damaged one."""
    raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    settings = {row[0]: row[1] for row in found.rows.get("setting", ())}
    build_file(raw, settings, pack_files)
    _fill(raw, found)
    return EngagementFile(path, raw, None, found.key)


def _fill(raw: sqlite3.Connection, found: Salvage) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for table, rows in found.rows.items():
        if table not in {"setting", "pack_file"} and rows:
            places = ", ".join("?" * len(rows[0]))
            raw.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)  # noqa: S608 - our own names
    raw.execute("COMMIT")


def _may_hold_rows(path: Path) -> bool:
    """A database, if perhaps cut off or changed by another program; anything else is refused as what it is."""
    try:
        with path.open("rb") as file:
            head = file.read(checks.HEADER_BYTES)
    except OSError:
        return False
    return head.startswith(checks.MAGIC) and checks.is_ours(head)


@contextmanager
def _private_copy(path: Path) -> Iterator[Path]:
    place = path.resolve()
    folder = scratch.make_folder("doctor")
    try:
        for suffix in BESIDE:
            beside = place.with_name(place.name + suffix)
            if beside.is_file() and (not suffix or not beside.is_symlink()):
                shutil.copyfile(beside, folder / f"copy{suffix}")
        yield folder / "copy"
    except OSError as error:
        raise DiskProblem(
            tr("{path_name} cannot be copied for checking: {reason}.", path_name=path.name, reason=reason(error)),
            hint=tr(DISK_HINT),
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _opened(copy: Path, found: Salvage) -> Iterator[sqlite3.Connection]:
    """The copy, after an unfinished write was taken back; a protected one decrypted in memory."""
    if found.key is None:
        with closing(connect(copy)) as raw:
            yield raw
        return
    with suppress(*DatabaseError), closing(connect(copy, key=found.key)) as raw:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    content, bad = decrypted(copy.read_bytes(), found.key)
    if bad:
        found.notes.append(tr("Pages that do not match their seal: {count}.", count=len(bad)))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        raw.deserialize(content)
        raw.execute("PRAGMA trusted_schema=OFF")
        yield raw


def _read(copy: Path, found: Salvage) -> None:
    with _opened(copy, found) as raw:
        raw.execute("PRAGMA cell_size_check=OFF")
        version = int(raw.execute("PRAGMA user_version").fetchone()[0])
        shape = checks.shape(version if 1 <= version <= FORMAT_VERSION else FORMAT_VERSION)
        parts = raw.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        found.is_readable = True
        foreign = [n for kind, n, sql in parts if n not in shape and not (kind == "index" and sql is None)]
        found.notes += [
            tr("It holds a part that this program never writes, which is left out: {name}.", name=n) for n in foreign
        ]
        tables = {n for kind, n, sql in parts if kind == "table" and not str(sql).upper().startswith("CREATE VIRTUAL")}
        for table, columns in shape.items():
            found.rows[table] = []
            if table not in tables:
                found.notes.append(tr("The {part} are missing.", part=PARTS[table]))
                continue
            _read_table(raw, table, columns, found)
        before = len(found.lost) + len(found.notes)
        problems = _integrity(raw)
        if problems and not before:
            found.notes.append(tr("The database is inconsistent: {problems}.", problems=problems))


def _read_table(raw: sqlite3.Connection, table: str, columns: tuple[tuple[object, ...], ...], found: Salvage) -> None:
    names = [str(column[1]) for column in columns]
    keys = [str(column[1]) for column in columns if column[5]]
    for rowid, key in _row_numbers(raw, table, keys):
        try:
            row = raw.execute(f"SELECT {', '.join(names)} FROM {table} WHERE rowid=?", (rowid,)).fetchone()  # noqa: S608 - our own names
        except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
            if key:
                found.lost.append(Loss(table, key, tr("damaged ({error})", error=error)))
            continue
        if row is None:
            if key:
                found.lost.append(Loss(table, key, tr("its page is gone")))
            continue
        why = _unusable(table, columns, row)
        if why:
            shown = " ".join(str(v) for n, v in zip(names, row, strict=True) if n in keys)
            found.lost.append(Loss(table, key or shown, why))
        else:
            found.rows[table].append(row)


def _row_numbers(raw: sqlite3.Connection, table: str, keys: list[str]) -> list[tuple[int, str]]:
    """Row numbers with the keys the index gives them; without an index, what a scan finds, and a stretch beyond."""
    listed: dict[int, str] = {}
    try:
        index = f"sqlite_autoindex_{table}_1"
        for row in raw.execute(f"SELECT rowid, {', '.join(keys)} FROM {table} INDEXED BY {index}"):  # noqa: S608 - our own names
            listed[row[0]] = " ".join(str(value) for value in row[1:])
    except (sqlite3.Error, UnicodeDecodeError):
        pass
    last = max(listed, default=0)
    complete = True
    try:
        for (rowid,) in raw.execute(f"SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid"):  # noqa: S608 - our own names
            listed.setdefault(rowid, "")
            last = max(last, rowid)
    except sqlite3.Error:
        complete = False
    if not complete:
        for rowid in range(1, last + GAP):
            listed.setdefault(rowid, "")
    return sorted(listed.items())


def _unusable(table: str, columns: tuple[tuple[object, ...], ...], row: tuple[Any, ...]) -> str:
    kinds = {"VARCHAR": str, "INTEGER": int, "BOOLEAN": int, "BLOB": bytes}
    for column, value in zip(columns, row, strict=True):
        if not isinstance(value, kinds[str(column[2])]):
            return tr("a value of the wrong kind")
    read = _READ_AS.get(table)
    if read is None:
        return ""
    try:
        read(row[-1])
    except ValidationError as error:
        return tr("not readable ({count} problems)", count=error.error_count())
    except Exception as error:  # noqa: BLE001 - whatever a hostile value does to a reader, it is set aside
        return tr("not readable ({name})", name=type(error).__name__)
    return ""


def _integrity(raw: sqlite3.Connection) -> str:
    try:
        first = str(raw.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        return str(error)
    return "" if first == "ok" else first.splitlines()[-1].strip(". ")
