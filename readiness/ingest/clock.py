"""Date in one column, time of day in another: together they are the moment."""

from __future__ import annotations

from datetime import date, datetime, time

from readiness.ingest.cells import Cell, as_text, is_blank
from readiness.ingest.notes import Notes
from readiness.ingest.study import sample_of
from readiness.ingest.table import Table
from readiness.ingest.times import study_times
from readiness.ingest.vocabulary import header_key
from readiness.language import tr

_DATES = frozenset(
    map(header_key, ("date", "datum", "day", "tag", "start date", "log date", "run date", "started date"))
)
_CLOCKS = frozenset(
    map(header_key, ("time", "uhrzeit", "zeit", "start time", "hour", "time of day", "heure", "started time"))
)
_MOSTLY = 0.8


def join_clock(table: Table, notes: Notes) -> None:
    """Put the time of day of one column behind the date of another, where both hold only their own half."""
    days = [i for i, name in enumerate(table.names) if header_key(name) in _DATES]
    clocks = [i for i, name in enumerate(table.names) if header_key(name) in _CLOCKS]
    if len(days) != 1 or len(clocks) != 1 or not table.rows:
        return
    day, clock = days[0], clocks[0]
    sample = sample_of(table.rows)
    if not _mostly([_is_clock(row[clock]) for row in sample if not is_blank(row[clock])]):
        return
    if not _mostly([_is_bare_day(row[day]) for row in sample if not is_blank(row[day])]):
        return
    for row in table.rows:
        if _is_clock(row[clock]) and _is_bare_day(row[day]):
            row[day] = _together(row[day], row[clock])
    text = tr(
        'The time of day in column "{names}" was put behind the date in "{names2}".',
        names=table.names[clock],
        names2=table.names[day],
    )
    notes.inform("date_and_time_joined", text)


def _mostly(marks: list[bool]) -> bool:
    return bool(marks) and sum(marks) >= _MOSTLY * len(marks)


def _is_clock(cell: Cell) -> bool:
    if isinstance(cell, time):
        return True
    return isinstance(cell, str) and _clock(cell) is not None


def _clock(text: str) -> time | None:
    parts = text.strip().split(":")
    if len(parts) not in (2, 3) or not all(part.strip().isdecimal() and len(part.strip()) <= 2 for part in parts):
        return None
    try:
        hour, minute, second = (int(part) for part in [*parts, "0"][:3])
        return time(hour, minute, second)
    except ValueError:
        return None


def _is_bare_day(cell: Cell) -> bool:
    if isinstance(cell, datetime):
        return cell.time() == time.min
    if isinstance(cell, date):
        return True
    return isinstance(cell, str) and ":" not in cell and study_times([cell]).share > 0.5


def _together(day: Cell, clock: Cell) -> Cell:
    moment = clock if isinstance(clock, time) else _clock(as_text(clock))
    if moment is None:
        return day
    if isinstance(day, date):
        return datetime.combine(day, moment)
    return f"{as_text(day).strip()} {moment:%H:%M:%S}"
