"""Figures of the reliability page as rows: a day in production, what would demonstrate the target, single steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.app.reliability_fan import days_words
from readiness.app.reliability_words import STATUS_WORDS, chance_words, count_words, percent, share_words, two_digits
from readiness.domain.reliability.result import AuditResult, Estimate, Projection, StepEstimate

ORIGIN_OF_TARGET = {"profile": "profile", "suggested": "suggested", "entered": "what if", "none": "not set"}
SEQUENTIAL_WORDS = {
    "accept_good": "better than the target",
    "accept_bad": "no better than the target",
    "continue": "undecided: go on",
    None: "not enough data",
}


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
    at = f"at {volume:,.0f} tasks a day" if volume is not None else "tasks a day are not known"
    yield "Wrong results a day", count_words(result.wrong_per_day), at
    yield "Of these, unseen", count_words(result.silent_per_day), at
    days = result.detection_days
    until = f"noticed after {days_words(days)}" if days else "days until noticed are not known"
    if days == 0:
        until = "noticed on the same day"
    yield "Unseen until noticed", count_words(result.silent_stock), until
    silent, n = result.silent_failures, result.evidence.n
    said = "not known" if silent is None else f"{silent:,} of {n:,}"
    yield "Wrong, reported successful", said, "in the imported data"
    budget = count_words(result.error_budget_days)
    yield "Error budget of 30 days lasts", _with_unit(budget, result.error_budget_days, "days"), "at this rate"
    people = result.review_fte
    yield "People needed for review", count_words(people), "" if people.point else "no review, or no volume"
    yield "A rare failure is found in time", _audit(result.audit), _audit_note(result.audit)
    money = f", {result.cost.currency}" if result.cost.currency else ""
    yield (
        f"Cost of a task{money}",
        _cost(result.cost.per_task),
        "" if result.cost.per_task.point else "no cost is known",
    )
    yield f"Cost of a right task{money}", _cost(result.cost.per_right_task), "failures paid for"


def _with_unit(words: str, figure: Estimate, unit: str) -> str:
    return words if figure.point is None else f"{words} {unit}"


def _audit(audit: AuditResult) -> str:
    return chance_words(audit.probability)


def _audit_note(audit: AuditResult) -> str:
    rate = f"one in {1 / audit.failure_rate:,.0f}" if audit.failure_rate else ""
    if audit.wrong_before is None:
        return f"{rate}; no review" if audit.probability == 0 else rate
    return f"{rate}; {two_digits(audit.wrong_before)} wrong before it"


def _cost(figure: Estimate) -> str:
    if figure.point is None:
        return STATUS_WORDS[figure.status] or STATUS_WORDS["no_data"]
    ends = ""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        ends = f" ({_money(figure.low)} to {_money(figure.high)})"
    return f"{_money(figure.point)}{ends}"


def _money(value: float) -> str:
    return f"{value:,.2f}" if abs(value) >= 1 else f"{value:.2g}"


def proof_title(result: Projection) -> str:
    """What would demonstrate the target, as a sentence."""
    target, plan = result.target.value, result.demonstration
    if target is None:
        return "No target is set: nothing can be demonstrated"
    goal = f"{100 * target:g}%"
    if result.target.standing == "demonstrated":
        return f"{goal} is demonstrated on {result.evidence.n:,} verified tasks"
    if plan.tasks_left is None:
        return f"Not enough data to say what would demonstrate {goal}"
    if plan.status == "undefined":
        clean = f"{plan.tasks_left:,} tasks without a failure"
        return f"Today's rate cannot demonstrate {goal}: improve first, then run {clean}"
    days = "" if plan.days_left is None else f", about {days_words(plan.days_left)}"
    more = "" if plan.status == "no_data" else " more"
    return f"{plan.tasks_left:,}{more} verified tasks{days} would demonstrate {goal}"


def proof_rows(result: Projection) -> tuple[FigureRow, ...]:
    """Target, chances, tasks and days still needed, and the design of monitoring."""
    return (*_target_rows(result), *_plan_rows(result), *_watch_rows(result))


def _target_rows(result: Projection) -> Iterator[FigureRow]:
    target = result.target
    goal = "not set" if target.value is None else f"{100 * target.value:g}%"
    yield FigureRow("Target", goal, note=ORIGIN_OF_TARGET[target.origin])
    yield FigureRow("Standing", target.standing.replace("_", " "), note=_observed_note(result))
    chance = chance_words(target.probability)
    yield FigureRow("Chance that production reaches it", chance, note="from the draws of the projection")
    needed = STATUS_WORDS["no_data"] if target.required_per_step is None else percent(target.required_per_step, 2)
    steps = f"over {result.typical_steps:g} steps" if result.typical_steps else ""
    yield FigureRow("Each step would have to succeed", needed, note=steps)
    if target.max_steps is not None:
        word = "step" if target.max_steps == 1 else "steps"
        yield FigureRow("Today's step success holds it for", f"{target.max_steps:,} {word}")


def _observed_note(result: Projection) -> str:
    evidence = result.evidence
    if not evidence.n or evidence.n_eff is None:
        return "no verified tasks"
    return f"on {evidence.n_eff:,.0f} independent tasks"


def _plan_rows(result: Projection) -> Iterator[FigureRow]:
    plan, target = result.demonstration, result.target.value
    if plan.tasks_needed is None or plan.tasks_left is None:
        yield FigureRow("Verified tasks to demonstrate it", STATUS_WORDS["no_data"])
        return
    fresh = plan.status in ("undefined", "no_data")
    how = "of an improved agent" if plan.status == "undefined" else "in all"
    yield FigureRow("Verified tasks to demonstrate it", f"{plan.tasks_needed:,}", note=how)
    allowed = f"{plan.allowed_failures:,}" if plan.allowed_failures is not None else STATUS_WORDS["no_data"]
    yield FigureRow("Of these, failures allowed", allowed, note="a fresh run" if fresh else "at today's rate")
    yield FigureRow(
        "Still missing", f"{plan.tasks_left:,} tasks", note="" if target is None else "planned for one look"
    )
    days = STATUS_WORDS["no_data"] if plan.days_left is None else days_words(plan.days_left)
    yield FigureRow("At today's verified volume", days, note="never less than 14 days")
    yield FigureRow("Sequential test", SEQUENTIAL_WORDS[plan.sequential], note="half the allowed failures or all")


def _watch_rows(result: Projection) -> Iterator[FigureRow]:
    watch = result.monitoring
    if watch.threshold is None or watch.delay_days is None:
        yield FigureRow("Monitoring", STATUS_WORDS["no_data"], note="verified outcomes by day are needed")
        return
    per_day = f"at {watch.verified_per_day or 0:,.0f} verified tasks a day"
    yield FigureRow("A chart alerts on doubled failures", days_words(watch.delay_days), note=per_day)
    day = watch.alarm_date
    seen = "no alert" if day is None else f"{day.day} {day:%b %Y}"
    yield FigureRow("On the imported days", seen, note="had a control chart watched")
    note = "baseline still too thin" if watch.status == "degenerate" else "one false alarm a year"
    yield FigureRow("Its threshold", f"{watch.threshold:.2f}", note=note)


def step_title(result: Projection) -> str:
    """The weakest step, and whether chain and whole tasks agree, as a sentence."""
    known = [step for step in result.steps if step.point is not None]
    if not known:
        return "No step was verified on its own: the curve spreads today's success evenly"
    worst = min(known, key=lambda step: step.point or 0.0)
    agree = {
        "consistent": "; steps and whole tasks agree",
        "inconsistent": "; steps and whole tasks disagree: steps depend on one another or measure something else",
        "not_checked": "",
    }[result.consistency]
    return f"{worst.name} is the weakest of {len(known)} steps at {percent(worst.point, 1)}{agree}"


def step_rows(result: Projection) -> tuple[StepRow, ...]:
    """Every step in order, with its interval; at the end the chain beside the whole tasks."""
    return tuple(_step(step) for step in result.steps)


def step_facts(result: Projection) -> tuple[tuple[str, str, str], ...]:
    """The chain of steps beside the whole tasks, and the per-step success that the curve uses."""
    rows = []
    if result.chain is not None:
        agree = {"consistent": "agree", "inconsistent": "disagree", "not_checked": "not compared"}[result.consistency]
        rows.append(("All steps as a chain", share_words(result.chain), f"90% interval; whole tasks: {agree}"))
    if result.per_step is not None:
        steps = f"over {result.typical_steps:g} steps" if result.typical_steps else ""
        rows.append(
            ("Success of one step, spread evenly", share_words(result.per_step, 2), f"90% interval {steps}".strip())
        )
    return tuple(rows)


def _step(step: StepEstimate) -> StepRow:
    ends = (step.low, step.point, step.high)
    bar = None if None in ends else (100 * (step.low or 0), 100 * (step.point or 0), 100 * (step.high or 0))
    counts = f"{step.successes:,} of {step.n:,}" if step.n else "no trials"
    remark = "" if step.component in ("", step.name) else f"with {step.component}"
    if step.point is None:
        return StepRow(step.name, counts, STATUS_WORDS[step.status] or STATUS_WORDS["no_data"], None, remark)
    ends_words = "" if bar is None else f" ({bar[0]:.1f} to {bar[2]:.1f})"
    return StepRow(step.name, counts, f"{percent(step.point, 1)}{ends_words}", bar, remark)
