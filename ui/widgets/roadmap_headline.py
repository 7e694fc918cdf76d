"""The message of the roadmap in large words, and beside or under it what else is to be said."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import paint
from ui.widgets.kit import Text

APART = 12


class Headline(QWidget):
    """A sentence and its rest: on one line where both fit, else the rest below.

    Attributes:
        is_brief: Where there is no height for a second line, what does not fit beside the sentence is its tip.
    """

    def __init__(self, role: str = "lead_strong", rest_role: str = "body") -> None:
        super().__init__()
        self._roles, self.is_brief = (role, rest_role), False
        self._main, self._rest = Text("", role, wrap=True), Text("", rest_role, "ink2", wrap=True)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._main)
        self._line.addWidget(self._rest, 1)
        self._turn()

    def text(self) -> str:
        """All that is said."""
        return f"{self._main.text()} {self._rest.text()}".strip()

    def set_words(self, main: str, rest: str) -> None:
        """Say something else."""
        if (main, rest) != (self._main.text(), self._rest.text()):
            self._main.setText(main)
            self._rest.setText(rest)
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        """Beside one another where there is room for both on a line."""
        wide = paint.width(self._roles[0], self._main.text()) + 4
        fits = wide + APART + paint.width(self._roles[1], self._rest.text()) + 4 <= self.width()
        beside = fits and bool(self._rest.text())
        self._rest.setVisible(bool(self._rest.text()) and (beside or not self.is_brief))
        self.setToolTip("" if self._rest.isVisibleTo(self) else self._rest.text())
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(APART if beside else 2)
        self._main.setMinimumWidth(round(wide) if beside else 0)
        self._main.setMaximumWidth(round(wide) if beside else 16777215)
