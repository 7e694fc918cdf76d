"""Writes a companion beside its target and puts it in place with one rename: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal
from uuid import uuid4

from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import CannotWrite, ReportError
from readiness.language import tr
from readiness.report.context import Report, make_report
from readiness.report.payload import snapshot_json
from readiness.report.render import render_report
from readiness.report.rendering import Options


def _json(snapshot: Snapshot, options: Options) -> bytes:  # noqa: ARG001 - data have no language
    return snapshot_json(snapshot)


def _report(snapshot: Snapshot, options: Options) -> Report:
    return make_report(snapshot, profile=options.profile, language=options.language, brand=options.brand)


def _workbook(snapshot: Snapshot, options: Options) -> bytes:
    from readiness.report.companions.workbook import make_workbook

    return make_workbook(_report(snapshot, options))


def _screen(snapshot: Snapshot, options: Options) -> bytes:
    from readiness.report.companions.screen import make_screen

    return make_screen(_report(snapshot, options))


MAKERS: dict[str, Callable[[Snapshot, Options], bytes]] = {".json": _json, ".xlsx": _workbook, ".html": _screen}
OFFICE: dict[str, Literal[".docx", ".pptx"]] = {".docx": ".docx", ".pptx": ".pptx"}
FULL = Options(profile="full")
"""A companion leaves nothing out unless it is asked to."""


def write_companion(snapshot: Snapshot, target: Path, options: Options = FULL, progress: Progress = SILENT) -> None:
    """Writes the companion that the ending of `target` asks for.

    Word documents and slides need the charts as pictures: they are made in child processes, like the PDF.

    Raises:
        ReportError: there is no companion with this ending, or it could not be made.
        CannotWrite: the target cannot be written; an older file stays as it was.
        Cancelled: the person asked to stop; nothing was written.
    """
    form = target.suffix.lower()
    office = OFFICE.get(form)
    if office is not None:
        render_report(snapshot, target, replace(options, form=office), progress)
        return
    maker = MAKERS.get(form)
    if maker is None:
        known = ", ".join(sorted([*MAKERS, *OFFICE]))
        raise ReportError(
            tr("There is no export for {ending}.", ending=target.suffix or tr("a file without ending")),
            hint=tr("Use {known}.", known=known),
        )
    progress.step(0, 1, target.name)
    _put(maker(snapshot, options), target)
    progress.step(1, 1, target.name)


def _put(content: bytes, target: Path) -> None:
    if target.is_dir():
        raise CannotWrite(str(target), tr("it is a folder"))
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as error:
        raise CannotWrite(str(target), (error.strerror or str(error)).lower()) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
