"""What is typed in the workshop belongs to the question it was typed for, however that question is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import agenda, answering
from readiness.app.engagement import open_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem
from readiness.store.engagement_file import EngagementFile
from ui import language
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.overlay import Overlay
from ui.widgets.vote_strip import VoteStrip

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
HOURS, NEXT, BEFORE = QuestionId("DAT-09"), QuestionId("DAT-10"), QuestionId("DAT-08")
CASES, PROPOSAL, CAUSE = QuestionId("QUA-02"), QuestionId("OBS-08"), QuestionId("OBS-03")
NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(words: str) -> None:
    for letter in words:
        QTest.keyClicks(focused(), letter)


def hit(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def page_of(window: MainWindow) -> WorkshopPage:
    assert isinstance(window.page, WorkshopPage)
    return window.page


def number_of(window: MainWindow) -> QLineEdit:
    found = next(f for f in window.page.findChildren(QLineEdit, "number") if f.isVisibleTo(window.page))
    assert isinstance(found, QLineEdit)
    return found


def type_number(window: MainWindow, words: str) -> None:
    field = number_of(window)
    field.setFocus()
    field.selectAll()
    press(words)


def card_of(window: MainWindow) -> Overlay | None:
    return next((box for box in window.findChildren(Overlay) if box.isVisible()), None)


def labels(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def closed(window: MainWindow) -> None:
    window.state.apply(agenda.close_workshop(window.state.engagement, NOW))


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, settle: Settle) -> MainWindow:
    made = open_window(path=sample)
    made.go("workshop", HOURS)
    settle()
    return made


# --- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, CTRL),
    ],
)
def test_a_number_is_recorded_with_the_question_it_was_typed_for(
    window: MainWindow, settle: Settle, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    around = [window.state.engagement.response(q) for q in (NEXT, BEFORE)]
    type_number(window, "4")
    hit(key, modifier)
    settle()
    assert window.page.place in (NEXT, BEFORE)
    assert window.state.engagement.response(HOURS).value == 4
    assert [window.state.engagement.response(q) for q in (NEXT, BEFORE)] == around
    assert len(window.state.drafts) == 0


def test_a_field_that_tells_late_cannot_answer_the_question_that_is_shown_by_then(window: MainWindow) -> None:
    stage = page_of(window)._stage
    assert stage is not None
    window.page.open_at(NEXT)
    before = window.state.engagement.response(NEXT)
    stage.chosen.emit(HOURS, 5)
    assert window.state.engagement.response(NEXT) == before
    assert window.state.engagement.response(HOURS).value == 5


def test_a_number_is_in_the_file_after_the_window_was_closed(window: MainWindow, sample: Path) -> None:
    type_number(window, "9")
    window.close()
    again = open_engagement(sample, now=NOW)
    assert again.response(HOURS).value == 9
    again.close()


def test_a_number_typed_last_is_held_when_the_window_cannot_be_closed_yet(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, settle: Settle, qtbot: QtBot
) -> None:
    def refuse(_self: EngagementFile, _edit: object, *, chunks: object = None) -> None:
        raise DiskProblem("The disk is full.", hint="Free some space.")

    type_number(window, "9")
    with monkeypatch.context() as patch:
        patch.setattr(EngagementFile, "write", refuse)
        assert not window.close()
        qtbot.wait(1)
        settle()
        assert window.page.place == HOURS
        assert number_of(window).text() == "9"
    assert window.close()


def test_a_number_is_recorded_when_another_file_is_opened(window: MainWindow, sample: Path, blank: Path) -> None:
    type_number(window, "9")
    window.state.open(blank)
    window.state.open(sample)
    assert window.state.engagement.response(HOURS).value == 9


def test_a_number_half_typed_stands_in_its_field_after_a_crash(
    window: MainWindow, open_window: OpenWindow, sample: Path, tmp_path: Path, settle: Settle
) -> None:
    type_number(window, "12")
    copy = tmp_path / "after the crash.readiness"
    shutil.copyfile(sample, copy)
    again = open_window(path=copy)
    again.go("workshop", HOURS)
    settle()
    assert number_of(again).text() == "12"
    again.page.open_at(NEXT)
    assert again.state.engagement.response(HOURS).value == 12


def test_a_number_out_of_range_is_refused_where_it_stands(window: MainWindow, settle: Settle) -> None:
    window.page.open_at(CASES)
    before = window.state.engagement.response(CASES)
    type_number(window, "99999999")
    hit(Qt.Key.Key_Return)
    settle()
    said = labels(window.page)
    assert "99,999,999 is outside the range and is not recorded." in said
    assert "From 0 to 1,000,000." in said
    assert number_of(window).text() == "99999999"
    assert window.state.engagement.response(CASES) == before


def test_a_number_that_was_refused_is_said_when_moving_on_and_stands_there_again(
    window: MainWindow, settle: Settle
) -> None:
    before = window.state.engagement.response(HOURS)
    type_number(window, "99999")
    hit(Qt.Key.Key_PageDown)
    settle()
    assert window.page.place == NEXT
    assert "The number typed for DAT-09 is not recorded." in labels(window)
    window.page.open_at(HOURS)
    assert number_of(window).text() == "99999"
    assert "outside the range" in labels(window.page)
    assert window.state.engagement.response(HOURS) == before


def test_a_late_number_asks_its_reason_before_the_question_is_left(window: MainWindow, settle: Settle) -> None:
    closed(window)
    settle()
    type_number(window, "4")
    hit(Qt.Key.Key_PageDown)
    settle()
    assert window.page.place == HOURS
    assert card_of(window) is not None
    press("counted again")
    hit(Qt.Key.Key_Return, CTRL)
    settle()
    response = window.state.engagement.response(HOURS)
    assert (response.value, response.after_workshop) == (4, "counted again")
    assert len(window.state.drafts) == 0


def test_a_late_number_waits_in_its_field_when_another_page_is_opened(window: MainWindow, settle: Settle) -> None:
    closed(window)
    settle()
    before = window.state.engagement.response(HOURS)
    type_number(window, "4")
    window.go("profile")
    settle()
    assert card_of(window) is None
    assert window.state.engagement.response(HOURS) == before
    window.go("workshop", HOURS)
    assert number_of(window).text() == "4"


def test_a_number_is_read_as_the_language_writes_it(window: MainWindow, settle: Settle) -> None:
    language.use("de")
    type_number(window, "2,5")
    hit(Qt.Key.Key_Return)
    settle()
    assert window.state.engagement.response(HOURS).value == 2.5


# --- votes -----------------------------------------------------------------------------------------------------------


def strip_of(window: MainWindow) -> VoteStrip:
    found = [strip for strip in window.page.findChildren(VoteStrip) if strip.isVisibleTo(window.page)]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("question", [PROPOSAL, QuestionId("OBS-06"), NEXT])
def test_v_on_a_proposal_takes_votes_and_never_the_answer(
    window: MainWindow, settle: Settle, question: QuestionId
) -> None:
    window.page.open_at(question)
    before = window.state.engagement.response(question)
    press("v")
    press("dcbdcb")
    assert strip_of(window).votes == "DCBDCB"
    assert window.state.engagement.response(question) == before
    hit(Qt.Key.Key_Return)
    settle()
    assert [v.level for v in window.state.engagement.response(question).votes] == [3, 2, 1, 3, 2, 1]


def test_the_words_of_a_proposal_are_whole_beside_its_votes(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.page.open_at(PROPOSAL)
    settle()
    press("v")
    settle()
    qtbot.wait(1)
    window.grab()
    cards = [card for card in window.page.findChildren(ChoiceCard) if card.isVisible()]
    assert len(cards) == 5
    assert [card.letter for card in cards if card.height() < card.heightForWidth(card.width())] == []


def test_a_late_vote_asks_its_reason_and_the_card_keeps_the_keys(window: MainWindow, settle: Settle) -> None:
    closed(window)
    window.page.open_at(PROPOSAL)
    settle()
    press("v")
    press("dddddd")
    hit(Qt.Key.Key_Return)
    assert not window.state.engagement.response(PROPOSAL).votes
    press("asked again by phone")
    reason = window.findChild(QPlainTextEdit, "reason")
    assert reason is not None
    assert reason.toPlainText() == "asked again by phone"
    hit(Qt.Key.Key_Return, CTRL)
    settle()
    response = window.state.engagement.response(PROPOSAL)
    assert [v.level for v in response.votes] == [3] * 6
    assert response.after_workshop == "asked again by phone"
    assert not window.state.drafts.below("votes|")


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Tab, Qt.Key.Key_F9])
def test_half_a_vote_outlives_the_loss_of_the_focus(window: MainWindow, settle: Settle, key: Qt.Key) -> None:
    window.page.open_at(PROPOSAL)
    press("v")
    press("cd?")
    hit(key)
    settle()
    if card_of(window) is not None:
        hit(Qt.Key.Key_Escape)
    if window.projector.shown is not None:
        window.projector.close()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    (window.page.first or window).setFocus()
    settle()
    assert strip_of(window).votes == "CD?"
    press("v")
    press("bbb")
    hit(Qt.Key.Key_Return)
    settle()
    assert [v.level for v in window.state.engagement.response(PROPOSAL).votes] == [2, 3, None, 1, 1, 1]


def test_half_a_vote_comes_back_with_its_page_and_goes_with_esc(window: MainWindow, settle: Settle) -> None:
    window.page.open_at(CAUSE)
    window.state.apply(answering.clear(window.state.engagement, CAUSE))
    settle()
    press("v")
    press("cd")
    window.go("profile")
    window.go("workshop", CAUSE)
    settle()
    (window.page.first or window).setFocus()
    press("v")
    assert strip_of(window).votes == "CD"
    hit(Qt.Key.Key_Escape)
    assert strip_of(window).votes == ""
    assert not window.state.drafts.below("votes|")


def test_half_a_vote_on_a_proposal_is_in_sight_when_its_question_is_opened_again(
    window: MainWindow, settle: Settle
) -> None:
    window.page.open_at(PROPOSAL)
    press("v")
    press("cd")
    window.page.open_at(CAUSE)
    window.page.open_at(PROPOSAL)
    settle()
    assert strip_of(window).votes == "CD"


def test_a_complete_vote_counts_without_enter_and_that_is_said(window: MainWindow, settle: Settle) -> None:
    window.page.open_at(PROPOSAL)
    press("v")
    press("dddddd")
    hit(Qt.Key.Key_Return, CTRL)
    settle()
    assert window.page.place != PROPOSAL
    assert [v.level for v in window.state.engagement.response(PROPOSAL).votes] == [3] * 6
    assert "The vote on OBS-08 is recorded." in labels(window)
    assert not window.state.drafts.below("votes|")


# --- beside the answer -----------------------------------------------------------------------------------------------


def drop(panel: EvidencePanel, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keyboard = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keyboard))


def panel_of(window: MainWindow) -> EvidencePanel:
    panel = page_of(window)._panel
    assert panel is not None
    return panel


def test_a_picture_stays_with_the_question_it_was_dropped_on(
    window: MainWindow, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    image.save(str(tmp_path / "trace.png"))
    window.page.open_at(PROPOSAL)
    panel_of(window).open_form()
    press("eight")
    drop(panel_of(window), tmp_path / "trace.png")
    window.page.open_at(CAUSE)
    panel_of(window).open_form()
    press("four")
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)
    settle()
    assert panel_of(window).draft.what == "four"
    assert not panel_of(window).draft.attachment
    assert "The picture is kept with OBS-08" in labels(window)
    window.page.open_at(PROPOSAL)
    assert panel_of(window).draft.what == "eight"
    assert panel_of(window).draft.attachment


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)]
)
def test_enter_in_the_form_of_what_was_shown_adds_it_once(
    window: MainWindow, settle: Settle, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    count = len(window.state.engagement.response(CAUSE).shown)
    window.page.open_at(CAUSE)
    panel_of(window).open_form()
    settle()
    press("Alert of May")
    hit(Qt.Key.Key_Tab)
    press("pager")
    hit(key, modifier)
    settle()
    qtbot.wait(1)
    assert window.page.place == CAUSE
    added = window.state.engagement.response(CAUSE).shown[count:]
    assert [(item.what, item.where, item.date) for item in added] == [
        ("Alert of May", "pager", window.state.now().astimezone().date())
    ]
    assert len(window.state.drafts) == 0


def test_ctrl_enter_in_the_words_adds_too_and_in_an_empty_form_moves_on(window: MainWindow, settle: Settle) -> None:
    window.page.open_at(CAUSE)
    count = len(window.state.engagement.response(CAUSE).shown)
    panel_of(window).open_form()
    press("Alert of May")
    where = panel_of(window).findChild(QLineEdit, "evidence-where")
    assert where is not None
    where.setText("pager")
    hit(Qt.Key.Key_Return, CTRL)
    settle()
    assert len(window.state.engagement.response(CAUSE).shown) == count + 1
    panel_of(window).open_form()
    hit(Qt.Key.Key_Return, CTRL)
    settle()
    assert window.page.place != CAUSE


def test_what_was_shown_earlier_carries_its_own_date(window: MainWindow, settle: Settle) -> None:
    window.page.open_at(CAUSE)
    panel_of(window).open_form()
    press("Alert of May")
    for name, words in (("evidence-where", "pager"), ("evidence-day", "some day")):
        line = panel_of(window).findChild(QLineEdit, name)
        assert line is not None
        line.setFocus()
        line.selectAll()
        press(words)
    hit(Qt.Key.Key_Return)
    assert "Write a date such as" in labels(panel_of(window))
    day = panel_of(window).findChild(QLineEdit, "evidence-day")
    assert day is not None
    day.selectAll()
    press("2026-11-10")
    window.page.open_at(PROPOSAL)
    window.page.open_at(CAUSE)  # what stands in the form comes back with its date
    add = next(b for b in panel_of(window).findChildren(QPushButton) if b.text().strip() == "Add")
    add.click()
    settle()
    assert str(window.state.engagement.response(CAUSE).shown[-1].date) == "2026-11-10"


# --- cards -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_one_enter_takes_the_completed_name_and_saves_the_card(
    window: MainWindow, settle: Settle, modifier: Qt.KeyboardModifier
) -> None:
    person = window.state.engagement.people[0].name
    window.page.open_at(NEXT)
    settle()
    press("p")
    press(person[:3].lower())
    hit(Qt.Key.Key_Return, modifier)
    settle()
    assert card_of(window) is None
    parked = window.state.engagement.response(NEXT).parked
    assert parked is not None
    assert parked.owner == person


def test_a_reason_that_stands_there_already_is_continued_at_its_end(window: MainWindow, settle: Settle) -> None:
    engagement = window.state.engagement
    question = next(q.id for q in engagement.pack.questions if q.na_allowed and q.gate is None)
    window.state.apply(answering.mark_not_applicable(engagement, question, "No such data", NOW))
    window.page.open_at(question)
    settle()
    press("-")
    press(" here")
    reason = window.findChild(QPlainTextEdit, "reason")
    assert reason is not None
    assert reason.toPlainText() == "No such data here"
