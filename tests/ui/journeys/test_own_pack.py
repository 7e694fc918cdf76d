"""A firm's own questionnaire runs through every page and into the report without a change in code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.app import answering, reporting, snapshots
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.progress import SILENT
from readiness.domain.questions import DerivedQuestion, LadderQuestion
from ui import pages
from ui.main_window import MainWindow

PACK = Path(__file__).resolve().parents[2] / "data" / "packs" / "quick-check"
NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)


@pytest.fixture
def quick(tmp_path: Path) -> Path:
    path = tmp_path / "quick.readiness"
    create_engagement(path, client="Northwind", agent="Sorter", pack=PACK, now=NOW).close()
    return path


def test_every_page_shows_a_firms_own_questionnaire(
    open_window: Callable[..., MainWindow], qtbot: QtBot, quick: Path, settle: Callable[[], None]
) -> None:
    window = open_window(path=quick)
    engagement = window.state.engagement
    asked = [q for q in engagement.pack.questions if not isinstance(q, DerivedQuestion)]
    for question in asked:
        window.go("workshop", question.id)
        settle()
        if isinstance(question, LadderQuestion):
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_D)
            settle()
            assert engagement.response(question.id).value == 3
    for name in (*pages.NAMES, *(entry.name for entry in pages.BESIDE)):
        window.go(name)
        settle()
        assert window.page_name == name
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=60_000)


def test_its_report_is_written(quick: Path, tmp_path: Path) -> None:
    engagement = open_engagement(quick, now=NOW)
    for question in engagement.pack.questions:
        if isinstance(question, LadderQuestion):
            engagement.apply(answering.answer(engagement, question.id, 2, NOW))
    work = reporting.report_work(snapshots.take_snapshot(engagement, NOW), tmp_path / "quick.pdf")
    target = work(SILENT)
    title, ids = engagement.pack.title, [q.id for q in engagement.pack.questions]
    engagement.close()
    with pypdfium2.PdfDocument(target) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    plain = " ".join(text.replace("\xa0", " ").split())
    assert title in plain
    assert all(question in plain for question in ids)
