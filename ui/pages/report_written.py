"""What follows when a report has been written, on whatever page the person is by then: its record, and the message."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from readiness.app import redactions
from readiness.errors import ReadinessError
from ui.pages.report_acts import Preview
from ui.widgets.action import Action
from ui.widgets.messages import Message

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from ui.state import State


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ReportPage", text, None, n)


def record_redaction(engagement: Engagement, made: Preview, now: datetime) -> Preview:
    """Keep the list of what a redacted export left out; the preview is not out of date because of it."""
    if not (made.is_export and made.choices.redact) or engagement.read_only:
        return made
    names = tuple(path.name for path in made.written)
    edit = redactions.record_redaction(engagement, now, names, made.choices.redact, made.replaced)
    was_fresh = made.version == engagement.version
    engagement.apply(edit)  # no step of the history: the list may not be taken back by accident
    return replace(made, version=engagement.version) if was_fresh else made


def record_afterwards(path: Path, state: State, made: Preview) -> bool:
    """Keep that list although the engagement was closed while the report was written.

    Args:
        path: The engagement's file.
        state: What is open now.
        made: What was written.

    Returns:
        Whether nothing is missing.
    """
    from readiness.app.engagement import open_engagement

    if not (made.is_export and made.choices.redact):
        return True
    if state.is_open and state.engagement.path.resolve() == path.resolve():
        record_redaction(state.engagement, made, state.now())
        return not state.engagement.read_only
    try:
        engagement = open_engagement(path, now=state.now())
    except ReadinessError:
        return False
    try:
        record_redaction(engagement, made, state.now())
        return not engagement.read_only
    except ReadinessError:
        return False
    finally:
        engagement.close()


def written_message(made: Preview, *, is_recorded: bool = True) -> Message:
    """Where the report was written, with the ways to it."""
    more = len(made.written) - 1
    words = _tr("Written to {path}").format(path=made.path)
    beside = _tr("and %n file(s) beside it", more) if more > 0 else ""
    if not is_recorded:
        lost = _tr("Its list of stand-ins could not be kept: the engagement was closed. Write it again.")
        beside = f"{beside} {lost}".strip()
    folder = Action(_tr("Open the folder"), lambda: _open(made.path.parent), "folder")
    file = Action(_tr("Open"), lambda: _open(made.path), "file")
    return Message(words, beside, "passed" if is_recorded else "claimed", folder, second=file)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
