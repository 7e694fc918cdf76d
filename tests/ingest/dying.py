"""Stand-ins for the reading process that go wrong, importable by the child."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection

from readiness.ingest.examination import Request


def abort(connection: Connection, request: Request) -> None:
    """What the native reader does with a cell at the far end of the grid."""
    connection.send(("step", 0, 6, "Starting"))
    os.kill(os.getpid(), signal.SIGABRT)


def never_begin(connection: Connection, request: Request) -> None:
    """A child that ends before it could look at the file, as in a damaged installation."""


def hang(connection: Connection, request: Request) -> None:
    """A reader that never answers."""
    connection.send(("step", 1, 6, "Reading the file"))
    signal.sigwait({signal.SIGUSR1}) if hasattr(signal, "sigwait") else time.sleep(60)  # noqa: TID251
