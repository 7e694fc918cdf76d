"""The part of the window that shows pages: which one, how large, built anew when the look or a breakpoint changes.

The page is built again whenever theme, zoom or a breakpoint changes and whenever another page is opened: that takes
some 20 ms, and nothing can go stale.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from ui import pages
from ui.bound import bind
from ui.jobs import Jobs
from ui.main_window import navigation
from ui.main_window.cards import Cards
from ui.main_window.desk import Desk
from ui.main_window.figures import Figures
from ui.main_window.shell import Shell, is_held
from ui.main_window.speech import Speech
from ui.main_window.typing import Typing
from ui.pages.page import Page, PageContext, Space
from ui.settings import Settings
from ui.state import State
from ui.theme.focus import ring
from ui.theme.look import look
from ui.widgets import chart_view
from ui.widgets.messages import Message
from ui.widgets.nav_sidebar import FULL, rail_width
from ui.widgets.overlay import Overlay
from ui.widgets.room import Slide, room

FIRST = (1280, 800)
SCROLL_BAR = 12  # pixels that the scroll bar of a page takes
SIDEBAR_FROM = 1440  # look.md 2: sidebar from this width in text units, rail below


class Stage(QMainWindow):
    """Shows pages; the window itself adds what happens to the file, what is said, and what comes from outside."""

    state: State
    jobs: Jobs
    settings: Settings
    desk: Desk
    cards: Cards
    speech: Speech
    figures: Figures
    typing: Typing

    def __init__(self) -> None:
        super().__init__()
        self._shell: Shell | None = None
        self._name = "start"
        self._kept: dict[str, dict[str, object]] = {}
        self._message: Message | None = None
        self._standing: Message | None = None
        self._form: tuple[object, ...] = ()
        self._roomed: Slide | None = None
        self._is_rebuild_due = False
        self._is_refresh_due = self._is_focus_due = False

    def show_message(self, message: Message | None) -> None:
        """Show a message under the top bar, or take it away."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take back the last edit."""
        raise NotImplementedError

    # --- size -----------------------------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        if not self.restoreGeometry(self.settings.geometry):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(FIRST[0], room.width()), min(FIRST[1], room.height()))

    def _measure(self, name: str) -> tuple[Space, bool, tuple[object, ...]]:
        """The room of a page, whether the navigation is a rail, and what asks for building anew when it changes."""
        rail, side = self.width() / look.zoom < SIDEBAR_FROM, 0
        if self.state.is_open:
            side = rail_width(navigation.entries(self.state)) if rail else look.px(FULL)
        space = Space(self.width() - side, self.height(), look.zoom)
        if is_held(space):
            space = replace(space, width=space.width - SCROLL_BAR)
        return space, rail, (rail, space.form, pages.page_class(name).shape(space))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shell is not None and self._measure(self._name)[2] != self._form:
            self.rebuild()

    # --- pages --------------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is shown."""
        if self._shell is None:
            raise LookupError("no page is shown yet")
        return self._shell.page

    @property
    def page_name(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def go(self, name: str, target: object = None) -> None:
        """Open a page, optionally at something on it; without an engagement only those that need none."""
        if not self.state.is_open and name not in pages.WITHOUT_ENGAGEMENT:
            name, target = "start", None
        if name != self._name and self.figures.are_due(name):
            self.figures.compute(lambda: self.go(name, target))
            return
        if name != self._name:
            self._message = None  # what stands as long as its cause stays (`_standing`)
            self._build(name)
            self.speech.say_scores()
            if self.state.is_open and name != "start":
                self.settings.remember_page(str(self.state.engagement.path), name)
        if target is not None:
            self.page.open_at(target)

    def rebuild(self) -> None:
        """Build the present page anew; waits while a dialog is open."""
        if self.cards.is_open:
            self._is_rebuild_due = True
            return
        self._is_rebuild_due = False
        if self.figures.are_due(self._name):
            self.figures.compute(self.rebuild)
            return
        is_possible = self.state.is_open or self._name in pages.WITHOUT_ENGAGEMENT
        self._build(self._name if is_possible else "start")  # a resize can arrive after the engagement was closed

    def _rebuild_if_due(self) -> None:
        if self._is_rebuild_due:
            self.rebuild()

    def _build(self, name: str) -> None:
        focused = QApplication.focusWidget() if name == self._name else None
        focus_name = focused.objectName() if focused is not None and not self._is_focus_due else ""
        if self._shell is not None:
            self._shell.page.leave()
            self._kept[self._name] = self._shell.page.keep()
            chart_view.park(self)
        is_another = name != self._name or self._shell is None
        self._name = name
        space, rail, self._form = self._measure(name)
        context = PageContext(bind(self.state), self.jobs, self.settings, space, self.desk)
        page = pages.page_class(name)(context)
        page.restore(self._kept.get(name, {}))
        self._connect(page)
        shell = Shell(page, name, self.state, rail=rail)
        shell.page_chosen.connect(self.go)
        shell.undo_asked.connect(self.undo)
        shell.message_closed.connect(lambda: self.show_message(None))
        self._shell = shell
        self._show_room(is_another=is_another)
        shell.show_messages(self._standing, self._message)
        self.setCentralWidget(shell)
        self.typing.restore()
        if not focus_name:
            ring.hide()  # the page is new: nobody has moved on it yet
        shell.place_focus(focus_name)
        self._is_focus_due = not focus_name and self._is_focus_on_navigation()

    def _show_room(self, *, is_another: bool = False) -> None:
        """The room follows the page; a card that was put before it on purpose stays until another page opens."""
        slide = self.page.slide() if self.state.is_open else None
        if slide is not None and (is_another or room.slide == self._roomed):
            room.show(slide)
        if is_another or slide is not None:
            self._roomed = slide

    def _is_focus_on_navigation(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.objectName().startswith("nav-")

    def _focus_if_due(self) -> None:
        """A page that still computes has nothing to focus: the navigation holds the focus for it until it has."""
        if self._is_focus_due and self._shell is not None:
            if self._is_focus_on_navigation():
                self._shell.place_focus("")
            self._is_focus_due = self._is_focus_on_navigation()

    def _connect(self, page: Page) -> None:
        page.chrome_changed.connect(self._show_chrome)
        page.rebuild_asked.connect(lambda: QTimer.singleShot(0, self, self.rebuild))
        page.go_asked.connect(self.go)
        page.message_posted.connect(self.show_message)
        page.dialog_asked.connect(self._open_card)
        page.announced.connect(self.speech.say)
        page.slide_changed.connect(self._show_room)

    def _open_card(self, box: Overlay) -> None:
        self.cards.open(box)
        self.typing.watch(box)

    def _show_chrome(self) -> None:
        if self._shell is not None:
            self._shell.show_chrome()
            self._show_room()
            self.typing.restore()
            QTimer.singleShot(0, self, self._focus_if_due)  # once the page has laid out what came

    def _refresh_soon(self) -> None:
        if not self._is_refresh_due:
            self._is_refresh_due = True
            QTimer.singleShot(0, self, self._refresh)

    def _refresh(self) -> None:
        self._is_refresh_due = False
        if self._shell is None or not self.state.is_open:
            return
        self._shell.show_saved()
        if self.figures.are_due(self._name):
            self.figures.compute(self._refresh)
            return
        self._shell.page.refresh()
        self._show_room()
        self.speech.say_scores()
