"""Where a master leaves room: the layout with a title alone, its feet, and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from readiness.report.companions.slides.master import EMU_PER_MM
from readiness.report.companions.slides.shapes import Box

SIDE = 0.045
"""Share of the width left free at the sides where a master says nothing."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_MARGIN = 4.0
_USUAL = 26.0
"""Points of a title where a master says nothing."""


@dataclass(frozen=True)
class Room:
    """The layout to use and its free places in mm; `feet` are placeholders of footer and number."""

    layout: Any
    title: Box
    title_size: float
    content: Box
    feet: tuple[Any, ...]


def _box(shape: Any) -> Box | None:
    values = (shape.left, shape.top, shape.width, shape.height)
    if any(value is None for value in values):
        return None
    return Box(*(value / EMU_PER_MM for value in values))


def _is(shape: Any, *kinds: str) -> bool:
    return any(kind in str(shape.placeholder_format.type).split(" ")[0] for kind in kinds)


def _choose(deck: Any) -> Any:
    """The layout for a title alone, else the one with a title and the fewest other places."""
    layouts = list(deck.slide_layouts)
    for layout in layouts:
        if layout._element.get("type") == "titleOnly":  # noqa: SLF001 - the library does not offer it
            return layout
    titled = [layout for layout in layouts if any(_is(p, "TITLE") for p in layout.placeholders)]
    return min(titled or layouts, key=lambda layout: len(list(layout.placeholders)))


def find_room(deck: Any) -> Room:
    """The room that the chosen layout leaves between title and foot."""
    layout = _choose(deck)
    width, height = deck.slide_width / EMU_PER_MM, deck.slide_height / EMU_PER_MM
    side = width * SIDE
    title = Box(side, height * 0.05, width - 2 * side, height * 0.13)
    feet = []
    floor = height * 0.94
    for shape in layout.placeholders:
        box = _box(shape)
        if box is None:
            continue
        if _is(shape, "TITLE", "CENTER_TITLE"):
            title = box
        elif _is(shape, "FOOTER", "SLIDE_NUMBER"):
            feet.append(shape)
            if box.top > height / 2:
                floor = min(floor, box.top)
    left = min(max(title.left, 0.0), width * 0.2)
    top = min(title.bottom, height * 0.4) + _MARGIN
    content = Box(left, top, width - 2 * left, floor - top - _MARGIN)
    return Room(layout, title, _title_size(layout), content, tuple(feet))


def _title_size(layout: Any) -> float:
    """Points of the titles: what the layout says, else its master."""
    own = [p._element for p in layout.placeholders if _is(p, "TITLE", "CENTER_TITLE")]  # noqa: SLF001
    style = layout.slide_master._element.iter(f"{_P}titleStyle")  # noqa: SLF001
    for element in (*own, *style):
        for level in element.iter(f"{_A}lvl1pPr"):
            run = level.find(f"{_A}defRPr")
            if run is not None and run.get("sz"):
                return int(run.get("sz")) / 100
    return _USUAL
