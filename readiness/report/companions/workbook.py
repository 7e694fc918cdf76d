"""The workbook: answers, evidence, scores, gates, plan, metrics, exhibits and log, with filters and frozen heads.

Every text is written as text: a cell that begins with `=`, `+`, `-` or `@` is never a formula. Dates come from the
snapshot and the archive is written in sorted order, so that the same snapshot gives the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from readiness.report import look
from readiness.report.companions.archive import seal
from readiness.report.companions.properties import set_workbook_properties
from readiness.report.companions.sheet import Cell, Figure, Sheet
from readiness.report.companions.sheets import make_sheets
from readiness.report.context import Report
from readiness.report.formats import plain
from readiness.report.wording import in_language

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_CHARACTERS = 32_000
"""A cell holds 32,767 characters; a longer text goes on in the rows below."""
FONT, SIZE = "Calibri", 11
LINE, HIGHEST = 14.5, 409.0
"""Points: of a line of text, and of the highest row that a workbook can have."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_DAY = "yyyy-mm-dd"


def make_workbook(report: Report) -> bytes:
    """The workbook of a report. Sheets without rows are left out."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    with in_language(report.dossier.words.language):
        for sheet in make_sheets(report):
            if sheet.rows:
                _fill(book.create_sheet(sheet.title), sheet)
    set_workbook_properties(book.properties, report)
    out = io.BytesIO()
    book.save(out)
    return _stamped(out.getvalue(), report.dossier.snapshot.taken_at)


def _stamped(content: bytes, when: datetime) -> bytes:
    """The library writes the time of saving into the properties: the snapshot's stands there instead."""
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")

    def change(name: str, data: bytes) -> bytes:
        if name != "docProps/core.xml":
            return data
        text = data.decode("utf-8")
        return re.sub(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rf"\g<1>{stamp}", text).encode("utf-8")

    return seal(content, change)


def _fill(sheet: Worksheet, made: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    bold = Font(name=FONT, size=SIZE, bold=True, color=look.INK.lstrip("#"))
    usual = Font(name=FONT, size=SIZE)
    ground = PatternFill("solid", fgColor=look.WASH.lstrip("#"))
    line = Border(bottom=Side("thin", color=look.INK.lstrip("#")))
    wrap = Alignment(wrap_text=True, vertical="top")
    top = Alignment(vertical="top")
    for column, text in enumerate(made.head, start=1):
        cell = sheet.cell(1, column, text)
        cell.font, cell.fill, cell.border = bold, ground, line
        cell.alignment = Alignment(wrap_text=True, vertical="bottom")
    rows = [part for row in made.rows for part in _parts(row)]
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(sheet, number, column, value, wrap if isinstance(value, str) else top)
            sheet.cell(number, column).font = usual
        sheet.row_dimensions[number].height = _height(row, made.widths)
    sheet.row_dimensions[1].height = _height(made.head, made.widths)
    for column, width in enumerate(made.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(made.head))}{len(rows) + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    sheet.sheet_view.showGridLines = False


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points that the longest text of a row takes: not every program measures rows when it opens a file."""
    lines = 1
    for cell, width in zip(row, widths, strict=False):
        if isinstance(cell, str):
            lines = max(lines, sum(-(-len(part) // max(1, width - 1)) or 1 for part in cell.split("\n")))
    return min(HIGHEST, LINE * lines + 2)


def _parts(row: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The row, and below it what its texts have more than cells can hold: nothing is cut."""
    texts = {n: plain(cell) for n, cell in enumerate(row) if isinstance(cell, str)}
    count = max((-(-len(text) // MOST_CHARACTERS) for text in texts.values()), default=1) or 1
    for part in range(count):
        start = part * MOST_CHARACTERS
        cells: list[Cell] = []
        for n, cell in enumerate(row):
            if n in texts:
                piece = texts[n][start : start + MOST_CHARACTERS]
                cells.append(texts[n] if part and n == 0 and len(texts[n]) <= MOST_CHARACTERS else piece)
            else:
                cells.append(cell if part == 0 else None)
        yield tuple(cells)


def _put(sheet: Worksheet, row: int, column: int, value: Cell, alignment: Any) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, column)
    cell.alignment = alignment
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"
        if value.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True
    elif isinstance(value, Figure):
        cell.value, cell.number_format = value.value, value.format
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = _DAY
