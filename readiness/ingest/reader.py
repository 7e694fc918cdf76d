"""The app's side of reading: starts the child process, listens, and ends it.

Blocks its own thread only; the work checks every 50 ms whether it should stop.
"""

from __future__ import annotations

import multiprocessing
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from readiness import scratch
from readiness.domain.progress import Progress
from readiness.errors import IngestError
from readiness.ingest.examination import Examination, Request
from readiness.ingest.worker import serve
from readiness.language import tr

POLL_SECONDS = 0.05
START_SECONDS = 40.0
"""A busy laptop may take long to start a process; none of this time is the file's."""
BASE_SECONDS = 18.0
SECONDS_PER_MEGABYTE = 2.0
"""Deadline: generous against the measured 0.3 s per megabyte of xlsx, and below 20 s for small files."""

AskedT = TypeVar("AskedT")
FoundT = TypeVar("FoundT")


def read(request: Request, progress: Progress) -> Examination:
    """Examine a file in a child process of its own.

    Raises:
        IngestError: the path cannot be read, the reader died, ran out of memory or of time.
        Cancelled: `progress` asked to stop; the child is gone and so are its files.
    """
    size = check_readable(request.path)
    if not request.password:
        return run_child(serve, request, request.path, size, progress, Examination)
    # Only an unprotected copy needs a place on disk.
    workdir = scratch.make_folder("read")
    try:
        return run_child(serve, replace(request, workdir=workdir), request.path, size, progress, Examination)
    finally:
        shutil.rmtree(workdir, ignore_errors=True)


def check_readable(path: Path) -> int:
    """The size of a file that can be read.

    Raises:
        IngestError: it cannot.
    """
    try:
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise IngestError(
            tr("{path} cannot be read: {strerror}.", path=path, strerror=(error.strerror or str(error)).lower()),
            hint=tr("Check the path, and whether another program holds the file."),
        ) from error
    return size


def run_child(
    entry: Callable[[Connection, AskedT], None],
    request: AskedT,
    path: Path,
    size: int,
    progress: Progress,
    expected: type[FoundT],
) -> FoundT:
    """Let a child process of its own answer a request, within a deadline that follows from the file's size.

    Args:
        entry: body of the child; answers as `worker.serve` does.
        request: what is asked; travels to the child.
        path: the file, for the words of a problem.
        size: its bytes.
        progress: told how far the child is; may ask to stop.
        expected: the type of a good answer.

    Raises:
        IngestError: the file was refused, or the child died, ran out of memory or of time.
        Cancelled: `progress` asked to stop; the child is gone.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=entry, args=(theirs, request), daemon=True, name="readiness-reader")
    try:
        child.start()
    except OSError as error:
        ours.close()
        theirs.close()
        raise _not_started() from error
    theirs.close()
    try:
        return _listen(path, ours, BASE_SECONDS + SECONDS_PER_MEGABYTE * size / 1e6, progress, expected)
    finally:
        if child.is_alive():
            child.kill()
        child.join(5)
        ours.close()
        child.close()


def _listen(path: Path, connection: Connection, seconds: float, progress: Progress, expected: type[FoundT]) -> FoundT:
    place: tuple[int, int, str] = (0, 6, tr("Starting"))
    has_begun = False
    deadline = time.monotonic() + START_SECONDS
    while True:
        progress.step(*place)
        if time.monotonic() > deadline:
            raise _corrupt(path, tr("Reading took too long and was stopped.")) if has_begun else _not_started()
        if not connection.poll(POLL_SECONDS):
            continue
        try:
            message = connection.recv()
        except (EOFError, OSError):
            if not has_begun:
                raise _not_started() from None
            raise _corrupt(path, tr("The file made the reader stop: it is damaged.")) from None
        if not has_begun:
            has_begun, deadline = True, time.monotonic() + seconds
        if message[0] == "step":
            place = message[1:]
            continue
        return _result(path, message, expected)


def _result(path: Path, message: tuple[Any, ...], expected: type[FoundT]) -> FoundT:
    match message:
        case ("done", found) if isinstance(found, expected):
            return found
        case ("refused", verdict, words, hint):
            raise IngestError(f"{path.name}: {words}", hint=str(hint), verdict=str(verdict))
        case ("memory",):
            raise _corrupt(path, tr("The file needs more than 2 GB of memory and was not read."))
        case ("broken",):
            raise _not_started()
        case ("unreadable", reason):
            raise IngestError(
                tr("{path_name} cannot be read: {reason}.", path_name=path.name, reason=str(reason).lower()),
                hint=tr("Check the path."),
            )
        case _:
            raise _corrupt(path, tr("The file could not be read ({reason}).", reason=", ".join(map(str, message[1:]))))


def _not_started() -> IngestError:
    """The program is at fault here, not the file: no verdict about the file."""
    return IngestError(
        tr("The reading process of this program could not be started; the file was not looked at."),
        hint=tr("Start the program again; if it stays so, its installation is damaged: run the self-test."),
    )


def _corrupt(path: Path, message: str) -> IngestError:
    return IngestError(
        f"{path.name}: {message}",
        hint=tr("Open it in Excel or LibreOffice, save a copy as .xlsx or .csv, and import that."),
        verdict="refuse_corrupt",
    )
