"""The engagement file: what was acknowledged is on the disk, and nothing foreign is let in."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import answering
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem, FileDamaged, FileForeign, FileLocked, FileMissing, FileTooNew, StoreError
from readiness.store.engagement_file import EngagementFile
from readiness.store.tables import FORMAT_VERSION

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1 = QuestionId("OBS-01")


def raw_of(engagement: Engagement) -> sqlite3.Connection:
    """The connection of the file behind an engagement."""
    file = engagement.file
    assert isinstance(file, EngagementFile)
    return file._raw


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.readiness"


def make(path: Path) -> Engagement:
    return create_engagement(path, client="Client", agent="Agent", now=NOW)


def test_what_was_applied_is_there_after_reopening(path: Path) -> None:
    made = make(path)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.apply(answering.set_note(made, OBS1, "Größe → 5 µm, עברית"))
    made.close()
    again = open_engagement(path, now=NOW)
    assert again.response(OBS1).value == 3
    assert again.response(OBS1).note == "Größe → 5 µm, עברית"
    assert again.details.client == "Client"
    assert again.pack_hash == made.pack_hash
    again.close()


def test_undo_restores_the_same_state(path: Path) -> None:
    made = make(path)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    before = dict(made.responses)
    edit = answering.mark_unknown(made, OBS1, NOW)
    made.apply(edit)
    made.apply(edit.inverse())
    assert made.responses == before
    made.close()
    again = open_engagement(path, now=NOW)
    assert again.responses == before
    again.close()


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(DiskProblem, match="exists already"):
        make(path)
    assert path.read_text() == "mine"


def test_a_second_opening_can_only_read(path: Path) -> None:
    first = make(path)
    with pytest.raises(FileLocked, match="another window"):
        open_engagement(path, now=NOW)
    second = open_engagement(path, now=NOW, read_only=True)
    assert second.read_only
    with pytest.raises(FileLocked, match="read-only"):
        second.apply(answering.answer(second, OBS1, 1, NOW))
    assert OBS1 not in second.responses
    second.close()
    first.close()
    open_engagement(path, now=NOW).close()


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", FileForeign, "is empty"),
        (b"%PDF-1.7 something else entirely", FileForeign, "not an engagement file"),
        (b"SQLite format 3\x00cut", FileDamaged, "cut off"),
    ],
)
def test_what_is_no_engagement_file_is_named(path: Path, content: bytes, error: type[StoreError], words: str) -> None:
    path.write_bytes(content)
    with pytest.raises(error, match=words) as caught:
        open_engagement(path, now=NOW)
    assert caught.value.hint
    assert path.read_bytes() == content


def test_what_to_do_about_a_file_without_an_engagement_follows_from_its_name(tmp_path: Path) -> None:
    hints = {}
    for name in ("broken.readiness", "letter.txt"):
        (tmp_path / name).write_bytes(b"no engagement at all, only some text " * 40)
        with pytest.raises(FileForeign) as caught:
            open_engagement(tmp_path / name, now=NOW)
        hints[name] = caught.value.hint
    assert "damaged" in hints["broken.readiness"]
    assert "backup" in hints["broken.readiness"]
    assert "doctor" in hints["broken.readiness"]
    assert "ends in .readiness" not in hints["broken.readiness"]
    assert "ends in .readiness" in hints["letter.txt"]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="There is no file"):
        open_engagement(tmp_path / "none.readiness", now=NOW)
    with pytest.raises(FileForeign, match="is a folder"):
        open_engagement(tmp_path, now=NOW)


def test_another_programs_database_is_refused(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(FileForeign, match="another program"):
        open_engagement(path, now=NOW)


def test_a_newer_file_is_refused_politely(path: Path) -> None:
    make(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version={FORMAT_VERSION + 1}")
    raw.close()
    with pytest.raises(FileTooNew, match="newer version"):
        open_engagement(path, now=NOW)


def test_a_file_with_a_trigger_is_refused(path: Path) -> None:
    make(path).close()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TRIGGER t AFTER INSERT ON response BEGIN DELETE FROM response; END")
    raw.close()
    with pytest.raises(FileForeign, match="never writes"):
        open_engagement(path, now=NOW)


def test_damage_in_the_middle_is_said_and_nothing_is_changed(path: Path) -> None:
    make(path).close()
    body = bytearray(path.read_bytes())
    body[4096:12288] = b"\xff" * 8192
    path.write_bytes(body)
    with pytest.raises(FileDamaged) as caught:
        open_engagement(path, now=NOW)
    assert "backup" in caught.value.hint
    assert path.read_bytes() == bytes(body)


def test_a_value_of_the_wrong_type_names_its_part(path: Path) -> None:
    made = make(path)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE response SET body='[1,2]'")
    raw.commit()
    raw.close()
    with pytest.raises(FileDamaged, match="answers"):
        open_engagement(path, now=NOW)


def test_a_save_that_fails_leaves_memory_as_it_was(path: Path) -> None:
    made = make(path)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    raw_of(made).execute("PRAGMA query_only=ON")
    with pytest.raises(DiskProblem, match="read-only"):
        made.apply(answering.answer(made, OBS1, 1, NOW))
    assert made.response(OBS1).value == 3
    made.close()
