"""`readiness pack`: exit codes, sentences and JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import typer
from typer.testing import CliRunner

from readiness.app.engagement import create_engagement
from readiness.cli import packs

DATA = Path(__file__).resolve().parents[1] / "data" / "packs"
app = typer.Typer()
packs.register(app)
runner = CliRunner()
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@app.callback()
def _main() -> None:
    """Keeps `pack` a group."""


def test_a_clean_pack_ends_with_zero() -> None:
    result = runner.invoke(app, ["pack", "lint", str(DATA / "quick-check")])

    assert (result.exit_code, result.stdout) == (0, "No problems.\n")


def test_faults_are_listed_with_place_and_end_with_one() -> None:
    result = runner.invoke(app, ["pack", "lint", str(DATA / "ten-faults")])

    assert result.exit_code == 1
    assert "error: pack.yaml:92 (questions SEE-01, aom): There is no layer 'CTRL'." in result.stdout
    assert result.stdout.rstrip().endswith("9 errors, 1 warning.")


def test_faults_as_json() -> None:
    result = runner.invoke(app, ["pack", "lint", str(DATA / "ten-faults"), "--json"])

    assert result.exit_code == 1
    printed = json.loads(result.stdout)
    assert (printed["errors"], printed["warnings"], len(printed["issues"])) == (9, 1, 10)
    assert {"severity", "code", "place", "message", "hint"} == set(printed["issues"][0])


def test_a_folder_that_is_no_pack_ends_with_two(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        result = runner.invoke(app, ["pack", "lint", str(folder)])
        assert result.exit_code == 2
        assert "Traceback" not in result.output


def test_a_hostile_pack_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(b"a: &a [x]\nb: [*a, *a]\n")

    result = runner.invoke(app, ["pack", "lint", str(tmp_path)])

    assert result.exit_code == 1
    assert "pack.yaml:1: The file names a value with '&a'." in result.stdout


def test_the_questions_of_a_pack_are_listed() -> None:
    shown = runner.invoke(app, ["pack", "show", str(DATA / "quick-check")])
    printed = json.loads(runner.invoke(app, ["pack", "show", "agent-production", "--json"]).stdout)

    assert shown.exit_code == 0
    assert "Who answers for the agent's results?" in shown.stdout
    assert sum(len(section["questions"]) for section in printed["sections"]) == 62
    assert printed["counts"]["initiatives"] == 40


def test_an_unknown_pack_ends_with_two_and_names_the_known_ones() -> None:
    result = runner.invoke(app, ["pack", "show", "nowhere"])

    assert result.exit_code == 2
    assert "agent-production" in result.output


def test_moving_an_engagement_is_shown_first_and_done_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "client.readiness"
    create_engagement(file, client="Acme", agent="Bot", pack=DATA / "quick-check", now=NOW).close()
    newer = tmp_path / "newer"
    newer.mkdir()
    text = (DATA / "quick-check" / "pack.yaml").read_text(encoding="utf-8")
    text = text.replace('version: "1"', 'version: "2"').replace("help: One person, by name.", "help: One name.")
    (newer / "pack.yaml").write_text(text, encoding="utf-8")

    shown = runner.invoke(app, ["pack", "migrate", str(file), "--to", str(newer)])
    done = runner.invoke(app, ["pack", "migrate", str(file), "--to", str(newer), "--apply", "--json"])
    again = runner.invoke(app, ["pack", "migrate", str(file), "--to", str(newer)])

    assert shown.exit_code == 0
    assert "Changed: ACT-01 Owner of the results (help text)" in shown.stdout
    assert "Nothing was changed" in shown.stdout
    assert json.loads(done.stdout)["applied"] is True
    assert again.exit_code == 2
    assert "already uses" in again.output
