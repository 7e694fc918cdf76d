"""What a pack carries beside its questions: initiatives, survey facts, advisories and cards."""

from __future__ import annotations

from typing import Any, Literal

from readiness.domain.base import Model
from readiness.domain.condition import Condition


class Effort(Model):
    """Person-weeks, low and high."""

    low: float
    high: float


class Raise(Model):
    """The initiative brings a question to a level (value level / 4 for every kind of question)."""

    question: str
    level: int


class LeverEffect(Model):
    """An assumed effect on reliability, low to high; kinds as in `levers` of the pack."""

    kind: Literal["error_cut", "steps_cut", "catch", "recovery", "detection_days", "tokens_cut"]
    low: float
    high: float


class IndexTrigger(Model):
    """Selects an initiative by an index instead of a raised question (build-versus-operate below 0.4)."""

    index: str
    op: Literal["lt", "lte", "gt", "gte"]
    value: float


class Initiative(Model):
    """Work that closes findings."""

    id: str
    title: str
    gap: str
    practices: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    effort: Effort
    min_weeks: int = 1
    max_fte: float = 1.0
    pool: str
    phase: str = ""
    deliverables: tuple[str, ...] = ()
    done_when: str = ""
    raises: tuple[Raise, ...] = ()
    levers: tuple[LeverEffect, ...] = ()
    lever_note: str = ""
    trigger: IndexTrigger | None = None


class Pool(Model):
    """A group of people with its default capacity in full-time equivalents."""

    id: str
    title: str
    capacity: float


class Pace(Model):
    """Where between low and high effort the plan assumes the work to lie (0-1)."""

    id: str
    value: float


class Lever(Model):
    """A kind of effect and how several of it combine."""

    kind: str
    symbol: str = ""
    explain: str = ""
    combine: str = ""


class FactValue(Model):
    """One figure of a fact."""

    name: str
    value: float | int | str | None
    unit: str = ""


class FactSource(Model):
    """Where a fact comes from."""

    title: str
    publisher: str = ""
    date: str | None = None
    kind: str = ""
    n: int | str | None = None
    url: str | None = None
    note: str | None = None


class Fact(Model):
    """A survey or paper figure with provenance. Printed only in `product_wording`, with `label`."""

    id: str
    topic: str
    statement_as_published: str
    values: tuple[FactValue, ...] = ()
    source: FactSource
    published_in_article: dict[str, Any] = {}
    verification: Literal["verified_primary", "verified_secondary", "unverified", "contradicted"]
    verification_basis: str = ""
    primary_says: str = ""
    product_wording: str
    label: str
    use: str
    use_also: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    what_not_to_conclude: str = ""
    article_figures: tuple[str, ...] = ()
    asked_in: dict[str, Any] | None = None


class FactCare(Model):
    """What the consultant must mind when a fact is spoken about."""

    fact: str
    care: str


class FactRules(Model):
    """How the facts are to be read: date, rule of use, words of the vocabulary, what is still open."""

    about: str = ""
    as_of: str = ""
    rule: str = ""
    vocabulary: dict[str, dict[str, str] | str] = {}
    needs_consultant_care: tuple[FactCare, ...] = ()
    open_points: tuple[str, ...] = ()


class ConditionalText(Model):
    """A sentence added while its condition holds."""

    condition: Condition
    text: str


class Advisory(Model):
    """A text beside the profile item that triggers it. No score."""

    id: str
    title: str
    trigger: Condition
    text: str
    facts: tuple[str, ...] = ()
    cards: Literal["platforms", "tools"] | None = None
    text_if: ConditionalText | None = None
    what_not_to_conclude: str = ""


class ReferenceCard(Model):
    """A card for the projector, with what not to conclude from it."""

    id: str
    title: str
    trigger: Condition
    text: str
    facts: tuple[str, ...] = ()
    cards: Literal["platforms", "tools"] | None = None
    what_not_to_conclude: str = ""


class PlatformCard(Model):
    """What a platform takes off the client's hands and what to ask about leaving it."""

    platform: str
    fact: str | None = None
    takes: str
    exit_question: str


class ToolCard(Model):
    """A tool and the question it mainly answers."""

    tool: str
    fact: str | None = None
    mainly: Literal["healthy", "inside", "why"]
    text: str


class ToolCards(Model):
    """The tool landscape, dated."""

    as_of: str
    cards: tuple[ToolCard, ...]
