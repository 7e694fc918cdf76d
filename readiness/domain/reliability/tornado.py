"""How far each assumption moves the share of tasks that end right, one at a time over its plausible range."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.domain.reliability.consequence import detection_rate, review_share, split_outcomes
from readiness.domain.reliability.factors import (
    KAPPA_BAND,
    TAIL_DROPS,
    Factor,
    find_factors,
    middle,
    move_through,
    tail_share,
)
from readiness.domain.reliability.heterogeneity import betabin_all_success
from readiness.domain.reliability.inputs import Overrides, ProjectionInputs, Review
from readiness.domain.reliability.pilot import Pilot
from readiness.domain.reliability.result import TornadoBar
from readiness.domain.reliability.workflow import Sampler
from readiness.language import tr

TAIL_SHARE_RANGE = (0.0, 0.05)
"""Share of unlike inputs: none to the 5% of the source article. Unverified figure."""

DETECTION_RANGE = (0.2, 0.9)
"""Detection of a human reviewer: published range, weak evidence."""

REPAIR_RANGE = (0.5, 1.0)
"""Share of caught errors repaired. Assumption."""

RHO_RANGE = (0.0, 0.4)
"""Correlation between steps of a task: independent, and inferred from tau-bench."""

LEAST_SWING = 1e-6
"""A bar that moves nothing is left out."""


def compare_assumptions(
    inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler, typical: float
) -> tuple[TornadoBar, ...]:
    """Bars, longest first: final success with one assumption at the low and at the high end of its range.

    Everything else stays at the value in force. Source: output O8.
    """
    if pilot.draws is None:
        return ()
    bars = [
        TornadoBar(
            parameter=name,
            label=label,
            low_value=low,
            high_value=high,
            at_low=_final_right(at_low, pilot, sampler, typical),
            at_high=_final_right(at_high, pilot, sampler, typical),
        )
        for name, label, low, high, at_low, at_high in _ranges(inputs, pilot)
    ]
    bars += _bands(inputs, pilot, sampler, typical)
    swings = [bar for bar in bars if abs(bar.at_high - bar.at_low) > LEAST_SWING]
    return tuple(sorted(swings, key=lambda bar: (-abs(bar.at_high - bar.at_low), bar.parameter)))


Range = tuple[str, str, float, float, ProjectionInputs, ProjectionInputs]


def _with(inputs: ProjectionInputs, **changes: float) -> ProjectionInputs:
    asked: Overrides = inputs.overrides.model_copy(update=changes)
    return inputs.model_copy(update={"overrides": asked})


def _ranges(inputs: ProjectionInputs, pilot: Pilot) -> Iterator[Range]:
    low, high = TAIL_SHARE_RANGE[0], max(TAIL_SHARE_RANGE[1], 2.0 * tail_share(inputs))
    high = min(1.0, high)
    label = tr("Share of inputs unlike the pilot's")
    yield "tau", label, low, high, _with(inputs, tau=low), _with(inputs, tau=high)
    share = tail_share(inputs)
    if share and pilot.draws is not None:
        point = middle(pilot.draws)
        worst, best = max(0.0, point - TAIL_DROPS[2]), point
        label = tr("Success on such inputs")
        yield "p_tail", label, worst, best, _with(inputs, p_tail=worst), _with(inputs, p_tail=best)
    label = tr("Share of results reviewed")
    yield "review_share", label, 0.0, 1.0, _with(inputs, review_share=0.0), _with(inputs, review_share=1.0)
    if review_share(inputs) == 0.0:
        return
    low, high = min(DETECTION_RANGE[0], detection_rate(inputs)), max(DETECTION_RANGE[1], detection_rate(inputs))
    label = tr("Share of wrong results that review catches")
    yield "detection", label, low, high, _with(inputs, detection=low), _with(inputs, detection=high)
    label = tr("Share of caught errors repaired")
    low, high = REPAIR_RANGE
    yield "repairs", label, low, high, _repairing(inputs, low), _repairing(inputs, high)


def _repairing(inputs: ProjectionInputs, value: float) -> ProjectionInputs:
    review: Review = inputs.review.model_copy(update={"repairs": value})
    return inputs.model_copy(update={"review": review})


def _final_right(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler, typical: float) -> float:
    """Share of tasks that end right, at the middle, without the factors that are only a band."""
    if pilot.draws is None:
        return 0.0
    factors = find_factors(inputs, pilot, sampler, typical)
    return _share_right(inputs, pilot, factors, sampler)


def _share_right(inputs: ProjectionInputs, pilot: Pilot, factors: tuple[Factor, ...], sampler: Sampler) -> float:
    if pilot.draws is None:
        return 0.0
    success = move_through(pilot.draws, factors)
    return split_outcomes(inputs, success, None, sampler).final_right_middle


def _bands(inputs: ProjectionInputs, pilot: Pilot, sampler: Sampler, typical: float) -> Iterator[TornadoBar]:
    """Bars of assumptions that factors carry as a band: length law, arrangement; and correlation of steps."""
    factors = find_factors(inputs, pilot, sampler, typical)
    for key, name, label, ends in (
        ("length", "kappa", tr("Shape of the length law"), KAPPA_BAND),
        ("architecture", "delta", tr("Another arrangement (laboratory band)"), None),
    ):
        index = next((i for i, f in enumerate(factors) if f.key == key and f.worst and f.best), None)
        if index is None:
            continue
        factor = factors[index]
        shares = []
        for move in (factor.worst, factor.best):
            if move is not None:
                moved = Factor(factor.key, factor.label, factor.origin, move)
                shares.append(_share_right(inputs, pilot, (*factors[:index], moved, *factors[index + 1 :]), sampler))
        low, high = ends or (0.0, 1.0)
        yield TornadoBar(
            parameter=name, label=label, low_value=low, high_value=high, at_low=shares[0], at_high=shares[1]
        )
    if pilot.level in ("in_sequence", "isolated") and pilot.draws is not None and typical > 1:
        yield _correlation(middle(pilot.draws), max(1, round(typical)))


def _correlation(success: float, steps: int) -> TornadoBar:
    """Chain success if a task's steps are independent, and if they rise and fall together."""
    mean = success ** (1.0 / steps)
    low, high = (betabin_all_success(mean, rho, steps).value for rho in RHO_RANGE)
    return TornadoBar(
        parameter="rho",
        label=tr("Correlation between steps of a task"),
        low_value=RHO_RANGE[0],
        high_value=RHO_RANGE[1],
        at_low=low,
        at_high=high,
    )
