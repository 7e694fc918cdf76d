"""Whether the people of each pool stand under the plan, or only their sum in one row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import icons
from ui.theme.look import look
from ui.widgets.kit import Button

ROOM = 620
"""Height of the plan in text units from which the pools stand open by themselves."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gantt", text)


class Fold(Button):
    """The heading of the people under the plan; it opens and shuts their rows.

    Attributes:
        turned: The person chose; the rows under the plan are others.
        chosen: "open" or "shut" where the person chose, empty where the height decides.
    """

    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_tr("People in use"), "quiet", "chevron_right")
        self.setParent(parent)
        self.setObjectName("gantt-fold")
        self.chosen, self.is_open = "", False
        self._mark()
        self.clicked.connect(lambda _on=False: self.turn())

    def fit(self, height: int, *, is_offered: bool) -> None:
        """Take the height of the plan; where nothing stands above the pools they are always open."""
        was = self.is_open
        self.is_open = self.chosen == "open" if self.chosen else height >= look.px(ROOM)
        self.is_open = self.is_open or not is_offered
        self.setVisible(is_offered)
        if was != self.is_open:
            self._mark()

    def turn(self) -> None:
        """Open what is shut, shut what is open."""
        self.chosen = "shut" if self.is_open else "open"
        self.turned.emit()

    def _mark(self) -> None:
        name = "chevron_down" if self.is_open else "chevron_right"
        self.setIcon(icons.icon(name, look.color("accent"), look.px(18), look.color("off")))
        said = _tr("Hide the people of each pool (C)") if self.is_open else _tr("Show the people of each pool (C)")
        self.setToolTip(said)
        self.setAccessibleDescription(said)
