"""The main job through the real window: new engagement, answers by keyboard, undo, import, read-out, projection, PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app.engagement import open_engagement
from readiness.domain.questions import LadderQuestion, QuestionId
from ui.main_window import MainWindow
from ui.main_window.new_engagement import NewEngagement
from ui.pages.metrics import MetricsPage
from ui.pages.page import Page
from ui.pages.readout import ReadoutPage
from ui.pages.reliability import ReliabilityPage
from ui.pages.report import ReportPage
from ui.pages.workshop import WorkshopPage

SAMPLE_H = Path(__file__).resolve().parents[2] / "data" / "samples" / "case_h_silent_degradation.xlsx"
LONG = 60_000
OpenWindow = Callable[..., MainWindow]


def page(window: MainWindow, kind: type[QWidget]) -> QWidget | None:
    """The page on show, if it is of this kind."""
    return next((w for w in window.findChildren(kind) if w.isVisibleTo(window)), None)


def primary(window: MainWindow, kind: type[Page]) -> str:
    """Words of the primary action of a page, empty while there is none."""
    shown = page(window, kind)
    return shown.primary.text if isinstance(shown, Page) and shown.primary is not None else ""


def note(window: MainWindow, kind: type[Page]) -> str:
    """The quiet note beside a page's title."""
    shown = page(window, kind)
    return shown.note if isinstance(shown, Page) else ""


def press(window: MainWindow, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Type as a person would: the key goes to whatever has the focus."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_from_a_new_engagement_to_the_report(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, settle: Callable[[], None]
) -> None:
    window = open_window()
    path = tmp_path / "client.readiness"

    # A new engagement through its card.
    window.desk.ask_new()
    card = window.findChild(NewEngagement)
    assert card is not None
    fields = card.findChildren(QLineEdit)
    fields[0].setText("Northwind")
    fields[1].setText("Invoice agent")
    fields[2].setText(str(path))
    card.create_asked.emit()
    qtbot.waitUntil(lambda: window.state.is_open, timeout=LONG)
    settle()
    made = window.state.engagement
    assert made.details.client == "Northwind"
    made_at = made.path

    # Every ladder answered by letter keys, with evidence, moving on with Ctrl+Enter.
    window.go("workshop")
    settle()
    assert page(window, WorkshopPage) is not None
    ladders = [q.id for q in made.pack.questions if isinstance(q, LadderQuestion)]
    for number, question in enumerate(ladders[:12]):
        window.go("workshop", question)
        settle()
        press(window, [Qt.Key.Key_C, Qt.Key.Key_D][number % 2])
        press(window, Qt.Key.Key_F4)
        settle()
        assert made.response(question).value == 2 + number % 2
        assert made.response(question).evidence == 2

    # Digits choose as well, ? is don't know; undo and redo take back and do again.
    window.go("workshop", ladders[0])
    settle()
    press(window, Qt.Key.Key_4)
    assert made.response(ladders[0]).value == 4
    press(window, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert made.response(ladders[0]).value == 2
    window.redo()
    settle()
    assert made.response(ladders[0]).value == 4

    # Import of a pilot's workbook: preview first, stored only on the primary action.
    window.go("metrics", SAMPLE_H)
    qtbot.waitUntil(lambda: "7,000" in primary(window, MetricsPage), timeout=LONG)
    assert list(made.batches) == []
    window.run_primary()
    qtbot.waitUntil(lambda: len(made.batches) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: not made.needs_projection, timeout=LONG)
    sums = made.batches[0].aggregates
    assert (sums.tasks, sum(c.right for c in sums.end_to_end)) == (7000, 6055)

    # Read-out and projection say what the data says.
    window.go("readout")
    settle()
    assert page(window, ReadoutPage) is not None
    assert made.scorecard.gates["REL"] == "unknown" or made.projection.target.value is not None
    window.go("reliability")
    qtbot.waitUntil(lambda: "7,000" in note(window, ReliabilityPage), timeout=LONG)
    assert made.projection.trend.direction == "down"

    # The report, with the client's name in it.
    window.go("report")
    settle()
    report = page(window, ReportPage)
    assert isinstance(report, ReportPage)
    target = tmp_path / "report.pdf"
    report.write_to(target)
    qtbot.waitUntil(target.exists, timeout=LONG)
    with pypdfium2.PdfDocument(target) as pdf:
        text = "".join(p.get_textpage().get_text_range() for p in pdf)
        assert len(pdf) >= 8
    assert "Northwind" in text
    assert ladders[0] in text

    # Everything is in the file.
    window.state.close()
    again = open_engagement(made_at, now=datetime.now(UTC))
    assert again.response(QuestionId(ladders[0])).value == 4
    assert len(again.batches) == 1
    again.close()
