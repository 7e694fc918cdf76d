"""A file as sheets of cells, before anything is understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.errors import Issue
from readiness.ingest.cells import Rows
from readiness.ingest.verdicts import SheetScan


@dataclass
class Sheet:
    """One sheet or named table.

    Attributes:
        name: as shown to people; a named table is `Sheet!Table`.
        rows: cells from the first row and column of the sheet; may be empty until `load` is called for.
        row_count: rows up to the last filled one.
        column_count: columns up to the last filled one.
        hidden: not shown in the workbook.
        scan: findings of the preflight.
        first_row: 0-based sheet row of `rows[0]` (named tables start anywhere).
        first_column: likewise.
        origins: for appended or joined sheets, the place of each row.
    """

    name: str
    rows: Rows = field(default_factory=list)
    row_count: int = 0
    column_count: int = 0
    hidden: bool = False
    scan: SheetScan = field(default_factory=SheetScan)
    first_row: int = 0
    first_column: int = 0
    origins: list[tuple[str, int]] | None = None


@dataclass
class Book:
    """All sheets of a file.

    Attributes:
        kind: as in `Preflight`, with the delimiter for text (`csv`, `tsv`).
        sheets: worksheets in workbook order, then named tables.
        issues: remarks about the reading as a whole.
        encoding: of text files.
        delimiter: of text files.
    """

    kind: str
    sheets: list[Sheet]
    issues: list[Issue] = field(default_factory=list)
    encoding: str = ""
    delimiter: str = ""
