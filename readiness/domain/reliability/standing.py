"""Where the projection stands against the target, what would demonstrate it, and the compound curve."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from readiness.domain.reliability.demonstration import sprt, success_run_n, tasks_needed_wilson
from readiness.domain.reliability.evidence import THIN_DAYS, THIN_TASKS, is_thin
from readiness.domain.reliability.inputs import ProjectionInputs, TargetOrigin, suggest_target
from readiness.domain.reliability.result import CompoundPoint, Demonstration, Estimate, Standing
from readiness.domain.reliability.special import student_quantile
from readiness.domain.reliability.workflow import Counted

LEAST_EVIDENCE = 10.0
"""Below this many effective tasks nothing is said about the target."""

LIKELY, UNLIKELY = 0.8, 0.2
"""Probability of reaching the target from which it is likely, and up to which it is unlikely."""

PLAN_CONFIDENCE = 0.95
"""One-sided confidence of a demonstration."""

CURVE_STEPS = 30
"""The compound curve reaches at least this far."""

CURVE_POINTS = 60
"""No curve has more points."""


def choose_target(inputs: ProjectionInputs) -> tuple[float | None, TargetOrigin]:
    """The target in force: asked in the what-if, set, or suggested by the worst consequence."""
    if inputs.overrides.target is not None:
        return inputs.overrides.target, "entered"
    if inputs.target is not None:
        return inputs.target, inputs.target_origin if inputs.target_origin != "none" else "profile"
    suggested = suggest_target(inputs.consequence)
    return suggested, "none" if suggested is None else "suggested"


@dataclass(frozen=True, slots=True)
class Position:
    """What the standing reads.

    Attributes:
        counted: verified tasks (of the least observed step where only steps are known).
        success: observed success with its 90% interval.
        production: projected success with its interval.
        probability: share of draws that reach the target.
        what_if: whether success was changed by hand, so that the observed interval says nothing about it.
        whole: whether whole tasks were verified.
    """

    counted: Counted
    success: Estimate
    production: Estimate
    probability: float | None
    what_if: bool
    whole: bool


def find_standing(position: Position, target: float | None) -> Standing:
    """Standing on the reliability axis; it reads the two ends that gate REL reads.

    demonstrated: lower end >= target on at least 200 verified tasks and 14 days; contradicted: upper end <
    target; otherwise by the probability: likely from .8, unlikely up to .2, open between; no_evidence below
    ten effective tasks or without a target. A what-if is read at its projected ends and never demonstrated.
    """
    counted, success, production = position.counted, position.success, position.production
    if target is None or counted.n_eff < LEAST_EVIDENCE or position.probability is None:
        return "no_evidence"
    high = production.high if position.what_if else success.high
    if high is not None and high < target:
        return "contradicted"
    enough = position.whole and not is_thin(int(counted.tasks), counted.days)
    if enough and not position.what_if and success.low is not None and success.low >= target:
        return "demonstrated"
    if position.probability >= LIKELY:
        return "likely"
    return "unlikely" if position.probability <= UNLIKELY else "open"


def plan_demonstration(success: Estimate, counted: Counted, target: float | None) -> Demonstration:
    """Verified tasks and days that would demonstrate the target.

    While the observed rate exceeds the target: the smallest number of tasks whose interval reaches it, with
    the dispersion seen. Otherwise no number of such tasks will do (`undefined`); what is given then is a fresh
    failure-free plan for the improved agent. Never less than 200 tasks and 14 days.

    Source: formula 19.
    """
    if target is None:
        return Demonstration(status="no_data")
    deff = max(1.0, counted.phi)
    per_day = counted.tasks / counted.days if counted.days else None
    rate = success.point if counted.tasks else None
    needed = tasks_needed_wilson(rate, target) if rate is not None else None
    if rate is None or needed is None or needed.status != "ok" or needed.value is None:
        plan = math.ceil(success_run_n(PLAN_CONFIDENCE, target).value * deff)
        total = max(THIN_TASKS, plan)
        return Demonstration(
            tasks_needed=total,
            tasks_left=total,
            days_left=None if per_day is None else max(float(THIN_DAYS), total / per_day),
            allowed_failures=0,
            sequential=_sequential(counted, target),
            status="no_data" if rate is None else needed.status if needed is not None else "undefined",
        )
    total = max(THIN_TASKS, math.ceil(needed.value * deff), _clustered_tasks(rate, target, deff, counted))
    seen = int(counted.tasks)
    if success.low is not None and success.low >= target and not is_thin(seen, counted.days):
        total = min(total, seen)
    elif not is_thin(seen, counted.days):
        total = max(total, seen + 1)
    left = max(0, total - seen)
    days_missing = max(0, THIN_DAYS - counted.days)
    return Demonstration(
        tasks_needed=total,
        tasks_left=left,
        days_left=None if per_day is None else max(float(days_missing), left / per_day),
        allowed_failures=math.floor((1.0 - rate) * total + 1e-9),
        sequential=_sequential(counted, target),
    )


SEQUENTIAL_RISKS = (0.05, 0.1)
"""Risk of accepting an agent that is only at the target, and of refusing one with half its failures."""


def _sequential(counted: Counted, target: float) -> Literal["accept_good", "accept_bad", "continue"] | None:
    """Decision of the sequential test on effective counts: half the target's failures, or the target's all."""
    if not counted.tasks:
        return None
    good = 1.0 - (1.0 - target) / 2.0
    right, tasks = math.floor(counted.right / counted.phi), math.floor(counted.n_eff)
    return sprt(target, good, *SEQUENTIAL_RISKS, min(right, tasks), tasks).value.decision


def _clustered_tasks(rate: float, target: float, deff: float, counted: Counted) -> int:
    """Tasks for which the clustered interval itself reaches the target, at today's rate and tasks per day.

    The Wilson lower end reaches the target t when n_eff >= c^2 t(1-t) / (p-t)^2; the critical value c falls
    as the tasks spread over more days.
    """
    per_day = counted.tasks / counted.days
    tasks = counted.tasks
    for _ in range(20):
        days = max(counted.days, math.ceil(tasks / per_day), THIN_DAYS)
        critical = student_quantile(PLAN_CONFIDENCE, days - 1)
        wanted = deff * critical * critical * target * (1.0 - target) / (rate - target) ** 2
        if abs(wanted - tasks) < 1.0:
            break
        tasks = wanted
    return math.ceil(tasks)


def per_step_estimate(success: Estimate, steps: float) -> Estimate:
    """Equal per-step success that compounds to the given success: R^(1/n), ends likewise."""
    power = 1.0 / steps
    return Estimate(
        point=None if success.point is None else success.point**power,
        low=None if success.low is None else success.low**power,
        high=None if success.high is None else success.high**power,
        n=success.n,
        status=success.status,
    )


def compound_curve(per_step: Estimate, typical: float) -> tuple[CompoundPoint, ...]:
    """End-to-end success p^k over numbers of steps, with the ends of p; always includes the typical number."""
    if per_step.point is None or per_step.low is None or per_step.high is None:
        return ()
    point, low, high = per_step.point, per_step.low, per_step.high
    return tuple(CompoundPoint(steps=k, point=point**k, low=low**k, high=high**k) for k in curve_steps(typical))


def target_curve(target: float | None, typical: float) -> tuple[CompoundPoint, ...]:
    """The curve on which per-step success would reach the target at the typical number of steps."""
    if target is None:
        return ()
    p = target ** (1.0 / typical)
    return tuple(CompoundPoint(steps=k, point=p**k, low=p**k, high=p**k) for k in curve_steps(typical))


def curve_steps(typical: float) -> tuple[int, ...]:
    """Numbers of steps of the curve: 1 to 30, or beyond one and a half times the typical number, thinned."""
    last = max(CURVE_STEPS, math.ceil(1.5 * typical))
    stride = max(1, math.ceil(last / CURVE_POINTS))
    steps = {1, *range(stride, last + 1, stride), last, max(1, round(typical))}
    return tuple(sorted(steps))
