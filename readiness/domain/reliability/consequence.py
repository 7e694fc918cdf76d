"""What production success means: five outcome classes, wrong and silent results, people, money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from readiness.domain.reliability.architecture import changed_topology, studied_topology
from readiness.domain.reliability.cost import OVERHEAD_PERCENT
from readiness.domain.reliability.factors import middle
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.pilot import TAIL
from readiness.domain.reliability.result import AuditResult, CostResult, Estimate, OutcomeClass, Status
from readiness.domain.reliability.volume import audit_detection
from readiness.domain.reliability.workflow import DETECTION, Sampler

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

DEFAULT_DETECTION = 0.6
"""Share of wrong results that a reviewer catches where nobody measured it (range 0.2-0.9). Assumption."""

PRODUCTIVE_HOURS = 6.0
"""Hours a day that one person reviews. Assumption."""

BUDGET_DAYS = 30.0
"""Period of the error budget."""

OutcomeKey = Literal["auto_right", "false_flag", "repaired", "detected_unfixed", "silent"]
OUTCOMES: tuple[OutcomeKey, ...] = ("auto_right", "false_flag", "repaired", "detected_unfixed", "silent")


@dataclass(frozen=True, slots=True)
class Consequences:
    """Shares of all tasks by outcome, as draws and at the middle of the draws (these five sum to 1)."""

    draws: dict[OutcomeKey, Draws]
    middle: dict[OutcomeKey, float]
    handed: float
    success: Draws
    point: float

    @property
    def final_right(self) -> Draws:
        """Tasks that end right, without or with people's help."""
        return self.draws["auto_right"] + self.draws["false_flag"] + self.draws["repaired"]

    @property
    def final_right_middle(self) -> float:
        """The same at the middle."""
        return self.middle["auto_right"] + self.middle["false_flag"] + self.middle["repaired"]


def review_share(inputs: ProjectionInputs) -> float:
    """Share of results reviewed in force."""
    asked = inputs.overrides.review_share
    return inputs.review.share if asked is None else asked


def detection_rate(inputs: ProjectionInputs) -> float:
    """Point detection of the review gate in force: asked, measured by planted errors, stated, or assumed."""
    review = inputs.review
    if inputs.overrides.detection is not None:
        return inputs.overrides.detection
    if review.planted is not None and review.planted.trials:
        return review.planted.hits / review.planted.trials
    return DEFAULT_DETECTION if review.detection is None else review.detection


def _detection_draws(inputs: ProjectionInputs, sampler: Sampler) -> Draws | float:
    planted = inputs.review.planted
    if inputs.overrides.detection is None and planted is not None and planted.trials:
        return sampler.tested(DETECTION, planted)
    return detection_rate(inputs)


def split_outcomes(inputs: ProjectionInputs, success: Draws, kept: Draws | None, sampler: Sampler) -> Consequences:
    """Split all tasks into the five classes of a review gate; tasks handed over count as detected, unfixed.

    Args:
        inputs: all inputs.
        success: draws of success among decided tasks.
        kept: draws of the share not handed over by new checks; `None` without such checks.
        sampler: draws.

    Source: formula 11.
    """
    evidence = inputs.evidence
    escalated = evidence.escalated / evidence.tasks if evidence.tasks else 0.0
    decided = (1.0 - escalated) if kept is None else (1.0 - escalated) * kept
    found = _detection_draws(inputs, sampler)
    draws = _gate(inputs, success, found, decided)
    point = middle(success)
    at_middle = 1.0 - escalated if kept is None else (1.0 - escalated) * middle(kept)
    centre = found if isinstance(found, float) else middle(found)
    handed = 1.0 - at_middle
    return Consequences(draws, _gate(inputs, point, centre, at_middle), handed, success, point)


def _gate(inputs: ProjectionInputs, success: Any, d: Any, decided: Any) -> dict[OutcomeKey, Any]:
    """The five classes as shares of all tasks; numbers or draws alike."""
    review, share = inputs.review, review_share(inputs)
    wrong = decided * (1.0 - success)
    caught = wrong * share * d
    return {
        "auto_right": decided * success * (1.0 - share * review.false_flags),
        "false_flag": decided * success * share * review.false_flags,
        "repaired": caught * review.repairs,
        "detected_unfixed": caught * (1.0 - review.repairs) + (1.0 - decided),
        "silent": wrong - caught,
    }


def spread(draws: Draws, point: float, scale: float = 1.0, status: Status = "ok") -> Estimate:
    """An estimate at `point` with the 90% range of draws, both scaled; the range always holds the point."""
    import numpy as np

    low, high = (float(v) for v in np.quantile(draws, [TAIL, 1.0 - TAIL]))
    return Estimate(point=point * scale, low=min(low, point) * scale, high=max(high, point) * scale, status=status)


def describe_outcomes(found: Consequences, volume: float | None) -> tuple[OutcomeClass, ...]:
    """The five classes per task and, where the volume is known, per day."""
    classes = []
    for key in OUTCOMES:
        share = spread(found.draws[key], found.middle[key])
        low, high = share.low or 0.0, share.high or 0.0
        classes.append(
            OutcomeClass(
                key=key,
                share=found.middle[key],
                share_low=low,
                share_high=high,
                per_day=None if volume is None else found.middle[key] * volume,
                per_day_low=None if volume is None else low * volume,
                per_day_high=None if volume is None else high * volume,
            )
        )
    return tuple(classes)


def wrong_results(found: Consequences, volume: float | None) -> Estimate:
    """Wrong results per day before any review, among the tasks that are not handed over."""
    if volume is None:
        return Estimate(status="no_data")
    decided = 1.0 - found.handed
    return spread((1.0 - found.success) * decided, (1.0 - found.point) * decided, volume)


def silent_results(found: Consequences, volume: float | None, days: float | None = 1.0) -> Estimate:
    """Silent wrong results of a day, or the stock that piles up until somebody notices."""
    if volume is None or days is None:
        return Estimate(status="no_data")
    return spread(found.draws["silent"], found.middle["silent"], volume * days)


def review_people(inputs: ProjectionInputs, found: Consequences, volume: float | None) -> Estimate:
    """Full-time equivalents for reviewing and for handling what is handed over (formula 18)."""
    if volume is None:
        return Estimate(status="no_data")
    review = inputs.review
    reviewing = review_share(inputs) * (1.0 - found.handed) * review.minutes
    minutes = reviewing + found.draws["detected_unfixed"] * review.handling_minutes
    point = reviewing + found.middle["detected_unfixed"] * review.handling_minutes
    return spread(minutes, point, volume / 60.0 / PRODUCTIVE_HOURS)


def expect_audit(inputs: ProjectionInputs, volume: float | None, days: float | None) -> AuditResult:
    """Chance that the review in force meets a rare kind of failure in time (formula 17)."""
    if volume is None or days is None:
        return AuditResult(days=days)
    rate = AuditResult().failure_rate
    found = audit_detection(volume, rate, review_share(inputs), detection_rate(inputs), days)
    return AuditResult(
        days=days,
        probability=found.value.p_detect,
        wrong_before=found.value.expected_wrong_before,
        status=found.status,
    )


def budget_days(found: Consequences, target: float | None) -> Estimate:
    """Days until a 30-day error budget of the target is used up at today's error rate (formula 17)."""
    import numpy as np

    if target is None:
        return Estimate(status="no_data")
    allowed = (1.0 - target) * BUDGET_DAYS
    low_q, high_q = (float(v) for v in np.quantile(1.0 - found.success, [TAIL, 1.0 - TAIL]))
    point_q = 1.0 - found.point
    return Estimate(
        point=allowed / point_q if point_q > 0 else None,
        low=allowed / max(high_q, point_q) if high_q > 0 else None,
        high=allowed / min(low_q, point_q) if min(low_q, point_q) > 0 else None,
        status="ok" if point_q > 0 else "undefined",
    )


def base_cost(inputs: ProjectionInputs) -> float | None:
    """Cost of one task's model use: measured, or tokens times price; `None` where neither is known."""
    if inputs.evidence.cost_per_task is not None:
        return inputs.evidence.cost_per_task
    tokens = inputs.evidence.tokens_per_task
    measured = tokens is not None
    tokens = tokens if measured else inputs.tokens_per_task
    if tokens is None or inputs.price_per_million is None:
        return None
    return tokens * inputs.price_per_million / 1e6 * (1.0 if measured else token_multiplier(inputs))


def token_multiplier(inputs: ProjectionInputs) -> float:
    """Laboratory token overhead of a changed arrangement over the piloted one; 1 where nothing changes."""
    asked = changed_topology(inputs)
    if asked is None:
        return 1.0
    before = OVERHEAD_PERCENT.get(studied_topology(inputs.topology or "single") or "", 0.0)
    after = OVERHEAD_PERCENT.get(studied_topology(asked) or "", 0.0)
    return (100.0 + after) / (100.0 + before)


def price_tasks(inputs: ProjectionInputs, found: Consequences, attempts: float) -> CostResult:
    """Cost per task and per finally right task: model use, review, handling, silent losses (formula 18)."""
    base = base_cost(inputs)
    currency = inputs.evidence.currency if inputs.evidence.cost_per_task is not None else inputs.currency
    if base is None:
        return CostResult(currency=currency)
    review, wage, loss = inputs.review, inputs.wage or 0.0, inputs.loss_per_error or 0.0
    fixed = base * attempts + review_share(inputs) * (1.0 - found.handed) * review.minutes / 60.0 * wage
    handling = review.handling_minutes / 60.0 * wage
    draws = fixed + found.draws["detected_unfixed"] * handling + found.draws["silent"] * loss
    point = fixed + found.middle["detected_unfixed"] * handling + found.middle["silent"] * loss
    right = found.final_right_middle
    per_right = Estimate(status="undefined")
    if right > 0 and float(found.final_right.min()) > 0:
        per_right = spread(draws / found.final_right, point / right)
    return CostResult(per_task=spread(draws, point), per_right_task=per_right, currency=currency)
