"""The shared workspace in the window: named in Settings, opened from a card, and whose value stays after a collision.

Without an address in the settings nothing of this loads, and no connection is ever made.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from readiness.app import workspaces
from readiness.domain.progress import Progress
from readiness.errors import ReadinessError, WorkspaceProblem
from ui.language import clock
from ui.main_window.engine import load_engine
from ui.widgets.action import Action
from ui.widgets.command_palette import Command
from ui.widgets.forms import edit, field
from ui.widgets.kit import Items, Text, button, column, row, rule
from ui.widgets.messages import Message
from ui.widgets.workspace_card import NewInWorkspace, WorkspaceCard

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.app.workspaces import WorkspaceEntry
    from ui.main_window.window import MainWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("Workspace", text)


class Workspace(QObject):
    """The acts of the workspace; every problem becomes a message or stands on the card."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._state = window, window.state
        workspaces.configure(workspaces.address() or window.settings.workspace)
        window.state.write_behind = self._write_behind

    def _write_behind(
        self, write: Callable[[], None], done: Callable[[], None], failed: Callable[[ReadinessError], None]
    ) -> None:
        """Write in a job: a server may be slow, or gone, and the window goes on."""

        def work(_progress: Progress) -> None:
            write()

        self._window.jobs.start(work, done=lambda _nothing: done(), failed=failed, owner=self, waits=True)

    # --- naming it ------------------------------------------------------------------------------------------------

    def settings_rows(self) -> list[Items]:
        """What Settings shows: the address, taken when the field is left or Enter is pressed."""
        line = edit(workspaces.address(), hint="postgresql://name@server/database")
        line.setObjectName("settings-workspace")
        words = _tr(
            "Optional: a PostgreSQL database of your firm, for engagements that several consultants share. "
            "Without it this program uses no network. A password is asked for and never written down."
        )
        part = field(_tr("Address of the workspace"), line, words)
        look = button(_tr("Open the workspace…"))

        def take() -> bool:
            return self._take_address(line.text().strip(), part.set_problem)

        def show() -> None:
            if take() and workspaces.is_configured():
                self.show()

        line.editingFinished.connect(take)
        look.clicked.connect(show)
        return [row(Text(_tr("Shared workspace"), "heading"), None, look), 6, column(part), 14, rule(), 12]

    def _take_address(self, url: str, say: object) -> bool:
        try:
            if url:
                workspaces.check_address(url)
        except WorkspaceProblem as error:
            if callable(say):
                say(f"{error} {error.hint}")
            return False
        self._window.settings.workspace = url
        workspaces.configure(url)
        return True

    def commands(self) -> list[Command]:
        """What the palette offers; empty without a workspace."""
        if not workspaces.is_configured():
            return []
        where = _tr("Workspace")
        found = [
            Command(_tr("Open from the workspace…"), self.show, where, "folder"),
            Command(_tr("New engagement in the workspace…"), self.ask_new, where, "plus"),
            Command(_tr("Portfolio of the workspace"), self.show_portfolio, where, "folder"),
        ]
        if self._state.is_open and not self._state.engagement.is_in_workspace:
            found.append(Command(_tr("Copy this engagement into the workspace"), self.bring_in, where, "arrow_right"))
        if self._state.is_open and self._state.engagement.is_in_workspace:
            found.append(Command(_tr("Go on in a file of its own…"), self._window.unsaved.save_elsewhere, where))
            found.append(Command(_tr("Bring in what others changed"), self.refresh, where, "refresh"))
        return found

    # --- opening, making, copying ---------------------------------------------------------------------------------

    def show(self) -> None:
        """The card with what the workspace holds."""
        try:
            name = workspaces.workspace_name()
        except ReadinessError as error:
            self._window.show_error(error)
            return
        card = WorkspaceCard(name)
        card.open_asked.connect(partial(self._open, card))
        card.new_asked.connect(self.ask_new)
        card.portfolio_asked.connect(partial(self._to_portfolio, card))
        card.prepare_asked.connect(partial(self._list, card, prepare=True))
        card.again_asked.connect(partial(self._again, card))
        self._window.cards.open(card)
        self._list(card)

    def _again(self, card: WorkspaceCard, password: str) -> None:
        if password:
            workspaces.give_password(password)
        self._list(card)

    def _list(self, card: WorkspaceCard, *, prepare: bool = False) -> None:
        card.show_connecting()

        def work(_progress: Progress) -> tuple[WorkspaceEntry, ...]:
            if prepare:
                workspaces.prepare_workspace()
            return workspaces.list_engagements()

        def refuse(error: ReadinessError) -> None:
            if isinstance(error, WorkspaceProblem) and error.is_credential:
                card.ask_password(str(error))
            else:
                unready = isinstance(error, WorkspaceProblem) and error.is_unready
                card.show_problem(str(error), error.hint, can_prepare=unready)

        self._window.jobs.start(work, kind="workspace", done=card.show_entries, failed=refuse, owner=card, waits=True)

    def _open(self, card: WorkspaceCard, entry: WorkspaceEntry) -> None:
        card.dismiss()
        self._window.desk.open_file(entry.path)

    def show_portfolio(self) -> None:
        """All engagements of the workspace side by side."""
        self._window.go("portfolio", Path(workspaces.PLACE))

    def _to_portfolio(self, card: WorkspaceCard) -> None:
        card.dismiss()
        self.show_portfolio()

    def ask_new(self) -> None:
        """Ask for client and agent, then make the engagement in the workspace."""
        card = NewInWorkspace()
        card.create_asked.connect(lambda: self._create(card))
        self._window.cards.open(card)

    def _create(self, card: NewInWorkspace) -> None:
        client, agent, name = card.values
        now = self._state.now()

        def work(progress: Progress) -> Engagement:
            load_engine(progress)
            from readiness.app.engagement import create_engagement

            return create_engagement(workspaces.new_place(name), client=client, agent=agent, now=now)

        def done(made: Engagement) -> None:
            card.dismiss()
            self._state.take(made)

        self._window.jobs.start(
            work,
            kind="open",
            done=done,
            failed=lambda error: card.show_problem(f"{error} {error.hint}"),
            owner=card,
            waits=True,
        )

    def bring_in(self) -> None:
        """Copy the open file into the workspace, and go on there."""
        path, now = self._state.engagement.path, self._state.now()
        details = self._state.engagement.details
        name = " ".join(part for part in (details.client, details.agent) if part) or path.stem

        def work(_progress: Progress) -> Path:
            return workspaces.bring_in(path, name, now)

        def done(place: Path) -> None:
            text = _tr("Work goes on there. The file is as it was.")
            title = _tr("{name} is in the workspace").format(name=name)
            self._window.desk.open_then(place, lambda: self._window.show_message(Message(title, text, "passed")))

        self._window.jobs.start(work, kind="open", done=done, owner=self, waits=True)

    def refresh(self) -> None:
        """Read everything again, as others have left it; what is held is written first."""
        engagement = self._state.engagement
        try:
            if engagement.unsaved:
                self._state.attempt(engagement.write_unsaved)
            engagement.reload()
        except ReadinessError as error:
            if self._state.stale is None:
                self._window.show_error(error)
            return
        self._state.show_anew()

    # --- others ---------------------------------------------------------------------------------------------------

    def others_message(self) -> Message | None:
        """Who else has the engagement open, right after it was opened."""
        others = self._state.engagement.others
        if not others or self._state.is_read_only:
            return None
        title = _tr("Also open with {names}").format(names=", ".join(others))
        return Message(title, _tr("Where both change the same value, you are asked whose stays."), icon="people")

    def ask_whose(self) -> None:
        """Somebody was faster: say who and when, and offer the two ways."""
        from readiness.app import conflicts

        error = self._state.stale
        if error is None:
            return
        found = conflicts.describe(self._state.engagement, error)
        first = found[0]
        if first.when is not None:
            title = _tr("{who} changed {what} at {when}").format(
                who=first.who, what=first.title, when=clock(first.when)
            )
        else:
            title = _tr("Somebody removed {what}").format(what=first.title)
        text = _tr("Yours is kept in memory and not saved yet.")
        if len(found) > 1:
            text = self.tr("And %n more value(s).", None, len(found) - 1) + " " + text
        mine = Action(_tr("Keep mine"), lambda: self._settle(is_mine=True))
        theirs = Action(_tr("Take the other"), lambda: self._settle(is_mine=False))
        self._window.show_message(Message(title, text, "claimed", mine, is_closable=False, second=theirs))

    def _settle(self, *, is_mine: bool) -> None:
        from readiness.app import conflicts

        error, engagement = self._state.stale, self._state.engagement
        if error is None:
            return
        act = conflicts.keep_mine if is_mine else conflicts.take_theirs
        try:
            self._state.attempt(lambda: act(engagement, error))
        except ReadinessError as failed:
            if self._state.stale is None:
                self._window.show_error(failed)
            return
        self._window.show_message(None)
        if not is_mine:
            self._state.show_anew()
