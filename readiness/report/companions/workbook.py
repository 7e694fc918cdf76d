"""The workbook: answers, scores, gates, plan, metrics, exhibits and log, with filters and frozen heads.

Every text is written as text: a cell that begins with `=`, `+`, `-` or `@` is never a formula. Dates come from the
snapshot and the archive is written in sorted order, so that the same snapshot gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from readiness.report.charts.exhibit import Cell
from readiness.report.companions.sheets import make_sheets
from readiness.report.context import Report
from readiness.report.formats import plain

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_CHARACTERS = 32_000
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def make_workbook(report: Report) -> bytes:
    """The workbook of a report. Sheets without rows are left out."""
    from openpyxl import Workbook

    d = report.dossier
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, head, rows, widths in make_sheets(report):
        if rows:
            _fill(book.create_sheet(title), head, rows, widths)
    book.properties.creator = plain(d.snapshot.details.firm or d.snapshot.details.client)
    book.properties.title = d.words("document.title", client=plain(d.snapshot.details.client))
    out = io.BytesIO()
    book.save(out)
    return _reproducible(out.getvalue(), d.snapshot.taken_at)


def _fill(sheet: Worksheet, head: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    bold, wrap = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for column, text in enumerate(head, start=1):
        cell = sheet.cell(1, column, text)
        cell.font = bold
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(sheet, number, column, value, wrap)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{len(rows) + 1}"


def _put(sheet: Worksheet, row: int, column: int, value: Cell, wrap: Any) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        text = plain(value)
        if len(text) > MOST_CHARACTERS:
            text = f"{text[:MOST_CHARACTERS]}… (cut here; the whole text is in the embedded snapshot)"
        cell.value = text
        cell.data_type = "s"
        cell.alignment = wrap
        if text.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True
    else:
        cell.value = value
        if isinstance(value, float):
            cell.number_format = "0.000" if abs(value) <= 1 else "0.0"


def _reproducible(content: bytes, when: datetime) -> bytes:
    """The archive with sorted names, fixed dates, and the snapshot's time in its properties."""
    stamp = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = source.read(name)
            if name == "docProps/core.xml":
                text = data.decode("utf-8")
                text = re.sub(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rf"\g<1>{stamp}", text)
                data = text.encode("utf-8")
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            target.writestr(info, data)
    return out.getvalue()
