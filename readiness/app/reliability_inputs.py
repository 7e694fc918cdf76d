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

Place = Literal[
    "metrics", "workflow", "judge", "trials", "tail", "review", "stated", "systems", "money", "profile", "workshop"
]


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
        words = f"{whole.total_right:,} of {whole.total:,} right, {whole.active_days} days"
        yield InputRow("Verified whole tasks", words, "measured", "metrics")
    else:
        yield InputRow("Verified whole tasks", "none imported", "assumed", "metrics")
    seen = {step.name for step in inputs.evidence.steps}
    added = [step for step in inputs.steps if step.name not in seen]
    parts = [f"{len(seen)} from the import"] if seen else []
    parts += [f"{len(added)} entered"] if added else []
    parts += [f"{sum(map(_is_set, inputs.steps))} with settings"] if any(map(_is_set, inputs.steps)) else []
    origin: Origin = "entered" if inputs.steps else "measured" if seen else "assumed"
    yield InputRow("Workflow", ", ".join(parts) or "steps alike, none named", origin, "workflow")


def _is_set(step: WorkflowStep) -> bool:
    return step != WorkflowStep(name=step.name)


def _tested(inputs: ProjectionInputs) -> Iterator[InputRow]:
    yield _judge(inputs)
    trials = inputs.repeated_trials
    words = f"{len(trials)} tasks run several times" if trials else "none: tasks taken as alike"
    yield InputRow("Repeated trials", words, "measured" if trials else "assumed", "trials")
    tail = inputs.tail
    if tail.share is None:
        yield InputRow("Unlike inputs", "not assessed: taken as none", "assumed", "tail")
    else:
        known = _counts(tail.tested) or ("" if tail.success is None else f"{percent(tail.success)} right")
        origin: Origin = "measured" if tail.tested and tail.tested.trials else "entered"
        words = f"{percent(tail.share, 1)} of inputs, {known or 'success assumed'}"
        yield InputRow("Unlike inputs", words, origin, "tail")
    yield from _review(inputs)
    stated = inputs.elicited
    words = "nothing stated" if stated is None else f"{percent(stated.rate)}, confidence {stated.confidence}"
    yield InputRow("Stated success", words, "assumed" if stated is None else "entered", "stated")


def _judge(inputs: ProjectionInputs) -> InputRow:
    judge = inputs.judge
    who = JUDGE_WORDS.get(inputs.evidence.judge or "", "judge not named").capitalize()
    if judge is None or judge == Judge():
        return InputRow("Judge of success", f"{who}, not corrected", "assumed", "judge")
    if judge.right_called_right or judge.wrong_called_wrong:
        seeded = " and ".join(filter(None, (_counts(judge.right_called_right), _counts(judge.wrong_called_wrong))))
        return InputRow("Judge of success", f"test: {seeded}", "measured", "judge")
    rates = [
        f"{word} {percent(rate)}" for word, rate in (("sens.", judge.sensitivity), ("spec.", judge.specificity)) if rate
    ]
    return InputRow("Judge of success", ", ".join(rates), "entered", "judge")


def _review(inputs: ProjectionInputs) -> Iterator[InputRow]:
    review = inputs.review
    origin: Origin = "entered" if review.share_origin == "entered" else "assumed"
    yield InputRow("Results reviewed", f"{percent(review.share)} of results", origin, "review")
    planted = _counts(review.planted)
    caught = f"{planted} planted errors caught" if planted else f"{percent(detection_rate(inputs))} of errors caught"
    known: Origin = "measured" if planted else "assumed" if review.detection is None else "entered"
    yield InputRow("What review catches", caught, known, "review")


def _counts(tested: Tested | None) -> str:
    return "" if tested is None or not tested.trials else f"{tested.hits:,} of {tested.trials:,}"


def _planned(inputs: ProjectionInputs, today: Projection, question: str) -> Iterator[InputRow]:
    target = today.target
    words = "not set" if target.value is None else f"{100 * target.value:g}%"
    known: Origin = "profile" if target.origin == "profile" else "assumed"
    yield InputRow("Target", f"{words}, suggested" if target.origin == "suggested" else words, known, "profile", "P-11")
    steps = f"{today.typical_steps:g}" if today.typical_steps else "not known"
    yield InputRow("Steps per task", steps, inputs.typical_steps_origin, "profile", "P-03")
    volume, days = inputs.volume, inputs.detection_days
    words = "not known" if volume is None else f"{volume:,.0f}"
    yield InputRow("Tasks a day", words, "assumed" if volume is None else "profile", "profile", "P-05")
    how = TOPOLOGY_WORDS.get(inputs.topology, inputs.topology.replace("-", " "))
    words = ", ".join(filter(None, (f"{inputs.agents:,}" if inputs.agents else "", how))) or "not known"
    yield InputRow("Agents", words, "profile" if inputs.agents or how else "assumed", "profile", "P-04")
    words = "not known" if days is None else f"{days:g}"
    yield InputRow("Days until noticed", words, "assumed" if days is None else "profile", "workshop", question)
    away = [c for c in inputs.connectors if not c.exercised]
    if away:
        entered = sum(c.availability is not None for c in away)
        words = f"{len(away)} not in the pilot, {entered} with known availability"
        yield InputRow("Systems", words, "entered" if entered == len(away) else "assumed", "systems")


def _money(inputs: ProjectionInputs) -> Iterator[InputRow]:
    seen, currency = inputs.evidence, inputs.currency
    if seen.cost_per_task is not None:
        words = f"{seen.cost_per_task:.2g} {seen.currency}".strip()
        yield InputRow("Model cost of a task", words, "measured", "money")
    else:
        price, tokens = inputs.price_per_million, seen.tokens_per_task or inputs.tokens_per_task
        known = price is not None and tokens is not None
        words = f"{tokens:,.0f} tokens at {price:g} {currency} a million" if known else "not known"
        yield InputRow("Model cost of a task", words, "entered" if known else "assumed", "money")
    wage, loss, currency = inputs.wage, inputs.loss_per_error, inputs.currency
    parts = [] if wage is None else [f"{wage:,.2f} {currency}".strip() + " an hour"]
    parts += [] if loss is None else [f"{loss:,.2f} {currency}".strip() + " an error"]
    yield InputRow(
        "Work and losses", ", ".join(parts) or "not known: left out", "entered" if parts else "assumed", "money"
    )
