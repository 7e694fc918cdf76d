"""Reads what people type or files carry: numbers, percentages, dates, yes and no, options by key, label or alias."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from readiness.errors import AnswerError
from readiness.language import separators, tr

_PLAIN_NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?")
_COMMA_DECIMAL: Final = re.compile(r"[-+]?\d*,\d+")
_THOUSANDS: Final = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTTED_THOUSANDS: Final = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+")
_YES: Final = frozenset({"yes", "y", "true", "ticked", "ja", "j"})
_NO: Final = frozenset({"no", "n", "false", "not-ticked", "nein"})
LONGEST_SHOWN: Final = 40


OptionT = TypeVar("OptionT", bound="Named")


class Named(Protocol):
    """An option: known by its key, its label and its aliases."""

    @property
    def key(self) -> str:
        """The stored key."""

    @property
    def label(self) -> str:
        """The wording people see."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other words that mean the same option."""


def slug(text: str) -> str:
    """A label as a key: lower case, every other run of characters one hyphen (`written manual route`)."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def find_option(options: Sequence[OptionT], text: str) -> OptionT | None:
    """The option with this key, label or alias, compared by slug; keys win over labels, labels over aliases."""
    wanted = slug(text)
    if not wanted:
        return None
    for names in (_key_of, _label_of, _aliases_of):
        for option in options:
            if wanted in names(option):
                return option
    return None


def read_option(options: Sequence[OptionT], value: object, what: str) -> OptionT:
    """The option that a value names.

    Raises:
        AnswerError: it names none; the sentence lists the options.
    """
    found = find_option(options, value) if isinstance(value, str) else None
    if found is None:
        raise AnswerError(
            tr("{what}: {value} is not one of the options.", what=what, value=show(value)),
            hint=tr("Choose one of: {join}.", join=", ".join(option.label for option in options)),
        )
    return found


def read_yes_no(value: object, what: str) -> bool:
    """True or false from a truth value or the words yes and no.

    Raises:
        AnswerError: it is neither.
    """
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        word = slug(value)
        if word in _YES or word in _NO:
            return word in _YES
    raise AnswerError(
        tr("{what}: {value} is neither yes nor no.", what=what, value=show(value)), hint=tr("Answer yes or no.")
    )


def read_number(value: object, what: str, *, percent: bool = False) -> int | float:
    """A finite number from a number or from text (`1200`, `1 200`, `0,5`, and `95 %` where `percent`).

    Raises:
        AnswerError: it is no number, not finite, or a comma could mean thousands as well as decimals.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _no_number(value, what)
    number = _parse_number(value, what, percent=percent) if isinstance(value, str) else value
    if not math.isfinite(number):
        raise _no_number(value, what)
    return number


def has_percent_sign(value: object) -> bool:
    """Whether a number was typed with a percent sign."""
    return isinstance(value, str) and value.strip().endswith("%")


def check_limits(number: float, low: float | None, high: float | None, unit: str, what: str) -> None:
    """Refuses a number outside its limits.

    Raises:
        AnswerError: it lies outside; the sentence names the limits and the unit.
    """
    if (low is None or number >= low) and (high is None or number <= high):
        return
    limits = (
        tr("from {low:,.12g} to {high:,.12g}", low=low, high=high)
        if low is not None and high is not None
        else tr("at least {low:,.12g}", low=low)
        if low is not None
        else tr("at most {high:,.12g}", high=high)
    )
    named = f" {unit}" if unit else ""
    raise AnswerError(
        tr("{what}: {number:,.12g} is outside {limits}{named}.", what=what, number=number, limits=limits, named=named),
        hint=tr("Check the figure and its unit."),
    )


def read_date(value: object, what: str) -> dt.date:
    """A date from a date, or from text written `2026-11-20` or `20.11.2026`.

    Raises:
        AnswerError: it is no date, or its day and month could be swapped (`03/04/2026`).
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        text = value.strip()
        dotted = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text)
        try:
            if dotted:
                day, month, year = (int(part) for part in dotted.groups())
                return dt.date(year, month, day)
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", text):
                return dt.date.fromisoformat(text[:10])
        except ValueError:
            pass
    raise AnswerError(
        tr("{what}: {value} is not a date.", what=what, value=show(value)),
        hint=tr("Write it as year-month-day, such as 2026-11-20."),
    )


def read_text(value: object, what: str, longest: int | None) -> str:
    """Text without blanks around it and without control characters.

    Raises:
        AnswerError: it is no text, or longer than allowed.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise AnswerError(tr("{what}: text belongs here.", what=what), hint=tr("Write it in words."))
    text = "".join(c for c in str(value) if c in "\n\t" or unicodedata.category(c) != "Cc").strip()
    if longest is not None and len(text) > longest:
        raise AnswerError(
            tr("{what}: {text} characters; at most {longest} fit.", what=what, text=len(text), longest=longest),
            hint=tr("Shorten the text."),
        )
    return text


def _parse_number(text: str, what: str, *, percent: bool) -> int | float:
    plain = re.sub(r"(?<=\d)[\s_'\u2019](?=\d)", "", text.strip()).replace("\u2212", "-")
    if plain.endswith("%"):
        if not percent:
            raise AnswerError(
                tr("{what}: {text} is a percentage.", what=what, text=show(text)),
                hint=tr("Type a number without a percent sign."),
            )
        plain = plain[:-1].strip()
    if separators().startswith(",") and _DOTTED_THOUSANDS.fullmatch(plain):
        joined = plain.replace(".", "")
        if plain.count(".") == 1:
            raise AnswerError(
                tr("{what}: {text} can be read in two ways.", what=what, text=show(text)),
                hint=tr("Type {one} or {other}.", one=joined, other=plain.replace(".", ",")),
            )
        plain = joined
    elif _THOUSANDS.fullmatch(plain):
        joined = plain.replace(",", "")
        if plain.count(",") == 1 and "." not in plain:
            raise AnswerError(
                tr("{what}: {text} can be read in two ways.", what=what, text=show(text)),
                hint=tr("Type {one} or {other}.", one=joined, other=plain.replace(",", ".")),
            )
        plain = joined
    elif _COMMA_DECIMAL.fullmatch(plain):
        plain = plain.replace(",", ".")
    if not _PLAIN_NUMBER.fullmatch(plain):
        raise _no_number(text, what)
    number = float(plain)
    return int(number) if math.isfinite(number) and number.is_integer() and "." not in plain else number


def _no_number(value: object, what: str) -> AnswerError:
    return AnswerError(
        tr("{what}: {value} is not a number.", what=what, value=show(value)),
        hint=tr("Type a number such as 12 or 0.5."),
    )


def _key_of(option: Named) -> frozenset[str]:
    return frozenset({slug(option.key)})


def _label_of(option: Named) -> frozenset[str]:
    return frozenset({slug(option.label)})


def _aliases_of(option: Named) -> frozenset[str]:
    return frozenset(slug(alias) for alias in option.aliases)


def show(value: object) -> str:
    """A value inside a message: short, quoted where it is text."""
    text = str(value)
    short = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'" if isinstance(value, str) else short
