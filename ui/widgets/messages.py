"""Message bar, empty state and problem state: what happened, what it means for the work, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QWidget

from readiness.errors import ReadinessError
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Button, Items, Text, button, column, frame, row
from ui.widgets.marks import Icon, Keys

ICONS = {"info": "info", "passed": "check_circle", "claimed": "warning", "failed": "warning"}


@dataclass(frozen=True)
class Message:
    """What a message bar says.

    Attributes:
        title: What happened, as a short sentence.
        text: What it means, and what comes next.
        tone: info, passed, claimed or failed.
        action: The one verb that helps, if there is one.
        icon: Name of an icon in place of the tone's own.
        is_closable: Whether Esc and the cross take it away.
        second: Another verb that may help.
    """

    title: str
    text: str = ""
    tone: str = "info"
    action: Action | None = None
    icon: str = ""
    is_closable: bool = True
    second: Action | None = None

    @classmethod
    def from_error(cls, error: ReadinessError, action: Action | None = None) -> Message:
        """A message that says an expected problem with its hint."""
        return cls(str(error), error.hint, "failed", action)


class MessageBar(QFrame):
    """Sits under the top bar and pushes the page down; never covers it.

    Attributes:
        closed: The person closed it.
    """

    closed = Signal()

    def __init__(self, message: Message, pad: int = 24) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("tone", message.tone)
        self.setAccessibleName(f"{message.title} {message.text}".strip())
        tone = "accent" if message.tone == "info" else message.tone
        words: list[Items] = [Text(message.title, "strong", wrap=bool(not message.text))]
        if message.text:
            words.append((Text(message.text, "body", "ink2", wrap=True), 1))
        else:
            words[0] = (words[0], 1) if isinstance(words[0], QWidget) else words[0]
        parts: list[Items] = [Icon(message.icon or ICONS[message.tone], tone, 20), *words]
        parts += [action.button() for action in (message.second, message.action) if action is not None]
        if message.is_closable:
            parts.append(self._cross())
        self.setLayout(row(*parts, spacing=12, margins=(pad, 8, max(8, pad - 8), 8)))

    def _cross(self) -> Button:
        cross = button("", "icon", "cross", self.tr("Close this message (Esc)"))
        cross.setFixedWidth(look.px(36))
        cross.clicked.connect(self.closed)
        return cross


class Picture(QWidget):
    """A quiet line drawing: a sheet whose rows become interval bars, or a sheet with a lock or a warning."""

    SIZE = QSize(168, 104)

    def __init__(self, kind: str = "empty") -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(self.SIZE)

    def sizeHint(self) -> QSize:
        return self.SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        line = look.color("line_strong")
        if self._kind == "people":
            self._table(p)
            return
        paint.box(p, QRectF(6, 10, 74, 84), 8, look.color("surface"), line, 1.75)
        p.setPen(QPen(QBrush(line), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for y in (30, 46, 62, 78):
            p.drawLine(QPointF(7, y), QPointF(79, y))
        p.drawLine(QPointF(32, 11), QPointF(32, 93))
        if self._kind == "empty":
            self._bars(p)
        elif self._kind == "damaged":
            self._warning(p)
        else:
            self._lock(p)

    @staticmethod
    def _bars(p: QPainter) -> None:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        p.setPen(QPen(QBrush(look.color("accent")), 2.2, Qt.PenStyle.SolidLine, cap, join))
        p.drawLine(QPointF(90, 52), QPointF(106, 52))
        p.drawPolyline([QPointF(100, 46), QPointF(106, 52), QPointF(100, 58)])
        for y, solid, faint in ((26, 22, 40), (48, 34, 46), (70, 14, 32)):
            paint.box(p, QRectF(116, y, 48, 10), 5, look.color("track"))
            paint.box(p, QRectF(116, y, faint, 10), 5, look.color("stated"))
            paint.box(p, QRectF(116, y, solid, 10), 5, look.color("evidenced"))

    @staticmethod
    def _table(p: QPainter) -> None:
        """A table and the seats around it: the first is taken, the others wait."""
        paint.box(p, QRectF(36, 36, 98, 32), 8, look.color("sunken"), look.color("line_strong"), 1.75)
        for i in range(6):
            seat = QRectF(46 + i % 3 * 28, 6 if i < 3 else 76, 22, 22)
            p.setPen(QPen(look.color("evidenced" if i == 0 else "line_strong"), 1.75))
            p.setBrush(QBrush(look.color("evidenced" if i == 0 else "surface")))
            p.drawEllipse(seat)
            tone = look.color("on_evidenced" if i == 0 else "ink_3")
            paint.write(p, seat, str(i + 1), "micro", tone, paint.CENTER, elide=False)

    @staticmethod
    def _warning(p: QPainter) -> None:
        join = Qt.PenJoinStyle.RoundJoin
        tone = look.color("claimed")
        p.setPen(QPen(QBrush(tone), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join))
        p.setBrush(QBrush(look.color("claimed_soft")))
        p.drawPolygon(QPolygonF([QPointF(128, 30), QPointF(154, 78), QPointF(102, 78)]))
        p.setBrush(QBrush(tone))
        p.drawLine(QPointF(128, 48), QPointF(128, 62))
        p.drawEllipse(QPointF(128, 69.5), 1.2, 1.2)

    @staticmethod
    def _lock(p: QPainter) -> None:
        tone = look.color("claimed")
        paint.box(p, QRectF(104, 44, 48, 40), 9, look.color("claimed_soft"), tone, 2)
        p.setPen(QPen(tone, 2.4))
        p.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        p.drawArc(QRectF(114, 22, 28, 44), 0, 180 * 16)
        p.setBrush(QBrush(tone))
        p.drawEllipse(QPointF(128, 61), 3.4, 3.4)
        p.drawLine(QPointF(128, 62), QPointF(128, 71))


def _centred(text: str, role: str, tone: str = "ink") -> Text:
    label = Text(text, role, tone, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def state_card(
    picture: str,
    title: str,
    why: str,
    *,
    primary: Action | None = None,
    others: Sequence[Action] = (),
    foot: str = "",
    keys: Sequence[tuple[str, str]] = (),
) -> QFrame:
    """One centred column: drawing, sentence, why, buttons, quiet foot.

    Args:
        picture: "empty" (dashed edge: files can be dropped), "people" or "problem".
        title: What is so.
        why: What it means, one paragraph.
        primary: The next step.
        others: Up to two further ways.
        foot: A quiet last line.
        keys: Keys that work here.
    """
    items: list[Items] = [row(None, Picture(picture), None), 12, _centred(title, "title"), 4]
    items.append(_centred(why, "body", "ink2"))
    buttons = [action.button() for action in others]
    if primary is not None:
        buttons.insert(0, primary.button("primary"))
    if buttons:
        items += [12, row(None, *buttons, None, spacing=8)]
    if foot:
        items += [12, _centred(foot, "small", "muted")]
    for pair in keys:
        items += [4, row(None, Keys([pair]), None)]
    inner = column(*items, spacing=4, margins=(40, 28, 40, 24))
    return frame("drop" if picture == "empty" else "card", inner)


def state_page(content: QFrame, pad: int = 24, width: int = 680) -> QFrame:
    """A state card in the middle of a page."""
    content.setMaximumWidth(look.px(width))
    return frame("clear", column(None, row(None, (content, 40), None), None, margins=(pad, pad, pad, pad)))
