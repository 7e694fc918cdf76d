"""Change over time: direction, breach date, fan of the trend, and the design of monitoring."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from readiness.domain.reliability.drift import FALSE_ALARM_DAYS, cusum, cusum_design
from readiness.domain.reliability.estimation import wilson_clustered
from readiness.domain.reliability.figure import Figure
from readiness.domain.reliability.inputs import DailyCounts, Evidence
from readiness.domain.reliability.intervals import wilson
from readiness.domain.reliability.result import FanPoint, Monitoring, TrendResult
from readiness.domain.reliability.special import student_quantile
from readiness.domain.reliability.trend import (
    LEAST_POINTS,
    DayCount,
    LogisticFit,
    TrendTest,
    fit_logistic,
    fitted_band,
    stratified_trend,
    trend_breach,
)
from readiness.domain.reliability.workflow import FEW_DAYS, FEW_DAYS_PHI, count

BASELINE_DAYS = 14
BASELINE_TASKS = 200
"""A monitoring baseline needs one of the two."""

FAN_DAYS = 30
"""The continuation is never drawn further than this, nor further than the observed span."""

HALF, WIDE = 0.5, 0.9
"""Confidence of the inner and the outer band of the fan."""

PERCENT = 100.0


def observed_series(evidence: Evidence) -> DailyCounts:
    """Daily counts of whole tasks; of all steps together where no whole task was verified."""
    if evidence.end_to_end.total or not evidence.steps:
        return evidence.end_to_end
    cells: dict[date, list[int]] = {}
    for step in evidence.steps:
        for day, right, tasks in zip(step.counts.days, step.counts.right, step.counts.tasks, strict=True):
            cell = cells.setdefault(day, [0, 0])
            cell[0] += right
            cell[1] += tasks
    days = tuple(sorted(cells))
    return DailyCounts(days=days, right=tuple(cells[d][0] for d in days), tasks=tuple(cells[d][1] for d in days))


def _by_offset(counts: DailyCounts, first: date) -> list[DayCount]:
    return [
        DayCount((day - first).days, right, tasks)
        for day, right, tasks in zip(counts.days, counts.right, counts.tasks, strict=True)
        if tasks > 0
    ]


@lru_cache(maxsize=32)
def find_direction(evidence: Evidence) -> Figure[TrendTest]:
    """Direction of the evidence: tested within each step; over whole tasks where no step is known."""
    series = [step.counts for step in evidence.steps if step.counts.total] or [evidence.end_to_end]
    days = [day for counts in series for day in counts.days]
    if not days:
        return stratified_trend({})
    first = min(days)
    return stratified_trend({str(i): _by_offset(counts, first) for i, counts in enumerate(series)})


def series_target(evidence: Evidence, target: float | None) -> float | None:
    """Target on the scale of `observed_series`: per step, target^(1/n), where only steps are known."""
    if target is None or evidence.end_to_end.total or not evidence.steps:
        return target
    return float(target ** (1.0 / len(evidence.steps)))


@lru_cache(maxsize=64)
def find_trend(evidence: Evidence, target: float | None) -> TrendResult:
    """Trend with the day on which it crosses the target; a date is given only when the direction is down."""
    test = find_direction(evidence)
    if test.status == "no_data":
        return TrendResult(status="no_data", direction="not_enough_data")
    value = test.value
    plain = TrendResult(
        status="degenerate" if test.status == "degenerate" else "none_projected",
        direction=value.direction,
        change_points=value.fitted_change * PERCENT,
        p_value=value.p_value,
    )
    slo = series_target(evidence, target)
    if value.direction != "down":
        return plain
    if slo is None:
        return plain.model_copy(update={"status": "undefined"})
    series = observed_series(evidence)
    first = min(series.days)
    days = _by_offset(series, first)
    breach = trend_breach([d.t for d in days], [d.x for d in days], [d.n for d in days], slo)
    last = days[-1].t
    crossing = breach.value.t_breach
    passed = crossing is not None and crossing <= last
    if breach.status != "ok" and not passed:
        return plain.model_copy(update={"status": breach.status})
    return plain.model_copy(
        update={
            "status": "ok",
            "breach_date": _day(first, crossing) if crossing is not None and crossing >= 0 else None,
            "low": _day(first, breach.value.t_lo),
            "high": _day(first, breach.value.t_hi),
            "already_breached": passed,
        }
    )


def _day(first: date, offset: float | None) -> date | None:
    """First calendar day that begins no earlier than an offset; `None` outside the calendar."""
    if offset is None or not math.isfinite(offset):
        return None
    try:
        return first + timedelta(days=math.ceil(offset))
    except OverflowError:
        return None


@lru_cache(maxsize=64)
def draw_fan(evidence: Evidence) -> tuple[FanPoint, ...]:
    """Observed days with their intervals, then the continuation with 50 and 90% bands.

    With a direction the fitted logistic line goes on; without one the pooled level does, with the clustered
    interval. Bands never narrow with time.
    """
    series = observed_series(evidence)
    if not series.total:
        return ()
    first = min(series.days)
    days = _by_offset(series, first)
    moves = find_direction(evidence).value.direction != "none" and len(days) > LEAST_POINTS
    fit = fit_logistic(days) if moves else None
    criticals = (0.0, 0.0)
    if fit is not None:
        criticals = (
            student_quantile(0.5 + HALF / 2.0, len(days) - 2),
            student_quantile(0.5 + WIDE / 2.0, len(days) - 2),
        )
    observed = [_observed_point(first, day, fit) for day in days]
    last = round(days[-1].t)
    reach = min(FAN_DAYS, max(last, 1))
    ahead = [last + step for step in range(1, reach + 1)]
    if fit is None:
        return (*observed, *_level_ahead(series, first, ahead))
    return (*observed, *_line_ahead(fit, criticals, first, ahead))


def _observed_point(first: date, day: DayCount, fit: LogisticFit | None) -> FanPoint:
    ends = wilson(day.x, day.n).value
    return FanPoint(
        day=first + timedelta(days=round(day.t)),
        observed=day.x / day.n,
        n=round(day.n),
        low=ends.low,
        high=ends.high,
        fitted=fitted_band(fit, day.t, 0.0)[0] if fit is not None else None,
    )


def _level_ahead(series: DailyCounts, first: date, ahead: Sequence[int]) -> list[FanPoint]:
    least = FEW_DAYS_PHI if series.active_days < FEW_DAYS else 1.0
    inner = wilson_clustered(series.right, series.tasks, HALF, least).value
    outer = wilson_clustered(series.right, series.tasks, WIDE, least).value
    return [
        FanPoint(
            day=first + timedelta(days=offset),
            fitted=inner.p,
            low50=inner.ci.low,
            high50=inner.ci.high,
            low90=outer.ci.low,
            high90=outer.ci.high,
        )
        for offset in ahead
    ]


def _line_ahead(fit: LogisticFit, criticals: tuple[float, float], first: date, ahead: Sequence[int]) -> list[FanPoint]:
    points: list[FanPoint] = []
    widest = [0.0, 0.0, 0.0, 0.0]
    for offset in ahead:
        centre, low50, high50 = fitted_band(fit, offset, criticals[0])
        _, low90, high90 = fitted_band(fit, offset, criticals[1])
        reaches = (centre - low50, high50 - centre, centre - low90, high90 - centre)
        widest = [max(before, now) for before, now in zip(widest, reaches, strict=True)]
        points.append(
            FanPoint(
                day=first + timedelta(days=offset),
                fitted=centre,
                low50=max(0.0, centre - widest[0]),
                high50=min(1.0, centre + widest[1]),
                low90=max(0.0, centre - widest[2]),
                high90=min(1.0, centre + widest[3]),
            )
        )
    return points


def design_monitoring(evidence: Evidence, target: float | None) -> Monitoring:
    """CUSUM on verified failures: threshold for one false alarm a year over all charts, and its delay.

    The baseline is the first 14 days or the first 200 verified tasks; the chart is tuned to the larger of
    the target's failure rate and twice the baseline's; increments are divided by the dispersion around the
    trend.

    Source: formula 20; h = ln(m 365).
    """
    series = observed_series(evidence)
    if not series.total:
        return Monitoring(status="no_data")
    right = tasks = days = 0
    for good, n in zip(series.right, series.tasks, strict=True):
        if n == 0:
            continue
        right, tasks, days = right + good, tasks + n, days + 1
        if tasks >= BASELINE_TASKS or days >= BASELINE_DAYS:
            break
    enough = tasks >= BASELINE_TASKS or days >= BASELINE_DAYS
    q0 = min(0.4, max(0.5 / (tasks + 1.0), 1.0 - right / tasks))
    slo = series_target(evidence, target)
    q1 = min(0.8, max(2.0 * q0, 0.0 if slo is None else 1.0 - slo))
    per_day = series.total / series.active_days
    charts = max(1, len(evidence.steps))
    phi = residual_dispersion(evidence)
    plan = cusum_design(FALSE_ALARM_DAYS, charts, q0, q1, q1, per_day, phi)
    return Monitoring(
        alarm_date=_first_alarm(series, q0, q1, plan.value.hm, phi) if enough else None,
        threshold=plan.value.hm,
        delay_days=plan.value.delay_days,
        baseline_days=days,
        verified_per_day=per_day,
        status=plan.status if enough else "degenerate",
    )


def _first_alarm(series: DailyCounts, q0: float, q1: float, threshold: float, phi: float) -> date | None:
    """Day on which the chart would have alerted, had it watched the observed days."""
    failures = [tasks - right for right, tasks in zip(series.right, series.tasks, strict=True)]
    found = cusum(failures, series.tasks, q0, q1, threshold, phi).value
    return None if found.alarm_index is None else series.days[found.alarm_index]


@lru_cache(maxsize=32)
def residual_dispersion(evidence: Evidence) -> float:
    """Day-to-day dispersion around the trend where there is one, otherwise around the pooled level."""
    series = observed_series(evidence)
    pooled = count(series.right, series.tasks)
    if find_direction(evidence).value.direction == "none" or pooled.days < FEW_DAYS:
        return pooled.phi
    fit = fit_logistic(_by_offset(series, min(series.days)))
    return pooled.phi if fit is None else max(1.0, fit.phi)
