"""The making of a preview or an export: a job beside the window, what stands on the page meanwhile, how it ends."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from readiness.app import computing
from readiness.app.files import make_temporary
from readiness.errors import ReadinessError
from ui.pages.report_acts import Preview
from ui.pages.report_parts import MakingLine
from ui.widgets.messages import Message
from ui.widgets.page_wait import PageWait
from ui.widgets.progress import ProgressCard

if TYPE_CHECKING:
    from ui.pages.report import ReportPage


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportMaking", text)


class PreviewFolder:
    """Where previews lie; it goes with the last page that holds it, at the latest with the program."""

    def __init__(self) -> None:
        self._path: Path | None = None

    def new_file(self) -> Path:
        """A name that no preview on show has."""
        if self._path is None:
            self._path = Path(tempfile.mkdtemp(dir=make_temporary("preview")))
            weakref.finalize(self, shutil.rmtree, self._path, ignore_errors=True)
        return self._path / f"report-{uuid4().hex}.pdf"

    def drop(self, path: Path) -> None:
        """Take a preview away that is shown no more; what lies elsewhere stays."""
        if path.parent == self._path:
            path.unlink(missing_ok=True)


class ReportMaking:
    """Makes one report at a time; the next takes the place of the one that is being made.

    Attributes:
        wanted: What is being made, None between two.
        line: What stands above a preview that stays on show meanwhile.
        is_declined: The last one was stopped or failed: none starts by itself.
    """

    def __init__(self, page: ReportPage) -> None:
        self._page = page
        self.wanted: Preview | None = None
        self.line: MakingLine | None = None
        self.is_declined = False

    @property
    def is_export(self) -> bool:
        """Whether files for other people are being written."""
        return self._page.busy and (self.wanted is None or self.wanted.is_export)

    def start(self, wanted: Preview) -> None:
        """Compute what is still to be computed, then make it."""
        page, engagement = self._page, self._page.state.engagement
        self.wanted, self.is_declined, page.busy = wanted, False, True
        if computing.needs_figures(engagement, wanted.choices.language):

            def go_on(computed: dict[str, Any]) -> None:
                if engagement.version == wanted.version:
                    engagement.take_figures(computed)
                if wanted is self.wanted:
                    self.start(page.wish(wanted.path, is_export=wanted.is_export))

            work = computing.figures_work(engagement, wanted.choices.language)
            page.jobs.start(
                work, kind="figures", done=go_on, failed=lambda error: self._failed(error, wanted), owner=page
            )
            return
        card = self._show_under_way(wanted)
        job = page.jobs.start(
            page.tasks.work(wanted),
            kind="report",
            done=self._written,
            failed=lambda error: self._failed(error, wanted),
            cancelled=lambda: self._stopped(wanted),
            progress=card.report,
            owner=page,
            waits=True,
        )
        card.cancel_asked.connect(job.cancel)
        page.show_chrome()
        page.chrome_changed.emit()

    def _show_under_way(self, wanted: Preview) -> MakingLine | ProgressCard:
        """A line above the preview on show; without one, an empty sheet where the pages will stand."""
        page = self._page
        if page.has_preview and not wanted.is_export:
            self.line = MakingLine()
            page.show_head()
            return self.line
        self.line = None
        words = _tr("Making the report") if wanted.is_export else _tr("Making the preview")
        foot = _tr("Earlier files stay until the new ones are complete.") if wanted.is_export else ""
        card = ProgressCard(words, foot)
        page.show_instead(PageWait(card))
        if wanted.is_export:
            card.focus()
        return card

    def _end(self) -> None:
        self._page.busy, self.wanted, self.line = False, None, None

    def _written(self, made: Preview) -> None:
        self._end()
        self._page.show_made(made)

    def _failed(self, error: ReadinessError, wanted: Preview) -> None:
        if wanted is self.wanted:
            self._end()
            self.is_declined = True
            self._page.show_preview()
            self._page.say_error(error)

    def _stopped(self, wanted: Preview) -> None:
        if wanted is not self.wanted:
            return  # another took its place
        self._end()
        self.is_declined = True
        self._page.show_preview()
        if wanted.is_export:
            self._page.post(Message(_tr("Stopped"), _tr("No file was written.")))
