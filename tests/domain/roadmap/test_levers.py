"""How assumed effects combine and what they make of success (B.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.domain.reliability.result import Estimate
from readiness.domain.roadmap.levers import Combined, at_steps, combine, effects_of, map_success, success_with
from readiness.domain.roadmap.options import LeverValue

if TYPE_CHECKING:
    from tests.domain.roadmap.conftest import Builders

share = st.floats(0, 1, allow_nan=False)
kinds = st.sampled_from(["error_cut", "steps_cut", "catch", "recovery"])


@pytest.mark.parametrize(
    ("per_step", "steps", "expected"),
    [(0.99, 5, 95.1), (0.95, 5, 77.4), (0.90, 5, 59.0), (0.99, 20, 81.8), (0.95, 10, 59.9), (0.90, 20, 12.2)],
)
def test_check_values_of_the_compound_table(per_step: float, steps: int, expected: float) -> None:
    assert 100 * at_steps(per_step, 1, steps) == pytest.approx(expected, abs=0.05)


def test_cuts_multiply_and_recovery_adds_up_to_one() -> None:
    found = combine([("error_cut", 0.1), ("error_cut", 0.2), ("steps_cut", 0.5), ("recovery", 0.8), ("recovery", 0.3)])
    assert found.success.error_kept == pytest.approx(0.72)
    assert found.success.steps_kept == pytest.approx(0.5)
    assert found.success.recovery == 1.0
    assert combine([("detection_days", 3), ("detection_days", 1)]).detection_days == 1
    assert combine([("tokens_cut", 0.1), ("tokens_cut", 0.5)]).tokens_factor == pytest.approx(0.45)


def test_recovery_acts_only_where_something_is_caught() -> None:
    assert success_with(0.81, 12, combine([("recovery", 0.8)])) == pytest.approx(0.81)
    caught = combine([("recovery", 0.8), ("catch", 0.5)])
    error = 1 - 0.81 ** (1 / 12)
    assert success_with(0.81, 12, caught) == pytest.approx((1 - error * 0.6) ** 12)


def test_the_measured_catch_counts_first() -> None:
    found = combine([("catch", 0.5), ("recovery", 1.0)], measured_catch=0.4)
    assert found.success.catch == pytest.approx(0.7)


def test_fewer_steps_are_not_rounded() -> None:
    assert success_with(0.5, 3, combine([("steps_cut", 0.5)])) == pytest.approx(0.5 ** (1.5 / 3))


@given(share, st.floats(1, 60), st.lists(st.tuples(kinds, share), max_size=6), st.tuples(kinds, share))
def test_more_levers_never_lower_success_and_order_is_irrelevant(
    rate: float, steps: float, effects: list[tuple[str, float]], further: tuple[str, float]
) -> None:
    before = success_with(rate, steps, combine(effects))
    assert success_with(rate, steps, combine([*effects, further])) >= before - 1e-12
    assert success_with(rate, steps, combine(effects[::-1])) == before
    assert rate - 1e-9 <= before <= 1


def test_the_interval_goes_through_the_same_map_and_keeps_its_order() -> None:
    levers = combine([("error_cut", 0.3)])
    found = map_success(Estimate(point=0.8, low=0.7, high=0.9, n=50), 10, 10, levers)
    assert found.point == success_with(0.8, 10, levers)
    assert found.low == success_with(0.7, 10, levers)
    assert found.low is not None
    assert found.point is not None
    assert found.high is not None
    assert found.low < found.point < found.high
    assert map_success(Estimate(status="no_data"), 10, 10, levers).point is None


def test_more_steps_with_the_same_success_per_step() -> None:
    found = map_success(Estimate(point=0.81, low=0.64, high=0.9), 2, 4, Combined())
    assert found.point == pytest.approx(0.81**2)


def test_own_figures_replace_the_catalogue(make: type[Builders]) -> None:
    work = make.initiative("X", {}, levers=(make.lever("error_cut", 0.1, 0.3), make.lever("detection_days", 1, 3)))
    assert effects_of([work]) == [("error_cut", pytest.approx(0.2)), ("detection_days", 2)]
    assert effects_of([work], end="low") == [("error_cut", 0.1), ("detection_days", 3)]
    own = (
        LeverValue(initiative="X", kind="error_cut", value=0.05),
        LeverValue(initiative="X", kind="catch", value=0.4),
    )
    assert effects_of([work], own) == [("error_cut", 0.05), ("detection_days", 2), ("catch", 0.4)]
