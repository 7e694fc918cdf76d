"""Few known values on one line: each a point, the chosen one a filled diamond with its figure. No box, no mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.interval_bar import figure

DOWN = 10  # from a name to the middle of its line
ENDS = 24  # height of the line with the ends of the scale
LEAST, WISHED, MOST = 50, 60, 80  # height of a row in text units
NEAR, ASIDE = 9.0, 10.0
"""Marks nearer than this on the line would hide one another: they stand this far above and below it."""


@dataclass(frozen=True)
class SpreadRow:
    """A figure over several files, 0 to 100; `here` is the chosen file's own, None where it has none."""

    name: str
    here: float | None
    values: tuple[float, ...]


def _diamond(p: QPainter, x: float, y: float, half: float) -> None:
    p.setPen(QPen(look.color("surface"), 1.5))
    p.setBrush(look.color("ink"))
    p.drawPolygon([QPointF(*at) for at in ((x, y - half), (x + half, y), (x, y + half), (x - half, y))])
    p.setBrush(Qt.BrushStyle.NoBrush)


def _ring(p: QPainter, x: float, y: float) -> None:
    p.setPen(QPen(look.color("line_strong"), 1.6))
    p.setBrush(look.color("surface"))
    p.drawEllipse(QPointF(x, y), 4, 4)
    p.setBrush(Qt.BrushStyle.NoBrush)


def placed(here: float | None, values: Sequence[float], width: float) -> list[tuple[float, float, int]]:
    """Where the other files' points stand: along the line, across it, and how many one point stands for.

    Args:
        here: The chosen file's own figure, which is one of `values`; it keeps its place on the line.
        values: All figures, 0 to 100.
        width: Length of the line in pixels.
    """
    others = sorted(values)
    if here in others:
        others.remove(here)
    points: list[tuple[float, float, int]] = []
    taken = [] if here is None else [(width * here / 100, 0.0)]
    for value in others:
        x = width * value / 100
        free = [y for y in (0.0, -ASIDE, ASIDE) if all(abs(x - at) >= NEAR or y != y2 for at, y2 in taken)]
        if free:
            taken.append((x, free[0]))
            points.append((x, free[0], 1))
        else:  # as many as the line has room for are drawn already: the last of them says how many it stands for
            last_x, last_y, count = points.pop()
            points.append((last_x, last_y, count + 1))
    return points


class SpreadKey(QWidget):
    """What the two marks mean; once per card."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ((_diamond_key, self.tr("Selected file")), (_ring, self.tr("Your other files")))
        self.setAccessibleName(self.tr("Diamond: the selected file. Ring: your other files."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(paint.width("micro", word) + 20 + 16 for _, word in self._words)), look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x, y = paint.begin(self), 0.0, self.height() / 2
        for mark, word in self._words:
            mark(p, x + 7, y)
            wide = paint.width("micro", word) + 2
            paint.write(p, QRectF(x + 20, 0, wide, self.height()), word, "micro", look.color("ink_2"), elide=False)
            x += 20 + wide + 14


def _diamond_key(p: QPainter, x: float, y: float) -> None:
    _diamond(p, x, y, 7)


class Spread(QWidget):
    """One line per figure, all on one scale from 0 to 100 whose ends stand under the last."""

    def __init__(self, rows: Sequence[SpreadRow]) -> None:
        super().__init__()
        self._rows: list[SpreadRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[SpreadRow]) -> None:
        """Show other figures."""
        self._rows = list(rows)
        words = self.tr("{name}: here {here}, {count} files from {low} to {high}")
        said = [
            words.format(
                name=r.name,
                here=figure(r.here),
                count=len(r.values),
                low=figure(min(r.values)),
                high=figure(max(r.values)),
            )
            for r in self._rows
            if r.values
        ]
        self.setAccessibleName("; ".join(said) or self.tr("No figures yet"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, len(self._rows) * look.px(WISHED) + look.px(ENDS))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, len(self._rows) * look.px(LEAST) + look.px(ENDS))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        p = paint.begin(self)
        ends = float(look.px(ENDS))
        step = min((self.height() - ends) / len(self._rows), float(look.px(MOST)))
        for i, row in enumerate(self._rows):
            self._line(p, row, i * step, step)
        middle = (len(self._rows) - 1) * step + max(3.0, step / 2 - look.px(24)) + look.px(22) + DOWN
        foot = QRectF(0, middle + 12, self.width(), ends)
        for text, side in (("0", paint.LEFT), ("100", paint.RIGHT)):
            paint.write(p, foot, text, "micro", look.color("ink_3"), side, elide=False)

    def _line(self, p: QPainter, row: SpreadRow, y: float, step: float) -> None:
        w, high = float(self.width()) - 12, look.px(22)
        paint.hline(p, 0, y, w + 12)
        top = y + max(3.0, step / 2 - look.px(24))
        name = paint.width("strong", figure(row.here)) + 8
        paint.write(p, QRectF(0, top, w + 12 - name, high), row.name, "label", look.color("ink"))
        place = QRectF(w + 12 - name, top, name, high)
        paint.write(p, place, figure(row.here), "strong", look.color("ink"), paint.RIGHT)
        middle = top + high + DOWN
        paint.box(p, QRectF(6, middle - 1, w, 2), 1, look.color("line_strong"))
        for end in (6.0, 4 + w):
            paint.vline(p, end, middle - 5, 10, look.color("line_strong"), 2)
        for x, aside, count in placed(row.here, row.values, w):
            _ring(p, 6 + x, middle + aside)
            if count > 1:
                many = QRectF(6 + x + 8, middle + aside - 9, 40, 18)
                paint.write(p, many, f"×{count}", "micro", look.color("ink_2"), elide=False)
        if row.here is not None:
            _diamond(p, 6 + w * row.here / 100, middle, 7)
