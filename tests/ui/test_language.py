"""The window's catalogues are complete, and say the same with the same figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import window_catalogue
from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from window_texts import UntranslatableError, collect, read

from readiness.domain.questions import NumberQuestion
from ui import language
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import verdicts

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("code", window_catalogue.LANGUAGES)
def test_every_text_is_translated_with_its_placeholders_and_plural_forms(code: str) -> None:
    assert window_catalogue.check(ROOT, code) == []


def test_the_window_speaks_what_is_shipped() -> None:
    assert set(language.available()) == set(window_catalogue.LANGUAGES) == set(language.NAMES)


def test_no_text_takes_a_letter_of_its_own_beside_the_key_table() -> None:
    texts = read(window_catalogue.source_path(ROOT, "de"))
    assert [text.source for text in texts for words in (text.source, *text.forms) if "&" in words] == []


def test_no_two_pages_have_the_same_word() -> None:
    language.use("de")
    from ui.main_window import navigation

    words = list(navigation.words().values())
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"{x} answers")',
        'self.tr("a" + x)',
        'other.tr("a text that has no class")',
        'QCoreApplication.translate("Page", words)',
    ],
)
def test_a_text_that_no_catalogue_can_hold_is_refused(tmp_path: Path, call: str) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(f"class Page:\n    def say(self, other, x, words):\n        {call}\n")
    with pytest.raises(UntranslatableError):
        collect(tmp_path)


def test_texts_behind_a_short_form_carry_its_context(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(
        "def _tr(text, n=-1):\n    return QCoreApplication.translate('Words', text, None, n)\n"
        "class Page:\n    def say(self):\n        _tr('%n answer(s)', 3)\n        self.tr('Save')\n"
    )
    found = {(text.context, text.source, text.is_counted) for text in collect(tmp_path)}
    assert found == {("Words", "%n answer(s)", True), ("Page", "Save", False)}


def test_german_is_german_in_counts_numbers_days_and_keys(qapp: QApplication) -> None:
    assert language.use("de") == language.current() == "de"
    assert verdicts.band("not_ready").word == "Nicht bereit"
    say = QCoreApplication.translate
    assert say("Navigation", "%n import(s)", None, 1) == "1 Import"
    assert say("Navigation", "%n import(s)", None, 2) == "2 Importe"
    assert language.number(12345.678, 1) == "12.345,7"
    assert language.percent(0.934, 1) == "93,4\u00a0%"
    assert language.short_day(date(2026, 3, 5)) == "5. März 2026"
    assert language.long_day(date(2026, 11, 5)) == "5. November 2026"
    assert language.typed_day(date(2026, 11, 5)) == "5. Nov. 2026"
    assert language.key_words("Ctrl Shift Z") == "Strg Umschalt Z"


def test_english_is_as_before(qapp: QApplication) -> None:
    language.use("de")
    assert language.use("en") == language.current() == "en"
    say = QCoreApplication.translate
    assert say("Navigation", "%n import(s)", None, 1) == "1 import"
    assert say("Navigation", "%n import(s)", None, 2) == "2 imports"
    assert language.number(12345.678, 1) == "12,345.7"
    assert language.percent(0.934, 1) == "93.4%"
    assert language.short_day(date(2026, 11, 5)) == "5 Nov 2026"
    assert language.key_words("Ctrl Shift Z") == "Ctrl Shift Z"
    assert language.clock(datetime(2026, 11, 5, 9, 7).astimezone()) == "09:07"


def test_a_language_that_is_not_shipped_falls_back_to_english(qapp: QApplication) -> None:
    assert language.use("tlh") == "en"


@pytest.mark.parametrize("code", window_catalogue.LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "english", "german"),
    [
        ("0,5", 0.5, 0.5),
        ("0.5", 0.5, 0.5),
        ("1,234", 1234, 1.234),
        ("1.234", 1.234, 1234),
        ("1.234.567", 1234567, 1234567),
        ("1,234.5", 1234.5, 1234.5),
        ("1.234,5", 1234.5, 1234.5),
        ("12 500", 12500, 12500),
        ("0.125", 0.125, 0.125),
        ("-2", -2, -2),
    ],
)
def test_numbers_are_read_as_people_type_them(
    code: str, typed: str, english: float, german: float, qapp: QApplication
) -> None:
    language.use(code)
    assert language.read_number(typed) == (german if code == "de" else english)


@pytest.mark.parametrize("typed", ["", "x", "1,2.3,4x", "--1", "1e308", "1e-320", "1_000"])
def test_what_is_no_number_is_refused(typed: str, qapp: QApplication) -> None:
    with pytest.raises(ValueError):
        language.read_number(typed)


@pytest.mark.parametrize("code", window_catalogue.LANGUAGES)
@pytest.mark.parametrize("day", [date(2026, 3, 5), date(2026, 12, 31), date(2027, 5, 1)])
def test_a_day_is_read_as_it_is_shown(code: str, day: date, qapp: QApplication) -> None:
    language.use(code)
    for shown in (language.short_day(day), language.long_day(day), language.typed_day(day), day.isoformat()):
        assert language.read_day(shown) == day
    assert all(language.read_day(typed) is None for typed in ("soon", "1.1.0001", "31.12.9999", "1999-12-31"))


def test_qt_s_own_dialogs_are_german(qapp: QApplication) -> None:
    file = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_de.qm"
    if not file.exists():
        pytest.skip("this Qt comes without translations")
    language.use("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_number_typed_in_german_is_kept_as_it_was_meant(
    open_window: Callable[..., MainWindow], blank: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.language = "de"
    window = open_window(path=blank)
    pack = window.state.engagement.pack
    asked = next(q for q in pack.questions if isinstance(q, NumberQuestion) and (q.max or 100) >= 1)
    window.go("workshop", asked.id)
    qtbot.wait(1)
    field = window.page.findChild(QLineEdit, "number")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "0,5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.state.engagement.response(asked.id).value is not None)
    assert window.state.engagement.response(asked.id).value == 0.5
    window.rebuild()
    again = window.page.findChild(QLineEdit, "number")
    assert again is not None
    assert again.text() == "0,5"
