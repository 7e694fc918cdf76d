"""The entries of a filled workbook: which cells speak of which item, wherever rows, columns and sheets have gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.app import workbook_words as words
from readiness.app.workbook_stamp import Stamp, read_stamp
from readiness.errors import AnswerError, Issue
from readiness.ingest.cells import Cell, address
from readiness.ingest.forms.form import ASIDE, WAS
from readiness.ingest.forms.reading import CellBook, CellSheet
from readiness.language import tr


@dataclass(frozen=True)
class Line:
    """A row with an entry.

    Attributes:
        sheet: where it stands.
        number: row, from 0.
        columns: name of each column to its position.
        key: what the row is about; empty in a row that a person added.
        was: what stood in it when the workbook was saved.
    """

    sheet: CellSheet
    number: int
    columns: dict[str, int]
    key: str
    was: str

    def has(self, column: str) -> bool:
        """Whether the sheet still has a column."""
        return column in self.columns

    def cell(self, column: str) -> Cell:
        """What stands in a column; None where there is nothing.

        Raises:
            AnswerError: The cell shows an error, or holds a formula without a saved result.
        """
        at = self.columns.get(column)
        row = self.sheet.rows[self.number]
        found = row[at] if at is not None and at < len(row) else None
        where = "" if at is None else address(self.number, at)
        if where in self.sheet.errors:
            raise AnswerError(
                tr("The cell shows the error {error}.", error=self.sheet.errors[where]), hint=tr("Type the value.")
            )
        if where in self.sheet.unsaved_formulas:
            raise AnswerError(
                tr("The cell holds a formula without a saved result."),
                hint=tr("Formulas are never worked out here: type the value."),
            )
        return found

    def place(self, column: str) -> str:
        """Sheet and cell, as people name them."""
        at = self.columns.get(column)
        return f"{self.sheet.name}!{address(self.number, 0 if at is None else at)}"

    def is_blank(self, columns: tuple[str, ...]) -> bool:
        """Whether nothing stands in any of these columns."""
        row = self.sheet.rows[self.number]
        at = [self.columns[name] for name in columns if name in self.columns]
        return all(position >= len(row) or words.is_empty(row[position]) for position in at)


@dataclass(frozen=True)
class FilledSheet:
    """A sheet of the workbook with its stamp and its entries."""

    sheet: CellSheet
    stamp: Stamp
    columns: dict[str, int]
    lines: tuple[Line, ...]


def find_sheets(book: CellBook) -> tuple[tuple[FilledSheet, ...], tuple[Issue, ...]]:
    """The sheets that carry a stamp that can be read, and remarks on the others."""
    found, issues = [], []
    for sheet in book.sheets:
        place = _find_stamp(sheet)
        if place is None:
            hint = tr("Save a new workbook from this program and copy the entries over.")
            issues.append(_issue("other_format", sheet.name, tr("This sheet was saved by another version."), hint))
            continue
        row, column, stamp = place
        columns = _columns(sheet, row, column)
        found.append(FilledSheet(sheet, stamp, columns, tuple(_lines(sheet, row, column, columns))))
    return tuple(found), tuple(issues)


def _find_stamp(sheet: CellSheet) -> tuple[int, int, Stamp] | None:
    for number, row in enumerate(sheet.rows):
        for position, cell in enumerate(row):
            stamp = read_stamp(cell) if isinstance(cell, str) else None
            if stamp is not None:
                return number, position, stamp
    return None


def _columns(sheet: CellSheet, row: int, key: int) -> dict[str, int]:
    columns: dict[str, int] = {}
    for position, cell in enumerate(sheet.rows[row]):
        name = words.plain(cell)
        if position != key and name and name not in columns:
            columns[name] = position
    return columns


def _lines(sheet: CellSheet, stamped: int, key: int, columns: dict[str, int]) -> Iterator[Line]:
    was = columns.get(WAS)
    for number, row in enumerate(sheet.rows):
        name = words.plain(row[key]) if key < len(row) else ""
        if number == stamped or name == ASIDE or all(words.is_empty(cell) for cell in row):
            continue
        before = words.plain(row[was]) if was is not None and was < len(row) else ""
        yield Line(sheet, number, columns, name, before)


def missing_columns(found: FilledSheet, needed: tuple[str, ...]) -> tuple[Issue, ...]:
    """A remark for every column that the sheet no longer has and without which it cannot be read."""
    hint = tr("Its name stands in the hidden first row: put the column back, or save a new workbook.")
    return tuple(
        _issue("column_missing", found.sheet.name, tr("The column “{name}” is missing.", name=name), hint)
        for name in needed
        if name not in found.columns
    )


def _issue(code: str, place: str, message: str, hint: str) -> Issue:
    return Issue("error", code, message, place, hint)
