"""Message bar, empty state and problem state: what happened, what it means for the work, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.errors import ReadinessError
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.drawings import Picture
from ui.widgets.folding import Folding
from ui.widgets.kit import WHOLE, Button, Items, Text, button, column, frame, row
from ui.widgets.marks import Icon, Keys

WIDEST, PAD = 680, 40
"""A state card: its width in text units, and the margin at its sides."""
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


def _centred(text: str, role: str, tone: str = "ink") -> Text:
    label = Text(text, role, tone, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def balanced_width(text: str, role: str, room: float) -> int:
    """The narrowest width at which a text takes no more lines than at `room`: no line holds a single word."""
    lines, line = paint.wrapped_height(role, text, room), paint.line_height(role)
    width = min(room, max(line * 10, paint.width(role, text) / max(1.0, lines / line)))
    while width < room and paint.wrapped_height(role, text, width) > lines:
        width += 8
    return round(min(room, width)) + 2


def state_card(
    picture: str,
    title: str,
    why: str,
    *,
    primary: Action | None = None,
    others: Sequence[Action] = (),
    foot: str = "",
    keys: Sequence[tuple[str, str]] = (),
    takes_files: bool = False,
) -> QFrame:
    """One centred column: drawing, sentence, why, buttons, quiet foot.

    Args:
        picture: Name of a drawing (`drawings.NAMES`): each page has its own.
        title: What is so.
        why: What it means, one paragraph.
        primary: The next step.
        others: Up to two further ways.
        foot: A quiet last line.
        keys: Keys that work here.
        takes_files: Whether a file that is dropped here does what the card offers: only then its edge is dashed.
    """
    items: list[Items] = [row(None, Picture(picture), None), 12, _centred(title, "title"), 4]
    said = _centred(why, "body", "ink2")
    said.setMaximumWidth(balanced_width(why, "body", look.px(WIDEST) - 2 * PAD))
    items.append(row(None, (said, WHOLE), None, spacing=0))
    buttons = [action.button() for action in others]
    if primary is not None:
        buttons.insert(0, primary.button("primary"))
    if buttons:
        items += [12, Folding(*((button, 0) for button in buttons), centred=True)]
    if foot:
        items += [12, _centred(foot, "small", "muted")]
    for pair in keys:
        items += [4, row(None, Keys([pair]), None)]
    inner = column(*items, spacing=4, margins=(PAD, 32, PAD, 32))
    return frame("drop" if takes_files else "card", inner)


def state_page(content: QFrame, pad: int = 24, width: int = WIDEST) -> QFrame:
    """A state card in the middle of a page."""
    content.setMaximumWidth(look.px(width))
    return frame("clear", column(None, row(None, (content, 40), None), None, margins=(pad, pad, pad, pad)))
