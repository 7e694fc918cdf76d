"""The language of the window: its own texts, Qt's dialogs, the engine's sentences, how numbers and days are written.

The texts stand in English in the source, with Qt's `%n` where a count decides the form. `translations/` holds what Qt
reads: one file per language, English too, because of the plural forms. `packaging/window_texts.py` makes them.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from readiness.app import languages

SYSTEM, SOURCE = "system", "en"
NAMES = {"en": "English", "de": "Deutsch"}  # every language by its own name
FOLDER = Path(__file__).resolve().parent / "translations"
NO_BREAK = "\u00a0"

_installed: list[QTranslator] = []


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
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{code}.qm", FOLDER / f"readiness_{code}.qm"):
        translator = QTranslator()
        if file.exists() and translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
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


def percent(share: float, decimals: int = 0) -> str:
    """A share (0 to 1) in percent."""
    return with_percent(number(100 * share, decimals))


def with_percent(shown: str) -> str:
    """A number that is already written, with the percent sign as the language sets it."""
    return _tr("{number}%").format(number=shown)


def read_number(typed: str) -> float:
    """A number as people type it: with the decimal sign of the language, or with a point.

    Raises:
        ValueError: It is no number.
    """
    plain = typed.strip().replace(NO_BREAK, "").replace(" ", "")
    value, is_number = QLocale().toDouble(plain)
    return value if is_number else float(plain)


# --- days ---------------------------------------------------------------------------------------------------------


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """A day with a short month: 5 Nov 2026."""
    return _written(day, _tr("d MMM yyyy", "day, as Qt writes forms of dates"))


def long_day(day: date) -> str:
    """A day with the whole month: 5 November 2026."""
    return _written(day, _tr("d MMMM yyyy", "day, as Qt writes forms of dates"))


def day_of_year(day: date) -> str:
    """A day of the present year: 5 November."""
    return _written(day, _tr("d MMMM", "day, as Qt writes forms of dates"))


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
        "Tab": _tr("Tab", "key"),
        "Space": _tr("Space", "key"),
        "Del": _tr("Del", "key"),
        "PgUp": _tr("PgUp", "key"),
        "PgDn": _tr("PgDn", "key"),
    }
    return " ".join(names.get(word, word) for word in keys.split(" "))
