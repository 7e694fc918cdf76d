"""How far the rank of each gap moves when the section weights are changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape, hidden_axis


@dataclass(frozen=True)
class RankRow:
    """A section: rank with the weights in force, best and worst rank under changed ones."""

    name: str
    best: int
    rank: int
    worst: int


def draw_ranks(rows: Sequence[RankRow], ordinals: Sequence[str]) -> Figure:
    """A line from best to worst rank, a dot at the rank in force; half a page wide."""
    n = len(rows)
    canvas = Canvas(24 * n + 34, left=92, right=10, top=8, bottom=28, width=look.HALF)
    ticks = list(range(1, n + 1))
    canvas.axes(
        axis(range=[0.7, n + 0.3], tickvals=ticks, ticktext=list(ordinals[:n])), hidden_axis(range=[-0.5, n - 0.5])
    )
    for index, row in enumerate(rows):
        y = n - 1 - index
        canvas.line(row.best, y, row.worst, y, look.INK, 1.4)
        canvas.trace([row.rank], [y], mode="markers", color=look.BLUE, size=9)
        canvas.text(0, y, escape(row.name), anchor="right", x_ref="paper", dx=-8)
    return canvas.figure()
