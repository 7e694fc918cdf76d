"""The making of a preview or an export: a job beside the window, what stands on the page meanwhile, how it ends."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QCoreApplication

from readiness.app import computing
from readiness.app.files import make_temporary
from readiness.errors import ReadinessError
from ui.pages.report_acts import Preview
from ui.pages.report_parts import MakingLine
from ui.pages.report_written import record_afterwards, written_message
from ui.widgets.messages import Message
from ui.widgets.page_wait import PageWait
from ui.widgets.progress import ProgressCard

if TYPE_CHECKING:
    from ui.pages.report import ReportPage

EXPORT, PREVIEW = "report", "preview"
"""Kinds of jobs: another preview takes the place of the last, and never that of files that are being written."""


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
        """Compute what is still to be computed, then make it.

        A preview belongs to its page; files that were asked for are written wherever the person goes meanwhile.
        """
        page, engagement = self._page, self._page.state.engagement
        owner = None if wanted.is_export else page
        self.wanted, self.is_declined, page.busy = wanted, False, True
        if computing.needs_figures(engagement, wanted.choices.language):

            def go_on(computed: dict[str, Any]) -> None:
                if not page.state.is_open:
                    self._stopped(wanted)  # closed before the first byte was written
                    return
                if engagement.version == wanted.version:
                    engagement.take_figures(computed)
                if wanted is self.wanted:
                    self.start(page.wish(wanted.path, is_export=wanted.is_export))

            work = computing.figures_work(engagement, wanted.choices.language)
            page.jobs.start(
                work, kind="figures", done=go_on, failed=lambda error: self._failed(error, wanted), owner=owner
            )
            return
        page.jobs.cancel(PREVIEW)
        card = self._show_under_way(wanted) if self._is_shown else None
        path = engagement.path
        job = page.jobs.start(
            page.tasks.work(wanted),
            kind=EXPORT if wanted.is_export else PREVIEW,
            done=lambda made: self._written(made, path),
            failed=lambda error: self._failed(error, wanted),
            cancelled=lambda: self._stopped(wanted),
            progress=None if card is None else lambda *step: self._report(card, *step),
            owner=owner,
            waits=True,
        )
        if card is not None:
            card.cancel_asked.connect(job.cancel)
            page.show_chrome()
            page.chrome_changed.emit()

    @property
    def _is_shown(self) -> bool:
        """Whether the page that asked is still there."""
        return shiboken6.isValid(self._page)

    @staticmethod
    def _report(card: MakingLine | ProgressCard, done: int, total: int, label: str) -> None:
        if shiboken6.isValid(card):
            card.report(done, total, label)

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

    def _written(self, made: Preview, path: Path) -> None:
        self._end()
        page = self._page
        if self._is_shown and page.state.is_open:
            page.show_made(made)
        elif made.is_export:  # the person went elsewhere meanwhile
            page.settings.last_folder = str(made.path.parent)
            is_recorded = record_afterwards(path, page.context.desk.state, made)
            page.context.desk.say(written_message(made, is_recorded=is_recorded))

    def _failed(self, error: ReadinessError, wanted: Preview) -> None:
        if wanted is self.wanted:
            self._end()
            self.is_declined = True
            if self._is_shown and self._page.state.is_open:
                self._page.show_preview()
                self._page.say_error(error)
            elif wanted.is_export:
                self._page.context.desk.say(Message.from_error(error))

    def _stopped(self, wanted: Preview) -> None:
        if wanted is not self.wanted:
            return  # another took its place
        self._end()
        self.is_declined = True
        if self._is_shown and self._page.state.is_open:
            self._page.show_preview()
        if wanted.is_export:
            self._page.context.desk.say(Message(_tr("Stopped"), _tr("No file was written.")))
