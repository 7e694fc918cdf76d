"""Effort against gain as a plotly figure with direct labels: what is cheap and helps, what is dear and does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from readiness.language import number, separators, tr

if TYPE_CHECKING:
    from readiness.app.planning_structs import ItemView
    from readiness.app.reliability_view import ChartLook

LETTER = 0.45
"""Mean width of a letter in heights of the type."""
ROW = 1.3
"""Height of a line in heights of the type."""

LONG = 26
"""Letters from which a title is broken over two lines."""
PLACES = (
    ("left", 11, 0),
    ("right", -11, 0),
    ("left", 7, 13),
    ("left", 7, -13),
    ("right", -7, 13),
    ("right", -7, -13),
    ("center", 0, 18),
    ("center", 0, -18),
)
"""Where a label may stand: which end is at the mark, how far to the side, how far up, in pixels."""

Box = tuple[float, float, float, float]


def effort_gain_figure(items: Sequence[ItemView], look: ChartLook, width: int, height: int) -> dict[str, Any]:
    """Person-weeks across, points of the evidenced score up; filled marks close a gate, open ones do not.

    Labels are placed where they cover no mark and no other label, the worthiest first; the others show when the
    pointer is over their mark, and stand in the table beside the figure.

    Args:
        items: planned initiatives.
        look: colours and type.
        width: width of the whole figure in pixels, for the placing of labels.
        height: its height.
    """
    left, right, top, foot = _margins(look)
    width, height = max(1, width - left - right), max(1, height - top - foot)
    most_effort = max((i.effort for i in items), default=1.0) * 1.06 + 0.4
    most_gain = max((i.gain for i in items), default=1.0) * 1.12 + 0.1
    places = {i.id: (i.effort / most_effort * width, (1 - i.gain / most_gain) * height) for i in items}
    placed = _place(items, places, look.size, width, height)
    traces = [
        _marks([i for i in items if i.gates], look, is_filled=True),
        _marks([i for i in items if not i.gates], look, is_filled=False),
    ]
    notes = [
        {
            "x": item.effort,
            "y": item.gain,
            "text": "<br>".join(_lines(item.title)),
            "showarrow": False,
            "xanchor": anchor,
            "align": anchor,
            "yanchor": "middle",
            "xshift": shift,
            "yshift": rise,
            "font": {"family": look.family, "size": look.size - 1, "color": look.ink if item.gates else look.ink_2},
        }
        for item, anchor, shift, rise in placed
    ]
    return {"data": [t for t in traces if t["x"]], "layout": _layout(look, most_effort, most_gain, notes)}


def effort_gain_table(items: Sequence[ItemView]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The numbers of the figure: heads and rows."""
    rows = sorted(items, key=lambda i: (-i.gain / max(i.effort, 0.01), i.id))
    heads = (tr("Initiative"), tr("Person-weeks"), tr("Points"))
    return heads, [(i.title, number(i.effort, "g"), number(i.gain, ".1f")) for i in rows]


def _marks(items: Sequence[ItemView], look: ChartLook, *, is_filled: bool) -> dict[str, Any]:
    hover = tr("{points} points for {effort} person-weeks", points="%{y:.1f}", effort="%{x:g}")
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [i.effort for i in items],
        "y": [i.gain for i in items],
        "customdata": [[i.title, i.tier_words] for i in items],
        "hovertemplate": f"%{{customdata[0]}}<br>{hover}<br>%{{customdata[1]}}<extra></extra>",
        "marker": {
            "size": 12,
            "symbol": "diamond" if is_filled else "circle",
            "color": look.today if is_filled else look.surface,
            "line": {"width": 2, "color": look.today},
        },
    }


def _place(
    items: Sequence[ItemView], places: dict[str, tuple[float, float]], size: int, width: int, height: int
) -> list[tuple[ItemView, str, int, int]]:
    marks: dict[str, Box] = {i: (x - 8, y - 8, x + 8, y + 8) for i, (x, y) in places.items()}
    labels: list[Box] = []
    found: list[tuple[ItemView, str, int, int]] = []
    worthiest = sorted(items, key=lambda i: (not i.gates, i.tier, -i.gain, i.id))
    for item in worthiest:
        x, y = places[item.id]
        lines = _lines(item.title)
        wide, high = LETTER * size * max(map(len, lines)), ROW * size * len(lines)
        for anchor, shift, rise in PLACES:
            left = x + shift - {"left": 0.0, "center": wide / 2, "right": wide}[anchor]
            lift = rise + (high / 2 - ROW * size / 2) * (rise > 0) - (high / 2 - ROW * size / 2) * (rise < 0)
            box = (left, y - lift - high / 2, left + wide, y - lift + high / 2)
            inside = box[0] >= 0 and box[2] <= width and box[1] >= 0 and box[3] <= height
            taken = [*labels, *(mark for name, mark in marks.items() if name != item.id)]
            if inside and not any(_overlap(box, other) for other in taken):
                labels.append(box)
                found.append((item, anchor, shift, round(lift)))
                break
    return found


def _lines(title: str) -> list[str]:
    """A title on one line, or broken near its middle."""
    if len(title) <= LONG:
        return [title]
    gaps = [at for at, letter in enumerate(title) if letter == " "]
    if not gaps:
        return [title]
    middle = min(gaps, key=lambda at: abs(at - len(title) / 2))
    return [title[:middle], title[middle + 1 :]]


def _margins(look: ChartLook) -> tuple[int, int, int, int]:
    """Left, right, top and bottom of the plot, in pixels."""
    return round(3.6 * look.size), 16, 8, round(3.2 * look.size)


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _layout(look: ChartLook, most_effort: float, most_gain: float, notes: list[dict[str, Any]]) -> dict[str, Any]:
    small = {"family": look.family, "size": look.size, "color": look.ink_3}
    axis: dict[str, Any] = {
        "gridcolor": look.line,
        "linecolor": look.line,
        "zeroline": False,
        "ticks": "",
        "tickfont": small,
        "fixedrange": True,
    }
    return {
        "paper_bgcolor": look.surface,
        "plot_bgcolor": look.surface,
        "showlegend": False,
        "separators": separators(),
        "dragmode": False,
        "font": {"family": look.family, "size": look.size, "color": look.ink_2},
        "margin": dict(zip("lrtb", _margins(look), strict=True)),
        "xaxis": axis | {"range": [0, most_effort], "title": {"text": tr("Person-weeks"), "font": small}},
        "yaxis": axis | {"range": [0, most_gain], "title": {"text": tr("Points gained"), "font": small}},
        "hoverlabel": {
            "bgcolor": look.ink,
            "font": {"color": look.surface, "size": look.size},
            "bordercolor": look.ink,
        },
        "annotations": notes,
    }
