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
    ("left", 9, 20),
    ("left", 9, -20),
    ("right", -9, 20),
    ("right", -9, -20),
)
"""Where a label may stand: which end is at the mark, how far to the side, how far up, in pixels."""

NEAR = 6
"""How many of those places are so near that the label of a mark without a gate names it and no other."""
FAR = tuple(
    (anchor, shift, rise)
    for away in (28, 36, 44, 52, 60, 68, 80, 104, 128, 152)
    for anchor, shift, rise in (
        ("left", 13, away),
        ("left", away // 2 + 8, away),
        ("right", -13, away),
        ("right", -away // 2 - 8, away),
        ("left", 13, -away),
        ("right", -13, -away),
        ("left", away, away // 2),
        ("right", -away, away // 2),
        ("left", away, -away // 2),
        ("right", -away, -away // 2),
    )
)
"""Where the label of a mark that closes a gate may stand at the end of a line, once no place beside it is free."""
NEAREST = 4
"""Pixels that the label of a mark without a gate keeps from other marks: one that is near several names none."""
LED = 13
"""Pixels to the side from which a line leads from a mark to its label."""

APART = 13
"""Pixels from one mark to the next: marks of equal effort and gain stand side by side."""
PAD = 0.025
"""Share of an axis under its zero, so that no mark there is cut."""

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
    across, up = most_effort * (1 + PAD) / width, most_gain * (1 + 2 * PAD) / height
    places = _spread(
        {i.id: (i.effort / across + PAD * width, height - 2 * PAD * height - i.gain / up) for i in items}, width
    )
    placed = _place(items, places, look.size, width, height)
    shown = {name: (x - PAD * width) * across for name, (x, _) in places.items()}
    traces = [
        _marks([i for i in items if i.gates], shown, look, is_filled=True),
        _marks([i for i in items if not i.gates], shown, look, is_filled=False),
    ]
    notes = [
        {
            "x": shown[item.id],
            "y": item.gain,
            "text": "<br>".join(_lines(item.title)),
            "xanchor": anchor,
            "align": anchor,
            "yanchor": "middle",
            "font": {"family": look.family, "size": look.size - 1, "color": look.ink if item.gates else look.ink_2},
        }
        | _stand(shift, rise, look)
        for item, anchor, shift, rise in placed
    ]
    return {"data": [t for t in traces if t["x"]], "layout": _layout(look, most_effort, most_gain, notes)}


def effort_gain_table(items: Sequence[ItemView]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The numbers of the figure: heads and rows."""
    rows = sorted(items, key=lambda i: (-i.gain / max(i.effort, 0.01), i.id))
    heads = (tr("Initiative"), tr("Person-weeks"), tr("Points"))
    return heads, [(i.title, number(i.effort, "g"), number(i.gain, ".1f")) for i in rows]


def _spread(places: dict[str, tuple[float, float]], width: float) -> dict[str, tuple[float, float]]:
    """Marks that would hide one another moved sideways, by as little as keeps each of them whole."""
    found: dict[str, tuple[float, float]] = {}
    for name, (x, y) in sorted(places.items(), key=lambda place: (place[1][0], place[1][1], place[0])):
        for shift in (0, 1, -1, 2, -2, 3, -3):
            at = x + shift * APART
            inside = APART / 2 <= at <= width - APART / 2
            if inside and all(abs(at - a) >= APART or abs(y - b) >= APART - 1 for a, b in found.values()):
                found[name] = (at, y)
                break
        found.setdefault(name, (x, y))
    return found


def _marks(items: Sequence[ItemView], shown: dict[str, float], look: ChartLook, *, is_filled: bool) -> dict[str, Any]:
    hover = tr("{points} points for {effort} person-weeks", points="%{y:.1f}", effort="%{customdata[2]:g}")
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [shown[i.id] for i in items],
        "y": [i.gain for i in items],
        "customdata": [[i.title, i.tier_words, i.effort] for i in items],
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
    labels: dict[str, Box] = {}
    found: list[tuple[ItemView, str, int, int]] = []
    worthiest = sorted(items, key=lambda i: (i.tier, -i.gain, i.id))
    gates, rest = [i for i in worthiest if i.gates], [i for i in worthiest if not i.gates]
    rounds = ((gates, PLACES, True), (gates, FAR, True), (gates, FAR, False), (rest, PLACES[:NEAR], True))
    for those, tried, is_clear in rounds:
        for item in (item for item in those if item.id not in labels):
            x, y = places[item.id]
            others = [mark for name, mark in marks.items() if name != item.id]
            lines = _lines(item.title)
            wide, high = LETTER * size * max(map(len, lines)), ROW * size * len(lines)
            for anchor, shift, rise in tried:
                left = x + shift - {"left": 0.0, "center": wide / 2, "right": wide}[anchor]
                lift = rise + (high / 2 - ROW * size / 2) * ((rise > 0) - (rise < 0))
                box = (left, y - lift - high / 2, left + wide, y - lift + high / 2)
                line = _line(x, y, x + shift, y - lift) if is_clear and tried is FAR else []
                if _is_free([box, *line], [*labels.values(), *others], width, height) and (
                    item.gates or all(_distance(box, mark) >= NEAREST for mark in others)
                ):
                    labels[item.id] = box
                    found.append((item, anchor, shift, round(lift)))
                    break
    return found


def _is_free(ways: Sequence[Box], taken: Sequence[Box], width: int, height: int) -> bool:
    """Whether a label, the first of these boxes, lies inside the plot, and none of them over anything."""
    left, top, right, foot = ways[0]
    inside = left >= 0 and right <= width and top >= 0 and foot <= height
    return inside and not any(_overlap(way, other) for way in ways for other in taken)


def _stand(shift: int, rise: int, look: ChartLook) -> dict[str, Any]:
    """Where a label stands from its mark; a thin line leads to one that stands further away."""
    if abs(shift) < LED:
        return {"showarrow": False, "xshift": shift, "yshift": rise}
    line = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": look.ink_3, "standoff": 7}
    return line | {"ax": shift, "ay": -rise}


def _line(x: float, y: float, to_x: float, to_y: float) -> list[Box]:
    """A line from a mark to its label as small boxes, its first pixels left out: marks may touch."""
    steps = range(3, 11)
    points = [(x + (to_x - x) * n / 10, y + (to_y - y) * n / 10) for n in steps]
    return [(a - 1, b - 1, a + 1, b + 1) for a, b in points]


def _distance(a: Box, b: Box) -> float:
    """Pixels between two boxes."""
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])


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
        "xaxis": axis
        | {"showgrid": False, "ticks": "outside", "tickcolor": look.line}
        | {"range": [-PAD * most_effort, most_effort], "title": {"text": tr("Person-weeks"), "font": small}},
        "yaxis": axis
        | {"range": [-2 * PAD * most_gain, most_gain], "title": {"text": tr("Points gained"), "font": small}},
        "hoverlabel": {
            "bgcolor": look.ink,
            "font": {"color": look.surface, "size": look.size},
            "bordercolor": look.ink,
        },
        "annotations": notes,
    }
