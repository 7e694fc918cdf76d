"""How much of a long plan the week axis shows: its first ninety days in legible weeks, or all of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.widgets.kit import Button

NEAR = 13
"""Weeks of the first ninety days."""
LONG = 18
"""Weeks from which a plan is long enough for the choice."""
LEGIBLE = 26
"""Width of a week in text units that holds its figure of people; below it the axis begins with ninety days."""


class Span(Button):
    """The choice, as one button that names the other view.

    Attributes:
        turned: The person chose; the axis shows another length.
    """

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "quiet")
        self.setParent(parent)
        self.setObjectName("gantt-span")
        self.length, self.chosen = 0, ""
        self._room = 0.0
        self.clicked.connect(lambda _on=False: self.turn())

    @property
    def is_offered(self) -> bool:
        """Whether the plan is long enough for a choice."""
        return self.length >= LONG

    @property
    def weeks(self) -> int:
        """How many weeks the axis shows."""
        return NEAR if self.is_near else self.length

    @property
    def is_near(self) -> bool:
        """Whether the axis ends after ninety days: by choice, else where weeks would be too narrow to read."""
        if not self.is_offered or self.chosen:
            return self.is_offered and self.chosen == "near"
        return 0 < self._room / self.length < look.px(LEGIBLE)

    def fit(self, length: int, room: float, end: int = 0) -> None:
        """Take the length of the axis in weeks, its width, and the week in which the plan ends."""
        self.length, self._room = length, room
        whole = QCoreApplication.translate("Gantt", "Whole plan, %n week(s)", None, end or length)
        words = whole if self.is_near else QCoreApplication.translate("Gantt", "First 90 days")
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
        self.setVisible(self.is_offered)

    def turn(self) -> None:
        """The other view."""
        if self.is_offered:
            self.chosen = "all" if self.is_near else "near"
            self.turned.emit()
