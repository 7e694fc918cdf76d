"""Backups in the window: which there are, what one would bring back, and restoring it into a new file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from readiness.domain.progress import Progress
from readiness.errors import ReadinessError
from ui.language import clock, long_day, number
from ui.widgets.forms import field, pick
from ui.widgets.kit import Items, Text, button
from ui.widgets.messages import Message
from ui.widgets.overlay import dialog

if TYPE_CHECKING:
    from readiness.app.backups import Backup
    from readiness.app.restoring import RestorePreview
    from ui.main_window.window import MainWindow


class Backups(QObject):
    """A card over the page; nothing that is open is ever overwritten."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """List the backups of the open engagement, newest first."""
        from readiness.app.backups import list_backups_of

        found = tuple(reversed(list_backups_of(self._window.state.engagement.id)))
        if not found:
            title = self.tr("No backups yet")
            text = self.tr("One is kept by itself whenever a changed file is opened.")
            self._window.show_message(Message(title, text))
            return
        box = pick([_label(backup) for backup in found], self.tr("Backup"))
        box.setObjectName("backup")
        said = Text("", "body", "ink2", wrap=True)
        said.setObjectName("backup-holds")
        restore, cancel = button(self.tr("Restore to a new file…"), "primary"), button(self.tr("Cancel"))
        about = self.tr("Copies are kept on this laptop, apart from the file. Restoring writes a new file.")
        items: list[Items] = [Text(about, "body", "ink2", wrap=True), 14, field(self.tr("Kept on"), box), 12, said]
        card = dialog(self.tr("Backups"), items, [None, cancel, restore], first=box)
        cancel.clicked.connect(card.dismiss)

        def preview(at: int) -> None:
            said.setText(self.tr("Reading"))
            self._window.jobs.start(
                _preview_work(self._window, found[at]),
                kind="backup",
                done=lambda result: said.setText(self._words(result)),
                failed=lambda error: said.setText(str(error)),
                owner=said,
            )

        def take() -> None:
            chosen = found[box.currentIndex()]
            card.dismiss()
            self._restore(chosen)

        box.currentIndexChanged.connect(preview)
        restore.clicked.connect(take)
        self._window.cards.open(card)
        preview(0)

    def _words(self, found: RestorePreview) -> str:
        if found.comparison is None:
            return found.problem
        count = len(found.comparison.answers)
        words = self.tr("Questions answered: {answered}. Answers that differ from now: {count}.")
        return words.format(answered=found.answers, count=count)

    def _restore(self, backup: Backup) -> None:
        from readiness.app.restoring import restore_backup

        old = self._window.state.engagement.path
        place = old.with_name(f"{old.stem} {backup.taken_at:%Y-%m-%d %H%M}{old.suffix}")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Restore to"), str(place), self.tr("Engagements (*.readiness)")
        )
        if not name:
            return
        target = Path(name) if name.endswith(old.suffix) else Path(f"{name}{old.suffix}")
        try:
            restore_backup(backup.path, target, self._window.state.now())
        except ReadinessError as error:
            self._window.show_error(error)
            return
        self._window.desk.open_file(target)


def _preview_work(window: MainWindow, backup: Backup) -> Callable[[Progress], RestorePreview]:
    path, now = window.state.engagement.path, window.state.now()

    def work(progress: Progress) -> RestorePreview:
        from readiness.app.restoring import preview_restore

        progress.step(0, 1)
        return preview_restore(path, backup.path, now)

    return work


def _label(backup: Backup) -> str:
    taken = backup.taken_at.astimezone()
    words = QCoreApplication.translate("Backups", "{day} {time}, {size} kB")
    return words.format(day=long_day(taken), time=clock(taken), size=number(backup.size / 1024))
