"""A process beside ours that talks through a pipe: started fresh, ended hard, never left behind."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from readiness import scratch

Body = Callable[..., None]
"""What a child does: takes its end of the pipe first, then its arguments."""


class Child:
    """A child process and our end of its pipe. Use as a context manager: leaving it ends the child."""

    def __init__(self, body: Body, *arguments: Any) -> None:
        scratch.run_folder()  # where the child and its libraries keep what is temporary
        context = multiprocessing.get_context("spawn")
        self.pipe, self._theirs = context.Pipe(duplex=True)
        self._process = context.Process(target=body, args=(self._theirs, *arguments), daemon=True)
        self._is_over = False

    def __enter__(self) -> Child:
        try:
            self._process.start()
        except BaseException:
            self.pipe.close()
            self._theirs.close()
            raise
        self._theirs.close()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.end()

    @property
    def is_alive(self) -> bool:
        """Whether it still works."""
        return not self._is_over and self._process.is_alive()

    @property
    def is_over(self) -> bool:
        """Whether it was ended; its pipe is closed then."""
        return self._is_over

    def end(self) -> None:
        """Ends it, whatever it does; its memory is free when this returns."""
        if self._is_over:
            return
        self._is_over = True
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


def silence() -> None:
    """Chart engine and typesetting talk to the terminal and leave files about; nobody there asked for it."""
    scratch.join()
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        with suppress(OSError):
            os.dup2(quiet, stream)
    os.close(quiet)


def leave(pipe: Connection) -> None:
    """Ends the child at once: threads of foreign libraries may not delay what is finished."""
    pipe.close()
    os._exit(0)
