"""Settings as a card: look, text size, language, the firm's own questionnaires, where things lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from readiness.app import workspaces
from readiness.domain.progress import Progress
from ui import language
from ui.jobs import Jobs
from ui.settings import THEMES, ZOOMS, Settings, log_path
from ui.theme.look import look
from ui.widgets.cells import Cell, StateCell, Two
from ui.widgets.kit import Button, Items, Text, button, column, row, rule, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Icon
from ui.widgets.overlay import FOOT, HEAD, UNDER, Overlay
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from ui.main_window.appearance import Appearance

WIDTH = 760
ROW, SHOWN = 48, 3
Found = tuple[str, str, str, str]  # folder, title with version, tone, what lint says


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def _look_at(folders: Sequence[str], progress: Progress) -> list[Found]:
    """What questionnaires the folders hold, and whether they are sound."""
    from readiness.app.packs import check_pack, list_packs

    found: list[Found] = []
    for folder in folders:
        entries = [entry for entry in list_packs([Path(folder)]) if entry.folder is not None]
        if not entries:
            found.append((folder, _tr("No questionnaire here"), "unknown", folder))
        for entry in entries:
            progress.step(0, 0, entry.title)
            title = f"{entry.title} {entry.version}".strip()
            if entry.problem or entry.folder is None:
                found.append((folder, title, "failed", entry.problem))
                continue
            report = check_pack(entry.folder)
            first = str(report.issues[0]) if report.issues else ""
            tone = "failed" if report.errors else "claimed" if report.warnings else "passed"
            found.append((folder, title, tone, f"{report.summary()} {first}".strip()))
    return found


class SettingsCard(Overlay):
    """Every change holds at once; there is nothing to confirm."""

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        jobs: Jobs,
        again: Callable[[str], object],
        more: Sequence[Items] = (),
    ) -> None:
        """Show the settings.

        Args:
            settings: What is remembered.
            appearance: Puts theme and zoom in force.
            jobs: Looks at the folders beside the window.
            again: Opens the card anew after the look has changed, with the focus on the named control.
            more: What else is shown above the promise.
        """
        self._more = more
        self._settings, self._appearance, self._jobs, self._again = settings, appearance, jobs, again
        self._packs = Ledger([Column("", -5), Column("", -4)], [], _tr("Questionnaires found"), row=ROW)
        self._found: list[Found] = []
        self._quiet = Text("", "small", "muted", wrap=True)
        self._remove = button(_tr("Remove folder"))
        self._packs_area = scroll(self._packs, _tr("Questionnaires found"))
        self._packs_area.setFixedHeight(0)
        done = Button(_tr("Done"), "primary")
        head = row(Text(_tr("Settings"), "title"), None, margins=HEAD)
        super().__init__(self._body(), WIDTH, 0.3, None, row(None, done, margins=FOOT), head)
        self.setAccessibleName(_tr("Settings"))
        done.clicked.connect(self.dismiss)
        self._remove.clicked.connect(self._remove_folder)
        self._packs.moved.connect(lambda _at: self._remove.setEnabled(True))
        self._look()

    def _body(self) -> QVBoxLayout:
        add = button(_tr("Add folder…"), icon="folder")
        add.clicked.connect(self._add_folder)
        own = _tr(
            "Folders with questionnaires of your firm. They are offered for a new engagement beside the one that "
            "comes with the product."
        )
        items: list[Items] = [
            row(Text(_tr("Look"), "label", "muted"), None),
            4,
            self._themes(),
            12,
            row(Text(_tr("Text size"), "label", "muted"), None),
            4,
            self._zooms(),
            12,
            row(Text(_tr("Language"), "label", "muted"), None),
            4,
            self._languages(),
            16,
            rule(),
            14,
            row(Text(_tr("Questionnaires"), "heading"), None, self._remove, add, spacing=8),
            4,
            Text(own, "small", "muted", wrap=True),
            6,
            self._packs_area,
            self._quiet,
            14,
            rule(),
            12,
            *self._more,
            self._promise(),
        ]
        return column(*items, spacing=0, margins=UNDER)

    def _themes(self) -> Segmented:
        words = (_tr("As the system"), _tr("Light"), _tr("Dark"), _tr("High contrast"))
        choice = Segmented(words, THEMES.index(self._settings.theme), _tr("Look"))
        choice.setObjectName("settings-theme")
        choice.chosen.connect(lambda at: self._restyle(lambda: self._appearance.set_theme(THEMES[at]), "theme"))
        return choice

    def _zooms(self) -> Segmented:
        words = [language.percent(zoom) for zoom in ZOOMS]
        choice = Segmented(words, ZOOMS.index(self._settings.zoom), _tr("Text size"))
        choice.setObjectName("settings-zoom")
        choice.chosen.connect(lambda at: self._restyle(lambda: self._appearance.set_zoom(ZOOMS[at]), "zoom"))
        return choice

    def _languages(self) -> Segmented:
        codes = (language.SYSTEM, *language.available())
        words = [_tr("As the system") if code == language.SYSTEM else language.NAMES.get(code, code) for code in codes]
        choice = Segmented(words, codes.index(self._settings.language), _tr("Language"))
        choice.setObjectName("settings-language")
        choice.chosen.connect(lambda at: self._speak(codes[at]))
        return choice

    def _speak(self, code: str) -> None:
        """Figures carry sentences and may take a moment: the card comes back once they are worded anew."""
        self.dismiss()
        self._appearance.set_language(code, lambda: self._again("settings-language"))

    def _restyle(self, act: Callable[[], object], name: str) -> None:
        """A card keeps the fonts it was built with: close it, change the look, open it anew."""
        self.dismiss()
        act()
        self._again(f"settings-{name}")

    def _promise(self) -> Items:
        words = _tr(
            "Works offline: as long as no workspace is named above, this program opens no network connection. Its log "
            "lies in {path}."
        )
        if workspaces.is_configured():
            words = _tr("Uses no network but the connection to the workspace. Its log lies in {path}.")
        text = Text(words.format(path=log_path()), "small", "muted", wrap=True)
        return row(column(Icon("offline", "ink_3", 18), None), (text, 1), spacing=8)

    # --- folders ------------------------------------------------------------------------------------------------

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _tr("A folder with questionnaires"))
        if folder and folder not in self._settings.pack_folders:
            self._settings.pack_folders = (*self._settings.pack_folders, folder)
            self._look()

    def _remove_folder(self) -> None:
        at = self._packs.selected
        if 0 <= at < len(self._found):
            gone = self._found[at][0]
            self._settings.pack_folders = tuple(f for f in self._settings.pack_folders if f != gone)
            self._look()

    def _look(self) -> None:
        folders = self._settings.pack_folders
        self._remove.setEnabled(False)
        if not folders:
            self._show([])
            return
        self._quiet.setText(_tr("Checking …"))
        self._jobs.start(
            lambda progress: _look_at(folders, progress), kind="packs", done=self._show, owner=self, waits=True
        )

    def _show(self, found: list[Found]) -> None:
        self._found = found
        rows: list[list[Cell]] = [
            [Two(title, folder, is_own=True), StateCell(tone, self._word(tone, said))]
            for folder, title, tone, said in found
        ]
        self._packs.set_rows(rows, selected=-1)
        self._packs_area.setFixedHeight(min(SHOWN, len(found)) * look.px(ROW) + (2 if found else 0))
        problems = [said for _folder, _title, tone, said in found if tone == "failed"]
        self._quiet.setText(problems[0] if problems else "" if found else _tr("None of your own yet."))
        self.place()

    @staticmethod
    def _word(tone: str, said: str) -> str:
        """What the state cell says: the summary of the check, or that it cannot be used."""
        words = {"failed": _tr("Cannot be used"), "unknown": _tr("Empty"), "passed": _tr("No problems")}
        return words.get(tone, said.split(". ", maxsplit=1)[0].rstrip("."))
