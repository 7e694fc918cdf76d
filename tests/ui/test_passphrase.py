"""The passphrase in the window: set, asked for on opening, wrong once, removed; nothing of the client in the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.app import protecting
from readiness.errors import PassphraseNeeded
from ui.main_window import MainWindow
from ui.main_window.new_engagement import NewEngagement
from ui.settings import Settings
from ui.widgets.entrance import RecentRow
from ui.widgets.passphrase import PassphraseCard

OpenWindow = Callable[..., MainWindow]
PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def _no_keys() -> Iterator[None]:
    protecting.forget_keys()
    yield
    protecting.forget_keys()


def card_of(window: MainWindow) -> PassphraseCard:
    (card,) = (card for card in window.findChildren(PassphraseCard) if card.isVisible())
    return card


def is_protected(window: MainWindow) -> bool:
    return window.state.engagement.is_protected


def fill(card: PassphraseCard, *values: str) -> None:
    for line, value in zip(card.lines, values, strict=True):
        line.setText(value)
    card._act.click()


def protect(window: MainWindow, qtbot: QtBot) -> None:
    window.protection.show()
    fill(card_of(window), PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: is_protected(window) and not window.jobs.is_busy, timeout=20_000)


def test_set_asked_wrong_and_removed(
    open_window: OpenWindow, blank: Path, qtbot: QtBot, settings: Settings, settle: Callable[[], None]
) -> None:
    window = open_window(path=blank)
    window.protection.show()
    card = card_of(window)
    fill(card, "short", "short")
    assert "at least 8" in card.lines[0].accessibleDescription()
    fill(card, PASSPHRASE, PASSPHRASE + "!")
    assert "not the same" in card.lines[1].accessibleDescription()
    assert not is_protected(window)
    fill(card, PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: is_protected(window), timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    settle()
    assert window._message is not None
    assert "recover" in window._message.text

    window.desk.close()
    settle()
    recent = settings.recent[0]
    assert (recent.client, recent.agent, recent.verdict, recent.is_protected) == ("", "", "", True)
    assert [row.text() for row in window.findChildren(RecentRow)] == ["blank"]

    window.desk.open_file(blank)
    qtbot.waitUntil(lambda: window.findChild(PassphraseCard) is not None, timeout=20_000)
    card = card_of(window)
    fill(card, "wrong horse battery")
    qtbot.waitUntil(lambda: bool(card.lines[0].accessibleDescription()), timeout=20_000)
    assert "does not open blank.readiness" in card.lines[0].accessibleDescription()
    assert window.page_name == "start"
    fill(card, PASSPHRASE)
    qtbot.waitUntil(lambda: window.state.is_open, timeout=20_000)
    assert window.state.engagement.details.client == "Northwind"

    window.protection.remove()
    card = card_of(window)
    fill(card, "wrong horse battery")
    qtbot.waitUntil(lambda: bool(card.lines[0].accessibleDescription()), timeout=20_000)
    assert is_protected(window)
    fill(card, PASSPHRASE)
    qtbot.waitUntil(lambda: not is_protected(window), timeout=20_000)


def test_the_passphrase_is_changed_only_by_who_knows_it(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    protect(window, qtbot)
    first = window.state.engagement.key
    window.protection.show()
    card = card_of(window)
    fill(card, "wrong horse battery", "another passphrase", "another passphrase")
    qtbot.waitUntil(lambda: bool(card.lines[0].accessibleDescription()), timeout=20_000)
    assert window.state.engagement.key == first
    fill(card, PASSPHRASE, "another passphrase", "another passphrase")
    qtbot.waitUntil(lambda: window.state.engagement.key != first, timeout=20_000)
    assert protecting.is_present_passphrase(window.state.engagement, "another passphrase")


def test_closing_forgets_the_key(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    protect(window, qtbot)
    window.desk.close()
    with pytest.raises(PassphraseNeeded):
        window.state.load(blank)


def test_the_cards_fit_and_speak(
    open_window: OpenWindow,
    blank: Path,
    cut_words: Callable[[QWidget], list[str]],
    nameless: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(960, 600, path=blank)
    window.protection.show()
    card = card_of(window)
    assert cut_words(card) == []
    assert nameless(card) == []
    first = card.lines[0]
    first.setText("typed")
    window.cards.dismiss()
    assert first.text() == ""


def test_a_new_engagement_is_protected_from_its_first_byte(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, settings: Settings
) -> None:
    settings.last_folder = str(tmp_path)
    window = open_window()
    window.desk.ask_new()
    (box,) = window.findChildren(NewEngagement)
    box._client.setText("Northwind")
    box._agent.setText("Invoice agent")
    box._protect.setChecked(True)
    path = box.path()
    box.create_asked.emit()
    assert not path.exists()
    fill(card_of(window), PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(lambda: window.state.is_open, timeout=20_000)
    assert is_protected(window)
    assert b"Northwind" not in path.read_bytes()


def test_backups_left_in_clear_are_named_at_the_next_opening(
    open_window: OpenWindow, blank: Path, qtbot: QtBot, fresh_home: Path
) -> None:
    window = open_window(path=blank)
    engagement = window.state.engagement
    protecting.protect(engagement, protecting.new_key(PASSPHRASE), "leave")
    assert protecting.count_backups_in_clear(engagement) == 1
    window.desk.close()
    protecting.unlock(blank, PASSPHRASE)
    window.state.open(blank)
    message = window._message
    assert message is not None
    assert "in clear" in message.title
    assert message.action is not None
    message.action.run()
    qtbot.waitUntil(lambda: protecting.count_backups_in_clear(window.state.engagement) == 0, timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
