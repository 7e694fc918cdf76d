"""What the room sees of the read-out and after it: figures side by side, the gates, bars, or the curve of success.

Everything is at least 28 px high. Nothing here has a place for a name or for a vote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets import interval_bar
from ui.widgets.projector_parts import largest, paint_lines
from ui.widgets.room import Bar, Board, Curve, Reading

SMALL = "projector_small"
GAP, CELL, CELL_GAP, GROUP_GAP = 20.0, 36.0, 4.0, 20.0
ROW, TALLEST_BAR = 36.0, 84.0
SIZES = ("projector_stage", "projector", "projector_lead", "projector_body", SMALL)
ROUND = (5.0, 10.0, 15.0, 20.0, 25.0, 30.0)
HALF = 0.5
"""Where every share is over it the axis begins here, and says so by its figures."""


def paint_board(p: QPainter, r: QRectF, board: Board, lines: Sequence[str] = ()) -> None:
    """Readings at the top, gates under them, and what is left for bars, curves or sentences."""
    y = r.y()
    if board.readings:
        y += _readings(p, QRectF(r.x(), y, r.width(), r.height()), board.readings) + GAP
    if board.gates:
        y += _gates(p, QRectF(r.x(), y, r.width(), CELL), board) + GAP
    rest = QRectF(r.x(), y, r.width(), r.bottom() - y)
    if board.bars:
        _bars(p, rest, board.bars)
    elif board.curves:
        _curves(p, rest, board)
    elif lines:
        paint_lines(p, rest, lines)


# --- figures side by side -----------------------------------------------------------------------------------------


def _readings(p: QPainter, r: QRectF, readings: Sequence[Reading]) -> float:
    """Word before number in one size for all; returns the height taken."""
    wide = r.width() / len(readings)
    words = [verdicts.band(reading.band).word if reading.band else "" for reading in readings]
    inner = wide - 2 * GAP
    high = paint.line_height(SMALL)
    role, is_one_line = _size(words, [reading.figure for reading in readings], inner)
    line = paint.line_height(role)
    side = 0.75 * line if all(0.75 * line + 12 + paint.width(role, word) <= inner for word in words) else 0.0
    for i, reading in enumerate(readings):
        x = r.x() + i * wide
        if i:
            paint.vline(p, round(x), r.y() + 4, high + (1 if is_one_line else 2) * line - 4)
        place = QRectF(x + (GAP if i else 0), r.y(), inner, r.height())
        _reading(p, place, reading, words[i], role, side, is_one_line=is_one_line)
    has_words = any(words)
    return high + (line if is_one_line or not has_words else 2 * line)


def _size(words: Sequence[str], figures: Sequence[str], width: float) -> tuple[str, bool]:
    """The largest size at which word and figure stand on one line, else on two."""
    for role in SIZES[1:-1]:
        side = paint.line_height(role) * 0.75 + 12
        pairs = zip(words, figures, strict=True)
        if all((side + paint.width(role, w) + GAP if w else 0) + paint.width(role, f) <= width for w, f in pairs):
            return role, True
    if not any(words):
        return SMALL, True
    fits = (s for s in SIZES[1:] if all(paint.width(s, text) <= width for text in (*words, *figures)))
    return next(fits, SMALL), False


def _reading(p: QPainter, r: QRectF, reading: Reading, word: str, role: str, side: float, *, is_one_line: bool) -> None:
    high, line = paint.line_height(SMALL), paint.line_height(role)
    left = r.x()
    if reading.part:
        interval_bar.draw_key(p, QRectF(left, r.y() + high / 2 - 8, 32, 16), reading.part)
        left += 44
    place = QRectF(left, r.y(), r.right() - left + GAP, high)
    paint.write(p, place, reading.heading, SMALL, look.color("ink_3"))
    x, y = r.x(), r.y() + high
    if word:
        band = verdicts.band(reading.band)
        if side:
            icons.paint_band(p, band.level, QRectF(x, y + (line - side) / 2, side, side), look.color(band.tone))
            x += side + 12
        paint.write(p, QRectF(x, y, r.right() - x + GAP, line), word, role, look.color("ink"))
        x += paint.width(role, word) + GAP
        if not is_one_line:
            x, y = r.x(), y + line
    ink = look.color("ink_2" if word else "ink")
    paint.write(p, QRectF(x, y, r.right() - x + GAP, line), reading.figure, role, ink, elide=False)


# --- the gates ----------------------------------------------------------------------------------------------------


def _gates(p: QPainter, r: QRectF, board: Board) -> float:
    """A cell for each gate, hard ones first, and their count in words; returns the height taken."""
    x, is_hard = r.x(), board.gates[0][1]
    for i, (status, hard) in enumerate(board.gates):
        x += 0 if not i else CELL_GAP if hard == is_hard else GROUP_GAP
        is_hard = hard
        tone = verdicts.tone(status)
        box = QRectF(x, r.y(), CELL, CELL)
        edge = look.color(tone) if look.is_high_contrast or tone == "failed" else None
        paint.box(p, box, 8, look.color(f"{tone}_soft"), edge, 2)
        icons.paint(p, icons.STATUS_ICON[tone], box.adjusted(6, 6, -6, -6), look.color(tone), 2)
        x += CELL
    words, wide = board.gates_said, r.right() - x - GAP
    if paint.width(SMALL, words) <= wide:
        paint.write(p, QRectF(x + GAP, r.y(), wide, CELL), words, SMALL, look.color("ink_2"))
        return CELL
    paint.write(p, QRectF(r.x(), r.y() + CELL + 4, r.width(), ROW), words, SMALL, look.color("ink_2"))
    return CELL + 4 + ROW


# --- bars ---------------------------------------------------------------------------------------------------------


def _bars(p: QPainter, r: QRectF, bars: Sequence[Bar]) -> None:
    """Each with its name, the bar with its threshold, and its three figures."""
    step = min(TALLEST_BAR, r.height() / len(bars))
    role = largest([bar.name for bar in bars], r.width() * 0.34, max(ROW, step) - 4)
    names = max(paint.width(role, bar.name) for bar in bars) + GAP
    cell = paint.width(role, "100") + GAP
    thick = max(12.0, min(26.0, step * 0.4))
    for i, bar in enumerate(bars):
        y = r.y() + i * step
        paint.write(p, QRectF(r.x(), y, names, step), bar.name, role, look.color("ink"))
        track = QRectF(r.x() + names, y + (step - thick) / 2, r.width() - names - 3 * cell, thick)
        interval_bar.draw(p, track, bar.values, bar.floor)
        for k, value in enumerate(bar.values or (None, None, None)):
            place = QRectF(r.right() - (3 - k) * cell, y, cell, step)
            ink = look.color("ink_2" if k else "ink")
            paint.write(p, place, interval_bar.figure(value), role, ink, paint.RIGHT)


# --- the curve ----------------------------------------------------------------------------------------------------


def _curves(p: QPainter, r: QRectF, board: Board) -> None:
    """Shares of 100 over steps; bands are the intervals."""
    high, left = paint.line_height(SMALL), paint.width(SMALL, "100") + 16
    plot = QRectF(r.x() + left, r.y() + high, r.width() - left - 40, r.height() - 2 * high - 8)
    shares = [points[2] for curve in board.curves for points in curve.points]
    low = HALF if min(*shares, 1.0 if board.target is None else board.target) > HALF else 0.0
    last = max(2.0, *(points[0] for curve in board.curves for points in curve.points))

    def at(steps: float, share: float) -> QPointF:
        return QPointF(
            plot.x() + plot.width() * (steps - 1) / (last - 1),
            plot.bottom() - plot.height() * (share - low) / (1 - low),
        )

    for share in (low, (low + 1) / 2, 1.0):
        y = at(1, share).y()
        p.fillRect(QRectF(plot.x(), round(y), plot.width(), 1), look.color("line"))
        place = QRectF(r.x(), y - high / 2, left - 12, high)
        paint.write(p, place, f"{100 * share:.0f}", SMALL, look.color("ink_3"), paint.RIGHT)
    for steps in _steps(last):
        x, words = at(steps, low).x(), board.axis.format(steps=f"{steps:g}") if steps == last else f"{steps:g}"
        wide = paint.width(SMALL, words) + 4
        place = QRectF(min(x - wide / 2, r.right() - wide), plot.bottom() + 8, wide, high)
        paint.write(p, place, words, SMALL, look.color("ink_3"), paint.CENTER, elide=False)
    if board.target is not None:
        p.setPen(QPen(look.color("ink"), 3, Qt.PenStyle.DotLine))
        p.drawLine(at(1, board.target), at(last, board.target))
        place = QRectF(plot.x(), at(last, board.target).y() - high - 2, plot.width(), high)
        paint.write(p, place, board.target_said, SMALL, look.color("ink_2"), paint.RIGHT, elide=False)
    for curve in board.curves:
        _curve(p, plot, curve, [at(*point[:2]) for point in curve.points], _band(curve, at))


def _steps(last: float) -> tuple[float, ...]:
    """Where the axis is labelled: round numbers, the end always."""
    return tuple(sorted({1.0, *(s for s in ROUND if s <= last - 3), last}))


def _band(curve: Curve, at: Callable[[float, float], QPointF]) -> QPolygonF:
    there = [at(steps, high) for steps, _, _, high in curve.points]
    return QPolygonF([*there, *(at(steps, low) for steps, _, low, _ in reversed(curve.points))])


def _curve(p: QPainter, plot: QRectF, curve: Curve, line: Sequence[QPointF], band: QPolygonF) -> None:
    colour = QColor(look.color("evidenced" if curve.is_measured else "projected"))
    soft = QColor(colour)
    soft.setAlphaF(0.18)
    p.setPen(QPen(Qt.PenStyle.NoPen))
    p.setBrush(QBrush(soft))
    p.drawPolygon(band)
    p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    p.setPen(QPen(colour, 5, Qt.PenStyle.SolidLine if curve.is_measured else Qt.PenStyle.DashLine))
    p.drawPolyline(QPolygonF(list(line)))
    own = min(range(len(line)), key=lambda i: abs(curve.points[i][0] - curve.own))
    p.setBrush(QBrush(colour if curve.is_measured else look.color("surface")))
    p.drawEllipse(line[own], 10, 10)
    high, wide = paint.line_height("projector_body"), paint.width("projector_body", curve.words) + 4
    is_low = curve.is_measured
    x = line[own].x() - 16 - wide if is_low else line[own].x() + 16  # where neither its line nor its band runs
    x = max(plot.x() + 8, min(x, plot.right() + 36 - wide))
    y = line[own].y() + (12 if is_low and line[own].y() + 12 + high <= plot.bottom() else -12 - high)
    paint.write(p, QRectF(x, y, wide, high), curve.words, "projector_body", look.color("ink"), elide=False)
