"""Change of level: difference of two rates, and CUSUM charts with their design."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from readiness.domain.reliability.figure import (
    Figure,
    check_counts,
    check_inner_share,
    check_positive,
)
from readiness.domain.reliability.intervals import PRODUCT_CONFIDENCE, wilson

if TYPE_CHECKING:
    pass

FALSE_ALARM_DAYS = 365.0
"""Mean time between false alarms that a monitoring design aims at."""


class CusumRun(NamedTuple):
    """Path of a chart, first alarm, the day after which it rose for good, and its maximum."""

    path: tuple[float, ...]
    alarm_index: int | None
    change_index: int | None
    max: float


class CusumPlan(NamedTuple):
    """Monitoring design: thresholds for one and for m charts, information per task, expected delay."""

    h1: float
    hm: float
    kl: float
    drift_true: float
    delay_days: float | None


class Difference(NamedTuple):
    """Difference of two rates (later minus earlier) with its interval."""

    point: float
    low: float
    high: float


def newcombe_difference(
    x1: float, n1: float, x2: float, n2: float, conf: float = PRODUCT_CONFIDENCE
) -> Figure[Difference]:
    """Difference of two success rates, first minus second, with Newcombe's hybrid score interval.

    Returns:
        Point and ends; [-1, 1] with `no_data` when one side has no task.

    Raises:
        ValueError: counts do not fit, or `conf` is out of range.

    Source: Newcombe 1998, method 10.
    """
    check_counts(x1, n1)
    check_counts(x2, n2)
    check_inner_share("conf", conf)
    if n1 == 0 or n2 == 0:
        return Figure(Difference(0.0, -1.0, 1.0), "no_data")
    p1, p2 = x1 / n1, x2 / n2
    one, two = wilson(x1, n1, conf).value, wilson(x2, n2, conf).value
    low = p1 - p2 - math.hypot(p1 - one.low, two.high - p2)
    high = p1 - p2 + math.hypot(one.high - p1, p2 - two.low)
    return Figure(Difference(p1 - p2, low, high))


def _log_ratio(q0: float, q1: float) -> tuple[float, float]:
    check_inner_share("q0", q0)
    check_inner_share("q1", q1)
    if q1 <= q0:
        raise ValueError("q1 must exceed q0.")
    return math.log(q1 / q0), math.log((1.0 - q1) / (1.0 - q0))


def cusum(
    failures: Sequence[float], n: Sequence[float], q0: float, q1: float, h: float, phi: float = 1.0
) -> Figure[CusumRun]:
    """Binomial CUSUM on daily failures, increments divided by max(1, phi); alarm at h.

    Args:
        failures: wrong results per day.
        n: verified tasks per day.
        q0: accepted failure rate.
        q1: failure rate to detect, above `q0`.
        h: threshold.
        phi: day-to-day dispersion.

    Returns:
        Path, first day at or above h (`None` without alarm), first day after the last zero before it, and
        the maximum; `no_data` without a day.

    Raises:
        ValueError: lists differ in length, counts do not fit, or rates are out of range.

    Source: Page 1954; Reynolds & Stoumbos 1999. Dividing by phi restores the time between false alarms under
        overdispersion (own simulation, not a theorem).
    """
    wrong, right = _log_ratio(q0, q1)
    if len(failures) != len(n):
        raise ValueError(f"f and n must be equally long, got {len(failures)} and {len(n)}.")
    path: list[float] = []
    level, alarm, last_zero, change = 0.0, None, -1, None
    for index, (bad, tasks) in enumerate(zip(failures, n, strict=True)):
        check_counts(bad, tasks)
        level = max(0.0, level + (bad * wrong + (tasks - bad) * right) / max(1.0, phi))
        path.append(level)
        if level == 0.0:
            last_zero = index
        if alarm is None and level >= h:
            alarm, change = index, last_zero + 1
    peak = max(path, default=0.0)
    return Figure(CusumRun(tuple(path), alarm, change, peak), "ok" if path else "no_data")


def cusum_design(
    days_between: float, charts: int, q0: float, q1: float, q_true: float, n_per_day: float, phi: float = 1.0
) -> Figure[CusumPlan]:
    """Threshold for m parallel charts, h = ln(m ARL0), and the delay until a shift to q_true is seen.

    Args:
        days_between: mean days between false alarms over all charts, above 0.
        charts: charts watched in parallel, 1 or more.
        q0: accepted failure rate.
        q1: failure rate that the chart is tuned to.
        q_true: failure rate after the shift.
        n_per_day: verified tasks per day and chart.
        phi: day-to-day dispersion, by which increments are divided.

    Returns:
        Thresholds, information per task, drift under `q_true`, delay in days; delay `None`, `undefined`,
        where the chart would never rise.

    Raises:
        ValueError: an argument is out of range.

    Source: Lorden's bound E[T] >= e^h; Wald's identity for the delay.
    """
    wrong, right = _log_ratio(q0, q1)
    check_positive("ARL0_days", days_between)
    check_positive("m", charts)
    check_positive("n_per_day", n_per_day)
    check_inner_share("q_true", q_true)
    one, many = math.log(days_between), math.log(charts * days_between)
    drift = q_true * wrong + (1.0 - q_true) * right
    delay = many * max(1.0, phi) / (n_per_day * drift) if drift > 0 else None
    kl = q1 * wrong + (1.0 - q1) * right
    return Figure(CusumPlan(one, many, kl, drift, delay), "ok" if delay is not None else "undefined")
