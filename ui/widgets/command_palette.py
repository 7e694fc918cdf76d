"""Ctrl+K: any command by a few letters. A card over the dimmed page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from ui.language import key_words
from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.forms import edit
from ui.widgets.kit import Text, column, row, rule
from ui.widgets.marks import Keys
from ui.widgets.overlay import Overlay

WIDTH, SHOWN = 600, 8
CODE = 48
"""Least room for a code, so that what stands before it ends on one line."""
STATE_TONES = {"": "ink_3", "line_strong": "ink_3"}
"""Tones of marks that are too faint for words."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class Command:
    """One line of the palette: words, where it lives, its key, what it does.

    Attributes:
        text: What it is called.
        run: What it does.
        where: Where it lives.
        icon: Its mark.
        keys: Its key, drawn as a cap.
        more: Further words that find it.
        code: A short name of the thing, in plain words at the right end.
        state: How the thing stands, in a word; empty where there is nothing to say.
        tone: Colour of mark and state.
    """

    text: str
    run: Callable[[], object]
    where: str = ""
    icon: str = "arrow_right"
    keys: str = ""
    more: str = ""
    code: str = ""
    state: str = ""
    tone: str = ""


def match(typed: str, commands: Sequence[Command]) -> list[Command]:
    """The commands that contain every typed word, those that begin with it first, then in their own order."""
    words = typed.casefold().split()
    found = [
        c
        for c in commands
        if all(word in f"{c.text} {c.where} {key_words(c.keys)} {c.more}".casefold() for word in words)
    ]
    if not words:
        return found
    return sorted(found, key=lambda c: not c.text.casefold().startswith(words[0]))


def _spoken(command: Command) -> str:
    said = (command.text, command.state, f"{command.where} {key_words(command.keys)}{command.code}".strip())
    return ", ".join(words for words in said if words)


class CommandRow(QWidget):
    """Icon, words, where it lives, its key.

    Attributes:
        pressed: It was chosen by the pointer.
        pointed: The pointer moves over it; one that merely lies under a pointer at rest says nothing.
    """

    pressed = Signal()
    pointed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.command: Command | None = None
        self._is_current = False
        self.where_room = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def show_command(self, command: Command | None, *, current: bool) -> None:
        """Show a command, or nothing."""
        self.command, self._is_current = command, current
        self.setVisible(command is not None)
        if command is not None:
            self.setAccessibleName(_spoken(command))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_current:
            self.pointed.emit()

    def sizeHint(self) -> QSize:
        return QSize(400, look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.command is None:
            return
        p, r, command = paint.begin(self), QRectF(self.rect()), self.command
        if self._is_current:
            paint.box(p, r, 8, look.color("accent_soft"))
        side = look.px(20)
        mark = QRectF(12, (r.height() - side) / 2, side, side)
        icons.paint(p, command.icon, mark, look.color(command.tone or ("accent" if self._is_current else "ink_2")))
        x = r.right() - 12
        if command.keys:
            wide, high = paint.cap_width(command.keys), look.px(22)
            paint.cap(p, QRectF(x - wide, (r.height() - high) / 2, wide, high), command.keys)
            x -= wide + 12
        elif command.code:
            wide = max(paint.width("small", command.code), look.px(CODE)) + 2
            paint.write(
                p, QRectF(x - wide, 0, wide, r.height()), command.code, "small", look.color("ink_3"), paint.RIGHT
            )
            x -= wide + 16
        where = max(paint.width("small", command.where), self.where_room) + 4
        place = QRectF(x - where, 0, where, r.height())
        side_of = paint.LEFT if self.where_room else paint.RIGHT
        paint.write(p, place, command.where, "small", look.color("ink_3"), side_of)
        if command.state:
            x -= where + 16
            where = paint.width("small", command.state) + 4
            state = QRectF(x - where, 0, where, r.height())
            paint.write(
                p, state, command.state, "small", look.color(STATE_TONES.get(command.tone, command.tone)), paint.RIGHT
            )
        left = 12 + side + 12
        role = "strong" if self._is_current else "body"
        paint.write(p, QRectF(left, 0, x - where - left - 8, r.height()), command.text, role, look.color("ink"))


class CommandPalette(Overlay):
    """Type, arrows, Enter."""

    def __init__(self, commands: Sequence[Command], hint: str = "", nothing: str = "") -> None:
        """Offer commands.

        Args:
            commands: All that can be chosen.
            hint: What may be typed.
            nothing: What is said where none of them has what was typed.
        """
        self._commands, self._found, self._at, self._first_row = list(commands), list(commands), 0, 0
        self._field = edit(name=QCoreApplication.translate("CommandPalette", "Command"))
        self._field.setProperty("kind", "bare")
        self._field.setFont(look.font("lead"))
        ask = QCoreApplication.translate("CommandPalette", "What do you want to do?")
        self._field.setPlaceholderText(hint or ask)
        self._rows = [CommandRow() for _ in range(SHOWN)]
        none = nothing or QCoreApplication.translate("CommandPalette", "No command has these words.")
        self._none = Text(none, "body", "muted")
        self._none.setContentsMargins(12, 8, 12, 8)
        self._count = Text("", "micro", "muted")
        body = column(self._field, rule(), 4, *self._rows, self._none, 4, spacing=2, margins=(8, 8, 8, 0))
        super().__init__(body, WIDTH, 0.16, self._field, self._foot_line())
        self.setAccessibleName(self.tr("Commands"))
        self.closes_beside = True
        is_listing = any(c.code for c in commands)  # things of one kind stand in columns
        where_room = max((paint.width("small", c.where) for c in commands), default=0.0) if is_listing else 0.0
        for i, entry in enumerate(self._rows):
            entry.where_room = where_room
            entry.pressed.connect(lambda at=i: self._run(self._first_row + at))
            entry.pointed.connect(lambda at=i: self._point(self._first_row + at))
        self._field.textChanged.connect(self._type)
        self._field.installEventFilter(self)
        self._show()

    def _foot_line(self) -> QLayout:
        """The keys that move in the list, and how long it is: there may be more than fit."""

        def tr(text: str) -> str:
            return QCoreApplication.translate("CommandPalette", text)

        keys = Keys([("↑ ↓", tr("choose")), ("Enter", tr("go")), ("Esc", tr("close"))], has_dots=False)
        return column(rule(), row((keys, 1), self._count, spacing=12, margins=(20, 8, 20, 8)), spacing=0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in STEPS:
                self._move(self._at + STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._at)
                return True
        return super().eventFilter(watched, event)

    def _type(self, typed: str) -> None:
        self._found, self._at = match(typed, self._commands), 0
        self._show()

    def _move(self, at: int) -> None:
        if self._found:
            self._at = at % len(self._found)
            self._show()

    def _point(self, at: int) -> None:
        """Choose a row that is in sight: the list does not move under the pointer."""
        self._at = at
        self._fill()

    def _show(self) -> None:
        self._first_row = max(0, min(self._at - SHOWN + 2, len(self._found) - SHOWN))
        self._first_row = min(self._first_row, self._at)
        self._fill()

    def _fill(self) -> None:
        for i, entry in enumerate(self._rows):
            at = self._first_row + i
            command = self._found[at] if at < len(self._found) else None
            entry.show_command(command, current=at == self._at)
        self._none.setVisible(not self._found)
        place = QCoreApplication.translate("CommandPalette", "{at} of {count}")
        self._count.setText(place.format(at=self._at + 1, count=len(self._found)) if self._found else "")
        current = self._rows[self._at - self._first_row].accessibleName() if self._found else ""
        self._field.setAccessibleDescription(current)
        self.place()

    def _run(self, at: int) -> None:
        if not 0 <= at < len(self._found):
            return
        command = self._found[at]
        self.dismiss()
        command.run()
