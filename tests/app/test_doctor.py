"""Doctor: what is wrong is said, what can be read is kept, what is lost is named, the damaged file stays as it is."""

from __future__ import annotations

import random
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import answering, doctoring
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId
from readiness.errors import FileDamaged, FileForeign, ReadinessError, StoreError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1 = QuestionId("OBS-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "client.readiness"
    made = create_engagement(place, client="Client", agent="Agent", now=NOW)
    edits = [answering.answer(made, q.id, 2, NOW) for q in made.pack.questions if q.kind == "ladder"]
    made.apply(Edit(text="all", changes=tuple(change for edit in edits for change in edit.changes)))
    made.close()
    return place


def tamper(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def test_a_sound_file_is_sound(path: Path) -> None:
    before = path.read_bytes()
    found = doctoring.check_file(path)
    assert found.is_sound
    assert not found.problems
    assert found.kept["answers"] > 30
    assert path.read_bytes() == before


def test_an_unreadable_answer_is_set_aside_and_the_rest_is_saved(path: Path, tmp_path: Path) -> None:
    tamper(path, "UPDATE response SET body='{}' WHERE question='OBS-01'")
    with pytest.raises(FileDamaged):
        open_engagement(path, now=NOW)
    found = doctoring.check_file(path)
    assert not found.is_sound
    assert [line for line in found.lost if line.startswith("answers, OBS-01")]
    assert len(found.lost) == 1
    doctoring.repair_file(path, tmp_path / "repaired.readiness", NOW)
    again = open_engagement(tmp_path / "repaired.readiness", now=NOW)
    assert OBS1 not in again.responses
    assert len(again.responses) == found.kept["answers"]
    assert again.details.client == "Client"
    again.close()
    with pytest.raises(FileDamaged):
        open_engagement(path, now=NOW)


def test_a_damaged_file_opens_read_only_as_far_as_it_can_be_read(path: Path) -> None:
    tamper(path, "UPDATE response SET body='{}' WHERE question='OBS-01'", "UPDATE document SET body='[3]'")
    before = path.read_bytes()
    seen = doctoring.open_as_far_as_readable(path, NOW)
    assert seen.engagement.read_only
    assert len(seen.lost) == 2
    assert seen.engagement.scorecard.answered > 30
    with pytest.raises(StoreError, match="read-only"):
        seen.engagement.apply(answering.answer(seen.engagement, OBS1, 1, NOW))
    seen.engagement.close()
    assert path.read_bytes() == before


def test_foreign_parts_are_left_out(path: Path, tmp_path: Path) -> None:
    tamper(path, "CREATE TRIGGER t AFTER INSERT ON response BEGIN DELETE FROM response; END")
    found = doctoring.check_file(path)
    assert any("never writes" in problem for problem in found.problems)
    doctoring.repair_file(path, tmp_path / "clean.readiness", NOW)
    assert doctoring.check_file(tmp_path / "clean.readiness").is_sound


def test_a_lost_questionnaire_is_replaced_by_the_shipped_one_of_the_same_version(path: Path, tmp_path: Path) -> None:
    tamper(path, "DELETE FROM pack_file WHERE name='pack.yaml'")
    found = doctoring.check_file(path)
    assert any("shipped one" in problem for problem in found.problems)
    doctoring.repair_file(path, tmp_path / "whole.readiness", NOW)
    again = open_engagement(tmp_path / "whole.readiness", now=NOW)
    assert len(again.responses) > 30
    again.close()


def test_a_cut_off_and_a_garbled_file_never_end_in_more_than_a_sentence(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(5)
    saved, hints = 0, []
    for n in range(60):
        body = bytearray(whole[: chance.randrange(100, len(whole))] if n % 2 else whole)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(100, len(body))
            body[at : at + 512] = chance.randbytes(min(512, len(body) - at))
        place = tmp_path / f"damaged{n}.readiness"
        place.write_bytes(body)
        try:
            open_engagement(place, now=NOW, read_only=True).close()
        except ReadinessError as error:
            hints.append(error.hint)
        found = doctoring.check_file(place)
        if found.can_be_repaired:
            target = tmp_path / f"saved{n}.readiness"
            doctoring.repair_file(place, target, NOW)
            again = open_engagement(target, now=NOW)
            assert all(r.value == 2 for r in again.responses.values())
            again.close()
            assert doctoring.check_file(target).is_sound
            saved += 1
        assert place.read_bytes() == bytes(body)
    assert saved > 10
    assert hints
    assert all(hints)


def test_lost_pages_name_the_answers_that_were_on_them(path: Path) -> None:
    raw = sqlite3.connect(path)
    (root,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name='response'").fetchone()
    raw.close()
    body = bytearray(path.read_bytes())
    body[(root - 1) * 4096 : root * 4096] = b"\x00" * 4096
    path.write_bytes(body)
    found = doctoring.check_file(path)
    assert not found.is_sound
    assert any(line.startswith("answers, OBS-01") for line in found.lost)
    assert found.kept["answers"] == 0


def test_what_is_no_engagement_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.readiness"
    other.write_bytes(b"%PDF-1.7 something else entirely")
    with pytest.raises(FileForeign):
        doctoring.check_file(other)
