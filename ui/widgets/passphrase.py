"""Cards that ask for passphrases: for one to open a file, for a new one, for the present one before it goes.

What was typed is handed on once and wiped from the fields when the card closes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from ui.widgets.forms import Field, Pick, advice, edit, field, pick
from ui.widgets.kit import Button, Items, Text, button, column, row
from ui.widgets.overlay import BODY, FOOT, Overlay, wait_for_words
from ui.widgets.tick_box import TickBox

WIDTH = 560


def _tr(text: str) -> str:
    return QCoreApplication.translate("Passphrase", text)


def secret(name: str) -> QLineEdit:
    """A line whose letters are not shown, not remembered by input methods, and not copied by undo."""
    line = edit(name=name)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setProperty("drafts", "never")
    line.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    return line


class PassphraseCard(Overlay):
    """Fields for passphrases, a problem under the field it belongs to, and one primary button.

    Attributes:
        accepted: The person pressed the primary button and every field is filled.
    """

    accepted = Signal()

    def __init__(
        self,
        title: str,
        lead: str,
        labels: Sequence[str],
        act: str,
        *,
        choices: Sequence[str] = (),
        choice_label: str = "",
        warning: tuple[str, str] | None = None,
    ) -> None:
        """Prepare the card.

        Args:
            title: What it is about.
            lead: What will happen, one or two sentences.
            labels: One field for each.
            act: Words of the primary button.
            choices: Further choice, the first is taken unless another is chosen.
            choice_label: What the choice is about.
            warning: Title and text of a remark that nobody should miss.
        """
        self.fields: list[Field] = [field(label, secret(label)) for label in labels]
        self._pick: Pick = pick(choices, choice_label)
        self._show = TickBox(_tr("Show what I type"))
        self._act, cancel = Button(act, "primary"), button(_tr("Cancel"))
        items: list[Items] = [Text(title, "title"), 8, Text(lead, "body", "ink2", wrap=True), 16]
        for part in self.fields:
            items += [part, 12]
        items.append(self._show)
        if choices:
            items += [12, field(choice_label, self._pick)]
        if warning is not None:
            items += [16, advice(*warning, icon="warning")]
        body = column(*items, spacing=0, margins=BODY)
        foot = row(None, cancel, self._act, spacing=8, margins=FOOT)
        super().__init__(body, WIDTH, 0.4, self.lines[0], foot)
        self.setAccessibleName(title)
        self._show.toggled.connect(self._show_letters)
        self._act.clicked.connect(self._accept)
        cancel.clicked.connect(self.dismiss)
        why = _tr("Fill the field first.") if len(labels) == 1 else _tr("Fill every field first.")
        wait_for_words(self._act, self.lines, why)
        for line in self.lines:
            line.returnPressed.connect(self._accept)
            line.textEdited.connect(lambda _text: self._forget_problems())

    @property
    def lines(self) -> list[QLineEdit]:
        """The fields' controls."""
        return [part.control for part in self.fields if isinstance(part.control, QLineEdit)]

    @property
    def values(self) -> list[str]:
        """What was typed."""
        return [line.text() for line in self.lines]

    @property
    def choice(self) -> int:
        """Which of the choices is taken."""
        return max(0, self._pick.currentIndex())

    def show_problem(self, words: str, at: int = 0) -> None:
        """Say what is wrong under a field, and give it the focus with its words selected."""
        self.set_busy(False)
        self.fields[at].set_problem(words)
        self.lines[at].setFocus()
        self.lines[at].selectAll()
        self.place()

    def set_busy(self, busy: bool) -> None:
        """While the key is made nothing can be pressed twice."""
        self._act.setEnabled(not busy and all(self.values))
        for line in self.lines:
            line.setReadOnly(busy)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            for line in self.lines:
                line.clear()
        return super().event(event)

    def _accept(self) -> None:
        empty = next((at for at, value in enumerate(self.values) if not value), None)
        if empty is not None:
            self.lines[empty].setFocus()
        elif self._act.isEnabled():
            self.accepted.emit()

    def _show_letters(self, shown: bool) -> None:
        for line in self.lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _forget_problems(self) -> None:
        for part in self.fields:
            part.set_problem("")
