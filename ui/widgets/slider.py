"""A slider that shows where the measured value lies."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import claims_key

EDGE = 12
"""Between the end of the track and the thumb at its limit: room for the whole ring of the focus."""
FAINT = 0.45
KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_0,
    }
)


class Slider(QSlider):
    """Track, accent up to the thumb, tick at the measured value, ring on focus; 0 goes back to the tick.

    `valueChanged` (Qt's own) tells every change. Up and down are left to the page: next and previous slider.

    Attributes:
        measured: Where the tick stands; None without one.
        is_open: Nothing is known and nothing is tried: the track is dashed and has no thumb until it is moved.
    """

    def __init__(self, low: int, high: int, value: int, measured: int | None = None, name: str = "") -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(low, high)
        self.setPageStep(max(1, (high - low) // 10))
        self.setValue(value)
        self.measured = measured
        self.is_open = False
        self.setAccessibleName(name)
        self.setMinimumHeight(24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_0 and self.measured is not None:
            self.setValue(self.measured)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The thumb jumps to the pointer: nobody hunts for it on a projector."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def _value_at(self, x: float) -> int:
        share = (x - EDGE) / max(1, self.width() - 2 * EDGE)
        return round(self.minimum() + max(0.0, min(1.0, share)) * (self.maximum() - self.minimum()))

    def _x(self, value: float) -> float:
        span = max(1, self.maximum() - self.minimum())
        return EDGE + (self.width() - 2 * EDGE) * (value - self.minimum()) / span

    def set_open(self, is_open: bool) -> None:
        """Show that nothing is known here, or that there is a value."""
        if is_open != self.is_open:
            self.is_open = is_open
            self.update()

    def _paint_open(self) -> None:
        """A place for a value, not a value: a thumb at the low end would read as nothing at all."""
        p, y = paint.begin(self), round(self.height() / 2)
        pen = QPen(look.color("line_strong"), 2)
        pen.setDashPattern([3, 3])
        p.setPen(pen)
        p.drawLine(1, y, self.width() - 1, y)
        if self.hasFocus():
            paint.focus_ring(p, QRectF(self.rect()).adjusted(1, 1, -1, -1), 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_open:
            self._paint_open()
            return
        p, y, x = paint.begin(self), self.height() / 2, self._x(self.value())
        track, fill = look.color("line_strong"), look.color("accent" if self.isEnabled() else "off")
        if not look.is_high_contrast:
            track.setAlphaF(FAINT)
        paint.box(p, QRectF(0, y - 2, self.width(), 4), 2, track)
        paint.box(p, QRectF(0, y - 2, x, 4), 2, fill)
        if self.measured is not None:  # longer than the thumb is high, so that it is seen behind it
            paint.vline(p, self._x(self.measured) - 1, y - 11, 22, look.color("ink"), 2)
        if self.hasFocus():
            p.setPen(QPen(look.color("focus"), 2))
            p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
            p.drawEllipse(QPointF(x, y), 11, 11)
        p.setPen(QPen(fill, 2.5))
        p.setBrush(QBrush(look.color("surface")))
        p.drawEllipse(QPointF(x, y), 7, 7)
