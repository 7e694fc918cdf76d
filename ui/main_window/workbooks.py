"""The workbook in the window: save one to fill in, read a filled one in a job, show what it would change, take it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from readiness.domain.progress import Progress
from readiness.errors import IngestError, ReadinessError
from ui.bound import bind
from ui.widgets.messages import Message
from ui.widgets.password import ask_password
from ui.widgets.workbook_card import ask_save_or_load, show_plan

if TYPE_CHECKING:
    from readiness.app.workbook import CellBook, Choice, LoadPlan
    from ui.main_window.window import MainWindow
    from ui.state import State

WORKBOOKS = "*.xlsx *.xlsm *.ods"


class Workbooks(QObject):
    """What the window offers for the workbook, whichever page is shown when a file has been read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask which way it goes."""
        self._window.cards.open(
            ask_save_or_load(self._ask_target, self._ask_source, locked=self._window.state.is_read_only)
        )

    # --- out ----------------------------------------------------------------------------------------------------

    def _ask_target(self) -> None:
        path = self._window.state.engagement.path
        name = str(path.with_name(self.tr("{name} to fill in.xlsx").format(name=path.stem)))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the workbook"), name, "*.xlsx")
        if chosen:
            self.save(Path(chosen) if chosen.lower().endswith(".xlsx") else Path(f"{chosen}.xlsx"))

    def save(self, target: Path) -> None:
        """Write the workbook in a job."""
        window = self._window
        try:
            work = self._export_work(target)
        except ReadinessError as error:
            window.show_message(Message.from_error(error))
            return
        title, text = self.tr("The workbook is ready to be filled in."), str(target)
        window.jobs.start(
            work,
            kind="workbook",
            done=lambda _path: window.show_message(Message(title, text, "passed")),
            failed=lambda error: window.show_message(Message.from_error(error)),
            owner=self,
            waits=True,
        )

    def _export_work(self, target: Path) -> Callable[[Progress], Path]:
        from readiness.app.workbook import export_work

        return export_work(self._window.state.engagement, target, self._window.state.now())

    # --- back ---------------------------------------------------------------------------------------------------

    def _ask_source(self) -> None:
        folder = str(self._window.state.engagement.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Load a filled workbook"), folder, WORKBOOKS)
        if chosen:
            self.load(Path(chosen))

    def load(self, path: Path, password: str = "") -> None:
        """Read a filled workbook in a job, then show what it would change."""
        from readiness.app.workbook import read_work

        window, state = self._window, bind(self._window.state)
        if window.state.is_read_only:
            window.show_message(
                Message(
                    self.tr("The file is open for reading only."), self.tr("Nothing can be loaded into it."), "info"
                )
            )
            return
        window.show_message(Message(self.tr("Reading {name}").format(name=path.name)))

        def failed(error: ReadinessError) -> None:
            window.show_message(None)
            if isinstance(error, IngestError) and error.verdict == "password" and not password:
                window.cards.open(ask_password(path.name, lambda word: self.load(path, word)))
            else:
                window.show_message(Message.from_error(error))

        window.jobs.start(
            read_work(path, password),
            kind="workbook",
            done=lambda book: self._show(book, state),
            failed=failed,
            owner=self,
            waits=True,
        )

    def _show(self, book: CellBook, state: State) -> None:
        from readiness.app.workbook import asks_reason, plan_load

        window = self._window
        window.show_message(None)
        if not state.is_open:
            return  # the engagement it was chosen for was closed meanwhile
        try:
            plan = plan_load(state.engagement, book, state.now())
        except ReadinessError as error:
            window.show_message(Message.from_error(error))
            return
        needs_reason = asks_reason(state.engagement, plan)
        take: Callable[[dict[str, Choice], str], object] = lambda c, reason: self._take(state, plan, c, reason)  # noqa: E731
        window.cards.open(show_plan(plan, take, needs_reason=needs_reason))

    def _take(self, state: State, plan: LoadPlan, choices: dict[str, Choice], reason: str) -> None:
        from readiness.app.workbook import load_edit

        window = self._window
        try:
            edit = load_edit(state.engagement, plan, choices, reason)
            state.apply(edit)
        except ReadinessError as error:
            window.show_message(Message.from_error(error))
            return
        title = self.tr("{act} taken over.").format(act=edit.text)
        window.show_message(Message(title, self.tr("Ctrl+Z takes all of it back at once."), "passed"))
