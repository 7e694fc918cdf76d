"""The passphrase and the workspace on the command line: never an argument, anywhere on the line, one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from readiness.app import protecting, workspaces
from readiness.cli.main import app

PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def _forgotten(fresh_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PW", PASSPHRASE)
    monkeypatch.setenv("NEW", "another passphrase")
    monkeypatch.setenv("BAD", "wrong horse battery")
    yield
    protecting.forget_keys()
    protecting.ask_with(None)
    workspaces.configure("")


def run(*words: str | Path) -> tuple[int, str]:
    """Exit code and everything said; keys of the call before are forgotten, as in a new process."""
    protecting.forget_keys()
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "client.readiness"
    assert run("new", path, "--client", "Client", "--agent", "Agent", "--passphrase-env", "PW")[0] == 0
    return path


def test_a_new_file_is_protected_from_its_first_byte(file: Path) -> None:
    assert protecting.is_protected(file)
    assert b"Client" not in file.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("score", "FILE", "--json"),
        ("project", "FILE"),
        ("roadmap", "FILE"),
        ("answers", "FILE", "-o", "OUT.json"),
        ("snapshot", "FILE", "first"),
        ("snapshot", "FILE", "--list"),
        ("compare", "FILE", "FILE#first"),
        ("batches", "FILE"),
        ("backup", "FILE"),
        ("backup", "FILE", "-o", "OUT.readiness"),
        ("doctor", "FILE"),
        ("reassess", "FILE", "-o", "OUT.readiness"),
        ("import", "FILE", "RUNS.csv", "--accept"),
    ],
)
def test_every_command_opens_it_with_the_option_before_or_after(file: Path, words: tuple[str, ...]) -> None:
    run("snapshot", file, "first", "--passphrase-env", "PW")
    runs = file.with_name("runs.csv")
    runs.write_text("run_id,date,outcome\n" + "".join(f"r{n},2026-10-0{n % 9 + 1},success\n" for n in range(40)))
    out = file.with_name("out")
    line = [word.replace("FILE", str(file)).replace("OUT", str(out)).replace("RUNS.csv", str(runs)) for word in words]
    code, said = run(*line)
    assert (code, "protected by a passphrase" in said) == (2, True), said
    code, said = run(*line, "--passphrase-env", "BAD")
    assert (code, "This passphrase does not open" in said) == (2, True), said
    assert "Traceback" not in said
    code, said = run("--passphrase-env=PW", *line)
    assert code in {0, 1}, said
    made = out.with_suffix(".readiness")
    if made.exists():
        assert protecting.is_protected(made)
        made.unlink()
    code, said = run(*line, "--passphrase-env", "PW")
    assert code in {0, 1} or "imported already" in said, said


def test_set_changed_and_removed(file: Path) -> None:
    assert "is protected" in run("passphrase", file)[1]
    code, said = run("passphrase", file, "--set-env", "NEW", "--passphrase-env", "PW")
    assert code == 0
    assert "Nobody can recover" in said
    assert run("score", file, "--passphrase-env", "PW")[0] == 2
    assert run("score", file, "--passphrase-env", "NEW")[0] == 0
    assert run("passphrase", file, "--remove", "--passphrase-env", "NEW")[0] == 0
    assert run("score", file)[0] == 0
    code, said = run("passphrase", file, "--remove")
    assert (code, "has no passphrase" in said) == (2, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--set-env", "NOTHING"), "The variable NOTHING"),
        (("--set-env", "NEW", "--remove"), "exclude each other"),
        (("--set-env", "NEW", "--backups", "burn"), "is no choice"),
    ],
)
def test_what_makes_no_sense_is_said(file: Path, words: tuple[str, ...], sentence: str) -> None:
    code, said = run("passphrase", file, *words, "--passphrase-env", "PW")
    assert (code, sentence in said) == (2, True), said


def test_a_short_passphrase_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHORT", "abc")
    code, said = run("passphrase", file, "--set-env", "SHORT", "--passphrase-env", "PW")
    assert (code, "at least 8 characters" in said) == (2, True)
    assert "abc" not in said


def test_a_portfolio_shows_protected_files_without_asking(file: Path) -> None:
    code, said = run("portfolio", file.parent, "--json")
    assert code == 0
    (entry,) = json.loads(said)["engagements"]
    assert (entry["status"], entry["client"]) == ("protected", "")
    (entry,) = json.loads(run("portfolio", file.parent, "--json", "--passphrase-env", "PW")[1])["engagements"]
    assert (entry["status"], entry["client"]) == ("read", "Client")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("score", "Acme", "--workspace", "http://firm"), "no address of a workspace"),
        (("score", "Acme", "--workspace", "postgresql://a:secret@h/db"), "holds a password"),
        (("workspace", "list"), "No workspace is named"),
        (("portfolio",), "No workspace is named"),
        (("score", "Acme", "--workspace", "postgresql://a@127.0.0.1:1/db"), "does not answer"),
    ],
)
def test_a_workspace_that_cannot_be_had_is_one_sentence(words: tuple[str, ...], sentence: str) -> None:
    code, said = run(*words)
    assert (code, sentence in said) == (2, True), said
    assert "secret" not in said
