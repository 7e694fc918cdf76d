"""HTML becomes a PDF. Nothing is fetched: only data inside the document is read."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from readiness.errors import ReportError, TemplateProblem
from readiness.language import tr
from readiness.report.payload import Embedded

OnLayout = Callable[[int, int], None]
"""Told the step (1 to 7) and the page in work (0: none)."""

_STEP = re.compile(r"Step (\d)")
_LOST = "Failed to load image"
_PAGE = re.compile(r"Page (\d+)")


class _Watch(logging.Handler):
    """Reads WeasyPrint's own progress and keeps its warnings."""

    def __init__(self, on_layout: OnLayout) -> None:
        super().__init__(logging.INFO)
        self.warnings: list[str] = []
        self._on_layout = on_layout

    def emit(self, record: logging.LogRecord) -> None:
        """Takes one message."""
        message = record.getMessage()
        if record.levelno >= logging.WARNING:
            self.warnings.append(message)
            return
        step, page = _STEP.search(message), _PAGE.search(message)
        if step:
            self._on_layout(int(step[1]), int(page[1]) if page else 0)


def write_raw_pdf(
    html: str, files: Sequence[Embedded], target: Path, created: datetime, on_layout: OnLayout = lambda _s, _p: None
) -> list[str]:
    """Lays out the document and writes a tagged PDF/A-3a, still before its post-process.

    Returns:
        WeasyPrint's warnings; a report without faults has none.

    Raises:
        ReportError: a picture is lost, something in the document asked for what lies outside of it, or memory ran out.
    """
    from weasyprint import HTML, Attachment
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    watch = _Watch(on_layout)
    logger, progress = logging.getLogger("weasyprint"), logging.getLogger("weasyprint.progress")
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    before = (logger.level, progress.level)
    for log in (logger, progress):
        log.addHandler(watch)
    logger.setLevel(logging.WARNING)
    progress.setLevel(logging.INFO)
    progress.propagate = False
    attachments = [
        Attachment(
            string=item.content,
            name=item.name,
            description=item.description,
            relationship="Data",
            created=created,
            modified=created,
        )
        for item in files
    ]
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)
    try:
        document = HTML(string=html, base_url=None, url_fetcher=fetcher)
        document.write_pdf(
            target,
            font_config=FontConfiguration(),
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            attachments=attachments,
        )
    except FatalURLFetchingError as error:  # derives from BaseException
        raise TemplateProblem(tr("The report asked for something outside of itself: {error}.", error=error)) from error
    except MemoryError as error:
        raise ReportError(
            tr("The report needs more memory than it may use."),
            hint=tr("Choose the executive profile, or shorten long notes."),
        ) from error
    finally:
        for log in (logger, progress):
            log.removeHandler(watch)
        logger.setLevel(before[0])
        progress.setLevel(before[1])
    lost = [warning for warning in watch.warnings if warning.startswith(_LOST)]
    if lost:  # a report without its charts must never look like a finished one
        raise ReportError(
            tr("{lost_count} of the report's pictures could not be embedded.", lost_count=len(lost)),
            hint=tr("Try again."),
        )
    return watch.warnings
