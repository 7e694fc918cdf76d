"""What a rate means at volume: wrong results a day, silent stock, audits, error budget, review hours."""

from __future__ import annotations

import math
from typing import NamedTuple

from readiness.domain.reliability.figure import (
    Figure,
    check_amount,
    check_counts,
    check_inner_share,
    check_positive,
    check_share,
)
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE

EXACT_TASKS = 200_000
"""Up to here the beta-binomial is summed term by term; above it is integrated over the rate."""


class Audit(NamedTuple):
    """Chance to find a failure type in time, mean tasks and wrong results of that type before the first find."""

    p_detect: float
    mean_tasks: float | None
    expected_wrong_before: float | None


class Predicted(NamedTuple):
    """Predictive distribution of a future count."""

    mean: float
    lo: int
    median: int
    hi: int


class Budget(NamedTuple):
    """Error budget: wrong results allowed, how fast they are used up, days until they are."""

    budget: float
    burn: float | None
    days_to_exhaust: float | None


class ReviewLoad(NamedTuple):
    """Hours of people per day and full-time equivalents."""

    hours: float
    fte: float


def errors_per_day(volume: float, q: float) -> Figure[float]:
    """Expected wrong results per day, volume times error rate.

    Raises:
        ValueError: an argument is out of range.
    """
    check_amount("V", volume)
    check_share("q", q)
    return Figure(volume * q)


def silent_accumulation(volume: float, q: float, share: float, d: float, delay: float) -> Figure[float]:
    """Wrong results that pile up unseen before anyone notices: V q (1 - share d) D.

    Args:
        volume: tasks per day.
        q: error rate before review.
        share: share of results reviewed.
        d: share of reviewed wrong results that are caught.
        delay: days until the failure is detected.

    Raises:
        ValueError: an argument is out of range.
    """
    check_amount("D", delay)
    check_share("phi", share)
    check_share("d", d)
    return Figure(errors_per_day(volume, q).value * (1.0 - share * d) * delay)


def audit_detection(volume: float, q: float, share: float, d: float, days: float) -> Figure[Audit]:
    """Chance that a random audit of a share of results sees a failure type of rate q within some days.

    Returns:
        P = 1 - (1 - share d q)^(V D), mean tasks to the first find, wrong results of that type before it
        (1/(share d)); the last two `None`, `undefined`, where the audit can never find it.

    Raises:
        ValueError: an argument is out of range.

    Source: geometric distribution.
    """
    check_amount("V", volume)
    check_amount("D", days)
    for name, value in (("q", q), ("phi", share), ("d", d)):
        check_share(name, value)
    hit = share * d * q
    if hit == 0.0:
        return Figure(Audit(0.0, None, None), "undefined")
    tasks = volume * days
    p_detect = float(tasks > 0) if hit == 1.0 else -math.expm1(tasks * math.log1p(-hit))
    return Figure(Audit(p_detect, 1.0 / hit, 1.0 / (share * d)))


def predictive_errors(
    tasks: int, x: float, n: float, conf: float = PRODUCT_CONFIDENCE, deff: float = 1.0
) -> Figure[Predicted]:
    """Wrong results among the next tasks, given x wrong of n in the pilot (Jeffreys, beta-binomial).

    Args:
        tasks: future tasks, 0 or more.
        x: wrong results in the pilot.
        n: tasks in the pilot.
        conf: two-sided confidence.
        deff: design effect by which the pilot's evidence is discounted.

    Returns:
        Mean and quantiles of the count; `no_data` for n = 0 (the prior alone).

    Raises:
        ValueError: an argument is out of range.

    Source: posterior predictive distribution.
    """
    check_counts(x, n)
    check_inner_share("conf", conf)
    check_amount("N", tasks)
    discount = max(1.0, deff)
    a, b = x / discount + 0.5, (n - x) / discount + 0.5
    tail = (1.0 - conf) / 2.0
    levels = (tail, 0.5, 1.0 - tail)
    quantiles = _summed(tasks, a, b, levels) if tasks <= EXACT_TASKS else _integrated(tasks, a, b, levels)
    return Figure(Predicted(tasks * a / (a + b), *quantiles), "ok" if n > 0 else "no_data")


def _summed(tasks: int, a: float, b: float, levels: tuple[float, float, float]) -> tuple[int, int, int]:
    """Beta-binomial quantiles from the cumulated probabilities of every count."""
    import numpy as np
    from scipy.special import betaln, gammaln

    k = np.arange(tasks + 1)
    log_choose = gammaln(tasks + 1.0) - gammaln(k + 1.0) - gammaln(tasks - k + 1.0)
    cumulated = np.cumsum(np.exp(log_choose + betaln(k + a, tasks - k + b) - betaln(a, b)))
    lo, median, hi = (min(int(np.searchsorted(cumulated, level)), tasks) for level in levels)
    return lo, median, hi


def _integrated(tasks: int, a: float, b: float, levels: tuple[float, float, float]) -> tuple[int, int, int]:
    """Beta-binomial quantiles by bisection on the binomial distribution averaged over the rate."""
    import numpy as np
    from scipy.special import bdtr, betaincinv

    rates = betaincinv(a, b, (np.arange(2000) + 0.5) / 2000)

    def quantile(level: float) -> int:
        low, high = -1, tasks
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if float(np.mean(bdtr(middle, tasks, rates))) >= level else (middle, high)
        return high

    return quantile(levels[0]), quantile(levels[1]), quantile(levels[2])


def error_budget(slo: float, volume: float, days: float, q: float) -> Figure[Budget]:
    """Error budget of a target: (1-SLO) V days wrong results, burn q/(1-SLO), days until it is used up.

    Returns:
        Budget, burn and days; days `None`, `undefined`, where no error uses it up; burn `None` for a target
        of 100%, which leaves no budget.

    Raises:
        ValueError: an argument is out of range.

    Source: arithmetic of service level objectives.
    """
    check_share("slo", slo)
    check_share("q", q)
    check_amount("V", volume)
    check_amount("days", days)
    allowed = (1.0 - slo) * volume * days
    burn = None if slo == 1.0 else q / (1.0 - slo)
    exhausted = None if q * volume == 0.0 else allowed / (volume * q)
    return Figure(Budget(allowed, burn, exhausted), "undefined" if None in (burn, exhausted) else "ok")


def review_fte(
    volume: float, share: float, t_rev: float, esc: float, t_handle: float, productive_hours: float = 6.0
) -> Figure[ReviewLoad]:
    """People needed: V (share t_rev + esc t_handle) / 60 hours a day, over productive hours per person.

    Args:
        volume: tasks per day.
        share: share of results reviewed.
        t_rev: minutes per review.
        esc: share of tasks handed to a person.
        t_handle: minutes per handed-over task.
        productive_hours: hours one person reviews per day, above 0.

    Raises:
        ValueError: an argument is out of range.
    """
    check_amount("V", volume)
    check_share("phi", share)
    check_share("esc", esc)
    check_amount("t_rev", t_rev)
    check_amount("t_handle", t_handle)
    check_positive("productive_hours", productive_hours)
    hours = volume * (share * t_rev + esc * t_handle) / 60.0
    return Figure(ReviewLoad(hours, hours / productive_hours))
