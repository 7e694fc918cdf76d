"""One of two versions of a value as a large choice: its level as a tile, its words, and every line that differs marked.

Lines that both versions share are quiet; what stands and what does not is said in words once one is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.claim_parts import Resolution

PAD, GAP = 24, 12
LINE = 8  # between two lines of facts
MARK = 4  # width of the mark of a line that differs


@dataclass(frozen=True)
class Size:
    """Side of the tile in text units, and the roles of letter, value, facts that differ, and the other facts."""

    tile: int = 56
    letter: str = "title"
    value: str = "strong"
    told: str = "label"
    quiet: str = "small"


LARGE = Size(72, "figure", "lead_strong", "strong", "body")


@dataclass(frozen=True)
class Fact:
    """A line beside the value: its name, its words, and whether the other version says something else."""

    name: str
    words: str
    differs: bool


@dataclass(frozen=True)
class Said:
    """What a version says.

    Attributes:
        title: Whose version it is, in neutral words.
        source: The file, and when it was saved.
        value: The value in words.
        letter: The letter of its level; empty where the value is no level.
        differs: Whether the other version's value is another one.
        facts: The lines below, the same names in the same order in both versions.
        whole: All of it for screen readers.
    """

    title: str
    source: str
    value: str
    letter: str
    differs: bool
    facts: Sequence[Fact]
    whole: str


class VersionCard(Resolution):
    """Radio, title, file; level tile and words; then the lines beside it. Grows with its words."""

    def __init__(self, said: Said, beside: Said, key: str, *, is_left: bool = False, is_large: bool = False) -> None:
        """Show a version.

        Args:
            said: What it says.
            beside: What the other one says: lines of the same name stand at the same height in both.
            key: The key that chooses it.
            is_left: Whether the other version was chosen.
            is_large: Whether the window is high enough for the large sizes.
        """
        super().__init__(said.title, said.whole, key)
        self._said, self._both, self._is_left = said, (said, beside), is_left
        self._size = LARGE if is_large else Size()

    # --- measures -----------------------------------------------------------------------------------------------

    def _inner(self, width: float) -> float:
        return max(160.0, width - 2 * PAD)

    def _side(self, said: Said) -> float:
        return float(look.px(self._size.tile)) if said.letter else 0.0

    def _value_height(self, width: float) -> float:
        return max(self._one_value_height(said, width) for said in self._both)

    def _one_value_height(self, said: Said, width: float) -> float:
        side = self._side(said)
        room = self._inner(width) - (side + GAP if side else 0)
        return max(side, paint.wrapped_height(self._size.value, said.value, room))

    def _names(self) -> float:
        return max((paint.width(self._size.quiet, fact.name) for fact in self._said.facts), default=0.0) + GAP

    def _role(self, fact: Fact) -> str:
        return self._size.told if fact.differs else self._size.quiet

    def _fact_heights(self, width: float) -> list[float]:
        room = self._inner(width) - self._names()
        return [
            max(paint.wrapped_height(self._role(fact), fact.words, room) for fact in pair)
            for pair in zip(*(said.facts for said in self._both), strict=True)
        ]

    def _source_height(self, width: float) -> float:
        return max(paint.wrapped_height("small", said.source, self._inner(width)) for said in self._both)

    def heightForWidth(self, width: int) -> int:
        facts = sum(high + LINE for high in self._fact_heights(width))
        head = look.px(28) + 4 + self._source_height(width)
        below = GAP + 1 + GAP + facts - LINE if self._said.facts else 0
        return round(PAD + head + GAP + self._value_height(width) + below + PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, look.px(84))

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, on = paint.begin(self), QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(p, r, 12, look.color(fill), look.color("accent" if on else "line_strong"), 2 if on else 1)
        y = self._paint_head(p, r)
        y = self._paint_value(p, r, y + GAP)
        if self._said.facts:
            line = look.color("line_strong" if on else "line")
            paint.hline(p, PAD, y + GAP, self._inner(r.width()), line)
            self._paint_facts(p, r, y + GAP + 1 + GAP)
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(4, 4, -4, -4), 6)

    def _tone(self, name: str) -> str:
        """What does not stand, or cannot be chosen, recedes."""
        return "off" if not self.isEnabled() else "ink_3" if self._is_left else name

    def _paint_head(self, p: QPainter, r: QRectF) -> float:
        on, high, side = self.isChecked(), look.px(28), look.px(20)
        circle = QRectF(PAD, PAD + (high - side) / 2, side, side).adjusted(1, 1, -1, -1)
        p.setPen(QPen(look.color("accent" if on else "line_strong"), 2))
        p.setBrush(QBrush(look.color("accent")) if on else QBrush(Qt.BrushStyle.NoBrush))
        p.drawEllipse(circle)
        if on:
            icons.paint(p, "check", circle.adjusted(2, 2, -2, -2), look.color("on_accent"), 3)
        cap = QRectF(r.right() - PAD - look.px(22), PAD + (high - look.px(22)) / 2, look.px(22), look.px(22))
        paint.cap(p, cap, self._key)
        left = PAD + side + 12
        paint.write(p, QRectF(left, PAD, cap.x() - left, high), self._said.title, "heading", self._color("ink"))
        state = self.tr("Stands") if on else self.tr("Not taken") if self._is_left else ""
        if state:
            wide = paint.width("label", state)
            where = QRectF(cap.x() - wide - 12, PAD, wide + 2, high)
            paint.write(p, where, state, "label", look.color("accent" if on else "ink_3"))
        below = self._source_height(r.width())
        source = QRectF(PAD, PAD + high + 4, self._inner(r.width()), below)
        paint.write_wrapped(p, source, self._said.source, "small", look.color("ink_3"))
        return source.bottom()

    def _color(self, name: str) -> str:
        return look.color(self._tone(name)).name()

    def _paint_value(self, p: QPainter, r: QRectF, y: float) -> float:
        high, side, x = self._value_height(r.width()), self._side(self._said), float(PAD)
        if self._said.differs:
            self._mark(p, y, high)
        if side:
            self._paint_tile(p, QRectF(PAD, y, side, side))
            x += side + GAP
        room = r.width() - PAD - x
        words = paint.wrapped_height(self._size.value, self._said.value, room)
        top = y + max(0.0, (high - words) / 2) if side else y
        paint.write_wrapped(p, QRectF(x, top, room, words), self._said.value, self._size.value, self._color("ink"))
        return y + high

    def _mark(self, p: QPainter, y: float, high: float) -> None:
        """At the left of what the other version says otherwise."""
        tone = look.color("line_strong" if self._is_left else "claimed")
        paint.box(p, QRectF(PAD - 12, y, MARK, high), 2, tone)

    def _paint_tile(self, p: QPainter, r: QRectF) -> None:
        """The letter of the level: both versions look alike until one stands, and colour says only that."""
        on = self.isChecked()
        fill, edge = ("accent", "accent") if on else ("sunken", "line_strong")
        paint.box(p, r, 12, look.color(fill), look.color(edge))
        tone = look.color("on_accent" if on else "ink_3" if self._is_left or not self._said.differs else "ink")
        paint.write(p, r, self._said.letter, self._size.letter, tone, paint.CENTER, elide=False)

    def _paint_facts(self, p: QPainter, r: QRectF, y: float) -> None:
        names, inner = self._names(), self._inner(r.width())
        for fact, high in zip(self._said.facts, self._fact_heights(r.width()), strict=True):
            if fact.differs:
                self._mark(p, y, high)
            name = QRectF(PAD, y, names, high)
            paint.write_wrapped(p, name, fact.name, self._size.quiet, look.color("ink_3"))
            words = QRectF(PAD + names, y, inner - names, high)
            ink = self._color("ink" if fact.differs else "ink_3")
            paint.write_wrapped(p, words, fact.words, self._role(fact), ink)
            y += high + LINE


class Decisions(QWidget):
    """How far the deciding is: one piece for each conflict, filled once it is decided, the present one outlined."""

    WIDEST, HIGH = 40, 8

    def __init__(self, decided: Sequence[bool], current: int, name: str) -> None:
        super().__init__()
        self._decided, self._current = tuple(decided), current
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(min(400, len(self._decided) * (self.WIDEST + 4) - 4), self.HIGH + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.HIGH + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, count = paint.begin(self), len(self._decided)
        gap = 4 if count <= self.width() / 12 else 0
        piece = min(float(self.WIDEST), (self.width() + gap) / max(1, count) - gap)
        edge = look.color("line") if look.is_high_contrast else None
        for i, done in enumerate(self._decided):
            r = QRectF(i * (piece + gap), 2, piece, self.HIGH)
            paint.box(p, r, 4 if gap else 0, look.color("accent" if done else "track"), edge)
            if i == self._current and not done:
                paint.box(p, r, 4, None, look.color("accent"), 2)


class DiffersKey(QWidget):
    """The mark of a line that differs, for the key below the two versions."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(MARK, look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(paint.begin(self), QRectF(self.rect()), 2, look.color("claimed"))
