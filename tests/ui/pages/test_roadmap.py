"""The roadmap page in the real window: what-ifs answered at once, kept when asked, and a plan that is never touched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import planning
from readiness.app.engagement import Engagement
from readiness.app.planning_options import with_capacity
from readiness.app.planning_words import percent_within
from readiness.domain.edit import BatchChange, Edit
from ui.main_window import MainWindow
from ui.pages.roadmap import RoadmapPage
from ui.settings import Settings
from ui.theme.look import look
from ui.widgets.gantt import Gantt
from ui.widgets.initiative_panel import InitiativePanel, read_date
from ui.widgets.ledger import Ledger
from ui.widgets.overlay import Overlay
from ui.widgets.roadmap_horizons import HorizonStrip
from ui.widgets.roadmap_people import PeoplePanel
from ui.widgets.slider import Slider

OpenWindow = Callable[..., MainWindow]
Find = Callable[[QWidget], list[str]]


def page_of(window: MainWindow) -> RoadmapPage:
    assert isinstance(window.page, RoadmapPage)
    return window.page


def wait_planned(window: MainWindow, qtbot: QtBot) -> RoadmapPage:
    """The page once it shows what is asked for now."""

    def stands() -> bool:
        page = window.page
        return (
            isinstance(page, RoadmapPage)
            and page.planned is not None
            and page.planned.version == window.state.engagement.version
            and page.planned.options == page.draft.options
            and not page._settle.isActive()
        )

    qtbot.waitUntil(stands, timeout=20_000)
    return page_of(window)


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> MainWindow:
    """The sample engagement on its roadmap."""
    found = open_window(path=sample)
    found.go("roadmap")
    wait_planned(found, qtbot)
    with qtbot.waitActive(found):  # keys of the page act in the active window only
        found.activateWindow()
    return found


def engagement_of(window: MainWindow) -> Engagement:
    return window.state.engagement


def child(window: MainWindow, kind: type[QWidget], name: str = "") -> QWidget:
    found = window.page.findChild(kind, name) if name else window.page.findChild(kind)
    assert isinstance(found, QWidget), name or kind
    return found


def strip_words(window: MainWindow) -> str:
    return child(window, HorizonStrip).accessibleName()


def gantt_of(window: MainWindow) -> Gantt:
    found = child(window, Gantt)
    assert isinstance(found, Gantt)
    return found


# --- one look ---------------------------------------------------------------------------------------------------------


def test_the_page_says_what_is_true_at_each_horizon_and_what_blocks_the_next_verdict(window: MainWindow) -> None:
    words = strip_words(window)
    roadmap = engagement_of(window).roadmap
    for label in ("Today", "Day 30", "Day 60", "Day 90", "End, week"):
        assert label in words
    assert roadmap.today is not None
    assert f"Pilot only, {round(roadmap.today.overall)}" in words
    assert "success 9" in words
    said = page_of(window)._said.text()
    week = roadmap.milestones[0].week
    assert f"by the end of week {week}" in said
    assert "if new data shows the target success" in said


def test_every_figure_stands_with_its_range(window: MainWindow) -> None:
    page = page_of(window)
    page.show_part("figures")
    words = child(window, Ledger, "figures").accessibleName()
    last = engagement_of(window).roadmap.horizons[-1]
    assert last.low is not None
    assert last.high is not None
    assert f"{round(last.low.overall)} to {round(last.high.overall)}" in words
    assert last.wrong_per_day.low is not None
    assert f"{round(last.wrong_per_day.low)} to" in words
    assert "if new data shows the target" in words


def test_rows_stand_in_waves_with_the_gates_they_close(window: MainWindow) -> None:
    gantt = gantt_of(window)
    assert [line for line in gantt.lines if isinstance(line, str)] == [
        "Done by day 30",
        "Done by day 60",
        "Done by day 90",
        "Done later than day 90",
    ]
    planned = {p.id: p for p in engagement_of(window).roadmap.plan}
    assert {item.id for item in gantt.items} == set(planned)
    for item in gantt.items:
        assert (item.start, item.finish) == (planned[item.id].start, planned[item.id].finish)
        assert bool(item.gate) == bool(planned[item.id].closes_gates)
    assert [load.name for load in gantt.loads] == [p.title for p in engagement_of(window).pack.pools]


# --- what if, in two actions ------------------------------------------------------------------------------------------


def test_two_more_operators_from_week_8_in_two_actions(window: MainWindow, qtbot: QtBot) -> None:
    before = engagement_of(window).roadmap
    gantt = gantt_of(window)
    assert gantt.is_folded  # a low window gives the plan its height; the people of each pool are a key away
    height = gantt.body().height()
    QTest.keyClick(gantt, Qt.Key.Key_C)
    assert gantt.body().height() < height
    row = [load.id for load in gantt.loads].index("OPS")
    y = gantt.load_top() + (row + 0.5) * gantt.load_row()
    x = gantt.left() + 7.5 * gantt.week()
    QTest.mouseClick(gantt, Qt.MouseButton.LeftButton, pos=QPointF(x, y).toPoint())
    button = child(window, QAbstractButton, "people-add-2")
    assert isinstance(button, QAbstractButton)
    button.click()
    page = wait_planned(window, qtbot)
    assert page.planned is not None
    assert page.planned.options is not None
    assert page.planned.options.capacity["OPS"] == ((0, 0.5), (7, 2.5))
    assert "Operations: 0.5 people, 2.5 after week 7" in page._said.text()
    assert page.planned.shown != before
    assert "plan" in strip_words(window)  # each horizon says how it compares
    assert engagement_of(window).roadmap == before
    assert engagement_of(window).document("scenarios") is None
    assert not window.state.history.undo_text


def test_dropping_one_takes_along_what_needs_it_and_is_answered_at_the_horizons(
    window: MainWindow, qtbot: QtBot
) -> None:
    page, gantt = page_of(window), gantt_of(window)
    base = engagement_of(window).roadmap
    gate = next(p for p in base.plan if p.closes_gates and any(p.id in other.needs for other in base.plan))
    gantt.select(gate.id)
    page.select(gate.id)
    gantt.setFocus()
    QTest.keyClick(gantt, Qt.Key.Key_D)
    wait_planned(window, qtbot)
    assert page.planned is not None
    gone = {d.id for d in page.planned.shown.dropped}
    assert gate.id in gone
    assert len(gone) > 1
    assert "Without" in page._said.text()
    assert not gone & {item.id for item in gantt_of(window).items}
    assert engagement_of(window).roadmap == base
    page.go_back()
    wait_planned(window, qtbot)
    assert page.planned.shown == base
    assert not page.draft.is_what_if


def test_the_keys_1_to_3_set_the_pace(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    ends = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(gantt_of(window), key)
        wait_planned(window, qtbot)
        assert page.planned is not None
        ends.append(page.planned.shown.end_week)
    assert ends[0] < ends[1] < ends[2]
    assert engagement_of(window).plan_options.pace == "likely"


def test_brackets_hold_an_initiative_and_free_it_again(window: MainWindow, qtbot: QtBot) -> None:
    page, gantt = page_of(window), gantt_of(window)
    first = next(p for p in engagement_of(window).roadmap.plan if p.start == 0)
    page.select(first.id)
    gantt.select(first.id)
    QTest.keyClick(gantt, Qt.Key.Key_BracketRight)
    wait_planned(window, qtbot)
    assert page.planned is not None
    moved = next(p for p in page.planned.shown.plan if p.id == first.id)
    assert moved.start is not None
    assert moved.start >= 1
    assert moved.pinned
    QTest.keyClick(gantt, Qt.Key.Key_BracketLeft)
    wait_planned(window, qtbot)
    assert not page.draft.is_what_if


def test_a_bar_drawn_to_another_week_is_pinned_there(window: MainWindow, qtbot: QtBot) -> None:
    page, gantt = page_of(window), gantt_of(window)
    line = 1
    item = gantt.items[gantt.lines[line]]  # type: ignore[index]  # the first line is the heading of the first wave
    assert item.start == 0
    y = round(gantt.head() + (line + 0.5) * gantt.step())
    x = round(gantt.left() + 0.5 * gantt.week())
    QTest.mousePress(gantt, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.mouseMove(gantt, QPoint(round(x + 2 * gantt.week()), y))
    QTest.mouseMove(gantt, QPoint(round(x + 4 * gantt.week()), y))
    QTest.mouseRelease(gantt, Qt.MouseButton.LeftButton, pos=QPoint(round(x + 4 * gantt.week()), y))
    wait_planned(window, qtbot)
    assert page.draft.in_force.not_before == {item.id: 4}


def test_nobody_in_a_pool_lists_what_cannot_be_done_with_what_it_needs(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.try_draft(page.draft.take(with_capacity(page.draft.own, "OPS", ((0, 0.0),))))
    wait_planned(window, qtbot)
    rows = [item for item in gantt_of(window).items if item.start is None]
    assert rows
    assert {item.wave for item in rows} == {"Not schedulable"}
    assert any("needs 0.25 people of Operations" in item.note for item in rows)
    page.show_part("out")
    listing = child(window, Ledger, "left-out")
    assert "needs 0.25 people of Operations" in listing.accessibleName()


def test_another_task_is_answered_and_named(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("task")
    slider = child(window, Slider, "task-steps")
    assert isinstance(slider, Slider)
    slider.setValue(6)
    wait_planned(window, qtbot)
    assert page.draft.in_force.steps == 6
    assert "Steps per task: 6" in page._said.text()
    slider.setValue(slider.measured or 0)
    wait_planned(window, qtbot)
    assert not page.draft.is_what_if


def test_a_figure_of_ones_own_for_an_effect_is_named_in_words(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.select("I28")
    page.open_panel("initiative")
    slider = child(window, Slider, "effect-error_cut")
    assert isinstance(slider, Slider)
    slider.setValue(60)
    wait_planned(window, qtbot)
    assert [(v.initiative, v.kind, v.value) for v in page.draft.in_force.levers] == [("I28", "error_cut", 0.6)]
    assert "60% fewer remaining errors" in page._said.text()
    assert engagement_of(window).plan_options.levers == ()


@pytest.mark.parametrize(
    ("rate", "low", "high", "said"),
    [
        (0.93, 0.92, 0.94, "93%"),
        (0.988, 0.985, 0.990, "98.8%"),
        (0.9961, 0.985, 0.9999, "99.6%"),
        (None, None, None, ""),
    ],
)
def test_no_rate_is_rounded_to_certainty(rate: float | None, low: float | None, high: float | None, said: str) -> None:
    assert percent_within(rate, low, high) == said


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_a_what_if_is_kept_by_name_compared_and_printed(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page = page_of(window)
    page.try_pace("careful")
    wait_planned(window, qtbot)
    base = engagement_of(window).plan_options
    window.run_primary()
    box = window.findChild(Overlay)
    assert box is not None
    name = box.findChild(QLineEdit, "scenario-name")
    assert name is not None
    name.setText("Careful")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_planned(window, qtbot)
    assert [s.name for s in planning.scenarios_of(engagement_of(window))] == ["Careful"]
    assert engagement_of(window).plan_options == base
    page = page_of(window)
    page.show_part("scenarios")
    qtbot.waitUntil(lambda: page.planned is not None and len(page.planned.beside) == 1, timeout=20_000)
    tick = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName() == "Careful in the report")
    tick.click()
    wait_planned(window, qtbot)
    assert engagement_of(window).plan_options.printed == ("Careful",)
    assert [a.name for a in engagement_of(window).roadmap.alternatives] == ["Careful"]
    window.undo()
    assert engagement_of(window).plan_options.printed == ()


def test_a_what_if_becomes_the_plan_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    before = engagement_of(window).roadmap
    page.try_pace("hopeful")
    wait_planned(window, qtbot)
    page.make_plan()
    wait_planned(window, qtbot)
    assert engagement_of(window).plan_options.pace == "hopeful"
    assert not page_of(window).draft.is_what_if
    window.undo()
    wait_planned(window, qtbot)
    assert engagement_of(window).roadmap == before


# --- one initiative ---------------------------------------------------------------------------------------------------


def test_enter_opens_the_initiative_with_why_it_stands_there(window: MainWindow) -> None:
    gantt = gantt_of(window)
    gantt.setFocus()
    QTest.keyClick(gantt, Qt.Key.Key_Home)
    chosen = gantt.current
    QTest.keyClick(gantt, Qt.Key.Key_Return)
    panel = child(window, InitiativePanel)
    assert isinstance(panel, InitiativePanel)
    item = panel.facts.item
    assert item.id == chosen
    words = " ".join(label.text() for label in panel.findChildren(QWidget) if hasattr(label, "text"))
    for said in (item.title, item.tier_words, item.done_when, item.deliverables[0]):
        assert said in words
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert page_of(window).panel == ""


def test_owner_date_and_status_are_saved_and_can_be_undone(
    window: MainWindow, qtbot: QtBot, type_into: Callable[[QLineEdit, str], None]
) -> None:
    page = page_of(window)
    page.select("I31")
    page.open_panel("initiative")
    before = engagement_of(window).plan_options.assignments
    owner = child(window, QLineEdit, "initiative-owner")
    assert isinstance(owner, QLineEdit)
    type_into(owner, "Karin Holm")
    owner.editingFinished.emit()
    wait_planned(window, qtbot)
    due = child(window, QLineEdit, "initiative-due")
    assert isinstance(due, QLineEdit)
    type_into(due, "18 Dec 2026")
    due.editingFinished.emit()
    wait_planned(window, qtbot)
    child(window, InitiativePanel).status_given.emit("started")  # type: ignore[attr-defined]
    wait_planned(window, qtbot)
    said = {a.initiative: a for a in engagement_of(window).plan_options.assignments}["I31"]
    assert (said.owner, said.due, said.status) == ("Karin Holm", date(2026, 12, 18), "started")
    for _ in range(3):
        window.undo()
    assert engagement_of(window).plan_options.assignments == before


def test_a_date_nobody_can_read_is_said_and_not_saved(
    window: MainWindow, type_into: Callable[[QLineEdit, str], None]
) -> None:
    page = page_of(window)
    page.open_panel("initiative")
    before = engagement_of(window).plan_options
    due = child(window, QLineEdit, "initiative-due")
    assert isinstance(due, QLineEdit)
    type_into(due, "after Christmas")
    due.editingFinished.emit()
    assert due.accessibleDescription() == "Write a date as 18 Dec 2026."
    assert engagement_of(window).plan_options == before


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("18 Dec 2026", date(2026, 12, 18)),
        ("2026-12-18", date(2026, 12, 18)),
        ("18.12.2026", date(2026, 12, 18)),
        ("  ", None),
    ],
)
def test_dates_are_read_as_people_write_them(words: str, day: date | None) -> None:
    assert read_date(words) == day


def test_an_own_initiative_joins_the_plan_and_is_reworded(
    window: MainWindow, qtbot: QtBot, cut_words: Find, settle: Callable[[], None]
) -> None:
    page = page_of(window)
    page.side.add_own()
    box = window.findChild(Overlay)
    assert box is not None
    assert not cut_words(box)
    title = box.findChild(QLineEdit, "own-title")
    assert title is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "Say what is done." in title.accessibleDescription()
    title.setText("Vendor adapter")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_planned(window, qtbot)
    settle()
    row = next(item for item in gantt_of(window).items if item.name == "Vendor adapter")
    assert row.start is not None
    page.select(row.id)
    page.open_panel("initiative")
    child(window, QAbstractButton, "initiative-reword").click()  # type: ignore[attr-defined]
    box = window.findChild(Overlay)
    assert box is not None
    words = box.findChild(QLineEdit, "own-title")
    assert words is not None
    assert words.text() == "Vendor adapter"
    words.setText("Adapter of the scanner's vendor")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_planned(window, qtbot)
    assert "Adapter of the scanner's vendor" in {item.name for item in gantt_of(window).items}
    window.undo()
    window.undo()
    wait_planned(window, qtbot)
    assert row.id not in {item.id for item in gantt_of(window).items}


# --- out of the house -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["xlsx", "csv", "ics"])
def test_the_plan_that_is_shown_is_written(window: MainWindow, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    page, path = page_of(window), tmp_path / f"plan.{ending}"
    page.write_to(path)
    qtbot.waitUntil(path.exists, timeout=20_000)
    content = path.read_bytes()
    marks = {"xlsx": b"PK", "csv": b"Initiative", "ics": b"BEGIN:VCALENDAR"}
    assert marks[ending] in content
    if ending == "csv":
        assert len(content.splitlines()) == 1 + len(engagement_of(window).roadmap.plan)


# --- states -----------------------------------------------------------------------------------------------------------


def test_nothing_answered_says_the_next_step(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(path=blank)
    window.go("roadmap")
    assert window.page.findChild(Gantt) is None
    assert any(b.text().startswith("To the questions") for b in window.page.findChildren(QAbstractButton))


def test_without_metrics_success_is_no_data(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    for batch in window.state.engagement.batches:
        window.state.apply(Edit(text="Without metrics", changes=(BatchChange(batch=batch, present=False),)))
    window.go("roadmap")
    wait_planned(window, qtbot)
    assert strip_words(window).count("success: no data") == 5
    page = page_of(window)
    page.try_pace("careful")
    wait_planned(window, qtbot)
    assert page.planned is not None
    assert page.planned.shown.pace == "careful"


def test_a_file_open_elsewhere_answers_what_ifs_and_changes_nothing(
    window: MainWindow, open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    reader = open_window(path=sample)
    assert reader.state.is_read_only
    reader.go("roadmap")
    page = wait_planned(reader, qtbot)
    page.try_pace("careful")
    wait_planned(reader, qtbot)
    assert page.primary is not None
    assert page.primary.reason
    page.open_panel("initiative")
    owner = child(reader, QLineEdit, "initiative-owner")
    assert isinstance(owner, QLineEdit)
    assert owner.isReadOnly()


def test_a_rebuild_keeps_what_if_panel_and_selection(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.try_pace("careful")
    wait_planned(window, qtbot)
    page.select("I16")
    page.open_panel("people")
    draft, shown = page.draft, page.planned
    window.appearance.set_zoom(1.25)
    page = page_of(window)
    assert page.draft == draft
    assert page.planned == shown
    assert page.selected == "I16"
    assert page.findChild(PeoplePanel) is not None


@pytest.mark.parametrize(
    ("width", "height", "zoom"),
    [(1280, 720, 1.0), (1280, 720, 1.5), (1024, 768, 1.0), (960, 600, 1.0), (1920, 1080, 1.5), (1920, 1080, 2.0)],
)
def test_every_part_and_panel_fits(
    width: int,
    height: int,
    zoom: float,
    open_window: OpenWindow,
    sample: Path,
    settings: Settings,
    cut_words: Find,
    nameless: Find,
    qtbot: QtBot,
) -> None:
    settings.zoom = zoom
    look.apply("light", zoom)
    window = open_window(width, height, path=sample)
    window.go("roadmap")
    page = wait_planned(window, qtbot)
    faults: dict[str, list[str]] = {}

    def look_at(name: str) -> None:
        least, space = window.page.minimumSizeHint(), window.page.space
        found = [*cut_words(window), *nameless(window)]
        if least.width() > space.width or least.height() > space.height:
            found.append(f"needs {least.width()}x{least.height()} of {space.width}x{space.height}")
        if found:
            faults[name] = found

    page.select("I16")
    page.drop()
    wait_planned(window, qtbot)
    for part in ("waves", "capacity", "figures", "scenarios", "out", "money", "findings"):
        page.show_part(part)
        look_at(part)
    page.show_part("waves")
    for panel in ("initiative", "people", "task"):
        page.open_panel(panel)
        look_at(panel)
        page.close_panel()
    assert not faults


def test_a_long_plan_begins_with_ninety_days_where_weeks_are_narrow_and_a_key_shows_all(
    window: MainWindow,
) -> None:
    gantt = gantt_of(window)
    last = max(item.finish or 0 for item in gantt.items)
    assert gantt.span.is_near
    assert gantt.weeks < last
    gantt.setFocus()
    QTest.keyClick(gantt, Qt.Key.Key_Z)
    assert gantt.weeks > last
    assert page_of(window).keep()["span"] == "all"
    window.rebuild()
    again = gantt_of(window)
    assert again.weeks > last
    near = again.span.findChild(QAbstractButton)
    assert isinstance(near, QAbstractButton)
    assert near.text() == "90 days"
    near.click()
    assert again.weeks < last


# --- sliders and plan say the same ------------------------------------------------------------------------------------


def test_back_to_the_plan_puts_the_sliders_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("task")
    steps = child(window, Slider, "task-steps")
    assert isinstance(steps, Slider)
    recorded = steps.value()
    assert recorded == steps.measured
    steps.setValue(1)
    wait_planned(window, qtbot)
    QTest.keyClick(window.page, Qt.Key.Key_B)
    wait_planned(window, qtbot)
    assert child(window, Slider, "task-steps") is steps
    assert steps.value() == recorded
    QTest.keyClick(steps, Qt.Key.Key_Right)
    wait_planned(window, qtbot)
    assert page.draft.in_force.steps == recorded + 1


def test_back_to_the_plan_puts_the_people_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("people")
    people = child(window, Slider, "people-count")
    assert isinstance(people, Slider)
    now, pool = people.value(), page.cell[0] or engagement_of(window).pack.pools[0].id
    people.setValue(now + 4)
    wait_planned(window, qtbot)
    assert page.steps(pool)[-1][1] == (now + 4) / 2
    assert people.value() == now + 4  # what was asked stays where it was put
    QTest.keyClick(window.page, Qt.Key.Key_B)
    wait_planned(window, qtbot)
    assert people.value() == people.measured == now
    QTest.keyClick(people, Qt.Key.Key_Right)
    wait_planned(window, qtbot)
    assert page.steps(pool)[-1][1] == (now + 1) / 2


def test_undo_of_a_plan_puts_the_sliders_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("task")
    steps = child(window, Slider, "task-steps")
    assert isinstance(steps, Slider)
    recorded = steps.value()
    steps.setValue(1)
    wait_planned(window, qtbot)
    page.make_plan()
    wait_planned(window, qtbot)
    shown = child(window, Slider, "task-steps")
    assert isinstance(shown, Slider)
    assert shown.value() == 1
    shown.setValue(recorded)  # what is recorded can be asked for again, although the plan says otherwise
    wait_planned(window, qtbot)
    assert page.draft.is_what_if
    assert shown.value() == recorded
    page.go_back()
    wait_planned(window, qtbot)
    window.undo()
    qtbot.wait(1)
    wait_planned(window, qtbot)
    again = child(window, Slider, "task-steps")
    assert isinstance(again, Slider)
    assert again.value() == recorded


def test_undo_of_more_people_puts_the_slider_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("people")
    people = child(window, Slider, "people-count")
    assert isinstance(people, Slider)
    now = people.value()
    people.setValue(now + 2)
    wait_planned(window, qtbot)
    page.make_plan()
    qtbot.wait(1)
    wait_planned(window, qtbot)
    window.undo()
    qtbot.wait(1)
    wait_planned(window, qtbot)
    again = child(window, Slider, "people-count")
    assert isinstance(again, Slider)
    assert again.value() == again.measured == now


def test_a_date_that_cannot_be_read_waits_in_its_field_with_its_note(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    assert page.planned is not None
    name = page.planned.shown.plan[0].id
    page.show_initiative(name)
    due = child(window, QLineEdit, "initiative-due")
    assert isinstance(due, QLineEdit)
    due.setFocus()
    due.selectAll()
    QTest.keyClicks(due, "end of May")
    window.go("report")
    window.go("roadmap")
    wait_planned(window, qtbot)
    again = child(window, QLineEdit, "initiative-due")
    assert isinstance(again, QLineEdit)
    assert again.text() == "end of May"
    assert again.accessibleDescription() == "Write a date as 18 Dec 2026."
    again.setFocus()
    again.selectAll()
    QTest.keyClicks(again, "18 Dec 2026")
    window.go("report")
    window.go("roadmap")
    wait_planned(window, qtbot)
    mended = child(window, QLineEdit, "initiative-due")
    assert isinstance(mended, QLineEdit)
    assert mended.text() == "18 Dec 2026"
    assert mended.accessibleDescription() == ""
    dues = {a.initiative: a.due for a in engagement_of(window).plan_options.assignments}
    assert dues[name] == date(2026, 12, 18)
