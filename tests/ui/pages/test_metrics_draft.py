"""A mapping that was begun is still there after the program ended, for a file, a pasted table, and a file that is gone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.pages.metrics import MetricsPage

OpenWindow = Callable[..., MainWindow]
LOG = "Task\tStarted\tResult\nT1\t2026-03-01 09:00\tok\nT2\t2026-03-02 09:00\tclosed\n"
SECONDS = 30_000


def shown(window: MainWindow, qtbot: QtBot) -> MetricsPage:
    page = window.page
    assert isinstance(page, MetricsPage)
    qtbot.waitUntil(lambda: page.view is not None and not page._is_busy, timeout=SECONDS)
    return page


def ended(window: MainWindow, tmp_path: Path) -> Path:
    """The file as a killed program leaves it."""
    copy = tmp_path / "later.readiness"
    shutil.copyfile(window.state.engagement.path, copy)
    return copy


def begun(window: MainWindow, path: Path, qtbot: QtBot) -> MetricsPage:
    window.go("metrics", (path,))
    page = shown(window, qtbot)
    page.decide("outcome:closed", "failure")
    return shown(window, qtbot)


def test_choices_for_a_file_are_there_when_the_program_is_started_again(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    log = tmp_path / "log.tsv"
    log.write_text(LOG, encoding="utf-8")
    window = open_window(path=blank)
    begun(window, log, qtbot)
    again = open_window(path=ended(window, tmp_path))
    again.go("metrics")
    draft = shown(again, qtbot).draft
    assert draft is not None
    assert (draft.path, draft.settings) == (log, {"outcome:closed": "failure"})
    page = shown(again, qtbot)
    page.discard()
    assert not again.state.drafts.below("import")


def test_a_pasted_table_is_there_again(open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    window.go("metrics")
    page = window.page
    assert isinstance(page, MetricsPage)
    QGuiApplication.clipboard().setText(LOG)
    page.paste()
    shown(window, qtbot).decide("outcome:closed", "failure")
    shown(window, qtbot)
    again = open_window(path=ended(window, tmp_path))
    again.go("metrics")
    draft = shown(again, qtbot).draft
    assert draft is not None
    assert draft.found is not None
    assert draft.found.rows_imported == 2
    assert draft.settings == {"outcome:closed": "failure"}


def test_a_file_that_is_gone_says_so_and_its_choices_wait_for_it(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    log = tmp_path / "log.tsv"
    log.write_text(LOG, encoding="utf-8")
    window = open_window(path=blank)
    begun(window, log, qtbot)
    moved = tmp_path / "elsewhere" / "log.tsv"
    moved.parent.mkdir()
    log.rename(moved)
    again = open_window(path=ended(window, tmp_path))
    again.go("metrics")
    qtbot.waitUntil(lambda: any("not where it was" in label.text() for label in again.findChildren(QLabel)))
    again.go("metrics", (moved,))
    draft = shown(again, qtbot).draft
    assert draft is not None
    assert draft.settings == {"outcome:closed": "failure"}


def test_an_engagement_from_outside_cannot_make_the_program_look_at_a_place(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log.tsv"
    log.write_text(LOG, encoding="utf-8")
    window = open_window(path=blank)
    window.state.drafts.put("import", {"path": str(log), "settings": {"outcome:closed": "failure"}})
    touched: list[Path] = []
    with monkeypatch.context() as watched:  # all of pathlib: only while the page looks
        watched.setattr("ui.pages.metrics_reading.Path.exists", touched.append)
        window.go("metrics")
        qtbot.waitUntil(lambda: any("not where it was" in label.text() for label in window.findChildren(QLabel)))
    assert log not in touched
    page = window.page
    assert isinstance(page, MetricsPage)
    assert page.draft is None


def test_a_file_that_comes_while_another_is_read_is_the_one_that_stays(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    for path in (first, second):
        path.write_text(LOG, encoding="utf-8")
    window = open_window(path=blank)
    window.go("metrics", (first,))
    qtbot.waitUntil(lambda: window.jobs.is_running("import"), timeout=SECONDS)
    window.go("metrics", (second,))
    page = shown(window, qtbot)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=SECONDS)
    assert page.draft is not None
    assert page.draft.path == second
    page.decide("outcome:closed", "failure")
    page.decide("outcome:ok", "success")
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=SECONDS)
    assert page.draft is not None
    assert page.draft.settings == {"outcome:closed": "failure", "outcome:ok": "success"}


def test_a_wrong_header_row_is_taken_back_although_columns_were_named_under_it(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    log = tmp_path / "log.tsv"
    log.write_text(LOG + "T3\t2026-03-03 09:00\tok\n", encoding="utf-8")
    window = open_window(path=blank)
    window.go("metrics", (log,))
    shown(window, qtbot).decide("header_row", "2")
    page = shown(window, qtbot)
    page.decide("column:started_at", "2026-03-01 09:00")
    page = shown(window, qtbot)
    assert page.draft is not None
    assert page.draft.settings == {"header_row": "2", "column:started_at": "2026-03-01 09:00"}
    page.decide("header_row", "1")
    page = shown(window, qtbot)
    assert page.draft is not None
    assert page.draft.found is not None
    assert page.draft.settings == {"header_row": "1"}
    assert page.draft.found.header_row == 1
    assert page.draft.found.rows_imported == 3
