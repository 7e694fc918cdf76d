"""Saved first, then shown; undo and redo; a save that fails changes nothing; a locked file opens for reading."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.app import answering, details
from readiness.app.reliability import set_entered
from readiness.domain.edit import BatchChange, Edit, ResponseChange
from readiness.domain.metrics import Batch, BatchId
from readiness.domain.questions import QuestionId
from readiness.domain.roadmap.options import Assignment
from readiness.errors import DiskProblem, FileForeign, StoreError
from readiness.store.engagement_file import EngagementFile
from ui.state import State

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
QUESTION = QuestionId("OBS-03")


@pytest.fixture
def state(blank: Path, qtbot: QtBot) -> Iterator[State]:
    opened = State(now=lambda: NOW)
    opened.open(blank)
    yield opened
    opened.close()


def _answer(state: State, level: int) -> Edit:
    return answering.answer(state.engagement, QUESTION, level, NOW)


def _waits(state: State) -> bool:
    return state.has_unsaved


def _level(state: State) -> object:
    return state.engagement.response(QUESTION).value


def test_an_answer_is_in_the_file_and_in_memory(state: State, qtbot: QtBot, blank: Path) -> None:
    with qtbot.waitSignals([state.edited, state.scorecard_changed, state.saved]):
        state.apply(_answer(state, 3))
    assert _level(state) == 3
    assert state.saved_at == NOW
    state.close()
    state.open(blank)
    assert _level(state) == 3


def test_undo_and_redo_walk_through_every_state(state: State) -> None:
    states = [state.engagement.responses.copy()]
    for level in (0, 1, 2, 3, 4):
        state.apply(_answer(state, level))
        states.append(state.engagement.responses.copy())
    for expected in reversed(states[:-1]):
        state.undo()
        assert state.engagement.responses == expected
    assert state.history.undo_text == ""
    state.undo()  # nothing left: nothing happens
    for expected in states[1:]:
        state.redo()
        assert state.engagement.responses == expected
    assert state.history.redo_text == ""


def test_undo_names_the_act(state: State) -> None:
    state.apply(_answer(state, 1))
    state.apply(_answer(state, 2))
    assert "OBS-03" in state.history.undo_text
    assert "B" in state.history.undo_text
    assert "C" in state.history.undo_text


def _refuse(self: EngagementFile, edit: Edit, *, chunks: Path | None = None) -> None:
    raise DiskProblem("The disk is full.", hint="Free some space.")


def test_a_save_that_fails_is_held_and_written_with_the_next(
    state: State, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, blank: Path
) -> None:
    state.apply(_answer(state, 1))
    with monkeypatch.context() as patch:
        patch.setattr(EngagementFile, "write", _refuse)
        with qtbot.waitSignal(state.save_failed) as told, qtbot.assertNotEmitted(state.saved):
            state.apply(_answer(state, 4))
        assert told.args == ["The disk is full."]
        assert _level(state) == 4
        state.undo()
        assert _level(state) == 1
        state.apply(_answer(state, 3))
        assert state.problem == "The disk is full."
        assert _waits(state)
        with pytest.raises(DiskProblem):
            state.retry()
        with pytest.raises(DiskProblem):
            state.close()
        assert state.is_open
    with qtbot.waitSignal(state.saved):
        state.retry()
    assert not _waits(state)
    assert state.problem == ""
    state.close()
    state.open(blank)
    assert _level(state) == 3


def test_an_import_that_cannot_be_saved_changes_nothing(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = Batch(id=BatchId("b"), file="f.csv", sha256="0", grain="run", imported_at=NOW)
    edit = Edit(text="Import", changes=(BatchChange(batch=batch, present=True),))
    with monkeypatch.context() as patch:
        patch.setattr(EngagementFile, "write", _refuse)
        with pytest.raises(DiskProblem):
            state.apply(edit)
    assert list(state.engagement.batches) == []
    assert state.history.undo_text == ""
    assert _waits(state)
    state.retry()
    assert [b.id for b in state.engagement.batches] == ["b"]


def test_everything_goes_on_elsewhere(state: State, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    state.engagement.path.unlink()
    state.apply(_answer(state, 4))
    assert _waits(state)
    target = tmp_path / "elsewhere.readiness"
    assert state.save_elsewhere(target) == ()
    assert not _waits(state)
    state.undo()
    assert _level(state) is None
    state.redo()
    state.close()
    state.open(target)
    assert _level(state) == 4


def test_a_damaged_file_opens_for_reading_with_what_is_left(state: State, tmp_path: Path) -> None:
    state.apply(_answer(state, 4))
    state.apply(answering.answer(state.engagement, QuestionId("OBS-02"), 2, NOW))
    damaged = tmp_path / "damaged.readiness"
    state.engagement.file.copy_to(damaged)
    raw = sqlite3.connect(damaged)
    raw.execute("UPDATE response SET body='{}' WHERE question='OBS-02'")
    raw.commit()
    raw.close()
    state.open(damaged)
    assert state.is_read_only
    assert _level(state) == 4
    assert any("OBS-02" in line for line in state.engagement.lost)


def test_a_file_that_cannot_be_opened_leaves_the_open_one(state: State, tmp_path: Path) -> None:
    foreign = tmp_path / "notes.readiness"
    foreign.write_text("not an engagement at all, only words\n" * 40)
    with pytest.raises(StoreError) as caught:
        state.open(foreign)
    assert isinstance(caught.value, FileForeign)
    assert state.is_open
    assert state.engagement.details.client == "Northwind"


def test_a_second_opening_reads_only(state: State, blank: Path) -> None:
    second = State(now=lambda: NOW)
    second.open(blank)
    assert second.is_read_only
    with pytest.raises(StoreError):
        second.apply(_answer(second, 2))
    assert _level(second) is None
    second.close()
    assert not state.is_read_only


def test_closing_forgets_the_history(state: State, qtbot: QtBot) -> None:
    state.apply(_answer(state, 1))
    with qtbot.waitSignal(state.engagement_closed):
        state.close()
    assert state.history.undo_text == ""
    assert not state.is_open
    with pytest.raises(LookupError):
        _ = state.engagement


def test_the_same_answer_again_is_no_step_but_confirms_what_was_carried_over(state: State) -> None:
    state.apply(_answer(state, 3))
    steps = state.history._stack.count()
    later = answering.answer(state.engagement, QUESTION, 3, NOW.replace(hour=15))
    state.apply(later)
    assert state.history._stack.count() == steps
    old = state.engagement.response(QUESTION)
    carried = old.model_copy(update={"not_reconfirmed": True})
    state.apply(Edit(text="carried", changes=(ResponseChange(question=QUESTION, before=old, after=carried),)))
    state.apply(_answer(state, 3))
    assert not state.engagement.response(QUESTION).not_reconfirmed
    assert state.history._stack.count() == steps + 2


def test_inputs_saved_untouched_are_no_step(state: State) -> None:
    state.apply(set_entered(state.engagement, state.engagement.entered))
    assert not state.history.undo_text


def test_undo_names_what_was_done_and_the_initiative_by_its_title(state: State) -> None:
    found = state.engagement.pack.initiatives[0]
    state.apply(details.assign(state.engagement, Assignment(initiative=found.id, owner="Ana")))
    assert state.history.undo_text == f"Owner of {found.title}"
    state.apply(details.assign(state.engagement, Assignment(initiative=found.id, owner="Ana", status="done")))
    assert state.history.undo_text == f"{found.title} done"
    assert found.id not in state.history.undo_text
