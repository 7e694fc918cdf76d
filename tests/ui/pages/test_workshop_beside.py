"""Around the questions by keyboard: roster and agenda, pictures, open ends, claims after closing."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import agenda, answering, attachments
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
from ui.main_window import MainWindow
from ui.pages.followup import FollowUpPage
from ui.pages.roster import RosterPage
from ui.pages.workshop import WorkshopPage
from ui.widgets.evidence_form import EvidenceForm
from ui.widgets.kit import Button
from ui.widgets.ledger import Ledger
from ui.widgets.picture import PictureView, picture_in
from ui.widgets.projector import room

OpenWindow = Callable[..., MainWindow]
OBS3 = QuestionId("OBS-03")
NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def settle_now() -> None:
    """Deliver what is posted; an event loop that ran may have taken the activation."""
    window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None)
    if QApplication.activeWindow() is None and window is not None:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(keys: str) -> None:
    settle_now()
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, key)


def hit(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    settle_now()
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifier)
    settle_now()


def words(widget: QWidget) -> str:
    return " | ".join(w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget))


def test_a_roster_from_nothing_to_the_first_question(open_window: OpenWindow, blank: Path) -> None:
    window = open_window(path=blank)
    window.go("roster")
    assert isinstance(window.page, RosterPage)
    assert "Nobody is on the list yet" in words(window.page)
    for name, title, downs in (("Ann Berg", "Lead", 0), ("Bo Dahl", "Support", 1), ("Cy Ek", "Finance", 5)):
        press("+")
        press(name)
        hit(Qt.Key.Key_Tab)
        press(title)
        hit(Qt.Key.Key_Tab)
        for _ in range(downs):
            hit(Qt.Key.Key_Down)
        hit(Qt.Key.Key_Return, modifier=CTRL)
    people = window.state.engagement.people
    assert [(p.name, p.role, p.seat) for p in people] == [
        ("Ann Berg", "build", 1),
        ("Bo Dahl", "operate", 2),
        ("Cy Ek", "sponsor", None),
    ]
    listing = window.findChild(Ledger, "people")
    assert listing is not None
    listing.setFocus()
    listing.select(1)
    hit(Qt.Key.Key_Up, modifier=ALT)
    assert [p.name for p in window.state.engagement.people] == ["Bo Dahl", "Ann Berg", "Cy Ek"]
    hit(Qt.Key.Key_Return, modifier=CTRL)
    assert window.page_name == "workshop"
    assert agenda.read_agenda(window.state.engagement).begun is not None


def test_the_roster_refuses_a_second_of_the_same_name_inside_its_card(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("roster")
    before = window.state.engagement.people
    press("+")
    press("Ines Dahl")
    hit(Qt.Key.Key_Return, modifier=CTRL)
    assert window.cards.is_open
    assert "Ines Dahl is on the list already" in words(window)
    hit(Qt.Key.Key_Escape)
    assert window.state.engagement.people == before


def test_an_artefact_is_ticked_and_minutes_are_changed_by_enter(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("roster")
    page = window.page
    assert isinstance(page, RosterPage)
    assert page._tabs is not None
    page._tabs.show_part(2)
    bring = window.findChild(Ledger, "artefacts")
    assert bring is not None
    bring.setFocus()
    bring.select(7)
    hit(Qt.Key.Key_Return)
    assert agenda.read_agenda(window.state.engagement).brought == ("stop",)
    day = window.findChild(Ledger, "agenda")
    assert day is not None
    day.setFocus()
    day.select(0)
    hit(Qt.Key.Key_Return)
    press("15")
    hit(Qt.Key.Key_Return)
    assert agenda.list_parts(window.state.engagement)[0].minutes == 15


def test_a_pasted_picture_is_kept_with_its_artefact(open_window: OpenWindow, sample: Path, qtbot: QtBot) -> None:
    window = open_window(path=sample)
    window.go("workshop", OBS3)
    page = window.page
    assert isinstance(page, WorkshopPage)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    panel = page._panel
    assert panel is not None
    panel.open_form()
    press("Trace")
    hit(Qt.Key.Key_V, modifier=CTRL)
    qtbot.waitUntil(lambda: bool(panel.draft.attachment), timeout=10_000)
    hit(Qt.Key.Key_Tab)
    press("bench")
    form = window.findChild(EvidenceForm)
    assert form is not None
    next(b for b in form.findChildren(Button) if b.text().strip() == "Add").setFocus()
    hit(Qt.Key.Key_Return)
    shown = window.state.engagement.response(OBS3).shown
    assert shown[0].attachment is not None
    kept = attachments.read_picture(window.state.engagement, shown[0].attachment)
    assert kept is not None
    assert Image.open(io.BytesIO(kept.body)).getpixel((5, 5)) == (255, 0, 0)
    page._open_picture(shown[0].id)
    view = window.findChild(PictureView)
    assert view is not None
    view.setFocus()
    hit(Qt.Key.Key_Left)
    assert view.box is not None
    next(b for b in window.findChildren(Button) if b.text().strip() == "Hide this part for good").setFocus()
    hit(Qt.Key.Key_Return)
    hidden = attachments.read_picture(window.state.engagement, shown[0].attachment)
    assert hidden is not None
    assert Image.open(io.BytesIO(hidden.body)).getpixel((28, 18)) == (18, 22, 29)


def test_a_dropped_file_that_is_no_picture_is_refused_in_the_form(
    open_window: OpenWindow, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path=sample)
    window.go("workshop", OBS3)
    page = window.page
    assert isinstance(page, WorkshopPage)
    fake = tmp_path / "trace.png"
    fake.write_bytes(b"<svg onload=alert(1)>")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(fake))])
    given = picture_in(data)
    assert given == (b"", str(fake))
    page._take_picture(OBS3, given)
    qtbot.waitUntil(lambda: "no picture that can be read" in words(page), timeout=10_000)
    assert not window.state.engagement.response(OBS3).shown


def test_open_ends_lead_to_their_question_and_out_as_a_list(
    open_window: OpenWindow, sample: Path, tmp_path: Path
) -> None:
    window = open_window(path=sample)
    promise = Evidence(kind=answering.PROMISED, what="The trace", where="later", who="Ines Dahl")
    window.state.apply(answering.add_shown(window.state.engagement, OBS3, promise, NOW))
    window.go("followup")
    settle_now()
    page = window.page
    assert isinstance(page, FollowUpPage)
    assert "4 to follow up" in page.note
    page.save_to(tmp_path / "list.csv")
    settle_now()
    assert "The list was saved" in words(window)
    assert "The trace" in (tmp_path / "list.csv").read_text("utf-8-sig")
    page.save_to(tmp_path / "nowhere" / "list.csv")
    settle_now()
    assert "does not exist" in words(window)
    listing = window.findChild(Ledger, "follow-ups")
    assert listing is not None
    listing.setFocus()
    listing.select(0)
    hit(Qt.Key.Key_Return)
    assert isinstance(window.page, WorkshopPage)


def test_a_resolution_after_closing_asks_its_reason(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.state.apply(agenda.close_workshop(window.state.engagement, NOW))
    window.go("claims")
    settle_now()
    assert "data" not in repr(room.slide).lower()
    hit(Qt.Key.Key_2)
    hit(Qt.Key.Key_Return, modifier=CTRL)
    assert window.cards.is_open
    press("Agreed by phone")
    hit(Qt.Key.Key_Return, modifier=CTRL)
    response = window.state.engagement.response(QuestionId("OBS-01"))
    assert (response.value, response.after_workshop) == (2, "Agreed by phone")


def test_looking_ahead_at_a_contradiction_shows_the_room_nothing(open_window: OpenWindow, sample: Path) -> None:
    window = open_window(path=sample)
    window.go("workshop", QuestionId("OBS-01"))
    settle_now()
    before = room.slide
    hit(Qt.Key.Key_X)
    assert window.page_name == "claims"
    assert room.slide == before
    show = next(b for b in window.findChildren(Button) if b.text().strip() == "Show to the room")
    show.setFocus()
    hit(Qt.Key.Key_Return)
    assert window.projector.is_open
    assert [mark for _, mark, _ in room.slide.sides] == ["D", "91.3%"]
    window.projector.close()


@pytest.mark.qt_log_ignore("JPEG", "libpng", extend=True)
def test_a_stored_picture_of_a_foreign_file_is_shown_only_if_it_is_one_of_ours(qtbot: QtBot) -> None:
    from ui.widgets.picture import pixmap

    out = io.BytesIO()
    Image.new("RGB", (30, 20)).save(out, "PNG")
    assert (pixmap(out.getvalue()).width(), pixmap(out.getvalue()).height()) == (30, 20)
    huge = io.BytesIO()
    Image.new("1", (9000, 10)).save(huge, "PNG")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    for body in (b"", svg, b"GIF89a", huge.getvalue(), out.getvalue()[:20], b"\xff\xd8\xff" + b"\0" * 50):
        assert pixmap(body).isNull()
