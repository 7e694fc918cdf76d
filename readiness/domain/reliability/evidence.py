"""From imported batches to the evidence of a projection, and the status of the reliability gate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from readiness.domain.metrics import Batch, DayCount, OutcomeSource
from readiness.domain.reliability.inputs import DailyCounts, Evidence, StepEvidence

THIN_TASKS = 200
"""Below this many verified tasks a projection is thin: no gate, no demonstration (cross-check X13)."""

THIN_DAYS = 14
"""Below this many days likewise."""

UNVERIFIED: tuple[OutcomeSource, ...] = ("http", "self_reported")
"""Sources that say "completed", never "right"."""

GateStatus = Literal["pass", "claimed", "unknown", "fail"]


def gate_status(low: float | None, high: float | None, target: float | None, *, thin: bool) -> GateStatus:
    """Status of gate REL from the ends of the 90% interval of observed success.

    Args:
        low: lower end, a one-sided 95% bound; `None` without verified tasks.
        high: upper end.
        target: target of P-11, a fraction; `None` if none is set.
        thin: fewer than 200 verified tasks or fewer than 14 days.

    Returns:
        pass when low >= target, fail when high < target, claimed between; unknown without data, without
        a target or when thin.

    Source: scoring rule B.4.
    """
    if low is None or high is None or target is None or thin:
        return "unknown"
    if low >= target:
        return "pass"
    return "fail" if high < target else "claimed"


def is_thin(tasks: int, days: int) -> bool:
    """Whether verified tasks or days are too few for a gate or a demonstration."""
    return tasks < THIN_TASKS or days < THIN_DAYS


def is_verified(batch: Batch) -> bool:
    """Whether a batch's outcomes were judged by anything better than the transport or the agent itself."""
    return batch.outcome_source not in UNVERIFIED


def evidence_from_batches(batches: Iterable[Batch]) -> Evidence:
    """Merge the aggregates of imported batches; daily counts add up over agents and segments.

    Batches judged by HTTP status or by the agent itself contribute tasks, never right results. Where files
    hold the same day, agent and step twice, `overlapping` says so (the counts are still added).
    """
    kept = [batch for batch in batches if batch.grain != "incident"]
    verified = [batch for batch in kept if is_verified(batch)]
    whole = [count for batch in verified for count in batch.aggregates.end_to_end]
    aggregates = [batch.aggregates for batch in kept]
    tasks = sum(_tasks(batch) for batch in kept)
    silent = [count.silent for batch in verified for count in _most_whole(batch)]
    transport = any(count.http_2xx for batch in verified for count in _most_whole(batch))
    costed = [(a.cost.total, a.tasks_with_cost, a.cost.currency) for a in aggregates if a.cost and a.tasks_with_cost]
    currencies = {currency for _, _, currency in costed}
    tokens = [(a.tokens, _tasks(b)) for a, b in zip(aggregates, kept, strict=True) if a.tokens and _tasks(b)]
    return Evidence(
        end_to_end=_by_day(whole),
        steps=_by_step(verified),
        tasks=tasks,
        escalated=sum(count.escalated for batch in kept for count in _most_whole(batch)),
        reviewed=sum(count.reviewed for batch in kept for count in batch.aggregates.end_to_end),
        completed_only=sum(_tasks(batch) for batch in kept if not is_verified(batch)),
        silent=sum(silent) if transport else None,
        judge=_weakest_judge(verified),
        random_sample=_sampled_at_random(verified),
        tokens_per_task=_ratio(tokens),
        cost_per_task=_ratio([(total, n) for total, n, _ in costed]) if len(currencies) == 1 else None,
        currency=currencies.pop() if len(currencies) == 1 else "",
        latency_ms=next((a.latency.mean for a in aggregates if a.latency and a.latency.mean is not None), None),
        steps_per_task=_mean_steps(verified),
        batches=tuple(str(batch.id) for batch in kept),
        overlapping=_overlap(kept),
    )


def _most_whole(batch: Batch) -> Sequence[DayCount]:
    """Counts of whole tasks where the batch has them, otherwise of its steps."""
    return batch.aggregates.end_to_end or batch.aggregates.steps


def _tasks(batch: Batch) -> int:
    """Tasks of a batch: attempted whole tasks, or the busiest step's where only steps are counted."""
    if batch.aggregates.end_to_end:
        return sum(count.tasks for count in batch.aggregates.end_to_end)
    per_step: dict[str, int] = {}
    for count in batch.aggregates.steps:
        per_step[count.step] = per_step.get(count.step, 0) + count.tasks
    return max(per_step.values(), default=0)


def _by_day(counts: Iterable[DayCount]) -> DailyCounts:
    """Verified counts added up by day, in order of days; days without a verified task are left out.

    A file that claims more right results than verified ones is held to the verified ones.
    """
    cells: dict[date, list[int]] = {}
    for count in counts:
        cell = cells.setdefault(count.day, [0, 0])
        cell[0] += count.right
        cell[1] += count.verified
    days = sorted(day for day, cell in cells.items() if cell[1] > 0)
    return DailyCounts(
        days=tuple(days), right=tuple(min(cells[d]) for d in days), tasks=tuple(cells[d][1] for d in days)
    )


def _by_step(batches: Sequence[Batch]) -> tuple[StepEvidence, ...]:
    """Verified counts of each step, in the order of the files."""
    counts: dict[str, list[DayCount]] = {}
    components: dict[str, str] = {}
    for batch in batches:
        for step in batch.aggregates.step_names:
            counts.setdefault(step.name, [])
            components.setdefault(step.name, step.component)
        for count in batch.aggregates.steps:
            if count.step:
                counts.setdefault(count.step, []).append(count)
    return tuple(
        StepEvidence(name=name, component=components.get(name, ""), counts=_by_day(found))
        for name, found in counts.items()
    )


def _weakest_judge(batches: Sequence[Batch]) -> OutcomeSource | None:
    """The judge that deserves most doubt among the batches: software before rule before people."""
    found = {batch.outcome_source for batch in batches}
    order: tuple[OutcomeSource, ...] = ("judge", "rule", "human")
    return next((source for source in order if source in found), None)


def _sampled_at_random(batches: Sequence[Batch]) -> bool | None:
    said = [batch.random_sample for batch in batches]
    if not said or None in said:
        return False if False in said else None
    return all(said)


def _ratio(pairs: Sequence[tuple[float, int]]) -> float | None:
    tasks = sum(n for _, n in pairs)
    return sum(total for total, _ in pairs) / tasks if tasks else None


def _mean_steps(batches: Sequence[Batch]) -> float | None:
    """Mean steps of a task, where the data has tasks of several steps."""
    histogram: dict[int, int] = {}
    for batch in batches:
        for steps, tasks in batch.aggregates.steps_per_task.items():
            histogram[steps] = histogram.get(steps, 0) + tasks
    total = sum(histogram.values())
    mean = sum(steps * tasks for steps, tasks in histogram.items()) / total if total else 0.0
    return mean if mean > 1.0 else None


def _overlap(batches: Sequence[Batch]) -> bool:
    seen: set[tuple[date, str, str, str]] = set()
    for batch in batches:
        own = {(c.day, c.agent, c.step, c.segment) for c in _most_whole(batch)}
        if seen & own:
            return True
        seen |= own
    return False
