"""The language in which the engine's sentences come out: English in the source, others from a catalogue.

Every text of the engine that a person reads goes through `tr`, `trn` or `trc`, with the values it needs as keywords:
what people typed is only ever a value, never a template. Constants are marked with `noop` and translated where they
are shown, because the language can change while the program runs. Which catalogues exist and how they are read is the
business of `readiness.catalogues`; this module knows no files, so the domain may speak through it.

Numbers, percentages and dates follow the language too. A field of a template says how its value is to look, and
comes out as the language writes it: `tr("{share:.1%} on {day:%B %Y}", ...)` is `86.5%` and `November 2026` in
English, `86,5 %` and `November 2026` in German. Outside sentences there are `number`, `day` and `day_short`.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from numbers import Real
from typing import Final, Protocol, TypeVar

SOURCE_LANGUAGE = "en"
KeyT = TypeVar("KeyT")


class Catalogue(Protocol):
    """What `gettext` offers: a text, one of two texts by count, a text told apart by context."""

    def gettext(self, message: str) -> str:
        """The text in the language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form that goes with the count."""

    def pgettext(self, context: str, message: str) -> str:
        """The text as it is meant in the context."""


class _Source:
    """English: the texts as they stand in the source."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - the signature of gettext
        return message


@dataclass(frozen=True)
class _Manners:
    """How a language writes numbers and dates (German: DIN 5008, a space that does not break before the sign)."""

    decimal: str
    thousands: str
    percent: str
    day_dot: str
    months: str
    months_short: str
    weekdays: str


_MANNERS: Final[Mapping[str, _Manners]] = {
    "de": _Manners(
        decimal=",",
        thousands=".",
        percent="\u00a0%",
        day_dot=".",
        months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        months_short="Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        weekdays="Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    ),
}


class _Spoken:
    """A language and its catalogue."""

    def __init__(self, code: str, catalogue: Catalogue) -> None:
        self.code = code
        self.catalogue = catalogue


def _nothing(code: str) -> Catalogue | None:  # noqa: ARG001 - the signature of a finder
    return None


_default = _Spoken(SOURCE_LANGUAGE, _Source())
_find: Callable[[str], Catalogue | None] = _nothing
_here: ContextVar[_Spoken | None] = ContextVar("language", default=None)


def _spoken() -> _Spoken:
    return _here.get() or _default


def current() -> str:
    """The code of the language spoken here, such as `en` or `de`."""
    return _spoken().code


def set_default(code: str, catalogue: Catalogue | None = None) -> None:
    """Sets the language of the whole process; without a catalogue the source language's texts are used."""
    global _default  # noqa: PLW0603 - one process speaks one language unless told otherwise
    _default = _Spoken(code, catalogue or _Source())


def provide(find: Callable[[str], Catalogue | None]) -> None:
    """Says how the catalogue of a language is found where only its code is known, as in the domain."""
    global _find  # noqa: PLW0603 - one place knows the files
    _find = find


@contextmanager
def speaking(code: str, catalogue: Catalogue | None = None) -> Iterator[None]:
    """Another language inside a `with`, in this thread only: a German report while the window stays English."""
    token = _here.set(_Spoken(code, catalogue or _find(code) or _Source()))
    try:
        yield
    finally:
        _here.reset(token)


class _Filler(string.Formatter):
    """`str.format` whose numbers and dates come out as the language writes them."""

    def __init__(self, manners: _Manners) -> None:
        self._manners = manners

    def get_value(self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]) -> object:  # noqa: ARG002 - the signature of string
        return kwargs[str(key)]

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, date):
            return _dated(value, format_spec, self._manners)
        text = format(value, format_spec)
        is_number = isinstance(value, Real) and not isinstance(value, bool)  # numpy's numbers are none of Python's
        return _mannered(text, self._manners) if is_number else text


def _mannered(text: str, manners: _Manners) -> str:
    swapped = text.translate({ord("."): manners.decimal, ord(","): manners.thousands})
    return swapped.replace("%", manners.percent)


def _dated(value: date, pattern: str, manners: _Manners) -> str:
    for sign, words, place in (
        ("%B", manners.months, value.month - 1),
        ("%b", manners.months_short, value.month - 1),
        ("%A", manners.weekdays, value.weekday()),
    ):
        pattern = pattern.replace(sign, words.split()[place])
    return format(value, pattern) if pattern else str(value)


def _fill(template: str, values: Mapping[str, object]) -> str:
    manners = _MANNERS.get(current())
    return template.format(**values) if manners is None else _Filler(manners).vformat(template, (), values)


def tr(text: str, /, **values: object) -> str:
    """The text in the language spoken here, filled with the values (as `str.format` does, in the language's manner)."""
    found = _spoken().catalogue.gettext(text)
    return _fill(found, values) if values else found


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """The form that goes with the count, filled; the count itself is `{n}`."""
    return _fill(_spoken().catalogue.ngettext(one, many, count), {"n": count, **values})


def trc(context: str, text: str, /, **values: object) -> str:
    """A text told apart by context, where one English word needs two translations."""
    found = _spoken().catalogue.pgettext(context, text)
    return _fill(found, values) if values else found


def number(value: float, form: str = ",") -> str:
    """A number as the language writes it; `form` is a format of Python: `,.1f` is `1,234.5`, in German `1.234,5`.

    A form that ends in `%` takes a share: `.1%` is `86.5%`, in German `86,5 %` with a space that does not break.
    """
    return written(format(value, form))


def written(figure: str) -> str:
    """A figure that was written in English (`1,234.5`, `86.5%`) as the language writes it."""
    manners = _MANNERS.get(current())
    return figure if manners is None else _mannered(figure, manners)


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is: German nouns keep theirs."""
    return text[:1].upper() + text[1:]


def separators() -> str:
    """Decimal and thousands separator in a row, as charts take them: `.,`, in German `,.`."""
    manners = _MANNERS.get(current())
    return ".," if manners is None else manners.decimal + manners.thousands


def day(value: date) -> str:
    """A date in full: `12 November 2026`, in German `12. November 2026`."""
    return f"{_day_of_month(value)} {month(value)} {value.year}"


def day_short(value: date) -> str:
    """A date in short: `12 Nov 2026`, in German `12. Nov. 2026`."""
    return f"{_day_of_month(value)} {month_short(value)} {value.year}"


def month(value: date) -> str:
    """The month of a date: `November`."""
    manners = _MANNERS.get(current())
    return f"{value:%B}" if manners is None else manners.months.split()[value.month - 1]


def month_short(value: date) -> str:
    """The month of a date, in short: `Nov`, in German `Nov.`."""
    manners = _MANNERS.get(current())
    return f"{value:%b}" if manners is None else manners.months_short.split()[value.month - 1]


def _day_of_month(value: date) -> str:
    manners = _MANNERS.get(current())
    return f"{value.day}{manners.day_dot if manners else ''}"


def noop(text: str, /) -> str:
    """Marks a constant for the catalogue; `tr` translates it where it is shown."""
    return text


class Words(Mapping[KeyT, str]):
    """A table of words, each in the language spoken when it is looked up: `Words({"pass": "Pass"})`.

    The words are literals, which the catalogue collects as it does those of `tr`.
    """

    def __init__(self, words: Mapping[KeyT, str]) -> None:
        self._words = words

    def __getitem__(self, key: KeyT) -> str:
        text = self._words[key]
        return tr(text) if text else ""

    def __iter__(self) -> Iterator[KeyT]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
