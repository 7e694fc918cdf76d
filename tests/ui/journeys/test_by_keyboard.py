"""The whole sample engagement by keyboard alone, from an empty file to the comparison with a kept snapshot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from readiness.app import claims, snapshots, workshop
from readiness.app.engagement import Engagement, open_engagement
from readiness.domain.questions import QuestionId
from tests.ui.journeys.keyboard_person import ALT, CTRL, SHIFT, Keyboard
from ui.main_window import MainWindow
from ui.pages.workshop import WorkshopPage
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.ledger import Ledger

OpenWindow = Callable[..., MainWindow]
LONG = 60_000
FIRST, REVOTED = QuestionId("OBS-01"), QuestionId("OBS-02")
ROLES = ["build", "operate", "business", "data", "risk", "sponsor"]


@pytest.fixture
def sample_engagement(sample: Path) -> Iterator[Engagement]:
    made = open_engagement(sample, now=datetime.now(UTC), read_only=True)
    yield made
    made.close()


@pytest.fixture
def keys(open_window: OpenWindow, blank: Path) -> Keyboard:
    return Keyboard(open_window(path=blank))


def state_hash(engagement: Engagement) -> str:
    """SHA-256 of answers, profile, documents, batches and settings as they lie in the file, without timestamps."""
    file = engagement.file
    answers = {q: r.model_dump(mode="json", exclude={"recorded"}) for q, r in sorted(file.responses().items())}
    documents = {str(k): v for k, v in sorted(file.documents().items()) if k != "drafts"}
    settings = {k: v for k, v in sorted(file.settings().items()) if not k.endswith("_at")}
    body = [answers, file.profile(), documents, [str(b.id) for b in file.batches()], settings]
    return hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()


def letters_for(sample: Engagement, question: QuestionId) -> str:
    """The keys of what the sample chose, where it did not vote."""
    view = workshop.view_question(sample, question)
    voted = any(seat.vote for seat in view.seats)
    return "" if voted else "".join(choice.letter for choice in view.choices if choice.chosen).lower()


def drop(panel: EvidencePanel, path: Path) -> None:
    """Let go of a file over the panel, as Qt hands it over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keyboard = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, buttons, keyboard)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keyboard))


def put_people(keys: Keyboard, sample: Engagement) -> None:
    keys.command("Roster and agenda")
    for person in sample.people:
        keys.person(person.name, ROLES.index(person.role))
    assert [(p.name, p.role, p.seat) for p in keys.window.state.engagement.people] == [
        (p.name, p.role, p.seat) for p in sample.people
    ]


def answer_all(keys: Keyboard, sample: Engagement) -> None:
    made = keys.window.state.engagement
    for question, wanted in sample.responses.items():
        keys.question(question)
        page = keys.window.page
        assert isinstance(page, WorkshopPage)
        assert page.place == question
        keys.answer(wanted, letters_for(sample, question))
        got = made.response(question)
        assert (got.state, got.value, got.evidence) == (wanted.state, wanted.value, wanted.evidence), question
        assert [v.level for v in got.votes] == [v.level for v in wanted.votes], question


def test_the_sample_is_run_by_keyboard_alone(
    keys: Keyboard, sample_engagement: Engagement, tmp_path: Path, qtbot: QtBot
) -> None:
    window, sample = keys.window, sample_engagement
    state = window.state
    put_people(keys, sample)
    keys.primary()  # starts the workshop and opens the first question
    assert window.page_name == "workshop"
    answer_all(keys, sample)

    # A second vote, once: V opens the field again, the first votes stay on file.
    keys.question(REVOTED)
    before = state.engagement.response(REVOTED).votes
    keys.words("rddcddd"[: 1 + len(before)])
    keys.hit(Qt.Key.Key_Return)
    got = state.engagement.response(REVOTED)
    assert (got.first_votes, [v.level for v in got.votes]) == (before, [3, 3, 2, 3, 3, 3][: len(before)])

    # Evidence: an image pasted into the form, another dropped on the panel.
    keys.question(FIRST)
    page = window.page
    assert isinstance(page, WorkshopPage)
    panel = window.findChild(EvidencePanel)
    assert panel is not None
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(image)
    while keys.target.objectName() != "describe":
        keys.hit(Qt.Key.Key_Tab)
    keys.hit(Qt.Key.Key_Return)
    keys.words("Outcome table")
    keys.hit(Qt.Key.Key_V, modifier=CTRL)
    qtbot.waitUntil(lambda: bool(panel.draft.attachment), timeout=LONG)
    keys.hit(Qt.Key.Key_Tab)
    keys.words("warehouse")
    submit(keys)
    image.save(str(tmp_path / "trace.png"))
    drop(panel, tmp_path / "trace.png")
    qtbot.waitUntil(lambda: bool(panel.draft.attachment), timeout=LONG)
    keys.words("Trace")
    keys.hit(Qt.Key.Key_Tab)
    keys.words("bench")
    submit(keys)
    shown = state.engagement.response(FIRST).shown
    assert [(e.what, bool(e.attachment)) for e in shown] == [("Outcome table", True), ("Trace", True)]

    # The pilot's metrics, and one contradiction settled for the data.
    with as_file(files("questionnaires") / "sample" / "metrics.xlsx") as book:
        window.go("metrics", book)  # the file is chosen in the system's own dialog
        qtbot.waitUntil(lambda: window.page.primary is not None and window.page.primary.is_possible, timeout=LONG)
        keys.primary()
        qtbot.waitUntil(lambda: bool(state.engagement.batches) and not state.engagement.needs_projection, timeout=LONG)
    open_before = [c for c in claims.list_claims(state.engagement) if c.settled == "open" and c.can_take_data]
    assert open_before
    keys.question(open_before[0].question)
    keys.hit(Qt.Key.Key_X)
    qtbot.waitUntil(lambda: window.page_name == "claims", timeout=LONG)
    keys.hit(Qt.Key.Key_2)
    keys.primary()
    left = [c.question for c in claims.list_claims(state.engagement) if c.settled == "open"]
    assert open_before[0].question not in left

    # Read-out, a snapshot, a later answer, and what changed since.
    keys.hit(Qt.Key.Key_5, modifier=ALT)
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=LONG)
    assert window.page.note
    keys.hit(Qt.Key.Key_E)
    keys.hit(Qt.Key.Key_C)
    assert window.page_name == "compare"
    keys.hit(Qt.Key.Key_K)
    keys.words("Workshop")
    keys.hit(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(snapshots.list_snapshots(state.engagement)), timeout=LONG)
    late = next(q for q in sample.responses if letters_for(sample, q) == "a")
    keys.question(late)
    keys.words("b")
    assert state.engagement.response(late).value != sample.response(late).value
    keys.hit(Qt.Key.Key_5, modifier=ALT)
    qtbot.waitUntil(lambda: window.page_name == "readout", timeout=LONG)
    keys.hit(Qt.Key.Key_C)
    assert window.page_name == "compare"
    title = state.engagement.pack.question_by_id[late].short_title
    assert title in " ".join(listing.accessibleName() for listing in window.page.findChildren(Ledger))

    # Fifty steps back and fifty forward.
    end = state_hash(state.engagement)
    for _ in range(50):
        keys.hit(Qt.Key.Key_Z, modifier=CTRL)
    assert state_hash(state.engagement) != end
    for _ in range(50):
        keys.hit(Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert state_hash(state.engagement) == end


def submit(keys: Keyboard) -> None:
    """Tab on to Add, and press it."""
    for _ in range(8):
        if keys.target.accessibleName() == "Add":
            break
        keys.hit(Qt.Key.Key_Tab)
    keys.hit(Qt.Key.Key_Return)
