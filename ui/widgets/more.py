"""The button that holds what a row has no room for: nothing leaves a page without a sign of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from ui.theme import icons
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Button

WIDTH = 36


class MoreButton(Button):
    """Three dots; its tip and its name say which acts are behind it."""

    def __init__(self, acts: Sequence[Action]) -> None:
        """Hold acts.

        Args:
            acts: What a click offers, in this order; what cannot be done now is listed with its reason as the tip.
        """
        super().__init__("", "plain", "more")
        self.setObjectName("more")
        self._acts = list(acts)
        words = QCoreApplication.translate("MoreButton", "More: {acts}")
        said = words.format(acts=", ".join(act.text.rstrip("…") for act in acts))
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setFixedWidth(look.px(WIDTH) + 4)
        self.setStyleSheet("QPushButton { padding: 0; }")
        self.clicked.connect(self.open_menu)

    def menu_of_acts(self) -> QMenu:
        """The acts as a menu, with their keys."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.setFont(look.font("small"))
        for act in self._acts:
            entry = menu.addAction(f"{act.text}\t{act.keys}" if act.keys else act.text)
            if act.icon:
                entry.setIcon(icons.icon(act.icon, look.color("ink_2"), look.px(18), look.color("ink_3")))
            entry.setEnabled(act.is_possible)
            entry.setToolTip(act.reason or act.text)
            entry.triggered.connect(lambda _on=False, run=act.run: run())
        return menu

    def open_menu(self) -> None:
        """Show the acts above or below the button, wherever there is room."""
        menu = self.menu_of_acts()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
