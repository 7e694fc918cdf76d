"""The tornado: how far each assumption alone moves the share of tasks that end right."""

from __future__ import annotations

from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    axis_title,
    base_layout,
    font,
    note,
    percent_axis,
    percent_scale,
    upright_target,
)
from readiness.app.reliability_transfer import wrap
from readiness.domain.reliability.result import Projection, TornadoBar
from readiness.language import noop, number, tr, written

CAVEAT = noop("One assumption moves at a time over its plausible range, all others stay. Ranges are not intervals.")
PLAIN = ("kappa", "delta", "rho")
"""Parameters that are no shares."""
HINT = noop("Drivers appear once success is known, from an import or as a stated rate.")
MOST_BARS = 8


def tornado_chart(result: Projection, look: ChartLook) -> Chart:
    """Bars, longest first, each from the low to the high end of one assumption."""
    bars = result.tornado[:MOST_BARS]
    rows = [
        (bar.label, value(bar, low=True), _share(bar.at_low), value(bar, low=False), _share(bar.at_high))
        for bar in bars
    ]
    table = ((tr("Assumption"), tr("Low"), tr("Ends right"), tr("High"), tr("Ends right")), rows)
    return Chart(
        _figure(bars, result.target.value, look) if bars else {}, tornado_title(result), tr(CAVEAT), table, tr(HINT)
    )


def tornado_title(result: Projection) -> str:
    """The strongest assumption as a sentence."""
    if result.production.point is None:
        return tr("Not enough data to compare assumptions")
    if not result.tornado:
        return tr("No assumption moves the projected success")
    bar = result.tornado[0]
    low, high = sorted((bar.at_low, bar.at_high))
    return tr(
        "{assumption} moves the result most: {low:.0f} to {high:.0f} of 100 tasks end right",
        assumption=bar.label,
        low=100 * low,
        high=100 * high,
    )


def value(bar: TornadoBar, *, low: bool) -> str:
    """An end of an assumption's range in words."""
    end = bar.low_value if low else bar.high_value
    return number(end, "g") if bar.parameter in PLAIN else written(f"{100 * end:.0f}%")


def _share(end: float) -> str:
    return written(f"{100 * end:.1f}%")


def _figure(bars: tuple[TornadoBar, ...], target: float | None, look: ChartLook) -> Figure:
    goal = None if target is None else 100 * target
    ends = [100 * end for bar in bars for end in (bar.at_low, bar.at_high)]
    scale = percent_scale(ends if goal is None else [*ends, goal])
    asked = upright_target(look, goal)
    traces = [_bar(at, bar, look) for at, bar in enumerate(bars)]
    words = [label for at, bar in enumerate(bars) for label in _ends(at, bar, look)]
    reach = (scale.high - scale.low) * 0.16
    axis = percent_axis(look, scale, room=0.0) | {"range": [scale.low - reach, scale.high + reach]}
    layout = base_layout(look, left=look.size * 13, right=16, bottom=4.0) | {
        "xaxis": axis | {"title": axis_title(look, scale, tr("Tasks that end right, after review"))},
        "yaxis": {
            "range": [len(bars) - 0.4, -0.7],
            "tickvals": list(range(len(bars))),
            "ticktext": [wrap(bar.label) for bar in bars],
            "tickfont": font(look, look.ink),
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": asked["shapes"],
        "annotations": [*words, *asked["annotations"]],
    }
    return {"data": traces, "layout": layout}


def _bar(at: int, bar: TornadoBar, look: ChartLook) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [100 * bar.at_low, 100 * bar.at_high],
        "y": [at, at],
        "mode": "lines" if bar.at_low != bar.at_high else "markers",
        "line": {"color": look.other, "width": 14},
        "marker": {"size": 6, "color": look.other},
        "hovertemplate": tr("{share}%", share="%{x:.1f}") + "<extra></extra>",
    }


def _ends(at: int, bar: TornadoBar, look: ChartLook) -> list[dict[str, Any]]:
    """The value of the assumption stands at each end of its bar."""
    at_low, at_high = 100 * bar.at_low, 100 * bar.at_high
    left_is_low = at_low <= at_high
    ends = [(at_low, value(bar, low=True), left_is_low), (at_high, value(bar, low=False), not left_is_low)]
    return [
        note(look, words, x=x, y=at, xanchor="right" if left else "left", xshift=-10 if left else 10)
        for x, words, left in ends
    ]
