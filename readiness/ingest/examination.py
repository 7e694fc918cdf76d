"""The result of looking at a file: plain values that travel from the reading process to the app."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from readiness.domain.metrics import Aggregates, Incident
from readiness.errors import Issue
from readiness.ingest.notes import Problem
from readiness.ingest.outcomes import OutcomeValue
from readiness.ingest.settings import Choice
from readiness.ingest.verdicts import Verdict
from readiness.language import current


@dataclass(frozen=True)
class KnownBatch:
    """Records imported earlier, by which overlapping rows are known again.

    Attributes:
        id: the batch.
        grain: of its records.
        first: its first day.
        last: its last day.
        bodies: its record chunks.
    """

    id: str
    grain: str
    first: date | None
    last: date | None
    bodies: tuple[bytes, ...]


@dataclass(frozen=True)
class Request:
    """What is to be read and how.

    Attributes:
        path: the file.
        settings: choices of a person or of a stored mapping (`settings.py`).
        password: for protected workbooks.
        workdir: folder for temporary files; the caller removes it.
        chunks: write the records there (a temporary SQLite file); None: look only.
        chunks_key: encrypts that file (32 bytes of key, 16 of salt); empty: in clear.
        known: batches imported earlier.
        remembered: settings of earlier imports by the fingerprint of their headers.
        language: in which remarks are said; the one spoken where the request is made.
    """

    path: Path
    settings: dict[str, str] = field(default_factory=dict)
    password: str = ""
    workdir: Path | None = None
    chunks: Path | None = None
    chunks_key: bytes = field(default=b"", repr=False)
    known: tuple[KnownBatch, ...] = ()
    remembered: dict[str, dict[str, str]] = field(default_factory=dict)
    language: str = field(default_factory=current)


@dataclass(frozen=True)
class SheetInfo:
    """One sheet or named table as offered."""

    name: str
    rows: int
    columns: int
    hidden: bool


@dataclass(frozen=True)
class ColumnInfo:
    """One column and how it is read; `field` is empty where it is not used."""

    position: int
    source: str
    field: str
    unit: str
    confidence: float
    reason: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class PreviewRow:
    """One row as it lies in the file beside what was understood; `status` is `data` or the reason of skipping."""

    row: int
    raw: tuple[str, ...]
    parsed: tuple[str, ...]
    status: str
    problem: str = ""


@dataclass(frozen=True)
class Rule:
    """How something is read throughout the file.

    Attributes:
        key: the setting that changes it.
        value: what holds now.
        options: what could hold instead; empty where any name is taken (time zones).
        proof: a row of the file that shows it.
        is_assumed: whether the file does not say it: what holds is a proposal.
    """

    key: str
    value: str
    options: tuple[str, ...]
    proof: str = ""
    is_assumed: bool = False


@dataclass
class Examination:
    """Everything known after a reading. `aggregates` is None where no table was found.

    `coverage` is the share of records in which a field is filled; `bad_choice` names a choice that does not exist;
    `top` holds the first rows of the sheet with their numbers, for pointing at the header.
    """

    verdict: Verdict
    message: str
    hint: str = ""
    sha256: str = ""
    size: int = 0
    format: str = ""
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[SheetInfo, ...] = ()
    sheet: str = ""
    header_row: int = 0
    above_header: int = 0
    profile: str = ""
    grain: str = ""
    headers: str = ""
    columns: tuple[ColumnInfo, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    issues: tuple[Issue, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    skipped_rows: tuple[tuple[int, str], ...] = ()
    rows_read: int = 0
    rows_imported: int = 0
    preview: tuple[PreviewRow, ...] = ()
    aggregates: Aggregates | None = None
    incidents: tuple[Incident, ...] = ()
    outcome_values: tuple[OutcomeValue, ...] = ()
    outcomes: dict[str, str] = field(default_factory=dict)
    outcome_source: str = ""
    time_zone: str = "UTC"
    distinct: dict[str, int] = field(default_factory=dict)
    reconciliation: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    coverage: dict[str, float] = field(default_factory=dict)
    bad_choice: str = ""
    locale: str = ""
    overlap: dict[str, int] = field(default_factory=dict)
    top: tuple[tuple[int, tuple[str, ...]], ...] = ()
    rules: tuple[Rule, ...] = ()
