"""Parts of a page that stand side by side on a large window and become tabs on a short one."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets.kit import column, row
from ui.widgets.marks import Segmented


def tabs(parts: list[tuple[str, QWidget]], current: int = 0) -> QWidget:
    """A segmented choice over a stack; Ctrl+Tab moves on."""
    holder, stack = QWidget(), QStackedWidget()
    for _, widget in parts:
        stack.addWidget(widget)
    choice = Segmented([word for word, _ in parts], current, "Part of the page", grow=False)
    choice.chosen.connect(stack.setCurrentIndex)
    stack.setCurrentIndex(current)
    holder.setLayout(column(row(choice, None), (stack, 1), spacing=8))
    return holder
