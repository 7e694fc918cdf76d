"""What the room sees beside questions: sentences in rows, and two things set against each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

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


def balanced(text: str, role: str, width: float) -> float:
    """The narrowest width at which a text needs no more lines: no word stands alone in its last one."""
    high = paint.wrapped_height(role, text, width)
    low, wide = width / 2, width
    while high > 1.5 * paint.line_height(role) and wide - low > 8:
        middle = (low + wide) / 2
        low, wide = (low, middle) if paint.wrapped_height(role, text, middle) <= high else (middle, wide)
    return wide


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


def edge_of(is_chosen: bool) -> str:
    """The border of a letter's cap."""
    return "accent" if is_chosen else "line_strong"


def paint_seats(p: QPainter, r: QRectF, votes: int, seats: int) -> float:
    """Votes as they come in: as many of the places filled, nobody's in particular; returns the width taken."""
    side, gap = 24.0, 8.0
    p.setPen(QPen(look.color("evidenced"), 2.5))
    for i in range(seats):
        place = QRectF(r.x() + 2 + i * (side + gap), r.center().y() - side / 2, side, side)
        p.setBrush(QBrush(look.color("evidenced")) if i < votes else QBrush(Qt.BrushStyle.NoBrush))
        p.drawEllipse(place)
    return seats * (side + gap) + 12


def paint_scale(p: QPainter, r: QRectF, marks: Sequence[tuple[int, str]]) -> float:
    """Five levels side by side with both marks on them, so that the distance is seen; returns where the rest begins.

    The first mark is filled, the second outlined.
    """
    gap, letter, low = 12.0, paint.line_height("projector"), paint.line_height("projector_small")
    high = letter + low + 8
    wide = (r.width() - 4 * gap) / 5
    for i, name in enumerate("ABCDE"):
        box = QRectF(r.x() + i * (wide + gap), r.y(), wide, high)
        mark = next((k for k, (level, _) in enumerate(marks) if level == i), -1)
        ground, edge, ink = (
            ("sunken", "line", "ink_3"),
            ("evidenced", "evidenced", "on_evidenced"),
            ("claimed_soft", "claimed", "claimed"),
        )[mark + 1]
        paint.box(p, box, 12, look.color(ground), look.color(edge), 3 if mark > 0 else 1.5)
        if mark < 0:
            paint.write(p, box, name, "projector", look.color(ink), paint.CENTER)
            continue
        paint.write(p, QRectF(box.x(), box.y() + 2, wide, letter), name, "projector", look.color(ink), paint.CENTER)
        place = QRectF(box.x(), box.y() + 2 + letter, wide, low)
        paint.write(p, place, marks[mark][1], "projector_small", look.color(ink), paint.CENTER)
    return r.y() + high + 16


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
