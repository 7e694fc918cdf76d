"""A panel that opens beside what it explains: its heading, the one place to close it, and content with a soft end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import CONTROL
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, scroll
from ui.widgets.scrim import Fade

INSET = 8
"""What a list keeps between its words and its own edge: text over and under it keeps the same."""
BAR = 12
"""What a scroll bar takes, with the space before it."""


def heading_line(*items: Items, end: int = INSET) -> QFrame:
    """The line of a card's heading, as high as a button in it: so the headings of all cards stand level.

    Args:
        items: Heading first.
        end: What is left free after the last item, in pixels.
    """
    line = frame("clear", row(*items, spacing=16, margins=(INSET, 0, end, 0)))
    line.setFixedHeight(look.px(CONTROL))
    return line


def inset(item: QWidget | QLayout, top: int = 0) -> QLayout:
    """Something that is no list, with its left edge under the words of a list."""
    return row((item, 1), margins=(INSET, top, INSET, 0))


def panel(title: str, close: Callable[[], object], *items: Items) -> QFrame:
    """A card with a heading; what does not fit scrolls, and fades out at the lower edge instead of being cut."""
    shut = button(QCoreApplication.translate("Explanation", "Close"), "quiet")
    shut.clicked.connect(lambda _on=False: close())
    inner = frame("clear", column(*items, 8, None, spacing=8, margins=(0, 0, BAR, 0)))
    area = scroll(inner, title)
    Fade(area)
    head = heading_line(Text(title, "heading"), None, flush(shut, "right"), end=BAR + INSET)
    return frame("card", column(head, (area, 1), spacing=4, margins=(16, 8, 4, 8)))
