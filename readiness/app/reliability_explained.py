"""How the figures of the reliability page come about, step by step, with the client's own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.app.reliability_rows import SEQUENTIAL_WORDS
from readiness.app.reliability_words import (
    EVIDENCE_WORDS,
    breach_words,
    chance_words,
    count_words,
    percent,
    share_words,
    two_digits,
)
from readiness.app.wording import STANDING_WORDS
from readiness.domain.reliability.result import Projection
from readiness.language import Words, capital, number, tr, trc

Said = tuple[str, str]
CONSISTENCY = Words(
    {
        "consistent": "It overlaps with the whole tasks.",
        "inconsistent": "It does not overlap with the whole tasks: steps depend on one another.",
        "not_checked": "There are no whole tasks to compare it with.",
    }
)
LEAST_P = 0.001


def explain_projection(result: Projection) -> tuple[Said, ...]:
    """Figure by figure: its name, and one or two sentences on where it comes from."""
    return (*_success(result), *_steps(result), *_production(result), *_day(result), *_outlook(result))


def _success(result: Projection) -> Iterator[Said]:
    evidence, success = result.evidence, result.success
    yield (
        tr("Evidence"),
        tr("{source}: the best source at hand decides the figure.", source=capital(EVIDENCE_WORDS[evidence.level])),
    )
    if success.point is None:
        yield tr("Success today"), tr("Not enough data: nothing verified was imported and nothing was stated.")
        return
    if not evidence.n:
        yield (
            tr("Success today"),
            tr("{share}, 90% interval of the draws around a stated rate.", share=share_words(success)),
        )
        return
    yield (
        tr("Success today"),
        tr(
            "{right:,} of {tasks:,} verified tasks are right: {share}, 90% interval.",
            right=evidence.right,
            tasks=evidence.n,
            share=share_words(success),
        ),
    )
    if evidence.phi is not None and evidence.n_eff is not None:
        said = tr(
            "Days differ {phi:.1f} times as much as chance alone would make them, so the tasks count as "
            "{tasks:,.0f} independent ones.",
            phi=evidence.phi,
            tasks=evidence.n_eff,
        )
        if result.naive is not None:
            said += " " + tr("Taken as independent, the interval would be {share}.", share=share_words(result.naive))
        yield tr("Good and bad days"), said


def _steps(result: Projection) -> Iterator[Said]:
    per_step, target = result.per_step, result.target
    if per_step is None or per_step.point is None or not result.typical_steps:
        return
    steps = number(result.typical_steps, "g")
    yield (
        tr("Curve"),
        tr(
            "Spread evenly over {steps} steps, one step succeeds {share}; the curve is that figure to the power of "
            "the number of steps, its band the two ends of the interval likewise.",
            steps=steps,
            share=percent(per_step.point, 2),
        ),
    )
    if target.value is not None and target.required_per_step is not None:
        yield (
            tr("Target"),
            tr(
                "{target:g}% over {steps} steps asks each for {share}: the {steps}th root of the target.",
                target=100 * target.value,
                steps=steps,
                share=percent(target.required_per_step, 2),
            ),
        )
    if result.chain is not None:
        product = tr("The measured steps multiply to {share}.", share=share_words(result.chain))
        yield tr("Chain of steps"), f"{product} {CONSISTENCY[result.consistency]}"


def _production(result: Projection) -> Iterator[Said]:
    made = result.production
    if made.point is None:
        return
    bars = "; ".join(f"{b.label}: {_between(b.before, b.after)}" for b in made.waterfall)
    yield tr("Production"), f"{bars}." if bars else tr("No factor applies, so the pilot stands for production.")
    yield (
        tr("Interval and band"),
        tr(
            "The 90% interval ({interval}) carries sampling error only. Scenario band of the assumptions: {band}. "
            "The two are not merged.",
            interval=_between(made.low, made.high),
            band=trc("scenario band", "none") if made.band_low is None else _between(made.band_low, made.band_high),
        ),
    )
    if result.target.probability is not None:
        yield (
            tr("Chance and standing"),
            tr(
                "{chance} of {draws:,} draws reach the target; standing: {standing}.",
                chance=capital(chance_words(result.target.probability)),
                draws=result.draws,
                standing=STANDING_WORDS[result.target.standing],
            ),
        )


def _between(low: float | None, high: float | None) -> str:
    return tr("{low} to {high}", low=percent(low, 1), high=percent(high, 1))


def _day(result: Projection) -> Iterator[Said]:
    volume = result.volume_per_day
    if volume is None or result.wrong_per_day.point is None:
        yield tr("A day"), tr("Tasks a day are not known, so nothing is counted per day. The profile asks for them.")
        return
    yield (
        tr("A day"),
        tr(
            "{volume:,.0f} tasks a day: {wrong} end wrong, {unseen} of them unseen.",
            volume=volume,
            wrong=count_words(result.wrong_per_day),
            unseen=count_words(result.silent_per_day),
        ),
    )
    if result.silent_stock.point is None:
        yield tr("Unseen until noticed"), tr("Not enough data: days until a fall is noticed are not known.")
    else:
        yield (
            tr("Unseen until noticed"),
            tr(
                "Unseen a day times {days:g} days: {count}.",
                days=result.detection_days,
                count=count_words(result.silent_stock),
            ),
        )
    audit = result.audit
    if audit.wrong_before is not None:
        yield (
            tr("Rare failures"),
            tr(
                "A kind of failure in one of {tasks:,.0f} tasks: {count} wrong results before review finds the first.",
                tasks=1 / audit.failure_rate,
                count=two_digits(audit.wrong_before),
            ),
        )


def _outlook(result: Projection) -> Iterator[Said]:
    trend, watch, plan = result.trend, result.monitoring, result.demonstration
    if trend.p_value is not None:
        is_least = trend.p_value < LEAST_P
        yield (
            tr("Trend"),
            tr(
                "Tested within each step over the days: p {p_value}. Target breach: {breach}.",
                p_value=tr("below {value:g}", value=LEAST_P) if is_least else number(trend.p_value, ".3f"),
                breach=breach_words(result),
            ),
        )
    if plan.tasks_needed is not None:
        yield (
            tr("Demonstration"),
            tr(
                "{tasks:,} verified tasks with {failures:,} failures bring the lower end of the interval to the "
                "target. Sequential test: {result}.",
                tasks=plan.tasks_needed,
                failures=plan.allowed_failures or 0,
                result=SEQUENTIAL_WORDS[plan.sequential],
            ),
        )
    if watch.threshold is not None and watch.delay_days is not None:
        yield (
            tr("Monitoring"),
            tr(
                "A CUSUM chart of failures with threshold {threshold:.2f} gives about one false alarm a year and "
                "alerts {days:.1f} days after failures rise to twice the baseline, or to what the target allows if "
                "that is more.",
                threshold=watch.threshold,
                days=watch.delay_days,
            ),
        )
