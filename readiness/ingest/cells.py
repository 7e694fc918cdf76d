"""Cell values as they arrive, and cell addresses."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = "str | int | float | bool | date | datetime | time | timedelta | None"
"""A value as stored in the file; an empty cell is `None` or `""`."""

Rows: TypeAlias = "list[list[Cell]]"

LARGEST = 2**63
"""Largest whole number taken from a file."""

_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def column_letters(index: int) -> str:
    """The letters of a 0-based column: 0 is `A`, 26 is `AA`."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The 0-based column of its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def address(row: int, column: int) -> str:
    """The address of a 0-based row and column: (11, 5) is `F12`."""
    return f"{column_letters(column)}{row + 1}"


def parse_address(text: str) -> tuple[int, int] | None:
    """0-based row and column of an address, or None."""
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return None
    return int(found[2]) - 1, column_index(found[1])


def is_blank(cell: Cell) -> bool:
    """True for an empty cell, or one with nothing but white space and invisible characters."""
    if cell is None:
        return True
    return isinstance(cell, str) and not cell.strip(" \t\r\n\v\f\xa0\u200b\ufeff")


def as_text(cell: Cell) -> str:
    """The cell as a person would read it; whole floats lose their `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


def clip(text: str, length: int = 60) -> str:
    """Text for a preview: one line, cut with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def tame(cell: Cell) -> Cell:
    """Numbers that no measurement has (infinite, not a number, hundreds of digits) become missing."""
    if type(cell) is float:
        return cell if math.isfinite(cell) else None
    if type(cell) is int and not -LARGEST <= cell <= LARGEST:
        return None
    return cell
