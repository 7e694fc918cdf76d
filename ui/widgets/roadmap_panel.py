"""What all panels beside the plan share: where the title stands, where Close stands, and one right edge."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.widgets.faded import FadedArea
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, rule

EDGE = 16


def close_line(title: Text, name: str, close: Callable[[], object]) -> QFrame:
    """A panel's first line: what it is, and Close at the right edge."""
    shut = button(
        QCoreApplication.translate("InitiativePanel", "Close"),
        "quiet",
        tip=QCoreApplication.translate("InitiativePanel", "Close (Esc)"),
    )
    shut.setObjectName(name)
    shut.clicked.connect(lambda _on=False: close())
    return frame("clear", row((title, 1), flush(shut, "right"), spacing=8))


def panel_body(*items: Items, name: str) -> FadedArea:
    """The part that scrolls."""
    return FadedArea(frame("clear", column(*items, None, spacing=0, margins=(EDGE, 0, EDGE, 8))), name)


def panel_layout(head: Sequence[Items], body: FadedArea, foot: QFrame | None = None) -> QVBoxLayout:
    """Head, what scrolls, and what can be done with it."""
    parts: list[Items] = [
        frame("clear", column(*head, spacing=8, margins=(EDGE, 0, EDGE, 0))),
        (body, 1),
    ]
    if foot is not None:
        parts += [rule(), frame("clear", column(foot, margins=(EDGE, 0, EDGE, 0)))]
    return column(*parts, spacing=8, margins=(1, 12, 0, 12 if foot is not None else 0))
