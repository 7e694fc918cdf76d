"""Intervals for one proportion: Wilson to show, Jeffreys for draws, Clopper-Pearson to demonstrate."""

from __future__ import annotations

import math

from readiness.domain.reliability.figure import Figure, Interval, check_counts, check_inner_share, clip_share
from readiness.domain.reliability.special import beta_quantile, normal_quantile

UNKNOWN = Interval(0.0, 1.0)
"""What nothing observed leaves open."""

PRODUCT_CONFIDENCE = 0.90
"""The one confidence of the product: 90% two-sided, whose ends are one-sided 95% bounds."""


def wilson_with(x: float, n: float, critical: float) -> Interval:
    """Wilson score interval for a given critical value.

    Args:
        x: successes, may be fractional (an effective count).
        n: trials, above 0.
        critical: standard normal or Student quantile, above 0.
    """
    p = x / n
    z2 = critical * critical
    centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n)
    half = critical / (1.0 + z2 / n) * math.sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n))
    # The ends touch 0 and 1 exactly in theory; rounding must neither cross them nor exclude the point.
    low = 0.0 if x <= 0 else min(p, clip_share(centre - half))
    high = 1.0 if x >= n else max(p, clip_share(centre + half))
    return Interval(low, high)


def wilson(x: float, n: float, conf: float = PRODUCT_CONFIDENCE) -> Figure[Interval]:
    """Two-sided Wilson score interval of x successes in n independent trials.

    Returns:
        The interval; [0, 1] with status `no_data` for n = 0.

    Raises:
        ValueError: counts do not fit, or `conf` is not strictly between 0 and 1.

    Source: Wilson 1927; Brown, Cai & DasGupta 2001, Statistical Science 16:101-133.
    """
    check_counts(x, n)
    check_inner_share("conf", conf)
    if n == 0:
        return Figure(UNKNOWN, "no_data")
    return Figure(wilson_with(x, n, normal_quantile(0.5 + conf / 2.0)))


def jeffreys(x: float, n: float, conf: float = PRODUCT_CONFIDENCE) -> Figure[Interval]:
    """Equal-tailed Jeffreys interval, Beta(x+1/2, n-x+1/2); low is 0 for x = 0, high is 1 for x = n.

    Returns:
        The interval; [0, 1] with status `no_data` for n = 0.

    Raises:
        ValueError: counts do not fit, or `conf` is not strictly between 0 and 1.

    Source: Brown, Cai & DasGupta 2001 (with their modification at the ends).
    """
    check_counts(x, n)
    check_inner_share("conf", conf)
    if n == 0:
        return Figure(UNKNOWN, "no_data")
    tail = (1.0 - conf) / 2.0
    a, b = x + 0.5, n - x + 0.5
    low = 0.0 if x == 0 else beta_quantile(tail, a, b)
    high = 1.0 if x == n else beta_quantile(1.0 - tail, a, b)
    return Figure(Interval(low, high))


def clopper_pearson(x: float, n: float, conf: float = PRODUCT_CONFIDENCE) -> Figure[Interval]:
    """Two-sided exact interval; covers at least `conf` whatever the true rate.

    Returns:
        The interval; [0, 1] with status `no_data` for n = 0.

    Raises:
        ValueError: counts do not fit, or `conf` is not strictly between 0 and 1.

    Source: Clopper & Pearson 1934.
    """
    check_counts(x, n)
    check_inner_share("conf", conf)
    if n == 0:
        return Figure(UNKNOWN, "no_data")
    one_sided = 0.5 + conf / 2.0
    return Figure(Interval(cp_lower(x, n, one_sided).value, 1.0 - cp_lower(n - x, n, one_sided).value))


def cp_lower(x: float, n: float, conf: float = 0.95) -> Figure[float]:
    """One-sided exact lower confidence bound of a success rate; (1-conf)^(1/n) when all are right.

    Returns:
        The bound; 0 with status `no_data` for n = 0.

    Raises:
        ValueError: counts do not fit, or `conf` is not strictly between 0 and 1.

    Source: Clopper & Pearson 1934; the success-run theorem for x = n.
    """
    check_counts(x, n)
    check_inner_share("conf", conf)
    if n == 0:
        return Figure(0.0, "no_data")
    if x == 0:
        return Figure(0.0)
    return Figure(beta_quantile(1.0 - conf, x, n - x + 1.0))
