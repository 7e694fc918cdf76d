"""Our numbers against other people's: statsmodels and scipy.stats on random inputs."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.optimize import brentq
from statsmodels.api import GLM, add_constant, families
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from readiness.domain.reliability import (
    chain,
    demonstration,
    drift,
    estimation,
    heterogeneity,
    intervals,
    transfer,
    trend,
    volume,
)

COUNTS = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
CONFIDENCE = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99])
INNER = st.floats(0.01, 0.99)


@given(COUNTS, CONFIDENCE)
def test_wilson_is_that_of_statsmodels(counts: tuple[int, int], conf: float) -> None:
    x, n = counts
    assert intervals.wilson(x, n, conf).value == pytest.approx(
        proportion_confint(x, n, 1 - conf, method="wilson"), abs=1e-9
    )


@given(COUNTS, CONFIDENCE)
def test_clopper_pearson_is_that_of_statsmodels(counts: tuple[int, int], conf: float) -> None:
    x, n = counts
    assert intervals.clopper_pearson(x, n, conf).value == pytest.approx(
        proportion_confint(x, n, 1 - conf, method="beta"), abs=1e-9
    )


@given(COUNTS, CONFIDENCE)
def test_jeffreys_is_that_of_statsmodels_inside_the_range(counts: tuple[int, int], conf: float) -> None:
    x, n = counts
    low, high = proportion_confint(x, n, 1 - conf, method="jeffreys")
    expected = (0.0 if x == 0 else low, 1.0 if x == n else high)
    assert intervals.jeffreys(x, n, conf).value == pytest.approx(expected, abs=1e-9)


@given(COUNTS, COUNTS)
def test_newcombe_is_that_of_statsmodels(one: tuple[int, int], two: tuple[int, int]) -> None:
    expected = confint_proportions_2indep(*one, *two, method="newcomb", alpha=0.05)
    found = drift.newcombe_difference(*one, *two, 0.95).value
    assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=25)  # the oracle takes a tenth of a second
@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusted_p_values_are_those_of_statsmodels(p: list[float]) -> None:
    assert demonstration.holm(p).value == pytest.approx(list(multipletests(p, method="holm")[1]), abs=1e-12)
    assert demonstration.benjamini_hochberg(p).value == pytest.approx(
        list(multipletests(p, method="fdr_bh")[1]), abs=1e-12
    )


DAYS = st.lists(st.tuples(st.integers(5, 300), st.floats(0.3, 0.98)), min_size=4, max_size=25)


@given(DAYS, st.integers(0, 2**32 - 1))
def test_trend_is_the_binomial_model_of_statsmodels(days: list[tuple[int, float]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    t = np.arange(len(days), dtype=float)
    n = np.array([tasks for tasks, _ in days])
    x = rng.binomial(n, [p for _, p in days])
    assume(0 < x.sum() < n.sum())
    model = GLM(np.column_stack([x, n - x]), add_constant(t), family=families.Binomial()).fit(tol=1e-13)
    fit = trend.fit_logistic([trend.DayCount(*day) for day in zip(t, x, n, strict=True)])
    assert fit is not None
    phi = max(1.0, model.pearson_chi2 / (len(days) - 2))
    assert (fit.b0, fit.b1) == pytest.approx(tuple(model.params), rel=1e-6, abs=1e-7)
    assert fit.v11 == pytest.approx(model.cov_params()[1, 1] * phi, rel=1e-5)
    assert fit.v01 == pytest.approx(model.cov_params()[0, 1] * phi, rel=1e-5, abs=1e-9)


@given(DAYS, st.integers(0, 2**32 - 1))
def test_fieller_ends_solve_their_own_equation(days: list[tuple[int, float]], seed: int) -> None:
    """At each end the standardised distance of b0 + b1 t from the level is exactly the critical value."""
    rng = np.random.default_rng(seed)
    n = [tasks for tasks, _ in days]
    falling = [max(0.02, 0.97 - 0.9 * i / len(days)) for i in range(len(days))]
    x = [int(rng.binomial(tasks, p)) for tasks, p in zip(n, falling, strict=True)]
    found = trend.trend_breach(list(range(len(days))), x, n, 0.6, 0.9)
    assume(found.value.finite)
    fit = trend.fit_logistic([trend.DayCount(i, a, b) for i, (a, b) in enumerate(zip(x, n, strict=True))])
    assert fit is not None
    critical = stats.t.ppf(0.95, len(days) - 2)
    assert found.value.t_lo is not None
    assert found.value.t_hi is not None
    for end in (found.value.t_lo, found.value.t_hi):
        log_odds, error = trend.fitted_rate(fit, end)
        assert abs(log_odds - math.log(0.6 / 0.4)) == pytest.approx(critical * error, rel=1e-6)
    assert found.value.t_lo <= (found.value.t_breach or 0.0) <= found.value.t_hi


@given(DAYS, st.integers(0, 2**32 - 1))
def test_dispersion_is_that_of_an_intercept_model(days: list[tuple[int, float]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = np.array([tasks for tasks, _ in days])
    x = rng.binomial(n, [p for _, p in days])
    assume(0 < x.sum() < n.sum())
    model = GLM(np.column_stack([x, n - x]), np.ones(len(days)), family=families.Binomial()).fit()
    found = estimation.overdispersion(x.tolist(), n.tolist()).value
    assert found.phi == pytest.approx(model.pearson_chi2 / (len(days) - 1), rel=1e-6)


@given(DAYS, st.integers(0, 2**32 - 1))
def test_trend_test_of_one_step_is_the_score_test_of_the_model(days: list[tuple[int, float]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = np.array([tasks for tasks, _ in days], dtype=float)
    x = rng.binomial(n.astype(int), [p for _, p in days]).astype(float)
    assume(0 < x.sum() < n.sum())
    t = np.arange(len(days), dtype=float)
    p = x.sum() / n.sum()
    centre = (n * t).sum() / n.sum()
    z = ((t - centre) * x).sum() / math.sqrt(p * (1 - p) * (n * (t - centre) ** 2).sum())
    counts = [trend.DayCount(*day) for day in zip(t, x, n, strict=True)]
    assert trend.stratified_trend({"a": counts}).value.p_value == pytest.approx(2 * stats.norm.sf(abs(z)), rel=1e-6)


@given(st.integers(0, 400), st.integers(0, 400), st.integers(1, 30), INNER)
def test_shared_posterior_is_that_of_scipy(s: int, wrong: int, n: int, target: float) -> None:
    m = s + wrong
    posterior = stats.beta(s + 0.5, wrong + 0.5)
    found = chain.shared_p_posterior(s, m, n, 0.9, target).value
    assert found.lo == pytest.approx(posterior.ppf(0.05) ** n, abs=1e-9)
    assert found.hi == pytest.approx(posterior.ppf(0.95) ** n, abs=1e-9)
    assert found.p_meet == pytest.approx(posterior.sf(target ** (1 / n)), abs=1e-9)
    rising = math.prod((s + 0.5 + j) / (m + 1.0 + j) for j in range(n))
    assert found.mean == pytest.approx(rising, rel=1e-8)


@settings(max_examples=50)  # a simulation each
@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20)), min_size=1, max_size=6))
def test_drawn_chain_agrees_with_a_brute_force_simulation(counts: list[tuple[int, int]]) -> None:
    steps = [(right, right + wrong) for right, wrong in counts]
    found = chain.hetero_posterior_mc(steps, 0.9, 0.5).value
    rng = np.random.default_rng(7)
    product = np.prod([rng.beta(s + 0.5, m - s + 0.5, 40_000) for s, m in steps], axis=0)
    expected = np.quantile(product, [0.05, 0.5, 0.95])
    assert (found.lo, found.median, found.hi) == pytest.approx(tuple(expected), abs=0.02)
    moments = chain.hetero_posterior_moments(steps, 0.9).value
    assert moments.mean == pytest.approx(product.mean(), abs=0.01)


@settings(max_examples=50)  # twenty thousand exact quantiles each
@given(st.floats(0.6, 400), st.floats(0.6, 400))
def test_drawn_quantiles_are_exact_beta_quantiles(a: float, b: float) -> None:
    draws = chain.beta_quantiles(a, b, 20_000)
    exact = stats.beta(a, b).ppf((np.arange(20_000) + 0.5) / 20_000)
    assert np.max(np.abs(draws - exact)) < 2e-4
    assert draws.mean() == pytest.approx(a / (a + b), abs=2e-5)


@given(st.integers(1, 3000), COUNTS, st.floats(1, 8))
def test_predicted_counts_are_beta_binomial(tasks: int, counts: tuple[int, int], deff: float) -> None:
    x, n = counts
    oracle = stats.betabinom(tasks, x / deff + 0.5, (n - x) / deff + 0.5)
    found = volume.predictive_errors(tasks, x, n, 0.9, deff).value
    assert found.mean == pytest.approx(oracle.mean(), rel=1e-9)
    for value, level in ((found.lo, 0.05), (found.median, 0.5), (found.hi, 0.95)):
        assert oracle.cdf(value) >= level - 1e-7
        assert value == 0 or oracle.cdf(value - 1) < level + 1e-7


def test_predicted_counts_at_large_volume_join_the_exact_sum() -> None:
    exact = volume.predictive_errors(volume.EXACT_TASKS, 6, 200).value
    integrated = volume.predictive_errors(volume.EXACT_TASKS + 1, 6, 200).value
    assert integrated[1:] == pytest.approx(exact[1:], rel=1e-3)


@given(st.integers(0, 6), st.floats(0.5, 0.995), st.sampled_from([0.8, 0.9, 0.95]))
def test_plans_are_the_smallest_that_show_the_target(k: int, target: float, conf: float) -> None:
    n = demonstration.n_with_k_failures(conf, target, k).value
    assert n is not None
    assert stats.binom.cdf(k, n, 1 - target) <= 1 - conf + 1e-9
    assert stats.binom.cdf(k, n - 1, 1 - target) > 1 - conf - 1e-9
    if k == 0:
        assert demonstration.success_run_n(conf, target).value == n


@given(st.floats(0.05, 0.95), st.floats(0.01, 0.95), st.integers(2, 12))
def test_correlation_is_the_root_of_the_beta_binomial(mu: float, rho: float, k: int) -> None:
    passk = heterogeneity.betabin_all_success(mu, rho, k).value
    assert passk == pytest.approx(stats.betabinom.pmf(k, k, mu * (1 - rho) / rho, (1 - mu) * (1 - rho) / rho), rel=1e-6)
    found = heterogeneity.rho_from_passk(mu, k, passk).value
    assert found is not None
    assert found.rho == pytest.approx(rho, abs=1e-6)


@given(st.floats(0.3, 5), INNER)
def test_horizons_invert_their_survival(kappa: float, q: float) -> None:
    length = transfer.weibull_horizon(60, kappa, [q], []).value.lengths[0]
    root = brentq(lambda t: 2.0 ** -((t / 60) ** kappa) - q, 0, 1e9, xtol=1e-9)
    assert length == pytest.approx(root, rel=1e-4, abs=1e-6)
    assert transfer.weibull_horizon(60, kappa, [], [length]).value.successes[0] == pytest.approx(q, rel=1e-9)
