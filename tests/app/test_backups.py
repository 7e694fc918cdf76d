"""Backups are taken by themselves, kept by count and age, and restored only into a new file after a preview."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import answering, backups, restoring
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem, FileMissing

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1 = QuestionId("OBS-01")


@pytest.fixture
def path(tmp_path: Path, fresh_home: Path) -> Path:
    place = tmp_path / "client.readiness"
    create_engagement(place, client="Client", agent="Agent", now=NOW).close()
    return place


def work(path: Path, level: int, now: datetime) -> None:
    engagement = open_engagement(path, now=now)
    engagement.apply(answering.answer(engagement, OBS1, level, now))
    engagement.close()


def test_opening_a_changed_file_keeps_a_copy_of_what_it_was(path: Path) -> None:
    work(path, 3, NOW)
    work(path, 1, NOW)
    first, second = backups.list_backups(path)
    old = open_engagement(second.path, now=NOW, read_only=True)
    assert old.response(OBS1).value == 3
    old.close()
    assert first.number < second.number


def test_opening_an_unchanged_file_or_reading_it_keeps_none(path: Path) -> None:
    for _ in range(3):
        open_engagement(path, now=NOW).close()
    assert len(backups.list_backups(path)) == 1
    work(path, 3, NOW)
    open_engagement(path, now=NOW, read_only=True).close()
    assert len(backups.list_backups(path)) == 1


def test_copies_rotate_by_count_also_when_the_clock_goes_back(path: Path) -> None:
    for n in range(backups.KEPT + 6):
        work(path, n % 5, NOW - timedelta(days=n))
    listed = backups.list_backups(path)
    assert len(listed) == backups.KEPT
    newest = open_engagement(listed[-1].path, now=NOW, read_only=True)
    assert newest.response(OBS1).value == (backups.KEPT + 4) % 5
    newest.close()


def test_copies_rotate_by_age_but_the_newest_stays(path: Path) -> None:
    work(path, 1, NOW)
    work(path, 2, NOW)
    later = NOW + backups.LONGEST + timedelta(days=1)
    open_engagement(path, now=later).close()
    (left,) = backups.list_backups(path)
    assert left.taken_at == later
    open_engagement(path, now=later + 2 * backups.LONGEST).close()
    assert backups.list_backups(path) == (left,)


def test_a_renamed_file_keeps_its_history_and_a_damaged_one_is_found_by_name(path: Path) -> None:
    work(path, 3, NOW)
    moved = path.rename(path.with_name("renamed.readiness"))
    assert len(backups.list_backups(moved)) == 1
    moved.rename(path)
    path.write_bytes(b"garbage")
    assert len(backups.list_backups(path)) == 1


def test_restoring_shows_first_and_never_overwrites(path: Path, tmp_path: Path) -> None:
    work(path, 3, NOW)
    work(path, 1, NOW)
    copy = backups.find_backup(path, "newest")
    preview = restoring.preview_restore(path, copy, NOW)
    assert preview.comparison is not None
    (change,) = preview.comparison.answers
    assert change.question == OBS1
    assert "1 questions answered" in next(iter(restoring.preview_lines(preview)))
    with pytest.raises(DiskProblem, match="exists already"):
        restoring.restore_backup(copy, path, NOW)
    restoring.restore_backup(copy, tmp_path / "back.readiness", NOW)
    again = open_engagement(tmp_path / "back.readiness", now=NOW)
    assert again.response(OBS1).value == 3
    again.close()
    with pytest.raises(FileMissing, match="no backup"):
        backups.find_backup(path, "99")


def test_a_damaged_file_can_be_restored(path: Path, tmp_path: Path) -> None:
    work(path, 3, NOW)
    open_engagement(path, now=NOW).close()
    path.write_bytes(path.read_bytes()[:5000])
    copy = backups.find_backup(path, "newest")
    preview = restoring.preview_restore(path, copy, NOW)
    assert preview.comparison is None
    assert preview.problem
    restoring.restore_backup(copy, tmp_path / "back.readiness", NOW)
    again = open_engagement(tmp_path / "back.readiness", now=NOW)
    assert again.response(OBS1).value == 3
    again.close()


def test_a_full_data_folder_keeps_nobody_from_working(path: Path, fresh_home: Path) -> None:
    (fresh_home / "data" / "Readiness").mkdir(parents=True)
    (fresh_home / "data" / "Readiness" / "backups").write_text("in the way")
    work(path, 3, NOW)
    with pytest.raises(DiskProblem, match="backup"):
        backups.keep_backup(path, NOW)


def test_copies_are_private(path: Path) -> None:
    work(path, 3, NOW)
    (copy,) = backups.list_backups(path)
    assert copy.path.parent.stat().st_mode & 0o077 == 0
