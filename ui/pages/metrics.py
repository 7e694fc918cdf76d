"""Metrics: imported batches; and a file on its way in, matched and checked before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt

from readiness.app.import_view import Inspection
from ui.models.import_draft import Draft, blocked_by
from ui.pages.metrics_acts import DraftActs
from ui.pages.metrics_reading import MetricsReading
from ui.pages.page import PageContext
from ui.widgets.action import Action
from ui.widgets.batch_list import BatchList
from ui.widgets.import_draft_view import DraftView
from ui.widgets.import_entry import ImportEntry
from ui.widgets.kit import clear, column
from ui.widgets.messages import state_card, state_page


class MetricsPage(MetricsReading):
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
        else:
            self._resume()
            if self.draft is not None:
                return
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
        others = [
            Action(self.tr("Paste cells"), self.paste, "table"),
            Action(self.tr("Save the template…"), self._acts.save_template, "download"),
        ]
        self._place.addWidget(ImportEntry(self.space, self._choose_action(self.tr("Choose a file…")), others))

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
        pad, edge = self.space.pad, self.space.edge
        self._place.addLayout(column((listing, 1), margins=(pad, edge, pad, edge)), 1)

    def _moved(self, batch: str, part: int) -> None:
        self._batch, self._part = batch, part

    def _show_refused(self, found: Inspection) -> None:
        self.title, self.note, self.primary = self.tr("Import metrics"), found.file, None
        others = [self._choose_action(self.tr("Choose another file…"))]
        ask = None
        if found.verdict == "password":
            ask = Action(self.tr("Enter the password…"), self._ask_password, "lock")
        card = state_card(
            "locked" if ask else "damaged",
            self.tr("This workbook asks for a password") if ask else self.tr("This file cannot be read as it is"),
            f"{found.message}\n{found.hint}".strip(),
            primary=ask or others[0],
            others=others if ask else [],
            foot=self.tr("Nothing was imported, and nothing in the engagement changed."),
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
            ("Space", self.tr("change or accept")),
            ("Ctrl Enter", self.tr("import")),
        ]
        view = DraftView(draft, found, self.space, is_busy=self._is_busy)
        view.match_asked.connect(self._acts.change_match)
        view.decision_asked.connect(self._acts.change_answer)
        view.answered.connect(self.decide)
        view.accepted.connect(self.accept)
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
