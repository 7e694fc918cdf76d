"""Success day by day as a line on a named scale, beside the target; each day says its counts in the tip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from readiness.app.reliability_charts import percent_scale
from ui.language import number, percent, short_day
from ui.theme import paint
from ui.theme.look import look

POINT, POINTS_APART = 3.0, 9.0
"""Radius of a day's point, and how far apart days must stand for points to be told from the line."""
LEAST, MOST = 132, 320
SPARK = (148, 58)
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


def percent_of(target: float) -> str:
    """A target as it was stated: with a decimal only where it has one."""
    return percent(target) if abs(100 * target - round(100 * target)) < 0.05 else percent(target, 1)


def target_words(target: float | None) -> str:
    """The target in words; empty where none is stated."""
    if target is None:
        return ""
    return QCoreApplication.translate("DayRates", "Target {target}").format(target=percent_of(target))


def draw_course(p: QPainter, points: Sequence[QPointF], width: float) -> None:
    """Paint a line through the days."""
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    p.setPen(QPen(look.color("ink_2"), width, Qt.PenStyle.SolidLine, cap, join))
    p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    p.drawPolyline(QPolygonF(list(points)))


class DayRates(QWidget):
    """A line over the days; the axis is cut to what the days span and says so in words."""

    def __init__(self, days: Sequence[DayRate], target: float | None = None) -> None:
        """Show the days.

        Args:
            days: At least two, in order, each with verified tasks.
            target: The share that must end right, 0 to 1; None where none is stated.
        """
        super().__init__()
        self._days, self._target = list(days), target
        self._low, self._high = min(d.rate for d in days), max(d.rate for d in days)
        ends = [100 * one.rate for one in days] + ([] if target is None else [100 * target])
        self._scale = percent_scale(ends)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(MOST))
        words = self.tr("Success by day, between {low} and {high}; {first} on the first day, {last} on the last")
        low, high = percent(self._low, 1), percent(self._high, 1)
        first, last = percent(days[0].rate, 1), percent(days[-1].rate, 1)
        said = [words.format(low=low, high=high, first=first, last=last), target_words(target)]
        self.setAccessibleName("; ".join(part for part in said if part))

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
        left = max(paint.width("micro", percent(tick / 100)) for tick in self._scale.ticks) + 12
        high = self.height() - look.px(20) - 12
        named = 8.0 if self._target is None else paint.width("overline", target_words(self._target)) + 16
        return QRectF(left, 10, self.width() - left - named, max(1.0, float(high) - 2))

    def _y(self, area: QRectF, rate: float) -> float:
        scale = self._scale
        return area.bottom() - area.height() * (100 * rate - scale.low) / max(1e-9, scale.high - scale.low)

    def _points(self) -> list[QPointF]:
        area, first = self._area(), self._days[0].day
        span = max(1, (self._days[-1].day - first).days)
        return [
            QPointF(area.x() + area.width() * (one.day - first).days / span, self._y(area, one.rate))
            for one in self._days
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        p, area, points = paint.begin(self), self._area(), self._points()
        self._draw_scale(p, area)
        self._draw_days(p, area)
        self._draw_target(p, area)
        draw_course(p, points, 2)
        if area.width() / len(points) >= POINTS_APART:
            p.setPen(QPen(look.color("surface"), 1.5))
            p.setBrush(QBrush(look.color("ink_2")))
            for point in points:
                p.drawEllipse(point, POINT + 1, POINT + 1)

    def _draw_scale(self, p: QPainter, area: QRectF) -> None:
        """Hairlines on round shares; as many are named as have room."""
        ticks, high = self._scale.ticks, look.px(20)
        every = next(n for n in range(1, len(ticks) + 1) if area.height() * n / max(1, len(ticks) - 1) >= high)
        grid = QColor(look.colors.levels[2]) if look.is_high_contrast else look.color("line")
        for at, tick in enumerate(ticks):
            y = self._y(area, tick / 100)
            paint.hline(p, area.x(), y, area.width(), grid)
            if at % every == 0:
                place = QRectF(0, y - high / 2, area.x() - 8, high)
                paint.write(p, place, percent(tick / 100), "micro", look.color("ink_3"), paint.RIGHT, elide=False)

    def _draw_target(self, p: QPainter, area: QRectF) -> None:
        """The line of the target, named at its end."""
        if self._target is None:
            return
        y, high = round(self._y(area, self._target)), look.px(20)
        p.fillRect(round(area.x()), y - 1, round(area.width()), 2, look.color("ink"))
        place = QRectF(area.right() + 8, y - high / 2, self.width() - area.right() - 8, high)
        paint.write(p, place, target_words(self._target), "overline", look.color("ink"), elide=False)

    def _draw_days(self, p: QPainter, area: QRectF) -> None:
        place = QRectF(area.x(), area.bottom() + 8, area.width(), look.px(20))
        first, last = short_day(self._days[0].day), short_day(self._days[-1].day)
        paint.write(p, place, first, "micro", look.color("ink_3"), elide=False)
        paint.write(p, place, last, "micro", look.color("ink_3"), paint.RIGHT, elide=False)
        if not self._scale.is_cut:
            return
        low, high = percent(self._scale.low / 100), percent(self._scale.high / 100)
        axis = self.tr("Axis from {start} to {end}").format(start=low, end=high)
        taken = sum(paint.width("micro", word) for word in (first, last, axis))
        if taken + 2 * look.px(DAYS_APART) <= area.width():
            paint.write(p, place, axis, "micro", look.color("ink_3"), paint.CENTER, elide=False)


class DaySpark(QWidget):
    """The same course as small as a word, for the place beside a figure; the target is a line through it."""

    def __init__(self, days: Sequence[DayRate], target: float | None = None) -> None:
        """Show the days.

        Args:
            days: At least two, in order, each with verified tasks.
            target: The share that must end right, 0 to 1; None where none is stated.
        """
        super().__init__()
        self._days, self._target = list(days), target
        by_day = self.tr("by day")
        self._words = by_day
        if target is not None:
            self._words = self.tr("by day; line: target {target}").format(target=percent_of(target))
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self.setFixedSize(round(max(look.px(SPARK[0]), paint.width("micro", self._words) + 4)), look.px(SPARK[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, words = paint.begin(self), look.px(18)
        area = QRectF(3, 4, self.width() - 6, self.height() - words - 8)
        rates = [one.rate for one in self._days] + ([] if self._target is None else [self._target])
        low, reach = min(rates), max(1e-9, max(rates) - min(rates))
        first = self._days[0].day
        span = max(1, (self._days[-1].day - first).days)

        def y(rate: float) -> float:
            return area.bottom() - area.height() * (rate - low) / reach

        if self._target is not None:
            p.fillRect(round(area.x()), round(y(self._target)), round(area.width()), 1, look.color("ink"))
        course = [QPointF(area.x() + area.width() * (d.day - first).days / span, y(d.rate)) for d in self._days]
        draw_course(p, course, 1.5)
        p.setPen(QPen(look.color("surface"), 1))
        p.setBrush(QBrush(look.color("ink_2")))
        p.drawEllipse(course[-1], 3.5, 3.5)
        place = QRectF(0, self.height() - words, self.width(), words)
        paint.write(p, place, self._words, "micro", look.color("ink_3"), elide=False)
