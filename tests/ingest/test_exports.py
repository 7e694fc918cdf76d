"""Every tool export and hand-kept layout gives the counts that its generator knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.app.import_view import expected
from readiness.ingest.examination import Examination, Request
from readiness.ingest.pipeline import examine
from tests.ingest.exports import EXPORTS, Truth


def look(path: Path, settings: dict[str, str]) -> Examination:
    return examine(Request(path, settings), lambda *_: None)


@pytest.fixture(params=list(EXPORTS))
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Truth, Examination]:
    make, name, _, settings = EXPORTS[request.param]
    path = tmp_path / name
    truth = make(path)
    return request.param, truth, look(path, settings)


def test_profile_is_recognised(case: tuple[str, Truth, Examination]) -> None:
    name, _, found = case
    assert found.profile == EXPORTS[name][2]


def test_tasks_and_outcomes(case: tuple[str, Truth, Examination]) -> None:
    _, truth, found = case
    assert [issue.message for issue in found.issues if issue.severity == "error"] == []
    totals = expected(found)["totals"]
    counted = (totals["tasks"], totals["successes"], totals["failures"])
    assert counted == (truth.tasks, truth.right, truth.wrong)
    assert {day: count["tasks"] for day, count in expected(found)["per_day"].items()} == truth.days


def test_cost_tokens_and_latency(case: tuple[str, Truth, Examination]) -> None:
    _, truth, found = case
    assert found.aggregates is not None
    if truth.cost:
        assert found.aggregates.cost is not None
        assert found.aggregates.cost.total == pytest.approx(truth.cost)
        assert found.aggregates.cost.currency
    if truth.tokens_in:
        assert found.aggregates.totals["tokens_in"] == truth.tokens_in
    if truth.latencies:
        assert found.aggregates.latency is not None
        assert found.aggregates.latency.mean == pytest.approx(sum(truth.latencies) / len(truth.latencies))


def test_steps_are_children_of_tasks(case: tuple[str, Truth, Examination]) -> None:
    """Neither the root nor what runs inside a step is a step."""
    _, truth, found = case
    assert found.aggregates is not None
    if truth.steps:
        counted: dict[str, int] = {}
        for count in found.aggregates.steps:
            counted[count.step] = counted.get(count.step, 0) + count.tasks
        assert counted == truth.steps


def test_skipped_rows_are_counted(case: tuple[str, Truth, Examination]) -> None:
    _, truth, found = case
    assert found.skipped == truth.skipped


def test_outcome_is_confirmed_by_a_person(case: tuple[str, Truth, Examination]) -> None:
    """No meaning of an outcome is taken without being listed as a choice."""
    name, _, found = case
    if name == "wide_pivot":
        assert "outcome_source" in {choice.key for choice in found.choices}
        return
    listed = {choice.key for choice in found.choices if choice.key.startswith("outcome:")}
    assert listed == {f"outcome:{value.value}" for value in found.outcome_values}
    assert listed
