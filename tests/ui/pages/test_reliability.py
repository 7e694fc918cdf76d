"""The reliability page as a person meets it: what-ifs live, inputs entered, scenarios kept and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app.reliability_scenarios import kept_what_ifs
from ui.main_window import MainWindow
from ui.pages.reliability import ReliabilityPage
from ui.widgets.kit import Button, Text
from ui.widgets.ledger import Ledger
from ui.widgets.overlay import Overlay
from ui.widgets.step_intervals import IntervalKey, StepTable
from ui.widgets.what_if_panel import LeverRow, WhatIfPanel

OpenWindow = Callable[..., MainWindow]
SAMPLE_H = Path(__file__).parents[2] / "data" / "samples" / "case_h_silent_degradation.csv"


def stands(window: MainWindow) -> bool:
    panel = window.page.findChild(WhatIfPanel)
    held = panel.parentWidget() if panel is not None else None
    return held is not None and held.window() is window and held.isVisible()


def page_of(window: MainWindow, qtbot: QtBot) -> ReliabilityPage:
    """The page once its figures stand."""
    window.go("reliability")
    qtbot.waitUntil(lambda: stands(window), timeout=20_000)
    page = window.page
    assert isinstance(page, ReliabilityPage)
    qtbot.wait(1)  # the first chart gives the window another surface, and a window without a screen then rests
    with qtbot.waitActive(window):
        window.activateWindow()
    return page


def words_on(page: QWidget) -> str:
    """All words in sight, and what painted lists say to a screen reader."""
    said = [label.text() for label in page.findChildren(Text) if label.isVisibleTo(page)]
    said += [table.accessibleName() for table in page.findChildren(Ledger) if table.isVisibleTo(page)]
    return "\n".join(said)


def show(page: ReliabilityPage, part: str) -> None:
    """Show a part, and let its new widgets come into sight."""
    assert page._stage is not None
    page._stage.show_part(part)
    QCoreApplication.sendPostedEvents()


def lever(page: ReliabilityPage, key: str) -> LeverRow:
    panel = page.findChild(WhatIfPanel)
    assert panel is not None
    return panel.rows[key]


def can_keep(page: ReliabilityPage) -> bool:
    return next(act for act in page.secondary if act.keys == "Ctrl S").is_possible


def what_if_stands(page: ReliabilityPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._what_if.shown is not None and not page.jobs.is_busy, timeout=20_000)


@pytest.fixture
def falling(tmp_path: Path) -> Path:
    """An engagement with the silent degradation imported."""
    from readiness.app.details import set_profile
    from readiness.app.engagement import create_engagement
    from readiness.app.importing import import_file

    now = datetime.now(UTC)
    path = tmp_path / "falling.readiness"
    made = create_engagement(path, client="Northwind", agent="Claims agent", now=now)
    for item, field, value in (("P-11", "success", 0.9), ("P-05", "target", 500), ("P-03", "typical", 8)):
        made.apply(set_profile(made, item, field, value))
    import_file(made, SAMPLE_H, now=now, accept=True)
    made.close()
    return path


def dialog_of(window: MainWindow) -> Overlay:
    found = [box for box in window.findChildren(Overlay) if box.isVisible()]
    assert found
    return found[-1]


def fill(box: Overlay, **values: str) -> None:
    for key, text in values.items():
        field = box.findChild(QLineEdit, f"entry-{key}")
        assert field is not None, key
        field.setText(text)


def press(box: QWidget, word: str) -> None:
    next(b for b in box.findChildren(Button) if b.text().strip() == word).click()


def test_the_silent_degradation_tells_its_story(open_window: OpenWindow, falling: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=falling), qtbot)
    assert page._part == "trend"
    said = words_on(page)
    assert "Success falls 15 points in 14 days and is under the target of 90% since" in said
    assert "945 of 7,000" in said
    assert "Target breach\nsince " in said
    assert "at 500 verified a day" in said
    assert "84% to 89%" in said


def test_every_part_shows_and_none_asks_for_more_room(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(1280, 720, path=sample), qtbot)
    stage = page._stage
    assert stage is not None
    for part in stage.parts:
        show(page, part)
        assert page._part == part
        least = page.minimumSizeHint()
        assert least.width() <= page.space.width, part
        assert least.height() <= page.space.height, part
        assert words_on(stage), part


def test_parts_are_reached_by_key(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=sample), qtbot)
    assert page._part == "curve"
    QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page._part == "steps"


def test_a_slider_moves_the_what_if_and_leaves_today_alone(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=sample), qtbot)
    today = page._today
    assert not can_keep(page)
    row = lever(page, "steps")
    row.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(row.slider, Qt.Key.Key_Left)
    what_if_stands(page, qtbot)
    assert page._today is today
    other = page._what_if.shown
    assert other is not None
    steps = next(a.value for a in other.assumptions if a.name == "steps")
    assert steps == row.slider.value() == (row.lever.today or 0) - 5
    assert "the what-if reaches" in words_on(page)
    assert can_keep(page)
    QTest.keyClick(row.slider, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: page._what_if.shown is None, timeout=20_000)
    assert "the what-if reaches" not in words_on(page)


def test_the_latest_of_many_moves_wins(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=sample), qtbot)
    row = lever(page, "review_share")
    for value in range(5, 100, 5):
        row.slider.setValue(value)
    what_if_stands(page, qtbot)
    other = page._what_if.shown
    assert other is not None
    assert next(a.value for a in other.assumptions if a.name == "review_share") == pytest.approx(0.95)


def test_up_and_down_walk_the_sliders_of_a_group(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=sample), qtbot)
    lever(page, "step_success").slider.setFocus()
    QTest.keyClick(lever(page, "step_success").slider, Qt.Key.Key_Down)
    assert lever(page, "steps").slider.hasFocus()
    QTest.keyClick(lever(page, "steps").slider, Qt.Key.Key_Up)
    assert lever(page, "step_success").slider.hasFocus()


def test_sliders_part_and_group_survive_a_rebuild(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    lever(page, "steps").slider.setValue(4)
    what_if_stands(page, qtbot)
    show(page, "day")
    window.appearance.next_theme()
    again = page_of(window, qtbot)
    assert again is not page
    what_if_stands(again, qtbot)
    assert again._part == "day"
    assert lever(again, "steps").slider.value() == 4


def test_a_scenario_is_kept_shown_removed_and_undone(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not [box for box in window.findChildren(Overlay) if box.isVisible()]
    lever(page, "steps").slider.setValue(4)
    what_if_stands(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    box = dialog_of(window)
    fill(box, name="")
    press(box, "Save")
    assert box.isVisible()
    fill(box, name="Four steps")
    press(box, "Save")
    engagement = window.state.engagement
    assert [one.name for one in kept_what_ifs(engagement)] == ["Four steps"]
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    assert window.page is page
    show(page, "scenarios")
    assert "Four steps" in words_on(page)
    page._reset()
    next(b for b in page.findChildren(Button) if b.objectName() == "show-0").click()
    assert lever(page, "steps").slider.value() == 4
    window.undo()
    assert kept_what_ifs(engagement) == ()
    qtbot.waitUntil(lambda: not window.jobs.is_busy and not engagement.needs_projection, timeout=20_000)


def test_an_entered_review_changes_the_figures_and_its_origin(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    show(page, "inputs")
    table = page.findChild(Ledger, "inputs")
    assert isinstance(table, Ledger)
    assert "What review catches, 60% of errors caught, assumed" in table.accessibleName()
    page._entries.change("review")
    box = dialog_of(window)
    fill(box, share="30", **{"planted-hits": "21", "planted-trials": "20"})
    press(box, "Save")
    assert box.isVisible()
    assert "more than all" in words_on(box)
    fill(box, **{"planted-hits": "15"})
    press(box, "Save")
    qtbot.waitUntil(lambda: window.page is not page and stands(window), timeout=20_000)
    again = page_of(window, qtbot)
    show(again, "inputs")
    assert "What review catches, 15 of 20 planted errors caught, measured" in words_on(again)
    assert "Results reviewed, 30% of results, entered" in words_on(again)
    today = again._today
    assert today is not None
    assert {o.key: o.share for o in today.outcomes}["repaired"] > 0
    window.undo()
    assert window.state.engagement.entered.review is None


def test_a_step_of_production_is_added_in_the_editor(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    from ui.widgets.workflow_editor import WorkflowEditor

    window = open_window(path=sample)
    page = page_of(window, qtbot)
    seen = len(page._inputs.evidence.steps)
    page._entries.change("workflow")
    box = dialog_of(window)
    editor = box.findChild(WorkflowEditor)
    assert isinstance(editor, WorkflowEditor)
    editor.add()
    fill(box, name="Sign off", hits="9", trials="")
    press(box, "Save")
    assert box.isVisible()
    fill(box, trials="10")
    press(box, "Save")
    qtbot.waitUntil(lambda: window.page is not page and stands(window), timeout=20_000)
    entered = window.state.engagement.entered.steps
    assert [step.name for step in entered] == ["Sign off"]
    assert not entered[0].in_pilot
    today = page_of(window, qtbot)._today
    assert today is not None
    assert len(today.steps) == seen + 1
    assert "new_steps" in {bar.factor for bar in today.production.waterfall}


def test_nothing_imported_says_the_next_step_and_takes_a_stated_rate(
    open_window: OpenWindow, blank: Path, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.go("reliability")
    assert "No metrics yet" in words_on(window.page)
    assert "%" not in words_on(window.page)
    press(window.page, "Enter a stated rate…")
    box = dialog_of(window)
    fill(box, rate="250")
    press(box, "Save")
    assert "between 0 and 100" in words_on(box)
    fill(box, rate="90")
    press(box, "Save")
    page = page_of(window, qtbot)
    said = words_on(page)
    assert "Stated, not measured" in said or "People state that 90 of 100" in said
    assert page._today is not None
    assert page._today.evidence.level == "elicited"


def test_explanation_and_assumptions_are_one_key_away(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    QTest.keyClick(page, Qt.Key.Key_E)
    said = words_on(dialog_of(window))
    assert "1,429 of 1,536 verified tasks are right" in said
    dialog_of(window).dismiss()
    QTest.keyClick(page, Qt.Key.Key_A)
    said = words_on(dialog_of(window))
    assert "Projection, not a guarantee" in said
    assert "Target" in said


@pytest.mark.parametrize(("width", "height", "zoom"), [(960, 600, 1.0), (1280, 720, 1.5), (1024, 768, 1.0)])
def test_no_part_cuts_a_word(
    width: int,
    height: int,
    zoom: float,
    open_window: OpenWindow,
    sample: Path,
    qtbot: QtBot,
    cut_words: Callable[[QWidget], list[str]],
    nameless: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(path=sample)
    window.settings.zoom = zoom
    window.resize(width, height)
    window.appearance.apply()
    page = page_of(window, qtbot)
    faults: dict[str, list[str]] = {}
    stage = page._stage
    assert stage is not None
    for part in stage.parts:
        stage.show_part(part)
        qtbot.wait(1)
        found = [*cut_words(window), *nameless(window)]
        if found or (window.width(), window.height()) != (width, height):
            faults[part] = found or [f"{window.width()}x{window.height()}"]
    assert not faults


def test_what_nobody_knows_has_no_value_and_a_way_to_enter_it(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    row = lever(page, "p_tail")
    assert row.lever.today is None
    assert row.slider.is_open
    assert "not known" in words_on(row)
    row.slider.setValue(40)
    assert "not known" not in words_on(row)
    page._reset()
    assert row.slider.is_open
    press(row, "Enter…")
    assert "unlike" in words_on(dialog_of(window)).lower()


def test_no_scenario_yet_leads_to_the_sliders_and_then_to_keeping(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    page = page_of(window, qtbot)
    show(page, "scenarios")
    press(page, "Go to the sliders")
    assert lever(page, "step_success").slider.hasFocus()
    lever(page, "steps").slider.setValue(4)
    what_if_stands(page, qtbot)
    press(page, "Keep it…")
    assert dialog_of(window).isVisible()


def test_steps_clearly_under_what_the_target_asks_are_said(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    page = page_of(open_window(path=sample), qtbot)
    show(page, "steps")
    table = page.findChild(StepTable)
    key = page.findChild(IntervalKey)
    assert isinstance(table, StepTable)
    assert isinstance(key, IntervalKey)
    said = table.accessibleName()
    assert "98.5% (97.8 to 99.0)" in said
    assert said.count("clearly under what the target asks") == 4
    assert "99.57% asked of each step" in key.accessibleName()
