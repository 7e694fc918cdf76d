"""Metrics: imported batches; and a file on its way in, matched and checked before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from readiness.app import import_export, importing, reliability
from readiness.app.import_view import Inspection
from readiness.domain.progress import Progress
from readiness.domain.reliability.result import Projection
from readiness.errors import ReadinessError
from ui.pages.page import Page, PageContext
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.batch_list import batch_list
from ui.widgets.import_choices import ImportChoices
from ui.widgets.import_tables import mapping_table, preview_table
from ui.widgets.kit import Items, Text, clear, column, frame, row, rule
from ui.widgets.marks import Chip, Icon
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.password import ask_password
from ui.widgets.progress import ProgressCard
from ui.widgets.segmented import Segmented
from ui.widgets.tabs import tabs

FILTERS = ("all", "problems", "skipped")
SIDE_BY_SIDE = (150, 930)


class MetricsPage(Page):
    """Bring the pilot's own numbers, right or not at all."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._path: Path | None = None
        self._settings: dict[str, str] = {}
        self._password = ""
        self._found: Inspection | None = None
        self._which = 0
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self._show()

    def keep(self) -> dict[str, object]:
        return {"path": self._path, "settings": dict(self._settings), "found": self._found, "which": self._which}

    def restore(self, kept: Mapping[str, object]) -> None:
        path, found, settings = kept.get("path"), kept.get("found"), kept.get("settings")
        if isinstance(path, Path) and isinstance(found, Inspection) and isinstance(settings, dict):
            self._path, self._found, self._settings = path, found, dict(settings)
            self._show()

    def open_at(self, target: object) -> None:
        if isinstance(target, Path):
            self._begin(target)

    # --- what is shown ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        clear(self._place)
        self.secondary, self.keys = [], []
        if self._found is not None and self._found.is_refused:
            self._show_refused(self._found)
        elif self._found is not None:
            self._show_draft(self._found)
        elif self.state.engagement.batches:
            self._show_batches()
        else:
            self._show_empty()
        self.chrome_changed.emit()

    def _choose_action(self, words: str) -> Action:
        reason = self.tr("The file is open read-only.") if self.state.engagement.read_only else ""
        return Action(words, self._choose, "folder", reason)

    def _show_empty(self) -> None:
        self.title, self.note, self.primary = self.tr("Metrics"), self.tr("nothing imported yet"), None
        card = state_card(
            "empty",
            self.tr("Bring the pilot's own numbers"),
            self.tr(
                "Drop an xlsx, xls, ods or csv here. Claims are compared with it only after the votes, "
                "so that nobody in the room anchors on a figure."
            ),
            primary=self._choose_action(self.tr("Choose a file…")),
            others=[Action(self.tr("Save the template…"), self._save_template, "download")],
            foot=self.tr("A row per run or a row per day is enough. Nothing is stored before you say so."),
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_batches(self) -> None:
        engagement = self.state.engagement
        tasks = sum(b.aggregates.tasks for b in engagement.batches)
        self.title = self.tr("Metrics")
        count = len(engagement.batches)
        imports = self.tr("1 import") if count == 1 else self.tr("{count} imports").format(count=count)
        self.note = self.tr("{tasks} tasks in {imports}").format(tasks=f"{tasks:,}", imports=imports)
        self.primary = self._choose_action(self.tr("Import a file…"))
        self.secondary = [Action(self.tr("Save the template…"), self._save_template, "download")]
        listing = batch_list(engagement.batches, self._remove, locked=engagement.read_only)
        pad = self.space.pad
        self._place.addLayout(column((listing, 1), margins=(pad, 12, pad, 16)), 1)

    def _show_refused(self, found: Inspection) -> None:
        self.title, self.note, self.primary = self.tr("Import metrics"), found.file, None
        others = [self._choose_action(self.tr("Choose another file…"))]
        ask = None
        if found.verdict == "password":
            ask = Action(self.tr("Enter the password…"), self._ask_password, "lock")
        text = self.tr("{message} {hint} Nothing was imported and nothing in the engagement changed.")
        card = state_card(
            "problem",
            self.tr("This workbook asks for a password") if ask else self.tr("This file cannot be read as it is"),
            text.format(message=found.message, hint=found.hint),
            primary=ask or others[0],
            others=others if ask else [],
        )
        self.secondary = [Action(self.tr("Back to metrics"), self._discard)]
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_draft(self, found: Inspection) -> None:
        self.title = self.tr("Import metrics")
        sheet = self.tr("sheet {name}").format(name=found.sheet) if found.sheet != found.file else ""
        self.note = ", ".join(part for part in (found.file, sheet) if part)
        open_ = [c for c in found.choices if c.default is None and c.key not in self._settings]
        errors = [i for i in found.issues if i.severity == "error"]
        reason = errors[0].message if errors else open_[0].question if open_ else ""
        if found.already_imported:
            reason = self.tr("This very file is imported already.")
        words = self.tr("Import {count} rows").format(count=f"{found.rows_imported:,}")
        self.primary = Action(words, self._import, "", reason or ("" if found.rows_imported else self.tr("No rows.")))
        self.secondary = [Action(self.tr("Discard"), self._discard)]
        mapping, preview = self._mapping_card(found), self._preview_card(found)
        space = self.space
        if space.width >= SIDE_BY_SIDE[0] + SIDE_BY_SIDE[1] * space.zoom and not space.short:
            mapping.setFixedWidth(look.px(560 if space.roomy else 392))
            body: Items = (row(mapping, (preview, 1), spacing=16), 1)
        else:
            body = (tabs([(self.tr("Match and decide"), mapping), (self.tr("Preview"), preview)]), 1)
        edge = 6 if space.short else 12
        self._place.addLayout(
            column(body, self._commit_card(found), spacing=edge, margins=(space.pad, edge, space.pad, edge)), 1
        )

    def _mapping_card(self, found: Inspection) -> QFrame:
        unsure = sum(1 for c in found.columns if c.field and c.confidence < 0.9)
        waiting = len([c for c in found.choices if c.key not in self._settings])
        to_check = unsure + waiting
        chip: list[QWidget] = []
        if to_check:
            chip = [Chip(self.tr("{count} to check").format(count=to_check), "claimed", "warning")]
        choices = ImportChoices(found, self._settings)
        choices.decided.connect(self._decide)
        head = row(Text(self.tr("Match columns"), "heading"), None, *chip, margins=(12, 9, 12, 8))
        locale = Text(found.locale[:1].upper() + found.locale[1:], "small", "muted", wrap=True)
        locale.setContentsMargins(12, 6, 12, 6)
        table = mapping_table(found)
        table.setObjectName("mapping")
        self.first = table
        title = Text(self.tr("Decisions"), "label", "muted")
        title.setContentsMargins(12, 6, 12, 2)
        parts: list[Items] = [head, (table, 3), locale, rule(), title, (choices, 4)]
        return frame("card", column(*parts, spacing=0, margins=(1, 0, 1, 6)))

    def _preview_card(self, found: Inspection) -> QFrame:
        skipped = sum(found.skipped.values())
        options = [
            self.tr("All {count}").format(count=f"{found.rows_imported + skipped:,}"),
            self.tr("Problems {count}").format(count=len(found.problems)),
            self.tr("Skipped {count}").format(count=skipped),
        ]
        filters = Segmented(options, self._which, self.tr("Rows shown"), grow=False)
        holder = column((preview_table(found, FILTERS[self._which], 8 if self.space.roomy else 5), 1), spacing=0)

        def choose(at: int) -> None:
            self._which = at
            clear(holder)
            holder.addWidget(preview_table(found, FILTERS[at], 8 if self.space.roomy else 5), 1)

        filters.chosen.connect(choose)
        head = row(Text(self.tr("Preview"), "heading"), None, filters, spacing=12, margins=(12, 8, 10, 8))
        return frame("card", column(head, (holder, 1), spacing=0, margins=(1, 0, 1, 8)))

    def _commit_card(self, found: Inspection) -> QFrame:
        lines: list[Items] = [Text(f"{found.commit}.", "strong", wrap=True)]
        marks = {"error": ("warning", "failed"), "warning": ("warning", "claimed"), "info": ("info", "unknown")}
        order = {"error": 0, "warning": 1, "info": 2}
        for issue in sorted(found.issues, key=lambda i: order[i.severity])[: 2 if self.space.short else 3]:
            icon, tone = marks[issue.severity]
            lines.append(
                row(
                    Icon(icon, tone, 18), (Text(f"{issue.message} {issue.hint}".strip(), "small", "ink2", wrap=True), 1)
                )
            )
        return frame("card", column(*lines, spacing=4, margins=(16, 10, 16, 10)))

    # --- acts -------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        words = self.tr(
            "Spreadsheets (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.json *.jsonl);;All files (*)"
        )
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import metrics"), "", words)
        if name:
            self._begin(Path(name))

    def _begin(self, path: Path) -> None:
        self._path, self._settings, self._password, self._found = path, {}, "", None
        self._inspect()

    def _options(self) -> importing.ImportOptions:
        return importing.options_for(self.state.engagement, self._settings, self._password)

    def _inspect(self) -> None:
        path, options = self._path, self._options()
        if path is None:
            return

        def work(progress: Progress) -> Inspection:
            return importing.inspect_file(path, options, progress)

        card = self._busy(self.tr("Reading {name}").format(name=path.name))
        job = self.jobs.start(
            work,
            kind="import",
            done=self._inspected,
            failed=self._failed,
            cancelled=self._discard,
            progress=card.report,
            owner=self,
            waits=True,
        )
        card.cancel_asked.connect(job.cancel)

    def _busy(self, title: str) -> ProgressCard:
        clear(self._place)
        card = ProgressCard(title)
        card.setMaximumWidth(look.px(560))
        self._place.addWidget(frame("clear", column(None, row(None, (card, 40), None), None)))
        self.primary, self.secondary = None, []
        self.chrome_changed.emit()
        return card

    def _inspected(self, found: Inspection) -> None:
        self._found = found
        self.announce(found.message)
        self._show()

    def _failed(self, error: ReadinessError) -> None:
        self.post(Message.from_error(error))
        self._show()

    def _decide(self, key: str, option: str) -> None:
        self._settings[key] = option
        self._inspect()

    def _ask_password(self) -> None:
        self.open_dialog(ask_password(self._path.name if self._path else "", self._with_password))

    def _with_password(self, password: str) -> None:
        self._password = password
        self._inspect()

    def _discard(self) -> None:
        self._path, self._found, self._settings = None, None, {}
        self._show()

    def _import(self) -> None:
        path, options, now = self._path, self._options(), self.state.now()
        if path is None or self._found is None:
            return
        options = options.with_settings({**self._found.mapping, **self._settings})

        def work(progress: Progress) -> importing.PreparedBatch:
            return importing.prepare(path, now, options, progress)

        card = self._busy(self.tr("Importing {name}").format(name=path.name))
        job = self.jobs.start(
            work,
            kind="import",
            done=self._accept,
            failed=self._failed,
            cancelled=self._show,
            progress=card.report,
            owner=self,
            waits=True,
        )
        card.cancel_asked.connect(job.cancel)

    def _accept(self, prepared: importing.PreparedBatch) -> None:
        try:
            self.state.apply(importing.edit_for(self.state.engagement, prepared), chunks=prepared.chunks)
        except ReadinessError as error:
            self._failed(error)
            return
        finally:
            prepared.discard()
        self._discard()
        self._project()

    def _project(self) -> None:
        engagement = self.state.engagement
        if not engagement.needs_projection:
            return
        inputs = reliability.projection_inputs(engagement)

        def take(result: Projection) -> None:
            engagement.keep_projection(result)
            self.state.scorecard_changed.emit()

        self.jobs.start(reliability.projection_work(inputs), kind="projection", done=take)

    def _remove(self, batch_id: str) -> None:
        edit = importing.edit_to_remove(self.state.engagement, batch_id)
        self.state.apply(edit)
        self._show()

    def _save_template(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the template"), "metrics.xlsx", self.tr("Workbook (*.xlsx)")
        )
        if not name:
            return
        target = Path(name)

        def work(progress: Progress) -> Path:
            progress.step(0, 1)
            import_export.write_template(target)
            return target

        done = self.tr("Saved {name}")
        self.jobs.start(
            work,
            done=lambda path: self.post(Message(done.format(name=path.name), "", "passed")),
            failed=lambda error: self.post(Message.from_error(error)),
            owner=self,
        )
