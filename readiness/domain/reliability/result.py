"""The result of a projection (outputs O1-O9 of reliability.md 7.5).

Rates are fractions 0-1; one interval: 90% two-sided.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from readiness.domain.base import Model

EvidenceSource = Literal["end_to_end", "in_sequence", "isolated", "elicited", "none"]
Standing = Literal["demonstrated", "likely", "open", "unlikely", "contradicted", "no_evidence"]
Status = Literal["ok", "no_data", "no_steps", "degenerate", "undefined", "none_projected", "beyond_range"]


class Estimate(Model):
    """A figure with its 90% interval; `status` says why a figure is missing. `n`: observations behind it."""

    point: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    status: Status = "ok"
    interval: str = "90% two-sided"


class Caution(Model):
    """Doubt about a number: shown on screen and printed. `code` is stable, `message` is for people."""

    code: str
    message: str
    values: dict[str, float | str | None] = {}


class Assumption(Model):
    """A value in force that was not measured here, or where a measured value comes from."""

    name: str
    label: str
    value: float | str | None
    unit: str = ""
    origin: Literal["measured", "profile", "literature", "assumed", "entered"]
    note: str = ""


class ProjectionEvidence(Model):
    """What the projection rests on."""

    level: EvidenceSource
    n: int = 0
    right: int = 0
    n_eff: float | None = None
    days: int = 0
    phi: float | None = None
    judge: str = ""
    date_min: date | None = None
    date_max: date | None = None
    batches: tuple[str, ...] = ()


class StepEstimate(Model):
    """A step's success with its interval."""

    name: str
    n: int
    successes: int
    point: float | None
    low: float | None
    high: float | None
    component: str = ""
    status: Status = "ok"


class CompoundPoint(Model):
    """End-to-end success at a number of steps, for today's per-step success."""

    steps: int
    point: float
    low: float
    high: float


class WaterfallBar(Model):
    """One factor from pilot to production; low and high are its scenario band, not a sampling interval."""

    factor: str
    label: str
    before: float
    after: float
    low: float | None = None
    high: float | None = None
    origin: str = ""


class Production(Model):
    """Projected success in production with its waterfall; `band_low/high`: assumptions' scenario band."""

    point: float | None
    low: float | None
    high: float | None
    band_low: float | None = None
    band_high: float | None = None
    waterfall: tuple[WaterfallBar, ...] = ()


class TargetResult(Model):
    """The target, where it comes from, P(success >= target) and the standing."""

    value: float | None
    origin: Literal["profile", "suggested", "entered", "none"] = "none"
    standing: Standing = "no_evidence"
    probability: float | None = None
    required_per_step: float | None = None
    max_steps: int | None = None


class OutcomeClass(Model):
    """One of the five classes, per task (share) and per day (count), with the draws' 90% range."""

    key: Literal["auto_right", "false_flag", "repaired", "detected_unfixed", "silent"]
    share: float
    share_low: float
    share_high: float
    per_day: float | None = None
    per_day_low: float | None = None
    per_day_high: float | None = None


class CostResult(Model):
    """Cost per task and per finally right task."""

    per_task: Estimate = Estimate(status="no_data")
    per_right_task: Estimate = Estimate(status="no_data")
    currency: str = ""


class TrendResult(Model):
    """Direction by the stratified test; breach date with interval only when it is down."""

    status: Status
    direction: Literal["up", "down", "none", "not_enough_data"]
    change_points: float | None = None
    p_value: float | None = None
    breach_date: date | None = None
    low: date | None = None
    high: date | None = None
    already_breached: bool = False


class FanPoint(Model):
    """A day of the trend: observed rate with its interval, or the fitted continuation with 50 and 90% bands."""

    day: date
    observed: float | None = None
    n: int | None = None
    low: float | None = None
    high: float | None = None
    fitted: float | None = None
    low50: float | None = None
    high50: float | None = None
    low90: float | None = None
    high90: float | None = None


class AuditResult(Model):
    """Would the review in force see a rare kind of failure before the detection delay is over?

    `failure_rate`: share of tasks with this kind of failure, an assumption. `wrong_before`: wrong results of the
    kind until the first is found, on average.
    """

    failure_rate: float = 0.001
    days: float | None = None
    probability: float | None = None
    wrong_before: float | None = None
    status: Status = "no_data"


class Demonstration(Model):
    """What would demonstrate the target: verified tasks in all, still missing, days at today's volume.

    `sequential`: decision of the sequential test "half the failures that the target allows" (good) against "all
    of them" (bad), valid however often one looks.
    """

    tasks_needed: int | None = None
    tasks_left: int | None = None
    days_left: float | None = None
    allowed_failures: int | None = None
    sequential: Literal["accept_good", "accept_bad", "continue"] | None = None
    status: Status = "ok"


class Monitoring(Model):
    """CUSUM design: threshold, mean detection delay in days at the client's verified volume.

    `delay_days`: after failures rise at once to the rate that the chart is tuned to. `alarm_date`: day on which
    the chart would have alerted on the observed days, `None` if it would not.
    """

    alarm_date: date | None = None
    threshold: float | None = None
    delay_days: float | None = None
    baseline_days: int | None = None
    verified_per_day: float | None = None
    status: Status = "ok"


class TornadoBar(Model):
    """How far one assumption moves the projected success."""

    parameter: str
    label: str
    low_value: float
    high_value: float
    at_low: float
    at_high: float


class Projection(Model):
    """All outputs of one projection; same inputs and seed give the same numbers."""

    evidence: ProjectionEvidence
    success: Estimate
    naive: Estimate | None = None
    steps: tuple[StepEstimate, ...] = ()
    chain: Estimate | None = None
    per_step: Estimate | None = None
    typical_steps: float | None = None
    compound: tuple[CompoundPoint, ...] = ()
    compound_target: tuple[CompoundPoint, ...] = ()
    production: Production
    target: TargetResult
    volume_per_day: float | None = None
    outcomes: tuple[OutcomeClass, ...] = ()
    wrong_per_day: Estimate = Estimate(status="no_data")
    silent_per_day: Estimate = Estimate(status="no_data")
    silent_stock: Estimate = Estimate(status="no_data")
    detection_days: float | None = None
    review_fte: Estimate = Estimate(status="no_data")
    audit: AuditResult = AuditResult()
    error_budget_days: Estimate = Estimate(status="no_data")
    cost: CostResult = CostResult()
    trend: TrendResult
    fan: tuple[FanPoint, ...] = ()
    demonstration: Demonstration = Demonstration(status="no_data")
    monitoring: Monitoring = Monitoring(status="no_data")
    tornado: tuple[TornadoBar, ...] = ()
    silent_failures: int | None = None
    assumptions: tuple[Assumption, ...] = ()
    cautions: tuple[Caution, ...] = ()
    consistency: Literal["consistent", "inconsistent", "not_checked"] = "not_checked"
    gate: Literal["pass", "claimed", "unknown", "fail"] = "unknown"
    seed: int = 0
    draws: int = 0
