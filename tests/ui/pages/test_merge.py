"""Merging in the window: chosen one by one by key or pointer, one undo step, and cancelling changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import agenda, answering, protecting
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.pages.merge import MergePage
from ui.pages.merge_words import said
from ui.settings import Settings
from ui.widgets.claim_parts import Resolution
from ui.widgets.passphrase import PassphraseCard
from ui.widgets.question_list import QuestionRow

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OpenWindow = Callable[..., MainWindow]
ONLY_HERE, ONLY_THERE, FIRST, SECOND = (QuestionId(q) for q in ("GOV-02", "GOV-03", "OBS-01", "OBS-02"))


def record(path: Path, answers: dict[QuestionId, int]) -> None:
    made = open_engagement(path, now=NOW)
    for question, level in answers.items():
        made.apply(answering.answer(made, question, level, NOW))
    made.close()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    mine, theirs = tmp_path / "mine.readiness", tmp_path / "theirs.readiness"
    create_engagement(mine, client="Northwind", agent="Invoice agent", now=NOW).close()
    shutil.copyfile(mine, theirs)
    record(mine, {ONLY_HERE: 1, FIRST: 0, SECOND: 0})
    record(theirs, {ONLY_THERE: 2, FIRST: 4, SECOND: 3})
    return mine, theirs


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def opened(window: MainWindow, theirs: Path, qtbot: QtBot) -> MergePage:
    window.go("merge", theirs)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    page = window.page
    assert isinstance(page, MergePage)
    return page


def levels(engagement: Engagement) -> dict[QuestionId, object]:
    return {q: engagement.response(q).value for q in (ONLY_HERE, ONLY_THERE, FIRST, SECOND)}


def words(page: MergePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_each_conflict_is_chosen_by_key_and_one_undo_takes_the_merge_back(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    before = levels(window.state.engagement)
    opened(window, theirs, qtbot)
    settle()
    assert "Conflict 1 of 2" in words(window.page)  # type: ignore[arg-type]  # the merge page
    assert "0 of 2 decided" not in words(window.page)  # type: ignore[arg-type]  # the list beside it counts
    press(window, Qt.Key.Key_2)
    settle()
    assert levels(window.state.engagement) == before
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_1)
    settle()
    assert levels(window.state.engagement) == before
    assert window.page.primary is not None
    assert window.page.primary.text == "Merge"
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert levels(window.state.engagement) == {ONLY_HERE: 1, ONLY_THERE: 2, FIRST: 4, SECOND: 0}
    assert "Merged with theirs.readiness" in words(window.page)  # type: ignore[arg-type]  # still the merge page
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert levels(window.state.engagement) == before


def test_each_conflict_is_chosen_by_pointer(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    settle()
    for _ in range(2):
        row = next(r for r in page.findChildren(QuestionRow) if r.isVisibleTo(page) and r.item.state == "blank")
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        settle()
        way = next(w for w in page.findChildren(Resolution) if w.objectName() == "way-b" and w.isVisibleTo(page))
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
        settle()
    window.run_primary()
    settle()
    assert levels(window.state.engagement) == {ONLY_HERE: 1, ONLY_THERE: 2, FIRST: 4, SECOND: 3}


def test_both_values_are_shown_with_who_and_when(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    ways = {w.objectName(): w.accessibleName() for w in page.findChildren(Resolution)}
    assert "mine.readiness" in ways["way-a"]
    assert "theirs.readiness" in ways["way-b"]
    for spoken in ways.values():
        assert "12 November 2026" in spoken


def test_each_version_shows_its_level_and_marks_what_differs(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    plan = page._plan
    assert plan is not None
    conflict = plan.conflicts[0]
    own = said("This file", conflict.a, conflict.b, mine, theirs)
    other = said("The other file", conflict.b, conflict.a, theirs, mine)
    assert (own.letter, other.letter) == ("A", "E")
    assert own.differs
    assert [fact.name for fact in own.facts] == [fact.name for fact in other.facts]
    for mine_fact, their_fact in zip(own.facts, other.facts, strict=True):
        assert mine_fact.differs is their_fact.differs is (mine_fact.words != their_fact.words)


def test_a_flag_alone_is_marked_and_a_new_note_is_newer(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot
) -> None:
    mine, theirs = pair
    record(mine, {FIRST: 4, SECOND: 3})
    other = open_engagement(theirs, now=NOW)
    other.apply(answering.flag(other, FIRST))
    other.close()
    window = open_window(path=mine)
    window.state.apply(answering.set_note(window.state.engagement, SECOND, "Asked again"))
    page = opened(window, theirs, qtbot)
    assert page._plan is not None
    conflicts = {conflict.key: conflict for conflict in page._plan.conflicts}
    flagged = said("The other file", conflicts[FIRST].b, conflicts[FIRST].a, theirs, mine)
    assert [(fact.name, fact.words) for fact in flagged.facts if fact.differs] == [("Flag", "flagged")]
    noted, old = conflicts[SECOND].a, conflicts[SECOND].b
    assert noted.recorded is not None
    assert old.recorded is not None
    assert noted.recorded > old.recorded
    assert (noted.who, old.who) == ("", "")  # one consultant in both files: it does not say who it was


def test_a_conflict_can_wait_but_the_merge_cannot_leave_it_out(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    first = page._current
    window.run_primary()
    settle()
    assert page._current != first
    press(window, Qt.Key.Key_2)
    settle()
    window.run_primary()
    settle()
    assert page._current == first
    assert page.primary is not None
    assert (page.primary.text, page.primary.reason) == ("Merge", "Choose one of the two first.")


def test_cancelling_leaves_file_and_history_as_they_were(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    body = mine.read_bytes()
    opened(window, theirs, qtbot)
    press(window, Qt.Key.Key_2)
    settle()
    press(window, Qt.Key.Key_Escape)
    settle()
    assert mine.read_bytes() == body
    assert window.state.history.undo_text == ""
    assert "Two facilitators" in words(window.page)  # type: ignore[arg-type]  # still the merge page


def test_after_the_workshop_a_merge_asks_its_reason_first(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    state = window.state
    state.apply(agenda.start_workshop(state.engagement, NOW))
    state.apply(agenda.close_workshop(state.engagement, NOW))
    opened(window, theirs, qtbot)
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1):  # last the head data: here it is closed, there it is not
        press(window, key)
        press(window, Qt.Key.Key_N)
    settle()
    window.run_primary()
    settle()
    assert state.engagement.response(FIRST).value == 0
    note = window.findChild(QPlainTextEdit, "reason")
    assert note is not None
    note.setPlainText("Typed by the second facilitator")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert state.engagement.response(FIRST).value == 4
    assert state.engagement.response(FIRST).after_workshop == "Typed by the second facilitator"


def test_a_file_of_another_engagement_is_refused_in_words(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, tmp_path: Path
) -> None:
    mine, _ = pair
    other = tmp_path / "other.readiness"
    create_engagement(other, client="Other", agent="Agent", now=NOW).close()
    window = open_window(path=mine)
    page = opened(window, other, qtbot)
    assert "Two facilitators" in words(page)
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "different engagements" in said


def test_a_protected_copy_asks_for_its_passphrase_and_then_merges(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    other = open_engagement(theirs, now=NOW)
    protecting.protect(other, protecting.new_key("correct horse battery"))
    other.close()
    protecting.forget_keys()
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    card = window.findChild(PassphraseCard)
    assert isinstance(card, PassphraseCard)
    card.lines[0].setText("correct horse battery")
    card._act.click()
    qtbot.waitUntil(lambda: page._plan is not None, timeout=20_000)
    assert {conflict.key for conflict in page._plan.conflicts} == {FIRST, SECOND} if page._plan else False
    protecting.forget_keys()


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_conflicts_fit_and_have_names(
    size: tuple[int, int],
    zoom: float,
    open_window: OpenWindow,
    pair: tuple[Path, Path],
    qtbot: QtBot,
    settings: Settings,
    settle: Callable[[], None],
    cut_words: Callable[[QWidget], list[str]],
    nameless: Callable[[QWidget], list[str]],
) -> None:
    mine, theirs = pair
    settings.zoom = zoom
    window = open_window(*size, path=mine)
    opened(window, theirs, qtbot)
    settle()
    assert cut_words(window) == []
    assert nameless(window) == []
    assert window.width() == size[0]


def test_what_was_chosen_stays_chosen_in_another_language(
    open_window: OpenWindow, pair: tuple[Path, Path], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    mine, theirs = pair
    window = open_window(path=mine)
    page = opened(window, theirs, qtbot)
    page._choose("b")
    assert page._choices()
    chosen = page._choices()
    window.appearance.set_language("de")
    qtbot.waitUntil(lambda: window.locale().name()[:2] == "de" and not window.jobs.is_busy, timeout=30_000)
    settle()
    shown = window.page
    assert isinstance(shown, MergePage)
    assert shown is not page
    assert shown._choices() == chosen
