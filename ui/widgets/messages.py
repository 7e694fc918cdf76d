"""Message bar, empty state and error state: what happened, why, what next, with the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import Text, button, column, frame, row
from ui.widgets.marks import Icon, Keys


class Picture(QWidget):
    """A quiet line drawing: a sheet whose rows become interval bars."""

    def __init__(self, kind: str = "empty") -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(168, 104)

    def sizeHint(self) -> QSize:
        return QSize(168, 104)

    def paintEvent(self, _event) -> None:
        p = paint.begin(self)
        line = look.color("line_strong")
        paint.box(p, QRectF(6, 10, 74, 84), 8, look.color("surface"), line, 1.75)
        p.setPen(QPen(line, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for y in (30, 46, 62, 78):
            p.drawLine(QPointF(7, y), QPointF(79, y))
        p.drawLine(QPointF(32, 11), QPointF(32, 93))
        if self._kind == "empty":
            p.setPen(
                QPen(
                    look.color("accent"), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
                )
            )
            p.drawLine(QPointF(90, 52), QPointF(106, 52))
            p.drawPolyline([QPointF(100, 46), QPointF(106, 52), QPointF(100, 58)])
            for y, solid, faint in ((26, 22, 40), (48, 34, 46), (70, 14, 32)):
                paint.box(p, QRectF(116, y, 48, 10), 5, look.color("track"))
                paint.box(p, QRectF(116, y, faint, 10), 5, look.color("stated"))
                paint.box(p, QRectF(116, y, solid, 10), 5, look.color("evidenced"))
        else:
            c = look.color("claimed")
            paint.box(p, QRectF(104, 44, 48, 40), 9, look.color("claimed_soft"), c, 2)
            p.setPen(QPen(c, 2.4))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawArc(QRectF(114, 22, 28, 44), 0, 180 * 16)
            p.setBrush(c)
            p.drawEllipse(QPointF(128, 61), 3.4, 3.4)
            p.drawLine(QPointF(128, 62), QPointF(128, 71))


def message_bar(status: str, title: str, text: str, action: str, icon: str = "warning") -> QFrame:
    """Sits under the top bar, pushes the page down, never covers it; Esc closes it."""
    bar = row(
        Icon(icon, status, 20),
        Text(title, "strong"),
        (Text(text, "body", "ink2", wrap=True), 1),
        button(action),
        spacing=10,
        margins=(24, 8, 24, 8),
    )
    result = frame("message", bar)
    c = look.colors
    ground = c.surface if c.name == "dark" else getattr(c, status + "_soft")  # no large warm area in the dark
    result.setStyleSheet(
        f"#message {{ background: {ground}; border-bottom: 1px solid {c.line}; border-left: 4px solid {getattr(c, status)}; }}"
    )
    return result


def state_card(
    picture: str,
    title: str,
    why: str,
    primary: tuple[str, str],
    other: list[tuple[str, str]],
    foot: str,
    keys: list[tuple[str, str]],
) -> QFrame:
    """One centred column: drawing, sentence, why, buttons, quiet foot."""
    title_text = Text(title, "title")
    title_text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    body = Text(why, "body", "ink2", wrap=True)
    body.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    foot_text = Text(foot, "small", "muted", wrap=True)
    foot_text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    buttons = row(
        None, button(primary[0], "primary", primary[1]), *[button(t, icon=i) for t, i in other], None, spacing=8
    )
    hints = row(None, Keys(keys), None) if len(keys) == 1 else row(None)
    inner = column(
        row(None, Picture(picture), None),
        12,
        title_text,
        4,
        body,
        12,
        buttons,
        12,
        foot_text,
        4,
        hints,
        spacing=4,
        margins=(40, 28, 40, 24),
    )
    return frame("drop" if picture == "empty" else "card", inner)
