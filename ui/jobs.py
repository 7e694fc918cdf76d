"""Work off the GUI thread: workers compute, the GUI thread persists.

A job receives frozen values and returns frozen values; it never holds a session, a widget or the state. Callbacks
are arguments of `Jobs.start`, because connecting after the start loses results. Exactly one of `done`, `failed` and
`cancelled` follows, on the GUI thread.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from queue import SimpleQueue
from threading import Event, Thread
from types import TracebackType
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, QTimer, Signal

from readiness.domain.progress import Progress
from readiness.errors import Cancelled, ReadinessError
from ui.garbage import Garbage

T = TypeVar("T")
Work = Callable[[Progress], T]
PROGRESS_AFTER_MS = 300  # architecture.md 7: shorter work shows nothing
JOIN_SECONDS = 5.0
_log = logging.getLogger(__name__)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Jobs", text)


class UnexpectedProblem(ReadinessError):
    """A bug met by a job; it is logged with its traceback and shown once."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(
            _tr("This could not be finished because of a fault in the program."),
            hint=_tr("Nothing was changed. Try again; if it happens again, send the log."),
        )
        self.error = error


@dataclass(eq=False)
class Job(Generic[T]):
    """One run of some work. Kept by the caller only to cancel it.

    Attributes:
        kind: Jobs of one kind replace one another; empty stands alone.
    """

    number: int
    kind: str
    work: Work[T]
    done: Callable[[T], object] | None
    failed: Callable[[ReadinessError], object] | None
    cancelled: Callable[[], object] | None
    progress: Callable[[int, int, str], object] | None
    owner: QObject | None
    stop: Event = field(default_factory=Event)
    clock: QElapsedTimer = field(default_factory=QElapsedTimer)
    report: tuple[int, int, str] = (0, 0, "")
    is_report_waiting: bool = False
    is_finished: bool = False

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows once it has."""
        self.stop.set()

    @property
    def is_orphan(self) -> bool:
        """Whether the object that asked for the work has been deleted."""
        return self.owner is not None and not shiboken6.isValid(self.owner)


def _nothing(_progress: Progress) -> Any:
    """The work of a job that is over."""


@dataclass(frozen=True)
class _Outcome:
    word: str
    value: object = None
    trace: TracebackType | None = None


class _Reporter:
    """The `Progress` of one job: reports upwards, and stops the work when asked."""

    def __init__(self, job: Job[Any], tell: Callable[[Job[Any]], None]) -> None:
        self._job, self._tell = job, tell

    def step(self, done: int, total: int, label: str = "") -> None:
        if self._job.stop.is_set():
            raise Cancelled
        self._job.report = (done, total, label)
        if not self._job.is_report_waiting:
            self._job.is_report_waiting = True
            self._tell(self._job)


class _Lane:
    """A queue of jobs with threads that live as long as the lane."""

    def __init__(self, name: str, threads: int, run: Callable[[Job[Any]], None]) -> None:
        self._queue: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._name, self._limit, self._run = name, threads, run
        self._threads: list[Thread] = []

    def put(self, job: Job[Any]) -> None:
        if len(self._threads) < self._limit:
            thread = Thread(target=self._loop, name=f"{self._name}-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._queue.put(job)

    def close(self) -> bool:
        """Whether every thread has ended."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join(JOIN_SECONDS)
        has_ended = not any(thread.is_alive() for thread in self._threads)
        self._threads.clear()
        return has_ended

    def _loop(self) -> None:
        while (job := self._queue.get()) is not None:
            self._run(job)


class Jobs(QObject):
    """Starts work and brings its outcome back to the GUI thread.

    One thread computes; work that only waits for a child process (reading a spreadsheet, rendering a report) runs
    beside it with `waits=True`, so that a long import never holds up a projection.

    Attributes:
        garbage: Keeps widgets from being destroyed by the threads of this.
    """

    started = Signal(str)
    ended = Signal(str)
    unhandled = Signal(object)  # a ReadinessError that nobody asked to hear about
    _arrived = Signal(object, object)
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._running: dict[int, Job[Any]] = {}
        self._compute = _Lane("compute", 1, self._run)
        self._outside = _Lane("outside", 3, self._run)
        self.garbage = Garbage(self)
        self._arrived.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Work[T],
        *,
        kind: str = "",
        done: Callable[[T], object] | None = None,
        failed: Callable[[ReadinessError], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        progress: Callable[[int, int, str], object] | None = None,
        owner: QObject | None = None,
        waits: bool = False,
    ) -> Job[T]:
        """Run `work(progress)` off the GUI thread.

        Args:
            work: Called once with a `Progress`; its result goes to `done`.
            kind: A running job of the same kind is cancelled first; empty for none.
            done: Receives the result.
            failed: Receives the error; without it the window shows the error.
            cancelled: Called when the work stopped because it was asked to.
            progress: Receives (done, total, label), first 300 ms after the start; total 0 means unknown.
            owner: No callback is made once this object has been deleted.
            waits: The work spends its time waiting for a child process.

        Returns:
            The job, to cancel it.
        """
        if kind:
            self.cancel(kind)
        job = Job(next(self._numbers), kind, work, done, failed, cancelled, progress, owner)
        job.clock.start()
        self._running[job.number] = job
        self.started.emit(kind)
        if progress is not None:
            QTimer.singleShot(PROGRESS_AFTER_MS, self, lambda: self._tell(job))
        (self._outside if waits else self._compute).put(job)
        return job

    def cancel(self, kind: str) -> None:
        """Ask every running job of this kind to stop."""
        for job in self._running.values():
            if job.kind == kind:
                job.cancel()

    def is_running(self, kind: str) -> bool:
        """Whether a job of this kind has been started and has not been asked to stop."""
        return any(job.kind == kind and not job.stop.is_set() for job in self._running.values())

    @property
    def is_busy(self) -> bool:
        """Whether any job is running or waiting."""
        return bool(self._running)

    def close(self) -> None:
        """Stop everything; called once, when the window goes. No callback follows."""
        for job in self._running.values():
            job.cancel()
        self._running.clear()
        ended = [self._compute.close(), self._outside.close()]
        self.garbage.close(is_last=all(ended))

    def _run(self, job: Job[Any]) -> None:
        outcome = _Outcome("cancelled")
        if not job.stop.is_set():
            try:
                outcome = _Outcome("done", job.work(_Reporter(job, self._reported.emit)))
            except Cancelled:
                outcome = _Outcome("cancelled")
            except ReadinessError as error:
                outcome = _Outcome("failed", error)
            except BaseException as error:  # noqa: BLE001 - a bug in a job must reach the person, not kill the thread
                outcome = _Outcome("bug", error, error.__traceback__)
        self._arrived.emit(job, outcome)

    def _finish(self, job: Job[Any], outcome: _Outcome) -> None:
        if self._running.pop(job.number, None) is None:
            return
        job.is_finished = True
        job.work = _nothing  # what it holds is let go here, not in the thread that did it
        self.ended.emit(job.kind)
        if isinstance(outcome.value, BaseException) and outcome.word == "bug":
            sys.excepthook(type(outcome.value), outcome.value, outcome.trace)
            outcome = _Outcome("failed", UnexpectedProblem(outcome.value))
        if job.is_orphan:
            _log.debug("outcome of job %s dropped: its owner is gone", job.kind or job.number)
        elif outcome.word == "cancelled" or job.stop.is_set():
            if job.cancelled is not None:
                job.cancelled()
        elif isinstance(outcome.value, ReadinessError) and outcome.word == "failed":
            if job.failed is not None:
                job.failed(outcome.value)
            elif not isinstance(outcome.value, UnexpectedProblem):
                self.unhandled.emit(outcome.value)
        elif job.done is not None:
            job.done(outcome.value)

    def _tell(self, job: Job[Any]) -> None:
        job.is_report_waiting = False
        if job.progress is None or job.is_finished or job.number not in self._running or job.stop.is_set():
            return
        if job.is_orphan or job.clock.elapsed() < PROGRESS_AFTER_MS:
            return
        job.progress(*job.report)
