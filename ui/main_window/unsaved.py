"""When the file cannot be written: work goes on in memory, and there are two ways out, trying again and elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from readiness.errors import ReadinessError, StoreError
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


class Unsaved(QObject):
    """Says that work is held in memory, and keeps the window open while it is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._state = window, window.state
        self._is_told = self._may_be_lost = self._is_closing = False

    def tell(self, why: str) -> None:
        """The last change could not be written; it is in memory."""
        if self._state.is_open and self._state.engagement.unsaved:
            was_closing, self._is_closing, self._is_told = self._is_closing, False, True
            if self._state.stale is not None:
                self._window.workspace.ask_whose()
            elif was_closing:
                self._warn(why)
            else:
                self._show(why, self.tr("Go on working: everything is kept in memory."))

    def forget(self) -> None:
        """Everything is written again."""
        if self._is_told:
            self._is_told = self._may_be_lost = False
            self._window.end_standing()
        if self._is_closing:
            self._is_closing = False
            self._window.close()

    def say_anew(self) -> None:
        """Say it in another language, as long as it is so."""
        if self._is_told and self._state.problem:
            self.tell(self._state.problem)

    def may_close(self) -> bool:
        """Whether nothing would be lost by closing; otherwise says what to do, and lets the second try pass."""
        if not self._state.is_open or not self._state.engagement.unsaved or self._may_be_lost:
            return True
        self._is_closing = self._state.is_written_behind
        try:
            self._state.retry()
        except StoreError as error:
            self._warn(str(error))
            return False
        return not self._is_closing  # in the workspace it closes once the server has everything

    def _warn(self, why: str) -> None:
        self._may_be_lost = self._is_told = True
        self._show(why, self.tr("What is in memory only would be lost. Closing once more closes all the same."))

    def save_elsewhere(self) -> None:
        """Ask for a new file, write everything there and go on in it."""
        old = self._state.engagement.path
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save elsewhere"), f"{old.stem} (2){old.suffix}", self.tr("Engagements (*.readiness)")
        )
        if not name:
            return
        target = Path(name) if name.endswith(old.suffix) else Path(f"{name}{old.suffix}")
        try:
            lost = self._state.save_elsewhere(target)
        except ReadinessError as error:
            self._window.show_error(error)
            return
        self._is_told = self._may_be_lost = False
        self._window.end_standing()
        title = self.tr("Everything is in {name} now").format(name=target.name)
        text = " ".join(lost) or self.tr("Work goes on there. The old file is as it was.")
        self._window.show_message(Message(title, text, "claimed" if lost else "passed"))
        self._window.desk.remember()

    def try_again(self) -> None:
        """Write what is held; the message goes when it worked."""
        try:
            self._state.retry()
        except StoreError as error:
            self.tell(str(error))

    def _show(self, why: str, text: str) -> None:
        elsewhere = Action(self.tr("Save elsewhere…"), self.save_elsewhere, "folder")
        again = Action(self.tr("Try again"), self.try_again)
        self._window.show_message(Message(why, text, "failed", elsewhere, is_closable=False, second=again))
