"""Two assessments: evidenced points per section then and now, joined by a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape, hidden_axis
from readiness.report.charts.labels import spread
from readiness.report.fonts import ruler
from readiness.report.formats import integer

_HEIGHT, _SIDE = 300.0, 190.0


@dataclass(frozen=True)
class Step:
    """A section in points 0-100, then and now."""

    name: str
    then: float
    now: float


def draw_slope(steps: Sequence[Step], then: str, now: str) -> Figure:
    """A line per section; what fell is drawn in rust and dashed, so that grey paper shows it too."""
    canvas = Canvas(_HEIGHT, left=_SIDE, right=_SIDE, top=26, bottom=10)
    high = max(max(step.then, step.now) for step in steps)
    low = min(min(step.then, step.now) for step in steps)
    pad = max(4.0, (high - low) * 0.12)
    floor, top = max(0.0, low - pad), min(100.0, high + pad)
    canvas.axes(hidden_axis(range=[-0.004, 1.004]), axis(range=[floor, top], showgrid=False, showticklabels=False))
    for x in (0, 1):
        canvas.line(x, floor, x, top, look.RULE, 0.9, layer="below")
    for step in steps:
        fell = step.now < step.then - 0.5
        canvas.trace(
            [0, 1],
            [step.then, step.now],
            mode="lines+markers",
            color=look.RUST if fell else look.BLUE,
            weight=2.0,
            dash="6px,3px" if fell else None,
            size=7,
        )
    gap = 15 * (top - floor) / canvas.plot_height
    for x, values, anchor, dx in (
        (0, [step.then for step in steps], "right", -10),
        (1, [step.now for step in steps], "left", 10),
    ):
        for step, y in zip(steps, spread(values, gap), strict=True):
            value = integer(step.then if x == 0 else step.now)
            name = escape(ruler().shorten(step.name, look.BASE, _SIDE - 60))
            text = f"{name} <b>{value}</b>" if x == 0 else f"<b>{value}</b> {name}"
            canvas.text(x, y, text, anchor=anchor, dx=dx)
    px = canvas.pixels
    px.text(_SIDE, 12, f"<b>{escape(then)}</b>", look.BASE, look.INK, anchor="center")
    px.text(look.WIDTH - _SIDE, 12, f"<b>{escape(now)}</b>", look.BASE, look.INK, anchor="center")
    return canvas.figure()
