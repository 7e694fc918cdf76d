"""What a projection is made from: the evidence, the workflow, the plan, and what-if overrides."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from readiness.domain.base import Model
from readiness.domain.metrics import OutcomeSource

Confidence = Literal["low", "mid", "high"]
Origin = Literal["measured", "profile", "literature", "assumed", "entered"]
TargetOrigin = Literal["profile", "suggested", "entered", "none"]

PSEUDO_TASKS: dict[Confidence, float] = {"low": 2.0, "mid": 5.0, "high": 10.0}
"""How many tasks a stated rate is worth by the speaker's confidence. Assumption, flagged wherever used."""


class DailyCounts(Model):
    """Verified tasks by day, as columns of equal length: right of tasks."""

    days: tuple[date, ...] = ()
    right: tuple[int, ...] = ()
    tasks: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _fit(self) -> Self:
        if not len(self.days) == len(self.right) == len(self.tasks):
            raise ValueError("days, right and tasks must be equally long")
        if any(not 0 <= right <= tasks for right, tasks in zip(self.right, self.tasks, strict=True)):
            raise ValueError("right results must lie between 0 and the tasks of their day")
        return self

    @property
    def total(self) -> int:
        """Verified tasks in all."""
        return sum(self.tasks)

    @property
    def total_right(self) -> int:
        """Right results in all."""
        return sum(self.right)

    @property
    def active_days(self) -> int:
        """Days with at least one verified task."""
        return sum(1 for tasks in self.tasks if tasks)


class StepEvidence(Model):
    """Verified results of one step by day; `isolated` if tested on its own rather than inside whole tasks."""

    name: str
    component: str = ""
    counts: DailyCounts = DailyCounts()
    isolated: bool = False


class Evidence(Model):
    """Everything observed, merged over batches.

    Attributes:
        end_to_end: verified whole tasks.
        steps: verified results per step, in order.
        tasks: tasks attempted, verified or not. escalated: of these, handed to a person.
        reviewed: of these, looked at by a person before release.
        completed_only: tasks of which only the transport or the agent's own word is known; never success.
        silent: wrong although the transport reported success; None when no transport status was recorded.
        judge: how success was judged; None when the file did not say.
        random_sample: whether the checked tasks were drawn at random; None when not said.
        tokens_per_task, cost_per_task, currency, latency_ms: measured, where the files had them.
        steps_per_task: mean steps of a task, where tasks and steps were both recorded.
        batches: ids of the batches used. overlapping: two batches hold the same day, agent and step.
    """

    end_to_end: DailyCounts = DailyCounts()
    steps: tuple[StepEvidence, ...] = ()
    tasks: int = 0
    escalated: int = 0
    reviewed: int = 0
    completed_only: int = 0
    silent: int | None = None
    judge: OutcomeSource | None = None
    random_sample: bool | None = None
    tokens_per_task: float | None = None
    cost_per_task: float | None = None
    currency: str = ""
    latency_ms: float | None = None
    steps_per_task: float | None = None
    batches: tuple[str, ...] = ()
    overlapping: bool = False


class Tested(Model):
    """A count from a small test: `hits` of `trials`."""

    hits: int = Field(ge=0)
    trials: int = Field(ge=0)

    @model_validator(mode="after")
    def _fit(self) -> Self:
        if self.hits > self.trials:
            raise ValueError(f"{self.hits} of {self.trials} is more than all of them")
        return self


class Elicited(Model):
    """A rate that somebody stated, and how sure they were."""

    rate: float = Field(ge=0, le=1)
    confidence: Confidence = "low"


class Judge(Model):
    """How well the judge of success judges: fixed rates, or counts of a seeded test.

    Attributes:
        sensitivity: share of right results it calls right. specificity: share of wrong results it calls wrong.
        right_called_right, wrong_called_wrong: the same as counts; they win over the rates.
    """

    sensitivity: float | None = Field(default=None, ge=0, le=1)
    specificity: float | None = Field(default=None, ge=0, le=1)
    right_called_right: Tested | None = None
    wrong_called_wrong: Tested | None = None


class WorkflowStep(Model):
    """One step of the workflow as it will run in production.

    Attributes:
        name: as in the data, or new.
        component: steps with the same component rise and fall together; empty: a component of its own.
        attempts: attempts allowed, 1 or more; from 2 on a verifier decides whether to try again.
        accepts_right, accepts_wrong: share of right and of wrong results that this verifier accepts.
        detects, repairs: share of errors noticed in the flow, and share of these repaired.
        in_pilot: False for a step that exists only in production.
        tested: results of an isolated test. elicited: stated success where nothing is measured.
        checked_in_pilot: the pilot already ran with these attempts and repairs; its results contain them.
        irreversible: the step does what cannot be undone.
    """

    name: str
    component: str = ""
    attempts: int = Field(default=1, ge=1, le=1000)
    accepts_right: float = Field(default=0.9, ge=0, le=1)
    accepts_wrong: float = Field(default=0.49, ge=0, le=1)
    detects: float = Field(default=0.0, ge=0, le=1)
    repairs: float = Field(default=0.9, ge=0, le=1)
    in_pilot: bool = True
    tested: Tested | None = None
    elicited: Elicited | None = None
    checked_in_pilot: bool = False
    irreversible: bool = False


class Connector(Model):
    """A system the agent depends on; only those not exercised in the pilot enter the projection."""

    name: str
    availability: float | None = Field(default=None, ge=0, le=1)
    exercised: bool = True


class Review(Model):
    """People (or software) looking at finished results.

    Attributes:
        share: share of results reviewed.
        detection: share of wrong results caught; assumed 0.6 where None.
        planted: measured: planted errors caught of planted; wins over `detection`.
        false_flags: share of right results flagged by mistake.
        repairs: share of caught errors repaired.
        minutes, handling_minutes: per review; per task handed to a person.
    """

    share: float = Field(default=0.0, ge=0, le=1)
    share_origin: Origin = "assumed"
    detection: float | None = Field(default=None, ge=0, le=1)
    planted: Tested | None = None
    false_flags: float = Field(default=0.05, ge=0, le=1)
    repairs: float = Field(default=0.9, ge=0, le=1)
    minutes: float = Field(default=3.0, ge=0)
    handling_minutes: float = Field(default=12.0, ge=0)


class Tail(Model):
    """Inputs in production that are unlike the pilot's: their share, and success on them.

    `tested`: right of tried on a set of such inputs; without it and without `success` a scenario is drawn.
    """

    share: float | None = Field(default=None, ge=0, le=1)
    success: float | None = Field(default=None, ge=0, le=1)
    tested: Tested | None = None


TOPOLOGIES: dict[str, str | None] = {
    "single": "single",
    "supervisor-worker": "centralized",
    "swarm-hand-off": "decentralized",
    "no-coordinator": "independent",
    "plan-and-execute": None,
    "not-sure": None,
    "independent": "independent",
    "centralized": "centralized",
    "decentralized": "decentralized",
    "hybrid": "hybrid",
}
"""Arrangements of the profile and how the laboratory names them; `None` was not studied."""


class Overrides(Model):
    """A what-if: what is set here replaces the baseline; nothing set is the baseline itself.

    Attributes:
        target, volume, steps, agents, topology: instead of the profile's.
        review_share, detection: share of results reviewed, and share of wrong ones caught there.
        p_tail, tau: success on, and share of, inputs unlike the pilot's.
        kappa: shape of the length law (1 constant hazard, 0.6 declining).
        days: days until a failure is noticed.
        step_success: per-step success instead of today's.
        checks: share of errors caught by checks between the steps.
    """

    target: float | None = Field(default=None, gt=0, lt=1)
    volume: float | None = Field(default=None, ge=0, le=1e12)
    agents: int | None = Field(default=None, ge=1, le=10_000)
    topology: str | None = None
    steps: float | None = Field(default=None, gt=0, le=100_000)
    review_share: float | None = Field(default=None, ge=0, le=1)
    detection: float | None = Field(default=None, ge=0, le=1)
    p_tail: float | None = Field(default=None, ge=0, le=1)
    tau: float | None = Field(default=None, ge=0, le=1)
    kappa: float | None = Field(default=None, gt=0, le=2)
    days: float | None = Field(default=None, ge=0, le=100_000)
    step_success: float | None = Field(default=None, ge=0, le=1)
    checks: float | None = Field(default=None, ge=0, le=1)

    @field_validator("topology")
    @classmethod
    def _known_topology(cls, value: str | None) -> str | None:
        if value is not None and value not in TOPOLOGIES:
            raise ValueError(f"known arrangements are {', '.join(TOPOLOGIES)}")
        return value


class ProjectionInputs(Model):
    """All inputs of one projection.

    Attributes:
        target: success asked for, with its origin. consequence: key of P-02, from which one is suggested.
        typical_steps: usual number of steps of a task.
        volume: tasks per day in production.
        detection_days: days until a failure is noticed.
        agents, topology, task_class: the piloted arrangement; production's are overrides.
        repeated_trials: (right, tried) of tasks that were each run several times.
        tokens_per_task, price_per_million, wage, loss_per_error, manual_cost: entered costs.
        looks: how often the data was looked at for a decision.
    """

    evidence: Evidence = Evidence()
    judge: Judge | None = None
    steps: tuple[WorkflowStep, ...] = ()
    connectors: tuple[Connector, ...] = ()
    review: Review = Review()
    tail: Tail = Tail()
    elicited: Elicited | None = None
    target: float | None = Field(default=None, gt=0, lt=1)
    target_origin: TargetOrigin = "none"
    consequence: str = ""
    typical_steps: float | None = Field(default=None, gt=0)
    typical_steps_origin: Origin = "profile"
    volume: float | None = Field(default=None, ge=0)
    volume_origin: Origin = "profile"
    detection_days: float | None = Field(default=None, ge=0)
    detection_days_origin: Origin = "profile"
    agents: int | None = None
    topology: str = ""
    task_class: str = ""
    repeated_trials: tuple[Tested, ...] = ()
    tokens_per_task: float | None = Field(default=None, ge=0)
    price_per_million: float | None = Field(default=None, ge=0)
    wage: float | None = Field(default=None, ge=0)
    loss_per_error: float | None = Field(default=None, ge=0)
    currency: str = ""
    looks: int = 1
    overrides: Overrides = Overrides()


SUGGESTED_TARGETS: dict[str, float] = {
    "rework": 0.90,
    "customer-visible": 0.95,
    "money-or-legal": 0.98,
    "safety": 0.99,
}
"""Suggested target by the worst consequence (P-02); policy."""


def suggest_target(consequence: str) -> float | None:
    """Target suggested for the worst realistic consequence of one wrong result, `None` for an unknown one."""
    return SUGGESTED_TARGETS.get(consequence)
