"""The questionnaire pack: sections, questions, gates, practices, cross-checks, policy.

Content is data; this is its shape.
Field names are those of the pack files (`questionnaires/agent-production/*.yaml`).
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NewType

from readiness.domain.base import Model
from readiness.domain.catalogue import (
    Advisory,
    Fact,
    FactRules,
    Initiative,
    Lever,
    Pace,
    PlatformCard,
    Pool,
    ReferenceCard,
    ToolCards,
)
from readiness.domain.condition import Condition, Scalar
from readiness.domain.finding import FindingTemplates
from readiness.domain.questions import Mode, Question, QuestionId, SectionId

PackId = NewType("PackId", str)


class FieldOption(Model):
    """One option of a choice or multi field of the profile.

    `suggested_target`: target success 0-1 suggested where none is set; `role`: says who provides or deploys;
    `exclusive`: excludes the other options.
    """

    key: str
    label: str
    hint: str = ""
    aliases: tuple[str, ...] = ()
    suggested_target: float | None = None
    role: bool = False
    exclusive: bool = False


class ProfileField(Model):
    """One field of a profile item (or a column of a table field)."""

    key: str
    label: str
    type: Literal["choice", "text", "yesno", "list", "number", "table", "multi", "date"]
    required: bool = False
    hint: str = ""
    options: tuple[FieldOption, ...] = ()
    unit: str = ""
    min: float | None = None
    max: float | None = None
    max_length: int | None = None
    item: str | None = None
    max_items: int | None = None
    min_rows: int | None = None
    columns: tuple[ProfileField, ...] = ()
    condition: Condition | None = None
    side: Literal["build", "operate", "apart"] | None = None
    stored_as: str | None = None
    open: bool = False


class ProfileItem(Model):
    """One of the unscored intake items (P-01 to P-12)."""

    id: str
    short_title: str
    question: str
    help: str = ""
    intent: str = ""
    fields: tuple[ProfileField, ...]


class Section(Model):
    """A gap or the control section. `weight` 0 means it counts through gates and floors only."""

    id: SectionId
    title: str
    short: str = ""
    citation_share: float | None = None
    weight: float
    workshop_order: int = 0
    minutes: int = 0
    explain: str = ""


class SubPractice(Model):
    """A part of a practice, measured by the questions that carry its code."""

    id: str
    title: str = ""
    short: str = ""
    explain: str = ""


class Practice(Model):
    """A practice of the survey's 14%."""

    id: str
    title: str = ""
    short: str = ""
    explain: str = ""
    sub: tuple[SubPractice, ...]


class Layer(Model):
    """A layer of the agent operating model."""

    id: str
    title: str = ""
    explain: str = ""


class Gate(Model):
    """A gate by its plain name. `min` null: derived (REL from the projection)."""

    id: str
    title: str
    hard: bool
    min: float | None = None
    derived: str | None = None


class LevelName(Model):
    """The common grammar of every ladder: none, someone, some of it, all of it, proven."""

    level: int
    letter: str
    title: str
    explain: str = ""


class Ladder(Model):
    """How to choose a level, for the room."""

    levels: tuple[LevelName, ...]
    rule: str = ""
    scope: str = ""
    marker: str = ""


class EvidenceLevel(Model):
    """E0-E3 with the cap (0-1) that the level puts on what is certified."""

    level: int
    id: str
    title: str
    cap: float


class ModeName(Model):
    """How a question is put: prepared, confirmed, voted, worked out."""

    id: Mode
    title: str
    explain: str = ""


class Band(Model):
    """A row of the verdict table; figures in points 0-100, coverage in percent."""

    id: Literal["not_ready", "pilot_only", "conditional", "production_ready"]
    overall: float = 0.0
    section_floor: float = 0.0
    practice_floor: float = 0.0
    coverage: float = 0.0


class Policy(Model):
    """Thresholds that are choices, not findings; editable as data, printed in the report as policy.

    `detection_question`: the number question whose answer is the days until a fall is noticed.
    """

    bands: tuple[Band, ...] = (
        Band(id="not_ready", coverage=50),
        Band(id="pilot_only", overall=30, coverage=50),
        Band(id="conditional", overall=55, section_floor=40, practice_floor=40, coverage=75),
        Band(id="production_ready", overall=70, section_floor=60, practice_floor=70, coverage=90),
    )
    na_share_limit: float = 0.25
    gate_evidence: int = 2
    practice_in_place: float = 70.0
    practice_emerging: float = 50.0
    layer_spread: float = 30.0
    balance_target: float = 0.4
    gap_weak_below: float = 40.0
    evidence_valid_days: int = 180
    detection_question: str = ""
    monitoring_questions: tuple[str, ...] = ("OBS-01", "OBS-04", "OBS-05")
    observability_questions: tuple[str, ...] = ("OBS-02", "OBS-07", "OBS-08")
    debugging_questions: tuple[str, ...] = ("OBS-03",)
    owner_gate: str = "OWN-01"


class MetricDefinition(Model):
    """A metric that cross-checks read from the import. `missing_as` null keeps a rule silent."""

    id: str
    title: str
    unit: str = ""
    grain: Literal["any", "run"] = "any"
    definition: str = ""
    missing_as: float | None = None


class Effect(Model):
    """What a cross-check does when it fires."""

    kind: Literal["cap", "confirm", "bind", "list", "use_import", "no_confirm", "caution", "gate"]
    question: QuestionId | None = None
    value: float | None = None
    metric: str | None = None
    tolerance: float | None = None
    beyond: str | None = None
    code: str | None = None
    field: str | None = None
    gate: str | None = None
    status: str | None = None


class CheckCase(Model):
    """A condition and its effects."""

    when: Condition
    effects: tuple[Effect, ...]


class CrossCheck(Model):
    """A rule that compares a claim with the import (X01-X14). The first matching case applies unless told otherwise."""

    id: str
    title: str
    say: str = ""
    cases: tuple[CheckCase, ...]
    first_match: bool = True


class Pack(Model):
    """A versioned questionnaire with everything that goes with it."""

    id: PackId
    title: str
    version: str
    language: str = "en"
    about: str = ""
    sections: tuple[Section, ...]
    practices: tuple[Practice, ...] = ()
    layers: tuple[Layer, ...] = ()
    gates: tuple[Gate, ...] = ()
    ladder: Ladder | None = None
    evidence_levels: tuple[EvidenceLevel, ...] = ()
    modes: tuple[ModeName, ...] = ()
    policy: Policy = Policy()
    profile: tuple[ProfileItem, ...] = ()
    questions: tuple[Question, ...]
    metrics: tuple[MetricDefinition, ...] = ()
    cross_checks: tuple[CrossCheck, ...] = ()
    pools: tuple[Pool, ...] = ()
    phases: tuple[str, ...] = ()
    paces: tuple[Pace, ...] = ()
    levers: tuple[Lever, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    fact_rules: FactRules | None = None
    facts: tuple[Fact, ...] = ()
    advisories: tuple[Advisory, ...] = ()
    reference_cards: tuple[ReferenceCard, ...] = ()
    platform_cards: tuple[PlatformCard, ...] = ()
    tool_cards: ToolCards | None = None
    findings: FindingTemplates | None = None

    @cached_property
    def question_by_id(self) -> dict[QuestionId, Question]:
        """Questions by id."""
        return {q.id: q for q in self.questions}

    @cached_property
    def section_by_id(self) -> dict[SectionId, Section]:
        """Sections by id."""
        return {s.id: s for s in self.sections}

    @cached_property
    def gate_by_id(self) -> dict[str, Gate]:
        """Gates by id (a question id, or `REL`)."""
        return {g.id: g for g in self.gates}

    @cached_property
    def initiative_by_id(self) -> dict[str, Initiative]:
        """Initiatives by id."""
        return {i.id: i for i in self.initiatives}

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        """Facts by id."""
        return {f.id: f for f in self.facts}

    @cached_property
    def workshop_sections(self) -> tuple[Section, ...]:
        """Sections in the order in which the workshop asks them."""
        return tuple(sorted(self.sections, key=lambda s: s.workshop_order))

    def questions_of(self, section: SectionId) -> tuple[Question, ...]:
        """Questions of a section, in pack order."""
        return tuple(q for q in self.questions if q.section == section)


ProfileValue = Scalar | tuple[Scalar, ...] | tuple[dict[str, Scalar], ...] | None
