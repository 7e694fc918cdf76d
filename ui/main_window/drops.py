"""Files dropped on the window: opened, or, where one is a copy of the open engagement, merged if the person says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from readiness.domain.progress import Progress
from readiness.errors import PassphraseNeeded, ReadinessError
from ui.main_window.desk import is_engagement, is_metrics
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow


def dropped(data: QMimeData) -> list[Path]:
    """One engagement, or any number of files with metrics; empty if the window takes nothing of it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    metrics = [path for path in paths if is_metrics(path)]
    return metrics or (paths if len(paths) == 1 and is_engagement(paths[0]) else [])


class Drops(QObject):
    """What becomes of dropped files."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def take(self, paths: Sequence[Path]) -> None:
        """Open them; a copy of what is open is first asked about."""
        state = self._window.state
        is_other = is_engagement(paths[0]) and state.is_open and not state.holds(paths[0])
        if is_other and not state.is_read_only:
            self._look_into(paths[0])
        else:
            self._window.desk.open_files(paths)

    def _look_into(self, path: Path) -> None:
        """Whether it is a copy stands in the file: read in a job, for it may lie on a slow drive."""
        window, open_id = self._window, self._window.state.engagement.id

        def work(_progress: Progress) -> bool:
            from readiness.app.merging_copy import is_copy

            return is_copy(path, open_id)

        def decide(copy: bool) -> None:
            if copy and window.state.is_open and window.state.engagement.id == open_id:
                self._ask(path)
            else:
                window.desk.open_file(path)

        def refuse(error: ReadinessError) -> None:
            if isinstance(error, PassphraseNeeded):
                window.desk.ask_passphrase(path, lambda: self.take([path]))
            else:
                window.desk.open_file(path)  # which says what is wrong with it

        window.jobs.start(work, kind="drop", done=decide, failed=refuse, owner=self, waits=True)

    def _ask(self, path: Path) -> None:
        window = self._window
        window.show_message(
            Message(
                self.tr("{name} is a copy of this engagement").format(name=path.name),
                self.tr("Merging takes over what only that file has, and you choose where both differ."),
                action=Action(self.tr("Merge it into this one"), lambda: window.go("merge", path), "people"),
                second=Action(self.tr("Open it instead"), lambda: window.desk.open_file(path), "folder"),
            )
        )
