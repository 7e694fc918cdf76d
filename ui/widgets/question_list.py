"""Sections with their counts; an open section lists its questions with their states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.kit import claims_key, column, frame

STATES = {  # icon, tone
    "answered": ("check_circle", "passed"),
    "unknown": ("help_circle", "unknown"),
    "parked": ("park", "claimed"),
    "flagged": ("flag", "claimed"),
    "split": ("warning", "claimed"),
    "carried": ("refresh", "claimed"),
    "na": ("minus_circle", "ink_3"),
    "blank": ("circle", "line_strong"),
}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEYS = frozenset({*STEPS, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home, Qt.Key.Key_End})
INSET = 12


@dataclass(frozen=True)
class QuestionItem:
    """One question: id, short title, state (a key of `STATES`)."""

    id: str
    name: str
    state: str = "blank"


@dataclass(frozen=True)
class SectionItem:
    """One section with its questions and how many of the applicable ones have an answer that scores.

    Attributes:
        id: Of the section.
        name: Its short name.
        done: How many have an answer that scores.
        total: How many apply.
        questions: Those that are asked.
        more: What the two counts leave unsaid, in words: don't knows, what does not apply.
    """

    id: str
    name: str
    done: int
    total: int
    questions: tuple[QuestionItem, ...] = ()
    more: str = ""


class _Row(QAbstractButton):
    """What section and question rows share: arrows move within the list."""

    stepped = Signal(int)
    height_at_100 = 32

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(220, look.px(self.height_at_100))

    def _ground(self, p: QPainter, r: QRectF, inset: int, *, on: bool = False) -> None:
        area = r.adjusted(8, inset, -8, -inset)
        if on or self.underMouse():
            paint.box(p, area, 6, look.color("accent_soft" if on else "hover"))
        if self.hasFocus():
            paint.focus_ring(p, area, 4)


class QuestionRow(_Row):
    """One question: state icon, short name, state word where somebody must come back."""

    def __init__(self, item: QuestionItem) -> None:
        super().__init__()
        self.is_current = False
        self.item = item
        self.set_item(item)

    def set_item(self, item: QuestionItem) -> None:
        """Show another state."""
        self.item = item
        self.setText(item.name)
        self._rename()

    def set_current(self, *, current: bool) -> None:
        """Mark as the question on the stage."""
        self.is_current = current
        self._rename()

    def _word(self) -> str:
        words = {
            "answered": self.tr("answered"),
            "unknown": self.tr("don't know"),
            "parked": self.tr("parked"),
            "flagged": self.tr("flagged"),
            "split": self.tr("split"),
            "carried": self.tr("to confirm"),
            "na": self.tr("n/a"),
        }
        return words.get(self.item.state, "")

    def _rename(self) -> None:
        state = self._word() or self.tr("not answered")
        words = self.tr("{name}, {state}, on the stage") if self.is_current else self.tr("{name}, {state}")
        self.setAccessibleName(words.format(name=self.item.name, state=state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        now = self.is_current
        icon, tone = STATES[self.item.state]
        self._ground(p, r, 1, on=now)
        if now:
            paint.box(p, QRectF(0, 4, 3, r.height() - 8), 1.5, look.color("accent"))
        side = look.px(18)
        where = QRectF(INSET, (r.height() - side) / 2, side, side)
        icons.paint(p, icon, where, look.color(tone), 2)
        x = INSET + side + 8
        word = "" if self.item.state in ("answered", "blank") else self._word()
        wide = paint.width("micro", word) + 4 if word else 0
        ink = "accent" if now else "ink_2" if self.item.state == "blank" else "ink"
        name = QRectF(x, 0, r.width() - x - wide - 20, r.height())
        paint.write(p, name, self.text(), "label" if now else "small", look.color(ink))
        if word:
            mark = look.color(STATES[self.item.state][1])
            place = QRectF(r.width() - wide - INSET - 4, 0, wide, r.height())
            paint.write(p, place, word, "micro", mark, paint.RIGHT)


class SectionRow(_Row):
    """A section with done of total."""

    height_at_100 = 40

    def __init__(self, item: SectionItem) -> None:
        super().__init__()
        self.item = item
        self.is_open = False
        self.set_item(item)

    def set_item(self, item: SectionItem) -> None:
        """Show other counts."""
        self.item = item
        self.setText(item.name)
        words = self.tr("{name}, {done} of {total} answered").format(name=item.name, done=item.done, total=item.total)
        self.setAccessibleName(", ".join(part for part in (words, item.more) if part))
        self.setToolTip(item.more)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        self._ground(p, r, 2)
        side = look.px(16)
        icon = "chevron_down" if self.is_open else "chevron_right"
        icons.paint(p, icon, QRectF(INSET, (r.height() - side) / 2, side, side), look.color("ink_3"), 2)
        x = INSET + look.px(18) + 8
        is_confirmed = all(question.state != "carried" for question in self.item.questions)
        done = self.item.done >= self.item.total > 0 and is_confirmed
        count = self.tr("{done} of {total}").format(done=self.item.done, total=self.item.total)
        wide = paint.width("micro", count) + 4
        name = QRectF(x, 0, r.width() - x - wide - 26, r.height())
        paint.write(p, name, self.text(), "strong", look.color("ink"))
        place = QRectF(r.width() - wide - INSET - 4, 0, wide, r.height())
        paint.write(p, place, count, "micro", look.color("passed" if done else "ink_3"), paint.RIGHT)


class QuestionList(QFrame):
    """The list at the left of the workshop page: one Tab stop, arrows inside, Enter opens.

    Attributes:
        chosen: A question was chosen; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, sections: Sequence[SectionItem], current: str = "") -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Questions"))
        self._sections: dict[str, SectionRow] = {}
        self._questions: dict[str, QuestionRow] = {}
        self._section_of: dict[str, str] = {}
        self._order: list[_Row] = []
        for section in sections:
            self._add_section(section)
        inner = frame("clear", column(*self._order, None, spacing=0, margins=(0, 8, 0, 8)))
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self.setLayout(column((self._area, 1), spacing=0))
        self._current = ""
        self.set_current(current)

    @property
    def current(self) -> str:
        """Id of the question on the stage."""
        return self._current

    def set_current(self, question: str) -> None:
        """Mark a question, open its section and bring it into sight."""
        for key in (self._current, question):
            if key in self._questions:
                self._questions[key].set_current(current=key == question)
        self._current = question
        home = self._section_of.get(question)
        for name, row in self._sections.items():
            self._open(row, is_open=name == home or (home is None and row.is_open))
        stop = self._questions.get(question) or (self._order[0] if self._order else None)
        for entry in self._order:
            policy = Qt.FocusPolicy.StrongFocus if entry is stop else Qt.FocusPolicy.ClickFocus
            entry.setFocusPolicy(policy)
        if stop is not None:
            self._area.ensureWidgetVisible(stop, 0, look.px(64))

    def set_sections(self, sections: Sequence[SectionItem]) -> bool:
        """Show other counts and states in place.

        Returns:
            False if a question or section came or went: then the list must be built anew.
        """
        ids = {item.id for section in sections for item in section.questions}
        if ids != set(self._questions) or {section.id for section in sections} != set(self._sections):
            return False
        for section in sections:
            self._sections[section.id].set_item(section)
            for item in section.questions:
                if self._questions[item.id].item != item:
                    self._questions[item.id].set_item(item)
        return True

    def focus(self) -> None:
        """Put the focus on the question on the stage."""
        stop = self._questions.get(self._current) or (self._order[0] if self._order else None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_section(self, section: SectionItem) -> None:
        head = SectionRow(section)
        self._sections[section.id] = head
        head.clicked.connect(lambda: self._open(head, is_open=not head.is_open))
        self._add(head)
        for item in section.questions:
            entry = QuestionRow(item)
            self._questions[item.id] = entry
            self._section_of[item.id] = section.id
            entry.clicked.connect(lambda _on=False, key=item.id: self.chosen.emit(key))
            entry.hide()
            self._add(entry)

    def _add(self, entry: _Row) -> None:
        entry.stepped.connect(lambda by: self._step(entry, by))
        self._order.append(entry)

    def _open(self, head: SectionRow, *, is_open: bool) -> None:
        head.is_open = is_open
        head.update()
        for item in head.item.questions:
            self._questions[item.id].setVisible(is_open)

    def _step(self, entry: _Row, by: int) -> None:
        at = self._order.index(entry) + by
        while 0 <= at < len(self._order):
            if self._order[at].isVisibleTo(self):
                self._order[at].setFocus(Qt.FocusReason.TabFocusReason)
                self._area.ensureWidgetVisible(self._order[at], 0, look.px(40))
                return
            at += by
