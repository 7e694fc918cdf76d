"""What screen readers are told, heard through the one call that Qt hands to the system."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.app import answering, roster, workshop
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem
from ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]
NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS = QuestionId("OBS-01")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Every announcement with whether it interrupts."""
    said: list[tuple[str, bool]] = []
    assertive = QAccessible.AnnouncementPoliteness.Assertive

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append((event.message(), event.politeness() == assertive))

    spy = SimpleNamespace(updateAccessibility=hear, AnnouncementPoliteness=QAccessible.AnnouncementPoliteness)
    monkeypatch.setattr("ui.main_window.speech.QAccessible", spy)
    return said


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def words(heard: list[tuple[str, bool]]) -> str:
    return " | ".join(text for text, _ in heard)


def test_an_answer_is_said_to_be_saved_and_no_score_is_told_before_the_read_out(
    heard: list[tuple[str, bool]], open_window: OpenWindow, sample: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    window.go("workshop", OBS)
    settle()
    heard.clear()
    press(window, Qt.Key.Key_A)
    settle()
    assert ("Saved", False) in heard
    assert "Score" not in words(heard)


def test_on_the_read_out_a_changed_score_is_told_with_its_verdict(
    heard: list[tuple[str, bool]], open_window: OpenWindow, sample: Path, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    state = window.state
    window.go("readout")
    settle()
    heard.clear()
    for question in workshop.question_order(state.engagement)[:12]:
        if state.engagement.pack.question_by_id[question].kind == "ladder":
            state.apply(answering.clear(state.engagement, question))
    qtbot.waitUntil(lambda: "Score now" in words(heard), timeout=20_000)
    settle()
    low, high = (round(v) for v in (state.engagement.scorecard.overall.lo, state.engagement.scorecard.overall.hi))
    assert f"Score now {low} to {high} of 100" in words(heard)


def test_what_changes_no_score_tells_none(
    heard: list[tuple[str, bool]], open_window: OpenWindow, sample: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    settle()
    heard.clear()
    window.state.apply(answering.set_note(window.state.engagement, OBS, "said in the break"))
    settle()
    assert "Score" not in words(heard)
    assert ("Saved", False) in heard


def test_a_file_that_cannot_be_written_interrupts(
    heard: list[tuple[str, bool]],
    open_window: OpenWindow,
    blank: Path,
    monkeypatch: pytest.MonkeyPatch,
    settle: Callable[[], None],
) -> None:
    window = open_window(path=blank)
    window.go("workshop", OBS)
    settle()

    def full(*_args: object, **_more: object) -> None:
        raise DiskProblem("The disk is full.", hint="Make room.")

    monkeypatch.setattr(window.state.engagement.file, "write", full)
    heard.clear()
    press(window, Qt.Key.Key_C)
    settle()
    assert any("disk is full" in text and urgent for text, urgent in heard)
    assert "Saved" not in words(heard)


def test_a_vote_is_told_with_its_median_and_who_speaks_first(
    heard: list[tuple[str, bool]], open_window: OpenWindow, blank: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=blank)
    state = window.state
    for name, role in (("Ada", "build"), ("Ben", "operate"), ("Cleo", "risk")):
        state.apply(roster.put_person(state.engagement, None, name, role))
    window.go("workshop", OBS)
    settle()
    heard.clear()
    press(window, Qt.Key.Key_V, Qt.Key.Key_D, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_Return)
    settle()
    assert state.engagement.response(OBS).votes
    assert "Vote recorded. Median C, range 2." in words(heard)
    assert "Seat 2 speaks first." in words(heard)
