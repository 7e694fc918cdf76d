"""What the pilot shows: the evidence level, observed success with its interval, and draws of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.reliability.estimation import ELICITED_CEILING, rogan_gladen, wilson_clustered
from readiness.domain.reliability.figure import Interval
from readiness.domain.reliability.inputs import Judge, ProjectionInputs
from readiness.domain.reliability.intervals import wilson
from readiness.domain.reliability.result import Estimate, EvidenceSource, ProjectionEvidence, Status, StepEstimate
from readiness.domain.reliability.sequence import ChainDraws, draw_chain, measured_correlation
from readiness.domain.reliability.workflow import (
    FEW_DAYS,
    FEW_DAYS_PHI,
    WHOLE,
    Counted,
    Sampler,
    Step,
    correct_for_judge,
    count,
    posterior_shape,
    resolve_steps,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

TAIL = 0.05
"""Share beyond each end of the product's 90% interval."""


@dataclass(frozen=True, slots=True)
class Pilot:
    """The pilot as the projection sees it.

    Attributes:
        level: best data source available.
        steps: every step of the workflow, with what is known of it.
        whole: counts of whole tasks.
        success: observed success (or, from steps, the drawn chain) with its interval.
        naive: the plain Wilson interval that ignores days.
        draws: draws of the pilot's success; `None` where nothing is known.
        chain: draws of the chain of the pilot's steps; `None` without a measured or stated step.
        chain_estimate: quantiles of that chain.
    """

    level: EvidenceSource
    steps: tuple[Step, ...]
    whole: Counted
    success: Estimate
    naive: Estimate | None
    draws: Draws | None
    chain: ChainDraws | None
    chain_estimate: Estimate | None


def summarise(draws: Draws, status: Status = "ok", n: int | None = None) -> Estimate:
    """Median and 90% interval of draws."""
    import numpy as np

    low, point, high = (float(v) for v in np.quantile(draws, [TAIL, 0.5, 1.0 - TAIL]))
    return Estimate(point=point, low=low, high=high, status=status, n=n)


def observe_pilot(inputs: ProjectionInputs, sampler: Sampler) -> Pilot:
    """Take the best evidence there is: whole tasks, else steps in sequence, isolated steps, stated rates, none."""
    evidence = inputs.evidence
    steps = resolve_steps(inputs)
    whole = count(evidence.end_to_end.right, evidence.end_to_end.tasks)
    piloted = tuple(step for step in steps if step.workflow.in_pilot)
    known = [step for step in piloted if step.is_known]
    rho = measured_correlation(inputs.repeated_trials) or 0.0
    chain = draw_chain(piloted, inputs.judge, sampler, rho) if known else None
    chain_estimate = summarise(chain.right) if chain is not None else None
    level = find_level(whole, piloted, stated=inputs.elicited is not None)
    naive = None
    success = Estimate(status="no_data")
    draws: Draws | None = None
    if level == "end_to_end":
        rates = sampler.beta(WHOLE, posterior_shape(whole, inputs.elicited))
        draws = correct_for_judge(rates, inputs.judge, sampler)
        success, naive = observed_success(inputs, whole, draws)
    elif chain is not None and level != "none" and (known or inputs.elicited is None):
        draws = chain.right
        success = summarise(draws, n=int(min((s.pooled.tasks for s in known), default=0)))
    if draws is None and inputs.elicited is not None:
        draws = sampler.beta(WHOLE, posterior_shape(whole, inputs.elicited))
        success = summarise(draws, n=0)
    return Pilot(level, steps, whole, success, naive, draws, chain, chain_estimate)


def find_level(whole: Counted, piloted: tuple[Step, ...], *, stated: bool) -> EvidenceSource:
    """Best data source: whole tasks > steps in sequence > isolated steps > stated rates > none."""
    sources = {step.source for step in piloted}
    if whole.tasks > 0:
        return "end_to_end"
    if "isolated" in sources:
        return "isolated"
    if "in_sequence" in sources:
        return "in_sequence"
    return "elicited" if stated or "elicited" in sources else "none"


def observed_success(inputs: ProjectionInputs, whole: Counted, draws: Draws) -> tuple[Estimate, Estimate]:
    """Observed success with the clustered Wilson interval, judge-corrected, and the naive interval beside it.

    With a corrected judge the ends are mapped one by one and widened to the draws, which also carry the
    uncertainty of the judge's own test.
    """
    counts = inputs.evidence.end_to_end
    least = FEW_DAYS_PHI if whole.days < FEW_DAYS else 1.0
    clustered = wilson_clustered(counts.right, counts.tasks, least_phi=least)
    n = int(whole.tasks)
    plain = wilson(whole.right, whole.tasks).value
    point, ends = clustered.value.p, clustered.value.ci
    corrected = correct_interval(point, ends, inputs.judge)
    if corrected is not None:
        drawn = summarise(draws)
        point, ends = corrected
        ends = Interval(min(ends.low, drawn.low or 0.0, point), max(ends.high, drawn.high or 0.0, point))
        naive = correct_interval(clustered.value.p, plain, inputs.judge)
        plain = naive[1] if naive else plain
    success = Estimate(point=point, low=ends.low, high=ends.high, n=n, status=clustered.status)
    return success, Estimate(point=point, low=plain.low, high=plain.high, n=n, status=clustered.status)


def judge_rates(judge: Judge | None) -> tuple[float, float] | None:
    """Point sensitivity and specificity of a judge; `None` where they are not known or no better than chance."""
    if judge is None:
        return None
    right, wrong = judge.right_called_right, judge.wrong_called_wrong
    sensitivity = right.hits / right.trials if right and right.trials else judge.sensitivity
    specificity = wrong.hits / wrong.trials if wrong and wrong.trials else judge.specificity
    if sensitivity is None or specificity is None or sensitivity + specificity <= 1.0:
        return None
    return min(1.0, sensitivity), min(1.0, specificity)


def correct_interval(p: float, ends: Interval, judge: Judge | None) -> tuple[float, Interval] | None:
    """A rate and its interval freed from the judge's errors; `None` without a usable judge."""
    rates = judge_rates(judge)
    if rates is None:
        return None
    corrected = rogan_gladen(p, *rates, ci=ends).value
    if corrected is None or corrected.ci is None:
        return None
    return corrected.p, corrected.ci


def describe_evidence(inputs: ProjectionInputs, pilot: Pilot) -> ProjectionEvidence:
    """What the projection rests on, for the screen; from steps it names the least observed one."""
    evidence = inputs.evidence
    counted, days = pilot.whole, evidence.end_to_end.days
    if pilot.level in ("in_sequence", "isolated"):
        measured = [step.counted for step in pilot.steps if step.workflow.in_pilot and step.counted.tasks]
        counted = min(measured, key=lambda c: c.n_eff)
        days = tuple(day for step in evidence.steps for day in step.counts.days)
    judge = evidence.judge or ("not stated" if counted.tasks else "")
    return ProjectionEvidence(
        level=pilot.level,
        n=int(counted.tasks),
        right=int(counted.right),
        n_eff=counted.n_eff if counted.tasks else None,
        days=counted.days,
        phi=counted.phi if counted.tasks else None,
        judge=judge,
        date_min=min(days, default=None),
        date_max=max(days, default=None),
        batches=evidence.batches,
    )


def estimate_steps(pilot: Pilot, inputs: ProjectionInputs) -> tuple[StepEstimate, ...]:
    """Each step's success with its clustered interval; of a stated step, the statement's interval."""
    from readiness.domain.reliability.special import beta_quantile

    measured = {step.name: step.counts for step in inputs.evidence.steps}
    found = []
    for step in pilot.steps:
        counts = measured.get(step.workflow.name)
        counted = step.counted
        point: float | None = None
        ends: Interval | None = None
        status: Status = "ok"
        if step.source == "in_sequence" and counts is not None:
            least = FEW_DAYS_PHI if counted.days < FEW_DAYS else 1.0
            clustered = wilson_clustered(counts.right, counts.tasks, least_phi=least)
            point, ends, status = clustered.value.p, clustered.value.ci, clustered.status
        elif counted.tasks:
            point, ends = counted.right / counted.tasks, wilson(counted.right, counted.tasks).value
        elif step.workflow.elicited is not None:
            shape = posterior_shape(counted, step.workflow.elicited)
            point = shape.a / (shape.a + shape.b)
            ends = Interval(beta_quantile(TAIL, *shape), beta_quantile(1.0 - TAIL, *shape))
        else:
            status = "no_data"
        if point is not None and ends is not None and counted.tasks:
            point, ends = correct_interval(point, ends, inputs.judge) or (point, ends)
        found.append(
            StepEstimate(
                name=step.workflow.name,
                n=int(counted.tasks),
                successes=int(counted.right),
                point=point,
                low=ends.low if ends else None,
                high=ends.high if ends else None,
                component=step.component,
                status=status,
            )
        )
    return tuple(found)


def is_sparse(counted: Counted) -> bool:
    """Whether too little was verified to speak of a standing at all."""
    return counted.n_eff < ELICITED_CEILING
