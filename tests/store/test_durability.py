"""What was acknowledged stays, and where the disk or the file fails, the work stays in memory and goes elsewhere."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import answering, snapshots
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.saving import save_elsewhere
from readiness.domain.edit import BatchChange, Edit
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem, FileReadOnly, StoreError
from readiness.store.engagement_file import EngagementFile

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1, OBS2 = QuestionId("OBS-01"), QuestionId("OBS-02")
SOAK = bool(os.environ.get("READINESS_SOAK"))


def raw_of(engagement: Engagement) -> sqlite3.Connection:
    """The connection of the file behind an engagement."""
    file = engagement.file
    assert isinstance(file, EngagementFile)
    return file._raw


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.readiness"


@pytest.fixture
def engagement(path: Path) -> Iterator[Engagement]:
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    yield made
    made.close()


def spilled(path: Path, folder: Path) -> tuple[Path, dict[str, str], dict[str, str]]:
    """File and journal in the middle of a commit: some pages written, the journal on the disk."""
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    old = [answering.answer(made, q, 1, NOW) for q in ladders]
    made.apply(Edit(text="", changes=tuple(c for e in old for c in e.changes)))
    made.close()
    raw = sqlite3.connect(path, isolation_level=None)
    before = dict(raw.execute("SELECT question, body FROM response"))
    raw.execute("PRAGMA cache_size=1")
    raw.execute("BEGIN IMMEDIATE")
    for question, body in before.items():
        raw.execute("UPDATE response SET body=? WHERE question=?", (body.replace('"value":1', '"value":4'), question))
    raw.execute("UPDATE pack_file SET body=body||' '")
    copy = folder / "torn.readiness"
    shutil.copyfile(path, copy)
    shutil.copyfile(f"{path}-journal", f"{copy}-journal")
    after = dict(raw.execute("SELECT question, body FROM response"))
    raw.execute("ROLLBACK")
    raw.close()
    assert copy.read_bytes() != path.read_bytes(), "no page was written yet: nothing is torn"
    return copy, before, after


@pytest.mark.parametrize("read_only", [False, True])
def test_a_commit_torn_in_the_middle_is_taken_back(path: Path, tmp_path: Path, read_only: bool) -> None:
    copy, before, _after = spilled(path, tmp_path)
    again = open_engagement(copy, now=NOW, read_only=read_only)
    assert {str(q): r.model_dump_json() for q, r in again.responses.items()} == before
    again.close()
    assert not Path(f"{copy}-journal").exists()


def test_a_torn_journal_gives_the_old_state_or_a_sentence(path: Path, tmp_path: Path) -> None:
    copy, before, after = spilled(path, tmp_path)
    body, journal = copy.read_bytes(), Path(f"{copy}-journal").read_bytes()
    chance = random.Random(7)
    outcomes = set()
    for n in range(200 if SOAK else 30):
        torn = bytearray(journal[: chance.randrange(len(journal))] if n % 2 else journal)
        if torn and n % 3:
            at = chance.randrange(len(torn))
            torn[at : at + 64] = chance.randbytes(min(64, len(torn) - at))
        copy.write_bytes(body)
        Path(f"{copy}-journal").write_bytes(torn)
        try:
            again = open_engagement(copy, now=NOW)
        except StoreError as error:
            outcomes.add(f"refused: {type(error).__name__}")
            continue
        for question, response in again.responses.items():
            assert response.model_dump_json() in (before[question], after[question])
        outcomes.add("opened")
        again.close()
    assert "opened" in outcomes


FULL = """
import resource, sys
from datetime import datetime, UTC
from pathlib import Path
from readiness.app import answering
from readiness.app.engagement import open_engagement
from readiness.app.saving import save_elsewhere
from readiness.errors import StoreError
now = datetime(2026, 11, 12, tzinfo=UTC)
path = Path(sys.argv[1])
made = open_engagement(path, now=now)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
questions = [q.id for q in made.pack.questions if q.kind == "ladder"]
failed = ""
for question in questions:
    edit = answering.set_note(made, question, "n" * 3000)
    try:
        made.apply(edit)
    except StoreError as error:
        failed = str(error)
        made.hold(edit)
print(failed)
print(len(made.unsaved), len(made.responses))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(save_elsewhere(made, path.with_name("elsewhere.readiness")))
made.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind exist on POSIX only")
def test_a_full_disk_loses_nothing(path: Path, engagement: Engagement) -> None:
    engagement.close()
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    failed, counts, lost = done.stdout.splitlines()
    assert "client.readiness" in failed
    assert failed.endswith(".")
    held, total = map(int, counts.split())
    assert held > 5
    assert lost == "()"
    there = open_engagement(path, now=NOW)
    elsewhere = open_engagement(path.with_name("elsewhere.readiness"), now=NOW)
    assert len(elsewhere.responses) == total
    assert sum(r.note == "n" * 3000 for r in elsewhere.responses.values()) == total
    assert there.response(OBS1).value == 3
    there.close()
    elsewhere.close()
    assert len(before) <= path.stat().st_size


def test_a_database_that_says_full_says_so_in_words(engagement: Engagement) -> None:
    raw = raw_of(engagement)
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskProblem, match="The disk is full"):
        engagement.apply(answering.set_note(engagement, OBS2, "n" * 20_000))
    assert OBS2 not in engagement.responses
    raw.execute("PRAGMA max_page_count=100000")
    engagement.apply(answering.set_note(engagement, OBS2, "n" * 20_000))


def test_what_is_held_is_written_with_the_next_change_in_order(engagement: Engagement, path: Path) -> None:
    raw_of(engagement).execute("PRAGMA query_only=ON")
    for level in (1, 4, 2):
        edit = answering.answer(engagement, OBS2, level, NOW)
        with pytest.raises(StoreError):
            engagement.apply(edit)
        engagement.hold(edit)
    assert engagement.response(OBS2).value == 2
    with pytest.raises(StoreError):
        engagement.write_unsaved()
    assert len(list(engagement.unsaved)) == 3
    raw_of(engagement).execute("PRAGMA query_only=OFF")
    engagement.apply(answering.answer(engagement, OBS1, 0, NOW))
    assert list(engagement.unsaved) == []
    engagement.close()
    again = open_engagement(path, now=NOW)
    assert (again.response(OBS2).value, again.response(OBS1).value) == (2, 0)
    again.close()


def test_a_batch_is_never_held(engagement: Engagement) -> None:
    batch = Batch(id=BatchId("b"), file="f.csv", sha256="0", grain="run", imported_at=NOW)
    with pytest.raises(ValueError, match="batch"):
        engagement.hold(Edit(text="", changes=(BatchChange(batch=batch, present=True),)))
    assert engagement.batches == ()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
@pytest.mark.parametrize("how", ["removed", "replaced", "moved"])
def test_a_file_gone_underneath_is_said_and_all_goes_on_elsewhere(engagement: Engagement, path: Path, how: str) -> None:
    snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, NOW, "First"))
    engagement.file.add_attachment("k", "trace.png", "image/png", b"picture")
    if how == "removed":
        path.unlink()
    elif how == "moved":
        path.rename(path.with_name("moved.readiness"))
    else:
        other = path.with_name("other.readiness")
        create_engagement(other, client="Other", agent="Agent", now=NOW).close()
        other.replace(path)
    edit = answering.answer(engagement, OBS2, 4, NOW)
    with pytest.raises(DiskProblem, match="moved, deleted or replaced") as caught:
        engagement.apply(edit)
    assert "Save elsewhere" in caught.value.hint
    engagement.hold(edit)
    target = path.with_name("elsewhere.readiness")
    assert save_elsewhere(engagement, target) == ()
    assert engagement.path == target
    engagement.apply(answering.answer(engagement, OBS1, 1, NOW))
    engagement.close()
    again = open_engagement(target, now=NOW)
    assert (again.response(OBS1).value, again.response(OBS2).value) == (1, 4)
    assert len(snapshots.list_snapshots(again)) == 1
    assert again.file.attachment("k") == ("trace.png", "image/png", b"picture")
    again.close()
    if how == "replaced":
        untouched = open_engagement(path, now=NOW)
        assert untouched.details.client == "Other"
        assert not untouched.responses
        untouched.close()


def test_a_file_that_can_no_longer_be_read_is_written_anew_from_memory(engagement: Engagement, path: Path) -> None:
    edit = answering.answer(engagement, OBS2, 4, NOW)
    engagement.hold(edit)
    raw_of(engagement).close()
    target = path.with_name("elsewhere.readiness")
    with pytest.raises(DiskProblem, match="exists already"):
        save_elsewhere(engagement, path)
    lost = save_elsewhere(engagement, target)
    assert "Earlier snapshots could not be read." in lost
    engagement.close()
    again = open_engagement(target, now=NOW)
    assert (again.response(OBS1).value, again.response(OBS2).value) == (3, 4)
    assert again.details.client == "Client"
    again.close()


def test_saving_elsewhere_that_fails_leaves_everything_as_it_was(engagement: Engagement, tmp_path: Path) -> None:
    edit = answering.answer(engagement, OBS2, 4, NOW)
    engagement.hold(edit)
    with pytest.raises(StoreError):
        save_elsewhere(engagement, tmp_path / "no such folder" / "x.readiness")
    assert engagement.unsaved == (edit,)
    engagement.write_unsaved()
    assert list(engagement.unsaved) == []


def test_a_read_only_folder_opens_for_reading(
    path: Path, engagement: Engagement, monkeypatch: pytest.MonkeyPatch
) -> None:
    engagement.close()

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patch:
        patch.setattr("readiness.store.locking.FileLock.acquire", refuse)
        with pytest.raises(FileReadOnly, match="folder is read-only") as caught:
            open_engagement(path, now=NOW)
        assert caught.value.hint
        again = open_engagement(path, now=NOW, read_only=True)
        assert again.response(OBS1).value == 3
        again.close()


def test_a_new_file_is_there_whole_or_not_at_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DiskProblem):
        create_engagement(path.parent / "none" / "x.readiness", client="c", agent="a", now=NOW)

    def fail(*_args: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("readiness.store.preparing.migrations.build", fail)
        with pytest.raises(DiskProblem, match="disk is full"):
            create_engagement(path, client="c", agent="a", now=NOW)
    assert list(path.parent.iterdir()) == []
