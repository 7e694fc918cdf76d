"""The command line as a person or a script meets it: results, exit codes, and one clear sentence per problem."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from readiness.cli.main import app

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(w) for w in words])


@pytest.fixture
def engagement(tmp_path: Path) -> Path:
    path = tmp_path / "client.readiness"
    result = run("new", path, "--client", "Northwind", "--agent", "Invoice agent")
    assert result.exit_code == 0, result.output
    return path


def test_new_names_what_it_made_and_never_overwrites(engagement: Path) -> None:
    again = run("new", engagement, "--client", "Other", "--agent", "Other")
    assert again.exit_code == 2
    assert "exists already" in again.output


def test_answers_go_in_and_come_out(engagement: Path, tmp_path: Path) -> None:
    source = tmp_path / "answers.json"
    source.write_text(json.dumps({"answers": {"OBS-01": {"value": 3, "evidence": 1}, "QUA-06": {"value": True}}}))
    assert run("answers", engagement, "--load", source).exit_code == 0
    out = json.loads(run("answers", engagement).stdout)
    assert out["answers"]["OBS-01"]["value"] == 3
    score = json.loads(run("score", engagement, "--json").stdout)
    assert score["questions"]["OBS-01"] | {} == score["questions"]["OBS-01"]
    assert score["questions"]["OBS-01"]["lo"] == 0.75
    assert score["verdict"]["certified"] == "no_verdict"


def test_a_bad_entry_changes_nothing_unless_partial(engagement: Path, tmp_path: Path) -> None:
    source = tmp_path / "answers.json"
    source.write_text(json.dumps({"answers": {"OBS-01": {"value": 3}, "OBS-99": {"value": 1}, "QUA-01": {"value": 9}}}))
    refused = run("answers", engagement, "--load", source)
    assert refused.exit_code == 2
    assert "OBS-99" in refused.output
    assert "QUA-01" in refused.output
    assert json.loads(run("answers", engagement).stdout)["answers"] == {}
    partly = run("answers", engagement, "--load", source, "--partial")
    assert partly.exit_code == 1
    assert list(json.loads(run("answers", engagement).stdout)["answers"]) == ["OBS-01"]


@pytest.mark.parametrize(
    ("sample", "tasks", "right"),
    [
        ("case_h_silent_degradation.xlsx", 7000, 6055),
        ("case_h_silent_degradation.csv", 7000, 6055),
    ],
)
def test_an_import_gives_the_numbers_of_the_truth_file(engagement: Path, sample: str, tasks: int, right: int) -> None:
    stopped = run("import", engagement, SAMPLES / sample)
    assert stopped.exit_code in (1, 2)
    assert "--set" in stopped.output
    done = run("import", engagement, SAMPLES / sample, "--accept")
    assert done.exit_code == 0, done.output
    projection = json.loads(run("project", engagement, "--json").stdout)
    assert projection["evidence"]["n"] == tasks
    assert projection["success"]["point"] == pytest.approx(right / tasks, abs=1e-9)
    assert projection["trend"]["direction"] == "down"
    assert projection["silent_failures"] == 945
    again = run("import", engagement, SAMPLES / sample, "--accept")
    assert again.exit_code != 0
    assert "already" in again.output


def test_a_what_if_changes_the_answer_and_not_the_file(engagement: Path) -> None:
    assert run("import", engagement, SAMPLES / "case_h_silent_degradation.csv", "--accept").exit_code == 0
    before = json.loads(run("project", engagement, "--json").stdout)
    other = json.loads(run("project", engagement, "--json", "--set", "target=0.5").stdout)
    assert other["target"]["value"] == 0.5
    assert json.loads(run("project", engagement, "--json").stdout) == before
    wrong = run("project", engagement, "--set", "colour=red")
    assert wrong.exit_code == 2
    assert "There is no what-if colour" in wrong.output


def test_the_golden_files_pass() -> None:
    scoring = run("score-cases", GOLDEN / "scoring.json")
    assert scoring.exit_code == 0, scoring.output
    assert "0 failed" in scoring.output
    formulas = run("calc", "--cases", GOLDEN / "reliability.json")
    assert formulas.exit_code == 0
    assert "77 passed, 0 failed" in formulas.output


def test_the_roadmap_of_a_fresh_engagement_is_a_plan(engagement: Path) -> None:
    plan = json.loads(run("roadmap", engagement, "--json").stdout)
    assert set(plan) >= {"order", "plan", "unscheduled", "capacity", "pace", "horizons"}


COMMANDS = ("score", "project", "roadmap", "answers", "batches")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: None, "There is no file"),
        (lambda p: p.write_bytes(b""), "is empty"),
        (lambda p: p.write_bytes(b"PK\x03\x04 not ours"), "not an engagement file"),
        (lambda p: sqlite3.connect(p).execute("CREATE TABLE t (x)").connection.close(), "another program"),
    ],
)
def test_every_command_says_what_is_wrong_with_the_file(tmp_path: Path, command: str, make: object, words: str) -> None:
    path = tmp_path / "x.readiness"
    make(path)  # type: ignore[operator]  # one of the callables above
    result = run(command, path)
    assert result.exit_code == 2
    assert words in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "empty.xlsx"), (b"hello", "words.xlsx"), (b"%PDF-1.7", "report.xlsx"), (b"a,b\n", "headers_only.csv")],
)
def test_a_workbook_that_is_no_workbook_is_refused_with_a_next_step(
    engagement: Path, tmp_path: Path, content: bytes, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run("import", engagement, path, "--accept")
    assert result.exit_code in (1, 2)
    assert name in result.output
    assert "Traceback" not in result.output
    assert json.loads(run("batches", engagement, "--json").stdout)["batches"] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said_before_the_work(engagement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    result = run("report", engagement, "-o", folder / "report.pdf")
    assert result.exit_code == 2
    assert "read-only" in result.output


def test_a_missing_folder_is_said_before_the_work(engagement: Path, tmp_path: Path) -> None:
    result = run("report", engagement, "-o", tmp_path / "none" / "report.pdf")
    assert result.exit_code == 2
    assert "does not exist" in result.output


def test_the_window_gets_the_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch, engagement: Path) -> None:
    given: list[list[str]] = []

    def open_window(arguments: list[str]) -> int:
        given.append(arguments)
        return 0

    class Found:
        name = "main"

        def load(self) -> Callable[[list[str]], int]:
            return open_window

    monkeypatch.setattr("readiness.cli.engagements.entry_points", lambda group: [Found()])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run("app", engagement).exit_code == 0
    assert run("app", "--sample").exit_code == 0
    assert given == [[str(engagement)], ["--sample"]]
