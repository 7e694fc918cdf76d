"""Votes that are recorded keep their seats and roles, whoever leaves the table or changes seats afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from readiness.app import answering, workshop
from readiness.app.details import set_people
from readiness.app.engagement import create_engagement
from readiness.domain.questions import QuestionId
from readiness.domain.snapshot import Person
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.widgets.messages import MessageBar

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
VOTED = QuestionId("OBS-02")
ROLES = ["build", "operate", "business", "data", "risk"] * 2
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def voted(tmp_path: Path) -> Path:
    path = tmp_path / "voted.readiness"
    made = create_engagement(path, client="Northwind", agent="Invoice agent", now=NOW)
    people = [Person(name=f"P{i}", role=role, seat=i) for i, role in enumerate(ROLES, start=1)]
    made.apply(set_people(made, people))
    votes = answering.parse_votes("0123401234", workshop.roles_by_seat(made))
    made.apply(answering.vote(made, VOTED, votes, NOW))
    made.close()
    return path


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def read(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def bars(window: MainWindow) -> str:
    return " ".join(bar.accessibleName() for bar in window.findChildren(MessageBar))


def at_first_person(window: MainWindow, settle: Callable[[], None]) -> None:
    window.go("roster")
    settle()
    assert window.page.first is not None
    window.page.first.setFocus()
    press(window, Qt.Key.Key_Home)


def workshop_at(window: MainWindow, settle: Callable[[], None]) -> WorkshopPage:
    window.go("workshop", VOTED)
    settle()
    page = window.page
    assert isinstance(page, WorkshopPage)
    return page


def test_a_recorded_vote_keeps_its_seats_and_roles_when_somebody_leaves(
    open_window: OpenWindow, voted: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=voted)
    strip = workshop_at(window, settle)._votes
    assert strip is not None
    seats, votes = list(strip.seats), strip.votes
    at_first_person(window, settle)
    press(window, Qt.Key.Key_Delete)
    settle()
    assert window.state.engagement.people[0].name == "P2"
    assert "Votes already recorded keep their seats and roles." in bars(window)
    assert "Votes already recorded keep their seats and roles." in read(window.page)
    page = workshop_at(window, settle)
    assert page._votes is not None
    assert (list(page._votes.seats), page._votes.votes) == (seats, votes)
    assert "The table has changed since this vote." in read(page)


def test_a_vote_given_again_uses_the_seats_of_now(
    open_window: OpenWindow, voted: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=voted)
    at_first_person(window, settle)
    press(window, Qt.Key.Key_Delete)
    settle()
    page = workshop_at(window, settle)
    press(window, Qt.Key.Key_V)
    assert page._votes is not None
    assert (len(page._votes.seats), page._votes.votes) == (9, "")
    assert page._votes.seats[0][1] == "Operate"
    press(window, Qt.Key.Key_Escape)
    assert len(page._votes.seats) == 10
    press(window, Qt.Key.Key_V)
    QTest.keyClicks(page._votes, "333333333")
    press(window, Qt.Key.Key_Return)
    settle()
    response = window.state.engagement.response(VOTED)
    assert [v.role for v in response.votes] == ROLES[1:]
    assert [v.role for v in response.first_votes] == ROLES
    assert "The table has changed" not in read(page)


def test_changing_seats_leaves_recorded_votes_where_they_are_and_says_so(
    open_window: OpenWindow, voted: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=voted)
    at_first_person(window, settle)
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert "Votes already recorded keep their seats and roles." in bars(window)
    page = workshop_at(window, settle)
    assert page._votes is not None
    assert [group for _seat, group in page._votes.seats][:2] == ["Build", "Operate"]


def test_an_eleventh_seat_is_taken_and_said(open_window: OpenWindow, voted: Path, settle: Callable[[], None]) -> None:
    window = open_window(path=voted)
    at_first_person(window, settle)
    assert "Six to ten seats." in read(window.page)
    press(window, Qt.Key.Key_Plus)
    settle()
    QTest.keyClicks(QApplication.focusWidget() or window, "Eleventh")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert len(window.state.engagement.people) == 11
    assert "11 seats are more than the six to ten" in bars(window)
    assert "11 seats are more than the six to ten" in read(window.page)
