"""How numbers, dates and foreign text are printed. Rounding is half up, never to more than the interval supports."""

from __future__ import annotations

import math
import unicodedata
from datetime import date

_KEEP = {"\n", "\t"}
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def round_half_up(value: float) -> int:
    """The nearest whole number; halves go up, as people expect."""
    return math.floor(value + 0.5)


def integer(value: float) -> str:
    """A whole number with thousands separators."""
    return f"{round_half_up(value):,}".replace("-", "−")


def decimal(value: float, places: int = 1) -> str:
    """A number with fixed decimals, half up, true minus sign."""
    scaled = math.floor(abs(value) * 10**places + 0.5 + 1e-9) / 10**places
    sign = "−" if value < 0 and scaled else ""
    return f"{sign}{scaled:,.{places}f}"


def significant(value: float, digits: int = 2) -> str:
    """A number rounded to so many significant digits; what lies under 10 keeps one decimal at most."""
    if not value:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(value)))
    if places > 0:
        return decimal(value, min(places, 2)).rstrip("0").rstrip(".") if abs(value) < 10 else integer(value)
    factor = 10.0**-places
    return integer(math.floor(value / factor + 0.5) * factor)


def percent(share: float, places: int = 0) -> str:
    """A share 0-1 in percent; what is not exactly 0 or 100 is never printed as such."""
    value = 100 * share
    text = decimal(value, places)
    limit = decimal(100, places)
    if text == limit and value < 100:
        return f"{decimal(100 - 10.0**-places, places)}%" if places else f"{decimal(99.9, 1)}%"
    return f"{text}%"


def day(value: date) -> str:
    """`12 November 2026`, never broken over lines."""
    return f"{value.day}\u00a0{value:%B}\u00a0{value.year}"


def day_short(value: date) -> str:
    """`12 Nov`."""
    return f"{value.day}\u00a0{value:%b}"


def count_word(value: int) -> str:
    """Small counts as words, larger ones in digits."""
    return _WORDS[value] if 0 <= value < len(_WORDS) else f"{value:,}"


def plain(text: str) -> str:
    """Text without control characters: they cannot be printed, and some would break the page.

    Line breaks and tabs stay; private and unassigned characters become the replacement character.
    """
    out: list[str] = []
    for char in text:
        category = unicodedata.category(char)
        if category == "Cc" and char not in _KEEP:
            continue
        out.append("\ufffd" if category in {"Cs", "Cn", "Co"} else char)
    return "".join(out)


def join(items: list[str], last: str = "and") -> str:
    """`a, b and c`."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
