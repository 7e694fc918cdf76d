"""The what-if of the roadmap page: options that nobody has kept yet, and what each key and slider makes of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from readiness.app.planning_options import (
    all_together,
    with_added,
    with_cap,
    with_capacity,
    with_dropped,
    with_hire,
    with_lever,
    with_pin,
    with_values,
    without_own,
)
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Roadmap, Steps
from readiness.domain.roadmap.scenario import changes_between
from readiness.domain.roadmap.schedule import ALL


@dataclass(frozen=True)
class Draft:
    """A what-if over the engagement's own options.

    Attributes:
        own: The engagement's options; never changed here.
        options: The what-if, None while nothing differs.
        name: Name of the kept scenario that is looked at, empty for none.
    """

    own: PlanOptions
    options: PlanOptions | None = None
    name: str = ""

    @property
    def in_force(self) -> PlanOptions:
        """The options that are shown."""
        return self.own if self.options is None else self.options

    @property
    def is_what_if(self) -> bool:
        """Whether something differs from the plan."""
        return self.options is not None

    def over(self, own: PlanOptions) -> Draft:
        """The same what-if over options that have changed: owners, wording and own initiatives are the plan's."""
        kept = None if self.options is None else self._rebased(own, self.options)
        return Draft(own, kept, self.name).settled()

    def take(self, options: PlanOptions, name: str = "") -> Draft:
        """Another what-if, such as a kept scenario; one that differs in nothing is none."""
        return Draft(self.own, self._rebased(self.own, options), name).settled()

    def back(self) -> Draft:
        """The plan again."""
        return Draft(self.own)

    def drop(self, initiative: str) -> Draft:
        """Without an initiative; one added by hand is no longer added."""
        return self._with(with_dropped(self.in_force, initiative, dropped=True))

    def take_in(self, initiative: str) -> Draft:
        """With an initiative again, or with one that no answer asks for."""
        options = self.in_force
        if initiative in options.dropped:
            return self._with(with_dropped(options, initiative, dropped=False))
        return self._with(with_added(options, initiative, added=True))

    def leave_out(self, initiative: str) -> Draft:
        """Without one that was added by hand, otherwise dropped."""
        options = self.in_force
        if initiative in options.added:
            return self._with(with_added(options, initiative, added=False))
        return self.drop(initiative)

    def pace(self, pace: str) -> Draft:
        """At another pace."""
        return self._with(with_values(self.in_force, pace=pace))

    def pin(self, initiative: str, week: int | None) -> Draft:
        """Hold an initiative until a week; 0 or None frees it."""
        return self._with(with_pin(self.in_force, initiative, week or None))

    def hire(self, current: Steps, pool: str, week: int, people: float) -> Draft:
        """More people in a pool, or in all together, from a week on, over the step list `current`."""
        if pool == ALL:
            if not people:
                return self._with(with_values(self.in_force, total=self.own.total))
            return self._with(with_cap(self.in_force, current, week, people))
        if not people:
            own = self.own.capacity.get(pool)
            same = own is None and pool not in self.in_force.capacity
            return self._with(self.in_force if same else with_capacity(self.in_force, pool, current))
        return self._with(with_hire(self.in_force, current, pool, week, people))

    def task(self, key: str, value: object) -> Draft:
        """Another value for steps, volume, agents or target; None takes what is recorded."""
        return self._with(with_values(self.in_force, **{key: value}))

    def effect(self, initiative: str, kind: str, value: float | None) -> Draft:
        """The client's own figure for an assumed effect; None takes the catalogue's range again."""
        return self._with(with_lever(self.in_force, initiative, kind, value))

    def as_planned(self, pool: str) -> Draft:
        """A pool, or the limit for all together, as in the plan."""
        if pool == ALL:
            return self._with(with_values(self.in_force, total=self.own.total))
        return self._with(with_capacity(self.in_force, pool, self.own.capacity.get(pool)))

    def _with(self, options: PlanOptions) -> Draft:
        return replace(self, options=options).settled()

    def settled(self) -> Draft:
        """The same, as no what-if where nothing differs from the plan."""
        if self.options is None or changes_between(self.own, self.options):
            return self
        return Draft(self.own)

    @staticmethod
    def _rebased(own: PlanOptions, options: PlanOptions) -> PlanOptions:
        known = {i.id for i in own.own}
        for gone in (i.id for i in options.own if i.id not in known):
            options = without_own(options, gone)
        return options.model_copy(
            update={
                "assignments": own.assignments,
                "own": own.own,
                "start": own.start,
                "finding_edits": own.finding_edits,
                "printed": own.printed,
            }
        )


def steps_in_force(roadmap: Roadmap, pool: str) -> Steps:
    """The step list of a pool in a plan, or of all together."""
    if pool == ALL:
        return roadmap.total_steps or all_together(roadmap.capacity.values())
    return roadmap.capacity.get(pool, ((0, 0.0),))
