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
from readiness.domain.reliability.result import Projection

Said = tuple[str, str]
LEAST_P = 0.001


def explain_projection(result: Projection) -> tuple[Said, ...]:
    """Figure by figure: its name, and one or two sentences on where it comes from."""
    return (*_success(result), *_steps(result), *_production(result), *_day(result), *_outlook(result))


def _success(result: Projection) -> Iterator[Said]:
    evidence, success = result.evidence, result.success
    yield "Evidence", f"{EVIDENCE_WORDS[evidence.level].capitalize()}: the best source at hand decides the figure."
    if success.point is None:
        yield "Success today", "Not enough data: nothing verified was imported and nothing was stated."
        return
    if not evidence.n:
        yield "Success today", f"{share_words(success)}, 90% interval of the draws around a stated rate."
        return
    words = f"{evidence.right:,} of {evidence.n:,} verified tasks are right"
    yield "Success today", f"{words}: {share_words(success)}, 90% interval."
    if evidence.phi is not None and evidence.n_eff is not None:
        naive = (
            "" if result.naive is None else f" Taken as independent, the interval would be {share_words(result.naive)}."
        )
        yield (
            "Good and bad days",
            f"Days differ {evidence.phi:.1f} times as much as chance alone would make them, so the tasks count as "
            f"{evidence.n_eff:,.0f} independent ones.{naive}",
        )


def _steps(result: Projection) -> Iterator[Said]:
    per_step, target = result.per_step, result.target
    if per_step is None or per_step.point is None or not result.typical_steps:
        return
    steps = f"{result.typical_steps:g}"
    yield (
        "Curve",
        f"Spread evenly over {steps} steps, one step succeeds {percent(per_step.point, 2)}; the curve is that figure "
        "to the power of the number of steps, its band the two ends of the interval likewise.",
    )
    if target.value is not None and target.required_per_step is not None:
        words = f"{100 * target.value:g}% over {steps} steps asks each for {percent(target.required_per_step, 2)}"
        yield "Target", f"{words}: the {steps}th root of the target."
    if result.chain is not None:
        agree = {
            "consistent": "It overlaps with the whole tasks.",
            "inconsistent": "It does not overlap with the whole tasks: steps depend on one another.",
            "not_checked": "There are no whole tasks to compare it with.",
        }[result.consistency]
        yield "Chain of steps", f"The measured steps multiply to {share_words(result.chain)}. {agree}"


def _production(result: Projection) -> Iterator[Said]:
    made = result.production
    if made.point is None:
        return
    bars = "; ".join(f"{b.label}: {percent(b.before, 1)} to {percent(b.after, 1)}" for b in made.waterfall)
    yield "Production", f"{bars or 'No factor applies, so the pilot stands for production'}."
    band = "none" if made.band_low is None else f"{percent(made.band_low, 1)} to {percent(made.band_high, 1)}"
    yield (
        "Interval and band",
        f"The 90% interval ({percent(made.low, 1)} to {percent(made.high, 1)}) carries sampling error only. "
        f"Scenario band of the assumptions: {band}. The two are not merged.",
    )
    if result.target.probability is not None:
        words = f"{chance_words(result.target.probability).capitalize()} of {result.draws:,} draws reach the target"
        yield "Chance and standing", f"{words}; standing: {result.target.standing.replace('_', ' ')}."


def _day(result: Projection) -> Iterator[Said]:
    volume = result.volume_per_day
    if volume is None or result.wrong_per_day.point is None:
        yield "A day", "Tasks a day are not known, so nothing is counted per day. The profile asks for them."
        return
    yield (
        "A day",
        f"{volume:,.0f} tasks a day: {count_words(result.wrong_per_day)} end wrong, "
        f"{count_words(result.silent_per_day)} of them unseen.",
    )
    if result.silent_stock.point is None:
        yield "Unseen until noticed", "Not enough data: days until a fall is noticed are not known."
    else:
        yield (
            "Unseen until noticed",
            f"Unseen a day times {result.detection_days:g} days: {count_words(result.silent_stock)}.",
        )
    audit = result.audit
    if audit.wrong_before is not None:
        yield (
            "Rare failures",
            f"A kind of failure in one of {1 / audit.failure_rate:,.0f} tasks: {two_digits(audit.wrong_before)} wrong "
            f"results before review finds the first.",
        )


def _outlook(result: Projection) -> Iterator[Said]:
    trend, watch, plan = result.trend, result.monitoring, result.demonstration
    if trend.p_value is not None:
        p_value = "below 0.001" if trend.p_value < LEAST_P else f"{trend.p_value:.3f}"
        yield "Trend", f"Tested within each step over the days: p {p_value}. Target breach: {breach_words(result)}."
    if plan.tasks_needed is not None:
        yield (
            "Demonstration",
            f"{plan.tasks_needed:,} verified tasks with {plan.allowed_failures or 0:,} failures bring the lower end of "
            f"the interval to the target. Sequential test: {SEQUENTIAL_WORDS[plan.sequential]}.",
        )
    if watch.threshold is not None and watch.delay_days is not None:
        yield (
            "Monitoring",
            f"A CUSUM chart of failures with threshold {watch.threshold:.2f} gives about one false alarm a year and "
            f"alerts {watch.delay_days:.1f} days after failures rise to twice the baseline, or to what the target "
            "allows if that is more.",
        )
