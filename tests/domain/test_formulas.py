"""Every published number of the specification comes out of the registry, and bad arguments are refused clearly."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from readiness.app.calculation import list_formulas, parse_inputs, run_cases
from readiness.domain.formulas import FORMULAS, evaluate
from readiness.errors import ProjectionError

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "data" / "golden" / "reliability.json"
CASES = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]


def case_file(folder: Path, **case: object) -> Path:
    path = folder / "cases.json"
    path.write_text(json.dumps({"cases": [{"id": "one", **case}]}), encoding="utf-8")
    return path


def test_all_golden_cases_hold() -> None:
    result = run_cases(GOLDEN)
    assert result.failures == ()
    assert result.passed == 77


def test_the_copied_golden_file_is_the_original(shared: Path) -> None:
    original = shared / "golden" / "reliability.json"
    assert json.loads(GOLDEN.read_text(encoding="utf-8")) == json.loads(original.read_text(encoding="utf-8"))


def test_closed_forms_agree_with_golden_at_their_own_tolerance_only(tmp_path: Path) -> None:
    """The comparison can fail: one digit changed in one expectation is reported by its id."""
    content = json.loads(GOLDEN.read_text(encoding="utf-8"))
    content["cases"][3]["expected"] += 1e-6
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    result = run_cases(path)
    assert [failure.id for failure in result.failures] == ["G04"]


@pytest.mark.parametrize("name", sorted(FORMULAS))
def test_every_formula_says_what_it_computes(name: str) -> None:
    line = next(line for line in list_formulas() if line.name == name)
    assert line.summary.endswith(".")
    assert line.arguments
    assert "\n" not in line.summary


def test_every_function_of_the_golden_file_is_registered() -> None:
    assert {case["fn"] for case in CASES} <= set(FORMULAS)


@pytest.mark.parametrize(
    ("name", "inputs", "value", "status"),
    [
        ("wilson", {"x": 0, "n": 0}, [0.0, 1.0], "no_data"),
        ("jeffreys", {"x": 0, "n": 0}, [0.0, 1.0], "no_data"),
        ("chain_product", {"p": []}, 1.0, "no_steps"),
        ("chain_common", {"p": 0.9, "n": 0}, 1.0, "no_steps"),
        ("required_step", {"R": 0.9, "n": 0}, None, "no_steps"),
        ("max_steps", {"p": 1, "R": 0.9}, None, "undefined"),
        ("rogan_gladen", {"obs": 0.9, "se": 0.5, "sp": 0.5}, None, "undefined"),
        ("retry_ceiling", {"p": 0.5, "v": 0, "f": 0}, None, "undefined"),
        ("seeded_error_detection", {"x": 0, "n": 0}, None, "no_data"),
        ("tasks_needed_wilson", {"p": 0.9, "target": 0.95}, None, "undefined"),
        ("n_with_k_failures", {"C": 0.95, "R": 0.99999999, "k": 0}, None, "beyond_range"),
        ("rho_from_passk", {"mu": 0.5, "k": 4, "passk": 0.9}, None, "undefined"),
        ("token_multiplier", {"single": 0, "multi": 5}, None, "undefined"),
        ("task_level_error_ratio", {"P_SAS": 1, "P_MAS": 0.9}, None, "undefined"),
    ],
)
def test_edges_carry_their_status(name: str, inputs: dict[str, object], value: object, status: str) -> None:
    result = evaluate(name, inputs)
    assert result.value == value
    assert result.status == status


@pytest.mark.parametrize(
    ("x", "n", "status"),
    [([50, 50], [50, 50], "degenerate"), ([0, 0], [9, 9], "degenerate"), ([3], [9], "degenerate"), ([], [], "no_data")],
)
def test_dispersion_that_cannot_be_seen_is_one_and_says_so(x: list[int], n: list[int], status: str) -> None:
    result = evaluate("overdispersion", {"x": x, "n": n})
    assert result.value["phi"] == 1.0
    assert result.status == status


def test_days_without_a_task_change_nothing() -> None:
    with_gap = evaluate("wilson_clustered", {"x": [9, 0, 8, 10], "n": [10, 0, 10, 10]})
    without = evaluate("wilson_clustered", {"x": [9, 8, 10], "n": [10, 10, 10]})
    assert with_gap == without


@pytest.mark.parametrize(
    ("t", "x", "n", "status"),
    [
        ([0, 1, 2, 3], [90, 91, 89, 90], [100] * 4, "none_projected"),
        ([0, 1, 2, 3], [100] * 4, [100] * 4, "degenerate"),
        ([0, 1], [90, 80], [100, 100], "no_data"),
        ([0, 1, 2, 3, 4, 5], [990, 985, 980, 975, 970, 965], [1000] * 6, "beyond_range"),
    ],
)
def test_a_trend_without_breach_date_says_why(t: list[int], x: list[int], n: list[int], status: str) -> None:
    assert evaluate("trend_breach", {"t": t, "x": x, "n": n, "slo": 0.8}).status == status


@pytest.mark.parametrize(
    ("name", "inputs", "words"),
    [
        ("chain_comon", {}, "no formula named"),
        ("chain_common", {"p": 0.9}, "needs n"),
        ("chain_common", {"p": 0.9, "n": 3, "m": 1}, "no argument m"),
        ("chain_common", {"p": 1.2, "n": 3}, "between 0 and 1"),
        ("chain_common", {"p": "high", "n": 3}, "must be a number"),
        ("chain_common", {"p": 0.9, "n": 2.5}, "whole number"),
        ("chain_common", {"p": True, "n": 2}, "must be a number"),
        ("chain_product", {"p": 0.9}, "must be a list"),
        ("wilson", {"x": 5, "n": 4}, "between 0 and n"),
        ("wilson", {"x": 5, "n": math.inf}, "n must be"),
        ("wilson_clustered", {"x": [1, 2], "n": [3]}, "equally long"),
        ("planner_executor_saving", {"w": [0.1, 0.2], "r": [0.1]}, "equally long"),
        ("cusum", {"f": [1], "n": [9], "q0": 0.2, "q1": 0.1, "h": 5}, "q1 must exceed q0"),
    ],
)
def test_bad_arguments_are_refused_in_one_sentence(name: str, inputs: dict[str, object], words: str) -> None:
    with pytest.raises(ProjectionError, match=words):
        evaluate(name, inputs)


def test_a_case_that_states_a_status_is_held_to_it(tmp_path: Path) -> None:
    case = {"fn": "wilson", "inputs": {"x": 0, "n": 0}, "expected": [0, 1]}
    assert run_cases(case_file(tmp_path, **case, status="no_data")).passed == 1
    failure = run_cases(case_file(tmp_path, **case, status="ok")).failures[0]
    assert failure.id == "one"
    assert "no_data" in failure.reason


def test_null_stands_for_undefined_and_never_for_zero(tmp_path: Path) -> None:
    undefined = {"fn": "max_steps", "inputs": {"p": 1, "R": 0.5}}
    assert run_cases(case_file(tmp_path, **undefined, expected=None)).passed == 1
    assert run_cases(case_file(tmp_path, **undefined, expected=0)).passed == 0


@pytest.mark.parametrize("text", ["", "{", '{"cases": 3}', '[{"fn": 1}]', '{"cases": [{"id": "x"}]}'])
def test_a_file_that_holds_no_cases_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cases.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProjectionError, match=r"cases\.json"):
        run_cases(path)


def test_a_missing_case_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectionError, match=r"nowhere\.json"):
        run_cases(tmp_path / "nowhere.json")


def test_words_of_the_command_line_are_json_values() -> None:
    assert parse_inputs(["p=.95", "n=[5,.5]", "arch=independent"]) == {"p": 0.95, "n": [5, 0.5], "arch": "independent"}
    with pytest.raises(ProjectionError, match="key=value"):
        parse_inputs(["0.95"])
    with pytest.raises(ProjectionError, match="twice"):
        parse_inputs(["p=1", "p=2"])


def test_the_published_amplification_never_multiplies_an_error_rate() -> None:
    """A 95% agent under independent agents is 74.7% on planning tasks, not 1 - 17.2 x 5% = 14%."""
    shift = evaluate("architecture_shift", {"p": 0.95, "P_MAS": 0.17, "P_SAS": 0.568}).value
    assert shift["p_new"] == pytest.approx(0.7474608957, abs=1e-9)
    ratio = evaluate("task_level_error_ratio", {"P_SAS": 0.466, "P_MAS": {"independent": 0.37}}).value
    assert ratio["independent"] < 1.0 / (1.0 - 0.466)
