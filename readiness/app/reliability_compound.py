"""The compound curve: success over the number of steps of a task, today's beside the what-if and the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    band_line,
    base_layout,
    cut_note,
    end_labels,
    font,
    label_room,
    note,
    percent_axis,
    percent_scale,
    shade,
    target_line,
)
from readiness.app.reliability_words import percent, percent_range, places_of, stated_rate
from readiness.domain.reliability.result import CompoundPoint, Estimate, Projection
from readiness.domain.reliability.standing import compound_curve, per_step_estimate
from readiness.language import noop, number, tr, trn

FEW_STEPS = 5
"""Up to here a label at the left of the point would leave the figure."""

STEP_TICKS = (1, 5, 10, 15, 20, 25, 30)
HINT = noop("Import verified outcomes, or enter a stated rate under Inputs, to see success over the number of steps.")
CAVEAT = noop("Projection, not a guarantee. Bands are 90% intervals that allow for good and bad days.")


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
    table = ((tr("Steps"), tr("Today"), tr("90% from"), tr("to")), [_row(p) for p in _thinned(today.compound)])
    doubts = [c.message for c in today.cautions if c.code in FIRST_DOUBTS]
    caveat = doubts[0] if doubts else tr(CAVEAT)
    return Chart(_figure(today, other, look), headline(today, other), caveat, table, tr(HINT))


def headline(today: Projection, other: Projection | None) -> str:
    """The finding as one sentence with its figures."""
    point, target = today.success.point, today.target.value
    if point is None:
        return tr("Not enough data: import the pilot's metrics to see where a hundred tasks end")
    stated = stated_rate(today)
    if stated is not None and other is None:
        return tr(
            "People state that {stated:.0f} of 100 tasks end right; so little weight leaves {ends} open",
            stated=100 * stated,
            ends=percent_range(today.success),
        )
    said = STATED if today.evidence.level == "elicited" else MEASURED
    ends = tr(said, now=number(100 * point, f".{places_of(today)}f"))
    if other is not None and other.production.point is not None:
        return f"{ends}; {_reach(other, 100 * other.production.point)}"
    if target is None:
        return tr("{ends}; no target is set", ends=ends)
    return _asked(today, ends, 100 * target)


STATED = noop("{now} of 100 tasks may end right by what was stated")
MEASURED = noop("{now} of 100 tasks end right today")


def _asked(today: Projection, ends: str, target: float) -> str:
    """What the target asks of each step."""
    needed = today.target.required_per_step
    if needed is None:
        return tr("{ends}, against a target of {target:g}", ends=ends, target=target)
    if not today.typical_steps:
        return tr(
            "{ends}; {target:g} asks each of its steps for {needed:.2f}%", ends=ends, target=target, needed=100 * needed
        )
    return tr(
        "{ends}; {target:g} asks each of {steps:g} steps for {needed:.2f}%",
        ends=ends,
        target=target,
        steps=today.typical_steps,
        needed=100 * needed,
    )


def _reach(other: Projection, then: float) -> str:
    """What the what-if reaches, with what people repair on top where that is to be seen."""
    final = 100 * sum(o.share for o in other.outcomes if o.key in ("auto_right", "false_flag", "repaired"))
    words = {"then": then, "final": final, "target": 100 * (other.target.value or 0.0)}
    where = 0 if other.target.value is None else 1 if then < words["target"] else 2
    return tr(REACHED[bool(other.outcomes) and round(final) > round(then)][where], **words)


REACHED = {
    False: (
        noop("the what-if reaches {then:.0f}"),
        noop("the what-if reaches {then:.0f}, still under {target:g}"),
        noop("the what-if reaches {then:.0f}, at or over {target:g}"),
    ),
    True: (
        noop("the what-if reaches {then:.0f}, and {final:.0f} after review"),
        noop("the what-if reaches {then:.0f}, and {final:.0f} after review, still under {target:g}"),
        noop("the what-if reaches {then:.0f}, and {final:.0f} after review, at or over {target:g}"),
    ),
}
"""By whether review adds to it; without a target, under it, at or over it."""

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
    return Line(tr("What if"), compound_curve(per_step_estimate(whole, own), own), own, is_measured=False)


def _figure(today: Projection, other: Projection | None, look: ChartLook) -> Figure:
    if not today.compound:
        return {}
    drawn = [(Line(tr("Today"), today.compound, today.typical_steps or 1.0, is_measured=True), look.today)]
    if other is not None and other.production.point is not None:
        drawn.insert(0, (what_if_curve(other), look.other))
    traces = [trace for line, colour in drawn for trace in _curve(line, colour, look)]
    traces += [_own_point(line, colour, look) for line, colour in drawn]
    ends = [(100 * line.points[-1].point, f"<b>{line.word}</b>", colour) for line, colour in drawn]
    last = max(line.points[-1].steps for line, _ in drawn)
    target = (other or today).target.value
    lowest = [100 * p.low for line, _ in drawn for p in line.points]
    scale = percent_scale([100.0, *lowest, *([] if target is None else [100 * target])])
    shapes = []
    if target is not None:
        ends.append((100 * target, f"<b>{tr('Target {target:g}%', target=100 * target)}</b>", look.ink))
        at = {"x0": 1, "x1": last, "y0": 100 * target, "y1": 100 * target}
        shapes.append({"type": "line", **at, "line": target_line(look)})
    layout = base_layout(look, right=label_room(look, ends, 6.2)) | {
        "xaxis": _steps_axis(look, last),
        "yaxis": percent_axis(look, scale),
        "shapes": shapes,
        "annotations": [
            *end_labels(look, ends, last, scale),
            *(_own_label(line, colour, look, is_alone=len(drawn) == 1) for line, colour in drawn),
            *cut_note(look, scale, x=1, y=scale.low),
        ],
    }
    return {"data": traces, "layout": layout}


def _steps_axis(look: ChartLook, last: int) -> dict[str, Any]:
    ticks = [t for t in STEP_TICKS if t <= last] if last <= STEP_TICKS[-1] else [1, last // 4, last // 2, last]
    return {
        "range": [1, max(2, last)],
        "tickvals": ticks,
        "title": {"text": tr("Steps per task"), "font": font(look)},
        "showgrid": False,
        "showline": True,
        "linecolor": look.ink_3,
        "zeroline": False,
        "fixedrange": True,
    }


def _curve(line: Line, colour: str, look: ChartLook) -> list[dict[str, Any]]:
    points = line.points
    x = [p.steps for p in points]
    band = {
        "type": "scatter",
        "x": [*x, *reversed(x)],
        "y": [*(100 * p.high for p in points), *(100 * p.low for p in reversed(points))],
        "fill": "toself",
        "fillcolor": shade(colour, 0.18 if line.is_measured else 0.14),
        "line": band_line(look, colour),
        "mode": "lines",
        "hoverinfo": "skip",
    }
    hover = tr(
        "{steps} steps: {right} of 100 ({low} to {high})",
        steps="%{x}",
        right="%{y:.0f}",
        low="%{customdata[0]:.0f}",
        high="%{customdata[1]:.0f}",
    )
    curve = {
        "type": "scatter",
        "x": x,
        "y": [100 * p.point for p in points],
        "mode": "lines",
        "line": {"color": colour, "width": 3, "dash": "solid" if line.is_measured else "6px,4px"},
        "customdata": [[100 * p.low, 100 * p.high] for p in points],
        "hovertemplate": hover + "<extra></extra>",
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


def _own_label(line: Line, colour: str, look: ChartLook, *, is_alone: bool) -> dict[str, Any]:
    """Today's figure stands under its point, the what-if's over it, so that the two never meet."""
    text = trn("{share} at {n} step", "{share} at {n} steps", line.own.steps, share=percent(line.own.point))
    low = {"xanchor": "right", "yanchor": "top", "xshift": -4, "yshift": -8}
    high = {"xanchor": "left", "yanchor": "bottom", "xshift": 4, "yshift": 8}
    where = low if line.is_measured else high
    if line.is_measured and line.own.steps <= FEW_STEPS:
        where = {"xanchor": "left", "yanchor": "top", "xshift": 10, "yshift": -8}
    at = {"x": line.own.steps, "y": 100 * line.own.point, "font": font(look, colour)}
    ground = {} if is_alone else {"bgcolor": shade(look.surface, 0.8), "borderpad": 1}  # another line may cross it
    return note(look, text, **(at | where | ground))
