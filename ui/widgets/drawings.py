"""Quiet line drawings of the empty states: each shows what its page will hold, in the colours of the theme.

All stand on one sheet of 168 x 104 px and share one hand: outlines of 2 px on whole pixels, bars as the product draws
intervals, and the accent only for what leads on. Nothing is a bitmap, so they are sharp at every scale factor.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import icons, paint
from ui.theme.look import look

WIDTH, HIGH = 168, 104
OUTLINE = 2.0


class Picture(QWidget):
    """The drawing of a state, by its name; `NAMES` lists them."""

    SIZE = QSize(WIDTH, HIGH)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._draw = _DRAWINGS[kind]
        self.setFixedSize(self.SIZE)

    def sizeHint(self) -> QSize:
        return self.SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        self._draw(paint.begin(self))


# --- the vocabulary ---------------------------------------------------------------------------------------------------


def _sheet(p: QPainter, x: float, y: float, w: float, h: float, *, tone: str = "line_strong") -> None:
    paint.box(p, QRectF(x, y, w, h), 6, look.color("surface"), look.color(tone), OUTLINE)


def _stroke(p: QPainter, points: Sequence[tuple[float, float]], tone: str, width: float = OUTLINE) -> None:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    p.setPen(QPen(QBrush(look.color(tone)), width, Qt.PenStyle.SolidLine, cap, join))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline([QPointF(*point) for point in points])


def _words(p: QPainter, x: float, y: float, w: float, tone: str = "line") -> None:
    """A line of writing."""
    paint.box(p, QRectF(x, y, w, 4), 2, look.color(tone))


def _bar(p: QPainter, x: float, y: float, w: float, solid: float = 0, mid: float = 0) -> None:
    """An interval bar: the track, what is stated, what is evidenced, as shares of its width."""
    edge = look.color("line") if look.is_high_contrast else None
    paint.box(p, QRectF(x, y, w, 8), 4, look.color("track"), edge)
    for share, tone in ((mid, "stated"), (solid, "evidenced")):
        if share:
            paint.box(p, QRectF(x, y, round(w * share), 8), 4, look.color(tone))


def _arrow(p: QPainter, x: float, y: float, long: float = 16) -> None:
    _stroke(p, ((x, y), (x + long, y)), "accent")
    _stroke(p, ((x + long - 6, y - 6), (x + long, y), (x + long - 6, y + 6)), "accent")


def _tick(p: QPainter, x: float, y: float) -> None:
    """A check on a disc: it is settled."""
    p.setPen(QPen(look.color("surface"), 3))
    p.setBrush(QBrush(look.color("passed")))
    p.drawEllipse(QPointF(x, y), 14, 14)
    _stroke(p, ((x - 6, y), (x - 1.5, y + 4.5), (x + 6, y - 4.5)), "surface", 2.4)


def _grid(p: QPainter, x: float, y: float, w: float, h: float, rows: int, *, tone: str = "line_strong") -> None:
    """A table: a sheet with rows and one column of names."""
    _sheet(p, x, y, w, h, tone=tone)
    line, step = look.color(tone), h / rows
    for i in range(1, rows):
        paint.hline(p, x + 2, y + i * step, w - 4, line)
    paint.vline(p, x + round(w / 3), y + 2, h - 4, line)


# --- the drawings -----------------------------------------------------------------------------------------------------


def _metrics(p: QPainter) -> None:
    """A table becomes bars."""
    _grid(p, 8, 12, 72, 80, 5)
    _arrow(p, 90, 52)
    for y, solid, mid in ((24, 0.45, 0.85), (48, 0.7, 0.95), (72, 0.3, 0.65)):
        _bar(p, 116, y, 48, solid, mid)


def _dropping(p: QPainter) -> None:
    """A table on its way into the place that takes it."""
    _grid(p, 52, 4, 64, 56, 4, tone="accent")
    _stroke(p, ((84, 64), (84, 82)), "accent")
    _stroke(p, ((77, 75), (84, 82), (91, 75)), "accent")
    _stroke(p, ((28, 72), (28, 96), (140, 96), (140, 72)), "accent")


def _reading(p: QPainter) -> None:
    """A table that is read row by row: what is read is tinted, a line shows where it stands."""
    paint.box(p, QRectF(48, 12, 72, 48), 4, look.color("accent_soft"))
    line, step = look.color("line_strong"), 16
    p.setPen(QPen(line, OUTLINE))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(49, 13, 70, 78), 6, 6)
    for i in range(1, 5):
        paint.hline(p, 50, 12 + i * step, 68, line)
    paint.vline(p, 72, 14, 76, line)
    _stroke(p, ((36, 60), (132, 60)), "accent", 2.4)
    for y in (22, 38, 54):
        _words(p, 80, y - 4, 28, "evidenced")


def _portfolio(p: QPainter) -> None:
    """A stack of engagement files; the first shows its verdict."""
    for x, y in ((48, 4), (36, 16)):
        _sheet(p, x, y, 96, 64)
        _words(p, x + 12, y + 6, 28)
    _sheet(p, 24, 28, 96, 72)
    icons.paint_band(p, 2, QRectF(34, 35, 28, 28), look.color("evidenced"))
    _words(p, 70, 44, 38, "line_strong")
    _words(p, 70, 53, 26)
    _bar(p, 36, 70, 72, 0.5, 0.75)
    _bar(p, 36, 84, 72, 0.3, 0.6)


def _merge(p: QPainter) -> None:
    """Two files lead into one, which has the rows of both."""
    for y, row in ((4, 0), (56, 1)):
        _sheet(p, 16, y, 48, 44)
        _bar(p, 24, y + 12 + 14 * row, 32, 1.0)
        _words(p, 24, y + 28 - 14 * row, 32)
    for y in (26, 78):
        _stroke(p, ((68, y), (78, y), (86, 52)), "accent")
    _arrow(p, 86, 52, 14)
    _sheet(p, 108, 16, 48, 72)
    _words(p, 116, 28, 24, "line_strong")
    _bar(p, 116, 42, 32, 1.0)
    _bar(p, 116, 58, 32, 1.0)
    _words(p, 116, 74, 32)


def _merged(p: QPainter) -> None:
    """One file, and it is settled."""
    _sheet(p, 52, 8, 64, 88)
    _words(p, 64, 22, 32, "line_strong")
    for y in (36, 52, 68):
        _bar(p, 64, y, 40, 1.0)
    _tick(p, 114, 84)


def _compare(p: QPainter) -> None:
    """Two snapshots side by side: the later one has moved."""
    for x, shares in ((8, ((0.3, 0.5), (0.45, 0.6), (0.2, 0.45))), (96, ((0.6, 0.8), (0.7, 0.85), (0.45, 0.75)))):
        _sheet(p, x, 12, 64, 80)
        _words(p, x + 12, 24, 24, "line_strong")
        for i, (solid, mid) in enumerate(shares):
            _bar(p, x + 12, 40 + 16 * i, 40, solid, mid)
    _arrow(p, 76, 52, 14)


def _report(p: QPainter) -> None:
    """A page with a heading, lines and bars."""
    fold = ((102, 4), (102, 20), (118, 20))
    outline = ((56, 5), (102, 5), (119, 21), (119, 99), (49, 99), (49, 5), (56, 5))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QBrush(look.color("surface")))
    p.drawPolygon(QPolygonF([QPointF(*point) for point in outline]))
    _stroke(p, outline, "line_strong")
    _stroke(p, ((102, 6), (102, 21), fold[2]), "line_strong")
    _words(p, 60, 20, 30, "line_strong")
    _words(p, 60, 34, 48)
    _words(p, 60, 43, 40)
    paint.hline(p, 60, 88, 48, look.color("line_strong"))
    for x, high, tone in ((62, 14, "stated"), (74, 22, "evidenced"), (86, 30, "evidenced"), (98, 18, "stated")):
        paint.box(p, QRectF(x, 88 - high, 8, high), 2, look.color(tone))


def _readout(p: QPainter) -> None:
    """A verdict that is not there yet: bars to be filled, each with its threshold."""
    _sheet(p, 12, 12, 144, 80)
    icons.paint_band(p, 0, QRectF(22, 30, 44, 44), look.color("line_strong"))
    for y in (28, 48, 68):
        _bar(p, 80, y, 64)
        paint.vline(p, 120, y - 3, 14, look.color("ink_3"), 2)


def _reliability(p: QPainter) -> None:
    """The course of success with its band."""
    band = ((26, 18), (68, 34), (112, 44), (154, 50), (154, 82), (112, 66), (68, 48), (26, 24))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QBrush(look.color("accent_soft")))
    p.drawPolygon(QPolygonF([QPointF(*point) for point in band]))
    if look.is_high_contrast:
        _stroke(p, band, "line_strong", 1)
    _stroke(p, ((17, 8), (17, 93), (158, 93)), "line_strong")
    points = ((26, 21), (68, 41), (112, 55), (154, 66))
    _stroke(p, points, "evidenced", 2.4)
    for point in points:
        p.setPen(QPen(look.color("evidenced"), OUTLINE))
        p.setBrush(QBrush(look.color("surface")))
        p.drawEllipse(QPointF(*point), 4, 4)


def _roadmap(p: QPainter) -> None:
    """Bars on weeks, a gate at the end."""
    for x in (16, 58, 100, 142):
        paint.vline(p, x, 8, 88, look.color("line"))
    for x, y, w, tone in ((16, 14, 46, "evidenced"), (40, 36, 56, "evidenced"), (72, 58, 42, "stated")):
        paint.box(p, QRectF(x, y, w, 12), 4, look.color(tone))
    paint.box(p, QRectF(98, 80, 38, 12), 4, look.color("track"), look.color("line_strong"), 1)
    p.setPen(QPen(look.color("accent"), OUTLINE))
    p.setBrush(QBrush(look.color("surface")))
    p.drawPolygon(QPolygonF([QPointF(*at) for at in ((150, 78), (158, 86), (150, 94), (142, 86))]))


def _bubble(p: QPainter) -> None:
    """What the room said."""
    outline = ((14, 20), (70, 20), (70, 68), (44, 68), (30, 82), (30, 68), (14, 68), (14, 20))
    _stroke(p, outline, "line_strong")
    for y, w in ((32, 40), (42, 32), (52, 40)):
        _words(p, 22, y, w)


def _claims(p: QPainter) -> None:
    """What the room said and what the data shows agree."""
    _bubble(p)
    for y in (40, 50):
        _stroke(p, ((78, y), (90, y)), "passed", 2.4)
    _grid(p, 98, 20, 56, 60, 4)
    _tick(p, 152, 80)


def _no_data(p: QPainter) -> None:
    """What the room said, and the place of the data."""
    _bubble(p)
    p.setPen(QPen(look.color("line_strong"), OUTLINE, Qt.PenStyle.DashLine))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(99, 21, 54, 58), 6, 6)
    icons.paint(p, "plus", QRectF(114, 38, 24, 24), look.color("accent"), 2)


def _list(p: QPainter, *, is_done: bool) -> None:
    _sheet(p, 36, 8, 96, 88)
    for y, w in ((20, 52), (44, 40), (68, 48)):
        edge = "passed" if is_done else "line_strong"
        paint.box(p, QRectF(48, y, 16, 16), 4, look.color("surface"), look.color(edge), OUTLINE)
        if is_done:
            _stroke(p, ((52, y + 8), (55, y + 11), (60, y + 5)), "passed")
        _words(p, 72, y + 6, w)


def _followup(p: QPainter) -> None:
    """A list that will be filled."""
    _list(p, is_done=False)


def _followup_done(p: QPainter) -> None:
    """A list with everything ticked off."""
    _list(p, is_done=True)


def _scenarios(p: QPainter) -> None:
    """What can be varied: three sliders, each set otherwise."""
    for y, at in ((24, 64), (52, 108), (80, 84)):
        paint.box(p, QRectF(28, y - 2, 112, 4), 2, look.color("line"))
        paint.box(p, QRectF(28, y - 2, at - 28, 4), 2, look.color("accent"))
        p.setPen(QPen(look.color("accent"), OUTLINE))
        p.setBrush(QBrush(look.color("surface")))
        p.drawEllipse(QPointF(at, y), 8, 8)


def _people(p: QPainter) -> None:
    """A table and the seats around it: the first is taken, the others wait."""
    paint.box(p, QRectF(36, 36, 98, 32), 8, look.color("sunken"), look.color("line_strong"), OUTLINE)
    for i in range(6):
        seat = QRectF(46 + i % 3 * 28, 6 if i < 3 else 76, 22, 22)
        p.setPen(QPen(look.color("evidenced" if i == 0 else "line_strong"), 1.75))
        p.setBrush(QBrush(look.color("evidenced" if i == 0 else "surface")))
        p.drawEllipse(seat)
        tone = look.color("on_evidenced" if i == 0 else "ink_3")
        paint.write(p, seat, str(i + 1), "micro", tone, paint.CENTER, elide=False)


def _damaged(p: QPainter) -> None:
    """A file with a warning."""
    _grid(p, 28, 12, 72, 80, 5)
    p.setPen(QPen(look.color("surface"), 6))
    triangle = QPolygonF([QPointF(112, 34), QPointF(138, 82), QPointF(86, 82)])
    p.drawPolygon(triangle)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    p.setPen(QPen(QBrush(look.color("claimed")), OUTLINE, Qt.PenStyle.SolidLine, cap, join))
    p.setBrush(QBrush(look.color("claimed_soft")))
    p.drawPolygon(triangle)
    p.setBrush(QBrush(look.color("claimed")))
    p.drawLine(QPointF(112, 52), QPointF(112, 66))
    p.drawEllipse(QPointF(112, 73.5), 1.2, 1.2)


def _locked(p: QPainter) -> None:
    """A file with a lock."""
    _grid(p, 28, 12, 72, 80, 5)
    tone = look.color("claimed")
    paint.box(p, QRectF(84, 44, 56, 48), 10, look.color("surface"))
    p.setPen(QPen(tone, 2.4))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawArc(QRectF(98, 26, 28, 44), 0, 180 * 16)
    paint.box(p, QRectF(88, 48, 48, 40), 9, look.color("claimed_soft"), tone, OUTLINE)
    p.setBrush(QBrush(tone))
    p.drawEllipse(QPointF(112, 65), 3.4, 3.4)
    p.drawLine(QPointF(112, 66), QPointF(112, 75))


_DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "metrics": _metrics,
    "dropping": _dropping,
    "reading": _reading,
    "portfolio": _portfolio,
    "merge": _merge,
    "merged": _merged,
    "compare": _compare,
    "report": _report,
    "readout": _readout,
    "reliability": _reliability,
    "roadmap": _roadmap,
    "claims": _claims,
    "no data": _no_data,
    "followup": _followup,
    "followup done": _followup_done,
    "scenarios": _scenarios,
    "people": _people,
    "damaged": _damaged,
    "locked": _locked,
}
NAMES = frozenset(_DRAWINGS)
