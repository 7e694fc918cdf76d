"""The parts of "data meets claims": a scale of levels, a measured share, a way to settle it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import claims_key

LETTERS = "ABCDE"
HIGH, TALL, BAR = 56, 96, 12
KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LevelScale(QWidget):
    """Five levels as cells, one of them marked: what the room says, or up to where the data carries it.

    Both stand on the same scale, side by side, so that the distance is seen; each is filled in its own tone.
    """

    def __init__(self, at: int, word: str, *, tone: str = "evidenced", height: int = HIGH) -> None:
        """Show a scale.

        Args:
            at: The marked level.
            word: What the mark stands for, in a word or two under its letter.
            tone: "evidenced" is filled, "claimed" outlined on its soft ground.
            height: In text units.
        """
        super().__init__()
        self._at, self._word, self._tone, self._high = at, word, tone, height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level {letter}: {word}").format(letter=LETTERS[at], word=word))

    def sizeHint(self) -> QSize:
        return QSize(300, look.px(self._high))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, gap = paint.begin(self), 8
        wide = paint.width("micro", self._word) + 16  # no word is cut: where cells are narrow its own takes more
        cell = (self.width() - 4 * gap) / 5
        marked = max(cell, wide)
        rest, x = (self.width() - 4 * gap - marked) / 4, 0.0
        for i, letter in enumerate(LETTERS):
            w = marked if i == self._at else rest
            self._cell(p, QRectF(x, 0, w, self.height()), i, letter)
            x += w + gap

    def _cell(self, p: QPainter, r: QRectF, i: int, letter: str) -> None:
        if i != self._at:
            paint.box(p, r, 8, look.color("sunken"), look.color("line"), 1)
            paint.write(p, r, letter, "body", look.color("ink_3"), paint.CENTER)
            return
        is_filled = self._tone == "evidenced"
        if is_filled:
            paint.box(p, r, 8, look.color("evidenced"))
        else:
            paint.box(p, r, 8, look.color(f"{self._tone}_soft"), look.color(self._tone), 2)
        ink = look.color("on_evidenced" if is_filled else self._tone)
        role, low = "heading" if self._high < TALL else "stem", paint.line_height("micro")
        up = paint.line_height(role)
        top = r.center().y() - (up + low) / 2
        paint.write(p, QRectF(r.x(), top, r.width(), up), letter, role, ink, paint.CENTER)
        paint.write(p, QRectF(r.x(), top + up - 1, r.width(), low), self._word, "micro", ink, paint.CENTER)


class ShareBar(QWidget):
    """One measured share from 0 to 100, with a tick where more would be carried."""

    def __init__(self, value: float, name: str, needed: float | None = None) -> None:
        super().__init__()
        self._value, self._needed = max(0.0, min(100.0, value)), needed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(300, BAR + (look.px(20) + 4 if self._needed is not None else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w = paint.begin(self), float(self.width())
        edge = look.color("line") if look.is_high_contrast else None
        paint.box(p, QRectF(0, 0, w, BAR), 4, look.color("track"), edge)
        paint.box(p, QRectF(0, 0, w * self._value / 100, BAR), 4, look.color("evidenced"))
        if self._needed is not None:
            x, words = w * self._needed / 100, f"{self._needed:g}%"
            paint.tick(p, x, -1, BAR + 3)
            wide = paint.width("micro", words) + 2
            place = QRectF(min(x - wide / 2, w - wide), BAR + 3, wide, look.px(20))
            paint.write(p, place, words, "micro", look.color("ink_2"), paint.CENTER, elide=False)


class Resolution(QAbstractButton):
    """A way to settle: neutral words, the consequence in full, its key. The two look alike."""

    def __init__(self, title: str, words: str, key: str, *, lead: str = "") -> None:
        """Show a way.

        Args:
            title: Its neutral name.
            words: The consequence in full.
            key: The key that chooses it.
            lead: What alone tells it from the other way; stands before the words, in strong type.
        """
        super().__init__()
        self._title, self._words, self._key, self._lead = title, words, key, lead
        self.setCheckable(True)
        self.setAutoExclusive(True)
        said = "\n".join(part for part in (lead, words) if part)
        self.setAccessibleName(f"{title}. {said}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def _span(self, width: float) -> tuple[float, float]:
        left = 20 + look.px(20) + 12
        return left, max(120.0, width - left - look.px(22) - 40)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = paint.wrapped_height("body", self._words, self._span(width)[1])
        return round(look.px(26) + self._lead_height(self._span(width)[1]) + words + 34)

    def _lead_height(self, width: float) -> float:
        return paint.wrapped_height("strong", self._lead, width) + 4 if self._lead else 0.0

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, look.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, on = paint.begin(self), QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(p, r, 12, look.color(fill), look.color("accent" if on else "line_strong"), 2 if on else 1)
        d = look.px(20)
        circle = QRectF(20, 17, d, d)
        p.setPen(QPen(look.color("accent" if on else "line_strong"), 2))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(circle)
        if on:
            p.setBrush(QBrush(look.color("accent")))
            p.setPen(Qt.PenStyle.NoPen)
            p.drawEllipse(circle.center(), d * 0.28, d * 0.28)
        x, w = self._span(r.width())
        ink = look.color("ink" if self.isEnabled() else "off")
        paint.write(p, QRectF(x, 14, w, look.px(26)), self._title, "heading", ink)
        lead = self._lead_height(w)
        if self._lead:
            paint.write_wrapped(p, QRectF(x, 14 + look.px(26), w, lead), self._lead, "strong", ink)
        words = QRectF(x, 14 + look.px(26) + lead, w, r.height())
        paint.write_wrapped(p, words, self._words, "body", look.color("ink_2" if self.isEnabled() else "off"))
        paint.cap(p, QRectF(r.right() - look.px(22) - 20, 16, look.px(22), look.px(22)), self._key)
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(4, 4, -4, -4), 6)
