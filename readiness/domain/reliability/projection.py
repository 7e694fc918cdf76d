"""The projection: from a pilot's evidence to honest statements about production.

Sampling error lives in the interval, assumptions in the band beside it; the two are never merged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readiness.domain.reliability.assumptions import list_assumptions
from readiness.domain.reliability.cautions import Findings, collect_cautions
from readiness.domain.reliability.chain import DRAWS, SEED, max_steps, required_step
from readiness.domain.reliability.consequence import (
    Consequences,
    budget_days,
    describe_outcomes,
    expect_audit,
    price_tasks,
    review_people,
    silent_results,
    split_outcomes,
    wrong_results,
)
from readiness.domain.reliability.evidence import GateStatus, gate_status, is_thin
from readiness.domain.reliability.factors import Factor, Transfer, apply_factors, find_factors
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.outlook import design_monitoring, draw_fan, find_trend
from readiness.domain.reliability.pilot import (
    Pilot,
    describe_evidence,
    estimate_steps,
    observe_pilot,
    summarise,
)
from readiness.domain.reliability.result import Estimate, Production, Projection, TargetResult
from readiness.domain.reliability.sequence import (
    draw_chain,
    has_new_checks,
    mean_attempts,
    measured_correlation,
)
from readiness.domain.reliability.standing import (
    Position,
    choose_target,
    compound_curve,
    find_standing,
    per_step_estimate,
    plan_demonstration,
    target_curve,
)
from readiness.domain.reliability.tornado import compare_assumptions
from readiness.domain.reliability.workflow import Counted, Sampler

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]


def project(inputs: ProjectionInputs, *, seed: int = SEED, draws: int = DRAWS) -> Projection:
    """Project reliability in production.

    Args:
        inputs: evidence, workflow, plan and what-if.
        seed: seed of all draws; the same inputs and seed give the same numbers.
        draws: number of draws, 20,000 or more for figures that are shown.

    Returns:
        All outputs, each with its interval and status; without evidence, statuses and cautions instead of
        numbers. Never raises for lack of data.

    Source: reliability model, sections 7.1 to 7.6.
    """
    sampler = Sampler(draws, seed)
    pilot = observe_pilot(inputs, sampler)
    typical = typical_steps(inputs, pilot)
    target, origin = choose_target(inputs)
    factors = find_factors(inputs, pilot, sampler, typical) if pilot.draws is not None else ()
    transfer = _transfer(pilot, factors)
    trend = find_trend(inputs.evidence, target)
    evidence = describe_evidence(inputs, pilot)
    inconsistent = _disagree(pilot)
    counted = _counted(pilot)
    production = _production(transfer, pilot)
    result = _target_result(inputs, pilot, transfer, production, counted, factors, typical)
    per_step = per_step_estimate(pilot.success, typical) if pilot.success.point is not None else None
    findings = Findings(inputs, evidence, pilot, factors, trend, _uncorrected(pilot), inconsistent)
    volume = inputs.volume if inputs.overrides.volume is None else inputs.overrides.volume
    days = inputs.detection_days if inputs.overrides.days is None else inputs.overrides.days
    base = Projection(
        evidence=evidence,
        success=pilot.success,
        naive=pilot.naive,
        steps=estimate_steps(pilot, inputs),
        chain=pilot.chain_estimate,
        per_step=per_step,
        typical_steps=typical,
        compound=compound_curve(per_step, typical) if per_step is not None else (),
        compound_target=target_curve(target, typical),
        production=production,
        target=result,
        volume_per_day=volume,
        detection_days=days,
        trend=trend,
        fan=draw_fan(inputs.evidence),
        audit=expect_audit(inputs, volume, days),
        demonstration=plan_demonstration(pilot.success, counted, target),
        monitoring=design_monitoring(inputs.evidence, target),
        tornado=compare_assumptions(inputs, pilot, sampler, typical),
        silent_failures=inputs.evidence.silent,
        assumptions=list_assumptions(inputs, pilot, factors, (target, origin), typical),
        cautions=collect_cautions(findings),
        consistency=_consistency(pilot, inconsistent=inconsistent),
        gate=_gate(pilot, inputs),
        seed=seed,
        draws=draws,
    )
    if transfer is None:
        return base
    found = split_outcomes(inputs, transfer.draws, _kept(inputs, pilot, sampler), sampler)
    return _with_consequences(base, inputs, pilot, found, target)


def typical_steps(inputs: ProjectionInputs, pilot: Pilot) -> float:
    """Steps of a task in the pilot: stated, else measured, else the workflow's, at least one."""
    if inputs.typical_steps is not None:
        return max(1.0, inputs.typical_steps)
    if inputs.evidence.steps_per_task is not None:
        return max(1.0, inputs.evidence.steps_per_task)
    return float(max(1, sum(1 for step in pilot.steps if step.workflow.in_pilot)))


def _transfer(pilot: Pilot, factors: tuple[Factor, ...]) -> Transfer | None:
    if pilot.draws is None or pilot.success.point is None:
        return None
    return apply_factors(pilot.draws, pilot.success.point, factors)


def _production(transfer: Transfer | None, pilot: Pilot) -> Production:
    if transfer is None:
        return Production(point=None, low=None, high=None)
    found = summarise(transfer.draws, pilot.success.status)
    return Production(
        point=found.point,
        low=found.low,
        high=found.high,
        band_low=transfer.band_low,
        band_high=transfer.band_high,
        waterfall=transfer.bars,
    )


def _counted(pilot: Pilot) -> Counted:
    """Counts that decide the standing: whole tasks, else the least observed step of the pilot."""
    if pilot.whole.tasks:
        return pilot.whole
    piloted = [step.counted for step in pilot.steps if step.workflow.in_pilot]
    return min(piloted, key=lambda counted: counted.n_eff, default=Counted(0.0, 0.0, 0, 1.0))


def _target_result(
    inputs: ProjectionInputs,
    pilot: Pilot,
    transfer: Transfer | None,
    production: Production,
    counted: Counted,
    factors: tuple[Factor, ...],
    typical: float,
) -> TargetResult:
    target, origin = choose_target(inputs)
    if target is None:
        return TargetResult(value=None, origin=origin)
    probability = None if transfer is None else float((transfer.draws >= target).mean())
    position = Position(
        counted=counted,
        success=pilot.success,
        production=Estimate(point=production.point, low=production.low, high=production.high),
        probability=probability,
        what_if=any(factor.what_if and not factor.band_only for factor in factors),
        whole=pilot.level == "end_to_end",
    )
    step = pilot.success.point ** (1.0 / typical) if pilot.success.point is not None else None
    return TargetResult(
        value=target,
        origin=origin,
        standing=find_standing(position, target),
        probability=probability,
        required_per_step=required_step(target, max(1, round(typical))).value,
        max_steps=None if step is None else max_steps(step, target).value,
    )


def _kept(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler) -> Draws | None:
    """Draws of the share not handed over by checks that are new in production; `None` without such checks."""
    if not any(has_new_checks(step.workflow) for step in pilot.steps):
        return None
    if pilot.chain is not None and all(step.workflow.in_pilot for step in pilot.steps):
        return pilot.chain.kept
    rho = measured_correlation(inputs.repeated_trials) or 0.0
    return draw_chain(pilot.steps, inputs.judge, sampler, rho).kept


def _with_consequences(
    base: Projection, inputs: ProjectionInputs, pilot: Pilot, found: Consequences, target: float | None
) -> Projection:
    volume = base.volume_per_day
    return base.model_copy(
        update={
            "outcomes": describe_outcomes(found, volume),
            "wrong_per_day": wrong_results(found, volume),
            "silent_per_day": silent_results(found, volume),
            "silent_stock": silent_results(found, volume, base.detection_days),
            "review_fte": review_people(inputs, found, volume),
            "error_budget_days": budget_days(found, target),
            "cost": price_tasks(inputs, found, mean_attempts(pilot.steps)),
        }
    )


def _uncorrected(pilot: Pilot) -> float | None:
    return pilot.whole.right / pilot.whole.tasks if pilot.whole.tasks else None


def _disagree(pilot: Pilot) -> bool:
    """Whether the chain's 90% interval and that of the whole tasks have nothing in common."""
    chain, whole = pilot.chain_estimate, pilot.success
    if pilot.level != "end_to_end" or chain is None:
        return False
    ends = (chain.low, chain.high, whole.low, whole.high)
    if any(end is None for end in ends):
        return False
    return bool((chain.high or 0.0) < (whole.low or 0.0) or (chain.low or 0.0) > (whole.high or 0.0))


def _consistency(pilot: Pilot, *, inconsistent: bool) -> Literal["consistent", "inconsistent", "not_checked"]:
    if pilot.level != "end_to_end" or pilot.chain_estimate is None:
        return "not_checked"
    return "inconsistent" if inconsistent else "consistent"


def _gate(pilot: Pilot, inputs: ProjectionInputs) -> GateStatus:
    """Gate REL on what was observed and on the target that was set; no what-if moves it."""
    if pilot.level != "end_to_end":
        return "unknown"
    thin = is_thin(int(pilot.whole.tasks), pilot.whole.days)
    target = None if inputs.target_origin == "suggested" else inputs.target
    return gate_status(pilot.success.low, pilot.success.high, target, thin=thin)
