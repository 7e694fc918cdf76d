"""The shared workspace: a lost connection loses no work, and no secret is left anywhere."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from readiness.app import answering, backups, doctoring, workspaces
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.portfolio import read_portfolio, read_workspace
from readiness.app.saving import save_elsewhere
from readiness.domain.edit import Edit
from readiness.errors import FileTooNew, StoreError, WorkspaceProblem
from readiness.store.workspace import link, migrations
from readiness.store.workspace.engagement import WorkspaceEngagement
from readiness.store.workspace.link import Link, parse_address
from tests.store.workspace.parts import NOW, OBS1, OBS2, role

if sys.platform != "win32":
    import postgres_server
    from postgres_server import Server


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    programs = None if sys.platform == "win32" else postgres_server.find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt-get install postgresql)")
    with postgres_server.running(programs) as started:
        yield started


def test_a_server_that_goes_away_loses_no_work(own_server: Server, tmp_path: Path) -> None:
    workspaces.configure(own_server.url("postgres"))
    workspaces.prepare_workspace()
    made = create_engagement(workspaces.new_place("Acme"), client="Acme", agent="Invoices", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    own_server.stop()
    for level in (1, 4):
        edit = answering.answer(made, OBS2, level, NOW)
        with pytest.raises(WorkspaceProblem, match="does not answer") as caught:
            made.apply(edit)
        assert "save elsewhere" in caught.value.hint
        made.hold(edit)
    with pytest.raises(WorkspaceProblem):
        made.write_unsaved()
    own_server.start()
    made.write_unsaved()
    assert list(made.unsaved) == []
    again = open_engagement(made.path, now=NOW, read_only=True)
    assert (again.response(OBS1).value, again.response(OBS2).value) == (3, 4)
    again.close()
    own_server.stop()
    edit = answering.answer(made, OBS2, 0, NOW)
    with pytest.raises(WorkspaceProblem):
        made.apply(edit)
    made.hold(edit)
    target = tmp_path / "elsewhere.readiness"
    lost = save_elsewhere(made, target)
    assert lost == ("Earlier snapshots could not be read.", "Pictures shown as evidence could not be read.")
    made.close()
    again = open_engagement(target, now=NOW)
    assert (again.response(OBS1).value, again.response(OBS2).value, again.details.client) == (3, 0, "Acme")
    again.close()
    with pytest.raises(WorkspaceProblem, match="does not answer") as caught:
        workspaces.list_engagements()
    assert "Check the network" in caught.value.hint
    own_server.start()


def test_a_connection_that_was_ended_meanwhile_is_made_again_unnoticed(made: Engagement, ready: str) -> None:
    with psycopg.connect(ready, autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'readiness'")
    made.apply(answering.answer(made, OBS1, 3, NOW))
    other = open_engagement(made.path, now=NOW)
    assert other.response(OBS1).value == 3
    assert other.file.others() == ("readiness",)
    other.close()


def test_a_server_that_falls_silent_never_holds_up_the_thread_of_a_window(
    made: Engagement, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backend that is stopped keeps its connection open and says nothing, as a server behind a dead network does."""
    store = made.file
    assert isinstance(store, WorkspaceEngagement)
    store.serve_window()
    monkeypatch.setattr(link, "FRESH_SECONDS", -1.0)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    backend = store._link.run(lambda connection: connection.info.backend_pid)
    os.kill(backend, signal.SIGSTOP)
    try:
        edit = answering.answer(made, OBS2, 1, NOW)
        with pytest.raises(WorkspaceProblem, match="does not answer"):
            made.apply(edit)  # it would wait for ever: a local socket knows no timeout
        for thread in threading.enumerate():
            if thread.name == "workspace":
                thread.join()
        made.apply(edit)  # over a connection that was made meanwhile
    finally:
        os.kill(backend, signal.SIGCONT)
    again = open_engagement(made.path, now=NOW, read_only=True)
    assert (again.response(OBS1).value, again.response(OBS2).value) == (3, 1)
    again.close()


def test_the_thread_of_a_window_does_not_wait_for_another_that_waits(made: Engagement) -> None:
    store = made.file
    assert isinstance(store, WorkspaceEngagement)
    store.serve_window()
    has_it, go_on = threading.Event(), threading.Event()

    def long_work(_connection: object) -> None:
        has_it.set()
        go_on.wait()

    other = threading.Thread(target=lambda: store._link.run(long_work))
    other.start()
    has_it.wait()
    try:
        with pytest.raises(WorkspaceProblem, match="takes too long"):
            store.snapshots()
        store.close()
    finally:
        go_on.set()
        other.join()
    assert store.snapshots() == ()


@pytest.mark.parametrize(
    "url",
    ["", "http://x/y", "postgresql://a:secret@h/db", "postgresql://h/db?password=secret"],
)
def test_an_address_is_checked_and_never_holds_a_password(url: str) -> None:
    with pytest.raises(WorkspaceProblem) as caught:
        parse_address(url)
    assert caught.value.hint
    assert "secret" not in f"{caught.value} {caught.value.hint}"


def test_a_network_is_crossed_encrypted_only() -> None:
    assert parse_address("postgresql://anna@db.firm.example/readiness").parts["sslmode"] == "require"
    assert parse_address("postgresql://h/d?sslmode=verify-full").parts["sslmode"] == "verify-full"
    assert "sslmode" not in parse_address("postgresql://anna@localhost/readiness").parts


def test_the_password_is_asked_for_kept_in_memory_and_never_shown(
    own_server: Server, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    url = own_server.url("postgres")
    workspaces.configure(url)
    workspaces.prepare_workspace()
    bert = role(own_server, url, "bert", "SELECT, INSERT, UPDATE, DELETE", "S3cret-of-Bert")
    rules = own_server.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text("local all bert scram-sha-256\n" + before)
    own_server.reload()
    try:
        workspaces.configure(bert)
        assert workspaces.is_password_wanted()
        workspaces.give_password("wrong")
        with pytest.raises(WorkspaceProblem, match="does not accept this name and password") as caught:
            workspaces.list_engagements()
        assert caught.value.is_credential
        assert "wrong" not in f"{caught.value} {caught.value.hint}"
        workspaces.give_password("S3cret-of-Bert")
        assert not workspaces.is_password_wanted()
        assert "S3cret" not in repr(workspaces._chosen)
        workspaces.configure(url)
        workspaces.configure(bert)
        assert workspaces.is_password_wanted()
        monkeypatch.setenv("PGPASSWORD", "S3cret-of-Bert")
        assert not workspaces.is_password_wanted()
    finally:
        rules.write_text(before)
        own_server.reload()
    assert "S3cret" not in caplog.text


def test_a_database_without_a_workspace_a_newer_and_an_older_one(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspaces.configure(database)
    with pytest.raises(WorkspaceProblem, match="holds no workspace yet"):
        workspaces.list_engagements()
    assert workspaces.prepare_workspace()
    assert not workspaces.prepare_workspace()
    made = create_engagement(workspaces.new_place("Acme"), client="Acme", agent="Invoices", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    made.close()
    steps = migrations.steps

    def with_a_second(version: int) -> tuple[str, ...]:
        return ("ALTER TABLE readiness.engagement ADD COLUMN later text",) if version == 2 else steps(version)

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "steps", with_a_second)
        patch.setattr(migrations, "FORMAT", 2)
        patch.setattr(migrations.bring_up, "__defaults__", (2,))
        with pytest.raises(WorkspaceProblem, match="made by an older version"):
            open_engagement(made.path, now=NOW)
        assert not workspaces.prepare_workspace()
        again = open_engagement(made.path, now=NOW)
        assert again.response(OBS1).value == 3
        again.close()
    with pytest.raises(FileTooNew, match="newer version"):
        open_engagement(made.path, now=NOW)
    with pytest.raises(FileTooNew):
        workspaces.prepare_workspace()


def test_a_portfolio_is_one_query_and_says_the_same_as_the_files(
    ready: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for n in range(4):
        file = create_engagement(folder / f"e{n}.readiness", client=f"Client {n}", agent="Agent", now=NOW)
        ladders = [q.id for q in file.pack.questions if q.kind == "ladder"]
        edits = [answering.answer(file, question, (n + at) % 5, NOW) for at, question in enumerate(ladders)]
        file.apply(Edit(text="", changes=tuple(change for edit in edits for change in edit.changes)))
        file.close()
        workspaces.bring_in(folder / f"e{n}.readiness", f"e{n}", NOW)
    asked: list[int] = []
    run = Link.run

    def count(self: Link, work: Any) -> Any:
        asked.append(1)
        return run(self, work)

    monkeypatch.setattr(Link, "run", count)
    found = read_workspace(NOW)
    assert len(asked) == 1
    expected = read_portfolio(folder, NOW)

    def plain(entries: Any) -> list[Any]:
        return [(e.client, e.status, e.band, e.overall, e.answered, e.hard_open, e.day, e.sections) for e in entries]

    assert plain(found.entries) == plain(expected.entries)
    assert [entry.path.name for entry in found.entries] == [entry.path.name for entry in expected.entries]


def test_names_and_engagements_are_never_overwritten(made: Engagement, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceProblem, match="holds an engagement ACME already"):
        create_engagement(workspaces.new_place("ACME"), client="c", agent="a", now=NOW)
    copy = tmp_path / "copy.readiness"
    made.file.copy_to(copy)
    with pytest.raises(WorkspaceProblem):
        workspaces.bring_in(copy, "Another name", NOW)
    assert [entry.name for entry in workspaces.list_engagements()] == ["Acme"]
    workspaces.configure(workspaces._chosen.url, takes_names=True)
    with pytest.raises(WorkspaceProblem, match="There is no engagement Nobody"):
        open_engagement(Path("Nobody"), now=NOW)


def test_without_a_workspace_no_network_code_is_loaded(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from readiness.cli.main import app\n"
        "for line in sys.argv[2:]:\n"
        "    try:\n"
        "        app(line.replace('FILE', sys.argv[1]).split(' '), standalone_mode=False)\n"
        "    except SystemExit as end:\n"
        "        assert not end.code, end.code\n"
        "found = {'psycopg', 'readiness.store.workspace', 'readiness.store.workspace.link'} & set(sys.modules)\n"
        "assert not found, found\n"
    )
    lines = ("new FILE --client c --agent a", "score FILE", "snapshot FILE one", "backup FILE", "roadmap FILE")
    file = tmp_path / "a.readiness"
    done = subprocess.run(
        [sys.executable, "-c", script, str(file), *lines], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert issubclass(WorkspaceProblem, StoreError)


def test_what_is_about_files_says_that_this_is_none(made: Engagement) -> None:
    for act in (backups.list_backups, doctoring.check_file):
        with pytest.raises(WorkspaceProblem, match="Acme is kept in the workspace"):
            act(made.path)
