"""Small drawing vocabulary shared by the painted widgets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.theme.look import look
from ui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
WRAP = Qt.TextFlag.TextWordWrap


elided: list[str] = []  # what had to be cut, for the tests: it must stay empty for fixed words


def begin(widget) -> QPainter:
    p = QPainter(widget)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return p


def metrics(role: str) -> QFontMetricsF:
    return QFontMetricsF(look.font(role))


def width(role: str, text: str) -> float:
    return metrics(role).horizontalAdvance(text)


def line_height(role: str) -> float:
    return metrics(role).height()


def box(p: QPainter, rect: QRectF, radius: float, fill=None, line=None, width: float = 1.0) -> None:
    """A rounded box whose border lies inside `rect` on whole pixels."""
    inset = width / 2 if line is not None else 0
    p.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    p.setPen(QPen(QColor(line), width) if line is not None else Qt.PenStyle.NoPen)
    p.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def write(p: QPainter, rect: QRectF, text: str, role: str, color, flags=LEFT, elide: bool = True) -> None:
    font = look.font(role)
    p.setFont(font)
    p.setPen(QColor(color))
    if elide and not (int(flags.value if hasattr(flags, "value") else flags) & int(WRAP.value)):
        full, text = text, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        if text != full:
            elided.append(full)
    p.drawText(rect, flags, text)


def wrapped_height(role: str, text: str, width: float) -> float:
    rect = metrics(role).boundingRect(
        QRectF(0, 0, width, 10000), int(WRAP.value) | int(Qt.AlignmentFlag.AlignLeft.value), text
    )
    return rect.height()


def write_wrapped(p: QPainter, rect: QRectF, text: str, role: str, color) -> None:
    p.setFont(look.font(role))
    p.setPen(QColor(color))
    p.drawText(
        rect, int(WRAP.value) | int(Qt.AlignmentFlag.AlignLeft.value) | int(Qt.AlignmentFlag.AlignTop.value), text
    )


def hatch(p: QPainter, rect: QRectF, color, gap: float = 6, radius: float = 0) -> None:
    """Diagonal lines: the mark for what is not known."""
    p.save()
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    p.setClipPath(path)
    p.setPen(QPen(QColor(color), 1.4))
    x = rect.left() - rect.height()
    while x < rect.right():
        p.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += gap
    p.restore()


def focus_ring(p: QPainter, rect: QRectF, radius: float) -> None:
    """A ring inside the widget's own rectangle: never cut off by a layout."""
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(look.color("focus"), FOCUS_WIDTH))
    i = FOCUS_WIDTH / 2
    p.drawRoundedRect(rect.adjusted(i, i, -i, -i), radius + FOCUS_GAP, radius + FOCUS_GAP)


def hline(p: QPainter, x: float, y: float, width: float, color=None) -> None:
    """A hairline on whole pixels: drawLine would blur it over two rows."""
    p.fillRect(QRectF(round(x), round(y), round(width), 1), color or look.color("line"))


def vline(p: QPainter, x: float, y: float, height: float, color=None, width: int = 1) -> None:
    p.fillRect(QRectF(round(x), round(y), width, round(height)), color or look.color("line"))


def tick(p: QPainter, x: float, top: float, bottom: float) -> None:
    """A threshold: ink with a gap on both sides, readable on any fill."""
    x = round(x)
    p.fillRect(QRectF(x - 3, top, 6, bottom - top), look.color("surface"))
    p.fillRect(QRectF(x - 1, top, 2, bottom - top), look.color("ink"))
