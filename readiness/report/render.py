"""The report is rendered in a child process: nothing waits, cancelling ends the child, no partial file stays."""

from __future__ import annotations

import multiprocessing
import os
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from readiness.domain.progress import SILENT, Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import CannotWrite, ReadinessError, ReportError

if TYPE_CHECKING:
    from readiness.report.rendering import Options, Outcome

TIME_LIMIT = 120.0
"""Seconds after which a rendering child is given up."""
_POLL = 0.1


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
        return "it may not be written, or another program has it open"
    if isinstance(error, FileNotFoundError):
        return "the folder does not exist"
    if isinstance(error, IsADirectoryError | NotADirectoryError):
        return "it is not a file in a folder"
    return (error.strerror or str(error)).lower()


def _reserve(target: Path) -> Path:
    """An empty temporary file beside the target, so that the last step is one rename on the same disk."""
    if target.is_dir():
        raise CannotWrite(str(target), "it is a folder")
    part = target.with_name(f".{uuid4().hex}.part")
    try:
        part.open("xb").close()
    except OSError as error:
        raise CannotWrite(str(target), _reason(error)) from error
    return part


def _run(snapshot: Snapshot, part: Path, options: Options, progress: Progress) -> Outcome:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    text = snapshot.model_dump_json(by_alias=True)
    child = context.Process(target=run_child, args=(theirs, text, str(part), options), daemon=True)
    child.start()
    theirs.close()
    try:
        return _listen(child, ours, progress)
    finally:
        if child.is_alive():
            child.kill()
        child.join()
        child.close()
        ours.close()


def _listen(child: Any, pipe: Connection, progress: Progress) -> Outcome:
    deadline = time.monotonic() + TIME_LIMIT
    last = (0, 100, "")
    progress.step(*last)
    while time.monotonic() < deadline:
        if not pipe.poll(_POLL):
            progress.step(*last)
            if not child.is_alive() and not pipe.poll(0):
                break
            continue
        try:
            message = pipe.recv()
        except EOFError:
            break
        kind, value = message
        if kind == "step":
            last = value
            progress.step(*last)
        elif kind == "done":
            outcome: Outcome = value
            return outcome
        else:
            text, hint = value
            raise ReportError(text, hint=hint)
    if time.monotonic() >= deadline:
        raise ReportError(
            f"The report was not finished within {TIME_LIMIT:.0f} seconds.",
            hint="Close other programs or choose a shorter profile, then try again.",
        )
    raise ReportError(
        "The process that makes the report ended early.", hint="Run `readiness self-test`; it says what is missing."
    )


def run_child(pipe: Connection, text: str, part: str, options: Options) -> None:
    """Body of the child. Ends it hard: the chart engine's own threads may not delay the last step."""
    _silence()
    try:
        from readiness.report.svg import prepare_environment

        prepare_environment()
        from readiness.report.rendering import render_pdf

        snapshot = Snapshot.model_validate_json(text)
        outcome = render_pdf(snapshot, Path(part), options, lambda *step: pipe.send(("step", step)))
        pipe.send(("done", outcome))
    except ReadinessError as error:
        pipe.send(("error", (str(error), error.hint)))
    except Exception as error:  # noqa: BLE001 - the child's last words: the parent raises them as a report error
        words = f"The report could not be made ({type(error).__name__}: {error})."
        pipe.send(("error", (words, "Nothing was changed. Try again; if it happens again, send the log.")))
    finally:
        pipe.close()
        os._exit(0)


def _silence() -> None:
    """The chart engine talks to the terminal; nobody there asked for it."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with suppress(OSError):
            os.dup2(quiet, stream)
    os.close(quiet)
