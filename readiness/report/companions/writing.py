"""Writes a companion beside its target and puts it in place with one rename: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from readiness.domain.snapshot import Snapshot
from readiness.errors import CannotWrite, ReportError
from readiness.report.context import make_report
from readiness.report.payload import snapshot_json


def _workbook(snapshot: Snapshot) -> bytes:
    from readiness.report.companions.workbook import make_workbook

    return make_workbook(make_report(snapshot, profile="full"))


def _screen(snapshot: Snapshot) -> bytes:
    from readiness.report.companions.screen import make_screen

    return make_screen(make_report(snapshot, profile="full"))


MAKERS: dict[str, Callable[[Snapshot], bytes]] = {".json": snapshot_json, ".xlsx": _workbook, ".html": _screen}


def write_companion(snapshot: Snapshot, target: Path) -> None:
    """Writes the companion that the ending of `target` asks for.

    Raises:
        ReportError: there is no companion with this ending.
        CannotWrite: the target cannot be written; an older file stays as it was.
    """
    maker = MAKERS.get(target.suffix.lower())
    if maker is None:
        known = ", ".join(sorted(MAKERS))
        raise ReportError(f"There is no export for {target.suffix or 'a file without ending'}.", hint=f"Use {known}.")
    if target.is_dir():
        raise CannotWrite(str(target), "it is a folder")
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        part.write_bytes(maker(snapshot))
        part.replace(target)
    except OSError as error:
        raise CannotWrite(str(target), (error.strerror or str(error)).lower()) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
