"""Report: what is exported and how it looks at the left, the report as it will print at the right, one button."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from readiness.app.report_export import Choices
from readiness.errors import ReadinessError
from ui.language import current
from ui.pages.page import Page, PageContext, Space
from ui.pages.report_acts import Preview, ReportActs
from ui.pages.report_making import EXPORT, PreviewFolder, ReportMaking
from ui.pages.report_parts import fill_head, invitation
from ui.pages.report_side import ReportSide
from ui.pages.report_written import record_redaction, written_message
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import clear, column, frame, row
from ui.widgets.messages import Message
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.tabs import Tabs

SIDE_FROM = 900
PREVIEW_AFTER_MS, REFRESH_AFTER_MS = 400, 1200
"""Whoever only passes by starts no work, and several changes in a row are shown once."""


class ReportPage(Page):
    """The report leaves the building: look at it here first."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Report")
        self.language = current()
        self.tasks = ReportActs(self)
        self.choices: Choices = self.tasks.remembered()
        self.busy = False
        self.making = ReportMaking(self)
        self._preview: Preview | None = None
        self._pdf: PdfPreview | None = None
        self.folder = PreviewFolder()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._make_again)
        self._right = column(spacing=8)
        pad = self.space.pad
        right = frame("clear", self._right)
        beside = self._has_side(self.space)
        self._right.setContentsMargins(*((pad, 12, pad, 12) if beside else (0, 0, 0, 12)))
        self.side = side = ReportSide(self)
        self.first = side.choice
        if beside:
            side.setFixedWidth(look.px(440 if self.space.roomy else 380))
            self.setLayout(row(side, (right, 1), spacing=0))
        else:
            self._tabs = Tabs(
                [(self.tr("Preview"), right), (self.tr("Options"), side)], name=self.tr("Report"), inset=0
            )
            self.setLayout(column((self._tabs, 1), margins=(pad, 12, pad, 0)))
        self.show_preview()
        self.jobs.ended.connect(self._job_ended)
        QTimer.singleShot(PREVIEW_AFTER_MS, self, self._begin)

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
        page, zoom = (self._pdf.current, self._pdf.chosen_zoom) if self._pdf is not None else (0, 0.0)
        kept = {"preview": self._preview, "folder": self.folder, "choices": self.choices}
        return {**kept, "part": self.side.part, "page": page, "zoom": zoom, "declined": self.making.is_declined}

    def restore(self, kept: Mapping[str, object]) -> None:
        preview, folder, choices = kept.get("preview"), kept.get("folder"), kept.get("choices")
        if isinstance(choices, Choices):
            self.choices = choices
        self.side.show_part(str(kept.get("part")))
        self.making.is_declined = bool(kept.get("declined"))
        if isinstance(folder, PreviewFolder):
            self.folder = folder
        if isinstance(preview, Preview) and preview.path.exists():
            self._preview = preview
            self.show_preview()
            if self._pdf is not None:
                self._pdf.set_zoom(float(str(kept.get("zoom", 0.0))))
                self._pdf.select(int(str(kept.get("page", 0))))

    def leave(self) -> None:
        if self._pdf is not None:
            self._pdf.close_file()

    def find_words(self) -> bool:
        """Words in the preview, while there is one."""
        if self._pdf is not None:
            self._pdf.focus_search()
        return self._pdf is not None

    def _job_ended(self, kind: str) -> None:
        if kind == EXPORT and not self.busy and self.state.is_open:
            self.show_chrome()
            self.chrome_changed.emit()

    # --- the preview ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Make the first preview unasked: it runs beside the window and takes a few seconds."""
        is_wanted = self._preview is None and not self.busy and not self.making.is_declined
        if is_wanted and self.state.is_open and self.state.engagement.scorecard.answered:
            self.make_preview()

    def _make_again(self) -> None:
        """Bring the preview up to date; a quick look that is on its way comes first."""
        if self.jobs.is_running("look"):
            self._again.start(REFRESH_AFTER_MS)
        elif self.state.is_open and not self.busy:
            self.make_preview()

    def fill_side(self) -> None:
        """Show the options afresh."""
        self.side.fill()

    def take_choices(self, choices: Choices) -> None:
        """Other choices for the next preview and export."""
        self.choices = choices
        self.tasks.remember(choices)
        self.show_head()

    @property
    def has_preview(self) -> bool:
        """Whether pages are on show."""
        return self._pdf is not None

    def show_instead(self, widget: QWidget) -> None:
        """Show something in the place of the preview."""
        if self._pdf is not None:
            self._pdf.close_file()
        clear(self._right)
        self._pdf = None
        self._right.addWidget(widget)

    def show_preview(self) -> None:
        """Show the preview, or what invites to make one."""
        at, zoom = (self._pdf.current, self._pdf.chosen_zoom) if self._pdf is not None else (0, 0.0)
        if self._pdf is not None:
            self._pdf.close_file()
        clear(self._right)
        self._pdf = None
        self._head = row(spacing=8)
        if self._preview is None:
            self._right.addWidget(invitation(self))
        else:
            head = frame("clear", self._head)
            self._pdf = PdfPreview(self._preview.path, at, password=self._password(), head=head)
            self._pdf.set_zoom(zoom)
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
        if self._preview is not None and self.has_preview:  # while something else stands there it has no head
            is_stale = fill_head(self, self._head, self._preview, self.making.line)
            if is_stale and not self._preview.is_export and not self.making.is_declined:
                self._again.start(REFRESH_AFTER_MS)
            else:
                self._again.stop()

    def show_chrome(self) -> None:
        """Title line, buttons and keys of the window."""
        engagement = self.state.engagement
        stage = self.tr("draft") if engagement.details.status == "draft" else self.tr("final")
        self.note = self.tr("{stage}, version {version}").format(stage=stage, version=engagement.details.version)
        is_written = self.making.is_export or self.jobs.is_running(EXPORT)  # the latter by a page that was left
        wait = self.tr("The report is being made.") if is_written else ""
        is_calm = not engagement.scorecard.answered  # then the page asks for answers first
        self.primary = Action(self.tr("Write the report…"), self._export, "download", wait, is_calm=is_calm)
        self.secondary = []
        if self._preview is not None and self._preview.is_export:
            self.secondary = [Action(self.tr("Open"), self._open_written, "file")]
        self.keys = [] if wait else [("Ctrl Enter", self.tr("write"))]
        if self._pdf is not None:
            self.keys = [("PgUp PgDn", self.tr("page")), ("Ctrl F", self.tr("find")), *self.keys]

    # --- acts -------------------------------------------------------------------------------------------------

    def make_preview(self) -> None:
        """Make the whole report for a look at it."""
        self.making.start(self.wish(self.folder.new_file(), is_export=False))  # the one on show stays until then

    def _export(self) -> None:
        target = self.tasks.ask_target()
        if target is not None:
            self.write_to(target)

    def write_to(self, target: Path) -> None:
        """Write the report and the files beside it, with progress and Cancel."""
        self.making.start(self.wish(target, is_export=True))

    def wish(self, target: Path, *, is_export: bool) -> Preview:
        """What is made of the engagement and the choices as they are now."""
        return Preview(target, self.state.engagement.version, self.choices, is_export)

    def show_made(self, made: Preview) -> None:
        """Show what was made, and say where it was written."""
        made = record_redaction(self.state.engagement, made, self.state.now())
        before, self._preview = self._preview, made
        self.show_preview()
        if before is not None and before.path != made.path:
            self.folder.drop(before.path)
        self.refresh()
        if made.is_export:
            self.settings.last_folder = str(made.path.parent)
            self.announce(self.tr("Report written"))
            self.post(written_message(made))

    def show_quietly(self, made: Preview) -> None:
        """Put a quick look in place of what is shown."""
        if not self.busy and made.version == self.state.engagement.version:
            before, self._preview = self._preview, made
            self.show_preview()
            if before is not None:
                self.folder.drop(before.path)

    def say_error(self, error: ReadinessError) -> None:
        """Say why something was refused."""
        self.post(Message.from_error(error))

    def _open_written(self) -> None:
        if self._preview is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preview.path)))
