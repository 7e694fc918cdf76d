"""What a plan makes true by day 30, 60, 90 and at its end, when better verdicts come, and what blocks the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.domain.catalogue import Initiative
from readiness.domain.questionnaire import Band, Pack
from readiness.domain.questions import QuestionId
from readiness.domain.roadmap.outlook import Lift, Outlook, ReliabilityBase
from readiness.domain.roadmap.plan import Block, Horizon, Milestone, Uplift
from readiness.domain.roadmap.priority import next_band
from readiness.domain.roadmap.triggers import raised_value
from readiness.domain.scoring.scorecard import BANDS, BandId, Scorecard
from readiness.language import tr

WEEKS_BY_DAY: tuple[tuple[int, int], ...] = ((30, 4), (60, 8), (90, 12))
"""Day and the week at whose end it is read (C.3)."""

REL = "REL"


@dataclass(frozen=True)
class Course:
    """A placed plan: the initiatives with the week in which each is finished."""

    initiatives: Sequence[Initiative]
    finish: Mapping[str, int]

    def finished_by(self, week: int) -> tuple[Initiative, ...]:
        """Initiatives finished by the end of a week, in plan order."""
        return tuple(i for i in self.initiatives if self.finish.get(i.id, week + 1) <= week)

    @property
    def weeks(self) -> tuple[int, ...]:
        """Weeks in which something finishes."""
        return tuple(sorted(set(self.finish.values())))

    @property
    def end(self) -> int:
        """The last finish."""
        return max(self.finish.values(), default=0)


def horizons(course: Course, outlook: Outlook, reliability: ReliabilityBase) -> tuple[Horizon, ...]:
    """Day 30, 60, 90 and the end of the plan."""
    found = [_horizon(course, outlook, reliability, week, day, tr("Day {day}", day=day)) for day, week in WEEKS_BY_DAY]
    return (*found, _horizon(course, outlook, reliability, course.end, None, tr("End of the plan")))


def today(outlook: Outlook, reliability: ReliabilityBase) -> Horizon:
    """The assessment as it is, under the plan's what-if values."""
    return _horizon(Course((), {}), outlook, reliability, 0, 0, tr("Today"))


def milestones(course: Course, outlook: Outlook) -> tuple[Milestone, ...]:
    """First week of every verdict above today's. Verdicts only rise with finished work, so halving finds it."""
    now = outlook.scorecard
    found = []
    for band in BANDS[BANDS.index(now.verdict.certified) + 1 :]:
        week = _first_week(course, outlook, band, demonstrated=False)
        shown = _first_week(course, outlook, band, demonstrated=True)
        found.append(Milestone(band=band, week=week, week_if_demonstrated=shown))
    return tuple(found)


def if_demonstrated(scorecard: Scorecard) -> BandId:
    """The certified verdict if the gate on demonstrated success passed: its cap is left out."""
    caps = [c.cap for c in scorecard.verdict.caps if c.gate != REL]
    return min((scorecard.verdict.base, *caps), key=BANDS.index)


def blocks(scorecard: Scorecard, pack: Pack, others: Sequence[Initiative]) -> tuple[Block, ...]:
    """What keeps a scorecard from its next verdict.

    Args:
        scorecard: at the end of the plan.
        pack: gates and bands.
        others: initiatives of the catalogue that are not finished by then.
    """
    band = next_band(pack, scorecard.verdict.certified)
    if band is None:
        return ()
    found: list[Block] = []
    for cap in scorecard.verdict.caps:
        if BANDS.index(cap.cap) >= BANDS.index(band.id):
            continue
        if cap.gate is not None:
            lift = _raising(others, (cap.gate,), scorecard)
            found.append(Block(kind="gate", id=cap.gate, status=cap.status or "", initiatives=lift))
        else:
            found.append(Block(kind="scope", id=cap.practice or cap.na or "", status=cap.status or ""))
    return (*found, *_shortfalls(scorecard, pack, band, others))


def _shortfalls(scorecard: Scorecard, pack: Pack, band: Band, others: Sequence[Initiative]) -> tuple[Block, ...]:
    found: list[Block] = []
    if round(scorecard.overall.lo, 6) < band.overall:
        found.append(Block(kind="overall", have=scorecard.overall.lo, need=band.overall))
    if round(100 * scorecard.coverage, 6) < band.coverage:
        found.append(Block(kind="coverage", have=100 * scorecard.coverage, need=band.coverage))
    for section_id, section in scorecard.sections.items():
        if section.lo is not None and round(section.lo, 6) < band.section_floor:
            asked = tuple(q.id for q in pack.questions if q.section == section_id)
            lift = _raising(others, asked, scorecard)
            found.append(
                Block(kind="section", id=section_id, have=section.lo, need=band.section_floor, initiatives=lift)
            )
    sub_of = {p.id: {p.id, *(s.id for s in p.sub)} for p in pack.practices}
    for practice_id, practice in scorecard.practices.items():
        if practice.lo is not None and round(practice.lo, 6) < band.practice_floor:
            asked = tuple(q.id for q in pack.questions if q.practice in sub_of.get(practice_id, set()))
            lift = _raising(others, asked, scorecard)
            found.append(
                Block(kind="practice", id=practice_id, have=practice.lo, need=band.practice_floor, initiatives=lift)
            )
    return tuple(found)


def _raising(initiatives: Sequence[Initiative], questions: Sequence[str], scorecard: Scorecard) -> tuple[str, ...]:
    wanted = set(questions)
    return tuple(
        i.id
        for i in initiatives
        if any(
            r.question in wanted and raised_value(r) > (scorecard.questions[QuestionId(r.question)].lo or 0.0)
            for r in i.raises
            if r.question in scorecard.questions
        )
    )


def _first_week(course: Course, outlook: Outlook, band: BandId, *, demonstrated: bool) -> int | None:
    def reached(week: int) -> bool:
        card = outlook.after(course.finished_by(week))
        verdict = if_demonstrated(card) if demonstrated else card.verdict.certified
        return BANDS.index(verdict) >= BANDS.index(band)

    weeks = (0, *course.weeks)
    if not reached(weeks[-1]):
        return None
    low, high = 0, len(weeks) - 1
    while low < high:
        middle = (low + high) // 2
        if reached(weeks[middle]):
            high = middle
        else:
            low = middle + 1
    return weeks[low]


def _horizon(
    course: Course, outlook: Outlook, reliability: ReliabilityBase, week: int, day: int | None, label: str
) -> Horizon:
    done = course.finished_by(week)
    card = outlook.after(done)
    return Horizon(
        day=day,
        week=week,
        label=label,
        verdict=card.verdict.certified,
        stated=card.verdict.stated,
        overall=card.overall.lo,
        open_gates=open_gates(card),
        sections={k: s.lo for k, s in card.sections.items() if s.lo is not None},
        practices={k: p.lo for k, p in card.practices.items() if p.lo is not None},
        gates=dict(card.gates),
        if_demonstrated=if_demonstrated(card),
        low=_uplift(outlook, done, "low"),
        high=_uplift(outlook, done, "high"),
        success=reliability.success_after(done),
        success_if_levers_low=reliability.success_after(done, "low").point,
        success_if_levers_high=reliability.success_after(done, "high").point,
        wrong_per_day=reliability.wrong_after(done),
        silent_stock=reliability.silent_after(done),
        finished=tuple(i.id for i in done),
    )


def _uplift(outlook: Outlook, done: Sequence[Initiative], lift: Lift) -> Uplift:
    card = outlook.after(done, lift)
    return Uplift(verdict=card.verdict.certified, overall=card.overall.lo, open_gates=open_gates(card))


def open_gates(scorecard: Scorecard) -> tuple[str, ...]:
    """Gates that do not pass, in the order of the scorecard; hidden gates are not among them."""
    return tuple(gate for gate, status in scorecard.gates.items() if status != "pass")
