"""Where an import stands: file, layout, match and check, done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, paint
from ui.theme.look import look

GAP, DASH = 10, 14


class ImportSteps(QWidget):
    """Steps done, the present one, and those to come."""

    def __init__(self, words: Sequence[str], current: int) -> None:
        super().__init__()
        self._words, self._current = list(words), current
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = self.tr("Step {at} of {count}: {word}")
        self.setAccessibleName(name.format(at=current + 1, count=len(words), word=words[current]))

    def sizeHint(self) -> QSize:
        widths = (paint.width("label", word) + look.px(22) + 7 + GAP + DASH + 9 for word in self._words)
        return QSize(round(sum(widths)) - DASH - 9, look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x, h, side = paint.begin(self), 0.0, self.height(), look.px(22)
        for i, word in enumerate(self._words):
            is_now = i == self._current
            where = QRectF(x, (h - side) / 2, side, side)
            if i < self._current:
                icons.paint(p, "check_circle", where, look.color("passed"), 2)
            else:
                ground = look.color("accent") if is_now else None
                paint.box(p, where, side / 2, ground, None if is_now else look.color("line_strong"), 1.5)
                paint.write(p, where, str(i + 1), "micro", look.color("on_accent" if is_now else "ink_3"), paint.CENTER)
            wide = paint.width("label", word)
            place = QRectF(x + side + 7, 0, wide + 4, h)
            paint.write(p, place, word, "label" if is_now else "small", look.color("ink" if is_now else "ink_3"))
            x += side + 7 + wide + GAP
            if i + 1 < len(self._words):
                p.setPen(QPen(look.color("line_strong"), 1.2))
                p.drawLine(round(x), round(h / 2), round(x) + DASH, round(h / 2))
            x += DASH + 9
