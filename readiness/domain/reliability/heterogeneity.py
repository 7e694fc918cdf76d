"""Tasks differ: repeated attempts on one task rise and fall together (pass^k, beta-binomial)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from readiness.domain.reliability.figure import Figure, check_share


class Heterogeneity(NamedTuple):
    """Correlation between attempts on one task, and what independence would have given."""

    rho: float
    independent_pk: float


def _all_right(mu: float, rho: float, n: int) -> float:
    """Probability of n successes on one task; factors (mu(1-rho)+j rho)/((1-rho)+j rho), finite at rho 0 and 1."""
    log_sum = 0.0
    for j in range(n):
        numerator = mu * (1.0 - rho) + j * rho if j else mu
        denominator = (1.0 - rho) + j * rho if j else 1.0
        if numerator <= 0.0:
            return 0.0
        log_sum += math.log(numerator / denominator)
    return math.exp(log_sum)


def betabin_all_success(mu: float, rho: float, n: int) -> Figure[float]:
    """Probability that all n steps of a task are right when step success varies between tasks.

    Args:
        mu: mean step success.
        rho: correlation between steps of one task, 0 (independent: mu^n) to 1 (all or nothing: mu).
        n: steps.

    Returns:
        prod_{j<n} (a+j)/(a+b+j) with a = mu(1-rho)/rho, b = (1-mu)(1-rho)/rho; 1 with `no_steps` for n = 0.

    Raises:
        ValueError: an argument is out of range.

    Source: beta-binomial distribution.
    """
    check_share("mu", mu)
    check_share("rho", rho)
    if n < 0:
        raise ValueError(f"n must be 0 or more, got {n}.")
    return Figure(1.0, "no_steps") if n == 0 else Figure(_all_right(mu, rho, n))


def betabin_at_least_one(mu: float, rho: float, attempts: int) -> Figure[float]:
    """Probability that at least one of several attempts on the same task is right.

    Args:
        mu: mean success of one attempt.
        rho: correlation between attempts on one task.
        attempts: number of attempts, 0 or more.

    Returns:
        1 - prod (b+j)/(a+b+j); 0 with `no_steps` when nothing is attempted.

    Raises:
        ValueError: an argument is out of range.

    Source: beta-binomial distribution; attempts on one task are not independent.
    """
    if attempts == 0:
        return Figure(0.0, "no_steps")
    return Figure(1.0 - betabin_all_success(1.0 - mu, rho, attempts).value)


def rho_from_passk(mu: float, k: int, passk: float) -> Figure[Heterogeneity | None]:
    """Correlation between attempts implied by pass^1 = mu and pass^k (root of `betabin_all_success`).

    Returns:
        rho and mu^k. rho is 0 with status `degenerate` when pass^k is not above independence;
        `None`, `undefined`, when no correlation can explain the pair (k < 2, pass^k > mu, mu of 0 or 1).

    Raises:
        ValueError: a rate is no share.

    Source: tau-bench (Yao et al. 2024, arXiv 2406.12045) for pass^k.
    """
    check_share("mu", mu)
    check_share("passk", passk)
    if k <= 1 or passk > mu or mu in (0.0, 1.0):
        return Figure(None, "undefined")
    independent = mu**k
    if passk <= independent:
        return Figure(Heterogeneity(0.0, independent), "degenerate")
    low, high = 0.0, 1.0
    for _ in range(200):
        middle = (low + high) / 2.0
        if middle in (low, high):
            break
        low, high = (middle, high) if _all_right(mu, middle, k) < passk else (low, middle)
    return Figure(Heterogeneity((low + high) / 2.0, independent))


def _check_trials(c: int, n: int, k: int) -> None:
    if not 0 <= c <= n:
        raise ValueError(f"c must lie between 0 and n = {n}, got {c}.")
    if not 0 <= k <= n:
        raise ValueError(f"k must lie between 0 and n = {n}, got {k}.")


def pass_hat_k(c: int, n: int, k: int) -> Figure[float]:
    """pass^k of one task with c successes in n trials: C(c,k)/C(n,k), the chance that k of k are right.

    Raises:
        ValueError: not 0 <= c <= n or not 0 <= k <= n.

    Source: tau-bench paper, unbiased estimator.
    """
    _check_trials(c, n, k)
    if n == 0:
        return Figure(0.0, "no_data")
    return Figure(math.comb(c, k) / math.comb(n, k))


def pass_hat_k_mean(c: Sequence[int], n: int, k: int) -> Figure[float]:
    """Mean pass^k over tasks, each with n trials and its own number of successes c.

    Returns:
        The mean; 0 with status `no_data` without a task.

    Raises:
        ValueError: counts do not fit.

    Source: tau-bench paper.
    """
    if not c:
        return Figure(0.0, "no_data")
    return Figure(sum(pass_hat_k(successes, n, k).value for successes in c) / len(c))


def pass_at_k(c: int, n: int, k: int) -> Figure[float]:
    """pass@k = 1 - C(n-c,k)/C(n,k), the chance that at least one of k is right.

    Raises:
        ValueError: not 0 <= c <= n or not 0 <= k <= n.

    Source: Chen et al. 2021 (HumanEval).
    """
    _check_trials(c, n, k)
    if n == 0:
        return Figure(0.0, "no_data")
    return Figure(1.0 - math.comb(n - c, k) / math.comb(n, k))
