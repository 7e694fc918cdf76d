"""The second stage: where in a sheet the table is, and its rows cut out of it."""

from __future__ import annotations

from readiness.ingest.assembly import assemble
from readiness.ingest.book import Sheet
from readiness.ingest.cells import Rows, as_text, clip
from readiness.ingest.examination import Examination, Request
from readiness.ingest.layout import Layout, find_table
from readiness.ingest.notes import Notes
from readiness.ingest.remarks import describe_layout
from readiness.ingest.table import Table, cut_table
from readiness.ingest.verdicts import Refused
from readiness.language import tr

MANY_COLUMNS = 200
TOP_ROWS, TOP_COLUMNS = 40, 30
"""How much of a sheet is shown for pointing at the header."""


def find(sheet: Sheet, request: Request, notes: Notes, found: Examination) -> tuple[Table, Layout]:
    """The table of a sheet, under the header that was chosen or found.

    Raises:
        Refused: There is no row of data under it.
    """
    rows = assemble(sheet)
    merged = [(t - sheet.first_row, le - sheet.first_column, b - sheet.first_row, r - sheet.first_column)
              for t, le, b, r in sheet.scan.merged]  # fmt: skip
    found.top = _top(rows, sheet)
    chosen = request.settings.get("header_row", "")
    layout = find_table(rows, merged, _header_rows(chosen, sheet))
    if not chosen:
        describe_layout(layout, sheet, notes)
    found.header_row = sheet.first_row + layout.header_first + 1
    found.above_header = layout.above
    table = cut_table(rows, layout, notes)
    table.places = [place + sheet.first_row for place in table.places]
    table.first_column += sheet.first_column
    if sheet.origins is not None:
        table.origins = [name for name, _ in sheet.origins[layout.data_first :]]
    if not table.rows:
        raise Refused("refuse_empty", tr("There is no data row under the header."), tr("Export it again with data."))
    if len(table.names) > MANY_COLUMNS:
        notes.warn(
            "many_columns",
            tr(
                "{names_count:,} columns: the preview shows the first 50; search to map others.",
                names_count=len(table.names),
            ),
        )
    return table, layout


def _top(rows: Rows, sheet: Sheet) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple(
        (sheet.first_row + at + 1, tuple(clip(as_text(cell), 60) for cell in row[:TOP_COLUMNS]))
        for at, row in enumerate(rows[:TOP_ROWS])
    )


def _header_rows(chosen: str, sheet: Sheet) -> tuple[int, int] | None:
    """0-based first and last header row of a choice such as `5` or `1-3`."""
    first, _, last = chosen.partition("-")
    if not first.strip().isdecimal():
        return None
    top = int(first) - 1 - sheet.first_row
    return top, int(last) - 1 - sheet.first_row if last.strip().isdecimal() else top
