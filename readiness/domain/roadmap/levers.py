"""Assumed effects of initiatives on reliability and how they combine (design rules B.9 and C.1).

p = R^(1/n), e = 1 - p; with levers e' = e * prod(1 - error_cut) * (1 - d * s), n' = n * prod(1 - steps_cut),
R' = (1 - e')^n'. d = 1 - prod(1 - catch), the measured share first; s = min(1, sum of recovery), which acts only
where d > 0; steps are not rounded; order does not matter. Independence between steps is an assumption, printed.
Interval ends of R go through the same monotone map.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from readiness.domain.catalogue import Initiative
from readiness.domain.reliability.levers import Levers, combine_levers, success_with_levers
from readiness.domain.reliability.result import Estimate
from readiness.domain.roadmap.options import LeverValue

End = Literal["low", "mid", "high"]

_NONE = Levers()


@dataclass(frozen=True)
class Combined:
    """Levers in force together; `tokens_factor` multiplies what remains, `detection_days` None: no such lever."""

    success: Levers = _NONE
    tokens_factor: float = 1.0
    detection_days: float | None = None


def combine(effects: Iterable[tuple[str, float]], *, measured_catch: float = 0.0) -> Combined:
    """Combine (kind, value) pairs; `measured_catch` is the share that the workflow catches today, measured."""
    values: dict[str, list[float]] = {}
    for kind, value in effects:
        values.setdefault(kind, []).append(value)
    ordered = {kind: sorted(found) for kind, found in values.items()}  # the same sum in any order of work
    return Combined(
        success=combine_levers(
            error_cuts=ordered.get("error_cut", ()),
            step_cuts=ordered.get("steps_cut", ()),
            catches=(measured_catch, *ordered.get("catch", ())),
            recoveries=ordered.get("recovery", ()),
        ),
        tokens_factor=math.prod(1.0 - share for share in ordered.get("tokens_cut", ())),
        detection_days=min(ordered["detection_days"]) if "detection_days" in ordered else None,
    )


def effects_of(
    initiatives: Iterable[Initiative], own: Iterable[LeverValue] = (), end: End = "mid"
) -> list[tuple[str, float]]:
    """(kind, value) of every lever at the given end of its range; the client's own figure replaces the range.

    Low means least effect: for detection days that is the longer delay.
    """
    figures: Mapping[tuple[str, str], float] = {(v.initiative, v.kind): v.value for v in own}
    found: list[tuple[str, float]] = []
    for initiative in initiatives:
        for lever in initiative.levers:
            small, large = lever.low, lever.high
            if lever.kind == "detection_days":
                small, large = large, small
            value = {"low": small, "mid": (small + large) / 2, "high": large}[end]
            found.append((lever.kind, figures.get((initiative.id, lever.kind), value)))
        kinds = {lever.kind for lever in initiative.levers}
        found += [(kind, v) for (name, kind), v in figures.items() if name == initiative.id and kind not in kinds]
    return found


def success_with(rate: float, steps: float, levers: Combined) -> float:
    """End-to-end success R' from R and n with levers in force (B.9). `rate` 0-1, `steps` at least 1."""
    return success_with_levers(rate, steps, levers.success).value


def at_steps(rate: float, measured_steps: float, steps: float) -> float:
    """End-to-end success at another number of steps with the same success per step."""
    return float(rate ** (steps / measured_steps))


def map_success(success: Estimate, measured_steps: float, steps: float, levers: Combined) -> Estimate:
    """Take point and interval ends through the same monotone map; missing figures stay missing."""

    def through(rate: float | None) -> float | None:
        return None if rate is None else success_with(at_steps(rate, measured_steps, steps), steps, levers)

    return success.model_copy(
        update={"point": through(success.point), "low": through(success.low), "high": through(success.high)}
    )
