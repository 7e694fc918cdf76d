"""The parts of a derivation as lines of a table: what each counts, on what evidence, with what weight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.app.scoring_words import level_words

if TYPE_CHECKING:
    from readiness.app.scoring_views import Assessed
    from readiness.domain.questions import Question
    from readiness.domain.scoring.explanation import Explanation
    from readiness.domain.scoring.scorecard import QuestionScore

TOTALS = ("overall", "equal_weights")
"""Derivations whose parts are sections."""


@dataclass(frozen=True)
class PartLine:
    """One part of a mean.

    Attributes:
        subject: Its id; its own derivation is found under it.
        title: Its short name.
        level: The answer as the room gave it ("C", "60 examples"); empty where nobody answered and for sections.
        evidence: Grade 0-4 of the evidence; None for what is no question.
        points: What it counts evidenced, of 100.
        weight: Its weight in the mean; None in a plain mean.
    """

    subject: str
    title: str
    level: str
    evidence: int | None
    points: float
    weight: float | None


def part_lines(engagement: Assessed, found: Explanation) -> tuple[PartLine, ...]:
    """The parts of a section, a practice or the whole as lines; empty where a derivation is not a mean of such parts.

    Args:
        engagement: The engagement.
        found: The derivation of a figure.
    """
    if found.operation not in ("mean", "weighted_mean") or found.subject == "coverage":
        return ()
    pack, card, lines = engagement.pack, engagement.scorecard, []
    titles = {str(section.id): section.title for section in pack.sections}
    for practice in pack.practices:
        titles |= {str(practice.id): practice.title} | {str(sub.id): sub.title for sub in practice.sub}
    questions = {str(question.id): question for question in pack.questions}
    for part in found.parts:
        if part.subject == found.subject or not isinstance(part.value, int | float):
            return ()
        question = questions.get(part.subject)
        if question is None and part.subject not in titles:
            return ()
        score = None if question is None else card.questions.get(question.id)
        title = titles.get(part.subject, "") if question is None else question.short_title
        points = float(part.value) * (100 if question is not None else 1)
        level = "" if question is None else _level(question, score)
        evidence = None if score is None or not level else score.evidence
        lines.append(PartLine(part.subject, title, level, evidence, points, part.weight))
    return tuple(lines)


def _level(question: Question, score: QuestionScore | None) -> str:
    """The answer in words; empty for a blank and a don't know."""
    if score is None or score.stated is None:
        return ""
    return level_words(question, score.stated)
