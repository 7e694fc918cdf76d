"""Names of weeks and months as reports write them: `KW 12`, `2026-W12`, `March 2026`, `03/2026`."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from readiness.ingest.cells import is_blank
from readiness.ingest.settings import Choice, Settings
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.ingest.notes import Notes
    from readiness.ingest.table import Table

_WEEK_WORD = r"(?:KW|CW|W|WK|Week|Woche|Semaine|Kalenderwoche)"
_WEEK_FIRST = re.compile(rf"{_WEEK_WORD}\.?\s*-?(\d{{1,2}})(?:\s*[/.,\- ]\s*(\d{{4}}))?", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s*[/.\- ]?\s*{_WEEK_WORD}\.?\s*-?(\d{{1,2}})", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"([^\W\d_]{3,9})\.?[\s\-/]*(\d{4})|(\d{4})[\s\-/]+([^\W\d_]{3,9})\.?")
_NUMBERS = re.compile(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[./](\d{4})")
_MONTHS = {"jan": 1, "jän": 1, "feb": 2, "fév": 2, "mar": 3, "mär": 3, "mrz": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5,
           "jun": 6, "juin": 6, "jul": 7, "juil": 7, "aug": 8, "aoû": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11,
           "dec": 12, "dez": 12, "déc": 12}  # fmt: skip
_LONGEST = 24
_MOSTLY = 0.8


def period_start(text: str) -> date | None:
    """The first day of a named week (ISO 8601: its Monday) or month with its year; None for anything else."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    week = _YEAR_FIRST.fullmatch(text)
    if week:
        return _monday(int(week[1]), int(week[2]))
    week = _WEEK_FIRST.fullmatch(text)
    if week:
        return _monday(int(week[2]), int(week[1])) if week[2] else None
    named = _MONTH_YEAR.fullmatch(text)
    if named:
        word, year = (named[1], named[2]) if named[1] else (named[4], named[3])
        return _first(int(year), _month(word))
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        year, month = (numbers[1], numbers[2]) if numbers[1] else (numbers[4], numbers[3])
        return _first(int(year), int(month))
    return None


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _month(word: str) -> int:
    key = word.casefold()
    return next((number for start, number in _MONTHS.items() if key.startswith(start)), 0)


def _first(year: int, month: int) -> date | None:
    return date(year, month, 1) if 1 <= month <= 12 and 1900 < year < 2200 else None


def _lacks_year(text: str) -> bool:
    found = _WEEK_FIRST.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return found is not None and not found[2] and 1 <= int(found[1]) <= 53


def complete_years(table: Table, settings: Settings, this_year: int, notes: Notes) -> None:
    """Weeks without a year (`KW 12`): the year is asked for, and then written behind each."""
    for position, name in enumerate(table.names):
        cells = [row[position] for row in table.rows[:200] if not is_blank(row[position])]
        bare = sum(isinstance(cell, str) and _lacks_year(cell) for cell in cells)
        if not cells or bare < _MOSTLY * len(cells):
            continue
        year = settings.get("year", "")
        if not year:
            text = tr(
                'Weeks in column "{name}" ({cells} ...) carry no year. Which year are they of?',
                name=name,
                cells=cells[0],
            )
            options = tuple(str(this_year - back) for back in range(3))
            notes.ask(Choice("year", text, options, concerns_table=True))
            continue
        for row in table.rows:
            cell = row[position]
            if isinstance(cell, str) and _lacks_year(cell):
                row[position] = f"{cell.strip()} {year}"
