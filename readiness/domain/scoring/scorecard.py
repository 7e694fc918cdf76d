"""The result of scoring: every figure three times (lo evidenced, mid as stated, hi still possible), gates, verdict.

Question figures and coverage are 0-1, scores 0-100. Nothing inside is rounded. Source: questionnaire.md B.
"""

from __future__ import annotations

from typing import Literal

from readiness.domain.base import Model

QuestionState = Literal["unanswered", "unknown", "answered", "na", "hidden"]
GateStatus = Literal["pass", "claimed", "unknown", "fail"]
BandId = Literal["no_verdict", "not_ready", "pilot_only", "conditional", "production_ready"]
PracticeStatus = Literal["in_place", "emerging", "missing"]

BANDS: tuple[BandId, ...] = ("no_verdict", "not_ready", "pilot_only", "conditional", "production_ready")


class Triple(Model):
    """Evidenced, as stated, still possible; lo <= mid <= hi."""

    lo: float
    mid: float
    hi: float


class AppliedCheck(Model):
    """A cross-check that touched a question: it capped, confirmed or bound the evidenced value at `level` (0-1)."""

    rule: str
    kind: Literal["cap", "confirm", "bind"]
    level: float
    measured: float | None = None
    metric: str = ""
    resolution: Literal["open", "data_right", "claim_right", "settled"] = "open"


class QuestionScore(Model):
    """One question: figures 0-1 (None while it has none), state, sorted flags, and what limited it."""

    state: QuestionState
    lo: float | None = None
    mid: float | None = None
    hi: float | None = None
    stated: float | None = None
    evidence: int = 0
    evidence_cap: float | None = None
    flags: tuple[str, ...] = ()
    checks: tuple[AppliedCheck, ...] = ()
    aged: bool = False


class SectionScore(Model):
    """A section: points 0-100, coverage and n/a share 0-1; stated averages answered questions only."""

    lo: float | None
    mid: float | None
    hi: float | None
    stated: float | None
    coverage: float
    na_share: float
    answered: int = 0
    applicable: int = 0


class Overall(Model):
    """The weighted mean over sections, 0-100."""

    lo: float
    mid: float
    hi: float
    stated: float | None


class PracticeScore(Model):
    """A practice (or sub-practice, without status), 0-100; None when no question applies."""

    lo: float | None
    mid: float | None
    hi: float | None
    status: PracticeStatus | None = None


class Cap(Model):
    """What caps the verdict: exactly one of gate (with status), na or practice (with status not_assessed)."""

    gate: str | None = None
    na: str | None = None
    practice: str | None = None
    status: str | None = None
    cap: BandId


class Verdict(Model):
    """The verdict three times, and every cap on the certified one; `base` is the band before caps."""

    certified: BandId
    stated: BandId
    potential: BandId
    caps: tuple[Cap, ...] = ()
    base: BandId = "no_verdict"


class EqualWeights(Model):
    """The result if every section weighed the same."""

    overall_lo: float
    certified: BandId
    same_verdict: bool


class ContradictionFinding(Model):
    """A claim that the data does not support."""

    rule: str
    title: str
    question: str
    claimed: float
    measured: float | None
    metric: str
    cap: float
    say: str
    effect: str
    resolution: Literal["open", "claim_right", "data_right"] = "open"
    reason: str = ""


class Balance(Model):
    """Build-versus-operate: index 0-1 or None; units of P-10; move within the same total to the target."""

    build: float
    operate: float
    apart: float
    index: float | None
    move_to_target: float
    target: float
    reading: Literal["build_heavy", "leaning", "balanced", "operate_weighted"] | None = None


class Stall(Model):
    """Stall exposure in points 0-10 with its reading; never a percentage."""

    points: int
    reading: Literal["few", "several", "most"]


class Indices(Model):
    """Side indices: shown, not scored. Points 0-100 except where said."""

    monitoring: float | None = None
    observability: float | None = None
    debugging: float | None = None
    builder_optimism: float | None = None
    balance: Balance | None = None
    stall: Stall | None = None


class Scorecard(Model):
    """Everything scoring says."""

    questions: dict[str, QuestionScore]
    sections: dict[str, SectionScore]
    overall: Overall
    coverage: float
    blind_spot: float
    answered: int = 0
    applicable: int = 0
    evidence_share: dict[str, float] = {}
    practices: dict[str, PracticeScore] = {}
    sub_practices: dict[str, PracticeScore] = {}
    layers: dict[str, Triple] = {}
    layer_spread: float | None = None
    gates: dict[str, GateStatus] = {}
    verdict: Verdict
    equal_weights: EqualWeights | None = None
    contradictions: tuple[ContradictionFinding, ...] = ()
    confirmations: tuple[str, ...] = ()
    indices: Indices = Indices()
    cautions: tuple[str, ...] = ()
