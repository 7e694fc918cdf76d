"""The snapshot: everything a report needs, frozen. A report is made from nothing else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from readiness.domain.base import Model
from readiness.domain.comparison import Comparison
from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import Pack, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.reliability.result import Projection
from readiness.domain.response import ParkedItem, Response, RiskAcceptance
from readiness.domain.roadmap.plan import Roadmap
from readiness.domain.scoring.scorecard import Scorecard

Profile = dict[str, dict[str, ProfileValue]]


class Person(Model):
    """Somebody at the table; the report prints role groups only."""

    name: str
    role: str = ""
    seat: int | None = None
    title: str = ""


class OwnedMove(Model):
    """Who does an initiative, by when, how far it is."""

    initiative: str
    owner: str = ""
    due: date | None = None
    status: Literal["planned", "started", "done"] = "planned"
    note: str = ""


class EngagementDetails(Model):
    """Head data of the engagement, as printed on the cover.

    `workshop_closed`: when the workshop was closed; answers changed later carry a reason.
    """

    client: str
    agent: str
    consultant: str = ""
    firm: str = ""
    sponsor: str = ""
    workshop_date: date | None = None
    workshop_closed: datetime | None = None
    classification: str = "Confidential"
    status: Literal["draft", "final"] = "draft"
    version: str = "1"
    other_blockers: str = ""
    decisions: tuple[str, ...] = ()


class Outline(Model):
    """Which sections a report has, and the words a person added to them.

    Attributes:
        left_out: keys of sections by report profile; `texts` among them leaves the added words out of that profile.
        texts: added words by key of a section, printed as typed.
    """

    left_out: dict[str, tuple[str, ...]] = {}
    texts: dict[str, str] = {}


class Snapshot(Model):
    """One frozen state of an engagement with every computed figure.

    `language`: in which the engine's own sentences inside were made; a report from it speaks the same.
    """

    name: str = ""
    taken_at: datetime
    product_version: str
    pack: Pack
    pack_hash: str
    details: EngagementDetails
    people: tuple[Person, ...] = ()
    profile: Profile = {}
    responses: dict[QuestionId, Response] = {}
    batches: tuple[Batch, ...] = ()
    scorecard: Scorecard
    projection: Projection
    roadmap: Roadmap
    moves: tuple[OwnedMove, ...] = ()
    risks: tuple[RiskAcceptance, ...] = ()
    parking: tuple[ParkedItem, ...] = ()
    attachments: dict[str, str] = {}
    changes: Comparison | None = None
    language: str = "en"
    outline: Outline = Outline()
