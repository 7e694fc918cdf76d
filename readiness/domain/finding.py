"""Findings in audit form: condition, criteria, cause, effect, recommendation, with rating, confidence and evidence.

The five parts are those of internal audit (IIA Standards 2410, GAO Yellow Book). Wording is content: templates come
with the questionnaire pack, figures and anchors are filled in.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from readiness.domain.base import Model

Rating = Literal["critical", "high", "medium", "low"]
Confidence = Literal["high", "medium", "low"]
FindingSource = Literal["gate", "contradiction", "reliability", "low_level", "balance"]

RATINGS: tuple[Rating, ...] = ("critical", "high", "medium", "low")


class Finding(Model):
    """What a rule concludes.

    Attributes:
        id: stable over recomputation (`F-OBS-01`, `F-REL`, `F-I17`).
        cause_verified: the cause follows from what was shown or measured; otherwise it is suspected.
        rating_rule, confidence_rule: the printed rule that gave the rating and the confidence.
        evidence: ids of questions (or the gate REL) that the appendix lists; rules, batches: what else it rests on.
        initiatives: ids that answer it, planned ones first; planned: those of them that are in the plan.
        owner: who answers for its first initiative; due_week, due: when the last planned one is done.
        edited: names of the parts that were reworded by hand.
    """

    id: str
    source: FindingSource
    title: str
    condition: str
    criteria: str
    cause: str
    cause_verified: bool = False
    effect: str
    recommendation: str
    rating: Rating
    rating_rule: str = ""
    confidence: Confidence
    confidence_rule: str = ""
    evidence: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    batches: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    owner: str = ""
    due_week: int | None = None
    due: date | None = None
    edited: tuple[str, ...] = ()


class FindingEdit(Model):
    """Words by hand over a finding's own; empty: the generated ones. `hidden` leaves it out of the report."""

    finding: str
    title: str = ""
    condition: str = ""
    criteria: str = ""
    cause: str = ""
    cause_verified: bool | None = None
    effect: str = ""
    recommendation: str = ""
    hidden: bool = False


class CauseTemplate(Model):
    """A cause, and the question that verifies it: evidenced below `below` with an artefact, it is verified."""

    text: str
    question: str = ""
    below: float = 0.5


class GateTemplate(Model):
    """Wording for one gate (or the gate REL): a title per status, cause and effect. `{have}` and similar are filled."""

    subject: str
    fail: str = ""
    claimed: str = ""
    contradicted: str = ""
    unknown: str = ""
    unanswered: str = ""
    cause: CauseTemplate
    effect: str


class SectionTemplate(Model):
    """Cause and effect of low levels in a section."""

    cause: str
    effect: str


Parts = str | dict[str, str]
"""A sentence, or one per case (`any` for the cases that are not named)."""


class FormTemplate(Model):
    """The sentences that every finding of a source shares."""

    title: Parts
    condition: Parts
    criteria: Parts
    cause: Parts
    effect: Parts
    recommendation: Parts


class FindingTemplates(Model):
    """All wording of findings in one language."""

    rating: dict[Rating, str]
    confidence: dict[Confidence, str]
    evidence: dict[str, str]
    gates: dict[str, GateTemplate] = {}
    sections: dict[str, SectionTemplate] = {}
    gate: FormTemplate
    contradiction: FormTemplate
    reliability: FormTemplate
    low_level: FormTemplate
    balance: FormTemplate
