"""Is success falling? Tested within each step, because a changing mix of steps looks like a trend."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from readiness.domain.metrics import DayCount, Trend

SIGNIFICANCE = 0.01
MIN_CHANGE_POINTS = 1.0
"""A change below one percentage point is not called a trend, however certain (design rule)."""


def daily_rates(counts: Iterable[DayCount]) -> list[tuple[date, int, int]]:
    """Day, verified and right over all steps, in order of days; days without a verified task are left out."""
    days: dict[date, list[int]] = {}
    for count in counts:
        sums = days.setdefault(count.day, [0, 0])
        sums[0] += count.verified
        sums[1] += count.right
    return [(day, verified, right) for day, (verified, right) in sorted(days.items()) if verified]


def test_trend(counts: Sequence[DayCount]) -> Trend:
    """Step-stratified Cochran-Armitage test on daily counts, with the fitted change of the daily rate.

    Statistic: Z = sum_s T_s / sqrt(sum_s V_s) with T_s = sum_d x_d (r_sd - n_sd p_s) and
    V_s = p_s (1 - p_s) (sum_d n_sd x_d^2 - (sum_d n_sd x_d)^2 / N_s)  [Armitage 1955; Mantel 1963],
    x the day number. Fitted change: unweighted least squares of the daily rate on the day number, times the span,
    in percentage points. A direction is named only if p < 0.01 and the change is at least one point.
    """
    rates = daily_rates(counts)
    if len(rates) < 3:
        return Trend(direction="not_enough_data")
    origin = rates[0][0]
    days = [(day - origin).days for day, _, _ in rates]
    shares = [right / verified for _, verified, right in rates]
    slope = _slope(days, shares)
    change = 100 * slope * (days[-1] - days[0])
    p_value = _stratified_p(counts, origin)
    direction = "none"
    if p_value is not None and p_value < SIGNIFICANCE and abs(change) >= MIN_CHANGE_POINTS:
        direction = "down" if change < 0 else "up"
    return Trend(
        direction=direction,  # type: ignore[arg-type]
        change_points=change,
        slope_points_per_day=100 * slope,
        p_value=p_value,
        first_day_rate=shares[0],
        last_day_rate=shares[-1],
    )


def _slope(days: Sequence[int], shares: Sequence[float]) -> float:
    middle = math.fsum(days) / len(days)
    mean = math.fsum(shares) / len(shares)
    spread = math.fsum((day - middle) ** 2 for day in days)
    return math.fsum((day - middle) * (share - mean) for day, share in zip(days, shares, strict=True)) / spread


def _stratified_p(counts: Sequence[DayCount], origin: date) -> float | None:
    strata: dict[str, dict[int, list[int]]] = {}
    for count in counts:
        if count.verified:
            sums = strata.setdefault(count.step, {}).setdefault((count.day - origin).days, [0, 0])
            sums[0] += count.verified
            sums[1] += count.right
    statistic = variance = 0.0
    for days in strata.values():
        total = sum(verified for verified, _ in days.values())
        share = sum(right for _, right in days.values()) / total
        statistic += math.fsum(day * (right - verified * share) for day, (verified, right) in days.items())
        first = math.fsum(verified * day for day, (verified, _) in days.items())
        second = math.fsum(verified * day * day for day, (verified, _) in days.items())
        variance += share * (1 - share) * (second - first * first / total)
    if variance <= 0:
        return None
    return math.erfc(abs(statistic) / math.sqrt(2 * variance))
