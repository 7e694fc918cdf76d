"""The contract of jobs: exactly one outcome, on the GUI thread; progress; cancelling; replacing; orphans."""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.domain.progress import Progress
from readiness.errors import IngestError, ReadinessError
from ui.jobs import Job, Jobs, UnexpectedProblem

Log = list[tuple[str, object]]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    started = Jobs()
    yield started
    started.close()


def _start(
    jobs: Jobs, work: Callable[[Progress], object], log: Log, kind: str = "", owner: QObject | None = None
) -> Job[object]:
    return jobs.start(
        work,
        kind=kind,
        owner=owner,
        done=lambda result: log.append(("done", result)),
        failed=lambda error: log.append(("failed", error)),
        cancelled=lambda: log.append(("cancelled", None)),
    )


def test_the_result_arrives_once_and_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        log.append(("done", result))

    jobs.start(work, done=done, failed=lambda error: log.append(("failed", error)))
    qtbot.waitUntil(lambda: bool(log))
    assert log == [("done", 42)]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_an_expected_problem_goes_to_failed(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    problem = IngestError("no sheet", hint="choose another")

    def work(progress: Progress) -> None:
        raise problem

    _start(jobs, work, log)
    qtbot.waitUntil(lambda: bool(log))
    assert log == [("failed", problem)]


def test_an_expected_problem_nobody_asked_about_is_told_to_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise IngestError("no sheet")

    with qtbot.waitSignal(jobs.unhandled) as told:
        jobs.start(work)
    assert str(told.args[0]) == "no sheet"


def test_a_bug_reaches_the_exception_hook_and_failed(jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    log: Log = []
    hooked: list[type[BaseException]] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        assert trace is not None
        hooked.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)

    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    _start(jobs, work, log)
    qtbot.waitUntil(lambda: bool(log))
    assert hooked == [ZeroDivisionError]
    assert log[0][0] == "failed"
    assert isinstance(log[0][1], UnexpectedProblem)
    assert isinstance(log[0][1], ReadinessError)


def test_cancelling_stops_the_work_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    running, go_on = threading.Event(), threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> str:
        running.set()
        go_on.wait(5)
        for i in range(5):
            progress.step(i, 5, "")
            steps.append(i)
        return "finished"

    job = _start(jobs, work, log)
    assert running.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(log))
    assert log == [("cancelled", None)]
    assert steps == []


def test_a_new_run_of_the_same_kind_replaces_the_old_one(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    running, go_on = threading.Event(), threading.Event()

    def slow(progress: Progress) -> str:
        running.set()
        go_on.wait(5)
        return "old"

    _start(jobs, slow, log, "project")
    assert running.wait(5)
    _start(jobs, lambda progress: "new", log, "project")
    go_on.set()
    qtbot.waitUntil(lambda: len(log) == 2)
    assert log == [("cancelled", None), ("done", "new")]


def test_work_that_waits_for_a_child_does_not_hold_up_a_computation(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    go_on = threading.Event()
    jobs.start(lambda progress: go_on.wait(5), waits=True, done=lambda _r: log.append(("import", None)))
    jobs.start(lambda progress: 1, done=lambda _r: log.append(("projection", None)))
    qtbot.waitUntil(lambda: bool(log))
    go_on.set()
    qtbot.waitUntil(lambda: len(log) == 2)
    assert [name for name, _ in log] == ["projection", "import"]


def test_progress_is_told_in_order_and_only_for_longer_work(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[tuple[int, int, str]] = []
    finished: list[int] = []
    enough = threading.Event()

    def work(progress: Progress) -> int:
        at = 0
        while not enough.is_set() and at < 10**7:
            at += 1
            progress.step(at, 0, "counting")
        return at

    def hear(done: int, total: int, label: str) -> None:
        told.append((done, total, label))
        if len(told) == 3:
            enough.set()

    jobs.start(work, done=finished.append, progress=hear)
    qtbot.waitUntil(lambda: bool(finished), timeout=10_000)
    assert len(told) >= 3
    assert told == sorted(told)
    assert {label for _, _, label in told} == {"counting"}

    jobs.start(lambda progress: progress.step(1, 2, "short"), done=lambda _r: finished.append(0), progress=hear)
    qtbot.waitUntil(lambda: len(finished) == 2)
    assert all(label == "counting" for _, _, label in told)


def test_an_owner_that_is_gone_hears_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    log: Log = []
    owner = QObject()
    go_on = threading.Event()
    _start(jobs, lambda progress: go_on.wait(5), log, owner=owner)
    import shiboken6

    shiboken6.delete(owner)
    go_on.set()
    after: Log = []
    _start(jobs, lambda progress: 1, after)
    qtbot.waitUntil(lambda: bool(after))
    assert log == []


def test_closing_ends_the_threads_and_no_callback_follows(qtbot: QtBot) -> None:
    log: Log = []
    jobs = Jobs()
    running, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        running.set()
        go_on.wait(5)
        progress.step(1, 1, "")

    _start(jobs, work, log)
    assert running.wait(5)
    go_on.set()
    jobs.close()
    assert not [t for t in threading.enumerate() if t.name.startswith(("compute", "outside"))]
    qtbot.wait(10)
    assert log == []


def test_no_widget_is_destroyed_by_a_thread_that_computes(jobs: Jobs, qtbot: QtBot) -> None:
    died: list[threading.Thread] = []
    ring: list[object] = [QWidget()]
    ring.append(ring)
    weakref.finalize(ring[0], lambda: died.append(threading.current_thread()))
    ring = []

    def work(_progress: Progress) -> None:
        for _ in range(100_000):
            cycle: list[object] = []
            cycle.append(cycle)

    log: Log = []
    _start(jobs, work, log)
    qtbot.waitUntil(lambda: bool(log))
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread()]


def test_what_a_job_held_is_let_go_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    died: list[threading.Thread] = []
    log: Log = []

    def start() -> None:
        widget = QWidget()
        weakref.finalize(widget, lambda: died.append(threading.current_thread()))
        _start(jobs, lambda _progress: str(widget), log)

    start()
    qtbot.waitUntil(lambda: bool(log))
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread()]
