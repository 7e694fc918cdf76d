"""What every finding is drafted from: the assessment and its plan, words for templates, the work that answers it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.domain.catalogue import Initiative
from readiness.domain.finding import (
    Confidence,
    Finding,
    FindingEdit,
    FindingSource,
    FindingTemplates,
    FormTemplate,
    Parts,
    Rating,
)
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import Question, QuestionId
from readiness.domain.reliability.result import Projection
from readiness.domain.response import Response
from readiness.domain.roadmap.plan import PlannedInitiative
from readiness.domain.roadmap.triggers import raised_value
from readiness.domain.roadmap.wording import (
    fill,
    needed_text,
    needed_words,
    stated_text,
    stated_words,
    supported_words,
)
from readiness.domain.scoring.scorecard import QuestionScore, Scorecard
from readiness.language import day, tr

Responses = Mapping[QuestionId, Response]
SHOWN, SAID_BY_TWO = 2, 1
"""Evidence levels E2 and E1."""


@dataclass(frozen=True)
class Ground:
    """What findings are generated from.

    Attributes:
        plan: planned initiatives in the order of rank. catalogue: all of them, own ones included.
        start: the Monday of week 0, if dates are known.
    """

    pack: Pack
    responses: Responses
    scorecard: Scorecard
    projection: Projection
    plan: Sequence[PlannedInitiative]
    catalogue: Sequence[Initiative]
    start: date | None = None
    edits: Sequence[FindingEdit] = ()


@dataclass(frozen=True)
class Work:
    """Initiatives that answer a finding: those in the plan, then the rest of the catalogue."""

    planned: tuple[PlannedInitiative, ...]
    others: tuple[Initiative, ...]

    @property
    def state(self) -> str:
        """Whether anything in the plan answers it, anything at all, or nothing: planned, unplanned, show."""
        return "planned" if self.planned else "unplanned" if self.others else "show"

    @property
    def ids(self) -> tuple[str, ...]:
        """All of them."""
        return (*(p.id for p in self.planned), *(i.id for i in self.others))


@dataclass(frozen=True)
class Basis:
    """What a finding rests on: question ids (or REL, or a profile item), rules, batches."""

    evidence: tuple[str, ...]
    rules: tuple[str, ...] = ()
    batches: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grade:
    """How bad and how sure, and whether the cause follows from what was shown."""

    rating: Rating
    confidence: Confidence
    cause_verified: bool = False


@dataclass(frozen=True)
class Case:
    """Which wording applies: `told` of the first five parts, `asked` of the recommendation."""

    told: str
    asked: str


@dataclass(frozen=True)
class Drafter:
    """Drafts findings of every source in the same form."""

    ground: Ground
    templates: FindingTemplates

    def work_on(self, questions: Sequence[str], value: float) -> Work:
        """Initiatives that raise one of the questions to at least a value, above what is evidenced."""
        scores, wanted = self.ground.scorecard.questions, set(questions)
        acting = [
            i
            for i in self.ground.catalogue
            for r in i.raises
            if r.question in wanted
            and raised_value(r) >= value
            and r.question in scores
            and (raised_value(r) > (scores[r.question].lo or 0.0) or scores[r.question].evidence < SHOWN)
        ]
        ids = dict.fromkeys(i.id for i in acting)
        planned = tuple(p for p in self.ground.plan if p.id in ids)
        placed = {p.id for p in planned}
        return Work(planned, tuple(i for i in acting if i.id not in placed))

    def words_for(self, question: Question, score: QuestionScore, value: float) -> dict[str, str]:
        """Words about a question and the value 0-1 that is asked of it."""
        response = self.ground.responses.get(question.id)
        who = response.who if response is not None and response.state == "unknown" else ""
        return {
            "id": str(question.id),
            "title": question.short_title,
            "question": question.question,
            "have": stated_words(question, response, score.stated),
            "have_text": stated_text(question, response, score.stated),
            "need": needed_words(question, value),
            "need_text": needed_text(question, value),
            "supported": supported_words(question, score.lo or 0.0),
            "points_have": str(math.floor(100 * (score.lo or 0.0) + 0.5)),
            "points_need": str(math.floor(100 * value + 0.5)),
            "shown": self.templates.evidence.get(str(score.evidence), ""),
            "ask": tr(" or ").join(question.evidence),
            "who": _finder(who, response) if who else "",
        }

    def confidence_in(self, question: Question, *, measured: bool = False) -> Confidence:
        """Confidence by the printed rule: shown or measured, said by two or voted without a split, or less."""
        score = self.ground.scorecard.questions[str(question.id)]
        if measured or (score.state == "answered" and score.evidence >= SHOWN):
            return "high"
        if score.state != "answered" or "votes_red" in score.flags or "votes_amber" in score.flags:
            return "low"
        response = self.ground.responses.get(question.id)
        voted = response is not None and bool(response.votes)
        return "medium" if voted or score.evidence >= SAID_BY_TWO else "low"

    def title_of(self, initiative: str) -> str:
        """Title of an initiative."""
        return next((i.title for i in self.ground.catalogue if i.id == initiative), initiative)

    def draft(
        self,
        name: str,
        source: FindingSource,
        words: Mapping[str, str],
        form: FormTemplate,
        case: Case,
        grade: Grade,
        work: Work,
        basis: Basis,
    ) -> Finding:
        """Fill the parts of a finding.

        Args:
            name: its id.
            source: what gave rise to it.
            words: what the templates' names stand for.
            form: templates by part.
            case: which wording of each part applies.
            grade: how bad, how sure.
            work: the initiatives that answer it.
            basis: what it rests on.
        """
        first = next(iter(work.ids), "")
        about = next((i for i in self.ground.catalogue if i.id == first), None)
        weeks = [p.finish for p in work.planned if p.finish is not None]
        lead = next(iter(work.planned), None)
        pools = {p.id: p.title for p in self.ground.pack.pools}
        filled = dict(words) | {
            "initiative": about.title if about else "",
            "initiative_id": first,
            "done_when": about.done_when if about else "",
            "week": str(lead.finish) if lead is not None else "",
        }
        return Finding(
            id=name,
            source=source,
            title=fill(pick(form.title, case.told), filled),
            condition=fill(pick(form.condition, case.told), filled),
            criteria=fill(pick(form.criteria, case.told), filled),
            cause=fill(pick(form.cause, case.told), filled),
            cause_verified=grade.cause_verified,
            effect=fill(pick(form.effect, case.told), filled),
            recommendation=fill(pick(form.recommendation, case.asked), filled),
            rating=grade.rating,
            rating_rule=self.templates.rating.get(grade.rating, ""),
            confidence=grade.confidence,
            confidence_rule=self.templates.confidence.get(grade.confidence, ""),
            evidence=tuple(dict.fromkeys(basis.evidence)),
            rules=basis.rules,
            batches=basis.batches,
            initiatives=work.ids,
            planned=tuple(p.id for p in work.planned),
            owner=(lead.owner or pools.get(lead.pool, lead.pool)) if lead else "",
            due_week=max(weeks) if weeks else None,
            due=self._due(work),
        )

    def _due(self, work: Work) -> date | None:
        """The day by which the last planned initiative is done: as promised, where that is later than the plan."""
        if self.ground.start is None:
            return None
        known = [(p.finish, p.due) for p in work.planned if p.finish is not None]
        friday = timedelta(days=-3)
        days = [self.ground.start + timedelta(weeks=finish) + friday for finish, _ in known]
        return max([*days, *(promised for _, promised in known if promised is not None)], default=None)


def pick(part: Parts, case: str) -> str:
    """The wording of a part for a case; `any` where it has none of its own."""
    return part if isinstance(part, str) else part.get(case) or part.get("any", "")


def _finder(who: str, response: Response | None) -> str:
    if response is None or response.by is None:
        return " " + tr("{who} finds out.", who=who)
    return " " + tr("{who} finds out by {day}.", who=who, day=day(response.by))
