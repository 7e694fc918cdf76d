"""The reading process: limits itself, reads one file, and answers through a pipe."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from multiprocessing.connection import Connection

from readiness import catalogues, scratch
from readiness.ingest.examination import Request
from readiness.language import tr

MEMORY_LIMIT = 2 * 1024**3
"""Bytes of address space of the reading process."""


def serve(connection: Connection, request: Request) -> None:
    """Entry of the child process.

    Sends `("step", done, total, label)` and one of `("done", examination)`, `("memory",)`, `("unreadable", reason)`,
    `("defect", kind, reason)`, `("broken",)` where this program itself is incomplete.
    """
    confine()
    catalogues.use(request.language)
    # Millions of cells without a cycle among them: looking for cycles again and again would cost a fifth of the time.
    gc.disable()
    with contextlib.suppress(BrokenPipeError, EOFError):
        connection.send(("step", 0, 6, tr("Starting")))  # from here on the file is to blame
        connection.send(_answer(connection, request))
        connection.close()


def _answer(connection: Connection, request: Request) -> tuple[object, ...]:
    try:
        from readiness.ingest.pipeline import examine
    except MemoryError:
        return ("memory",)
    except Exception:  # noqa: BLE001 - whatever a damaged installation raises: the file was not looked at
        return ("broken",)

    def report(done: int, total: int, label: str) -> None:
        connection.send(("step", done, total, label))

    try:
        return ("done", examine(request, report))
    except MemoryError:
        return ("memory",)
    except OSError as error:
        return ("unreadable", error.strerror or str(error))
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - panics of the native reader are not Exceptions
        return ("defect", type(error).__name__, str(error)[:300])


def confine() -> None:
    """Limit the memory of this child process, keep its panics off the terminal, and its files in the run's folder."""
    scratch.join()
    _limit_memory()
    _silence()


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _silence() -> None:
    """A panic of the native reader must not write into the terminal of the app."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
        os.close(null)
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives as long as the process
