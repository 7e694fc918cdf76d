"""Initiatives by effort and gain, with labels placed so that none covers a point or another label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, axis, escape
from readiness.report.fonts import ruler

Box = tuple[float, float, float, float]
_LINE, _DOT = 12.5, 6.0


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
        hard = [*dots, *fixed, *(box for k, box in placed.items() if k != i)]
        best: tuple[float, Box] | None = None
        for k, (cx, cy) in enumerate(_candidates(x, y, width, ends[i])):
            box = (cx, cy, cx + width, cy + _LINE)
            outside = box[0] < 0 or box[2] > size[0] or box[1] < 0 or box[3] > size[1]
            cost = sum(_overlap(box, other) for other in hard) * 10 + sum(_overlap(box, s) for s in soft) * 6
            cost += k * 0.9 + 1e4 * outside
            own = _distance(box, (x, y))
            cost += sum(30 for j, (a, b, _) in enumerate(points) if j != i and _distance(box, (a, b)) < own + 6)
            if best is None or cost < best[0]:
                best = (cost, box)
        if best:
            placed[i] = best[1]
    return [placed[i] for i in range(len(points))]


def draw_effort(actions: Sequence[Action], split: tuple[float, float], words: dict[str, str]) -> Figure:
    """Dots with the range of effort as a line; the wash marks what is cheap and gains much."""
    height, left, right, top, foot = 356.0, 26.0, 4.0, 30.0, 36.0
    canvas = Canvas(height, left=left, right=right, top=top, bottom=foot)
    x_max = max(action.high for action in actions) * 1.06
    y_max = max(action.gain for action in actions) * 1.12 or 1.0
    canvas.axes(
        axis(range=[0, x_max], showgrid=False, showline=True, linecolor=look.RULE, nticks=9),
        axis(range=[0, y_max], showgrid=False, showline=True, linecolor=look.RULE, nticks=7),
    )
    across, up = split
    canvas.rect(0, up, across, y_max, look.WASH)
    canvas.line(across, 0, across, y_max, look.RULE, 0.9, layer="below")
    canvas.line(0, up, x_max, up, look.RULE, 0.9, layer="below")
    corners = (
        (0.0, y_max, "first", "left", "top"),
        (x_max, y_max, "plan", "right", "top"),
        (0.0, 0.0, "fit", "left", "bottom"),
        (x_max, 0.0, "later", "right", "bottom"),
    )
    for x, y, key, anchor, base in corners:
        dx, dy = (7 if anchor == "left" else -5), (-3 if base == "top" else 3)
        canvas.text(x, y, f"<b>{words[key]}</b>", look.EMPH, look.INK2, anchor=anchor, base=base, dx=dx, dy=dy)
    groups: dict[tuple[float, float], list[Action]] = {}
    for action in actions:
        groups.setdefault((round(action.effort, 2), round(action.gain, 2)), []).append(action)
        canvas.line(action.low, action.gain, action.high, action.gain, "#AEB9C4", 1.1, layer="between")
    _draw_actions(canvas, list(groups.values()), x_max, y_max)
    px = canvas.pixels
    px.text(0, 8, words["y_axis"])
    px.circle(look.WIDTH - 292, 8, 4.5, look.BLUE, look.BLUE)
    px.text(look.WIDTH - 283, 8, words["closes"])
    px.circle(look.WIDTH - 176, 8, 4, "#FFFFFF", look.BLUE, 1.6)
    px.text(look.WIDTH - 167, 8, words["other"])
    px.text(left + canvas.plot_width / 2, height - 2, words["x_axis"], anchor="center", base="bottom")
    return canvas.figure()


def _draw_actions(canvas: Canvas, groups: Sequence[Sequence[Action]], x_max: float, y_max: float) -> None:
    w, h = canvas.plot_width, canvas.plot_height
    labels = [ruler().shorten(" + ".join(action.label for action in group), look.SMALL, 168) for group in groups]
    points = [
        (g[0].effort / x_max * w, (1 - g[0].gain / y_max) * h, ruler().width(label, look.SMALL) + 2)
        for g, label in zip(groups, labels, strict=True)
    ]
    ends = [(min(a.low for a in g) / x_max * w, max(a.high for a in g) / x_max * w) for g in groups]
    fixed: list[Box] = [(0, 0, 62, 20), (w - 40, 0, w, 20), (0, h - 20, 50, h), (w - 50, h - 20, w, h)]
    for group, label, box in zip(groups, labels, place(points, ends, (w, h), fixed), strict=True):
        gate = any(action.closes_gate for action in group)
        canvas.trace(
            [group[0].effort],
            [group[0].gain],
            mode="markers",
            fill=look.BLUE if gate else "#FFFFFF",
            size=9,
            border=look.BLUE,
            border_weight=1.6,
        )
        text = f"<b>{escape(label)}</b>" if gate else escape(label)
        _lead(canvas, group[0], box, x_max, y_max)
        y = (1 - (box[1] + _LINE / 2) / h) * y_max
        canvas.text(box[0] / w * x_max, y, text, look.SMALL, dx=-1)


def _lead(canvas: Canvas, action: Action, box: Box, x_max: float, y_max: float) -> None:
    """A hairline from a dot to its label, where the label does not stand beside it."""
    w, h = canvas.plot_width, canvas.plot_height
    x, y = action.effort / x_max * w, (1 - action.gain / y_max) * h
    if _distance(box, (x, y)) <= 14:
        return
    to_x = min(max(x, box[0] + 4), box[2] - 4)
    to_y = box[3] - 1 if box[3] < y else box[1] + 1 if box[1] > y else y
    ends = (to_x / w * x_max, (1 - to_y / h) * y_max)
    canvas.line(action.effort, action.gain, ends[0], ends[1], look.MUTED, 0.7, layer="between")
