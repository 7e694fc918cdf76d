"""No word without a language: every text that is shown comes out of a catalogue, or is the client's or the pack's.

Every page is toured in a language in which each translated text stands in marks: what is left bare was never handed
to the translator, or under a context that the catalogue does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.ingest import pivot
from readiness.ingest.fields import DURATION_UNITS, FIELDS, PERIOD_NAMES
from ui import pages
from ui.main_window import MainWindow
from ui.pages.metrics import MetricsPage
from ui.settings import RecentFile, Settings
from ui.widgets.import_words import field_words, option_words, skip_words

MARK = "\u27e6"
OpenWindow = Callable[..., MainWindow]
TakeTour = Callable[[MainWindow], Any]
BUILT = [entry.name for entry in (*pages.ENTRIES, *pages.BESIDE) if pages.exists(entry.name)]
SLOW = frozenset({"report"})


@pytest.mark.parametrize("name", BUILT)
def test_a_page_is_translated_whole(
    name: str, open_window: OpenWindow, sample: Path, take_tour: TakeTour, asked: list[str], qtbot: QtBot
) -> None:
    window = open_window(1440, 900, path=sample)
    tour = take_tour(window)
    window.go(name)
    tour.look("the page")
    for key, _word in list(window.page.keys):
        _press_all(tour, name, key)
    if name not in SLOW:
        _click_all(tour, name)
    assert tour.found == {}
    assert tour.bare(asked) == []


def _press_all(tour: Any, name: str, keys: str) -> None:
    letter = keys.split(maxsplit=1)[0].split("–", maxsplit=1)[0].split(",", maxsplit=1)[0]
    code = getattr(Qt.Key, f"Key_{letter}", None)
    if code is None or letter == "Ctrl" or (name == "report" and letter == "Ctrl"):
        return
    tour.back(name)
    QTest.keyClick(QApplication.focusWidget() or tour.window, code)
    tour.look(f"after {letter}")


def _click_all(tour: Any, name: str) -> None:
    tour.back(name)
    for at in range(len(_buttons(tour.window.page))):
        tour.back(name)
        buttons = _buttons(tour.window.page)
        if at < len(buttons):
            words = buttons[at].text() or buttons[at].accessibleName()
            buttons[at].click()
            tour.look(f"after a click on {words}")


def _buttons(page: QWidget) -> list[QAbstractButton]:
    found = [b for b in page.findChildren(QAbstractButton) if b.isVisibleTo(page) and b.isEnabled()]
    return [b for b in found if "Paste" not in b.text()]  # the clipboard is empty here


@pytest.mark.parametrize("name", BUILT)
def test_an_empty_engagement_is_translated_whole(
    name: str, open_window: OpenWindow, blank: Path, take_tour: TakeTour, qtbot: QtBot
) -> None:
    window = open_window(960, 600, path=blank)
    tour = take_tour(window)
    window.go(name)
    tour.look("the page")
    assert tour.found == {}


def test_cards_are_translated_whole(
    open_window: OpenWindow, sample: Path, settings: Settings, take_tour: TakeTour, qtbot: QtBot
) -> None:
    window = open_window(1920, 1080, path=sample)
    tour = take_tour(window)
    cards = window.cards
    for show in (
        cards.show_commands,
        cards.show_keys,
        cards.find_question,
        cards.search,
        cards.show_settings,
        cards.show_questionnaire,
        cards.show_help,
        window.desk.ask_new,
        window.backups.show,
        window.protection.show,
        lambda: window.protection.ask(sample, lambda: None),
        lambda: window.protection.ask_new(lambda key: None),
    ):
        show()
        tour.look(show.__name__)
        cards.dismiss()
    assert tour.found == {}


def test_a_file_waiting_to_be_imported_is_translated_whole(
    open_window: OpenWindow, blank: Path, take_tour: TakeTour, qtbot: QtBot
) -> None:
    source = Path(str(files("questionnaires") / "sample" / "metrics.xlsx"))
    window = open_window(1440, 900, path=blank)
    tour = take_tour(window)
    window.go("metrics", source)
    page = window.page
    assert isinstance(page, MetricsPage)
    qtbot.waitUntil(lambda: page.view is not None and not window.jobs.is_busy, timeout=30_000)
    tour.learn(page.draft)  # read in a child, which speaks none of this
    tour.look("the draft")
    assert tour.found == {}


def test_the_start_page_alone_is_translated_whole(
    open_window: OpenWindow, settings: Settings, take_tour: TakeTour, qtbot: QtBot
) -> None:
    settings.remember(RecentFile("/gone.readiness", "Nordwind", "Rechnungsagent", "2026-11-02T10:00:00+00:00"))
    window = open_window()
    tour = take_tour(window)
    tour.data |= {"nordwind", "rechnungsagent", "gone", "/gone"}
    tour.look("the page")
    assert tour.found == {}


def test_every_field_and_every_reason_of_the_importer_has_words() -> None:
    names = {PERIOD_NAMES.get(name, name) for kind in FIELDS.values() for name in kind} | set(PERIOD_NAMES)
    assert [name for name in sorted(names) if MARK not in field_words(name)] == []
    assert [name for name in pivot.MEASURES if MARK not in option_words(name)] == []
    assert [unit for unit in DURATION_UNITS if MARK not in option_words(unit)] == []
    reasons = ("subtotal", "total", "notes", "repeated_header", "duplicate", "rejected", "above_header", "blank")
    assert [reason for reason in reasons if MARK not in skip_words(reason)] == []
