"""What redacted editions left out: kept in the engagement with its date, readable there, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from readiness.app.details import document_edit
from readiness.domain.base import Model
from readiness.domain.edit import Edit
from readiness.errors import ReportError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.report.redaction import Category, Replacement

__all__ = ["RECORDS", "Category", "RedactedText", "RedactionRecord"]

MOST_RECORDS = 50
"""Older records than these go: a record can be as long as everything that was typed."""


class RedactedText(Model):
    """One text and what stands in its place."""

    category: str
    text: str
    by: str


class RedactionRecord(Model):
    """One redacted export: when, which files, what was replaced."""

    at: datetime
    files: tuple[str, ...]
    categories: tuple[str, ...]
    items: tuple[RedactedText, ...]


RECORDS: TypeAdapter[tuple[RedactionRecord, ...]] = TypeAdapter(tuple[RedactionRecord, ...])


def categories() -> tuple[Category, ...]:
    """What can be redacted, each on its own."""
    from readiness.report.redaction import CATEGORIES

    return CATEGORIES


def check_recordable(engagement: Engagement) -> None:
    """A redacted edition is made only where the list of what it leaves out can be kept.

    Raises:
        ReportError: the engagement is open for reading only.
    """
    if engagement.read_only:
        raise ReportError(
            tr("A redacted report needs its engagement open for writing: the list of what was left out is kept there."),
            hint=tr("Close the other window that holds the file, then try again."),
        )


def record_redaction(
    engagement: Engagement,
    now: datetime,
    files: Sequence[str],
    chosen: Iterable[Category],
    replaced: Iterable[Replacement],
) -> Edit:
    """The edit that keeps the list of what was redacted."""
    items = tuple(RedactedText(category=item.category, text=item.text, by=item.by) for item in replaced)
    record = RedactionRecord(at=now, files=tuple(files), categories=tuple(chosen), items=items)
    kept = (*engagement.redactions, record)[-MOST_RECORDS:]
    return document_edit(engagement, "redactions", kept, tr("List of what was redacted"))
