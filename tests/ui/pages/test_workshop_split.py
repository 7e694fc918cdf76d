"""A split is seen and asks for something; while the room votes again its first vote stands back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from readiness.app import answering, workshop
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.kit import Button
from ui.widgets.projector import room
from ui.widgets.question_list import QuestionRow
from ui.widgets.question_stage import QuestionStage

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
OBS3 = QuestionId("OBS-03")


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, settle: Settle) -> MainWindow:
    """A question that is voted on, with nothing recorded."""
    made = open_window(path=sample)
    made.state.apply(answering.clear(made.state.engagement, OBS3))
    settle()
    made.go("workshop", OBS3)
    return made


def press(window: MainWindow, keys: str) -> None:
    for key in keys:
        QTest.keyClicks(QApplication.focusWidget() or window, key)


def vote(window: MainWindow, letters: str, settle: Settle) -> None:
    press(window, "v" + letters)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    settle()


def page(window: MainWindow) -> WorkshopPage:
    assert isinstance(window.page, WorkshopPage)
    return window.page


def words(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def verb(window: MainWindow, name: str) -> Button | None:
    found = (b for b in page(window).findChildren(Button) if b.isVisibleTo(page(window)))
    return next((b for b in found if b.text().strip() == name), None)


def is_calm(window: MainWindow) -> bool:
    """Whether going on looks like any other act."""
    primary = page(window).primary
    return primary is not None and primary.is_calm


def heights(window: MainWindow) -> list[int]:
    stage = page(window).findChild(QuestionStage)
    assert stage is not None
    return [card.height() for card in stage.findChildren(ChoiceCard)]


def test_a_split_is_marked_until_a_level_is_agreed_and_counts_as_answered(window: MainWindow, settle: Settle) -> None:
    engagement = window.state.engagement
    assert is_calm(window), "the question asks first"
    done, total = workshop.progress(engagement)
    before = sum(line.split for line in workshop.list_sections(engagement))
    vote(window, "aeaeae", settle)
    assert workshop.progress(engagement) == (done + 1, total), "votes score without a level"
    assert sum(line.split for line in workshop.list_sections(engagement)) == before + 1
    row = next(r for r in window.findChildren(QuestionRow) if r.item.id == OBS3)
    assert row.item.state == "split"
    assert "split" in page(window).note
    assert "Vote again" in words(page(window)) or "vote again" in words(page(window))
    assert verb(window, "Vote again") is not None
    assert is_calm(window), "a split asks for a level"
    window.state.apply(answering.record_consensus(engagement, OBS3, 2, "The bench was opened", window.state.now()))
    settle()
    assert row.item.state == "answered"
    assert not is_calm(window)
    assert sum(line.split for line in workshop.list_sections(engagement)) == before


def test_while_the_room_votes_again_no_middle_is_named_and_nothing_looks_chosen(
    window: MainWindow, settle: Settle
) -> None:
    vote(window, "bbbbcc", settle)
    assert "Median B" in words(page(window))
    press(window, "b")
    settle()
    assert room.slide.agreed == "B"
    press(window, "rdd")
    settle()
    assert "Median" not in words(page(window))
    assert "2 of 6 votes are in" in words(page(window))
    assert verb(window, "Vote again") is None
    assert room.slide.counts is None
    assert room.slide.agreed == "", "the room chooses freely"
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    settle()
    assert "Median B" in words(page(window))
    assert room.slide.agreed == "B"


def test_no_choice_moves_or_grows_when_the_votes_come(window: MainWindow, settle: Settle) -> None:
    settle()
    before = heights(window)
    assert len(set(before)) <= 2, "of one height, but for a pixel that is left over"
    press(window, "vae")
    settle()
    assert heights(window) == before
    press(window, "aeae")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    settle()
    assert heights(window) == before


def test_flag_stays_where_it_is_and_takes_itself_back(window: MainWindow, settle: Settle) -> None:
    for is_on in (True, False):
        press(window, "f")
        settle()
        made = verb(window, "Flagged" if is_on else "Flag")
        assert made is not None
        assert made.isChecked() is is_on
        assert window.state.engagement.response(OBS3).flagged is is_on
