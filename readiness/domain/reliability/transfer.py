"""From pilot to production: other inputs, more connectors, longer tasks, another architecture.

Each factor applies only where production differs from the pilot. Published "error amplification" of
17.2, 7.8, 5.1 and 4.4 is a ratio of coordination overhead in traces, not of failure rates: nothing here
multiplies by it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from readiness.domain.reliability.figure import Figure, check_inner_share, check_positive, check_share
from readiness.domain.reliability.special import expit, logit


class Horizon(NamedTuple):
    """Task lengths at which success falls to given shares, and success at given lengths."""

    lengths: tuple[float, ...]
    successes: tuple[float, ...]


class Shift(NamedTuple):
    """A change on the log-odds scale and the rate after it."""

    delta: float
    p_new: float


class DeltaBand(NamedTuple):
    """Log-odds shift of one architecture on one class of tasks: of the means, and over the models tested."""

    centre: float
    low: float
    high: float


TASK_CLASSES = (
    "parallel_analysis",
    "sequential_stateful",
    "tool_rich_office",
    "web_research",
    "coding",
    "command_line",
)

ARCHITECTURE_DELTAS: dict[str, dict[str, DeltaBand]] = {
    "independent": {
        "parallel_analysis": DeltaBand(0.81, -1.15, 2.69),
        "sequential_stateful": DeltaBand(-1.86, -3.77, -0.66),
        "tool_rich_office": DeltaBand(-0.30, -1.05, 0.23),
        "web_research": DeltaBand(-0.58, -1.20, 0.29),
        "coding": DeltaBand(-0.31, -0.31, -0.31),
        "command_line": DeltaBand(0.03, 0.03, 0.03),
    },
    "centralized": {
        "parallel_analysis": DeltaBand(1.16, 0.00, 3.04),
        "sequential_stateful": DeltaBand(-1.21, -2.63, -0.41),
        "tool_rich_office": DeltaBand(-0.03, -0.44, 0.41),
        "web_research": DeltaBand(0.00, -0.68, 0.38),
        "coding": DeltaBand(-0.06, -0.06, -0.06),
        "command_line": DeltaBand(-0.31, -0.31, -0.31),
    },
    "decentralized": {
        "parallel_analysis": DeltaBand(1.07, -0.54, 3.14),
        "sequential_stateful": DeltaBand(-0.97, -2.84, 0.00),
        "tool_rich_office": DeltaBand(0.16, -0.36, 0.83),
        "web_research": DeltaBand(0.13, -0.34, 0.53),
        "coding": DeltaBand(-0.11, -0.11, -0.11),
    },
    "hybrid": {
        "parallel_analysis": DeltaBand(1.05, -0.31, 2.95),
        "sequential_stateful": DeltaBand(-0.91, -1.84, -0.13),
        "tool_rich_office": DeltaBand(-0.03, -0.61, 0.54),
        "web_research": DeltaBand(0.08, -0.79, 0.53),
        "coding": DeltaBand(-0.04, -0.04, -0.04),
    },
}
"""logit(P_MAS) - logit(P_SAS) of the means [range over 9 models], from the rows of Kim et al., arXiv
2512.08296 v2; coding and command line from v3 means (no range published, 20 instances each)."""


def _check_lengths(t: Sequence[float]) -> None:
    for value in t:
        if not 0.0 <= value < math.inf:
            raise ValueError(f"t must be 0 or more, got {value}.")


def weibull_horizon(t50: float, kappa: float, q: Sequence[float], t: Sequence[float]) -> Figure[Horizon]:
    """Weibull survival over task length: S(t) = 2^(-(t/T50)^kappa), T_q = T50 (log2 1/q)^(1/kappa).

    Args:
        t50: length at which half of the tasks succeed, any unit, above 0.
        kappa: shape; 1 is a constant hazard, about 0.6 fits the published agent data.
        q: success levels asked for.
        t: lengths asked for, in the unit of `t50`.

    Returns:
        Lengths for `q` and successes for `t`; `no_data` when neither is asked for.

    Raises:
        ValueError: an argument is out of range.

    Source: G. Hamilton's re-analysis of METR data (secondary), kappa about 0.6 to 0.9.
    """
    check_positive("T50", t50)
    check_positive("kappa", kappa)
    _check_lengths(t)
    for level in q:
        check_inner_share("q", level)
    lengths = tuple(t50 * math.log2(1.0 / level) ** (1.0 / kappa) for level in q)
    successes = tuple(2.0 ** -((value / t50) ** kappa) for value in t)
    return Figure(Horizon(lengths, successes), "ok" if q or t else "no_data")


def half_life_horizon(t50: float, q: Sequence[float], t: Sequence[float]) -> Figure[Horizon]:
    """Constant hazard over task length: T_q = T50 log2(1/q), S(t) = 2^(-t/T50).

    Returns:
        Lengths for `q` and successes for `t`; `no_data` when neither is asked for.

    Raises:
        ValueError: an argument is out of range.

    Source: Ord 2025, arXiv 2505.05115.
    """
    return weibull_horizon(t50, 1.0, q, t)


def horizon_transfer(success: float, t1: float, t2: float, kappa: float) -> Figure[float]:
    """Success at length t2 from success measured at length t1: S1^((t2/t1)^kappa).

    Args:
        success: success measured at length `t1`.
        t1: length measured, above 0.
        t2: length asked for, 0 or more, same unit.
        kappa: 1 (constant hazard) and 0.6 (declining hazard) form the band.

    Raises:
        ValueError: an argument is out of range.

    Source: from the two horizon models.
    """
    check_share("S1", success)
    check_positive("t1", t1)
    check_positive("kappa", kappa)
    _check_lengths((t2,))
    return Figure(success ** ((t2 / t1) ** kappa))


def tail_mixture(p_clean: float, p_tail: float, tau: float) -> Figure[float]:
    """Success on production inputs of which a share tau is unlike the pilot's: (1-tau) p_clean + tau p_tail.

    Raises:
        ValueError: an argument is no share.

    Source: total probability.
    """
    for name, value in (("p_clean", p_clean), ("p_tail", p_tail), ("tau", tau)):
        check_share(name, value)
    return Figure((1.0 - tau) * p_clean + tau * p_tail)


def connector_availability(success: float, availability: Sequence[float]) -> Figure[float]:
    """Success times the chance that every connector not exercised in the pilot is up.

    Returns:
        The product; the success itself with `no_steps` when no connector is new.

    Raises:
        ValueError: an argument is no share.

    Source: series system.
    """
    check_share("R", success)
    for value in availability:
        check_share("A", value)
    return Figure(success * math.prod(availability), "ok" if availability else "no_steps")


def shift_log_odds(p: float, delta: float) -> float:
    """Rate after a shift on the log-odds scale; 0 and 1 stay what they are."""
    return p if p in (0.0, 1.0) else expit(logit(p) + delta)


def architecture_shift(p: float, p_mas: float, p_sas: float) -> Figure[Shift | None]:
    """What-if of another architecture: expit(logit p + delta), delta = logit(P_MAS) - logit(P_SAS).

    Only where the production architecture differs from the piloted one, and never in the standing.

    Returns:
        Shift and new rate; `None`, `undefined`, when a benchmark rate is 0 or 1.

    Raises:
        ValueError: an argument is no share.

    Source: Kim et al., arXiv 2512.08296 v2 (laboratory benchmarks, mostly three agents, matched budget).
    """
    for name, value in (("p", p), ("P_MAS", p_mas), ("P_SAS", p_sas)):
        check_share(name, value)
    if p_mas in (0.0, 1.0) or p_sas in (0.0, 1.0):
        return Figure(None, "undefined")
    delta = logit(p_mas) - logit(p_sas)
    return Figure(Shift(delta, shift_log_odds(p, delta)))


def architecture_band(topology: str, task_class: str | None) -> DeltaBand | None:
    """Log-odds band of an architecture: one class's, or the whole span over classes when it is unknown.

    Returns:
        The band (of an unknown class: no centre is claimed, `centre` is the middle of nothing and equals 0);
        `None` for a single agent, an unlisted architecture or a class without data.
    """
    classes = ARCHITECTURE_DELTAS.get(topology)
    if classes is None:
        return None
    if task_class is not None:
        return classes.get(task_class)
    return DeltaBand(0.0, min(b.low for b in classes.values()), max(b.high for b in classes.values()))


def task_level_error_ratio(p_sas: float, p_mas: float) -> Figure[float | None]:
    """Ratio of task failures, several agents to one: (1 - P_MAS) / (1 - P_SAS).

    Returns:
        The ratio; `None`, `undefined`, when the single agent never fails.

    Raises:
        ValueError: an argument is no share.

    Source: arithmetic on Kim et al., Table 5.
    """
    check_share("P_SAS", p_sas)
    check_share("P_MAS", p_mas)
    return Figure(None, "undefined") if p_sas == 1.0 else Figure((1.0 - p_mas) / (1.0 - p_sas))
