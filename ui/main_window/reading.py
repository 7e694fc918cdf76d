"""An engagement that can only be read: why, who holds its file and since when, and the way back to writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from readiness.domain.progress import Progress
from readiness.errors import FileReadOnly
from ui.language import clock
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

LOOK_MS = 3000


class Reading(QObject):
    """Says why nothing can be changed, and looks from time to time whether the file is free meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._state = window, window.state
        self._is_free = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._state.engagement_opened.connect(self._begin)
        self._state.engagement_closed.connect(self._timer.stop)

    def message(self) -> Message:
        """What stands under the top bar as long as the engagement can only be read."""
        engagement = self._state.engagement
        title = self.tr("Opened for reading")
        if engagement.lost:
            words = "{first}"
            if len(engagement.lost) > 1:
                words = self.tr("{first} and %n more", None, len(engagement.lost) - 1)
            title = self.tr("Damaged, opened as far as it can be read")
            return Message(title, words.format(first=engagement.lost[0]), "failed", is_closable=False)
        if engagement.is_in_workspace:
            text = self.tr("The workspace lets you read this engagement, and not change it.")
            return Message(title, text, icon="lock", is_closable=False)
        barred = engagement.barred
        if isinstance(barred, FileReadOnly):
            return Message(title, f"{barred} {barred.hint}", icon="lock", is_closable=False)
        if self._is_free:
            text = self.tr("The other window has closed the file. What was changed there is shown once it is opened.")
            act = Action(self.tr("Open for writing"), self.open_for_writing, "edit")
            return Message(self.tr("The file is free now"), text, "passed", act, is_closable=False)
        return Message(title, f"{self._who()} {self._until()}", icon="lock", is_closable=False)

    def _who(self) -> str:
        barred = self._state.engagement.barred
        holder, since = (barred.holder, barred.since) if barred is not None else ("", None)
        if holder and since is not None:
            return self.tr("{who} has held this file since {time}.").format(who=holder, time=clock(since))
        if since is not None:
            return self.tr("Another window has held this file since {time}.").format(time=clock(since))
        return self.tr("Another window holds this file.")

    def _until(self) -> str:
        return self.tr("Nothing can be changed here until it is closed there.")

    def _begin(self) -> None:
        self._is_free = False
        barred = self._state.engagement.barred
        if barred is not None and not isinstance(barred, FileReadOnly):
            self._timer.start()
        else:
            self._timer.stop()

    def look(self) -> None:
        """Look whether the file is free, in a job: it may lie on a drive that takes its time."""
        path = self._state.engagement.path

        def work(_progress: Progress) -> bool:
            from readiness.app import opening  # the store: not for the first window

            return opening.is_free(path)

        self._window.jobs.start(work, kind="reading", done=self._looked, failed=lambda _error: None, owner=self)

    def _looked(self, is_free: bool) -> None:
        if self._state.is_read_only and is_free != self._is_free:
            self._is_free = is_free
            self._window.show_message(self.message())

    def open_for_writing(self) -> None:
        """Read the file anew, for writing this time."""
        self._window.desk.open_anew(self._state.engagement.path)
