"""Parts of a page that stand side by side on a large window and become tabs on a short one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets.kit import column, row
from ui.widgets.tab_bar import TabBar

INSET = 16


class Tabs(QWidget):
    """Underlined words over a stack; Ctrl+Tab moves on.

    Attributes:
        moved: Another part is shown; carries its index.
    """

    moved = Signal(int)

    def __init__(
        self, parts: Sequence[tuple[str, QWidget]], current: int = 0, name: str = "", inset: int = INSET
    ) -> None:
        """Show the parts.

        Args:
            parts: Word and widget of each.
            current: The part to begin with.
            name: What is chosen, for screen readers.
            inset: What stands before the words, so that they begin where those of the cards under them do.
        """
        super().__init__()
        self._stack = QStackedWidget()
        for _, widget in parts:
            self._stack.addWidget(widget)
        words = [word for word, _ in parts]
        self._choice = TabBar(words, current, name or self.tr("Part of the page"))
        self._choice.setObjectName("tabs")
        self._choice.chosen.connect(self.show_part)
        self._stack.setCurrentIndex(current)
        self.setLayout(column(row(inset, self._choice, None, spacing=0), (self._stack, 1), spacing=8))
        QShortcut(QKeySequence("Ctrl+Tab"), self, self._next)

    @property
    def current(self) -> int:
        """Index of the part that is shown."""
        return self._stack.currentIndex()

    def show_part(self, index: int) -> None:
        """Show a part."""
        self._choice.set_current(index)
        self._stack.setCurrentIndex(index)
        self.moved.emit(index)

    def _next(self) -> None:
        self.show_part((self.current + 1) % self._stack.count())


def tabs(parts: Sequence[tuple[str, QWidget]], current: int = 0) -> Tabs:
    """Parts as tabs."""
    return Tabs(parts, current)
