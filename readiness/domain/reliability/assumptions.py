"""Every value in force that decides the projection, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.domain.reliability.architecture import shift_band
from readiness.domain.reliability.chain import DRAWS
from readiness.domain.reliability.consequence import (
    PRODUCTIVE_HOURS,
    base_cost,
    detection_rate,
    review_share,
    token_multiplier,
)
from readiness.domain.reliability.factors import (
    DEFAULT_AVAILABILITY,
    KAPPA_BAND,
    RHO_BAND,
    TAIL_DROPS,
    Factor,
    tail_share,
)
from readiness.domain.reliability.inputs import PSEUDO_TASKS, Origin, ProjectionInputs, TargetOrigin
from readiness.domain.reliability.pilot import Pilot, judge_rates
from readiness.domain.reliability.result import Assumption
from readiness.domain.reliability.sequence import measured_correlation, retries_newly
from readiness.domain.reliability.workflow import FEW_DAYS
from readiness.language import tr

TARGET_ORIGINS: dict[TargetOrigin, Origin] = {
    "profile": "profile",
    "entered": "entered",
    "suggested": "assumed",
    "none": "assumed",
}


def list_assumptions(
    inputs: ProjectionInputs,
    pilot: Pilot,
    factors: tuple[Factor, ...],
    target: tuple[float | None, TargetOrigin],
    typical: float,
) -> tuple[Assumption, ...]:
    """Assumptions in force, with origin: measured, profile, literature, assumed or entered."""
    keys = {factor.key for factor in factors}
    groups = (
        _plan(inputs, target, typical),
        _evidence(inputs, pilot),
        _transfer(inputs, keys),
        _review(inputs),
        _money(inputs),
    )
    return tuple(item for group in groups for item in group)


def _plan(inputs: ProjectionInputs, target: tuple[float | None, TargetOrigin], typical: float) -> Iterator[Assumption]:
    value, origin = target
    note = tr("suggested by the worst consequence; set one to open the gate") if origin == "suggested" else ""
    yield Assumption(name="target", label=tr("Target"), value=value, origin=TARGET_ORIGINS[origin], note=note)
    asked = inputs.overrides
    volume = inputs.volume if asked.volume is None else asked.volume
    yield Assumption(
        name="volume",
        label=tr("Tasks per day in production"),
        value=volume,
        unit=tr("tasks/day"),
        origin=inputs.volume_origin if asked.volume is None else "entered",
    )
    yield Assumption(
        name="steps",
        label=tr("Steps per task"),
        value=typical if asked.steps is None else asked.steps,
        unit=tr("steps"),
        origin=inputs.typical_steps_origin if asked.steps is None else "entered",
    )
    days = inputs.detection_days if asked.days is None else asked.days
    yield Assumption(
        name="detection_days",
        label=tr("Days until a failure is noticed"),
        value=days,
        unit=tr("days"),
        origin=inputs.detection_days_origin if asked.days is None else "entered",
        note="" if days is not None else tr("not known: the silent stock is not computed"),
    )


def _evidence(inputs: ProjectionInputs, pilot: Pilot) -> Iterator[Assumption]:
    if pilot.whole.tasks or any(step.counted.tasks for step in pilot.steps):
        few = 0 < pilot.whole.days < FEW_DAYS
        yield Assumption(
            name="dispersion",
            label=tr("Day-to-day dispersion"),
            value=pilot.whole.phi if pilot.whole.tasks else max((s.counted.phi for s in pilot.steps), default=1.0),
            origin="assumed" if few else "measured",
            note=tr("at least 2 is taken below five days") if few else "",
        )
    rates = judge_rates(inputs.judge)
    if rates is not None and inputs.judge is not None:
        measured = bool(inputs.judge.right_called_right or inputs.judge.wrong_called_wrong)
        for name, label, value in (
            ("sensitivity", tr("Judge: right results called right"), rates[0]),
            ("specificity", tr("Judge: wrong results called wrong"), rates[1]),
        ):
            yield Assumption(name=name, label=label, value=value, origin="measured" if measured else "entered")
    stated = inputs.elicited
    if stated is not None and pilot.level in ("elicited", "end_to_end"):
        yield Assumption(
            name="elicited",
            label=tr("Stated success"),
            value=stated.rate,
            origin="entered",
            note=tr(
                "worth {tasks:g} tasks; dropped from ten effective tasks on", tasks=PSEUDO_TASKS[stated.confidence]
            ),
        )
    yield Assumption(
        name="prior",
        label=tr("Prior of every rate"),
        value="Beta(1/2, 1/2)",
        origin="literature",
        note=tr("Jeffreys; {draws:,} draws with a fixed seed", draws=DRAWS),
    )


def _transfer(inputs: ProjectionInputs, keys: set[str]) -> Iterator[Assumption]:
    share = tail_share(inputs)
    asked = inputs.overrides
    yield Assumption(
        name="tau",
        label=tr("Share of inputs unlike the pilot's"),
        value=share,
        origin="entered" if share else "assumed",
        note="" if share else tr("not assessed: inputs are taken to be like the pilot's"),
    )
    if share:
        tested = inputs.tail.tested
        fixed = asked.p_tail if asked.p_tail is not None else inputs.tail.success
        measured = asked.p_tail is None and tested is not None and tested.trials > 0
        value = tested.hits / tested.trials if measured and tested is not None else fixed
        best, centre, worst = TAIL_DROPS
        fallen = tr(
            "scenario: {centre:.1f} below the pilot's, band {best:.1f} to {worst:.1f}",
            centre=centre,
            best=best,
            worst=worst,
        )
        yield Assumption(
            name="p_tail",
            label=tr("Success on such inputs"),
            value=value,
            origin="measured" if measured else "entered" if value is not None else "assumed",
            note="" if value is not None else fallen,
        )
    if keys & {"length", "new_steps"}:
        chosen = asked.kappa
        yield Assumption(
            name="kappa",
            label=tr("Shape of the length law"),
            value=KAPPA_BAND[0] if chosen is None else chosen,
            origin="literature" if chosen is None else "entered",
            note=tr("band {low:g} and {high:g}", low=KAPPA_BAND[0], high=KAPPA_BAND[1]) if chosen is None else "",
        )
    unstated = [c.name for c in inputs.connectors if not c.exercised and c.availability is None]
    if unstated:
        yield Assumption(
            name="availability",
            label=tr("Availability of systems not exercised"),
            value=DEFAULT_AVAILABILITY,
            origin="assumed",
            note=", ".join(unstated),
        )
    band = shift_band(inputs)
    if band is not None:
        yield Assumption(
            name="delta",
            label=tr("Shift of another arrangement, log odds"),
            value=band.centre,
            origin="literature",
            note=tr("laboratory band {low:+.2f} to {high:+.2f}; never in the standing", low=band.low, high=band.high),
        )
    retried = [step for step in inputs.steps if retries_newly(step)]
    if retried:
        yield Assumption(
            name="verifier",
            label=tr("Verifier accepts wrong results"),
            value=max(step.accepts_wrong for step in retried),
            origin="literature",
            note=tr("0.49 unless measured (one benchmark, range 0.1 to 0.6)"),
        )
        rho = measured_correlation(inputs.repeated_trials)
        yield Assumption(
            name="rho",
            label=tr("Correlation between attempts on one task"),
            value=0.0 if rho is None else rho,
            origin="literature" if rho is None else "measured",
            note=tr("band {low:g} to {high:g}; run tasks twice to measure it", low=RHO_BAND[1], high=RHO_BAND[0])
            if rho is None
            else "",
        )


def _review(inputs: ProjectionInputs) -> Iterator[Assumption]:
    asked, review = inputs.overrides, inputs.review
    share = review_share(inputs)
    yield Assumption(
        name="review_share",
        label=tr("Share of results reviewed"),
        value=share,
        origin=review.share_origin if asked.review_share is None else "entered",
    )
    if share == 0.0 and asked.checks is None:
        return
    measured = asked.detection is None and review.planted is not None and review.planted.trials > 0
    stated = asked.detection is not None or review.detection is not None
    yield Assumption(
        name="detection",
        label=tr("Share of wrong results that review catches"),
        value=detection_rate(inputs),
        origin="measured" if measured else "entered" if stated else "assumed",
        note="" if measured else tr("measure it with planted errors"),
    )
    yield Assumption(
        name="repairs", label=tr("Share of caught errors repaired"), value=review.repairs, origin="assumed"
    )
    yield Assumption(
        name="false_flags", label=tr("Right results flagged by mistake"), value=review.false_flags, origin="assumed"
    )
    yield Assumption(
        name="review_minutes", label=tr("Minutes per review"), value=review.minutes, unit=tr("min"), origin="assumed"
    )
    yield Assumption(
        name="productive_hours",
        label=tr("Review hours per person and day"),
        value=PRODUCTIVE_HOURS,
        unit=tr("h"),
        origin="assumed",
    )


def _money(inputs: ProjectionInputs) -> Iterator[Assumption]:
    base = base_cost(inputs)
    if base is None:
        return
    measured = inputs.evidence.cost_per_task is not None
    yield Assumption(
        name="cost_per_task",
        label=tr("Model cost per task"),
        value=base,
        unit=inputs.evidence.currency if measured else inputs.currency,
        origin="measured" if measured else "entered",
    )
    if not measured and token_multiplier(inputs) != 1.0:
        yield Assumption(
            name="token_multiplier",
            label=tr("Token overhead of another arrangement"),
            value=token_multiplier(inputs),
            origin="literature",
            note=tr("laboratory; measured tokens override it"),
        )
    for name, label, value in (
        ("wage", tr("Cost of an hour of people's work"), inputs.wage),
        ("loss_per_error", tr("Loss per silent error"), inputs.loss_per_error),
    ):
        note = "" if value is not None else tr("not known: left out of the cost")
        origin: Origin = "entered" if value is not None else "assumed"
        yield Assumption(name=name, label=label, value=value, origin=origin, note=note)
