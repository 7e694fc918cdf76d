"""Data meets claims: what recording waits for is said, the reason waits for its choice, what is settled is a record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit

from readiness.app import answering, claims
from ui.main_window import MainWindow
from ui.pages.claims import ClaimsPage
from ui.widgets.claim_parts import LevelScale, Resolution
from ui.widgets.claim_settling import CLAIM, DATA
from ui.widgets.room import room

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]


def opened(open_window: OpenWindow, path: Path, settle: Settle) -> tuple[MainWindow, ClaimsPage]:
    window = open_window(path=path)
    window.go("claims")
    settle()
    page = window.page
    assert isinstance(page, ClaimsPage)
    return window, page


def reason_of(page: ClaimsPage) -> QPlainTextEdit:
    field = page.findChild(QPlainTextEdit, "reason")
    assert field is not None
    return field


def missing_of(page: ClaimsPage) -> str:
    label = page.findChild(QLabel, "missing")
    assert label is not None
    return label.text()


def waits_for(page: ClaimsPage) -> str:
    assert page.primary is not None
    return page.primary.reason


def test_the_reason_waits_for_its_choice_and_the_button_says_what_is_missing(
    open_window: OpenWindow, sample: Path, settle: Settle
) -> None:
    _, page = opened(open_window, sample, settle)
    assert not reason_of(page).isEnabled()
    assert waits_for(page) == missing_of(page) == "Choose one of the two first."
    assert "choose" in page.note
    page._choose(CLAIM)
    assert reason_of(page).isEnabled()
    assert waits_for(page) == missing_of(page) == "Write the reason: it is printed in the appendix."
    assert "choose" not in page.note
    reason_of(page).setPlainText("Only the pilot desk was measured.")
    assert waits_for(page) == ""
    assert missing_of(page) == "Ready to record."
    reason_of(page).setPlainText("  ")
    assert waits_for(page) != ""
    page._choose(DATA)
    assert not reason_of(page).isEnabled()
    assert waits_for(page) == ""


def test_nothing_is_recorded_while_something_is_missing(open_window: OpenWindow, sample: Path, settle: Settle) -> None:
    window, page = opened(open_window, sample, settle)
    page._choose(CLAIM)
    page._record()
    assert claims.list_claims(window.state.engagement)[0].settled == "open"


def test_each_side_marks_its_own_level_on_the_same_scale(open_window: OpenWindow, sample: Path, settle: Settle) -> None:
    _, page = opened(open_window, sample, settle)
    said = [scale.accessibleName() for scale in page.findChildren(LevelScale)]
    assert said == ["Level D: the room", "Level C: the data"]


def test_what_is_settled_shows_its_reason_and_offers_no_choice(
    open_window: OpenWindow, sample: Path, settle: Settle
) -> None:
    window, page = opened(open_window, sample, settle)
    view = claims.list_claims(window.state.engagement)[0]
    words = "Only the pilot desk was measured."
    window.state.apply(answering.dismiss(window.state.engagement, view.question, view.rule, words))
    settle()
    shown = window.page
    assert isinstance(shown, ClaimsPage)
    texts = [label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown)]
    assert "Settled: the claim is right" in texts
    assert words in texts
    assert [key for key, _ in shown.keys] == ["N", "S", "Q"]
    assert page.findChild(QPlainTextEdit, "reason") is None


def test_each_choice_stands_under_what_it_decides_for_and_the_bar_marks_what_would_carry_more(
    open_window: OpenWindow, sample: Path, settle: Settle
) -> None:
    window, page = opened(open_window, sample, settle)
    view = claims.list_claims(window.state.engagement)[0]
    assert (view.rule, view.share_needed) == ("X01", 95)
    claim, data = page.findChildren(Resolution)
    assert claim.accessibleName().startswith("The claim is right")
    assert claim.x() < data.x()
    page._present()
    assert [level for level, _ in room.slide.scale] == [view.stated_level, view.limit_level]


def test_the_chosen_way_survives_another_look(open_window: OpenWindow, sample: Path, settle: Settle) -> None:
    window, page = opened(open_window, sample, settle)
    page._choose(CLAIM)
    reason_of(page).setPlainText("Only the pilot desk was measured.")
    window.appearance.set_theme("dark")
    settle()
    assert isinstance(window.page, ClaimsPage)
    assert window.page is not page
    page = window.page
    assert page._settling is not None
    assert page._settling.choice == CLAIM
    assert page._settling.ways[CLAIM - 1].isChecked()
    assert waits_for(page) == ""
    page.open_at(page._list[0].question)
    assert waits_for(page) == ""
    page._record()
    assert claims.list_claims(window.state.engagement)[0].settled == "claim_right"
