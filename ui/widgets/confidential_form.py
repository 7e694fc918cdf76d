"""Who may read what leaves the house: a redacted edition, and a password on the PDF."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from readiness.app import redactions
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.marks import Chip
from ui.widgets.tick_box import TickBox

INDENT = 32


class ConfidentialForm(QFrame):
    """Two boxes; each opens what belongs to it, so that nothing is asked of who needs neither.

    Attributes:
        redacted: Other categories are left out; carries them as a tuple.
        list_asked: The person wants to read what redacted editions left out.
        password_asked: The person wants a password on the PDF, or another one.
        password_dropped: The PDF is to have no password.
    """

    redacted = Signal(object)
    list_asked = Signal()
    password_asked = Signal()
    password_dropped = Signal()

    def __init__(
        self,
        redact: Collection[redactions.Category],
        *,
        has_password: bool = False,
        redacted_before: int = 0,
        can_redact: bool = True,
    ) -> None:
        """Show the choices.

        Args:
            redact: Categories that are left out.
            has_password: Whether a password was given for the PDF.
            redacted_before: How many redacted editions were written.
            can_redact: Whether the list of what was left out can be kept.
        """
        super().__init__()
        self.setObjectName("clear")
        self._boxes: dict[redactions.Category, TickBox] = {}
        self._edition = TickBox(self.tr("Redacted edition"), on=bool(redact))
        self._edition.setObjectName("redacted-edition")
        self._edition.setEnabled(can_redact)
        self._edition.clicked.connect(self._switch_all)
        self._categories = self._list(redact, can_redact=can_redact)
        self._categories.setVisible(bool(redact))
        self._lock = TickBox(self.tr("Password on the PDF"), on=has_password)
        self._lock.setObjectName("password")
        self._lock.clicked.connect(self._switch_lock)
        self._locked = self._lock_facts()
        parts: list[Items] = [Text(self.tr("Confidentiality"), "label", "muted"), 4, self._edition, self._categories]
        if redacted_before:
            show = button(self.tr("What was left out…"), "quiet")
            show.setObjectName("redactions")
            show.clicked.connect(lambda _on=False: self.list_asked.emit())
            parts.append(row(show, None, margins=(INDENT - 16, 0, 0, 0)))
        parts += [self._lock, self._locked]
        self.setLayout(column(*parts, spacing=0))
        self.set_locked(locked=has_password)

    def _list(self, redact: Collection[redactions.Category], *, can_redact: bool) -> QFrame:
        names: dict[redactions.Category, str] = {
            "names": self.tr("Names of people and systems"),
            "hosts": self.tr("Addresses and hosts"),
            "quotes": self.tr("What the room said"),
            "attachments": self.tr("Artefacts and file names"),
            "texts": self.tr("What the authors wrote"),
        }
        for category in redactions.categories():
            box = self._boxes[category] = TickBox(names[category], on=category in redact)
            box.setObjectName(f"redact-{category}")
            box.setEnabled(can_redact)
            box.clicked.connect(self._tell)
        note = self.tr("Stand-ins take their place in every file. The list of them stays in the engagement.")
        parts: list[Items] = [*self._boxes.values(), Text(note, "small", "muted", wrap=True)]
        return frame("clear", column(*parts, spacing=0, margins=(INDENT, 0, 0, 8)))

    def _lock_facts(self) -> QFrame:
        other = button(self.tr("Change…"), "quiet")
        other.setObjectName("other-password")
        other.setAccessibleName(self.tr("Change the password of the PDF"))
        other.clicked.connect(lambda _on=False: self.password_asked.emit())
        words = self.tr("Files beside the PDF have none. The password is kept nowhere, not even here.")
        head = row(Chip(self.tr("Protected, not PDF/A"), "passed", "lock"), None, other)
        lines = column(head, Text(words, "small", "muted", wrap=True), spacing=4, margins=(INDENT, 0, 0, 0))
        return frame("clear", lines)

    def set_locked(self, *, locked: bool) -> None:
        """Show whether the PDF is going to have a password."""
        self._lock.setChecked(locked)
        self._locked.setVisible(locked)

    def _switch_lock(self, on: bool) -> None:
        self.set_locked(locked=False)  # until a password was given there is none
        (self.password_asked if on else self.password_dropped).emit()

    def _switch_all(self, on: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(on)
        self._tell()

    def _tell(self) -> None:
        chosen = tuple(category for category, box in self._boxes.items() if box.isChecked())
        self._edition.setChecked(bool(chosen))
        self._categories.setVisible(bool(chosen))
        self.redacted.emit(chosen)
