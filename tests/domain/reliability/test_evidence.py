"""Batches become evidence without inventing success; the gate reads the ends of the interval."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from readiness.domain.metrics import Aggregates, Batch, DayCount, Money, OutcomeSource, StepName
from readiness.domain.reliability.evidence import evidence_from_batches, gate_status
from readiness.domain.reliability.inputs import DailyCounts
from readiness.domain.reliability.inputs import Tested as Trial  # pytest takes names beginning with Test for its own

MONDAY = dt.date(2026, 3, 2)


def batch(name: str = "b", source: OutcomeSource | None = "human", **aggregates: object) -> Batch:
    return Batch.model_validate(
        {
            "id": name,
            "file": f"{name}.csv",
            "sha256": "0",
            "grain": "run",
            "imported_at": dt.datetime(2026, 4, 1, tzinfo=dt.UTC),
            "outcome_source": source,
            "aggregates": Aggregates.model_validate(aggregates),
        }
    )


def day(offset: int, right: int, verified: int, **more: object) -> DayCount:
    values = {"day": MONDAY + dt.timedelta(days=offset), "tasks": verified, "verified": verified, "right": right}
    return DayCount.model_validate(values | more)


def test_days_add_up_over_agents_and_stay_in_order() -> None:
    found = evidence_from_batches(
        [batch(end_to_end=(day(1, 8, 10, agent="a"), day(0, 9, 10, agent="a"), day(1, 5, 10, agent="b")))]
    )
    assert found.end_to_end.days == (MONDAY, MONDAY + dt.timedelta(days=1))
    assert found.end_to_end.right == (9, 13)
    assert found.end_to_end.tasks == (10, 20)
    assert found.tasks == 30


@pytest.mark.parametrize("source", ["http", "self_reported"])
def test_transport_and_self_report_count_as_completed_only(source: OutcomeSource) -> None:
    found = evidence_from_batches(
        [batch(source=source, end_to_end=(day(0, 100, 100),), steps=(day(0, 9, 9, step="s"),))]
    )
    assert found.end_to_end.total == 0
    assert found.steps == ()
    assert found.completed_only == 100


def test_unverified_tasks_are_no_trials() -> None:
    found = evidence_from_batches([batch(end_to_end=(day(0, 40, 50, tasks=80, unknown=30), day(1, 0, 0, tasks=20)))])
    assert found.end_to_end.total == 50
    assert found.end_to_end.active_days == 1
    assert found.tasks == 100


def test_steps_keep_the_order_and_components_of_the_file() -> None:
    names = (StepName(name="read", component="model"), StepName(name="book"))
    steps = (day(0, 9, 10, step="book"), day(0, 8, 10, step="read"), day(1, 10, 10, step="read"))
    found = evidence_from_batches([batch(steps=steps, step_names=names)])
    assert [(s.name, s.component) for s in found.steps] == [("read", "model"), ("book", "")]
    assert found.steps[0].counts.right == (8, 10)
    assert found.tasks == 20


def test_silent_failures_are_counted_only_where_the_transport_was_recorded() -> None:
    with_status = evidence_from_batches([batch(end_to_end=(day(0, 400, 500, http_2xx=500, silent=100),))])
    assert with_status.silent == 100
    assert evidence_from_batches([batch(end_to_end=(day(0, 400, 500),))]).silent is None


def test_the_same_day_in_two_files_is_reported() -> None:
    one, two = batch("one", end_to_end=(day(0, 9, 10),)), batch("two", end_to_end=(day(0, 9, 10),))
    assert evidence_from_batches([one, two]).overlapping
    assert not evidence_from_batches([one, batch("three", end_to_end=(day(1, 9, 10),))]).overlapping


def test_the_weakest_judge_and_the_worst_sampling_speak_for_all() -> None:
    found = evidence_from_batches(
        [batch("a", "human"), batch("b", "judge").model_copy(update={"random_sample": False})]
    )
    assert found.judge == "judge"
    assert found.random_sample is False
    assert evidence_from_batches([batch(source=None)]).judge is None


def test_costs_are_averaged_over_the_tasks_that_have_one_and_never_mixed() -> None:
    euro = batch(
        "a", end_to_end=(day(0, 9, 10),), cost=Money(currency="EUR", total=5.0), tasks_with_cost=10, tokens=200
    )
    more = batch("b", end_to_end=(day(1, 9, 30),), cost=Money(currency="EUR", total=3.0), tasks_with_cost=30)
    dollar = batch("c", end_to_end=(day(2, 9, 10),), cost=Money(currency="USD", total=5.0), tasks_with_cost=10)
    found = evidence_from_batches([euro, more])
    assert found.cost_per_task == pytest.approx(0.2)
    assert found.currency == "EUR"
    assert found.tokens_per_task == pytest.approx(20.0)
    assert evidence_from_batches([euro, dollar]).cost_per_task is None


def test_more_right_than_verified_is_held_to_the_verified() -> None:
    found = evidence_from_batches([batch(end_to_end=(day(0, 12, 10), day(1, 5, 10)))])
    assert found.end_to_end.right == (10, 5)


def test_counts_that_cannot_be_are_refused_when_entered() -> None:
    with pytest.raises(ValidationError, match="more than all"):
        Trial(hits=3, trials=2)
    with pytest.raises(ValidationError, match="equally long"):
        DailyCounts(days=(MONDAY,), right=(1, 2), tasks=(3, 3))
    with pytest.raises(ValidationError, match="between 0 and the tasks"):
        DailyCounts(days=(MONDAY,), right=(4,), tasks=(3,))


def test_no_batch_is_no_evidence() -> None:
    found = evidence_from_batches([])
    assert found.end_to_end.total == 0
    assert found.batches == ()


@pytest.mark.parametrize(
    ("low", "high", "target", "thin", "status"),
    [
        (0.96, 0.98, 0.95, False, "pass"),
        (0.95, 0.98, 0.95, False, "pass"),
        (0.93, 0.965, 0.95, False, "claimed"),
        (0.93, 0.949, 0.95, False, "fail"),
        (0.93, 0.95, 0.95, False, "claimed"),
        (0.96, 0.98, 0.95, True, "unknown"),
        (0.96, 0.98, None, False, "unknown"),
        (None, None, 0.95, False, "unknown"),
    ],
)
def test_gate_reads_the_two_ends(
    low: float | None, high: float | None, target: float | None, thin: bool, status: str
) -> None:
    assert gate_status(low, high, target, thin=thin) == status


ORDER = ["fail", "claimed", "pass"]


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0.5, 1), st.floats(0, 0.2))
def test_better_ends_never_worsen_the_gate(a: float, b: float, target: float, lift: float) -> None:
    low, high = sorted((a, b))
    before = gate_status(low, high, target, thin=False)
    after = gate_status(min(1.0, low + lift), min(1.0, high + lift), target, thin=False)
    assert ORDER.index(after) >= ORDER.index(before)
