"""Cards of the window: settings, questionnaires of the firm's own, another version of a questionnaire, the key sheet."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import answering, snapshots
from readiness.domain.questions import QuestionId
from ui.language import current
from ui.main_window import MainWindow
from ui.main_window.commands import page_commands, window_commands
from ui.main_window.new_engagement import file_name
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.key_sheet import KeyColumn, by_page, everywhere
from ui.widgets.kit import Button
from ui.widgets.ledger import Ledger
from ui.widgets.messages import Message, MessageBar
from ui.widgets.overlay import Overlay
from ui.widgets.segmented import Segment

OpenWindow = Callable[..., MainWindow]
Find = Callable[[QWidget], list[str]]
ALWAYS = {"Tab", "Esc"}  # Qt's own, and each card's


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder with a later version of the shipped questionnaire, and one that is broken."""
    folder = tmp_path / "packs"
    shutil.copytree(str(files("questionnaires") / "agent-production"), folder / "firm")
    head = folder / "firm" / "pack.yaml"
    head.write_text(re.sub(r"(?m)^version:.*$", 'version: "9.9"', head.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "broken").mkdir()
    (folder / "broken" / "pack.yaml").write_text("id: [", encoding="utf-8")
    return folder


def _card(window: MainWindow) -> Overlay:
    return next(box for box in window.findChildren(Overlay) if box.isVisible())  # one that was closed goes later


def _buttons(card: Overlay) -> dict[str, Button]:
    return {button.text().strip(): button for button in card.findChildren(Button)}


def test_settings_change_the_look_at_once_and_stay_open(open_window: OpenWindow, settings: Settings) -> None:
    window = open_window()
    window.cards.show_settings()
    dark = next(part for part in _card(window).findChildren(Segment) if part.text() == "Dark")
    dark.click()
    assert look.theme == "dark"
    assert settings.theme == "dark"
    assert window.cards.is_open
    larger = next(part for part in _card(window).findChildren(Segment) if part.text() == "125%")
    larger.click()
    assert look.zoom == 1.25
    _buttons(_card(window))["Done"].click()
    assert not window.cards.is_open


def test_another_language_holds_at_once_for_page_card_and_room(
    open_window: OpenWindow, settings: Settings, sample: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=30_000)
    window.show_message(Message("Said in English"))
    window.projector.toggle()
    room_window = window.projector.shown
    assert room_window is not None
    for code, page, chosen, room in (
        ("de", "Ergebnis", "Deutsch", "Für die Runde"),
        ("en", "Read-out", "English", "For the room"),
    ):
        window.cards.show_settings()
        next(part for part in _card(window).findChildren(Segment) if part.text() == chosen).click()
        qtbot.waitUntil(lambda: not window.jobs.is_busy and window.cards.is_open, timeout=30_000)
        settle()
        assert window.page.title == page
        assert not window.findChildren(MessageBar)  # what was said in the other language is gone
        assert settings.language == current() == code
        assert window.locale().name()[:2] == code
        assert room_window.windowTitle() == room
        assert next(part for part in _card(window).findChildren(Segment) if part.text() == chosen).isChecked()
        window.cards.dismiss()
        settle()
    window.projector.close()


def test_settings_list_own_questionnaires_with_their_problems(
    open_window: OpenWindow, settings: Settings, packs: Path, qtbot: QtBot
) -> None:
    settings.pack_folders = (str(packs), str(packs / "nothing"))
    window = open_window()
    window.cards.show_settings()
    listing = _card(window).findChildren(Ledger)[0]
    qtbot.waitUntil(lambda: "9.9" in listing.accessibleName(), timeout=20_000)
    said = listing.accessibleName()
    assert "No problems" in said
    assert "Cannot be used" in said
    assert "No questionnaire here" in said
    listing.select(2)
    _buttons(_card(window))["Remove folder"].click()
    assert list(settings.pack_folders) == [str(packs)]


def test_a_new_engagement_offers_own_questionnaires_and_greys_broken_ones(
    open_window: OpenWindow, settings: Settings, packs: Path, tmp_path: Path
) -> None:
    settings.pack_folders = (str(packs),)
    settings.last_folder = str(tmp_path)
    window = open_window()
    window.desk.ask_new()
    card = _card(window)
    pick = card.findChildren(QComboBox)[0]
    names = [pick.itemText(i) for i in range(pick.count())]
    assert any("9.9" in name for name in names)
    broken = next(i for i, name in enumerate(names) if "broken" in name)
    assert not pick.model().index(broken, 0).flags() & pick.model().index(broken, 0).flags().ItemIsEnabled
    pick.setCurrentIndex(next(i for i, name in enumerate(names) if "9.9" in name))
    for field, words in zip(card.findChildren(QLineEdit), ("Client", "Agent"), strict=False):
        field.setText(words)
    _buttons(card)["Create engagement"].click()
    assert window.state.engagement.pack.version == "9.9"


def test_who_has_no_own_questionnaires_is_not_asked(open_window: OpenWindow) -> None:
    window = open_window()
    window.desk.ask_new()
    assert not [pick for pick in _card(window).findChildren(QComboBox) if pick.isVisible()]


def test_an_engagement_moves_to_another_version_in_one_step(
    open_window: OpenWindow, settings: Settings, packs: Path, blank: Path, qtbot: QtBot
) -> None:
    settings.pack_folders = (str(packs),)
    window = open_window(path=blank)
    before = window.state.engagement.pack.version
    window.cards.show_questionnaire()
    card = _card(window)
    qtbot.waitUntil(lambda: "Move to version 9.9" in _buttons(card), timeout=20_000)
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "9.9" in said
    assert before in said
    _buttons(card)["Move to version 9.9"].click()
    assert window.state.engagement.pack.version == "9.9"
    window.undo()
    assert window.state.engagement.pack.version == before


def test_without_another_version_the_card_says_so(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    window.cards.show_questionnaire()
    card = _card(window)

    def says_so() -> bool:
        return any("No other version" in label.text() for label in card.findChildren(QLabel))

    qtbot.waitUntil(says_so, timeout=20_000)


@pytest.mark.parametrize(("size", "zoom"), [((1280, 720), 1.0), ((1280, 720), 1.5), ((960, 600), 1.0)])
def test_cards_stay_inside_the_window_and_keep_their_buttons_in_sight(
    size: tuple[int, int],
    zoom: float,
    open_window: OpenWindow,
    settings: Settings,
    packs: Path,
    blank: Path,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    settings.zoom = zoom
    settings.pack_folders = (str(packs),)
    window = open_window(*size, path=blank)
    for show, foot in (
        (window.cards.show_settings, "Done"),
        (window.cards.show_questionnaire, "Close"),
        (window.desk.ask_new, "Create engagement"),
    ):
        show()
        qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
        qtbot.wait(1)
        card = next(box for box in window.findChildren(Overlay) if box.isVisible())
        assert window.rect().contains(card.geometry())
        button = _buttons(card)[foot]
        assert card.rect().contains(button.mapTo(card, button.rect().center()))
        assert not cut_words(card)
        assert not nameless(card)
        window.cards.dismiss()


def test_every_key_on_the_sheet_is_bound(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(path=blank)
    bound = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    listed = {key for key, _ in everywhere()} - ALWAYS
    assert "Ctrl K" in listed
    spelled = {"Ctrl Enter": ["Ctrl+Return", "Ctrl+Enter"], "Alt 1–8": [f"Alt+{i}" for i in range(1, 9)]}
    spelled["Ctrl + – 0"] = ["Ctrl++", "Ctrl+-", "Ctrl+0"]
    for key in listed:
        for sequence in spelled.get(key, [key.replace(" ", "+")]):
            assert QKeySequence(sequence).toString() in bound, key


@pytest.mark.parametrize("name", sorted(by_page()))
def test_every_key_listed_for_a_page_is_bound_there(
    name: str, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go(name)
    spelled = {"A–E, 0–4": [*"ABCDE01234"], "F2 F3 F4": ["F2", "F3", "F4"], "1, 2": ["1", "2"], "1–3": ["1", "2", "3"]}

    def missing() -> list[str]:
        bound = {s.key().toString() for s in window.page.findChildren(QShortcut) if s.isEnabled()}
        wanted = [key for cap, _ in by_page()[name] for key in spelled.get(cap, [cap])]
        return [key for key in wanted if QKeySequence(key).toString() not in bound]

    qtbot.waitUntil(lambda: not missing(), timeout=20_000)


@pytest.mark.parametrize(
    ("client", "agent", "name"),
    [
        ("Ostrava Steel", "Maintenance planner", "ostrava_steel_maintenance_planner"),
        ("A/B: C*?", "x", "ab_c_x"),
        ("Größe & Söhne", "Prüfer", "größe_söhne_prüfer"),
        ("", "", "engagement"),
        ("../../etc", "passwd", "etc_passwd"),
    ],
)
def test_a_file_name_is_made_that_every_system_accepts(client: str, agent: str, name: str) -> None:
    assert file_name(client, agent) == name


@pytest.mark.parametrize("typed", ["again", "applicable", "confirm", "leave it split", "register"])
def test_every_act_of_the_workshop_is_found_on_the_key_sheet(open_window: OpenWindow, sample: Path, typed: str) -> None:
    window = open_window(path=sample)
    window.go("readout")
    window.cards.show_keys()
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setText(typed)
    assert any(column.found for column in window.findChildren(KeyColumn))
    field.setText("zzz")
    assert not any(column.found for column in window.findChildren(KeyColumn))
    assert any(label.text() == "No key and no act has these words." for label in window.findChildren(QLabel))


def test_the_keys_of_a_question_are_those_of_its_own_choices(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("workshop", "OBS-04")
    assert ("A–J", "option") in window.page.keys
    assert "V" not in dict(window.page.keys)
    window.go("workshop", "OBS-02")
    assert {"A–E", "0–4", "?", "V", "R"} <= set(dict(window.page.keys))
    window.go("workshop", "INT-04")
    assert dict(window.page.keys)["-"] == "not applicable"


ACTS = {
    "workshop": (
        "Describe what was shown",
        "Write a note",
        "Evidence: shown",
        "Don't know",
        "Park",
        "Next assessment…",
    ),
    "roster": ("Reference cards…", "Start time…", "Add a person", "Print packs…"),
    "readout": ("Accept a risk…", "Keep a snapshot…", "Equal weights", "Why this verdict", "Gates"),
}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_every_act_of_a_page_is_a_command(name: str, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go(name)
    own = [command.text for command in page_commands(window.page, name)]
    assert set(ACTS[name]) <= {*own, *(command.text for command in window_commands(window))}
    assert len(own) == len(set(own))


def press(window: MainWindow, key: Qt.Key) -> None:
    """Hit a key where the focus is; the page shows what it did."""
    QTest.qWait(0)
    QTest.keyClick(QApplication.focusWidget() or window, key)
    QTest.qWait(0)


def test_a_split_that_was_agreed_on_is_left_split_by_key(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    engagement, now = window.state.engagement, window.state.now()
    question = QuestionId("OBS-02")
    window.state.apply(answering.clear(engagement, question))
    window.state.apply(answering.vote(engagement, question, answering.parse_votes("aaeeee", ()), now))
    window.state.apply(answering.record_consensus(engagement, question, 2, "seen", now))
    window.go("workshop", question)
    act = next(command for command in page_commands(window.page, "") if command.text == "Leave it split")
    assert act.keys == "/"
    assert ("/", "leave it split") in window.page.keys
    press(window, Qt.Key.Key_Slash)
    assert engagement.response(question).value is None
    assert "/" not in dict(window.page.keys)
    written = engagement.response(question)
    press(window, Qt.Key.Key_Slash)
    assert engagement.response(question) == written


def test_a_register_has_a_command_and_a_key(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    engagement = window.state.engagement
    question = next(q.id for q in engagement.pack.questions if q.register_ is not None)
    window.go("workshop", question)
    act = next(command for command in page_commands(window.page, "") if command.text == "Register")
    assert act.keys == "+"
    assert ("+", "register") in window.page.keys
    press(window, Qt.Key.Key_Plus)
    assert window.cards.is_open


def test_no_register_opens_where_a_question_has_none(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("workshop", "OBS-02")
    press(window, Qt.Key.Key_Plus)
    assert not window.cards.is_open


@pytest.mark.parametrize(
    ("name", "key", "text"),
    [
        ("roster", Qt.Key.Key_T, "Start time…"),
        ("roster", Qt.Key.Key_C, "Reference cards…"),
        ("roster", Qt.Key.Key_P, "Print packs…"),
        ("readout", Qt.Key.Key_A, "Accept a risk…"),
    ],
)
def test_an_act_that_asks_for_more_has_a_key_beside_its_command(
    name: str, key: Qt.Key, text: str, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(path=sample)
    window.go(name)
    cap = next(command.keys for command in page_commands(window.page, name) if command.text == text)
    assert QKeySequence(cap) == QKeySequence(key)
    assert cap in dict(window.page.keys)
    press(window, key)
    assert window.cards.is_open


@pytest.mark.parametrize("name", ["roster", "workshop", "claims", "readout", "reliability", "roadmap"])
def test_every_act_but_the_ways_to_other_pages_has_a_key(name: str, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go(name)
    without = {command.text for command in page_commands(window.page, name) if not command.keys}
    assert without <= {"Roster and agenda", "Close the workshop", "Open again", "Start the workshop"}


@pytest.mark.parametrize("name", ["roster", "workshop", "followup", "claims", "readout", "roadmap", "reliability"])
def test_no_key_of_a_page_means_two_things(name: str, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go(name)
    bound = [s.key().toString() for s in window.page.findChildren(QShortcut) if s.isEnabled()]
    assert len(bound) == len(set(bound))
    caps = [cap for cap, _ in window.page.keys]
    assert len(caps) == len(set(caps))


def test_the_read_out_shows_equal_weights_and_keeps_a_snapshot_by_key(
    open_window: OpenWindow, sample: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    settle()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_W)
    settle()
    assert any(label.text() == "With equal weights" for label in window.page.findChildren(QLabel))
    before = len(snapshots.list_snapshots(window.state.engagement))
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_S)
    assert window.cards.is_open
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert len(snapshots.list_snapshots(window.state.engagement)) == before + 1


def test_a_search_without_a_hit_says_where_it_looked(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.cards.search()
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setText("zzzz")
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    assert "Nothing found in questions, notes and evidence." in said
    assert "No command has these words." not in said
