"""The right of the workshop page: what was shown for this answer, and the note."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from readiness.app.workshop import QuestionView
from readiness.domain.response import Evidence
from ui.theme.look import look
from ui.widgets.forms import Note, edit, pick
from ui.widgets.kit import Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.marks import Icon, Keys
from ui.widgets.segmented import Segmented

PAUSE_MS = 400
E3 = 3


class EvidencePanel(QFrame):
    """Evidence level, what was shown, and the note.

    Attributes:
        level_chosen: E0, E1 or E2 was chosen.
        shown_added: An artefact was described; carries `Evidence`.
        shown_removed: An artefact was taken away; carries its id.
        note_written: The note changed; sent when typing pauses.
    """

    level_chosen = Signal(int)
    shown_added = Signal(object)
    shown_removed = Signal(str)
    note_written = Signal(str)

    def __init__(self, view: QuestionView, people: list[str], *, tall: bool, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._locked = locked
        names = [("E0", self.tr("Said")), ("E1", self.tr("Two roles")), ("E2", self.tr("Shown"))]
        self._levels = Segmented([*names, ("E3", self.tr("By data"))], -1, self.tr("Evidence level"), disabled=(3,))
        self._levels.setObjectName("evidence-level")
        self._levels.setEnabled(not locked)
        self._levels.chosen.connect(self.level_chosen)
        self._list = column(spacing=6)
        self._kind = pick(self._kinds(), self.tr("Kind"))
        self._what = Note(name=self.tr("What was seen"))
        self._what.setFixedHeight(look.px(64 if not tall else 88))
        self._where = edit(name=self.tr("Where it lives"))
        self._who = pick(["", *people], self.tr("Who showed it"))
        self._problem = Text("", "small", "failed", wrap=True)
        self._problem.hide()
        self._add = button(self.tr("Add what was shown"), "plain", "plus")
        self._add.clicked.connect(self._submit)
        self._note = Note(name=self.tr("Note"))
        self._note.setObjectName("note")
        self._note.setMinimumHeight(look.px(72))
        self._note.setReadOnly(locked)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._note.commit)
        self._note.textChanged.connect(self._pause.start)
        self._note.committed.connect(self.note_written)
        for control in (self._kind, self._where, self._who, self._what, self._note):
            control.setFont(look.font("small"))
        for box in (self._kind, self._who):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self._open = button(self.tr("Describe what was shown"), "plain", "plus")
        self._open.clicked.connect(self.focus_form)
        self._form = self._build_form()
        self._form.hide()
        self._open.setVisible(not locked)
        self._lay_out()
        self.show_evidence(view)

    def show_evidence(self, view: QuestionView) -> None:
        """Show what is recorded now; what is being typed stays."""
        self._levels.set_current(min(view.evidence, E3))
        clear(self._list)
        for item in view.shown:
            self._list.addWidget(self._item(item))
        self._note.set_text(view.note)

    def commit(self) -> None:
        """Send what is still being typed."""
        self._pause.stop()
        self._note.commit()

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self._note.setFocus()

    def focus_form(self) -> None:
        """Open the form, with the cursor where an artefact is described."""
        self._form.show()
        self._open.hide()
        self._what.setFocus()

    def _kinds(self) -> list[str]:
        return [self.tr("Record or trace"), self.tr("Screen shown"), self.tr("Document"), self.tr("Drill or test")]

    def _build_form(self) -> QFrame:
        return frame(
            "clear",
            column(
                Text(self.tr("What was seen"), "label", "muted"),
                2,
                self._what,
                8,
                row(self._labelled(self.tr("Kind"), self._kind), self._labelled(self.tr("Who showed it"), self._who)),
                8,
                Text(self.tr("Where it lives"), "label", "muted"),
                2,
                self._where,
                4,
                self._problem,
                6,
                row(None, self._add),
                spacing=0,
            ),
        )

    def _labelled(self, words: str, control: QWidget) -> Items:
        return column(Text(words, "label", "muted"), control, spacing=2), 1

    def _lay_out(self) -> None:
        shown = frame("clear", self._list)
        keys: list[Items] = [] if self._locked else [Keys([("F2 F3 F4", "")])]
        note_keys: list[Items] = [] if self._locked else [Keys([("N", "")])]
        inner = frame("clear", column(shown, 8, self._open, self._form, None, spacing=0))
        self.setLayout(
            column(
                row(Text(self.tr("Evidence"), "heading"), None, *keys),
                8,
                self._levels,
                12,
                (scroll(inner, self.tr("What was shown")), 3),
                8,
                rule(),
                10,
                row(Text(self.tr("Note"), "heading"), None, *note_keys),
                6,
                (self._note, 1),
                spacing=0,
                margins=(16, 16, 16, 16),
            )
        )

    def _item(self, item: Evidence) -> QFrame:
        head = " · ".join(part for part in (item.kind, item.where, item.date.isoformat() if item.date else "") if part)
        lines: list[Items] = [Text(item.what, "small", wrap=True), Text(head, "micro", "muted", wrap=True)]
        if item.who:
            lines.append(Text(self.tr("Shown by {who}").format(who=item.who), "micro", "muted", wrap=True))
        parts: list[Items] = [column(Icon("eye", "passed", 18), None), (column(*lines, spacing=2), 1)]
        if not self._locked:
            drop = button("", "icon", "cross", self.tr("Remove {what}").format(what=item.what))
            drop.setFixedSize(look.px(32), look.px(32))
            drop.clicked.connect(lambda: self.shown_removed.emit(item.id))
            parts.append(column(drop, None))
        return frame("well", row(*parts, spacing=8, margins=(10, 8, 6, 8)))

    def _submit(self) -> None:
        what, where = self._what.toPlainText().strip(), self._where.text().strip()
        missing = not what or not where
        self._problem.setText(self.tr("Say what was seen and where it lives.") if missing else "")
        self._problem.setVisible(missing)
        if missing:
            (self._where if what else self._what).setFocus()
            return
        item = Evidence(kind=self._kind.currentText(), what=what, where=where, who=self._who.currentText())
        self._what.setPlainText("")
        self._where.clear()
        self._form.hide()
        self._open.show()
        self.shown_added.emit(item)
