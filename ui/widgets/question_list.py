"""Sections with their counts; the open section lists its questions with their states."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from ui.theme import icons
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import column

STATE = {  # icon, tone, word
    "answered": ("check_circle", "passed", "answered"),
    "current": ("arrow_right", "accent", "now"),
    "unknown": ("help_circle", "unknown", "don't know"),
    "parked": ("park", "claimed", "parked"),
    "flag": ("flag", "claimed", "flagged"),
    "na": ("minus_circle", "ink_3", "n/a"),
    "blank": ("circle", "line_strong", ""),
}


class QuestionRow(QAbstractButton):
    """One question: state icon, id, short name, state word."""

    def __init__(self, qid: str, name: str, state: str) -> None:
        super().__init__()
        self._qid, self._state = qid, state
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{qid} {name}, {STATE[state][2] or 'not answered'}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    tight = 0

    def sizeHint(self) -> QSize:
        return QSize(220, look.px(32 - self.tight))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        icon, tone, word = STATE[self._state]
        now = self._state == "current"
        if now or self.underMouse():
            paint.box(p, r.adjusted(8, 1, -8, -1), 6, look.color("accent_soft" if now else "hover"))
        side = look.px(18)
        icons.paint(p, icon, QRectF(18, (r.height() - side) / 2, side, side), look.color(tone), 2)
        x = 18 + side + 10
        show = word if self._state in ("parked", "flag", "unknown", "na") else ""
        ww = paint.width("micro", show) + 4 if show else 0
        paint.write(
            p,
            QRectF(x, 0, r.width() - x - ww - 24, r.height()),
            self.text(),
            "label" if now else "small",
            look.color("accent" if now else "ink_2" if self._state == "blank" else "ink"),
        )
        if show:
            paint.write(
                p,
                QRectF(r.width() - ww - 18, 0, ww, r.height()),
                show,
                "micro",
                look.color(tone if tone != "line_strong" else "ink_3"),
                paint.RIGHT,
            )
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(8, 1, -8, -1), 4)


class SectionRow(QAbstractButton):
    """A section with a thin progress line and done of total."""

    def __init__(self, name: str, done: int, total: int, is_open: bool) -> None:
        super().__init__()
        self.setText(name)
        self._done, self._total, self._open = done, total, is_open
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}, {done} of {total} answered")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    tight = 0

    def sizeHint(self) -> QSize:
        return QSize(220, look.px(40 - self.tight))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        if self.underMouse():
            paint.box(p, r.adjusted(8, 2, -8, -2), 6, look.color("hover"))
        side = look.px(16)
        icons.paint(
            p,
            "chevron_down" if self._open else "chevron_right",
            QRectF(18, (r.height() - side) / 2, side, side),
            look.color("ink_3"),
            2,
        )
        x = 18 + look.px(18) + 10
        done = self._done == self._total
        count = "Complete" if done else f"{self._done} of {self._total}"
        cw = paint.width("micro", count) + 4
        paint.write(p, QRectF(x, 0, r.width() - x - cw - 26, r.height()), self.text(), "strong", look.color("ink"))
        paint.write(
            p,
            QRectF(r.width() - cw - 18, 0, cw, r.height()),
            count,
            "micro",
            look.color("passed" if done else "ink_3"),
            paint.RIGHT,
        )
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(8, 2, -8, -2), 4)


class QuestionList(QFrame):
    """The list at the left of the workshop page."""

    opened = Signal(str)

    def __init__(
        self,
        sections: list[tuple[str, str, int, int]],
        questions: list[tuple[str, str, str]],
        current: str,
        tight: int = 0,
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        items: list = []
        for code, name, done, total in sections:
            items.append(SectionRow(name, done, total, code == current))
            if code == current:
                items += [QuestionRow(*question) for question in questions] + [4]
        for item in items:
            if isinstance(item, QuestionRow | SectionRow):
                item.tight = tight  # a message above takes 53 px from the list
        self.setLayout(column(*items, None, spacing=0, margins=(0, 8, 0, 8)))
