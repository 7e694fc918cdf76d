"""What a person does with a draft import: change matches and answers, save and load mappings, save problem rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from readiness.app import import_export, import_files
from readiness.domain.progress import Progress
from readiness.errors import ReadinessError
from ui.models.import_draft import decisions, match_rows
from ui.widgets import import_pickers as pickers
from ui.widgets.import_words import field_words
from ui.widgets.kit import Text, button, row
from ui.widgets.messages import Message
from ui.widgets.overlay import dialog

if TYPE_CHECKING:
    from ui.pages.metrics import MetricsPage

WORKBOOKS, MAPPINGS = "*.xlsx", "*.json"
TONES = {"error": "failed", "warning": "ink", "info": "ink2"}


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("MetricsActs", text, None, n)


class DraftActs:
    """The acts of the metrics page on its draft."""

    def __init__(self, page: MetricsPage) -> None:
        self._page = page

    def run(self, wish: str) -> None:
        """Do what a button of the draft asks for."""
        acts: dict[str, Callable[[], object]] = {
            "sheet": self._pick_sheet,
            "header": self._pick_header,
            "mapping": self._mapping,
            "layout": self._layout,
            "problems": self._save_problems,
            "remarks": self._show_remarks,
            "discard": self._page.discard,
        }
        acts[wish]()

    def change_match(self, at: int) -> None:
        """Ask for the column of a field, or for the field of a column that is not used."""
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        found, line = draft.found, match_rows(draft.found)[at]
        draft.focus = "mapping"
        if line.field:
            current = line.column.source if line.column is not None else ""
            take = lambda column: self._match(line.field, column)  # noqa: E731 - a name for the card
            self._page.open_dialog(pickers.pick_column(field_words(line.field), found, current, take))
            return
        assert line.column is not None  # noqa: S101 - a row has a field or a column
        source = line.column.source
        options = [("", _tr("Not used"), "")]
        matched = {column.field: column.source for column in found.columns if column.field}
        for name in import_files.fields_of(found.grain):
            now = _tr("now {column}").format(column=matched[name]) if name in matched else ""
            options.append((name, field_words(name), now))
        why = _tr("What does the column “{name}” hold?").format(name=source)
        box = pickers.pick_one(source, why, options, "", lambda name: self._match(name, source))
        self._page.open_dialog(box)

    def _match(self, name: str, column: str) -> None:
        if self._page.draft is not None:
            self._page.draft.match(name, column)
            self._page.inspect()

    def change_answer(self, key: str) -> None:
        """Ask for another answer."""
        draft = self._page.draft
        if draft is None:
            return
        draft.focus = "decisions"
        if key == "header_row":
            self._pick_header()
            return
        line = next(line for line in decisions(draft) if line.key == key)
        self._page.open_dialog(pickers.pick_answer(line, lambda answer: self._page.decide(key, answer)))

    # --- layout -------------------------------------------------------------------------------------------------

    def _pick_sheet(self) -> None:
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        found = draft.found
        options = []
        for sheet in found.sheets:
            rows, columns = _tr("%Ln row(s)", sheet.rows), _tr("%n column(s)", sheet.columns)
            quiet = _tr("{rows}, {columns}, hidden") if sheet.hidden else _tr("{rows}, {columns}")
            options.append((sheet.name, sheet.name, quiet.format(rows=rows, columns=columns)))
        named = {sheet.name for sheet in found.sheets}
        choice = draft.asked.get("sheet")
        for option in choice.options if choice is not None else ():
            if option not in named:
                words = _tr("All alike, one under the other") if option == "*" else option
                quiet = "" if option == "*" else _tr("joined on their key")
                options.append((option, words, quiet))
        current = draft.settings.get("sheet") or (choice.default if choice else None) or found.sheet
        why = _tr("Which one holds the rows?")
        self._page.open_dialog(pickers.pick_one(_tr("Sheet"), why, options, current, self._choose_sheet))

    def _choose_sheet(self, name: str) -> None:
        self._page.decide("sheet", name)

    def _pick_header(self) -> None:
        draft = self._page.draft
        if draft is not None and draft.found is not None:
            take = lambda number: self._page.decide("header_row", number)  # noqa: E731 - a name for the card
            self._page.open_dialog(pickers.pick_header(draft.found, take))

    def _layout(self) -> None:
        """Low windows: sheet, header and mapping behind one button."""
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        acts = [(_tr("Header row…"), self._pick_header), (_tr("Mapping…"), self._mapping)]
        if len(draft.found.sheets) > 1:
            acts.insert(0, (_tr("Sheet…"), self._pick_sheet))
        close = button(_tr("Close"), "primary")
        presses = [button(words) for words, _ in acts]
        box = dialog(_tr("Layout"), [row(*presses, None)], [None, close])
        for press, (_, act) in zip(presses, acts, strict=True):
            press.clicked.connect(box.dismiss)
            press.clicked.connect(act)
        close.clicked.connect(box.dismiss)
        self._page.open_dialog(box)

    # --- files --------------------------------------------------------------------------------------------------

    def _mapping(self) -> None:
        save, load = button(_tr("Save as a file…")), button(_tr("Use a saved mapping…"))
        close = button(_tr("Close"), "primary")
        text = _tr("Columns, units and meanings as matched now. The next file with the same columns gets them.")
        box = dialog(_tr("Mapping"), [Text(text, "body", "ink2", wrap=True)], [save, load, None, close], first=save)
        for press, act in ((save, self.save_mapping), (load, self.load_mapping)):
            press.clicked.connect(box.dismiss)
            press.clicked.connect(act)
        close.clicked.connect(box.dismiss)
        self._page.open_dialog(box)

    def _target(self, title: str, name: str, pattern: str) -> Path | None:
        settings = self._page.settings
        proposed = str(Path(settings.last_folder or Path.home()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, proposed, pattern)
        if not chosen:
            return None
        settings.last_folder = str(Path(chosen).parent)
        return Path(chosen)

    def save_mapping(self) -> None:
        """Write the mapping of the draft as JSON."""
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        target = self._target(_tr("Save the mapping"), f"{draft.path.stem} mapping.json", MAPPINGS)
        if target is not None:
            text = import_files.mapping_json(draft.found)
            self._write(target, lambda: import_files.save_mapping(text, target))

    def load_mapping(self) -> None:
        """Use a mapping that was saved before."""
        page = self._page
        name, _ = QFileDialog.getOpenFileName(page, _tr("Use a mapping"), page.settings.last_folder, MAPPINGS)
        if name and page.draft is not None:
            page.settings.last_folder = str(Path(name).parent)
            page.draft.before = dict(page.draft.settings)
            page.draft.settings = {**page.draft.settings, **import_files.load_mapping(Path(name))}
            page.inspect()

    def _save_problems(self) -> None:
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        found = draft.found
        target = self._target(_tr("Save the problem rows"), f"{draft.path.stem} problems.xlsx", WORKBOOKS)
        if target is not None:
            self._write(target, lambda: import_export.save_problems(found, target))

    def save_template(self) -> None:
        """Write the blank metrics workbook."""
        target = self._target(_tr("Save the template"), "metrics.xlsx", WORKBOOKS)
        if target is not None:
            self._write(target, lambda: import_export.write_template(target))

    def _write(self, target: Path, write: Callable[[], object]) -> None:
        page = self._page

        def work(progress: Progress) -> Path:
            progress.step(0, 1)
            write()
            return target

        def failed(error: ReadinessError) -> None:
            page.post(Message.from_error(error))

        done = _tr("Saved {name}")
        page.jobs.start(
            work,
            done=lambda path: page.post(Message(done.format(name=path.name), "", "passed")),
            failed=failed,
            owner=page,
        )

    def _show_remarks(self) -> None:
        draft = self._page.draft
        if draft is None or draft.found is None:
            return
        order = {"error": 0, "warning": 1, "info": 2}
        issues = sorted(draft.found.issues, key=lambda issue: order[issue.severity])
        self._page.open_dialog(pickers.show_remarks([(TONES[i.severity], i.message, i.hint) for i in issues]))
