"""Draws of a chain of steps: shared components, repair in the flow, retries behind imperfect verifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from readiness.domain.reliability.inputs import Judge, Tested, WorkflowStep
from readiness.domain.reliability.workflow import Sampler, Step, correct_for_judge, posterior_shape

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

LEAST_RHO = 0.005
"""Below this correlation attempts on one task are taken as independent."""

MOST_RHO = 0.99
"""Above it a task succeeds always or never."""

GRID, NODES = 81, 16
"""Step success at which retries are computed exactly, and nodes of the average over tasks (exact to 31 attempts)."""


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


@lru_cache(maxsize=8)
def draw_chain(steps: tuple[Step, ...], judge: Judge | None, sampler: Sampler, rho: float = 0.0) -> ChainDraws:
    """Draw the success of a chain; steps of one component share one posterior.

    Args:
        steps: steps of the chain.
        judge: judge whose errors are taken out of measured rates.
        sampler: draws.
        rho: correlation between attempts on one task, for retries.

    Returns:
        Draws, read-only and kept for the next call; retries and repairs apply where the pilot did not run
        with them yet.

    Source: reliability formulas 7 to 10.
    """
    import numpy as np

    right, checked, kept = (np.ones(sampler.draws) for _ in range(3))
    groups: dict[str, list[Step]] = {}
    for step in steps:
        groups.setdefault(step.component, []).append(step)
    for members in groups.values():
        rates = _component_rates(members[0], judge, sampler)
        plain = sum(1 for step in members if not has_new_checks(step.workflow))
        right *= rates ** len(members)
        checked *= rates**plain
        for step in members:
            if has_new_checks(step.workflow):
                good, stayed = _with_checks(rates, step.workflow, rho)
                checked *= good
                kept *= stayed
    for drawn in (right, checked, kept):
        drawn.setflags(write=False)
    return ChainDraws(right, checked, kept)


def _component_rates(step: Step, judge: Judge | None, sampler: Sampler) -> Draws:
    rates = sampler.beta(step.stream, posterior_shape(step.pooled, step.stated))
    return correct_for_judge(rates, judge, sampler) if step.pooled.tasks else rates


def has_new_checks(settings: WorkflowStep) -> bool:
    """Whether production runs a step with retries or repairs that the pilot did not have."""
    return not settings.checked_in_pilot and (settings.attempts > 1 or settings.detects > 0.0)


def retries_newly(settings: WorkflowStep) -> bool:
    """Whether production retries a step that the pilot did not retry."""
    return not settings.checked_in_pilot and settings.attempts > 1


def _with_checks(rates: Draws, settings: WorkflowStep, rho: float) -> tuple[Draws, Draws]:
    """Step right, and step not handed over, with repair in the flow and then retries behind a verifier."""
    import numpy as np

    caught = settings.detects * settings.repairs
    if settings.attempts == 1:
        return rates + (1.0 - rates) * caught, np.ones_like(rates)
    verifier = (settings.accepts_right, settings.accepts_wrong, settings.attempts)
    if rho < LEAST_RHO:
        right, exhausted, _ = _retry(rates + (1.0 - rates) * caught, *verifier)
        return right, 1.0 - exhausted
    grid, right, exhausted = _correlated_retries(caught, *verifier, rho)
    kept = 1.0 - np.interp(rates, grid, exhausted)
    return np.asarray(np.interp(rates, grid, right), dtype=np.float64), np.asarray(kept, dtype=np.float64)


def _retry(p: Draws, v: float, f: float, attempts: int) -> tuple[Draws, Draws, Draws]:
    """Right, exhausted and mean attempts of a retried step (formula 9)."""
    import numpy as np

    accepted = p * v + (1.0 - p) * f
    exhausted = (1.0 - accepted) ** attempts
    mean = np.where(accepted > 0.0, (1.0 - exhausted) / np.maximum(accepted, 1e-300), float(attempts))
    return p * v * mean, exhausted, mean


@lru_cache(maxsize=256)
def _correlated_retries(caught: float, v: float, f: float, attempts: int, rho: float) -> tuple[Draws, Draws, Draws]:
    """Grid of mean step success with right and exhausted averaged over tasks of unequal difficulty.

    Task success is Beta with mean p and correlation rho; the average is Gauss-Jacobi quadrature, exact for
    polynomials of degree 31 in p, which retries are.
    """
    import numpy as np
    from scipy.special import roots_jacobi

    weight = (1.0 - rho) / rho
    grid = np.linspace(0.0, 1.0, GRID)
    right, exhausted = np.empty(GRID), np.empty(GRID)
    for index, mean in enumerate(grid):
        if mean in (0.0, 1.0) or rho > MOST_RHO:
            tasks, shares = np.array([0.0, 1.0]), np.array([1.0 - mean, mean])
        else:
            with np.errstate(invalid="ignore"):  # at rho 1/2 scipy computes 0/0 in a branch that it then masks
                nodes, raw = roots_jacobi(NODES, (1.0 - mean) * weight - 1.0, mean * weight - 1.0)
            tasks, shares = (nodes + 1.0) / 2.0, raw / raw.sum()
        good, spent, _ = _retry(tasks + (1.0 - tasks) * caught, v, f, attempts)
        right[index], exhausted[index] = float(shares @ good), float(shares @ spent)
    return grid, right, exhausted


def measured_correlation(trials: Sequence[Tested]) -> float | None:
    """Correlation between attempts on one task from tasks that were run several times; `None` without them.

    From pass^1 and pass^2: (pass^2 - mu^2) / (mu (1 - mu)), each averaged over tasks.

    Source: formula 8; unbiased pass^k of tau-bench.
    """
    usable = [trial for trial in trials if trial.trials > 1]
    if not usable:
        return None
    mu = sum(trial.hits / trial.trials for trial in usable) / len(usable)
    both = sum(t.hits * (t.hits - 1) / (t.trials * (t.trials - 1)) for t in usable) / len(usable)
    if mu <= 0.0 or mu >= 1.0:
        return None
    return min(1.0, max(0.0, (both - mu * mu) / (mu * (1.0 - mu))))


def mean_attempts(steps: Sequence[Step]) -> float:
    """Mean attempts per step with the retries that are new in production; 1 without any."""
    if not steps:
        return 1.0
    import numpy as np

    total = 0.0
    for step in steps:
        settings = step.workflow
        if not retries_newly(settings):
            total += 1.0
            continue
        shape = posterior_shape(step.pooled, step.stated)
        p = np.array([shape.a / (shape.a + shape.b)])
        total += float(_retry(p, settings.accepts_right, settings.accepts_wrong, settings.attempts)[2][0])
    return total / len(steps)
