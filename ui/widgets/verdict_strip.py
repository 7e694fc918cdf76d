"""The verdict, three times: what is evidenced, what is stated, what is still possible. Word first, number second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets import interval_bar

FLOORS = (30.0, 55.0, 70.0)  # questionnaire.md B.5
BANDS = ("not_ready", "pilot_only", "conditional", "production_ready")
SHARES = (1.25, 1.0, 1.0)  # the evidenced column is the widest
SMALL = 760  # text units


@dataclass(frozen=True)
class VerdictColumn:
    """One reading of the verdict: heading, name of its band, figure 0 to 100 (None while there is none)."""

    heading: str
    band: str
    value: float | None


class VerdictStrip(QWidget):
    """Three columns over one ruler from 0 to 100 with the bands named at their floors."""

    def __init__(self, columns: Sequence[VerdictColumn], floors: Sequence[float] = FLOORS) -> None:
        super().__init__()
        self._floors = tuple(floors)
        self._columns: tuple[VerdictColumn, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_columns(columns)

    def set_columns(self, columns: Sequence[VerdictColumn]) -> None:
        """Show other readings: evidenced, as stated, still possible."""
        self._columns = tuple(columns)
        words = self.tr("{heading}: {verdict}, {figure} of 100")
        parts = [
            words.format(heading=c.heading, verdict=verdicts.band(c.band).word, figure=interval_bar.figure(c.value))
            for c in columns
        ]
        self.setAccessibleName("; ".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, look.px(74) + 18 + 22 + look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w = paint.begin(self), float(self.width())
        total, x = sum(SHARES), 0.0
        for i, column in enumerate(self._columns):
            wide = w * SHARES[i] / total
            self._column(p, QRectF(x, 0, wide, look.px(74)), column, is_first=i == 0)
            x += wide
        self._ruler(p, look.px(74) + 18, w)

    def _column(self, p: QPainter, r: QRectF, column: VerdictColumn, *, is_first: bool) -> None:
        small = self.width() / look.zoom < SMALL
        left = r.x()
        if not is_first:
            paint.vline(p, left, 2, look.px(70))
            left += 24
        role = "heading" if small else "title"
        if is_first:
            role = "title" if small else "figure"
        heading = QRectF(left, 0, r.right() - left - 8, look.px(20))
        words = column.heading
        if paint.width("label", words) > heading.width():
            words = words.partition(":")[0]  # the reading alone, without what it means
        paint.write(p, heading, words, "label", look.color("ink_3"))
        y, h = look.px(22), look.px(50)
        band = verdicts.band(column.band)
        side = look.px(30 if is_first and not small else 22)
        mark = QRectF(left, y + (h - side) / 2, side, side)
        icons.paint_band(p, band.level, mark, look.color(band.tone))
        figure = interval_bar.figure(column.value)
        fig_w = paint.width(role, figure) + 8
        text_x = left + side + 10
        room = r.right() - text_x - fig_w - 18
        if role == "figure" and paint.width(role, band.word) > room:
            role = "title"
            fig_w = paint.width(role, figure) + 8
            room = r.right() - text_x - fig_w - 18
        word_w = min(paint.width(role, band.word), room)
        paint.write(p, QRectF(text_x, y, word_w + 2, h), band.word, role, look.color("ink"))
        tone = look.color(band.tone if is_first else "ink_3")
        paint.write(p, QRectF(text_x + word_w + 16, y, fig_w, h), figure, role, tone, elide=False)

    def _ruler(self, p: QPainter, y: float, w: float) -> None:
        lo, mid, hi = (column.value for column in self._columns)
        values = None if lo is None or mid is None or hi is None else (lo, mid, hi)
        interval_bar.draw(p, QRectF(0, y, w, 18), values)
        edges = (0.0, *self._floors, 100.0)
        for i, name in enumerate(BANDS):
            start, end = edges[i], edges[i + 1]
            x0, x1 = w * start / 100, w * end / 100
            if start:
                paint.tick(p, x0, y - 4, y + 22)
                paint.vline(p, round(x0) - 1, y + 18, 22, look.color("ink"), 2)
            here = lo is not None and start <= lo < end
            word = verdicts.band(name).word
            label = f"{start:g}  {word}" if start else word
            place = QRectF(x0 + (6 if start else 0), y + 22, x1 - x0 - 8, look.px(20))
            role = "label" if here else "small"
            if paint.width(role, label) > place.width():
                label = f"{start:g}" if start else "0"
            paint.write(p, place, label, role, look.color("ink" if here else "ink_3"))
