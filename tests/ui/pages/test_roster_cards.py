"""The small cards of the roster: what cannot be taken is said in the card, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from readiness.app import agenda
from ui.main_window import MainWindow
from ui.pages.roster import RosterPage
from ui.widgets.overlay import Overlay

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, settle: Settle) -> MainWindow:
    found = open_window(path=sample)
    found.go("roster")
    settle()
    return found


def page_of(window: MainWindow) -> RosterPage:
    assert isinstance(window.page, RosterPage)
    return window.page


def enter(window: MainWindow, name: str, words: str) -> QLineEdit:
    """Type into the field of the card, then press Enter."""
    line = window.findChild(QLineEdit, name)
    assert line is not None
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line


def is_open(window: MainWindow) -> bool:
    return window.cards.is_open


def said(window: MainWindow) -> str:
    card = next(box for box in window.findChildren(Overlay) if box.isVisible())
    return " ".join(label.text() for label in card.findChildren(QLabel))


@pytest.mark.parametrize("words", ["²", "1²", "-5", "12,5", "", "999999999999999999999", "x"])
def test_minutes_that_are_no_whole_number_are_refused_in_the_card(window: MainWindow, words: str) -> None:
    page_of(window)._ask_minutes(0)
    before = agenda.read_agenda(window.state.engagement)
    line = enter(window, "minutes", words)
    assert is_open(window)
    assert line.text() == words
    assert "A whole number from 0" in said(window)
    assert agenda.read_agenda(window.state.engagement) == before


def test_a_time_that_does_not_exist_stays_in_the_card_until_it_is_mended(window: MainWindow) -> None:
    page_of(window)._ask_start()
    line = enter(window, "starts", "25:00")
    assert is_open(window)
    assert line.text() == "25:00"
    assert "25:00 is no time of day." in said(window)
    assert "13:30" in said(window)
    enter(window, "starts", "10:15")
    assert not is_open(window)
    assert agenda.read_agenda(window.state.engagement).starts == "10:15"
