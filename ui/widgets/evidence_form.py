"""The form for one artefact: what was seen, where it lives, who showed it and when, a picture pasted or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from readiness.app.answering import PROMISED
from readiness.domain.response import Evidence
from ui import language
from ui.theme.look import look
from ui.widgets.forms import Note, edit, pick
from ui.widgets.kit import Items, Text, button, column, row
from ui.widgets.picture import picture_in

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceForm", text)


def kind_words() -> dict[str, str]:
    """The words of each kind of evidence by what the file keeps, which is the same in every language."""
    return {
        "Record or trace": _tr("Record or trace"),
        "Screen shown": _tr("Screen shown"),
        "Document": _tr("Document"),
        "Drill or test": _tr("Drill or test"),
        PROMISED: _tr("Promised, not opened"),
    }


@dataclass(frozen=True)
class Draft:
    """What stands in a form that was not added yet. An empty day is the day it is."""

    what: str = ""
    where: str = ""
    who: str = ""
    kind: int = 0
    attachment: str = ""
    picture: str = ""
    day: str = ""

    @classmethod
    def from_json(cls, value: object) -> Draft:
        """A draft that was kept; an empty one if it is not what a draft looks like."""
        found = value if isinstance(value, dict) else {}
        words = [found.get(name) for name in ("what", "where", "who", "attachment", "picture", "day")]
        what, where, who, attachment, picture, day = (word if isinstance(word, str) else "" for word in words)
        kind = found.get("kind")
        return cls(what, where, who, kind if isinstance(kind, int) else 0, attachment, picture, day)

    @property
    def is_empty(self) -> bool:
        """Nothing was typed or pasted."""
        return not (self.what or self.where or self.attachment)


class _Words(Note):
    """What was seen; a pasted picture goes to the form instead of the text."""

    picture = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            found = picture_in(QGuiApplication.clipboard().mimeData())
            if found is not None:
                self.picture.emit(found)
                return
        super().keyPressEvent(event)


class EvidenceForm(QFrame):
    """One artefact to describe. What is typed stays until it is added or taken back.

    Attributes:
        added: It is complete; carries `Evidence`.
        changed: Something was typed, chosen or pasted.
        picture_given: A picture was pasted or dropped; carries (content, name or path).
        ended: The form was closed.
    """

    added = Signal(object)
    changed = Signal()
    picture_given = Signal(object)
    ended = Signal()

    def __init__(self, people: Sequence[str], draft: Draft, today: date, *, tall: bool) -> None:
        """Show the form.

        Args:
            people: Who can have shown it.
            draft: What was typed earlier and not added.
            today: The day it was shown, unless another one is typed.
            tall: A window with room for several lines.
        """
        super().__init__()
        self.setObjectName("clear")
        self.setAcceptDrops(True)
        self._attachment, self._picture_name = draft.attachment, draft.picture
        words = kind_words()
        self._kinds = tuple(words)
        self._kind = pick(list(words.values()), self.tr("Kind"), draft.kind)
        self._kind.setObjectName("evidence-kind")
        self._what = _Words(draft.what, name=self.tr("What was seen"))
        self._what.setObjectName("evidence-what")
        self._what.setFixedHeight(look.px(88 if tall else 56))
        self._what.picture.connect(self.picture_given)
        self._where = edit(draft.where, name=self.tr("Where it lives"))
        self._where.setObjectName("evidence-where")
        names = ["", *people]
        self._who = pick(names, self.tr("Who showed it"), names.index(draft.who) if draft.who in names else 0)
        self._who.setObjectName("evidence-who")
        self._today = language.typed_day(today)
        self._day = edit(draft.day or self._today, name=self.tr("Date"), hint=self._today)
        self._day.setObjectName("evidence-day")
        for control in (self._kind, self._where, self._who, self._what, self._day):
            control.setFont(look.font("small"))
        for box in (self._kind, self._who):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self._problem = Text("", "small", "failed", wrap=True)
        self._problem.hide()
        self._paste = button(self.tr("Paste a picture"), "quiet", "upload")
        self._paste.clicked.connect(self._paste_picture)
        self._picture = Text("", "micro", "muted", wrap=True)
        self._add = button(self.tr("Add"), "plain", "plus")
        self._add.clicked.connect(self._submit)
        away = button(self.tr("Discard"), "quiet")
        away.clicked.connect(self._discard)
        self.setLayout(self._build(away))
        self._show_picture()
        for field in (self._what, self._where, self._day):
            field.setProperty("drafts", "own")
            field.textChanged.connect(self.changed)
        for box in (self._kind, self._who):
            box.currentIndexChanged.connect(self.changed)

    def _build(self, away: QWidget) -> QVBoxLayout:
        return column(
            Text(self.tr("What was seen"), "label", "muted"),
            2,
            self._what,
            6,
            Text(self.tr("Where it lives"), "label", "muted"),
            2,
            self._where,
            6,
            *self._labelled(self.tr("Who showed it"), self._who),
            6,
            row(
                (column(*self._labelled(self.tr("Kind"), self._kind), spacing=0), 3),
                (column(*self._labelled(self.tr("Date"), self._day), spacing=0), 2),
                spacing=8,
            ),
            4,
            row(self._paste, None, spacing=4, margins=(-10, 0, 0, 0)),
            self._picture,
            self._problem,
            4,
            row(away, None, self._add),
            spacing=0,
        )

    @staticmethod
    def _labelled(words: str, control: QWidget) -> list[Items]:
        return [Text(words, "label", "muted"), 2, control]

    @property
    def draft(self) -> Draft:
        """What stands in the form now."""
        return Draft(
            self._what.toPlainText(),
            self._where.text(),
            self._who.currentText(),
            self._kind.currentIndex(),
            self._attachment,
            self._picture_name,
            "" if self._day.text() == self._today else self._day.text(),
        )

    def focus(self) -> None:
        """Put the cursor where the artefact is described."""
        self._what.moveCursor(QTextCursor.MoveOperation.End)
        self._what.setFocus()

    def take_picture(self, key: str, name: str) -> None:
        """A picture was stored; it belongs to this artefact."""
        self._attachment, self._picture_name = key, name
        self._show_picture()
        self.changed.emit()

    def say(self, words: str) -> None:
        """Say under the form what is wrong."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _show_picture(self) -> None:
        has = bool(self._attachment)
        self._picture.setText(self.tr("With a picture: {name}").format(name=self._picture_name) if has else "")
        self._picture.setVisible(has)

    def _paste_picture(self) -> None:
        found = picture_in(QGuiApplication.clipboard().mimeData())
        if found is None:
            self.say(self.tr("There is no picture on the clipboard. Drop a file here, or copy a picture first."))
        else:
            self.picture_given.emit(found)

    def _submit(self) -> None:
        what, where = self._what.toPlainText().strip(), self._where.text().strip()
        if not what or not where:
            self.say(self.tr("Say what was seen and where it lives."))
            (self._where if what else self._what).setFocus()
            return
        day = language.read_day(self._day.text().strip() or self._today)
        if day is None:
            self.say(self.tr("Write a date such as {date}.").format(date=self._today))
            self._day.setFocus()
            return
        kind = self._kinds[self._kind.currentIndex()]
        who, attachment = self._who.currentText(), self._attachment or None
        self.added.emit(Evidence(kind=kind, what=what, where=where, who=who, attachment=attachment, date=day))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter adds what was described here; in an empty form it is the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._adds(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_in_line = isinstance(self.focusWidget(), QLineEdit)
        if self._adds(event) or (event.key() in ENTER and is_in_line):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _adds(self, event: QKeyEvent) -> bool:
        is_with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in ENTER and is_with_control and not self.draft.is_empty

    def _discard(self) -> None:
        self.ended.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = picture_in(event.mimeData())
        if found is not None:
            event.acceptProposedAction()
            self.picture_given.emit(found)
