"""Opening, making and closing engagement files; the recent list."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from readiness.domain.progress import Progress
from readiness.errors import FileMissing, PassphraseNeeded, ReadinessError
from ui.main_window.engine import load_all, load_engine, with_projection
from ui.main_window.new_engagement import NewEngagement
from ui.main_window.recent import recent_of
from ui.main_window.workbooks import Workbooks
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.app.packs import PackEntry
    from readiness.app.protecting import Key
    from ui.main_window.window import MainWindow
    from ui.state import State

ENGAGEMENT_SUFFIX = ".readiness"
METRICS_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".json", ".jsonl"})


def is_engagement(path: Path) -> bool:
    """Whether a file's name is that of an engagement."""
    return path.suffix.casefold() == ENGAGEMENT_SUFFIX


def is_metrics(path: Path) -> bool:
    """Whether a file's name is that of a spreadsheet or a text table."""
    return path.suffix.casefold() in METRICS_SUFFIXES


def is_filled_workbook(path: Path) -> bool:
    """Whether a spreadsheet is the workbook of intake and answers, coming back."""
    from readiness.app.workbook import is_form

    return is_form(path)


def sample_path() -> Path:
    """Where the sample engagement lies on this laptop."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / f"Sample engagement{ENGAGEMENT_SUFFIX}"


@dataclass(frozen=True)
class _Wish:
    """The engagement that is to be made."""

    path: Path
    client: str
    agent: str
    pack_id: str
    pack: Path | None


class Desk(QObject):
    """The file acts of the window; every problem becomes a message."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._state, self._settings = window.state, window.settings
        self._workbooks = Workbooks(window)

    def ask_workbook(self) -> None:
        """Ask whether the workbook of intake and answers is to be saved or loaded."""
        self._workbooks.ask()

    def ask_new(self) -> None:
        """Ask for client, agent and file, then make the engagement."""
        box = NewEngagement(self._folder(), self._packs())
        box.create_asked.connect(lambda: self._create(box))
        self._window.cards.open(box)

    def warm_up(self) -> None:
        """Load behind the window what opening an engagement, and then its pages, will need."""
        jobs = self._window.jobs
        settled = jobs.garbage.settle
        jobs.start(load_all, kind="warm-up", done=lambda _: settled(), failed=lambda _error: None, waits=True)

    def _create(self, box: NewEngagement) -> None:
        problem = box.problem()
        if problem:
            return
        wish = _Wish(box.path(), box.client, box.agent, box.pack_id, box.pack_folder)
        if box.wants_passphrase:
            self._window.protection.ask_new(lambda key: self._make(wish, key, self._window.show_error))
        elif self._make(wish, None, box.show_problem):
            box.dismiss()

    def _make(self, wish: _Wish, key: Key | None, refuse: Callable[[ReadinessError], object]) -> bool:
        try:
            self._state.create(
                wish.path, client=wish.client, agent=wish.agent, pack_id=wish.pack_id, pack=wish.pack, key=key
            )
        except ReadinessError as error:
            refuse(error)
            return False
        self._settings.last_folder = str(wish.path.parent)
        return True

    def _packs(self) -> Sequence[PackEntry]:
        """Questionnaires to choose from; who has none of their own is not asked, and nothing is loaded for it."""
        folders = [Path(folder) for folder in self._settings.pack_folders]
        if not folders:
            return ()
        from readiness.app.packs import list_packs

        return list_packs(folders)

    def ask_open(self) -> None:
        """Ask for an engagement file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open an engagement"),
            self._folder(),
            self.tr("Engagements (*{suffix});;All files (*)").format(suffix=ENGAGEMENT_SUFFIX),
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> bool:
        """Open a file: an engagement here, a spreadsheet on the metrics page.

        Returns:
            False if it cannot be opened as things are; an engagement is shown, or refused, a moment later.
        """
        if is_metrics(path) and not is_engagement(path):
            return self._open_metrics(path)
        self._read(path)
        return True

    def ask_passphrase(self, path: Path, then: Callable[[], object]) -> None:
        """Ask for the passphrase of a protected file until it fits, then go on."""
        self._window.protection.ask(path, then)

    def ask_workspace(self) -> None:
        """Show what the shared workspace holds."""
        self._window.workspace.show()

    def open_then(self, path: Path, then: Callable[[], object]) -> None:
        """Open an engagement, and do something once it is shown."""
        self._read(path, then)

    def open_anew(self, path: Path) -> None:
        """Open the file that is open already, for writing this time."""
        name, place = self._window.page_name, self._window.page.place or None
        self._read(path, lambda: self._window.go(name, place), anew=True)

    def _read(
        self,
        path: Path,
        then: Callable[[], object] | None = None,
        failed: Callable[[ReadinessError], object] | None = None,
        *,
        anew: bool = False,
    ) -> None:
        """Read an engagement with its first projection in a job, then show it: a large file takes a second."""
        if self._state.holds(path) and not anew:
            if then is not None:
                then()
            return
        opened: list[Engagement] = []
        load = self._state.load

        def work(progress: Progress) -> Engagement:
            load_engine(progress)
            opened.append(load(path))
            progress.step(0, 0, path.name)
            return with_projection(opened[0])

        def give_up() -> None:
            for engagement in opened:
                engagement.close()

        def refuse(error: ReadinessError) -> None:
            give_up()
            if isinstance(error, PassphraseNeeded):
                self._window.show_message(None)
                self._window.protection.ask(path, lambda: self._read(path, then, failed, anew=anew))
                return
            say = failed or (lambda e: self._window.show_message(Message.from_error(e, self._way_out(path, e))))
            say(error)

        def show(engagement: Engagement) -> None:
            self._note_folder(engagement)
            self._show(engagement)
            if then is not None:
                then()

        self._window.jobs.start(
            work,
            kind="open",
            done=show,
            failed=refuse,
            cancelled=give_up,
            progress=lambda *_step: self._say_opening(path),
            owner=self,
            waits=True,
        )

    def _note_folder(self, engagement: Engagement) -> None:
        if not engagement.is_in_workspace:
            self._settings.last_folder = str(engagement.path.parent)

    def _say_opening(self, path: Path) -> None:
        self._window.show_message(Message(self.tr("Opening {name}").format(name=path.name)))

    def _show(self, engagement: Engagement) -> None:
        """Show an engagement in place of what is open, unless that cannot be saved."""
        try:
            self._state.take(engagement)
        except ReadinessError as error:
            engagement.close()
            self._window.show_error(error)

    def _way_out(self, path: Path, error: ReadinessError) -> Action | None:
        if isinstance(error, FileMissing):
            return Action(self.tr("Locate…"), lambda: self.locate(str(path)), "folder")
        return Action(self.tr("Open another…"), self.ask_open, "folder")

    def open_files(self, paths: Sequence[Path]) -> bool:
        """Open what was dropped: several files with metrics come one after the other."""
        return self._open_metrics(*paths) if is_metrics(paths[0]) else self.open_file(paths[0])

    def _open_metrics(self, *paths: Path) -> bool:
        if not self._state.is_open:
            title = self.tr("{name} holds metrics").format(name=paths[0].name)
            text = self.tr("Open or make the engagement it belongs to first, then drop it again.")
            self._window.show_message(Message(title, text, "info", Action(self.tr("Open…"), self.ask_open)))
            return False
        if len(paths) == 1 and is_filled_workbook(paths[0]):
            self._workbooks.load(paths[0])
        else:
            self._window.go("metrics", paths)
        return True

    def locate(self, path: str) -> None:
        """Ask where a file of the recent list has gone."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Where is {name}?").format(name=Path(path).name),
            self._folder(),
            self.tr("Engagements (*{suffix})").format(suffix=ENGAGEMENT_SUFFIX),
        )
        if name:
            self._read(Path(name), then=lambda: self._settings.forget(path))

    def forget(self, path: str) -> None:
        """Take a file out of the recent list."""
        self._settings.forget(path)

    def open_sample(self) -> None:
        """Open the sample engagement, made on first use."""
        path = sample_path()
        if path.exists():
            self._read(path, failed=lambda _error: self._make_sample(_free_name(path)))
        else:
            self._make_sample(path)

    def _make_sample(self, target: Path) -> None:
        def work(progress: Progress) -> Engagement:
            from readiness.app.sample import make_sample

            target.parent.mkdir(parents=True, exist_ok=True)
            return with_projection(make_sample(target, datetime.now(UTC), progress))

        def say(_done: int, _total: int, label: str) -> None:
            self._window.show_message(Message(preparing, label))

        preparing = self.tr("Preparing the sample")
        self._window.show_message(Message(preparing, self.tr("Answers, metrics and roster of a fictional client.")))
        self._window.jobs.start(
            work,
            kind="open",
            done=self._show,
            failed=self._window.show_error,
            progress=say,
            owner=self,
            waits=True,
        )

    @property
    def state(self) -> State:
        """What is open now, also for work that outlives its page."""
        return self._state

    def say(self, message: Message) -> None:
        """Show a message on whatever page is shown now."""
        self._window.show_message(message)

    def close(self) -> None:
        """Close the engagement and show the start page."""
        self._state.close()

    def remember(self) -> None:
        """Put the open engagement at the top of the recent list, with what the start page shows of it."""
        if self._state.is_open:
            self._settings.remember(recent_of(self._state.engagement, self._state.now()))

    def _folder(self) -> str:
        known = self._settings.last_folder
        if known and Path(known).is_dir():
            return known
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or os.curdir


def _free_name(path: Path) -> Path:
    """The path itself, or the first "name 2", "name 3" ... that does not exist."""
    number, result = 2, path
    while result.exists():
        result = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return result
