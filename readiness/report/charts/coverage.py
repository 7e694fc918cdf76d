"""How much of each section rests on data, on artefacts, on two roles, on words, on nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, hidden_axis

_TINT = {"E3": look.HEAT[4], "E2": look.HEAT[3], "E1": look.HEAT[1], "E0": "#FFFFFF", "none": "#FFFFFF"}
_INK = {"E3": "#FFFFFF", "E2": "#FFFFFF", "E1": look.INK, "E0": look.INK, "none": look.INK}
ORDER = ("E3", "E2", "E1", "E0", "none")


@dataclass(frozen=True)
class CoverageRow:
    """A section: questions per class of `ORDER`, and the text behind the row."""

    name: str
    counts: dict[str, int]
    shown: str


def draw_coverage(rows: Sequence[CoverageRow], legend: dict[str, str], unit: str, total: str) -> Figure:
    """Stacked bars of question counts; hatched is what nobody could answer."""
    left, right, top, foot, height = 118.0, 96.0, 24.0, 32.0, 20.0
    longest = max(sum(row.counts.values()) for row in rows)
    n = len(rows)
    canvas = Canvas(top + foot + height * n, left=left, right=right, top=top, bottom=foot)
    reach = longest * 1.005
    step = 2 if longest <= 14 else 5 if longest <= 40 else 10
    canvas.axes(axis(range=[0, reach], dtick=step, tick0=0), hidden_axis(range=[-0.6, n - 0.4]))
    x_per_px, y_per_px = reach / canvas.plot_width, n / canvas.plot_height
    for index, row in enumerate(rows):
        y, x = n - 1 - index, 0
        for key in ORDER:
            count = row.counts.get(key, 0)
            if not count:
                continue
            solid = key in {"E1", "E2", "E3"}
            border, weight = ("#FFFFFF", 1.5) if solid else (look.INK2, 0.75)
            canvas.rect(x, y - 0.31, x + count, y + 0.31, _TINT[key], border, weight, layer="above")
            if key == "none":
                canvas.hatch(x, y - 0.31, x + count, y + 0.31, x_per_px=x_per_px, y_per_px=y_per_px)
            label = f"<b>{count}</b>" if key in {"E2", "E3"} else str(count)
            background = "#FFFFFF" if key == "none" else None
            canvas.text(x + count / 2, y, label, look.BASE, _INK[key], anchor="center", background=background)
            x += count
        canvas.text(0, y, row.name, anchor="right", x_ref="paper", dx=-8)
        canvas.text(1, y, row.shown, anchor="right", x_ref="paper", dx=right)
    _draw_legend(canvas, legend)
    px = canvas.pixels
    px.text(left + canvas.plot_width / 2, canvas.height - 2, unit, anchor="center", base="bottom")
    px.line(look.WIDTH - right + 6, canvas.height - 28, look.WIDTH, canvas.height - 28, look.INK, 0.9)
    px.text(look.WIDTH, canvas.height - 18, total, look.BASE, look.INK, anchor="right")
    return canvas.figure()


def _draw_legend(canvas: Canvas, legend: dict[str, str]) -> None:
    from readiness.report.fonts import ruler

    px, x = canvas.pixels, canvas.left
    for key in ORDER:
        open_mark = key in {"E0", "none"}
        px.rect(x, 3, x + 13, 13, _TINT[key], look.INK2 if open_mark else _TINT[key], 0.75)
        if key == "none":
            px.hatch(x, 3, x + 13, 13, 4)
        px.text(x + 18, 8, legend[key])
        x += 18 + ruler().width(legend[key], look.SMALL) + 14
