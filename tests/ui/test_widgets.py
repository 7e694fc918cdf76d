"""Widgets by their keys, signals and names: one Tab stop per group, arrows inside, letters where they act."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.errors import DiskProblem
from ui.models.table_model import TableCell, TableModel, TableRow
from ui.theme import icons, paint, verdicts
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.cells import Bar, Number, StateCell, Two, Words
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.command_palette import Command, match
from ui.widgets.delta_bars import step
from ui.widgets.drawings import NAMES, Picture
from ui.widgets.forms import Field, Note, edit
from ui.widgets.gantt import Gantt, GanttItem, PoolLoad
from ui.widgets.gap_bars import Gap, GapBars
from ui.widgets.gate_strip import GateCell, GateStrip
from ui.widgets.hint_bar import HintBar, is_letter
from ui.widgets.interval_bar import IntervalBar, figure
from ui.widgets.kit import Button, column, frame
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Keys
from ui.widgets.messages import Message, MessageBar, balanced_width, state_card
from ui.widgets.outcome_split import Outcome, OutcomeSplit
from ui.widgets.overlay import Overlay, dialog, wait_for_words
from ui.widgets.progress import ProgressCard
from ui.widgets.question_list import QuestionItem, QuestionList, SectionItem
from ui.widgets.scrim import Scrim
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.slider import Slider
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs
from ui.widgets.tick_box import TickBox
from ui.widgets.top_bar import SavedState, TopBar
from ui.widgets.verdict_strip import VerdictColumn, VerdictStrip
from ui.widgets.vote_strip import VoteStrip

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Shows a widget in a window of its own and makes that active."""
    holders: list[QWidget] = []

    def put(widget: QWidget, width: int = 640, height: int = 480) -> QWidget:
        holder = frame("window", column(widget, None))
        holder.resize(width, height)
        holder.show()
        with qtbot.waitActive(holder):
            holder.activateWindow()
        holders.append(holder)
        return holder

    yield put
    for holder in holders:
        holder.close()
        holder.deleteLater()


def test_segments_are_one_tab_stop_with_arrows_inside(show: Show) -> None:
    choice = Segmented(["One", "Two", "Three"], 0, "Which", disabled={1})
    told: list[int] = []
    choice.chosen.connect(told.append)
    show(choice)
    parts = choice.findChildren(Segment)
    stops = [part for part in parts if part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    assert stops == [parts[0]]
    choice.focus()
    QTest.keyClick(parts[0], Qt.Key.Key_Right)
    assert told == [2]
    assert choice.current == 2
    assert parts[2].hasFocus()
    assert "Which: Three" in parts[2].accessibleName()
    choice.set_current(0)
    assert told == [2]


def test_a_ledger_moves_by_arrow_and_opens_by_enter(show: Show) -> None:
    ledger = Ledger([Column("Name", -1), Column("n", 60)], [["a", Number("1")], ["b", Number("2")]], "Things")
    moved: list[int] = []
    chosen: list[int] = []
    ledger.moved.connect(moved.append)
    ledger.chosen.connect(chosen.append)
    show(ledger)
    ledger.setFocus(Qt.FocusReason.TabFocusReason)
    assert ledger.selected == 0
    QTest.keyClick(ledger, Qt.Key.Key_Down)
    QTest.keyClick(ledger, Qt.Key.Key_Down)
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    assert moved[-1] == 1
    assert chosen == [1]
    assert ledger.accessibleName() == "Things: a, 1; b, 2"
    assert ledger.accessibleDescription() == "b, 2"
    QTest.mouseClick(ledger, Qt.MouseButton.LeftButton, pos=QPoint(20, look.px(28) + 10))
    assert ledger.selected == 0


def test_a_ledger_hides_columns_that_have_no_room_instead_of_cutting_words(show: Show) -> None:
    columns = [Column("Name", -1), Column("Long words", 300, 500)]
    ledger = Ledger(columns, [["a", Words("words that need three hundred pixels")]], "Things")
    holder = show(ledger)
    for width in (700, 300):
        holder.resize(width, 200)
        paint.elided.clear()
        ledger.grab()
        assert paint.elided == []


def test_cells_say_themselves() -> None:
    assert Bar((12.4, 55, 70)).spoken == "evidenced 12, as stated 55, still possible 70"
    assert Two("Name", "what was said").spoken == "Name, what was said"
    assert StateCell("failed", "Fail").spoken == "Fail"


def test_vote_strip_takes_letters_and_digits_and_refuses_the_rest(show: Show) -> None:
    strip = VoteStrip([(1, "Build"), (2, "Operate"), (3, "Risk")])
    voted: list[str] = []
    strip.voted.connect(voted.append)
    show(strip)
    strip.begin()
    QTest.keyClicks(strip, "cx")
    assert strip.votes == "C"
    assert "X" in strip.accessibleDescription()
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert voted == []
    QTest.keyClicks(strip, "3?")
    QTest.keyClick(strip, Qt.Key.Key_Backspace)
    QTest.keyClicks(strip, "?")
    assert strip.is_complete
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert voted == ["CD?"]
    strip.set_votes("CD?", {1: "speaks first", 2: "then"})
    assert "seat 1 Build C, speaks first" in strip.accessibleName()


def test_a_choice_stays_chosen_and_a_multi_choice_toggles(show: Show) -> None:
    one, many = ChoiceCard("A", "None", "Not pursued"), ChoiceCard("B", "", "An option", multi=True)
    show(one)
    show(many)
    for _ in range(2):
        one.click()
        many.click()
    assert one.isChecked()
    assert not many.isChecked()
    one.set_seats(["1", "4"])
    assert one.accessibleName() == "A: None. Not pursued, votes of seats 1 4"


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        ("None; nobody has set any", "A: None. Nobody has set any"),
        ("None", "A: None"),
        ("Nonetheless done", "A: None. Nonetheless done"),
        ("Not pursued", "A: None. Not pursued"),
    ],
)
def test_a_level_does_not_say_its_name_twice(qtbot: QtBot, anchor: str, said: str) -> None:
    card = ChoiceCard("A", "None", anchor)
    qtbot.addWidget(card)

    assert card.accessibleName() == said


def test_a_choice_grows_with_its_words() -> None:
    short = ChoiceCard("A", "None", "Few words")
    long = ChoiceCard("A", "None", "Many words that go on and on until they need several lines " * 4)
    assert long.heightForWidth(400) > short.heightForWidth(400)
    assert long.heightForWidth(300) > long.heightForWidth(900)


@pytest.mark.parametrize("height", [34, 48, 60, 110])
@pytest.mark.parametrize("votes", [1, 4, 5, 9])
def test_the_dots_of_a_choice_stay_within_it_and_count_what_they_leave_out(
    qtbot: QtBot, height: int, votes: int
) -> None:
    seats = [str(seat) for seat in range(1, votes + 1)]
    card = ChoiceCard("D", "All of it", "Long words that take all the room they are given " * 2, seats, slots=votes)
    qtbot.addWidget(card)
    card.resize(640, height)

    marks, per, wide = card.dots()

    assert per == len(marks), "they stand in one row"
    assert wide <= height - 16
    left_out = int(marks[-1]) if marks[-1].startswith("+") else 0
    assert len(marks) - bool(left_out) + left_out == votes


def test_dots_in_one_row_take_the_room_that_the_words_leave(qtbot: QtBot) -> None:
    card = ChoiceCard("D", "All", "of it", [str(seat) for seat in range(1, 7)], slots=6, size="inline")
    qtbot.addWidget(card)
    card.resize(800, 48)

    marks, per, _ = card.dots()

    assert (marks, per) == (["1", "2", "3", "4", "5", "6"], 6)


def _sections() -> list[SectionItem]:
    first = tuple(QuestionItem(f"A-{i}", f"Question {i}", "blank") for i in range(3))
    second = tuple(QuestionItem(f"B-{i}", f"Other {i}", "answered") for i in range(2))
    return [SectionItem("A", "First", 0, 3, first), SectionItem("B", "Second", 2, 2, second)]


def test_the_question_list_opens_the_section_of_its_question(show: Show) -> None:
    listing = QuestionList(_sections(), "A-1")
    chosen: list[str] = []
    listing.chosen.connect(chosen.append)
    show(listing)
    buttons = {b.text(): b for b in listing.findChildren(QAbstractButton)}
    assert buttons["Question 0"].isVisible()
    assert not buttons["Other 0"].isVisible()
    stops = [b for b in buttons.values() if b.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    assert stops == [buttons["Question 1"]]
    listing.focus()
    QTest.keyClick(buttons["Question 1"], Qt.Key.Key_Down)
    QTest.keyClick(buttons["Question 2"], Qt.Key.Key_Return)
    assert chosen == ["A-2"]
    listing.set_current("B-1")
    assert buttons["Other 0"].isVisible()
    assert not buttons["Question 0"].isVisible()


def test_the_question_list_repaints_in_place_and_says_when_it_cannot() -> None:
    listing = QuestionList(_sections(), "A-1")
    changed = _sections()
    items = (QuestionItem("A-0", "Question 0", "parked"), *changed[0].questions[1:])
    changed[0] = SectionItem("A", "First", 1, 3, items)
    assert listing.set_sections(changed)
    names = [b.accessibleName() for b in listing.findChildren(QAbstractButton)]
    assert "Question 0, parked" in names
    assert "First, 1 of 3 answered" in names
    assert not listing.set_sections(changed[:1])


def test_slider_goes_back_to_what_was_measured_and_leaves_up_and_down(show: Show) -> None:
    slider = Slider(0, 100, 40, 25, "Errors caught")
    show(slider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 41
    QTest.keyClick(slider, Qt.Key.Key_Up)
    assert slider.value() == 41
    QTest.keyClick(slider, Qt.Key.Key_0)
    assert slider.value() == 25
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 9, slider.height() // 2))
    assert slider.value() == 100


def test_gap_bars_move_and_explain(show: Show) -> None:
    gaps = [Gap("OBS", "Monitoring", (40, 50, 60), 40), Gap("QUA", "Output quality", None, 40)]
    bars = GapBars(gaps, "floor 40")
    asked: list[str] = []
    bars.explain_asked.connect(asked.append)
    show(bars)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    QTest.keyClick(bars, Qt.Key.Key_E)
    assert asked == ["QUA"]
    assert "Monitoring: evidenced 40, as stated 50, still possible 60" in bars.accessibleName()
    bars.set_gaps([Gap("QUA", "Output quality", (1, 2, 3), 40), gaps[0]])
    assert bars.current == "QUA"


def test_verdicts_say_word_and_number() -> None:
    columns = [VerdictColumn("Evidenced", "pilot_only", 43.2), VerdictColumn("As stated", "conditional", 60)]
    strip = VerdictStrip([*columns, VerdictColumn("Possible", "no_verdict", None)])
    assert strip.accessibleName() == (
        "Evidenced: Pilot only, 43 of 100; As stated: Conditional, 60 of 100; Possible: No verdict yet, – of 100"
    )


def test_gates_are_named_one_by_one(show: Show) -> None:
    gates = [GateCell("A", "Days until told", is_hard=False, status="claimed")]
    gates.append(GateCell("B", "Fail loud", is_hard=True, status="pass"))
    strip = GateStrip(gates)
    chosen: list[str] = []
    strip.chosen.connect(chosen.append)
    show(strip)
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "Days until told, soft gate: Claimed"
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen == ["A"]


def test_a_plan_is_a_list_too(show: Show) -> None:
    items = [GanttItem("I1", "Set up traces", "Build", 0, 4, "Fail loud"), GanttItem("I2", "Hire", "Own", None, None)]
    plan = Gantt(items, [PoolLoad("Build", 2.0, (1.0, 2.0))])
    chosen: list[str] = []
    plan.chosen.connect(chosen.append)
    show(plan)
    plan.setFocus()
    QTest.keyClick(plan, Qt.Key.Key_Down)
    QTest.keyClick(plan, Qt.Key.Key_Return)
    assert chosen == ["I1"]
    assert "Set up traces, Build, week 1 to 4, closes Fail loud" in plan.accessibleName()


def test_outcomes_are_told_in_words() -> None:
    split = OutcomeSplit([Outcome("Right", 0.916, "1,100"), Outcome("Wrong", 0.084, "100", "failed")], unit="a day")
    assert split.accessibleName() == "Right: 91.6%, 1,100 a day; Wrong: 8.4%, 100 a day"


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ((43.4, 50, 60), (46.6, 50, 60), "+4"),
        ((50, 60, 70), (48, 60, 70), "−2"),
        ((5, 6, 7), (5.2, 6, 7), "0"),
        (None, (1, 2, 3), "–"),
    ],
)
def test_a_step_is_the_difference_of_the_shown_figures(
    then: tuple[float, float, float] | None, now: tuple[float, float, float], said: str
) -> None:
    assert step(then, now) == said


def test_an_unscored_figure_is_a_dash_and_never_zero() -> None:
    assert figure(None) == "–"
    assert figure(0.0) == "0"
    assert IntervalBar(None, name="Monitoring").accessibleName() == "Monitoring: nothing scored yet"


def test_a_table_makes_its_rows_on_demand_and_opens_by_enter(show: Show) -> None:
    made: list[int] = []

    def make(at: int) -> TableRow:
        made.append(at)
        return TableRow((TableCell(str(at)), TableCell("", "31/02/26", "failed")), is_bad=True)

    table = Table("Preview", numeric={0})
    table.show_model(TableModel(["Row", "Started"], make, 100_000))
    chosen: list[int] = []
    table.chosen.connect(chosen.append)
    show(table)
    table.setFocus()
    table.select(2)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [2]
    assert len(set(made)) < 1000
    assert table.model().index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "31/02/26"


def test_tabs_show_one_part_and_ctrl_tab_moves_on(show: Show) -> None:
    first, second = QLineEdit(), QLineEdit()
    parts = Tabs([("One", first), ("Two", second)])
    show(parts)
    assert first.isVisible()
    QTest.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert second.isVisible()
    assert parts.current == 1


def test_a_tick_box_toggles_by_space(show: Show) -> None:
    box = TickBox("Show what I type")
    show(box)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_a_note_is_committed_once_when_the_typing_is_over(show: Show) -> None:
    note, other = Note("old", "Note"), QLineEdit()
    told: list[str] = []
    note.committed.connect(told.append)
    show(frame("clear", column(note, other)))
    note.setFocus()
    note.setPlainText("new words")
    note.set_text("from elsewhere")  # an echo must not take away what is being typed
    assert note.toPlainText() == "new words"
    other.setFocus()
    assert told == ["new words"]
    note.setFocus()
    other.setFocus()
    assert told == ["new words"]


def test_a_field_says_its_problem_and_takes_it_back() -> None:
    control = edit()
    held = Field("Client", control, "On every page")
    assert control.accessibleName() == "Client"
    held.set_problem("Missing")
    assert control.accessibleDescription() == "Missing"
    assert control.property("wrong") is True
    held.set_problem("")
    assert control.property("wrong") is False


def test_a_message_says_title_text_and_hint(show: Show) -> None:
    bar = MessageBar(Message.from_error(DiskProblem("The disk is full.", hint="Free some space.")))
    closed: list[bool] = []
    bar.closed.connect(lambda: closed.append(True))
    show(bar)
    assert bar.accessibleName() == "The disk is full. Free some space."
    cross = next(b for b in bar.findChildren(QAbstractButton) if "Close" in b.accessibleName())
    cross.click()
    assert closed == [True]


def test_an_empty_state_offers_its_next_step() -> None:
    pressed: list[str] = []
    card = state_card("metrics", "No metrics yet", "Why.", primary=Action("Import", lambda: pressed.append("import")))
    button = card.findChildren(QAbstractButton)[0]
    button.click()
    assert pressed == ["import"]


def test_an_act_that_is_not_possible_says_why() -> None:
    button = Action("Export", lambda: None, reason="Nothing is answered yet").button("primary")
    assert not button.isEnabled()
    assert button.toolTip() == "Nothing is answered yet"
    assert button.accessibleDescription() == "Nothing is answered yet"


def test_tab_goes_round_inside_an_open_card(show: Show) -> None:
    outside, one, two = QLineEdit(), QLineEdit(), QLineEdit()
    holder = show(outside)
    box = dialog("Title", [one, two], [])
    box.open_over(holder)
    assert one.hasFocus()
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert two.hasFocus()
    QTest.keyClick(two, Qt.Key.Key_Tab)
    assert one.hasFocus()
    QTest.keyClick(one, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert two.hasFocus()
    box.dismiss()


def test_progress_says_what_happens_and_cancels_once(show: Show) -> None:
    card = ProgressCard("Reading metrics")
    asked: list[bool] = []
    card.cancel_asked.connect(lambda: asked.append(True))
    show(card)
    card.report(30, 100, "Reading rows")
    words = [label.text() for label in card.findChildren(type(card._label))]
    assert "30%" in words
    assert "Reading rows" in words
    card.report(0, 0, "")
    card.stop.click()
    card.stop.click()
    assert asked == [True]


def test_commands_are_found_by_their_words_beginnings_first() -> None:
    def nothing() -> None:
        return None

    commands = [
        Command("Make a report", nothing, "Report"),
        Command("Report as PDF", nothing),
        Command("Undo", nothing),
    ]
    assert [c.text for c in match("rep", commands)] == ["Report as PDF", "Make a report"]
    assert [c.text for c in match("report make", commands)] == ["Make a report"]
    assert match("zzz", commands) == []
    assert len(match("", commands)) == 3


@pytest.mark.parametrize(
    ("key", "letter"),
    [("A–E", True), ("?", True), ("1–3", True), ("F2 F3 F4", False), ("Ctrl Enter", False), ("PgUp PgDn", False)],
)
def test_only_keys_that_a_field_would_type_leave_the_hints(key: str, letter: bool) -> None:
    assert is_letter(key) is letter


def test_hints_of_letters_vanish_while_a_field_has_the_focus(show: Show, qtbot: QtBot) -> None:
    bar, field = HintBar(24), QPlainTextEdit()
    bar.show_keys([("N", "note"), ("Ctrl S", "keep")])
    show(frame("clear", column(bar, field)))
    keys = bar.findChildren(Keys)[0]
    field.clearFocus()
    bar.setFocus()
    field.setFocus()
    qtbot.waitUntil(lambda: keys.accessibleName() == "Ctrl S: keep")
    field.clearFocus()
    qtbot.waitUntil(lambda: keys.accessibleName() == "N: note; Ctrl S: keep")


def test_hints_say_how_many_keys_there_was_no_room_for(qtbot: QtBot) -> None:
    bar = HintBar(24)
    qtbot.addWidget(bar)
    bar.show_keys([(letter, f"what {letter} does here") for letter in "ABCDEFGH"])
    bar.show()
    always = bar.findChildren(Keys)[1]
    bar.resize(600, bar.height())
    qtbot.waitUntil(lambda: "more key" in always.accessibleName())
    bar.resize(2000, bar.height())
    qtbot.waitUntil(lambda: "all keys" in always.accessibleName())


def test_a_card_dims_the_page_and_only_what_was_not_typed_closes_beside_it(show: Show) -> None:
    room = QWidget()
    room.setFixedSize(900, 600)
    show(room)
    for closes in (False, True):
        box: Overlay = dialog("Title", [QLineEdit()], [])
        box.closes_beside = closes
        box.open_over(room)
        scrim = room.findChild(Scrim)
        assert scrim is not None
        assert scrim.geometry() == room.rect()
        QTest.mouseClick(scrim, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
        assert box.isVisible() is not closes
        box.dismiss()
        assert not scrim.isVisible()
        scrim.setParent(None)


def test_a_button_rests_with_its_reason_until_every_line_has_words(qtbot: QtBot) -> None:
    act, lines = Button("Go"), [QLineEdit(), QLineEdit()]
    wait_for_words(act, lines, "Name both first.")
    lines[0].setText("one")
    lines[1].setText("  ")
    assert (act.isEnabled(), act.toolTip()) == (False, "Name both first.")
    lines[1].setText("two")
    assert (act.isEnabled(), act.toolTip()) == (True, "")


def test_undo_is_there_with_its_word_once_something_can_be_taken_back(show: Show) -> None:
    bar = TopBar(24, compact=False)
    show(bar)
    undo = bar.findChild(Button, "undo")
    assert undo is not None
    bar.show_state(SavedState())
    assert not undo.isVisible()
    bar.show_state(SavedState(undo_text="the name"))
    assert undo.isVisible()
    assert undo.text().strip() == "Undo"
    assert "the name" in undo.toolTip()
    bar.show_state(SavedState(undo_text="the name", is_read_only=True))
    assert not undo.isVisible()


def test_every_status_and_band_has_a_word_a_tone_and_an_icon() -> None:
    for status in ("pass", "claimed", "unknown", "fail"):
        assert verdicts.status_word(status)
        assert verdicts.tone(status) in icons.STATUS_ICON
    bands = [
        verdicts.band(name) for name in ("no_verdict", "not_ready", "pilot_only", "conditional", "production_ready")
    ]
    assert [band.level for band in bands] == [0, 1, 2, 3, 4]
    assert len({band.word for band in bands}) == 5


def test_an_overlay_is_never_larger_than_its_window(show: Show) -> None:
    holder = show(QLineEdit(), 500, 300)
    box: Overlay = dialog("Title", [QLineEdit() for _ in range(12)], [], width=900)
    box.open_over(holder)
    assert box.width() <= holder.width()
    assert box.height() <= holder.height()
    box.dismiss()


def test_only_where_a_file_can_be_dropped_the_edge_is_dashed() -> None:
    assert state_card("report", "Title", "Why.").objectName() == "card"
    assert state_card("metrics", "Title", "Why.", takes_files=True).objectName() == "drop"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_state_has_a_drawing_of_its_own(theme: str) -> None:
    look.apply(theme)
    shown = {name: Picture(name).grab().toImage() for name in sorted(NAMES)}
    look.apply("light")
    for name, image in shown.items():
        twins = [other for other, one in shown.items() if other != name and one == image]
        assert not twins, f"{name} looks like {twins}"


def test_the_words_of_a_state_leave_no_word_alone() -> None:
    text = "The plan follows from the answers: each low level and each open gate asks for work that closes it."
    width = balanced_width(text, "body", 600)
    assert paint.wrapped_height("body", text, width) == paint.wrapped_height("body", text, 600)
    assert width < 600
    assert balanced_width("Short.", "body", 600) >= paint.width("body", "Short.")
