"""Checks of a catalogue and of a plan's options, so that planning never hangs and never guesses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from readiness.domain.catalogue import Initiative, Pace, Pool
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Steps
from readiness.errors import ContentError, Issue, ReadinessError
from readiness.language import Words, noop, tr

LAST_WEEK = 104
"""Planning stops here: nothing finishes later (design rule C.3)."""

TOP_LEVEL = 4
"""Levels run from 0 to 4; level L means value L / 4 for every kind of question (A.1)."""


def check_catalogue(
    initiatives: Sequence[Initiative], pools: Iterable[str] = (), questions: Iterable[str] = ()
) -> tuple[Issue, ...]:
    """List every defect of a catalogue: ids, prerequisites, cycles, efforts, durations, pools, raises.

    Args:
        initiatives: the catalogue, own initiatives included.
        pools: known pool ids; empty: pools are not checked.
        questions: known question ids; empty: raised questions are not checked.
    """
    ids = [i.id for i in initiatives]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    issues = [_issue("duplicate_id", name, noop("Initiative {name} is there more than once.")) for name in twice]
    known, known_pools, asked = set(ids), set(pools), set(questions)
    for initiative in initiatives:
        issues += _problems(initiative)
        issues += [
            _issue(
                "unknown_question",
                initiative.id,
                noop("Initiative {name} raises {question!r} to level {level}."),
                question=str(r.question),
                level=r.level,
            )
            for r in initiative.raises
            if (asked and r.question not in asked) or not 0 <= r.level <= TOP_LEVEL
        ]
        issues += [
            _issue(
                "unknown_prerequisite",
                initiative.id,
                noop("Initiative {name} needs {need!r}, which is not in the catalogue."),
                need=need,
            )
            for need in initiative.needs
            if need not in known
        ]
        if known_pools and initiative.pool not in known_pools:
            names = ", ".join(sorted(known_pools))
            issues.append(
                _issue(
                    "unknown_pool",
                    initiative.id,
                    noop("Initiative {name} is for pool {pool!r}; known pools: {names}."),
                    pool=initiative.pool,
                    names=names,
                )
            )
    circle = find_cycle({i.id: i.needs for i in initiatives})
    if circle:
        issues.append(
            _issue(
                "cycle",
                circle[0],
                noop("Initiative {name} needs itself in a circle: {circle}."),
                circle=tr(" needs ").join(circle),
            )
        )
    return tuple(issues)


def require_consistent(
    initiatives: Sequence[Initiative], pools: Iterable[str] = (), questions: Iterable[str] = ()
) -> None:
    """Refuse an inconsistent catalogue.

    Raises:
        ContentError: with every problem found.
    """
    issues = check_catalogue(initiatives, pools, questions)
    if issues:
        more = " " + tr("(and {count} more)", count=len(issues) - 1) if len(issues) > 1 else ""
        raise ContentError(
            tr("The roadmap cannot be planned: {issues}{more}", issues=issues[0], more=more),
            issues=issues,
            hint=tr("Correct the initiatives in the questionnaire pack, or the own initiative that was added."),
        )


def find_cycle(needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """One circle of prerequisites, first id repeated at its end; empty if there is none. Iterative: any depth."""
    state: dict[str, int] = {}
    for root in sorted(needs):
        if root in state:
            continue
        path: list[str] = [root]
        state[root] = 1
        stack = [iter(sorted(needs[root]))]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
                state[path.pop()] = 2
            elif child in needs and state.get(child) == 1:
                return (*path[path.index(child) :], child)
            elif child in needs and child not in state:
                state[child] = 1
                path.append(child)
                stack.append(iter(sorted(needs[child])))
    return ()


def require_options(options: PlanOptions, pools: Sequence[Pool], paces: Sequence[Pace], ids: Iterable[str]) -> None:
    """Refuse options that name nothing known or carry impossible figures.

    Raises:
        ReadinessError: one sentence, with the choices in its hint.
    """
    known_pools, known_paces, known = {p.id for p in pools}, [p.id for p in paces], set(ids)
    for pool, steps in options.capacity.items():
        if pool not in known_pools:
            raise ReadinessError(
                tr("There is no pool {pool!r}.", pool=pool),
                hint=tr("Pools: {join}.", join=", ".join(p.id for p in pools)),
            )
        check_steps(pool, steps)
    if options.total is not None:
        check_steps("total", options.total)
    if options.pace not in known_paces:
        raise ReadinessError(
            tr("There is no pace {pace!r}.", pace=options.pace),
            hint=tr("Paces: {known_paces}.", known_paces=", ".join(known_paces)),
        )
    named = (*options.dropped, *options.added, *options.not_before, *(v.initiative for v in options.levers))
    for name in named:
        if name not in known:
            raise ReadinessError(
                tr("There is no initiative {name!r}.", name=name), hint=tr("Initiative ids look like I13.")
            )
    _check_figures(options)


def fitting_options(
    options: PlanOptions, pools: Sequence[Pool], paces: Sequence[Pace], ids: Iterable[str]
) -> PlanOptions:
    """Stored options without what the present pack no longer has: pools, a pace, initiatives of an earlier version.

    What is left out would move nothing; refusing it instead would close the whole plan after a change of packs.
    """
    known, known_pools = set(ids), {p.id for p in pools}
    fitted = {
        "capacity": {pool: steps for pool, steps in options.capacity.items() if pool in known_pools},
        "pace": options.pace if options.pace in {p.id for p in paces} else PlanOptions().pace,
        "dropped": tuple(i for i in options.dropped if i in known),
        "added": tuple(i for i in options.added if i in known),
        "not_before": {i: week for i, week in options.not_before.items() if i in known},
        "levers": tuple(v for v in options.levers if v.initiative in known),
    }
    return options.model_copy(update=fitted)


def check_steps(name: str, steps: Steps) -> None:
    """Refuse a step list that is empty, unsorted, negative or not finite.

    Raises:
        ReadinessError: naming the pool and the offending step.
    """
    hint = tr("Write capacity as people from a week on, for example OPS=0.5,8:2 (0.5 now, 2 from week 8).")
    if not steps:
        raise ReadinessError(tr("The capacity of {name} is empty.", name=name), hint=hint)
    weeks = [week for week, _ in steps]
    if weeks != sorted(set(weeks)) or weeks[0] < 0:
        raise ReadinessError(
            tr("The weeks of the capacity of {name} must rise from 0: {weeks}.", name=name, weeks=weeks), hint=hint
        )
    for week, people in steps:
        if not math.isfinite(people) or people < 0:
            raise ReadinessError(
                tr(
                    "The capacity of {name} from week {week} cannot be {people:g}.", name=name, week=week, people=people
                ),
                hint=hint,
            )


def _check_figures(options: PlanOptions) -> None:
    for name, week in options.not_before.items():
        if not 0 <= week <= LAST_WEEK:
            raise ReadinessError(
                tr("{name} cannot be held until week {week}.", name=name, week=week),
                hint=tr("Weeks run from 0 to {last_week}.", last_week=LAST_WEEK),
            )
    for value in options.levers:
        share = value.kind != "detection_days"
        if not math.isfinite(value.value) or value.value < 0 or (share and value.value > 1):
            unit = tr("a share from 0 to 1") if share else tr("a number of days, 0 or more")
            raise ReadinessError(
                tr(
                    "The lever {kind} of {initiative} must be {unit}.",
                    kind=value.kind,
                    initiative=value.initiative,
                    unit=unit,
                )
            )
    limits = (
        ("agents", options.agents, 1.0, math.inf),
        ("steps", options.steps, 1.0, math.inf),
        ("volume", options.volume, 0.0, math.inf),
        ("target", options.target, 0.0, 1.0),
    )
    for what, figure, low, high in limits:
        if figure is not None and not (math.isfinite(figure) and low <= figure <= high):
            top = " " + tr("and at most {high:g}", high=high) if math.isfinite(high) else ""
            raise ReadinessError(
                tr(
                    "The what-if value of {what} must be at least {low:g}{top}, not {figure:g}.",
                    what=what,
                    low=low,
                    top=top,
                    figure=figure,
                )
            )


def _problems(initiative: Initiative) -> list[Issue]:
    low, high = initiative.effort.low, initiative.effort.high
    issues = []
    if not (math.isfinite(low) and math.isfinite(high)) or low < 0 or high < low:
        issues.append(
            _issue(
                "bad_effort",
                initiative.id,
                noop("Initiative {name} has an effort of {low:g} to {high:g} person-weeks."),
                low=low,
                high=high,
            )
        )
    if initiative.min_weeks < 1:
        issues.append(
            _issue(
                "bad_weeks",
                initiative.id,
                noop("Initiative {name} has {weeks} weeks as its shortest duration."),
                weeks=initiative.min_weeks,
            )
        )
    if not math.isfinite(initiative.max_fte) or initiative.max_fte <= 0:
        issues.append(
            _issue(
                "bad_fte",
                initiative.id,
                noop("Initiative {name} allows at most {people:g} people at once."),
                people=initiative.max_fte,
            )
        )
    for lever in initiative.levers:
        top = math.inf if lever.kind == "detection_days" else 1.0
        if not (0 <= lever.low <= lever.high <= top and math.isfinite(lever.high)):
            words = noop("Initiative {name} has the effect {kind} from {low:g} to {high:g}.")
            issues.append(_issue("bad_lever", initiative.id, words, kind=lever.kind, low=lever.low, high=lever.high))
    return issues


_HINTS = Words(
    {
        "duplicate_id": "Give every initiative its own id.",
        "unknown_prerequisite": "Correct the id under needs, or add the missing initiative.",
        "unknown_question": "Raise a question of the pack to a level from 0 to 4.",
        "unknown_pool": "Use one of the pools of the pack, or add the pool.",
        "cycle": "Take one of these prerequisites out.",
        "bad_effort": "Give low and high, both 0 or more, the high one not below the low one.",
        "bad_weeks": "Give at least one week.",
        "bad_lever": "Give shares from 0 to 1, or days, the low one first.",
        "bad_fte": "Give more than 0 people.",
    }
)


def _issue(code: str, name: str, words: str, **values: object) -> Issue:
    said = tr(words, name=name, **values)
    return Issue("error", code, said, place=tr("initiatives: {name}", name=name), hint=_HINTS[code])
