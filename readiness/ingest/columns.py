"""Columns of parsed values, read with the decisions taken; shared by all grains."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from readiness.domain.metrics import Outcome
from readiness.ingest.cells import Cell, as_text
from readiness.ingest.decisions import Decisions
from readiness.ingest.durations import duration_ms
from readiness.ingest.fields import DURATION_UNITS, RUN_FIELDS
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.numbers import MISSING_WORDS, is_missing, read_numbers
from readiness.ingest.outcomes import outcome_text
from readiness.ingest.table import Table
from readiness.ingest.times import FIRST_YEAR, does_not_exist, read_times
from readiness.language import tr

T = TypeVar("T")


_TRUE = frozenset({"yes", "true", "y", "1", "ja", "x", "oui", "j", "wahr", "1.0", "corrected", "fixed"})


_FALSE = frozenset({"no", "false", "n", "0", "nein", "non", "falsch", "0.0"})


@dataclass
class Columns:
    """Parsed columns of equal length.

    Attributes:
        values: canonical field to its values; None where missing.
        places: 0-based sheet row of each record.
        rows: number of records.
    """

    values: dict[str, list[Any]] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Number of records."""
        return len(self.places)

    def get(self, name: str) -> list[Any]:
        """A column; all None where it was not mapped."""
        return self.values.get(name) or [None] * len(self.places)

    def keep(self, mask: Sequence[bool]) -> None:
        """Drop the rows whose mask is False."""
        for name, column in self.values.items():
            self.values[name] = [value for value, kept in zip(column, mask, strict=True) if kept]
        self.places = [place for place, kept in zip(self.places, mask, strict=True) if kept]


class ColumnReader:
    """Reads single columns of one table with the decisions taken; shared by all grains."""

    def __init__(self, table: Table, matches: Mapping[str, Match], decisions: Decisions, notes: Notes) -> None:
        self.table = table
        self.matches = matches
        self.decisions = decisions
        self.notes = notes
        self.bad_rows: set[int] = set()
        self.text_numbers: list[tuple[str, int]] = []

    def read(self, name: str, kind: str) -> list[Any]:
        """All values of one mapped field."""
        cells = self.table.column(self.matches[name].position)
        readers: dict[str, Callable[[str, list[Cell]], list[Any]]] = {
            "time": self._times,
            "id": self._texts,
            "name": self._texts,
            "text": self._texts,
            "outcome": self._outcomes,
            "count": self._counts,
            "http": self._http,
            "duration": self._durations,
            "money": self._floats,
            "number": self._floats,
            "rate": self._floats,
            "flag": self._flags,
            "score": self._scores,
        }
        return readers[kind](name, cells)

    def _place(self, index: int) -> int:
        return self.table.places[index]

    def _problem(self, code: str, message: str, name: str, index: int, *, severity: str = "warning") -> None:
        position = self.matches[name].position
        self.notes.problem(
            severity,
            code,
            message,
            self._place(index),
            self.table.first_column + position,
            self.table.rows[index][position],
        )

    def _times(self, name: str, cells: list[Cell]) -> list[datetime | None]:
        decisions = self.decisions
        position = self.matches[name].position
        times = read_times(cells, decisions.order, decisions.epochs.get(position, ""), decisions.zone)
        for index in times.bad:
            self._problem("bad_time", tr("This is no date or time."), name, index, severity="error")
            if name in {"started_at", "opened_at"}:
                self.bad_rows.add(index)
        if times.aware and times.naive:
            self.notes.warn(
                "zones_mixed",
                tr(
                    "Some times carry a zone and some do not; those without were read in {zone_name}.",
                    zone_name=decisions.zone_name,
                ),
            )
        elif times.naive and name == "started_at" and any(value and value.hour for value in times.values[:200]):
            self.notes.inform(
                "zone_assumed",
                tr("Times carry no zone; they were taken as written ({zone_name}).", zone_name=decisions.zone_name),
            )
        if name in {"started_at", "opened_at"}:
            self._check_range(name, times.values)
        if times.naive and decisions.zone is not UTC:
            self._check_gaps(name, times.values)
        return times.values

    def _check_range(self, name: str, values: list[datetime | None]) -> None:
        filled = [value for value in values if value is not None]
        if not filled:
            return
        last = datetime.now(UTC).replace(tzinfo=None) + timedelta(days=1)
        first = datetime(FIRST_YEAR, 1, 1)  # noqa: DTZ001 - compared with naive times
        if first <= min(filled) and max(filled) <= last:
            return
        for index, value in enumerate(values):
            if value is not None and not first <= value <= last:
                message = tr("{day} is before 2015 or in the future.", day=f"{value:%Y-%m-%d}")
                self._problem("time_out_of_range", message, name, index, severity="error")
                self.bad_rows.add(index)

    def _check_gaps(self, name: str, values: list[datetime | None]) -> None:
        for index, value in enumerate(values):
            if value is not None and value.hour < 4 and does_not_exist(value, self.decisions.zone):
                zone = self.decisions.zone_name
                self._problem(
                    "time_does_not_exist",
                    tr("{time} does not exist in {zone} on that day.", time=f"{value:%H:%M}", zone=zone),
                    name,
                    index,
                )

    def _texts(self, name: str, cells: list[Cell]) -> list[str | None]:
        values = map_distinct(cells, _clean_text)
        if name in {"task_id", "run_id"}:
            self._check_shortened(name, cells)
        if RUN_FIELDS.get(name) == "name":
            return _one_spelling(values)
        return values

    def _check_shortened(self, name: str, cells: list[Cell]) -> None:
        if not any("E+" in cell for cell in cells if type(cell) is str):
            return
        for index, cell in enumerate(cells):
            if isinstance(cell, str) and "E+" in cell and cell.replace("E+", "").replace(".", "").isdecimal():
                self._problem("id_shortened", tr("This id was shortened by Excel; digits are lost."), name, index,
                              severity="error")  # fmt: skip

    def _outcomes(self, _: str, cells: list[Cell]) -> list[Outcome]:
        meanings = self.decisions.outcomes
        return map_distinct(cells, lambda cell: meanings.get(outcome_text(cell).casefold()) or "unknown")

    def _numbers(self, name: str, cells: list[Cell]) -> list[float | None]:
        position = self.matches[name].position
        numbers = read_numbers(cells, self.decisions.decimal_at(position))
        for index in numbers.bad:
            self._problem("not_a_number", tr("This is no number; treated as missing."), name, index)
        if numbers.from_text and not numbers.percent:
            self.text_numbers.append((self.matches[name].source, numbers.from_text))
        return numbers.values

    def _floats(self, name: str, cells: list[Cell]) -> list[float | None]:
        values = self._numbers(name, cells)
        negative = name in {"cost", "correction_minutes"}
        return (
            self._drop(name, values, lambda value: value < 0, tr("is negative; treated as missing"))
            if negative
            else values
        )

    def _scores(self, name: str, cells: list[Cell]) -> list[float | None]:
        values = self._numbers(name, cells)
        stated = self.decisions.ranges.get(self.matches[name].position, "none")
        if stated == "none":
            return values
        low, high = (float(part) for part in stated.split("-"))
        words = tr("lies outside the range {stated} of this score; treated as missing", stated=stated)
        return self._drop(name, values, lambda value: not low <= value <= high, words, severity="error")

    def _counts(self, name: str, cells: list[Cell]) -> list[int | None]:
        values = self._numbers(name, cells)
        values = self._drop(
            name,
            values,
            lambda value: value < 0 or not value.is_integer(),
            tr("is no whole number; treated as missing"),
        )
        return [None if value is None else int(value) for value in values]

    def _http(self, name: str, cells: list[Cell]) -> list[int | None]:
        values = self._drop(
            name,
            self._numbers(name, cells),
            lambda value: not 100 <= value < 600,
            tr("is no HTTP status; treated as missing"),
        )
        return [None if value is None else int(value) for value in values]

    def _durations(self, name: str, cells: list[Cell]) -> list[float | None]:
        unit = self.decisions.units.get(self.matches[name].position, "ms")
        if unit == "text":
            values = map_distinct(cells, duration_ms)
        else:
            values = self._numbers(name, cells)
            factor = DURATION_UNITS.get(unit, 1.0)
            if factor != 1.0:
                values = [None if value is None else value * factor for value in values]
        return self._drop(name, values, lambda value: value < 0, tr("is negative; treated as missing"))

    def _flags(self, _: str, cells: list[Cell]) -> list[bool | None]:
        return map_distinct(cells, read_flag)

    def _drop(
        self,
        name: str,
        values: list[float | None],
        is_wrong: Callable[[float], bool],
        words: str,
        *,
        severity: str = "warning",
    ) -> list[float | None]:
        wrong = {value for value in set(values) if value is not None and is_wrong(float(value))}
        if not wrong:
            return values
        for index, value in enumerate(values):
            if value in wrong:
                self._problem("out_of_range", f"{value:g} {words}.", name, index, severity=severity)
        return [None if value in wrong else value for value in values]

    def report_text_numbers(self, *, typed: bool) -> None:
        """Say once how many numbers were stored as text, in files that could have stored numbers."""
        total = sum(count for _, count in self.text_numbers)
        if typed and total:
            names = ", ".join(source for source, _ in self.text_numbers)
            self.notes.warn(
                "numbers_as_text", tr("{total} numbers stored as text ({names}) converted.", total=total, names=names)
            )


def map_distinct(cells: list[Cell], convert: Callable[[Cell], T]) -> list[T]:
    """Convert each distinct cell once; values that are equal but of different types (1, True) stay apart."""
    if set(map(type, cells)) <= {str, type(None)}:
        table = {cell: convert(cell) for cell in set(cells)}
        return [table[cell] for cell in cells]
    typed = {key: convert(key[1]) for key in {(type(cell), cell) for cell in cells}}
    return [typed[type(cell), cell] for cell in cells]


def _clean_text(cell: Cell) -> str | None:
    if type(cell) is str and cell.isalnum() and cell.lower() not in MISSING_WORDS:
        # Most ids: nothing to clean.
        return cell
    if is_missing(cell):
        return None
    return " ".join(as_text(cell).split()) or None


def read_flag(cell: Cell) -> bool | None:
    """Yes or no; numbers above zero are yes; None where it says neither."""
    text = as_text(cell).strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    return float(text) > 0 if text.replace(".", "", 1).isdecimal() else None


def _one_spelling(values: list[str | None]) -> list[str | None]:
    """Names that differ only in case and spaces get the spelling that comes first."""
    first: dict[str, str] = {}
    table: dict[str, str] = {}
    for value in dict.fromkeys(values):
        if value is not None:
            table[value] = first.setdefault(value.casefold(), value)
    if all(key == name for key, name in table.items()):
        return values
    return [None if value is None else table[value] for value in values]


def days_of(columns: Columns) -> list[date | None]:
    """The day of each record in the zone of the import."""
    return [None if moment is None else moment.date() for moment in columns.get("started_at")]
