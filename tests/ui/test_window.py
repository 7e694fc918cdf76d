"""The window's own behaviour: keys that work everywhere, pages, messages, overlays, look, files."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import answering
from readiness.app.engagement import create_engagement
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem
from readiness.store.engagement_file import EngagementFile
from ui import pages
from ui.main_window import MainWindow
from ui.main_window.drops import DropSign
from ui.settings import RecentFile, Settings
from ui.theme.look import look
from ui.widgets.command_palette import CommandPalette
from ui.widgets.entrance import RecentRow
from ui.widgets.marks import Chip
from ui.widgets.messages import Message, MessageBar
from ui.widgets.nav_sidebar import NavSidebar
from ui.widgets.overlay import Overlay, dialog
from ui.widgets.top_bar import TopBar

OpenWindow = Callable[..., MainWindow]
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def _answer(window: MainWindow, level: int) -> None:
    engagement = window.state.engagement
    window.state.apply(answering.answer(engagement, QuestionId("OBS-03"), level, NOW))


def test_nothing_open_shows_the_start_page_alone(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.page_name == "start"
    assert window.findChild(NavSidebar) is None
    assert window.findChild(TopBar) is None
    assert window.windowTitle() == "Readiness"
    window.go("readout")
    assert window.page_name == "start"


def test_title_names_client_and_agent(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(path=blank)
    assert window.windowTitle() == "Northwind - Invoice agent"


def test_alt_and_a_number_open_the_pages(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    for i, name in enumerate(pages.NAMES):
        _press(qtbot, window, Qt.Key(Qt.Key.Key_1.value + i), Qt.KeyboardModifier.AltModifier)
        assert window.page_name == name


def test_the_page_of_last_time_opens_again(open_window: OpenWindow, blank: Path, settle: Callable[[], None]) -> None:
    window = open_window(path=blank)
    window.go("workshop")
    window.desk.close()
    settle()
    assert window.page_name == "start"
    window.state.open(blank)
    assert window.page_name == "workshop"


@pytest.mark.parametrize("name", ["profile", "workshop", "metrics", "readout", "reliability", "roadmap", "report"])
def test_a_late_resize_of_a_closed_window_asks_for_no_engagement(
    open_window: OpenWindow, blank: Path, name: str
) -> None:
    window = open_window(path=blank)
    window.go(name)
    window.close()

    window.rebuild()

    assert not window.state.is_open


def test_undo_and_redo_by_key(open_window: OpenWindow, blank: Path, qtbot: QtBot, settle: Callable[[], None]) -> None:
    window = open_window(path=blank)
    window.go("roadmap")
    _answer(window, 2)
    settle()
    question = QuestionId("OBS-03")
    _press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.state.engagement.response(question).value is None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    _press(qtbot, window, Qt.Key.Key_Z, both)
    assert window.state.engagement.response(question).value == 2


def test_ctrl_t_goes_round_the_themes_and_remembers(open_window: OpenWindow, qtbot: QtBot, settings: Settings) -> None:
    window = open_window()
    seen = []
    for _ in range(3):
        _press(qtbot, window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        seen.append(look.theme)
    assert seen == ["dark", "contrast", "light"]
    assert settings.theme == "light"


def test_ctrl_plus_minus_and_zero_change_the_text(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    control = Qt.KeyboardModifier.ControlModifier
    _press(qtbot, window, Qt.Key.Key_Plus, control)
    assert look.zoom == 1.1
    for _ in range(12):
        _press(qtbot, window, Qt.Key.Key_Minus, control)
    assert look.zoom == 0.8
    _press(qtbot, window, Qt.Key.Key_0, control)
    assert look.zoom == 1.0


def test_the_palette_runs_what_is_typed(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    _press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    QTest.keyClicks(field, "dark")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert look.theme == "dark"


def test_a_question_is_found_by_the_words_of_its_stem(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window(path=blank)
    stem = window.state.engagement.pack.question_by_id[QuestionId("OBS-03")].question
    _press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    field.setText(" ".join(stem.split()[:5]))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.page_name == "workshop"


def test_f1_lists_the_keys_and_esc_gives_the_focus_back(
    open_window: OpenWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window = open_window()
    before = QApplication.focusWidget()
    assert before is not None
    _press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    sheet = window.findChild(Overlay)
    assert sheet is not None
    assert sheet.isAncestorOf(_focused())
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is before
    assert window.findChild(Overlay) is None


def test_an_open_card_keeps_the_keys_of_page_and_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    pressed: list[str] = []
    window.page.bind("Q", lambda: pressed.append("page"))
    QTest.keyClick(_focused(), Qt.Key.Key_Q)
    assert pressed == ["page"]
    window.cards.open(dialog("Title", [], []))
    QTest.keyClick(_focused(), Qt.Key.Key_Q)
    _press(qtbot, window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["page"]
    assert look.theme == "light"


def test_letters_typed_into_a_field_are_words_and_not_acts(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    pressed: list[str] = []
    window.page.bind("Q", lambda: pressed.append("page"))
    field = QLineEdit(window.page)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Q)
    assert field.text() == "q"
    assert pressed == []


def test_a_problem_is_said_with_its_way_out_and_esc_takes_it_away(
    open_window: OpenWindow, blank: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window = open_window(path=blank)
    window.show_error(DiskProblem("The disk is full.", hint="Free some space."))
    bar = window.findChild(MessageBar)
    assert bar is not None
    assert "The disk is full." in bar.accessibleName()
    assert "Free some space." in bar.accessibleName()

    def is_above_the_page() -> bool:
        return bar.mapTo(window, bar.rect().bottomLeft()).y() < window.page.mapTo(window, QPoint(0, 0)).y()

    qtbot.waitUntil(is_above_the_page)
    _press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    settle()
    assert window.findChild(MessageBar) is None


def test_an_answer_that_could_not_be_saved_can_be_tried_again(
    open_window: OpenWindow, blank: Path, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None]
) -> None:
    window = open_window(path=blank)
    problem = DiskProblem("The disk is full.", hint="Free some space.")

    def refuse(self: EngagementFile, edit: Edit, *, chunks: Path | None = None) -> None:
        raise problem

    with monkeypatch.context() as patch:
        patch.setattr(EngagementFile, "write", refuse)
        _answer(window, 3)
        assert window.state.engagement.response(QuestionId("OBS-03")).value == 3
        assert not window.close()
        assert window.isVisible()
    bar = window.findChild(MessageBar)
    assert bar is not None
    assert "Cannot save" in {chip.accessibleName() for chip in window.findChildren(Chip) if chip.isVisible()}
    assert "Save elsewhere…" in {b.text().strip() for b in bar.findChildren(QAbstractButton)}
    again = next(b for b in bar.findChildren(QAbstractButton) if b.text() == "Try again")
    again.click()
    settle()
    assert window.state.engagement.response(QuestionId("OBS-03")).value == 3
    assert window.findChild(MessageBar) is None
    assert "Cannot save" not in {chip.accessibleName() for chip in window.findChildren(Chip) if chip.isVisible()}


def test_a_message_outlives_a_change_of_look(open_window: OpenWindow, settle: Callable[[], None]) -> None:
    window = open_window()
    window.show_message(Message("Something", "to say"))
    window.appearance.next_theme()
    settle()
    assert window.findChild(MessageBar) is not None


def test_crossing_a_breakpoint_builds_the_page_anew_and_small_steps_do_not(
    open_window: OpenWindow, blank: Path
) -> None:
    window = open_window(1280, 800, blank)
    page = window.page
    window.resize(1284, 804)
    assert window.page is page
    window.resize(1700, 800)
    assert window.page is not page


def test_the_smallest_window_is_not_forced_larger(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(960, 600, blank)
    assert (window.width(), window.height()) == (960, 600)


def _drop(window: MainWindow, path: Path) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, buttons, modifiers)
    window.dropEvent(event)
    event.mime = mime  # type: ignore[attr-defined]  # Qt does not own it
    return event


def test_a_dropped_engagement_opens(open_window: OpenWindow, blank: Path, qtbot: QtBot) -> None:
    window = open_window()
    _drop(window, blank)
    qtbot.waitUntil(lambda: window.state.is_open)


def test_a_file_held_over_the_window_says_what_letting_go_does(open_window: OpenWindow, blank: Path) -> None:
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(blank))])
    entered = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(window, entered)
    assert [sign.accessibleName() for sign in window.findChildren(DropSign)] == [f"Let go to open {blank.name}"]
    QCoreApplication.sendEvent(window, QDragLeaveEvent())
    assert not any(sign.isVisible() for sign in window.findChildren(DropSign))


def test_a_dropped_copy_of_the_open_engagement_can_be_merged_or_opened(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    copy = tmp_path / "from the other facilitator.readiness"
    copy.write_bytes(blank.read_bytes())
    window = open_window(1280, 800, blank)

    def buttons() -> dict[str, QAbstractButton]:
        bar = window.findChild(MessageBar)
        return {} if bar is None else {b.text().strip(): b for b in bar.findChildren(QAbstractButton)}

    _drop(window, copy)
    qtbot.waitUntil(lambda: "Merge it into this one" in buttons())
    assert window.state.holds(blank)
    buttons()["Merge it into this one"].click()
    qtbot.waitUntil(lambda: window.page_name == "merge" and window.page.note == copy.name)
    assert window.state.holds(blank)
    _drop(window, copy)
    qtbot.waitUntil(lambda: "Open it instead" in buttons())
    buttons()["Open it instead"].click()
    qtbot.waitUntil(lambda: window.state.holds(copy))
    _drop(window, copy)
    settle()
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    assert "Merge it into this one" not in buttons()


def test_another_engagement_dropped_on_an_open_one_opens(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "another.readiness"
    create_engagement(other, client="Other", agent="Agent", now=NOW).close()
    window = open_window(1280, 800, blank)
    _drop(window, other)
    qtbot.waitUntil(lambda: window.state.holds(other))


def test_a_dropped_file_that_is_no_engagement_says_so(
    open_window: OpenWindow, blank: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.readiness"
    broken.write_bytes(b"SQLite format 3\0" + bytes(5000))
    window = open_window(1280, 800, blank)
    _drop(window, broken)
    qtbot.waitUntil(lambda: window.findChild(MessageBar) is not None)
    assert window.state.holds(blank)


def test_dropped_metrics_without_an_engagement_say_what_to_do(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    book = tmp_path / "metrics.xlsx"
    book.touch()
    _drop(window, book)
    qtbot.waitUntil(lambda: window.findChild(MessageBar) is not None)
    assert "metrics.xlsx" in window.findChild(MessageBar).accessibleName()  # type: ignore[union-attr]


def test_a_missing_file_offers_to_locate_it(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window()
    window.desk.open_file(tmp_path / "gone.readiness")

    def says_so() -> bool:
        bar = window.findChild(MessageBar)
        return bar is not None and any("Locate" in b.text() for b in bar.findChildren(QAbstractButton))

    qtbot.waitUntil(says_so)


def test_a_locked_file_opens_for_reading_and_says_so(open_window: OpenWindow, blank: Path) -> None:
    open_window(path=blank)
    second = open_window(path=blank)
    assert second.state.is_read_only
    bar = second.findChild(MessageBar)
    assert bar is not None
    assert "reading" in bar.accessibleName()


def test_closing_remembers_place_and_engagement(open_window: OpenWindow, blank: Path, settings: Settings) -> None:
    window = open_window(path=blank)
    window.close()
    assert not settings.geometry.isEmpty()
    assert [file.client for file in settings.recent] == ["Northwind"]
    assert settings.recent[0].total > 50


def test_recent_engagements_open_and_missing_ones_say_so(
    open_window: OpenWindow, blank: Path, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.remember(RecentFile(str(tmp_path / "gone.readiness"), "Gone", "Agent"))
    settings.remember(RecentFile(str(blank), "Northwind", "Invoice agent"))
    window = open_window()
    names = [row.accessibleName() for row in _recent_rows(window)]
    assert names[0].startswith("Northwind")
    assert "File not found" in names[1]
    _recent_rows(window)[0].click()
    qtbot.waitUntil(lambda: window.state.is_open)


def _recent_rows(window: MainWindow) -> list[RecentRow]:
    return sorted(window.findChildren(RecentRow), key=lambda row: row.objectName())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_does_the_primary_act(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    window = open_window()
    _press(qtbot, window, key, Qt.KeyboardModifier.ControlModifier)
    card = window.findChild(Overlay)
    assert card is not None
    assert card.accessibleName() == "New engagement"


def test_a_new_engagement_is_made_by_keyboard(
    open_window: OpenWindow, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    settings.last_folder = str(tmp_path)
    window = open_window()
    window.desk.ask_new()
    card = window.findChild(Overlay)
    assert card is not None
    fields = card.findChildren(QLineEdit)
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert settings.recent == ()
    assert fields[0].hasFocus()
    QTest.keyClicks(fields[0], "Ostrava Steel")
    QTest.keyClick(fields[0], Qt.Key.Key_Tab)
    assert fields[1].hasFocus()
    QTest.keyClicks(fields[1], "Maintenance planner")
    QTest.keyClick(fields[1], Qt.Key.Key_Return)
    assert window.state.is_open
    assert window.state.engagement.path == tmp_path / "ostrava_steel_maintenance_planner.readiness"
    assert window.windowTitle() == "Ostrava Steel - Maintenance planner"


def test_an_existing_file_is_never_overwritten(
    open_window: OpenWindow, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    settings.last_folder = str(tmp_path)
    taken = tmp_path / "a_b.readiness"
    taken.write_text("precious")
    window = open_window()
    window.desk.ask_new()
    card = window.findChild(Overlay)
    assert card is not None
    fields = card.findChildren(QLineEdit)
    fields[0].setText("A")
    fields[1].setText("B")
    QTest.keyClick(fields[1], Qt.Key.Key_Return)
    assert not window.state.is_open
    assert taken.read_text() == "precious"


def test_the_sample_opens_from_the_start_page(fresh_home: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.desk.open_sample()
    qtbot.waitUntil(lambda: window.state.is_open, timeout=30_000)
    engagement = window.state.engagement
    assert engagement.batches
    assert not engagement.needs_projection
    assert not window.state.is_read_only
    window.desk.close()
    window.desk.open_sample()  # the second time it is there already
    qtbot.waitUntil(lambda: window.state.is_open, timeout=30_000)
    assert window.state.engagement.path == engagement.path


def test_pages_that_were_left_are_gone(open_window: OpenWindow, blank: Path, settle: Callable[[], None]) -> None:
    window = open_window(path=blank)
    names = [name for name in pages.NAMES if name != "reliability"]

    def round_trip() -> int:
        for name in names:
            window.go(name)
            settle()
        gc.collect()  # as the window does by itself from time to time
        return len(QApplication.allWidgets())

    round_trip()
    first = round_trip()
    for _ in range(5):
        round_trip()
    assert round_trip() == first


def test_nothing_flashes_as_a_window_of_its_own(
    open_window: OpenWindow, sample: Path, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None]
) -> None:
    window = open_window(path=sample)
    flashed: list[str] = []
    set_visible = QWidget.setVisible

    def watch(widget: QWidget, visible: bool) -> None:
        if visible and widget.parentWidget() is None:
            flashed.append(type(widget).__name__)
        set_visible(widget, visible)

    monkeypatch.setattr(QWidget, "setVisible", watch)
    for entry in (*pages.ENTRIES, *pages.BESIDE):
        window.go(entry.name)
        settle()
    for show in (window.cards.show_settings, window.desk.ask_new, window.cards.show_keys):
        show()
    window.cards.dismiss()
    assert flashed == []
