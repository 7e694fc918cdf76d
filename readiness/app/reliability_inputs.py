"""What the projection is fed with: every input in words, where it comes from, and where it is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readiness.app.reliability_levers import TOPOLOGY_WORDS
from readiness.app.reliability_words import JUDGE_WORDS, percent
from readiness.domain.reliability.consequence import detection_rate
from readiness.domain.reliability.inputs import Judge, Origin, ProjectionInputs, Tested, WorkflowStep
from readiness.domain.reliability.result import Projection
from readiness.language import Words, capital, noop, number, tr

Place = Literal[
    "metrics", "workflow", "judge", "trials", "tail", "review", "stated", "systems", "money", "profile", "workshop"
]


CONFIDENCES = Words({"low": "low", "medium": "medium", "high": "high"})


@dataclass(frozen=True)
class InputRow:
    """One input.

    Attributes:
        name: what it is. value: in words. origin: measured, profile, entered, assumed or literature.
        place: the form or page where it is changed. target: the item there.
    """

    name: str
    value: str
    origin: Origin
    place: Place
    target: str = ""


def input_rows(inputs: ProjectionInputs, today: Projection, detection_question: str = "") -> tuple[InputRow, ...]:
    """Every input in force with its origin."""
    return (*_measured(inputs), *_tested(inputs), *_planned(inputs, today, detection_question), *_money(inputs))


def _measured(inputs: ProjectionInputs) -> Iterator[InputRow]:
    whole = inputs.evidence.end_to_end
    if whole.total:
        words = tr(
            "{right:,} of {tasks:,} right, {days} days",
            right=whole.total_right,
            tasks=whole.total,
            days=whole.active_days,
        )
        yield InputRow(tr("Verified whole tasks"), words, "measured", "metrics")
    else:
        yield InputRow(tr("Verified whole tasks"), tr("none imported"), "assumed", "metrics")
    seen = {step.name for step in inputs.evidence.steps}
    added = [step for step in inputs.steps if step.name not in seen]
    parts = [tr("{count} from the import", count=len(seen))] if seen else []
    parts += [tr("{count} entered", count=len(added))] if added else []
    settled = sum(map(_is_set, inputs.steps))
    parts += [tr("{count} with settings", count=settled)] if settled else []
    origin: Origin = "entered" if inputs.steps else "measured" if seen else "assumed"
    yield InputRow(tr("Workflow"), ", ".join(parts) or tr("steps alike, none named"), origin, "workflow")


def _is_set(step: WorkflowStep) -> bool:
    return step != WorkflowStep(name=step.name)


def _tested(inputs: ProjectionInputs) -> Iterator[InputRow]:
    yield _judge(inputs)
    trials = inputs.repeated_trials
    words = tr("{count} tasks run several times", count=len(trials)) if trials else tr("none: tasks taken as alike")
    yield InputRow(tr("Repeated trials"), words, "measured" if trials else "assumed", "trials")
    tail = inputs.tail
    if tail.share is None:
        yield InputRow(tr("Unlike inputs"), tr("not assessed: taken as none"), "assumed", "tail")
    else:
        known = _counts(tail.tested) or (
            tr("success assumed") if tail.success is None else tr("{share} right", share=percent(tail.success))
        )
        origin: Origin = "measured" if tail.tested and tail.tested.trials else "entered"
        words = tr("{share} of inputs, {known}", share=percent(tail.share, 1), known=known)
        yield InputRow(tr("Unlike inputs"), words, origin, "tail")
    yield from _review(inputs)
    stated = inputs.elicited
    words = (
        tr("nothing stated")
        if stated is None
        else tr(
            "{share}, confidence {confidence}", share=percent(stated.rate), confidence=CONFIDENCES[stated.confidence]
        )
    )
    yield InputRow(tr("Stated success"), words, "assumed" if stated is None else "entered", "stated")


def _judge(inputs: ProjectionInputs) -> InputRow:
    judge = inputs.judge
    who = capital(JUDGE_WORDS.get(inputs.evidence.judge or "", tr("judge not named")))
    if judge is None or judge == Judge():
        return InputRow(tr("Judge of success"), tr("{judge}, not corrected", judge=who), "assumed", "judge")
    if judge.right_called_right or judge.wrong_called_wrong:
        tests = [words for words in (_counts(judge.right_called_right), _counts(judge.wrong_called_wrong)) if words]
        seeded = tr("{first} and {second}", first=tests[0], second=tests[1]) if len(tests) > 1 else "".join(tests)
        return InputRow(tr("Judge of success"), tr("test: {counts}", counts=seeded), "measured", "judge")
    rates = [
        tr(word, share=percent(rate))
        for word, rate in ((noop("sens. {share}"), judge.sensitivity), (noop("spec. {share}"), judge.specificity))
        if rate
    ]
    return InputRow(tr("Judge of success"), ", ".join(rates), "entered", "judge")


def _review(inputs: ProjectionInputs) -> Iterator[InputRow]:
    review = inputs.review
    origin: Origin = "entered" if review.share_origin == "entered" else "assumed"
    yield InputRow(tr("Results reviewed"), tr("{share} of results", share=percent(review.share)), origin, "review")
    planted = _counts(review.planted)
    caught = tr("{share} of errors caught", share=percent(detection_rate(inputs)))
    if planted:
        caught = tr("{counts} planted errors caught", counts=planted)
    known: Origin = "measured" if planted else "assumed" if review.detection is None else "entered"
    yield InputRow(tr("What review catches"), caught, known, "review")


def _counts(tested: Tested | None) -> str:
    return "" if tested is None or not tested.trials else tr("{part:,} of {all:,}", part=tested.hits, all=tested.trials)


def _planned(inputs: ProjectionInputs, today: Projection, question: str) -> Iterator[InputRow]:
    target = today.target
    words = tr("not set") if target.value is None else tr("{share:g}%", share=100 * target.value)
    if target.origin == "suggested":
        words = tr("{target}, suggested", target=words)
    known: Origin = "profile" if target.origin == "profile" else "assumed"
    yield InputRow(tr("Target"), words, known, "profile", "P-11")
    steps = number(today.typical_steps, "g") if today.typical_steps else tr("not known")
    yield InputRow(tr("Steps per task"), steps, inputs.typical_steps_origin, "profile", "P-03")
    volume, days = inputs.volume, inputs.detection_days
    words = tr("not known") if volume is None else number(volume, ",.0f")
    yield InputRow(tr("Tasks a day"), words, "assumed" if volume is None else "profile", "profile", "P-05")
    how = TOPOLOGY_WORDS.get(inputs.topology, inputs.topology.replace("-", " "))
    words = ", ".join(filter(None, (number(inputs.agents) if inputs.agents else "", how))) or tr("not known")
    yield InputRow(tr("Agents"), words, "profile" if inputs.agents or how else "assumed", "profile", "P-04")
    words = tr("not known") if days is None else number(days, "g")
    yield InputRow(tr("Days until noticed"), words, "assumed" if days is None else "profile", "workshop", question)
    away = [c for c in inputs.connectors if not c.exercised]
    if away:
        entered = sum(c.availability is not None for c in away)
        words = tr("{away} not in the pilot, {known} with known availability", away=len(away), known=entered)
        yield InputRow(tr("Systems"), words, "entered" if entered == len(away) else "assumed", "systems")


def _money(inputs: ProjectionInputs) -> Iterator[InputRow]:
    seen, currency = inputs.evidence, inputs.currency
    if seen.cost_per_task is not None:
        words = f"{number(seen.cost_per_task, '.2g')} {seen.currency}".strip()
        yield InputRow(tr("Model cost of a task"), words, "measured", "money")
    else:
        price, tokens = inputs.price_per_million, seen.tokens_per_task or inputs.tokens_per_task
        known = price is not None and tokens is not None
        words = tr("not known")
        if known:
            words = tr(
                "{tokens:,.0f} tokens at {price:g} {currency} a million", tokens=tokens, price=price, currency=currency
            )
        yield InputRow(tr("Model cost of a task"), words, "entered" if known else "assumed", "money")
    wage, loss, currency = inputs.wage, inputs.loss_per_error, inputs.currency
    parts = [] if wage is None else [tr("{amount} an hour", amount=f"{number(wage, ',.2f')} {currency}".strip())]
    parts += [] if loss is None else [tr("{amount} an error", amount=f"{number(loss, ',.2f')} {currency}".strip())]
    yield InputRow(
        tr("Work and losses"), ", ".join(parts) or tr("not known: left out"), "entered" if parts else "assumed", "money"
    )
