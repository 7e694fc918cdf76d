"""Measured success over time with its interval, and the fitted continuation as a fan where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis
from readiness.report.formats import day_short, percent, percent_sign, with_percent

_CAP = 4.0
"""Half of the stroke at the end of a range, in pixels."""


@dataclass(frozen=True)
class Observed:
    """A period of verified tasks: success with its 90% interval, 0-1."""

    day: date
    n: int
    point: float
    low: float
    high: float


@dataclass(frozen=True)
class Ahead:
    """A day of the continuation with its 50 and 90% bands, 0-1."""

    day: date
    middle: float
    low50: float
    high50: float
    low90: float
    high90: float


def draw_trend(seen: Sequence[Observed], ahead: Sequence[Ahead], target: float | None, words: dict[str, str]) -> Figure:
    """Points with whiskers; bands never narrow; a dotted line for the target."""
    lows = [point.low for point in seen] + [point.low90 for point in ahead] + ([target] if target else [])
    floor = max(0, int(min(lows) * 100 - 2) // 5 * 5)
    start = seen[0].day
    xs = [(point.day - start).days for point in seen]
    end = (ahead[-1].day - start).days if ahead else xs[-1]
    canvas = Canvas(300, left=36, right=112, top=20, bottom=36)
    every = max(1, len(seen) // 6)
    marks = list(range(0, len(seen), every))
    values, texts = [xs[i] for i in marks], [day_short(seen[i].day) for i in marks]
    if ahead:
        for point in (ahead[len(ahead) // 2], ahead[-1]):
            values.append((point.day - start).days)
            texts.append(day_short(point.day))
    left_end = -end * 0.02 - 0.6
    canvas.axes(
        axis(
            range=[left_end, end + 0.6],
            tickvals=values,
            ticktext=texts,
            showgrid=False,
            showline=True,
            linecolor=look.RULE,
        ),
        axis(range=[floor, 100.6], dtick=5 if floor >= 60 else 10 if floor >= 30 else 20, ticksuffix=percent_sign()),
    )
    if ahead:
        days = [(point.day - start).days for point in ahead]
        canvas.band(days, [100 * p.low90 for p in ahead], [100 * p.high90 for p in ahead], look.BAND90)
        canvas.band(days, [100 * p.low50 for p in ahead], [100 * p.high50 for p in ahead], look.BAND50)
        canvas.trace(days, [100 * p.middle for p in ahead], color=look.BLUE, weight=2.4)
        canvas.line(days[0], floor, days[0], 100.4, look.INK2, 0.9)
        last = ahead[-1]
        canvas.text(
            end, 100 * last.middle, f"<b>{percent(last.middle)}</b> {words['middle']}", look.BASE, look.BLUE, dx=8
        )
        text = f"{with_percent('90')}: {percent(last.low90)} {words['to']} {percent(last.high90)}"
        canvas.text(end, 100 * last.middle, text, look.SMALL, look.INK2, base="top", dx=8, dy=-9)
    if target:
        canvas.line(left_end, 100 * target, end + 0.6, 100 * target, look.PLUM, 1.4, "1.5px,3px")
        canvas.text(1, 100 * target, words["target"], look.SMALL, look.PLUM, x_ref="paper", dx=8)
    cap = _CAP * (end + 0.6 - left_end) / canvas.plot_width
    for x, period in zip(xs, seen, strict=True):
        ends = (100 * period.low, 100 * period.high)
        canvas.trace([x] * 2, list(ends), color=look.MUTED, weight=1.2)
        for y in ends:
            canvas.trace([x - cap, x + cap], [y, y], color=look.MUTED, weight=1.2)
    canvas.trace(xs, [100 * point.point for point in seen], mode="markers", color=look.INK, size=6.5)
    canvas.name_axis(words["axis"])
    if floor:
        canvas.note_cut(words["cut"])
    return canvas.figure()
