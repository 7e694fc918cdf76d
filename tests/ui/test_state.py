"""Saved first, then shown; undo and redo; a save that fails changes nothing; a locked file opens for reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.app import answering
from readiness.app.engagement import Engagement
from readiness.domain.edit import Edit
from readiness.domain.questionnaire import QuestionId
from readiness.errors import DiskProblem, FileForeign, StoreError
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


def test_a_save_that_fails_changes_neither_memory_nor_history(
    state: State, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.apply(_answer(state, 1))

    def refuse(self: Engagement, edit: Edit, *, chunks: Path | None = None) -> None:
        raise DiskProblem("The disk is full.", hint="Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(Engagement, "apply", refuse)
        with qtbot.waitSignal(state.save_failed) as told, pytest.raises(DiskProblem):
            state.apply(_answer(state, 4))
        assert told.args == ["The disk is full."]
        with pytest.raises(DiskProblem):
            state.undo()
    assert _level(state) == 1
    assert state.problem == "The disk is full."
    assert _waits(state)
    state.retry()
    assert _level(state) == 4
    assert not _waits(state)
    state.undo()
    assert _level(state) == 1
    state.undo()
    assert _level(state) is None
    assert state.problem == ""
    state.redo()
    assert _level(state) == 1


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
