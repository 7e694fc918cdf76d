"""What the room sees and what only the facilitator sees: the countdown, role groups, and the blank screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from readiness.app import agenda, roster
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.theme import paint
from ui.theme.tokens import TYPE
from ui.widgets.follow_up_card import FollowUpCard
from ui.widgets.marks import Chip
from ui.widgets.projector import ProjectorWindow, Slide, room

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
BEGUN = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
OBS = QuestionId("OBS-01")
PEOPLE = (("Ada", "build"), ("Alan", "build"), ("Ben", "operate"), ("Bo", "operate"), ("Cleo", "risk"))


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = BEGUN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(open_window: OpenWindow, blank: Path, clock: Clock, settle: Settle) -> MainWindow:
    shown = open_window(path=blank)
    shown.state.now = clock
    for name, role in PEOPLE:
        shown.state.apply(roster.put_person(shown.state.engagement, None, name, role))
    shown.state.apply(agenda.start_workshop(shown.state.engagement, BEGUN))
    shown.go("workshop", OBS)
    settle()
    return shown


def hit(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def page(window: MainWindow) -> WorkshopPage:
    shown = window.page
    assert isinstance(shown, WorkshopPage)
    return shown


def painted(shown: ProjectorWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line that the room's window writes."""
    said: list[str] = []
    original, wrapped = paint.write, paint.write_wrapped

    def line(p: object, r: object, text: str, *rest: object, **more: object) -> None:
        said.append(text)
        original(p, r, text, *rest, **more)  # type: ignore[arg-type]  # handed on as given

    def text(p: object, r: object, words: str, *rest: object) -> None:
        said.append(words)
        wrapped(p, r, words, *rest)  # type: ignore[arg-type]  # handed on as given

    with monkeypatch.context() as patch:
        patch.setattr(paint, "write", line)
        patch.setattr(paint, "write_wrapped", text)
        shown.grab()
    return said


def projector(window: MainWindow) -> ProjectorWindow:
    if window.projector.shown is None:
        window.projector.toggle()
    shown = window.projector.shown
    assert shown is not None
    shown.resize(1280, 720)
    return shown


def dots() -> tuple[int, ...] | None:
    """What the room sees of the votes."""
    return room.slide.counts


def test_the_room_sees_the_time_left_for_a_vote_and_how_far_over_it_is(
    window: MainWindow, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = projector(window)
    clock.now = BEGUN + timedelta(seconds=42)
    page(window)._tick()
    assert "1:48" in painted(shown, monkeypatch)
    clock.now = BEGUN + timedelta(seconds=190)
    page(window)._tick()
    assert "+0:40" in painted(shown, monkeypatch)


def test_the_blank_screen_and_a_question_nobody_votes_on_show_no_time(
    window: MainWindow, clock: Clock, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    shown = projector(window)
    clock.now = BEGUN + timedelta(seconds=42)
    page(window)._tick()
    hit(window, Qt.Key.Key_F10)
    assert "1:48" not in painted(shown, monkeypatch)
    hit(window, Qt.Key.Key_F10)
    conf = next(q.id for q in window.state.engagement.pack.questions if q.mode == "conf" and q.kind == "ladder")
    window.go("workshop", conf)
    settle()
    assert room.time == ""
    window.go("workshop", OBS)
    settle()
    assert room.time == "2:30"
    window.go("profile")
    assert room.time == ""


def test_time_stands_still_before_the_workshop_and_after_it(window: MainWindow, clock: Clock) -> None:
    window.state.apply(agenda.close_workshop(window.state.engagement, clock.now))
    page(window)._tick()
    assert room.time == ""


def test_role_groups_and_their_gap_are_the_facilitators_alone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    shown = projector(window)
    hit(window, Qt.Key.Key_V, *(Qt.Key(ord(letter)) for letter in "EEBBC"), Qt.Key.Key_Return)
    settle()
    chips = [chip for chip in page(window).findChildren(Chip) if chip.isVisibleTo(window)]
    assert any("builders 3 levels higher" in chip.accessibleName() + chip.toolTip() for chip in chips)
    assert any("Median by role: Build E (2 votes), Operate B (2 votes)." in chip.toolTip() for chip in chips)
    on_screen = " ".join([*painted(shown, monkeypatch), shown.accessibleName()])
    for secret in ("Build", "Operate", "role", "Role", "Ada", "levels higher"):
        assert secret not in on_screen


def test_on_the_only_screen_votes_are_typed_over_the_room_window_and_seen_as_a_count(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    shown = projector(window)
    for letter in "vee":
        QTest.keyClicks(shown, letter)
    on_screen = painted(shown, monkeypatch)
    assert "2 of 5 votes are in" in on_screen
    assert dots() is None
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert window.projector.shown is shown
    assert "Choose silently. Cards up together." in painted(shown, monkeypatch)
    for letter in "veebbc":
        QTest.keyClicks(shown, letter)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    assert [v.level for v in window.state.engagement.response(OBS).votes] == [4, 4, 1, 1, 2]
    assert dots() == (0, 2, 1, 0, 2)


def test_while_votes_are_typed_the_hint_bar_names_their_keys_then_those_of_the_page(
    window: MainWindow, settle: Settle
) -> None:
    before = list(page(window).keys)
    hit(window, Qt.Key.Key_V)
    assert [key for key, _ in page(window).keys] == ["A–E", "Enter", "Esc", "?", "Backspace"]
    hit(window, Qt.Key.Key_B, Qt.Key.Key_Escape)
    settle()
    assert page(window).keys == before


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1920, 1080), 1.5), ((1024, 768), 1.0)])
def test_a_larger_screen_shows_the_same_picture_larger(window: MainWindow, size: tuple[int, int], scale: float) -> None:
    shown = projector(window)
    shown.resize(*size)
    assert shown._scale() == pytest.approx(scale)


def test_a_vote_of_only_dont_know_asks_who_finds_out_and_counts_as_a_blind_spot(
    window: MainWindow, settle: Settle
) -> None:
    hit(window, Qt.Key.Key_V)
    for _ in PEOPLE:
        QTest.keyClicks(QApplication.focusWidget() or window, "?")
    hit(window, Qt.Key.Key_Return)
    settle()
    assert window.cards.is_open
    QTest.keyClicks(QApplication.focusWidget() or window, "Ada")
    hit(window, Qt.Key.Key_Return)
    settle()
    said = window.state.engagement.response(OBS)
    assert (said.state, said.who, len(said.votes)) == ("unknown", "Ada", len(PEOPLE))
    assert "0 of" in page(window).note
    assert not any("Median" in label.text() for label in page(window).findChildren(QLabel))
    window.go("followup")
    (card,) = window.page.findChildren(FollowUpCard)
    assert any("Ada" in label.text() for label in card.findChildren(QLabel))


BOARDS = ("readout", "roadmap", "reliability", "profile")
TITLES = {"metrics": "Metrics", "compare": "Compare", "followup": "Open ends"}


def secrets(window: MainWindow) -> set[str]:
    """What stays between the consultant and the file: names, notes, reasons, votes by seat, free text of the profile."""
    engagement = window.state.engagement
    found = {person.name for person in engagement.people} | {risk.name for risk in engagement.risks}
    for response in engagement.responses.values():
        found |= {response.note, response.who, response.reason, response.consensus_reason}
        found |= {item.who for item in response.shown} | ({response.parked.owner} if response.parked else set())
        found.add(" ".join("?" if v.level is None else "ABCDE"[v.level] for v in response.votes))
    for item in engagement.pack.profile:
        values = engagement.profile.get(item.id, {})
        found |= {str(values[f.key]) for f in item.fields if f.type == "text" and values.get(f.key)}
    found |= {assigned.owner for assigned in engagement.plan_options.assignments}
    return {secret for secret in found if len(secret) > 3}


def shown_pages(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    seen = {}
    for name in BOARDS:
        window.go(name)
        qtbot.waitUntil(lambda: bool(room.slide.stem), timeout=30_000)
        seen[name] = painted(projector(window), monkeypatch)
    return seen


def test_after_the_votes_the_room_sees_what_the_page_is_about_and_nothing_private(
    open_window: OpenWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_window(path=sample)
    hidden = secrets(shown)
    assert len(hidden) > 20
    seen = shown_pages(shown, qtbot, monkeypatch)
    for name, words in seen.items():
        assert shown.state.is_open
        said = " ".join(words)
        assert not [secret for secret in hidden if secret in said], name
    assert {"Evidenced", "As stated", "Still possible", "Monitoring"} <= set(seen["readout"])
    assert any(words.startswith("Gates: ") for words in seen["readout"])
    assert {"Today", "Day 30", "Day 60", "Day 90"} <= set(seen["roadmap"])
    assert any(words.startswith("Weeks 1 to ") for words in seen["roadmap"])
    assert any("of 100 tasks" in words for words in seen["reliability"])
    assert any("%" in words for words in seen["reliability"])
    assert any(words.startswith("Kind of agent") for words in seen["profile"])


def test_no_word_for_the_room_is_smaller_than_28_pixels_or_cut(
    open_window: OpenWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_window(path=sample)
    roles: set[str] = set()
    original = paint.write

    def line(p: object, r: object, text: str, role: str, *rest: object, **more: object) -> None:
        roles.add(role)
        original(p, r, text, role, *rest, **more)  # type: ignore[arg-type]  # handed on as given

    for name in BOARDS:
        shown.go(name)
        qtbot.waitUntil(lambda: bool(room.slide.stem), timeout=30_000)
        window = projector(shown)
        with monkeypatch.context() as patch:
            patch.setattr(paint, "write", line)
            paint.elided.clear()
            window.grab()
    assert roles
    assert all(TYPE[role].px >= 28 for role in roles), roles
    assert not paint.elided


@pytest.mark.parametrize("name", TITLES)
def test_where_there_is_nothing_for_the_room_it_sees_the_title_and_not_the_last_question(
    window: MainWindow, name: str
) -> None:
    projector(window)
    window.go("workshop", OBS)
    assert room.slide.stem
    window.go(name)
    assert room.slide == Slide(section=TITLES[name])


def test_a_card_before_the_room_stays_while_the_page_is_built_anew_and_goes_with_it(
    open_window: OpenWindow, sample: Path, settle: Settle
) -> None:
    shown = open_window(path=sample)
    shown.go("readout")
    card = Slide(section="Card", stem="Put before the room on purpose")
    room.present(card)
    shown.rebuild()
    settle()
    assert room.slide == card
    shown.go("metrics")
    assert room.slide == Slide(section="Metrics")
    shown.go("claims")
    assert room.slide == Slide(section="Data meets claims")
