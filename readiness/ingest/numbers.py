"""Numbers written as text: one decimal sign per column, decided by what the column itself proves."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readiness.ingest.cells import Cell, tame

_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = ("USD", "EUR", "GBP", "CHF", "JPY", "INR", "SEK", "NOK", "DKK", "PLN", "CAD", "AUD")
_CODE = re.compile(r"^(?:(" + "|".join(_CODES) + r")\s*)?(.*?)(?:\s*(" + "|".join(_CODES) + r"))?$", re.IGNORECASE)
_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'\u2019")
_PLAIN = re.compile(r"[-+]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][-+]?\d+)?")
LONGEST_NUMBER = 60
"""Characters; a longer text is no number."""

MISSING_WORDS = frozenset(
    {"", "-", "--", "–", "—", "n/a", "na", "n.a.", "#n/a", "null", "none", "nan", "?", "k.a.", "undefined", "nil"}
)
"""Usual words for a missing value, in lower case."""


@dataclass
class NumberStyle:
    """What the texts of a column prove.

    Attributes:
        comma_decimal: cells that can only be read with a decimal comma.
        dot_decimal: cells that can only be read with a decimal point.
        open: cells that fit both (`1.234`).
        percent: cells with a percent sign.
        currencies: ISO codes seen in cells.
        proof: the first cell that decided.
    """

    comma_decimal: int = 0
    dot_decimal: int = 0
    open: int = 0
    percent: int = 0
    currencies: set[str] = field(default_factory=set)
    proof: str = ""

    @property
    def decimal(self) -> str:
        """`.` or `,`, `mixed` where both are proven, empty where nothing is."""
        if self.comma_decimal and self.dot_decimal:
            return "mixed"
        return "," if self.comma_decimal else "." if self.dot_decimal else ""


def is_missing(cell: Cell) -> bool:
    """True for an empty cell and for the usual words for a missing value."""
    return cell is None or (isinstance(cell, str) and cell.strip().lower() in MISSING_WORDS)


def strip_marks(text: str) -> tuple[str, str, bool]:
    """The bare digits of a number text, its currency and whether it is a percentage."""
    body = text.strip()
    percent = body.endswith("%")
    body = body.removesuffix("%").strip()
    currency = ""
    for sign, code in _CURRENCIES.items():
        if sign in body:
            currency = code
            body = body.replace(sign, "").strip()
    if not currency and body[-1:].isalpha() | body[:1].isalpha():
        found = _CODE.fullmatch(body)
        if found and (found[1] or found[3]):
            currency = (found[1] or found[3]).upper()
            body = found[2].strip()
    if body.startswith("(") and body.endswith(")"):
        body = "-" + body[1:-1]
    return body.translate(_SPACES).replace("\u2212", "-"), currency, percent


def study(texts: Iterable[str]) -> NumberStyle:
    """Collect the evidence of many cells."""
    style = NumberStyle()
    for text in texts:
        if len(text) > LONGEST_NUMBER:
            continue
        body, currency, percent = strip_marks(text)
        if not _PLAIN.fullmatch(body):
            continue
        if currency:
            style.currencies.add(currency)
        style.percent += percent
        sign = decimal_of(body)
        if sign == ",":
            style.comma_decimal += 1
        elif sign == ".":
            style.dot_decimal += 1
        elif sign == "?":
            style.open += 1
        if sign in {",", "."} and not style.proof:
            style.proof = text
    return style


def decimal_of(body: str) -> str:
    """Which decimal sign a number text proves: `,`, `.`, `?` for either, empty for none needed."""
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return "," if body.rfind(",") > body.rfind(".") else "."
    if not dots and not commas:
        return ""
    sign, other = (".", ",") if dots else (",", ".")
    groups = body.lstrip("-+").split(sign)
    if len(groups) > 2:
        # Several equal signs separate thousands, so the other one is the decimal sign.
        return other if all(len(group) == 3 for group in groups[1:]) else sign
    whole, rest = groups
    if "e" in body.lower() or len(rest) != 3 or not 1 <= len(whole) <= 3 or whole.startswith("0"):
        return sign
    return "?"


def to_number(text: str, decimal: str) -> float | None:
    """The number a text stands for with the given decimal sign, or None; a percentage stays as written."""
    if len(text) > LONGEST_NUMBER:
        return None
    body, _, _ = strip_marks(text)
    if not _PLAIN.fullmatch(body):
        return None
    body = body.replace(".", "").replace(",", ".") if decimal == "," else body.replace(",", "")
    try:
        value = float(body)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


@dataclass
class Numbers:
    """A column of numbers.

    Attributes:
        values: one per cell; None where missing or unreadable.
        bad: positions of cells that are neither numbers nor missing.
        from_text: cells that were numbers stored as text (in a file that knows types).
        percent: positions whose text carried a percent sign.
    """

    values: list[float | None]
    bad: list[int] = field(default_factory=list)
    from_text: int = 0
    percent: int = 0


def read_numbers(cells: Sequence[Cell], decimal: str) -> Numbers:
    """Read a whole column; equal texts are converted once."""
    kinds = set(map(type, cells))
    if kinds <= {float, int} and all(map(math.isfinite, cells)):  # type: ignore[arg-type]
        return Numbers(list(cells))  # type: ignore[arg-type]
    table: dict[Cell, float | None] = {}
    bad_texts: set[Cell] = set()
    texts = {cell for cell in cells if type(cell) is str}
    for text in texts:
        value = _quick(text) if decimal != "," else None
        if value is None:
            value = to_number(text, decimal)
        if value is None and not is_missing(text):
            bad_texts.add(text)
        table[text] = value
    values: list[float | None] = [_convert(cell, table) for cell in cells]
    numbers = Numbers(values)
    if bad_texts or not kinds <= {float, int, str, type(None)}:
        numbers.bad = [i for i, cell in enumerate(cells) if cell in bad_texts or _is_foreign(cell)]
    if kinds & {str}:
        numbers.from_text = sum(type(cell) is str and table[cell] is not None for cell in cells)
        percents = {text for text in texts if "%" in text}
        numbers.percent = sum(cell in percents for cell in cells) if percents else 0
    return numbers


def _quick(text: str) -> float | None:
    """The common case: plain digits with a point."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in text else None


def _convert(cell: Cell, table: dict[Cell, float | None]) -> float | None:
    kind = type(cell)
    if kind is float or kind is int:
        return tame(cell)  # type: ignore[return-value]
    if kind is str:
        return table[cell]
    if kind is bool:
        return float(cell)  # type: ignore[arg-type]
    return None


def _is_foreign(cell: Cell) -> bool:
    """A date or time where a number is expected."""
    return cell is not None and not isinstance(cell, str | int | float)
