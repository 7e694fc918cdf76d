"""Small painted marks: icon, status chip, key caps, agenda strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import key_words
from ui.theme import icons, paint
from ui.theme.look import look
from ui.theme.tokens import RADIUS_CHIP

KEY_GAP = 20
LEFT_OUT = "…"


class Icon(QWidget):
    """A line icon in a theme colour; decoration beside its word, so it has no name of its own."""

    def __init__(self, name: str, tone: str = "ink_2", size: int = 20) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(paint.begin(self), self._name, QRectF(self.rect()), look.color(self._tone))


class Chip(QWidget):
    """A state in word and icon on a soft ground. Colour only repeats what the word says."""

    def __init__(self, text: str, status: str = "unknown", icon: str | None = None) -> None:
        super().__init__()
        self._text, self._status = text, status
        self._icon = icons.STATUS_ICON.get(status, "info") if icon is None else icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, text: str, status: str, icon: str | None = None) -> None:
        """Show another state."""
        self._text, self._status = text, status
        self._icon = icons.STATUS_ICON.get(status, "info") if icon is None else icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = look.px(16) + 6 if self._icon else 0
        return QSize(round(paint.width("label", self._text) + side + 20), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        ink = look.color(self._status)
        paint.box(p, r, RADIUS_CHIP, look.color(f"{self._status}_soft"), ink if look.is_high_contrast else None)
        x = 8.0
        if self._icon:
            side = look.px(16)
            icons.paint(p, self._icon, QRectF(x, (r.height() - side) / 2, side, side), ink, 2)
            x += side + 6
        paint.write(p, QRectF(x, 0, r.width() - x, r.height()), self._text, "label", ink)


class Keys(QWidget):
    """Key caps with what they do, `("A-E", "level")`; what does not fit leaves from the end, and dots say so."""

    def __init__(self, pairs: Sequence[tuple[str, str]], *, align_right: bool = False, has_dots: bool = True) -> None:
        """Show keys.

        Args:
            pairs: Cap and word of each.
            align_right: Whether they end at the right edge.
            has_dots: Whether dots stand for what is left out; without them something beside has to say so.
        """
        super().__init__()
        self._pairs, self._right, self._has_dots = list(pairs), align_right, has_dots
        policy = QSizePolicy.Policy.Fixed if len(pairs) == 1 else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        self._pairs = list(pairs)
        self.setAccessibleName(
            "; ".join(f"{key_words(key)}: {word}" if word else key_words(key) for key, word in pairs)
        )
        self.updateGeometry()
        self.update()

    @staticmethod
    def _size(key: str, word: str) -> tuple[float, float]:
        cap = paint.cap_width(key)
        return cap, cap + (6 + paint.width("micro", word) if word else 0)

    def fitting(self) -> int:
        """How many of them there is room for."""
        x, dots = 0.0, KEY_GAP / 2 + paint.width("micro", LEFT_OUT) if self._has_dots else 0.0
        for at, pair in enumerate(self._pairs):
            x += self._size(*pair)[1]
            is_last = at + 1 == len(self._pairs)
            if x + (0 if is_last else dots) > self.width() + 1:
                return at
            x += KEY_GAP
        return len(self._pairs)

    def sizeHint(self) -> QSize:
        total = sum(self._size(*pair)[1] + KEY_GAP for pair in self._pairs)
        return QSize(max(0, round(total) - KEY_GAP + 1), look.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(0 if len(self._pairs) > 1 else self.sizeHint().width(), look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        total = sum(self._size(*pair)[1] + KEY_GAP for pair in self._pairs) - KEY_GAP
        x, h = (max(0.0, self.width() - total) if self._right else 0.0), self.height()
        shown = self.fitting()
        for key, word in self._pairs[:shown]:
            cap, full = self._size(key, word)
            paint.cap(p, QRectF(x, 0, cap, h), key)
            where = QRectF(x + cap + 6, 0, full - cap, h)
            paint.write(p, where, word, "micro", look.color("ink_3"), elide=False)
            x += full + KEY_GAP
        if shown < len(self._pairs) and self._has_dots:
            dots = paint.width("micro", LEFT_OUT)
            paint.write(p, QRectF(x, 0, dots + 2, h), LEFT_OUT, "micro", look.color("ink_3"), elide=False)


class AgendaStrip(QWidget):
    """The half day on one line: parts as long as they last, filled as far as they are answered, the present outlined.

    While the clock runs a mark stands at its minute: before the outlined part the room is early, behind it late.
    """

    GAP = 3

    def __init__(self, parts: Sequence[tuple[str, int]], current: int = -1, minute: float = 0) -> None:
        """Show the day; without a present part nothing of it has begun."""
        super().__init__()
        self._parts = list(parts)
        self._done: tuple[float, ...] = ()
        self._is_running = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.set_clock(current, minute)

    def set_done(self, shares: Sequence[float]) -> None:
        """Fill the parts: 0 to 1 for each, how much of it is done."""
        if tuple(shares) != self._done:
            self._done = tuple(shares)
            self.update()

    def set_clock(self, current: int, minute: float, *, is_running: bool = True) -> None:
        """Show another part as present, `minute` minutes after the start; before the start there is no mark."""
        self._current, self._minute = current, minute
        self._is_running = is_running and current >= 0
        total = sum(minutes for _, minutes in self._parts)
        name = self._parts[current][0] if 0 <= current < len(self._parts) else ""
        words = self.tr("Agenda: {name}, minute {minute} of {total}")
        if not self._is_running:
            words = self.tr("Agenda: {total} minutes, not started")
        self.setAccessibleName(words.format(name=name, minute=round(minute), total=total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, total = paint.begin(self), sum(m for _, m in self._parts) or 1
        usable, x, start = self.width() - self.GAP * (len(self._parts) - 1), 0.0, 0
        y, mark = self.height() / 2 - 3, -1.0
        for i, (_, minutes) in enumerate(self._parts):
            w = usable * minutes / total
            self._part(p, QRectF(x, y, w, 6), i)
            if start <= self._minute < start + minutes or (i + 1 == len(self._parts) and mark < 0):
                mark = x + w * min(1.0, (self._minute - start) / max(1, minutes))
            x, start = x + w + self.GAP, start + minutes
        if self._is_running:
            p.fillRect(QRectF(min(max(0.0, round(mark) - 1.0), self.width() - 2.0), y - 5, 2, 16), look.color("ink"))

    def _part(self, p: QPainter, r: QRectF, i: int) -> None:
        is_now = i == self._current
        if is_now:
            r = r.adjusted(0, -2, 0, 2)
            paint.box(p, r, 4, look.color("accent_soft"), look.color("accent"), 1.5)
        elif look.is_high_contrast:
            paint.box(p, r, 3, None, look.color("line"))  # what is to come stays empty: white would be the loudest
        else:
            paint.box(p, r, 3, look.color("line"))
        share = self._done[i] if i < len(self._done) else 0.0
        if share > 0:
            inner = r.adjusted(2, 2, -2, -2) if is_now else r
            paint.box(
                p,
                QRectF(inner.x(), inner.y(), max(4.0, inner.width() * share), inner.height()),
                3,
                look.color("passed"),
            )
