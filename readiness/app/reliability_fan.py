"""The fan of the trend: observed days with intervals, the continuation with bands, the day it crosses the target."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    band_line,
    base_layout,
    cut_note,
    end_labels,
    label_room,
    note,
    percent_axis,
    percent_scale,
    shade,
    target_line,
)
from readiness.app.reliability_words import breach_words, direction_words, percent, trend_words
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.outlook import series_target
from readiness.domain.reliability.result import FanPoint, Projection
from readiness.language import day_short, noop, tr, trn, written

CAVEAT = noop(
    "A breach date assumes that the fitted trend continues; without a date the trend cannot be told from none. "
    "Bands: 50% and 90%."
)
HINT = noop("Import verified outcomes with their days: two or more days show a series, more a trend.")
TARGET, TARGET_OF_STEP = noop("Target {target:g}%"), noop("Per step {target:.1f}%")
LEAST_P = 0.001
DAY_FORMAT, MONTH_FORMAT = noop("%-d %b"), noop("%b %Y")
"""How plotly writes dates; a language without month names in plotly takes numbers."""
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
    heads = (tr("Day"), tr("Success"), tr("Tasks"))
    table = (heads, [(p.day.isoformat(), percent(p.observed, 1), str(p.n)) for p in observed])
    return Chart(_figure(result, look, goal) if observed else {}, fan_title(result), tr(CAVEAT), table, tr(HINT))


def fan_title(result: Projection) -> str:
    """Direction and breach as a sentence."""
    trend, target = result.trend, result.target.value
    words = trend_words(result)
    if trend.direction != "down" or target is None:
        if target is None:
            return tr("{trend}; no target is set", trend=words)
        return tr("{trend}; target breach: {breach}", trend=words, breach=breach_words(result))
    goal = 100 * target
    if not trend.already_breached:
        return tr("{trend}; it reaches {target:g}%: {breach}", trend=words, target=goal, breach=breach_words(result))
    day = trend.breach_date
    if day is None:
        return tr("{trend} and is under the target of {target:g}%", trend=words, target=goal)
    return tr(
        "{trend} and is under the target of {target:g}% since {day.day} {day:%b}", trend=words, target=goal, day=day
    )


def trend_facts(result: Projection) -> tuple[tuple[str, str, str], ...]:
    """Name, figure and remark of trend, breach and silent failures."""
    trend, watch = result.trend, result.monitoring
    p_value = trend.p_value
    remark = ""
    if p_value is not None:
        sign = "<" if p_value < LEAST_P else "="
        remark = tr("p {sign} {value:.3f}, tested within steps", sign=sign, value=max(p_value, LEAST_P))
    rows = [
        (tr("Trend"), direction_words(result), remark),
        (tr("Target breach"), breach_words(result), tr("90% interval in brackets") if trend.low else ""),
    ]
    silent, n = result.silent_failures, result.evidence.n
    if silent is None:
        rows.append((tr("Reported as successful, but wrong"), tr("not known"), tr("no transport status was recorded")))
    else:
        rows.append(
            (
                tr("Reported as successful, but wrong"),
                tr("{part:,} of {all:,}", part=silent, all=n),
                tr("invisible without verified outcomes"),
            )
        )
    if watch.delay_days is not None and watch.verified_per_day is not None:
        delay = tr(
            "it takes {days} after failures double, at {verified:,.0f} verified a day",
            days=days_words(watch.delay_days),
            verified=watch.verified_per_day,
        )
        day = watch.alarm_date
        seen = tr("not on these days") if day is None else tr("on {day}", day=day_short(day))
        rows.append((tr("A control chart would have alerted"), seen, delay))
    else:
        rows.append(
            (
                tr("A control chart would have alerted"),
                tr("not enough data"),
                tr("it needs verified outcomes by day"),
            )
        )
    return tuple(rows)


def days_words(days: float) -> str:
    """A number of days as people say it."""
    if days < 1:
        return tr("less than a day")
    shown = f"{days:.1f}".removesuffix(".0") if days < 10 else f"{days:,.0f}"
    return trn("{count} day", "{count} days", 1 if shown == "1" else 2, count=written(shown))


def _figure(result: Projection, look: ChartLook, target: float | None) -> Figure:
    seen = [p for p in result.fan if p.observed is not None]
    ahead = [p for p in result.fan if p.observed is None and p.fitted is not None]
    values = [100 * v for p in result.fan for v in (p.observed, p.low, p.high, p.low90, p.high90) if v is not None]
    scale = percent_scale([*values, *([100 * target] if target is not None else [])])
    first, last = result.fan[0].day, result.fan[-1].day
    shapes: list[dict[str, Any]] = []
    ends: list[tuple[float, str, str]] = []
    if target is not None:
        is_whole = target == result.target.value
        words = tr(TARGET if is_whole else TARGET_OF_STEP, target=100 * target)
        ends.append((100 * target, f"<b>{words}</b>", look.ink))
        at = 100 * target
        where = {"x0": first.isoformat(), "x1": last.isoformat(), "y0": at, "y1": at}
        shapes.append({"type": "line", **where, "line": target_line(look)})
    traces = [*_bands(ahead, look), *_lines(seen, ahead, look), _days(seen, look)]
    if ahead:
        end = ahead[-1].fitted or 0.0
        ends.append((100 * end, f"<b>{tr('If it goes on')}</b> {percent(end)}", look.other))
    layout = base_layout(look, right=label_room(look, ends, 9.4), bottom=2.4) | {
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
        "tickformat": tr(DAY_FORMAT if (last - first).days < 300 else MONTH_FORMAT),
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
                "line": band_line(look, look.other),
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
            "hovertemplate": "%{x|"
            + tr(DAY_FORMAT)
            + "}: "
            + tr("{share}%", share="%{y:.0f}")
            + "<extra>"
            + word
            + "</extra>",
        }
        for points, colour, dash, word in (
            (fitted, look.today, "solid", tr("fitted")),
            (joined, look.other, "6px,4px", tr("if it goes on")),
        )
        if points
    ]


def _days(seen: Sequence[FanPoint], look: ChartLook) -> dict[str, Any]:
    hover = tr(
        "{day}: {share}% of {tasks} tasks ({low} to {high})",
        day="%{x|" + tr(DAY_FORMAT) + "}",
        share="%{y:.1f}",
        tasks="%{customdata[0]}",
        low="%{customdata[1]:.0f}",
        high="%{customdata[2]:.0f}",
    )
    trace: dict[str, Any] = {
        "type": "scatter",
        "x": [p.day.isoformat() for p in seen],
        "y": [100 * (p.observed or 0.0) for p in seen],
        "mode": "markers",
        "marker": {"size": 8 if len(seen) <= WHISKERS_UP_TO else 4, "color": look.today},
        "customdata": [[p.n, 100 * (p.low or 0.0), 100 * (p.high or 0.0)] for p in seen],
        "hovertemplate": hover + "<extra></extra>",
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
    words = tr("under the target from {day.day} {day:%b}", day=day)
    return [note(look, words, x=day.isoformat(), y=high, xanchor="left", yanchor="top", xshift=5)]


def _shows_breach(result: Projection) -> bool:
    day = result.trend.breach_date
    return day is not None and bool(result.fan) and result.fan[0].day <= day <= result.fan[-1].day
