"""What the reliability page shows: figures in words, the outcome split, and the compound curve as a plotly figure.

Figures are plain dicts in plotly's form; colours and sizes come from the caller, because the screen follows a theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from readiness.domain.reliability.result import CompoundPoint, Estimate, OutcomeClass, Projection

STATUS_OF_STANDING = {
    "demonstrated": "passed",
    "likely": "passed",
    "open": "claimed",
    "unlikely": "claimed",
    "contradicted": "failed",
    "no_evidence": "unknown",
}
EVIDENCE_WORDS = {
    "end_to_end": "verified whole tasks",
    "in_sequence": "verified steps in sequence",
    "isolated": "steps tested on their own",
    "elicited": "stated, not measured",
    "none": "nothing measured",
}
OUTCOME_WORDS = {
    "auto_right": "Right, untouched",
    "false_flag": "Right after a false alarm",
    "repaired": "Repaired by people",
    "detected_unfixed": "Caught, not repaired",
    "silent": "Wrong and unseen",
}
OUTCOME_MARKS = {
    "auto_right": "evidenced",
    "false_flag": "stated",
    "repaired": "levels1",
    "detected_unfixed": "claimed",
    "silent": "failed",
}


@dataclass(frozen=True)
class ChartLook:
    """Colours and text size that a figure takes from the theme."""

    ink: str
    ink_2: str
    ink_3: str
    line: str
    surface: str
    today: str
    other: str
    family: str
    size: int


@dataclass(frozen=True)
class OutcomeRow:
    """One class of outcome: word, share 0-1, count a day in words, and the mark it is drawn with."""

    word: str
    share: float
    per_day: str
    mark: str


@dataclass(frozen=True)
class TodayView:
    """The head of the page: point and interval in words, standing, evidence."""

    figure: str
    interval: str
    standing: str
    standing_status: str
    evidence: str
    note: str


def view_today(result: Projection) -> TodayView:
    """Success today in words; "not enough data" where that is the truth."""
    evidence, target = result.evidence, result.target
    has = result.success.point is not None and evidence.n > 0
    interval = _percent_range(result.success) if has else "not enough data"
    standing = target.standing.replace("_", " ").capitalize()
    if target.value is not None and has:
        origin = " (suggested)" if target.origin == "suggested" else ""
        standing = f"{standing}: target {target.value:.0%}{origin}"
    days = f"{evidence.n:,} verified tasks on {evidence.days} days" if evidence.n else "No verified tasks yet"
    return TodayView(
        figure=f"{100 * (result.success.point or 0):.0f}%" if has else "–",
        interval=interval,
        standing=standing,
        standing_status=STATUS_OF_STANDING[target.standing],
        evidence=EVIDENCE_WORDS[evidence.level],
        note=days,
    )


def headline(today: Projection, other: Projection | None) -> str:
    """The finding as one sentence with its figures."""
    target = today.target.value
    if today.success.point is None or today.evidence.n == 0:
        return "Nothing is measured yet: import the pilot's metrics to see where a hundred tasks end"
    now = round(100 * today.success.point)
    if other is not None and other.production.point is not None:
        then = round(100 * other.production.point)
        reach = "" if target is None else _against(then, target)
        return f"{now} of 100 tasks end right today; the what-if reaches {then}{reach}"
    if target is None:
        return f"{now} of 100 tasks end right today; no target is set"
    needed = today.target.required_per_step
    steps = f"{today.typical_steps:g}" if today.typical_steps else "its"
    if needed is None:
        return f"{now} of 100 tasks end right today, against a target of {100 * target:g}"
    return f"{now} of 100 tasks end right today; {100 * target:g} asks each of {steps} steps for {100 * needed:.2f}%"


def outcome_rows(classes: Sequence[OutcomeClass]) -> tuple[OutcomeRow, ...]:
    """The five classes in their order, with counts a day where a volume is known."""
    return tuple(
        OutcomeRow(
            word=OUTCOME_WORDS[c.key],
            share=c.share,
            per_day="" if c.per_day is None else f"{c.per_day:,.0f}",
            mark=OUTCOME_MARKS[c.key],
        )
        for c in classes
    )


def production_note(result: Projection) -> str:
    """Why production differs from the pilot, largest factor first; empty where nothing differs."""
    bars = sorted(result.production.waterfall, key=lambda bar: -abs(bar.after - bar.before))
    if result.production.point is None:
        return ""
    if not bars:
        return "as in the pilot"
    words = f"{bars[0].label}: {100 * (bars[0].after - bars[0].before):+.1f} points".replace("-", "\u2212")
    return words if len(bars) == 1 else f"{words}, and {len(bars) - 1} more"


def per_day(figure: Estimate) -> str:
    """A count a day with its range, two significant digits."""
    if figure.point is None:
        return "not enough data"
    if figure.low is None or figure.high is None:
        return f"{_two_digits(figure.point):,.0f}"
    return f"{_two_digits(figure.point):,.0f} ({_two_digits(figure.low):,.0f} to {_two_digits(figure.high):,.0f})"


def compound_figure(today: Projection, other: Projection | None, look: ChartLook) -> dict[str, Any]:
    """Success over steps per task with bands: today solid, the what-if dashed, the target as a line."""
    ends: list[tuple[float, str, str]] = []
    traces: list[dict[str, Any]] = []
    last = max((p.steps for p in today.compound), default=20)
    low = _axis_low([*today.compound, *(other.compound if other else ())])
    if other is not None and other.compound:
        traces += _curve(other.compound, look.other, "6px,4px", 0.14)
        ends.append((other.compound[-1].point, "<b>What if</b>", look.other))
    if today.compound:
        traces += _curve(today.compound, look.today, "solid", 0.18)
        ends.append((today.compound[-1].point, "<b>Today</b>", look.today))
    for result, colour, filled in ((today, look.today, True), (other, look.other, False)):
        mark = None if result is None else _own_point(result, colour, look, filled=filled)
        if mark is not None:
            traces.append(mark)
    target = today.target.value if other is None else other.target.value
    if target is not None:
        ends.append((target, f"Target {100 * target:g}%", look.ink))
    return {"data": traces, "layout": _layout(look, last, low, ends, target)}


def _curve(points: Sequence[CompoundPoint], colour: str, dash: str, alpha: float) -> list[dict[str, Any]]:
    x = [p.steps for p in points]
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    band = {
        "type": "scatter",
        "x": [*x, *reversed(x)],
        "y": [*(100 * p.high for p in points), *(100 * p.low for p in reversed(points))],
        "fill": "toself",
        "fillcolor": f"rgba({red},{green},{blue},{alpha})",
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


def _own_point(result: Projection, colour: str, look: ChartLook, *, filled: bool) -> dict[str, Any] | None:
    steps = result.typical_steps
    if steps is None or not result.compound:
        return None
    nearest = min(result.compound, key=lambda p: abs(p.steps - steps))
    inner, edge = (colour, look.surface) if filled else (look.surface, colour)
    return {
        "type": "scatter",
        "x": [nearest.steps],
        "y": [100 * nearest.point],
        "mode": "markers",
        "marker": {"size": 13, "color": inner, "line": {"width": 2.5, "color": edge}},
        "hoverinfo": "skip",
    }


def _layout(
    look: ChartLook, last: int, low: float, ends: Sequence[tuple[float, str, str]], target: float | None
) -> dict[str, Any]:
    font = {"family": look.family, "size": look.size, "color": look.ink_2}
    ticks = [t for t in (0, 20, 40, 60, 70, 80, 90, 100) if t >= low]
    shapes = []
    if target is not None:
        line = {"color": look.ink, "width": 1.5}
        shapes.append({"type": "line", "x0": 1, "x1": last, "y0": 100 * target, "y1": 100 * target, "line": line})
    return {
        "font": font,
        "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 52, "r": round(look.size * 7.6), "t": 8, "b": round(look.size * 3.4)},
        "hoverlabel": {"font": font | {"color": look.ink}, "bgcolor": look.surface, "bordercolor": look.line},
        "xaxis": {
            "range": [1, last],
            "tickvals": [t for t in (1, 5, 10, 15, 20, 25, 30) if t <= last],
            "title": {"text": "Steps per task", "font": font},
            "showgrid": False,
            "showline": True,
            "linecolor": look.ink_3,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [low, 101],
            "tickvals": ticks,
            "ticktext": [f"{t}%" for t in ticks],
            "gridcolor": look.line,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": shapes,
        "annotations": [*_labels(look, last, low, ends), *_axis_note(look, low)],
    }


def _labels(look: ChartLook, last: int, low: float, ends: Sequence[tuple[float, str, str]]) -> list[dict[str, Any]]:
    """Direct labels at the line ends, pushed apart where they would touch."""
    step = (101 - low) * 0.085
    placed: list[dict[str, Any]] = []
    y = 1e9
    for value, text, colour in sorted(ends, reverse=True):
        y = min(100 * value, y - step)
        words = text if text.startswith("Target") else f"{text} {100 * value:.0f}%"
        placed.append(
            {
                "x": last,
                "y": max(y, low),
                "text": words,
                "showarrow": False,
                "xanchor": "left",
                "xshift": 10,
                "font": {"family": look.family, "size": look.size, "color": colour},
            }
        )
    return placed


def _axis_note(look: ChartLook, low: float) -> list[dict[str, Any]]:
    if low <= 0:
        return []
    return [
        {
            "x": 1,
            "y": low,
            "text": f"axis starts at {low:.0f}%",
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "bottom",
            "xshift": 6,
            "font": {"family": look.family, "size": look.size - 1, "color": look.ink_3},
        }
    ]


def _axis_low(points: Sequence[CompoundPoint]) -> float:
    lowest = min((100 * p.low for p in points), default=0.0)
    return float(max(0, min(60, int(lowest // 20) * 20)))


def _against(then: int, target: float) -> str:
    if then < 100 * target:
        return f", still under {100 * target:g}"
    return f", at or over {100 * target:g}"


def _percent_range(figure: Estimate) -> str:
    if figure.low is None or figure.high is None:
        return "no interval"
    return f"{100 * figure.low:.0f}% to {100 * figure.high:.0f}%"


def _two_digits(value: float) -> float:
    """Rounded to two significant digits: what the interval supports."""
    return float(f"{value:.2g}")
