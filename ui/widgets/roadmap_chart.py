"""A chart whose figure depends on its size: labels are placed anew when it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from ui.widgets.chart_view import ChartView, Table

SETTLE_MS = 60
FigureFor = Callable[[int, int], dict[str, Any]]


class FittedChart(ChartView):
    """Asks for its figure by width and height in pixels."""

    def __init__(self, figure_for: FigureFor, alt: str, table: Table) -> None:
        super().__init__(figure_for(640, 320), alt, table)
        self._figure_for, self._alt, self._numbers = figure_for, alt, table
        self._fit = QTimer(self)
        self._fit.setSingleShot(True)
        self._fit.setInterval(SETTLE_MS)
        self._fit.timeout.connect(self._draw_fitted)

    def show_plan(self, figure_for: FigureFor, table: Table) -> None:
        """Show other figures in the same place."""
        self._figure_for, self._numbers = figure_for, table
        self._draw_fitted()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    def _draw_fitted(self) -> None:
        self.set_figure(self._figure_for(self.width(), self.height()), self._alt, self._numbers)
