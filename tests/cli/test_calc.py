"""`readiness calc`: lists, computes and checks formulas, with the exit codes of the command line."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from typer.testing import CliRunner, Result

from readiness.cli import calc

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden" / "reliability.json"


def run(*words: str) -> Result:
    program = typer.Typer()
    program.callback()(lambda: None)
    calc.register(program)
    return CliRunner().invoke(program, ["calc", *words])


def test_the_golden_file_passes_and_says_so_in_one_line() -> None:
    result = run("--cases", str(GOLDEN))
    assert result.exit_code == 0
    assert result.stdout == "77 passed, 0 failed\n"


def test_failing_cases_are_named_and_end_with_findings(tmp_path: Path) -> None:
    case = {"id": "mine", "fn": "chain_common", "inputs": {"p": 0.5, "n": 1}, "expected": 0.4}
    path = tmp_path / "cases.json"
    path.write_text(json.dumps([case]), encoding="utf-8")
    result = run("--cases", str(path))
    assert result.exit_code == 1
    assert "mine" in result.stdout
    assert result.stdout.endswith("0 passed, 1 failed\n")
    assert json.loads(run("--cases", str(path), "--json").stdout)["failures"][0]["id"] == "mine"


def test_a_formula_is_computed_with_its_status() -> None:
    result = run("wilson_clustered", "x=[96,92,95]", "n=[100,100,100]", "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["status"] == "ok"
    assert found["value"]["ci"][0] < 0.943 < found["value"]["ci"][1]
    assert "status: no_data" in run("wilson", "x=0", "n=0").stdout


def test_without_a_name_every_formula_is_listed_on_one_line() -> None:
    lines = run().stdout.splitlines()
    assert len(lines) == len(json.loads(run("--json").stdout)["formulas"]) >= 60
    assert any(line.startswith("chain_common") and "p^n" in line for line in lines)


def test_wrong_use_is_one_sentence_and_exit_code_two() -> None:
    for words in (
        ("nothing",),
        ("wilson", "x=1"),
        ("wilson", "x"),
        ("--cases", "nowhere.json"),
        ("wilson", "x=9", "n=1"),
    ):
        result = run(*words)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "Traceback" not in result.stderr
        assert result.stderr.strip()
