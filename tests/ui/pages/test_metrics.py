"""The metrics page by keyboard: match, decide, check, import, remove; a draft that stays; files one after another."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.main_window.drops import DropSign
from ui.models.import_draft import blocked_by, decisions
from ui.pages.metrics import MetricsPage
from ui.theme.roles import STATUS
from ui.widgets.import_entry import ImportEntry
from ui.widgets.ledger import Ledger
from ui.widgets.tables import Table

OpenWindow = Callable[..., MainWindow]
SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
REPORT = SAMPLES / "case_b_daily_report_titles_totals.xlsx"
LOG = """Task,Started,Result,Latency (s),Note
T1,2026-03-01 09:00,ok,1.5,fine
T2,2026-03-02 09:00,nok,2.5,
T3,2026-03-03 09:00,ok,x,slow
T4,2026-03-14 09:00,closed,2.0,
T5,32.13.2026,ok,2.0,
"""
SECONDS = 30_000


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return path


@pytest.fixture
def window(open_window: OpenWindow, blank: Path) -> MainWindow:
    return open_window(path=blank)


def page_of(window: MainWindow) -> MetricsPage:
    assert isinstance(window.page, MetricsPage)
    return window.page


def wait(qtbot: QtBot, window: MainWindow) -> MetricsPage:
    """Until the file has been read and is shown."""
    qtbot.waitUntil(lambda: page_of(window).view is not None and not page_of(window)._is_busy, timeout=SECONDS)
    return page_of(window)


def read(qtbot: QtBot, window: MainWindow, *paths: Path) -> MetricsPage:
    window.go("metrics", tuple(paths))
    return wait(qtbot, window)


def cell(table: QTableView, row: int, column: int) -> str:
    text = table.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(text, str)
    return text


def rows(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [[cell(table, r, c) for c in range(model.columnCount())] for r in range(model.rowCount())]


def row_of(table: Table, word: str) -> int:
    return next(at for at, cells in enumerate(rows(table)) if any(word in text for text in cells))


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


W = TypeVar("W", bound=QWidget)


def child(window: MainWindow, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def options(window: MainWindow) -> Ledger:
    return child(window, Ledger, "options")


def test_a_match_is_changed_by_keyboard(window: MainWindow, log: Path, qtbot: QtBot) -> None:
    page = read(qtbot, window, log)
    assert page.view is not None
    page.view.mapping.select(row_of(page.view.mapping, "Latency"))
    press(page.view.mapping, Qt.Key.Key_Space)
    press(options(window), Qt.Key.Key_Home, Qt.Key.Key_Return)
    page = wait(qtbot, window)
    assert page.view is not None
    unused = rows(page.view.mapping)[row_of(page.view.mapping, "Latency")]
    assert (unused[0], unused[2]) == ("–", "Not used")
    page.view.mapping.select(row_of(page.view.mapping, "Latency"))
    press(page.view.mapping, Qt.Key.Key_Return)
    fields = options(window)
    fields.select(next(i for i, cells in enumerate(fields._rows) if cells[0].spoken == "Duration"))
    press(fields, Qt.Key.Key_Return)
    page = wait(qtbot, window)
    assert page.view is not None
    chosen = rows(page.view.mapping)[row_of(page.view.mapping, "Latency")]
    assert (chosen[0], chosen[2]) == ("Duration", "Chosen")
    assert page.view.mapping.hasFocus()


def test_open_values_block_with_their_reason_until_a_person_says(window: MainWindow, log: Path, qtbot: QtBot) -> None:
    page = read(qtbot, window, log)
    assert page.view is not None
    assert page.primary is not None
    assert "closed" in page.primary.reason
    assert rows(page.view.values)[0] == ["“closed” means (1)", "choose", "Open"]
    page.view.values.select(0)
    press(page.view.values, Qt.Key.Key_Space)
    press(options(window), Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
    page = wait(qtbot, window)
    assert page.view is not None
    assert page.primary is not None
    assert page.primary.reason == ""
    assert ["“closed” means (1)", "wrong", "Confirmed"] in rows(page.view.values)
    assert ["“ok” means (3)", "right", "Proposed"] in rows(page.view.values)


def test_rules_show_a_row_and_problems_are_walked(window: MainWindow, log: Path, qtbot: QtBot) -> None:
    page = read(qtbot, window, log)
    assert page.view is not None
    assert page.draft is not None
    unit = next(line for line in decisions(page.draft) if line.key == "unit:Latency (s)")
    assert (unit.answer, unit.proof) == ("s", "Row 2: 1.5 = 1,500 ms")
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert page.view.preview is not None
    first = cell(page.view.preview, page.view.preview.currentIndex().row(), 0)
    QTest.keyClick(window, Qt.Key.Key_F8)
    second = cell(page.view.preview, page.view.preview.currentIndex().row(), 0)
    assert (first, second) == ("4", "6")
    assert not page.view.preview.horizontalScrollBar().isVisible()
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert page.view.mapping.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert page.view.preview.hasFocus()


def test_report_is_reconciled_imported_removed_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    page = read(qtbot, window, REPORT)
    assert page.draft is not None
    assert page.draft.found is not None
    assert page.draft.found.commit == "Import 56 rows, skip 6 (2 subtotals, 1 total, 1 blank, 2 notes), 0 errors"
    assert "total_agrees" in {issue.code for issue in page.draft.found.issues}
    window.go("profile")
    window.go("metrics")
    page = page_of(window)
    assert page.draft is not None, "the draft stays while other pages are open"
    assert page.draft.found is not None
    assert page.primary is not None
    page.primary.run()
    qtbot.waitUntil(lambda: len(window.state.engagement.batches) == 1, timeout=SECONDS)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "remove") is not None)
    child(window, QPushButton, "remove").click()
    assert window.state.engagement.batches == ()
    window.undo()
    assert len(window.state.engagement.batches) == 1


def test_rows_known_already_are_replaced_or_left_out(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    lines = [f"T{i},2026-03-{i:02d} 09:00,success\n" for i in range(1, 9)]
    first.write_text("task_id,started_at,outcome\n" + "".join(lines[:5]), encoding="utf-8")
    second.write_text("task_id,started_at,outcome\n" + "".join(lines), encoding="utf-8")
    page = read(qtbot, window, first)
    assert page.primary is not None
    page.primary.run()
    qtbot.waitUntil(lambda: len(window.state.engagement.batches) == 1, timeout=SECONDS)
    page = read(qtbot, window, second)
    assert page.draft is not None
    assert "imported before" in blocked_by(page.draft)
    child(window, QPushButton, "overlap-new").click()
    page = wait(qtbot, window)
    assert page.draft is not None
    assert page.draft.found is not None
    assert (page.draft.found.rows_imported, page.draft.found.skipped) == (3, {"already_imported": 5})
    page = read(qtbot, window, first)
    assert page.primary is not None
    assert "imported already" in page.primary.reason
    child(window, QPushButton, "overlap-replace").click()
    page = wait(qtbot, window)
    assert page.primary is not None
    page.primary.run()
    qtbot.waitUntil(lambda: page_of(window).draft is None, timeout=SECONDS)
    assert [batch.file for batch in window.state.engagement.batches] == ["first.csv"]


def test_pasted_cells_are_a_file_and_leave_nothing(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window.go("metrics")
    settle()
    QGuiApplication.clipboard().setText("Date\tTasks\tSucceeded\n2026-03-01\t100\t97\n2026-03-02\t90\t88\n")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = wait(qtbot, window)
    assert page.draft is not None
    pasted = page.draft.path
    assert pasted.exists()
    page.discard()
    assert not pasted.parent.exists()


def test_several_files_come_one_after_the_other(window: MainWindow, log: Path, qtbot: QtBot) -> None:
    page = read(qtbot, window, log, REPORT)
    assert "1 more" in page.note
    page.discard()
    page = wait(qtbot, window)
    assert page.draft is not None
    assert page.draft.path == REPORT
    page.discard()
    assert page_of(window).draft is None


def test_header_is_pointed_at_and_a_wrong_one_is_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    page = read(qtbot, window, REPORT)
    page._acts.run("header")
    table = child(window, Table, "header-rows")
    assert table.currentIndex().row() == 4
    table.select(66)
    table.select(30)
    press(table, Qt.Key.Key_Return)
    page = wait(qtbot, window)
    assert page.draft is not None
    assert page.draft.found is not None
    assert page.draft.found.header_row == 31
    page.decide("header_row", "67")
    page = wait(qtbot, window)
    assert page.draft is not None
    assert page.draft.settings["header_row"] == "31", "a header that leaves no data is not kept"


def test_mapping_and_problem_rows_are_saved(
    window: MainWindow, log: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read(qtbot, window, log)
    window.settings.last_folder = str(tmp_path)
    asked: list[str] = []

    def name_it(_parent: object, _title: str, proposed: str, *_: object) -> tuple[str, str]:
        asked.append(proposed)
        return proposed, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name_it)
    page._acts.save_mapping()
    page._acts.run("problems")
    mapping, problems = (Path(path) for path in asked)
    assert mapping.parent == problems.parent == tmp_path
    qtbot.waitUntil(lambda: mapping.exists() and problems.exists(), timeout=SECONDS)
    assert json.loads(mapping.read_text(encoding="utf-8"))["settings"]["outcome:ok"] == "success"
    sheet = openpyxl.load_workbook(problems)["Problems"]
    assert [row[2].value for row in sheet.iter_rows(min_row=2)] == ["B6", "D4"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(mapping), ""))
    page._acts.load_mapping()
    page = wait(qtbot, window)
    assert page.draft is not None
    assert page.draft.settings["outcome:ok"] == "success"


def test_a_file_held_over_the_empty_page_is_announced_by_its_place(window: MainWindow, log: Path) -> None:
    window.go("metrics")
    entry = window.page.findChild(ImportEntry)
    assert isinstance(entry, ImportEntry)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(log))])
    held = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entry.dragEnterEvent(held)
    assert held.isAccepted()
    assert entry.zone.is_over
    assert "Let go to read the file" in [label.text() for label in entry.findChildren(QLabel)]
    assert not [sign for sign in window.findChildren(DropSign) if sign.isVisible()]
    entry.dragLeaveEvent(QDragLeaveEvent())
    assert not entry.zone.is_over


def test_a_zone_that_the_file_does_not_state_is_a_proposal(window: MainWindow, log: Path, qtbot: QtBot) -> None:
    page = read(qtbot, window, log)
    assert page.view is not None
    assert ["Time zone", "UTC", "Proposed"] in rows(page.view.values)
    page.decide("time_zone", "Europe/Berlin")
    page = wait(qtbot, window)
    assert page.view is not None
    assert ["Time zone", "Europe/Berlin", "Confirmed"] in rows(page.view.values)


def test_no_row_of_a_draft_is_cut_through(window: MainWindow, qtbot: QtBot) -> None:
    view = read(qtbot, window, REPORT).view
    assert view is not None
    assert view.preview is not None

    def is_whole(table: Table) -> bool:
        step, room, count = table.rowHeight(0), table.viewport().height(), table.model().rowCount()
        shown = min(count, room // step)
        return table.isVisible() and shown >= 2 and (shown == count or room - shown * step <= 1)

    for table in (view.mapping, view.values, view.preview):
        qtbot.waitUntil(partial(is_whole, table))


def test_steps_under_what_the_target_asks_are_marked(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("metrics")
    table = child(window, Table, "batch-table")
    marked = [
        cell(table, at, 0)
        for at in range(table.model().rowCount())
        if any(table.model().index(at, c).data(STATUS) for c in range(table.model().columnCount()))
    ]
    assert marked == ["Extract fields", "Match supplier", "Match order", "Assign account"]
    said = [label.text() for label in window.page.findChildren(QLabel)]
    assert "Clearly under 99.57%, asked of each step by the target of 95% (90% interval)" in said


def test_space_accepts_what_is_proposed_and_the_summary_says_what_importing_takes_over(
    window: MainWindow, log: Path, qtbot: QtBot
) -> None:
    page = read(qtbot, window, log)
    assert page.view is not None
    assert ["Time zone", "UTC", "Proposed"] in rows(page.view.values)
    said = "".join(label.text() for label in page.findChildren(QLabel))
    assert "Importing accepts" in said
    assert "Judged by: a rule" in said
    while any(row[2] == "Proposed" for row in rows(page.view.values)):
        table = page.view.values
        table.select(next(at for at, row in enumerate(rows(table)) if row[2] == "Proposed"))
        QTest.keyClick(table, Qt.Key.Key_Space)
        page = wait(qtbot, window)
        assert page.view is not None
    assert page.view is not None
    assert ["Time zone", "UTC", "Confirmed"] in rows(page.view.values)
    assert page.draft is not None
    assert page.draft.settings["time_zone"] == "UTC"
    assert "Importing accepts" not in "".join(label.text() for label in page.findChildren(QLabel))
