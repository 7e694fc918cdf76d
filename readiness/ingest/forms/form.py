"""A workbook to fill in, described by plain values: sheets of rows of cells, some of which are for typing.

The first row of every sheet is hidden and speaks no language: its first cell says what the sheet is (`stamp`), the
others name their columns. By it a sheet is known again after it was renamed, sorted, re-saved or rearranged.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

STAMP_START = "readiness-form"
"""How the first cell of a sheet begins that this program made."""

PART = "|"
ASIDE = "#"
"""What the key column holds in rows that carry no entry: title and head."""

KEY, WAS = "key", "was"
"""The two hidden columns: what a row is about, and what stood in it when it was written."""

Value = str | int | float | bool | date | None
Legend = tuple[Literal["input", "required", "locked"], str]
"""A colour of the cells with what it means."""


@dataclass(frozen=True)
class FormColumn:
    """A column: its name in the hidden row, its title for people, its width in characters."""

    key: str
    title: str
    width: int
    is_hidden: bool = False


@dataclass(frozen=True)
class FormCell:
    """A cell.

    Attributes:
        value: What stands in it.
        is_input: People type here; all other cells are locked.
        kind: How a typed value is kept: as text, as a number, as a date.
        options: What a drop-down offers.
        low, high: Limits of a number.
        is_required: Marked as long as it is empty.
        is_quiet: Small grey print.
        is_strong: Bold.
    """

    value: Value = None
    is_input: bool = False
    kind: Literal["text", "number", "date"] = "text"
    options: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    is_required: bool = False
    is_quiet: bool = False
    is_strong: bool = False


@dataclass(frozen=True)
class FormSheet:
    """A sheet: its stamp, a sentence under its title, columns, rows, and blank rows for more.

    Attributes:
        stamp: First cell of the hidden row.
        frozen: How many visible columns stay in sight at the left.
        spare: A blank row as often as `spare_rows` says.
        break_before: Column with which a second page begins in print.
    """

    title: str
    stamp: str
    note: str
    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[FormCell, ...], ...]
    frozen: int = 1
    spare: tuple[FormCell, ...] = ()
    spare_rows: int = 0
    break_before: str = ""


@dataclass(frozen=True)
class FormCover:
    """The first sheet: what it is, what to do in a few sentences, and facts in two columns."""

    title: str
    heading: str
    sentences: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    legend: tuple[Legend, ...] = ()


@dataclass(frozen=True)
class Form:
    """The whole workbook. `author` and `subject` are its properties."""

    cover: FormCover
    sheets: tuple[FormSheet, ...]
    author: str
    subject: str
    error_title: str = ""
    error_text: str = ""
