"""What can be said of a file before any number of it is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from readiness.errors import Issue
from readiness.language import noop, tr

Verdict = Literal[
    "ok",
    "ok_warn",
    "choose",
    "password",
    "refuse_empty",
    "refuse_corrupt",
    "refuse_unsupported",
    "refuse_unsafe",
]

REFUSALS: tuple[Verdict, ...] = (
    "refuse_unsafe",
    "refuse_corrupt",
    "refuse_unsupported",
    "password",
    "refuse_empty",
)
"""Verdicts that end the reading, in the order in which they take precedence."""


class Refused(Exception):
    """The file is not read any further; raised inside the reader, never shown raw."""

    def __init__(self, verdict: Verdict, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.verdict: Verdict = verdict
        self.message = message
        self.hint = hint


class NoSuchChoice(Exception):
    """A sheet, key or time zone that was asked for is not there; the message and `hint` say what is."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass
class SheetScan:
    """What a streaming look at one sheet found that the reader itself does not report.

    Attributes:
        errors: error cells, address to the error text (`#DIV/0!`).
        formulas_without_value: addresses of formula cells that carry no saved result.
        hidden_rows: 1-based numbers of hidden rows.
        merged: merged ranges, 0-based `(first_row, first_column, last_row, last_column)`.
        stray: a lone cell far outside makes the grid too large for the fast reader.
        error_count: number of all error cells (`errors` keeps the first few hundred).
        formula_count: number of formula cells without a saved result.
    """

    errors: dict[str, str] = field(default_factory=dict)
    formulas_without_value: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    stray: bool = False
    error_count: int = 0
    formula_count: int = 0


@dataclass
class Preflight:
    """The container seen from outside.

    Attributes:
        kind: what the content is (`xlsx`, `xlsb`, `xls`, `ods`, `text`, `json`, `jsonl`).
        issues: remarks that accompany the import (macros, wrong extension, external links).
        scans: sheet name to its scan, for xlsx, xlsm and ods.
        hidden_sheets: names of hidden sheets.
    """

    kind: str
    issues: list[Issue] = field(default_factory=list)
    scans: dict[str, SheetScan] = field(default_factory=dict)
    hidden_sheets: set[str] = field(default_factory=set)


RESAVE = noop("Open it in Excel or LibreOffice, save it as .xlsx or .csv, and import that copy.")
"""What to do with a file of another kind."""

HEAD_BYTES = 64 * 1024
"""How much of a file or part is looked at to tell what it is."""


def macros() -> Issue:
    """The remark on a workbook with macros."""
    return Issue("warning", "macros", tr("The workbook holds macros; they are never run."))
