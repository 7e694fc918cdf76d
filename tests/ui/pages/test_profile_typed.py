"""What is typed into the profile is recorded however its item is left, and is never lost on the way."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness.app.engagement import open_engagement
from ui.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
VOLUME, PURPOSE, SYSTEMS = "P-05", "P-01", "P-07"
NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(words: str) -> None:
    for letter in words:
        QTest.keyClicks(focused(), letter)


def lines(window: MainWindow) -> list[QLineEdit]:
    return [line for line in window.page.findChildren(QLineEdit) if line.isVisibleTo(window.page)]


def type_volume(window: MainWindow, words: str) -> None:
    line = lines(window)[0]
    line.setFocus()
    line.selectAll()
    press(words)


def said(window: MainWindow) -> str:
    return " | ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, settle: Settle) -> MainWindow:
    made = open_window(path=sample)
    made.go("profile", VOLUME)
    settle()
    return made


def today(window: MainWindow) -> object:
    return window.state.engagement.profile[VOLUME]["today"]


def test_a_number_is_in_the_file_after_the_window_was_closed(window: MainWindow, sample: Path) -> None:
    type_volume(window, "81")
    window.close()
    again = open_engagement(sample, now=NOW)
    assert again.profile[VOLUME]["today"] == 81
    assert again.document("drafts") is None
    again.close()


def test_a_sentence_is_in_the_file_after_the_window_was_closed(
    window: MainWindow, sample: Path, settle: Settle
) -> None:
    window.page.open_at(PURPOSE)
    settle()
    note = next(n for n in window.page.findChildren(QPlainTextEdit) if n.isVisibleTo(window.page))
    note.setPlainText("")
    note.setFocus()
    press("Reads invoices")
    window.close()
    again = open_engagement(sample, now=NOW)
    assert again.profile[PURPOSE]["sentence"] == "Reads invoices"
    again.close()


def test_a_number_is_recorded_when_another_file_is_opened(window: MainWindow, sample: Path, blank: Path) -> None:
    type_volume(window, "80")
    window.state.open(blank)
    window.state.open(sample)
    assert today(window) == 80


def test_a_number_half_typed_stands_in_its_field_after_a_crash(
    window: MainWindow, open_window: OpenWindow, sample: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    type_volume(window, "")
    qtbot.wait(1)
    for letter in "79":
        press(letter)
        qtbot.wait(1)
    copy = tmp_path / "after the crash.readiness"
    shutil.copyfile(sample, copy)
    again = open_window(path=copy)
    again.go("profile", VOLUME)
    settle()
    assert lines(again)[0].text() == "79"
    again.go("workshop")
    assert today(again) == 79


def test_what_cannot_be_recorded_is_said_under_its_field_and_stays_there(window: MainWindow, settle: Settle) -> None:
    before = today(window)
    type_volume(window, "many")
    QTest.keyClick(lines(window)[0], Qt.Key.Key_Return)
    settle()
    assert "many" in said(window)
    assert lines(window)[0].text() == "many"
    assert lines(window)[0].property("wrong") is True
    assert today(window) == before


def test_what_cannot_be_recorded_is_said_when_the_item_is_left(window: MainWindow, settle: Settle) -> None:
    type_volume(window, "many")
    QTest.keyClick(lines(window)[0], Qt.Key.Key_Return, CTRL)
    settle()
    assert window.page.place != VOLUME
    assert "many" in said(window)


def test_tab_selects_the_next_number_so_that_typing_replaces_it(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    type_volume(window, "80")
    before = [line.accessibleName() for line in lines(window)]
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.wait(1)
    settle()
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == before[1]
    assert today(window) == 80
    press("5")
    assert line.text() == "5"


def cell(window: MainWindow, name: str) -> QLineEdit:
    return next(line for line in lines(window) if line.accessibleName() == name)


def systems(window: MainWindow) -> list[str]:
    rows = window.state.engagement.profile[SYSTEMS]["systems"]
    assert isinstance(rows, tuple)
    return [str(row["name"]) for row in rows if isinstance(row, dict)]


def add_row(window: MainWindow, settle: Settle, qtbot: QtBot) -> int:
    window.page.open_at(SYSTEMS)
    settle()
    next(b for b in window.page.findChildren(QPushButton) if b.text().strip() == "Add a row").click()
    qtbot.wait(1)
    return len(systems(window))


def test_a_new_row_half_typed_stands_in_its_table_after_a_crash(
    window: MainWindow, open_window: OpenWindow, sample: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    count = add_row(window, settle, qtbot)
    cell(window, f"System, row {count + 1}").setFocus()
    press("Ledg")
    copy = tmp_path / "after the crash.readiness"
    shutil.copyfile(sample, copy)
    again = open_window(path=copy)
    again.go("profile", SYSTEMS)
    qtbot.wait(1)
    line = cell(again, f"System, row {count + 1}")
    assert line.text() == "Ledg"
    line.setFocus()
    press("er")
    again.page.open_at(VOLUME)
    assert systems(again)[count:] == ["Ledger"]
    assert len(again.state.drafts) == 0


def test_a_row_without_its_name_is_kept_and_said(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    count = add_row(window, settle, qtbot)
    first = cell(window, "System, row 1")
    before = first.text()
    first.setFocus()
    first.selectAll()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    window.page.open_at(VOLUME)
    settle()
    assert "System is missing in a row." in said(window)
    assert len(systems(window)) == count
    window.page.open_at(SYSTEMS)
    qtbot.wait(1)
    line = cell(window, "System, row 1")
    assert line.text() == ""
    line.setFocus()
    press(f"New {before}")
    window.page.open_at(VOLUME)
    assert systems(window)[0] == f"New {before}"
    assert len(window.state.drafts) == 0
