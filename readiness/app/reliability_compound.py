"""The compound curve: success over the number of steps of a task, today's beside the what-if and the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    base_layout,
    cut_note,
    end_labels,
    font,
    note,
    percent_axis,
    percent_scale,
    shade,
)
from readiness.app.reliability_words import percent, percent_range, places_of, stated_rate
from readiness.domain.reliability.result import CompoundPoint, Estimate, Projection
from readiness.domain.reliability.standing import compound_curve, per_step_estimate

FEW_STEPS = 5
"""Up to here a label at the left of the point would leave the figure."""

STEP_TICKS = (1, 5, 10, 15, 20, 25, 30)
HINT = "Import verified outcomes, or enter a stated rate under Inputs, to see success over the number of steps."
CAVEAT = "Projection, not a guarantee. Bands are 90% intervals that allow for good and bad days."


@dataclass(frozen=True)
class Line:
    """A curve: its word, its points, and the number of steps that are the client's own."""

    word: str
    points: Sequence[CompoundPoint]
    steps: float
    is_measured: bool

    @property
    def own(self) -> CompoundPoint:
        """The point at the client's own number of steps."""
        return min(self.points, key=lambda p: abs(p.steps - self.steps))


def compound_chart(today: Projection, other: Projection | None, look: ChartLook) -> Chart:
    """Success over steps per task with bands: today solid, the what-if dashed, the target as a line."""
    table = (("Steps", "Today", "90% from", "to"), [_row(p) for p in _thinned(today.compound)])
    doubts = [c.message for c in today.cautions if c.code in FIRST_DOUBTS]
    return Chart(_figure(today, other, look), headline(today, other), doubts[0] if doubts else CAVEAT, table, HINT)


def headline(today: Projection, other: Projection | None) -> str:
    """The finding as one sentence with its figures."""
    target = today.target.value
    if today.success.point is None:
        return "Not enough data: import the pilot's metrics to see where a hundred tasks end"
    stated = stated_rate(today)
    if stated is not None and other is None:
        ends = percent_range(today.success)
        return f"People state that {100 * stated:.0f} of 100 tasks end right; so little weight leaves {ends} open"
    now = f"{100 * today.success.point:.{places_of(today)}f}"
    said = "may end right by what was stated" if today.evidence.level == "elicited" else "end right today"
    if other is not None and other.production.point is not None:
        then, asked = f"{100 * other.production.point:.0f}{_after_review(other)}", other.target.value
        reach = "" if asked is None else _against(100 * other.production.point, 100 * asked)
        return f"{now} of 100 tasks {said}; the what-if reaches {then}{reach}"
    if target is None:
        return f"{now} of 100 tasks {said}; no target is set"
    needed = today.target.required_per_step
    steps = f"{today.typical_steps:g}" if today.typical_steps else "its"
    if needed is None:
        return f"{now} of 100 tasks {said}, against a target of {100 * target:g}"
    return f"{now} of 100 tasks {said}; {100 * target:g} asks each of {steps} steps for {100 * needed:.2f}%"


def _after_review(other: Projection) -> str:
    """What people repair on top, where that is to be seen."""
    final = sum(o.share for o in other.outcomes if o.key in ("auto_right", "false_flag", "repaired"))
    seen = other.outcomes and round(100 * final) > round(100 * (other.production.point or 0.0))
    return f", and {100 * final:.0f} after review" if seen else ""


def _against(then: float, target: float) -> str:
    return f", still under {target:g}" if then < target else f", at or over {target:g}"


FIRST_DOUBTS = ("small_sample", "trend_down", "all_right", "all_wrong", "elicited_only", "chain_inconsistent")
"""Cautions that take the place of the usual caveat, because the level itself is in doubt."""


def _thinned(points: Sequence[CompoundPoint]) -> list[CompoundPoint]:
    return [p for p in points if p.steps in STEP_TICKS] or list(points)[:12]


def _row(point: CompoundPoint) -> tuple[str, ...]:
    return str(point.steps), percent(point.point), percent(point.low), percent(point.high)


def what_if_curve(other: Projection) -> Line:
    """Success in production over the number of steps, at the what-if's own per-step success and steps."""
    steps = next((a.value for a in other.assumptions if a.name == "steps"), None)
    own = float(steps) if isinstance(steps, int | float) and steps >= 1 else other.typical_steps or 1.0
    made = other.production
    whole = Estimate(point=made.point, low=made.low, high=made.high)
    return Line("What if", compound_curve(per_step_estimate(whole, own), own), own, is_measured=False)


def _figure(today: Projection, other: Projection | None, look: ChartLook) -> Figure:
    if not today.compound:
        return {}
    drawn = [(Line("Today", today.compound, today.typical_steps or 1.0, is_measured=True), look.today)]
    if other is not None and other.production.point is not None:
        drawn.insert(0, (what_if_curve(other), look.other))
    traces = [trace for line, colour in drawn for trace in _curve(line, colour)]
    traces += [_own_point(line, colour, look) for line, colour in drawn]
    ends = [(100 * line.points[-1].point, f"<b>{line.word}</b>", colour) for line, colour in drawn]
    last = max(line.points[-1].steps for line, _ in drawn)
    target = (other or today).target.value
    lowest = [100 * p.low for line, _ in drawn for p in line.points]
    scale = percent_scale([100.0, *lowest, *([] if target is None else [100 * target])])
    shapes = []
    if target is not None:
        ends.append((100 * target, f"Target {100 * target:g}%", look.ink))
        rule = {"color": look.ink, "width": 1.5}
        shapes.append({"type": "line", "x0": 1, "x1": last, "y0": 100 * target, "y1": 100 * target, "line": rule})
    layout = base_layout(look, right=look.size * 6.2) | {
        "xaxis": _steps_axis(look, last),
        "yaxis": percent_axis(look, scale),
        "shapes": shapes,
        "annotations": [
            *end_labels(look, ends, last, scale),
            *(_own_label(line, colour, look) for line, colour in drawn),
            *cut_note(look, scale, x=1, y=scale.low),
        ],
    }
    return {"data": traces, "layout": layout}


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


def _curve(line: Line, colour: str) -> list[dict[str, Any]]:
    points = line.points
    x = [p.steps for p in points]
    band = {
        "type": "scatter",
        "x": [*x, *reversed(x)],
        "y": [*(100 * p.high for p in points), *(100 * p.low for p in reversed(points))],
        "fill": "toself",
        "fillcolor": shade(colour, 0.18 if line.is_measured else 0.14),
        "line": {"width": 0},
        "mode": "lines",
        "hoverinfo": "skip",
    }
    curve = {
        "type": "scatter",
        "x": x,
        "y": [100 * p.point for p in points],
        "mode": "lines",
        "line": {"color": colour, "width": 3, "dash": "solid" if line.is_measured else "6px,4px"},
        "customdata": [[100 * p.low, 100 * p.high] for p in points],
        "hovertemplate": "%{x} steps: %{y:.0f} of 100 (%{customdata[0]:.0f} to %{customdata[1]:.0f})<extra></extra>",
    }
    return [band, curve]


def _own_point(line: Line, colour: str, look: ChartLook) -> dict[str, Any]:
    """The client's own number of steps: filled where measured, open where modelled."""
    inner, edge = (colour, look.surface) if line.is_measured else (look.surface, colour)
    return {
        "type": "scatter",
        "x": [line.own.steps],
        "y": [100 * line.own.point],
        "mode": "markers",
        "marker": {"size": 13, "color": inner, "line": {"width": 2.5, "color": edge}},
        "hoverinfo": "skip",
    }


def _own_label(line: Line, colour: str, look: ChartLook) -> dict[str, Any]:
    """Today's figure stands under its point, the what-if's over it, so that the two never meet."""
    steps = "step" if line.own.steps == 1 else "steps"
    text = f"{percent(line.own.point)} at {line.own.steps} {steps}"
    low = {"xanchor": "right", "yanchor": "top", "xshift": -4, "yshift": -8}
    high = {"xanchor": "left", "yanchor": "bottom", "xshift": 4, "yshift": 8}
    where = low if line.is_measured else high
    if line.is_measured and line.own.steps <= FEW_STEPS:
        where = {"xanchor": "left", "yanchor": "top", "xshift": 10, "yshift": -8}
    at = {"x": line.own.steps, "y": 100 * line.own.point, "font": font(look, colour)}
    ground = {"bgcolor": shade(look.surface, 0.8), "borderpad": 1}
    return note(look, text, **(at | where | ground))
