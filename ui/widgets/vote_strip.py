"""The vote in one typed string, one cell per seat; after Enter: spread, median, who speaks first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look

GAP, HIGH = 8, 60
DIGITS = dict(zip("01234", "ABCDE", strict=True))


class VoteStrip(QWidget):
    """One field for all votes: letters or digits and "?", Enter closes, Backspace takes the last one back.

    Attributes:
        typed: The string changed while typing; carries it in upper-case letters.
        voted: Enter was pressed with a vote for every seat; carries the string.
        left: Esc gave the vote up. The focus alone may come and go: what was typed stays.
        focused: It takes letters now, or no longer.
    """

    typed = Signal(str)
    voted = Signal(str)
    left = Signal()
    focused = Signal(bool)

    def __init__(
        self,
        seats: Sequence[tuple[int, str]],
        votes: str = "",
        speakers: Mapping[int, str] | None = None,
        allowed: str = "ABCDE?",
    ) -> None:
        """Show the seats.

        Args:
            seats: Seat number and role group.
            votes: Letters already given, one per seat.
            speakers: By seat number, the words in its cell after the vote ("speaks first", "then").
            allowed: Letters that are votes here.
        """
        super().__init__()
        self._seats, self._votes, self._allowed = list(seats), votes.upper(), allowed
        self._speakers = dict(speakers or {})
        self._refused = ""
        self._short: dict[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rename()

    @property
    def votes(self) -> str:
        """The letters given so far."""
        return self._votes

    @property
    def seats(self) -> Sequence[tuple[int, str]]:
        """Seat numbers with their role groups."""
        return self._seats

    def set_seats(self, seats: Sequence[tuple[int, str]]) -> None:
        """Show other cells: those that voted once, or those of a new vote."""
        if list(seats) != self._seats:
            self._seats = list(seats)
            self.updateGeometry()

    def set_short_words(self, words: Mapping[str, str]) -> None:
        """What stands in a narrow cell for words that are too wide for it."""
        self._short = dict(words)

    @property
    def is_complete(self) -> bool:
        """Whether every seat has voted."""
        return len(self._votes) == len(self._seats)

    def set_votes(self, votes: str, speakers: Mapping[int, str] | None = None) -> None:
        """Show votes that are recorded."""
        self._votes, self._speakers, self._refused = votes.upper(), dict(speakers or {}), ""
        self._rename()

    def begin(self, votes: str = "") -> None:
        """Take the focus for a new vote, or go on with one that was interrupted."""
        self.set_votes("".join(letter for letter in votes.upper() if letter in self._allowed)[: len(self._seats)])
        self.show()  # a layout shows what is new only later, and what is hidden takes no focus
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit(self._votes)

    def _rename(self) -> None:
        parts = []
        for i, (seat, group) in enumerate(self._seats):
            vote = self._votes[i] if i < len(self._votes) else self.tr("not yet")
            said = f", {self._speakers[seat]}" if seat in self._speakers else ""
            parts.append(self.tr("seat {seat} {group} {vote}").format(seat=seat, group=group, vote=vote) + said)
        self.setAccessibleName(self.tr("Votes by seat: {votes}").format(votes=", ".join(parts)))
        self.update()

    def event(self, event: QEvent) -> bool:
        """While it has the focus, letters are votes and not acts of the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            special = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if plain and (special or (event.text().isprintable() and event.text())):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Backspace:
            self._change(self._votes[:-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.is_complete:
                self.voted.emit(self._votes)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().strip():
            self._type(event.text().upper())
        else:
            super().keyPressEvent(event)

    def _type(self, letter: str) -> None:
        letter = DIGITS.get(letter, letter)
        if letter in self._allowed and not self.is_complete:
            self._change(self._votes + letter)
        else:
            self._refused = self.tr("Every seat has voted: Enter closes") if self.is_complete else self._why(letter)
            self.setAccessibleDescription(self._refused)
            self.update()

    def _why(self, letter: str) -> str:
        return self.tr("{letter} is no vote here: {allowed}").format(letter=letter, allowed=" ".join(self._allowed))

    def _change(self, votes: str) -> None:
        self._votes, self._refused, self._speakers = votes, "", {}
        self._rename()
        self.typed.emit(votes)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
        self._refused = ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(len(self._seats) * look.px(84), look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._seats) * look.px(52), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._seats:
            return
        p, n = paint.begin(self), len(self._seats)
        wide = min(look.px(168), (self.width() - GAP * (n - 1)) / n)
        for i in range(n):
            self._cell(p, i, QRectF(i * (wide + GAP), 0, wide, look.px(36 if self._refused else HIGH)))
        if self._refused:
            line = QRectF(0, look.px(38), self.width(), look.px(HIGH - 38))
            paint.write(p, line, self._refused, "label", look.color("failed"))

    def _cell(self, p: QPainter, i: int, r: QRectF) -> None:
        seat, group = self._seats[i]
        vote = self._votes[i] if i < len(self._votes) else ""
        caret = self.hasFocus() and i == len(self._votes)
        refused = caret and bool(self._refused)
        edge = "failed" if refused else "accent" if caret else "line_strong"
        fill = look.color("failed_soft" if refused else "surface")
        paint.box(p, r, 8, fill, look.color(edge), 2 if caret else 1)
        inset = 6 if r.width() < look.px(72) else 8
        inner = r.adjusted(inset, 0, -inset, 0)
        if not self._refused:
            line = QRectF(inner.x(), look.px(6), inner.width(), look.px(20))
            shown = paint.metrics("micro").elidedText(group, Qt.TextElideMode.ElideRight, line.width())
            paint.write(p, line, shown, "micro", look.color("ink_2"), elide=False)
            inner.adjust(0, look.px(24), 0, -look.px(4))
        paint.write(p, inner, str(seat), "small", look.color("ink_3"))
        if vote:
            tone = look.color("unknown" if vote == "?" else "ink")
            left = paint.width("small", str(seat)) + inset
            paint.write(p, inner.adjusted(left, 0, 0, 0), vote, "heading", tone)
            self._order(p, inner, seat, left + paint.width("heading", vote) + 6)

    def _order(self, p: QPainter, r: QRectF, seat: int, left: float) -> None:
        """Who speaks first, and who then, beside the letter: in fewer words where the cell is narrow."""
        mark = self._speakers.get(seat, "")
        if mark and paint.width("micro", mark) > r.width() - left:
            mark = self._short.get(mark, mark)
        shown = paint.metrics("micro").elidedText(mark, Qt.TextElideMode.ElideRight, r.width() - left)
        paint.write(p, r.adjusted(left, 0, 0, 0), shown, "micro", look.color("accent"), paint.RIGHT, elide=False)
