"""The right of the workshop page: what was shown for this answer, and the note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.answering import PROMISED
from readiness.app.attachments import KeptPicture, size_words
from readiness.app.workshop import QuestionView
from readiness.domain.response import Evidence
from ui.language import short_day
from ui.theme.look import look
from ui.widgets.evidence_form import Draft, EvidenceForm, kind_words
from ui.widgets.forms import Note
from ui.widgets.kit import Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.marks import Icon, Keys
from ui.widgets.picture import attached, picture_in
from ui.widgets.segmented import Segmented

PAUSE_MS = 400
LONGEST_MS = 2000
"""A note is saved when typing pauses, and at least this often while it goes on."""
E3 = 3
LOW_NOTE, NOTE_BESIDE_FORM = 60, 84
QWIDGETSIZE_MAX = 16777215  # Qt's own word for no limit; PySide does not hand it out
FindPicture = Callable[[str], KeptPicture | None]


class EvidencePanel(QFrame):
    """Evidence level, what was shown, and the note.

    Attributes:
        level_chosen: E0, E1 or E2 was chosen.
        shown_added: An artefact was described; carries `Evidence`.
        shown_removed: An artefact was taken away; carries its id.
        note_written: The note changed; sent when typing pauses.
        picture_given: A picture was pasted or dropped; carries (content, name or path).
        picture_opened: A stored picture is to be shown large; carries the id of its artefact.
        drafted: What stands in the form changed, or the form was closed; carries the `Draft`.
    """

    level_chosen = Signal(int)
    shown_added = Signal(object)
    shown_removed = Signal(str)
    note_written = Signal(str)
    picture_given = Signal(object)
    picture_opened = Signal(str)
    drafted = Signal(object)

    def __init__(
        self,
        view: QuestionView,
        people: Sequence[str],
        find_picture: FindPicture,
        draft: Draft,
        today: date,
        *,
        tall: bool,
        locked: bool = False,
    ) -> None:
        """Show what belongs to one question.

        Args:
            view: The question.
            people: Who can have shown something.
            find_picture: Gives a stored picture by its key.
            draft: What was typed into the form earlier and not added.
            today: The day something new was shown, unless another one is typed.
            tall: A window with room for several lines.
            locked: Nothing can be changed.
        """
        super().__init__()
        self.question = view.id
        self._today = today
        self.setObjectName("panel")
        self.setAcceptDrops(not locked)
        self._locked, self._people, self._tall = locked, list(people), tall
        self._find_picture = find_picture
        self._shown: tuple[Evidence, ...] = ()
        names = [("E0", self.tr("Said")), ("E1", self.tr("Two roles")), ("E2", self.tr("Shown"))]
        self._levels = Segmented([*names, ("E3", self.tr("By data"))], -1, self.tr("Evidence level"), disabled=(3,))
        self._levels.setObjectName("evidence-level")
        self._levels.setEnabled(not locked)
        self._levels.chosen.connect(self.level_chosen)
        self._known = Text("", "small", "muted", wrap=True)
        self._list = column(spacing=8)
        self._note = Note(name=self.tr("Note"))
        self._note.setObjectName("note")
        self._note.setFont(look.font("small"))
        self._note.setMinimumHeight(look.px(LOW_NOTE))
        self._note.setReadOnly(locked)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS)
        self._longest.timeout.connect(self.commit)
        self._note.textChanged.connect(self._typing)
        self._note.committed.connect(self.note_written)
        self._open = button(self.tr("Describe what was shown"), "plain", "plus")
        self._open.setObjectName("describe")
        self._open.clicked.connect(self.open_form)
        self._drafting = QTimer(self)
        self._drafting.setSingleShot(True)
        self._drafting.setInterval(0)
        self._drafting.timeout.connect(lambda: self.drafted.emit(self.draft))
        self._form: EvidenceForm | None = None
        self._form_place = column(spacing=0)
        self._lay_out(view.ask_to_see)
        self._open.setVisible(not locked)  # once it is laid out: without a parent it would be a window of its own
        self.show_evidence(view)
        if not draft.is_empty and not locked:
            self._show_form(draft)

    @property
    def draft(self) -> Draft:
        """What stands in the form and was not added yet."""
        return Draft() if self._form is None else self._form.draft

    def show_evidence(self, view: QuestionView) -> None:
        """Show what is recorded now; what is being typed stays."""
        is_said = view.state == "answered" or view.evidence > 0 or bool(view.shown)
        self._levels.set_current(min(view.evidence, E3) if is_said else -1)  # before an answer nothing was said
        self._levels.setEnabled(is_said and not self._locked)
        self._known.setText(self._known_words(view, is_said=is_said))
        if view.shown != self._shown:
            self._shown = view.shown
            clear(self._list)
            for item in view.shown:
                self._list.addWidget(self._item(item))
        self._note.set_text(view.note)

    def _known_words(self, view: QuestionView, *, is_said: bool) -> str:
        """What the chosen level stands for, or why there is none; always one line, so that nothing below it moves."""
        if not is_said:
            if view.state in ("unknown", "na"):
                return self.tr("No level: there is no answer to prove.")
            return self.tr("Answer first, then choose how it is known.")
        words = (
            self.tr("E0: said in the room, nothing shown."),
            self.tr("E1: two roles said so independently."),
            self.tr("E2: opened here, in the room."),
            self.tr("E3: confirmed by the imported data."),
        )
        return words[min(view.evidence, E3)]

    def renew(self, view: QuestionView) -> None:
        """Show stored pictures again: one of them was changed."""
        self._shown = ()
        self.show_evidence(view)

    def commit(self) -> None:
        """Send what is still being typed."""
        self._pause.stop()
        self._longest.stop()
        self._note.commit()

    def _typing(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def focus_note(self) -> None:
        """Put the cursor at the end of the note."""
        self._note.moveCursor(QTextCursor.MoveOperation.End)
        self._note.setFocus()

    def open_form(self) -> None:
        """Open the form, with the cursor where an artefact is described."""
        form = self._form or self._show_form(Draft())
        form.focus()

    def take_picture(self, key: str, name: str) -> None:
        """A picture was stored; it belongs to the artefact in the form."""
        form = self._form or self._show_form(Draft())
        form.take_picture(key, name)
        form.focus()

    def refuse(self, words: str) -> None:
        """Say what is wrong with what was pasted or dropped."""
        (self._form or self._show_form(Draft())).say(words)

    def _show_form(self, draft: Draft) -> EvidenceForm:
        form = EvidenceForm(self._people, draft, self._today, tall=self._tall)
        form.added.connect(self._added)
        form.ended.connect(self._close_form)
        form.picture_given.connect(self.picture_given)
        form.changed.connect(self._drafting.start)
        self._form_place.addWidget(form)
        self._form = form
        self._open.hide()
        self._give_room(to_form=True)
        return form

    def _give_room(self, *, to_form: bool) -> None:
        """While something is described what was asked for rests, and the note is as low as it can be."""
        self._ask.setVisible(not to_form)
        self._known.setVisible(not to_form)
        self._note.setMaximumHeight(look.px(NOTE_BESIDE_FORM) if to_form else QWIDGETSIZE_MAX)

    def _close_form(self) -> None:
        clear(self._form_place)
        self._form = None
        self._drafting.stop()
        self.drafted.emit(Draft())
        self._open.setVisible(not self._locked)
        self._give_room(to_form=False)
        self._open.setFocus()

    def _added(self, item: Evidence) -> None:
        self._close_form()
        self.shown_added.emit(item)

    def _lay_out(self, asked: Sequence[str]) -> None:
        keys: list[Items] = [] if self._locked else [Keys([("F2 F3 F4", self.tr("E0 to E2"))])]
        note_keys: list[Items] = [] if self._locked else [Keys([("N", "")])]
        ask: list[Items] = []
        if asked:
            ask = [Text(self.tr("Ask to see"), "label", "muted"), 4]
            for thing in asked:
                ask += [Text(thing[:1].upper() + thing[1:], "small", "ink2", wrap=True), 4]
            ask.append(8)
        shown = frame("clear", self._list)
        self._ask = frame("clear", column(*ask, spacing=0))
        inner = frame("clear", column(self._ask, shown, 8, self._open, self._form_place, None, spacing=0))
        self.setLayout(
            column(
                row(Text(self.tr("Evidence"), "heading"), None, *keys),
                8,
                self._levels,
                4,
                self._known,
                12,
                (scroll(inner, self.tr("What was shown")), 4),
                8,
                rule(),
                12,
                row(Text(self.tr("Note"), "heading"), None, *note_keys),
                8,
                (self._note, 1),
                spacing=0,
                margins=(16, 16, 16, 16),
            )
        )

    def _item(self, item: Evidence) -> QFrame:
        kind = kind_words().get(item.kind, item.kind)
        head = " · ".join(part for part in (kind, item.where, short_day(item.date) if item.date else "") if part)
        lines: list[Items] = [Text(item.what, "small", wrap=True), Text(head, "micro", "muted", wrap=True)]
        if item.who:
            lines.append(Text(self.tr("Shown by {who}").format(who=item.who), "micro", "muted", wrap=True))
        picture = self._find_picture(item.attachment) if item.attachment else None
        if picture is not None:
            lines += [4, self._attached(item.id, picture)]
        promised = item.kind == PROMISED
        mark = Icon("clock", "claimed", 18) if promised else Icon("eye", "passed", 18)
        parts: list[Items] = [column(mark, None), (column(*lines, spacing=2), 1)]
        if not self._locked:
            drop = button("", "icon", "cross", self.tr("Remove {what}").format(what=item.what))
            drop.setFixedSize(look.px(32), look.px(32))
            drop.clicked.connect(lambda: self.shown_removed.emit(item.id))
            parts.append(column(drop, None))
        return frame("well", row(*parts, spacing=8, margins=(12, 8, 8, 8)))

    def _attached(self, item: str, picture: KeptPicture) -> QWidget:
        return attached(
            picture.body, picture.name, size_words(picture.body), on_open=lambda: self.picture_opened.emit(item)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = picture_in(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.picture_given.emit(found)
