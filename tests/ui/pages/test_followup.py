"""Open ends: the list, what is chosen in full beside it, and who is due when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import answering, followup
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
from ui.main_window import MainWindow
from ui.pages.followup import FollowUpPage
from ui.widgets.due_lanes import Due, DueLanes
from ui.widgets.follow_up_card import FollowUpCard
from ui.widgets.ledger import Ledger
from ui.widgets.marks import Chip

OpenWindow = Callable[..., MainWindow]
TODAY = date(2026, 11, 12)


def said(card: QWidget) -> str:
    labels = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    return "\n".join([*labels, *(chip.accessibleName() for chip in card.findChildren(Chip) if not chip.isHidden())])


@pytest.fixture
def page(open_window: OpenWindow, sample: Path) -> FollowUpPage:
    window = open_window(1280, 720, path=sample)
    window.go("followup")
    found = window.page
    assert isinstance(found, FollowUpPage)
    return found


def test_what_is_chosen_stands_beside_the_list_with_what_to_bring(page: FollowUpPage, qtbot: QtBot) -> None:
    items = followup.list_follow_ups(page.state.engagement)
    (card,) = page.findChildren(FollowUpCard)
    listing = page.findChild(Ledger, "follow-ups")
    assert isinstance(listing, Ledger)
    for at, item in enumerate(items):
        listing.select(at)
        qtbot.wait(1)
        assert item.stem in said(card)
        assert item.who in said(card)
        assert item.ask_to_see in said(card)
        assert ("Closes next" in said(card)) == (at == 0)


def test_every_row_names_its_question_before_the_remark(page: FollowUpPage) -> None:
    listing = page.findChild(Ledger, "follow-ups")
    assert isinstance(listing, Ledger)
    for item in followup.list_follow_ups(page.state.engagement):
        assert f"{item.title}, {item.question}" in listing.accessibleName()


def test_a_chosen_row_survives_a_rebuild(open_window: OpenWindow, page: FollowUpPage) -> None:
    listing = page.findChild(Ledger, "follow-ups")
    assert isinstance(listing, Ledger)
    listing.select(1)
    kept = page.keep()
    listing.select(0)
    page.restore(kept)
    assert listing.selected == 1


def test_what_was_due_yesterday_is_overdue(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(1280, 720, path=sample)
    late = window.state.now().date() - timedelta(days=1)
    promise = Evidence(kind=answering.PROMISED, what="The trace", where="later", who="Ines Dahl", date=late)
    question = QuestionId("OBS-03")
    window.state.apply(answering.add_shown(window.state.engagement, question, promise, window.state.now()))
    window.go("followup")
    (card,) = window.page.findChildren(FollowUpCard)
    assert "Overdue" in said(card)
    assert "1 day ago" in said(card)
    assert "Closes next" not in said(card)


def test_the_days_count_what_falls_together_and_a_click_goes_through_it(qtbot: QtBot) -> None:
    day = TODAY + timedelta(days=3)
    items = [Due(title, "Ada", day, "claimed", "eye") for title in ("One", "Two")]
    items += [Due("Three", "", None, "unknown", "help_circle")]
    lanes = DueLanes(items, TODAY, "nobody yet")
    qtbot.addWidget(lanes)
    lanes.resize(600, 160)
    assert lanes.accessibleName().count("Ada") == 2
    assert "nobody yet: Three, no date" in lanes.accessibleName()
    chosen: list[int] = []
    lanes.chosen.connect(chosen.append)
    lanes.chosen.connect(lanes.select)
    ((where, those),) = lanes._marks().values()
    assert those == [0, 1]
    for _ in range(3):
        QTest.mouseClick(
            lanes, Qt.MouseButton.LeftButton, pos=QPoint(round(where.center().x()), round(where.center().y()))
        )
    assert chosen == [0, 1, 0]
