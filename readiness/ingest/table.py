"""The rows of a table sorted into data and the rest; group labels filled down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readiness.ingest.cells import Cell, Rows, as_text, is_blank
from readiness.ingest.layout import Layout, clean_header, label_kind
from readiness.ingest.notes import Notes
from readiness.ingest.times import to_datetime
from readiness.language import tr, trn

FILL_SHARE = 0.3
"""Blank share of a label column above which its labels stand for the rows below."""


@dataclass
class Table:
    """The data of one sheet.

    Attributes:
        names: column names.
        rows: data rows, as wide as `names`.
        places: 0-based sheet row of each data row.
        first_column: 0-based sheet column of the first name.
        totals: rows recognised as totals, with their places.
        origins: sheet name of each row where several sheets were put together.
    """

    names: list[str]
    rows: Rows
    places: list[int]
    first_column: int = 0
    totals: list[tuple[int, list[Cell]]] = field(default_factory=list)
    origins: list[str] | None = None

    def column(self, position: int) -> list[Cell]:
        """All cells of one column."""
        return [row[position] for row in self.rows]


def cut_table(rows: Rows, layout: Layout, notes: Notes) -> Table:
    """The rows below the header, padded to the same width; rows of odd length are counted."""
    left, width = layout.first_column, len(layout.names)
    data = rows[layout.data_first :]
    lengths = set(map(len, data))
    ragged = 0
    if left or lengths != {width}:
        cut: Rows = []
        full = left + width
        for row in data:
            short = [*row[left:full]]
            if row and len(row) != full:
                ragged += any(not is_blank(cell) for cell in row) and (len(row) < full or _has_more(row, full))
            short.extend([""] * (width - len(short)))
            cut.append(short)
        data = cut
    if ragged:
        notes.warn(
            "ragged_rows",
            tr(
                "{counted} with more or fewer cells than the header; padded.",
                counted=trn("{n:,} row", "{n:,} rows", ragged),
            ),
        )
    return Table(list(layout.names), data, list(range(layout.data_first, layout.data_first + len(data))), left)


def _has_more(row: Sequence[Cell], full: int) -> bool:
    return any(not is_blank(cell) for cell in row[full:])


def sort_rows(table: Table, time_column: int | None, label_columns: list[int], order: str, notes: Notes) -> Table:
    """Take blank rows, subtotals, totals, notes and repeated headers out of the data.

    A row is looked at closely only if its time is missing or unreadable, or if a label column says total.
    """
    suspects = _suspects(table, time_column, label_columns, order)
    if not suspects:
        return table
    header = [clean_header(name) for name in table.names]
    kept_rows: Rows = []
    kept_places: list[int] = []
    result = Table(table.names, kept_rows, kept_places, table.first_column, origins=table.origins and [])
    for index, row in enumerate(table.rows):
        reason = _reason(row, header, time_column, label_columns) if index in suspects else ""
        if reason:
            notes.skip(table.places[index], reason)
            if reason == "total":
                result.totals.append((table.places[index], row))
            continue
        kept_rows.append(row)
        kept_places.append(table.places[index])
        if table.origins is not None and result.origins is not None:
            result.origins.append(table.origins[index])
    return result


def _suspects(table: Table, time_column: int | None, label_columns: list[int], order: str) -> set[int]:
    suspects: set[int] = set()
    if time_column is not None:
        cells = table.column(time_column)
        readable: dict[Cell, bool] = {
            cell: to_datetime(cell, order, "s") is not None
            for cell in set(cells)
            if isinstance(cell, str) or cell is None
        }
        suspects.update(i for i, cell in enumerate(cells) if not readable.get(cell, not isinstance(cell, bool)))
    for column in [*label_columns, 0] if time_column is None else label_columns:
        cells = table.column(column)
        labels = {cell for cell in set(cells) if isinstance(cell, str) and label_kind(cell)}
        if labels:
            suspects.update(i for i, cell in enumerate(cells) if isinstance(cell, str) and cell in labels)
    if time_column is None:
        first = table.column(0)
        suspects.update(
            i for i, cell in enumerate(first) if is_blank(cell) or (isinstance(cell, str) and cell in table.names)
        )
    return suspects


def _reason(row: list[Cell], header: list[str], time_column: int | None, label_columns: list[int]) -> str:
    filled = [i for i, cell in enumerate(row) if not is_blank(cell)]
    if not filled:
        return "blank"
    texts = [clean_header(cell) for cell in row]
    if sum(text == name for text, name in zip(texts, header, strict=True) if text) >= max(1, 0.8 * len(filled)):
        return "repeated_header"
    looked_at = {filled[0], *label_columns} | ({time_column} if time_column is not None else set())
    kinds = [label_kind(as_text(row[i])) for i in sorted(looked_at) if isinstance(row[i], str)]
    for kind in ("subtotal", "total"):
        if kind in kinds and len(filled) > 1:
            return kind
    if len(header) > 2 and len(filled) <= 2 and all(isinstance(row[i], str) for i in filled):
        return "notes"
    if "notes" in kinds:
        return "notes"
    return ""


def fill_down(table: Table, columns: list[int], merged: list[tuple[int, int, int, int]], notes: Notes) -> None:
    """Repeat group labels into the blank cells below them, in label columns and in merged ranges."""
    for column in columns:
        cells = table.column(column)
        blanks = [i for i, cell in enumerate(cells) if is_blank(cell)]
        if not blanks or not cells or is_blank(cells[0]):
            continue
        sheet_column = table.first_column + column
        covered = {
            row
            for top, left, bottom, right in merged
            if left <= sheet_column <= right and bottom > top
            for row in range(top, min(bottom, top + 100_000) + 1)
        }
        if len(blanks) / len(cells) < FILL_SHARE and not covered:
            continue
        if len(blanks) / len(cells) < FILL_SHARE:
            blanks = [i for i in blanks if table.places[i] in covered]
        for i in blanks:
            # Rows come in order, so the row above is filled already.
            table.rows[i][column] = table.rows[i - 1][column]
        if blanks:
            message = tr(
                "{blanks_count} blank cells below a group label were filled with it ({names}).",
                blanks_count=len(blanks),
                names=table.names[column],
            )
            notes.warn("filled_down", message)
