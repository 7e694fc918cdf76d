"""Where the table lies in a sheet: header row, titles above, and which rows are not data."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from readiness.ingest.cells import Cell, Rows, as_text, column_letters, is_blank
from readiness.ingest.vocabulary import known_header

SEARCH_ROWS = 60
"""The header lies within the first rows of any real export."""

_NUMERIC = re.compile(r"[-+(]?\s*[$€£¥]?\s*\d[\d\s.,'\u00a0\u202f]*\s*(?:%|[$€£¥]|[A-Z]{3})?\)?")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SUBTOTAL = re.compile(r"\b(sub\s?-?total|zwischensumme|sous-total|subtotale)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"^(?:(?:grand|overall|report)\s+)?(?:total|totals|totale|summe|gesamt|gesamtsumme|gesamtergebnis|insgesamt|somme)\b",
    re.IGNORECASE,
)
_TOTAL_TAIL = re.compile(r"\b(?:total|gesamt|ergebnis)$", re.IGNORECASE)
_NOTE = re.compile(
    r"^\s*(?:\*|note\b|notes\b|source\b|quelle\b|hinweis|confidential|applied filters|filters?:|vertraulich|exported)",
    re.IGNORECASE,
)


@dataclass
class Layout:
    """The place of a table.

    Attributes:
        header_first: 0-based first header row.
        header_last: 0-based last header row (several rows are joined).
        first_column: 0-based column of the first header.
        names: one clean name per column from `first_column` on; duplicates numbered, blanks named by letter.
        originals: the header texts as written.
        above: rows above the header (titles, filters, blank lines).
        first_filled: 0-based first row with any cell.
        duplicates: names that occur more than once.
        unnamed: number of columns with data and no name.
        cleaned: invisible characters or line breaks were removed from a header.
        wide: column positions (from `first_column`) whose headers are periods.
    """

    header_first: int
    header_last: int
    first_column: int
    names: list[str]
    originals: list[str]
    above: int
    first_filled: int
    duplicates: list[str] = field(default_factory=list)
    unnamed: int = 0
    cleaned: bool = False
    wide: list[int] = field(default_factory=list)

    @property
    def data_first(self) -> int:
        """0-based first row below the header."""
        return self.header_last + 1

    @property
    def is_certain(self) -> bool:
        """True if the header is one row at the top left: nothing to confirm."""
        lead = self.header_first - self.first_filled
        return lead == 0 and self.first_filled <= 1 and self.first_column == 0 and self.header_last <= self.header_first


def clean_header(cell: Cell) -> str:
    """A header without line breaks and invisible characters."""
    if isinstance(cell, datetime) and cell.time() == datetime.min.time():
        cell = cell.date()
    text = unicodedata.normalize("NFKC", as_text(cell)).translate(_INVISIBLE)
    return " ".join(text.split())


def looks_numeric(cell: Cell) -> bool:
    """True for numbers, dates and texts that are numbers."""
    if isinstance(cell, bool):
        return True
    if isinstance(cell, str):
        return bool(_NUMERIC.fullmatch(cell.strip()))
    return cell is not None


def find_table(rows: Rows, merged: list[tuple[int, int, int, int]], chosen: tuple[int, int] | None = None) -> Layout:
    """Find header and width of the table among the first rows.

    Args:
        rows: all rows of the sheet.
        merged: merged ranges (0-based), which mark headers of several rows.
        chosen: 0-based first and last header row that a person pointed at; skips the search.
    """
    head = rows[:SEARCH_ROWS]
    filled = [[i for i, cell in enumerate(row) if not is_blank(cell)] for row in head]
    first_filled = next((i for i, places in enumerate(filled) if places), 0)
    if chosen is not None:
        first, last = (min(max(0, row), max(0, len(rows) - 1)) for row in chosen)
        return _describe(rows, merged, first, max(first, last), first_filled)
    first = min(_header_row(head, filled, first_filled), max(0, len(rows) - 1))
    if rows and _is_data(rows[first]) and len(rows) > first + 1:
        return _without_header(rows, first, first_filled)
    last = _last_header_row(rows, merged, first)
    first = _first_header_row(rows, merged, first)
    return _describe(rows, merged, first, last, first_filled)


def _is_data(row: list[Cell]) -> bool:
    """A row of numbers and dates only, as no header is."""
    filled = [cell for cell in row if not is_blank(cell)]
    periods = [clean_header(cell) for cell in filled if is_period(cell)]
    names = [cell for cell in filled if isinstance(cell, str) and not is_period(cell) and not cell.strip().isdecimal()]
    return bool(filled) and not names and len(set(periods)) < 3 and not any(isinstance(c, str) for c in filled[:1])


def _without_header(rows: Rows, first: int, first_filled: int) -> Layout:
    width = max(map(len, rows[:SEARCH_ROWS]))
    names = [f"(column {column_letters(i)})" for i in range(width)]
    return Layout(first, first - 1, 0, names, [""] * width, first, first_filled)


def _header_row(head: Rows, filled: list[list[int]], first_filled: int) -> int:
    widths = Counter(len(places) for places in filled if places)
    if not widths:
        return 0
    places = filled[first_filled]
    # The usual width of a data row; ties go to the wider.
    width = max(widths.items(), key=lambda item: (item[1] if item[0] > 1 else 0, item[0]))[0]
    if width <= 1 or _is_full_of_names(head[first_filled], places, width, head):
        return first_filled
    best, best_score = first_filled, -1.0
    for number, places in enumerate(filled[:40]):
        score = _header_score(head, filled, number, places, width)
        if score > best_score:
            best, best_score = number, score
    has_rows_below = any(filled[best + 1 :])
    return best if has_rows_below else first_filled


def _is_full_of_names(row: list[Cell], places: list[int], width: int, head: Rows) -> bool:
    """The first filled row is wide enough, all text, and no later row names more known fields."""
    if len(places) < width or not all(isinstance(row[i], str) and not looks_numeric(row[i]) for i in places):
        return False
    own = sum(known_header(as_text(row[i])) for i in places)
    most = max(sum(known_header(cell) for cell in other if isinstance(cell, str)) for other in head)
    return own >= most - 1


def _header_score(head: Rows, filled: list[list[int]], number: int, places: list[int], width: int) -> float:
    if not places or len(places) < min(2, width) or len(places) < 0.5 * width:
        return -1.0
    row = head[number]
    texts = [as_text(row[i]) for i in places]
    named = sum(isinstance(row[i], str) and not looks_numeric(row[i]) for i in places) / len(places)
    if named < 0.5 and not any(known_header(text) for text in texts):
        return 0.2 if number == next((i for i, p in enumerate(filled) if p), 0) else -1.0
    known = sum(known_header(text) for text in texts)
    below = [p for p in filled[number + 1 : number + 12] if p]
    covered = sum(set(p) <= set(places) for p in below) / len(below) if below else 0.0
    unlike = _unlike_below(head, number, places)
    distinct = len(set(texts)) / len(texts)
    return named + 0.6 * min(known, 5) + covered + unlike + 0.5 * distinct - 0.08 * number + min(len(places) / width, 1)


def _unlike_below(head: Rows, number: int, places: list[int]) -> float:
    """Share of header columns whose next cells are numbers or dates under a text."""
    unlike = 0
    for column in places:
        below = [row[column] for row in head[number + 1 : number + 9] if column < len(row)]
        below = [cell for cell in below if not is_blank(cell)]
        if below and sum(map(looks_numeric, below)) > len(below) / 2 and not looks_numeric(head[number][column]):
            unlike += 1
    return unlike / len(places)


def _last_header_row(rows: Rows, merged: list[tuple[int, int, int, int]], first: int) -> int:
    """The last row of a header that merged cells or a second row of names extend downwards."""
    last = first
    for top, _, bottom, _ in merged:
        if top <= first and bottom >= first and bottom - top <= 8 and bottom < len(rows) - 1 and top == first:
            last = max(last, bottom)
    spans_columns = any(top == first and right > left for top, left, bottom, right in merged)
    if last == first and (spans_columns or _has_gaps(rows, first)) and _is_second_header(rows, first):
        last = first + 1
    return last


def _first_header_row(rows: Rows, merged: list[tuple[int, int, int, int]], first: int) -> int:
    """One row up, where group names stand above the names of the columns."""
    if first == 0:
        return first
    above = [i for i, cell in enumerate(rows[first - 1]) if not is_blank(cell)]
    if len(above) < 2 or any(looks_numeric(rows[first - 1][i]) for i in above):
        return first
    spans = any(top == first - 1 and (right > left or bottom >= first) for top, left, bottom, right in merged)
    fills_a_gap = any(i >= len(rows[first]) or is_blank(rows[first][i]) for i in above)
    return first - 1 if spans or fills_a_gap else first


def _has_gaps(rows: Rows, first: int) -> bool:
    row = rows[first]
    filled = [i for i, cell in enumerate(row) if not is_blank(cell)]
    return bool(filled) and len(filled) < filled[-1] - filled[0] + 1


def _is_second_header(rows: Rows, first: int) -> bool:
    if first + 2 >= len(rows):
        return False
    second = [cell for cell in rows[first + 1] if not is_blank(cell)]
    third = [cell for cell in rows[first + 2] if not is_blank(cell)]
    if len(second) < 2 or not third:
        return False
    return not any(map(looks_numeric, second)) and any(map(looks_numeric, third))


def _describe(rows: Rows, merged: list[tuple[int, int, int, int]], first: int, last: int, first_filled: int) -> Layout:
    sample = rows[first : last + 400]
    width = max((max((i for i, c in enumerate(row) if not is_blank(c)), default=-1) for row in sample), default=-1) + 1
    header = [_column_header(rows, merged, first, last, column) for column in range(width)]
    first_column = next((i for i, text in enumerate(header) if text), 0)
    header = header[first_column:]
    names, duplicates = _unique(header, first_column)
    unnamed = sum(not text for text in header)
    cleaned = any(
        isinstance(cell, str) and cell.strip() != clean_header(cell) for row in rows[first : last + 1] for cell in row
    )
    layout = Layout(first, last, first_column, names, header, first, first_filled, duplicates, unnamed, cleaned)
    wide = [i for i, column in enumerate(range(first_column, width)) if _names_period(rows, first, last, column)]
    layout.wide = wide if len({header[i] for i in wide}) > 2 else []
    return layout


def _column_header(rows: Rows, merged: list[tuple[int, int, int, int]], first: int, last: int, column: int) -> str:
    parts: list[str] = []
    for row in range(first, last + 1):
        text = _cell_text(rows, row, column)
        if not text and last > first:
            text = next(
                (
                    _cell_text(rows, top, left)
                    for top, left, bottom, right in merged
                    if top <= row <= bottom and left <= column <= right
                ),
                "",
            )
            if not text and row == first:
                text = _to_the_left(rows, row, column)
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _to_the_left(rows: Rows, row: int, column: int) -> str:
    """In a header of two rows, a group name stands over its first column only."""
    while column > 0:
        column -= 1
        text = _cell_text(rows, row, column)
        if text:
            return text
    return ""


def _cell_text(rows: Rows, row: int, column: int) -> str:
    if row >= len(rows) or column >= len(rows[row]):
        return ""
    return clean_header(rows[row][column])


def _unique(header: list[str], first_column: int) -> tuple[list[str], list[str]]:
    seen: Counter[str] = Counter()
    names, duplicates = [], []
    for index, text in enumerate(header):
        base = text or f"(column {column_letters(first_column + index)})"
        seen[base] += 1
        if seen[base] == 2:
            duplicates.append(base)
        names.append(base if seen[base] == 1 else f"{base} ({seen[base]})")
    return names, duplicates


_PERIOD_TEXT = re.compile(
    r"\d{4}-\d{2}(-\d{2})?|\d{1,2}[./]\d{1,2}([./]\d{2,4})?|(?:kw|cw|week|w)\s?\d{1,2}|q[1-4]\s?\d{0,4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|mär)\w*\.?\s?'?\d{0,4}",
    re.IGNORECASE,
)


def is_period(cell: Cell) -> bool:
    """True for a date, and for a text that names a day, week, month or quarter."""
    return isinstance(cell, date) or (isinstance(cell, str) and bool(_PERIOD_TEXT.fullmatch(clean_header(cell))))


def _names_period(rows: Rows, first: int, last: int, column: int) -> bool:
    return any(column < len(rows[row]) and is_period(rows[row][column]) for row in range(first, last + 1))


def label_kind(text: str) -> str:
    """`subtotal`, `total`, `notes` or empty for the first text of a row."""
    if _SUBTOTAL.search(text):
        return "subtotal"
    if _TOTAL.match(text.strip()):
        return "total"
    if _NOTE.match(text):
        return "notes"
    if _TOTAL_TAIL.search(text.strip()):
        return "subtotal"
    return ""
