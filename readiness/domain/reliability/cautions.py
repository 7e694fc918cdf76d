"""Doubts about a projection, in words for people: a stable code, the figures, one or two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.domain.reliability.architecture import adds_agents, changed_topology
from readiness.domain.reliability.consequence import detection_rate, review_share
from readiness.domain.reliability.evidence import THIN_DAYS, THIN_TASKS, is_thin
from readiness.domain.reliability.factors import Factor
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.pilot import Pilot, judge_rates
from readiness.domain.reliability.result import Caution, ProjectionEvidence, TrendResult
from readiness.domain.reliability.workflow import FEW_DAYS
from readiness.language import Words, noop, tr, trn

SMALL_SAMPLE = 30.0
"""Below this many effective tasks a banner says so."""

SATURATION = 0.45
"""Single-agent success above which the literature expects no gain from more agents. Weak evidence."""

MANY_AGENTS = 4
"""A hint found in secondary articles only; never a limit."""

PRODUCT_ISOLATED = noop(
    "No whole task was verified. The figure is the product of steps tested on their own, so it holds only as far as "
    "each step was measured after the steps before it had gone right."
)
PRODUCT = noop(
    "No whole task was verified. The figure is the product of steps counted step by step: it holds only as far as "
    "each step was measured after the steps before it had gone right."
)
NAMES = 3
"""So many names fit a line."""

JUDGES: Mapping[str, str] = Words(
    {
        "human": "people",
        "rule": "a rule",
        "judge": "scoring software",
        "": "a judge that the file does not name",
        "not stated": "a judge that the file does not name",
    }
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the cautions look at."""

    inputs: ProjectionInputs
    evidence: ProjectionEvidence
    pilot: Pilot
    factors: tuple[Factor, ...]
    trend: TrendResult
    uncorrected: float | None
    inconsistent: bool


def collect_cautions(found: Findings) -> tuple[Caution, ...]:
    """Every caution that applies, most important first."""
    groups = (
        _evidence_cautions,
        _sample_cautions,
        _judge_cautions,
        _chain_cautions,
        _review_cautions,
        _trend_cautions,
        _architecture_cautions,
        _standing_cautions,
    )
    return tuple(caution for group in groups for caution in group(found))


def _caution(code: str, message: str, **values: float | str | None) -> Caution:
    return Caution(code=code, message=message, values=values)


def _evidence_cautions(found: Findings) -> Iterator[Caution]:
    evidence, inputs = found.evidence, found.inputs
    if evidence.level == "none":
        yield _caution(
            "no_evidence",
            tr(
                "Nothing verified was imported and nothing was stated, so no reliability figure is given. Import "
                "verified outcomes, or enter a stated rate."
            ),
        )
    if evidence.level == "elicited":
        yield _caution(
            "elicited_only",
            tr("The success rate was stated by people, not measured; it weighs no more than ten tasks."),
        )
    if inputs.evidence.completed_only:
        yield _caution(
            "completed_only",
            tr(
                "{completed_only:,} tasks only say “completed” or HTTP status. That is an upper bound and is not "
                "counted as success.",
                completed_only=inputs.evidence.completed_only,
            ),
            tasks=float(inputs.evidence.completed_only),
        )
    if inputs.evidence.silent:
        yield _caution(
            "silent_failures",
            tr("{silent:,} wrong results came back marked as successful.", silent=inputs.evidence.silent),
            count=float(inputs.evidence.silent),
        )
    if inputs.evidence.random_sample is False:
        yield _caution(
            "not_random",
            tr("The checked tasks were not drawn at random, so the observed rate may not be that of all tasks."),
        )
    if inputs.evidence.overlapping:
        yield _caution(
            "overlapping_batches",
            tr(
                "Two imported files hold the same day, agent and step; tasks may be counted twice. Remove one "
                "batch if they are the same data."
            ),
        )


def _sample_cautions(found: Findings) -> Iterator[Caution]:
    evidence = found.evidence
    if evidence.level in ("none", "elicited"):
        return
    n, days = evidence.n, evidence.days
    n_eff = evidence.n_eff or 0.0
    if n_eff < SMALL_SAMPLE or days < FEW_DAYS:
        yield _caution(
            "small_sample",
            trn(
                "Small sample: {tasks:,} verified tasks on {n} day, worth about {n_eff:.0f} independent ones. "
                "Read the interval, not the point.",
                "Small sample: {tasks:,} verified tasks on {n} days, worth about {n_eff:.0f} independent ones. "
                "Read the interval, not the point.",
                days,
                tasks=n,
                n_eff=n_eff,
            ),
            n=float(n),
            n_eff=n_eff,
            days=float(days),
        )
    if is_thin(n, days):
        yield _caution(
            "thin_data",
            tr(
                "Thin data: fewer than {thin_tasks} verified tasks or {thin_days} days. The reliability gate "
                "stays unknown until there is more.",
                thin_tasks=THIN_TASKS,
                thin_days=THIN_DAYS,
            ),
            n=float(n),
            days=float(days),
        )
    if days == 1:
        yield _caution(
            "one_day",
            tr("All tasks are from one day, so how much days differ cannot be seen; the widest interval is used."),
        )
    elif days < FEW_DAYS:
        yield _caution(
            "few_days",
            tr(
                "Too few days to measure how much days differ; a dispersion of {phi:.1f} is used.",
                phi=evidence.phi or 2.0,
            ),
            phi=evidence.phi,
        )
    if n and evidence.right == n:
        yield _caution("all_right", tr("Every verified task is right; that does not show how often one will fail."))
    if n and evidence.right == 0:
        yield _caution("all_wrong", tr("No verified task is right; check how outcomes were mapped before reading on."))


def _judge_cautions(found: Findings) -> Iterator[Caution]:
    if found.evidence.level in ("none", "elicited"):
        return
    judge = found.inputs.evidence.judge
    name = JUDGES.get(judge or "", tr("a judge"))
    rates = judge_rates(found.inputs.judge)
    if rates is not None:
        sensitivity, specificity = rates
        yield _caution(
            "judge_corrected",
            _corrected(name, sensitivity, specificity, found.uncorrected),
            judge=judge or "",
            sensitivity=sensitivity,
            specificity=specificity,
            uncorrected=found.uncorrected,
        )
    elif found.inputs.judge is not None:
        yield _caution(
            "judge_useless",
            tr(
                "The judge's sensitivity and specificity add up to no more than 1: it tells right from wrong no "
                "better than chance, so its verdicts cannot be corrected."
            ),
        )
    elif judge != "human":
        yield _caution(
            "judge_not_corrected",
            tr("Success was judged by {name} and is not corrected for its errors.", name=name),
            judge=judge or "",
        )


def _corrected(judge: str, sensitivity: float, specificity: float, uncorrected: float | None) -> str:
    if uncorrected is None:
        return tr(
            "Success was judged by {judge}, corrected with sensitivity {sensitivity:.2f} and specificity "
            "{specificity:.2f}.",
            judge=judge,
            sensitivity=sensitivity,
            specificity=specificity,
        )
    return tr(
        "Success was judged by {judge}, corrected with sensitivity {sensitivity:.2f} and specificity "
        "{specificity:.2f}; uncorrected value {uncorrected:.1%}.",
        judge=judge,
        sensitivity=sensitivity,
        specificity=specificity,
        uncorrected=uncorrected,
    )


def _chain_cautions(found: Findings) -> Iterator[Caution]:
    steps = found.pilot.steps
    components = [step.component for step in steps]
    if len(set(components)) < len(components):
        yield _caution(
            "shared_components",
            tr("Steps using the same component rise and fall together; the interval is wide for that reason."),
            steps=float(len(components)),
            components=float(len(set(components))),
        )
    unmeasured = [s.workflow.name for s in steps if s.workflow.in_pilot and not s.is_known]
    if unmeasured and found.evidence.level != "none":
        names = ", ".join(unmeasured[:NAMES])
        if len(unmeasured) > NAMES:
            names = tr("{names} and others", names=names)
        yield _caution(
            "step_without_trials",
            tr("Nothing is known of {names}; the chain of steps is wide open there.", names=names),
            count=float(len(unmeasured)),
        )
    if found.evidence.level in ("in_sequence", "isolated"):
        yield _caution("product_of_steps", tr(PRODUCT_ISOLATED if found.evidence.level == "isolated" else PRODUCT))
    if found.inconsistent:
        yield _caution(
            "chain_inconsistent",
            tr(
                "The steps' product and the whole tasks disagree beyond chance: steps depend on each other, or "
                "the step figures measure something else. The whole tasks decide."
            ),
        )
    if any(factor.key in ("step_success", "length", "checks") for factor in found.factors):
        yield _caution(
            "steps_independent",
            tr("The what-if assumes equal and independent steps; retries and checks change it."),
        )


def _review_cautions(found: Findings) -> Iterator[Caution]:
    inputs = found.inputs
    if review_share(inputs) == 0.0:
        return
    d = detection_rate(inputs)
    planted = inputs.review.planted
    measured = inputs.overrides.detection is None and planted is not None and planted.trials > 0
    if measured:
        said = tr("Review is taken to catch {share:.0%} of errors (measured with planted errors).", share=d)
    else:
        said = tr("Review is taken to catch {share:.0%} of errors (assumed, not measured).", share=d)
    yield _caution("review_detection", said, d=d)


def _trend_cautions(found: Findings) -> Iterator[Caution]:
    trend = found.trend
    series = found.inputs.evidence.end_to_end
    if trend.direction == "down":
        last = series.right[-1] / series.tasks[-1] if series.tasks and series.tasks[-1] else None
        said = tr("Success falls over the series, so the pooled rate flatters today.")
        if last is not None:
            said += " " + tr("The latest day stands at {share:.1%}.", share=last)
        yield _caution(
            "trend_down",
            said,
            last_day=last,
            change_points=trend.change_points,
        )
        yield _caution(
            "breach_continuation",
            tr(
                "The breach date assumes that the fitted trend continues; no date means that the trend cannot be "
                "told from none, or that the crossing lies too far out."
            ),
        )
    if found.evidence.level not in ("none", "elicited"):
        charts = max(1, len(found.inputs.evidence.steps))
        yield _caution(
            "charts_watched",
            trn(
                "{n} chart watched; false alarms expected about once a year in total.",
                "{n} charts watched; false alarms expected about once a year in total.",
                charts,
            ),
            charts=float(charts),
        )


def _architecture_cautions(found: Findings) -> Iterator[Caution]:
    inputs = found.inputs
    several = (inputs.overrides.agents or inputs.agents or 1) > 1
    if several or changed_topology(inputs) is not None:
        yield _caution(
            "amplification_misread",
            tr(
                "The published 17.2× is a ratio of coordination overhead in traces, not of failure rates; the "
                "task-level ratio in the same data is 1.0 to 1.3. Nothing here multiplies by it."
            ),
        )
    if any(factor.key == "architecture" for factor in found.factors):
        yield _caution(
            "architecture_laboratory",
            tr(
                "Architecture values are laboratory benchmarks with matched budgets, mostly of 3 agents, and not "
                "validated for your domain. They form a band and never enter the standing."
            ),
        )
    point = found.pilot.success.point
    if adds_agents(inputs) and (inputs.agents or 1) == 1 and point is not None and point > SATURATION:
        yield _caution(
            "agents_no_gain",
            tr(
                "The literature expects no gain from more agents where a single agent already succeeds in more "
                "than 45% of tasks (weak evidence: right sign in 62% of the published pairs)."
            ),
            success=point,
        )
    agents = inputs.overrides.agents or inputs.agents or 1
    if agents > MANY_AGENTS:
        yield _caution(
            "many_agents",
            tr(
                "“At most four agents” is a hint from secondary articles, not a finding; take it as a prompt for "
                "discussion."
            ),
            agents=float(agents),
        )


def _standing_cautions(found: Findings) -> Iterator[Caution]:
    evidence = found.evidence
    if evidence.level == "none":
        return
    if found.inputs.looks > 1:
        yield _caution(
            "repeated_looks",
            tr(
                "The data was looked at {looks} times; use the sequential result for a decision.",
                looks=found.inputs.looks,
            ),
            looks=float(found.inputs.looks),
        )
    yield _caution(
        "sampling_error_only",
        tr(
            "The interval reflects sampling error; uncertainty of the model and of changed inputs comes on "
            "top, shown as a band where it is assumed."
        ),
    )
    if any(not factor.band_only and not factor.what_if for factor in found.factors):
        yield _caution(
            "production_differs",
            tr(
                "Production differs from the pilot; the standing reads what was observed, the waterfall shows "
                "what the differences are expected to cost."
            ),
        )
    said = tr("Projection, not a guarantee: valid for inputs like the pilot's; stated rates only.")
    if evidence.n:
        said = tr(
            "Projection, not a guarantee: valid for inputs like the pilot's; {tasks:,} verified tasks on {days} days.",
            tasks=evidence.n,
            days=evidence.days,
        )
    yield _caution(
        "projection_not_guarantee",
        said,
        n=float(evidence.n),
        days=float(evidence.days),
    )
