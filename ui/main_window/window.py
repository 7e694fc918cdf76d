"""The window: which page is shown, what the keys do that work everywhere, what is said to the person.

The page is built again whenever theme, zoom or a breakpoint changes and whenever another page is opened: that takes
some 20 ms, and nothing can go stale.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from readiness.errors import ReadinessError, StoreError
from ui import pages
from ui.jobs import Jobs
from ui.main_window import navigation
from ui.main_window.appearance import Appearance
from ui.main_window.backups import Backups
from ui.main_window.cards import Cards
from ui.main_window.desk import Desk, is_engagement, is_metrics
from ui.main_window.shell import Shell
from ui.main_window.unsaved import Unsaved
from ui.pages.page import Page, PageContext, Space
from ui.settings import Settings
from ui.state import State
from ui.theme.look import look
from ui.widgets import chart_view
from ui.widgets.action import Action
from ui.widgets.messages import Message
from ui.widgets.nav_sidebar import FULL, rail_width
from ui.widgets.projector import Projector, room

SMALLEST = (960, 600)
FIRST = (1280, 800)
SIDEBAR_FROM = 1440  # look.md 2: sidebar from this width in text units, rail below


class MainWindow(QMainWindow):
    """The one window.

    Attributes:
        closed: It has closed; everything is saved.
    """

    closed = Signal()

    def __init__(self, state: State, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self.state, self.jobs, self.settings = state, jobs, settings
        self.desk, self.cards, self.appearance = Desk(self), Cards(self), Appearance(settings, self)
        self.unsaved, self.backups = Unsaved(self), Backups(self)
        self._shell: Shell | None = None
        self._name = "start"
        self._kept: dict[str, dict[str, object]] = {}
        self._message: Message | None = None
        self._form: tuple[object, ...] = ()
        self._is_rebuild_due = False
        self._is_refresh_due = False
        self.setObjectName("window")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._restore_geometry()
        self.projector = Projector(self)
        self._bind_keys()
        self._listen()
        self._retitle()
        self.appearance.apply()

    def _bind_keys(self) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.cards.show_commands),
            ("F1", self.cards.show_keys),
            ("Ctrl+G", self.cards.find_question),
            ("Ctrl+F", self.cards.search),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Return", self.run_primary),
            ("Ctrl+Enter", self.run_primary),
            ("Ctrl++", lambda: self.appearance.step_zoom(1)),
            ("Ctrl+=", lambda: self.appearance.step_zoom(1)),
            ("Ctrl+-", lambda: self.appearance.step_zoom(-1)),
            ("Ctrl+0", lambda: self.appearance.set_zoom(1.0)),
            ("Ctrl+T", self.appearance.next_theme),
            ("Ctrl+,", self.cards.show_settings),
            ("Ctrl+N", self.desk.ask_new),
            ("Ctrl+O", self.desk.ask_open),
            ("F9", self.projector.toggle),
            ("F10", self.projector.blank),
        ]
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for i, name in enumerate(pages.NAMES, 1):
            QShortcut(QKeySequence(f"Alt+{i}"), self).activated.connect(lambda at=name: self.go(at))

    def _listen(self) -> None:
        state = self.state
        state.engagement_opened.connect(self._opened)
        state.engagement_closed.connect(self._closed_engagement)
        state.edited.connect(self._refresh_soon)
        state.scorecard_changed.connect(self._refresh_soon)
        state.batches_changed.connect(self._refresh_soon)
        state.saved.connect(self._say_saved)
        state.save_failed.connect(self._say_unsaved)
        self.jobs.unhandled.connect(self.show_error)
        self.appearance.changed.connect(self.rebuild)
        self.appearance.spoken.connect(lambda: self.setLocale(QLocale()))
        self.appearance.said.connect(self.announce)
        self.cards.closed.connect(self._rebuild_if_due)

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
        if name != self._name:
            self._message = None
            self._build(name)
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
        is_possible = self.state.is_open or self._name in pages.WITHOUT_ENGAGEMENT
        self._build(self._name if is_possible else "start")  # a resize can arrive after the engagement was closed

    def _rebuild_if_due(self) -> None:
        if self._is_rebuild_due:
            self.rebuild()

    def _build(self, name: str) -> None:
        focused = QApplication.focusWidget() if name == self._name else None
        focus_name = focused.objectName() if focused is not None else ""
        if self._shell is not None:
            self._shell.page.leave()
            self._kept[self._name] = self._shell.page.keep()
            chart_view.park(self)
        self._name = name
        space, rail, self._form = self._measure(name)
        context = PageContext(self.state, self.jobs, self.settings, space, self.desk)
        page = pages.page_class(name)(context)
        page.restore(self._kept.get(name, {}))
        self._connect(page)
        shell = Shell(page, name, self.state, rail=rail)
        shell.page_chosen.connect(self.go)
        shell.undo_asked.connect(self.undo)
        shell.message_closed.connect(lambda: self.show_message(None))
        self._shell = shell
        shell.show_message(self._message)
        self.setCentralWidget(shell)
        shell.place_focus(focus_name)

    def _connect(self, page: Page) -> None:
        page.chrome_changed.connect(self._show_chrome)
        page.rebuild_asked.connect(lambda: QTimer.singleShot(0, self, self.rebuild))
        page.go_asked.connect(self.go)
        page.message_posted.connect(self.show_message)
        page.dialog_asked.connect(self.cards.open)
        page.announced.connect(self.announce)

    def _show_chrome(self) -> None:
        if self._shell is not None:
            self._shell.show_chrome()

    def _refresh_soon(self) -> None:
        if not self._is_refresh_due:
            self._is_refresh_due = True
            QTimer.singleShot(0, self, self._refresh)

    def _refresh(self) -> None:
        self._is_refresh_due = False
        if self._shell is not None and self.state.is_open:
            self._shell.show_saved()
            self._shell.page.refresh()

    # --- what happens to the file -------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._kept.clear()
        self._message = self._read_only_message() if self.state.is_read_only else None
        self._retitle()
        self.desk.remember()
        page = self.settings.last_page(str(self.state.engagement.path))
        self._name = page if page in pages.NAMES and pages.exists(page) else "profile"
        self._forget_page()
        self._build(self._name)

    def _closed_engagement(self) -> None:
        self._kept.clear()
        self._message = None
        self._retitle()
        room.clear()
        self._forget_page()
        self._build("start")

    def _forget_page(self) -> None:
        """The page that is shown belongs to another engagement: it has nothing to keep."""
        self._shell = None
        chart_view.park(self)

    def _read_only_message(self) -> Message:
        lost = self.state.engagement.lost
        if lost:
            words = self.tr("{first} and %n more", None, len(lost) - 1) if len(lost) > 1 else "{first}"
            title = self.tr("Damaged, opened as far as it can be read")
            return Message(title, words.format(first=lost[0]), "failed", is_closable=False)
        return Message(
            self.tr("Opened for reading"),
            self.tr("Another window holds this file. Nothing can be changed here until it is closed there."),
            "info",
            icon="lock",
            is_closable=False,
        )

    def _retitle(self) -> None:
        if not self.state.is_open:
            self.setWindowTitle("Readiness")
            return
        details = self.state.engagement.details
        self.setWindowTitle(" - ".join(part for part in (details.client, details.agent) if part) or "Readiness")

    def _say_saved(self, _at: datetime) -> None:
        self._retitle()
        self.unsaved.forget()
        self.announce(self.tr("Saved"))

    def _say_unsaved(self, why: str) -> None:
        if self._shell is not None:
            self._shell.show_saved()
        self.unsaved.tell(why)

    def undo(self) -> None:
        """Take back the last edit."""
        text = self.state.history.undo_text
        self.state.undo()
        if text:
            self.announce(self.tr("Undone: {act}").format(act=text))

    def redo(self) -> None:
        """Do again what was taken back."""
        text = self.state.history.redo_text
        self.state.redo()
        if text:
            self.announce(self.tr("Done again: {act}").format(act=text))

    # --- saying things ------------------------------------------------------------------------------------------

    def show_message(self, message: Message | None) -> None:
        """Show a message under the top bar, or take it away."""
        self._message = message
        if self._shell is not None:
            self._shell.show_message(message)
        if message is not None:
            self.announce(f"{message.title} {message.text}")

    def show_error(self, error: ReadinessError) -> None:
        """Say an expected problem with its hint; an act that could not be saved can be tried again."""
        action = None
        if isinstance(error, StoreError) and self.state.has_unsaved:
            action = Action(self.tr("Try again"), self._try_again)
        self.show_message(Message.from_error(error, action))

    def _try_again(self) -> None:
        self.state.retry()
        self.show_message(None)

    def announce(self, words: str) -> None:
        """Speak to screen readers."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def run_primary(self) -> None:
        """Ctrl+Enter."""
        primary = self.page.primary
        if primary is not None and primary.is_possible and not self.cards.is_open:
            primary.run()

    # --- events -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) and self._message is not None:
            if self._message.is_closable:
                self.show_message(None)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self._dropped(event)
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.desk.open_files(paths))

    @staticmethod
    def _dropped(event: QDropEvent) -> list[Path]:
        """One engagement, or any number of files with metrics."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        metrics = [path for path in paths if is_metrics(path)]
        return metrics or (paths if len(paths) == 1 and is_engagement(paths[0]) else [])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.unsaved.may_close():
            event.ignore()
            return
        self.cards.dismiss()
        self.projector.close()
        if self._shell is not None:
            self._shell.page.leave()
        self.settings.geometry = self.saveGeometry()
        self.desk.remember()
        self._shell = None
        self.state.engagement_closed.disconnect(self._closed_engagement)
        self.state.close(lose=True)
        self.jobs.close()
        chart_view.close(self)
        self.settings.sync()
        super().closeEvent(event)
        self.closed.emit()
