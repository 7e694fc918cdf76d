"""What the read-out page and its companions receive: frozen lines in the order in which they are shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId, SectionId
from readiness.domain.response import Response, RiskAcceptance
from readiness.domain.scoring.scorecard import BandId, GateStatus, PracticeStatus, Scorecard, Triple
from readiness.domain.scoring.sensitivity import MoveKind


class Assessed(Protocol):
    """What the read-out reads of an engagement."""

    @property
    def pack(self) -> Pack: ...  # noqa: D102
    @property
    def pack_hash(self) -> str: ...  # noqa: D102
    @property
    def profile(self) -> Profile: ...  # noqa: D102
    @property
    def responses(self) -> Mapping[QuestionId, Response]: ...  # noqa: D102
    @property
    def scorecard(self) -> Scorecard: ...  # noqa: D102
    @property
    def risks(self) -> tuple[RiskAcceptance, ...]: ...  # noqa: D102


@dataclass(frozen=True)
class VerdictReading:
    """One of the three readings; `points` 0-100 is None while there is no verdict."""

    heading: str
    band: BandId
    word: str
    points: float | None


@dataclass(frozen=True)
class GapLine:
    """A section: three figures in points (None where nothing applies), what is answered, what it must reach next."""

    id: SectionId
    title: str
    short: str
    explain: str
    citation_share: float | None
    figures: Triple | None
    stated: float | None
    answered: int
    applicable: int
    coverage: float
    floor: float
    below_floor: bool


@dataclass(frozen=True)
class GateLine:
    """A gate; `missing` says in a few words what an open one lacks, `accepted` who signed the risk."""

    id: str
    title: str
    hard: bool
    status: GateStatus
    word: str
    missing: str
    accepted: RiskAcceptance | None = None


@dataclass(frozen=True)
class PracticeLine:
    """A practice of the survey's 14% with its sub-practices (those without status)."""

    id: str
    title: str
    explain: str
    figures: Triple | None
    status: PracticeStatus | None
    word: str
    parts: tuple[PracticeLine, ...] = ()


@dataclass(frozen=True)
class BarLine:
    """A layer or a side index in points 0-100."""

    id: str
    title: str
    explain: str
    figures: Triple | None


@dataclass(frozen=True)
class DisagreementLine:
    """A voted question that was not unanimous enough: letters by seat, flag, builders' median minus the others'."""

    question: QuestionId
    title: str
    votes: str
    flag: Literal["amber", "red", "none"]
    role_gap: int | None
    closed: bool


@dataclass(frozen=True)
class ContradictionLine:
    """A claim beside what the data shows."""

    rule: str
    question: QuestionId
    title: str
    say: str
    claimed: str
    limit: str
    resolution: Literal["open", "claim_right", "data_right"]
    reason: str


@dataclass(frozen=True)
class BlindLine:
    """A don't know, with who finds out by when."""

    question: QuestionId
    title: str
    who: str
    by: dt.date | None


@dataclass(frozen=True)
class ReadoutView:
    """Everything the read-out shows; `outlook` is what `sentence` says beside the evidenced verdict itself."""

    note: str
    readings: tuple[VerdictReading, ...]
    sentence: str
    reasons: tuple[str, ...]
    gaps: tuple[GapLine, ...]
    control: tuple[GapLine, ...]
    gates: tuple[GateLine, ...]
    gates_note: str
    practices: tuple[PracticeLine, ...]
    practices_note: str
    watching: tuple[BarLine, ...]
    layers: tuple[BarLine, ...]
    layers_note: str
    disagreements: tuple[DisagreementLine, ...]
    optimism_note: str
    contradictions: tuple[ContradictionLine, ...]
    blind_spots: tuple[BlindLine, ...]
    blind_note: str
    equal_weights_note: str
    balance_note: str
    stall_note: str
    cautions: tuple[str, ...]
    outlook: tuple[str, ...] = ()


@dataclass(frozen=True)
class MoveLine:
    """One move of one question: what it would take, the verdict after it, the change of the evidenced total."""

    question: QuestionId
    title: str
    kind: MoveKind
    to: str
    band: BandId
    word: str
    delta: float
    flips: bool


@dataclass(frozen=True)
class PathLine:
    """One answer on the shortest path: what must be shown; `is_claimed` if the room says so already."""

    question: QuestionId
    title: str
    to: str
    is_claimed: bool


@dataclass(frozen=True)
class MovesView:
    """Flips first: evidence to fetch (prove), cheap wins (raise), claims to double-check before the read-out (lose)."""

    prove: tuple[MoveLine, ...]
    raise_: tuple[MoveLine, ...]
    lose: tuple[MoveLine, ...]
