"""Several of many: a choice box that adds, and below it what was chosen, each with a button that takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from ui.widgets.forms import pick
from ui.widgets.kit import Cut, button, clear, column, frame, row


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChosenList", text)


class ChosenList(QFrame):
    """Choose any number of things.

    Attributes:
        changed: Something was added or taken away.
    """

    changed = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], name: str, *, none: str) -> None:
        """Show an empty choice.

        Args:
            options: Ids and titles to choose from.
            name: What is chosen, for screen readers.
            none: What the box says while nothing is chosen.
        """
        super().__init__()
        self.setObjectName("clear")
        self._options, self._none = dict(options), none
        self.chosen: tuple[str, ...] = ()
        self.box = pick([], name)
        self.box.activated.connect(self._add)
        self._rows = column(spacing=2)
        self.setLayout(column(self.box, frame("clear", self._rows), spacing=4))
        self._show()

    def take(self, name: str) -> None:
        """Add one by its id."""
        if name in self._options and name not in self.chosen:
            self.chosen = (*self.chosen, name)
            self._show()
            self.changed.emit()

    def remove(self, name: str) -> None:
        """Take one away."""
        self.chosen = tuple(n for n in self.chosen if n != name)
        self._show()
        self.box.setFocus()
        self.changed.emit()

    def _add(self, at: int) -> None:
        left = [n for n in self._options if n not in self.chosen]
        if at > 0:
            self.take(left[at - 1])

    def _show(self) -> None:
        left = [title for name, title in self._options.items() if name not in self.chosen]
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([_tr("and one more…") if self.chosen else self._none, *left])
        self.box.setCurrentIndex(0)
        self.box.blockSignals(False)
        clear(self._rows)
        for name in self.chosen:
            title = self._options[name]
            gone = button("", "icon", "cross", _tr("Without {title}").format(title=title))
            gone.setAccessibleName(_tr("Without {title}").format(title=title))
            gone.clicked.connect(lambda _on=False, n=name: self.remove(n))
            self._rows.addWidget(frame("clear", row((Cut(title, "small"), 1), gone, spacing=4)))
