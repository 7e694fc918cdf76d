"""What stays as it is, is said as long as it is so: on every page, and no key waits for another program."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readiness.app.engagement import open_engagement
from readiness.domain.questions import QuestionId
from readiness.store import locking
from ui import state as state_module
from ui.main_window import MainWindow
from ui.widgets.kit import Button
from ui.widgets.messages import Message, MessageBar

OpenWindow = Callable[..., MainWindow]
OBS3 = QuestionId("OBS-03")
PAGES = ("workshop", "readout", "roster", "profile", "followup", "metrics")


@pytest.fixture
def holder(sample: Path) -> Iterator[Callable[[], sqlite3.Connection]]:
    """Lets another program hold the file, and lets go at the end."""
    held: list[sqlite3.Connection] = []

    def hold() -> sqlite3.Connection:
        connection = sqlite3.connect(sample, isolation_level=None)
        held.append(connection)
        connection.execute("BEGIN EXCLUSIVE")
        return connection

    yield hold
    for connection in held:
        connection.close()


def current(window: MainWindow) -> list[MessageBar]:
    """The bars under the top bar now."""
    settle()
    return [bar for bar in window.findChildren(MessageBar) if bar.isVisibleTo(window)]


def bars(window: MainWindow) -> list[str]:
    return [bar.accessibleName() for bar in current(window)]


def buttons(window: MainWindow) -> set[str]:
    return {button.text().strip() for bar in current(window) for button in bar.findChildren(Button)}


def settle() -> None:
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def flag(window: MainWindow) -> None:
    settle()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F)


def test_an_edit_while_another_program_holds_the_file_waits_behind_the_window_and_is_written_then(
    open_window: OpenWindow,
    sample: Path,
    holder: Callable[[], sqlite3.Connection],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(state_module, "AGAIN_MS", 1)
    window = open_window(path=sample)
    window.go("workshop", OBS3)
    (wait,) = window.state.engagement.file._raw.execute("PRAGMA busy_timeout").fetchone()  # type: ignore[attr-defined]  # what SQLite itself waits, on the thread of the window
    assert wait < 100
    other = holder()
    was = window.state.engagement.response(OBS3).flagged
    flag(window)
    assert window.state.engagement.response(OBS3).flagged is not was
    assert window.state.is_saving
    assert not bars(window)
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not window.state.is_saving)
    assert not window.state.engagement.unsaved
    assert window.state.problem == ""
    window.state.close()
    again = open_engagement(sample, now=datetime.now(UTC))
    assert again.response(OBS3).flagged is not was
    again.close()


def test_cannot_save_is_said_on_every_page_until_it_is_saved(
    open_window: OpenWindow,
    sample: Path,
    holder: Callable[[], sqlite3.Connection],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(state_module, "AGAIN_MS", 1)
    monkeypatch.setattr(state_module, "PATIENCE", 2)
    monkeypatch.setattr(state_module, "MUCH_LATER_MS", 1)
    window = open_window(path=sample)
    window.go("workshop", OBS3)
    other = holder()
    flag(window)
    qtbot.waitUntil(lambda: bool(window.state.problem))
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageDown)
    assert {"Try again", "Save elsewhere…"} <= buttons(window)
    window.show_message(Message("Something else"))
    assert len(bars(window)) == 2
    for name in PAGES:
        window.go(name)
        assert {"Try again", "Save elsewhere…"} <= buttons(window), name
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not window.state.engagement.unsaved)
    assert not bars(window)


def test_opened_for_reading_is_said_on_every_page_with_since_when_and_ends_with_a_way_to_write(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    first = open_engagement(sample, now=datetime.now(UTC))
    window = open_window(path=sample)
    for name in PAGES:
        window.go(name)
        assert any("Another window has held this file since" in said for said in bars(window)), name
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert bars(window)
    window.reading.look()
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    assert "Open for writing" not in buttons(window)
    first.close()
    window.reading.look()
    qtbot.waitUntil(lambda: "Open for writing" in buttons(window))
    window.go("workshop", OBS3)
    window.reading.open_for_writing()
    qtbot.waitUntil(lambda: not window.state.is_read_only)
    assert not bars(window)
    assert (window.page_name, window.page.place) == ("workshop", OBS3)


def test_a_file_that_somebody_else_holds_says_who(
    open_window: OpenWindow, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(locking, "_me", lambda: ("anna", "LAPTOP-7"))
        first = open_engagement(sample, now=datetime.now(UTC))
    window = open_window(path=sample)
    assert any("anna · LAPTOP-7 has held this file since" in said for said in bars(window))
    first.close()


@pytest.mark.parametrize("body", [b"", b"\0no json", b"\0[]", b'\0{"user": "x", "host": "y", "since": "soon"}'])
def test_a_lock_file_that_says_nothing_usable_still_opens_for_reading(
    open_window: OpenWindow, sample: Path, body: bytes
) -> None:
    first = open_engagement(sample, now=datetime.now(UTC))
    sample.with_name(f".{sample.name}.lock").write_bytes(body)
    window = open_window(path=sample)
    assert any("Another window holds this file." in said for said in bars(window))
    first.close()
