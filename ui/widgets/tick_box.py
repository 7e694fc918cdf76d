"""A check box with a drawn box and words; the whole row is the target."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.kit import claims_key

KEYS = frozenset({Qt.Key.Key_Space})


class TickBox(QAbstractButton):
    """On or off, with an optional quiet note at the right; words wrap. `toggled` (Qt's own) tells every change."""

    def __init__(self, text: str, *, on: bool = False, note: str = "") -> None:
        super().__init__()
        self.setText(text)
        self._note = note
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(f"{text} {note}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        note = paint.width("small", self._note) + 12 if self._note else 0
        return QSize(round(paint.width("body", self.text()) + note) + look.px(30) + 14, look.px(32))

    def _room(self, width: float) -> float:
        """What the words have of a width."""
        note = paint.width("small", self._note) + 4 if self._note else 0
        return width - 2 - look.px(18) - 10 - note - 8

    def _is_wrapped(self, width: float) -> bool:
        return paint.width("body", self.text()) > self._room(width) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line, or as many as the words take."""
        super().resizeEvent(event)
        high = look.px(32)
        if self._is_wrapped(self.width()):
            high = round(paint.wrapped_height("body", self.text(), max(40.0, self._room(self.width())))) + look.px(8)
        if (self.minimumHeight(), self.maximumHeight()) != (high, high):
            self.setFixedHeight(high)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        side = look.px(18)
        is_wrapped = self._is_wrapped(r.width())
        square = QRectF(2, look.px(6) if is_wrapped else (r.height() - side) / 2, side, side)
        is_over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            self._paint_locked(p, square)
        elif self.isChecked():
            paint.box(p, square, 5, look.color("accent_hover" if is_over else "accent"))
            icons.paint(p, "check", square.adjusted(2, 2, -2, -2), look.color("on_accent"), 3)
        else:
            ground, edge = ("hover", "accent") if is_over else ("surface", "line_strong")
            paint.box(p, square, 5, look.color(ground), look.color(edge), 1.5)
        x = square.right() + 10
        ink = look.color("ink" if self.isEnabled() else "off")
        if is_wrapped:
            words = QRectF(x, look.px(4), self._room(r.width()), r.height() - look.px(4))
            paint.write_wrapped(p, words, self.text(), "body", ink)
        else:
            paint.write(p, QRectF(x, 0, self._room(r.width()), r.height()), self.text(), "body", ink)
        if self._note:
            note = paint.width("small", self._note) + 4
            where = QRectF(r.width() - note, 0, note, r.height())
            paint.write(p, where, self._note, "small", look.color("ink_3"), paint.RIGHT)
        if self.hasFocus():
            paint.focus_ring(p, r, 4)

    def _paint_locked(self, p: QPainter, square: QRectF) -> None:
        """Grey, whatever is chosen: nothing here calls for a press."""
        paint.off_box(p, square, 5, look.color("sunken"))
        if self.isChecked():
            icons.paint(p, "check", square.adjusted(2, 2, -2, -2), look.color("off"), 3)
