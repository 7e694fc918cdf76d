"""What is to be seen at a glance on the roadmap: the message first, enough rows, marks that are explained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from readiness.domain.roadmap.options import PlanOptions
from ui.main_window import MainWindow
from ui.pages.roadmap import RoadmapPage
from ui.theme.look import look
from ui.widgets.faded import Fade, FadedArea
from ui.widgets.gantt import Gantt, GanttItem, PoolLoad
from ui.widgets.gantt_bar import bar_place, words_in_sight
from ui.widgets.gantt_links import TRUNK
from ui.widgets.initiative_panel import InitiativePanel
from ui.widgets.kit import Text, column, frame
from ui.widgets.roadmap_people import PeoplePanel
from ui.widgets.roadmap_task import TaskPanel

OpenWindow = Callable[..., MainWindow]
FEWEST = 10  # initiatives in sight in the window of 1280 x 720
ROW = 24


@pytest.fixture
def page(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> RoadmapPage:
    """The sample's roadmap at 1280 x 720."""
    window = open_window(1280, 720, path=sample)
    window.go("roadmap")
    qtbot.waitUntil(lambda: isinstance(window.page, RoadmapPage) and window.page.planned is not None, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert isinstance(window.page, RoadmapPage)
    return window.page


def gantt_of(page: RoadmapPage) -> Gantt:
    found = page.findChild(Gantt)
    assert isinstance(found, Gantt)
    return found


def in_sight(plan: Gantt) -> list[GanttItem]:
    body = plan.body().adjusted(0, -1, 0, 1)
    return [
        plan.items[at]
        for line, at in enumerate(plan.lines)
        if isinstance(at, int) and plan.top_of(line) >= body.top() and plan.top_of(line) + plan.step() <= body.bottom()
    ]


def test_a_low_window_shows_ten_initiatives_in_rows_of_24_pixels_and_no_row_is_cut(page: RoadmapPage) -> None:
    plan = gantt_of(page)
    assert plan.step() >= ROW
    assert plan.load_row() >= ROW
    assert len(in_sight(plan)) >= FEWEST
    rows = plan.body().height() / plan.step()
    assert rows == pytest.approx(round(rows))


def test_the_message_is_the_largest_sentence_and_stands_above_the_horizons(page: RoadmapPage) -> None:
    assert page._strip is not None
    message = page._said.findChild(Text)
    assert isinstance(message, Text)
    assert message.text() == page.view().milestones[0]
    assert message.font().pixelSize() == look.font("lead_strong").pixelSize()
    assert page._said.mapTo(page, QPoint(0, 0)).y() < page._strip.mapTo(page, QPoint(0, 0)).y()


def test_the_people_of_each_pool_open_by_a_click_and_stay_open_when_the_page_is_built_anew(page: RoadmapPage) -> None:
    plan = gantt_of(page)
    assert plan.is_folded
    assert plan.total is not None
    assert plan.total.used[0] == pytest.approx(sum(load.used[0] for load in plan.loads))
    fold = page.findChild(QAbstractButton, "gantt-fold")
    assert isinstance(fold, QAbstractButton)
    fold.click()
    assert page.keep()["fold"] == "open"
    page.show_part("figures")
    page.show_part("waves")
    assert not gantt_of(page).is_folded


def test_close_stands_at_one_place_in_every_panel(page: RoadmapPage) -> None:
    page.select(gantt_of(page).items[0].id)
    places: set[tuple[int, int]] = set()
    for name, kind in (("initiative", InitiativePanel), ("people", PeoplePanel), ("task", TaskPanel)):
        page.open_panel(name)
        panel = page.findChild(kind)
        assert isinstance(panel, QWidget)
        panel.window().grab()
        shut = panel.findChild(QAbstractButton, f"{name}-close")
        assert isinstance(shut, QAbstractButton)
        at = shut.mapTo(panel, QPoint(shut.width(), 0))
        places.add((panel.width() - at.x(), at.y()))
        page.close_panel()
    assert len(places) == 1


def test_the_empty_list_of_scenarios_leads_to_the_first(page: RoadmapPage) -> None:
    page.show_part("scenarios")
    words = [b for b in page.findChildren(QAbstractButton) if b.text().strip() == "Make the first scenario"]
    words[0].click()
    assert page.part == "waves"
    assert page.findChild(PeoplePanel) is not None


def test_a_what_if_can_be_kept_from_the_list_of_scenarios(page: RoadmapPage, qtbot: QtBot) -> None:
    page.try_pace("careful")
    qtbot.waitUntil(lambda: page.planned is not None and page.planned.other is not None, timeout=20_000)
    assert isinstance(page.draft.options, PlanOptions)
    page.show_part("scenarios")
    words = [b.text().strip() for b in page.findChildren(QAbstractButton)]
    assert "Keep what is shown as a scenario…" in words


def test_no_line_between_rows_crosses_the_name_of_a_gate(qtbot: QtBot) -> None:
    items = [
        GanttItem("A", "First", "ENG", 0, 6),
        GanttItem("B", "Beside", "ENG", 0, 2, "A gate with a long name that goes on and on beyond week six"),
        GanttItem("C", "Then", "ENG", 6, 9, needs=("A",)),
    ]
    plan = Gantt(items, selected="A")
    qtbot.addWidget(plan)
    plan.resize(900, 320)
    plan.show()
    picture, ratio, tone = plan.grab().toImage(), plan.devicePixelRatioF(), look.color("accent")
    first, middle = (bar_place(plan, plan.items[n], plan.top_of(n)) for n in (0, 1))
    (words,) = words_in_sight(plan)
    x = round(first.right() - TRUNK)
    assert words.left() < x < words.right()

    def is_crossed(y: float) -> bool:
        near = (picture.pixelColor(round((x + by) * ratio), round(y * ratio)) for by in (-1, 0, 1))
        return any(color == tone for color in near)

    assert is_crossed(first.bottom() + 3)
    assert not is_crossed(middle.top() + 1)
    assert not is_crossed(middle.bottom() - 1)


def test_a_cell_of_people_says_its_figure(page: RoadmapPage) -> None:
    plan = gantt_of(page)
    QTest.keyClick(plan, Qt.Key.Key_C)
    y = plan.load_top() + plan.load_row() / 2
    place = plan.rect().topLeft() + QPoint(round(plan.left() + 2.5 * plan.week()), round(y))
    words = plan._load_words(place.toPointF())
    load: PoolLoad = plan.loads[0]
    assert words == f"{load.name}, week 3: {load.used[2]:.1f} of {load.people:g} people in use"


def test_an_area_fades_only_where_more_follows(qtbot: QtBot) -> None:
    lines = [Text(f"Line {n}") for n in range(40)]
    area = FadedArea(frame("clear", column(*lines)), "Lines")
    qtbot.addWidget(area)
    area.resize(200, 160)
    area.show()
    top, low = area.findChildren(Fade)
    wide = area.viewport().width()
    assert not top.isVisible()
    assert low.isVisible()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert top.isVisible()
    assert not low.isVisible()
    area.resize(200, 4000)
    assert not top.isVisible()
    assert area.viewport().width() == wide  # nothing moves when the bar goes
