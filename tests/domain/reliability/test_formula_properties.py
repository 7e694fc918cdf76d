"""What must hold for any input: order, bounds, sums, limits."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.domain.reliability import (
    chain,
    checking,
    cost,
    demonstration,
    drift,
    estimation,
    heterogeneity,
    intervals,
    levers,
    transfer,
    trend,
    volume,
)

SHARE = st.floats(0, 1)
INNER = st.floats(0.001, 0.999)
COUNTS = st.integers(1, 10**7).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
SERIES = st.lists(
    st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=1, max_size=40
)


@given(COUNTS, st.sampled_from(["wilson", "jeffreys", "clopper_pearson"]))
def test_intervals_hold_the_point_and_stay_in_range(counts: tuple[int, int], kind: str) -> None:
    x, n = counts
    low, high = getattr(intervals, kind)(x, n, 0.9).value
    assert 0.0 <= low <= x / n + 1e-12
    assert x / n - 1e-12 <= high <= 1.0


@given(COUNTS)
def test_wilson_never_narrows_with_less_data(counts: tuple[int, int]) -> None:
    x, n = counts
    full = intervals.wilson(x, n).value
    tenth = intervals.wilson(x / 10, n / 10).value
    assert tenth.high - tenth.low >= full.high - full.low - 1e-12


@given(COUNTS, st.floats(0.5, 0.98))
def test_more_confidence_is_never_narrower(counts: tuple[int, int], conf: float) -> None:
    narrow, wide = intervals.wilson(*counts, conf).value, intervals.wilson(*counts, conf + 0.01).value
    assert wide.low <= narrow.low
    assert wide.high >= narrow.high


@given(SERIES)
def test_clustered_interval_is_never_narrower_than_the_naive_one(days: list[tuple[int, int]]) -> None:
    x, n = [d[0] for d in days], [d[1] for d in days]
    clustered = estimation.wilson_clustered(x, n).value
    naive = intervals.wilson(sum(x), sum(n)).value
    assert clustered.ci.low <= naive.low + 1e-12
    assert clustered.ci.high >= naive.high - 1e-12
    assert clustered.ci.low <= clustered.p <= clustered.ci.high
    assert clustered.n_eff <= sum(n) + 1e-9


@given(SERIES, st.integers(2, 5))
def test_clustered_interval_narrows_when_the_same_days_come_again(days: list[tuple[int, int]], times: int) -> None:
    x, n = [d[0] for d in days], [d[1] for d in days]
    once = estimation.wilson_clustered(x, n, least_phi=2.0).value.ci
    again = estimation.wilson_clustered(x * times, n * times, least_phi=2.0).value.ci
    assert again.high - again.low <= once.high - once.low + 1e-9


@given(SHARE, st.floats(0.5, 1), st.floats(0.501, 1))
def test_judge_correction_undoes_the_judge(p: float, se: float, sp: float) -> None:
    observed = p * se + (1 - p) * (1 - sp)
    found = estimation.rogan_gladen(observed, se, sp).value
    assert found is not None
    assert found.p == pytest.approx(p, abs=1e-9)


@given(SHARE, SHARE, st.integers(0, 10_000))
def test_chains_fall_with_steps_and_rise_with_success(p: float, better: float, n: int) -> None:
    low, high = sorted((p, better))
    assert chain.chain_common(low, n).value <= chain.chain_common(high, n).value
    assert chain.chain_common(low, n + 1).value <= chain.chain_common(low, n).value
    assert chain.chain_common(1.0, n).value == 1.0


@given(INNER, st.integers(1, 1000))
def test_required_step_reaches_the_target_exactly(target: float, n: int) -> None:
    step = chain.required_step(target, n).value
    assert step is not None
    assert chain.chain_common(min(1.0, step), n).value == pytest.approx(target, rel=1e-9)


@given(INNER, INNER)
def test_max_steps_is_the_last_that_holds(p: float, target: float) -> None:
    n = chain.max_steps(p, target).value
    assert n is not None
    assert p**n >= target * (1 - 1e-6)
    assert p ** (n + 1) < target * (1 + 1e-6)


@given(SHARE, SHARE, st.integers(1, 60))
def test_heterogeneous_tasks_do_no_worse_than_independent_steps(mu: float, rho: float, n: int) -> None:
    value = heterogeneity.betabin_all_success(mu, rho, n).value
    assert mu**n - 1e-9 <= value <= mu + 1e-9


@given(SHARE, SHARE, SHARE, st.integers(1, 50))
def test_a_retried_step_ends_in_exactly_one_way(p: float, v: float, f: float, attempts: int) -> None:
    found = checking.retry_verifier(p, v, f, attempts).value
    assert found.correct + found.silent_wrong + found.exhausted == pytest.approx(1.0, abs=1e-9)
    assert 1.0 - 1e-9 <= found.attempts <= attempts + 1e-9


@given(INNER, INNER, INNER)
def test_retries_never_beat_the_ceiling_of_their_verifier(p: float, v: float, f: float) -> None:
    ceiling = checking.retry_ceiling(p, v, f).value
    many = checking.retry_verifier(p, v, f, 10**6).value
    assert ceiling is not None
    assert many.correct <= ceiling + 1e-9
    assert many.precision == pytest.approx(ceiling)


@given(SHARE, SHARE, SHARE, SHARE, SHARE)
def test_five_outcome_classes_sum_to_one(success: float, share: float, d: float, g: float, c: float) -> None:
    found = checking.review_gate(success, share, d, g, c).value
    assert math.fsum(found[:5]) == pytest.approx(1.0, abs=1e-12)
    assert all(part >= 0.0 for part in found[:5])


@given(SHARE, SHARE, SHARE, SHARE, SHARE, SHARE)
def test_more_review_is_never_more_silent(q: float, a: float, b: float, d: float, g: float, c: float) -> None:
    less, more = sorted((a, b))
    assert (
        checking.review_gate(1 - q, more, d, g, c).value.silent
        <= checking.review_gate(1 - q, less, d, g, c).value.silent + 1e-12
    )


@given(SHARE, SHARE, SHARE)
def test_unlike_inputs_mix_between_the_two_rates(clean: float, tail: float, tau: float) -> None:
    mixed = transfer.tail_mixture(clean, tail, tau).value
    assert min(clean, tail) - 1e-12 <= mixed <= max(clean, tail) + 1e-12


@given(SHARE, st.lists(SHARE, max_size=12))
def test_connectors_only_take_away(success: float, availability: list[float]) -> None:
    assert transfer.connector_availability(success, availability).value <= success


@given(SHARE, st.floats(0, 1e7), SHARE, SHARE, st.floats(0, 1e3))
def test_silent_stock_is_never_more_than_all_errors(q: float, v: float, share: float, d: float, days: float) -> None:
    stock = volume.silent_accumulation(v, q, share, d, days).value
    assert 0.0 <= stock <= volume.errors_per_day(v, q).value * days * (1 + 1e-12)


@given(st.floats(0, 1e6), INNER, INNER, INNER, st.floats(0, 400), st.floats(0, 400))
def test_an_audit_finds_more_with_more_days(v: float, q: float, share: float, d: float, a: float, b: float) -> None:
    few, many = sorted((a, b))
    early = volume.audit_detection(v, q, share, d, few).value
    late = volume.audit_detection(v, q, share, d, many).value
    assert 0.0 <= early.p_detect <= late.p_detect <= 1.0


@given(SHARE, INNER, st.floats(0, 1e4), SHARE)
def test_a_right_task_never_costs_less_than_a_task(right: float, share: float, tokens: float, silent: float) -> None:
    inputs = cost.CostInputs(
        tokens=tokens, price_per_million=5, share=share, t_rev=3, wage=40, silent=silent, p_final_correct=right
    )
    found = cost.cost_per_success(inputs)
    if right == 0:
        assert found.status == "undefined"
        assert found.value.per_success is None
    else:
        assert found.value.per_success is not None
        assert found.value.per_success >= found.value.per_task


@given(st.floats(0.6, 0.999), st.floats(0.5, 0.98))
def test_tasks_needed_do_reach_the_target_and_one_less_does_not(p: float, target: float) -> None:
    found = demonstration.tasks_needed_wilson(p, target)
    if p <= target:
        assert found.status == "undefined"
    elif found.value is not None:
        n = found.value
        assert intervals.wilson(math.floor(p * n + 1e-9), n).value.low >= target - 1e-9
        if n > 1:
            assert intervals.wilson(math.floor(p * (n - 1) + 1e-9), n - 1).value.low < target + 1e-9


@given(SERIES, st.floats(1, 10))
def test_a_chart_is_never_negative_and_dispersion_calms_it(days: list[tuple[int, int]], phi: float) -> None:
    failures, n = [d[0] for d in days], [d[1] for d in days]
    raw = drift.cusum(failures, n, 0.06, 0.12, 5.9).value
    calm = drift.cusum(failures, n, 0.06, 0.12, 5.9, phi).value
    assert all(level >= 0.0 for level in raw.path)
    assert calm.max <= raw.max + 1e-9
    if calm.alarm_index is not None:
        assert raw.alarm_index is not None
        assert raw.alarm_index <= calm.alarm_index


@given(SERIES)
def test_a_trend_read_backwards_has_the_same_weight(days: list[tuple[int, int]]) -> None:
    forth = trend.stratified_trend({"a": [trend.DayCount(i, x, n) for i, (x, n) in enumerate(days)]}).value
    back = trend.stratified_trend({"a": [trend.DayCount(-i, x, n) for i, (x, n) in enumerate(days)]}).value
    assert forth.p_value == pytest.approx(back.p_value, rel=1e-6)
    assert forth.fitted_change == pytest.approx(-back.fitted_change, abs=1e-9)
    assert {forth.direction, back.direction} in ({"none"}, {"up", "down"})


def test_a_change_of_mix_is_no_trend() -> None:
    """Two steps of steady 99% and 80%; the hard one grows. Pooled success falls, no step does."""
    easy = [trend.DayCount(t, 990, 1000) for t in range(20)]
    hard = [trend.DayCount(t, 80 * (t + 1), 100 * (t + 1)) for t in range(20)]
    assert trend.stratified_trend({"easy": easy, "hard": hard}).value.direction == "none"
    pooled = [trend.DayCount(a.t, a.x + b.x, a.n + b.n) for a, b in zip(easy, hard, strict=True)]
    assert trend.stratified_trend({"all": pooled}).value.direction == "down"


@given(INNER, st.floats(1, 60), st.lists(SHARE, max_size=5), st.lists(SHARE, max_size=5))
def test_levers_never_lower_success_and_ignore_order(
    success: float, steps: float, cuts: list[float], catches: list[float]
) -> None:
    one = levers.combine_levers(cuts, (), catches, (0.5, 0.4))
    other = levers.combine_levers(cuts[::-1], (), catches[::-1], (0.4, 0.5))
    found = levers.success_with_levers(success, steps, one).value
    assert found >= success - 1e-9
    assert levers.success_with_levers(success, steps, other).value == pytest.approx(found, abs=1e-12)
    ends = levers.success_at_horizon(success, success / 2, (1 + success) / 2, steps, one).value
    assert ends.low <= ends.point <= ends.high


def test_levers_reproduce_the_published_table() -> None:
    plain = levers.Levers()
    for p, expected in ((0.99, 0.818), (0.95, 0.358), (0.90, 0.122)):
        success = p**20
        assert levers.success_with_levers(success, 20, plain).value == pytest.approx(expected, abs=5e-4)
        assert levers.per_step_success(success, 20).value == pytest.approx(p)
    assert levers.wrong_per_day(10_000, 0.97) == pytest.approx(300)
    assert levers.silent_backlog(300, 1.0, 14) == pytest.approx(4200)
