"""The place of a chart that is still being drawn: axes, hairlines and a faint course, in its own geometry."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import paint
from ui.theme.look import look

ROWS = 5
LEFT, TOP, BELOW, RIGHT = 52, 10, 48, 88
"""Text units around the area of a figure, as `reliability_charts.base_layout` leaves them."""
UPPER, LOWER = (0.02, 0.12, 0.22, 0.30, 0.38, 0.46), (0.06, 0.24, 0.40, 0.54, 0.64, 0.74)
"""Share of the height at which the faint band's edges stand, from left to right."""


class ChartOutline(QWidget):
    """A quiet stand-in: it holds no figure and says no value."""

    def __init__(self, words: str) -> None:
        """Prepare it.

        Args:
            words: What it says to a screen reader.
        """
        super().__init__()
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _area(self) -> QRectF:
        left, right = look.px(LEFT), look.px(RIGHT)
        return QRectF(left, TOP, max(1, self.width() - left - right), max(1, self.height() - TOP - look.px(BELOW)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, area = paint.begin(self), self._area()
        p.fillRect(self.rect(), look.color("surface"))
        faint = QColor(look.colors.levels[2]) if look.is_high_contrast else look.color("line")
        block = QColor(look.colors.levels[1]) if look.is_high_contrast else look.color("sunken")
        if look.colors.name == "dark":
            block = look.color("track")
        for at in range(ROWS):
            y = area.y() + area.height() * at / (ROWS - 1)
            paint.hline(p, area.x(), y, area.width(), faint)
            paint.box(p, QRectF(area.x() - look.px(40), y - 4, look.px(28), 8), 4, block)
        for at in range(ROWS + 1):
            x = area.x() + area.width() * at / ROWS
            paint.box(p, QRectF(x - look.px(9), area.bottom() + 12, look.px(18), 8), 4, block)
        self._draw_course(p, area, block)

    @staticmethod
    def _draw_course(p: QPainter, area: QRectF, tone: QColor) -> None:
        def edge(shares: tuple[float, ...]) -> list[QPointF]:
            step = area.width() / (len(shares) - 1)
            return [QPointF(area.x() + i * step, area.y() + area.height() * y) for i, y in enumerate(shares)]

        p.setPen(QPen(Qt.PenStyle.NoPen))
        p.setBrush(QBrush(tone))
        p.drawPolygon(QPolygonF([*edge(UPPER), *reversed(edge(LOWER))]))
