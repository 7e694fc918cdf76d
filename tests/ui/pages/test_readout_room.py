"""The read-out in the smallest windows: every row of the gaps, most open gates, headings in one line; its panels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.app import scoring
from ui.main_window import MainWindow
from ui.pages.readout import ReadoutPage
from ui.settings import Settings
from ui.theme import icons, verdicts
from ui.theme.look import look
from ui.widgets.gap_bars import GapBars
from ui.widgets.gate_strip import GateKey, GateStrip
from ui.widgets.kit import Text, WholeRows
from ui.widgets.ledger import Ledger
from ui.widgets.open_gates import worst_first
from ui.widgets.practice_strip import PracticeStrip

OpenWindow = Callable[..., MainWindow]


def readout(window: MainWindow, settings: Settings, zoom: float, qtbot: QtBot) -> QWidget:
    window.go("readout")
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=30_000)
    settings.zoom = look.zoom = zoom
    window.resize(1280, 720)
    window.appearance.apply()
    qtbot.waitUntil(lambda: window.page.width() > 100)
    qtbot.wait(1)
    window.grab()
    return window.page


def middle(page: QWidget, words: str) -> int:
    (found,) = (text for text in page.findChildren(Text) if text.text() == words)
    return found.mapTo(page, QPoint(0, 0)).y() + found.height() // 2


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_the_section_without_weight_is_never_left_out(
    zoom: float, open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = readout(window, settings, zoom, qtbot)
    bars = page.findChild(GapBars, "gaps")
    assert isinstance(bars, GapBars)
    sections = window.state.engagement.pack.sections
    assert len(sections) == 6
    assert all(section.short in bars.accessibleName() for section in sections)
    assert bars.height() >= bars.minimumSizeHint().height()


@pytest.mark.parametrize("code", ["en", "de"])
def test_most_open_gates_are_seen_whole(
    code: str, open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.language = code
    window = open_window(path=sample)
    page = readout(window, settings, 1.0, qtbot)
    (area,) = page.findChildren(WholeRows)
    (gates,) = area.findChildren(Ledger)
    count = len(worst_first(scoring.readout(window.state.engagement).gates))
    row = gates.minimumSizeHint().height() // count
    assert area.viewport().height() >= (count + 1) // 2 * row
    assert gates.width() <= area.viewport().width()


def test_the_headings_of_both_cards_stand_in_one_line(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    page = readout(open_window(path=sample), settings, 1.0, qtbot)
    assert abs(middle(page, "Gates") - middle(page, "Five gaps and control")) <= 1


def test_a_panel_closes_with_escape_and_the_hint_bar_says_so(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    page = readout(open_window(path=sample), settings, 1.0, qtbot)
    assert isinstance(page, ReadoutPage)
    assert "Esc" not in dict(page.keys)
    for key in (Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_M):
        QTest.keyClick(page, key)
        assert "Esc" in dict(page.keys)
        assert not any(strip.isVisible() for strip in page.findChildren(GateStrip))
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert "Esc" not in dict(page.keys)
        assert page.keep()["panel"] == ""


def test_the_gaps_keep_their_width_when_a_panel_opens(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    page = readout(open_window(path=sample), settings, 1.0, qtbot)
    wide = [bars.width() for bars in page.findChildren(GapBars) if bars.isVisible()]
    QTest.keyClick(page, Qt.Key.Key_D)
    qtbot.wait(1)
    assert [bars.width() for bars in page.findChildren(GapBars) if bars.isVisible()] == wide


def test_every_mark_of_the_gates_is_counted_once(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = readout(window, settings, 1.0, qtbot)
    (key,) = page.findChildren(GateKey)
    statuses = list(window.state.engagement.scorecard.gates.values())
    counts = [int(part.split()[0]) for part in key.accessibleName().split("; ")]
    assert sum(counts) == len(statuses)
    assert f"{statuses.count('pass')} pass" in key.accessibleName()


def test_a_practice_is_explained_from_the_strip(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = readout(window, settings, 1.0, qtbot)
    (strip,) = page.findChildren(PracticeStrip)
    second = window.state.engagement.pack.practices[1].id
    assert isinstance(page, ReadoutPage)
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert page.keep() == {"panel": "explain", "figure": second}


def test_practices_share_no_icon_with_gates() -> None:
    gates = {verdicts.status_icon(status) for status in ("pass", "claimed", "unknown", "fail")}
    practices = {verdicts.status_icon(status) for status in ("in_place", "emerging", "missing")}
    assert len(practices) == 3
    assert not gates & practices
    assert practices <= icons.NAMES
