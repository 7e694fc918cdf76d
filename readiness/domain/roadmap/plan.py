"""The result of planning. Weeks are whole numbers from 0; effort in person-weeks."""

from __future__ import annotations

from typing import Literal

from readiness.domain.base import Model
from readiness.domain.reliability.result import Estimate

Wave = Literal["0-30", "31-60", "61-90", "90+"]


class Rank(Model):
    """Why an initiative stands where it stands: the printed inputs of C.2."""

    tier: int
    gain: float
    reliability_points: float
    value: float
    effort: float
    priority: float
    inherited_from: str | None = None
    reason: str = ""


class PlannedInitiative(Model):
    """A scheduled (or, while capacity is not planned, only ordered) initiative."""

    id: str
    start: int | None = None
    finish: int | None = None
    wave: Wave | None = None
    pool: str
    rate: float | None = None
    rank: Rank
    closes_gates: tuple[str, ...] = ()
    raises: tuple[str, ...] = ()
    owner: str = ""
    status: Literal["planned", "started", "done"] = "planned"


class Unscheduled(Model):
    """An initiative without a feasible slot, and what it needs."""

    id: str
    needs: str


class Horizon(Model):
    """What is true at a day if every done-when is met and shown."""

    day: int | None
    week: int
    label: str
    verdict: str
    stated: str = ""
    overall: float
    open_gates: tuple[str, ...]
    sections: dict[str, float] = {}
    success: Estimate = Estimate(status="no_data")
    wrong_per_day: Estimate = Estimate(status="no_data")


class Roadmap(Model):
    """Order, plan, what cannot be scheduled, capacity used, horizons."""

    order: tuple[str, ...]
    plan: tuple[PlannedInitiative, ...]
    unscheduled: tuple[Unscheduled, ...] = ()
    capacity: dict[str, tuple[tuple[int, float], ...]] = {}
    total: float | None = None
    used: dict[str, tuple[float, ...]] = {}
    pace: str = "likely"
    horizons: tuple[Horizon, ...] = ()
    scenario: str = ""
    cautions: tuple[str, ...] = ()
