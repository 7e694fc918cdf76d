"""The card that asks for what a new engagement needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QFileDialog

from readiness.errors import ReadinessError
from ui.widgets.forms import Field, edit, field, pick
from ui.widgets.kit import Button, Items, Text, button, column, row
from ui.widgets.overlay import BODY, FOOT, Overlay, wait_for_words
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from readiness.app.packs import PackEntry

SUFFIX = ".readiness"
PACK = "agent-production"


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewEngagement", text)


def _pack_words(entry: PackEntry) -> str:
    return f"{entry.title} {entry.version}".strip()


def file_name(client: str, agent: str) -> str:
    """A file name made of client and agent that every system accepts."""
    words = re.sub(r"[^\w\s-]", "", f"{client} {agent}", flags=re.UNICODE)
    return re.sub(r"\s+", "_", words.strip()).lower()[:80] or _tr("engagement")


class NewEngagement(Overlay):
    """Client, agent, file.

    Attributes:
        create_asked: The person pressed Create.
    """

    create_asked = Signal()

    def __init__(self, folder: str, packs: Sequence[PackEntry] = ()) -> None:
        """Ask for a new engagement.

        Args:
            folder: Where the file is made unless another folder is chosen.
            packs: Questionnaires to choose from; none or one asks nothing.
        """
        self._folder, self._is_named = folder, False
        self._packs = list(packs)
        self._pick = pick([_pack_words(entry) for entry in packs])
        self._grey_broken()
        self._client = edit(hint=_tr("for example Northwind Logistics"))
        self._agent = edit(hint=_tr("for example Invoice agent"))
        self._file = edit(file_name("", ""))
        choose = button(_tr("Folder…"), icon="folder")
        self._fields = {
            "client": field(_tr("Client"), self._client),
            "agent": field(_tr("Agent"), self._agent, _tr("What you assess: one agent, or agents that work as one.")),
            "file": field(_tr("File"), self._file, self._where()),
        }
        self._protect = TickBox(_tr("Protect with a passphrase"), note=_tr("You set it in the next step"))
        self._protect.setObjectName("new-protect")
        cancel = button(_tr("Cancel"))
        create = Button(_tr("Create engagement"), "primary")
        promise = _tr("Everything stays in this one file on this laptop.")
        choice: list[Items] = [self._pack_field(), 12] if len(self._packs) > 1 else []
        body = column(
            Text(_tr("New engagement"), "title"),
            4,
            Text(promise, "body", "ink2", wrap=True),
            16,
            self._fields["client"],
            12,
            self._fields["agent"],
            12,
            *choice,
            row(
                (self._fields["file"], 1),
                column(Text("", "label").sizeHint().height() + 4, choose, None, spacing=0),
                spacing=8,
            ),
            12,
            self._protect,
            spacing=0,
            margins=BODY,
        )
        foot = row(None, cancel, create, spacing=8, margins=FOOT)
        super().__init__(body, 560, 0.4, self._client, foot)
        wait_for_words(create, [self._client, self._agent], _tr("Name the client and the agent first."))
        self.setAccessibleName(_tr("New engagement"))
        self._client.textChanged.connect(self._suggest)
        self._agent.textChanged.connect(self._suggest)
        self._file.textEdited.connect(self._name_typed)
        choose.clicked.connect(self._choose)
        cancel.clicked.connect(self.dismiss)
        create.clicked.connect(self.create_asked)

    @property
    def client(self) -> str:
        """The client's name as typed."""
        return self._client.text().strip()

    @property
    def agent(self) -> str:
        """The agent's name as typed."""
        return self._agent.text().strip()

    @property
    def wants_passphrase(self) -> bool:
        """Whether the file is to be protected from its first byte."""
        return self._protect.isChecked()

    @property
    def pack_id(self) -> str:
        """The questionnaire that comes with the product."""
        entry = self._pack()
        return entry.id if entry is not None and entry.folder is None else PACK

    @property
    def pack_folder(self) -> Path | None:
        """Folder of a questionnaire of the firm's own, if one was chosen."""
        entry = self._pack()
        return entry.folder if entry is not None else None

    def _pack(self) -> PackEntry | None:
        at = self._pick.currentIndex()
        return self._packs[at] if 0 <= at < len(self._packs) else None

    def _pack_field(self) -> Field:
        broken = [entry for entry in self._packs if entry.problem]
        note = _tr("Cannot be used: {why}").format(why=broken[0].problem) if broken else ""
        return field(_tr("Questionnaire"), self._pick, note)

    def _grey_broken(self) -> None:
        model = self._pick.model()
        for at, entry in enumerate(self._packs):
            if entry.problem and isinstance(model, QStandardItemModel):
                model.item(at).setEnabled(False)
                self._pick.setItemData(at, entry.problem, Qt.ItemDataRole.ToolTipRole)

    def path(self) -> Path:
        """The file to make."""
        name = self._file.text().strip() or file_name(self.client, self.agent)
        return Path(self._folder) / (name if name.endswith(SUFFIX) else name + SUFFIX)

    def problem(self) -> bool:
        """Say beside the fields what is missing or in the way; True if anything is."""
        words = {
            "client": "" if self.client else _tr("The client's name is on every page of the report."),
            "agent": "" if self.agent else _tr("Name the agent, so that engagements can be told apart."),
            "file": "",
        }
        if self.path().exists():
            words["file"] = _tr("A file of this name is already there; nothing was overwritten. Choose another name.")
        for name, said in words.items():
            self._fields[name].set_problem(said)
        wrong = next((name for name, said in words.items() if said), "")
        if wrong:
            self._fields[wrong].control.setFocus()
            self.place()
        return bool(wrong)

    def show_problem(self, error: ReadinessError) -> None:
        """Say why the file could not be made."""
        self._fields["file"].set_problem(f"{error} {error.hint}".strip())
        self.place()

    def _where(self) -> str:
        return _tr("In {folder}").format(folder=self._folder)

    def _suggest(self) -> None:
        if not self._is_named:
            self._file.setText(file_name(self.client, self.agent))

    def _name_typed(self) -> None:
        self._is_named = True

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _tr("Folder for the engagement"), self._folder)
        if folder:
            self._folder = folder
            self._fields["file"].set_note(self._where())
            self.place()
