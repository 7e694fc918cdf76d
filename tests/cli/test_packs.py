"""`readiness pack`: exit codes, sentences and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from readiness.cli import packs

DATA = Path(__file__).resolve().parents[1] / "data" / "packs"
app = typer.Typer()
packs.register(app)
runner = CliRunner()


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
