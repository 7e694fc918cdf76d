"""Navigation: a full sidebar on wide windows, a rail of icon over word on narrow ones. Same order, same keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from ui.theme import icons
from ui.theme import paint
import sample
from ui.theme.look import look
from ui.widgets.kit import Text, column, rule

PAGES = [  # icon, word, done of total or a short state
    ("profile", "Profile", "12 of 12"),
    ("workshop", "Workshop", "17 of 62"),
    ("metrics", "Metrics", "1 batch"),
    ("claims", "Claims", "4 open"),
    ("readout", "Read-out", ""),
    ("reliability", "Reliability", ""),
    ("roadmap", "Roadmap", ""),
    ("report", "Report", "Stale"),
]


class NavItem(QAbstractButton):
    """One page. States: rest, hover, focus, current (bar, tint and bold word)."""

    def __init__(self, icon: str, word: str, note: str, rail: bool, tight: bool) -> None:
        super().__init__()
        self._icon, self._note, self._rail, self._tight = icon, note, rail, tight
        self.setText(word)
        self.setCheckable(True)
        self.setAccessibleName(f"{word} {note}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, look.px(40) + (4 if self._tight else 18) if self._rail else look.px(40))

    def paintEvent(self, _event) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        on = self.isChecked()
        pill = r.adjusted(6, 1, -6, -1) if self._rail else r.adjusted(8, 1, -8, -1)
        if on or self.underMouse():
            paint.box(p, pill, 8, look.color("accent_soft" if on else "hover"))
        if on:
            paint.box(p, QRectF(0, pill.y() + 8, 3, pill.height() - 16), 1.5, look.color("accent"))
        ink = look.color("accent" if on else "ink_2")
        side = look.px(22)
        if self._rail:
            top = (r.height() - side - look.px(18)) / 2
            icons.paint(p, self._icon, QRectF((r.width() - side) / 2, top, side, side), ink)
            paint.write(
                p,
                QRectF(2, top + side + 1, r.width() - 4, look.px(18)),
                self.text(),
                "overline" if on else "micro",
                ink,
                paint.CENTER,
            )
        else:
            icons.paint(p, self._icon, QRectF(22, (r.height() - side) / 2, side, side), ink)
            x = 22 + side + 12
            note = paint.width("micro", self._note) + 4
            paint.write(
                p,
                QRectF(x, 0, r.width() - x - note - 20, r.height()),
                self.text(),
                "strong" if on else "body",
                look.color("accent" if on else "ink"),
            )
            paint.write(
                p,
                QRectF(r.width() - note - 20, 0, note, r.height()),
                self._note,
                "micro",
                look.color("ink_3"),
                paint.RIGHT,
            )
        if self.hasFocus():
            paint.focus_ring(p, pill, 6)


class Mark(QFrame):
    """The product's mark: three interval bars."""

    def __init__(self, rail: bool) -> None:
        super().__init__()
        self._rail = rail
        self.setFixedHeight(look.px(56))

    def paintEvent(self, _event) -> None:
        p, h = paint.begin(self), self.height()
        side = look.px(28)
        r = QRectF((self.width() - side) / 2 if self._rail else 22, (h - side) / 2, side, side)
        draw_mark(p, r)
        if not self._rail:
            paint.write(p, QRectF(r.right() + 12, 0, 200, h), "Readiness", "heading", look.color("ink"))


def draw_mark(p, r: QRectF) -> None:
    paint.box(p, r, r.width() * 0.27, look.color("accent"))
    u = r.width() / 28
    ink = look.color("on_accent")
    for y, solid, faint in ((7.5, 9, 14), (12.7, 13, 17), (17.9, 6, 11)):
        faded = look.color("on_accent")
        faded.setAlphaF(0.45)
        paint.box(p, QRectF(r.x() + 6 * u, r.y() + y * u, faint * u, 2.8 * u), 1.4 * u, faded)
        paint.box(p, QRectF(r.x() + 6 * u, r.y() + y * u, solid * u, 2.8 * u), 1.4 * u, ink)


class NavSidebar(QFrame):
    """The list of pages with the engagement's state in words."""

    chosen = Signal(int)

    def __init__(self, current: str, rail: bool, tight: bool = False) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(max(80, round(paint.width("overline", "Reliability")) + 20) if rail else look.px(216))
        self.group = QButtonGroup(self)
        items = []
        for i, (icon, word, note) in enumerate(PAGES):
            item = NavItem(icon, word, note, rail, tight)
            item.setChecked(word == current)
            self.group.addButton(item, i)
            items.append(item)
        self.group.idClicked.connect(self.chosen)
        head: list = [Mark(rail), 4]
        if not rail:
            names = (Text(sample.CLIENT, "strong"), Text(sample.ENGAGEMENT, "small", "muted"))
            head = [Mark(rail), column(*names, spacing=0, margins=(22, 4, 12, 12)), rule(), 10]
        self.setLayout(column(*head, *items, None, spacing=2))
