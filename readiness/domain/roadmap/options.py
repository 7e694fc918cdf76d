"""What a consultant may change about a plan; a scenario is a named set of such changes."""

from __future__ import annotations

from datetime import date
from typing import Literal

from readiness.domain.base import Model
from readiness.domain.catalogue import Initiative
from readiness.domain.finding import FindingEdit
from readiness.domain.roadmap.plan import Steps

LeverKind = Literal["error_cut", "steps_cut", "catch", "recovery", "detection_days", "tokens_cut"]


class LeverValue(Model):
    """The client's own figure for a lever of an initiative, instead of the catalogue's range."""

    initiative: str
    kind: LeverKind
    value: float


class Assignment(Model):
    """Who does an initiative, by when, how far it is, and this client's wording for it (empty: the catalogue's)."""

    initiative: str
    owner: str = ""
    due: date | None = None
    status: Literal["planned", "started", "done"] = "planned"
    evidence: str = ""
    note: str = ""
    title: str = ""
    done_when: str = ""
    deliverables: tuple[str, ...] = ()


class PlanOptions(Model):
    """Everything a plan depends on besides the assessment. The defaults are the base plan.

    Attributes:
        capacity: step lists per pool ((week from, full-time equivalents), ...), over the pack's defaults.
        total: step list for all pools together; None: their sum.
        pace: id of a pace of the pack (hopeful, likely, careful).
        dropped, added: ids; dependants of a dropped initiative follow it.
        not_before: earliest start week by id.
        levers: own figures over the catalogue's ranges.
        agents, steps, topology, target, volume: over the profile's P-04, P-03, P-04, P-11 and P-05; target 0-1.
        assignments: owners, dates, status and wording. own: initiatives added for this client.
        start: the Monday of week 0, for dates in exports.
        finding_edits: words by hand over generated findings.
        printed: names of the scenarios that the report shows beside the plan.
    """

    capacity: dict[str, Steps] = {}
    total: Steps | None = None
    pace: str = "likely"
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    not_before: dict[str, int] = {}
    levers: tuple[LeverValue, ...] = ()
    agents: int | None = None
    steps: float | None = None
    topology: str | None = None
    target: float | None = None
    volume: float | None = None
    assignments: tuple[Assignment, ...] = ()
    own: tuple[Initiative, ...] = ()
    start: date | None = None
    finding_edits: tuple[FindingEdit, ...] = ()
    printed: tuple[str, ...] = ()


class Scenario(Model):
    """A named what-if: options that differ from the base's."""

    name: str
    options: PlanOptions
