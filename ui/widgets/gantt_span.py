"""How much of a long plan the week axis shows: its first ninety days in legible weeks, or all of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.look import look
from ui.widgets.segmented import Segmented

NEAR = 13
"""Weeks of the first ninety days."""
LONG = 18
"""Weeks from which a plan is long enough for the choice."""
LEGIBLE = 26
"""Width of a week in text units that holds its figure of people; below it the axis begins with ninety days."""
CHOICES = ("near", "all")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gantt", text)


class Span(Segmented):
    """Ninety days or the whole plan: both stand there, the one that is shown is raised.

    Attributes:
        turned: The person chose; the axis shows another length.
        length: Weeks of the whole plan.
        chosen_span: "near" or "all" where the person chose, empty where the width decides.
    """

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__([_tr("90 days"), _tr("Whole plan")], 0, _tr("Weeks shown"), grow=False)
        self.setParent(parent)
        self.setObjectName("gantt-span")
        self.length, self.chosen_span = 0, ""
        self._room = 0.0
        self.chosen.connect(self._choose)

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
        if not self.is_offered or self.chosen_span:
            return self.is_offered and self.chosen_span == "near"
        return 0 < self._room / self.length < look.px(LEGIBLE)

    def fit(self, length: int, room: float) -> None:
        """Take the length of the axis in weeks and its width."""
        self.length, self._room = length, room
        self.set_current(0 if self.is_near else 1)
        self.setVisible(self.is_offered)

    def turn(self) -> None:
        """The other view."""
        if self.is_offered:
            self._choose(1 if self.is_near else 0)

    def _choose(self, at: int) -> None:
        self.chosen_span = CHOICES[at]
        self.turned.emit()
