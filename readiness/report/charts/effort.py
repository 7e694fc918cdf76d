"""Initiatives by effort and gain, with labels placed so that none covers a point or another label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape
from readiness.report.fonts import ruler
from readiness.report.formats import shortest

Box = tuple[float, float, float, float]
_LINE, _DOT, _CLEAR, _EDGE, _GAP = 12.5, 6.0, 2.5, 5.0, 6.0


@dataclass(frozen=True)
class Action:
    """An initiative: effort in person-weeks (likely, low, high), points gained, whether it closes a hard gate."""

    label: str
    effort: float
    low: float
    high: float
    gain: float
    closes_gate: bool


def _overlap(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _distance(box: Box, point: tuple[float, float]) -> float:
    across = max(box[0] - point[0], 0.0, point[0] - box[2])
    return across + max(box[1] - point[1], 0.0, point[1] - box[3])


def _candidates(x: float, y: float, width: float, ends: tuple[float, float]) -> list[tuple[float, float]]:
    out = [(x - width / 2, y - 7 - _LINE), (x - width / 2, y + 7)]
    out += [(x - width * k, y + s) for k in (0.15, 0.85, 0.3, 0.7, 0, 1) for s in (-7 - _LINE, 7)]
    out += [(x + 9, y - _LINE / 2), (x - 9 - width, y - _LINE / 2), (x + 7, y - 5 - _LINE), (x + 7, y + 5)]
    out += [(x - 7 - width, y - 5 - _LINE), (x - 7 - width, y + 5)]
    out += [(ends[0] - 5 - width, y - _LINE / 2), (ends[1] + 5, y - _LINE / 2)]
    for ring in (22, 34, 48, 64):  # further away, with a leader line
        out += [
            (x + dx - width * side, y + dy)
            for dy in (-ring - _LINE, ring)
            for dx, side in ((0, 0.5), (14, 0), (-14, 1))
        ]
        out += [(x + ring, y + dy) for dy in (-18 - _LINE, 18)]
    return out


def place(
    points: Sequence[tuple[float, float, float]],
    ends: Sequence[tuple[float, float]],
    size: tuple[float, float],
    fixed: Sequence[Box],
) -> list[Box]:
    """Greedy placement of labels (x, y, width): points, labels and `fixed` are hard, range lines soft obstacles."""
    dots: list[Box] = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y, _ in points]
    soft: list[Box] = [(a, y - 1.5, b, y + 1.5) for (_, y, _), (a, b) in zip(points, ends, strict=True)]
    crowd = [sum(abs(x - a) < 110 and abs(y - b) < 30 for a, b, _ in points) for x, y, _ in points]
    order = sorted(range(len(points)), key=lambda i: -crowd[i])
    placed: dict[int, Box] = {}
    for i in order * 4:  # later rounds move labels that the first one boxed in
        x, y, width = points[i]
        others = [(b[0] - _GAP, b[1], b[2] + _GAP, b[3]) for k, b in placed.items() if k != i]
        hard = [*dots, *fixed, *others]
        best: tuple[float, Box] | None = None
        for k, (cx, cy) in enumerate(_candidates(x, y, width, ends[i])):
            box = (cx, cy, cx + width, cy + _LINE)
            outside = box[0] < _EDGE or box[2] > size[0] or box[1] < 0 or box[3] > size[1]
            cost = sum(_overlap(box, other) for other in hard) * 10 + sum(_overlap(box, s) for s in soft) * 6
            cost += k * 0.9 + 1e4 * outside
            own = _distance(box, (x, y))
            cost += sum(30 for j, (a, b, _) in enumerate(points) if j != i and _distance(box, (a, b)) < own + 6)
            if best is None or cost < best[0]:
                best = (cost, box)
        if best:
            placed[i] = best[1]
    return [placed[i] for i in range(len(points))]


@dataclass(frozen=True)
class Scale:
    """Values to 0-1 by their square roots, from `low` to `high`."""

    low: float
    high: float

    def __call__(self, value: float) -> float:
        """The place of a value."""
        start = sqrt(max(0.0, self.low))
        span = sqrt(self.high) - start
        return (sqrt(max(0.0, value)) - start) / span if span else 0.5

    def ticks(self) -> dict[str, list[float] | list[str]]:
        """Round values inside, closer together at the low end, with their texts."""
        steps = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0)
        kept = [step for step in steps if self.low <= step <= self.high]
        kept = kept if len(kept) <= 8 else [step for step in kept if step not in {1.5, 3.0, 6.0, 12.0, 24.0, 48.0}]
        return {"tickvals": [self(step) for step in kept], "ticktext": [shortest(step) for step in kept]}


def draw_effort(actions: Sequence[Action], split: tuple[float, float], words: dict[str, str]) -> Figure:
    """Dots with the range of effort as a line; the wash marks what is cheap and gains much.

    Both scales are square roots and begin at the smallest value: most initiatives are small, and a linear scale would
    draw them over one another.
    """
    height, left, right, top, foot = 364.0, 26.0, 4.0, 30.0, 36.0
    canvas = Canvas(height, left=left, right=right, top=top, bottom=foot)
    across = Scale(min(action.low for action in actions) * 0.7, max(action.high for action in actions) * 1.08)
    up = Scale(min(action.gain for action in actions) * 0.45, max(action.gain for action in actions) * 1.2)
    style = {"range": [0, 1], "showgrid": False, "showline": True, "linecolor": look.RULE}
    canvas.axes(axis(**style, **across.ticks()), axis(**style, **up.ticks()))
    x_split, y_split = across(split[0]), up(split[1])
    canvas.rect(0, y_split, x_split, 1, look.WASH)
    canvas.line(x_split, 0, x_split, 1, look.RULE, 0.9, layer="below")
    canvas.line(0, y_split, 1, y_split, look.RULE, 0.9, layer="below")
    corners = (
        (0.0, 1.0, "first", "left", "top"),
        (1.0, 1.0, "plan", "right", "top"),
        (0.0, 0.0, "fit", "left", "bottom"),
        (1.0, 0.0, "later", "right", "bottom"),
    )
    for x, y, key, anchor, base in corners:
        dx, dy = (7 if anchor == "left" else -5), (-3 if base == "top" else 3)
        canvas.text(x, y, f"<b>{words[key]}</b>", look.EMPH, look.INK2, anchor=anchor, base=base, dx=dx, dy=dy)
    groups: dict[tuple[float, float], list[Action]] = {}
    for action in (_placed(action, across, up) for action in actions):
        groups.setdefault((round(action.effort, 3), round(action.gain, 3)), []).append(action)
        canvas.line(action.low, action.gain, action.high, action.gain, "#AEB9C4", 1.1, layer="between")
    names = [words[key] for _, _, key, _, _ in corners]
    _draw_actions(canvas, list(groups.values()), (x_split, y_split), names)
    px = canvas.pixels
    px.text(0, 8, words["y_axis"])
    other = look.WIDTH - max(176.0, ruler().width(words["other"], look.SMALL) + 11)
    closes = min(look.WIDTH - 292.0, other - ruler().width(words["closes"], look.SMALL) - 21)
    px.circle(closes, 8, 4.5, look.BLUE, look.BLUE)
    px.text(closes + 9, 8, words["closes"])
    px.circle(other, 8, 4, "#FFFFFF", look.BLUE, 1.6)
    px.text(other + 9, 8, words["other"])
    px.text(left + canvas.plot_width / 2, height - 2, words["x_axis"], anchor="center", base="bottom")
    return canvas.figure()


def _placed(action: Action, across: Scale, up: Scale) -> Action:
    """The initiative at its place in the plot, 0 to 1."""
    return replace(
        action,
        effort=across(action.effort),
        low=across(action.low),
        high=across(action.high),
        gain=up(max(0.0, action.gain)),
    )


def _draw_actions(
    canvas: Canvas, groups: Sequence[Sequence[Action]], split: tuple[float, float], names: Sequence[str]
) -> None:
    w, h = canvas.plot_width, canvas.plot_height
    labels = [ruler().shorten(" + ".join(action.label for action in group), look.SMALL, 168) for group in groups]
    points = [
        (g[0].effort * w, (1 - g[0].gain) * h, ruler().width(label, look.SMALL) + 2)
        for g, label in zip(groups, labels, strict=True)
    ]
    ends = [(min(a.low for a in g) * w, max(a.high for a in g) * w) for g in groups]
    first, plan, fit, later = (ruler().width(name, look.EMPH) + 14 for name in names)
    fixed: list[Box] = [(0, 0, first, 20), (w - plan, 0, w, 20), (0, h - 20, fit, h), (w - later, h - 20, w, h)]
    x, y = split[0] * w, (1 - split[1]) * h
    fixed += [(x - _CLEAR, 0, x + _CLEAR, h), (0, y - _CLEAR, w, y + _CLEAR)]  # a label on a divider is in no field
    for group, label, box in zip(groups, labels, place(points, ends, (w, h), fixed), strict=True):
        gate = any(action.closes_gate for action in group)
        canvas.trace(
            [group[0].effort],
            [group[0].gain],
            mode="markers",
            fill=look.BLUE if gate else "#FFFFFF",
            size=7.5,
            border=look.BLUE,
            border_weight=1.6,
        )
        text = f"<b>{escape(label)}</b>" if gate else escape(label)
        _lead(canvas, group[0], box)
        y = 1 - (box[1] + _LINE / 2) / h
        canvas.text(box[0] / w, y, text, look.SMALL, dx=-1)


def _lead(canvas: Canvas, action: Action, box: Box) -> None:
    """A hairline from a dot to its label, where the label does not stand beside it."""
    w, h = canvas.plot_width, canvas.plot_height
    x, y = action.effort * w, (1 - action.gain) * h
    if _distance(box, (x, y)) <= 14:
        return
    to_x = min(max(x, box[0] + 4), box[2] - 4)
    to_y = box[3] + 1 if box[3] < y else box[1] - 1 if box[1] > y else y
    ends = (to_x / w, 1 - to_y / h)
    canvas.line(action.effort, action.gain, ends[0], ends[1], look.MUTED, 0.7, layer="between")
