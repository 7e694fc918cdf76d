"""Backups: whole copies of an engagement file in the person's own data folder, made by themselves, kept by rule.

Taken at every opening for writing when the file differs from the newest copy, so also before a format upgrade. The
folder is found by the engagement's own id, so that a file that was renamed or moved keeps its history.
"""

from __future__ import annotations

import hashlib
import logging
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from readiness.app import workspaces
from readiness.errors import DiskProblem, FileMissing, ReadinessError, StoreError, WorkspaceProblem
from readiness.language import tr
from readiness.store.engagement_file import EngagementFile
from readiness.store.keys import Key

KEPT: Final = 20
"""Number of copies per engagement (app.md: keep the last 20 backups)."""
LONGEST: Final = timedelta(days=365)
"""Older copies go, except the newest of all."""
SUFFIX: Final = ".readiness"
NAME: Final = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)-([0-9a-f]{16})-(.*)\.readiness")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Backup:
    """A copy: its file, running number, when it was taken, the name of the file it is of, and its content's hash."""

    path: Path
    number: int
    taken_at: datetime
    name: str
    content: str
    size: int


def backup_root() -> Path:
    """The folder of all backups; other people of this computer cannot read it."""
    return user_data_path("Readiness", appauthor=False) / "backups"


def keep_backup(path: Path, now: datetime, engagement_id: str | None = None) -> Backup | None:
    """Copy a file that is at rest into the backup folder, unless the newest copy is the same; drop what is too old.

    Args:
        path: The engagement file.
        now: The time, for the copy's name.
        engagement_id: Its id, read from the file when not given.

    Returns:
        The new copy, None if there was nothing to copy.

    Raises:
        StoreError: The copy could not be written.
    """
    folder = _folder(engagement_id if engagement_id is not None else _id_of(path))
    existing = _listed(folder)
    content = _hash(path)
    if existing and existing[-1].content == content:
        return None
    number = existing[-1].number + 1 if existing else 1
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = folder / f"{number:06}-{stamp}-{content}-{_plain(path.stem)}{SUFFIX}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copyfile(path, part)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DiskProblem(
            tr(
                "The backup of {path_name} cannot be written: {strerror}.",
                path_name=path.name,
                strerror=(error.strerror or str(error)).lower(),
            ),
            hint=tr("Free some space; the engagement itself is not touched by this."),
        ) from error
    _prune(folder, now)
    return _parsed(target)


def back_up_on_opening(path: Path, now: datetime, engagement_id: str) -> None:
    """Keep a backup if possible; a backup that fails never keeps a person from working."""
    try:
        keep_backup(path, now, engagement_id)
    except ReadinessError as error:
        log.info("no backup was taken: %s", type(error).__name__)


def list_backups(path: Path) -> tuple[Backup, ...]:
    """The backups of a file, oldest first; of a file that cannot be read, those of all files of its name."""
    try:
        return _listed(_folder(_id_of(path)))
    except WorkspaceProblem:
        raise
    except StoreError:
        named = _plain(path.stem)
        root = backup_root()
        folders = sorted(root.iterdir()) if root.is_dir() else []
        found = [backup for folder in folders for backup in _listed(folder) if backup.name == named]
        return tuple(sorted(found, key=lambda backup: (backup.taken_at, backup.number)))


def list_backups_of(engagement_id: str) -> tuple[Backup, ...]:
    """The backups of an engagement by its id, oldest first."""
    return _listed(_folder(engagement_id))


def find_backup(path: Path, name: str) -> Path:
    """A backup by its number in the list (1 is the oldest), `newest`, or the path of any copy.

    Raises:
        FileMissing: There is none.
    """
    listed = list_backups(path)
    if name == "newest" and listed:
        return listed[-1].path
    if name.isdecimal() and 1 <= int(name) <= len(listed):
        return listed[int(name) - 1].path
    if Path(name).is_file():
        return Path(name)
    raise FileMissing(
        tr("There is no backup {name} of {path_name}.", name=name, path_name=path.name),
        hint=tr("It has {listed_count}; `readiness backup FILE --list` shows them.", listed_count=len(listed)),
    )


def rewrite(backup: Backup, key: Key | None) -> Path:
    """Bring a backup under another key, or with None into the clear; the new one takes the place of the old one.

    Raises:
        StoreError: It cannot be read or written; it is as it was.
    """
    part = backup.path.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        file = EngagementFile.open(backup.path, read_only=True)
        try:
            file.copy_to(part, key=key)
        finally:
            file.close()
        target = backup.path.with_name(backup.path.name.replace(f"-{backup.content}-", f"-{_hash(part)}-", 1))
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    if target != backup.path:
        backup.path.unlink(missing_ok=True)
    return target


def _folder(engagement_id: str) -> Path:
    """An id comes from a file and may say anything: only its hash names a folder."""
    return backup_root() / hashlib.blake2b(engagement_id.encode(), digest_size=8).hexdigest()


def _id_of(path: Path) -> str:
    workspaces.refuse_place(path)
    file = EngagementFile.open(path, read_only=True)
    try:
        return file.settings().get("id", "")
    finally:
        file.close()


def _hash(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=8)
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise DiskProblem(
            tr(
                "{path_name} cannot be read: {strerror}.",
                path_name=path.name,
                strerror=(error.strerror or str(error)).lower(),
            ),
            hint=tr("Try again."),
        ) from error
    return digest.hexdigest()


def _listed(folder: Path) -> tuple[Backup, ...]:
    if not folder.is_dir():
        return ()
    found = [backup for place in folder.iterdir() if (backup := _parsed(place)) is not None]
    return tuple(sorted(found, key=lambda backup: backup.number))


def _parsed(place: Path) -> Backup | None:
    match = NAME.fullmatch(place.name)
    if match is None or not place.is_file():
        return None
    number, stamp, content, name = match.groups()
    taken = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return Backup(place, int(number), taken, name, content, place.stat().st_size)


def _prune(folder: Path, now: datetime) -> None:
    """The newest is never dropped; order is by number, since a clock may have been set back."""
    listed = _listed(folder)
    gone = [backup for backup in listed[:-1] if now - backup.taken_at > LONGEST]
    rest = [backup for backup in listed if backup not in gone]
    for backup in (*gone, *rest[:-KEPT]):
        with suppress(OSError):
            backup.path.unlink()


def _plain(stem: str) -> str:
    return re.sub(r"[^\w .-]", "_", stem)[:80]
