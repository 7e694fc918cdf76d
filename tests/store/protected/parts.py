"""What the tests of protected files share."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from readiness.app.engagement import Engagement
from readiness.domain.questions import QuestionId
from readiness.store.checks import MAGIC
from readiness.store.engagement_file import EngagementFile

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1, OBS2 = QuestionId("OBS-01"), QuestionId("OBS-02")
PASSPHRASE = "correct horse battery"
MARK = "Zaphod-Beeblebrox"
"""Typed everywhere in these tests; it must not be found on the disk."""


def raw_of(engagement: Engagement) -> sqlite3.Connection:
    """The connection of the file behind an engagement."""
    file = engagement.file
    assert isinstance(file, EngagementFile)
    return file._raw


def found_in_clear(*folders: Path) -> list[Path]:
    """Files in which the mark, or SQLite's own first words, can be read."""
    signs = (MARK.encode(), MARK.encode("utf-16-le"), MAGIC)
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file for file in files if any(sign in file.read_bytes() for sign in signs)]
