"""Compound reliability: end-to-end success against the number of steps, today, after the plan, and as needed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis
from readiness.report.charts.labels import spread
from readiness.report.formats import decimal, percent, percent_sign, with_percent

REACH = 30


@dataclass(frozen=True)
class Curve:
    """Success per step 0-1 with a name at the right end; `low` and `high` draw a band."""

    key: str
    name: str
    per_step: float
    low: float | None = None
    high: float | None = None


_STYLE: dict[str, tuple[str, str, float, str | None, str]] = {
    "needed": (look.INK, look.INK, 1.8, "1.5px,3px", "square"),
    "after": (look.MUTED, look.INK2, 2.2, "7px,3px", "diamond"),
    "today": (look.BLUE, look.BLUE, 2.8, None, "circle"),
}


def powers(per_step: float, steps: Sequence[int]) -> list[float]:
    """Percent of tasks right after so many equal, independent steps."""
    return [100 * per_step**n for n in steps]


def axis_floor(curves: Sequence[Curve], reach: int) -> int:
    """Where the axis starts, in percent: a multiple of ten under everything drawn."""
    lowest = min((curve.low or curve.per_step) ** reach for curve in curves)
    return max(0, math.floor(lowest * 10) * 10)


def draw_compound(curves: Sequence[Curve], steps: int, words: dict[str, str]) -> Figure:
    """Curves from 1 to 30 steps (further where the task is longer), the client's step count as a vertical."""
    reach = max(REACH, math.ceil(steps * 1.25))
    xs = list(range(1, reach + 1))
    floor = axis_floor(curves, reach)
    canvas = Canvas(330, left=34, right=122, top=12, bottom=36)
    ticks = [1, *range(5 if reach <= 40 else 10, reach + 1, 5 if reach <= 40 else 10)]
    canvas.axes(
        axis(range=[0.6, reach + 0.2], tickvals=ticks, showgrid=False, showline=True, linecolor=look.RULE),
        axis(range=[floor, 101], dtick=10 if floor >= 40 else 20, tick0=0, ticksuffix=percent_sign()),
    )
    for curve in curves:
        if curve.low is not None and curve.high is not None:
            canvas.band(xs, powers(curve.low, xs), powers(curve.high, xs), look.BLUE_BAND)
    canvas.line(steps, floor, steps, 100.5, look.INK2, 0.9, "2px,2px", layer="below")
    for curve in curves:
        color, _ink, weight, dash, symbol = _STYLE[curve.key]
        canvas.trace(xs, powers(curve.per_step, xs), color=color, weight=weight, dash=dash)
        canvas.trace(
            [steps],
            [100 * curve.per_step**steps],
            mode="markers",
            color=color,
            size=8,
            symbol=symbol,
            border="#FFFFFF",
            border_weight=1.2,
        )
    _label_ends(canvas, curves, reach, floor, words)
    _label_steps(canvas, curves, steps, floor, words)
    canvas.name_axis(words["axis"])
    if floor:
        canvas.note_cut(words["cut"])
    return canvas.figure()


def _label_ends(canvas: Canvas, curves: Sequence[Curve], reach: int, floor: int, words: dict[str, str]) -> None:
    per_px = (101 - floor) / canvas.plot_height
    places = spread([100 * curve.per_step**reach for curve in curves], 31 * per_px)
    shift = max(0.0, floor + 14 * per_px - min(places))
    for curve, y in zip(curves, places, strict=True):
        ink = _STYLE[curve.key][1]
        text = f"<b>{curve.name}</b><br>{with_percent(decimal(100 * curve.per_step, 2))} {words['a_step']}"
        canvas.text(reach, y + shift, text, look.BASE, ink, dx=10)


def _label_steps(canvas: Canvas, curves: Sequence[Curve], steps: int, floor: int, words: dict[str, str]) -> None:
    canvas.text(steps, floor, words["here"], look.SMALL, look.INK2, base="bottom", dx=5, dy=2)
    per_px = (101 - floor) / canvas.plot_height
    right = [curve for curve in curves if curve.key != "today"]
    places = spread([100 * curve.per_step**steps + 4 * per_px for curve in right], 15 * per_px)
    for curve, y in zip(right, places, strict=True):
        ink = _STYLE[curve.key][1]
        canvas.text(steps, y, f"<b>{percent(curve.per_step**steps)}</b>", look.BASE, ink, base="bottom", dx=7)
    for curve in curves:
        if curve.key == "today" and curve.low is not None and curve.high is not None:
            low, high = percent(curve.low**steps), percent(curve.high**steps)
            today = f"<b>{words['today']} {percent(curve.per_step**steps)}</b>"
            text = f"{today}<br>{words['interval']}<br>{low} {words['to']} {high}"
            at_left = steps > 6
            canvas.text(
                steps,
                100 * curve.low**steps,
                text,
                look.BASE,
                look.BLUE,
                anchor="right" if at_left else "left",
                base="top",
                dx=-8 if at_left else 8,
                dy=-2,
            )
