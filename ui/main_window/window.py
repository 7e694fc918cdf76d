"""The window: what happens to the file, what is said to the person, what comes from outside."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from readiness.errors import ReadinessError, StoreError
from ui import pages
from ui.jobs import Jobs
from ui.main_window.appearance import Appearance
from ui.main_window.backups import Backups
from ui.main_window.cards import Cards
from ui.main_window.desk import Desk
from ui.main_window.drops import Drops, dropped
from ui.main_window.figures import Figures
from ui.main_window.keys import bind_keys
from ui.main_window.protection import Protection
from ui.main_window.reading import Reading
from ui.main_window.speech import Speech
from ui.main_window.stage import Stage
from ui.main_window.typing import Typing
from ui.main_window.unsaved import Unsaved
from ui.main_window.workspace import Workspace
from ui.settings import Settings
from ui.state import State
from ui.theme.focus import ring
from ui.widgets import chart_view
from ui.widgets.action import Action
from ui.widgets.messages import Message
from ui.widgets.projector import Projector, room

SMALLEST = (960, 600)


class MainWindow(Stage):
    """The one window.

    Attributes:
        closed: It has closed; everything is saved.
    """

    closed = Signal()

    def __init__(self, state: State, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self.state, self.jobs, self.settings = state, jobs, settings
        self.desk, self.cards, self.appearance = Desk(self), Cards(self), Appearance(settings, self)
        self.unsaved, self.backups, self.protection = Unsaved(self), Backups(self), Protection(self)
        self.workspace, self.drops, self.reading = Workspace(self), Drops(self), Reading(self)
        self.speech, self.figures, self.typing = Speech(self), Figures(self), Typing(self)
        self.setObjectName("window")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._restore_geometry()
        self.projector = Projector(self)
        bind_keys(self)
        self._listen()
        self._retitle()
        self.appearance.apply()

    def _listen(self) -> None:
        state = self.state
        state.engagement_opened.connect(self._opened)
        state.engagement_closing.connect(self._closing_engagement)
        state.engagement_closed.connect(self._closed_engagement)
        state.edited.connect(self._refresh_soon)
        state.scorecard_changed.connect(self._refresh_soon)
        state.batches_changed.connect(self._refresh_soon)
        state.saved.connect(self._say_saved)
        state.save_failed.connect(self._say_unsaved)
        self.jobs.unhandled.connect(self.show_error)
        self.appearance.changed.connect(self.rebuild)
        self.appearance.spoken.connect(self._word_anew)
        self.appearance.said.connect(self.speech.say)
        self.cards.closed.connect(self._rebuild_if_due)

    # --- what happens to the file -------------------------------------------------------------------------------

    def _opened(self) -> None:
        self.typing.close_cards()
        self._kept.clear()
        self._say_first()
        self._retitle()
        self.desk.remember()
        page = self.settings.last_page(str(self.state.engagement.path))
        self._name = page if page in pages.NAMES and pages.exists(page) else "profile"
        self._forget_page()
        self._build(self._name)

    def _closing_engagement(self) -> None:
        """No card stays open over another engagement: what is typed in it stays behind with its own."""
        self.typing.close_cards()
        self._finish_typing()

    def _finish_typing(self) -> None:
        """What is being typed is recorded before its file goes, and what cannot be is kept as it stands."""
        if self._shell is not None:
            self.typing.finish()
            self._shell.page.leave()

    def _go_on(self) -> None:
        """The window stays open after all: the page, which has been left, is built anew."""
        if self._shell is not None:
            self.rebuild()

    def _closed_engagement(self) -> None:
        self._kept.clear()
        self._message = self._standing = None
        self._retitle()
        room.clear()
        self._forget_page()
        self._build("start")

    def _word_anew(self) -> None:
        """Another language: figures carry sentences, so they come first, then the page."""
        self.setLocale(QLocale())
        self._message = None
        if self.state.is_open:
            self._say_first()
            self.unsaved.say_anew()
        if self.figures.are_due(self.page_name):
            self.figures.compute(self.appearance.word_anew)
        else:
            self.appearance.word_anew()

    def _forget_page(self) -> None:
        """The page that is shown belongs to another engagement: it has nothing to keep, and nothing more to tell."""
        if self._shell is not None and not self._shell.page.state.is_open:
            for control in self._shell.page.findChildren(QWidget):
                if isinstance(control, QLineEdit | QPlainTextEdit):  # one that loses the focus tells its words again
                    control.blockSignals(True)
        self._shell = None
        chart_view.park(self)

    def _say_first(self) -> None:
        """What has to be known of an engagement: as long as it is open, or once."""
        first = self._first_message()
        stands = first is not None and not first.is_closable
        self._standing, self._message = (first, None) if stands else (None, first)

    def _first_message(self) -> Message | None:
        if self.state.is_read_only:
            return self.reading.message()
        return self.workspace.others_message() or self.protection.clear_backups_message()

    def _retitle(self) -> None:
        if not self.state.is_open:
            self.setWindowTitle("Readiness")
            return
        details = self.state.engagement.details
        self.setWindowTitle(" - ".join(part for part in (details.client, details.agent) if part) or "Readiness")

    def _say_saved(self, _at: datetime) -> None:
        self._retitle()
        if self._shell is not None and self.state.is_open:
            self._shell.show_saved()
        self.unsaved.forget()

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
        """Show a message under the top bar, or take it away; one that cannot be closed stands until its cause goes."""
        if message is not None and not message.is_closable:
            self._standing, self._message = message, None
        elif self._message is None and message is None:
            return
        else:
            self._message = message
        self._show_messages()
        if message is not None:
            self.speech.say(f"{message.title} {message.text}".strip(), urgent=message.tone == "failed")

    def end_standing(self) -> None:
        """The cause of the standing notice is gone."""
        if self._standing is not None:
            self._standing = None
            self._show_messages()

    def _show_messages(self) -> None:
        if self._shell is not None:
            self._shell.show_messages(self._standing, self._message)

    def show_error(self, error: ReadinessError) -> None:
        """Say an expected problem with its hint; an act that could not be saved can be tried again."""
        action = self.protection.way_out(error)
        if isinstance(error, StoreError) and self.state.has_unsaved:
            action = Action(self.tr("Try again"), self._try_again)
        self.show_message(Message.from_error(error, action))

    def _try_again(self) -> None:
        self.state.retry()
        self.show_message(None)

    def announce(self, words: str) -> None:
        """Speak to screen readers."""
        self.speech.say(words)

    def run_primary(self) -> None:
        """Ctrl+Enter."""
        primary = self.page.primary
        if primary is not None and primary.is_possible and not self.cards.is_open:
            primary.run()

    # --- events -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            ring.watch(handle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) and self._message is not None:
            self.show_message(None)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.drops.show_sign(paths)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.hide_sign()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drops.hide_sign()
        paths = dropped(event.mimeData())
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.drops.take(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._finish_typing()
        if not self.unsaved.may_close():
            event.ignore()
            QTimer.singleShot(0, self, self._go_on)
            return
        self.typing.close_cards()
        self.projector.close()
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
