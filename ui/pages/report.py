"""Report: what is exported and how it looks at the left, the report as it will print at the right, one button."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from readiness.app import computing
from readiness.app.files import make_temporary
from readiness.app.report_export import Choices
from readiness.errors import ReadinessError
from ui.language import current
from ui.pages.page import Page, PageContext, Space
from ui.pages.report_acts import Preview, ReportActs
from ui.pages.report_parts import fill_head, invitation
from ui.pages.report_side import ReportSide
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import clear, column, frame, row
from ui.widgets.messages import Message
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.progress import ProgressCard
from ui.widgets.tabs import Tabs

SIDE_FROM = 900


class ReportPage(Page):
    """The report leaves the building: look at it here first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Report")
        self.language = current()
        self.acts = ReportActs(self)
        self.choices: Choices = self.acts.remembered()
        self.busy = False
        self._preview: Preview | None = None
        self._pdf: PdfPreview | None = None
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._right = column(spacing=8)
        pad = self.space.pad
        right = frame("clear", self._right)
        self._right.setContentsMargins(pad, 12, pad, 12)
        self.side = side = ReportSide(self)
        self.first = side.choice
        if self._has_side(self.space):
            side.setFixedWidth(look.px(440 if self.space.roomy else 380))
            self.setLayout(row(side, (right, 1), spacing=0))
        else:
            self._tabs = Tabs([(self.tr("Preview"), right), (self.tr("Options"), side)], name=self.tr("Report"))
            self.setLayout(column((self._tabs, 1), margins=(pad, 12, pad, 0)))
        self._show()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (cls._has_side(space),)

    @staticmethod
    def _has_side(space: Space) -> bool:
        return space.effective >= SIDE_FROM and not space.short

    def refresh(self) -> None:
        self.show_chrome()
        self.show_head()
        self.side.refresh()

    def keep(self) -> dict[str, object]:
        page, zoom = (self._pdf.current, self._pdf.zoom) if self._pdf is not None else (0, 1.0)
        kept = {"preview": self._preview, "folder": self._temporary, "choices": self.choices}
        return {**kept, "part": self.side.part, "page": page, "zoom": zoom}

    def restore(self, kept: Mapping[str, object]) -> None:
        preview, folder, choices = kept.get("preview"), kept.get("folder"), kept.get("choices")
        if isinstance(choices, Choices):
            self.choices = choices
        self.side.show_part(str(kept.get("part")))
        if isinstance(folder, tempfile.TemporaryDirectory):
            self._temporary = folder
        if isinstance(preview, Preview) and preview.path.exists():
            self._preview = preview
            self._show()
            if self._pdf is not None:
                self._pdf.set_zoom(float(str(kept.get("zoom", 1.0))))
                self._pdf.select(int(str(kept.get("page", 0))))

    def leave(self) -> None:
        if self._pdf is not None:
            self._pdf.close_file()

    # --- the preview ------------------------------------------------------------------------------------------

    def fill_side(self) -> None:
        """Show the options afresh."""
        self.side.fill()

    def take_choices(self, choices: Choices) -> None:
        """Other choices for the next preview and export."""
        self.choices = choices
        self.acts.remember(choices)
        self.show_head()

    def _show(self) -> None:
        clear(self._right)
        self._pdf = None
        self._head = row(spacing=8)
        if self._preview is None:
            self._right.addWidget(invitation(self))
        else:
            self._right.addLayout(self._head)
            self._pdf = PdfPreview(self._preview.path, password=self._password())
            self._pdf.setObjectName("preview")
            self._pdf.opened.connect(self.show_head)
            self._right.addWidget(self._pdf, 1)
            self.show_head()
        self.show_chrome()
        self.chrome_changed.emit()

    def _password(self) -> str:
        """Of the PDF on show; only what was exported can have one."""
        shown = self._preview
        return shown.choices.password if shown is not None and shown.is_export else ""

    def show_head(self) -> None:
        """Say above the preview whether it is up to date."""
        if self._preview is not None:
            fill_head(self, self._head, self._preview, self._pdf.count if self._pdf is not None else 0)

    def show_chrome(self) -> None:
        """Title line, buttons and keys of the window."""
        engagement = self.state.engagement
        stage = self.tr("draft") if engagement.details.status == "draft" else self.tr("final")
        self.note = self.tr("{stage}, version {version}").format(stage=stage, version=engagement.details.version)
        wait = self.tr("The report is being made.") if self.busy else ""
        self.primary = Action(self.tr("Write the report…"), self._export, "download", wait)
        self.secondary = []
        if self._preview is not None and self._preview.is_export:
            self.secondary = [Action(self.tr("Open"), self._open_written, "file")]
        elif self._preview is not None and not self.busy:
            self.secondary = [Action(self.tr("Refresh the preview"), self.make_preview, "refresh")]
        self.keys = [("PgUp PgDn", self.tr("page")), ("Ctrl F", self.tr("find")), ("Ctrl Enter", self.tr("write"))]

    # --- acts -------------------------------------------------------------------------------------------------

    def folder(self) -> Path:
        """Where previews lie until the window closes."""
        if self._temporary is None:
            self._temporary = tempfile.TemporaryDirectory(dir=make_temporary("preview"))
        return Path(self._temporary.name)

    def make_preview(self) -> None:
        """Make the whole report for a look at it."""
        self._write(self.folder() / "report.pdf", is_export=False)

    def _export(self) -> None:
        target = self.acts.ask_target()
        if target is not None:
            self.write_to(target)

    def write_to(self, target: Path) -> None:
        """Write the report and the files beside it, with progress and Cancel."""
        self._write(target, is_export=True)

    def _write(self, target: Path, *, is_export: bool) -> None:
        engagement, version = self.state.engagement, self.state.engagement.version
        if computing.needs_figures(engagement, self.choices.language):

            def go_on(computed: dict[str, Any]) -> None:
                if engagement.version == version:
                    engagement.take_figures(computed)
                self._write(target, is_export=is_export)

            self.busy = True
            work = computing.figures_work(engagement, self.choices.language)
            self.jobs.start(work, kind="figures", done=go_on, failed=self._failed, owner=self)
            return
        if self._pdf is not None:
            self._pdf.close_file()
        self._start(Preview(target, engagement.version, self.choices, is_export))

    def _start(self, wanted: Preview) -> None:
        self.busy = True
        clear(self._right)
        self._pdf = None
        foot = self.tr("Earlier files stay until the new ones are complete.") if wanted.is_export else ""
        card = ProgressCard(self.tr("Making the report"), foot)
        card.setMaximumWidth(look.px(560))
        self._right.addWidget(frame("clear", column(None, row(None, (card, 40), None), None)))
        self.show_chrome()
        self.chrome_changed.emit()
        job = self.jobs.start(
            self.acts.work(wanted),
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
        self.busy = False
        if not self.state.is_open:
            return  # closed while the last byte was written; the file itself is whole
        self._preview = self.acts.record(made)
        self._show()
        self.refresh()
        if made.is_export:
            self.settings.last_folder = str(made.path.parent)
            self.announce(self.tr("Report written"))
            more = len(made.written) - 1
            words = self.tr("Written to {path}").format(path=made.path)
            beside = self.tr("and %n file(s) beside it", None, more) if more > 0 else ""
            self.post(Message(words, beside, "passed", Action(self.tr("Open"), self._open_written)))

    def show_quietly(self, made: Preview) -> None:
        """Put a quick look in place of what is shown."""
        if not self.busy and made.version == self.state.engagement.version:
            self._preview = made
            self._show()

    def say_error(self, error: ReadinessError) -> None:
        """Say why something was refused."""
        self.post(Message.from_error(error))

    def _failed(self, error: ReadinessError) -> None:
        self.busy = False
        self._show()
        self.say_error(error)

    def _stopped(self) -> None:
        self.busy = False
        self._show()
        self.post(Message(self.tr("Stopped"), self.tr("No file was written.")))

    def _open_written(self) -> None:
        if self._preview is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preview.path)))
