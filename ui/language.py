"""The language of the window: its own texts, Qt's dialogs, the engine's sentences, how numbers and days are written.

The texts stand in English in the source, with Qt's `%n` where a count decides the form. `translations/` holds what Qt
reads: one file per language, English too, because of the plural forms. `packaging/window_texts.py` makes them.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from readiness.app import languages

SYSTEM, SOURCE = "system", "en"
NAMES = {"en": "English", "de": "Deutsch"}  # every language by its own name
FOLDER = Path(__file__).resolve().parent / "translations"
SPACES = str.maketrans("", "", " \u00a0\u202f\u2019'")
DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %b %Y", "%d %B %Y")
WRITTEN = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]+)*[.,]?|[.,][0-9]+)")
"""Digits and signs as a person writes them: no exponent, no underscore."""
YEARS = range(2000, 2101)
"""No assessment concerns another year: it is a slip of the hand."""
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")

_installed: list[tuple[QTranslator, bytes]] = []


def _tr(text: str, meaning: str | None = None) -> str:
    return QCoreApplication.translate("Language", text, meaning)


def available() -> tuple[str, ...]:
    """The codes of the languages the window can speak, the source language first."""
    found = sorted(path.stem.removeprefix("readiness_") for path in FOLDER.glob("readiness_*.qm"))
    return (SOURCE, *(code for code in found if code != SOURCE))


def of_system() -> str:
    """The first language the person prefers, as the system tells, that the window can speak."""
    wanted = (name.split("-")[0].casefold() for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in available()), SOURCE)


def current() -> str:
    """The code of the language spoken now."""
    return QLocale().name().split("_")[0]


def use(choice: str) -> str:
    """Speak a language from now on: texts that are shown later come in it, so pages must be built anew.

    Args:
        choice: A code, or `SYSTEM` for the language of the system. One that is not shipped falls back to English.

    Returns:
        The code of the language spoken.
    """
    code = of_system() if choice == SYSTEM else choice if choice in available() else SOURCE
    QLocale.setDefault(_locale(code))
    languages.use(code)
    for translator, _data in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{code}.qm", FOLDER / f"readiness_{code}.qm"):
        translator = QTranslator()
        data = file.read_bytes() if file.exists() else b""  # Qt would map the file, and die when an update replaces it
        if data and translator.load(data):
            QCoreApplication.installTranslator(translator)
            _installed.append((translator, data))
    return code


def _locale(code: str) -> QLocale:
    """The person's own country where they speak this language, else the language's main one."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == code else QLocale(code)


# --- numbers ------------------------------------------------------------------------------------------------------


def number(value: float, decimals: int = 0) -> str:
    """A number with grouped thousands and a fixed count of decimals."""
    return QLocale().toString(float(value), "f", decimals)


def signed(value: float, decimals: int = 0) -> str:
    """A number that always shows its sign."""
    shown = number(abs(value), decimals)
    return f"-{shown}" if value < 0 else f"+{shown}"


def compact(value: float, digits: int = 6) -> str:
    """A number with the digits it needs and no more, as it would be typed."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", digits)


def grouped(value: float, decimals: int = 4) -> str:
    """A number with grouped thousands and the decimals it needs, `decimals` at most: 1,000,000 or 0.25."""
    rounded = round(value, decimals)
    needed = next((d for d in range(decimals) if round(rounded, d) == rounded), decimals)
    return number(rounded, needed)


def percent(share: float, decimals: int = 0) -> str:
    """A share (0 to 1) in percent."""
    return with_percent(number(100 * share, decimals))


def with_percent(shown: str) -> str:
    """A number that is already written, with the percent sign as the language sets it."""
    return _tr("{number}%").format(number=shown)


def read_number(typed: str) -> float:
    """A number as people type it: with point or comma, with grouped thousands or without.

    One sign alone is read as the language has it: 1,234 is a thousand in English and one and a bit in German. Where
    that cannot be meant (0,5 in English), it is the decimal sign.

    Raises:
        ValueError: It is no number.
    """
    plain = typed.translate(SPACES)
    if not WRITTEN.fullmatch(plain):
        raise ValueError(typed)
    signs = [sign for sign in plain if sign in ".,"]
    if len(set(signs)) > 1:
        decimal = signs[-1]
    elif len(signs) > 1:
        decimal = ""
    else:
        decimal = QLocale().decimalPoint() if GROUPED.fullmatch(plain) else "".join(signs)
    for sign in ".,":
        plain = plain.replace(sign, "." if sign == decimal else "")
    return float(plain)


# --- days ---------------------------------------------------------------------------------------------------------


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """A day with a short month: 5 Nov 2026."""
    return _written(day, _tr("d MMM yyyy", "day, as Qt writes forms of dates"))


def long_day(day: date) -> str:
    """A day with the whole month: 5 November 2026."""
    return _written(day, _tr("d MMMM yyyy", "day, as Qt writes forms of dates"))


def typed_day(day: date) -> str:
    """A day as it stands in a field: as everywhere in the window; `read_day` reads it and other forms."""
    return short_day(day)


def read_day(typed: str) -> date | None:
    """A day as people type it, day before month; None if it is none, or far from any assessment."""
    found = _read_day(typed)
    return found if found is not None and found.year in YEARS else None


def _read_day(typed: str) -> date | None:
    words = " ".join(typed.split())
    for form in DAYS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day of the calendar has no zone
        except ValueError:
            continue
    for form in ("d MMM yyyy", "d. MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy"):
        found = QLocale().toDate(words, form)
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    return None


def clock(at: datetime) -> str:
    """The time of day on this laptop's clock: 14:03."""
    return f"{at.astimezone():%H:%M}"


# --- keys ---------------------------------------------------------------------------------------------------------


def key_words(keys: str) -> str:
    """Keys as they are labelled on the keyboards of the language: "Ctrl Shift Z" is "Strg Umschalt Z" in German."""
    names = {
        "Ctrl": _tr("Ctrl", "key"),
        "Shift": _tr("Shift", "key"),
        "Alt": _tr("Alt", "key"),
        "Enter": _tr("Enter", "key"),
        "Esc": _tr("Esc", "key"),
        "Backspace": _tr("Backspace", "key"),
        "Tab": _tr("Tab", "key"),
        "Space": _tr("Space", "key"),
        "Del": _tr("Del", "key"),
        "PgUp": _tr("PgUp", "key"),
        "PgDn": _tr("PgDn", "key"),
    }
    return " ".join(names.get(word, word) for word in keys.split(" "))
