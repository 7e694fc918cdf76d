"""What is being typed survives a crash: it is in the file at every key, and stands in its field again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from readiness.app import drafts, roster
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.widgets.vote_strip import VoteStrip

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
OBS = QuestionId("OBS-01")


def crashed(window: MainWindow, tmp_path: Path) -> Path:
    """The file as it lies on the disk at this moment, as a killed program would leave it."""
    copy = tmp_path / "after the crash.readiness"
    shutil.copyfile(window.state.engagement.path, copy)
    return copy


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def type_words(words: str, settle: Settle) -> None:
    for letter in words:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, letter)
        settle()


def test_a_note_half_typed_stands_in_its_field_after_a_crash(
    open_window: OpenWindow, blank: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.go("workshop", OBS)
    settle()
    press(window, Qt.Key.Key_N)
    settle()
    qtbot.wait(1)
    type_words("seen in th", settle)
    qtbot.wait(1)
    again = open_window(path=crashed(window, tmp_path))
    again.go("workshop", OBS)
    settle()
    note = again.page.findChild(QPlainTextEdit, "note")
    assert note is not None
    assert note.toPlainText() == "seen in th"


def test_a_note_that_was_left_leaves_no_draft(
    open_window: OpenWindow, blank: Path, settle: Settle, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.go("workshop", OBS)
    settle()
    press(window, Qt.Key.Key_N)
    settle()
    qtbot.wait(1)
    type_words("seen", settle)
    window.go("profile")
    settle()
    qtbot.waitUntil(lambda: len(window.state.drafts) == 0)
    assert window.state.engagement.response(OBS).note == "seen"
    assert window.state.engagement.file.documents().get(drafts.NAME) is None


def test_the_evidence_form_and_a_half_typed_vote_come_back(
    open_window: OpenWindow, blank: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    state = window.state
    for name, role in (("Ada", "build"), ("Ben", "operate"), ("Cleo", "risk")):
        state.apply(roster.put_person(state.engagement, None, name, role))
    window.go("workshop", OBS)
    settle()
    describe = window.page.findChild(QPushButton, "describe")
    assert describe is not None
    describe.click()
    settle()
    type_words("outcome table", settle)
    qtbot.wait(1)
    press(window, Qt.Key.Key_Tab)
    type_words("wareho", settle)
    qtbot.wait(1)
    window.page.first.setFocus()  # type: ignore[union-attr]  # a choice
    press(window, Qt.Key.Key_V, Qt.Key.Key_C, Qt.Key.Key_D)
    settle()
    again = open_window(path=crashed(window, tmp_path))
    again.go("workshop", OBS)
    settle()
    what = again.page.findChild(QPlainTextEdit, "evidence-what")
    where = again.page.findChild(QLineEdit, "evidence-where")
    assert what is not None
    assert where is not None
    assert (what.toPlainText(), where.text()) == ("outcome table", "wareho")
    strip = again.page.findChild(VoteStrip)
    assert strip is not None
    assert strip.votes == "CD"
    press(again, Qt.Key.Key_V, Qt.Key.Key_B, Qt.Key.Key_Return)
    settle()
    assert [v.level for v in again.state.engagement.response(OBS).votes] == [2, 3, 1]
    assert not again.state.drafts.below("votes|")


def test_a_reason_in_a_card_comes_back_and_goes_when_the_card_is_closed(
    open_window: OpenWindow, blank: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    question = next(q.id for q in window.state.engagement.pack.questions if q.na_allowed and q.gate is None)
    window.go("workshop", question)
    settle()
    press(window, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: window.findChild(QPlainTextEdit, "reason") is not None)
    qtbot.wait(1)
    type_words("cannot occ", settle)
    qtbot.wait(1)
    again = open_window(path=crashed(window, tmp_path))
    again.go("workshop", question)
    settle()
    press(again, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: again.findChild(QPlainTextEdit, "reason") is not None)
    reason = again.findChild(QPlainTextEdit, "reason")
    assert reason is not None
    assert reason.toPlainText() == "cannot occ"
    press(again, Qt.Key.Key_Escape)
    settle()
    assert len(again.state.drafts) == 0


def test_a_reason_in_a_card_outlives_the_closing_of_the_window(
    open_window: OpenWindow, blank: Path, settle: Settle, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    question = next(q.id for q in window.state.engagement.pack.questions if q.na_allowed and q.gate is None)
    window.go("workshop", question)
    settle()
    press(window, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: window.findChild(QPlainTextEdit, "reason") is not None)
    qtbot.wait(1)
    type_words("cannot occ", settle)
    qtbot.wait(1)
    window.close()
    again = open_window(path=blank)
    again.go("workshop", question)
    settle()
    press(again, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: again.findChild(QPlainTextEdit, "reason") is not None)
    type_words("ur", settle)
    reason = again.findChild(QPlainTextEdit, "reason")
    assert reason is not None
    assert reason.toPlainText() == "cannot occur"


def test_a_passphrase_is_never_kept(
    open_window: OpenWindow, blank: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    from ui.widgets.password import ask_password

    window = open_window(path=blank)
    window.page.open_dialog(ask_password("book.xlsx", lambda _word: None))
    settle()
    qtbot.wait(1)
    type_words("open sesame", settle)
    qtbot.wait(1)
    assert len(window.state.drafts) == 0
    assert b"sesame" not in crashed(window, tmp_path).read_bytes()
