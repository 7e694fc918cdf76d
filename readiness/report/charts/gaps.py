"""Bullet bars: evidenced points per section with the range to what is still possible, floors as ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape, hidden_axis
from readiness.report.charts.labels import next_mark
from readiness.report.formats import integer

_ROW = 41.0


@dataclass(frozen=True)
class GapRow:
    """A section in points 0-100; `weightless` rows come last and act through gates only; `blank`: no answer at all."""

    name: str
    detail: str
    lo: float
    mid: float
    hi: float
    weightless: bool = False
    blank: bool = False


@dataclass(frozen=True)
class GapWords:
    """Labels of the figure."""

    evidenced: str
    possible: str
    stated: str
    floor_low: str
    floor_high: str
    column_evidenced: str
    column_range: str
    to: str
    blank: str


def draw_gaps(rows: Sequence[GapRow], floors: tuple[float, float], words: GapWords) -> Figure:
    """One row per section on a common scale from 0 to 100. Bar lengths are proportional to the evidenced points."""
    n, top, left, right = len(rows), 66.0, 118.0, 128.0
    canvas = Canvas(top + _ROW * n + 24, left=left, right=right, top=top, bottom=24)
    canvas.axes(axis(range=[0, 100], tickvals=[0, 20, 40, 60, 80, 100]), hidden_axis(range=[-0.5, n - 0.5]))
    for index, row in enumerate(rows):
        y = n - 1 - index
        canvas.rect(0, y - 0.2, row.lo, y + 0.2, "#7F93A8" if row.weightless else look.BLUE, layer="above")
        if row.blank:
            scale = (100 / canvas.plot_width, n / canvas.plot_height)
            canvas.hatch(0, y - 0.2, 100, y + 0.2, x_per_px=scale[0], y_per_px=scale[1], step=6)
        else:
            canvas.whisker(row.lo, row.hi, y, 0.11, look.INK, 1.4)
        for floor, weight in ((floors[1], 2.6), (floors[0], 1.3)):
            canvas.line(floor, y - 0.34, floor, y + 0.34, "#FFFFFF", weight + 2)
            canvas.line(floor, y - 0.34, floor, y + 0.34, look.INK, weight)
        if row.mid - row.lo > 0.5:
            dx, dy, m = 4.6 * 100 / canvas.plot_width, 4.6 / _ROW, row.mid
            diamond = f"M{m:.4f},{y + dy:.4f}L{m + dx:.4f},{y}L{m:.4f},{y - dy:.4f}L{m - dx:.4f},{y}Z"
            canvas.path(diamond, "#FFFFFF", look.INK, 1.25)
        canvas.text(0, y, f"<b>{escape(row.name)}</b>", anchor="right", x_ref="paper", dx=-9, dy=7)
        canvas.text(0, y, row.detail, look.SMALL, look.INK2, anchor="right", x_ref="paper", dx=-9, dy=-7)
        points = "–" if row.blank else f"<b>{integer(row.lo)}</b>"
        canvas.text(1, y, points, look.EMPH, anchor="right", x_ref="paper", dx=50)
        span = words.blank if row.blank else f"{integer(row.lo)} {words.to} {integer(row.hi)}"
        canvas.text(1, y, span, look.BASE, look.INK2, anchor="right", x_ref="paper", dx=128)
    weightless = sum(row.weightless for row in rows)
    if 0 < weightless < n:
        rule = weightless - 0.5
        canvas.line(-0.23, rule, 1.33, rule, look.RULE, 0.75, ref=("paper", "axis"), layer="below")
    _draw_key(canvas, floors, words)
    return canvas.figure()


def _draw_key(canvas: Canvas, floors: tuple[float, float], words: GapWords) -> None:
    px, x, top = canvas.pixels, canvas.left, canvas.top
    px.rect(x, 4, x + 20, 12, look.BLUE)
    px.text(x + 25, 8, words.evidenced)
    x = next_mark(x + 25, words.evidenced, look.SMALL, 97)
    px.line(x, 8, x + 24, 8, look.INK, 1.4)
    px.line(x, 4, x, 12, look.INK, 1.4)
    px.line(x + 24, 4, x + 24, 12, look.INK, 1.4)
    px.text(x + 29, 8, words.possible)
    x = next_mark(x + 29, words.possible, look.SMALL, 127)
    px.diamond(x + 5, 8, 4.8, "#FFFFFF", look.INK, 1.25)
    px.text(x + 15, 8, words.stated)

    def at(value: float) -> float:
        return canvas.left + value / 100 * canvas.plot_width

    px.text(at(floors[0]), top - 2, words.floor_low, anchor="center", base="bottom")
    px.text(at(floors[1]), top - 2, words.floor_high, anchor="left", base="bottom")
    px.text(look.WIDTH - canvas.right + 50, top - 2, words.column_evidenced, anchor="right", base="bottom")
    px.text(look.WIDTH, top - 2, words.column_range, anchor="right", base="bottom")
