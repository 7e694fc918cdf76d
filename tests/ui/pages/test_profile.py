"""The profile page: values in the list, advice within one key, no unit out of its card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness.app import profile
from ui.main_window import MainWindow
from ui.pages.profile import ProfilePage
from ui.theme import paint
from ui.widgets.listed_cell import Listed
from ui.widgets.notice import NoticeButton

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]


def page_of(window: MainWindow) -> ProfilePage:
    found = window.page
    assert isinstance(found, ProfilePage)
    return found


def test_the_list_tells_values_without_their_labels(open_window: OpenWindow, sample: Path) -> None:
    items = {i.id: i for i in profile.list_items(open_window(path=sample).state.engagement)}
    assert items["P-05"].parts == ("70 to 1,200 tasks/day", "210 tasks/hour")
    assert items["P-03"].parts == ("12 to 17 steps",)
    assert items["P-06"].summary == "7 months, blocked, 3 months"
    assert items["P-12"].parts == ("Personal data", "EU users", "we deploy it")
    assert all(":" not in item.summary for item in items.values())


@pytest.mark.parametrize("width", [60, 90, 120, 160, 200, 260])
def test_a_narrow_list_leaves_out_whole_values_and_never_ends_inside_a_word(qtbot: QtBot, width: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    cell = Listed("Rules", ("Personal data", "EU users", "employees affected"))
    said = cell.fitting(width)
    values, _, more = said.partition(" +")
    words = {word for part in cell.parts for word in part.split()}
    assert {word.strip("…,") for word in values.split()} <= words
    if not said.endswith("…"):
        shown = values.split(", ")
        assert tuple(shown) == cell.parts[: len(shown)]
        assert int(more or 0) == len(cell.parts) - len(shown)
        assert paint.width("micro", said) <= width
    assert cell.spoken == "Rules, Personal data, EU users, employees affected"


def test_advice_is_one_click_or_key_away_and_goes_round(open_window: OpenWindow, sample: Path, settle: Settle) -> None:
    window = open_window(path=sample)
    window.go("profile")
    settle()
    page = page_of(window)
    notice = page.findChild(NoticeButton)
    assert notice is not None
    assert notice.isVisibleTo(page)
    assert notice.accessibleName() == "3 with advice"
    assert ("A", "next advice") in page.keys
    visited = []
    for _ in range(4):
        notice.click()
        settle()
        visited.append(page.place)
    assert visited == ["P-04", "P-08", "P-09", "P-04"]


def test_what_is_required_comes_before_advice(open_window: OpenWindow, blank: Path, settle: Settle) -> None:
    window = open_window(path=blank)
    window.go("profile")
    settle()
    page = page_of(window)
    notice = page.findChild(NoticeButton)
    assert notice is not None
    assert notice.accessibleName() == "10 required fields open"
    before = page.place
    notice.click()
    settle()
    assert page.place != before
    assert next(i for i in profile.list_items(window.state.engagement) if i.id == page.place).state == "required"


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("item", ["P-05", "P-10", "P-11"])
def test_fields_side_by_side_stay_within_their_card(
    open_window: OpenWindow, sample: Path, settle: Settle, width: int, item: str
) -> None:
    window = open_window(width, 1080 if width > 1280 else 720, path=sample)
    window.go("profile", item)
    settle()
    page = page_of(window)
    card = next(w for w in page.findChildren(QWidget, "card") if w.isVisibleTo(page))
    inner = card.parentWidget()
    assert inner is not None
    assert card.geometry().right() <= inner.rect().right()
    assert card.minimumSizeHint().width() <= card.width()
