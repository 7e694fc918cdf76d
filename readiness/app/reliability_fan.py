"""The fan of the trend: observed days with intervals, the continuation with bands, the day it crosses the target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    base_layout,
    cut_note,
    end_labels,
    note,
    percent_axis,
    percent_scale,
    shade,
)
from readiness.app.reliability_words import breach_words, percent, trend_words
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.outlook import series_target
from readiness.domain.reliability.result import FanPoint, Projection

CAVEAT = (
    "A breach date assumes that the fitted trend continues; without a date the trend cannot be told from none. "
    "Bands: 50% and 90%."
)
HINT = "Import verified outcomes with their days: two or more days show a series, more a trend."
WHISKERS_UP_TO = 60
"""With more days the interval of each is left to the pointer."""


def series_goal(inputs: ProjectionInputs, result: Projection) -> float | None:
    """The target on the scale of the daily series: per step where no whole task was verified."""
    return series_target(inputs.evidence, result.target.value)


def fan_chart(result: Projection, look: ChartLook, goal: float | None) -> Chart:
    """Observed success by day, the trend's continuation, target and breach.

    Args:
        result: the projection.
        look: colours and size.
        goal: the target on the scale of the daily series (`series_goal`).
    """
    observed = [p for p in result.fan if p.observed is not None]
    table = (("Day", "Success", "Tasks"), [(p.day.isoformat(), percent(p.observed, 1), str(p.n)) for p in observed])
    return Chart(_figure(result, look, goal) if observed else {}, fan_title(result), CAVEAT, table, HINT)


def fan_title(result: Projection) -> str:
    """Direction and breach as a sentence."""
    trend, target = result.trend, result.target.value
    words = trend_words(result)
    if trend.direction != "down" or target is None:
        return f"{words}; target breach: {breach_words(result)}" if target is not None else f"{words}; no target is set"
    if trend.already_breached:
        when = "" if trend.breach_date is None else f" since {trend.breach_date.day} {trend.breach_date:%b}"
        return f"{words} and is under the target of {100 * target:g}%{when}"
    return f"{words}; it reaches {100 * target:g}%: {breach_words(result)}"


def trend_facts(result: Projection) -> tuple[tuple[str, str, str], ...]:
    """Name, figure and remark of trend, breach and silent failures."""
    trend, watch = result.trend, result.monitoring
    p_value = trend.p_value
    remark = "" if p_value is None else f"p {'< 0.001' if p_value < 0.001 else f'= {p_value:.3f}'}, tested within steps"
    rows = [
        ("Trend", trend_words(result).removeprefix("Trend: "), remark),
        ("Target breach", breach_words(result), "90% interval in brackets" if trend.low else ""),
    ]
    silent, n = result.silent_failures, result.evidence.n
    if silent is None:
        rows.append(("Reported as successful, but wrong", "not known", "no transport status was recorded"))
    else:
        rows.append(
            ("Reported as successful, but wrong", f"{silent:,} of {n:,}", "invisible without verified outcomes")
        )
    if watch.delay_days is not None and watch.verified_per_day is not None:
        delay = f"{days_words(watch.delay_days)} after failures double, at {watch.verified_per_day:,.0f} verified a day"
        day = watch.alarm_date
        seen = "not on these days" if day is None else f"on {day.day} {day:%b %Y}"
        rows.append(("A control chart would have alerted", seen, f"it takes {delay}"))
    else:
        rows.append(("A control chart would have alerted", "not enough data", "it needs verified outcomes by day"))
    return tuple(rows)


def days_words(days: float) -> str:
    """A number of days as people say it."""
    if days < 1:
        return "less than a day"
    shown = f"{days:.1f}".removesuffix(".0") if days < 10 else f"{days:,.0f}"
    return f"{shown} day" if shown == "1" else f"{shown} days"


def _figure(result: Projection, look: ChartLook, target: float | None) -> Figure:
    seen = [p for p in result.fan if p.observed is not None]
    ahead = [p for p in result.fan if p.observed is None and p.fitted is not None]
    values = [100 * v for p in result.fan for v in (p.observed, p.low, p.high, p.low90, p.high90) if v is not None]
    scale = percent_scale([*values, *([100 * target] if target is not None else [])])
    first, last = result.fan[0].day, result.fan[-1].day
    shapes: list[dict[str, Any]] = []
    ends: list[tuple[float, str, str]] = []
    if target is not None:
        words = f"Target {100 * target:g}%" if target == result.target.value else f"Per step {100 * target:.1f}%"
        ends.append((100 * target, words, look.ink))
        line = {"color": look.ink, "width": 1.5}
        at = 100 * target
        shapes.append(
            {"type": "line", "x0": first.isoformat(), "x1": last.isoformat(), "y0": at, "y1": at, "line": line}
        )
    traces = [*_bands(ahead, look), *_lines(seen, ahead, look), _days(seen, look)]
    if ahead:
        end = ahead[-1].fitted or 0.0
        ends.append((100 * end, f"<b>If it goes on</b> {percent(end)}", look.other))
    layout = base_layout(look, right=look.size * 9.4, bottom=2.4) | {
        "xaxis": _day_axis(look, first, last),
        "yaxis": percent_axis(look, scale),
        "shapes": [*shapes, *_breach_line(result, look, scale.low, scale.high)],
        "annotations": [
            *end_labels(look, ends, last.isoformat(), scale),
            *_breach_label(result, look, scale.high),
            *cut_note(look, scale, x=first.isoformat(), y=scale.low),
        ],
    }
    return {"data": traces, "layout": layout}


def _day_axis(look: ChartLook, first: date, last: date) -> dict[str, Any]:
    return {
        "type": "date",
        "range": [(first - timedelta(days=1)).isoformat(), last.isoformat()],
        "nticks": 7,
        "tickformat": "%-d %b" if (last - first).days < 300 else "%b %Y",
        "showgrid": False,
        "showline": True,
        "linecolor": look.ink_3,
        "zeroline": False,
        "fixedrange": True,
    }


def _bands(ahead: Sequence[FanPoint], look: ChartLook) -> list[dict[str, Any]]:
    days = [p.day.isoformat() for p in ahead]
    found = []
    for low, high, alpha in (("low90", "high90", 0.14), ("low50", "high50", 0.22)):
        ends = [(getattr(p, low), getattr(p, high)) for p in ahead]
        if not ends or any(a is None or b is None for a, b in ends):
            continue
        found.append(
            {
                "type": "scatter",
                "x": [*days, *reversed(days)],
                "y": [*(100 * b for _, b in ends), *(100 * a for a, _ in reversed(ends))],
                "fill": "toself",
                "fillcolor": shade(look.other, alpha),
                "line": {"width": 0},
                "mode": "lines",
                "hoverinfo": "skip",
            }
        )
    return found


def _lines(seen: Sequence[FanPoint], ahead: Sequence[FanPoint], look: ChartLook) -> list[dict[str, Any]]:
    fitted = [p for p in seen if p.fitted is not None]
    joined = [*fitted[-1:], *ahead]
    return [
        {
            "type": "scatter",
            "x": [p.day.isoformat() for p in points],
            "y": [100 * (p.fitted or 0.0) for p in points],
            "mode": "lines",
            "line": {"color": colour, "width": 2.5, "dash": dash},
            "hovertemplate": "%{x|%-d %b}: %{y:.0f}%<extra>" + word + "</extra>",
        }
        for points, colour, dash, word in (
            (fitted, look.today, "solid", "fitted"),
            (joined, look.other, "6px,4px", "if it goes on"),
        )
        if points
    ]


def _days(seen: Sequence[FanPoint], look: ChartLook) -> dict[str, Any]:
    trace: dict[str, Any] = {
        "type": "scatter",
        "x": [p.day.isoformat() for p in seen],
        "y": [100 * (p.observed or 0.0) for p in seen],
        "mode": "markers",
        "marker": {"size": 8 if len(seen) <= WHISKERS_UP_TO else 4, "color": look.today},
        "customdata": [[p.n, 100 * (p.low or 0.0), 100 * (p.high or 0.0)] for p in seen],
        "hovertemplate": "%{x|%-d %b}: %{y:.1f}% of %{customdata[0]} tasks "
        "(%{customdata[1]:.0f} to %{customdata[2]:.0f})<extra></extra>",
    }
    if len(seen) <= WHISKERS_UP_TO:
        trace["error_y"] = {
            "type": "data",
            "symmetric": False,
            "array": [100 * ((p.high or 0.0) - (p.observed or 0.0)) for p in seen],
            "arrayminus": [100 * ((p.observed or 0.0) - (p.low or 0.0)) for p in seen],
            "color": shade(look.today, 0.5),
            "thickness": 1.5,
            "width": 0,
        }
    return trace


def _breach_line(result: Projection, look: ChartLook, low: float, high: float) -> list[dict[str, Any]]:
    if not _shows_breach(result):
        return []
    day = result.trend.breach_date
    at = day.isoformat() if day is not None else ""
    line = {"color": look.ink_3, "width": 1.5, "dash": "2px,3px"}
    return [{"type": "line", "x0": at, "x1": at, "y0": low, "y1": high, "line": line}]


def _breach_label(result: Projection, look: ChartLook, high: float) -> list[dict[str, Any]]:
    day = result.trend.breach_date
    if day is None or not _shows_breach(result):
        return []
    words = f"under the target from {day.day} {day:%b}"
    return [note(look, words, x=day.isoformat(), y=high, xanchor="left", yanchor="top", xshift=5)]


def _shows_breach(result: Projection) -> bool:
    day = result.trend.breach_date
    return day is not None and bool(result.fan) and result.fan[0].day <= day <= result.fan[-1].day
