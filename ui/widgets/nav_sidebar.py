"""Navigation: a full sidebar on wide windows, a rail of icon over word on narrow ones. Same order, same keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QWidget

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.kit import Cut, Items, claims_key, column, rule, scroll

RAIL, FULL = 80, 216
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEYS = frozenset({*STEPS, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home, Qt.Key.Key_End})


@dataclass(frozen=True)
class NavEntry:
    """One page: stable name, icon, word, and its state in words such as "17 of 62"."""

    name: str
    icon: str
    word: str
    note: str = ""


class NavItem(QAbstractButton):
    """One page. States: rest, hover, focus, current (bar, tint and bold word)."""

    stepped = Signal(int)

    def __init__(self, entry: NavEntry, *, rail: bool, tight: bool) -> None:
        super().__init__()
        self.entry, self._rail, self._tight = entry, rail, tight
        self.setText(entry.word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_note(entry.note)

    def set_note(self, note: str) -> None:
        """Show another state in words."""
        self.note = note
        self.setAccessibleName(f"{self.text()} {note}".strip())
        self.setToolTip(note if self._rail else "")
        self.update()

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
        return QSize(RAIL, look.px(40) + (4 if self._tight else 18) if self._rail else look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        on = self.isChecked()
        side = 6 if self._rail else 8
        pill = r.adjusted(side, 1, -side, -1)
        if on or self.underMouse():
            paint.box(p, pill, 8, look.color("accent_soft" if on else "hover"))
        if on:
            paint.box(p, QRectF(0, pill.y() + 8, 3, pill.height() - 16), 1.5, look.color("accent"))
        if self._rail:
            self._paint_rail(p, r, on=on)
        else:
            self._paint_full(p, r, on=on)
        if self.hasFocus():
            paint.focus_ring(p, pill, 6)

    def _paint_rail(self, p: QPainter, r: QRectF, *, on: bool) -> None:
        ink, side, line = look.color("accent" if on else "ink_2"), look.px(22), look.px(18)
        top = (r.height() - side - line) / 2
        icons.paint(p, self.entry.icon, QRectF((r.width() - side) / 2, top, side, side), ink)
        word = QRectF(2, top + side + 1, r.width() - 4, line)
        paint.write(p, word, self.text(), "overline" if on else "micro", ink, paint.CENTER)

    def _paint_full(self, p: QPainter, r: QRectF, *, on: bool) -> None:
        ink, side = look.color("accent" if on else "ink_2"), look.px(22)
        edge, gap, end = (min(n, look.px(n)) for n in (22, 12, 20))  # closer together only where all is smaller
        icons.paint(p, self.entry.icon, QRectF(edge, (r.height() - side) / 2, side, side), ink)
        x, note = edge + side + gap, paint.width("micro", self.note) + 4
        word = QRectF(x, 0, r.width() - x - note - end, r.height())
        tone = look.color("accent" if on else "ink")
        paint.write(p, word, self.text(), "strong" if on else "body", tone)
        place = QRectF(r.width() - note - end, 0, note, r.height())
        paint.write(p, place, self.note, "micro", look.color("ink_3"), paint.RIGHT)


def draw_mark(p: QPainter, r: QRectF) -> None:
    """The product's mark: three interval bars on the accent."""
    paint.box(p, r, r.width() * 0.27, look.color("accent"))
    u = r.width() / 28
    ink, faded = look.color("on_accent"), look.color("on_accent")
    faded.setAlphaF(0.45)
    for y, solid, faint in ((7.5, 9, 14), (12.7, 13, 17), (17.9, 6, 11)):
        paint.box(p, QRectF(r.x() + 6 * u, r.y() + y * u, faint * u, 2.8 * u), 1.4 * u, faded)
        paint.box(p, QRectF(r.x() + 6 * u, r.y() + y * u, solid * u, 2.8 * u), 1.4 * u, ink)


class Mark(QWidget):
    """The product's mark alone."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(paint.begin(self), QRectF(self.rect()))


class Head(QFrame):
    """Mark and name of the product at the top of the navigation."""

    def __init__(self, *, rail: bool) -> None:
        super().__init__()
        self._rail = rail
        self.setFixedHeight(look.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, h = paint.begin(self), self.height()
        side = look.px(28)
        r = QRectF((self.width() - side) / 2 if self._rail else 22, (h - side) / 2, side, side)
        draw_mark(p, r)
        if not self._rail:
            name = QRectF(r.right() + 12, 0, self.width() - r.right() - 24, h)
            paint.write(p, name, "Readiness", "heading", look.color("ink"))


class NavSidebar(QFrame):
    """The list of pages: one Tab stop, arrows inside, Enter opens.

    Attributes:
        chosen: A page was chosen; carries its name.
    """

    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[NavEntry],
        current: str,
        *,
        rail: bool,
        tight: bool = False,
        client: str = "",
        agent: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(rail_width(entries) if rail else look.px(FULL))
        self._group = QButtonGroup(self)
        self._items: list[NavItem] = []
        for entry in entries:
            item = NavItem(entry, rail=rail, tight=tight)
            item.setObjectName(f"nav-{entry.name}")
            item.setChecked(entry.name == current)
            stop = item.isChecked()
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            item.stepped.connect(lambda by, start=item: self._step(start, by))
            item.clicked.connect(lambda _on=False, name=entry.name: self.chosen.emit(name))
            self._group.addButton(item)
            self._items.append(item)
        if not any(item.isChecked() for item in self._items):
            self._items[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        items: list[Items] = [*self._items, None]
        listing = QFrame()
        listing.setObjectName("clear")
        listing.setLayout(column(*items, spacing=2))
        area = scroll(listing, self.tr("Pages"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(*self._head(rail=rail, client=client, agent=agent), (area, 1), spacing=0))

    def _head(self, *, rail: bool, client: str, agent: str) -> list[Items]:
        head = Head(rail=rail)
        if rail:
            head.setToolTip(f"{client}, {agent}" if client else "")
            return [head, 4]
        names = column(Cut(client, "strong"), Cut(agent, "small", "muted"), spacing=0, margins=(22, 4, 12, 12))
        return [head, names, rule(), 10]

    def focus(self) -> None:
        """Put the focus on the present page's line."""
        for item in self._items:
            if item.isChecked():
                item.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_note(self, name: str, note: str) -> None:
        """Show another state of a page."""
        for item in self._items:
            if item.entry.name == name and item.note != note:
                item.set_note(note)

    def _step(self, start: NavItem, by: int) -> None:
        at = self._items.index(start) + by
        self._items[max(0, min(len(self._items) - 1, at))].setFocus(Qt.FocusReason.TabFocusReason)


def rail_width(entries: Sequence[NavEntry]) -> int:
    """Width of the rail: 80 px, or what its longest word needs at the zoom in force."""
    longest = max((paint.width("overline", entry.word) for entry in entries), default=0.0)
    return max(RAIL, round(longest) + 20)
