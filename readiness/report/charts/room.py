"""Claims meet data: what the room said (open ring, votes as dots) and what the import supports (filled dot)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape, hidden_axis
from readiness.report.charts.labels import next_mark
from readiness.report.fonts import ruler

_ROW = 38.0
WIDE_GAP = 0.75


@dataclass(frozen=True)
class RoomRow:
    """A question with a metric: levels 0-4, the votes, and the fact from the import in words."""

    name: str
    stated: float
    supported: float
    votes: Sequence[int]
    fact: str


def draw_room(rows: Sequence[RoomRow], levels: Sequence[str], words: dict[str, str]) -> Figure:
    """A dumbbell per question. Agreement shows as a target: the filled dot inside the ring."""
    n, top, left, right = len(rows), 28.0, 162.0, 186.0
    canvas = Canvas(top + _ROW * n + 24, left=left, right=right, top=top, bottom=24)
    canvas.axes(
        axis(range=[-0.15, 4.15], tickvals=[0, 1, 2, 3, 4], ticktext=list(levels)), hidden_axis(range=[-0.5, n - 0.5])
    )
    for index, row in enumerate(rows):
        y = n - 1 - index
        if index:
            canvas.line(0, y + 0.5, 1, y + 0.5, look.HAIR, 0.75, ref=("paper", "axis"), layer="below")
        seen: Counter[int] = Counter()
        for vote in row.votes:
            k = seen[vote]
            seen[vote] += 1
            side = 1 if k % 2 else -1
            canvas.trace([vote + 0.07 * ((k + 1) // 2) * side], [y - 0.27], mode="markers", color="#A9B4BF", size=3.6)
        gap = row.stated - row.supported
        if abs(gap) > 0.05:
            wide = gap >= WIDE_GAP
            canvas.trace(
                [row.supported, row.stated],
                [y + 0.08] * 2,
                color=look.RUST if wide else look.INK2,
                weight=2.6 if wide else 1.2,
            )
        canvas.trace(
            [row.stated], [y + 0.08], mode="markers", fill="#FFFFFF", size=13, border=look.INK, border_weight=1.5
        )
        canvas.trace([row.supported], [y + 0.08], mode="markers", color=look.BLUE, size=8)
        name = ruler().wrap(row.name, look.BASE, left - 12)
        canvas.text(0, y, "<br>".join(map(escape, name)), anchor="right", x_ref="paper", dx=-8, dy=3)
        fact = ruler().wrap(row.fact, look.SMALL, right - 14)
        canvas.text(1, y, "<br>".join(map(escape, fact)), look.SMALL, x_ref="paper", dx=12, dy=3)
    px, x = canvas.pixels, left
    px.circle(x + 6, 12, 6, "#FFFFFF", look.INK, 1.5)
    px.text(x + 18, 12, words["room"])
    x = next_mark(x + 18, words["room"], look.SMALL, 82)
    px.circle(x + 4, 12, 4, look.BLUE, look.BLUE)
    px.text(x + 14, 12, words["data"])
    x = next_mark(x + 14, words["data"], look.SMALL, 82)
    for k in range(3):
        px.circle(x + 2 + 5.5 * k, 12, 2, "#A9B4BF", "#A9B4BF")
    px.text(x + 19, 12, words["vote"])
    px.text(look.WIDTH - right + 12, 12, f"<b>{words['fact']}</b>", look.SMALL, look.INK)
    return canvas.figure()
