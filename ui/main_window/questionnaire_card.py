"""Which questionnaire an engagement carries, and moving it to another version of the same one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from readiness.domain.progress import Progress
from readiness.errors import ContentError
from ui.widgets.cells import Cell, Number, Words
from ui.widgets.forms import advice
from ui.widgets.kit import Button, Text, button, clear, column, frame, row, rule
from ui.widgets.ledger import Column, Ledger
from ui.widgets.overlay import BODY, FOOT, Overlay

if TYPE_CHECKING:
    from readiness.app.packs import MigrationPreview
    from ui.jobs import Jobs
    from ui.state import State

WIDTH = 640
SHOWN = 4


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Questionnaire", text, None, n)


def _other_versions(pack_id: str, pack_hash: str, folders: Sequence[str], progress: Progress) -> list[Any]:
    """Other versions of a questionnaire that are at hand and sound, as `readiness.app.packs` loads them."""
    from readiness.app.packs import find_pack, list_packs, open_pack

    found = []
    for entry in list_packs([Path(folder) for folder in folders]):
        progress.step(0, 0, entry.title)
        if entry.id != pack_id or entry.problem:
            continue
        try:
            loaded = find_pack(entry.id) if entry.folder is None else open_pack(entry.folder)
        except ContentError:
            continue
        if loaded.hash != pack_hash:
            found.append(loaded)
    return found


class QuestionnaireCard(Overlay):
    """Says what the file carries; offers another version with a preview. Applying it is one step that can be undone."""

    def __init__(self, state: State, jobs: Jobs, folders: Sequence[str]) -> None:
        self._state = state
        self._place = column(spacing=4)
        self._move = Button("", "primary")
        self._move.hide()
        self._preview: MigrationPreview | None = None
        close = button(_tr("Close"))
        engagement = state.engagement
        pack = engagement.pack
        own = _tr("The file carries its own copy, so it scores the same for ever.")
        facts: list[list[Cell]] = [
            [Words(_tr("Questionnaire"), "small", "ink_3"), Words(pack.title, "label", is_own=True)],
            [Words(_tr("Version"), "small", "ink_3"), Words(pack.version, "label")],
            [Words(_tr("Name"), "small", "ink_3"), Words(pack.id)],
            [Words(_tr("Hash"), "small", "ink_3"), Words(engagement.pack_hash[:16])],
        ]
        listing = Ledger([Column("", 132), Column("", -1)], facts, _tr("Questionnaire of this engagement"), row=32)
        body = column(
            Text(_tr("Questionnaire of this engagement"), "title"),
            6,
            Text(own, "small", "muted", wrap=True),
            8,
            listing,
            12,
            rule(),
            10,
            frame("clear", self._place),
            spacing=0,
            margins=BODY,
        )
        foot = row(None, close, self._move, spacing=8, margins=FOOT)
        super().__init__(body, WIDTH, 0.35, None, foot)
        self.setAccessibleName(_tr("Questionnaire of this engagement"))
        close.clicked.connect(self.dismiss)
        self._move.clicked.connect(self._apply)
        self._say([Text(_tr("Looking for other versions …"), "small", "muted")])
        jobs.start(
            lambda progress: _other_versions(pack.id, engagement.pack_hash, folders, progress),
            kind="versions",
            done=self._show,
            failed=lambda error: self._say([Text(str(error), "small", "failed", wrap=True)]),
            owner=self,
            waits=True,
        )

    def _say(self, parts: Sequence[QWidget]) -> None:
        clear(self._place)
        for part in parts:
            self._place.addWidget(part)
            part.show()  # Qt would show it later, and it would not be measured now
        self.place()

    def _show(self, found: list[Any]) -> None:
        if not found:
            self._say([Text(_tr("No other version of it is on this laptop."), "body", "ink2", wrap=True)])
            return
        from readiness.app.packs import preview_migration

        self._preview = preview_migration(self._state.engagement, found[-1])
        self._say(self._parts(self._preview))
        version = self._preview.comparison.new_version
        self._move.setText(_tr("Move to version {version}").format(version=version))
        self._move.setAccessibleName(self._move.text())
        self._move.setVisible(not self._state.is_read_only)
        self.place()

    def _parts(self, preview: MigrationPreview) -> list[QWidget]:
        comparison, migration = preview.comparison, preview.migration
        counts = (
            (_tr("unchanged"), comparison.unchanged),
            (_tr("new questions"), len(comparison.new)),
            (_tr("changed questions"), len(comparison.changed)),
            (_tr("questions that are gone"), len(comparison.gone)),
            (_tr("answers to confirm again"), len(migration.reconfirm)),
        )
        rows: list[list[Cell]] = [[Words(word), Number(str(count), "label")] for word, count in counts]
        title = _tr("Version {new} is at hand; the file carries {old}")
        parts: list[QWidget] = [
            Text(title.format(new=comparison.new_version, old=comparison.old_version), "strong", wrap=True),
            Ledger([Column("", -1), Column("", 80)], rows, _tr("What would change"), row=30),
        ]
        aside = "; ".join(f"{kept.short_title}: {kept.answer}" for kept in migration.kept_aside[:SHOWN])
        more = len(migration.kept_aside) - SHOWN
        if aside:
            words = _tr("{listed} and %n more", more).format(listed=aside) if more > 0 else aside
            parts.append(advice(_tr("Kept on file, counted no longer"), words))
        parts.append(Text(_tr("One step: undo brings everything back."), "small", "muted"))
        return parts

    def _apply(self) -> None:
        if self._preview is None:
            return
        edit = self._preview.edit
        self.dismiss()
        self._state.apply(edit)
