"""Doctor: what is wrong with an engagement file, what can be saved of it, and what is lost."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from readiness.app import workspaces
from readiness.app.documents import unreadable_documents
from readiness.app.engagement import Engagement
from readiness.content import loader
from readiness.errors import ContentError, FileDamaged, StoreError
from readiness.language import noop, tr
from readiness.store.engagement_file import EngagementFile
from readiness.store.salvage import PARTS, Loss, Salvage, salvage, salvaged_in_memory, write_salvaged

NOTHING_HINT = noop("Restore the newest backup: `readiness backup FILE --list`, then `readiness restore`.")


@dataclass(frozen=True)
class Diagnosis:
    """What was found. The file was not touched.

    Attributes:
        path: the file.
        is_sound: nothing is wrong.
        problems: what is wrong, one sentence each.
        lost: what cannot be read, one line each: part, key, why.
        kept: number of readable rows by part, in words.
        can_be_repaired: a new file can be made from what is left.
    """

    path: Path
    is_sound: bool
    problems: tuple[str, ...]
    lost: tuple[str, ...]
    kept: dict[str, int]
    can_be_repaired: bool


@dataclass(frozen=True)
class DamagedView:
    """A damaged file opened read-only as far as it can be read; `lost` says what is missing."""

    engagement: Engagement
    lost: tuple[str, ...]


def check_file(path: Path) -> Diagnosis:
    """Check a file to its last value, on a private copy.

    Raises:
        StoreError: There is no file, it is of another kind, or it was written by a newer version.
    """
    found = _read(path)
    problems = list(found.notes)
    pack, remark = _pack_of(found)
    problems += [remark] if remark else []
    if found.is_sound and not problems:
        problems += _opening_problem(path)
    return Diagnosis(
        path=path,
        is_sound=not problems and not found.lost,
        problems=tuple(problems),
        lost=tuple(_words(loss) for loss in found.lost),
        kept={PARTS[table]: len(rows) for table, rows in found.rows.items()},
        can_be_repaired=found.is_readable and pack is not None,
    )


def repair_file(path: Path, target: Path, now: datetime) -> Diagnosis:
    """Make a new, sound file from what can be read. The damaged one stays as it is.

    Raises:
        StoreError: Nothing can be saved, or the new file exists or cannot be written.
    """
    diagnosis = check_file(path)
    found = _read(path)
    pack = _pack_or_refuse(path, found)
    write_salvaged(found, target, pack)
    try:
        Engagement(EngagementFile.open(target, read_only=True), now).close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return diagnosis


def open_as_far_as_readable(path: Path, now: datetime) -> DamagedView:
    """Open a damaged file read-only, in memory, with all that can be read of it.

    Raises:
        StoreError: Nothing can be read.
    """
    found = _read(path)
    pack = _pack_or_refuse(path, found)
    engagement = Engagement(salvaged_in_memory(found, path, pack), now)
    engagement.lost = (*found.notes, *(_words(loss) for loss in found.lost))
    return DamagedView(engagement, engagement.lost)


def diagnosis_json(found: Diagnosis) -> dict[str, Any]:
    """A diagnosis as plain values; keys are stable."""
    return {
        "sound": found.is_sound,
        "problems": list(found.problems),
        "lost": list(found.lost),
        "kept": found.kept,
        "canBeRepaired": found.can_be_repaired,
    }


def _pack_of(found: Salvage) -> tuple[dict[str, str] | None, str]:
    """The questionnaire of the file; where it cannot be read, the shipped one of the same id and version."""
    if not found.is_readable:
        return None, ""
    files = {row[0]: row[1] for row in found.rows.get("pack_file", ())}
    try:
        loader.pack_from_bytes({name: body.encode() for name, body in files.items()})
    except ContentError:
        pass
    else:
        return files, ""
    settings = {row[0]: row[1] for row in found.rows.get("setting", ())}
    try:
        shipped = loader.load_shipped(settings.get("pack", ""))
    except ContentError:
        return None, tr("Its questionnaire cannot be read, and no shipped one has its name.")
    if settings.get("pack_version") != shipped.pack.version:
        return None, tr("Its questionnaire (version {version}) cannot be read.", version=settings.get("pack_version"))
    words = tr("Its questionnaire cannot be read; the shipped one of the same name and version takes its place.")
    return {name: body.decode() for name, body in shipped.files.items()}, words


def _pack_or_refuse(path: Path, found: Salvage) -> dict[str, str]:
    pack, words = _pack_of(found)
    if pack is None:
        raise FileDamaged(
            f"{tr('Nothing of {path_name} can be used.', path_name=path.name)} {words}".strip(), hint=tr(NOTHING_HINT)
        )
    return pack


def _read(path: Path) -> Salvage:
    """What the store can read, less the documents that do not fit their type."""
    workspaces.refuse_place(path)
    found = salvage(path)
    rows = found.rows.get("document", [])
    odd = unreadable_documents({row[0]: json.loads(row[1]) for row in rows})
    found.rows["document"] = [row for row in rows if row[0] not in odd]
    found.lost += [Loss("document", name, tr("does not fit its form")) for name in odd]
    return found


def _opening_problem(path: Path) -> list[str]:
    try:
        EngagementFile.open(path, read_only=True).close()
    except StoreError as error:
        return [str(error)]
    return []


def _words(loss: Loss) -> str:
    return f"{loss.part}, {loss.key}: {loss.why}"
