"""The result of planning. Weeks are whole numbers from 0; effort in person-weeks."""

from __future__ import annotations

from datetime import date
from typing import Literal

from readiness.domain.base import Model
from readiness.domain.catalogue import Initiative
from readiness.domain.finding import Finding
from readiness.domain.reliability.result import Estimate

Wave = Literal["0-30", "31-60", "61-90", "90+"]
Steps = tuple[tuple[int, float], ...]


class Rank(Model):
    """Why an initiative stands where it stands: the printed inputs of C.2.

    `tier` and `priority` include what was inherited from dependants; `own_tier` and `own_priority` do not.
    """

    tier: int
    gain: float
    reliability_points: float
    value: float
    effort: float
    priority: float
    inherited_from: str | None = None
    reason: str = ""
    own_tier: int = 2
    own_priority: float = 0.0


class PlannedInitiative(Model):
    """A scheduled (or, while capacity is not planned, only ordered) initiative.

    Attributes:
        early_finish, late_finish: its finish week if every effort is at the hopeful or the careful pace.
        slack: weeks it may slip before a dependant or the end of the plan moves.
        needs: the prerequisites that are in the plan.
        pinned: held until a week on purpose. own: added for this client.
        lifts: sections and practices under the floor of the next verdict that it raises.
        findings: ids of the findings that it answers.
    """

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
    due: date | None = None
    status: Literal["planned", "started", "done"] = "planned"
    early_finish: int | None = None
    late_finish: int | None = None
    slack: int | None = None
    needs: tuple[str, ...] = ()
    pinned: bool = False
    own: bool = False
    lifts: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


class Unscheduled(Model):
    """An initiative without a feasible slot, and what it needs."""

    id: str
    needs: str
    after: tuple[str, ...] = ()


class Uplift(Model):
    """The same horizon if finished work lifts less, or more, than the catalogue says."""

    verdict: str
    overall: float
    open_gates: tuple[str, ...] = ()


class Horizon(Model):
    """What is true at a day if every done-when is met and shown.

    Attributes:
        low, high: one level above today, and one level more than the catalogue's.
        if_demonstrated: the verdict if new data also showed the target (gate REL passed).
        success_if_levers_low, success_if_levers_high: the middle of `success` at the ends of the lever ranges.
        finished: initiatives finished by then.
    """

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
    practices: dict[str, float] = {}
    gates: dict[str, str] = {}
    if_demonstrated: str = ""
    low: Uplift | None = None
    high: Uplift | None = None
    success_if_levers_low: float | None = None
    success_if_levers_high: float | None = None
    silent_stock: Estimate = Estimate(status="no_data")
    finished: tuple[str, ...] = ()


class Milestone(Model):
    """The first week at whose end a better certified verdict holds; `week` null: not reached by this plan."""

    band: str
    week: int | None
    week_if_demonstrated: int | None = None


class Block(Model):
    """What keeps the end of the plan from the next verdict.

    `kind` gate, section, practice, coverage, overall or scope; `id` of the gate, section or practice; `have` and
    `need` in points 0-100 (percent for coverage); `initiatives` that would lift it but are not in the plan.
    """

    kind: Literal["gate", "section", "practice", "coverage", "overall", "scope"]
    id: str = ""
    status: str = ""
    have: float | None = None
    need: float | None = None
    initiatives: tuple[str, ...] = ()


class Dropped(Model):
    """An initiative left out on purpose, or because one that it needs was; `because` names that one."""

    id: str
    because: str | None = None


ChangeKind = Literal[
    "capacity",
    "total",
    "pace",
    "dropped",
    "added",
    "not_before",
    "lever",
    "agents",
    "steps",
    "topology",
    "target",
    "volume",
    "own",
]


class Change(Model):
    """One difference between two sets of options; `id` names the pool or the initiative, where there is one."""

    kind: ChangeKind
    id: str = ""
    before: str = ""
    after: str = ""


class Moved(Model):
    """An initiative whose finish week differs; None: not in that plan."""

    id: str
    before: int | None
    after: int | None


class HorizonChange(Model):
    """A horizon in the base and in the scenario."""

    before: Horizon
    after: Horizon

    @property
    def overall_points(self) -> float:
        """Difference of the evidenced overall score."""
        return self.after.overall - self.before.overall

    @property
    def success_points(self) -> float | None:
        """Difference of projected success in points, None without data."""
        before, after = self.before.success.point, self.after.success.point
        return None if before is None or after is None else 100.0 * (after - before)


class Difference(Model):
    """A scenario beside the base: what was changed, and what follows; `said` is that in sentences, where printed."""

    name: str
    changes: tuple[Change, ...]
    horizons: tuple[HorizonChange, ...]
    moved: tuple[Moved, ...]
    end_before: int
    end_after: int
    milestones_before: tuple[Milestone, ...] = ()
    milestones_after: tuple[Milestone, ...] = ()
    no_longer_scheduled: tuple[str, ...] = ()
    newly_scheduled: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


class Roadmap(Model):
    """Order, plan, what cannot be scheduled, capacity used, horizons.

    Attributes:
        used: per pool and under `*` in all, full-time equivalents per week.
        initiatives: the initiatives in the plan with this client's wording, own ones included.
        today: the horizon at day 0. waiting_per_week: undetected wrong results that a week of waiting adds.
        milestones: when better verdicts are first reached. blocks: what keeps the end from the next one.
        findings: worst first; each cites initiatives, and every planned one cites findings.
        hidden_findings: those that were left out of the report by hand; cited by nothing.
        alternatives: the scenarios to be printed beside this plan.
        start: the Monday of week 0, None while no date is known.
    """

    order: tuple[str, ...]
    plan: tuple[PlannedInitiative, ...]
    unscheduled: tuple[Unscheduled, ...] = ()
    capacity: dict[str, Steps] = {}
    total: float | None = None
    used: dict[str, tuple[float, ...]] = {}
    pace: str = "likely"
    horizons: tuple[Horizon, ...] = ()
    scenario: str = ""
    cautions: tuple[str, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    today: Horizon | None = None
    milestones: tuple[Milestone, ...] = ()
    blocks: tuple[Block, ...] = ()
    waiting_per_week: Estimate = Estimate(status="no_data")
    total_steps: Steps = ()
    findings: tuple[Finding, ...] = ()
    hidden_findings: tuple[Finding, ...] = ()
    alternatives: tuple[Difference, ...] = ()
    start: date | None = None

    @property
    def end_week(self) -> int:
        """The last finish; 0 for an empty plan."""
        return max((p.finish or 0 for p in self.plan), default=0)
