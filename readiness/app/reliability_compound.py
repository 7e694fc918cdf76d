"""The compound curve: success over the number of steps of a task, today's beside the what-if and the target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    base_layout,
    cut_note,
    end_labels,
    font,
    percent_axis,
    percent_scale,
    shade,
)
from readiness.app.reliability_words import percent
from readiness.domain.reliability.result import CompoundPoint, Projection

STEP_TICKS = (1, 5, 10, 15, 20, 25, 30)
CAVEAT = "Projection, not a guarantee. Bands are 90% intervals that allow for good and bad days."


def compound_chart(today: Projection, other: Projection | None, look: ChartLook) -> Chart:
    """Success over steps per task with bands: today solid, the what-if dashed, the target as a line."""
    table = (("Steps", "Today", "90% from", "to"), [_row(p) for p in _thinned(today.compound)])
    return Chart(_figure(today, other, look), headline(today, other), CAVEAT, table)


def headline(today: Projection, other: Projection | None) -> str:
    """The finding as one sentence with its figures."""
    target = today.target.value
    if today.success.point is None:
        return "Not enough data: import the pilot's metrics to see where a hundred tasks end"
    now = round(100 * today.success.point)
    said = "are said to end right" if today.evidence.level == "elicited" else "end right today"
    if other is not None and other.production.point is not None:
        then, asked = round(100 * other.production.point), other.target.value
        reach = "" if asked is None else _against(100 * other.production.point, 100 * asked)
        return f"{now} of 100 tasks {said}; the what-if reaches {then}{reach}"
    if target is None:
        return f"{now} of 100 tasks {said}; no target is set"
    needed = today.target.required_per_step
    steps = f"{today.typical_steps:g}" if today.typical_steps else "its"
    if needed is None:
        return f"{now} of 100 tasks {said}, against a target of {100 * target:g}"
    return f"{now} of 100 tasks {said}; {100 * target:g} asks each of {steps} steps for {100 * needed:.2f}%"


def _against(then: float, target: float) -> str:
    return f", still under {target:g}" if then < target else f", at or over {target:g}"


def _thinned(points: Sequence[CompoundPoint]) -> list[CompoundPoint]:
    return [p for p in points if p.steps in STEP_TICKS] or list(points)[:12]


def _row(point: CompoundPoint) -> tuple[str, ...]:
    return str(point.steps), percent(point.point), percent(point.low), percent(point.high)


def _figure(today: Projection, other: Projection | None, look: ChartLook) -> Figure:
    if not today.compound:
        return {}
    drawn = [(today, look.today, "solid", "Today", True)]
    if other is not None and other.compound:
        drawn.insert(0, (other, look.other, "6px,4px", "What if", False))
    traces: list[dict[str, Any]] = []
    ends: list[tuple[float, str, str]] = []
    values: list[float] = []
    for result, colour, dash, word, _ in drawn:
        traces += _curve(result.compound, colour, dash)
        ends.append((100 * result.compound[-1].point, f"<b>{word}</b><br>{_end(result)}", colour))
        values += [100 * p.low for p in result.compound]
    traces += [_own_point(result, colour, look, filled=filled) for result, colour, _, _, filled in drawn]
    last = max(result.compound[-1].steps for result, *_ in drawn)
    scale = percent_scale([*values, 100.0])
    target = (other or today).target.value
    shapes = []
    if target is not None:
        ends.append((100 * target, f"Target {100 * target:g}%", look.ink))
        line = {"color": look.ink, "width": 1.5}
        shapes.append({"type": "line", "x0": 1, "x1": last, "y0": 100 * target, "y1": 100 * target, "line": line})
    layout = base_layout(look, right=look.size * 7.6) | {
        "xaxis": _steps_axis(look, last),
        "yaxis": percent_axis(look, scale),
        "shapes": shapes,
        "annotations": [*end_labels(look, ends, last, scale), *cut_note(look, scale, x=1, y=scale.low)],
    }
    return {"data": traces, "layout": layout}


def _end(result: Projection) -> str:
    point = _own(result)
    return f"{percent(point.point)} at {point.steps} steps"


def _own(result: Projection) -> CompoundPoint:
    """The point of the curve at the client's own number of steps."""
    steps = result.typical_steps or 1
    return min(result.compound, key=lambda p: abs(p.steps - steps))


def _steps_axis(look: ChartLook, last: int) -> dict[str, Any]:
    ticks = [t for t in STEP_TICKS if t <= last] if last <= STEP_TICKS[-1] else [1, last // 4, last // 2, last]
    return {
        "range": [1, max(2, last)],
        "tickvals": ticks,
        "title": {"text": "Steps per task", "font": font(look)},
        "showgrid": False,
        "showline": True,
        "linecolor": look.ink_3,
        "zeroline": False,
        "fixedrange": True,
    }


def _curve(points: Sequence[CompoundPoint], colour: str, dash: str) -> list[dict[str, Any]]:
    x = [p.steps for p in points]
    band = {
        "type": "scatter",
        "x": [*x, *reversed(x)],
        "y": [*(100 * p.high for p in points), *(100 * p.low for p in reversed(points))],
        "fill": "toself",
        "fillcolor": shade(colour, 0.18 if dash == "solid" else 0.14),
        "line": {"width": 0},
        "mode": "lines",
        "hoverinfo": "skip",
    }
    line = {
        "type": "scatter",
        "x": x,
        "y": [100 * p.point for p in points],
        "mode": "lines",
        "line": {"color": colour, "width": 3, "dash": dash},
        "customdata": [[100 * p.low, 100 * p.high] for p in points],
        "hovertemplate": "%{x} steps: %{y:.0f} of 100 (%{customdata[0]:.0f} to %{customdata[1]:.0f})<extra></extra>",
    }
    return [band, line]


def _own_point(result: Projection, colour: str, look: ChartLook, *, filled: bool) -> dict[str, Any]:
    """The client's own number of steps: filled where measured, open where modelled."""
    nearest = _own(result)
    inner, edge = (colour, look.surface) if filled else (look.surface, colour)
    return {
        "type": "scatter",
        "x": [nearest.steps],
        "y": [100 * nearest.point],
        "mode": "markers",
        "marker": {"size": 13, "color": inner, "line": {"width": 2.5, "color": edge}},
        "hoverinfo": "skip",
    }
