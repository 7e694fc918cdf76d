"""What every sheet of a workbook says of itself in its hidden first cell: of which engagement, saved when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from readiness import language
from readiness.ingest.forms.form import PART, STAMP_START

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

FORMAT = "1"
PARTS = 11


@dataclass(frozen=True)
class Stamp:
    """The stamp of a sheet.

    Attributes:
        kind: `intake`, `table`, `register`, `prework` or `answers`.
        engagement, pack, version, hash: whose workbook it is, and of which questionnaire.
        saved: when, ISO.
        language: in which language its words are.
        subject: for a table its field, for a register its question.
        was: for these, the fingerprint of what stood there.
    """

    kind: str
    engagement: str
    pack: str
    version: str
    hash: str
    saved: str
    language: str
    subject: str = ""
    was: str = ""


def make_stamp(engagement: Engagement, now: datetime) -> Stamp:
    """What all sheets of one workbook say of themselves; `stamp_text` adds what each is."""
    return Stamp(
        kind="",
        engagement=engagement.id,
        pack=engagement.pack.id,
        version=engagement.pack.version,
        hash=engagement.pack_hash[:12],
        saved=now.isoformat(timespec="seconds"),
        language=language.current(),
    )


def stamp_text(stamp: Stamp, kind: str, subject: str = "", was: str = "") -> str:
    """The first cell of a sheet."""
    parts = (STAMP_START, FORMAT, kind, stamp.engagement, stamp.pack, stamp.version, stamp.hash, stamp.saved)
    return PART.join((*parts, stamp.language, subject, was))


def read_stamp(text: str) -> Stamp | None:
    """The stamp that a cell holds; None if it is none of this format."""
    parts = text.strip().split(PART)
    if len(parts) != PARTS or parts[0] != STAMP_START or parts[1] != FORMAT:
        return None
    return Stamp(*parts[2:])
