"""The language in which the engine's sentences come out: English in the source, others from a catalogue.

Every text of the engine that a person reads goes through `tr`, `trn` or `trc`, with the values it needs as keywords:
what people typed is only ever a value, never a template. Constants are marked with `noop` and translated where they
are shown, because the language can change while the program runs. Which catalogues exist and how they are read is the
business of `readiness.app.languages`; this module knows no files, so the domain may speak through it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

SOURCE_LANGUAGE = "en"


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


class _Spoken:
    """A language and its catalogue."""

    def __init__(self, code: str, catalogue: Catalogue) -> None:
        self.code = code
        self.catalogue = catalogue


_default = _Spoken(SOURCE_LANGUAGE, _Source())
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


@contextmanager
def speaking(code: str, catalogue: Catalogue | None = None) -> Iterator[None]:
    """Another language inside a `with`, in this thread only: a German report while the window stays English."""
    token = _here.set(_Spoken(code, catalogue or _Source()))
    try:
        yield
    finally:
        _here.reset(token)


def tr(text: str, /, **values: object) -> str:
    """The text in the language spoken here, filled with the values (`str.format`)."""
    found = _spoken().catalogue.gettext(text)
    return found.format(**values) if values else found


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """The form that goes with the count, filled; the count itself is `{n}`."""
    return _spoken().catalogue.ngettext(one, many, count).format(n=count, **values)


def trc(context: str, text: str, /, **values: object) -> str:
    """A text told apart by context, where one English word needs two translations."""
    found = _spoken().catalogue.pgettext(context, text)
    return found.format(**values) if values else found


def noop(text: str, /) -> str:
    """Marks a constant for the catalogue; `tr` translates it where it is shown."""
    return text
