"""Success day by day as a quiet line: the ends of both axes are named, each day says its counts in the tip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.language import number, percent, short_day
from ui.theme import paint
from ui.theme.look import look

POINT, POINTS_APART = 3.0, 9.0
"""Radius of a day's point, and how far apart days must stand for points to be told from the line."""
LEAST, MOST = 112, 320
DAYS_APART = 24  # text units that the words under the line keep from one another


@dataclass(frozen=True)
class DayRate:
    """One day: how many of its verified tasks ended right."""

    day: date
    right: int
    verified: int

    @property
    def rate(self) -> float:
        """Share right, 0 to 1."""
        return self.right / self.verified


class DayRates(QWidget):
    """A line over the days; the axis is cut to what the days span and says so by its two figures."""

    def __init__(self, days: Sequence[DayRate]) -> None:
        """Show the days.

        Args:
            days: At least two, in order, each with verified tasks.
        """
        super().__init__()
        self._days = list(days)
        self._low, self._high = min(d.rate for d in days), max(d.rate for d in days)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(MOST))
        words = self.tr("Success by day, between {low} and {high}; {first} on the first day, {last} on the last")
        ends = (days[0].rate, days[-1].rate)
        self.setAccessibleName(
            words.format(
                low=percent(self._low, 1),
                high=percent(self._high, 1),
                first=percent(ends[0], 1),
                last=percent(ends[1], 1),
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(320, look.px(LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, look.px(LEAST))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            xs = [point.x() for point in self._points()]
            at = min(range(len(xs)), key=lambda i: abs(xs[i] - event.pos().x()))
            day = self._days[at]
            words = self.tr("{day}: {right} of {verified} right ({rate})")
            counts = {"right": number(day.right), "verified": number(day.verified), "rate": percent(day.rate, 1)}
            QToolTip.showText(event.globalPos(), words.format(day=short_day(day.day), **counts), self)
            return True
        return super().event(event)

    def _area(self) -> QRectF:
        left = max(paint.width("micro", percent(rate, 1)) for rate in (self._low, self._high)) + 12
        high = self.height() - look.px(20) - 12
        return QRectF(left, 8, self.width() - left - 8, max(1.0, float(high)))

    def _points(self) -> list[QPointF]:
        area, first = self._area(), self._days[0].day
        span = max(1, (self._days[-1].day - first).days)
        reach = self._high - self._low
        found = []
        for one in self._days:
            share = (one.rate - self._low) / reach if reach else 0.5
            x = area.x() + area.width() * (one.day - first).days / span
            found.append(QPointF(x, area.bottom() - area.height() * share))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        p, area, points = paint.begin(self), self._area(), self._points()
        ends = [(area.top(), self._high), (area.bottom(), self._low)]
        for y, rate in ends[: 1 + (self._high > self._low)]:
            paint.hline(p, area.x(), y, area.width())
            place = QRectF(0, y - look.px(10), area.x() - 8, look.px(20))
            paint.write(p, place, percent(rate, 1), "micro", look.color("ink_3"), paint.RIGHT, elide=False)
        self._draw_days(p, area)
        p.setPen(
            QPen(look.color("ink_2"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        p.drawPolyline(QPolygonF(points))
        if area.width() / len(points) >= POINTS_APART:
            p.setPen(QPen(look.color("surface"), 1.5))
            p.setBrush(QBrush(look.color("ink_2")))
            for point in points:
                p.drawEllipse(point, POINT + 1, POINT + 1)

    def _draw_days(self, p: QPainter, area: QRectF) -> None:
        place = QRectF(area.x(), area.bottom() + 8, area.width(), look.px(20))
        first, last = short_day(self._days[0].day), short_day(self._days[-1].day)
        paint.write(p, place, first, "micro", look.color("ink_3"), elide=False)
        paint.write(p, place, last, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
        axis = self.tr("Axis from {start} to {end}").format(start=percent(self._low, 1), end=percent(self._high, 1))
        taken = sum(paint.width("micro", word) for word in (first, last, axis))
        if taken + 2 * look.px(DAYS_APART) <= area.width():
            paint.write(p, place, axis, "micro", look.color("ink_3"), paint.CENTER, elide=False)
