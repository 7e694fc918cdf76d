"""Change over time: the story of sample h, directions, breach dates, fans, monitoring, and data at the edges."""

from __future__ import annotations

import datetime as dt
import math
from itertools import pairwise

import pytest

from readiness.domain.reliability.inputs import DailyCounts, Evidence, StepEvidence, WorkflowStep
from readiness.domain.reliability.outlook import design_monitoring, draw_fan, find_trend
from readiness.domain.reliability.projection import project
from readiness.domain.reliability.result import Projection
from tests.domain.reliability.pilots import FALLING, FIRST, STEADY, daily, inputs, of_steps, whole


def number(value: float | None) -> float:
    assert value is not None
    return value


def sample_h() -> Evidence:
    counts = daily(FALLING, 500)
    steps = (StepEvidence(name="Order status", counts=counts),)
    return whole(FALLING, 500, judge="rule", silent=945).model_copy(update={"steps": steps})


def test_sample_h_tells_its_story() -> None:
    found = project(inputs(sample_h(), target=0.9, typical_steps=None, volume=10_000, detection_days=14))
    assert (found.success.point, found.success.n) == (0.865, 7000)
    trend = found.trend
    assert (trend.status, trend.direction, trend.already_breached) == ("ok", "down", True)
    assert number(trend.p_value) == pytest.approx(7.88e-30, rel=0.01)
    assert number(trend.change_points) == pytest.approx(-14.9429, abs=0.01)
    assert trend.breach_date == dt.date(2026, 3, 6)
    assert trend.low is not None
    assert trend.high is not None
    assert trend.low <= trend.breach_date <= trend.high
    assert found.silent_failures == 945
    assert found.target.standing == "contradicted"
    assert found.gate == "fail"
    assert number(found.silent_stock.point) == pytest.approx(10_000 * (1 - number(found.production.point)) * 14)
    assert found.monitoring.status == "ok"
    assert number(found.monitoring.threshold) == pytest.approx(math.log(365))
    assert 0 < number(found.monitoring.delay_days) < 2
    told = {caution.code: caution.message for caution in found.cautions}
    assert {"silent_failures", "trend_down", "breach_continuation"} <= set(told)
    assert "79.0%" in told["trend_down"]


def test_a_target_still_ahead_is_dated_with_an_interval() -> None:
    trend = find_trend(whole([189, 187, 188, 183, 186, 179, 181, 174, 176, 170], 200), 0.8)
    assert trend.status == "ok"
    assert not trend.already_breached
    assert trend.breach_date == FIRST + dt.timedelta(days=13)
    assert trend.low is not None
    assert trend.high is not None
    assert FIRST + dt.timedelta(days=9) < trend.low <= trend.breach_date <= trend.high


@pytest.mark.parametrize(
    ("right", "tasks", "direction", "status"),
    [
        (STEADY, 100, "none", "none_projected"),
        ([60, 65, 70, 75, 80, 85, 90], 100, "up", "none_projected"),
        ([100] * 10, 100, "none", "degenerate"),
        ([0] * 10, 100, "none", "degenerate"),
        ([90], 100, "not_enough_data", "no_data"),
        ([], 100, "not_enough_data", "no_data"),
        ([9900 - 20 * i for i in range(10)], 10_000, "down", "beyond_range"),
    ],
)
def test_no_date_is_given_without_a_reason_for_one(right: list[int], tasks: int, direction: str, status: str) -> None:
    trend = find_trend(whole(right, tasks), 0.8)
    assert (trend.direction, trend.status) == (direction, status)
    assert trend.breach_date is None


def test_a_falling_series_without_a_target_has_no_date() -> None:
    trend = find_trend(whole(FALLING, 500), None)
    assert (trend.direction, trend.status, trend.breach_date) == ("down", "undefined", None)


def test_steps_alone_are_held_to_their_share_of_the_target() -> None:
    falling = of_steps(read=daily([990] * 14, 1000), book=daily([990 - 10 * i for i in range(14)], 1000))
    trend = find_trend(falling, 0.9)
    assert trend.direction == "down"
    assert trend.already_breached


@pytest.mark.parametrize("evidence", [whole(FALLING, 500), whole(STEADY), whole([90], 100), whole([10] * 3, 10)])
def test_fan_bands_are_nested_and_never_narrow_with_time(evidence: Evidence) -> None:
    fan = draw_fan(evidence)
    ahead = [point for point in fan if point.observed is None]
    assert ahead
    for point in ahead:
        ends = [point.low90, point.low50, point.fitted, point.high50, point.high90]
        values = [number(end) for end in ends]
        assert values == sorted(values)
        assert values[0] >= 0.0
        assert values[-1] <= 1.0
    for earlier, later in pairwise(ahead):
        if number(later.low90) > 0.0 and number(later.high90) < 1.0:
            before = number(earlier.high90) - number(earlier.low90)
            assert number(later.high90) - number(later.low90) >= before - 1e-12
    for point in fan:
        if point.observed is not None:
            assert number(point.low) <= point.observed <= number(point.high)
    assert [point.day for point in fan] == sorted(point.day for point in fan)


def test_monitoring_slows_down_with_less_volume_and_more_dispersion() -> None:
    many = design_monitoring(whole(STEADY, 100), 0.9)
    few = design_monitoring(whole([19, 18, 19, 18] * 5, 20), 0.9)
    rough = design_monitoring(whole([99, 80, 97, 85, 99, 83, 98, 81, 99, 84], 100), 0.9)
    assert number(few.delay_days) > number(many.delay_days)
    assert number(rough.delay_days) > 0
    assert few.verified_per_day == 20
    assert design_monitoring(Evidence(), 0.9).status == "no_data"
    assert design_monitoring(whole([9, 9], 10), 0.9).status == "degenerate"


def test_more_charts_raise_the_threshold() -> None:
    three = of_steps(a=daily(STEADY, 100), b=daily(STEADY, 100), c=daily(STEADY, 100))
    assert number(design_monitoring(three, 0.9).threshold) == pytest.approx(math.log(3 * 365))


# ------------------------------------------------------------------------------------- data at the edges


def said(found: Projection) -> set[str]:
    return {caution.code for caution in found.cautions}


def test_no_batch() -> None:
    found = project(inputs(Evidence()))
    assert found.success.status == "no_data"
    assert (found.success.point, found.production.point, found.outcomes, found.tornado) == (None, None, (), ())
    assert found.wrong_per_day.status == found.cost.per_task.status == "no_data"
    assert found.target.standing == "no_evidence"
    assert "no_evidence" in said(found)


def test_one_day() -> None:
    found = project(inputs(whole([47], 50)))
    assert {"one_day", "small_sample", "thin_data"} <= said(found)
    assert number(found.success.high) - number(found.success.low) > 0.3
    assert found.trend.direction == "not_enough_data"
    assert found.gate == "unknown"


def test_all_right_is_never_a_hundred_percent_projected() -> None:
    found = project(inputs(whole([20] * 5, 20)))
    assert found.success.status == "degenerate"
    assert found.success.point == 1.0
    assert number(found.success.low) < 1.0
    assert number(found.production.point) < 1.0
    assert number(found.wrong_per_day.high) > 0.0
    assert "all_right" in said(found)
    assert found.production.waterfall[0].factor == "small_sample"


def test_all_wrong() -> None:
    found = project(inputs(whole([0] * 20, 20)))
    assert found.success.point == 0.0
    assert number(found.success.high) > 0.0
    assert "all_wrong" in said(found)
    assert found.target.standing == "contradicted"
    assert found.cost.per_right_task.point is None
    assert found.demonstration.status == "undefined"


def test_a_step_without_trials_leaves_the_chain_open() -> None:
    evidence = of_steps(read=daily([98] * 20, 100))
    found = project(inputs(evidence, steps=[WorkflowStep(name="read"), WorkflowStep(name="post")]))
    assert "step_without_trials" in said(found)
    assert number(found.success.low) < 0.05
    assert number(found.success.high) > 0.9
    assert found.target.standing == "no_evidence"
    assert [step.status for step in found.steps] == ["ok", "no_data"]


def test_two_years_of_days() -> None:
    found = project(inputs(whole([93 + i % 5 for i in range(730)], 100)))
    assert found.evidence.days == 730
    assert found.trend.direction == "none"
    assert found.target.standing == "demonstrated"
    assert sum(point.observed is not None for point in found.fan) == 730
    assert sum(point.observed is None for point in found.fan) == 30


def test_a_thousand_steps() -> None:
    steps = {f"step {i}": daily([999] * 10, 1000) for i in range(1000)}
    found = project(inputs(of_steps(**steps), typical_steps=None), draws=2000)
    assert len(found.steps) == 1000
    assert found.typical_steps == 1000
    assert number(found.success.point) == pytest.approx(0.999**1000, abs=0.02)
    assert len(found.compound) <= 70
    assert found.compound[-1].steps == 1500


def test_ten_million_tasks_a_day() -> None:
    found = project(inputs(whole([9_700_000] * 20, 10_000_000), volume=10_000_000))
    assert number(found.wrong_per_day.point) == pytest.approx(300_000, rel=1e-3)
    assert number(found.success.low) < 0.97 < number(found.success.high)
    assert found.target.standing == "demonstrated"


def test_days_without_a_verified_task_and_gaps_do_no_harm() -> None:
    counts = DailyCounts(
        days=(FIRST, FIRST + dt.timedelta(days=1), FIRST + dt.timedelta(days=200)), right=(9, 0, 8), tasks=(10, 0, 10)
    )
    found = project(inputs(Evidence(end_to_end=counts, tasks=20, judge="human")))
    assert found.evidence.days == 2
    assert "few_days" in said(found)
    assert [point.day for point in found.fan if point.observed is not None] == [counts.days[0], counts.days[2]]
