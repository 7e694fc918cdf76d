"""Areas of rows: no row is cut through, none lies over another; a field too narrow for its words says so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.settings import RecentFile
from ui.theme.look import look
from ui.widgets.entrance import RecentRow
from ui.widgets.forms import Pick, edit, pick
from ui.widgets.kit import Items, column, frame, rule, scroll


@pytest.mark.parametrize("height", [150, 199, 240, 287, 333, 400, 600])
def test_recent_engagements_end_after_a_whole_row(qtbot: QtBot, height: int) -> None:
    rows: list[Items] = []
    for i in range(6):
        rows += [RecentRow(RecentFile(f"/none/{i}.readiness", f"Client {i}")), rule()]
    step = RecentRow.high() + 1
    area = scroll(frame("clear", column(*rows[:-1], spacing=0)), "Recent", step=step)
    qtbot.addWidget(area)
    area.resize(500, height)
    area.show()
    QCoreApplication.sendPostedEvents()
    made = [row for row in rows if isinstance(row, RecentRow)]
    shown = area.viewport().height()
    fits = 6 * step - 1 <= height
    assert shown == (height if fits else height - height % step)
    for above, below in pairwise(made):
        assert below.geometry().top() > above.geometry().bottom()
        assert below.height() == above.height() == RecentRow.high()


def test_a_line_says_that_its_words_go_on_and_shows_how_they_begin(qtbot: QtBot) -> None:
    line = edit("Procurement systems of the whole group", "Owner")
    qtbot.addWidget(line)
    line.resize(90, 36)
    line.show()
    cut = line.grab().toImage()
    assert line.toolTip() == line.text()
    assert line.cursorPosition() == 0
    line.resize(600, 36)
    line.grab()
    assert line.toolTip() == ""
    line.resize(90, 36)
    line.setText("Procurement")
    assert line.grab().toImage() != cut


def test_a_choice_too_long_for_its_box_ends_in_dots(qtbot: QtBot) -> None:
    box: Pick = pick(["an account shared by several agents"], "Account")
    qtbot.addWidget(box)
    box.resize(look.px(110), 36)
    box.show()
    box.grab()
    assert box.toolTip() == box.currentText()
    box.resize(look.px(600), 36)
    box.grab()
    assert box.toolTip() == ""
