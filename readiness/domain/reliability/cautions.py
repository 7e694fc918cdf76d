"""Doubts about a projection, in words for people: a stable code, the figures, one or two sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.reliability.architecture import adds_agents, changed_topology
from readiness.domain.reliability.consequence import detection_rate, review_share
from readiness.domain.reliability.evidence import THIN_DAYS, THIN_TASKS, is_thin
from readiness.domain.reliability.factors import Factor
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.pilot import Pilot, judge_rates
from readiness.domain.reliability.result import Caution, ProjectionEvidence, TrendResult
from readiness.domain.reliability.workflow import FEW_DAYS

SMALL_SAMPLE = 30.0
"""Below this many effective tasks a banner says so."""

SATURATION = 0.45
"""Single-agent success above which the literature expects no gain from more agents. Weak evidence."""

MANY_AGENTS = 4
"""A hint found in secondary articles only; never a limit."""

NAMES = 3
"""So many names fit a line."""

JUDGES = {
    "human": "people",
    "rule": "a rule",
    "judge": "scoring software",
    "": "a judge that the file does not name",
    "not stated": "a judge that the file does not name",
}


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
            "Nothing verified was imported and nothing was stated, so no reliability figure is given. "
            "Import verified outcomes, or enter a stated rate.",
        )
    if evidence.level == "elicited":
        yield _caution(
            "elicited_only",
            "The success rate was stated by people, not measured; it weighs no more than ten tasks.",
        )
    if inputs.evidence.completed_only:
        yield _caution(
            "completed_only",
            f"{inputs.evidence.completed_only:,} tasks only say \u201ccompleted\u201d or HTTP status. "
            "That is an upper bound and is not counted as success.",
            tasks=float(inputs.evidence.completed_only),
        )
    if inputs.evidence.silent:
        yield _caution(
            "silent_failures",
            f"{inputs.evidence.silent:,} wrong results were reported as successful by the transport.",
            count=float(inputs.evidence.silent),
        )
    if inputs.evidence.random_sample is False:
        yield _caution(
            "not_random",
            "The checked tasks were not drawn at random, so the observed rate may not be that of all tasks.",
        )
    if inputs.evidence.overlapping:
        yield _caution(
            "overlapping_batches",
            "Two imported files hold the same day, agent and step; tasks may be counted twice. "
            "Remove one batch if they are the same data.",
        )


def _sample_cautions(found: Findings) -> Iterator[Caution]:
    evidence = found.evidence
    if evidence.level in ("none", "elicited"):
        return
    n, days = evidence.n, evidence.days
    n_eff = evidence.n_eff or 0.0
    if n_eff < SMALL_SAMPLE or days < FEW_DAYS:
        what = f"{days} day{'' if days == 1 else 's'}"
        yield _caution(
            "small_sample",
            f"Small sample: {n:,} verified tasks on {what}, worth about {n_eff:.0f} independent ones. "
            "Read the interval, not the point.",
            n=float(n),
            n_eff=n_eff,
            days=float(days),
        )
    if is_thin(n, days):
        yield _caution(
            "thin_data",
            f"Thin data: fewer than {THIN_TASKS} verified tasks or {THIN_DAYS} days. "
            "The reliability gate stays unknown until there is more.",
            n=float(n),
            days=float(days),
        )
    if days == 1:
        yield _caution(
            "one_day",
            "All tasks are from one day, so how much days differ cannot be seen; the widest interval is used.",
        )
    elif days < FEW_DAYS:
        yield _caution(
            "few_days",
            f"Too few days to measure how much days differ; a dispersion of {evidence.phi or 2.0:.1f} is used.",
            phi=evidence.phi,
        )
    if n and evidence.right == n:
        yield _caution("all_right", "Every verified task is right; that does not show how often one will fail.")
    if n and evidence.right == 0:
        yield _caution("all_wrong", "No verified task is right; check how outcomes were mapped before reading on.")


def _judge_cautions(found: Findings) -> Iterator[Caution]:
    if found.evidence.level in ("none", "elicited"):
        return
    judge = found.inputs.evidence.judge
    name = JUDGES.get(judge or "", "a judge")
    rates = judge_rates(found.inputs.judge)
    if rates is not None:
        sensitivity, specificity = rates
        uncorrected = f"; uncorrected value {found.uncorrected:.1%}" if found.uncorrected is not None else ""
        yield _caution(
            "judge_corrected",
            f"Success was judged by {name}, corrected with sensitivity {sensitivity:.2f} and specificity "
            f"{specificity:.2f}{uncorrected}.",
            judge=judge or "",
            sensitivity=sensitivity,
            specificity=specificity,
            uncorrected=found.uncorrected,
        )
    elif found.inputs.judge is not None:
        yield _caution(
            "judge_useless",
            "The judge's sensitivity and specificity add up to no more than 1: it tells right from wrong no "
            "better than chance, so its verdicts cannot be corrected.",
        )
    elif judge != "human":
        yield _caution(
            "judge_not_corrected",
            f"Success was judged by {name} and is not corrected for its errors.",
            judge=judge or "",
        )


def _chain_cautions(found: Findings) -> Iterator[Caution]:
    steps = found.pilot.steps
    components = [step.component for step in steps]
    if len(set(components)) < len(components):
        yield _caution(
            "shared_components",
            "Steps using the same component rise and fall together; the interval is wide for that reason.",
            steps=float(len(components)),
            components=float(len(set(components))),
        )
    unmeasured = [s.workflow.name for s in steps if s.workflow.in_pilot and not s.is_known]
    if unmeasured and found.evidence.level != "none":
        names = ", ".join(unmeasured[:NAMES]) + (" and others" if len(unmeasured) > NAMES else "")
        yield _caution(
            "step_without_trials",
            f"Nothing is known of {names}; the chain of steps is wide open there.",
            count=float(len(unmeasured)),
        )
    if found.evidence.level in ("in_sequence", "isolated"):
        apart = "tested on their own, so" if found.evidence.level == "isolated" else "counted step by step:"
        yield _caution(
            "product_of_steps",
            f"No whole task was verified. The figure is the product of steps {apart} it holds only as far as each "
            "step was measured after the steps before it had gone right.",
        )
    if found.inconsistent:
        yield _caution(
            "chain_inconsistent",
            "The steps' product and the whole tasks disagree beyond chance: steps depend on each other, or the "
            "step figures measure something else. The whole tasks decide.",
        )
    if any(factor.key in ("step_success", "length", "checks") for factor in found.factors):
        yield _caution(
            "steps_independent",
            "The what-if assumes equal and independent steps; retries and checks change it.",
        )


def _review_cautions(found: Findings) -> Iterator[Caution]:
    inputs = found.inputs
    if review_share(inputs) == 0.0:
        return
    d = detection_rate(inputs)
    planted = inputs.review.planted
    measured = inputs.overrides.detection is None and planted is not None and planted.trials > 0
    said = "measured with planted errors" if measured else "assumed, not measured"
    yield _caution("review_detection", f"Review is taken to catch {d:.0%} of errors ({said}).", d=d)


def _trend_cautions(found: Findings) -> Iterator[Caution]:
    trend = found.trend
    series = found.inputs.evidence.end_to_end
    if trend.direction == "down":
        last = series.right[-1] / series.tasks[-1] if series.tasks and series.tasks[-1] else None
        latest = f" The latest day stands at {last:.1%}." if last is not None else ""
        yield _caution(
            "trend_down",
            "Success falls over the series, so the pooled rate flatters today." + latest,
            last_day=last,
            change_points=trend.change_points,
        )
        yield _caution(
            "breach_continuation",
            "The breach date assumes that the fitted trend continues; no date means that the trend cannot be "
            "told from none, or that the crossing lies too far out.",
        )
    if found.evidence.level not in ("none", "elicited"):
        charts = max(1, len(found.inputs.evidence.steps))
        plural = "chart" if charts == 1 else "charts"
        yield _caution(
            "charts_watched",
            f"{charts} {plural} watched; false alarms expected about once a year in total.",
            charts=float(charts),
        )


def _architecture_cautions(found: Findings) -> Iterator[Caution]:
    inputs = found.inputs
    several = (inputs.overrides.agents or inputs.agents or 1) > 1
    if several or changed_topology(inputs) is not None:
        yield _caution(
            "amplification_misread",
            "The published 17.2\u00d7 is a ratio of coordination overhead in traces, not of failure rates; the "
            "task-level ratio in the same data is 1.0 to 1.3. Nothing here multiplies by it.",
        )
    if any(factor.key == "architecture" for factor in found.factors):
        yield _caution(
            "architecture_laboratory",
            "Architecture values are laboratory benchmarks with matched budgets, mostly of 3 agents, and not "
            "validated for your domain. They form a band and never enter the standing.",
        )
    point = found.pilot.success.point
    if adds_agents(inputs) and (inputs.agents or 1) == 1 and point is not None and point > SATURATION:
        yield _caution(
            "agents_no_gain",
            "The literature expects no gain from more agents where a single agent already succeeds in more than "
            "45% of tasks (weak evidence: right sign in 62% of the published pairs).",
            success=point,
        )
    agents = inputs.overrides.agents or inputs.agents or 1
    if agents > MANY_AGENTS:
        yield _caution(
            "many_agents",
            "\u201cAt most four agents\u201d is a hint from secondary articles, not a finding; take it as a prompt "
            "for discussion.",
            agents=float(agents),
        )


def _standing_cautions(found: Findings) -> Iterator[Caution]:
    evidence = found.evidence
    if evidence.level == "none":
        return
    if found.inputs.looks > 1:
        yield _caution(
            "repeated_looks",
            f"The data was looked at {found.inputs.looks} times; use the sequential result for a decision.",
            looks=float(found.inputs.looks),
        )
    yield _caution(
        "sampling_error_only",
        "The interval reflects sampling error; uncertainty of the model and of changed inputs comes on top, "
        "shown as a band where it is assumed.",
    )
    if any(not factor.band_only and not factor.what_if for factor in found.factors):
        yield _caution(
            "production_differs",
            "Production differs from the pilot; the standing reads what was observed, the waterfall shows what "
            "the differences are expected to cost.",
        )
    basis = f"{evidence.n:,} verified tasks on {evidence.days} days" if evidence.n else "stated rates only"
    yield _caution(
        "projection_not_guarantee",
        f"Projection, not a guarantee: valid for inputs like the pilot's; {basis}.",
        n=float(evidence.n),
        days=float(evidence.days),
    )
