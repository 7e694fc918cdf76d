"""`readiness score` and `readiness score-cases`: exit codes, sentences and JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from readiness.app.answer_file import load_answers, read_answers
from readiness.app.engagement import create_engagement
from readiness.cli import scoring

DATA = Path(__file__).resolve().parents[1] / "data"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANSWERS = {
    "pack": "agent-production",
    "profile": {"P-04": {"agents": 1, "topology": "single"}},
    "answers": {
        "OBS-01": {"value": 3, "evidence": 2, "shown": [{"what": "table", "where": "wiki", "date": "2026-11-19"}]},
        "OBS-02": {"votes": [0, 3, "?", 4], "roles": ["operate", "build", "risk", "build"], "evidence": 1},
    },
}
app = typer.Typer()
scoring.register(app)
runner = CliRunner()


@pytest.fixture
def engagement(tmp_path: Path) -> Path:
    path = tmp_path / "client.readiness"
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(ANSWERS), encoding="utf-8")
    opened = create_engagement(path, client="Client", agent="Agent", now=NOW)
    loaded = load_answers(opened, read_answers(answers), NOW)
    assert loaded.rejected == ()
    opened.apply(loaded.edit)
    opened.close()
    return path


def test_score_reads_out_in_words(engagement: Path) -> None:
    result = runner.invoke(app, ["score", str(engagement)])
    assert result.exit_code == 0
    assert result.stdout.startswith("Evidenced: No verdict.")
    assert "Outcome recorded per run" in result.stdout
    assert "OBS-02 Inside one run: 0 3 ? 4" in result.stdout


def test_score_as_json_is_one_object(engagement: Path) -> None:
    result = runner.invoke(app, ["score", str(engagement), "--json"])
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["gates"]["OBS-01"] == "pass"
    assert document["questions"]["OBS-02"] == {
        "state": "answered", "lo": 0.0, "mid": 0.75, "hi": 1.0, "flags": ["role_gap", "votes_red"]
    }  # fmt: skip
    assert len(document["pack"]["hash"]) == 64


def test_score_explains_a_figure(engagement: Path) -> None:
    result = runner.invoke(app, ["score", str(engagement), "--explain", "OBS-02"])
    assert result.exit_code == 0
    assert "Votes 0 3 ? 4: the lower quartile is level 0" in result.stdout
    tree = json.loads(runner.invoke(app, ["score", str(engagement), "--explain", "OBS", "--json"]).stdout)
    assert tree["operation"] == "weighted_mean"
    assert len(tree["parts"]) == 9


def test_score_refuses_what_it_does_not_know(engagement: Path, tmp_path: Path) -> None:
    unknown = runner.invoke(app, ["score", str(engagement), "--explain", "OBS-99"])
    assert unknown.exit_code == 2
    assert "nothing to explain under 'OBS-99'" in unknown.stderr
    missing = runner.invoke(app, ["score", str(tmp_path / "none.readiness")])
    assert missing.exit_code == 2
    assert "none.readiness" in missing.stderr
    assert "Traceback" not in missing.output


def test_score_cases_counts(tmp_path: Path) -> None:
    golden = DATA / "golden" / "scoring.json"
    result = runner.invoke(app, ["score-cases", str(golden)])
    assert (result.exit_code, result.stdout) == (0, "32 passed, 0 failed\n")
    content = json.loads(golden.read_text(encoding="utf-8"))
    content["cases"][4]["expected"]["gates"]["gov1"] = "pass"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(content), encoding="utf-8")
    failed = runner.invoke(app, ["score-cases", str(changed)])
    assert failed.exit_code == 1
    assert failed.stdout == 'G05\n  gates.gov1: expected "pass", found "fail"\n31 passed, 1 failed\n'
    as_json = json.loads(runner.invoke(app, ["score-cases", str(changed), "--json"]).stdout)
    assert (as_json["passed"], as_json["failed"]) == (31, 1)


def test_score_cases_refuses_another_file(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text("no cases", encoding="utf-8")
    result = runner.invoke(app, ["score-cases", str(path)])
    assert result.exit_code == 2
    assert "is not readable JSON" in result.stderr
