"""After the next assessment begins: what is carried over is marked everywhere until the room has confirmed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from readiness.app import followup, workshop
from readiness.app.engagement import open_engagement
from readiness.app.reassessment import start_reassessment
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from ui.main_window import MainWindow
from ui.widgets.kit import Button
from ui.widgets.marks import Chip
from ui.widgets.messages import MessageBar
from ui.widgets.question_list import QuestionRow

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
LADDER, MULTI, UNKNOWN, LEFT = (QuestionId(key) for key in ("OBS-08", "OBS-04", "OBS-06", "OBS-09"))


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, tmp_path: Path, settle: Settle) -> MainWindow:
    now = datetime.now(UTC)
    earlier = open_engagement(sample, now=now)
    start_reassessment(earlier, tmp_path / "next.readiness", now).engagement.close()
    earlier.close()
    shown = open_window(path=tmp_path / "next.readiness")
    shown.go("workshop", LADDER)
    settle()
    return shown


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisibleTo(window))


def hit(window: MainWindow, *letters: str) -> None:
    for letter in letters:
        QTest.keyClicks(QApplication.focusWidget() or window, letter)


def recorded(window: MainWindow, question: QuestionId) -> Response:
    return window.state.engagement.response(question)


def marks(window: MainWindow) -> dict[str, str]:
    return {row.item.id: row.item.state for row in window.page.findChildren(QuestionRow)}


def at(window: MainWindow, question: QuestionId, settle: Settle) -> None:
    window.go("workshop", question)
    settle()


def test_what_is_not_confirmed_is_marked_on_question_list_header_and_open_ends(
    window: MainWindow, settle: Settle
) -> None:
    done, total = workshop.confirmed(window.state.engagement)
    assert (done, total > 50) == (0, True)
    assert f"0 of {total} confirmed" in window.page.note
    assert marks(window)[LADDER] == "carried"
    assert "not confirmed" in said(window)
    assert ("=", "confirm as it is") in window.page.keys
    kinds = [item.kind for item in followup.list_follow_ups(window.state.engagement)]
    assert kinds.count("carried") == total
    assert kinds[-1] == "carried"
    window.go("followup")
    settle()
    assert f"{len(kinds)} to follow up" in window.page.note
    chips = [chip.accessibleName() for chip in window.page.findChildren(Chip)]
    assert any(f"{total} to confirm" in words for words in chips)


def test_the_same_letter_and_the_key_of_its_own_confirm_as_it_is(window: MainWindow, settle: Settle) -> None:
    before = recorded(window, LADDER)
    hit(window, "abcde"[before.value if isinstance(before.value, int) else 0])
    settle()
    after = recorded(window, LADDER)
    assert (after.value, after.evidence, after.not_reconfirmed) == (before.value, before.evidence, False)
    assert marks(window)[LADDER] == "answered"
    assert "not confirmed" not in said(window)
    assert ("=", "confirm as it is") not in window.page.keys
    at(window, MULTI, settle)
    before = recorded(window, MULTI)
    hit(window, "=")
    settle()
    after = recorded(window, MULTI)
    assert (after.value, after.not_reconfirmed) == (before.value, False)
    assert after.recorded is not None
    assert before.recorded is not None
    assert after.recorded > before.recorded
    assert "2 of " in window.page.note
    window.undo()
    settle()
    assert recorded(window, MULTI).not_reconfirmed


def test_a_dont_know_that_was_carried_over_is_confirmed_by_its_key_and_keeps_who_finds_out(
    window: MainWindow, settle: Settle
) -> None:
    at(window, UNKNOWN, settle)
    before = recorded(window, UNKNOWN)
    assert before.state == "unknown"
    hit(window, "?")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    settle()
    after = recorded(window, UNKNOWN)
    assert (after.state, after.who, after.by) == ("unknown", before.who, before.by)
    assert not after.not_reconfirmed


def test_the_button_confirms_and_the_read_out_says_how_many_are_left(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    at(window, LEFT, settle)
    button = next(b for b in window.page.findChildren(Button) if b.accessibleName() == "Confirm as it is")
    button.click()
    settle()
    assert not recorded(window, LEFT).not_reconfirmed
    done, total = workshop.confirmed(window.state.engagement)
    window.go("readout")
    assert f"{done} of {total} confirmed" in window.page.note

    def is_told() -> bool:
        return any(f"{total - done} answers" in bar.accessibleName() for bar in window.findChildren(MessageBar))

    qtbot.waitUntil(is_told)


def test_an_assessment_of_its_own_shows_nothing_of_it(open_window: OpenWindow, sample: Path, settle: Settle) -> None:
    shown = open_window(path=sample)
    at(shown, LADDER, settle)
    assert "confirmed" not in shown.page.note
    assert "carried" not in marks(shown).values()
    before = shown.state.history.undo_text
    hit(shown, "=")
    settle()
    assert shown.state.history.undo_text == before
