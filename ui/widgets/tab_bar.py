"""Views of a page as underlined words: a segment chooses a value, a tab what is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from ui.theme import paint
from ui.theme.look import look
from ui.theme.tokens import LG, RADIUS_CHIP, SM
from ui.widgets.kit import claims_key

KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
HIGH, LINE = 36, 2
APART = 8
"""Between two tabs: 24 from word to word."""
COUNT_GAP = 6


def tabs_width(words: Iterable[str], groups: int = 0) -> int:
    """How wide a bar of these words is, with so many groups set apart."""
    wide = [_tab_width(word) for word in words]
    return sum(wide) + APART * (len(wide) - 1) + groups * LG


def _tab_width(word: str, count: str = "") -> int:
    beside = paint.width("small", count) + COUNT_GAP if count else 0
    return round(paint.width("label", word) + beside) + 2 * SM + 1


class TabBar(QTabBar):
    """Words side by side, the one that is shown in ink over an accent line; one Tab stop, arrows inside.

    A word stands 8 px inside its tab, so a bar 16 px inside a card begins with its first word at the card's inset of
    24.

    Attributes:
        chosen: The person chose a view by pointer or key; carries its index.
    """

    chosen = Signal(int)

    def __init__(
        self,
        options: Sequence[str | tuple[str, str]],
        current: int = 0,
        name: str = "",
        *,
        breaks: Collection[int] = (),
    ) -> None:
        """Show the words.

        Args:
            options: Words, or pairs of word and count.
            current: The view that is shown.
            name: What is chosen, for screen readers.
            breaks: Views before which a new group begins, set apart by a line.
        """
        super().__init__()
        self._options = [option if isinstance(option, tuple) else (option, "") for option in options]
        self._breaks, self._over = frozenset(breaks), -1
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for at, (word, count) in enumerate(self._options):
            self.addTab(word.replace("&", "&&"))
            self.setAccessibleTabName(at, f"{word} {count}".strip())
        self.set_current(current)
        self.currentChanged.connect(self.chosen)

    @property
    def current(self) -> int:
        """Index of the view that is shown."""
        return self.currentIndex()

    def set_current(self, index: int) -> None:
        """Show a view as chosen without telling anyone."""
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)

    def focus(self) -> None:
        """Put the focus on the chosen word."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._lead(index) + _tab_width(*self._options[index]), look.px(HIGH))

    def _lead(self, index: int) -> int:
        """What stands before a tab."""
        return (APART if index else 0) + (LG if index in self._breaks else 0)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(at).width() for at in range(self.count())), look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._point(self.tabAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def _point(self, at: int) -> None:
        if at != self._over:
            self._over = at
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        for at, (word, count) in enumerate(self._options):
            r = QRectF(self.tabRect(at))
            if at in self._breaks:
                middle = r.x() + (APART + LG) / 2
                paint.vline(p, middle, r.y() + r.height() / 4, r.height() / 2, look.color("line_strong"))
            r.adjust(self._lead(at), 0, 0, 0)
            is_on, is_over = at == self.currentIndex(), at == self._over
            ink = look.color("ink" if is_on or is_over else "ink_3")
            words = r.adjusted(SM, 0, -SM, 0)
            if is_on or is_over:
                line = QRectF(words.x(), r.bottom() - LINE, words.width(), LINE)
                p.fillRect(line, look.color("accent" if is_on else "line_strong"))
            wide = paint.width("label", word) + 1
            paint.write(p, QRectF(words.x(), words.y(), wide, words.height()), word, "label", ink)
            if count:
                beside = words.adjusted(wide + COUNT_GAP - 1, 0, 1, 0)
                paint.write(p, beside, count, "small", look.color("ink_2" if is_on else "ink_3"))
            if is_on and self.hasFocus():
                paint.focus_ring(p, r.adjusted(0, 2, 0, -LINE - 2), RADIUS_CHIP - 2)
