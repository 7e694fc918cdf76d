"""How the numbers behind a chart are printed: every column with the same decimals, whatever stands in it."""

from __future__ import annotations

from readiness.report.charts.exhibit import Cell, Table
from readiness.report.formats import decimal, plain

SHARES, POINTS = 3, 1
"""Decimals of a column of shares, and of any other."""


def column_places(table: Table) -> tuple[int, ...]:
    """Decimals by column: three where nothing is larger than one."""
    places = []
    for column in range(len(table.columns)):
        values = [row[column] for row in table.rows]
        numbers = [abs(value) for value in values if isinstance(value, int | float)]
        places.append(SHARES if max(numbers, default=0) <= 1 else POINTS)
    return tuple(places)


def print_cell(value: Cell, places: int) -> str:
    """A cell in words: whole numbers stay whole, nothing is a dash."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return decimal(value, places)
    return plain(str(value))


def print_rows(table: Table) -> list[list[str]]:
    """All rows in words."""
    places = column_places(table)
    return [[print_cell(value, digits) for value, digits in zip(row, places, strict=True)] for row in table.rows]
