"""What the room sees beside questions: sentences in rows, and two things set against each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import paint
from ui.theme.look import look

SIZES = ("projector_xl", "projector_lead", "projector_body", "projector_small")
TALLEST_ROW, TALLEST_SIDE = 168.0, 460.0
GAP, EDGE = 24.0, 32.0


def largest(texts: Sequence[str], width: float, height: float) -> str:
    """The largest size at which all of them fit: one size for all, never below 28 px.

    A text is broken only for a size that is clearly larger: one word alone in a second line is no gain.
    """
    last = len(SIZES) - 1
    fits = (i for i, role in enumerate(SIZES) if _highest(texts, role, width) <= height)
    broken = next(fits, last)
    whole = next((i for i, role in enumerate(SIZES) if all(paint.width(role, t) <= width for t in texts)), -1)
    return SIZES[whole if 0 <= whole <= broken + 1 else broken]


def _highest(texts: Sequence[str], role: str, width: float) -> float:
    return max((paint.wrapped_height(role, text, width) for text in texts), default=0.0)


def paint_lines(p: QPainter, r: QRectF, lines: Sequence[str]) -> None:
    """Sentences in rows that share the height, a hairline between them."""
    if not lines:
        return
    step = min(TALLEST_ROW, r.height() / len(lines))
    role = largest(lines, r.width(), step - 16)
    y = r.y()
    for line in lines:
        high = paint.wrapped_height(role, line, r.width())
        if y + high > r.bottom() + 1:
            break
        tall = max(step, high + 16)
        p.fillRect(QRectF(r.x(), round(y), r.width(), 1), look.color("line"))
        place = QRectF(r.x(), y + (tall - high) / 2, r.width(), high + 8)
        paint.write_wrapped(p, place, line, role, look.color("ink"))
        y += tall


def paint_sides(p: QPainter, r: QRectF, sides: Sequence[tuple[str, str, str]]) -> None:
    """Cards of equal width and weight: what it is, its mark in large type, its words."""
    wide = (r.width() - GAP * (len(sides) - 1)) / len(sides)
    card = QRectF(0, 0, wide, min(TALLEST_SIDE, r.height()))
    inner = wide - 2 * EDGE
    top, mark = paint.line_height("projector_small"), paint.line_height("projector_stage")
    marked = any(side[1] for side in sides)
    before = EDGE - 8 + top + (8 + mark if marked else 0) + 8
    role = largest([words for _, _, words in sides], inner, card.height() - before - 16)
    edge = look.color("line_strong" if look.is_high_contrast else "line")
    for i, (name, figure, words) in enumerate(sides):
        box = card.translated(r.x() + i * (wide + GAP), r.y())
        paint.box(p, box, 14, look.color("surface"), edge, 1.5)
        x, y = box.x() + EDGE, box.y() + EDGE - 8
        paint.write(p, QRectF(x, y, inner, top), name, "projector_small", look.color("ink_3"))
        y += top + 8
        if marked:
            paint.write(p, QRectF(x, y, inner, mark), figure, "projector_stage", look.color("ink"))
            y += mark + 8
        paint.write_wrapped(p, QRectF(x, y, inner, box.bottom() - y - 8), words, role, look.color("ink_2"))
