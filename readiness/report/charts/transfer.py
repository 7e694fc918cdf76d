"""From the pilot to production: what each factor takes off, with its scenario band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape, hidden_axis
from readiness.report.fonts import ruler
from readiness.report.formats import decimal, percent_sign, with_percent

_ROW = 34.0


@dataclass(frozen=True)
class Bar:
    """A factor: success before and after in percent, its low and high case, and where the value comes from."""

    label: str
    before: float
    after: float
    low: float | None
    high: float | None
    origin: str


@dataclass(frozen=True)
class End:
    """A whole level with its range in percent."""

    label: str
    value: float
    low: float | None
    high: float | None


def draw_transfer(start: End, bars: Sequence[Bar], end: End, target: float | None, words: dict[str, str]) -> Figure:
    """A horizontal waterfall. Levels are marks and not bars, because the scale does not begin at 0."""
    low_ends = [v for v in (start.low, end.low, start.value, end.value, target) if v is not None]
    low_ends += [min(bar.before, bar.after) for bar in bars] + [bar.low for bar in bars if bar.low is not None]
    floor = max(0, int(min(low_ends) - 1) // 5 * 5)
    n, top, left, right = len(bars) + 2, 26.0, 178.0, 116.0
    canvas = Canvas(top + _ROW * n + 34, left=left, right=right, top=top, bottom=34)
    step = 5 if floor >= 70 else 10 if floor >= 40 else 20
    canvas.axes(
        axis(range=[floor, 101], dtick=step, tick0=0, ticksuffix=percent_sign()), hidden_axis(range=[-0.6, n - 0.4])
    )
    if target is not None:
        canvas.line(target, -0.6, target, n - 0.4, look.PLUM, 1.6, "1.5px,3px")
        canvas.text(target, n - 0.4, words["target"], look.SMALL, look.PLUM, anchor="center", base="bottom", dy=3)
    _draw_end(canvas, start, n - 1, filled=True)
    x = start.value
    canvas.line(x, n - 1.2, x, n - 1.72, look.INK2, 0.8)
    for index, bar in enumerate(bars):
        y = n - 2 - index
        canvas.rect(
            min(bar.before, bar.after), y - 0.28, max(bar.before, bar.after), y + 0.28, look.BAND50, layer="above"
        )
        if bar.low is not None and bar.high is not None:
            canvas.whisker(bar.low, bar.high, y, 0.1, look.INK, 1.1)
        canvas.text(
            0,
            y,
            "<br>".join(map(escape, ruler().wrap(bar.label, look.BASE, left - 12))),
            anchor="right",
            x_ref="paper",
            dx=-8,
        )
        change = bar.after - bar.before
        canvas.text(1, y, ("+" if change > 0 else "") + decimal(change), anchor="right", x_ref="paper", dx=46)
        canvas.text(1, y, bar.origin, look.SMALL, look.INK2, anchor="right", x_ref="paper", dx=116)
        canvas.line(bar.after, y + 0.28 if change < 0 else y - 0.28, bar.after, y - 0.72, look.INK2, 0.8)
    _draw_end(canvas, end, 0, filled=False)
    canvas.text(
        1, n - 0.4, words["points"], look.SMALL, look.INK2, anchor="right", base="bottom", x_ref="paper", dx=46, dy=3
    )
    canvas.text(
        1, n - 0.4, words["origin"], look.SMALL, look.INK2, anchor="right", base="bottom", x_ref="paper", dx=116, dy=3
    )
    canvas.name_axis(words["axis"])
    return canvas.figure()


def _draw_end(canvas: Canvas, end: End, y: float, *, filled: bool) -> None:
    if end.low is not None and end.high is not None:
        canvas.whisker(end.low, end.high, y, 0.14)
    canvas.trace(
        [end.value],
        [y],
        mode="markers",
        fill=look.BLUE if filled else "#FFFFFF",
        size=10,
        symbol="diamond",
        border=look.BLUE,
        border_weight=0 if filled else 2,
    )
    canvas.text(0, y, f"<b>{escape(end.label)}</b>", anchor="right", x_ref="paper", dx=-8)
    canvas.text(1, y, f"<b>{with_percent(decimal(end.value))}</b>", anchor="right", x_ref="paper", dx=46)
