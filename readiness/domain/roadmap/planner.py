"""The plan as a whole: selection, rank, schedule and horizons, from one assessment and one set of options."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from readiness.domain.catalogue import Initiative
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.reliability.result import Projection
from readiness.domain.response import Response
from readiness.domain.roadmap.consistency import LAST_WEEK, require_consistent, require_options
from readiness.domain.roadmap.drafting import Ground
from readiness.domain.roadmap.findings import cite, generate_findings
from readiness.domain.roadmap.horizons import Course, blocks, horizons, milestones, today
from readiness.domain.roadmap.options import Assignment, PlanOptions
from readiness.domain.roadmap.outlook import (
    Outlook,
    Profile,
    Rescore,
    rel_gate_for,
    reliability_base,
    waiting_per_week,
    with_what_if,
)
from readiness.domain.roadmap.plan import PlannedInitiative, Rank, Roadmap, Steps
from readiness.domain.roadmap.priority import Ranked, closed_gates, effort_of, lifted_floors, rank
from readiness.domain.roadmap.schedule import Schedule, Slot, Task, schedule, wave_of
from readiness.domain.roadmap.triggers import Selection, select, unmet_raises
from readiness.domain.scoring.scorecard import Scorecard

EARLY, LATE = "hopeful", "careful"


def plan_roadmap(
    pack: Pack,
    profile: Profile,
    scorecard: Scorecard,
    projection: Projection,
    options: PlanOptions,
    rescore: Rescore,
    *,
    responses: Mapping[QuestionId, Response] | None = None,
    scenario: str = "",
) -> Roadmap:
    """Plan what first, by when, with whom, and what will be true then.

    Args:
        pack: catalogue, pools, paces, gates and bands.
        profile: as recorded; what-if values of the options go over it.
        scorecard: today's.
        projection: today's.
        options: capacities, pace, choices and what-if values.
        rescore: the real scoring with an overlay; it never changes the assessment.
        responses: as recorded, for the wording of findings only.
        scenario: name of the scenario, empty for the base.

    Raises:
        ContentError: the catalogue (or an own initiative) is inconsistent.
        ReadinessError: the options name something unknown or carry an impossible figure.
    """
    # Sorted, so that the order in which a catalogue is written changes nothing.
    catalogue = tuple(sorted(catalogue_for(pack, options), key=lambda i: i.id))
    pools = tuple(p.id for p in pack.pools)
    require_consistent(catalogue, pools, (q.id for q in pack.questions))
    require_options(options, pack.pools, pack.paces, (i.id for i in catalogue))

    what_if, gate = with_what_if(profile, options), rel_gate_for(projection, options.target)
    if what_if is not profile or gate != projection.gate:
        scorecard = rescore({}, what_if, gate)
    outlook = Outlook(scorecard, what_if, gate, rescore)
    reliability = reliability_base(projection, profile, options)

    added = (*options.added, *(i.id for i in options.own))
    selection = select(catalogue, scorecard.questions, scorecard.indices, dropped=options.dropped, added=added)
    points = {i.id: reliability.gain_points(i) for i in catalogue if i.levers or options.levers}
    work = _Work(pack, scorecard, catalogue, selection, options, points, capacity_of(pack, options))
    ranked = work.ranked()
    placed = work.place(ranked.order, options.pace)
    finish = {name: slot.finish for name, slot in placed.slots.items()} | dict.fromkeys(work.done, 0)
    by_id = {i.id: i for i in catalogue}
    chosen = [by_id[name] for name in ranked.order]
    course = Course(chosen, finish)
    end = outlook.after(course.finished_by(course.end))
    left = [i for i in catalogue if i.id not in finish]
    lines = work.lines(ranked, placed)
    ground = Ground(
        pack=pack,
        responses=responses or {},
        scorecard=scorecard,
        projection=projection,
        plan=lines,
        catalogue=catalogue,
        start=options.start,
        edits=options.finding_edits,
    )
    hidden = {e.finding for e in options.finding_edits if e.hidden}
    drafted = generate_findings(ground)
    findings = tuple(f for f in drafted if f.id not in hidden)
    return Roadmap(
        order=ranked.order,
        plan=cite(lines, findings),
        findings=findings,
        hidden_findings=tuple(f for f in drafted if f.id in hidden),
        start=options.start,
        unscheduled=placed.unscheduled,
        capacity=work.capacity,
        total=_constant(options.total) if options.total else sum(_peaks(work.capacity)),
        total_steps=options.total or (),
        used=placed.used,
        pace=options.pace,
        horizons=horizons(course, outlook, reliability),
        today=today(outlook, reliability),
        scenario=scenario,
        cautions=_cautions(projection, outlook, pack, options),
        initiatives=tuple(chosen),
        dropped=selection.dropped,
        milestones=milestones(course, outlook),
        blocks=blocks(end, pack, left),
        waiting_per_week=waiting_per_week(projection, profile),
    )


def catalogue_for(pack: Pack, options: PlanOptions) -> tuple[Initiative, ...]:
    """The pack's initiatives and the own ones, in this client's wording."""
    words = {a.initiative: a for a in options.assignments}
    return tuple(_reworded(i, words.get(i.id)) for i in (*pack.initiatives, *options.own))


def capacity_of(pack: Pack, options: PlanOptions) -> dict[str, Steps]:
    """Step list of every pool: the options' over the pack's."""
    return {p.id: options.capacity.get(p.id, ((0, p.capacity),)) for p in pack.pools}


@dataclass(frozen=True)
class _Work:
    """The selected work, ready to be ranked and placed at any pace."""

    pack: Pack
    scorecard: Scorecard
    catalogue: Sequence[Initiative]
    selection: Selection
    options: PlanOptions
    points: Mapping[str, float]
    capacity: dict[str, Steps]

    @property
    def status(self) -> dict[str, Assignment]:
        return {a.initiative: a for a in self.options.assignments}

    @property
    def done(self) -> tuple[str, ...]:
        return tuple(n for n in self.selection.selected if n in self.status and self.status[n].status == "done")

    @cached_property
    def chosen(self) -> dict[str, Initiative]:
        """Selected initiatives by id, in catalogue order."""
        wanted = set(self.selection.selected)
        return {i.id: i for i in self.catalogue if i.id in wanted}

    def ranked(self) -> Ranked:
        """Everything that is selected, ranked at the plan's pace."""
        pace = self._pace(self.options.pace)
        initiatives = tuple(self.chosen.values())
        return rank(initiatives, self.pack, self.scorecard, pace=pace, reliability_points=self.points)

    def place(self, order: Sequence[str], pace: str) -> Schedule:
        """Everything that is not done yet, placed in a given order at a pace."""
        done, value = set(self.done), self._pace(pace)
        titles = {p.id: p.title for p in self.pack.pools}
        tasks = [
            Task(
                id=name,
                pool=self.chosen[name].pool,
                effort=effort_of(self.chosen[name], value),
                needs=self.chosen[name].needs,
                min_weeks=self.chosen[name].min_weeks,
                max_fte=self.chosen[name].max_fte,
                not_before=self.options.not_before.get(name, 0),
                pool_title=titles.get(self.chosen[name].pool, ""),
            )
            for name in order
            if name not in done
        ]
        return schedule(tasks, self.capacity, self.options.total)

    def _pace(self, name: str) -> float:
        return next((p.value for p in self.pack.paces if p.id == name), 0.5)

    def lines(self, ranked: Ranked, placed: Schedule) -> tuple[PlannedInitiative, ...]:
        """Placed and done initiatives in the order of rank."""
        early = self._slots(EARLY, ranked, placed)
        late = self._slots(LATE, ranked, placed)
        by_id = {i.id: i for i in self.catalogue}
        slots = {name: Slot(0, 0, 0.0) for name in self.done} | placed.slots
        starts = [(need, slot.start) for name, slot in placed.slots.items() for need in by_id[name].needs]
        end = max((s.finish for s in slots.values()), default=0)
        own = {i.id for i in self.options.own}
        found = []
        for name in ranked.order:
            slot, initiative = slots.get(name), by_id[name]
            if slot is None:
                continue
            said = self.status.get(name) or Assignment(initiative=name)
            found.append(
                PlannedInitiative(
                    id=name,
                    start=slot.start,
                    finish=slot.finish,
                    wave=wave_of(slot.finish),
                    pool=initiative.pool,
                    rate=slot.rate,
                    rank=_with_reason(ranked.ranks[name], initiative, self.pack, self.scorecard),
                    closes_gates=closed_gates(initiative, self.pack, self.scorecard),
                    raises=tuple(r.question for r in unmet_raises(initiative, self.scorecard.questions)),
                    owner=said.owner,
                    due=said.due,
                    status=said.status,
                    early_finish=_finish(early, name, slot, min),
                    late_finish=_finish(late, name, slot, max),
                    slack=None if said.status == "done" else _slack(name, slot, starts, end),
                    needs=tuple(n for n in initiative.needs if n in slots),
                    pinned=name in self.options.not_before,
                    own=name in own,
                    lifts=lifted_floors(initiative, self.pack, self.scorecard),
                )
            )
        return tuple(found)

    def _slots(self, pace: str, ranked: Ranked, placed: Schedule) -> Mapping[str, Slot]:
        if pace == self.options.pace or all(p.id != pace for p in self.pack.paces):
            return placed.slots
        return self.place(ranked.order, pace).slots


def _finish(slots: Mapping[str, Slot], name: str, own: Slot, pick: Callable[[int, int], int]) -> int | None:
    """The finish at another pace; list scheduling has anomalies, so the plan's own finish bounds it."""
    if own.finish == 0:
        return 0
    return pick(slots[name].finish, own.finish) if name in slots else None


def _slack(name: str, slot: Slot, starts: Sequence[tuple[str, int]], end: int) -> int:
    return min([start for need, start in starts if need == name] or [end]) - slot.finish


def _with_reason(found: Rank, initiative: Initiative, pack: Pack, scorecard: Scorecard) -> Rank:
    """The rank with a short code of what decided its tier: gates closed, or the dependant that it serves."""
    gates = closed_gates(initiative, pack, scorecard)
    reason = f"closes {', '.join(gates)}" if gates else ""
    if not reason and found.inherited_from:
        reason = f"needed for {found.inherited_from}"
    return found.model_copy(update={"reason": reason}) if reason else found


def _reworded(initiative: Initiative, words: Assignment | None) -> Initiative:
    if words is None:
        return initiative
    changes = {
        key: value
        for key, value in (
            ("title", words.title),
            ("done_when", words.done_when),
            ("deliverables", words.deliverables),
        )
        if value
    }
    return initiative.model_copy(update=changes) if changes else initiative


def _cautions(projection: Projection, outlook: Outlook, pack: Pack, options: PlanOptions) -> tuple[str, ...]:
    """Codes of doubts about the plan; the views carry their words."""
    found = []
    if projection.success.point is None:
        found.append("no_success_data")
    elif not projection.typical_steps and options.steps is None:
        found.append("steps_unknown")
    if pack.initiatives and projection.success.point is not None:
        found.append("levers_assumed")
    if "REL" in pack.gate_by_id and outlook.rel_gate != "pass":
        found.append("rel_moves_with_new_data")
    if pack.findings is None:
        found.append("no_finding_wording")
    if any(steps[-1][0] > LAST_WEEK for steps in options.capacity.values() if steps):
        found.append("capacity_after_horizon")
    return tuple(found)


def _peaks(capacity: Mapping[str, Steps]) -> list[float]:
    return [max((people for _, people in steps), default=0.0) for steps in capacity.values()]


def _constant(steps: Steps) -> float:
    return max((people for _, people in steps), default=0.0)
