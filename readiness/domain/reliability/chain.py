"""Chains of steps: what per-step success compounds to, and what a target asks of every step."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from readiness.domain.reliability.figure import Figure, check_inner_share, check_share
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE
from readiness.domain.reliability.special import beta_quantile, beta_survival, log_beta

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWS = 20_000
"""Monte-Carlo draws of every projection; the error of a 5% quantile is then far below its interval."""

SEED = 20_260_331
"""The fixed seed: same inputs, same numbers."""


class ChainPosterior(NamedTuple):
    """Chain success as a distribution, and the probability that it reaches the target."""

    mean: float
    lo: float
    median: float
    hi: float
    p_meet: float | None


class ChainQuantiles(NamedTuple):
    """5/50/95-style quantiles of drawn chain success and the probability of reaching the target."""

    lo: float
    median: float
    hi: float
    p_meet: float | None


class ChainMoments(NamedTuple):
    """Exact mean and standard deviation of a product of posteriors, with a moment-matched interval."""

    mean: float
    sd: float
    mm_lo: float
    mm_hi: float


def chain_common(p: float, n: int) -> Figure[float]:
    """Success of n steps with equal success p when any failure is fatal: p^n.

    Returns:
        The product; 1 with status `no_steps` for n = 0.

    Raises:
        ValueError: `p` is no share or `n` is negative.

    Source: probability chain rule.
    """
    check_share("p", p)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    return Figure(1.0, "no_steps") if n == 0 else Figure(p**n)


def chain_product(p: Sequence[float]) -> Figure[float]:
    """Product of unequal per-step success, each conditional on the previous steps being right.

    Returns:
        The product; 1 with status `no_steps` for an empty list.

    Raises:
        ValueError: an element is no share.

    Source: probability chain rule (exact for conditional probabilities).
    """
    for value in p:
        check_share("p", value)
    return Figure(math.prod(p), "ok" if p else "no_steps")


def required_step(target: float, n: int) -> Figure[float | None]:
    """Per-step success that a chain of n steps needs to reach a target: target^(1/n).

    Returns:
        The rate; `None` with status `no_steps` for n = 0.

    Raises:
        ValueError: `target` is no share or `n` is negative.
    """
    check_share("target", target)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    return Figure(None, "no_steps") if n == 0 else Figure(target ** (1.0 / n))


def max_steps(p: float, target: float) -> Figure[int | None]:
    """Largest n with p^n >= target: floor(ln target / ln p), guarded against losing a step to rounding.

    Returns:
        The number of steps; `None`, `undefined`, where any number will do (p = 1, target = 0).

    Raises:
        ValueError: an argument is no share.
    """
    check_share("p", p)
    check_share("target", target)
    if target == 0.0 or p == 1.0:
        return Figure(None, "undefined")
    if p == 0.0:
        return Figure(0)
    return Figure(math.floor(math.log(target) / math.log(p) + 1e-9))


def shared_p_posterior(
    s: float, m: float, n: int, conf: float = PRODUCT_CONFIDENCE, target: float | None = None
) -> Figure[ChainPosterior]:
    """Chain of n steps that all use one component, whose success was s of m (Jeffreys posterior).

    Quantiles are exact because p^n is monotone; the mean is B(a+n, b)/B(a, b).

    Returns:
        Mean, median, interval and P(chain >= target); `no_data` for m = 0, `no_steps` for n = 0.

    Raises:
        ValueError: counts, `n`, `conf` or `target` are out of range.

    Source: exact Beta posterior.
    """
    check_inner_share("conf", conf)
    if not 0 <= s <= m:
        raise ValueError(f"s must lie between 0 and m = {m}, got {s}.")
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    if target is not None:
        check_share("target", target)
    if n == 0:
        return Figure(ChainPosterior(1.0, 1.0, 1.0, 1.0, None if target is None else 1.0), "no_steps")
    a, b = s + 0.5, m - s + 0.5
    tail = (1.0 - conf) / 2.0
    meet = None if target is None else beta_survival(target ** (1.0 / n), a, b)
    lo, median, hi = (beta_quantile(u, a, b) ** n for u in (tail, 0.5, 1.0 - tail))
    mean = math.exp(log_beta(a + n, b) - log_beta(a, b))
    return Figure(ChainPosterior(mean, lo, median, hi, meet), "ok" if m > 0 else "no_data")


def hetero_posterior_moments(
    steps: Sequence[tuple[float, float]], conf: float = PRODUCT_CONFIDENCE
) -> Figure[ChainMoments]:
    """Product of independent per-step Jeffreys posteriors: exact moments, moment-matched Beta interval.

    Args:
        steps: (right, tasks) of each different step.
        conf: two-sided confidence.

    Returns:
        Moments and interval; `no_steps` for an empty list, `no_data` when no step has a task.

    Raises:
        ValueError: counts do not fit or `conf` is out of range.

    Source: E[prod] = prod E and E[prod^2] = prod E[p^2]; moment matching in the manner of Fan 1991.
    """
    check_inner_share("conf", conf)
    if not steps:
        return Figure(ChainMoments(1.0, 0.0, 1.0, 1.0), "no_steps")
    mean, square = 1.0, 1.0
    for s, m in steps:
        if not 0 <= s <= m:
            raise ValueError(f"right results must lie between 0 and tasks = {m}, got {s}.")
        a, b = s + 0.5, m - s + 0.5
        mean *= a / (a + b)
        square *= a * (a + 1.0) / ((a + b) * (a + b + 1.0))
    variance = max(square - mean * mean, 0.0)
    status = "ok" if any(m > 0 for _, m in steps) else "no_data"
    if variance <= 0.0 or mean <= 0.0:
        return Figure(ChainMoments(mean, 0.0, mean, mean), "degenerate")
    weight = mean * (1.0 - mean) / variance - 1.0
    a, b = mean * weight, (1.0 - mean) * weight
    tail = (1.0 - conf) / 2.0
    ends = beta_quantile(tail, a, b), beta_quantile(1.0 - tail, a, b)
    return Figure(ChainMoments(mean, math.sqrt(variance), *ends), "ok" if status == "ok" else "no_data")


@lru_cache(maxsize=64)
def draw_order(stream: int, draws: int, seed: int) -> NDArray[np.int64]:
    """Order in which a stream visits the `draws` equally likely quantiles; fixed by (seed, stream).

    Shuffling quantiles (Latin hypercube) needs integers only, which are the same on every platform, and gives
    exact margins.

    Source: McKay, Beckman & Conover 1979; generator PCG64.
    """
    import numpy as np

    order = np.random.Generator(np.random.PCG64([seed, stream])).permutation(draws)
    order.setflags(write=False)
    return order


@lru_cache(maxsize=4)
def _normal_scores(draws: int) -> NDArray[np.float64]:
    """Standard normal scores of the middles of `draws` equally likely strata, ascending."""
    import numpy as np
    from scipy.special import ndtri

    return np.asarray(ndtri((np.arange(draws) + 0.5) / draws), dtype=np.float64)


@lru_cache(maxsize=128)
def beta_quantiles(a: float, b: float, draws: int) -> NDArray[np.float64]:
    """Quantiles of Beta(a, b) at the middles of `draws` equally likely strata, ascending.

    From a table of 161 exact quantiles, linear between them on the scale of log odds against normal score,
    where the curve is smooth (error below 1e-4 of the distance to 0 or 1).
    """
    import numpy as np
    from scipy.special import betaincinv, expit, ndtr

    knots = np.linspace(-5.0, 5.0, 161)
    right = np.maximum(betaincinv(a, b, ndtr(knots)), 1e-300)
    wrong = np.maximum(betaincinv(b, a, ndtr(-knots)), 1e-300)
    odds = np.interp(_normal_scores(draws), knots, np.log(right) - np.log(wrong))
    quantiles = np.asarray(expit(odds), dtype=np.float64)
    quantiles.setflags(write=False)
    return quantiles


@lru_cache(maxsize=128)
def beta_draws(a: float, b: float, stream: int, draws: int = DRAWS, seed: int = SEED) -> NDArray[np.float64]:
    """Draws of Beta(a, b) on a stream, read-only; shape (draws,).

    The same stream and seed keep their order whatever a and b are, so a slider moves results smoothly.
    """
    result: NDArray[np.float64] = beta_quantiles(a, b, draws)[draw_order(stream, draws, seed)]
    result.setflags(write=False)
    return result


def hetero_posterior_mc(
    steps: Sequence[tuple[float, float]],
    conf: float = PRODUCT_CONFIDENCE,
    target: float | None = None,
    *,
    seed: int = SEED,
    draws: int = DRAWS,
) -> Figure[ChainQuantiles]:
    """Drawn product of independent per-step Jeffreys posteriors: quantiles and P(chain >= target).

    Args:
        steps: (right, tasks) of each different step.
        conf: two-sided confidence.
        target: chain success asked for, or `None`.
        seed: seed of the draws.
        draws: number of draws, 20,000 or more for figures that are shown.

    Returns:
        Quantiles; `no_steps` for an empty list, `no_data` when no step has a task.

    Raises:
        ValueError: counts do not fit, or `conf` is out of range.
    """
    import numpy as np

    check_inner_share("conf", conf)
    if not steps:
        return Figure(ChainQuantiles(1.0, 1.0, 1.0, None if target is None else 1.0), "no_steps")
    product = np.ones(draws)
    for stream, (s, m) in enumerate(steps):
        if not 0 <= s <= m:
            raise ValueError(f"right results must lie between 0 and tasks = {m}, got {s}.")
        product *= beta_draws(s + 0.5, m - s + 0.5, stream, draws, seed)
    tail = (1.0 - conf) / 2.0
    lo, median, hi = (float(v) for v in np.quantile(product, [tail, 0.5, 1.0 - tail]))
    meet = None if target is None else float(np.mean(product >= target))
    known = any(m > 0 for _, m in steps)
    return Figure(ChainQuantiles(lo, median, hi, meet), "ok" if known else "no_data")


def common_cause_chain(p: float, beta: float, n: int) -> Figure[float]:
    """Chain with a common cause: share beta of a step's failures hits the whole task once.

    Returns:
        (1 - beta q)(1 - (1-beta) q)^n with q = 1 - p; 1 with `no_steps` for n = 0.

    Raises:
        ValueError: an argument is out of range.

    Source: beta-factor model of reliability engineering.
    """
    check_share("p", p)
    check_share("beta", beta)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    q = 1.0 - p
    return Figure(1.0, "no_steps") if n == 0 else Figure((1.0 - beta * q) * (1.0 - (1.0 - beta) * q) ** n)
