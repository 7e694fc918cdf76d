"""The heat strip: one cell per question, one row per section, evidenced level in five blues with the number printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, escape, hidden_axis
from readiness.report.formats import decimal, round_half_up

_PER_LINE = 11
_ROW, _LOW_ROW, _MANY = 47.0, 30.0, 9
_TALL, _SHORT = (6, -9), (6, -7)


@dataclass(frozen=True)
class Cell:
    """A question: evidenced level 0-4, or None where nobody could answer; `split` where votes lay far apart."""

    code: str
    level: float | None
    split: bool = False
    contradicted: bool = False


@dataclass(frozen=True)
class Strip:
    """A section with its cells, lowest first."""

    name: str
    cells: Sequence[Cell]


def level_text(level: float) -> str:
    """A level as printed: whole where it is whole."""
    return decimal(level, 0 if abs(level - round(level)) < 0.05 else 1)


def draw_heat(strips: Sequence[Strip]) -> Figure:
    """Every question of the questionnaire, so that a cluster of weak answers shows; sections of any length wrap."""
    lines: list[tuple[str, Sequence[Cell]]] = []
    for strip in strips:
        chunks = [strip.cells[i : i + _PER_LINE] for i in range(0, len(strip.cells), _PER_LINE)]
        lines += [(strip.name if not k else "", chunk) for k, chunk in enumerate(chunks)]
    n, left = len(lines), 104.0
    row = _ROW if n <= _MANY else _LOW_ROW
    canvas = Canvas(row * n + 4, left=left, right=2, top=2, bottom=2)
    canvas.axes(hidden_axis(range=[0, _PER_LINE]), hidden_axis(range=[0, n]))
    canvas.trace([0], [0], mode="markers", color="rgba(0,0,0,0)", size=1)
    x_per_px, y_per_px = _PER_LINE / canvas.plot_width, n / canvas.plot_height
    for index, (name, cells) in enumerate(lines):
        y = n - 1 - index
        if name:
            canvas.text(0, y + 0.5, f"<b>{escape(name)}</b>", anchor="right", dx=-8)
        for x, cell in enumerate(cells):
            _draw_cell(canvas, x, y, cell, x_per_px, y_per_px, _TALL if row == _ROW else _SHORT)
    return canvas.figure()


def _draw_cell(
    canvas: Canvas, x: int, y: int, cell: Cell, x_per_px: float, y_per_px: float, lift: tuple[int, int]
) -> None:
    """One cell; `lift` is where level and code stand above and below its middle, in pixels."""
    up, down = lift
    x0, x1, y0, y1 = x + 0.03, x + 0.97, y + 1.2 * y_per_px, y + 1 - 1.2 * y_per_px
    if cell.level is None:
        canvas.rect(x0, y0, x1, y1, "#FFFFFF", look.INK2, 0.75)
        canvas.hatch(x0, y0, x1, y1, x_per_px=x_per_px, y_per_px=y_per_px)
        if lift == _TALL:
            canvas.text(x + 0.5, y + 0.5, "<b>?</b>", look.EMPH, look.INK, anchor="center", background="#FFFFFF", dy=up)
        low = down if lift == _TALL else 0  # in a short row the code stands alone: two lines would cover each other
        canvas.text(x + 0.5, y + 0.5, cell.code, look.SMALL, look.INK, anchor="center", background="#FFFFFF", dy=low)
        return
    shade = min(4, round_half_up(cell.level))
    ink = look.HEAT_INK[shade]
    canvas.rect(x0, y0, x1, y1, look.HEAT[shade], look.RULE if not shade else "#FFFFFF", 0.75)
    canvas.text(x + 0.5, y + 0.5, f"<b>{level_text(cell.level)}</b>", look.EMPH, ink, anchor="center", dy=up)
    canvas.text(x + 0.5, y + 0.5, cell.code, look.SMALL, ink, anchor="center", dy=down)
    if cell.split:
        canvas.trace([x1 - 8 * x_per_px], [y1 - 8 * y_per_px], mode="markers", color=ink, size=5)
    if cell.contradicted:
        canvas.trace([x0 + 8 * x_per_px], [y1 - 8 * y_per_px], mode="markers", color=ink, size=6, symbol="x")
