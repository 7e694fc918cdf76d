"""The read-out in the smallest windows: every row of the gaps, more than one open gate, headings in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.app import scoring
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.gap_bars import GapBars
from ui.widgets.kit import Text, WholeRows
from ui.widgets.ledger import Ledger
from ui.widgets.open_gates import worst_first

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
def test_two_open_gates_are_seen_whole(
    code: str, open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.language = code
    window = open_window(path=sample)
    page = readout(window, settings, 1.0, qtbot)
    (area,) = page.findChildren(WholeRows)
    (gates,) = area.findChildren(Ledger)
    row = gates.minimumSizeHint().height() // len(worst_first(scoring.readout(window.state.engagement).gates))
    assert area.viewport().height() >= 2 * row
    assert gates.width() <= area.viewport().width()


def test_the_headings_of_both_cards_stand_in_one_line(
    open_window: OpenWindow, sample: Path, settings: Settings, qtbot: QtBot
) -> None:
    page = readout(open_window(path=sample), settings, 1.0, qtbot)
    assert abs(middle(page, "Gates") - middle(page, "Five gaps and control")) <= 1
