"""The roadmap: plan an engagement, try what-ifs, change and keep them. Changes are `Edit`s; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from readiness.app.details import document_edit
from readiness.app.figures import fitted_to
from readiness.app.planning_words import difference_words
from readiness.domain.edit import Edit
from readiness.domain.roadmap.consistency import require_consistent, require_options
from readiness.domain.roadmap.options import Assignment, PlanOptions, Scenario
from readiness.domain.roadmap.plan import Difference
from readiness.domain.roadmap.planner import catalogue_for, plan_roadmap
from readiness.domain.roadmap.rescoring import rescorer
from readiness.domain.roadmap.scenario import MOST_SCENARIOS, difference, require_comparable
from readiness.errors import ReadinessError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.roadmap.plan import Roadmap

_SCENARIOS: TypeAdapter[tuple[Scenario, ...]] = TypeAdapter(tuple[Scenario, ...])


def plan_engagement(engagement: Engagement, options: PlanOptions | None = None, *, scenario: str = "") -> Roadmap:
    """The plan under the engagement's options, or under others without saving them.

    About 15 ms for 40 initiatives once the projection is there, so a slider may call it at every step.

    Raises:
        ContentError: the catalogue or an own initiative is inconsistent.
        ReadinessError: the options name something unknown or carry an impossible figure.
    """
    chosen = with_moves(engagement, engagement.plan_options if options is None else options)
    if chosen.start is None:
        chosen = chosen.model_copy(update={"start": plan_start(engagement)})
    rescore = rescorer(engagement.pack, engagement.responses, engagement.metrics, engagement.today)
    plan = plan_roadmap(
        engagement.pack,
        engagement.profile,
        engagement.scorecard,
        engagement.projection,
        chosen,
        rescore,
        responses=engagement.responses,
        scenario=scenario,
    )
    if options is not None or not chosen.printed:
        return plan
    kept = [s for s in scenarios_of(engagement) if s.name in chosen.printed][:MOST_SCENARIOS]
    beside = tuple(_beside(engagement, plan, s) for s in kept)
    return plan.model_copy(update={"alternatives": beside})


def _beside(engagement: Engagement, base: Roadmap, scenario: Scenario) -> Difference:
    plan = plan_engagement(engagement, scenario.options, scenario=scenario.name)
    found = difference(base, plan, engagement.plan_options, scenario.options, scenario.name)
    own = (*engagement.plan_options.own, *scenario.options.own)
    titles = {i.id: i.title for i in (*engagement.pack.initiatives, *own, *base.initiatives)}
    return found.model_copy(update={"said": difference_words(found, engagement.pack, titles)})


def plan_start(engagement: Engagement) -> date | None:
    """The Monday of week 0: as set, otherwise the first one after the workshop; None while neither is known."""
    workshop = engagement.details.workshop_date
    return engagement.plan_options.start or (next_monday(workshop) if workshop else None)


def next_monday(day: date) -> date:
    """The first Monday after a day."""
    return day + timedelta(days=7 - day.weekday())


def with_moves(engagement: Engagement, options: PlanOptions) -> PlanOptions:
    """The options with owners and dates that were recorded as moves; an assignment in the options goes first."""
    said = {a.initiative for a in options.assignments}
    further = tuple(
        Assignment(initiative=m.initiative, owner=m.owner, due=m.due, status=m.status, note=m.note)
        for m in engagement.moves
        if m.initiative not in said
    )
    return options.model_copy(update={"assignments": (*options.assignments, *further)}) if further else options


def change_plan(engagement: Engagement, options: PlanOptions, text: str = "") -> Edit:
    """Make options the plan's own.

    Raises:
        ContentError, ReadinessError: they are inconsistent; said before anything is saved.
    """
    catalogue = catalogue_for(engagement.pack, options)
    require_consistent(catalogue, (p.id for p in engagement.pack.pools), (q.id for q in engagement.pack.questions))
    require_options(options, engagement.pack.pools, engagement.pack.paces, (i.id for i in catalogue))
    return document_edit(engagement, "plan", options, text or tr("Roadmap"))


def next_own_id(engagement: Engagement) -> str:
    """A free id for an own initiative: C01, C02, ..."""
    taken = {i.id for i in catalogue_for(engagement.pack, engagement.plan_options)}
    return next(name for name in (f"C{n:02d}" for n in range(1, len(taken) + 2)) if name not in taken)


def scenarios_of(engagement: Engagement) -> tuple[Scenario, ...]:
    """Scenarios kept in the engagement, in the order in which they were kept."""
    kept = _SCENARIOS.validate_python(engagement.document("scenarios") or ())
    return tuple(s.model_copy(update={"options": fitted_to(engagement.pack, s.options)}) for s in kept)


def keep_scenario(engagement: Engagement, name: str, options: PlanOptions) -> Edit:
    """Keep options under a name; one of the same name is replaced.

    Raises:
        ReadinessError: the name is empty.
    """
    name = name.strip()
    if not name:
        raise ReadinessError(
            tr("A scenario needs a name."), hint=tr("Say what is different, for example: two operators more.")
        )
    kept = [s for s in scenarios_of(engagement) if s.name != name]
    return document_edit(
        engagement, "scenarios", [*kept, Scenario(name=name, options=options)], tr("Scenario {name}", name=name)
    )


def remove_scenario(engagement: Engagement, name: str) -> Edit:
    """Forget a scenario."""
    kept = [s for s in scenarios_of(engagement) if s.name != name]
    return document_edit(engagement, "scenarios", kept, tr("Without scenario {name}", name=name))


def print_scenarios(engagement: Engagement, names: Iterable[str]) -> Edit:
    """Choose the scenarios that the report shows beside the plan, at most three.

    Raises:
        ReadinessError: more than three, or one that does not exist.
    """
    wanted = tuple(dict.fromkeys(names))
    known = {s.name: s for s in scenarios_of(engagement)}
    require_comparable(tuple(_known(known, n) for n in wanted))
    return document_edit(
        engagement, "plan", engagement.plan_options.model_copy(update={"printed": wanted}), tr("Scenarios in report")
    )


def compare_scenarios(engagement: Engagement, names: Iterable[str] = ()) -> tuple[Difference, ...]:
    """Scenarios beside the base plan, at most three; without names the first three.

    Raises:
        ReadinessError: more than three, or one that does not exist.
    """
    known = {s.name: s for s in scenarios_of(engagement)}
    wanted = tuple(names) or tuple(known)[:3]
    chosen = tuple(_known(known, n) for n in wanted)
    require_comparable(chosen)
    base = engagement.roadmap
    return tuple(_beside(engagement, base, s) for s in chosen)


def _known(scenarios: Mapping[str, Scenario], name: str) -> Scenario:
    if name not in scenarios:
        names = ", ".join(scenarios) or "none"
        raise ReadinessError(
            tr("There is no scenario {name!r}.", name=name), hint=tr("Scenarios: {names}.", names=names)
        )
    return scenarios[name]


def compare_options(engagement: Engagement, options: PlanOptions, name: str = "") -> Difference:
    """Unsaved options beside the engagement's plan, for the page while somebody turns a slider."""
    other = plan_engagement(engagement, options, scenario=name)
    return difference(engagement.roadmap, other, engagement.plan_options, options, name)
