"""The report is rendered in child processes: nothing waits, cancelling ends them, no partial file stays."""

from __future__ import annotations

import time
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import CannotWrite, ReportError
from readiness.language import noop, tr
from readiness.report.children import Child

if TYPE_CHECKING:
    from readiness.report.rendering import Options, Outcome

TIME_LIMIT = 240.0
"""Seconds after which a rendering child is given up."""
_POLL = 0.1
CHARTS = 40
"""How much of the way is done when all charts are drawn, in percent."""
STAGES = {
    "figures": noop("figures"),
    "pages": noop("pages"),
    "layout": noop("layout"),
    "finish": noop("archive format"),
    "done": noop("done"),
}


def render_report(
    snapshot: Snapshot, target: Path, options: Options | None = None, progress: Progress = SILENT
) -> Outcome:
    """Writes the report to `target`, replacing an older one only when the new one is complete.

    Args:
        snapshot: what the report is made from.
        target: path of the PDF.
        options: profile and language.
        progress: told every step; cancelling it ends the child.

    Returns:
        Warnings of the layout and seconds per stage.

    Raises:
        CannotWrite: the folder or the file cannot be written.
        ReportError: the report could not be made.
        Cancelled: the person asked to stop; nothing was written.
    """
    from readiness.report.rendering import Options

    part = _reserve(target)
    try:
        outcome = _run(snapshot, part, options or Options(), progress)
        try:
            part.replace(target)
        except OSError as error:
            raise CannotWrite(str(target), _reason(error)) from error
        return outcome
    finally:
        for leftover in (part, part.with_name(part.name + ".raw")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return tr("it may not be written, or another program has it open")
    if isinstance(error, FileNotFoundError):
        return tr("the folder does not exist")
    if isinstance(error, IsADirectoryError | NotADirectoryError):
        return tr("it is not a file in a folder")
    return (error.strerror or str(error)).lower()


def _reserve(target: Path) -> Path:
    """An empty temporary file beside the target, so that the last step is one rename on the same disk."""
    if target.is_dir():
        raise CannotWrite(str(target), tr("it is a folder"))
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        part.open("xb").close()
    except OSError as error:
        raise CannotWrite(str(target), _reason(error)) from error
    return part


def _run(snapshot: Snapshot, part: Path, options: Options, progress: Progress) -> Outcome:
    """Two children at once: one loads the chart engine while the other puts the pages together, then they trade."""
    from readiness.report.drawing import run_chart_child
    from readiness.report.rendering import run_page_child

    text = snapshot.model_dump_json(by_alias=True)
    with Child(run_page_child, text, str(part), options) as pages, Child(run_chart_child) as charts:
        return _Exchange(pages, charts, progress).listen()


class _Exchange:
    """Figures go from the pages to the charts, pictures come back, and every step is told."""

    def __init__(self, pages: Child, charts: Child, progress: Progress) -> None:
        self._pages, self._charts, self._progress = pages, charts, progress
        self._last = (0, 100, "")
        self._outcome: Outcome | None = None
        self._figures: dict[str, Any] | None = None
        self._is_ready = False

    def listen(self) -> Outcome:
        """Waits until the report is complete.

        Raises:
            ReportError: a child gave up or died, or the time is over.
            Cancelled: the person asked to stop.
        """
        deadline = time.monotonic() + TIME_LIMIT
        self._progress.step(*self._last)
        while time.monotonic() < deadline:
            children = [child for child in (self._pages, self._charts) if not child.is_over]
            ready = wait([child.pipe for child in children], _POLL)
            if not ready:
                self._progress.step(*self._last)
            for child in children:
                if child.pipe in ready and not child.is_over:
                    self._hear(child)
            if self._outcome is not None:
                return self._outcome
        raise ReportError(
            tr("The report was not finished within {seconds} seconds.", seconds=round(TIME_LIMIT)),
            hint=tr("Close other programs or choose a shorter profile, then try again."),
        )

    def _hear(self, child: Child) -> None:
        try:
            self._take(*child.pipe.recv())
        except (EOFError, OSError) as error:
            raise ReportError(
                tr("The process that makes the report ended early."),
                hint=tr("Run `readiness self-test`; it says what is missing."),
            ) from error

    def _take(self, kind: str, value: Any) -> None:
        match kind:
            case "figures" | "ready":  # sent only to an engine that listens: a full pipe would block
                self._figures = value if kind == "figures" else self._figures
                self._is_ready = self._is_ready or kind == "ready"
                if self._is_ready and self._figures is not None:
                    self._charts.pipe.send(self._figures)
            case "drawn":
                done, total = value
                words = tr("chart {done} of {total}", done=done, total=total)
                self._tell(CHARTS * done // max(1, total), words)
            case "pictures":
                self._charts.end()  # before the layout starts: it needs the memory
                self._pages.pipe.send(value)
            case "step":
                done, stage, page = value
                words = tr("layout, page {page}", page=page) if stage == "layout" and page else tr(STAGES[stage])
                self._tell(done, words)
            case "done":
                self._outcome = value
            case _:
                text, hint = value
                raise ReportError(text, hint=hint)

    def _tell(self, done: int, words: str) -> None:
        self._last = (max(done, self._last[0]), 100, words)
        self._progress.step(*self._last)
