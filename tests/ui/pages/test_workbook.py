"""The workbook in the window: saved, dropped back, looked at, decided, taken over, and taken back with one undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import agenda, answering, details
from readiness.app.workbook import export_workbook
from readiness.domain.questions import QuestionId
from ui.main_window import MainWindow, commands
from ui.widgets.command_palette import CommandPalette
from ui.widgets.kit import Button
from ui.widgets.ledger import Ledger
from ui.widgets.messages import MessageBar
from ui.widgets.overlay import Overlay
from ui.widgets.segmented import Segmented

OpenWindow = Callable[..., MainWindow]


def filled(window: MainWindow, folder: Path, **typed: object) -> Path:
    """A workbook of the open engagement with values typed in: `P_03__typical=31`, `OBS_02="A"`."""
    path = folder / "filled.xlsx"
    export_workbook(window.state.engagement, path, window.state.now())
    book = load_workbook(path)
    for name, value in typed.items():
        key = name.replace("__", ".").replace("_", "-")
        cell(book, key).value = value
    book.save(path)
    return path


def cell(book: Any, key: str) -> Any:
    for sheet in book.worksheets:
        names = [c.value for c in sheet[1]]
        for row in sheet.iter_rows(min_row=4):
            if str(row[0].value).partition("=")[0] == key:
                return row[names.index("answer")]
    raise AssertionError(key)


def card(window: MainWindow) -> Overlay:
    found = [box for box in window.findChildren(Overlay) if box.isVisible()]
    assert len(found) == 1
    return found[0]


def words(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel))


def press(window: MainWindow, text: str) -> None:
    button = next(b for b in card(window).findChildren(Button) if text in b.text())
    button.click()
    QCoreApplication.sendPostedEvents()


def drop(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    """Hand a file over as dropping it does; the card shows once the file is read."""
    window.desk.open_files([path])
    qtbot.waitUntil(lambda: window.findChild(Overlay) is not None, timeout=30_000)


def test_a_filled_workbook_is_recognised_looked_at_and_taken_in_one_step(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    engagement = window.state.engagement
    before = dict(engagement.profile["P-03"])
    path = filled(window, tmp_path, P_03__typical=31, P_05__target=None, P_06__months="a while")
    window.state.apply(details.set_profile(engagement, "P-11", "success", 0.91))
    window.go("readout")
    drop(window, path, qtbot)
    said = words(card(window))
    assert "filled.xlsx" in said
    assert "12 → 31" in said or "31" in said
    assert "emptied in the workbook" in said
    assert "Intake!E" in said
    assert "not a number" in said
    press(window, "Take over 1")
    assert engagement.profile["P-03"]["typical"] == 31
    assert engagement.profile["P-05"]["target"]  # kept: nobody chose to empty it
    assert engagement.profile["P-11"]["success"] == 0.91  # newer here than in the workbook
    bar = window.findChild(MessageBar)
    assert isinstance(bar, MessageBar)
    assert "one entry taken over" in words(bar)
    window.undo()
    assert engagement.profile["P-03"] == before


def test_what_is_open_is_kept_unless_the_person_takes_the_workbook(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    engagement = window.state.engagement
    path = filled(window, tmp_path, P_03__typical=31)
    window.state.apply(details.set_profile(engagement, "P-03", "typical", 17))
    drop(window, path, qtbot)
    way = card(window).findChild(Segmented, "way-P-03.typical")
    assert isinstance(way, Segmented)
    assert way.current == 0
    assert "changed here as well" in words(card(window))
    press(window, "Close")
    assert engagement.profile["P-03"]["typical"] == 17
    qtbot.waitUntil(lambda: window.findChild(Overlay) is None)
    drop(window, path, qtbot)
    way = card(window).findChild(Segmented, "way-P-03.typical")
    assert isinstance(way, Segmented)
    way.set_current(1)
    way.chosen.emit(1)
    press(window, "Take over 1")
    assert engagement.profile["P-03"]["typical"] == 31


def test_after_the_workshop_a_reason_is_asked_before_answers_change(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    engagement = window.state.engagement
    window.state.apply(answering.clear(engagement, QuestionId("OBS-02")))
    window.state.apply(agenda.close_workshop(engagement, window.state.now()))
    drop(window, filled(window, tmp_path, OBS_02="B"), qtbot)
    press(window, "Take over 1")
    assert "few words" in words(card(window))
    note = card(window).findChild(QPlainTextEdit, "reason")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("sent in afterwards")
    press(window, "Take over 1")
    assert engagement.response(QuestionId("OBS-02")).after_workshop == "sent in afterwards"


def test_it_is_saved_from_the_profile_page_and_offered_everywhere(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(path=sample)
    window.go("roadmap")
    window.cards.show_commands()
    palette = card(window)
    assert isinstance(palette, CommandPalette)
    palette.dismiss()
    assert any("Workbook" in command.text for command in commands.window_commands(window))
    window.go("profile")
    act = next(action for action in window.page.secondary if "Workbook" in action.text)
    act.run()
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    press(window, "Save one")
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: window.findChild(MessageBar) is not None)


def test_the_workbook_of_another_engagement_is_told_plainly(
    open_window: OpenWindow, sample: Path, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    path = filled(window, tmp_path)
    window.state.open(blank)
    window.go("profile")
    window.desk.open_file(path)
    qtbot.waitUntil(
        lambda: (bar := window.findChild(MessageBar)) is not None and "another engagement" in words(bar), timeout=30_000
    )


def test_many_changes_are_one_list_that_shows_each_in_full(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    asked = [str(q.id) for q in window.state.engagement.pack.questions if q.kind == "ladder" and not q.condition]
    drop(window, filled(window, tmp_path, **{key.replace("-", "_"): "C" for key in asked[:20]}), qtbot)
    listing = card(window).findChild(Ledger)
    assert isinstance(listing, Ledger)
    assert asked[0] in listing.accessibleName()
    QTest.keyClick(listing, Qt.Key.Key_Home)
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert f"({'Answers'}!" in words(card(window))
    press(window, "Take over 20")
    assert sum(r.value == 2 for r in window.state.engagement.responses.values()) == 20


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_card_fits_and_nothing_on_it_is_cut(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = open_window(*size, path=sample)
    drop(window, filled(window, tmp_path, P_03__typical=31, P_05__target=None, OBS_02="F"), qtbot)
    box = card(window)
    assert box.width() <= window.width()
    assert box.height() <= window.height()
    for label in box.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width() - 1, label.text()
