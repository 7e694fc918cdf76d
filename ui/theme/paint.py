"""Small drawing vocabulary shared by the painted widgets."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ui.language import key_words
from ui.theme import focus
from ui.theme.look import look
from ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTER = Align.AlignHCenter | Align.AlignVCenter
TOP_LEFT = Align.AlignLeft | Align.AlignTop
WRAP = Qt.TextFlag.TextWordWrap
_WRAPPED = WRAP.value | Align.AlignLeft.value | Align.AlignTop.value
_HIGH = 10000

elided: list[str] = []  # what had to be cut, for the tests: it must stay empty for fixed words


def begin(widget: QWidget) -> QPainter:
    """A painter on a widget with smooth edges and text."""
    p = QPainter(widget)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return p


@lru_cache(maxsize=256)
def _font(role: str, zoom: float) -> QFont:
    del zoom  # part of the key: the look builds the font for the zoom in force
    return look.font(role)


@lru_cache(maxsize=256)
def _metrics(role: str, zoom: float) -> QFontMetricsF:
    return QFontMetricsF(_font(role, zoom))


def metrics(role: str) -> QFontMetricsF:
    """Measures of a role's font at the zoom in force."""
    return _metrics(role, look.zoom)


def width(role: str, text: str) -> float:
    """How wide a line of text is."""
    return metrics(role).horizontalAdvance(text)


def line_height(role: str) -> float:
    """How high a line of text is."""
    return metrics(role).height()


def box(
    p: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | str | None = None,
    line: QColor | str | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded box whose border lies inside `rect`."""
    inset = width / 2 if line is not None else 0
    p.setBrush(QBrush(QColor(fill)) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    p.setPen(QPen(QColor(line), width) if line is not None else QPen(Qt.PenStyle.NoPen))
    p.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def off_box(p: QPainter, rect: QRectF, radius: float, fill: QColor | str | None = None) -> None:
    """Paint the box of what cannot be used now: a faint edge, dashed where the theme has no faint lines."""
    box(p, rect, radius, fill)
    pen = QPen(look.color("off" if look.is_high_contrast else "line"), 1)
    if look.is_high_contrast:
        pen.setDashPattern([4, 3])
    p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    p.setPen(pen)
    p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def write(
    p: QPainter,
    rect: QRectF,
    text: str,
    role: str,
    color: QColor | str,
    flags: Align = LEFT,
    elide: bool = True,
) -> None:
    """Write one line; what does not fit is cut with an ellipsis and noted in `elided`."""
    p.setFont(_font(role, look.zoom))
    p.setPen(QColor(color))
    shown = text
    if elide:
        shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        if shown != text:
            elided.append(text)
    p.drawText(rect, flags.value, shown)


def wrapped_height(role: str, text: str, width: float) -> float:
    """How high a text stands when it wraps at `width`."""
    return metrics(role).boundingRect(QRectF(0, 0, width, _HIGH), _WRAPPED, text).height()


def write_wrapped(p: QPainter, rect: QRectF, text: str, role: str, color: QColor | str) -> None:
    """Write a text that wraps, from the top left."""
    p.setFont(_font(role, look.zoom))
    p.setPen(QColor(color))
    p.drawText(rect, _WRAPPED, text)


def hatch(p: QPainter, rect: QRectF, color: QColor | str, gap: float = 6, radius: float = 0) -> None:
    """Paint diagonal lines: the mark for what is not known."""
    p.save()
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    p.setClipPath(path, Qt.ClipOperation.IntersectClip)
    p.setPen(QPen(QColor(color), 1.4))
    x = rect.left() - rect.height()
    while x < rect.right():
        p.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += gap
    p.restore()


def ring(p: QPainter, rect: QRectF, radius: float, color: QColor | str, width: float = 2.0) -> None:
    """Paint an outline inside `rect`."""
    box(p, rect, radius, None, color, width)


def focus_ring(p: QPainter, rect: QRectF, radius: float) -> None:
    """Paint the ring of what has the focus, for somebody who moves by keys.

    It lies inside the widget's own rectangle, so that no layout cuts it off.
    """
    if focus.ring.is_shown:
        ring(p, rect, radius + FOCUS_GAP, look.color("focus"), FOCUS_WIDTH)


def hline(p: QPainter, x: float, y: float, width: float, color: QColor | None = None) -> None:
    """Paint a hairline on whole pixels: drawLine would blur it over two rows."""
    p.fillRect(QRect(round(x), round(y), round(width), 1), color or look.color("line"))


def vline(p: QPainter, x: float, y: float, height: float, color: QColor | None = None, width: int = 1) -> None:
    """Paint a vertical line on whole pixels."""
    p.fillRect(QRect(round(x), round(y), width, round(height)), color or look.color("line"))


def tick(p: QPainter, x: float, top: float, bottom: float) -> None:
    """Paint a threshold: ink with a gap on both sides, readable on any fill."""
    at, y, height = round(x), round(top), round(bottom - top)
    p.fillRect(QRect(at - 3, y, 6, height), look.color("surface"))
    p.fillRect(QRect(at - 1, y, 2, height), look.color("ink"))


def cap(p: QPainter, rect: QRectF, text: str, tone: str = "ink_2", ground: str | None = "surface") -> None:
    """Paint a key cap, labelled as on the keyboards of the language."""
    fill = look.color(ground) if ground else None
    box(p, rect, 5, fill, look.color("line_strong" if ground else tone))
    write(p, rect, key_words(text), "micro", look.color(tone), CENTER, elide=False)


def cap_width(text: str) -> float:
    """How wide a key cap of this text is."""
    return max(float(look.px(22)), width("micro", key_words(text)) + 12)
