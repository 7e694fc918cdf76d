"""The evidence that the values of one column give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from readiness.ingest.cells import Cell, as_text, clip, is_blank, tame
from readiness.ingest.durations import duration_ms
from readiness.ingest.numbers import NumberStyle, is_missing, strip_marks, study, to_number
from readiness.ingest.outcomes import looks_like_outcomes
from readiness.ingest.times import TimeStyle, study_times

T = TypeVar("T")

SAMPLE = 1_000
_FLAGS = frozenset(
    {"yes", "no", "true", "false", "y", "n", "0", "1", "ja", "nein", "x", "oui", "non", "0.0", "1.0", "j", "wahr",
     "falsch"}
)  # fmt: skip


@dataclass
class ColumnStudy:
    """What a sample of a column shows.

    Attributes:
        position: 0-based column of the table.
        name: its clean header.
        filled: filled cells of the sample.
        numeric: share of filled cells that are numbers or texts of numbers.
        whole: share of filled cells that are whole numbers.
        text_numbers: number texts in the sample.
        durations: share of filled cells that are durations with a unit of their own.
        flags: share of filled cells that are yes or no.
        outcomes: share of filled cells that are outcome words.
        distinct: distinct values of the sample.
        low: smallest number.
        high: largest number.
        median: middle number.
        not_numbers: texts that are no numbers.
        missing_words: texts that say that nothing is there (`N/A`).
    """

    position: int
    name: str
    filled: int = 0
    numeric: float = 0.0
    whole: float = 0.0
    text_numbers: int = 0
    durations: float = 0.0
    flags: float = 0.0
    outcomes: float = 0.0
    distinct: int = 0
    low: float = 0.0
    high: float = 0.0
    median: float = 0.0
    numbers: NumberStyle = field(default_factory=NumberStyle)
    times: TimeStyle = field(default_factory=TimeStyle)
    samples: tuple[str, ...] = ()
    not_numbers: int = 0
    missing_words: int = 0


def sample_of(cells: Sequence[T]) -> list[T]:
    """The first cells (or rows) and an even selection of the rest, so that late evidence counts."""
    if len(cells) <= 2 * SAMPLE:
        return list(cells)
    stride = max(1, (len(cells) - SAMPLE) // SAMPLE)
    return [*cells[:SAMPLE], *cells[SAMPLE::stride]]


def study_column(position: int, name: str, cells: Sequence[Cell], decimal: str = "") -> ColumnStudy:
    """Study the sample of one column."""
    filled = [cell for cell in cells if not is_missing(cell)]
    found = ColumnStudy(position, name, len(filled))
    found.missing_words = sum(isinstance(cell, str) and not is_blank(cell) and is_missing(cell) for cell in cells)
    found.samples = tuple(clip(as_text(cell)) for cell in filled[:3])
    if not filled:
        return found
    texts = [cell for cell in filled if isinstance(cell, str)]
    found.numbers = study(texts)
    sign = found.numbers.decimal or decimal or "."
    values = [_number(cell, sign) for cell in filled]
    numbers = sorted(value for value in values if value is not None)
    count = len(filled)
    found.numeric = len(numbers) / count
    found.whole = sum(value.is_integer() for value in numbers) / count
    found.text_numbers = sum(to_number(text, sign) is not None for text in texts)
    if numbers:
        found.low, found.high, found.median = numbers[0], numbers[-1], numbers[len(numbers) // 2]
    found.times = study_times(cells)
    found.not_numbers = sum(value is None and isinstance(cell, str) for cell, value in zip(filled, values, strict=True))
    counts = Counter(as_text(cell) for cell in filled)
    found.distinct = len(counts)
    found.durations = sum(duration_ms(cell) is not None for cell in filled) / count
    found.flags = sum(number for text, number in counts.items() if text.strip().lower() in _FLAGS) / count
    found.outcomes = looks_like_outcomes(filled) if found.distinct <= 40 else 0.0
    return found


def _number(cell: Cell, decimal: str) -> float | None:
    if isinstance(cell, bool | date | datetime | time | timedelta) or cell is None:
        return None
    if isinstance(cell, str):
        return to_number(cell, decimal)
    tamed = tame(cell)
    return float(tamed) if isinstance(tamed, int | float) else None


def fits(found: ColumnStudy, kind: str) -> float:
    """How well the values fit a kind of field, 0..1."""
    if not found.filled:
        return 0.5
    return _FITS[kind](found)


def _fits_name(found: ColumnStudy) -> float:
    if found.times.share > 0.9 and found.numeric < 0.5:
        return 0.2
    few = 1.0 if found.distinct <= 200 else 0.3
    return few if found.numeric < 0.9 else 0.6 * few


def _fits_id(found: ColumnStudy) -> float:
    if found.times.typed or found.durations > 0.5:
        return 0.0
    few = found.filled < 20
    return 1.0 if few or found.distinct > 0.1 * found.filled or found.distinct > 20 else 0.4


def _fits_time(found: ColumnStudy) -> float:
    return max(found.times.share, 0.95 * found.times.numeric_share)


def _fits_outcome(found: ColumnStudy) -> float:
    if found.distinct > 40:
        return 0.0
    return found.outcomes if found.outcomes else 0.25 if found.numeric < 0.5 else 0.1


_FITS: dict[str, Callable[[ColumnStudy], float]] = {
    "time": _fits_time,
    "id": _fits_id,
    "name": _fits_name,
    "text": lambda found: 1.0 if found.numeric < 0.5 else 0.4,
    "outcome": _fits_outcome,
    "count": lambda found: found.whole if found.low >= 0 else 0.2,
    "number": lambda found: found.numeric,
    "http": lambda found: found.whole if found.low >= 100 and found.high < 600 else 0.0,
    "duration": lambda found: max(found.numeric if found.low >= 0 else 0.0, found.durations),
    "money": lambda found: found.numeric,
    "flag": lambda found: max(found.flags, 0.6 * found.whole if found.high <= 5 else 0.0),
    "rate": lambda found: found.numeric if found.low >= 0 and found.high <= 100 else 0.2,
}


def mixed_currency(cells: Sequence[Cell]) -> set[str]:
    """Currencies written in the cells of a column."""
    return {code for cell in cells if isinstance(cell, str) and (code := strip_marks(cell)[1])}
