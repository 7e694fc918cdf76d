"""From pilot to production, one factor at a time: each only if it applies, each its own waterfall bar.

A factor moves the draws. Where it rests on an assumption it also has a scenario band, kept apart from the
sampling interval. A change of architecture is a band only: it never moves the figure that is judged.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.reliability.architecture import changed_topology, shift_band
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.pilot import Pilot
from readiness.domain.reliability.result import WaterfallBar
from readiness.domain.reliability.sequence import (
    ChainDraws,
    draw_chain,
    has_new_checks,
    measured_correlation,
    retries_newly,
)
from readiness.domain.reliability.workflow import TAIL, Sampler
from readiness.language import Words, tr, trn

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

KAPPA_BAND = (1.0, 0.6)
"""Shape of the length law: constant and declining hazard (Ord 2025; Hamilton's refit)."""

TAIL_DROPS = (0.0, 0.2, 0.4)
"""Scenario of success on unlike inputs, below success on the pilot's: best, middle, worst. Assumption."""

DEFAULT_AVAILABILITY = 0.995
"""Availability taken for a connector that was not exercised and has none stated. Assumption."""

AVAILABILITY_BAND = (0.98, 1.0)
"""Scenario band of such a connector. Assumption."""

RHO_BAND = (0.4, 0.0)
"""Correlation between attempts on one task where nobody measured it: inferred from tau-bench, and none."""

VISIBLE = 0.0005
"""A difference below this is not drawn as a bar of its own."""

Move = Callable[["Draws"], "Draws"]


@dataclass(frozen=True, slots=True)
class Factor:
    """One difference between pilot and production.

    Attributes:
        key, label, origin: for the waterfall.
        move: how success changes.
        worst, best: the same at the ends of the scenario band; `None` without an assumption.
        band_only: never moves the judged figure (architecture).
        what_if: an override of the plan rather than a known difference.
    """

    key: str
    label: str
    origin: str
    move: Move
    worst: Move | None = None
    best: Move | None = None
    band_only: bool = False
    what_if: bool = False


def find_factors(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler, typical: float) -> tuple[Factor, ...]:
    """Factors that apply, in the order of the waterfall.

    Args:
        inputs: all inputs.
        pilot: what the pilot shows.
        sampler: draws.
        typical: steps of a task in the pilot.
    """
    found = [
        _step_success(inputs, pilot, typical),
        _checks(inputs, typical),
        _workflow_checks(inputs, pilot, sampler),
        _new_steps(inputs, pilot, sampler, typical),
        _length(inputs, typical),
        _tail(inputs, sampler),
        _connectors(inputs),
        _architecture(inputs),
    ]
    return tuple(factor for factor in found if factor is not None)


ARRANGEMENTS: Mapping[str, str] = Words(
    {
        "single": "single",
        "supervisor-worker": "supervisor worker",
        "swarm-hand-off": "swarm hand off",
        "no-coordinator": "no coordinator",
        "plan-and-execute": "plan and execute",
        "hybrid": "hybrid",
    }
)


def _residual(scale: float, steps: float) -> Move:
    """Scale each step's residual error e = 1 - R^(1/n)."""
    import numpy as np

    def move(success: Draws) -> Draws:
        error = (1.0 - success ** (1.0 / steps)) * scale
        return np.asarray((1.0 - np.clip(error, 0.0, 1.0)) ** steps, dtype=np.float64)

    return move


def _step_success(inputs: ProjectionInputs, pilot: Pilot, typical: float) -> Factor | None:
    asked = inputs.overrides.step_success
    if asked is None or pilot.draws is None:
        return None
    today = middle(pilot.draws) ** (1.0 / typical)
    scale = (1.0 - asked) / max(1.0 - today, 1e-12)
    return Factor(
        "step_success", tr("Per-step success set by hand"), "what_if", _residual(scale, typical), what_if=True
    )


def _checks(inputs: ProjectionInputs, typical: float) -> Factor | None:
    caught = inputs.overrides.checks
    if not caught:
        return None
    repairs = inputs.review.repairs
    move = _residual(1.0 - caught * repairs, typical)
    return Factor("checks", tr("Checks between the steps"), "what_if", move, what_if=True)


def _workflow_checks(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler) -> Factor | None:
    piloted = tuple(step for step in pilot.steps if step.workflow.in_pilot)
    if not any(has_new_checks(step.workflow) for step in piloted):
        return None
    measured = measured_correlation(inputs.repeated_trials)
    chain = pilot.chain if pilot.chain is not None else draw_chain(piloted, inputs.judge, sampler, measured or 0.0)
    label = tr("Retries and repairs not in the pilot")
    if measured is not None or not any(retries_newly(step.workflow) for step in piloted):
        return Factor("retries", label, "entered", _gain(chain))
    worst, best = (_gain(draw_chain(piloted, inputs.judge, sampler, rho)) for rho in RHO_BAND)
    return Factor("retries", label, "assumed", _gain(chain), worst, best)


def _gain(chain: ChainDraws) -> Move:
    """Multiply success by what the new checks gain on the chain."""

    def move(success: Draws) -> Draws:
        import numpy as np

        gain = chain.decided / np.maximum(chain.right, 1e-12)
        return np.asarray(np.clip(success * gain, 0.0, 1.0), dtype=np.float64)

    return move


def _new_steps(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler, typical: float) -> Factor | None:
    added = [step for step in pilot.steps if not step.workflow.in_pilot]
    if not added:
        return None
    unknown = sum(1 for step in added if not step.is_known)
    known = tuple(step for step in added if step.is_known)
    chain = draw_chain(known, inputs.judge, sampler) if known else None

    def with_unknown(kappa: float) -> Move:
        power = ((typical + unknown) / typical) ** kappa

        def move(success: Draws) -> Draws:
            longer: Draws = success**power
            return longer if chain is None else longer * chain.decided

        return move

    band = [with_unknown(kappa) for kappa in KAPPA_BAND] if unknown else [None, None]
    origin = "assumed" if unknown else "measured"
    return Factor("new_steps", tr("Steps not in the pilot"), origin, with_unknown(KAPPA_BAND[0]), band[0], band[1])


def _length(inputs: ProjectionInputs, typical: float) -> Factor | None:
    steps = inputs.overrides.steps
    if steps is None or abs(steps - typical) < VISIBLE:
        return None
    chosen = inputs.overrides.kappa

    def at(kappa: float) -> Move:
        power = (steps / typical) ** kappa
        return lambda success: success**power

    powers = sorted(KAPPA_BAND, key=lambda kappa: (steps / typical) ** kappa, reverse=True)
    return Factor(
        "length",
        tr("{steps:g} steps instead of {typical:g}", steps=steps, typical=typical),
        "literature",
        at(KAPPA_BAND[0] if chosen is None else chosen),
        None if chosen is not None else at(powers[0]),
        None if chosen is not None else at(powers[1]),
        what_if=True,
    )


def tail_share(inputs: ProjectionInputs) -> float:
    """Share of inputs unlike the pilot's in force; 0 while nobody named one."""
    share = inputs.overrides.tau if inputs.overrides.tau is not None else inputs.tail.share
    return share or 0.0


def _tail(inputs: ProjectionInputs, sampler: Sampler) -> Factor | None:
    share = tail_share(inputs)
    if share == 0.0:
        return None
    label = tr("{share:.0%} of inputs unlike the pilot's", share=share)
    what_if = inputs.overrides.tau is not None or inputs.overrides.p_tail is not None
    success = inputs.overrides.p_tail if inputs.overrides.p_tail is not None else inputs.tail.success
    tested = inputs.tail.tested
    if inputs.overrides.p_tail is None and tested is not None and tested.trials:
        drawn = sampler.tested(TAIL, tested)
        return Factor("tail", label, "measured", lambda s: (1.0 - share) * s + share * drawn, what_if=what_if)
    if success is not None:
        fixed = success
        return Factor("tail", label, "entered", lambda s: (1.0 - share) * s + share * fixed, what_if=what_if)

    def dropped(by: float) -> Move:
        import numpy as np

        return lambda s: np.asarray((1.0 - share) * s + share * np.maximum(s - by, 0.0), dtype=np.float64)

    best, centre, worst = (dropped(by) for by in TAIL_DROPS)
    return Factor("tail", label, "assumed", centre, worst, best, what_if=what_if)


def _connectors(inputs: ProjectionInputs) -> Factor | None:
    new = [connector for connector in inputs.connectors if not connector.exercised]
    if not new:
        return None
    stated = [connector.availability for connector in new if connector.availability is not None]
    unstated = len(new) - len(stated)
    known = math.prod(stated)
    label = trn("{n} system not exercised in the pilot", "{n} systems not exercised in the pilot", len(new))

    def at(availability: float) -> Move:
        product = known * availability**unstated
        return lambda s: s * product

    worst, best = (at(end) for end in AVAILABILITY_BAND) if unstated else (None, None)
    origin = "assumed" if unstated else "entered"
    return Factor("connectors", label, origin, at(DEFAULT_AVAILABILITY), worst, best)


def _architecture(inputs: ProjectionInputs) -> Factor | None:
    band = shift_band(inputs)
    if band is None:
        return None
    wanted = changed_topology(inputs)
    label = tr("More agents on a task")
    if wanted:
        label = tr("Arrangement: {arrangement}", arrangement=ARRANGEMENTS.get(wanted, wanted.replace("-", " ")))
    move, worst, best = (_shifted(delta) for delta in (band.centre, band.low, band.high))
    return Factor("architecture", label, "laboratory", move, worst, best, band_only=True, what_if=True)


def _shifted(delta: float) -> Move:
    from scipy.special import expit, logit

    def move(success: Draws) -> Draws:
        import numpy as np

        return np.asarray(expit(logit(success) + delta), dtype=np.float64)

    return move


def middle(draws: Draws) -> float:
    """Median of draws."""
    import numpy as np

    return float(np.median(draws))


@dataclass(frozen=True, slots=True)
class Transfer:
    """Draws of production success, its waterfall, and the ends of the scenario band (`None` without one)."""

    draws: Draws
    bars: tuple[WaterfallBar, ...]
    band_low: float | None
    band_high: float | None


def apply_factors(pilot_draws: Draws, observed: float, factors: tuple[Factor, ...]) -> Transfer:
    """Run the draws through every factor and record one bar each.

    Args:
        pilot_draws: draws of the pilot's success.
        observed: the figure shown as observed, where the waterfall starts.
        factors: what applies.
    """
    success, point = pilot_draws, middle(pilot_draws)
    bars: list[WaterfallBar] = []
    if abs(point - observed) >= VISIBLE:
        label = tr("Few observations: cautious middle")
        bars.append(WaterfallBar(factor="small_sample", label=label, before=observed, after=point, origin="measured"))
    for factor in factors:
        moved = factor.move(success)
        after = middle(moved)
        low = middle(factor.worst(success)) if factor.worst else None
        high = middle(factor.best(success)) if factor.best else None
        bars.append(
            WaterfallBar(
                factor=factor.key,
                label=factor.label,
                before=point,
                after=after,
                low=low,
                high=high,
                origin=factor.origin,
            )
        )
        if not factor.band_only:
            success, point = moved, after
    low_end, high_end = _scenario_band(pilot_draws, factors)
    return Transfer(success, tuple(bars), low_end, high_end)


def move_through(draws: Draws, factors: tuple[Factor, ...]) -> Draws:
    """Draws of production success after every factor that moves the judged figure."""
    for factor in factors:
        draws = draws if factor.band_only else factor.move(draws)
    return draws


def _scenario_band(draws: Draws, factors: tuple[Factor, ...]) -> tuple[float | None, float | None]:
    """Median with every assumption at its worst, and at its best."""
    if not any(factor.worst or factor.best for factor in factors):
        return None, None
    worst = best = draws
    for factor in factors:
        worst = (factor.worst or factor.move)(worst)
        best = (factor.best or factor.move)(best)
    ends = sorted((middle(worst), middle(best)))
    return ends[0], ends[1]
