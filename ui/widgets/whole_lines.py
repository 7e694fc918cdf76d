"""Where an area that scrolls has to end so that no row and no line of words is cut through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

SMALL = 72
"""What is no list and no text is kept whole up to this height; a picture or a chart is simply cut."""


@runtime_checkable
class Rows(Protocol):
    """A painted list that knows its rows."""

    def row_span(self, y: int) -> tuple[int, int]:
        """Top and end of the row at a height."""
        ...


def paint_cover(cover: QWidget, area: QScrollArea, ground: QColor, *, is_top: bool) -> None:
    """Fill what is cut at an edge of an area with its ground.

    Args:
        cover: What lies over the half of the area at that edge.
        area: What scrolls.
        ground: The colour under it.
        is_top: At the upper edge, else at the lower one.
    """
    high = min(cut_at_start(area) if is_top else cut_at_end(area), cover.height())
    if high:
        QPainter(cover).fillRect(0, 0 if is_top else cover.height() - high, cover.width(), high, ground)


def cut_at_end(area: QScrollArea) -> int:
    """How many pixels at the lower edge belong to rows or lines that do not fit whole; 0 where none is cut."""
    edge = area.viewport().height()
    starts = [start for start, _ in _cut(area, edge)]
    rest = edge - min(starts) if starts else 0
    return rest if rest < edge // 2 else 0


def cut_at_start(area: QScrollArea) -> int:
    """How many pixels at the upper edge belong to rows or lines that have left in part; 0 where none is cut."""
    ends = [end for _, end in _cut(area, 0)]
    rest = max(ends) if ends else 0
    return rest if rest < area.viewport().height() // 2 else 0


def _cut(area: QScrollArea, edge: int) -> Iterator[tuple[int, int]]:
    """Top and end, in the viewport, of every row or line that an edge runs through."""
    content, view = area.widget(), area.viewport()
    for part in content.findChildren(QWidget) if content is not None else ():
        if part.isHidden() or not (isinstance(part, Rows) or _is_leaf(part)):
            continue
        top = part.mapTo(view, QPoint(0, 0)).y()
        if not top < edge < top + part.height():
            continue
        start, end = _span(part, edge - top)
        if start < edge - top < end:
            yield top + start, top + end


def _is_leaf(part: QWidget) -> bool:
    return not any(isinstance(child, QWidget) and not child.isHidden() for child in part.children())


def _span(part: QWidget, y: int) -> tuple[int, int]:
    """Top and end of what stands at a height: a row, a line of words, or the whole of something small."""
    if isinstance(part, Rows):
        return part.row_span(y)
    if isinstance(part, QLabel) and part.wordWrap():
        line = max(1, part.fontMetrics().lineSpacing())
        first = y // line * line
        return first, min(part.height(), first + line)
    return (0, part.height()) if part.height() <= SMALL else (y, y)
