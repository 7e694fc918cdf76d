"""Where the focus is shows once somebody moves by keys: on arrival, and for a pointer, no choice looks chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.pages.workshop_foot import fitting
from ui.theme.focus import ring
from ui.widgets.action import Action
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.kit import column, frame
from ui.widgets.marks import AgendaStrip
from ui.widgets.more import MoreButton

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _no_ring() -> Iterator[None]:
    ring.hide()
    yield
    ring.hide()


def drawn(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_card_shows_its_focus_to_keys_and_not_to_the_pointer(qtbot: QtBot) -> None:
    cards = [ChoiceCard(letter, "Name", "What it means") for letter in "AB"]
    holder = frame("clear", column(*cards, margins=(20, 20, 20, 20)))
    qtbot.addWidget(holder)
    holder.show()
    handle = holder.windowHandle()
    assert handle is not None
    ring.watch(handle)
    cards[0].setFocus()
    qtbot.waitUntil(cards[0].hasFocus)
    rest = drawn(cards[0])
    QTest.keyClick(handle, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    qtbot.waitUntil(cards[0].hasFocus)
    assert ring.is_shown
    assert drawn(cards[0]) != rest
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert ring.is_shown, "what is typed says nothing about where the focus is"
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert drawn(cards[0]) == rest


def test_a_question_opens_without_a_ring_also_after_keys(
    open_window: OpenWindow, sample: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    window.go("workshop", "OBS-02")
    settle()
    ring.show()
    window.run_primary()
    settle()
    assert isinstance(QApplication.focusWidget(), ChoiceCard)
    assert not ring.is_shown
    ring.show()
    window.go("roster")
    assert not ring.is_shown


def test_what_has_no_room_is_behind_one_button_that_names_it(qtbot: QtBot) -> None:
    done: list[str] = []
    acts = [
        Action("Park…", lambda: done.append("park"), "park", keys="P"),
        Action("Flag", lambda: done.append("flag"), "flag", reason="Nothing to flag"),
    ]
    more = MoreButton(acts)
    qtbot.addWidget(more)
    assert more.accessibleName() == "More: Park, Flag"
    menu = more.menu_of_acts()
    entries = menu.actions()
    assert [entry.text().split("\t")[0] for entry in entries] == ["Park…", "Flag"]
    assert [entry.isEnabled() for entry in entries] == [True, False]
    assert entries[1].toolTip() == "Nothing to flag"
    entries[0].trigger()
    assert done == ["park"]
    assert isinstance(menu, QMenu)


def test_a_day_that_was_not_started_has_nothing_filled(qtbot: QtBot) -> None:
    strip = AgendaStrip([("Opening", 10), ("Votes", 20)], 1, 10)
    qtbot.addWidget(strip)
    strip.resize(300, 12)
    running = drawn(strip)
    assert "minute 10 of 30" in strip.accessibleName()
    strip.set_clock(1, 10, is_running=False)
    assert "not started" in strip.accessibleName()
    assert drawn(strip) != running


def test_dont_know_stays_in_sight_when_a_row_runs_out_of_room(qtbot: QtBot) -> None:
    acts = [Action(name, lambda: None, keys=key) for name, key in (("Don't know", "?"), ("Split", ""), ("Park", "P"))]
    buttons = [act.button() for act in acts]
    for made in buttons:
        qtbot.addWidget(made)
    room = sum(made.sizeHint().width() + 8 for made in buttons)
    assert [made.text().strip() for made in fitting(acts, room)] == ["Don't know", "Split", "Park"]
    narrow = fitting(acts, room - 1)
    assert [made.text().strip() for made in narrow] == ["Don't know", "Split", ""]
    assert narrow[-1].accessibleName() == "More: Park"
    assert [made.accessibleName() for made in fitting(acts, 0)][-1].startswith("More: Don't know")
