"""The workflow's steps with what is known of each, and the draws of their success."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from readiness.domain.reliability.chain import beta_draws
from readiness.domain.reliability.estimation import (
    ELICITED_CEILING,
    BetaShape,
    beta_posterior,
    elicited_shape,
    overdispersion,
)
from readiness.domain.reliability.inputs import (
    PSEUDO_TASKS,
    Elicited,
    Judge,
    ProjectionInputs,
    StepEvidence,
    Tested,
    WorkflowStep,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

FEW_DAYS = 5
"""Below this many days the day-to-day dispersion cannot be measured."""

FEW_DAYS_PHI = 2.0
"""Dispersion assumed then, at least. Assumption."""

WHOLE, SENSITIVITY, SPECIFICITY, DETECTION, TAIL, FIRST_COMPONENT = range(6)
"""Streams of the draws: each unknown has its own, so that one input never disturbs another."""

StepSource = Literal["in_sequence", "isolated", "elicited", "none"]


@dataclass(frozen=True, slots=True)
class Counted:
    """Verified counts with their dispersion: right, tasks, days, phi (never below what few days demand)."""

    right: float
    tasks: float
    days: int
    phi: float

    @property
    def n_eff(self) -> float:
        """Independent tasks that would tell as much."""
        return self.tasks / self.phi


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how it runs, what was seen of it, and where that comes from."""

    workflow: WorkflowStep
    component: str
    counted: Counted
    source: StepSource


NOTHING = Counted(0.0, 0.0, 0, 1.0)


@lru_cache(maxsize=4096)
def count(right: tuple[int, ...], tasks: tuple[int, ...]) -> Counted:
    """Totals and dispersion of daily counts; at least 2 is assumed below five days."""
    days = sum(1 for n in tasks if n)
    if days == 0:
        return NOTHING
    least = FEW_DAYS_PHI if days < FEW_DAYS else 1.0
    phi = max(least, overdispersion(right, tasks).value.phi)
    return Counted(float(sum(right)), float(sum(tasks)), days, phi)


def resolve_steps(inputs: ProjectionInputs) -> tuple[Step, ...]:
    """Steps in order: those of the data, each with its settings in the workflow, then the workflow's others."""
    settings = {step.name: step for step in inputs.steps}
    measured = {step.name: step for step in inputs.evidence.steps}
    names = [*measured, *(name for name in settings if name not in measured)]
    return tuple(_resolve(settings.get(name, WorkflowStep(name=name)), measured.get(name)) for name in names)


def _resolve(workflow: WorkflowStep, evidence: StepEvidence | None) -> Step:
    component = workflow.component or (evidence.component if evidence else "") or workflow.name
    if evidence is not None and evidence.counts.total:
        counted = count(evidence.counts.right, evidence.counts.tasks)
        return Step(workflow, component, counted, "isolated" if evidence.isolated else "in_sequence")
    if workflow.tested is not None and workflow.tested.trials:
        tested = workflow.tested
        return Step(workflow, component, Counted(float(tested.hits), float(tested.trials), 1, 1.0), "isolated")
    return Step(workflow, component, NOTHING, "elicited" if workflow.elicited else "none")


def posterior_shape(counted: Counted, elicited: Elicited | None) -> BetaShape:
    """Posterior of a rate: Jeffreys with the data; an elicited rate counts only below ten effective tasks."""
    if elicited is None or counted.n_eff >= ELICITED_CEILING:
        return beta_posterior(counted.right, counted.tasks, counted.phi).value
    prior = elicited_shape(elicited.rate, PSEUDO_TASKS[elicited.confidence])
    wrong = counted.tasks - counted.right
    return BetaShape(prior.a + counted.right / counted.phi, prior.b + wrong / counted.phi)


@dataclass(frozen=True, slots=True)
class Sampler:
    """Draws of every unknown from one seed.

    Attributes:
        draws: number of draws. seed: seed of all streams.
    """

    draws: int
    seed: int

    def beta(self, stream: int, shape: BetaShape) -> Draws:
        """Draws of a Beta variable on its own stream."""
        return beta_draws(shape.a, shape.b, stream, self.draws, self.seed)

    def tested(self, stream: int, tested: Tested) -> Draws:
        """Draws of a rate measured by a small test (Jeffreys)."""
        return self.beta(stream, beta_posterior(min(tested.hits, tested.trials), tested.trials).value)


def correct_for_judge(rates: Draws, judge: Judge | None, sampler: Sampler) -> Draws:
    """Judged rates freed from the judge's errors, draw by draw; unchanged for a judge no better than chance."""
    import numpy as np

    if judge is None:
        return rates
    sensitivity = _judge_rate(judge.right_called_right, judge.sensitivity, SENSITIVITY, sampler)
    specificity = _judge_rate(judge.wrong_called_wrong, judge.specificity, SPECIFICITY, sampler)
    if sensitivity is None or specificity is None:
        return rates
    gain = sensitivity + specificity - 1.0
    corrected = (rates + specificity - 1.0) / np.maximum(gain, 1e-9)
    return np.asarray(np.where(gain > 0.0, np.clip(corrected, 0.0, 1.0), rates), dtype=np.float64)


def _judge_rate(tested: Tested | None, fixed: float | None, stream: int, sampler: Sampler) -> Draws | float | None:
    if tested is not None and tested.trials:
        return sampler.tested(stream, tested)
    return fixed


@dataclass(frozen=True, slots=True)
class ChainDraws:
    """Draws of a chain: right with all steps as observed; right, and never handed over, with new checks."""

    right: Draws
    checked: Draws
    kept: Draws

    @property
    def decided(self) -> Draws:
        """Right with new checks among the tasks that are not handed over."""
        import numpy as np

        return np.asarray(np.minimum(self.checked / np.maximum(self.kept, 1e-12), 1.0), dtype=np.float64)


def draw_chain(steps: Sequence[Step], judge: Judge | None, sampler: Sampler) -> ChainDraws:
    """Draw the success of a chain; steps of one component share one posterior.

    Retries and repairs apply where the pilot did not run with them yet.

    Source: reliability formulas 7 to 10.
    """
    import numpy as np

    ones = np.ones(sampler.draws)
    right, checked, kept = ones.copy(), ones.copy(), ones.copy()
    groups: dict[str, list[Step]] = {}
    for step in steps:
        groups.setdefault(step.component, []).append(step)
    for index, members in enumerate(groups.values()):
        rates = _component_rates(members, FIRST_COMPONENT + index, judge, sampler)
        plain = sum(1 for step in members if not has_new_checks(step))
        right *= rates ** len(members)
        checked *= rates**plain
        for step in members:
            if has_new_checks(step):
                good, stayed = _with_checks(rates, step.workflow)
                checked *= good
                kept *= stayed
    return ChainDraws(right, checked, kept)


def _component_rates(members: Sequence[Step], stream: int, judge: Judge | None, sampler: Sampler) -> Draws:
    counts = [step.counted for step in members if step.counted.tasks > 0]
    if counts:
        pooled = Counted(
            sum(c.right for c in counts),
            sum(c.tasks for c in counts),
            max(c.days for c in counts),
            max(c.phi for c in counts),
        )
    else:
        pooled = NOTHING
    elicited = next((step.workflow.elicited for step in members if step.workflow.elicited), None)
    rates = sampler.beta(stream, posterior_shape(pooled, elicited))
    return correct_for_judge(rates, judge, sampler) if pooled.tasks else rates


def has_new_checks(step: Step) -> bool:
    """Whether production runs this step with retries or repairs that the pilot did not have."""
    settings = step.workflow
    return not settings.checked_in_pilot and (settings.attempts > 1 or settings.detects > 0.0)


def _with_checks(rates: Draws, settings: WorkflowStep) -> tuple[Draws, Draws]:
    """Step right, and step not handed over, with repair in the flow and then retries behind a verifier."""
    import numpy as np

    repaired = rates + (1.0 - rates) * settings.detects * settings.repairs
    if settings.attempts == 1:
        return repaired, np.ones_like(rates)
    accepted = repaired * settings.accepts_right + (1.0 - repaired) * settings.accepts_wrong
    exhausted = (1.0 - accepted) ** settings.attempts
    mean = np.where(accepted > 0.0, (1.0 - exhausted) / np.maximum(accepted, 1e-300), settings.attempts)
    return np.asarray(repaired * settings.accepts_right * mean, dtype=np.float64), 1.0 - exhausted


def mean_attempts(steps: Sequence[Step]) -> float:
    """Mean attempts per step with the retries that are new in production; 1 without any."""
    if not steps:
        return 1.0
    total = 0.0
    for step in steps:
        settings = step.workflow
        if not has_new_checks(step) or settings.attempts == 1:
            total += 1.0
            continue
        shape = posterior_shape(step.counted, settings.elicited)
        p = shape.a / (shape.a + shape.b)
        accepted = p * settings.accepts_right + (1.0 - p) * settings.accepts_wrong
        spent = (1.0 - (1.0 - accepted) ** settings.attempts) / accepted if accepted > 0 else settings.attempts
        total += spent
    return total / len(steps)
