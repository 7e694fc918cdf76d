"""What would demonstrate a target: test plans, tasks still needed, sequential tests, many bounds at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from readiness.domain.reliability.figure import Figure, check_counts, check_inner_share, check_share
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE, cp_lower
from readiness.domain.reliability.special import binomial_cdf, normal_quantile

SEARCH_LIMIT = 20_000_000
"""No plan asks for more tasks than this; beyond it the answer is `beyond_range`."""


class BayesPlan(NamedTuple):
    """Failure-free plan under a uniform prior, and the confidence that n failure-free tasks give."""

    n_bayes: int
    conf_freq: float
    conf_bayes: float


class SequentialTest(NamedTuple):
    """State of a sequential probability ratio test.

    Attributes:
        upper: accept "good" at or above.
        lower: accept "bad" at or below.
        llr: log likelihood ratio so far.
        decision: where it stands.
        asn_p1: expected tasks if the agent is good.
        asn_p0: expected tasks if it is bad.
    """

    upper: float
    lower: float
    llr: float
    decision: Literal["accept_good", "accept_bad", "continue"]
    asn_p1: float
    asn_p0: float


def success_run_n(conf: float, target: float) -> Figure[int]:
    """Failure-free tasks that show a target at a confidence: ceil(ln(1-C) / ln R).

    Raises:
        ValueError: an argument is not strictly between 0 and 1.

    Source: success-run theorem, frequentist form.
    """
    check_inner_share("C", conf)
    check_inner_share("R", target)
    return Figure(math.ceil(math.log1p(-conf) / math.log(target) - 1e-9))


def n_with_k_failures(conf: float, target: float, k: int) -> Figure[int | None]:
    """Smallest number of tasks that shows a target although k of them fail: BinomCDF(k; n, 1-R) <= 1-C.

    Returns:
        The number; `None`, `beyond_range`, above twenty million tasks.

    Raises:
        ValueError: shares are not strictly between 0 and 1, or `k` is negative.

    Source: exact binomial.
    """
    check_inner_share("C", conf)
    check_inner_share("R", target)
    if k < 0:
        raise ValueError(f"k must be 0 or more, got {k}.")
    allowed = 1.0 - conf

    def shows(n: int) -> bool:
        return binomial_cdf(k, n, 1.0 - target) <= allowed * (1.0 + 1e-12)

    low, high = k, k + 1
    while not shows(high):
        low, high = high, high * 2
        if high > SEARCH_LIMIT:
            return Figure(None, "beyond_range")
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if shows(middle) else (middle, high)
    return Figure(high)


def plan_pass_probability(n: int, k: int, success: float) -> Figure[float]:
    """Chance that a truly `success`-reliable agent passes the plan "n tasks, at most k failures".

    Raises:
        ValueError: an argument is out of range.

    Source: operating characteristic of a binomial plan.
    """
    check_share("R1", success)
    if n < 0 or k < 0:
        raise ValueError("n and k must be 0 or more.")
    return Figure(binomial_cdf(k, n, 1.0 - success), "ok" if n else "no_data")


def success_run_bayes_n(conf: float, target: float, n: int) -> Figure[BayesPlan]:
    """Failure-free plan under a uniform prior (a different statement from `success_run_n`; do not mix).

    Args:
        conf: confidence asked for.
        target: success asked for.
        n: failure-free tasks seen so far.

    Returns:
        ceil(ln(1-C)/ln R - 1), and the confidence after n: 1-R^n frequentist, 1-R^(n+1) Bayesian.

    Raises:
        ValueError: an argument is out of range.

    Source: Bayesian form of the success-run theorem.
    """
    check_inner_share("C", conf)
    check_inner_share("R", target)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    needed = max(0, math.ceil(math.log1p(-conf) / math.log(target) - 1.0 - 1e-9))
    return Figure(BayesPlan(needed, 1.0 - target**n, 1.0 - target ** (n + 1)))


def tasks_needed_wilson(p: float, target: float, conf: float = PRODUCT_CONFIDENCE) -> Figure[int | None]:
    """Smallest n whose Wilson lower end reaches the target while the observed rate stays p (x = floor(p n)).

    Returns:
        The number of tasks; 0 for a target of 0; `None`, `undefined`, where p does not exceed the target (no
        number will do); `None`, `beyond_range`, above twenty million.

    Raises:
        ValueError: an argument is out of range.

    Source: search over n with the Wilson interval.
    """
    import numpy as np

    check_share("p", p)
    check_share("target", target)
    check_inner_share("conf", conf)
    if target == 0.0:
        return Figure(0)
    if p <= target:
        return Figure(None, "undefined")
    z = normal_quantile(0.5 + conf / 2.0)
    # Lower end >= target solves to n >= z^2 t(1-t)/(p-t)^2 without the floor; the floor only adds to it.
    start = max(1, math.floor(z * z * target * (1.0 - target) / (p - target) ** 2) - 2)
    block = 4096
    while start <= SEARCH_LIMIT:
        n = np.arange(start, start + block, dtype=np.float64)
        rate = np.floor(p * n + 1e-9) / n
        centre = (rate + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * np.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))
        hits = np.flatnonzero(centre - half >= target - 1e-15)
        if hits.size:
            return Figure(int(n[hits[0]]))
        start, block = start + block, min(block * 2, 1 << 20)
    return Figure(None, "beyond_range")


def sprt(p0: float, p1: float, alpha: float, beta: float, s: int, n: int) -> Figure[SequentialTest]:
    """Wald's sequential test of "good" (p1) against "bad" (p0), valid however often one looks.

    Args:
        p0: success of an agent that must be refused.
        p1: success of an agent that should be accepted, above `p0`.
        alpha: risk of accepting a bad agent.
        beta: risk of refusing a good one.
        s: right results so far.
        n: tasks so far.

    Returns:
        Thresholds, ratio, decision and approximate expected numbers of tasks; `no_data` for n = 0.

    Raises:
        ValueError: an argument is out of range or p1 <= p0.

    Source: Wald 1945 (overshoot ignored).
    """
    for name, value in (("p0", p0), ("p1", p1), ("alpha", alpha), ("beta", beta)):
        check_inner_share(name, value)
    check_counts(s, n)
    if p1 <= p0:
        raise ValueError("p1 must exceed p0.")
    upper, lower = math.log((1.0 - beta) / alpha), math.log(beta / (1.0 - alpha))
    right, wrong = math.log(p1 / p0), math.log((1.0 - p1) / (1.0 - p0))
    llr = s * right + (n - s) * wrong
    decision: Literal["accept_good", "accept_bad", "continue"] = "continue"
    if llr >= upper:
        decision = "accept_good"
    elif llr <= lower:
        decision = "accept_bad"
    asn_p1 = ((1.0 - beta) * upper + beta * lower) / (p1 * right + (1.0 - p1) * wrong)
    asn_p0 = (alpha * upper + (1.0 - alpha) * lower) / (p0 * right + (1.0 - p0) * wrong)
    return Figure(SequentialTest(upper, lower, llr, decision, asn_p1, asn_p0), "ok" if n else "no_data")


def bonferroni_bound(conf: float, components: Sequence[tuple[int, int]]) -> Figure[tuple[float, ...]]:
    """Lower bounds of several components such that all of them hold together with confidence C.

    Args:
        conf: joint confidence.
        components: (right, tasks) of each component.

    Returns:
        Clopper-Pearson bounds at 1 - (1-C)/k each; empty with `no_data` without a component.

    Raises:
        ValueError: counts do not fit or `conf` is out of range.

    Source: Bonferroni inequality.
    """
    check_inner_share("C", conf)
    if not components:
        return Figure((), "no_data")
    each = 1.0 - (1.0 - conf) / len(components)
    bounds = tuple(cp_lower(s, n, each).value for s, n in components)
    return Figure(bounds, "ok" if all(n > 0 for _, n in components) else "no_data")


def holm(p: Sequence[float]) -> Figure[tuple[float, ...]]:
    """Holm's adjusted p-values, for release gates (no false alarm among all, with the level's confidence).

    Raises:
        ValueError: a p-value is no share.

    Source: Holm 1979.
    """
    for value in p:
        check_share("p", value)
    order = sorted(range(len(p)), key=lambda i: p[i])
    adjusted, running = [0.0] * len(p), 0.0
    for rank, index in enumerate(order):
        running = max(running, min(1.0, (len(p) - rank) * p[index]))
        adjusted[index] = running
    return Figure(tuple(adjusted), "ok" if p else "no_data")


def benjamini_hochberg(p: Sequence[float]) -> Figure[tuple[float, ...]]:
    """Benjamini-Hochberg adjusted p-values, for exploratory lists (share of false findings).

    Raises:
        ValueError: a p-value is no share.

    Source: Benjamini & Hochberg 1995.
    """
    for value in p:
        check_share("p", value)
    order = sorted(range(len(p)), key=lambda i: p[i], reverse=True)
    adjusted, running = [0.0] * len(p), 1.0
    for back, index in enumerate(order):
        running = min(running, p[index] * len(p) / (len(p) - back))
        adjusted[index] = running
    return Figure(tuple(adjusted), "ok" if p else "no_data")
