"""Figures of the reliability page as rows: a day in production, what would demonstrate the target, single steps."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.app.reliability_fan import days_words
from readiness.app.reliability_words import STATUS_WORDS, chance_words, count_words, percent, share_words, two_digits
from readiness.app.wording import STANDING_WORDS
from readiness.domain.reliability.result import AuditResult, Estimate, Projection, StepEstimate
from readiness.language import Words, day_short, noop, number, tr, trn, written

ORIGIN_OF_TARGET: Mapping[str, str] = Words(
    {"profile": "profile", "suggested": "suggested", "entered": "what if", "none": "not set"}
)
SEQUENTIAL_WORDS: Mapping[str | None, str] = Words(
    {
        "accept_good": "better than the target",
        "accept_bad": "no better than the target",
        "continue": "undecided: go on",
        None: "not enough data",
    }
)


@dataclass(frozen=True)
class FigureRow:
    """A figure today, beside it the same in the what-if (empty without one), and a remark."""

    name: str
    today: str
    other: str = ""
    note: str = ""


@dataclass(frozen=True)
class StepRow:
    """A step with its interval in percent (None where nothing is known) and its counts in words."""

    name: str
    counts: str
    success: str
    bar: tuple[float, float, float] | None
    remark: str


def day_rows(today: Projection, other: Projection | None) -> tuple[FigureRow, ...]:
    """What a day in production looks like: wrong results, unseen stock, budget, people, money."""
    found = list(_day(today))
    if other is None:
        return tuple(FigureRow(name, words, note=note) for name, words, note in found)
    beside = {name: (words, note) for name, words, note in _day(other)}
    return tuple(FigureRow(name, words, *beside[name]) for name, words, _ in found)


def _day(result: Projection) -> Iterator[tuple[str, str, str]]:
    volume = result.volume_per_day
    at = tr("tasks a day are not known") if volume is None else tr("at {volume:,.0f} tasks a day", volume=volume)
    yield tr("Wrong results a day"), count_words(result.wrong_per_day), at
    yield tr("Of these, unseen"), count_words(result.silent_per_day), at
    days = result.detection_days
    until = tr("noticed after {days}", days=days_words(days)) if days else tr("days until noticed are not known")
    if days == 0:
        until = tr("noticed on the same day")
    yield tr("Unseen until noticed"), count_words(result.silent_stock), until
    silent, n = result.silent_failures, result.evidence.n
    said = tr("not known") if silent is None else tr("{part:,} of {all:,}", part=silent, all=n)
    yield tr("Wrong, reported successful"), said, tr("in the imported data")
    budget = count_words(result.error_budget_days)
    if result.error_budget_days.point is not None:
        budget = tr("{count} days", count=budget)
    yield tr("Error budget of 30 days lasts"), budget, tr("at this rate")
    people = result.review_fte
    yield tr("People needed for review"), count_words(people), "" if people.point else tr("no review, or no volume")
    yield tr("A rare failure is found in time"), _audit(result.audit), _audit_note(result.audit)
    money = f", {result.cost.currency}" if result.cost.currency else ""
    yield (
        tr("Cost of a task") + money,
        _cost(result.cost.per_task),
        "" if result.cost.per_task.point else tr("no cost is known"),
    )
    yield tr("Cost of a right task") + money, _cost(result.cost.per_right_task), tr("failures paid for")


def _audit(audit: AuditResult) -> str:
    return chance_words(audit.probability)


def _audit_note(audit: AuditResult) -> str:
    rate = tr("one in {tasks:,.0f}", tasks=1 / audit.failure_rate) if audit.failure_rate else ""
    if audit.wrong_before is None:
        return tr("{rate}; no review", rate=rate) if audit.probability == 0 else rate
    return tr("{rate}; {count} wrong before it", rate=rate, count=two_digits(audit.wrong_before))


def _cost(figure: Estimate) -> str:
    if figure.point is None:
        return STATUS_WORDS[figure.status] or STATUS_WORDS["no_data"]
    ends, places = "", _places(figure.point)
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        low, high = number(figure.low, f",.{places}f"), number(figure.high, f",.{places}f")
        ends = " " + tr("({low} to {high})", low=low, high=high)
    return f"{number(figure.point, f',.{places}f')}{ends}"


def _places(money: float) -> int:
    """Decimals of an amount and both its ends: two, or under one as many as show two digits."""
    return 2 if not money or abs(money) >= 1 else 1 - math.floor(math.log10(abs(money)))


def proof_title(result: Projection) -> str:
    """What would demonstrate the target, as a sentence."""
    target, plan = result.target.value, result.demonstration
    if target is None:
        return tr("No target is set: nothing can be demonstrated")
    goal = written(f"{100 * target:g}%")
    if result.target.standing == "demonstrated":
        return tr("{target} is demonstrated on {tasks:,} verified tasks", target=goal, tasks=result.evidence.n)
    if plan.tasks_left is None:
        return tr("Not enough data to say what would demonstrate {target}", target=goal)
    words = {"target": goal, "tasks": plan.tasks_left}
    if plan.status == "undefined":
        return tr(
            "Today's rate cannot demonstrate {target}: improve first, then run {tasks:,} tasks without a failure",
            **words,
        )
    if plan.days_left is None:
        return tr(TASKS_TO_SHOW if plan.status == "no_data" else TASKS_MORE_TO_SHOW, **words)
    said = TASKS_AND_DAYS_TO_SHOW if plan.status == "no_data" else TASKS_AND_DAYS_MORE_TO_SHOW
    return tr(said, days=days_words(plan.days_left), **words)


TASKS_TO_SHOW = noop("{tasks:,} verified tasks would demonstrate {target}")
TASKS_MORE_TO_SHOW = noop("{tasks:,} more verified tasks would demonstrate {target}")
TASKS_AND_DAYS_TO_SHOW = noop("{tasks:,} verified tasks, about {days} would demonstrate {target}")
TASKS_AND_DAYS_MORE_TO_SHOW = noop("{tasks:,} more verified tasks, about {days} would demonstrate {target}")


def proof_rows(result: Projection) -> tuple[FigureRow, ...]:
    """Target, chances, tasks and days still needed, and the design of monitoring."""
    return (*_target_rows(result), *_plan_rows(result), *_watch_rows(result))


def proof_breaks(result: Projection) -> tuple[int, ...]:
    """Rows of `proof_rows` at which another subject begins: after the target the plan, after the plan the watch."""
    plan = len(tuple(_target_rows(result)))
    return plan, plan + len(tuple(_plan_rows(result)))


def _target_rows(result: Projection) -> Iterator[FigureRow]:
    target = result.target
    goal = tr("not set") if target.value is None else written(f"{100 * target.value:g}%")
    yield FigureRow(tr("Target"), goal, note=ORIGIN_OF_TARGET[target.origin])
    yield FigureRow(tr("Standing"), STANDING_WORDS[target.standing], note=_observed_note(result))
    chance = chance_words(target.probability)
    yield FigureRow(tr("Chance that production reaches it"), chance, note=tr("from the draws of the projection"))
    needed = STATUS_WORDS["no_data"] if target.required_per_step is None else percent(target.required_per_step, 2)
    steps = tr("over {steps:g} steps", steps=result.typical_steps) if result.typical_steps else ""
    yield FigureRow(tr("Each step would have to succeed"), needed, note=steps)
    if target.max_steps is not None:
        reach = trn("{n:,} step", "{n:,} steps", target.max_steps)
        yield FigureRow(tr("Today's step success holds it for"), reach)


def _observed_note(result: Projection) -> str:
    evidence = result.evidence
    if not evidence.n or evidence.n_eff is None:
        return tr("no verified tasks")
    if round(evidence.n_eff) < evidence.n:
        said = noop("{n:,} tasks weigh as {tasks:,.0f}")
        return tr(said, n=evidence.n, tasks=evidence.n_eff)
    return tr("on {tasks:,.0f} independent tasks", tasks=evidence.n_eff)


def _plan_rows(result: Projection) -> Iterator[FigureRow]:
    plan, target = result.demonstration, result.target.value
    if plan.tasks_needed is None or plan.tasks_left is None:
        yield FigureRow(tr("Verified tasks to demonstrate it"), STATUS_WORDS["no_data"])
        return
    fresh = plan.status in ("undefined", "no_data")
    how = tr("of an improved agent") if plan.status == "undefined" else tr("in all")
    yield FigureRow(tr("Verified tasks to demonstrate it"), number(plan.tasks_needed), note=how)
    allowed = STATUS_WORDS["no_data"] if plan.allowed_failures is None else number(plan.allowed_failures)
    run = tr("a fresh run") if fresh else tr("at today's rate")
    yield FigureRow(tr("Of these, failures allowed"), allowed, note=run)
    missing = tr("{tasks:,} tasks", tasks=plan.tasks_left)
    yield FigureRow(tr("Still missing"), missing, note="" if target is None else tr("planned for one look"))
    days = STATUS_WORDS["no_data"] if plan.days_left is None else days_words(plan.days_left)
    yield FigureRow(tr("At today's verified volume"), days, note=tr("never less than 14 days"))
    result_of_test = SEQUENTIAL_WORDS[plan.sequential]
    yield FigureRow(tr("Sequential test"), result_of_test, note=tr("half the allowed failures or all"))


def _watch_rows(result: Projection) -> Iterator[FigureRow]:
    watch = result.monitoring
    if watch.threshold is None or watch.delay_days is None:
        yield FigureRow(tr("Monitoring"), STATUS_WORDS["no_data"], note=tr("verified outcomes by day are needed"))
        return
    per_day = tr("at {verified:,.0f} verified tasks a day", verified=watch.verified_per_day or 0)
    yield FigureRow(tr("A chart alerts on doubled failures"), days_words(watch.delay_days), note=per_day)
    day = watch.alarm_date
    seen = tr("no alert") if day is None else day_short(day)
    yield FigureRow(tr("On the imported days"), seen, note=tr("had a control chart watched"))
    note = tr("baseline still too thin") if watch.status == "degenerate" else tr("one false alarm a year")
    yield FigureRow(tr("Its threshold"), number(watch.threshold, ".2f"), note=note)


def step_title(result: Projection) -> str:
    """The weakest step, and whether chain and whole tasks agree, as a sentence."""
    known = [step for step in result.steps if step.point is not None]
    if not known:
        return tr("No step was verified on its own: the curve spreads today's success evenly")
    worst = min(known, key=lambda step: step.point or 0.0)
    if len(known) == 1:
        return tr(
            "{step} is the only step verified on its own: {share} right", step=worst.name, share=percent(worst.point, 1)
        )
    return tr(WEAKEST[result.consistency], step=worst.name, count=len(known), share=percent(worst.point, 1))


WEAKEST: Mapping[str, str] = {
    "consistent": noop("{step} is the weakest of {count} steps at {share}; steps and whole tasks agree"),
    "inconsistent": noop(
        "{step} is the weakest of {count} steps at {share}; steps and whole tasks disagree: "
        "steps depend on one another or measure something else"
    ),
    "not_checked": noop("{step} is the weakest of {count} steps at {share}"),
}


def step_rows(result: Projection) -> tuple[StepRow, ...]:
    """Every step in order, with its interval; at the end the chain beside the whole tasks."""
    return tuple(_step(step) for step in result.steps)


def step_facts(result: Projection) -> tuple[tuple[str, str, str], ...]:
    """The chain of steps beside the whole tasks, and the per-step success that the curve uses."""
    rows = []
    if result.chain is not None:
        rows.append((tr("All steps as a chain"), share_words(result.chain), CHAIN_NOTES[result.consistency]))
    if result.per_step is not None:
        remark = tr("90% interval")
        if result.typical_steps:
            remark = tr("90% interval over {steps:g} steps", steps=result.typical_steps)
        rows.append((tr("Success of one step, spread evenly"), share_words(result.per_step, 2), remark))
    return tuple(rows)


CHAIN_NOTES: Mapping[str, str] = Words(
    {
        "consistent": "90% interval; whole tasks: agree",
        "inconsistent": "90% interval; whole tasks: disagree",
        "not_checked": "90% interval; whole tasks: not compared",
    }
)


def _step(step: StepEstimate) -> StepRow:
    ends = (step.low, step.point, step.high)
    bar = None if None in ends else (100 * (step.low or 0), 100 * (step.point or 0), 100 * (step.high or 0))
    counts = tr("{part:,} of {all:,}", part=step.successes, all=step.n) if step.n else tr("no trials")
    remark = "" if step.component in ("", step.name) else tr("with {component}", component=step.component)
    if step.point is None:
        return StepRow(step.name, counts, STATUS_WORDS[step.status] or STATUS_WORDS["no_data"], None, remark)
    ends_words = "" if bar is None else " " + tr("({low:.1f} to {high:.1f})", low=bar[0], high=bar[2])
    return StepRow(step.name, counts, f"{percent(step.point, 1)}{ends_words}", bar, remark)
