"""Two assessments of one agent side by side: what moved, what changed, and what nobody confirmed again.

Where the two were made with different versions of a questionnaire, figures are compared over the questions that both
ask, each with the score it had under its own version and with the later version's weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from readiness.domain.answers import LETTERS
from readiness.domain.base import Model
from readiness.domain.pack_change import answer_words, compare_packs
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import Question, QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.scorecard import GateStatus, QuestionScore, Scorecard, SectionScore, Triple, Verdict

POINTS: Final = 100.0
Direction = Literal["rose", "fell", "same"]
AnswerStep = Literal["changed", "new", "withdrawn"]


class Assessed(Model):
    """One side of a comparison.

    Attributes:
        label: its name, as chosen by a person.
        taken_at: when it was frozen; for a file as it is now, the present.
        success: success end to end (low, point, high), 0-1, None while nothing was measured.
        batches: name of each imported file by batch id.
    """

    label: str
    taken_at: datetime
    pack: Pack
    pack_hash: str
    responses: Mapping[QuestionId, Response]
    scorecard: Scorecard
    success: tuple[float, float, float] | None = None
    batches: Mapping[str, str] = {}


class AnswerChange(Model):
    """An answer that is not what it was.

    Attributes:
        then, now: the answers in words; `letter_then`, `letter_now`: of a ladder, the level's letter.
        evidence_then, evidence_now: E0-E3 as 0-3.
        step: newly given, withdrawn, or changed.
        direction: what became of its evidenced value.
        shown, who: what was opened for it since, and who showed it (empty: said only).
        gate_then, gate_now: status of its gate, None without one.
        after_workshop: reason of a change made after the workshop.
    """

    question: QuestionId
    short_title: str
    section: str
    then: str
    now: str
    evidence_then: int
    evidence_now: int
    step: AnswerStep
    direction: Direction
    letter_then: str = ""
    letter_now: str = ""
    shown: str = ""
    who: str = ""
    gate_then: GateStatus | None = None
    gate_now: GateStatus | None = None
    after_workshop: str = ""


class Unconfirmed(Model):
    """An answer that still stands as it was: nobody has confirmed it since."""

    question: QuestionId
    short_title: str
    answer: str
    evidence: int
    recorded: datetime | None
    aged: bool = False


class GateStep(Model):
    """A gate that both assessments have."""

    id: str
    title: str
    hard: bool
    then: GateStatus
    now: GateStatus

    @property
    def has_changed(self) -> bool:
        """The status differs."""
        return self.then != self.now


class SectionStep(Model):
    """A section then and now, points 0-100; None while nothing of it was scored.

    `is_weighed`: it counts in the total (the control section does not).
    """

    id: str
    title: str
    short: str
    is_weighed: bool
    then: Triple | None
    now: Triple | None

    @property
    def step(self) -> float | None:
        """Points that the evidenced figure moved by."""
        return None if self.then is None or self.now is None else self.now.lo - self.then.lo


class Comparison(Model):
    """What differs between an earlier and a later assessment.

    Attributes:
        common: number of questions that both ask; `only_then`, `only_now`: those that one of them asks.
        same_pack: both used the very same questionnaire.
        overall_then, overall_now: points 0-100 over the common questions.
        verdict_then, verdict_now: each under its own questionnaire.
        batches_new, batches_gone: names of imported files.
    """

    label_then: str
    label_now: str
    taken_then: datetime
    taken_now: datetime
    pack_then: str
    pack_now: str
    same_pack: bool
    common: int
    only_then: tuple[QuestionId, ...]
    only_now: tuple[QuestionId, ...]
    verdict_then: Verdict
    verdict_now: Verdict
    overall_then: Triple
    overall_now: Triple
    success_then: tuple[float, float, float] | None
    success_now: tuple[float, float, float] | None
    answers: tuple[AnswerChange, ...]
    unconfirmed: tuple[Unconfirmed, ...]
    gates: tuple[GateStep, ...]
    sections: tuple[SectionStep, ...]
    batches_new: tuple[str, ...] = ()
    batches_gone: tuple[str, ...] = ()


def compare_assessments(then: Assessed, now: Assessed) -> Comparison:
    """Compare two assessments; `then` is the earlier one."""
    same = then.pack_hash == now.pack_hash
    common = [q for q in now.pack.questions if q.id in then.pack.question_by_id]
    packs = compare_packs(then.pack, now.pack)
    return Comparison(
        label_then=then.label,
        label_now=now.label,
        taken_then=then.taken_at,
        taken_now=now.taken_at,
        pack_then=then.pack.version,
        pack_now=now.pack.version,
        same_pack=same,
        common=len(common),
        only_then=tuple(q.id for q in packs.gone),
        only_now=tuple(q.id for q in packs.new),
        verdict_then=then.scorecard.verdict,
        verdict_now=now.scorecard.verdict,
        overall_then=_overall(then, now.pack, common, same=same),
        overall_now=_overall(now, now.pack, common, same=same),
        success_then=then.success,
        success_now=now.success,
        answers=tuple(change for q in common if (change := _answer_change(then, now, q)) is not None),
        unconfirmed=tuple(kept for q in common if (kept := _unconfirmed(then, now, q)) is not None),
        gates=_gates(then, now),
        sections=tuple(
            SectionStep(
                id=section.id,
                title=section.title,
                short=section.short or section.title,
                is_weighed=section.weight > 0,
                then=_section(then, common, section.id, same=same),
                now=_section(now, common, section.id, same=same),
            )
            for section in now.pack.sections
            if any(q.section == section.id for q in common)
        ),
        batches_new=tuple(name for key, name in now.batches.items() if key not in then.batches),
        batches_gone=tuple(name for key, name in then.batches.items() if key not in now.batches),
    )


def _answer_change(then: Assessed, now: Assessed, question: Question) -> AnswerChange | None:
    before = then.responses.get(question.id) or Response(question=question.id)
    after = now.responses.get(question.id) or Response(question=question.id)
    if _said(before) == _said(after):
        return None
    earlier = then.pack.question_by_id[question.id]
    shown = [entry for entry in after.shown if entry not in before.shown]
    was, is_ = then.scorecard.questions.get(question.id), now.scorecard.questions.get(question.id)
    return AnswerChange(
        question=question.id,
        short_title=question.short_title,
        section=question.section,
        then=answer_words(earlier, before),
        now=answer_words(question, after),
        evidence_then=before.evidence,
        evidence_now=after.evidence,
        step="new" if before.is_blank else "withdrawn" if after.is_blank else "changed",
        direction=_direction(was, is_),
        letter_then=_letter(earlier, before),
        letter_now=_letter(question, after),
        shown=shown[-1].what if shown else "",
        who=shown[-1].who if shown else "",
        gate_then=then.scorecard.gates.get(question.id),
        gate_now=now.scorecard.gates.get(question.id),
        after_workshop=after.after_workshop if after.after_workshop != before.after_workshop else "",
    )


def _letter(question: Question, response: Response) -> str:
    """A to E of a ladder, `?` for don't know, `–` for nothing that counts; empty for other kinds of question."""
    if question.kind != "ladder":
        return ""
    if response.state == "unknown":
        return "?"
    level = response.value
    return LETTERS[level] if isinstance(level, int) and response.state == "answered" else "–"


def _said(response: Response) -> tuple[object, ...]:
    """What counts as the answer itself: notes, flags and marks of the room do not."""
    if response.is_blank:
        return ("blank",)
    votes = tuple((vote.level, vote.role) for vote in response.votes) if response.value is None else ()
    return (response.state, response.value, votes, response.evidence, response.reason)


def _unconfirmed(then: Assessed, now: Assessed, question: Question) -> Unconfirmed | None:
    response = now.responses.get(question.id)
    if response is None or response.is_blank:
        return None
    before = then.responses.get(question.id)
    stands = before is not None and _said(before) == _said(response) and not _is_later(response, before)
    if not response.not_reconfirmed and not stands:
        return None
    score = now.scorecard.questions.get(question.id)
    return Unconfirmed(
        question=question.id,
        short_title=question.short_title,
        answer=answer_words(question, response),
        evidence=response.evidence,
        recorded=response.recorded,
        aged=score is not None and score.aged,
    )


def _is_later(response: Response, before: Response) -> bool:
    if response.recorded is None:
        return False
    return before.recorded is None or response.recorded > before.recorded


def _direction(then: QuestionScore | None, now: QuestionScore | None) -> Direction:
    was = 0.0 if then is None or then.lo is None else then.lo
    is_ = 0.0 if now is None or now.lo is None else now.lo
    return "rose" if is_ > was else "fell" if is_ < was else "same"


def _gates(then: Assessed, now: Assessed) -> tuple[GateStep, ...]:
    return tuple(
        GateStep(
            id=gate.id,
            title=gate.title,
            hard=gate.hard,
            then=then.scorecard.gates[gate.id],
            now=now.scorecard.gates[gate.id],
        )
        for gate in now.pack.gates
        if gate.id in then.scorecard.gates and gate.id in now.scorecard.gates
    )


def _section(side: Assessed, common: list[Question], section: str, *, same: bool) -> Triple | None:
    if same:
        return _triple(side.scorecard.sections.get(section))
    questions = [q for q in common if q.section == section]
    scored = [(q.weight, s) for q in questions if (s := side.scorecard.questions.get(q.id)) and _is_scored(s)]
    total = math.fsum(weight for weight, _score in scored)
    if not total:
        return None
    return Triple(
        lo=POINTS * math.fsum(weight * (score.lo or 0.0) for weight, score in scored) / total,
        mid=POINTS * math.fsum(weight * (score.mid or 0.0) for weight, score in scored) / total,
        hi=POINTS * math.fsum(weight * (score.hi or 0.0) for weight, score in scored) / total,
    )


def _overall(side: Assessed, pack: Pack, common: list[Question], *, same: bool) -> Triple:
    if same:
        whole = side.scorecard.overall
        return Triple(lo=whole.lo, mid=whole.mid, hi=whole.hi)
    parts = [
        (section.weight, figures)
        for section in pack.sections
        if (figures := _section(side, common, section.id, same=False)) is not None
    ]
    total = math.fsum(weight for weight, _figures in parts)
    if not total:
        return Triple(lo=0.0, mid=0.0, hi=0.0)
    return Triple(
        lo=math.fsum(weight * figures.lo for weight, figures in parts) / total,
        mid=math.fsum(weight * figures.mid for weight, figures in parts) / total,
        hi=math.fsum(weight * figures.hi for weight, figures in parts) / total,
    )


def _is_scored(score: QuestionScore) -> bool:
    return score.state != "na" and score.lo is not None and score.mid is not None and score.hi is not None


def _triple(section: SectionScore | None) -> Triple | None:
    if section is None or section.lo is None or section.mid is None or section.hi is None:
        return None
    return Triple(lo=section.lo, mid=section.mid, hi=section.hi)
