"""What a laptop goes through: drives that go, sleep, clocks set back, folders of somebody else."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import answering, backups, snapshots
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.saving import save_elsewhere
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem, FileReadOnly, StoreError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1, OBS2 = QuestionId("OBS-01"), QuestionId("OBS-02")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.readiness"


@pytest.fixture
def engagement(path: Path) -> Iterator[Engagement]:
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    yield made
    made.close()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="takes the file's handle away through /proc")
def test_a_drive_that_no_longer_answers_is_said_and_all_goes_on_elsewhere(engagement: Engagement, path: Path) -> None:
    handles = [int(link.name) for link in Path("/proc/self/fd").iterdir() if _leads_to(link, path)]
    assert handles
    nothing = os.open(os.devnull, os.O_RDONLY)
    kept = [os.dup(handle) for handle in handles]
    try:
        for handle in handles:
            os.dup2(nothing, handle)  # what the system gives for a handle whose drive is gone: neither data nor place
        edit = answering.answer(engagement, OBS2, 4, NOW)
        with pytest.raises(StoreError) as caught:
            engagement.apply(edit)
        assert caught.value.hint
        engagement.hold(edit)
        target = path.with_name("elsewhere.readiness")
        save_elsewhere(engagement, target)
        assert (engagement.response(OBS1).value, engagement.response(OBS2).value) == (3, 4)
        again = open_engagement(target, now=NOW, read_only=True)
        assert (again.response(OBS1).value, again.response(OBS2).value) == (3, 4)
        again.close()
    finally:
        os.close(nothing)
        for handle in kept:
            os.close(handle)


def _leads_to(link: Path, path: Path) -> bool:
    try:
        return link.resolve() == path.resolve()
    except OSError:
        return False


def test_a_place_that_cannot_be_reached_is_said_with_its_reason(
    engagement: Engagement, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_path: Path) -> tuple[int, int]:
        raise OSError(errno.EHOSTDOWN, os.strerror(errno.EHOSTDOWN))

    edit = answering.answer(engagement, OBS2, 4, NOW)
    with monkeypatch.context() as patch:
        patch.setattr("readiness.store.preparing.identity", gone)
        with pytest.raises(DiskProblem, match="cannot be reached: host is down"):
            engagement.apply(edit)
        engagement.hold(edit)
    engagement.write_unsaved()
    engagement.close()
    again = open_engagement(path, now=NOW)
    assert again.response(OBS2).value == 4
    again.close()


ASLEEP = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from readiness.app import answering
from readiness.app.engagement import open_engagement
now = datetime(2026, 11, 12, tzinfo=UTC)
made = open_engagement(Path(sys.argv[1]), now=now)
ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
for level in sys.stdin:
    for question in ladders[:3]:
        made.apply(answering.answer(made, question, int(level), now))
    print("saved", flush=True)
made.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind exist on POSIX only")
def test_a_laptop_that_slept_goes_on_where_it_was(path: Path, engagement: Engagement) -> None:
    ladders = [q.id for q in engagement.pack.questions if q.kind == "ladder"]
    engagement.close()
    with subprocess.Popen(
        [sys.executable, "-c", ASLEEP, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for level in (1, 4, 2):
            child.stdin.write(f"{level}\n")
            child.stdin.flush()
            child.send_signal(signal.SIGSTOP)
            try:
                # Asleep in the middle of a write it keeps others out, and they are told so.
                with contextlib.suppress(StoreError):
                    open_engagement(path, now=NOW, read_only=True).close()
            finally:
                child.send_signal(signal.SIGCONT)
            assert child.stdout.readline() == "saved\n"
        child.stdin.close()
    again = open_engagement(path, now=NOW)
    assert [again.response(question).value for question in ladders[:3]] == [2, 2, 2]
    again.close()


def test_a_clock_that_was_set_back_changes_no_order_and_drops_nothing(path: Path, engagement: Engagement) -> None:
    snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, NOW, "first"))
    engagement.close()
    earlier = NOW - timedelta(days=800)
    again = open_engagement(path, now=earlier)
    again.apply(answering.answer(again, OBS1, 1, earlier))
    snapshots.keep_snapshot(again, snapshots.take_snapshot(again, earlier, "second"))
    again.close()
    again = open_engagement(path, now=NOW)
    assert again.response(OBS1).value == 1
    assert [entry.name for entry in snapshots.list_snapshots(again)] == ["first", "second"]
    taken = backups.list_backups_of(again.id)
    assert [backup.number for backup in taken] == sorted(backup.number for backup in taken)
    again.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="becomes another user, which POSIX allows only")
def test_a_folder_of_somebody_else_opens_for_reading_only(path: Path, engagement: Engagement) -> None:
    engagement.close()
    open_engagement(path, now=NOW).close()  # everything is loaded before the rights go
    for folder in (path.parent, *path.parent.parents[:3]):
        folder.chmod(0o755)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os._exit(_look_as_nobody(path, writing))
    os.close(writing)
    with os.fdopen(reading) as said:
        words = said.read()
    os.waitpid(child, 0)
    path.parent.chmod(0o755)
    assert words == "FileReadOnly 3"


def _look_as_nobody(path: Path, writing: int) -> int:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    words = "opened"
    try:
        open_engagement(path, now=NOW)
    except FileReadOnly:
        again = open_engagement(path, now=NOW, read_only=True)
        words = f"FileReadOnly {again.response(OBS1).value}"
    except StoreError as error:
        words = f"{type(error).__name__}: {error}"
    os.write(writing, words.encode())
    return 0
