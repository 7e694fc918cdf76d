"""Cycles of objects are collected on the thread of the window, never on another.

Python collects on whichever thread happens to allocate. A widget in a cycle would then be destroyed by a thread that
computes, while the window walks over its widgets: Qt allows its objects to die on their own thread only, and crashes.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
"""Between two looks. What a computation allocates within it is young, and collected in a few milliseconds."""


class Garbage(QObject):
    """Takes over from Python's own collection as long as one of these exists; Python's thresholds stay in force."""

    _users: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        Garbage._users += 1
        gc.disable()
        self._is_closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            i for i, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
        ]
        if due:
            gc.collect(max(due))

    def settle(self) -> None:
        """All modules are loaded: what lives now lives as long as the program, and is looked at no more."""
        gc.freeze()

    def close(self, *, is_last: bool = True) -> None:
        """Stop collecting.

        Args:
            is_last: No other thread is left: collecting is given back to Python.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._timer.stop()
        Garbage._users -= 1
        if is_last and not Garbage._users:
            gc.enable()
