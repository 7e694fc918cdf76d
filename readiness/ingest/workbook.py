"""Workbooks through python-calamine, with openpyxl for the one sheet that would exhaust it.

Runs in the child process only: a damaged file can abort the process or raise what `except Exception` misses.
"""

from __future__ import annotations

import io
from itertools import islice
from pathlib import Path
from typing import Any

from readiness.errors import Issue
from readiness.ingest.book import Book, Sheet
from readiness.ingest.cells import Cell, Rows, tame
from readiness.ingest.verdicts import Preflight, Refused, SheetScan
from readiness.language import noop, tr

FAR_COLUMN = 2_000
"""Columns beyond this in a sheet with a stray cell are dropped."""

FAR_GAP = 5_000
"""Blank rows after which a lone cell does not belong to the table."""

_REPAIR = noop("Open it in Excel, let it repair the file, and save a copy as .xlsx.")


def read_workbook(path: Path, preflight: Preflight) -> Book:
    """All sheets with their sizes; rows are taken on demand with `load`.

    Raises:
        Refused: the workbook cannot be read, or holds no sheet.
    """
    if any(scan.stray for scan in preflight.scans.values()):
        return read_streaming(path, preflight)
    book = Book(preflight.kind, [])
    workbook = _open(path, preflight)
    for meta in workbook.sheets_metadata:
        if "WorkSheet" not in str(meta.typ):
            continue
        sheet = _read_sheet(workbook, meta.name, preflight)
        sheet.hidden = "Hidden" in str(meta.visible) or meta.name in preflight.hidden_sheets
        book.sheets.append(sheet)
    if not book.sheets:
        raise Refused("refuse_empty", tr("The workbook has no worksheet."), tr("Export the data again."))
    if preflight.kind == "xlsx":
        book.sheets.extend(_named_tables(workbook, book))
    return book


def _open(path: Path, preflight: Preflight) -> Any:
    from python_calamine import CalamineWorkbook

    try:
        return CalamineWorkbook.from_path(str(path), load_tables=preflight.kind == "xlsx")
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - the reader's panics are not Exceptions
        raise _translate(error, preflight) from None


def _translate(error: BaseException, preflight: Preflight) -> Refused:
    text = str(error)
    lowered = text.lower()
    if "password" in lowered or "encrypt" in lowered:
        return Refused(
            "password", tr("This workbook is password-protected."), tr("Enter the password, or save a copy.")
        )
    if "cell limit" in lowered:
        return Refused("refuse_unsafe", tr("A sheet claims an impossible size; it was not opened."), tr(_REPAIR))
    if "entity" in lowered:
        return Refused("refuse_unsafe", tr("The file contains XML entity definitions. It was not opened."), tr(_REPAIR))
    if preflight.kind == "xlsb":
        return Refused(
            "refuse_corrupt", tr("This binary workbook (.xlsb) could not be read."), tr("Save it as .xlsx in Excel.")
        )
    return Refused("refuse_corrupt", tr("The file is damaged and could not be read."), tr(_REPAIR))


def _read_sheet(workbook: Any, name: str, preflight: Preflight) -> Sheet:
    try:
        raw = workbook.get_sheet_by_name(name)
        top, left = raw.start or (0, 0)
        sheet = Sheet(name, [], top + (raw.height or 0), left + (raw.width or 0))
        sheet.rows = _LazyRows(raw)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - as above
        if "empty" in str(error).lower() and "sheet" in str(error).lower():
            return Sheet(name)
        raise _translate(error, preflight) from None
    sheet.scan = preflight.scans.get(name, SheetScan())
    if preflight.kind == "xls" and raw.merged_cell_ranges:
        sheet.scan.merged = [(*first, *last) for first, last in raw.merged_cell_ranges]
    return sheet


class _LazyRows(list[list[Cell]]):
    """Marks a sheet whose rows still lie in the reader's memory."""

    def __init__(self, raw: Any) -> None:
        super().__init__()
        self.raw = raw


def load(sheet: Sheet) -> Rows:
    """The rows of a sheet, taken from the reader if that has not happened yet."""
    if isinstance(sheet.rows, _LazyRows):
        raw = sheet.rows.raw
        sheet.rows = raw.to_python(skip_empty_area=False) if sheet.row_count else []
    return sheet.rows


def peek(sheet: Sheet, count: int) -> Rows:
    """The first rows of a sheet without taking all of them."""
    if isinstance(sheet.rows, _LazyRows):
        raw = sheet.rows.raw
        if not sheet.row_count:
            return []
        # The row iterator pads above the table, but not left of it.
        left = [""] * (raw.start or (0, 0))[1]
        return [left + list(row) for row in islice(raw.iter_rows(), count)]
    return sheet.rows[:count]


def _named_tables(workbook: Any, book: Book) -> list[Sheet]:
    """Named tables, offered where there are several or where one does not fill its sheet."""
    tables = []
    try:
        names = list(workbook.table_names)
        for name in names:
            raw = workbook.get_table_by_name(name)
            rows: Rows = [list(raw.columns), *raw.to_python()] if raw.height <= 100_000 else []
            if rows:
                row, column = raw.start or (1, 0)
                tables.append(
                    Sheet(
                        f"{raw.sheet}!{name}",
                        rows,
                        len(rows),
                        len(raw.columns),
                        first_row=max(0, row - 1),
                        first_column=column,
                    )
                )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - tables are an offer; the sheets themselves are there
        book.issues.append(Issue("info", "tables_unreadable", tr("The named tables of the workbook cannot be listed.")))
        return []
    return tables if len(tables) > 1 else []


def read_streaming(path: Path, preflight: Preflight) -> Book:
    """All sheets through openpyxl: slower, but without a grid, and it survives values that stop the fast reader.

    Raises:
        Refused: the workbook cannot be read.
    """
    from openpyxl import load_workbook

    book = Book(preflight.kind, [])
    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
        for raw in workbook.worksheets:
            raw.reset_dimensions()
            rows, dropped = _near_rows(raw.iter_rows(values_only=True))
            sheet = Sheet(raw.title, rows, len(rows), max(map(len, rows), default=0))
            sheet.hidden = raw.sheet_state != "visible"
            sheet.scan = preflight.scans.get(raw.title, SheetScan())
            book.sheets.append(sheet)
            if dropped:
                text = tr("{dropped} stray cell(s) far outside the table were ignored.", dropped=dropped)
                book.issues.append(Issue("warning", "stray_cells", text, place=raw.title))
        workbook.close()
    except (ValueError, KeyError, TypeError, IndexError, OSError) as error:
        raise Refused("refuse_corrupt", tr("The file is damaged and could not be read."), tr(_REPAIR)) from error
    return book


def _near_rows(source: Any) -> tuple[Rows, int]:
    rows: Rows = []
    dropped = gap = 0
    for raw in source:
        far = [cell for cell in raw[FAR_COLUMN:] if cell is not None]
        near = [tame(cell) for cell in raw[:FAR_COLUMN]]
        dropped += len(far)
        while near and near[-1] is None:
            near.pop()
        if not near:
            gap += 1
            continue
        if gap > FAR_GAP:
            dropped += 1
            continue
        rows.extend([] for _ in range(gap))
        gap = 0
        rows.append(near)
    return rows, dropped


def decrypt(path: Path, password: str, target: Path) -> None:
    """Write an unprotected copy.

    Raises:
        Refused: the password is wrong or the protection is unknown.
    """
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    plain = io.BytesIO()
    try:
        with path.open("rb") as stream:
            office = msoffcrypto.OfficeFile(stream)
            office.load_key(password=password)
            office.decrypt(plain)
    except (InvalidKeyError, DecryptionError) as error:
        raise Refused("password", tr("The password is wrong."), tr("Check capital letters and try again.")) from error
    except (FileFormatError, ValueError, KeyError, OSError, NotImplementedError, AssertionError) as error:
        raise Refused(
            "password",
            tr("This kind of protection cannot be opened here."),
            tr("Save an unprotected .xlsx copy in Excel and import that."),
        ) from error
    target.write_bytes(plain.getvalue())
