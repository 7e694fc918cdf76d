"""How numbers, dates and foreign text are printed, in the language that is spoken here (`readiness.language`).

Rounding is half up, never to more than the interval supports.
"""

from __future__ import annotations

import math
import unicodedata
from datetime import date

from readiness import language
from readiness.domain.reliability.rounding import to_significant

_KEEP = {"\n", "\t"}
_LEFT_TO_RIGHT = "\u200e"
_SPACE, _NARROW_SPACE = "\u00a0", "\u202f"
_COUNTS = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "de": ("keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
}
_LAST = {"en": "and", "de": "und"}


def percent_sign() -> str:
    """The sign as it follows a number: `%`, in German after a narrow space that does not break (DIN 5008)."""
    return language.written("%").replace(_SPACE, _NARROW_SPACE)


def separators() -> str:
    """Decimal mark and thousands mark, as plotly wants them."""
    return language.separators()


def round_half_up(value: float) -> int:
    """The nearest whole number; halves go up, as people expect."""
    return math.floor(value + 0.5)


def with_marks(number: str) -> str:
    """A number as Python prints it (`-1,234.5`) with the marks of the language and a true minus."""
    return language.written(number).replace("-", "−")


def integer(value: float) -> str:
    """A whole number with thousands separators."""
    return with_marks(f"{round_half_up(value):,}")


def decimal(value: float, places: int = 1) -> str:
    """A number with fixed decimals, half up, true minus sign."""
    scaled = math.floor(abs(value) * 10**places + 0.5 + 1e-9) / 10**places
    sign = "-" if value < 0 and scaled else ""
    return with_marks(f"{sign}{scaled:,.{places}f}")


def shortest(value: float) -> str:
    """A number without needless zeros: `0.5`, `3`."""
    return with_marks(f"{value:g}")


def significant(value: float, digits: int = 2) -> str:
    """A number rounded to so many significant digits; what lies under 10 keeps one decimal at most."""
    if not value:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(value)))
    if places > 0:
        if abs(value) >= 10:
            return integer(value)
        text = decimal(value, min(places, 2))
        mark = separators()[0]
        return text.rstrip("0").rstrip(mark) if mark in text else text
    return integer(to_significant(value, digits))


def percent(share: float, places: int = 0) -> str:
    """A share 0-1 in percent; what is not exactly 0 or 100 is never printed as such."""
    value = 100 * share
    text = decimal(value, places)
    if text == decimal(100, places) and value < 100:
        text = decimal(100 - 10.0**-places, places) if places else decimal(99.9, 1)
    return with_percent(text)


def with_percent(number: str) -> str:
    """A printed number with the sign for percent behind it."""
    return f"{number}{percent_sign()}"


def number_text(value: object) -> str:
    """A number as somebody typed it, with one decimal at most; empty where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return decimal(float(value), 0 if float(value).is_integer() else 1)


def with_unit(number: str, unit: str) -> str:
    """`35% of the busiest hour`, `1 day`, `12 steps`."""
    if unit in {"percent", "%"} or unit.startswith("percent "):
        return f"{with_percent(number)}{unit.removeprefix('percent').removeprefix('%')}"
    if number == "1" and unit.endswith("s") and " " not in unit:
        unit = unit[:-1]
    return f"{number} {unit}".strip()


def day(value: date) -> str:
    """`12 November 2026`, never broken over lines."""
    return language.day(value).replace(" ", _SPACE)


def day_short(value: date) -> str:
    """`12 Nov`."""
    return language.day_short(value).rpartition(" ")[0].replace(" ", _SPACE)


def count_word(value: int) -> str:
    """Small counts as words, larger ones in digits."""
    words = _COUNTS.get(language.current(), _COUNTS["en"])
    return words[value] if 0 <= value < len(words) else with_marks(f"{value:,}")


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


def ended(text: str) -> str:
    """Text after which the writing goes on from left to right, also where it is written from right to left."""
    return f"{text}{_LEFT_TO_RIGHT}" if any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text) else text


def join(items: list[str], last: str = "") -> str:
    """`a, b and c`."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last or _LAST.get(language.current(), _LAST['en'])} {items[-1]}"
