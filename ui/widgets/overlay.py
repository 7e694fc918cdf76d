"""A card over the page: the page is dimmed and rests while the card is open. Esc closes it."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFrame,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from ui.theme.look import look
from ui.widgets.kit import Button, Items, Text, column, row
from ui.widgets.scrim import Fade, Scrim

EDGE = 16
PAGES = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
"""Keys that move through a card that is higher than the window."""
BORDER = 1  # of #dialog in the style sheet
WIDTHS = (440, 560, 680, 880, 1080)
"""What a card may be wide, in text units: cards of one kind stand on one grid."""
BODY, FOOT = (24, 20, 24, 0), (24, 16, 24, 20)
"""Margins of what a card says, and of the buttons under it."""
HEAD, UNDER = (24, 20, 24, 12), (24, 0, 24, 0)
"""Margins of a title that stays while the rest scrolls, and of that rest."""


class Overlay(QFrame):
    """A dialog without a window of its own.

    While it is open it holds the focus, keeps every key to itself and closes on Esc; the focus then returns to where
    it was. Ctrl+Enter presses its primary button.

    Attributes:
        closed: It was closed, by whatever way.
    """

    closed = Signal()

    def __init__(
        self,
        body: QLayout,
        width: int = 560,
        top: float = 0.5,
        first: QWidget | None = None,
        foot: QLayout | None = None,
        head: QLayout | None = None,
    ) -> None:
        """Prepare the card; `open_over` shows it.

        Args:
            body: Its content with margins; scrolls where the window is too low for it.
            width: Width in text units; the next of `WIDTHS` is taken.
            top: Where it stands in the free height: 0 at the top, 0.5 in the middle.
            first: What takes the focus; the first control without it.
            foot: Buttons with margins that stay in sight when the content scrolls.
            head: Title with margins that stays in sight as well.
        """
        super().__init__()
        self.setObjectName("dialog")
        self._content = QFrame()
        self._content.setObjectName("clear")
        self._content.setLayout(body)
        self._inner, self._fixed = body, [part for part in (head, foot) if part is not None]
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._content)
        Fade(self._area)
        if head is not None:
            Fade(self._area, is_top=True)
        parts: list[Items] = [head or 0, (self._area, 1), foot or 0]
        self.setLayout(column(*parts, spacing=0))
        self._width = next((known for known in WIDTHS if known >= width), WIDTHS[-1])
        self._top, self._first = top, first
        self._back: QWidget | None = None
        self._scrim: Scrim | None = None
        self._is_closed = False
        self.closes_beside = False  # what was typed is not lost to a slip of the hand

    def open_over(self, parent: QWidget) -> None:
        """Show the card over a window."""
        self._back = QApplication.focusWidget()
        self.setParent(parent)
        parent.installEventFilter(self)
        self._scrim = Scrim(parent)
        self._scrim.pressed.connect(self._beside)
        self._scrim.show()
        self._scrim.raise_()
        self.place()
        self.show()
        self.raise_()
        first = self._first or next(iter(self._stops()), None)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Take the size the content needs, and the place that follows from the window's size."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(look.px(self._width), parent.width() - 2 * EDGE)
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QComboBox)):
            if field.property("kind") != "bare":
                field.setFixedHeight(look.px(36))  # a field never gives up height to a wrapped sentence
        for part in (self, *self.findChildren(QWidget)):  # the sheet's heights must be in force before measuring
            part.ensurePolished()
            part.updateGeometry()
        need = 2 * BORDER + _height(self._inner, width - 2 * BORDER)
        need += sum(_height(part, width - 2 * BORDER) for part in self._fixed)
        height = min(need, parent.height() - 2 * EDGE)
        self.setFixedSize(width, height)
        top = round((parent.height() - height) * self._top)
        self.move((parent.width() - width) // 2, max(EDGE, top))
        if self._scrim is not None:
            self._scrim.setGeometry(parent.rect())

    def _beside(self) -> None:
        if self.closes_beside:
            self.dismiss()

    def dismiss(self) -> None:
        """Close the card and give the focus back; one that is closed already stays so."""
        parent = self.parentWidget()
        if parent is None or self._is_closed:
            return
        self._is_closed = True
        parent.removeEventFilter(self)
        self.hide()
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        back = self._back  # the page below may have been built anew meanwhile
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep every key: shortcuts of page and window rest while the card is open."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in PAGES:
            self._area.verticalScrollBar().triggerAction(PAGES[Qt.Key(event.key())])
        elif enter and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            primary = next((b for b in self.findChildren(Button) if b.property("kind") == "primary"), None)
            if primary is not None:
                primary.click()
        else:
            event.accept()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes round inside the card."""
        stops = self._stops()
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = next((i for i, stop in enumerate(stops) if stop is now), -1)
        step = 1 if forwards else -1
        stop = stops[(at + step) % len(stops)]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if self._area.isAncestorOf(stop):
            self._area.ensureWidgetVisible(stop)
        return True

    def _stops(self) -> list[QWidget]:
        """What Tab reaches, in the order in which Tab reaches it."""
        stops, widget = [], self.nextInFocusChain()
        for _ in range(len(self.findChildren(QWidget)) * 4 + 64):
            if widget is None or widget is self:
                break
            reachable = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            if reachable and self.isAncestorOf(widget) and widget.isEnabled() and widget.isVisibleTo(self):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops


def _height(layout: QLayout, width: int) -> int:
    """What a layout needs at a width, with everything that was added to it a moment ago."""
    layout.invalidate()
    layout.activate()
    need = layout.totalMinimumSize().height()
    if layout.hasHeightForWidth():
        need = max(need, layout.totalHeightForWidth(width))
    return need


def dialog(
    title: str,
    items: Sequence[Items],
    foot: Sequence[Items],
    *,
    width: int = 560,
    top: float = 0.45,
    right: QWidget | None = None,
    first: QWidget | None = None,
) -> Overlay:
    """A card with title, content and foot; the primary button stands at the right end of the foot."""
    extra: tuple[Items, ...] = (right,) if right is not None else ()
    head = row(Text(title, "title"), None, *extra, margins=HEAD)
    body = column(*items, spacing=0, margins=UNDER)
    buttons = row(*foot, spacing=8, margins=FOOT)
    box = Overlay(body, width, top, first, buttons, head)
    box.setAccessibleName(title)
    return box


def wait_for_words(act: Button, lines: Sequence[QLineEdit | QPlainTextEdit], why: str) -> None:
    """Let a button rest, with the reason as its tip, until every line has words."""

    def follow() -> None:
        said = [line.text() if isinstance(line, QLineEdit) else line.toPlainText() for line in lines]
        is_ready = all(words.strip() for words in said)
        act.setEnabled(is_ready)
        act.setToolTip("" if is_ready else why)
        act.setAccessibleDescription(act.toolTip())

    for line in lines:
        line.textChanged.connect(follow)
    follow()
