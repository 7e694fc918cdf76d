"""The languages that the engine can speak: English, and one for each catalogue in `readiness/locale`."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from readiness import language

FOLDER = Path(__file__).resolve().parent / "locale"
DOMAIN = "readiness"


def available() -> tuple[str, ...]:
    """The codes of all languages, the source language first."""
    found = sorted(path.parent.parent.name for path in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (language.SOURCE_LANGUAGE, *(code for code in found if code != language.SOURCE_LANGUAGE))


@cache
def catalogue(code: str) -> gettext.NullTranslations | None:
    """The catalogue of a language; none for the source language and for languages that are not shipped."""
    if code == language.SOURCE_LANGUAGE or code not in available():
        return None
    return gettext.translation(DOMAIN, FOLDER, [code])


def use(code: str) -> str:
    """Makes the whole process speak the language; one that is not shipped falls back to the source language.

    Returns:
        The code of the language spoken from now on.
    """
    found = code if code in available() else language.SOURCE_LANGUAGE
    language.set_default(found, catalogue(found))
    return found


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """The language inside a `with`, in this thread only."""
    with language.speaking(code, catalogue(code)):
        yield


language.provide(catalogue)
