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
SIDES = {"display": 36, "figure": 30, "title": 22, "heading": 20, "strong": 18, "label": 16}
"""Side of the band's icon beside a verdict of that size."""
HEADING, RISE, BAR, DROP, GAP = 20, 16, 18, 8, 16
"""Height of a heading in text units; over the ruler, the ruler, under it; between word and number."""


@dataclass(frozen=True)
class VerdictColumn:
    """One reading of the verdict: heading, name of its band, figure 0 to 100 (None while there is none)."""

    heading: str
    band: str
    value: float | None


class VerdictStrip(QWidget):
    """Three columns over one ruler from 0 to 100 with the bands named at their floors."""

    def __init__(
        self, columns: Sequence[VerdictColumn], floors: Sequence[float] = FLOORS, *, is_large: bool = False
    ) -> None:
        """Show the readings.

        Args:
            columns: Evidenced, as stated, still possible.
            floors: Where the bands begin.
            is_large: Whether the window has the height for a verdict that is read from the end of the room.
        """
        super().__init__()
        self._floors, self._is_large = tuple(floors), is_large
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

    def _head(self) -> int:
        """Height of the three readings: the heading, then the verdict."""
        return look.px(HEADING) + 4 + look.px(64 if self._is_large else 46)

    def sizeHint(self) -> QSize:
        return QSize(800, self._head() + RISE + BAR + DROP + look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w, head = paint.begin(self), float(self.width()), self._head()
        x = 0.0
        for i, column in enumerate(self._columns):
            wide = w * self._shares()[i]
            self._column(p, QRectF(x, 0, wide, head), column, i)
            x += wide
        self._ruler(p, head + RISE, w)

    def _column(self, p: QPainter, r: QRectF, column: VerdictColumn, i: int) -> None:
        left = r.x()
        if i:
            paint.vline(p, left, 2, r.height() - 4)
            left += self._apart()
        high = look.px(HEADING)
        interval_bar.draw_key(p, QRectF(left, high / 2 - 5, 20, 10), interval_bar.PARTS[i])
        heading = QRectF(left + 28, 0, r.right() - left - 36, high)
        paint.write(p, heading, self._heading(i), "label", look.color("ink_3" if i else "ink_2"))
        room = QRectF(left, high + 4, r.right() - left - 8, r.height() - high - 4)
        self._verdict(p, room, column, is_first=not i)

    def _is_tight(self) -> bool:
        """So narrow for its words that no column may be wider than another."""
        return self.width() < look.px(480)

    def _apart(self) -> int:
        return 12 if self._is_tight() else 24

    def _shares(self) -> tuple[float, ...]:
        shares = (1.0,) * len(SHARES) if self._is_tight() else SHARES
        return tuple(share / sum(shares) for share in shares)

    def _heading(self, i: int) -> str:
        """A reading with what it means; where that has no room over one of them, all stand without it."""
        rooms = (self.width() * share - (36 + self._apart() if at else 36) for at, share in enumerate(self._shares()))
        headings = [column.heading for column in self._columns]
        is_whole = all(paint.width("label", words) <= room for words, room in zip(headings, rooms, strict=False))
        return headings[i] if is_whole else headings[i].partition(":")[0]

    def _verdict(self, p: QPainter, r: QRectF, column: VerdictColumn, *, is_first: bool) -> None:
        """Word before number; what is evidenced is the page's message, the others only stand beside it."""
        band = verdicts.band(column.band)
        figure = "" if column.value is None else interval_bar.figure(column.value)
        role = self._role(band.word, figure, r.width(), is_first=is_first)
        side = look.px(SIDES[role])
        left = r.x()
        if side + 10 + paint.width(role, band.word) + GAP + paint.width(role, figure) <= r.width() or is_first:
            mark = QRectF(r.x(), r.center().y() - side / 2, side, side)
            icons.paint_band(p, band.level, mark, look.color(band.tone))
            left = mark.right() + 10
        wide = min(paint.width(role, band.word), r.right() - left - paint.width(role, figure) - GAP)
        place = QRectF(left, r.y(), wide + 2, r.height())
        paint.write(p, place, band.word, role, look.color("ink" if is_first else "ink_2"))
        number = QRectF(left + wide + GAP, r.y(), paint.width(role, figure) + 4, r.height())
        paint.write(p, number, figure, role, look.color(band.tone if is_first else "ink_3"), elide=False)

    def _role(self, word: str, figure: str, width: float, *, is_first: bool) -> str:
        """The largest size at which word and number stand side by side."""
        sizes: tuple[str, ...]
        if is_first:
            sizes = ("figure", "title", "heading", "strong", "label")
            sizes = ("display", *sizes) if self._is_large else sizes
        else:
            sizes = ("heading", "strong", "label")
            sizes = ("title", *sizes) if self._is_large else sizes
        for role in sizes[:-1]:
            if look.px(SIDES[role]) + 10 + paint.width(role, word) + GAP + paint.width(role, figure) <= width:
                return role
        return sizes[-1]

    def _ruler(self, p: QPainter, y: float, w: float) -> None:
        lo, mid, hi = (column.value for column in self._columns)
        values = None if lo is None or mid is None or hi is None else (lo, mid, hi)
        interval_bar.draw(p, QRectF(0, y, w, BAR), values)
        edges = (0.0, *self._floors, 100.0)
        for i, name in enumerate(BANDS):
            start, end = edges[i], edges[i + 1]
            x0, x1 = w * start / 100, w * end / 100
            if start:
                paint.tick(p, x0, y - 4, y + BAR + 4)
                paint.vline(p, round(x0) - 1, y + BAR, DROP + look.px(18), look.color("ink"), 2)
            here = lo is not None and start <= lo < end
            word = verdicts.band(name).word
            label = f"{start:g}  {word}" if start else word
            place = QRectF(x0 + (8 if start else 0), y + BAR + DROP, x1 - x0 - 12, look.px(20))
            role = "label" if here else "small"
            if paint.width(role, label) > place.width():
                label = f"{start:g}" if start else "0"
            paint.write(p, place, label, role, look.color("ink" if here else "ink_3"))
