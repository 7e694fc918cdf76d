"""Writing cells from data into a workbook: never a formula, never a broken character, never a silent cut."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from readiness.errors import CannotWrite
from readiness.ingest.notes import Problem
from readiness.language import tr

MAX_CELL = 32_767
"""Characters that a cell of a workbook can hold."""

_CUT = " … (cut)"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_text(text: str) -> str:
    """Text that a cell can hold: control characters shown as a replacement mark, a cut is said."""
    clean = _CONTROL.sub("\ufffd", text)
    return clean if len(clean) <= MAX_CELL else clean[: MAX_CELL - len(_CUT)] + _CUT


def safe_csv(text: str) -> str:
    """Text for a CSV cell: what a spreadsheet program would run as a formula gets an apostrophe in front."""
    clean = safe_text(text)
    return f"'{clean}" if clean.startswith(_FORMULA_STARTS) else clean


def write_rows(sheet: Any, rows: Iterable[Sequence[object]]) -> None:
    """Append rows to a write-only sheet; text is stored as text, whatever it starts with."""
    from openpyxl.cell import WriteOnlyCell

    for row in rows:
        cells: list[Any] = []
        for value in row:
            if isinstance(value, str):
                cell = WriteOnlyCell(sheet, value=safe_text(value))
                cell.data_type = "s"
                # The quote prefix keeps it text when somebody edits the cell.
                cell.quotePrefix = value.startswith(_FORMULA_STARTS)
                cells.append(cell)
            else:
                cells.append(value)
        sheet.append(cells)


def save_workbook(workbook: Any, path: Path) -> None:
    """Write through a temporary file beside the target, so that a failure leaves no half file.

    Raises:
        CannotWrite: with the reason.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        workbook.save(temporary)
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(str(path), (error.strerror or str(error)).lower()) from error


def save_problem_rows(
    file: str, sheet_name: str, problems: Sequence[Problem], skipped: Sequence[tuple[int, str]], path: Path
) -> None:
    """Problems and skipped rows as a workbook of two sheets.

    Raises:
        CannotWrite: with the reason.
    """
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(tr("Problems"))
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEFG", (34, 20, 12, 10, 24, 60, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    write_rows(
        sheet,
        [
            (
                tr("File"),
                tr("Sheet"),
                tr("Cell"),
                tr("Severity"),
                tr("Reason"),
                tr("What is wrong"),
                tr("Value in the file"),
            )
        ],
    )
    write_rows(sheet, ((file, sheet_name, p.cell, p.severity, p.code, p.message, p.raw) for p in problems))
    rows = workbook.create_sheet(tr("Skipped rows"))
    rows.freeze_panes = "A2"
    write_rows(rows, [(tr("File"), tr("Sheet"), tr("Row"), tr("Reason"))])
    write_rows(rows, ((file, sheet_name, row + 1, reason) for row, reason in skipped))
    save_workbook(workbook, path)
