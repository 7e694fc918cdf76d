"""The questions of a workshop in their order: sections with their counts, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from readiness.app.answer_state import state_of
from readiness.app.answering import value_text
from readiness.domain.questions import DerivedQuestion, Question, QuestionId, SectionId
from readiness.domain.response import Response
from readiness.domain.scoring.derived import profile_value
from readiness.domain.visibility import is_visible

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.questionnaire import Section

Mark = Literal["answered", "unknown", "na", "blank", "parked", "flagged", "split", "carried"]


@dataclass(frozen=True)
class QuestionLine:
    """A question in the list: id, short title, and its mark."""

    id: QuestionId
    title: str
    mark: Mark
    answer: str


@dataclass(frozen=True)
class SectionLine:
    """A section in the list with its questions.

    Attributes:
        id: Of the section.
        title: Its short name.
        done: Questions with an answer that scores: what the read-out counts.
        total: Questions that apply: what was marked not applicable is no part of it.
        unknown: Questions answered with don't know; they apply and do not score.
        refused: Questions marked not applicable.
        derived: Questions that nobody is asked: they follow from the profile, and count like the others.
        split: Questions whose votes lie apart and whose level nobody agreed on; their votes score, they count as done.
        questions: All that are asked, in order.
    """

    id: SectionId
    title: str
    done: int
    total: int
    questions: tuple[QuestionLine, ...]
    unknown: int = 0
    refused: int = 0
    derived: int = 0
    split: int = 0


_listed: WeakKeyDictionary[Engagement, tuple[int, tuple[SectionLine, ...]]] = WeakKeyDictionary()


def list_sections(engagement: Engagement) -> tuple[SectionLine, ...]:
    """Sections in the order of the workshop, with the questions that apply; made once per state of the engagement."""
    known = _listed.get(engagement)
    if known is None or known[0] != engagement.version:
        known = (engagement.version, _list_sections(engagement))
        _listed[engagement] = known
    return known[1]


def _list_sections(engagement: Engagement) -> tuple[SectionLine, ...]:
    return tuple(
        _section_line(engagement, section, asked)
        for section in engagement.pack.workshop_sections
        if (asked := asked_in(engagement, section.id))
    )


def _section_line(engagement: Engagement, section: Section, asked: tuple[Question, ...]) -> SectionLine:
    said = [engagement.response(q.id) for q in asked]
    states = [state_of(r) for r in said]
    refused = states.count("na")
    follow = [_derived_state(engagement, q) for q in _derived(engagement, section.id)]
    return SectionLine(
        id=section.id,
        title=section.short or section.title,
        done=sum(state_of(r) == "answered" and not is_open(r) for r in said) + follow.count("answered"),
        total=len(asked) - refused + len(follow),
        questions=tuple(_line(engagement, q) for q in asked),
        unknown=states.count("unknown") + follow.count("unknown"),
        refused=refused,
        derived=len(follow),
        split=sum(is_split(r) for r in said),
    )


def question_order(engagement: Engagement) -> tuple[QuestionId, ...]:
    """Every question that applies, in the order of the workshop."""
    return tuple(q.id for s in engagement.pack.workshop_sections for q in asked_in(engagement, s.id))


def first_open(engagement: Engagement) -> QuestionId | None:
    """The first question without an answer, or with one that is to be confirmed; else the first of all."""
    order = question_order(engagement)
    said = {q: engagement.response(q) for q in order}
    return next((q for q, r in said.items() if is_open(r) or r.not_reconfirmed), order[0] if order else None)


def progress(engagement: Engagement) -> tuple[int, int]:
    """Questions with an answer that scores, and questions that apply: the same two counts as on the read-out."""
    lines = list_sections(engagement)
    return sum(s.done for s in lines), sum(s.total for s in lines)


def confirmed(engagement: Engagement) -> tuple[int, int]:
    """Answers that nobody has still to confirm, and all that are recorded, of the questions that are asked.

    Equal numbers mean that nothing is left of what an earlier assessment or questionnaire carried over.
    """
    said = [r for q in question_order(engagement) if not is_open(r := engagement.response(q)) or r.not_reconfirmed]
    return sum(not r.not_reconfirmed for r in said), len(said)


def asked_in(engagement: Engagement, section: SectionId) -> tuple[Question, ...]:
    """The questions of a section that are asked: those that apply and do not follow from the profile."""
    return tuple(
        q
        for q in engagement.pack.questions_of(section)
        if not isinstance(q, DerivedQuestion) and is_visible(q, engagement.profile)
    )


def _derived(engagement: Engagement, section: SectionId) -> tuple[DerivedQuestion, ...]:
    return tuple(
        q
        for q in engagement.pack.questions_of(section)
        if isinstance(q, DerivedQuestion) and is_visible(q, engagement.profile)
    )


def _derived_state(engagement: Engagement, question: DerivedQuestion) -> Literal["answered", "unknown", "blank"]:
    """Whether the profile says enough for it: its row alone decides that, whatever its value is."""
    row = question.derive.values.get(str(profile_value(question.derive.by, engagement.profile)))
    return "blank" if row is None else "unknown" if row == "unknown" else "answered"


def _line(engagement: Engagement, question: Question) -> QuestionLine:
    response = engagement.response(question.id)
    answer = "" if is_open(response) else value_text(question, response)
    return QuestionLine(id=question.id, title=question.short_title, mark=_mark(response), answer=answer)


def _mark(response: Response) -> Mark:
    if response.parked is not None and not response.parked.closed:
        return "parked"
    if response.not_reconfirmed:
        return "carried"
    if response.flagged:
        return "flagged"
    if state_of(response) == "unknown":
        return "unknown"
    if response.state == "na":
        return "na"
    if is_split(response):
        return "split"
    return "blank" if is_open(response) else "answered"


def is_split(response: Response) -> bool:
    """Whether votes lie more than a level apart and the room has agreed on none: a legal result that is to be seen.

    The votes score as they are (questionnaire.md B.1), so the question counts as answered.
    """
    levels = [v.level for v in response.votes if v.level is not None]
    if state_of(response) != "answered" or response.value is not None or not levels:
        return False
    return max(levels) - min(levels) > 1


def is_open(response: Response) -> bool:
    """Whether nothing is recorded as the answer: neither a value, nor votes, nor that nobody knows."""
    return response.state == "unanswered" or (
        response.state == "answered" and response.value is None and not response.votes
    )
