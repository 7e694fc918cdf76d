"""What can stand in a column of a `Ledger`: each cell paints itself and says itself in words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets import interval_bar


def cut(text: str, role: str, width: float) -> str:
    """Somebody's own words as they fit, with an ellipsis; fixed words must fit whole and are never given here."""
    return paint.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, width)


class Cell(ABC):
    """A cell of a ledger."""

    is_number = False  # whether its head stands at the right

    @property
    @abstractmethod
    def spoken(self) -> str:
        """The cell in words; empty for decoration."""

    @property
    def needs(self) -> float:
        """How wide fixed words are, which must never be cut; 0 where what is shown may be of any length."""
        return 0.0

    @abstractmethod
    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        """Draw into `r`; `is_on` says that the row is selected."""


@dataclass(frozen=True)
class Words(Cell):
    """One line of text by role and tone; tones are names of colours.

    Attributes:
        is_own: Somebody's own words of any length: may be cut where the column is narrow.
    """

    text: str
    role: str = "small"
    tone: str = "ink"
    is_own: bool = False

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def needs(self) -> float:
        return 0.0 if self.is_own else paint.width(self.role, self.text) + 1

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        tone = "accent" if is_on and self.role in ("label", "strong") else self.tone
        text = cut(self.text, self.role, r.width()) if self.is_own else self.text
        paint.write(p, r, text, self.role, look.color(tone))


def strong(text: str) -> Words:
    """The name of a row."""
    return Words(text, "label")


def quiet(text: str) -> Words:
    """Secondary words."""
    return Words(text, "small", "ink_3")


def link(text: str) -> Words:
    """Words that lead somewhere."""
    return Words(text, "label", "accent")


@dataclass(frozen=True)
class Two(Cell):
    """A name over a quiet line.

    Attributes:
        is_own: Somebody's own words of any length: both lines may be cut where the column is narrow.
        file: A third, quietest line: the name of the file, which tells rows of equal names apart.
    """

    main: str
    sub: str
    role: str = "label"
    tone: str = "ink"
    is_own: bool = False
    file: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.main, self.sub, self.file) if part)

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        up, low = look.px(20), look.px(18)
        lines = bool(self.sub) + bool(self.file)
        top = r.center().y() - (up + lines * low) / 2 + (1 if lines else 0)
        is_name = self.role in ("label", "strong")
        tone = look.color("accent" if is_on and is_name else self.tone)
        main = cut(self.main, self.role, r.width()) if self.is_own else self.main
        paint.write(p, QRectF(r.x(), top, r.width(), up), main, self.role, tone)
        y = top + up
        for text, below in ((self.sub, "small" if self.file else "micro"), (self.file, "micro")):
            if text:
                shown = cut(text, below, r.width()) if self.is_own else text
                tone = look.color("ink_2" if below == "small" else "ink_3")
                paint.write(p, QRectF(r.x(), y, r.width(), low), shown, below, tone)
                y += low


@dataclass(frozen=True)
class StateCell(Cell):
    """Icon and word of a state: passed, claimed, failed, unknown, or any name of a colour."""

    status: str
    word: str
    icon: str = ""
    is_verdict: bool = False  # stands in a column of verdicts: icon and word where theirs are

    @property
    def spoken(self) -> str:
        return self.word

    @property
    def needs(self) -> float:
        return look.px(20) + 9 + paint.width("small" if self.status == "ink_3" else "label", self.word)

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        side, tone = look.px(20 if self.is_verdict else 16), look.color(self.status)
        icon = self.icon or icons.STATUS_ICON.get(self.status, "info")
        icons.paint(p, icon, QRectF(r.x(), r.center().y() - side / 2, side, side), tone, 2)
        role = "small" if self.status == "ink_3" else "label"
        paint.write(p, r.adjusted(side + (8 if self.is_verdict else 7), 0, 0, 0), self.word, role, tone)


@dataclass(frozen=True)
class IconCell(Cell):
    """An icon alone, as decoration beside words in the same row."""

    name: str
    tone: str = "ink_3"

    @property
    def spoken(self) -> str:
        return ""

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        side = look.px(18)
        where = QRectF(r.x(), r.center().y() - side / 2, side, side)
        icons.paint(p, self.name, where, look.color(self.tone), 2)


@dataclass(frozen=True)
class Bar(Cell):
    """An interval bar."""

    values: interval_bar.Triple | None
    floor: float | None = None

    @property
    def spoken(self) -> str:
        return interval_bar.spoken(*self.values) if self.values else ""

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        thick = 12 if r.height() > look.px(32) else 10
        where = QRectF(r.x(), r.center().y() - thick / 2, r.width(), thick)
        interval_bar.draw(p, where, self.values, self.floor, on_tint=is_on)


@dataclass(frozen=True)
class BandCell(Cell):
    """A verdict: its four bars and its word; `name` is a band of the scorecard."""

    name: str

    @property
    def spoken(self) -> str:
        return verdicts.band(self.name).word

    @property
    def needs(self) -> float:
        return look.px(20) + 9 + paint.width("label", self.spoken)

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        band, side = verdicts.band(self.name), look.px(20)
        where = QRectF(r.x(), r.center().y() - side / 2, side, side)
        icons.paint_band(p, band.level, where, look.color(band.tone))
        paint.write(p, r.adjusted(side + 8, 0, 0, 0), band.word, "label", look.color("ink"))


@dataclass(frozen=True)
class Number(Cell):
    """A figure, aligned right; so is its head."""

    is_number = True

    text: str
    role: str = "small"

    @property
    def spoken(self) -> str:
        return self.text

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        tone = look.color("ink_3" if self.role == "micro" else "ink")
        paint.write(p, r, self.text, self.role, tone, paint.RIGHT)


@dataclass(frozen=True)
class Shift(Cell):
    """From, an arrow, to; arrows of all rows stand in one column. `first` is the width of "from" in text units."""

    before: str
    after: str
    first: int = 0

    @property
    def spoken(self) -> str:
        return f"{self.before} → {self.after}"

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        side = look.px(14)
        half = float(look.px(self.first)) if self.first else max(0.0, (r.width() - side - 12) / 2)
        paint.write(p, QRectF(r.x(), r.y(), half, r.height()), self.before, "small", look.color("ink_3"))
        x = r.x() + half + 4
        arrow = QRectF(x, r.center().y() - side / 2, side, side)
        icons.paint(p, "arrow_right", arrow, look.color("ink_3"), 2)
        rest = QRectF(x + side + 6, r.y(), r.right() - x - side - 6, r.height())
        paint.write(p, rest, self.after, "label", look.color("ink"))


@dataclass(frozen=True)
class Seat(Cell):
    """A seat, drawn as its vote will be."""

    number: str

    @property
    def spoken(self) -> str:
        return self.number

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        if not self.number:
            return
        d = look.px(26)
        circle = QRectF(r.x(), r.center().y() - d / 2, d, d)
        p.setPen(QPen(Qt.PenStyle.NoPen))
        p.setBrush(QBrush(look.color("evidenced")))
        p.drawEllipse(circle)
        paint.write(p, circle, self.number, "label", look.color("on_evidenced"), paint.CENTER, elide=False)


@dataclass(frozen=True)
class KeyCap(Cell):
    """A key."""

    key: str

    @property
    def spoken(self) -> str:
        return self.key

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        h = look.px(24)
        cap = QRectF(r.x(), r.center().y() - h / 2, max(float(h), paint.cap_width(self.key)), h)
        paint.cap(p, cap, self.key)
