"""The app's side of reading: starts the child process, listens, and ends it.

Blocks its own thread only; the work checks every 50 ms whether it should stop.
"""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from readiness.domain.progress import Progress
from readiness.errors import IngestError
from readiness.ingest.examination import Examination, Request
from readiness.ingest.worker import serve

POLL_SECONDS = 0.05
BASE_SECONDS = 18.0
SECONDS_PER_MEGABYTE = 2.0
"""Deadline: generous against the measured 0.3 s per megabyte of xlsx, and below 20 s for small files."""


def read(request: Request, progress: Progress) -> Examination:
    """Examine a file in a child process of its own.

    Raises:
        IngestError: the path cannot be read, the reader died, ran out of memory or of time.
        Cancelled: `progress` asked to stop; the child is gone and so are its files.
    """
    try:
        size = request.path.stat().st_size
        with request.path.open("rb"):
            pass
    except OSError as error:
        raise IngestError(
            f"{request.path} cannot be read: {(error.strerror or str(error)).lower()}.",
            hint="Check the path, and whether another program holds the file.",
        ) from error
    if not request.password:
        return _run(request, size, progress)
    # Only an unprotected copy needs a place on disk.
    workdir = Path(tempfile.mkdtemp(prefix="readiness-read-"))
    try:
        return _run(replace(request, workdir=workdir), size, progress)
    finally:
        shutil.rmtree(workdir, ignore_errors=True)


def _run(request: Request, size: int, progress: Progress) -> Examination:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=serve, args=(theirs, request), daemon=True, name="readiness-reader")
    try:
        child.start()
    except OSError as error:
        ours.close()
        theirs.close()
        raise _not_started() from error
    theirs.close()
    deadline = time.monotonic() + BASE_SECONDS + SECONDS_PER_MEGABYTE * size / 1e6
    try:
        return _listen(request, ours, deadline, progress)
    finally:
        if child.is_alive():
            child.kill()
        child.join(5)
        ours.close()
        child.close()


def _listen(request: Request, connection: Connection, deadline: float, progress: Progress) -> Examination:
    place: tuple[int, int, str] = (0, 6, "Starting")
    has_begun = False
    while True:
        progress.step(*place)
        if time.monotonic() > deadline:
            raise _corrupt(request, "Reading took too long and was stopped.")
        if not connection.poll(POLL_SECONDS):
            continue
        try:
            message = connection.recv()
        except (EOFError, OSError):
            if not has_begun:
                raise _not_started() from None
            raise _corrupt(request, "The file made the reader stop: it is damaged.") from None
        has_begun = True
        if message[0] == "step":
            place = message[1:]
            continue
        return _result(request, message)


def _result(request: Request, message: tuple[Any, ...]) -> Examination:
    match message:
        case ("done", Examination() as found):
            return found
        case ("memory",):
            raise _corrupt(request, "The file needs more than 2 GB of memory and was not read.")
        case ("broken",):
            raise _not_started()
        case ("unreadable", reason):
            raise IngestError(f"{request.path.name} cannot be read: {str(reason).lower()}.", hint="Check the path.")
        case _:
            raise _corrupt(request, f"The file could not be read ({', '.join(map(str, message[1:]))}).")


def _not_started() -> IngestError:
    """The program is at fault here, not the file: no verdict about the file."""
    return IngestError(
        "The reading process of this program could not be started; the file was not looked at.",
        hint="Start the program again; if it stays so, its installation is damaged: run the self-test.",
    )


def _corrupt(request: Request, message: str) -> IngestError:
    return IngestError(
        f"{request.path.name}: {message}",
        hint="Open it in Excel or LibreOffice, save a copy as .xlsx or .csv, and import that.",
        verdict="refuse_corrupt",
    )
