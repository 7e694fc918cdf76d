"""Charts that answer to the pointer: curves tell their values and can be zoomed, rows tell their numbers."""

from __future__ import annotations

import copy
from typing import Any

from readiness.report import look
from readiness.report.charts.canvas import Figure, escape
from readiness.report.charts.exhibit import Exhibit
from readiness.report.companions.cells import print_rows
from readiness.report.formats import decimal

CURVES = frozenset({"compound", "stock", "trend"})
ROWS = frozenset({"gaps", "coverage", "room", "plan", "ranks"})
"""Charts with a row for every row of their table, from the top down."""
_STOPS = 25


def make_interactive(exhibit: Exhibit) -> Figure:
    """A copy of the figure for a screen; on paper nothing moves."""
    figure = copy.deepcopy(exhibit.figure)
    layout = figure["layout"]
    layout["hoverlabel"] = {"bgcolor": look.INK, "font": {"color": "#FFFFFF", "size": look.BASE}, "align": "left"}
    if exhibit.key in CURVES:
        _follow_curves(figure)
    elif exhibit.key in ROWS:
        _tell_rows(figure, exhibit)
    return figure


def _follow_curves(figure: Figure) -> None:
    layout = figure["layout"]
    layout["hovermode"], layout["dragmode"] = "closest", "zoom"
    for name in ("xaxis", "yaxis"):
        layout[name]["fixedrange"] = False
    ticks = layout["xaxis"]
    for trace in figure["data"]:
        if trace.get("fill") or trace.get("hoverinfo") != "skip" or not trace.get("x"):
            continue
        del trace["hoverinfo"]
        trace["text"] = [_point(x, y, ticks) for x, y in zip(trace["x"], trace["y"], strict=True)]
        trace["hovertemplate"] = "%{text}<extra></extra>"


def _point(x: Any, y: Any, ticks: dict[str, Any]) -> str:
    """Where a point lies: the words of its tick where it has one."""
    words = dict(zip(ticks.get("tickvals") or (), ticks.get("ticktext") or (), strict=False))
    place = words.get(x) or (decimal(x, 0 if float(x).is_integer() else 1) if isinstance(x, int | float) else str(x))
    value = decimal(y, 1) if isinstance(y, int | float) else str(y)
    return f"{escape(place)}: <b>{escape(value)}</b>"


def _tell_rows(figure: Figure, exhibit: Exhibit) -> None:
    """Stops that cannot be seen along every row; each tells the row of the table."""
    layout, table = figure["layout"], exhibit.table
    low, high = layout["yaxis"]["range"]
    count = len(table.rows)
    if round(high - low) != count:
        return  # the chart shows a part of its table only: say nothing rather than something wrong
    start, end = layout["xaxis"]["range"]
    xs, ys, texts = [], [], []
    for index, row in enumerate(print_rows(table)):
        pairs = zip(table.columns[1:], row[1:], strict=True)
        lines = [f"<b>{escape(row[0])}</b>", *(f"{escape(name)}: {escape(cell)}" for name, cell in pairs)]
        for stop in range(_STOPS + 1):
            xs.append(start + (end - start) * stop / _STOPS)
            ys.append(count - 1 - index)
            texts.append("<br>".join(lines))
    layout["hovermode"] = "closest"
    figure["data"].append(
        {
            "type": "scatter",
            "x": xs,
            "y": ys,
            "mode": "markers",
            "marker": {"size": 26, "color": "rgba(0,0,0,0)"},
            "text": texts,
            "hovertemplate": "%{text}<extra></extra>",
        }
    )
