"""Whether the ring around what has the focus is to be seen: for somebody who moves by keys, not for a pointer.

A ring on a choice that nobody moved to looks like an answer. So a page opens without one, the pointer takes it away,
and the first key that moves or presses shows it where the focus is (what browsers call focus-visible).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
"""Keys that move the focus or press what has it; what is typed says nothing about where the focus is."""


class FocusRing(QObject):
    """Follows the keys and presses that reach a window."""

    def __init__(self) -> None:
        super().__init__()
        self.is_shown = False

    def watch(self, window: QWindow) -> None:
        """Follow the keys of a window: the window alone, since a filter on the application sees every event."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self.hide()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in KEYS:
            self.show()
        return False

    def show(self) -> None:
        """Somebody moves by keys."""
        self._set(is_shown=True)

    def hide(self) -> None:
        """Somebody points, or a page was opened and nobody moved on it yet."""
        self._set(is_shown=False)

    def mark(self, widget: QWidget) -> None:
        """Tell a button that the style sheet draws whether its ring is to be seen."""
        if bool(widget.property("ring")) != self.is_shown:
            widget.setProperty("ring", self.is_shown)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _set(self, *, is_shown: bool) -> None:
        if is_shown == self.is_shown:
            return
        self.is_shown = is_shown
        now = QApplication.focusWidget()
        if now is not None:
            if isinstance(now, QPushButton):
                self.mark(now)
            now.update()


ring = FocusRing()
