"""What every figure of the reliability page shares: colours, axes with a stated start, direct labels.

Figures are plain dicts in plotly's form; colours and sizes come from the caller, because the screen follows a theme.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from readiness.language import separators, tr, written

Figure = dict[str, Any]
Table = tuple[Sequence[str], Sequence[Sequence[str]]]

TICK_STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 6
TOP_LINE = 0.7
"""Room over the highest tick for half its label, over the height of the text; without it the label is left out."""
TICK_ROOM = 3.3
"""What "100 %" takes beside an axis, in sizes of its text."""
LETTER = 0.55
"""Width of a letter over the height of the text."""
TARGET_WIDTH = 2.0
_MARKUP = re.compile(r"<[^>]*>")
SEPARATION = 0.085
"""Labels at line ends stand at least this share of the axis apart."""


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
    band_edge: float = 0.0
    """Width of the line round a band, for themes whose tints alone cannot be seen."""
    grid: str = ""
    """Colour of the hairlines behind a figure, where `line` is as strong as its marks; empty takes `line`."""
    grid_dash: str = "solid"


@dataclass(frozen=True)
class Chart:
    """A figure with the words around it.

    Attributes:
        figure: plotly data and layout; empty where there is nothing to draw.
        title: the finding as one sentence. caveat: what not to conclude.
        table: the figure's numbers, for a screen without web engine and for screen readers.
        hint: what would fill the place of a figure that cannot be drawn.
    """

    figure: Figure
    title: str
    caveat: str = ""
    table: Table | None = None
    hint: str = ""


@dataclass(frozen=True)
class Scale:
    """An axis in percent: its two ends and its ticks."""

    low: float
    high: float
    ticks: tuple[int, ...]

    @property
    def is_cut(self) -> bool:
        """Whether the axis does not start at zero, which the figure must say."""
        return self.low > 0


def percent_scale(values: Iterable[float]) -> Scale:
    """An axis that holds all values (percent), on round ticks, cut at the bottom where everything lies high."""
    found = [min(100.0, max(0.0, value)) for value in values]
    low, high = min(found, default=0.0), max(found, default=100.0)
    step = next((s for s in TICK_STEPS if (high - low) / s <= MOST_TICKS - 1), TICK_STEPS[-1])
    bottom = max(0, math.floor((low - 0.1 * step) / step) * step)
    top = min(100, math.ceil((high + 0.1 * step) / step) * step)
    if top - bottom < 2 * step:
        bottom = max(0, top - 2 * step)
    return Scale(float(bottom), float(top), tuple(range(bottom, top + 1, step)))


def shade(colour: str, alpha: float) -> str:
    """A theme colour (#RRGGBB) as a transparent one."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def band_line(look: ChartLook, colour: str) -> dict[str, Any]:
    """The edge of a band of a theme colour."""
    return {"width": look.band_edge, "color": colour} if look.band_edge else {"width": 0}


def font(look: ChartLook, colour: str = "", *, less: int = 0) -> dict[str, Any]:
    """The text of a figure."""
    return {"family": look.family, "size": look.size - less, "color": colour or look.ink_2}


def base_layout(look: ChartLook, *, left: float = 52, right: float = 16, bottom: float = 3.4) -> dict[str, Any]:
    """Grounds, fonts, hover label and margins; `bottom` in lines of text."""
    top = max(8, round(look.size * TOP_LINE))
    return {
        "font": font(look),
        "separators": separators(),
        "showlegend": False,
        "dragmode": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {
            "l": round(max(left, look.size * TICK_ROOM)),
            "r": round(right),
            "t": top,
            "b": round(look.size * bottom),
        },
        "hoverlabel": {"font": font(look, look.ink), "bgcolor": look.surface, "bordercolor": look.line},
    }


def percent_axis(look: ChartLook, scale: Scale, *, room: float = 0.02) -> dict[str, Any]:
    """An axis of percentages with hairlines."""
    reach = (scale.high - scale.low) * room
    return {
        "range": [scale.low, scale.high + reach],
        "tickvals": list(scale.ticks),
        "ticktext": [written(f"{tick}%") for tick in scale.ticks],
        "gridcolor": look.grid or look.line,
        "griddash": look.grid_dash,
        "zeroline": False,
        "fixedrange": True,
    }


def target_line(look: ChartLook) -> dict[str, Any]:
    """The target: the strongest straight line of a figure, well over the hairlines behind it."""
    return {"color": look.ink, "width": TARGET_WIDTH}


def upright_target(look: ChartLook, target: float | None) -> Figure:
    """The target in a figure whose rows lie across: an upright line with its words at the top, as parts of a layout.

    Args:
        look: colours and text size.
        target: in percent; None where none is set.
    """
    if target is None:
        return {"shapes": [], "annotations": []}
    ends = {"x0": target, "x1": target, "yref": "paper", "y0": 0, "y1": 1}
    words = f"<b>{tr('Target {target:g}%', target=target)}</b>"
    where = {"x": target, "yref": "paper", "y": 1, "xanchor": "left", "yanchor": "top", "xshift": 6}
    return {
        "shapes": [{"type": "line", **ends, "line": target_line(look), "layer": "between"}],
        "annotations": [note(look, words, **where, font=font(look, look.ink))],
    }


def axis_title(look: ChartLook, scale: Scale, words: str) -> dict[str, Any]:
    """The title of an axis, which says where it starts if that is not zero."""
    text = tr("{title} (axis starts at {start:.0f}%)", title=words, start=scale.low) if scale.is_cut else words
    return {"text": text, "font": font(look, look.ink_3, less=1), "standoff": 8}


def label_room(look: ChartLook, ends: Sequence[tuple[float, str, str]], least: float) -> float:
    """Pixels at the right of a figure that its direct labels need, at least so many letters of text height."""
    longest = max((len(_MARKUP.sub("", text)) for _, text, _ in ends), default=0)
    return look.size * max(least, LETTER * longest + 1)  # a label stands about a letter from its line


def note(look: ChartLook, text: str, **where: Any) -> dict[str, Any]:
    """Words in a figure; plotly reads markup, so somebody's own words must be escaped before."""
    return {"text": text, "showarrow": False, "font": font(look, look.ink_3, less=1)} | where


def own_words(text: str) -> str:
    """Somebody's own words as plain text for a figure."""
    return escape(text, quote=False)


def cut_note(look: ChartLook, scale: Scale, **where: Any) -> list[dict[str, Any]]:
    """The remark that an axis does not start at zero, where that is so."""
    if not scale.is_cut:
        return []
    at = {"xanchor": "left", "yanchor": "bottom", "xshift": 6} | where
    return [note(look, tr("axis starts at {start:.0f}%", start=scale.low), **at)]


def end_labels(
    look: ChartLook, ends: Sequence[tuple[float, str, str]], x: Any, scale: Scale, **more: Any
) -> list[dict[str, Any]]:
    """Direct labels at the line ends (height in percent, words, colour), pushed apart where they would touch."""
    apart = (scale.high - scale.low) * SEPARATION
    placed: list[dict[str, Any]] = []
    y = math.inf
    for value, text, colour in sorted(ends, reverse=True):
        y = min(max(value, scale.low), y - apart)
        at = {"x": x, "y": y, "xanchor": "left", "xshift": 10, "font": font(look, colour)}
        placed.append(note(look, text, **(at | more)))
    return placed
