"""Trend over days: a test within each step, a logistic line, and the day on which it crosses a target."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from readiness.domain.reliability.estimation import overdispersion
from readiness.domain.reliability.figure import Figure, Interval, check_counts, check_inner_share
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE
from readiness.domain.reliability.result import Status
from readiness.domain.reliability.special import expit, logit, normal_two_sided_p, student_quantile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TREND_LEVEL = 0.01
"""A direction is claimed below this p-value only."""

TREND_LEAST_CHANGE = 0.01
"""And only if the fitted change over the series is at least one percentage point."""

LEAST_POINTS = 2
"""A line needs two days; its scatter needs one more."""

WORST_CONDITION = 1e14
"""Condition number of the information matrix beyond which the solution is noise."""

Direction = Literal["up", "down", "none"]


class DayCount(NamedTuple):
    """Verified tasks of one stratum on one day: day number, right results, tasks."""

    t: float
    x: float
    n: float


class TrendTest(NamedTuple):
    """Result of the stratified trend test.

    Attributes:
        direction: up or down if p < 0.01 and the fitted change is at least one point, otherwise none.
        p_value: two-sided; 1 when there is nothing to test.
        fitted_change: least-squares change of the pooled daily rate from first to last day, a share.
        slope: the same per day.
        first_rate: pooled rate of the first day.
        last_rate: pooled rate of the last day.
    """

    direction: Direction
    p_value: float
    fitted_change: float
    slope: float
    first_rate: float
    last_rate: float


class TrendBreach(NamedTuple):
    """Fitted logistic trend and the day on which it crosses a target, with its Fieller interval."""

    b0: float
    b1: float
    se_b1: float
    phi: float
    t_breach: float | None
    t_lo: float | None
    t_hi: float | None
    finite: bool


def stratified_trend(strata: Mapping[str, Sequence[DayCount]]) -> Figure[TrendTest]:
    """Trend of success over days, tested within each stratum (step) so that a change of mix is no trend.

    Args:
        strata: daily counts of each step; days are numbers, the unit is a day.

    Returns:
        Direction, p-value and fitted change. `no_data` with fewer than two days, `degenerate` when every
        stratum is all right or all wrong.

    Raises:
        ValueError: a day's counts do not fit.

    Source: Cochran-Armitage trend test, strata combined as by Mantel 1963; a direction needs p < 0.01 and a
        fitted change of one percentage point (least squares on pooled daily rates).
    """
    score, variance = 0.0, 0.0
    pooled: dict[float, list[float]] = {}
    for days in strata.values():
        active = [day for day in days if day.n > 0]
        for day in active:
            check_counts(day.x, day.n)
            cell = pooled.setdefault(day.t, [0.0, 0.0])
            cell[0] += day.x
            cell[1] += day.n
        part, spread = _armitage(active)
        score += part
        variance += spread
    rates = sorted((t, x / n) for t, (x, n) in pooled.items())
    if len(rates) < LEAST_POINTS:
        only = rates[0][1] if rates else 0.0
        return Figure(TrendTest("none", 1.0, 0.0, 0.0, only, only), "no_data")
    slope = _least_squares_slope(rates)
    change = slope * (rates[-1][0] - rates[0][0])
    if variance <= 0.0:
        return Figure(TrendTest("none", 1.0, change, slope, rates[0][1], rates[-1][1]), "degenerate")
    p_value = normal_two_sided_p(score / math.sqrt(variance))
    direction: Direction = "none"
    if p_value < TREND_LEVEL and abs(change) >= TREND_LEAST_CHANGE and score * change > 0:
        direction = "down" if change < 0 else "up"
    return Figure(TrendTest(direction, p_value, change, slope, rates[0][1], rates[-1][1]))


def _armitage(days: Sequence[DayCount]) -> tuple[float, float]:
    """Cochran-Armitage score and variance of one stratum."""
    total = sum(day.n for day in days)
    if total == 0:
        return 0.0, 0.0
    p = sum(day.x for day in days) / total
    centre = sum(day.n * day.t for day in days) / total
    score = sum((day.t - centre) * (day.x - day.n * p) for day in days)
    return score, p * (1.0 - p) * sum(day.n * (day.t - centre) ** 2 for day in days)


def _least_squares_slope(points: Sequence[tuple[float, float]]) -> float:
    mean_t = sum(t for t, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    squares = sum((t - mean_t) ** 2 for t, _ in points)
    return sum((t - mean_t) * (y - mean_y) for t, y in points) / squares


class LogisticFit(NamedTuple):
    """Logistic line through daily counts: coefficients and their covariance (already scaled by phi)."""

    b0: float
    b1: float
    v00: float
    v01: float
    v11: float
    phi: float


def fit_logistic(days: Sequence[DayCount]) -> LogisticFit | None:
    """Binomial regression of success on the day by iteratively reweighted least squares.

    Returns:
        The fit with covariance scaled by max(1, phi); `None` when it has no finite solution.

    Source: McCullagh & Nelder 1989; dispersion from Pearson's statistic with T-2 degrees of freedom.
    """
    import numpy as np

    t = np.array([day.t for day in days], dtype=np.float64)
    x = np.array([day.x for day in days], dtype=np.float64)
    n = np.array([day.n for day in days], dtype=np.float64)
    # Centred days keep the information matrix well conditioned whatever the day numbers are.
    centre = float(np.mean(t))
    design = np.column_stack([np.ones_like(t), t - centre])
    rate = (x + 0.5) / (n + 1.0)
    eta: NDArray[np.float64] = np.log(rate / (1.0 - rate))
    coefficients: NDArray[np.float64] = np.zeros(2)
    for _ in range(60):
        mean = 1.0 / (1.0 + np.exp(-eta))
        weight = np.maximum(n * mean * (1.0 - mean), 1e-12)
        working = eta + (x - n * mean) / weight
        information = design.T @ (design * weight[:, None])
        if np.linalg.cond(information) > WORST_CONDITION:
            return None
        updated = np.linalg.solve(information, design.T @ (weight * working))
        settled = bool(np.max(np.abs(updated - coefficients)) < 1e-12 * (1.0 + np.max(np.abs(updated))))
        coefficients = np.asarray(updated, dtype=np.float64)
        eta = np.asarray(np.clip(design @ updated, -35.0, 35.0), dtype=np.float64)
        if settled:
            break
    mean = 1.0 / (1.0 + np.exp(-eta))
    weight = np.maximum(n * mean * (1.0 - mean), 1e-12)
    phi = float(np.sum((x - n * mean) ** 2 / weight)) / (len(days) - 2)
    covariance = np.linalg.inv(design.T @ (design * weight[:, None])) * max(1.0, phi)
    b0, b1 = (float(value) for value in coefficients)
    v00, v01, v11 = float(covariance[0, 0]), float(covariance[0, 1]), float(covariance[1, 1])
    return LogisticFit(
        b0 - b1 * centre, b1, v00 - 2.0 * centre * v01 + centre * centre * v11, v01 - centre * v11, v11, phi
    )


NO_BREACH = TrendBreach(0.0, 0.0, 0.0, 1.0, None, None, None, finite=False)


def trend_breach(
    t: Sequence[float], x: Sequence[float], n: Sequence[float], slo: float, conf: float = PRODUCT_CONFIDENCE
) -> Figure[TrendBreach]:
    """Day on which a fitted logistic trend crosses a target, with its Fieller interval.

    Args:
        t: day numbers.
        x: right results per day.
        n: tasks per day; days without a task are skipped.
        slo: target, strictly between 0 and 1.
        conf: two-sided confidence of the interval.

    Returns:
        Fit, crossing day and interval (t_{T-2}). `none_projected` when the slope cannot be told from zero
        or the interval is infinite; `beyond_range` when the crossing lies beyond twice the observed span;
        `no_data` below three days; `degenerate` when all or none are right.

    Raises:
        ValueError: lists differ in length, counts do not fit, or a share is out of range.

    Source: binomial GLM; Fieller 1954.
    """
    check_inner_share("slo", slo)
    check_inner_share("conf", conf)
    if not len(t) == len(x) == len(n):
        raise ValueError("t, x and n must be equally long.")
    status = overdispersion(x, n).status
    days = [DayCount(*day) for day in zip(t, x, n, strict=True) if day[2] > 0]
    if len(days) <= LEAST_POINTS or len({day.t for day in days}) < LEAST_POINTS:
        return Figure(NO_BREACH, "no_data")
    fit = None if status == "degenerate" else fit_logistic(days)
    if fit is None:
        return Figure(NO_BREACH, "degenerate")
    ends, significant = _fieller(fit, logit(slo), student_quantile(0.5 + conf / 2.0, len(days) - 2))
    if not significant or ends is None:
        found = TrendBreach(fit.b0, fit.b1, math.sqrt(fit.v11), fit.phi, None, None, None, finite=False)
        return Figure(found, "none_projected")
    crossing = (logit(slo) - fit.b0) / fit.b1
    found = TrendBreach(fit.b0, fit.b1, math.sqrt(fit.v11), fit.phi, crossing, *ends, finite=True)
    first, last = min(day.t for day in days), max(day.t for day in days)
    reach: Status = "ok" if crossing <= first + 2.0 * (last - first) else "beyond_range"
    return Figure(found, reach)


def _fieller(fit: LogisticFit, level: float, critical: float) -> tuple[Interval | None, bool]:
    """Fieller ends of (level - b0)/b1, and whether the slope is significant at the critical value."""
    c2 = critical * critical
    a = fit.b1 * fit.b1 - c2 * fit.v11
    if a <= 0.0:
        return None, False
    numerator = level - fit.b0
    # Numerator and slope are both linear in the estimates: cov(level - b0, b1) = -v01.
    b = numerator * fit.b1 + c2 * fit.v01
    c = numerator * numerator - c2 * fit.v00
    root = math.sqrt(max(b * b - a * c, 0.0))
    return Interval((b - root) / a, (b + root) / a), True


def fitted_rate(fit: LogisticFit, t: float) -> tuple[float, float]:
    """Log odds and their standard error on a day of a fitted line."""
    variance = fit.v00 + 2.0 * t * fit.v01 + t * t * fit.v11
    return fit.b0 + fit.b1 * t, math.sqrt(max(variance, 0.0))


def fitted_band(fit: LogisticFit, t: float, critical: float) -> tuple[float, float, float]:
    """Fitted rate on a day with a confidence band of the line: (point, low, high)."""
    centre, error = fitted_rate(fit, t)
    return expit(centre), expit(centre - critical * error), expit(centre + critical * error)
