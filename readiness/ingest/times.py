"""Points in time and durations: one order of day and month per column, never decided per cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo

from readiness.ingest.cells import LARGEST, Cell, as_text
from readiness.ingest.period_names import period_start

_NUMERIC_DATE = re.compile(
    r"(\d{4}|\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{1,2})"
    r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?"
)


_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE
)


_MONTH_NAMES = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


_FOREIGN_MONTHS = {"mai": 5, "okt": 10, "dez": 12, "mär": 3, "mrz": 3, "juin": 6, "juil": 7, "aoû": 8, "fév": 2,
                   "avr": 4, "déc": 12}  # fmt: skip


_NAMED = re.compile(
    r"(?:(\d{1,2})[\s./-]*([^\W\d_]{3,9})\.?[\s./,-]*(\d{2,4})|([^\W\d_]{3,9})\.?\s*(\d{1,2}),?\s*(\d{4}))"
    r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?"
)


_EPOCHS = {"s": (1e9, 2.1e9, 1.0), "ms": (1e12, 2.1e12, 1e3), "us": (1e15, 2.1e15, 1e6), "ns": (1e18, 2.1e18, 1e9)}


_SERIAL_DAYS = (36_526, 55_153)
"""Excel day numbers of 2000-01-01 and 2050-12-31."""


_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - naive on purpose: a sheet has no zone


LONGEST_TIME = 60
"""Characters; a longer text is no point in time."""


FIRST_YEAR = 2015


@dataclass
class TimeStyle:
    """What the cells of a column prove about their times.

    Attributes:
        typed: cells that are dates already.
        iso: texts in ISO form.
        dmy: texts that only fit day before month.
        mdy: texts that only fit month before day.
        either: texts that fit both.
        named: texts with the name of a month.
        epochs: units of epoch numbers seen, with counts.
        serial: numbers that look like Excel day numbers.
        aware: texts with a zone.
        naive: texts without.
        other: cells that are none of these.
        proof: position of the first cell that proves the order.
        filled: cells looked at.
    """

    typed: int = 0
    iso: int = 0
    dmy: int = 0
    mdy: int = 0
    either: int = 0
    named: int = 0
    epochs: dict[str, int] = field(default_factory=dict)
    serial: int = 0
    aware: int = 0
    naive: int = 0
    other: int = 0
    proof: int | None = None
    filled: int = 0

    @property
    def order(self) -> str:
        """`dmy`, `mdy`, `mixed`, or empty where nothing proves it."""
        if self.dmy and self.mdy:
            return "mixed"
        return "dmy" if self.dmy else "mdy" if self.mdy else ""

    @property
    def share(self) -> float:
        """Share of filled cells that are plainly points in time (epoch and day numbers not counted)."""
        return (
            (self.filled - self.other - self.serial - sum(self.epochs.values())) / self.filled if self.filled else 0.0
        )

    @property
    def numeric_share(self) -> float:
        """Share of filled cells that could be epoch or Excel day numbers."""
        return (self.serial + sum(self.epochs.values())) / self.filled if self.filled else 0.0


def study_times(cells: Sequence[Cell]) -> TimeStyle:
    """Collect the evidence of a column."""
    style = TimeStyle()
    for position, cell in enumerate(cells):
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            continue
        style.filled += 1
        if isinstance(cell, date):
            style.typed += 1
        elif isinstance(cell, int | float) and not isinstance(cell, bool):
            _study_number(float(cell) if abs(cell) < LARGEST else 0.0, style)
        elif isinstance(cell, str):
            _study_text(cell.strip().strip('"'), position, style)
        else:
            style.other += 1
    return style


def _study_number(value: float, style: TimeStyle) -> None:
    for unit, (low, high, _) in _EPOCHS.items():
        if low <= value <= high:
            style.epochs[unit] = style.epochs.get(unit, 0) + 1
            return
    if _SERIAL_DAYS[0] <= value <= _SERIAL_DAYS[1]:
        style.serial += 1
    else:
        style.other += 1


def _study_text(text: str, position: int, style: TimeStyle) -> None:
    if len(text) > LONGEST_TIME:
        style.other += 1
        return
    if _ISO.fullmatch(text):
        style.iso += 1
        if len(text) > 10:
            zoned = (
                text[-1] in "Zz" or text[-3:].upper() in {"UTC", "GMT"} or re.search(r"[+-]\d{2}:?\d{2}$", text[11:])
            )
            style.aware += bool(zoned)
            style.naive += not zoned
        return
    numeric = _NUMERIC_DATE.fullmatch(text)
    if numeric:
        _study_order(numeric, position, style)
    elif _NAMED.fullmatch(text) or period_start(text) is not None:
        style.named += 1
    else:
        try:
            _study_number(float(text), style)
        except ValueError:
            style.other += 1


def _study_order(found: re.Match[str], position: int, style: TimeStyle) -> None:
    first, second = int(found[1]), int(found[3])
    if len(found[1]) < 4 and len(found[4]) == 1:
        style.other += 1
        return
    if len(found[1]) == 4:
        style.iso += 1
    elif found[2] == "." and second <= 12:
        # Points between day and month are the German order; no country writes month.day.year.
        style.dmy += 1
        style.proof = position if style.proof is None else style.proof
    elif first > 12 and second <= 12:
        style.dmy += 1
        style.proof = position if style.proof is None else style.proof
    elif second > 12 and first <= 12:
        style.mdy += 1
        style.proof = position if style.proof is None else style.proof
    elif first > 12 or second > 12:
        style.other += 1
    else:
        style.either += 1


def to_datetime(cell: Cell, order: str = "dmy", epoch: str = "") -> datetime | None:
    """A point in time, or None.

    Args:
        cell: the value as stored.
        order: `dmy` or `mdy`, for texts such as `01/03/2026`.
        epoch: unit of numbers (`s`, `ms`, `us`, `ns`, `serial`).
    """
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - a cell has no zone
    if isinstance(cell, int | float):
        return _from_number(float(cell), epoch)
    if isinstance(cell, str):
        return _from_text(cell.strip().strip('"').strip(), order, epoch)
    return None


def _from_number(value: float, epoch: str) -> datetime | None:
    try:
        if epoch == "serial":
            return (_SERIAL_ZERO + timedelta(days=value)).replace(microsecond=0)
        if epoch in _EPOCHS:
            return datetime.fromtimestamp(value / _EPOCHS[epoch][2], tz=UTC)
    except (OverflowError, ValueError, OSError):
        return None
    return None


def _from_text(text: str, order: str, epoch: str) -> datetime | None:
    if not text or len(text) > LONGEST_TIME or not (text[0].isdecimal() or text[0].isalpha()):
        return None
    if text[:4].isdecimal() and text[4:5] == "-":
        found = _from_iso(text)
        if found is not None:
            return found
    numeric = _NUMERIC_DATE.fullmatch(text)
    if numeric:
        return _from_parts(numeric, order)
    if epoch:
        try:
            return _from_number(float(text), epoch)
        except ValueError:
            return None
    found = _from_named(text)
    if found is not None:
        return found
    first = period_start(text)
    return datetime(first.year, first.month, first.day) if first is not None else None  # noqa: DTZ001 - a cell has no zone


def _from_iso(text: str) -> datetime | None:
    if text[-3:].upper() in {"UTC", "GMT"}:
        text = text[:-3].rstrip() + "+00:00"
    if len(text) > 20 and "." in text:
        # More than microseconds cannot be kept.
        text = re.sub(r"(\.\d{6})\d+", r"\1", text)
    try:
        return datetime.fromisoformat(text.replace(",", "."))
    except ValueError:
        return None


def _from_parts(found: re.Match[str], order: str) -> datetime | None:
    first, second, third = found[1], found[3], found[4]
    if len(first) < 4 and len(third) == 1:
        # A version number, not a year.
        return None
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    elif order == "mdy":
        month, day, year = int(first), int(second), _year(third)
    else:
        day, month, year = int(first), int(second), _year(third)
    return _build(year, month, day, (found[5], found[6], found[7], found[8]), found[9])


def _from_named(text: str) -> datetime | None:
    found = _NAMED.fullmatch(text)
    if not found:
        return None
    day, name, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    key = name.lower()[:4]
    month = next((i for i, month in enumerate(_MONTH_NAMES, 1) if key.startswith(month)), 0)
    month = month or next((number for start, number in _FOREIGN_MONTHS.items() if key.startswith(start)), 0)
    return _build(_year(year), month, int(day), (found[7], found[8], found[9], None), found[10]) if month else None


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) <= 2 else int(text)


def _build(
    year: int, month: int, day: int, clock: tuple[str | None, str | None, str | None, str | None], half: str | None
) -> datetime | None:
    hour, minute, second = (int(part) if part else 0 for part in clock[:3])
    micro = int((clock[3] or "0")[:6].ljust(6, "0"))
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    try:
        return datetime(year, month, day, hour, minute, second, micro)  # noqa: DTZ001 - a cell has no zone
    except ValueError:
        return None


@dataclass
class Times:
    """A column of times, all naive in the chosen zone.

    Attributes:
        values: one per cell.
        bad: positions that are filled but no time.
        impossible: positions whose local time does not exist in the zone.
        aware: some cells carried a zone.
        naive: some did not.
    """

    values: list[datetime | None]
    bad: list[int] = field(default_factory=list)
    impossible: list[int] = field(default_factory=list)
    aware: bool = False
    naive: bool = False


def read_times(cells: Sequence[Cell], order: str, epoch: str, zone: tzinfo) -> Times:
    """Read a whole column; equal texts are converted once."""
    kinds = set(map(type, cells))
    if kinds == {datetime} and all(cell.tzinfo is None for cell in cells):  # type: ignore[union-attr]
        return Times(list(cells), naive=True)  # type: ignore[arg-type]
    if kinds == {datetime, date} and all(getattr(cell, "tzinfo", None) is None for cell in cells):
        # Midnight arrives as a date.
        return Times([cell if type(cell) is datetime else to_datetime(cell) for cell in cells], naive=True)
    table: dict[tuple[type, Cell], datetime | None] = {}
    result = Times([])
    missing = {"", "-", "n/a", "null", "none", "?", "nan", "nat"}
    for position, cell in enumerate(cells):
        key = (type(cell), cell)
        if key in table:
            moment = table[key]
        else:
            moment = to_datetime(cell, order, epoch)
            if moment is not None:
                if moment.tzinfo is not None:
                    result.aware = True
                    moment = moment.astimezone(zone).replace(tzinfo=None)
                else:
                    result.naive = True
            table[key] = moment
        if moment is None and cell is not None and as_text(cell).strip().lower() not in missing:
            result.bad.append(position)
        result.values.append(moment)
    return result


def does_not_exist(moment: datetime, zone: tzinfo) -> bool:
    """True for a local time that a change to summer time skips."""
    back = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    return back != moment
