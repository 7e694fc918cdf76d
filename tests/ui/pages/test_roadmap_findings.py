"""Findings and finished work on the roadmap page, and what else a what-if can be about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app.details import assign
from readiness.app.planning_options import with_values
from readiness.app.snapshots import keep_snapshot, take_snapshot
from readiness.domain.roadmap.options import Assignment
from ui.main_window import MainWindow
from ui.pages.roadmap import RoadmapPage
from ui.widgets.chosen_list import ChosenList
from ui.widgets.done_work import DoneList
from ui.widgets.finding_list import FindingList
from ui.widgets.gantt import Gantt
from ui.widgets.gantt_place import DAYS
from ui.widgets.initiative_panel import InitiativePanel
from ui.widgets.ledger import Ledger
from ui.widgets.overlay import Overlay

OpenWindow = Callable[..., MainWindow]
Find = Callable[[QWidget], list[str]]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


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
    with qtbot.waitActive(found):
        found.activateWindow()
    return found


def findings_of(window: MainWindow) -> FindingList:
    found = window.page.findChild(FindingList)
    assert found is not None
    return found


def gantt_of(window: MainWindow) -> Gantt:
    found = window.page.findChild(Gantt)
    assert found is not None
    return found


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text"))


def button_of(window: MainWindow, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def test_f_lists_the_findings_worst_first_and_the_chosen_one_in_full(
    window: MainWindow, cut_words: Find, nameless: Find, settle: Callable[[], None]
) -> None:
    QTest.keyClick(gantt_of(window), Qt.Key.Key_F)
    found = findings_of(window)
    findings = window.state.engagement.roadmap.findings
    assert [v.finding for v in found.views] == list(findings)
    assert found.listing.hasFocus()
    QTest.keyClick(found.listing, Qt.Key.Key_Down)
    settle()
    words = words_of(found)
    chosen = found.views[1].shown  # levels as letters, as everywhere in the window
    assert chosen.title.replace("D is the least", "level 3 is the least") == findings[1].title
    for said in (chosen.title, chosen.condition, chosen.criteria, chosen.cause, chosen.effect, chosen.recommendation):
        assert said in words
    assert ("Cause, verified" in words) == chosen.cause_verified
    assert "Critical, confidence" in words
    evidence = found.findChild(Ledger, "finding-evidence")
    assert evidence is not None
    assert chosen.evidence[0] in evidence.accessibleName()
    assert not cut_words(window)
    assert not nameless(window)


def test_a_finding_in_other_words_stays_and_can_be_undone(
    window: MainWindow, qtbot: QtBot, type_into: Callable[[QLineEdit | QPlainTextEdit, str], None]
) -> None:
    page = page_of(window)
    page.show_findings()
    before = findings_of(window).views[0].finding
    QTest.keyClick(findings_of(window).listing, Qt.Key.Key_Return)
    box = window.findChild(Overlay)
    assert box is not None
    cause = box.findChild(QPlainTextEdit, "finding-cause")
    assert cause is not None
    type_into(cause, "Nobody was on duty at night.")
    button_of(window, "finding-verified").click()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_planned(window, qtbot)
    after = findings_of(window).views[0].finding
    assert (after.cause, after.cause_verified) == ("Nobody was on duty at night.", True)
    assert after.condition == before.condition
    page.try_pace("careful")
    wait_planned(window, qtbot)
    assert "Nobody was on duty at night." in words_of(findings_of(window))
    page.go_back()
    wait_planned(window, qtbot)
    window.undo()
    wait_planned(window, qtbot)
    assert findings_of(window).views[0].finding == before


def test_a_finding_left_out_leaves_the_report_and_comes_back(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page_of(window).show_findings()
    first = findings_of(window).current
    button_of(window, "finding-hide").click()
    wait_planned(window, qtbot)
    assert first not in {f.id for f in window.state.engagement.roadmap.findings}
    found = findings_of(window)
    assert (found.current, found.views[-1].finding.id) == (first, first)
    settle()
    button_of(window, "finding-hide").click()
    wait_planned(window, qtbot)
    assert findings_of(window).views[0].finding.id == first


def test_findings_and_initiatives_lead_to_each_other(window: MainWindow) -> None:
    page = page_of(window)
    page.show_findings()
    view = findings_of(window).views[0]
    answers = window.page.findChild(Ledger, "finding-initiatives")
    assert answers is not None
    answers.chosen.emit(0)
    panel = window.page.findChild(InitiativePanel)
    assert panel is not None
    assert panel.facts.item.id == view.initiatives[0][0]
    assert view.shown.title in [title for _, title in panel.facts.findings]
    listed = panel.findChild(Ledger, "initiative-findings")
    assert listed is not None
    listed.chosen.emit([name for name, _ in panel.facts.findings].index(view.finding.id))
    assert findings_of(window).current == view.finding.id


def test_finished_work_shows_what_it_changed_since_the_last_assessment(
    window: MainWindow, qtbot: QtBot, cut_words: Find, settle: Callable[[], None]
) -> None:
    engagement = window.state.engagement
    keep_snapshot(engagement, take_snapshot(engagement, NOW, "First workshop"))
    window.state.apply(assign(engagement, Assignment(initiative="I13", status="done", evidence="run table")))
    page = wait_planned(window, qtbot)
    page.show_part("done")
    found = window.page.findChild(DoneList)
    assert found is not None
    words = words_of(found)
    assert "Outcome table: one row per run" in words
    assert "shown by run table" in words
    since = found.findChild(QComboBox, "done-since")
    assert since is not None
    assert since.currentText() == "20 November 2026, First workshop"
    settle()
    assert not cut_words(window)


def test_a_limit_for_all_people_is_a_what_if(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.look_at_pool("*", 5)
    button_of(window, "people-add--1").click()
    wait_planned(window, qtbot)
    assert page.planned is not None
    assert page.draft.in_force.total == ((0, 4.5), (5, 3.5))
    assert "All together: 4.5 people, 3.5 after week 5" in page._said.text()
    gantt = gantt_of(window)
    assert gantt.loads[-1].name == "All together"
    button_of(window, "people-reset").click()
    wait_planned(window, qtbot)
    assert not page.draft.is_what_if


def test_another_arrangement_of_agents_is_a_what_if(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.open_panel("task")
    box = page.findChild(QComboBox, "task-topology")
    assert box is not None
    recorded = box.currentIndex()
    box.activated.emit(next(i for i in range(box.count()) if box.itemText(i) == "single"))
    wait_planned(window, qtbot)
    assert page.draft.in_force.topology == "single"
    assert "Arrangement: single" in page._said.text()
    box.activated.emit(recorded)
    wait_planned(window, qtbot)
    assert not page.draft.is_what_if


def test_an_own_initiative_waits_for_all_that_it_needs(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.side.add_own()
    box = window.findChild(Overlay)
    assert box is not None
    title, needs = box.findChild(QLineEdit, "own-title"), box.findChild(ChosenList)
    assert title is not None
    assert needs is not None
    title.setText("Vendor adapter")
    for name in ("I13", "I31", "I20"):
        needs.take(name)
    needs.remove("I20")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_planned(window, qtbot)
    (own,) = window.state.engagement.plan_options.own
    assert own.needs == ("I13", "I31")
    plan = {p.id: p for p in window.state.engagement.roadmap.plan}
    ends = [plan[name].finish for name in own.needs]
    start = plan[own.id].start
    assert start is not None
    assert all(end is not None and start >= end for end in ends)


def test_the_marks_of_the_axis_stand_where_the_plan_looks(window: MainWindow) -> None:
    horizons = [h for h in window.state.engagement.roadmap.horizons if h.day is not None]
    assert [(h.week, h.day) for h in horizons] == list(DAYS)
    marked = {words: week for week, words in Gantt([]).marks}
    assert {h.label: h.week for h in horizons} == {label: marked[label] for label in ("Day 30", "Day 60", "Day 90")}


def test_every_verb_has_a_key_where_the_bar_has_no_room(
    open_window: OpenWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(960, 600, path=sample)
    window.go("roadmap")
    page = wait_planned(window, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    gantt = gantt_of(window)
    gantt.setFocus()
    asked: list[str] = []

    def ask(*_words: object) -> tuple[str, str]:
        asked.append("export")
        return "", ""

    monkeypatch.setattr("ui.pages.roadmap_planning.QFileDialog.getSaveFileName", ask)
    QTest.keyClick(gantt, Qt.Key.Key_E)
    assert asked == ["export"]
    page.try_draft(page.draft.take(with_values(page.draft.own, pace="hopeful")))
    wait_planned(window, qtbot)
    QTest.keyClick(gantt, Qt.Key.Key_M)
    wait_planned(window, qtbot)
    assert window.state.engagement.plan_options.pace == "hopeful"
    page.try_pace("careful")
    wait_planned(window, qtbot)
    QTest.keyClick(gantt_of(window), Qt.Key.Key_B)
    wait_planned(window, qtbot)
    assert not page.draft.is_what_if


def test_an_initiative_of_ones_own_is_changed_and_removed_unless_another_needs_it(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page, engagement = page_of(window), window.state.engagement

    def card() -> tuple[Overlay, QLineEdit, ChosenList]:
        settle()
        box = window.findChild(Overlay)
        assert box is not None
        title, needs = box.findChild(QLineEdit, "own-title"), box.findChild(ChosenList)
        assert title is not None
        assert needs is not None
        return box, title, needs

    for words, need in (("Vendor adapter", "I13"), ("Training", "C01")):
        page.side.add_own()
        box, title, needs = card()
        title.setText(words)
        needs.take(need)
        QTest.keyClick(box, Qt.Key.Key_Return)
        wait_planned(window, qtbot)
    page.select("C01")
    page.open_panel("initiative")
    button_of(window, "initiative-reword").click()
    box, title, needs = card()
    assert (title.text(), needs.chosen) == ("Vendor adapter", ("I13",))
    needs.take("C02")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "circle" in title.accessibleDescription()
    button_of(window, "own-remove").click()
    assert "C02 needs 'C01'" in title.accessibleDescription()
    needs.remove("C02")
    title.setText("Adapter of the vendor")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_planned(window, qtbot)
    assert {i.title for i in engagement.plan_options.own} == {"Adapter of the vendor", "Training"}
    page.try_pace("careful")
    wait_planned(window, qtbot)
    window.undo()
    window.undo()
    wait_planned(window, qtbot)
    assert [i.id for i in engagement.plan_options.own] == ["C01"]
    assert page.draft.in_force.pace == "careful"
