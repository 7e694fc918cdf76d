"""From pilot to production: a waterfall of the factors that apply, and the scenario band beside the interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from readiness.app.reliability_charts import (
    Chart,
    ChartLook,
    Figure,
    axis_title,
    base_layout,
    font,
    note,
    own_words,
    percent_axis,
    percent_scale,
    upright_target,
)
from readiness.app.reliability_words import ORIGIN_WORDS, STATUS_WORDS, chance_words, percent
from readiness.domain.reliability.result import Projection
from readiness.language import noop, tr, trc

CAVEAT = noop(
    "Thick lines are 90% intervals (sampling error). Dashed lines are scenario bands of assumptions; "
    "the two are never merged."
)
HINT = noop(
    "A bar appears for each difference: systems that the pilot did not use, inputs unlike the pilot's, more or fewer "
    "steps, steps only in production, new retries and repairs, another arrangement of agents. Enter them under Inputs, "
    "or try them with the sliders."
)
WRAP_AT = 26


@dataclass(frozen=True)
class Line:
    """One row of the waterfall, in percent: a point, a step from `before`, or a band alone."""

    label: str
    words: str
    point: float | None = None
    before: float | None = None
    low: float | None = None
    high: float | None = None
    kind: str = "factor"


def transfer_chart(result: Projection, look: ChartLook, *, what_if: bool = False) -> Chart:
    """Success in the pilot, what each difference of production changes, success in production."""
    rows = list(_lines(result))
    table = (("", tr("Success")), [(line.label, line.words) for line in rows])
    figure = _figure(rows, result.target.value, look) if rows else {}
    return Chart(figure, transfer_title(result, what_if=what_if), tr(CAVEAT), table, tr(HINT))


def transfer_title(result: Projection, *, what_if: bool = False) -> str:
    """What production does to the pilot's success, as a sentence."""
    now, then = result.success.point, result.production.point
    if now is None or then is None:
        return tr("Not enough data to carry the pilot's success over to production")
    if not result.production.waterfall:
        return tr("Production is taken to be like the pilot: {share} success; no factor applies", share=percent(then))
    move = 100 * (then - now)
    change = "same" if abs(move) < 0.05 else "costs" if move < 0 else "adds"
    said = WHAT_IF_MOVES if what_if else PRODUCTION_MOVES
    return tr(said[change], points=abs(move), pilot=percent(now, 1), projected=percent(then, 1))


PRODUCTION_MOVES = {
    "same": noop("Production changes nothing to be seen: {pilot} in the pilot, {projected} projected"),
    "costs": noop("Production costs {points:.1f} points: {pilot} in the pilot, {projected} projected"),
    "adds": noop("Production adds {points:.1f} points: {pilot} in the pilot, {projected} projected"),
}
WHAT_IF_MOVES = {
    "same": noop("The what-if changes nothing to be seen: {pilot} in the pilot, {projected} projected"),
    "costs": noop("The what-if costs {points:.1f} points: {pilot} in the pilot, {projected} projected"),
    "adds": noop("The what-if adds {points:.1f} points: {pilot} in the pilot, {projected} projected"),
}


def transfer_facts(result: Projection) -> tuple[tuple[str, str, str], ...]:
    """Name, figure and remark of the projection to production."""
    made = result.production
    if made.point is None or made.low is None or made.high is None:
        return ((tr("Success in production"), STATUS_WORDS["no_data"], ""),)
    rows = [
        (
            tr("Success in production"),
            percent(made.point, 1),
            tr("90% interval {ends}", ends=_ends(made.low, made.high)),
        )
    ]
    if made.band_low is not None and made.band_high is not None:
        ends = _ends(made.band_low, made.band_high)
        rows.append((tr("Scenario band"), ends, tr("if the assumptions are otherwise")))
    else:
        rows.append(
            (tr("Scenario band"), trc("scenario band", "none"), tr("no assumption separates production from the pilot"))
        )
    target = result.target
    if target.value is not None and target.probability is not None:
        rows.append(
            (
                tr("Chance to reach {target:g}%", target=100 * target.value),
                chance_words(target.probability),
                tr("from the same draws"),
            )
        )
    return tuple(rows)


def production_note(result: Projection) -> str:
    """Why production differs from the pilot, largest factor first."""
    bars = sorted(result.production.waterfall, key=lambda bar: -abs(bar.after - bar.before))
    if result.production.point is None:
        return ""
    if not bars:
        return tr("as in the pilot")
    words = f"{bars[0].label}: {_points(bars[0].before, bars[0].after)}"
    return words if len(bars) == 1 else tr("{factor}, and {count} more", factor=words, count=len(bars) - 1)


def _ends(low: float, high: float) -> str:
    return tr("{low:.1f}% to {high:.1f}%", low=100 * low, high=100 * high)


def _points(before: float, after: float) -> str:
    return tr("{change:+.1f} points", change=100 * (after - before)).replace("-", "\u2212")


def _lines(result: Projection) -> Iterator[Line]:
    now, made = result.success, result.production
    if now.point is None or made.point is None or not made.waterfall:
        return
    yield _total(tr("Pilot"), now.point, now.low, now.high, "pilot")
    for bar in made.waterfall:
        low, high = bar.low, bar.high
        yield Line(
            label=bar.label,
            words=f"{_points(bar.before, bar.after)}, {ORIGIN_WORDS.get(bar.origin, bar.origin.replace('_', ' '))}",
            point=100 * bar.after,
            before=100 * bar.before,
            low=None if low is None else 100 * low,
            high=None if high is None else 100 * high,
        )
    yield _total(tr("Production"), made.point, made.low, made.high, "production")
    if made.band_low is not None and made.band_high is not None:
        ends = _ends(made.band_low, made.band_high)
        yield Line(tr("Scenario band"), ends, low=100 * made.band_low, high=100 * made.band_high, kind="band")


def _total(label: str, point: float, low: float | None, high: float | None, kind: str) -> Line:
    if low is None or high is None:
        return Line(label, percent(point, 1), point=100 * point, kind=kind)
    ends = tr("({low:.1f} to {high:.1f})", low=100 * low, high=100 * high)
    words = f"{percent(point, 1)} {ends}"
    return Line(label, words, point=100 * point, low=100 * low, high=100 * high, kind=kind)


def _figure(rows: list[Line], target: float | None, look: ChartLook) -> Figure:
    goal = None if target is None else 100 * target
    asked = upright_target(look, goal)
    values = [v for line in rows for v in (line.point, line.before, line.low, line.high, goal) if v is not None]
    scale = percent_scale(values)
    traces = [trace for at, line in enumerate(rows) for trace in _row_traces(at, line, look)]
    words = [
        note(look, own_words(line.words), xref="paper", x=1, y=at, xanchor="left", xshift=10, font=font(look, look.ink))
        for at, line in enumerate(rows)
    ]
    reach = (scale.high - scale.low) * 0.05  # so that the first and the last line of the grid are drawn
    axis = percent_axis(look, scale, room=0.0) | {"range": [scale.low - reach, scale.high + reach]}
    layout = base_layout(look, left=look.size * 13, right=look.size * 11, bottom=4.0) | {
        "xaxis": axis | {"title": axis_title(look, scale, tr("Tasks that end right"))},
        "yaxis": _rows_axis([line.label for line in rows], look),
        "shapes": asked["shapes"],
        "annotations": [*words, *asked["annotations"]],
    }
    return {"data": traces, "layout": layout}


def _rows_axis(labels: list[str], look: ChartLook) -> dict[str, Any]:
    return {
        "range": [len(labels) - 0.4, -0.7],
        "tickvals": list(range(len(labels))),
        "ticktext": [wrap(label) for label in labels],
        "tickfont": font(look, look.ink),
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def wrap(label: str) -> str:
    """A label on as many lines as it needs, escaped for a figure."""
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= WRAP_AT:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(own_words(line) for line in lines)


def _row_traces(at: int, line: Line, look: ChartLook) -> Iterator[dict[str, Any]]:
    colour = look.today if line.kind == "pilot" else look.other
    if line.low is not None and line.high is not None:
        is_band = line.kind in ("factor", "band")
        dash = {"color": look.ink_3 if is_band else colour, "width": 2 if is_band else 5}
        yield _segment(at, line.low, line.high, dash | ({"dash": "4px,4px"} if is_band else {}), 0.55 if is_band else 1)
    if line.before is not None and line.point is not None:
        yield _segment(at, line.before, line.point, {"color": colour, "width": 14}, 1)
    elif line.point is not None:
        filled = line.kind == "pilot"
        inner, edge = (colour, look.surface) if filled else (look.surface, colour)
        yield {
            "type": "scatter",
            "x": [line.point],
            "y": [at],
            "mode": "markers",
            "marker": {"size": 14, "color": inner, "line": {"width": 2.5, "color": edge}},
            "hoverinfo": "skip",
        }


def _segment(at: int, start: float, end: float, line: dict[str, Any], opacity: float) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [start, end],
        "y": [at, at],
        "mode": "lines",
        "line": line,
        "opacity": opacity,
        "hovertemplate": tr("{share}%", share="%{x:.1f}") + "<extra></extra>",
    }
