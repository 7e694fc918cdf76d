"""A plotly figure in the page: no network, fonts and colours from the look, web views kept alive between pages.

The web engine is imported when the first chart is shown. Where it cannot start, the same figure is said in words and
in a table, so that nobody loses a number.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.widgets.cells import Cell, Number, Words
from ui.widgets.chart_engine import ChartEngine, EnginePool, Figure
from ui.widgets.chart_outline import ChartOutline
from ui.widgets.kit import Items, Text, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Icon

log = logging.getLogger(__name__)
Table = tuple[Sequence[str], Sequence[Sequence[str]]]


def layout_base() -> dict[str, Any]:
    """The part of every figure's layout that comes from the look: grounds, fonts, axes, margins."""
    c = look.colors
    small = {"size": look.px(14), "color": c.ink_3}
    axis: dict[str, Any] = {
        "gridcolor": c.line,
        "linecolor": c.line_strong,
        "zeroline": False,
        "ticks": "",
        "tickfont": small,
        "title": {"font": small, "standoff": 12},
        "fixedrange": True,
    }
    return {
        "paper_bgcolor": c.surface,
        "plot_bgcolor": c.surface,
        "showlegend": False,
        "dragmode": False,
        "font": {"family": "'Source Sans 3', sans-serif", "size": look.px(14), "color": c.ink_2},
        "hoverlabel": {
            "bgcolor": c.ink,
            "font": {"color": c.surface, "size": look.px(14)},
            "bordercolor": c.ink,
        },
        "margin": {"l": look.px(48), "r": 16, "t": 8, "b": look.px(46)},
        "xaxis": dict(axis),
        "yaxis": dict(axis),
    }


_pool = EnginePool()


def park(keeper: QWidget) -> None:
    """Take the web views out of a page that goes, and keep them hidden in the window."""
    for engine, chart in list(_pool.used.items()):
        chart.release()
        _pool.give_back(engine, keeper)


def close(window: QWidget) -> None:
    """Let the web views go with their window."""
    _pool.clear(window)


def end() -> None:
    """End the web engine, once the windows are deleted and before the application is."""
    _pool.end()


class ChartView(QWidget):
    """Shows one figure; the words for a screen reader, and for a laptop without web engine, come with it.

    Attributes:
        ready: The figure stands, or its words do.
    """

    ready = Signal()

    def __init__(self, figure: Figure, alt: str, table: Table | None = None) -> None:
        """Prepare a chart; it is drawn when it is first shown.

        Args:
            figure: A plotly figure as plain JSON: data and layout.
            alt: What the figure says, in one or two sentences.
            table: The figure's numbers: heads, and rows of texts.
        """
        super().__init__()
        self._figure, self._table = figure, table
        self._engine: ChartEngine | None = None
        self._is_drawn = False
        self.setAccessibleName(alt)
        self.setMinimumSize(200, 120)
        self._layout = column(spacing=0)
        self.setLayout(self._layout)
        self._outline = ChartOutline(self.tr("Drawing the chart"))
        self._outline.setParent(self)
        self._outline.hide()

    @property
    def is_drawn(self) -> bool:
        """Whether the present figure stands."""
        return self._is_drawn

    def set_figure(self, figure: Figure, alt: str = "", table: Table | None = None) -> None:
        """Show another figure in the same place, without a flash."""
        self._figure, self._is_drawn = figure, False
        self._table = table or self._table
        if alt:
            self.setAccessibleName(alt)
        if self._engine is not None:
            self._engine.draw(figure)
        elif self.isVisible():
            self._begin()

    def release(self) -> None:
        """Let the web view go; called by `park`."""
        if self._engine is not None:
            self._layout.removeWidget(self._engine.view)
            self._engine = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._engine is None and not self._is_drawn:
            QTimer.singleShot(0, self, self._begin)
        return super().event(event)

    def _begin(self) -> None:
        if self._engine is not None or self._is_drawn or not self.isVisible():
            return
        self._show_outline()
        if not _pool.prepare():
            QTimer.singleShot(0, self, self._begin)
            return
        self._engine = _pool.take(self)
        if self._engine is None:
            self._say()
            return
        engine = self._engine
        engine.drawn.connect(self._drawn)
        engine.broken.connect(self._broken)
        engine.view.setParent(self)
        self._layout.addWidget(engine.view, 1)
        engine.view.show()
        engine.leave_tab()
        self._outline.raise_()
        engine.draw(self._figure)

    def _show_outline(self) -> None:
        """The first chart starts the web engine: meanwhile its place shows what it will hold."""
        self._outline.setGeometry(self.rect())
        self._outline.show()
        self._outline.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())

    def _drawn(self) -> None:
        self._outline.hide()
        self._is_drawn = True
        self.ready.emit()

    def _broken(self, why: str) -> None:
        log.warning("a chart is shown as a table: %s", why)
        engine, window = self._engine, self.window()
        if engine is not None:
            self.release()
            _pool.give_back(engine, window)
        self._say()

    def _say(self) -> None:
        """The figure in words and numbers."""
        words = row(
            Icon("info", "ink_3", 18),
            (Text(self.tr("The chart cannot be drawn on this laptop; these are its numbers."), "small", "muted"), 1),
        )
        parts: list[Items] = [words, Text(self.accessibleName(), "body", wrap=True)]
        if self._table is not None:
            heads, rows = self._table
            columns = [Column(head, -2 if i == 0 else -1) for i, head in enumerate(heads)]
            cells: list[list[Cell]] = [[Words(entry[0]), *map(Number, entry[1:])] for entry in rows]
            parts.append(Ledger(columns, cells, self.tr("Numbers of the chart"), row=28))
        box = frame("clear", column(*parts, None, spacing=8))
        self._layout.addWidget(scroll(box, self.tr("Numbers of the chart")), 1)
        self._drawn()
