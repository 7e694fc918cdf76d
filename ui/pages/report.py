"""Report: what goes on the cover, what it looks like, one button that writes it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit

from readiness.app import details, reliability, reporting
from readiness.domain.progress import Progress
from readiness.domain.snapshot import Snapshot
from readiness.errors import ReadinessError
from ui.pages.page import Page, PageContext, Space
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.forms import Note, edit, field
from ui.widgets.kit import Items, Text, button, clear, column, frame, row, scroll
from ui.widgets.marks import Chip
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.page_sheet import PdfPreview
from ui.widgets.progress import ProgressCard
from ui.widgets.segmented import Segmented

SIDE_FROM = 900


@dataclass(frozen=True)
class Preview:
    """The PDF on show: where it lies, and of which state and length of report it is."""

    path: Path
    version: int
    profile: reporting.ReportProfile
    is_export: bool


class ReportPage(Page):
    """The report leaves the building: look at it here first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Report")
        self._profile: reporting.ReportProfile = "executive"
        self._preview: Preview | None = None
        self._pdf: PdfPreview | None = None
        self._busy = False
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._right = column(spacing=8)
        pad = self.space.pad
        right = frame("clear", self._right)
        self._right.setContentsMargins(pad, 12, pad, 12)
        if self._has_side(self.space):
            side = self._options()
            side.setFixedWidth(look.px(440 if self.space.roomy else 380))
            self.setLayout(row(side, (right, 1), spacing=0))
        else:
            self.setLayout(column((right, 1), spacing=0))
        self._show()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._has_side(space),)

    @staticmethod
    def _has_side(space: Space) -> bool:
        return space.effective >= SIDE_FROM and not space.short

    def refresh(self) -> None:
        self._show_chrome()
        self._show_head()

    def keep(self) -> dict[str, object]:
        return {"preview": self._preview, "folder": self._folder, "profile": self._profile}

    def restore(self, kept: Mapping[str, object]) -> None:
        preview, folder, profile = kept.get("preview"), kept.get("folder"), kept.get("profile")
        if profile in reporting.PROFILES:
            self._profile = profile
        if isinstance(folder, tempfile.TemporaryDirectory):
            self._folder = folder
        if isinstance(preview, Preview) and preview.path.exists():
            self._preview = preview
            self._show()

    def leave(self) -> None:
        if self._pdf is not None:
            self._pdf.close_file()

    # --- layout -----------------------------------------------------------------------------------------------

    def _options(self) -> QFrame:
        engagement = self.state.engagement
        words = [(self.tr("Board"), self.tr("decisions")), (self.tr("Executive"), self.tr("findings"))]
        words.append((self.tr("Full"), self.tr("everything")))
        length = Segmented(words, reporting.PROFILES.index(self._profile), self.tr("Length"))
        length.setObjectName("length")
        length.chosen.connect(self._choose_length)
        self.first = length
        known = engagement.details
        cover = [
            (self.tr("Client"), "client", known.client),
            (self.tr("Agent"), "agent", known.agent),
            (self.tr("Firm"), "firm", known.firm),
            (self.tr("Consultant"), "consultant", known.consultant),
            (self.tr("Sponsor"), "sponsor", known.sponsor),
            (self.tr("Classification"), "classification", known.classification),
        ]
        parts: list[Items] = [Text(self.tr("Length"), "label", "muted"), 4, length, 16]
        for label, key, value in cover:
            line = edit(value, label)
            line.setObjectName(f"cover-{key}")
            line.setReadOnly(engagement.read_only)
            line.editingFinished.connect(lambda line=line, key=key: self._set_detail(key, line))
            parts += [field(label, line), 10]
        others = Note(known.other_blockers, self.tr("Other blockers"))
        others.setFixedHeight(look.px(96))
        others.setReadOnly(engagement.read_only)
        others.committed.connect(lambda words: self._apply_detail("other_blockers", words))
        parts.append(field(self.tr("Other blockers, outside this instrument"), others))
        inner = frame("clear", column(*parts, None, spacing=0, margins=(self.space.pad, 16, self.space.pad, 14)))
        return frame("side", column((scroll(inner, self.tr("Report options")), 1)))

    def _show(self) -> None:
        clear(self._right)
        self._pdf = None
        self._head = row(spacing=8)
        if self._preview is None:
            self._right.addWidget(self._invitation())
        else:
            self._right.addLayout(self._head)
            self._pdf = PdfPreview(self._preview.path)
            self._pdf.setObjectName("preview")
            self._right.addWidget(self._pdf, 1)
            self._show_head()
        self._show_chrome()
        self.chrome_changed.emit()

    def _invitation(self) -> QFrame:
        answered = self.state.engagement.scorecard.answered
        card = state_card(
            "empty",
            self.tr("See the report as it will print"),
            self.tr(
                "Verdict on page two, then gaps, gates, reliability, first moves, method, sources and every answer. "
                "It is made from this engagement alone and takes a few seconds."
            )
            if answered
            else self.tr("Nothing is answered yet: the report would say so on every page."),
            primary=Action(self.tr("Show a preview"), self._make_preview, "file"),
        )
        return state_page(card, self.space.pad)

    def _show_head(self) -> None:
        clear(self._head)
        preview = self._preview
        if preview is None:
            return
        if self._is_stale(preview):
            again = button(self.tr("Refresh"), "quiet")
            again.clicked.connect(lambda _on=False: self._make_preview())
            self._head.addWidget(Chip(self.tr("Out of date: the engagement changed"), "claimed", "refresh"))
            self._head.addWidget(again)
        elif preview.is_export:
            self._head.addWidget(Chip(self.tr("Written: {name}").format(name=preview.path.name), "passed"))
        else:
            self._head.addWidget(Chip(self.tr("Preview, not written yet"), "unknown", "info"))
        self._head.addStretch(1)
        if self._pdf is not None:
            pages = self.tr("%n page(s)", None, self._pdf.count)
            self._head.addWidget(Text(pages, "small", "muted"))

    def _show_chrome(self) -> None:
        stage = self.tr("draft") if self.state.engagement.details.status == "draft" else self.tr("final")
        self.note = self.tr("{stage}, version {version}").format(
            stage=stage, version=self.state.engagement.details.version
        )
        wait = self.tr("The report is being made.") if self._busy else ""
        self.primary = Action(self.tr("Write the report…"), self._export, "download", wait)
        self.secondary = []
        if self._preview is not None and self._preview.is_export:
            self.secondary = [Action(self.tr("Open"), self._open_written, "file")]
        self.keys = [("PgUp PgDn", self.tr("page")), ("Ctrl Enter", self.tr("write"))]

    def _is_stale(self, preview: Preview) -> bool:
        return preview.version != self.state.engagement.version or preview.profile != self._profile

    # --- acts -------------------------------------------------------------------------------------------------

    def _choose_length(self, at: int) -> None:
        self._profile = reporting.PROFILES[at]
        self._show_head()

    def _set_detail(self, key: str, line: QLineEdit) -> None:
        if line.isModified():
            line.setModified(False)
            self._apply_detail(key, line.text().strip())

    def _apply_detail(self, key: str, value: str) -> None:
        self.state.apply(details.change_details(self.state.engagement, **{key: value}))

    def _make_preview(self) -> None:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="readiness-preview-")
        self._write(Path(self._folder.name) / "report.pdf", is_export=False)

    def _export(self) -> None:
        client = self.state.engagement.details.client or self.tr("Report")
        proposed = Path(self.settings.last_folder or Path.home()) / f"{client} readiness.pdf"
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the report"), str(proposed), self.tr("Report (*.pdf)")
        )
        if name:
            self.write_to(Path(name))

    def write_to(self, target: Path) -> None:
        """Write the report to a file, with progress and Cancel."""
        self._write(target, is_export=True)

    def _write(self, target: Path, *, is_export: bool) -> None:
        engagement = self.state.engagement
        if engagement.needs_projection:
            inputs = reliability.projection_inputs(engagement)

            def go_on(result: object) -> None:
                engagement.keep_projection(result)  # type: ignore[arg-type]  # what the job returns
                self._write(target, is_export=is_export)

            self.jobs.start(reliability.projection_work(inputs), kind="projection", done=go_on, owner=self)
            return
        if self._pdf is not None:
            self._pdf.close_file()
        snapshot = reporting.report_snapshot(engagement, self.state.now())
        self._start(snapshot, Preview(target, engagement.version, self._profile, is_export))

    def _start(self, snapshot: Snapshot, wanted: Preview) -> None:
        self._busy = True
        clear(self._right)
        self._pdf = None
        foot = self.tr("An earlier file stays until this one is complete.") if wanted.is_export else ""
        card = ProgressCard(self.tr("Making the report"), foot)
        card.setMaximumWidth(look.px(560))
        self._right.addWidget(frame("clear", column(None, row(None, (card, 40), None), None)))
        self._show_chrome()
        self.chrome_changed.emit()
        work = reporting.report_work(snapshot, wanted.path, wanted.profile)

        def run(progress: Progress) -> Preview:
            work(progress)
            return wanted

        job = self.jobs.start(
            run,
            kind="report",
            done=self._written,
            failed=self._failed,
            cancelled=self._stopped,
            progress=card.report,
            owner=self,
            waits=True,
        )
        card.cancel_asked.connect(job.cancel)
        card.focus()

    def _written(self, made: Preview) -> None:
        self._busy = False
        self._preview = made
        self._show()
        if made.is_export:
            self.settings.last_folder = str(made.path.parent)
            self.announce(self.tr("Report written"))
            words = self.tr("Written to {path}").format(path=made.path)
            self.post(Message(words, "", "passed", Action(self.tr("Open"), self._open_written)))

    def _failed(self, error: ReadinessError) -> None:
        self._busy = False
        self._show()
        self.post(Message.from_error(error))

    def _stopped(self) -> None:
        self._busy = False
        self._show()
        self.post(Message(self.tr("Stopped"), self.tr("No file was written.")))

    def _open_written(self) -> None:
        if self._preview is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preview.path)))
