"""In-app help: reached from F1 and the palette, searched by typing, nothing cut, and about everything there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollBar

from ui import pages
from ui.main_window import MainWindow, commands, navigation
from ui.widgets.help_card import topics
from ui.widgets.kit import Button
from ui.widgets.overlay import Overlay

OpenWindow = Callable[..., MainWindow]


def shown(window: MainWindow) -> Overlay:
    return next(box for box in window.findChildren(Overlay) if box.isVisible())


def test_help_opens_from_the_key_sheet_and_the_palette(open_window: OpenWindow) -> None:
    window = open_window()
    window.cards.show_keys()
    next(b for b in shown(window).findChildren(Button) if "How it works" in b.text()).click()
    assert shown(window).accessibleName() == "How Readiness works"
    QTest.keyClick(shown(window), Qt.Key.Key_Escape)
    next(c for c in commands.window_commands(window) if c.text == "How Readiness works").run()
    assert shown(window).accessibleName() == "How Readiness works"


def test_typing_narrows_the_answers_down(open_window: OpenWindow) -> None:
    window = open_window()
    window.cards.show_help()
    box = shown(window)
    field = box.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("passphrase")
    left = [place for place in box.findChildren(QFrame) if place.accessibleName() and place.isVisibleTo(box)]
    titles = {place.accessibleName().partition(".")[0] for place in left} & {title for title, _ in topics()}
    assert titles == {"Confidential"}


def test_every_page_and_idea_is_explained(open_window: OpenWindow) -> None:
    open_window()
    text = " ".join(f"{title} {words}" for title, words in topics())
    for entry in pages.ENTRIES:
        word = navigation.words()[entry.name]
        assert word in text or entry.name == "start", word
    for idea in ("Evidenced", "As stated", "Still possible", "hard gate", "E3", "Don't know", "snapshot", "Backups"):
        assert idea in text


def test_a_card_higher_than_the_window_is_read_by_keyboard(open_window: OpenWindow) -> None:
    window = open_window(1024, 600)
    window.cards.show_help()
    bars = shown(window).findChildren(QScrollBar)
    bar = next(bar for bar in bars if bar.orientation() == Qt.Orientation.Vertical)
    assert bar.maximum() > 0
    field = shown(window).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    for _ in range(20):
        QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (1920, 1080)])
def test_nothing_of_it_is_cut(open_window: OpenWindow, size: tuple[int, int]) -> None:
    window = open_window(*size)
    window.cards.show_help()
    box = shown(window)
    assert box.width() <= window.width()
    assert box.height() <= window.height()
    for label in box.findChildren(QLabel):
        if not label.wordWrap() and label.isVisible():
            assert label.width() >= label.sizeHint().width() - 1, label.text()
