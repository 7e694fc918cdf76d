"""The frame around one page: navigation at the left, bar above, message, page, hints below."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui import pages
from ui.main_window import navigation
from ui.pages.page import Page, Space
from ui.state import State
from ui.widgets.hint_bar import HintBar
from ui.widgets.kit import Items, clear, column, frame, row
from ui.widgets.messages import Message, MessageBar
from ui.widgets.nav_sidebar import NavSidebar
from ui.widgets.overlay import Overlay
from ui.widgets.top_bar import SavedState, TopBar

ATTEMPT_MS, MOST_ATTEMPTS = 20, 10
LEAST = (700, 480)  # of a page's width and the window's height in text units: below it a page scrolls as a whole


class Shell(QFrame):
    """Built anew with its page. While nothing is open there is no navigation, and the start page stands alone.

    Attributes:
        page_chosen: A page was chosen in the navigation; carries its name.
        undo_asked: The undo button was pressed.
        message_closed: The person closed the message.
    """

    page_chosen = Signal(str)
    undo_asked = Signal()
    message_closed = Signal()

    def __init__(self, page: Page, name: str, state: State, *, rail: bool) -> None:
        super().__init__()
        self.setObjectName("window")
        self.page, self._state = page, state
        self._focus_name = ""
        self._last: QWidget | None = None
        self._attempts = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._message_place = column(spacing=0)
        parts: list[Items] = [self._message_place, (_held(page), 1)]
        body: list[Items] = []
        self._bar: TopBar | None = None
        self._hints: HintBar | None = None
        self._nav: NavSidebar | None = None
        if state.is_open or name != "start":
            space = page.space
            self._bar = TopBar(space.pad, compact=space.compact, has_file=state.is_open)
            self._bar.undo_asked.connect(self.undo_asked)
            self._hints = HintBar(space.pad)
            parts = [self._bar, *parts, self._hints]
        if state.is_open:
            self._nav = self._navigation(name, rail=rail)
            body.append(self._nav)
        body.append((frame("clear", column(*parts, spacing=0)), 1))
        self.setLayout(row(*body, spacing=0))
        self.show_chrome()
        self.show_saved()

    def _navigation(self, name: str, *, rail: bool) -> NavSidebar:
        details = self._state.engagement.details
        nav = NavSidebar(
            navigation.entries(self._state),
            pages.line_of(name),
            rail=rail,
            tight=self.page.space.short,
            client=details.client,
            agent=details.agent,
        )
        nav.chosen.connect(self.page_chosen)
        return nav

    def show_chrome(self) -> None:
        """Show what the page says about itself."""
        page = self.page
        if self._bar is not None and self._hints is not None:
            self._bar.show_page(page.title, page.note, page.secondary, page.primary)
            self._hints.show_keys(page.keys)

    def show_saved(self) -> None:
        """Show whether everything is saved, what undo would take back, and what is done on each page."""
        state = self._state
        if self._bar is None or self._nav is None or not state.is_open:
            return
        undo = state.history.undo_text
        self._bar.show_state(SavedState(state.saved_at, state.problem, state.is_read_only, undo, state.is_saving))
        for name, note in navigation.notes(state).items():
            self._nav.set_note(name, note)

    def show_messages(self, *messages: Message | None) -> None:
        """Show what is to be said under the top bar, the standing notice first; nothing in place of None."""
        clear(self._message_place)
        for message in messages:
            if message is not None:
                bar = MessageBar(message, self.page.space.pad)
                bar.closed.connect(self.message_closed)
                self._message_place.addWidget(bar)

    def place_focus(self, name: str) -> None:
        """Focus the control of this object name, else the page's own first choice, else its first control."""
        again = self.findChild(QWidget, name) if name else None
        first = self.page.first
        if isinstance(again, QWidget) and again.isEnabled() and again.isVisibleTo(self):
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif first is not None and shiboken6.isValid(first) and first.isVisibleTo(self):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            found = next((widget for widget in self.page.findChildren(QWidget) if self._is_stop(widget)), None)
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
            elif self._nav is not None:
                self._nav.focus()

    def _focus_moved(self) -> None:
        """Takes no widget: the signal may hand over one that is just being destroyed, and Python crashes on it."""
        QTimer.singleShot(0, self, self._keep_focus)

    def _keep_focus(self) -> None:
        """A page that lays itself out anew deletes what had the focus: the keyboard must not be lost with it."""
        now = QApplication.focusWidget()
        if now is not None and now is not self.window():
            if self._was_handed_on(now):
                self._take_back()
                return
            self._last = now if self.page.isAncestorOf(now) else None
            self._focus_name = now.objectName() if self.isAncestorOf(now) else ""
        elif self.isVisible() and self.isActiveWindow() and not self.window().findChild(Overlay):
            self.place_focus(self._focus_name)

    def _take_back(self) -> None:
        """Focus the page again; parts that are not on the screen yet cannot take it, so a few attempts are made."""
        self.place_focus(self._focus_name)
        now = QApplication.focusWidget()
        self._attempts += 1
        if self._attempts >= MOST_ATTEMPTS or (now is not None and self.page.isAncestorOf(now)):
            self._last, self._attempts = None, 0
        else:
            QTimer.singleShot(ATTEMPT_MS, self, self._keep_focus)

    def _was_handed_on(self, now: QWidget) -> bool:
        """What had the focus on the page is gone, and Qt gave it to the next in line, outside the page."""
        last = self._last
        is_gone = last is not None and (not shiboken6.isValid(last) or not last.isVisibleTo(self))
        return is_gone and self.isAncestorOf(now) and not self.page.isAncestorOf(now)

    def _is_stop(self, widget: QWidget) -> bool:
        reachable = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        return bool(reachable) and widget.isVisibleTo(self.page) and widget.isEnabled()


def is_held(space: Space) -> bool:
    """Whether the window is too small for its text, so that a page scrolls as a whole."""
    return space.effective_height < LEAST[1] or space.effective < LEAST[0]


def _held(page: Page) -> QWidget:
    """The page as it is; in a window too small for its text it scrolls, and nothing on it is cut."""
    if not is_held(page.space):
        return page
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(page.title)
    area.setWidget(page)
    return area
