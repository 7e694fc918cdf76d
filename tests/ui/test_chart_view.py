"""Charts in the real web engine: they are drawn, drawn anew, keep their view, ask no network, leave Tab alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.look import look
from ui.widgets import chart_view
from ui.widgets.chart_outline import ChartOutline
from ui.widgets.chart_view import ChartView, layout_base
from ui.widgets.kit import column, frame
from ui.widgets.ledger import Ledger

WAIT = 20_000
NO_GRAPHICS_CARD = ("Unable to detect GPU vendor", "GPUInfo not initialized")
NUMBERS = (["x", "y"], [["1", "3"], ["2", "1"]])


def _figure(colour: str) -> dict[str, object]:
    trace = {"type": "bar", "x": ["a", "b"], "y": [3, 3], "marker": {"color": colour}}
    return {"data": [trace], "layout": layout_base()}


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    window = frame("window", column(spacing=0))
    window.resize(500, 320)
    window.show()
    yield window
    chart_view.park(window)
    chart_view.close(window)
    window.close()
    window.deleteLater()


def _put(holder: QWidget, chart: ChartView, qtbot: QtBot) -> None:
    layout = holder.layout()
    assert layout is not None
    with qtbot.waitSignal(chart.ready, timeout=WAIT):
        layout.addWidget(chart)
        chart.show()


def _has(picture: QImage, colour: str) -> bool:
    wanted = colour.lower()
    points = ((x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7))
    return any(picture.pixelColor(x, y).name() == wanted for x, y in points)


def _shows(holder: QWidget, colour: str) -> Callable[[], bool]:
    return lambda: _has(holder.grab().toImage(), colour)


def test_a_figure_is_drawn_then_another_in_the_same_place(holder: QWidget, qtbot: QtBot) -> None:
    chart = ChartView(_figure("#0A3D7C"), "Two bars", NUMBERS)
    _put(holder, chart, qtbot)
    qtbot.waitUntil(_shows(holder, "#0A3D7C"), timeout=WAIT)
    with qtbot.waitSignal(chart.ready, timeout=WAIT):
        chart.set_figure(_figure("#A8320A"), "Two red bars")
    qtbot.waitUntil(_shows(holder, "#A8320A"), timeout=WAIT)
    assert not _has(holder.grab().toImage(), "#0A3D7C")
    assert chart.accessibleName() == "Two red bars"


def test_the_next_page_takes_over_the_view(holder: QWidget, qtbot: QtBot) -> None:
    first = ChartView(_figure("#0A3D7C"), "First")
    _put(holder, first, qtbot)
    views = [engine.view for engine in chart_view._pool.used]
    chart_view.park(holder)
    first.hide()
    first.deleteLater()
    second = ChartView(_figure("#0B7468"), "Second")
    _put(holder, second, qtbot)
    assert [engine.view for engine in chart_view._pool.used] == views
    qtbot.waitUntil(_shows(holder, "#0B7468"), timeout=WAIT)
    assert not _has(holder.grab().toImage(), "#0A3D7C")


def test_the_view_takes_neither_tab_nor_a_menu(holder: QWidget, qtbot: QtBot) -> None:
    chart = ChartView(_figure("#0A3D7C"), "Two bars")
    _put(holder, chart, qtbot)
    stops = [w for w in chart.findChildren(QWidget) if w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    assert stops == []


@pytest.mark.qt_log_ignore("Refused to connect", *NO_GRAPHICS_CARD, extend=True)
def test_no_request_leaves_the_laptop(holder: QWidget, qtbot: QtBot) -> None:
    chart = ChartView(_figure("#0A3D7C"), "Two bars")
    _put(holder, chart, qtbot)
    engine = next(iter(chart_view._pool.used))
    answers: list[object] = []
    ask = (
        "window.GOT = ''; fetch('http://127.0.0.1:9/x').then(() => {window.GOT = 'open'},"
        " e => {window.GOT = 'closed'}); 0"
    )
    engine.view.page().runJavaScript(ask)

    def poll() -> bool:
        engine.view.page().runJavaScript("window.GOT", 0, answers.append)
        return bool(answers) and answers[-1] == "closed"

    qtbot.waitUntil(poll, timeout=WAIT)


def test_words_in_a_figure_are_never_run(holder: QWidget, qtbot: QtBot) -> None:
    figure = _figure("#0A3D7C")
    figure["layout"] = layout_base() | {"title": {"text": "</script><img src=x onerror=window.HIT=1>"}}
    chart = ChartView(figure, "Two bars")
    _put(holder, chart, qtbot)
    engine = next(iter(chart_view._pool.used))
    answers: list[object] = []
    engine.view.page().runJavaScript("'' + window.HIT", 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["undefined"]


def test_without_a_web_engine_the_numbers_are_said(
    holder: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart_view._pool, "is_broken", True)
    chart = ChartView(_figure("#0A3D7C"), "Two bars of three", NUMBERS)
    _put(holder, chart, qtbot)
    words = [label.text() for label in chart.findChildren(QLabel)]
    assert "Two bars of three" in words
    table = chart.findChildren(Ledger)[0]
    assert "1, 3; 2, 1" in table.accessibleName()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_base_of_every_figure_follows_the_look(theme: str) -> None:
    look.apply(theme, 1.5)
    base = layout_base()
    assert base["paper_bgcolor"] == look.colors.surface
    assert base["font"]["size"] == 21
    assert not base["showlegend"]


def test_closing_while_plotly_is_loading_is_quiet(holder: QWidget, qtbot: QtBot) -> None:
    layout = holder.layout()
    assert layout is not None
    chart = ChartView(_figure("#0A3D7C"), "Two bars")
    layout.addWidget(chart)
    chart.show()
    qtbot.waitUntil(lambda: bool(chart_view._pool.used))
    qtbot.wait(120)
    chart_view.close(holder)
    qtbot.wait(50)
    assert not chart.is_drawn


def test_the_place_of_a_chart_shows_its_outline_until_it_is_drawn(holder: QWidget, qtbot: QtBot) -> None:
    chart = ChartView(_figure("#0A3D7C"), "Two bars of three", NUMBERS)
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(chart)
    outline = chart.findChildren(ChartOutline)[0]
    qtbot.waitUntil(lambda: outline.isVisible() or chart.is_drawn, timeout=WAIT)
    assert outline.isVisible()
    assert outline.size() == chart.size()
    qtbot.waitUntil(lambda: chart.is_drawn, timeout=WAIT)
    assert not outline.isVisible()
