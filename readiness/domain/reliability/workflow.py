"""The workflow's steps with what is known of each, and draws of single rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
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


NOTHING = Counted(0.0, 0.0, 0, 1.0)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how it runs, what was seen of it, and what is known of the component it uses.

    Attributes:
        workflow: its settings. component: what it runs on.
        counted: its own verified results. source: where these come from.
        pooled: verified results of all steps on the component. stated: a stated rate for the component.
        stream: stream of the component's draws.
    """

    workflow: WorkflowStep
    component: str
    counted: Counted
    source: StepSource
    pooled: Counted = NOTHING
    stated: Elicited | None = None
    stream: int = 0

    @property
    def is_known(self) -> bool:
        """Whether anything was seen or stated of the component."""
        return self.pooled.tasks > 0 or self.stated is not None


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
    steps = [_resolve(settings.get(name, WorkflowStep(name=name)), measured.get(name)) for name in names]
    groups: dict[str, list[Step]] = {}
    for step in steps:
        groups.setdefault(step.component, []).append(step)
    shared = {
        component: (*_pool(members), FIRST_COMPONENT + index)
        for index, (component, members) in enumerate(groups.items())
    }
    found = []
    for step in steps:
        pooled, stated, stream = shared[step.component]
        found.append(replace(step, pooled=pooled, stated=stated, stream=stream))
    return tuple(found)


def _pool(members: Sequence[Step]) -> tuple[Counted, Elicited | None]:
    """Results of all steps on one component together, with the largest dispersion, and the first stated rate."""
    counts = [step.counted for step in members if step.counted.tasks > 0]
    stated = next((step.workflow.elicited for step in members if step.workflow.elicited), None)
    if not counts:
        return NOTHING, stated
    right, tasks = sum(c.right for c in counts), sum(c.tasks for c in counts)
    return Counted(right, tasks, max(c.days for c in counts), max(c.phi for c in counts)), stated


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
