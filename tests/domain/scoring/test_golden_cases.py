"""Scoring against figures computed independently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.app.score_cases import run_score_cases
from readiness.errors import ReadinessError

GOLDEN = Path(__file__).resolve().parents[2] / "data" / "golden" / "scoring.json"


def test_every_case_and_every_vector_holds() -> None:
    result = run_score_cases(GOLDEN)
    assert [(failure.id, failure.keys) for failure in result.failures] == []
    assert result.passed == 32


def test_the_copy_is_the_original(shared: Path) -> None:
    assert GOLDEN.read_bytes() == (shared / "golden" / "scoring.json").read_bytes()


def _content() -> Any:
    return json.loads(GOLDEN.read_text(encoding="utf-8"))


def _run(tmp_path: Path, content: Any) -> dict[str, tuple[str, ...]]:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return {failure.id: failure.keys for failure in run_score_cases(path).failures}


def test_a_wrong_expectation_is_named_by_case_and_key(tmp_path: Path) -> None:
    content = _content()
    expected = content["cases"][11]["expected"]
    expected["overall"]["lo"] += 0.001
    expected["sensitivity"][0]["flips"] = []
    expected["verdict"]["caps"] = []
    expected["gates"]["gov2"] = "pass"
    del expected["questions"]["gov3"]
    content["aux"]["votes"][1]["expected"]["flag"] = "amber"
    found = _run(tmp_path, content)
    assert set(found) == {"G12", "aux.votes[1]"}
    assert [line.split(":")[0] for line in found["G12"]] == [
        "gates.gov2",
        "overall.lo",
        "questions.gov3",
        "sensitivity[0].flips",
        "verdict.caps",
    ]


def test_a_changed_weight_changes_figures(tmp_path: Path) -> None:
    content = _content()
    content["questionnaire"]["questions"][0]["weight"] = 1
    assert {"G12", "G17"} <= set(_run(tmp_path, content))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not readable JSON"),
        ("[" * 100_000, "not readable JSON"),
        ("[]", "holds no cases"),
        ('{"initiatives": []}', "holds no cases"),
        ('{"cases": [{"id": "A"}]}', "has not the form"),
        ('{"questionnaire": {"sections": [], "questions": [{}]}, "cases": [{"id": "A"}]}', "has not the form"),
    ],
)
def test_a_file_of_another_form_is_refused_in_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "cases.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadinessError, match=said):
        run_score_cases(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadinessError, match=r"nowhere\.json cannot be read"):
        run_score_cases(tmp_path / "nowhere.json")
