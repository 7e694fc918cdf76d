"""The workshop by keyboard alone, on a real engagement file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import agenda, answering
from readiness.app.engagement import Engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.widgets.hint_bar import HintBar
from ui.widgets.kit import Button
from ui.widgets.overlay import Overlay
from ui.widgets.projector import ProjectorWindow, Slide, room
from ui.widgets.vote_strip import VoteStrip

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[], None]
OBS3, INT4, OBS4, GOV1 = QuestionId("OBS-03"), QuestionId("INT-04"), QuestionId("OBS-04"), QuestionId("GOV-01")
NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)


def settle_now(window: MainWindow) -> None:
    """Deliver what is posted: a page that was left is gone, with its keys."""
    if QApplication.activeWindow() is None:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(window: MainWindow, keys: str) -> None:
    """Type letters; the key goes to whatever has the focus."""
    settle_now(window)
    for key in keys:
        QTest.keyClicks(QApplication.focusWidget() or window, key)


def hit(window: MainWindow, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys that are not letters."""
    settle_now(window)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def page(window: MainWindow) -> WorkshopPage:
    found = window.page
    assert isinstance(found, WorkshopPage)
    return found


def words(widget: QWidget) -> str:
    """Everything that can be read in a widget."""
    labels = [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget)]
    names = [w.accessibleName() for w in widget.findChildren(QWidget) if w.isVisibleTo(widget)]
    return " | ".join([*labels, *names])


def dots() -> tuple[int, ...] | None:
    """What the room sees of the votes."""
    return room.slide.counts


def buttons(widget: QWidget) -> list[str]:
    return [b.text().strip() for b in widget.findChildren(Button) if b.isVisibleTo(widget)]


def fingerprint(engagement: Engagement) -> str:
    """The state of answers, profile and documents as one hash, read again from the file."""
    file = engagement.file
    responses = {q: r.model_dump(mode="json") for q, r in sorted(file.responses().items())}
    body = json.dumps([responses, file.profile(), file.documents()], sort_keys=True, default=str)
    return hashlib.sha256(body.encode()).hexdigest()


@pytest.fixture
def window(open_window: OpenWindow, sample: Path) -> MainWindow:
    made = open_window(path=sample)
    made.go("workshop", OBS3)
    return made


@pytest.fixture
def empty(open_window: OpenWindow, sample: Path, settle: Settle) -> MainWindow:
    """The sample with nothing recorded for one voted question."""
    made = open_window(path=sample)
    made.state.apply(answering.clear(made.state.engagement, OBS3))
    settle()
    made.go("workshop", OBS3)
    return made


def test_a_vote_is_one_string_and_dots_come_only_after_enter(empty: MainWindow, settle: Settle) -> None:
    window = empty
    press(window, "v")
    press(window, "cd?c")
    assert dots() is None
    assert not window.state.engagement.response(OBS3).votes
    press(window, "14")
    hit(window, Qt.Key.Key_Return)
    settle()
    votes = window.state.engagement.response(OBS3).votes
    assert [v.level for v in votes] == [2, 3, None, 2, 1, 4]
    assert dots() == (0, 1, 2, 1, 1)
    assert room.slide.unknown == 1
    view = page(window).view()
    assert view.spread is not None
    assert (view.spread.lowest, view.spread.highest, view.spread.median, view.spread.split) == (5, 6, "C", True)
    strip = window.findChild(VoteStrip)
    assert strip is not None
    assert "seat 5 Risk B, speaks first" in strip.accessibleName()
    assert "seat 6 Build E, then" in strip.accessibleName()


def test_letters_that_are_no_votes_are_refused_and_backspace_takes_one_back(empty: MainWindow) -> None:
    press(empty, "v")
    press(empty, "cx9")
    strip = empty.findChild(VoteStrip)
    assert strip is not None
    assert strip.votes == "C"
    assert "is no vote" in strip.accessibleDescription()
    hit(empty, Qt.Key.Key_Backspace)
    assert strip.votes == ""
    hit(empty, Qt.Key.Key_Escape)
    assert not empty.state.engagement.response(OBS3).votes


def test_the_room_votes_again_once_and_not_twice(empty: MainWindow, settle: Settle) -> None:
    window = empty
    for string in ("aaeecc", "bbccbb"):
        press(window, "r")
        press(window, string)
        hit(window, Qt.Key.Key_Return)
        settle()
    response = window.state.engagement.response(OBS3)
    assert [v.level for v in response.first_votes] == [0, 0, 4, 4, 2, 2]
    assert [v.level for v in response.votes] == [1, 1, 2, 2, 1, 1]
    press(window, "r")
    settle()
    assert "voted twice" in words(window)
    assert window.state.engagement.response(OBS3) == response
    assert "Vote again" not in buttons(page(window))


def test_consensus_after_a_split_asks_its_reason_and_can_be_left_split(empty: MainWindow, settle: Settle) -> None:
    window = empty
    press(window, "v")
    press(window, "aeaeae")
    hit(window, Qt.Key.Key_Return)
    settle()
    assert "Split, range 4" in words(page(window))
    press(window, "c")
    press(window, "The bench was opened")
    hit(window, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    response = window.state.engagement.response(OBS3)
    assert (response.value, response.consensus_reason) == (2, "The bench was opened")
    assert len(response.votes) == 6
    leave = next(b for b in page(window).findChildren(Button) if b.text().strip() == "Leave it split")
    leave.setFocus()
    hit(window, Qt.Key.Key_Return)
    settle()
    response = window.state.engagement.response(OBS3)
    assert (response.value, response.consensus_reason, len(response.votes)) == (None, "", 6)


def test_agreement_without_a_split_needs_no_reason(empty: MainWindow, settle: Settle) -> None:
    press(empty, "v")
    press(empty, "ccdccc")
    hit(empty, Qt.Key.Key_Return)
    settle()
    press(empty, "c")
    settle()
    assert empty.state.engagement.response(OBS3).value == 2


def test_dont_know_is_recorded_at_once_and_takes_name_and_date(window: MainWindow, settle: Settle) -> None:
    press(window, "?")
    settle()
    assert window.state.engagement.response(OBS3).state == "unknown"
    press(window, "Karin Holm")
    hit(window, Qt.Key.Key_Tab)
    press(window, "32.12.2026")
    hit(window, Qt.Key.Key_Return)
    box = window.findChild(Overlay)
    assert box is not None
    assert "Write a date" in words(box)
    field = QApplication.focusWidget()
    assert field is not None
    hit(window, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    press(window, "4.12.2026")
    hit(window, Qt.Key.Key_Return)
    settle()
    response = window.state.engagement.response(OBS3)
    assert (response.who, response.by.isoformat() if response.by else "") == ("Karin Holm", "2026-12-04")


def test_the_button_of_dont_know_stands_pressed_while_that_is_the_answer(window: MainWindow, settle: Settle) -> None:
    def button() -> Button:
        shown = [b for b in page(window).findChildren(Button) if b.isVisible()]
        return next(b for b in shown if b.accessibleName() == "Don't know")

    def is_said_pressed() -> bool:
        return bool(QAccessible.queryAccessibleInterface(button()).state().checked)

    assert (button().isChecked(), is_said_pressed()) == (False, False)
    button().click()
    settle()
    assert (button().isChecked(), is_said_pressed()) == (True, True)
    hit(window, Qt.Key.Key_Escape)
    button().click()  # asks again who finds out; the answer stays
    settle()
    hit(window, Qt.Key.Key_Escape)
    assert window.state.engagement.response(OBS3).state == "unknown"
    assert button().isChecked()
    press(window, "c")
    settle()
    assert (button().isChecked(), is_said_pressed()) == (False, False)


def test_not_applicable_is_offered_only_where_it_can_be(window: MainWindow, settle: Settle) -> None:
    press(window, "-")
    settle()
    assert "always applies" in words(window)
    assert "Not applicable" not in buttons(page(window))
    window.go("workshop", INT4)
    press(window, "-")
    hit(window, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.state.engagement.response(INT4).state != "na"  # a reason is needed
    press(window, "Nothing is written")
    hit(window, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    response = window.state.engagement.response(INT4)
    assert (response.state, response.reason) == ("na", "Nothing is written")


def test_parking_takes_owner_date_and_what_is_open(window: MainWindow, settle: Settle) -> None:
    press(window, "p")
    press(window, "Tomas Brandt")
    hit(window, Qt.Key.Key_Tab)
    press(window, "2026-12-01")
    hit(window, Qt.Key.Key_Tab)
    press(window, "Bring the trace")
    hit(window, Qt.Key.Key_Return)
    settle()
    parked = window.state.engagement.response(OBS3).parked
    assert parked is not None
    assert (parked.owner, str(parked.due), parked.text) == ("Tomas Brandt", "2026-12-01", "Bring the trace")
    assert "Parked" in words(page(window))


def test_evidence_levels_by_function_keys_and_flag_by_letter(window: MainWindow, settle: Settle) -> None:
    for key, level in ((Qt.Key.Key_F4, 2), (Qt.Key.Key_F2, 0), (Qt.Key.Key_F3, 1)):
        hit(window, key)
        assert window.state.engagement.response(OBS3).evidence == level
    before = window.state.engagement.response(OBS3).flagged
    press(window, "f")
    assert window.state.engagement.response(OBS3).flagged is not before


def test_a_note_is_saved_when_typing_pauses_and_when_the_question_is_left(
    window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    press(window, "n")
    hit(window, Qt.Key.Key_End, modifier=Qt.KeyboardModifier.ControlModifier)
    press(window, " seen A E V")  # letters of acts are words here
    qtbot.waitUntil(lambda: window.state.engagement.response(OBS3).note.endswith(" seen A E V"), timeout=5000)
    press(window, " more")
    window.go("workshop", OBS4)
    assert window.state.engagement.response(OBS3).note.endswith(" seen A E V more")


def test_what_stands_in_the_evidence_form_survives_other_questions_and_pages(
    window: MainWindow, settle: Settle
) -> None:
    panel = page(window)._panel
    assert panel is not None
    panel.open_form()
    press(window, "Replay bench")
    window.go("workshop", OBS4)
    window.go("profile")
    window.go("workshop", OBS3)
    settle()
    again = page(window)._panel
    assert again is not None
    assert again.draft.what == "Replay bench"
    again.open_form()
    hit(window, Qt.Key.Key_Tab)
    press(window, "run 77be")
    for _ in range(4):
        hit(window, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Button)
    add = next(b for b in page(window).findChildren(Button) if b.text().strip() == "Add" and b.isVisibleTo(window))
    add.setFocus()
    hit(window, Qt.Key.Key_Return)
    settle()
    shown = window.state.engagement.response(OBS3).shown
    assert [(e.what, e.where) for e in shown] == [("Replay bench", "run 77be")]
    assert window.state.engagement.response(OBS3).evidence == 2
    assert again.draft.is_empty


def test_fifty_undos_and_fifty_redos_end_in_the_same_state(window: MainWindow, settle: Settle) -> None:
    engagement = window.state.engagement
    start = fingerprint(engagement)
    order = ["OBS-03", "OBS-01", "QUA-01", "INT-03", "OWN-01", "DAT-03", "GOV-02", "QUA-03", "OWN-03", "GOV-03"]
    for question in order:
        window.go("workshop", question)
        for act in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4):
            hit(window, act)
        press(window, "f")
        press(window, "f")
        settle()
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    end = fingerprint(engagement)
    assert end != start
    for _ in range(50):
        hit(window, Qt.Key.Key_Z, modifier=ctrl)
    assert fingerprint(engagement) == start
    for _ in range(50):
        hit(window, Qt.Key.Key_Z, modifier=ctrl | shift)
    settle()
    assert fingerprint(engagement) == end


def test_after_closing_an_edit_asks_its_reason_and_carries_it(window: MainWindow, settle: Settle) -> None:
    state = window.state
    state.apply(agenda.close_workshop(state.engagement, NOW))
    settle()
    hit(window, Qt.Key.Key_F4)
    assert state.engagement.response(OBS3).evidence == 1  # nothing changed yet
    hit(window, Qt.Key.Key_Escape)
    settle()
    assert state.engagement.response(OBS3).evidence == 1
    hit(window, Qt.Key.Key_F4)
    press(window, "Shown on Monday")
    hit(window, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle()
    response = state.engagement.response(OBS3)
    assert (response.evidence, response.after_workshop) == (2, "Shown on Monday")
    assert "Changed later" in words(page(window))
    press(window, "f")  # marks of the facilitator ask nothing
    assert window.findChild(Overlay) is None or not window.cards.is_open
    hit(window, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    hit(window, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert state.engagement.response(OBS3).after_workshop == ""


def test_the_timer_counts_down_and_says_how_far_over_time(window: MainWindow, settle: Settle) -> None:
    clock = [NOW]
    window.state.now = lambda: clock[0]
    window.state.apply(agenda.start_workshop(window.state.engagement, NOW))
    window.go("workshop", OBS4)
    window.go("workshop", OBS3)
    settle()
    clock[0] = NOW + timedelta(seconds=78)
    page(window)._tick()
    assert "1:12" in words(page(window))
    assert "of 2:30" in words(page(window))
    clock[0] = NOW + timedelta(seconds=190)
    page(window)._tick()
    assert "+0:40" in words(page(window))
    assert "Over time by 0:40" in words(page(window))
    assert "Minute 3 of 240" in words(page(window))


def test_nothing_private_is_on_any_slide(window: MainWindow, settle: Settle) -> None:
    engagement = window.state.engagement
    window.state.apply(answering.set_note(engagement, OBS3, "PRIVATE NOTE"))
    item = Evidence(what="PRIVATE ARTEFACT", where="PRIVATE PLACE", who="Ines Dahl")
    window.state.apply(answering.add_shown(engagement, OBS3, item, NOW))
    names = [p.name for p in engagement.people]
    for question in [q.id for q in engagement.pack.questions]:
        window.go("workshop", question)
        said = repr(room.slide)
        assert "PRIVATE" not in said
        assert not [name for name in names if name in said]
        for secret in ("weight", "gate", "Seat", "E0", "E1", "E2"):
            assert secret not in said
    usual = {"section", "place", "stem", "levels", "counts", "unknown", "lines", "sides", "foot", "is_voted"}
    assert set(Slide.__dataclass_fields__) == {*usual, "board", "agreed", "scale"}
    assert room.slide.board is None  # totals and gates: the read-out and what follows it alone


def test_the_projector_opens_by_f9_blanks_by_f10_and_never_writes_below_28_px(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.theme import paint, tokens

    hit(window, Qt.Key.Key_F9)
    shown = window.projector.shown
    assert isinstance(shown, ProjectorWindow)
    roles: list[str] = []
    original, wrapped = paint.write, paint.write_wrapped

    def note_write(p: object, r: object, text: str, role: str, *rest: object, **more: object) -> None:
        roles.append(role)
        original(p, r, text, role, *rest, **more)  # type: ignore[arg-type]  # handed on as given

    def note_wrapped(p: object, r: object, text: str, role: str, color: object) -> None:
        roles.append(role)
        wrapped(p, r, text, role, color)  # type: ignore[arg-type]  # handed on as given

    monkeypatch.setattr(paint, "write", note_write)
    monkeypatch.setattr(paint, "write_wrapped", note_wrapped)
    for size in ((1024, 768), (1280, 720), (1920, 1080)):
        shown.resize(*size)
        for question in ("OBS-03", "OBS-04", "GOV-06", "OBS-05", "QUA-01"):
            window.go("workshop", question)
            paint.elided.clear()
            shown.grab()
            assert not paint.elided
    assert roles
    assert min(tokens.TYPE[role].px for role in roles) >= 28
    hit(window, Qt.Key.Key_F10)
    assert room.is_blank
    roles.clear()
    shown.grab()
    assert shown.accessibleName() == f"What the room sees: {room.slide.section}"
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    settle()
    assert page(window)._current != "QUA-01"
    QTest.keyClick(shown, Qt.Key.Key_F9)
    settle()
    assert window.projector.shown is None


def test_a_file_that_is_open_elsewhere_shows_no_acting_controls(
    open_window: OpenWindow, sample: Path, settle: Settle
) -> None:
    holder = open_engagement(sample, now=NOW)
    try:
        window = open_window(path=sample)
        window.go("workshop", OBS3)
        before = fingerprint(window.state.engagement)
        assert not {"Don't know", "Park", "Flag", "Vote again", "Describe what was shown"} & set(buttons(page(window)))
        hints = window.findChild(HintBar)
        assert hints is not None
        assert "vote" not in words(hints)
        press(window, "abfpnv?-")
        hit(window, Qt.Key.Key_F4)
        settle()
        assert not window.cards.is_open
        assert fingerprint(window.state.engagement) == before
    finally:
        holder.close()


def test_the_register_of_agents_is_kept_with_its_question(window: MainWindow, settle: Settle) -> None:
    window.go("workshop", GOV1)
    settle()
    register = next(b for b in page(window).findChildren(Button) if b.text().strip().startswith("Register"))
    register.setFocus()
    hit(window, Qt.Key.Key_Return)
    press(window, "Invoice agent")
    hit(window, Qt.Key.Key_Tab)
    press(window, "Karin Holm")
    hit(window, Qt.Key.Key_Return)
    settle()
    rows = window.state.engagement.response(GOV1).register_rows
    assert rows[0]["name"] == "Invoice agent"
    assert rows[0]["owner"] == "Karin Holm"


def test_the_hints_name_only_keys_that_act(window: MainWindow) -> None:
    from PySide6.QtGui import QShortcut

    bound = {s.key().toString() for s in page(window).findChildren(QShortcut)}
    said = {key for key, _ in page(window).keys}
    groups = {"A–E": "ABCDE", "0–4": "01234", "F2 F3 F4": ["F2", "F3", "F4"], "PgUp PgDn": ["PgUp", "PgDown"]}
    for key in said:
        for single in groups.get(key, [key]):
            assert single in bound, single


def test_the_focus_is_on_the_choices_of_every_question_that_is_opened(window: MainWindow, settle: Settle) -> None:
    for _ in range(4):
        hit(window, Qt.Key.Key_PageDown)
        settle()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName().startswith(("choice-", "number"))
        assert page(window).isAncestorOf(focused)


def test_a_note_is_saved_while_typing_goes_on_without_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    panel = page(window)._panel
    assert panel is not None
    panel._pause.setInterval(3_600_000)  # as if nobody ever paused
    panel._longest.setInterval(50)
    press(window, "n")
    press(window, "word")
    qtbot.waitUntil(lambda: "word" in window.state.engagement.response(OBS3).note, timeout=5000)


def test_answering_never_computes_a_score_or_a_projection(window: MainWindow, settle: Settle) -> None:
    """The room waits for nobody: figures are computed when a page shows them."""
    engagement = window.state.engagement
    window.go("workshop", engagement.pack.policy.detection_question)
    settle()
    hit(window, Qt.Key.Key_F3)
    settle()
    assert engagement.needs_projection
    assert "scorecard" not in engagement._kept


def test_no_part_of_a_page_ever_flashes_as_a_window_of_its_own(open_window: OpenWindow, sample: Path) -> None:
    """Such a flash takes the activation away, and with it the next key."""
    from PySide6.QtCore import QObject

    from ui import pages

    flashed: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                flashed.append(f"{type(watched).__name__} {watched.objectName()}")
            return False

    window = open_window(path=sample)
    watch, app = Watch(), QCoreApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    try:
        for entry in (*pages.ENTRIES, *pages.BESIDE):
            if entry.name not in ("reliability", "report"):  # they compute and render: not the business of this test
                window.go(entry.name)
                settle_now(window)
        window.go("workshop", OBS3)
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_F4, Qt.Key.Key_PageUp):
            hit(window, key)
    finally:
        app.removeEventFilter(watch)
    assert not flashed
