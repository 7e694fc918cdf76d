"""Words, cards, buttons and layouts: the plain furniture, with fonts by role and colours by tone."""

from __future__ import annotations

from typing import Literal, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import icons
from ui.theme.focus import ring
from ui.theme.look import look
from ui.theme.tokens import MD

Item = QWidget | QLayout | int | None
Items = Item | tuple[Item, int]
Margins = tuple[int, int, int, int]
L = TypeVar("L", bound=QBoxLayout)
NARROW_LABEL = 40
WHOLE = 100_000
"""Stretch of what takes all the width it may have: less would leave a pixel to the spaces beside it."""
LIST_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kit", text)


def claims_key(event: QEvent, keys: frozenset[Qt.Key] = LIST_KEYS) -> bool:
    """Let a focused widget keep keys of its own that a page also binds.

    Qt asks the focused widget first (`ShortcutOverride`); call this at the top of `event` and return True if it
    does.
    """
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and Qt.Key(event.key()) in keys:
            event.accept()
            return True
    return False


class Text(QLabel):
    """A label by role and tone; wraps when asked and then keeps its height right in every layout."""

    def __init__(self, text: str, role: str = "body", tone: str = "ink", *, wrap: bool = False) -> None:
        super().__init__(text)
        self.setFont(look.font(role))
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the colour's name; the style sheet has to look again."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(NARROW_LABEL, self.fontMetrics().height()) if self.wordWrap() else hint


class Cut(Text):
    """A line of somebody's own words: cut at the end where the place is too narrow, whole in the tip."""

    def __init__(self, text: str, role: str, tone: str = "ink") -> None:
        super().__init__(text, role, tone)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if shown == self.text():
            super().paintEvent(event)
            return
        p = QPainter(self)
        p.setPen(self.palette().color(self.foregroundRole()))
        p.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def column(*items: Items, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Items below one another; see `_fill` for what an item may be."""
    return _fill(QVBoxLayout(), items, spacing, margins)


def row(*items: Items, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Items beside one another; see `_fill` for what an item may be."""
    return _fill(QHBoxLayout(), items, spacing, margins)


def _fill(layout: L, items: tuple[Items, ...], spacing: int, margins: Margins) -> L:
    """An int item is a fixed gap, None is a stretch, an (item, n) pair has stretch n."""
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for entry in items:
        item, stretch = entry if isinstance(entry, tuple) else (entry, 0)
        if item is None:
            layout.addStretch(stretch or 1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item, stretch)
        else:
            layout.addLayout(item, stretch)
    return layout


def flush(item: QWidget, side: Literal["left", "right"]) -> QHBoxLayout:
    """A flat button whose words, not whose invisible ground, end at the edge it belongs to."""
    out = -(MD + 1)  # padding and border of a quiet button; Qt takes no negative margins, but negative gaps
    return row(out, item, spacing=0) if side == "left" else row(item, out, spacing=0)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def frame(name: str, layout: QLayout | None = None) -> QFrame:
    """A styled area: card, well, panel, side, bar, foot, drop or clear."""
    result = QFrame()
    result.setObjectName(name)
    if layout is not None:
        result.setLayout(layout)
    return result


def card(*items: Items, spacing: int = 12, pad: int = 20) -> QFrame:
    """A card with its usual padding."""
    return frame("card", column(*items, spacing=spacing, margins=(pad, pad - 4, pad, pad)))


def rule() -> QFrame:
    """A hairline across."""
    line = frame("rule")
    line.setFixedHeight(1)
    return line


class Button(QPushButton):
    """A push button whose font, icon and height come from the look."""

    def __init__(self, text: str, kind: str = "plain", icon: str = "") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setFont(look.font("label"))  # one size: the fill carries the rank
        if icon and text:
            trailing = icon == "arrow_right"
            self.setText(f"{text} " if trailing else f" {text}")
            if trailing:
                self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(text)
        if icon:
            tone = {"primary": "on_accent", "quiet": "accent"}.get(kind, "ink_2")
            side = look.px(18)
            self.setIcon(icons.icon(icon, look.color(tone), side, look.color("off")))
            self.setIconSize(QSize(side, side))

    def focusInEvent(self, event: QFocusEvent) -> None:
        ring.mark(self)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused button as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, kind: str = "plain", icon: str = "", tip: str = "") -> Button:
    """Primary (one per page), plain, quiet, or icon alone (then the tip is also its accessible name)."""
    result = Button(text, kind, icon)
    if tip:
        result.setToolTip(tip)
    if not text:
        result.setAccessibleName(tip)
    return result


class WholeRows(QScrollArea):
    """An area that ends after a whole row of its list, so that no row is cut through."""

    def __init__(self, step: int, head: int = 0) -> None:
        super().__init__()
        self._step, self._head, self._rest = step, head, 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        content, high = self.widget(), self.height()
        fits = content is not None and content.minimumSizeHint().height() <= high
        rest = 0 if fits or high < self._head + self._step else (high - self._head) % self._step
        if rest != self._rest:
            self._rest = rest
            self.setViewportMargins(0, 0, 0, rest)


def scroll(content: QWidget, name: str = "", *, step: int = 0, head: int = 0) -> QScrollArea:
    """An area that scrolls downwards only; a card put in keeps its own ground and height.

    Args:
        content: What scrolls.
        name: For screen readers.
        step: Height of a row, where the area shows whole rows only; the rows must not stretch.
        head: Height of what stands above the first row.
    """
    area = WholeRows(step, head) if step else QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(name or _tr("Content, scrolls"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    if content.objectName() not in ("", "clear"):
        content = frame("clear", column(content, None))
    content.setObjectName("clear")
    area.setWidget(content)
    return area
