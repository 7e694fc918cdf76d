"""Metrics: imported batches; and a file on its way in, matched and checked before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from readiness.app import import_files, importing, reliability
from readiness.app.import_view import Inspection
from readiness.domain.progress import Progress
from readiness.domain.reliability.result import Projection
from readiness.errors import ReadinessError
from ui.models.import_draft import Draft, blocked_by
from ui.pages.metrics_acts import DraftActs
from ui.pages.page import Page, PageContext
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.batch_list import BatchList
from ui.widgets.import_draft_view import DraftView
from ui.widgets.kit import clear, column, frame, row
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.password import ask_password
from ui.widgets.progress import ProgressCard

PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.json *.jsonl"


class MetricsPage(Page):
    """Bring the pilot's own numbers, right or not at all."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.draft: Draft | None = None
        self.view: DraftView | None = None
        self._queue: list[Path] = []
        self._batch, self._part = "", 0
        self._is_busy = False
        self._acts = DraftActs(self)
        self._place = column(spacing=0)
        self.setLayout(self._place)
        for keys, run in (
            ("Alt+M", self._focus_match),
            ("Alt+P", self._focus_preview),
            ("F8", self._next_problem),
            ("Ctrl+V", self.paste),
        ):
            self.bind(keys, run)
        self._show()

    def keep(self) -> dict[str, object]:
        return {"draft": self.draft, "queue": list(self._queue), "batch": self._batch, "part": self._part}

    def restore(self, kept: Mapping[str, object]) -> None:
        draft, queue, batch, part = (kept.get(name) for name in ("draft", "queue", "batch", "part"))
        self._queue = list(queue) if isinstance(queue, list) else []
        self._batch, self._part = str(batch or ""), part if isinstance(part, int) else 0
        if isinstance(draft, Draft):
            self.draft = draft
            if draft.found is None:
                self.inspect()  # it was left while the file was being read
                return
        if kept:
            self._show()

    def open_at(self, target: object) -> None:
        paths = [target] if isinstance(target, Path) else list(target) if isinstance(target, tuple) else []
        paths = [path for path in paths if isinstance(path, Path)]
        if paths:
            self._queue = paths[1:]
            self.begin(paths[0])

    # --- what is shown ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        clear(self._place)
        self.secondary, self.keys, self.view = [], [], None
        found = self.draft.found if self.draft is not None else None
        if found is not None and found.is_refused:
            self._show_refused(found)
        elif self.draft is not None and found is not None:
            self._show_draft(self.draft, found)
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
        self.keys = [("Ctrl V", self.tr("paste cells"))]
        card = state_card(
            "empty",
            self.tr("Bring the pilot's own numbers"),
            self.tr(
                "Drop an xlsx, xls, ods or csv here. Claims are compared with it only after the votes, "
                "so that nobody in the room anchors on a figure."
            ),
            primary=self._choose_action(self.tr("Choose a file…")),
            others=[
                Action(self.tr("Paste cells"), self.paste, "table"),
                Action(self.tr("Save the template…"), self._acts.save_template, "download"),
            ],
            foot=self.tr("Fits exports of Langfuse, LangSmith, Phoenix, Braintrust, Helicone, DeepEval and MLflow."),
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_batches(self) -> None:
        engagement = self.state.engagement
        tasks, count = sum(b.aggregates.tasks for b in engagement.batches), len(engagement.batches)
        self.title, self.keys = self.tr("Metrics"), [("Ctrl V", self.tr("paste cells"))]
        imports = self.tr("%n import(s)", None, count)
        self.note = self.tr("%Ln task(s) in {imports}", None, tasks).format(imports=imports)
        self.primary = self._choose_action(self.tr("Import a file…"))
        self.secondary = [Action(self.tr("Save the template…"), self._acts.save_template, "download")]
        listing = BatchList(engagement, self.space, self._batch, self._part)
        listing.remove_asked.connect(self._remove)
        listing.moved.connect(self._moved)
        self.first = listing.first
        pad = self.space.pad
        self._place.addLayout(column((listing, 1), margins=(pad, 12, pad, 16)), 1)

    def _moved(self, batch: str, part: int) -> None:
        self._batch, self._part = batch, part

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
        self.secondary = [Action(self.tr("Back to metrics"), self.discard)]
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_draft(self, draft: Draft, found: Inspection) -> None:
        self.title = self.tr("Import metrics")
        sheet = self.tr("sheet {name}").format(name=found.sheet) if found.sheet != found.file else ""
        more = self.tr("%n more to come", None, len(self._queue)) if self._queue else ""
        self.note = ", ".join(part for part in (found.file, sheet, more) if part)
        words = self.tr("Import %Ln row(s)", None, found.rows_imported)
        self.primary = Action(words, self._import, "", self._reason(draft, found))
        self.secondary = [Action(self.tr("Discard draft"), self.discard)]
        self.keys = [
            ("Alt M", self.tr("match")),
            ("Alt P", self.tr("preview")),
            ("F8", self.tr("next problem")),
            ("Space", self.tr("change match")),
            ("Ctrl Enter", self.tr("import")),
        ]
        view = DraftView(draft, found, self.space, is_busy=self._is_busy)
        view.match_asked.connect(self._acts.change_match)
        view.decision_asked.connect(self._acts.change_answer)
        view.answered.connect(self.decide)
        view.asked.connect(self._acts.run)
        self.view = view
        self.first = view.mapping
        self._place.addWidget(view, 1)
        table = {"mapping": view.mapping, "decisions": view.values}.get(draft.focus)
        if table is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, draft: Draft, found: Inspection) -> str:
        if self.state.engagement.read_only:
            return self.tr("The file is open read-only.")
        if self._is_busy:
            return self.tr("The file is being read again.")
        if found.already_imported and draft.settings.get("overlap") != "replace":
            return self.tr("This very file is imported already.")
        return blocked_by(draft) or ("" if found.rows_imported else self.tr("There is no row to import."))

    # --- a file comes in ----------------------------------------------------------------------------------------

    def _choose(self) -> None:
        words = self.tr("Metrics ({patterns});;All files (*)").format(patterns=PATTERNS)
        title = self.tr("Import metrics")
        names, _ = QFileDialog.getOpenFileNames(self, title, self.settings.last_folder, words)
        if names:
            self.settings.last_folder = str(Path(names[0]).parent)
            self.open_at(tuple(Path(name) for name in names))

    def paste(self) -> None:
        """Take a table from the clipboard as if it were a file."""
        if self.state.engagement.read_only:
            return
        self.begin(import_files.keep_pasted(QGuiApplication.clipboard().text()))

    def begin(self, path: Path) -> None:
        """Look at a file; what another draft chose is given up."""
        self._forget()
        self.draft = Draft(path)
        self.inspect()

    def decide(self, key: str, answer: str) -> None:
        """Answer a choice and look again."""
        if self.draft is not None:
            self.draft.choose(key, answer)
            self.inspect()

    def inspect(self) -> None:
        """Read the file with what was chosen; a draft that is shown stays in sight."""
        draft = self.draft
        if draft is None:
            return
        path, options = draft.path, self.options()

        def work(progress: Progress) -> Inspection:
            return importing.inspect_file(path, options, progress)

        again = draft.found is not None and not draft.found.is_refused
        self._is_busy = again
        if again:
            self._show()
        title = self.tr("Reading {name}").format(name=path.name)
        self._start(work, self._inspected, self._failed, self.discard, "" if again else title)

    def options(self) -> importing.ImportOptions:
        """How the draft is to be read."""
        settings, password = (self.draft.settings, self.draft.password) if self.draft else ({}, "")
        return importing.options_for(self.state.engagement, settings, password)

    def _start(
        self,
        work: Callable[[Progress], object],
        done: Callable[..., object],
        failed: Callable[[ReadinessError], object],
        cancelled: Callable[[], object],
        title: str,
    ) -> None:
        card = self._busy(title) if title else None
        job = self.jobs.start(
            work,
            kind="import",
            done=done,
            failed=failed,
            cancelled=cancelled,
            progress=card.report if card is not None else None,
            owner=self,
            waits=True,
        )
        if card is not None:
            card.cancel_asked.connect(job.cancel)

    def _busy(self, title: str) -> ProgressCard:
        clear(self._place)
        self.view = None
        card = ProgressCard(title)
        card.setMaximumWidth(look.px(560))
        self._place.addWidget(frame("clear", column(None, row(None, (card, 40), None), None)))
        self.primary, self.secondary, self.keys = None, [], []
        self.chrome_changed.emit()
        return card

    def _inspected(self, found: Inspection) -> None:
        self._is_busy = False
        draft = self.draft
        if draft is None:
            return
        if found.is_refused and draft.found is not None and not draft.found.is_refused:
            draft.take_back()  # what was chosen makes the file unreadable: the file itself is not
            self.post(Message(self.tr("Not with this choice."), f"{found.message} {found.hint}", "claimed"))
        else:
            draft.take(found)
        self.announce(found.message)
        self._show()

    def _failed(self, error: ReadinessError) -> None:
        self._is_busy = False
        if self.draft is not None and self.draft.found is None:
            self._forget()
        elif self.draft is not None:
            self.draft.take_back()
        self.post(Message.from_error(error))
        self._show()

    def _ask_password(self) -> None:
        self.open_dialog(ask_password(self.draft.path.name if self.draft else "", self._with_password))

    def _with_password(self, password: str) -> None:
        if self.draft is not None:
            self.draft.password = password
            self.inspect()

    def _focus_match(self) -> None:
        if self.view is not None:
            self.view.focus_match()

    def _focus_preview(self) -> None:
        if self.view is not None:
            self.view.focus_preview()

    def _next_problem(self) -> None:
        if self.view is not None and not self.view.next_problem():
            self.announce(self.tr("No row has a problem."))

    def _forget(self) -> None:
        if self.draft is not None:
            import_files.forget_pasted(self.draft.path)
        self.draft = None

    def discard(self) -> None:
        """Give the draft up; the next file that was dropped with it comes."""
        self._is_busy = False
        self._forget()
        if self._queue:
            self.begin(self._queue.pop(0))
        else:
            self._show()

    # --- what is stored -----------------------------------------------------------------------------------------

    def _import(self) -> None:
        draft = self.draft
        if draft is None or draft.found is None:
            return
        path, now = draft.path, self.state.now()
        options = self.options().with_settings({**draft.found.mapping, **draft.settings})

        def work(progress: Progress) -> importing.PreparedBatch:
            return importing.prepare(path, now, options, progress)

        title = self.tr("Importing {name}").format(name=path.name)
        self._start(work, self._accept, self._failed, self._show, title)

    def _accept(self, prepared: importing.PreparedBatch) -> None:
        try:
            self.state.apply(importing.edit_for(self.state.engagement, prepared), chunks=prepared.chunks)
        except ReadinessError as error:
            self._failed(error)
            return
        finally:
            prepared.discard()
        if prepared.batch is not None:
            self._batch, self._part = prepared.batch.id, 0
        self.discard()
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
        self.state.apply(importing.edit_to_remove(self.state.engagement, batch_id))
        self._show()
        self._project()
        self.post(Message(self.tr("The import was removed."), self.tr("Undo brings it back."), "info"))
