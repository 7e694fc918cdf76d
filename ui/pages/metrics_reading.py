"""A file on its way in: read with what was chosen, kept as a draft until it is stored or given up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from readiness.app import import_files, importing, reliability
from readiness.app.import_view import Inspection
from readiness.domain.progress import Progress
from readiness.domain.reliability.result import Projection
from readiness.errors import ReadinessError
from ui.models.import_draft import Draft
from ui.pages.metrics_kept import DRAFT, KeptDraft
from ui.widgets.drawings import Picture
from ui.widgets.import_draft_view import DraftView
from ui.widgets.kit import clear, row
from ui.widgets.messages import Message, state_page
from ui.widgets.password import ask_password
from ui.widgets.progress import ProgressCard

PATTERNS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.json *.jsonl"
NEXT_TURN_MS = 1
"""The page that was just opened is painted before a file is looked at; a timer of 0 ms may run before that."""


class MetricsReading(KeptDraft):
    """What happens to a file; the page itself shows it."""

    view: DraftView | None
    _batch: str
    _part: int
    _is_busy: bool
    _is_left = False
    _reading = 0
    _place: QVBoxLayout

    def _show(self) -> None:
        raise NotImplementedError

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
        """Look at a file; what another draft chose is given up, unless it was for a file of this name."""
        settings = self._kept_settings(path.name) if self.draft is None else {}
        self._forget()
        self._reading += 1
        self.view = None
        self.draft = draft = Draft(path, settings=settings)
        QTimer.singleShot(NEXT_TURN_MS, self, lambda: self._inspect_first(draft))

    def _inspect_first(self, draft: Draft) -> None:
        if draft is self.draft and draft.found is None and not self._is_left:
            self.inspect()

    def leave(self) -> None:
        self._is_left = True

    def decide(self, key: str, answer: str) -> None:
        """Answer a choice and look again."""
        if self.draft is not None:
            self.draft.choose(key, answer)
            self.inspect()

    def accept(self, keys: Iterable[str]) -> None:
        """Take what the importer proposes, and look again."""
        if self.draft is not None:
            self.draft.focus = "decisions"
            self.draft.accept(keys)
            self.inspect()

    def inspect(self) -> None:
        """Read the file with what was chosen; a draft that is shown stays in sight."""
        draft = self.draft
        if draft is None:
            return
        self._keep_draft()
        path, options = draft.path, self.options()

        def work(progress: Progress) -> Inspection:
            return importing.inspect_file(path, options, progress)

        again = draft.found is not None and not draft.found.is_refused
        self._is_busy = again
        if again:
            self._show()
        title = self.tr("Reading {name}").format(name=path.name)
        self._reading += 1
        mine = self._reading

        def heard(tell: Callable[..., object]) -> Callable[..., object]:
            """Say it only while no later reading has begun: that one stops this, and its draft is not this one's."""
            return lambda *said: tell(*said) if mine == self._reading else None

        ends = (heard(self._inspected), heard(self._failed), heard(self.discard))
        self._start(work, *ends, "" if again else title)

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
        card = ProgressCard(title, self.tr("Nothing is stored before the last step."))
        picture = row(None, Picture("reading"), None, margins=(0, 8, 0, 16))
        inner = card.layout()
        if isinstance(inner, QVBoxLayout):
            inner.insertLayout(0, picture)
        self._place.addWidget(state_page(card, self.space.pad))
        self.title, self.note = self.tr("Import metrics"), ""
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
            self.state.drafts.drop(DRAFT)
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
        if prepared.batch is None or not self.state.is_written_behind:
            self._store(prepared, prepared.chunks)
            return
        engagement = self.state.engagement

        def send(_progress: Progress) -> None:
            try:
                importing.send_records(engagement, prepared)
            except BaseException:
                prepared.discard()
                raise

        def give_up() -> None:
            prepared.discard()
            self._show()

        title = self.tr("Importing {name}").format(name=prepared.batch.file)
        self._start(send, lambda _none: self._store(prepared), self._failed, give_up, title)

    def _store(self, prepared: importing.PreparedBatch, chunks: Path | None = None) -> None:
        try:
            self.state.apply(importing.edit_for(self.state.engagement, prepared), chunks=chunks)
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
