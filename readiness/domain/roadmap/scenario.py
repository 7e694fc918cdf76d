"""Scenarios: named differences from the base plan, and what each of them changes (C.4)."""

from __future__ import annotations

from readiness.domain.roadmap.options import PlanOptions, Scenario
from readiness.domain.roadmap.plan import Change, ChangeKind, Difference, HorizonChange, Moved, Roadmap
from readiness.errors import ReadinessError
from readiness.language import tr

MOST_SCENARIOS = 3
"""At most this many side by side (C.4)."""


def changes_between(base: PlanOptions, other: PlanOptions) -> tuple[Change, ...]:
    """Every difference between two sets of options that a plan depends on; owners and wording are not among them."""
    found: list[Change] = []
    for pool in sorted(base.capacity.keys() | other.capacity.keys()):
        before, after = _steps(base.capacity.get(pool)), _steps(other.capacity.get(pool))
        if before != after:
            found.append(Change(kind="capacity", id=pool, before=before, after=after))
    if base.total != other.total:
        found.append(Change(kind="total", before=_steps(base.total), after=_steps(other.total)))
    found += [Change(kind="dropped", id=i, after="dropped") for i in other.dropped if i not in base.dropped]
    found += [Change(kind="dropped", id=i, before="dropped") for i in base.dropped if i not in other.dropped]
    found += [Change(kind="added", id=i, after="added") for i in other.added if i not in base.added]
    found += [Change(kind="added", id=i, before="added") for i in base.added if i not in other.added]
    for name in sorted(base.not_before.keys() | other.not_before.keys()):
        start, later = _text(base.not_before.get(name)), _text(other.not_before.get(name))
        if start != later:
            found.append(Change(kind="not_before", id=name, before=start, after=later))
    levers = {(v.initiative, v.kind): v.value for v in base.levers}
    changed = {(v.initiative, v.kind): v.value for v in other.levers}
    for key in sorted(levers.keys() | changed.keys()):
        if levers.get(key) != changed.get(key):
            before, after = (f"{key[1]} {_text(v)}".strip() for v in (levers.get(key), changed.get(key)))
            found.append(Change(kind="lever", id=key[0], before=before, after=after))
    for own in sorted({i.id for i in base.own} ^ {i.id for i in other.own}):
        found.append(Change(kind="own", id=own, after="added" if own in {i.id for i in other.own} else ""))
    return (*found, *_single_values(base, other))


def difference(
    base: Roadmap, other: Roadmap, base_options: PlanOptions, other_options: PlanOptions, name: str = ""
) -> Difference:
    """Put a scenario's plan beside the base's."""
    before = {p.id: p.finish for p in base.plan}
    after = {p.id: p.finish for p in other.plan}
    moved = tuple(
        Moved(id=i, before=before.get(i), after=after.get(i))
        for i in dict.fromkeys((*base.order, *other.order))
        if before.get(i) != after.get(i)
    )
    return Difference(
        name=name or other.scenario,
        changes=changes_between(base_options, other_options),
        horizons=tuple(HorizonChange(before=b, after=a) for b, a in zip(base.horizons, other.horizons, strict=True)),
        moved=moved,
        end_before=base.end_week,
        end_after=other.end_week,
        milestones_before=base.milestones,
        milestones_after=other.milestones,
        no_longer_scheduled=tuple(m.id for m in moved if m.after is None),
        newly_scheduled=tuple(m.id for m in moved if m.before is None),
    )


def require_comparable(scenarios: tuple[Scenario, ...]) -> None:
    """Refuse more scenarios side by side than a page can carry, and two of one name.

    Raises:
        ReadinessError: with what to do.
    """
    if len(scenarios) > MOST_SCENARIOS:
        raise ReadinessError(
            tr("{scenarios} scenarios cannot be compared at once.", scenarios=len(scenarios)),
            hint=tr("Choose at most {most_scenarios}.", most_scenarios=MOST_SCENARIOS),
        )
    names = [s.name for s in scenarios]
    if len(set(names)) < len(names):
        raise ReadinessError(tr("Two scenarios have the same name."), hint=tr("Rename one of them."))


def _single_values(base: PlanOptions, other: PlanOptions) -> tuple[Change, ...]:
    kinds: tuple[ChangeKind, ...] = ("pace", "agents", "steps", "topology", "target", "volume")
    return tuple(
        Change(kind=kind, before=_text(getattr(base, kind)), after=_text(getattr(other, kind)))
        for kind in kinds
        if getattr(base, kind) != getattr(other, kind)
    )


def _steps(steps: tuple[tuple[int, float], ...] | None) -> str:
    """A step list as it is typed: 0.5,8:2."""
    if not steps:
        return ""
    return ",".join(f"{people:g}" if week == 0 else f"{week}:{people:g}" for week, people in steps)


def _text(value: object) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, int | float) else str(value)
