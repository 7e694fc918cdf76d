"""Which findings a projection gives: the target not shown, a fall over time, wrong results that nobody sees."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.finding import Rating
from readiness.domain.reliability.result import Projection
from readiness.domain.roadmap.wording import count, percent
from readiness.domain.scoring.scorecard import GateStatus
from readiness.language import number, written


@dataclass(frozen=True)
class ReliabilityCase:
    """A finding from the projection: its wording key, figures as words, and how finely its parts can be told.

    `has_steps`: the cause by steps; `has_volume`: the effect in results per day.
    """

    id: str
    key: str
    words: dict[str, str]
    rating: Rating
    measured: bool
    has_steps: bool = False
    has_volume: bool = False


_TARGET_KEYS = ("fail", "claimed", "no_target")


def reliability_cases(projection: Projection, gate: GateStatus | None) -> tuple[ReliabilityCase, ...]:
    """Cases in a fixed order.

    Args:
        projection: today's.
        gate: status of the gate REL; None if the pack has none.
    """
    found: list[ReliabilityCase] = []
    if gate is not None and gate != "pass":
        found.append(_target_case(projection, gate))
    if projection.trend.direction == "down" and projection.trend.change_points is not None:
        found.append(_case("F-TREND", "trend", projection, "high", measured=True))
    if projection.silent_stock.point and projection.detection_days:
        found.append(_case("F-SILENT", "silent", projection, "medium", measured=False))
    return tuple(found)


def _target_case(projection: Projection, gate: GateStatus) -> ReliabilityCase:
    known = projection.success.point is not None
    if not known:
        return _case("F-REL", "unknown", projection, "medium", measured=False)
    if projection.target.value is None:
        return _case("F-REL", "no_target", projection, "medium", measured=True)
    if gate == "fail":
        return _case("F-REL", "fail", projection, "high", measured=True)
    return _case("F-REL", "claimed", projection, "medium", measured=True)


def _case(name: str, key: str, projection: Projection, rating: Rating, *, measured: bool) -> ReliabilityCase:
    success, wrong = projection.success, projection.wrong_per_day
    steps, per_step = projection.typical_steps, projection.per_step
    change = projection.trend.change_points
    words = {
        "success": percent(success.point),
        "low": percent(success.low),
        "high": percent(success.high),
        "target": percent(projection.target.value),
        "right": count(projection.evidence.right),
        "n": count(projection.evidence.n),
        "days": count(projection.evidence.days),
        "steps": number(steps, "g") if steps else "",
        "per_step": _per_step(projection),
        "volume": count(projection.volume_per_day),
        "wrong": count(wrong.point),
        "wrong_low": count(wrong.low),
        "wrong_high": count(wrong.high),
        "points": written(f"{abs(change):.1f}".removesuffix(".0")) if change is not None else "",
        "silent": count(projection.silent_per_day.point),
        "stock": count(projection.silent_stock.point),
        "detection": number(projection.detection_days, "g") if projection.detection_days else "",
    }
    has_steps = bool(steps) and success.point is not None and (per_step is None or per_step.status == "ok")
    return ReliabilityCase(
        id=name,
        key=key,
        words=words,
        rating=rating,
        measured=measured,
        has_steps=has_steps and key in _TARGET_KEYS,
        has_volume=wrong.point is not None and bool(projection.volume_per_day) and key in _TARGET_KEYS,
    )


def _per_step(projection: Projection) -> str:
    """Per-step success that multiplies to the observed success: R^(1/n) (B.9)."""
    rate, steps = projection.success.point, projection.typical_steps
    return percent(rate ** (1.0 / steps)) if rate is not None and steps else ""
