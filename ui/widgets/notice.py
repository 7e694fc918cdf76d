"""A button in notice colour that says how much asks for attention and leads to the next of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from ui.theme import icons, paint
from ui.theme.look import look
from ui.theme.tokens import CONTROL, MD
from ui.widgets.kit import Button


class NoticeButton(Button):
    """Hidden while nothing asks for attention; its key stands at the right."""

    def __init__(self, run: Callable[[], object], key: str) -> None:
        super().__init__("", "plain")
        self._key = key
        self.setObjectName("notice")
        self._said = ("", "")
        self.clicked.connect(lambda _on=False: run())
        self.hide()

    def show_notice(self, words: str, icon: str) -> None:
        """Say it; empty words hide the button."""
        if (words, icon) != self._said:
            self._said = (words, icon)
            self.setText(f" {words}")
            self.setAccessibleName(words)
            ink, ground = look.color("claimed"), look.color("claimed_soft")
            side = look.px(18)
            self.setIcon(icons.icon(icon, ink, side))
            self.setIconSize(QSize(side, side))
            edge = ink.name() if look.is_high_contrast else ground.name()
            self.setStyleSheet(
                f"QPushButton {{ background: {ground.name()}; color: {ink.name()}; border: 1px solid {edge};"
                f" text-align: left; padding: 0 {MD}px; min-height: {look.px(CONTROL) - 2}px; }}"
                f"QPushButton:hover {{ border: 1px solid {ink.name()}; }}"
            )
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + round(paint.cap_width(self._key)) + MD, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        wide, high = paint.cap_width(self._key), look.px(22)
        place = QRectF(self.width() - wide - MD, (self.height() - high) / 2, wide, high)
        paint.cap(paint.begin(self), place, self._key)
