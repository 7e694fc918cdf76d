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
ON_MARKS = {"evidenced": "on_evidenced", "failed": "surface"}
"""Colour of a share written into a solid part of the bar; patterned parts carry no text."""


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
        return QSize(300, BAR + 12 + self._rows() * look.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        self._draw_bar(p)
        w = float(self.width())
        cw = (w - COLUMN_GAP * (self._columns - 1)) / self._columns
        for i, outcome in enumerate(self._outcomes):
            at, line = divmod(i, self._rows())
            high = look.px(26)
            where = QRectF(at * (cw + COLUMN_GAP), BAR + 12 + line * high, cw, high)
            if line:
                paint.hline(p, where.x(), where.y(), cw)
            self._draw_row(p, where, outcome)

    def _draw_bar(self, p: QPainter) -> None:
        w, x, last = float(self.width()), 0.0, len(self._outcomes) - 1
        for i, outcome in enumerate(self._outcomes):
            wide = w * outcome.share
            if outcome.share > 0:
                part = QRectF(x, 0, max(3.0, wide - (3 if i < last else 0)), BAR)
                _fill(p, part, outcome.mark, 4)
                words, tone = percent(outcome.share, 1), ON_MARKS.get(outcome.mark)
                if tone is not None and paint.width("label", words) + 20 <= part.width():
                    place = part.adjusted(10, 0, -10, 0)
                    paint.write(p, place, words, "label", look.color(tone), elide=False)
            x += wide

    def _draw_row(self, p: QPainter, r: QRectF, outcome: Outcome) -> None:
        """Word, share and count; a class in which no task ends stands back."""
        counts = max((paint.width("label", o.per_day) for o in self._outcomes), default=0.0) + 12
        shares = paint.width("label", percent(1, 1)) + 12
        is_empty = round(outcome.share, 3) == 0
        tone, role = look.color("ink_3" if is_empty else "ink"), "small" if is_empty else "label"
        _fill(p, QRectF(r.x(), r.center().y() - 6, 18, 12), outcome.mark, 3)
        word = QRectF(r.x() + 28, r.y(), r.width() - 28 - counts - shares, r.height())
        paint.write(p, word, outcome.word, role if self._has_room(word) else "small", tone)
        share = QRectF(r.right() - counts - shares, r.y(), shares, r.height())
        paint.write(p, share, percent(outcome.share, 1), "small", look.color("ink_3"), paint.RIGHT)
        count = QRectF(r.right() - counts, r.y(), counts, r.height())
        paint.write(p, count, outcome.per_day, role, tone, paint.RIGHT)

    def _has_room(self, place: QRectF) -> bool:
        """Whether every word has room in the strong type: all rows stand alike."""
        return max((paint.width("label", o.word) for o in self._outcomes), default=0.0) <= place.width()
