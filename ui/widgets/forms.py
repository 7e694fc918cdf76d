"""Labelled fields and advice beside the item that triggers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui.theme.look import look
from ui.theme.tokens import XS
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.marks import Icon

EDGE = 7  # between the border of a line and its words, as the style sheet has it


class Field(QFrame):
    """Label above, control, one quiet line under it. The label names the control."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        note: str = "",
        tone: str = "muted",
        *,
        unit: str = "",
        required: str = "",
    ) -> None:
        """Label a control.

        Args:
            label: What is asked.
            control: Where it is answered.
            note: A quiet line under it.
            tone: Of the quiet line.
            unit: Stands beside the control.
            required: The word that says that it is needed, beside the label; in warning tone while it is open.
        """
        super().__init__()
        self.setObjectName("clear")
        self.control = control
        self._quiet, self._note_tone = note, tone
        self._mark: Text | None = None
        control.setFont(look.font("body"))
        control.setAccessibleName(label)
        head = Text(label, "label", "muted")
        head.setBuddy(control)
        self._note = Text(note, "small", tone, wrap=True)
        self._note.setContentsMargins(0, 4, 0, 0)
        if not note:
            self._note.hide()  # setHidden(False) would show it, and without a parent it flashes as a window
        top: Items = head
        if required:
            self._mark = Text(required, "micro", "muted")
            control.setAccessibleDescription(required)
            top = row(head, self._mark, None, spacing=8)
        placed: Items = row(control, Text(unit, "body", "ink2"), None, spacing=8) if unit else control
        self.setLayout(column(top, 4, placed, self._note, spacing=0))

    def set_open(self, *, is_open: bool) -> None:
        """Whether what is required is still missing."""
        if self._mark is not None:
            self._mark.set_tone("claimed" if is_open else "muted")

    def set_note(self, note: str) -> None:
        """Change the quiet line."""
        self._quiet = note
        self.set_problem("")

    def set_problem(self, words: str) -> None:
        """Say under the field what is wrong with it; empty takes it back."""
        self._note.setText(words or self._quiet)
        self._note.set_tone("failed" if words else self._note_tone)
        self._note.setVisible(bool(words or self._quiet))
        self.control.setProperty("wrong", bool(words))
        self.control.setAccessibleDescription(words)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


def field(label: str, control: QWidget, note: str = "", tone: str = "muted") -> Field:
    """A labelled control."""
    return Field(label, control, note, tone)


class Line(QLineEdit):
    """A line to type in; words that do not fit end in dots while nobody types, and stand whole in the tip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_cut = self._is_cut()
        self.setToolTip(self.text() if is_cut else "")
        if not is_cut or self.hasFocus():
            return
        p, wide = QPainter(self), self.fontMetrics().horizontalAdvance("…") + 2
        place = self.rect().adjusted(self.width() - wide - EDGE, 2, -EDGE, -2)
        p.fillRect(place, look.color("sunken" if self.isReadOnly() else "surface"))
        p.setPen(look.color("ink"))
        p.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "…")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._is_cut() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)  # a narrow field shows how its words begin

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_cut() and not self.hasFocus():
            self.setCursorPosition(0)

    def _is_cut(self) -> bool:
        room = self.width() - 2 * (EDGE + 3)
        plain = self.echoMode() == QLineEdit.EchoMode.Normal
        return plain and self.fontMetrics().horizontalAdvance(self.text()) > room


class Entry(Line):
    """A line whose words are told once when the typing is over, or when they are asked for.

    Attributes:
        committed: Enter was pressed or the focus left, and the words had been changed by hand; carries the words.
    """

    committed = Signal(str)

    def __init__(self, text: str = "", name: str = "", *, hint: str = "") -> None:
        super().__init__(text)
        self.setFont(look.font("body"))
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self.commit)

    def commit(self) -> None:
        """Tell the words if they were changed."""
        if self.isModified():
            self.setModified(False)
            self.committed.emit(self.text())


def cursor_in(control: QWidget | None) -> tuple[int, int] | None:
    """Where the cursor stands in a field, and where its selection begins; None for anything else."""
    if isinstance(control, QLineEdit):
        at = control.cursorPosition()
        if not control.hasSelectedText():
            return at, at
        start, end = control.selectionStart(), control.selectionEnd()
        return (start, end) if at == start else (end, start)
    if isinstance(control, QPlainTextEdit):
        return control.textCursor().position(), control.textCursor().anchor()
    return None


def put_cursor(control: QWidget, place: tuple[int, int] | None) -> None:
    """Put the cursor where it stood in a field that was built anew."""
    if place is None:
        return
    at, anchor = place
    if isinstance(control, QLineEdit):
        control.setSelection(anchor, at - anchor) if at != anchor else control.setCursorPosition(at)
    elif isinstance(control, QPlainTextEdit):
        most = len(control.toPlainText())
        cursor = control.textCursor()
        cursor.setPosition(min(anchor, most))
        cursor.setPosition(min(at, most), QTextCursor.MoveMode.KeepAnchor)
        control.setTextCursor(cursor)


def edit(text: str = "", name: str = "", *, width: int = 0, right: bool = False, hint: str = "") -> QLineEdit:
    """A line to type in; `hint` is an example, never the label."""
    line = Line(text)
    line.setFont(look.font("body"))
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    if width:
        line.setFixedWidth(look.px(width))
    if right:
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return line


class Note(QPlainTextEdit):
    """Several lines to type in; Tab leaves it, and `committed` comes once when the typing is over.

    Attributes:
        committed: The focus left, or Ctrl+Enter was pressed, and the words had changed; carries the words.
    """

    committed = Signal(str)

    def __init__(self, text: str = "", name: str = "", hint: str = "") -> None:
        super().__init__(text)
        self._kept = text
        self.setFont(look.font("body"))
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def show_lines(self, count: int) -> None:
        """Be so many whole lines high: none is cut through at the lower edge."""
        edges = 2 * (round(self.document().documentMargin()) + XS + 1)
        self.setFixedHeight(count * self.fontMetrics().lineSpacing() + edges)

    def set_text(self, text: str) -> None:
        """Show other words, unless the person is typing right now."""
        if text != self._kept and not (self.hasFocus() and self.toPlainText() != self._kept):
            self._kept = text
            if text != self.toPlainText():
                self.setPlainText(text)

    def commit(self) -> None:
        """Tell the words if they changed."""
        words = self.toPlainText()
        if words != self._kept:
            self._kept = words
            self.committed.emit(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


class Pick(QComboBox):
    """A choice box; keeps letters and arrows to itself, and the wheel never changes it by accident.

    Words too long for it end in dots, and stand whole in the tip.
    """

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self)
        words = self.currentText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 2)
        self.setToolTip(words if option.currentText != words else "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            moves = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
            if plain and (moves or (event.text().isprintable() and event.text())):
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def pick(options: Sequence[str], name: str = "", current: int = 0) -> Pick:
    """A choice of words."""
    box = Pick()
    box.addItems(list(options))
    box.setCurrentIndex(current)
    box.setFont(look.font("body"))
    box.setAccessibleName(name)
    return box


def advice(title: str, text: str, foot: str = "", icon: str = "info") -> QFrame:
    """A remark without a score: neutral ground, a rule at the left, what not to conclude in the last line."""
    words: list[Items] = [Text(title, "label", wrap=True)]
    if text:
        words.append(Text(text, "small", "ink2", wrap=True))
    if foot:
        words.append(Text(foot, "small", "muted", wrap=True))
    mark = column(Icon(icon, "unknown", 18), None)
    inner = row(mark, (column(*words, None, spacing=4), 1), spacing=12, margins=(16, 12, 16, 12))
    return frame("advice", inner)
