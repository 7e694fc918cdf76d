"""Data meets claims: what the room said beside what the data shows, and the two neutral ways to settle it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from readiness.app.answering import LETTERS, SHOWN, answer, value_text
from readiness.domain.answers import unit_beside
from readiness.domain.condition import comparisons
from readiness.domain.crosscheck import show_metric
from readiness.domain.edit import Edit
from readiness.domain.questions import LadderQuestion, NumberQuestion, Question, QuestionId, YesNoQuestion
from readiness.domain.response import AnswerValue
from readiness.domain.scoring.scorecard import ContradictionFinding
from readiness.domain.visibility import anchor_text
from readiness.language import number, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

TOP = 4


@dataclass(frozen=True)
class ClaimView:
    """One contradiction. Levels are 0-4 where the question has levels; `share` is 0-100 where the metric is one.

    Attributes:
        limit_text: what the level up to which the data carries the answer says; empty without levels.
        share_needed: the share from which the rule that speaks here would carry more; None where it has none.
        metric, value: what was measured, and the figure with its unit; `measured` says both in one.
        settled: how it was settled; `open` while it lowers the evidenced value.
        data_words, claim_words: what follows from either way, in full.
        can_claim: an artefact was opened, so that the claim may stand with a reason.
        can_take_data: the answer can be set from the data here; otherwise it is changed on the question's page.
    """

    rule: str
    rule_title: str
    question: QuestionId
    stem: str
    is_gate: bool
    stated: str
    stated_level: int | None
    stated_text: str
    votes: str
    evidence: int
    say: str
    measured: str
    share: float | None
    limit: str
    limit_level: int | None
    limit_text: str
    source: str
    settled: Literal["open", "claim_right", "data_right"]
    reason: str
    data_words: str
    claim_words: str
    can_claim: bool
    can_take_data: bool
    metric: str = ""
    value: str = ""
    share_needed: float | None = None


def list_claims(engagement: Engagement) -> tuple[ClaimView, ...]:
    """Every contradiction, those still open first."""
    found = sorted(engagement.scorecard.contradictions, key=lambda c: c.resolution != "open")
    return tuple(_view(engagement, c) for c in found)


def take_data(engagement: Engagement, rule: str, question: QuestionId, now: datetime) -> Edit:
    """The data is right: the answer becomes the level up to which the data carries it; votes stay on file.

    Raises:
        LookupError: There is no such contradiction, or its answer cannot be set from a level.
    """
    found = next(c for c in engagement.scorecard.contradictions if c.rule == rule and c.question == question)
    asked = engagement.pack.question_by_id[question]
    value = _value_at(asked, found.cap)
    if value is None:
        raise LookupError(question)
    edit = answer(engagement, question, value, now)
    return edit.model_copy(update={"text": tr("{question} follows the data ({rule})", question=question, rule=rule)})


def _view(engagement: Engagement, found: ContradictionFinding) -> ClaimView:
    question = QuestionId(found.question)
    asked = engagement.pack.question_by_id[question]
    response = engagement.response(question)
    is_ladder = isinstance(asked, LadderQuestion)
    level = round(found.claimed * TOP) if is_ladder else None
    limit_level = round(found.cap * TOP) if is_ladder else None
    limit = _words_at(asked, found.cap)
    stated = value_text(asked, response)
    metric = next((m for m in engagement.pack.metrics if m.id == found.metric), None)
    measured = show_metric(found.measured, metric.unit if metric else "")
    share = found.measured if metric is not None and metric.unit == "percent" else None
    return ClaimView(
        rule=found.rule,
        rule_title=found.title,
        question=question,
        stem=asked.question,
        is_gate=asked.gate is not None,
        stated=LETTERS[level] if level is not None else stated,
        stated_level=level,
        stated_text=_anchor(asked, level) if level is not None else stated,
        votes=" ".join("?" if v.level is None else LETTERS[v.level] for v in response.votes),
        evidence=response.evidence,
        say=found.say,
        measured=f"{metric.title}: {measured}" if metric else measured,
        share=share,
        limit=limit,
        limit_level=limit_level,
        limit_text=_anchor(asked, limit_level) if limit_level is not None else "",
        source=", ".join(b.file for b in engagement.batches),
        settled=found.resolution,
        reason=found.reason,
        data_words=tr("The answer becomes {limit}. The first answer and the votes stay on file.", limit=limit),
        claim_words=tr(
            "The answer stays {answer}. Needs an artefact opened here and a reason; both are printed in the appendix.",
            answer=LETTERS[level] if level is not None else stated,
        ),
        can_claim=response.evidence >= SHOWN,
        can_take_data=_value_at(asked, found.cap) is not None,
        metric=metric.title if metric else "",
        value=measured,
        share_needed=None if share is None else _share_needed(engagement, found),
    )


def _share_needed(engagement: Engagement, found: ContradictionFinding) -> float | None:
    """The bound under which the measured share lies, of the case of the rule that set this limit."""
    rule = next((rule for rule in engagement.pack.cross_checks if rule.id == found.rule), None)
    for case in () if rule is None else rule.cases:
        if any(e.question == found.question and e.value == found.cap for e in case.effects):
            for compared in comparisons(case.when):
                if compared.metric == found.metric and compared.op in ("lt", "lte"):
                    return float(compared.value) if isinstance(compared.value, int | float) else None
    return None


def _anchor(asked: Question, level: int) -> str:
    if not isinstance(asked, LadderQuestion):
        return ""
    words = anchor_text(asked, level)
    return words[:1].upper() + words[1:]


def _words_at(asked: Question, cap: float) -> str:
    value = _value_at(asked, cap)
    if isinstance(asked, LadderQuestion):
        return LETTERS[round(cap * TOP)]
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(asked, NumberQuestion) and isinstance(value, int | float):
        return f"{number(value, 'g')} {unit_beside(value, asked.unit)}".strip()
    return tr("at most {value:.2g} of 1", value=cap)


def _value_at(asked: Question, cap: float) -> AnswerValue | None:
    """The answer whose value is `cap`; None where no single answer stands for it."""
    match asked:
        case LadderQuestion():
            return round(cap * TOP)
        case YesNoQuestion():
            return cap >= 1
        case NumberQuestion():
            return _inverse(asked, cap)
        case _:
            return None


def _inverse(asked: NumberQuestion, cap: float) -> float | None:
    """The number that the points map to `cap`, by linear interpolation between neighbours."""
    points = sorted(asked.points)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        low, high = min(y0, y1), max(y0, y1)
        if low <= cap <= high:
            return x0 if y0 == y1 else x0 + (x1 - x0) * (cap - y0) / (y1 - y0)
    return None
