"""The card of the shared workspace: what it holds, opening one, making one; a password if the database wants one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme.look import look
from ui.widgets.cells import Two, Words
from ui.widgets.entrance import spoken_day
from ui.widgets.forms import edit, field
from ui.widgets.kit import Button, Items, Text, button, clear, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.overlay import BODY, FOOT, Overlay
from ui.widgets.passphrase import secret

if TYPE_CHECKING:
    from readiness.app.workspaces import WorkspaceEntry

WIDTH, ROW, SHOWN = 720, 48, 6


def _tr(text: str) -> str:
    return QCoreApplication.translate("Workspace", text)


class WorkspaceCard(Overlay):
    """Shows what happens: connecting, the list, a problem, or the question for a password.

    Attributes:
        open_asked: Open an engagement; carries its entry.
        new_asked: Make a new one there.
        prepare_asked: Make the workspace in its database.
        again_asked: Try again, with a password if one was typed; carries it.
        portfolio_asked: Show all of them side by side.
    """

    open_asked = Signal(object)
    new_asked = Signal()
    prepare_asked = Signal()
    again_asked = Signal(str)
    portfolio_asked = Signal()

    def __init__(self, name: str) -> None:
        """Prepare the card for the workspace of this name."""
        self._entries: list[WorkspaceEntry] = []
        self._ledger: Ledger | None = None
        self._place: QVBoxLayout = column(spacing=0)
        self._new, self._many = button(_tr("New engagement…"), icon="plus"), button(_tr("Portfolio"))
        self._open, cancel = Button(_tr("Open"), "primary"), button(_tr("Close"))
        title = _tr("Workspace {name}").format(name=name)
        body = column(Text(title, "title"), 12, self._place, spacing=0, margins=BODY)
        foot = row(self._new, self._many, None, cancel, self._open, spacing=8, margins=FOOT)
        super().__init__(body, WIDTH, 0.35, cancel, foot)
        self.setAccessibleName(title)
        self._open.clicked.connect(self._choose_selected)
        self._new.clicked.connect(self.new_asked)
        self._many.clicked.connect(self.portfolio_asked)
        cancel.clicked.connect(self.dismiss)
        self.show_connecting()

    def show_connecting(self) -> None:
        """Say that the database is being asked."""
        self._fill(Text(_tr("Connecting …"), "body", "muted"), works=False)

    def show_entries(self, entries: Sequence[WorkspaceEntry]) -> None:
        """List what there is, the last changed first."""
        self._entries = list(entries)
        if not entries:
            self._fill(Text(_tr("No engagements yet."), "body", "muted"), works=True)
            return
        name, columns = _tr("Engagements of the workspace"), [Column("", -6), Column("", -4)]
        self._ledger = Ledger(columns, [_cells(entry) for entry in entries], name, selected=0, row=ROW)
        self._ledger.chosen.connect(self._choose)
        area = scroll(self._ledger, name)
        area.setFixedHeight(look.px(ROW) * min(len(entries), SHOWN) + 4)
        self._fill(area, works=True)
        self._open.setEnabled(True)
        self._ledger.setFocus()

    def show_problem(self, words: str, hint: str, *, can_prepare: bool = False) -> None:
        """Say why not; offer to try again, or to make the workspace where the database holds none."""
        again = button(_tr("Try again"))
        again.clicked.connect(lambda: self.again_asked.emit(""))
        acts: list[Items] = [again]
        if can_prepare:
            prepare = button(_tr("Prepare the workspace here"))
            prepare.clicked.connect(self.prepare_asked)
            acts = [prepare, again]
        part = column(
            Text(words, "strong", wrap=True), 4, Text(hint, "body", "ink2", wrap=True), 12, row(*acts, None), spacing=0
        )
        self._fill(part, works=False)
        again.setFocus()

    def ask_password(self, words: str) -> None:
        """Ask for the password of the database; it is kept in memory only."""
        line = secret(_tr("Password"))
        use = button(_tr("Connect"))
        note = _tr("Kept in memory until the program ends, and written nowhere.")
        use.clicked.connect(lambda: self.again_asked.emit(line.text()))
        line.returnPressed.connect(lambda: self.again_asked.emit(line.text()))
        part = column(
            Text(words, "body", "ink2", wrap=True),
            10,
            row((field(_tr("Password"), line, note), 1), column(look.px(22), use, None, spacing=0), spacing=8),
            spacing=0,
        )
        self._fill(part, works=False)
        line.setFocus()

    def _fill(self, part: Items, *, works: bool) -> None:
        clear(self._place)
        holder = frame("clear", column(part, spacing=0))
        self._place.addWidget(holder)
        holder.show()  # what is hidden still is not measured
        for act in (self._new, self._many):
            act.setEnabled(works)
        self._open.setEnabled(False)
        self.place()

    def _choose_selected(self) -> None:
        if self._ledger is not None:
            self._choose(self._ledger.selected)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._entries):
            self.open_asked.emit(self._entries[at])


class NewInWorkspace(Overlay):
    """Client, agent and the name in the workspace.

    Attributes:
        create_asked: The person pressed Create and both are filled.
    """

    create_asked = Signal()

    def __init__(self) -> None:
        self._client, self._agent = (
            edit(hint=_tr("for example Northwind Logistics")),
            edit(hint=_tr("for example Invoice agent")),
        )
        self._name, self._is_named = edit(), False
        self._where = field(_tr("Name in the workspace"), self._name)
        create, cancel = Button(_tr("Create engagement"), "primary"), button(_tr("Cancel"))
        body = column(
            Text(_tr("New engagement in the workspace"), "title"),
            16,
            field(_tr("Client"), self._client),
            12,
            field(_tr("Agent"), self._agent),
            12,
            self._where,
            spacing=0,
            margins=BODY,
        )
        foot = row(None, cancel, create, spacing=8, margins=FOOT)
        super().__init__(body, 560, 0.4, self._client, foot)
        self.setAccessibleName(_tr("New engagement in the workspace"))
        for line in (self._client, self._agent):
            line.textChanged.connect(self._suggest)
        self._name.textEdited.connect(self._name_typed)
        cancel.clicked.connect(self.dismiss)
        create.clicked.connect(self._create)

    @property
    def values(self) -> tuple[str, str, str]:
        """Client, agent, name."""
        return self._client.text().strip(), self._agent.text().strip(), self._name.text().strip()

    def show_problem(self, words: str) -> None:
        """Say why it could not be made."""
        self._where.set_problem(words)
        self.place()

    def _create(self) -> None:
        for line in (self._client, self._agent, self._name):
            if not line.text().strip():
                line.setFocus()
                return
        self.create_asked.emit()

    def _suggest(self) -> None:
        if not self._is_named:
            self._name.setText(" ".join(part for part in self.values[:2] if part))

    def _name_typed(self) -> None:
        self._is_named = True


def _cells(entry: WorkspaceEntry) -> list[Two | Words]:
    when = spoken_day(datetime.fromisoformat(entry.changed_at).isoformat())
    changed = _tr("{when}, by {who}").format(when=when, who=entry.changed_by)
    return [Words(entry.name, "strong", is_own=True), Words(changed, "small", "ink_3", is_own=True)]
