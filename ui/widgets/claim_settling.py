"""How a contradiction is settled: two neutral ways, the reason where one is needed, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.claims import ClaimView
from ui.theme.look import look
from ui.widgets.claim_parts import Resolution
from ui.widgets.folding import Folding
from ui.widgets.forms import Note
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.marks import Icon

CLAIM, DATA = 1, 2
"""Each choice stands under what it decides for: the room's words at the left, the data at the right."""


def settled_card(view: ClaimView) -> QFrame:
    """What the room decided, with its reason, where the two ways stood."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("ClaimSettling", text)

    is_claim = view.settled == "claim_right"
    title = tr("Settled: the claim is right") if is_claim else tr("Settled: the data is right")
    lines: list[Items] = [row(Icon("check_circle", "passed", 20), Text(title, "heading"), None, spacing=12)]
    if view.reason:
        lines += [12, Text(view.reason, "lead", wrap=True)]
    if is_claim:
        lines += [12, Text(tr("The reason and the artefact are printed in the appendix."), "small", "muted", wrap=True)]
    return frame("card", column(*lines, spacing=0, margins=(20, 16, 20, 20)))


class ClaimSettling(QFrame):
    """Which of the two the report shall rest on. The reason waits for its choice: only the claim needs one.

    Attributes:
        chosen: One of the two was chosen, 1 the claim, 2 the data.
        reasoned: The reason changed; carries the words.
        park_asked: It shall stay open.
    """

    chosen = Signal(int)
    reasoned = Signal(str)
    park_asked = Signal()

    def __init__(self, view: ClaimView, reason: str, *, short: bool, tall: bool) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._view = view
        self.choice = 0
        data = Resolution(self.tr("The data is right"), view.data_words, str(DATA))
        claim = Resolution(self.tr("The claim is right"), view.claim_words, str(CLAIM))
        data.setEnabled(view.can_take_data)
        self.ways = [claim, data]
        for which, way in enumerate(self.ways, start=CLAIM):
            way.clicked.connect(lambda _on=False, which=which: self.choose(which))
            if tall:
                way.setMinimumHeight(look.px(128))
        self._reason = Note(reason, name=self.tr("Reason"))
        self._reason.setObjectName("reason")
        self._reason.setProperty("drafts", "own")
        self._reason.textChanged.connect(self._reason_changed)
        self._reason.setFixedHeight(look.px(44 if short else 128 if tall else 52))
        self._missing = Text("", "small", "muted", wrap=True)
        self._missing.setObjectName("missing")
        park = button(self.tr("Park"), icon="park")
        park.clicked.connect(lambda _on=False: self.park_asked.emit())
        asked = Text(self.tr("Both can be true in part. Which one should the report rest on?"), "heading", wrap=True)
        self._label = Text(
            self.tr("If the claim is right: why the data does not count here"), "label", "muted", wrap=True
        )
        lines: list[Items] = [row((asked, 1), park, spacing=16), 8]
        lines.append(Folding((claim, 1), (data, 1), spacing=16))
        lines += [16 if tall else 12, self._label, 4, self._reason, 8 if tall else 4, self._missing]
        self.setLayout(column(*lines, spacing=0))
        self._show()

    @property
    def reason(self) -> str:
        """What was written, for the claim."""
        return self._reason.toPlainText()

    @property
    def missing(self) -> str:
        """What has to be done before this can be recorded; empty if nothing."""
        if not self.choice:
            return self.tr("Choose one of the two first.")
        if self.choice == DATA:
            return ""
        if not self._view.can_claim:
            return self.tr("For the claim to stand, describe an artefact that was opened here (evidence E2).")
        return "" if self.reason.strip() else self.tr("Write the reason: it is printed in the appendix.")

    @property
    def last(self) -> QWidget:
        """The lowest line: with it in sight the whole reason is."""
        return self._missing

    def take(self, which: int) -> None:
        """Show again what was chosen before the page was built anew; nothing is told and the focus stays."""
        if self.ways[which - 1].isEnabled():
            self.choice = which
            self.ways[which - 1].setChecked(True)
            self._show()

    def choose(self, which: int) -> None:
        """Choose one of the two, if it can be chosen here."""
        if not self.ways[which - 1].isEnabled():
            return
        self.choice = which
        self.ways[which - 1].setChecked(True)
        self._show()
        if which == CLAIM:
            self._reason.setFocus()
        self.chosen.emit(which)

    def _reason_changed(self) -> None:
        self._show()
        self.reasoned.emit(self.reason)

    def _show(self) -> None:
        is_claim = self.choice == CLAIM
        self._reason.setEnabled(is_claim)
        self._label.set_tone("ink2" if is_claim else "muted")
        missing = self.missing
        said = missing or (self.tr("No reason is needed: record it.") if not is_claim else self.tr("Ready to record."))
        self._missing.setText(said)
        self._missing.set_tone("claimed" if is_claim and missing else "muted")
