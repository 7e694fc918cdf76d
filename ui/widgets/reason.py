"""Small dialogs that ask in words: for a reason, or for who comes back with something and by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit

from ui import language
from ui.theme.look import look
from ui.widgets.forms import Field, Line, Note, edit, field
from ui.widgets.kit import Items, Text, button, row
from ui.widgets.overlay import Overlay, dialog, wait_for_words

EXAMPLE = date(2026, 11, 30)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reason", text)


def ask_reason(
    title: str, words: str, take: Callable[[str], object], text: str = "", *, needed: bool = True
) -> Overlay:
    """Ask for a reason; `take` gets it once there is one.

    Args:
        title: What is about to happen.
        words: Why a reason is asked for.
        take: Receives the reason.
        text: What stands there already.
        needed: Whether an empty reason is refused.
    """
    note = Note(text, name=_tr("Reason"))
    note.setObjectName("reason")
    note.show_lines(4)
    note.moveCursor(QTextCursor.MoveOperation.End)
    save = button(_tr("Save"), "primary")
    cancel = button(_tr("Cancel"))
    items: list[Items] = [Text(words, "body", "ink2", wrap=True), 12, note]
    box = dialog(title, items, [None, cancel, save], first=note)
    if needed:
        wait_for_words(save, [note], _tr("Say in a few words why."))

    def accept() -> None:
        box.dismiss()
        take(note.toPlainText().strip())

    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


class _Name(Line):
    """A line that completes known names; Enter takes the completion and goes on to the card in one."""

    def __init__(self, text: str, people: Sequence[str]) -> None:
        super().__init__(text)
        self.setObjectName("who")
        self.setFont(look.font("body"))
        self.setPlaceholderText(people[0] if people else "")
        completer = QCompleter(list(people), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_completion()
        super().keyPressEvent(event)

    def _take_completion(self) -> None:
        """Otherwise the completer takes the key for itself, and the card stays open."""
        known = self.completer().currentCompletion()
        if self.hasSelectedText() and known.casefold() == self.text().casefold():
            self.setText(known)


def ask_who_and_when(
    title: str,
    words: str,
    people: Sequence[str],
    take: Callable[[str, date | None, str], object],
    *,
    who: str = "",
    by: date | None = None,
    text: str | None = None,
    drop: Callable[[], object] | None = None,
) -> Overlay:
    """Ask who comes back with something, and by when. Both may stay empty.

    Args:
        title: What is recorded.
        words: What the name and the date are for.
        people: Names to choose from; others can be typed.
        take: Receives name, date and text.
        who: The name so far.
        by: The date so far.
        text: What stands there already; None leaves the field out.
        drop: What takes the whole thing back; None shows no such button.
    """
    name = _Name(who, people)
    day = edit("" if by is None else language.typed_day(by), hint=language.typed_day(EXAMPLE))
    day.setObjectName("by")
    what = edit(text or "")
    what.setObjectName("text")
    day_field = field(_tr("By when"), day)
    items: list[Items] = [Text(words, "body", "ink2", wrap=True), 16]
    items.append(row((field(_tr("Who"), name), 3), (day_field, 2), spacing=16))
    if text is not None:
        items += [12, field(_tr("What is open"), what)]
    save, cancel = button(_tr("Save"), "primary"), button(_tr("Cancel"))
    foot: list[Items] = [None, cancel, save]
    away = button(_tr("Take it off the list"))
    if drop is not None:
        foot.insert(0, away)
    box = dialog(title, items, foot, first=name)

    def accept() -> None:
        found = language.read_day(day.text())
        if found is None and day.text().strip():
            _say(box, day_field, day)
            return
        box.dismiss()
        take(name.text().strip(), found, what.text().strip())

    if drop is not None:
        act = drop

        def take_back() -> None:
            box.dismiss()
            act()

        away.clicked.connect(take_back)
    save.clicked.connect(accept)
    cancel.clicked.connect(box.dismiss)
    return box


def _say(box: Overlay, place: Field, line: QLineEdit) -> None:
    place.set_problem(_tr("Write a date such as {date}.").format(date=language.typed_day(EXAMPLE)))
    box.place()
    line.setFocus()
