"""Durations that state their own unit."""

from __future__ import annotations

import re
from datetime import time, timedelta

from readiness.ingest.cells import Cell
from readiness.ingest.times import LONGEST_TIME

_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,6}))?")


_WORDS = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(ms|msec|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?|hrs?)\b", re.I
)


_FACTORS = {"ms": 1.0, "mi": 60_000.0, "s": 1000.0, "se": 1000.0, "m": 60_000.0, "h": 3_600_000.0, "ho": 3_600_000.0,
            "hr": 3_600_000.0}  # fmt: skip


def duration_ms(cell: Cell) -> float | None:
    """Milliseconds of a duration that states its own unit (`1.2 s`, `0:00:01.5`, `1 min 5 s`), else None."""
    if isinstance(cell, timedelta):
        return cell.total_seconds() * 1000
    if isinstance(cell, time):
        return ((cell.hour * 60 + cell.minute) * 60 + cell.second) * 1000 + cell.microsecond / 1000
    if not isinstance(cell, str) or len(cell) > LONGEST_TIME:
        return None
    text = cell.strip()
    clock = _CLOCK.fullmatch(text)
    if clock:
        fraction = float(f"0.{clock[4]}") if clock[4] else 0.0
        return ((int(clock[1] or 0) * 60 + int(clock[2])) * 60 + int(clock[3]) + fraction) * 1000
    parts = _WORDS.findall(text)
    if parts and not re.sub(r"[\s,and]+", "", _WORDS.sub("", text)):
        return sum(float(amount.replace(",", ".")) * _factor(unit) for amount, unit in parts)
    return None


def _factor(unit: str) -> float:
    lowered = unit.lower()
    if lowered in {"ms", "msec"} or lowered.startswith("milli"):
        return 1.0
    return _FACTORS.get(lowered[:2]) or _FACTORS[lowered[:1]]
