"""The one door to scipy.special, typed, for scalars; scipy loads at the first call, never at start-up."""

from __future__ import annotations

import math


def normal_quantile(u: float) -> float:
    """Quantile of the standard normal distribution at probability `u`."""
    from scipy.special import ndtri

    return float(ndtri(u))


def normal_two_sided_p(z: float) -> float:
    """Two-sided p-value of a standard normal statistic, accurate far into the tails."""
    return math.erfc(abs(z) / math.sqrt(2.0))


def student_quantile(u: float, df: float) -> float:
    """Quantile of Student's t with `df` degrees of freedom at probability `u`."""
    from scipy.special import stdtrit

    return float(stdtrit(df, u))


def beta_quantile(u: float, a: float, b: float) -> float:
    """Quantile of Beta(a, b) at probability `u`."""
    from scipy.special import betaincinv

    return float(betaincinv(a, b, u))


def beta_cdf(x: float, a: float, b: float) -> float:
    """Probability that a Beta(a, b) variable is at most `x`."""
    from scipy.special import betainc

    return float(betainc(a, b, x))


def beta_survival(x: float, a: float, b: float) -> float:
    """Probability that a Beta(a, b) variable exceeds `x`, without cancellation."""
    from scipy.special import betaincc

    return float(betaincc(a, b, x))


def log_beta(a: float, b: float) -> float:
    """Logarithm of the Beta function."""
    from scipy.special import betaln

    return float(betaln(a, b))


def binomial_cdf(k: int, n: int, p: float) -> float:
    """Probability of at most `k` events in `n` trials of probability `p`."""
    from scipy.special import bdtr

    if k >= n:
        return 1.0
    return float(bdtr(k, n, p))


def logit(p: float) -> float:
    """Log odds of a probability; infinite at 0 and 1."""
    if p <= 0.0:
        return -math.inf
    if p >= 1.0:
        return math.inf
    return math.log(p) - math.log1p(-p)


def expit(x: float) -> float:
    """Probability of given log odds, the inverse of `logit`."""
    if x >= 0.0:
        return 1.0 / (1.0 + math.exp(-x))
    odds = math.exp(x)
    return odds / (1.0 + odds)
