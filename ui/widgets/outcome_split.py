"""Where a hundred tasks end: one bar of classes that differ in lightness and pattern, each named with its share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import percent
from ui.theme import paint
from ui.theme.look import look

BAR = 28
COLUMN_GAP = 32
MARKS = ("evidenced", "stated", "levels1", "claimed", "failed")


@dataclass(frozen=True)
class Outcome:
    """One class: word, share 0 to 1, count a day as shown, mark (one of `MARKS`)."""

    word: str
    share: float
    per_day: str = ""
    mark: str = "evidenced"


def _fill(p: QPainter, r: QRectF, mark: str, radius: float) -> None:
    """Five marks that differ in lightness and pattern as well as in hue."""
    if mark == "evidenced":
        paint.box(p, r, radius, look.color("evidenced"))
    elif mark == "stated":
        paint.box(p, r, radius, look.color("stated"))
    elif mark == "levels1":
        paint.box(p, r, radius, look.color("track"), look.color("stated"), 1.5)
    elif mark == "claimed":
        paint.box(p, r, radius, look.color("claimed_soft"), look.color("claimed"), 1.5)
        paint.hatch(p, r.adjusted(1, 1, -1, -1), look.color("claimed"), 5, radius)
    else:
        paint.box(p, r, radius, look.color("failed"))


class OutcomeSplit(QWidget):
    """Bar above, rows below: mark, word, share, count."""

    def __init__(self, parts: Sequence[Outcome], *, columns: int = 1, unit: str = "") -> None:
        """Show the classes.

        Args:
            parts: Classes in the order of the bar.
            columns: Rows stand in this many columns.
            unit: What a count is, such as "a day", for screen readers.
        """
        super().__init__()
        self._columns, self._unit = columns, unit
        self._outcomes: list[Outcome] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Outcome]) -> None:
        """Show other shares."""
        self._outcomes = list(parts)
        said = [
            f"{o.word}: {percent(o.share, 1)}" + (f", {o.per_day} {self._unit}" if o.per_day else "") for o in parts
        ]
        self.setAccessibleName("; ".join(said))
        self.updateGeometry()
        self.update()

    def _rows(self) -> int:
        return -(-len(self._outcomes) // self._columns)

    def sizeHint(self) -> QSize:
        return QSize(300, BAR + 10 + self._rows() * look.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w, x = paint.begin(self), float(self.width()), 0.0
        last = len(self._outcomes) - 1
        for i, outcome in enumerate(self._outcomes):
            wide = w * outcome.share
            if outcome.share > 0:
                _fill(p, QRectF(x, 0, max(3.0, wide - (3 if i < last else 0)), BAR), outcome.mark, 4)
            x += wide
        cw = (w - COLUMN_GAP * (self._columns - 1)) / self._columns
        counts = max((paint.width("small", o.per_day) for o in self._outcomes), default=0.0) + 8
        shares = paint.width("label", percent(1, 1)) + 12
        for i, outcome in enumerate(self._outcomes):
            at, line = divmod(i, self._rows())
            left, y, h = at * (cw + COLUMN_GAP), BAR + 10 + line * look.px(26), look.px(26)
            if line:
                paint.hline(p, left, y, cw)
            _fill(p, QRectF(left, y + h / 2 - 6, 18, 12), outcome.mark, 3)
            word = QRectF(left + 28, y, cw - 28 - counts - shares, h)
            paint.write(p, word, outcome.word, "small", look.color("ink"))
            share = QRectF(left + cw - counts - shares, y, shares - 8, h)
            paint.write(p, share, percent(outcome.share, 1), "label", look.color("ink"), paint.RIGHT)
            count = QRectF(left + cw - counts, y, counts, h)
            paint.write(p, count, outcome.per_day, "small", look.color("ink_3"), paint.RIGHT)
