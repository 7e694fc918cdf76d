"""The shared workspace in the window, against a real server: opened, made, collided, lost and found again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, get_ident

import psycopg
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readiness.app import answering, workspaces
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId
from readiness.errors import WorkspaceProblem
from readiness.store.workspace.engagement import WorkspaceEngagement
from readiness.store.workspace.link import Link
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.widgets.messages import MessageBar
from ui.widgets.workspace_card import NewInWorkspace, WorkspaceCard

if sys.platform != "win32":
    import postgres_server
    from postgres_server import Server

OpenWindow = Callable[..., MainWindow]
OBS1, OBS2 = QuestionId("OBS-01"), QuestionId("OBS-02")
LONG = 30_000


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    programs = None if sys.platform == "win32" else postgres_server.find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt-get install postgresql)")
    with postgres_server.running(programs) as started:
        yield started


@pytest.fixture
def firm(server: Server, settings: Settings) -> Iterator[str]:
    """A prepared workspace, named in the settings."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE firm")
    url = server.url("firm")
    settings.workspace = url
    workspaces.configure(url)
    workspaces.prepare_workspace()
    yield url
    workspaces.configure("")
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE firm WITH (FORCE)")


@pytest.fixture
def acme(firm: str) -> Path:
    made = create_engagement(workspaces.new_place("Acme"), client="Acme", agent="Invoices", now=datetime.now(UTC))
    made.close()
    return made.path


def level(engagement: Engagement, question: QuestionId) -> object:
    return engagement.response(question).value


def words_of(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def is_saved(window: MainWindow) -> bool:
    return not window.state.is_saving and not window.state.engagement.unsaved


def shown(window: MainWindow) -> str:
    shown = window._standing or window._message
    return shown.title if shown is not None else ""


def test_opened_from_the_card_and_remembered(
    open_window: OpenWindow,
    acme: Path,
    qtbot: QtBot,
    settings: Settings,
    cut_words: Callable[[QWidget], list[str]],
    nameless: Callable[[QWidget], list[str]],
    settle: Callable[[], None],
) -> None:
    window = open_window(960, 600)
    window.workspace.show()
    card = window.findChild(WorkspaceCard)
    assert isinstance(card, WorkspaceCard)
    qtbot.waitUntil(lambda: len(card._entries) == 1, timeout=LONG)
    settle()
    assert cut_words(card) == []
    assert nameless(card) == []
    card._open.click()
    qtbot.waitUntil(lambda: window.state.is_open, timeout=LONG)
    assert window.state.engagement.details.client == "Acme"
    window.state.apply(answering.answer(window.state.engagement, OBS1, 3, window.state.now()))
    qtbot.waitUntil(lambda: is_saved(window), timeout=LONG)
    window.desk.close()
    recent = settings.recent[0]
    assert recent.client == "Acme"
    assert recent.exists
    window.desk.open_file(Path(recent.path))
    qtbot.waitUntil(lambda: window.state.is_open, timeout=LONG)
    assert level(window.state.engagement, OBS1) == 3


def test_made_in_the_workspace_and_brought_there_from_a_file(
    open_window: OpenWindow, firm: str, blank: Path, qtbot: QtBot
) -> None:
    window = open_window(path=blank)
    window.workspace.bring_in()
    qtbot.waitUntil(lambda: window.state.is_open and window.state.engagement.is_in_workspace, timeout=LONG)
    assert window.state.engagement.details.client == "Northwind"
    window.workspace.ask_new()
    card = window.findChild(NewInWorkspace)
    assert isinstance(card, NewInWorkspace)
    card._client.setText("Northwind")
    card._agent.setText("Invoice agent")
    card._create()
    qtbot.waitUntil(lambda: bool(card._where.control.accessibleDescription()), timeout=LONG)
    assert "already" in card._where.control.accessibleDescription()
    card._name.setText("Second pilot")
    card._create()
    qtbot.waitUntil(lambda: window.state.engagement.path.stem == "Second pilot", timeout=LONG)
    assert sorted(entry.name for entry in workspaces.list_engagements()) == ["Northwind Invoice agent", "Second pilot"]


@pytest.mark.parametrize("is_mine", [True, False])
def test_a_collision_says_who_and_whose_value_stays_is_chosen(
    open_window: OpenWindow, acme: Path, is_mine: bool, qtbot: QtBot
) -> None:
    window = open_window(path=acme)
    other = open_engagement(acme, now=datetime.now(UTC))
    assert other.others == (postgres_server.OWNER,)
    other.apply(answering.answer(other, OBS1, 3, datetime.now(UTC)))
    state = window.state
    state.apply(answering.answer(state.engagement, OBS1, 1, state.now()))
    state.apply(answering.answer(state.engagement, OBS2, 4, state.now()))
    qtbot.waitUntil(lambda: shown(window).startswith("readiness changed OBS-01 "), timeout=LONG)
    qtbot.waitUntil(lambda: not state.is_saving, timeout=LONG)
    assert (level(state.engagement, OBS1), level(state.engagement, OBS2)) == (1, 4)
    message = window._standing
    assert message is not None
    assert message.action is not None
    assert message.second is not None
    (message.action if is_mine else message.second).run()
    assert window.findChild(MessageBar) is None or shown(window) == ""
    assert level(state.engagement, OBS1) == (1 if is_mine else 3)
    other.reload()
    assert (level(other, OBS1), level(other, OBS2)) == (1 if is_mine else 3, 4)
    assert list(state.engagement.unsaved) == []
    state.apply(answering.answer(state.engagement, OBS1, 2, state.now()))
    qtbot.waitUntil(lambda: is_saved(window), timeout=LONG)
    assert shown(window) == ""
    other.close()


def test_who_else_works_on_it_is_said_and_their_changes_can_be_brought_in(open_window: OpenWindow, acme: Path) -> None:
    other = open_engagement(acme, now=datetime.now(UTC))
    window = open_window(path=acme)
    assert shown(window) == f"Also open with {postgres_server.OWNER}"
    other.apply(answering.answer(other, OBS1, 3, datetime.now(UTC)))
    window.workspace.refresh()
    assert level(window.state.engagement, OBS1) == 3
    other.close()


def test_the_portfolio_of_the_workspace(open_window: OpenWindow, acme: Path, qtbot: QtBot) -> None:
    window = open_window()
    window.workspace.show_portfolio()
    qtbot.waitUntil(lambda: "1 engagement" in window.page.note, timeout=LONG)
    assert "workspace" in window.page.note


def test_a_server_that_goes_away_keeps_the_work(
    open_window: OpenWindow, acme: Path, server: Server, qtbot: QtBot
) -> None:
    window = open_window(path=acme)
    server.stop()
    try:
        window.state.apply(answering.answer(window.state.engagement, OBS1, 2, window.state.now()))
        assert level(window.state.engagement, OBS1) == 2
        qtbot.waitUntil(lambda: "does not answer" in shown(window), timeout=LONG)
        assert not window.close()
        qtbot.waitUntil(lambda: window._standing is not None and "would be lost" in window._standing.text, timeout=LONG)
    finally:
        server.start()
    window.unsaved.try_again()
    qtbot.waitUntil(lambda: is_saved(window), timeout=LONG)
    assert shown(window) == ""
    again = open_engagement(acme, now=datetime.now(UTC), read_only=True)
    assert level(again, OBS1) == 2
    again.close()


def test_a_slow_server_holds_up_neither_the_window_nor_closing_it(
    open_window: OpenWindow, acme: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(path=acme)
    state, write = window.state, WorkspaceEngagement.write
    go_on, threads = Event(), []

    def slowly(store: WorkspaceEngagement, edit: Edit) -> None:
        threads.append(get_ident())
        assert go_on.wait(LONG / 1000)
        write(store, edit)

    monkeypatch.setattr(WorkspaceEngagement, "write", slowly)
    state.apply(answering.answer(state.engagement, OBS1, 1, state.now()))
    state.apply(answering.answer(state.engagement, OBS1, 2, state.now()))
    state.undo()
    state.apply(answering.answer(state.engagement, OBS2, 4, state.now()))
    assert (level(state.engagement, OBS1), level(state.engagement, OBS2)) == (1, 4)
    qtbot.waitUntil(lambda: "Saving…" in words_of(window))
    assert not window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.closed, timeout=LONG):
        go_on.set()
    assert get_ident() not in threads
    again = open_engagement(acme, now=datetime.now(UTC), read_only=True)
    assert (level(again, OBS1), level(again, OBS2)) == (1, 4)
    again.close()


def test_an_import_goes_to_the_workspace_beside_the_window(
    open_window: OpenWindow, acme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    table = tmp_path / "pilot.csv"
    rows = "".join(f"t{n},2026-10-{1 + n % 28:02},{'yes' if n % 9 else 'no'}\n" for n in range(300))
    table.write_text("task_id,date,success\n" + rows)
    threads = []
    run = Link.run

    def note(self: Link, work: Callable[[object], object]) -> object:
        threads.append(get_ident())
        return run(self, work)

    window = open_window(path=acme)
    state = window.state
    monkeypatch.setattr(Link, "run", note)
    window.go("metrics", (table,))
    page = window.page
    qtbot.waitUntil(lambda: page.primary is not None and page.primary.is_possible, timeout=LONG)
    page.primary.run()  # type: ignore[union-attr]  # waited for above
    qtbot.waitUntil(lambda: bool(state.engagement.batches) and is_saved(window), timeout=LONG)
    assert threads
    assert get_ident() not in threads
    (batch,) = state.engagement.batches
    state.undo()
    state.redo()
    qtbot.waitUntil(lambda: is_saved(window), timeout=LONG)
    again = open_engagement(acme, now=datetime.now(UTC), read_only=True)
    assert [found.id for found in again.batches] == [batch.id]
    assert again.file.batch_chunks(batch.id)
    again.close()


def test_the_address_is_checked_in_settings_and_holds_no_password(open_window: OpenWindow, settings: Settings) -> None:
    window = open_window()
    window.cards.show_settings()
    line = window.findChild(QLineEdit, "settings-workspace")
    assert isinstance(line, QLineEdit)
    for wrong in ("http://firm", "postgresql://anna:secret@db/firm"):
        line.setText(wrong)
        line.editingFinished.emit()
        assert line.accessibleDescription()
        assert settings.workspace == ""
    line.setText("postgresql://anna@db.firm.example/readiness")
    line.editingFinished.emit()
    assert settings.workspace == "postgresql://anna@db.firm.example/readiness"
    assert any("workspace" in command.text.casefold() for command in window.workspace.commands())
    line.setText("")
    line.editingFinished.emit()
    assert window.workspace.commands() == []
    assert QApplication.instance() is not None
    assert os.environ.get("PGPASSWORD") is None


def test_a_collision_met_when_the_network_is_back_asks_whose_stays(
    open_window: OpenWindow, acme: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(path=acme)
    state = window.state

    def lost(_self: Link, _work: object) -> None:
        raise WorkspaceProblem("The workspace firm does not answer.", hint="Try again.")

    with monkeypatch.context() as patch:
        patch.setattr(Link, "run", lost)
        state.apply(answering.answer(state.engagement, OBS1, 1, state.now()))
        qtbot.waitUntil(lambda: "does not answer" in shown(window), timeout=LONG)
    other = open_engagement(acme, now=datetime.now(UTC))
    other.apply(answering.answer(other, OBS1, 3, datetime.now(UTC)))
    window.unsaved.try_again()
    qtbot.waitUntil(lambda: shown(window).startswith("readiness changed OBS-01 "), timeout=LONG)
    window.workspace._settle(is_mine=True)
    other.reload()
    assert level(other, OBS1) == 1
    other.close()


def test_a_password_is_asked_for_on_the_card(open_window: OpenWindow, firm: str, qtbot: QtBot, server: Server) -> None:
    with psycopg.connect(firm, autocommit=True) as connection:
        connection.execute("CREATE ROLE carla LOGIN SUPERUSER PASSWORD 'S3cret-of-Carla'")
    rules = server.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text("local all carla scram-sha-256\n" + before)
    server.reload()
    try:
        workspaces.configure(server.url("firm", "carla"))
        window = open_window()
        window.workspace.show()
        card = window.findChild(WorkspaceCard)
        assert isinstance(card, WorkspaceCard)
        qtbot.waitUntil(lambda: card.findChild(QLineEdit) is not None, timeout=LONG)
        line = card.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        assert line.echoMode() == QLineEdit.EchoMode.Password
        line.setText("S3cret-of-Carla")
        line.returnPressed.emit()
        qtbot.waitUntil(lambda: card._new.isEnabled(), timeout=LONG)
        window.settings.sync()
        assert "S3cret" not in Path(window.settings._store.fileName()).read_text()
    finally:
        rules.write_text(before)
        server.reload()


def test_who_may_only_read_sees_it_read_only(open_window: OpenWindow, acme: Path, firm: str, server: Server) -> None:
    with psycopg.connect(firm, autocommit=True) as connection:
        connection.execute("CREATE ROLE guest LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA readiness TO guest")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA readiness TO guest")
    workspaces.configure(server.url("firm", "guest"))
    window = open_window(path=acme)
    assert window.state.is_read_only
    assert shown(window) == "Opened for reading"
    assert window._standing is not None
    assert "lets you read" in window._standing.text
    window.desk.close()
    with psycopg.connect(firm, autocommit=True) as connection:
        connection.execute("DROP OWNED BY guest")
