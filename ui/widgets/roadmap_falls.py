"""How many results a day are wrong now, and how many the plan leaves at each horizon: one bar for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look

ROW, THICK, APART = 24, 12, 12  # text units, pixels, pixels


@dataclass(frozen=True)
class Fall:
    """One bar: when, how many, and that figure with its range in words; what the plan expects is drawn open."""

    when: str
    count: float
    words: str
    is_today: bool = False


class Falls(QWidget):
    """Bars on one scale from zero; words stand at their ends."""

    def __init__(self, falls: Sequence[Fall], name: str) -> None:
        """Show the bars; `name` says what is counted, for screen readers."""
        super().__init__()
        self._falls = tuple(falls)
        self.setAccessibleName(f"{name}: " + "; ".join(f"{fall.when}, {fall.words}" for fall in falls))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, len(self._falls) * look.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, step = paint.begin(self), float(look.px(ROW))
        left = max(paint.width("small", fall.when) for fall in self._falls) + APART
        right = max(paint.width("small", fall.words) for fall in self._falls) + APART
        room = max(24.0, self.width() - left - right)
        most = max(fall.count for fall in self._falls) or 1.0
        for i, fall in enumerate(self._falls):
            y = i * step
            paint.write(p, QRectF(0, y, left, step), fall.when, "small", look.color("ink_2"), elide=False)
            bar = QRectF(left, y + (step - THICK) / 2, max(4.0, room * fall.count / most), THICK)
            if fall.is_today:
                paint.box(p, bar, 3, look.color("evidenced"))
            else:
                paint.box(p, bar, 3, look.color("surface"), look.color("projected"), 1.6)
            role = "label" if i in (0, len(self._falls) - 1) else "small"
            place = QRectF(bar.right() + 8, y, self.width() - bar.right() - 8, step)
            paint.write(p, place, fall.words, role, look.color("ink"), elide=False)
