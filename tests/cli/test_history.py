"""Engagements over time and their safety from the command line: results, exit codes, and nothing overwritten."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from readiness.cli.main import app


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(w) for w in words])


def answer(file: Path, **levels: int) -> None:
    source = file.with_suffix(".json")
    source.write_text(json.dumps({"answers": {q.replace("_", "-"): {"value": v} for q, v in levels.items()}}))
    assert run("answers", file, "--load", source).exit_code == 0


@pytest.fixture
def file(tmp_path: Path, fresh_home: Path) -> Path:
    path = tmp_path / "client.readiness"
    assert run("new", path, "--client", "Northwind", "--agent", "Invoice agent").exit_code == 0
    answer(path, OBS_01=3, GOV_02=2)
    return path


def test_snapshot_then_compare_tells_what_changed(file: Path) -> None:
    assert "1  " in run("snapshot", file, "First workshop").stdout
    answer(file, OBS_01=1)
    found = json.loads(run("compare", f"{file}#First workshop", file, "--json").stdout)
    assert [change["question"] for change in found["answers"]] == ["OBS-01"]
    assert found["answers"][0]["direction"] == "fell"
    assert [kept["question"] for kept in found["notReconfirmed"]] == ["GOV-02"]
    words = run("compare", "First workshop", file)
    assert words.exit_code == 0
    assert "Answers that changed: 1" in words.stdout
    listed = json.loads(run("snapshot", file, "--list", "--json").stdout)
    assert [entry["name"] for entry in listed["snapshots"]] == ["First workshop"]


def test_a_snapshot_that_is_not_there_is_named_with_those_that_are(file: Path) -> None:
    run("snapshot", file, "First")
    refused = run("compare", f"{file}#Second", file)
    assert refused.exit_code == 2
    assert "no snapshot 'Second'" in refused.output
    assert "First" in refused.output
    assert "Traceback" not in refused.output


def test_reassess_carries_answers_unconfirmed(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "second.readiness"
    made = json.loads(run("reassess", file, "-o", target, "--json").stdout)
    assert made["carried"] == 2
    found = json.loads(run("compare", f"{target}#1", target, "--json").stdout)
    assert len(found["notReconfirmed"]) == 2
    assert run("reassess", file, "-o", target).exit_code == 2


def test_backup_list_preview_and_restore(file: Path, tmp_path: Path) -> None:
    assert "Kept a copy" in run("backup", file).stdout
    assert "the same already" in run("backup", file).stdout
    answer(file, OBS_01=0)
    preview = run("restore", file, "newest")
    assert preview.exit_code == 0
    assert "OBS-01" in preview.stdout
    assert "Nothing was written" in preview.stdout
    target = tmp_path / "back.readiness"
    assert json.loads(run("restore", file, "newest", "-o", target, "--json").stdout)["differingAnswers"] == ["OBS-01"]
    assert json.loads(run("answers", target).stdout)["answers"]["OBS-01"]["value"] == 3
    assert run("restore", file, "newest", "-o", target).exit_code == 2
    assert run("restore", file, "99").exit_code == 2
    copy = tmp_path / "copy.readiness"
    assert run("backup", file, "-o", copy).exit_code == 0
    assert copy.exists()


def test_doctor_checks_repairs_and_says_what_is_lost(file: Path, tmp_path: Path) -> None:
    assert run("doctor", file).exit_code == 0
    raw = sqlite3.connect(file)
    raw.execute("UPDATE response SET body='{}' WHERE question='OBS-01'")
    raw.commit()
    raw.close()
    refused = run("score", file)
    assert refused.exit_code == 2
    assert "doctor" in refused.output
    checked = run("doctor", file)
    assert checked.exit_code == 1
    assert "Lost: answers, OBS-01" in checked.stdout
    target = tmp_path / "saved.readiness"
    found = json.loads(run("doctor", file, "-o", target, "--json").stdout)
    assert found["canBeRepaired"]
    assert list(json.loads(run("answers", target).stdout)["answers"]) == ["GOV-02"]
    nothing = tmp_path / "note.readiness"
    nothing.write_text("no database")
    assert run("doctor", nothing).exit_code == 2


def test_merge_writes_only_when_every_conflict_is_chosen(file: Path, tmp_path: Path) -> None:
    other, target = tmp_path / "other.readiness", tmp_path / "both.readiness"
    shutil.copyfile(file, other)
    answer(file, OBS_01=4)
    answer(other, OBS_01=0, OBS_02=2)
    open_ = run("merge", file, other, "-o", target)
    assert open_.exit_code == 1
    assert "Conflict OBS-01" in open_.stdout
    assert not target.exists()
    assert run("merge", file, other, "-o", target, "--choose", "OBS-01=C").exit_code == 2
    done = run("merge", file, other, "-o", target, "--choose", "OBS-01=B")
    assert done.exit_code == 0
    answers = json.loads(run("answers", target).stdout)["answers"]
    assert (answers["OBS-01"]["value"], answers["OBS-02"]["value"]) == (0, 2)
    assert run("merge", file, other, "-o", target, "--choose", "OBS-01=B").exit_code == 2


def test_portfolio_lists_every_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.readiness").write_bytes(b"SQLite format 3\x00cut")
    found = json.loads(run("portfolio", tmp_path, "--json").stdout)
    assert [entry["status"] for entry in found["engagements"]] == ["read", "unreadable"]
    assert "Northwind, Invoice agent: No verdict" in run("portfolio", tmp_path).stdout
    table = tmp_path / "table.csv"
    assert run("portfolio", tmp_path, "-o", table).exit_code == 0
    assert "Northwind" in table.read_text(encoding="utf-8-sig")
    assert run("portfolio", tmp_path / "none").exit_code == 2
