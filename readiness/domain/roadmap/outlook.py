"""What would be true once some initiatives are finished: scores by the real scoring, reliability by the levers (C.4).

Finished initiatives overlay lo := max(lo, raised) with evidence E2, then scoring runs unchanged: "if every done-when
is met and shown". The assessment itself is never touched.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from readiness.domain.catalogue import Initiative
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.reliability.result import Estimate, Projection
from readiness.domain.roadmap.consistency import TOP_LEVEL
from readiness.domain.roadmap.levers import (
    Combined,
    End,
    at_steps,
    combine,
    effects_of,
    map_success,
    success_with,
)
from readiness.domain.roadmap.options import LeverValue, PlanOptions
from readiness.domain.roadmap.triggers import raised_value
from readiness.domain.scoring.scorecard import GateStatus, Scorecard

Profile = Mapping[str, Mapping[str, ProfileValue]]
Lift = Literal["low", "stated", "high"]

DAYS_A_WEEK = 7.0
"""Tasks are counted per calendar day, as the profile asks for them (P-05)."""
SHOWN = 2
"""The evidence level that a shown done-when has (E2)."""


class Rescore(Protocol):
    """Real scoring with an overlay: the evidenced value of the named questions is at least the given one, at E2."""

    def __call__(self, raised: Mapping[str, float], profile: Profile, rel_gate: GateStatus) -> Scorecard:
        """Score the assessment as it is, under a profile and a status of the gate REL, with values 0-1 raised."""
        ...


@dataclass(frozen=True)
class ReliabilityBase:
    """Where the levers start: today's figures under the plan's what-if values.

    Attributes:
        success: observed end-to-end success with its interval, at `measured_steps`.
        production: the same in production, where it was projected.
        volume_factor: volume asked for / volume of the projection.
    """

    success: Estimate
    production: Estimate
    wrong_per_day: Estimate
    silent_stock: Estimate
    measured_steps: float
    steps: float
    volume_factor: float = 1.0
    measured_catch: float = 0.0
    detection_days: float | None = None
    own_levers: tuple[LeverValue, ...] = ()

    def levers(self, initiatives: Iterable[Initiative], end: End = "mid") -> Combined:
        """The levers of some initiatives together."""
        return combine(effects_of(initiatives, self.own_levers, end), measured_catch=self.measured_catch)

    def success_after(self, initiatives: Iterable[Initiative], end: End = "mid") -> Estimate:
        """End-to-end success with its interval."""
        return map_success(self.success, self.measured_steps, self.steps, self.levers(initiatives, end))

    def gain_points(self, initiative: Initiative) -> float:
        """Points of end-to-end success that an initiative alone gains at mid lever; 0 without data."""
        before = map_success(self.success, self.measured_steps, self.steps, Combined()).point
        after = self.success_after((initiative,)).point
        return 0.0 if before is None or after is None else 100.0 * (after - before)

    def wrong_after(self, initiatives: Sequence[Initiative]) -> Estimate:
        """Wrong results per day: the share of failures that people take over stays what it is today (B.9)."""
        return self._scaled(self.wrong_per_day, self.levers(initiatives))

    def silent_after(self, initiatives: Sequence[Initiative]) -> Estimate:
        """Wrong results waiting undetected: falls with the failures and with the days until they are noticed."""
        levers = self.levers(initiatives)
        sooner = 1.0
        if self.detection_days and levers.detection_days is not None:
            sooner = min(1.0, levers.detection_days / self.detection_days)
        return _times(self._scaled(self.silent_stock, levers), sooner, sooner, sooner)

    def _scaled(self, figure: Estimate, levers: Combined) -> Estimate:
        base = self.production if self.production.point is not None else self.success
        point, low, high = (self._remaining(rate, levers) for rate in (base.point, base.low, base.high))
        v = self.volume_factor
        return _times(figure, v * point, v * high, v * low)

    def _remaining(self, rate: float | None, levers: Combined) -> float:
        """Failures after / failures before; 1 where there is nothing to go by."""
        if rate is None or rate >= 1.0:
            return 1.0
        after = success_with(at_steps(rate, self.measured_steps, self.steps), self.steps, levers)
        return (1.0 - after) / (1.0 - rate)


def reliability_base(projection: Projection, profile: Profile, options: PlanOptions) -> ReliabilityBase:
    """Today's reliability under a plan's what-if values. Steps unknown: the whole task counts as one step."""
    typical = projection.typical_steps or number_in(profile, "P-03", "typical") or 1.0
    measured = max(1.0, float(typical))
    volume = projection.volume_per_day
    production = Estimate(
        point=projection.production.point, low=projection.production.low, high=projection.production.high
    )
    return ReliabilityBase(
        success=projection.success,
        production=production,
        wrong_per_day=projection.wrong_per_day,
        silent_stock=projection.silent_stock,
        measured_steps=measured,
        steps=max(1.0, options.steps) if options.steps is not None else measured,
        volume_factor=options.volume / volume if options.volume is not None and volume else 1.0,
        measured_catch=_measured_catch(projection),
        detection_days=projection.detection_days,
        own_levers=options.levers,
    )


def _measured_catch(projection: Projection) -> float:
    """Share of wrong results that is caught today: reviewed share times the catch found with planted errors.

    A catch that was not measured counts as none (B.9: it must come from seeded errors).
    """
    values = {a.name: a for a in projection.assumptions}
    caught, share = values.get("detection"), values.get("review_share")
    if caught is None or share is None or caught.origin != "measured":
        return 0.0
    product = _number(caught.value) * _number(share.value)
    return min(1.0, max(0.0, product))


def _number(value: float | str | None) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def waiting_per_week(projection: Projection, profile: Profile) -> Estimate:
    """Undetected wrong results that a week of waiting adds at today's volume; not money (C.4)."""
    today, volume = volume_today(profile), projection.volume_per_day
    factor = DAYS_A_WEEK * (today / volume if today is not None and volume else 1.0)
    return _times(projection.silent_per_day, factor, factor, factor)


def volume_today(profile: Profile) -> float | None:
    """Tasks a day now, as the profile says (P-05); None where it does not."""
    return number_in(profile, "P-05", "today")


def overlay_of(initiatives: Iterable[Initiative], scorecard: Scorecard, lift: Lift = "stated") -> dict[str, float]:
    """Raised values by question.

    low: one level above today, never above the catalogue's; stated: the catalogue's level; high: one level more,
    at most 4.
    """
    raised: dict[str, float] = {}
    for initiative in initiatives:
        for r in initiative.raises:
            score = scorecard.questions.get(r.question)
            if score is None or score.state in {"hidden", "na"}:
                continue
            value = raised_value(r)
            if lift == "low":
                step = (math.floor((score.lo or 0.0) * TOP_LEVEL + 1e-9) + 1) / TOP_LEVEL
                value = min(value, step)
            elif lift == "high":
                value = min(1.0, value + 1 / TOP_LEVEL)
            raised[r.question] = max(value, raised.get(r.question, 0.0))
    return raised


@dataclass
class Outlook:
    """Scorecards after finished work, kept so that equal questions are answered once."""

    scorecard: Scorecard
    profile: Profile
    rel_gate: GateStatus
    rescore: Rescore
    _kept: dict[tuple[tuple[str, float], ...], Scorecard] = field(default_factory=dict)

    def after(self, initiatives: Iterable[Initiative], lift: Lift = "stated") -> Scorecard:
        """The scorecard if the initiatives are finished."""
        overlay = overlay_of(initiatives, self.scorecard, lift)
        now = self.scorecard.questions
        changed = {q: v for q, v in overlay.items() if (now[q].lo or 0.0) < v or now[q].evidence < SHOWN}
        if not changed:
            return self.scorecard
        key = tuple(sorted(changed.items()))
        if key not in self._kept:
            self._kept[key] = self.rescore(changed, self.profile, self.rel_gate)
        return self._kept[key]


def number_in(profile: Profile, item: str, key: str) -> float | None:
    """A numeric field of the profile, None if it is empty."""
    value = profile.get(item, {}).get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def with_what_if(profile: Profile, options: PlanOptions) -> Profile:
    """The profile under a plan's what-if values; the same object if there are none."""
    fields: tuple[tuple[str, str, ProfileValue], ...] = (
        ("P-04", "agents", options.agents),
        ("P-04", "topology", options.topology),
        ("P-03", "typical", options.steps),
        ("P-05", "target", options.volume),
        ("P-11", "success", options.target),
    )
    changes = [change for change in fields if change[2] is not None]
    if not changes:
        return profile
    changed = {item: dict(values) for item, values in profile.items()}
    for item, key, value in changes:
        changed.setdefault(item, {})[key] = value
    return changed


def rel_gate_for(projection: Projection, target: float | None) -> GateStatus:
    """Status of the gate REL against another target: lower end >= target passes, upper end < target fails (B.4)."""
    if target is None or (projection.gate == "unknown" and projection.target.value is not None):
        return projection.gate
    low, high = projection.success.low, projection.success.high
    if low is None or high is None or projection.evidence.level != "end_to_end":
        return "unknown"
    if low >= target:
        return "pass"
    return "fail" if high < target else "claimed"


def _times(figure: Estimate, point: float, low: float, high: float) -> Estimate:
    def by(value: float | None, factor: float) -> float | None:
        return None if value is None else value * factor

    return figure.model_copy(
        update={"point": by(figure.point, point), "low": by(figure.low, low), "high": by(figure.high, high)}
    )
