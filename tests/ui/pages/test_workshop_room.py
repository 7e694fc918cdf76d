"""What the room sees and what only the facilitator sees: the countdown, role groups, and the blank screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from readiness.app import agenda, roster
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.theme import paint
from ui.widgets.follow_up_card import FollowUpCard
from ui.widgets.marks import Chip
from ui.widgets.projector import ProjectorWindow, room

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
    words = [label.text() for label in page(window).findChildren(QLabel) if label.isVisibleTo(window)]
    assert "By role group: Build E of 2 · Operate B of 2" in words
    chips = [chip.accessibleName() for chip in page(window).findChildren(Chip) if chip.isVisibleTo(window)]
    assert any("builders 3 levels higher" in chip for chip in chips)
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
