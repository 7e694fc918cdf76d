"""A card belongs to the engagement it was opened over: another one never gets what is typed in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from readiness.app import outlines, roster
from readiness.domain.questions import QuestionId
from ui.bound import EngagementGone
from ui.main_window import MainWindow
from ui.main_window.commands import page_commands
from ui.pages import roadmap_own
from ui.pages.reliability import ReliabilityPage
from ui.pages.report import ReportPage
from ui.pages.roadmap import RoadmapPage
from ui.pages.roster import RosterPage
from ui.pages.workshop import WorkshopPage
from ui.widgets.kit import Button
from ui.widgets.overlay import Overlay

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
WORDS = "Typed for the first client"
OBS = QuestionId("OBS-01")


def act(words: str) -> Callable[[MainWindow], None]:
    """Run an act of the page by its name, as Ctrl+K does."""

    def run(window: MainWindow) -> None:
        next(command for command in page_commands(window.page, "") if command.text.startswith(words)).run()

    return run


def key(letter: Qt.Key) -> Callable[[MainWindow], None]:
    """Press a key of the page."""
    return lambda window: QTest.keyClick(QApplication.focusWidget() or window, letter)


def change_person(window: MainWindow) -> None:
    assert isinstance(window.page, RosterPage)
    window.page._ask_person(0)


def ask_minutes(window: MainWindow) -> None:
    assert isinstance(window.page, RosterPage)
    window.page._ask_minutes(0)


def ask_preparer(window: MainWindow) -> None:
    assert isinstance(window.page, RosterPage)
    window.page._ask_preparer(0)


def add_own(window: MainWindow) -> None:
    assert isinstance(window.page, RoadmapPage)
    roadmap_own.add(window.page)


def reword(window: MainWindow) -> None:
    assert isinstance(window.page, RoadmapPage)
    assert window.page.planned is not None
    roadmap_own.change(window.page, window.page.planned.shown.plan[0].id)


def section_words(window: MainWindow) -> None:
    assert isinstance(window.page, ReportPage)
    window.page.tasks.ask_words(next(iter(outlines.list_sections(window.state.engagement, "executive"))).key)


def report_password(window: MainWindow) -> None:
    assert isinstance(window.page, ReportPage)
    window.page.tasks.ask_password(lambda _word: None)


def scenario_name(window: MainWindow) -> None:
    assert isinstance(window.page, ReliabilityPage)
    window.page._scenarios.ask_name({"target": 0.9})


def reliability_input(window: MainWindow) -> None:
    assert isinstance(window.page, ReliabilityPage)
    window.page._entries.change("trials")


def reword_finding(window: MainWindow) -> None:
    assert isinstance(window.page, RoadmapPage)
    assert window.page.planned is not None
    window.page.body._findings.reword(window.page.planned.shown.findings[0].id)


def register(window: MainWindow) -> None:
    pack = window.state.engagement.pack
    window.go("workshop", next(q.id for q in pack.questions if q.register_ is not None))
    act("Register")(window)


def evidence_as_a_card(window: MainWindow) -> None:
    window.resize(960, 600)
    assert isinstance(window.page, WorkshopPage)
    window.page._open_evidence()


CARDS: dict[str, tuple[str, object, Callable[[MainWindow], None]]] = {
    "a new person": ("roster", None, act("Add a person")),
    "a person": ("roster", None, change_person),
    "minutes": ("roster", None, ask_minutes),
    "the start": ("roster", None, act("Start time")),
    "who prepares": ("roster", None, ask_preparer),
    "reference cards": ("roster", None, act("Reference cards")),
    "packs": ("roster", None, act("Print packs")),
    "a risk": ("readout", None, act("Accept a risk")),
    "a snapshot": ("readout", None, act("Keep a snapshot")),
    "a snapshot to compare": ("compare", None, key(Qt.Key.Key_K)),
    "an own initiative": ("roadmap", None, add_own),
    "other words for an initiative": ("roadmap", None, reword),
    "words of the report": ("report", None, section_words),
    "a password": ("report", None, report_password),
    "an input": ("reliability", None, reliability_input),
    "other words for a finding": ("roadmap", None, reword_finding),
    "a register": ("workshop", OBS, register),
    "a contradiction": ("claims", None, key(Qt.Key.Key_P)),
    "evidence": ("workshop", OBS, evidence_as_a_card),
    "a scenario": ("reliability", None, scenario_name),
    "parking": ("workshop", OBS, act("Park")),
    "don't know": ("workshop", OBS, act("Don't know")),
    "settings": ("profile", None, lambda window: window.cards.show_settings()),
    "questionnaire": ("profile", None, lambda window: window.cards.show_questionnaire()),
    "search": ("readout", None, lambda window: window.cards.search()),
    "commands": ("readout", None, lambda window: window.cards.show_commands()),
    "keys": ("readout", None, lambda window: window.cards.show_keys()),
    "workbook": ("profile", None, lambda window: window.desk.ask_workbook()),
    "new engagement": ("profile", None, lambda window: window.desk.ask_new()),
}


def card_of(window: MainWindow) -> Overlay:
    return next(box for box in window.findChildren(Overlay) if box.isVisible())


def fields_of(card: Overlay) -> list[QLineEdit | QPlainTextEdit]:
    found: list[QLineEdit | QPlainTextEdit] = [*card.findChildren(QLineEdit), *card.findChildren(QPlainTextEdit)]
    return [field for field in found if field.isVisibleTo(card) and not field.isReadOnly()]


def fill(card: Overlay) -> None:
    for field in fields_of(card):
        if isinstance(field, QLineEdit):
            field.setText(WORDS)
            field.setModified(True)
        else:
            field.setPlainText(WORDS)


def drop_file(window: MainWindow, path: Path) -> None:
    """Let a file fall onto the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    plain = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDragEnterEvent(QPoint(50, 50), *plain)
    window.dragEnterEvent(event)
    assert event.isAccepted()
    window.dropEvent(QDropEvent(QPointF(50, 50), *plain))


def wait_open(window: MainWindow, path: Path, qtbot: QtBot, settle: Settle) -> None:
    qtbot.waitUntil(
        lambda: window.state.is_open and window.state.engagement.path == path and not window.jobs.is_busy,
        timeout=30_000,
    )
    settle()
    qtbot.wait(1)


def stored(window: MainWindow) -> tuple[object, ...]:
    """Everything that an act could change."""
    engagement = window.state.engagement
    return (engagement.version, engagement.file.documents(), engagement.people, window.state.history.undo_text)


@pytest.fixture
def first(open_window: OpenWindow, sample: Path, qtbot: QtBot, settle: Settle) -> Callable[..., MainWindow]:
    """Shows a page of the first client's engagement, ready for its cards."""

    def make(page: str, target: object = None) -> MainWindow:
        window = open_window(path=sample)
        window.go(page, target)
        qtbot.waitUntil(lambda: window.page_name == page and not window.jobs.is_busy, timeout=30_000)
        settle()
        if page == "roadmap":
            qtbot.waitUntil(lambda: window.page.planned is not None, timeout=20_000)  # type: ignore[attr-defined]
        return window

    return make


@pytest.mark.parametrize("name", sorted(CARDS))
def test_another_engagement_opens_without_the_card_and_without_its_words(
    name: str, first: Callable[..., MainWindow], blank: Path, qtbot: QtBot, settle: Settle
) -> None:
    page, target, ask = CARDS[name]
    window = first(page, target)
    if name == "don't know":
        qtbot.wait(1)
    ask(window)
    fill(card_of(window))
    drop_file(window, blank)
    wait_open(window, blank, qtbot, settle)
    assert not window.cards.is_open
    assert not [box for box in window.findChildren(Overlay) if box.isVisible()]
    before = stored(window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert stored(window)[1:3] == before[1:3]
    assert WORDS not in str(stored(window))


def test_what_was_typed_in_the_card_waits_with_its_own_engagement(
    first: Callable[..., MainWindow], sample: Path, blank: Path, qtbot: QtBot, settle: Settle
) -> None:
    window = first("roster")
    people = [person.name for person in window.state.engagement.people]
    act("Add a person")(window)
    qtbot.wait(1)
    QTest.keyClicks(QApplication.focusWidget() or window, "Bo")
    drop_file(window, blank)
    wait_open(window, blank, qtbot, settle)
    assert not window.state.engagement.people
    drop_file(window, sample)
    wait_open(window, sample, qtbot, settle)
    window.go("roster")
    settle()
    assert [person.name for person in window.state.engagement.people] == people
    change_person(window)
    assert fields_of(card_of(window))[0].property("text") == people[0]  # a draft of somebody new is not put over them
    window.cards.dismiss()
    settle()
    act("Add a person")(window)
    assert fields_of(card_of(window))[0].property("text") == "Bo"


def test_a_page_refuses_to_change_another_engagement(
    first: Callable[..., MainWindow], blank: Path, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a card that should stay open for whatever reason: its Save says so and stores nothing."""
    window = first("roster")
    page = window.page
    act("Add a person")(window)
    card = card_of(window)
    fill(card)
    monkeypatch.setattr(window.typing, "close_cards", lambda: None)
    edit = roster.put_person(window.state.engagement, None, "Bo", next(iter(roster.ROLES)), "")
    window.state.open(blank)
    assert not page.state.is_open
    assert page.state.is_read_only
    with pytest.raises(EngagementGone):
        page.state.apply(edit)
    with qtbot.captureExceptions() as caught:
        next(b for b in card.findChildren(Button) if b.property("kind") == "primary").click()
    assert [kind for kind, _, _ in caught] == [EngagementGone]
    assert not window.state.engagement.people
    window.cards.dismiss()


def test_closing_the_engagement_closes_its_card(first: Callable[..., MainWindow], settle: Settle) -> None:
    window = first("roster")
    act("Add a person")(window)
    window.desk.close()
    settle()
    assert not window.cards.is_open
    assert window.page_name == "start"


@pytest.mark.parametrize("is_another", [True, False])
def test_an_owner_being_typed_is_stored_once_and_only_in_its_own_file(
    is_another: bool, first: Callable[..., MainWindow], sample: Path, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    """The field that goes away with its page tells its words again: by then they are nobody's."""
    other = tmp_path / "other.readiness"
    shutil.copyfile(sample, other)
    window = first("roadmap")
    page = window.page
    assert isinstance(page, RoadmapPage)
    assert page.planned is not None
    name = page.planned.shown.plan[0].id
    page.show_initiative(name)
    settle()
    owner = page.findChild(QLineEdit, "initiative-owner")
    assert owner is not None
    owner.setFocus()
    owner.selectAll()
    QTest.keyClicks(owner, "Zoe")
    if is_another:
        window.state.open(other)
        settle()
        assert "Zoe" not in str(window.state.engagement.plan_options.assignments)
    else:
        window.desk.close()
        settle()
    window.state.open(sample)
    settle()
    assert {a.initiative: a.owner for a in window.state.engagement.plan_options.assignments}[name] == "Zoe"
