"""What happens to 100 tasks, and how many wrong results pile up unseen before anybody notices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, hidden_axis
from readiness.report.charts.labels import spread
from readiness.report.formats import decimal, significant, with_marks

_VISIBLE = 0.0005
_COLOR = {
    "auto_right": look.BAND_SOFT,
    "false_flag": look.BAND90,
    "repaired": look.BAND50,
    "detected_unfixed": look.MUTED,
    "silent": look.RUST,
}


@dataclass(frozen=True)
class Part:
    """An outcome class: share 0-1 and its words."""

    key: str
    share: float
    label: str


def draw_outcomes(parts: Sequence[Part]) -> Figure:
    """One bar of 100 tasks; thin segments get leader lines that never cross."""
    thin = [part for part in parts[1:-1] if part.share >= _VISIBLE]
    foot = 8 + 15 * len(thin)
    canvas = Canvas(62 + foot, left=1, right=1, top=22, bottom=foot)
    canvas.axes(hidden_axis(range=[0, 100]), hidden_axis(range=[0, 1]))
    canvas.trace([0], [0], mode="markers", color="rgba(0,0,0,0)", size=1)
    px, x = canvas.pixels, 0.0
    spans: list[tuple[Part, float, float]] = []
    for part in parts:
        end = x + 100 * part.share
        if end - x > 1e-9:
            canvas.rect(x, 0, end, 1, _COLOR[part.key], "#FFFFFF", 1, layer="above")
        spans.append((part, x, end))
        x = end
    first, last = spans[0], spans[-1]
    if first[2] - first[1] > 35:
        text = f"<b>{decimal(100 * first[0].share)}</b> {first[0].label}"
        canvas.text(first[1], 0.5, text, look.EMPH, look.INK, dx=10)
    silent = 100 * last[0].share
    px.text(
        look.WIDTH - 1,
        18,
        f"<b>{decimal(silent)} {last[0].label}</b>",
        look.BASE,
        look.RUST,
        anchor="right",
        base="bottom",
    )
    if last[2] - last[1] > 5:
        canvas.text((last[1] + last[2]) / 2, 0.5, f"<b>{decimal(silent)}</b>", look.EMPH, "#FFFFFF", anchor="center")
    middle = [span for span in spans[1:-1] if span[2] - span[1] >= 100 * _VISIBLE]
    for k, (part, start, end) in enumerate(middle):
        at, y = 1 + (start + end) / 2 * (look.WIDTH - 2) / 100, 74 + 15 * k
        label = f"<b>{decimal(100 * part.share)}</b> {part.label}"
        left = at > 220
        px.line(at, 63, at, y, look.INK2, 0.8)
        px.line(at, y, at - 6 if left else at + 6, y, look.INK2, 0.8)
        px.text(at - 10 if left else at + 10, y, label, look.SMALL, look.INK, anchor="right" if left else "left")
    return canvas.figure()


@dataclass(frozen=True)
class Stock:
    """Wrong results a day: all, and unseen with the ends of its range; `noticed`: days until a fall is noticed."""

    wrong: float
    silent: float
    silent_low: float
    silent_high: float
    noticed: float | None
    days: int = 65


def _ticks(top: float) -> list[float]:
    power = 10.0 ** (len(str(int(max(1, top)))) - 1)
    for step in (power / 5, power / 2, power, 2 * power):
        if top / step <= 6:
            return [step * k for k in range(int(top / step) + 1)]
    return [0, top]


def draw_stock(stock: Stock, words: dict[str, str]) -> Figure:
    """Stacked areas over 13 working weeks: what review catches above what passes unseen, its range dashed."""
    end = stock.days
    top = max(stock.wrong, stock.silent_high) * end * 1.14
    canvas = Canvas(220, left=52, right=132, top=12, bottom=36)
    values = _ticks(top)
    canvas.axes(
        axis(range=[0, end], tickvals=[0, 10, 20, 30, 40, 50, end], showgrid=False, showline=True, linecolor=look.RULE),
        axis(range=[0, top], tickvals=values, ticktext=[with_marks(f"{value:,.0f}") for value in values]),
    )
    xs = [0, end]
    silent, total = [0, stock.silent * end], [0, stock.wrong * end]
    canvas.band(xs, [0, 0], silent, look.RUST)
    canvas.band(xs, silent, total, look.BAND_SOFT)
    canvas.trace(xs, silent, color="#FFFFFF", weight=1.5)
    for rate in (stock.silent_low, stock.silent_high):
        canvas.trace(xs, [0, rate * end], color=look.INK, weight=1.2, dash="4px,3px")
    per_px = top / canvas.plot_height
    low, high = stock.silent_low * end, stock.silent_high * end
    labels = [
        (high, f"{words['high']}<br>{significant(high, 3)}", look.SMALL, look.INK2),
        (silent[1], f"<b>{significant(silent[1], 3)} {words['unseen']}</b>", look.BASE, look.RUST),
        (low, f"{words['low']}<br>{significant(low, 3)}", look.SMALL, look.INK2),
    ]
    if stock.wrong - stock.silent > 0.005 * stock.wrong:
        caught = f"<b>{significant((stock.wrong - stock.silent) * end, 3)} {words['caught']}</b>"
        labels.append(((silent[1] + total[1]) / 2, caught, look.BASE, look.INK))
    for y, (_, text, size, color) in zip(spread([label[0] for label in labels], 29 * per_px), labels, strict=True):
        canvas.text(end, y, text, size, color, dx=8)
    if stock.noticed is not None and stock.noticed < end:
        _mark_noticed(canvas, stock, top, words["noticed"])
    canvas.name_axis(words["axis"])
    return canvas.figure()


def _mark_noticed(canvas: Canvas, stock: Stock, top: float, text: str) -> None:
    at = stock.noticed or 0.0
    height = max(top * 0.62, stock.wrong * at + top * 0.1)
    canvas.line(at, 0, at, height, look.INK, 1)
    canvas.text(at, height, text, base="bottom", dx=-2, dy=2, background="#FFFFFF")
    canvas.trace([at], [stock.silent * at], mode="markers", color=look.INK, size=6, border="#FFFFFF", border_weight=1)
