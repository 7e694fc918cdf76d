"""Compare and portfolio as a person uses them: by keyboard, from an empty page to a kept snapshot and a chosen file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from readiness.app import answering, protecting, snapshots
from readiness.app.engagement import open_engagement
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow
from ui.pages.compare import ComparePage
from ui.pages.portfolio import PortfolioPage
from ui.settings import Settings
from ui.widgets.kit import Text
from ui.widgets.ledger import Ledger
from ui.widgets.messages import MessageBar
from ui.widgets.passphrase import PassphraseCard

OpenWindow = Callable[..., MainWindow]


def settle() -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def listing(window: MainWindow, name: str) -> Ledger:
    found = window.page.findChild(Ledger, name)
    assert isinstance(found, Ledger)
    return found


def press(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    """The key goes to whatever has the focus, once it has it."""
    qtbot.waitUntil(lambda: window.page.isAncestorOf(QApplication.focusWidget()))  # type: ignore[arg-type]  # None: no
    settle()
    QTest.keyClick(QApplication.focusWidget() or window, key)


def test_a_snapshot_is_kept_by_keyboard_and_what_changes_later_is_listed(
    open_window: OpenWindow, sample: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go("readout")
    press(window, Qt.Key.Key_C, qtbot)
    assert isinstance(window.page, ComparePage)
    assert window.page.note == "no snapshot yet"
    press(window, Qt.Key.Key_K, qtbot)
    name = window.findChild(QLineEdit, "snapshot-name")
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "First workshop")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "62" in window.page.note)
    engagement = window.state.engagement
    (entry,) = snapshots.list_snapshots(engagement)
    assert entry.name == "First workshop"
    question = next(q for q in engagement.pack.questions if q.kind == "ladder")
    before = engagement.response(question.id).value
    level = 0 if before != 0 else 4
    window.state.apply(answering.answer(engagement, question.id, level, window.state.now()))
    qtbot.waitUntil(lambda: window.page.findChild(Ledger, "changes") is not None)
    settle()
    changes = listing(window, "changes")
    assert question.short_title in changes.accessibleName()
    changes.select(0)
    QTest.keyClick(changes, Qt.Key.Key_Return)
    settle()
    assert window.page_name == "workshop"


def test_another_part_and_swapping_by_key(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    engagement = window.state.engagement
    snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, window.state.now(), "First"))
    window.go("compare")
    press(window, Qt.Key.Key_2, qtbot)
    assert "Not confirmed again" in listing(window, "changes").accessibleName()
    page = window.page
    assert isinstance(page, ComparePage)
    kept = page.keep()
    press(window, Qt.Key.Key_S, qtbot)
    assert (page.keep()["then"], page.keep()["now"]) == (kept["now"], kept["then"])
    press(window, Qt.Key.Key_Escape, qtbot)
    assert window.page_name == "readout"


def test_the_portfolio_opens_from_the_start_page_and_opens_a_file(
    open_window: OpenWindow, sample: Path, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    shutil.copyfile(sample, folder / "one.readiness")
    (folder / "broken.readiness").write_bytes(b"SQLite format 3\x00cut")
    before = (folder / "one.readiness").read_bytes()
    settings.remember_choices("portfolio", {"folder": str(folder)})
    window = open_window()
    window.go("portfolio")
    assert isinstance(window.page, PortfolioPage)
    qtbot.waitUntil(lambda: window.page.findChild(Ledger, "engagements") is not None, timeout=20_000)
    engagements = listing(window, "engagements")
    assert "broken.readiness" in engagements.accessibleName()
    assert (folder / "one.readiness").read_bytes() == before
    engagements.setFocus()
    engagements.select(0)
    QTest.keyClick(engagements, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.state.is_open, timeout=20_000)
    assert window.state.engagement.path == folder / "one.readiness"


def test_searching_the_portfolio_leaves_what_matches(
    open_window: OpenWindow, sample: Path, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    shutil.copyfile(sample, folder / "one.readiness")
    (folder / "broken.readiness").write_bytes(b"SQLite format 3\x00cut")
    settings.remember_choices("portfolio", {"folder": str(folder)})
    window = open_window()
    window.go("portfolio")
    qtbot.waitUntil(lambda: window.page.findChild(Ledger, "engagements") is not None, timeout=20_000)
    search = window.page.findChild(QLineEdit, "search")
    assert isinstance(search, QLineEdit)
    search.setText("BROKEN")
    assert listing(window, "engagements").accessibleName().count("readiness") == 1
    search.setText("nothing of this name")
    assert listing(window, "engagements").selected == -1


def test_engagements_of_one_client_are_told_apart_by_their_file(
    open_window: OpenWindow, sample: Path, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    for name in ("first.readiness", "second.readiness"):
        shutil.copyfile(sample, folder / name)
    (folder / "broken.readiness").write_bytes(b"SQLite format 3\x00cut")
    settings.remember_choices("portfolio", {"folder": str(folder)})
    window = open_window()
    window.go("portfolio")
    qtbot.waitUntil(lambda: window.page.findChild(Ledger, "engagements") is not None, timeout=20_000)
    engagements = listing(window, "engagements")
    said = engagements.accessibleName()
    assert "agent, first," in said
    assert "agent, second," in said
    acts = []
    for row in range(3):
        engagements.select(row)
        acts.append(window.page.primary.text if window.page.primary is not None else "")
    assert acts == ["Open", "Open", "Why it was not read"]


def test_the_next_assessment_starts_from_the_present_one(
    open_window: OpenWindow, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(path=sample)
    answered = len(window.state.engagement.responses)
    window.go("compare")
    target = tmp_path / "next.readiness"
    monkeypatch.setattr(
        "ui.pages.compare_acts.QFileDialog.getSaveFileName", lambda *_args: (str(target.with_suffix("")), "")
    )
    buttons = window.page.findChildren(QAbstractButton)
    next(b for b in buttons if b.text().strip().startswith("Next assessment")).click()
    settle()
    assert window.state.engagement.path == target
    bar = window.findChild(MessageBar)
    assert bar is not None
    assert f"{answered} answers carried over" in bar.accessibleName()
    assert sum(r.not_reconfirmed for r in window.state.engagement.responses.values()) == answered
    window.go("compare")
    assert "62" in window.page.note


@pytest.mark.usefixtures("fresh_home")
def test_a_backup_is_shown_and_restored_into_a_new_file(
    open_window: OpenWindow, blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.state.apply(answering.answer(window.state.engagement, QuestionId("OBS-03"), 3, window.state.now()))
    window.backups.show()
    said = window.findChild(Text, "backup-holds")
    assert isinstance(said, Text)
    qtbot.waitUntil(lambda: "differ from now: 1" in said.text(), timeout=20_000)
    target = tmp_path / "restored.readiness"
    monkeypatch.setattr("ui.main_window.backups.QFileDialog.getSaveFileName", lambda *_args: (str(target), ""))
    restore = next(b for b in window.findChildren(QAbstractButton) if b.text().startswith("Restore to"))
    restore.click()
    qtbot.waitUntil(lambda: window.state.is_open and window.state.engagement.path == target, timeout=20_000)
    assert QuestionId("OBS-03") not in window.state.engagement.responses


def test_another_file_is_compared_with_and_a_protected_one_asks_for_its_passphrase(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "Earlier year.readiness"
    shutil.copyfile(sample, other)
    engagement = open_engagement(other, now=datetime(2026, 11, 12, tzinfo=UTC))
    protecting.protect(engagement, protecting.new_key("correct horse battery"))
    engagement.close()
    protecting.forget_keys()
    window = open_window(path=sample)
    window.go("compare")
    page = window.page
    assert isinstance(page, ComparePage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    page.secondary[0].run()
    qtbot.waitUntil(lambda: window.findChild(PassphraseCard) is not None, timeout=20_000)
    card = window.findChild(PassphraseCard)
    assert isinstance(card, PassphraseCard)
    card.lines[0].setText("correct horse battery")
    card._act.click()
    qtbot.waitUntil(lambda: page.keep() != {}, timeout=20_000)
    then = page.findChild(QComboBox, "then")
    assert isinstance(then, QComboBox)
    assert "Earlier year" in then.currentText()
    assert page.keep()["then"] == str(other)
    protecting.forget_keys()
