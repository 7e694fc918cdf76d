"""Tabs switch views, segments choose values; areas that scroll end at whole rows and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets.command_palette import Command, CommandRow
from ui.widgets.kit import Text, column, frame, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.scrim import Fade
from ui.widgets.tab_bar import TabBar, tabs_width
from ui.widgets.whole_lines import cut_at_end, cut_at_start

Show = Callable[[QWidget, int, int], QWidget]


@pytest.fixture
def show(qapp: QApplication, qtbot: QtBot) -> Iterator[Show]:
    shown: list[QWidget] = []
    look.apply("light", 1.0)

    def put(widget: QWidget, width: int, height: int) -> QWidget:
        holder = frame("window", column(widget))
        holder.setFixedSize(width, height)
        with qtbot.waitExposed(holder):
            holder.show()
        holder.activateWindow()
        shown.append(holder)
        return holder

    yield put
    for holder in shown:
        holder.close()
        holder.deleteLater()


def test_tabs_are_one_stop_with_arrows_and_say_that_they_are_tabs(show: Show) -> None:
    bar = TabBar(["Curve", ("Findings", "26"), "Inputs"], 0, "Part", breaks=(2,))
    told: list[int] = []
    bar.chosen.connect(told.append)
    show(bar, 500, 80)
    bar.focus()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert (bar.current, told) == (1, [1])
    bar.set_current(2)
    assert (bar.current, told) == (2, [1])
    said = QAccessible.queryAccessibleInterface(bar)
    assert said is not None
    assert said.role() == QAccessible.Role.PageTabList
    tabs = [said.child(at) for at in range(said.childCount())]
    named = [tab.text(QAccessible.Text.Name) for tab in tabs if tab.role() == QAccessible.Role.PageTab]
    assert named == ["Curve", "Findings 26", "Inputs"]


def test_a_bar_needs_what_is_foretold_for_it(show: Show) -> None:
    words = ["Curve", "Production", "Proof", "Inputs"]
    bar = TabBar(words, 0, "Part", breaks=(2,))
    show(bar, 700, 80)
    assert bar.minimumSizeHint().width() == tabs_width(words, 1)
    assert bar.tabRect(3).right() < bar.width()


def test_a_list_that_scrolls_shows_whole_rows_at_both_edges(show: Show) -> None:
    listing = Ledger([Column("", -1)], [[str(at)] for at in range(30)], "Rows", row=40)
    area = scroll(frame("clear", column(listing)), "List")
    holder = show(area, 300, 210)
    Fade(area)
    Fade(area, is_top=True)
    area.verticalScrollBar().setValue(50)
    assert cut_at_start(area) == 40 - 50 % 40
    assert cut_at_end(area) == (50 + area.viewport().height()) % 40 - 1  # the line under the last row stays
    for fade in area.findChildren(Fade):
        fade.show()
    picture, ground = holder.grab().toImage(), look.color("surface")
    place = area.mapTo(holder, area.viewport().geometry().topLeft())
    rows = range(place.y() + 1, place.y() + 40 - 50 % 40 - 2)
    assert {picture.pixelColor(place.x() + x, y).name() for x in range(60) for y in rows} == {QColor(ground).name()}


def test_running_text_ends_at_a_whole_line(show: Show) -> None:
    words = Text("A sentence that is long enough to wrap. " * 40, "body", wrap=True)
    area = scroll(frame("clear", column(words)), "Text")
    show(area, 300, 205)
    line = words.fontMetrics().lineSpacing()
    assert cut_at_end(area) == area.viewport().height() % line


def test_the_code_of_a_question_is_no_key_and_its_state_is_said(show: Show) -> None:
    entry = CommandRow()
    show(entry, 600, 60)
    entry.show_command(
        Command("Outcome per run", lambda: None, "Monitoring", code="OBS-01", state="open", tone="line_strong"),
        current=False,
    )
    assert entry.accessibleName() == "Outcome per run, open, Monitoring OBS-01"
