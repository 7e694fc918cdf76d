"""The import metrics that the cross-checks use (`import_metrics` of the pack), over any set of batches.

Every metric is computed from counts that add up, so that stored batches suffice and no file is read again.
Definitions: the pack's `import_metrics`; windows end on the last day of data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from readiness.domain.metrics import Batch, FactCounts

RECENT_DAYS = 30
"""`tool_failure_pct` and `corrected_pct` look at the last 30 days of data."""

FALL_DAYS = 28
"""`success_fall_points` and `alerts_on_file` look at the last 28 days."""

SHORTEST_HALF = 7
"""Each half of the comparison has at least seven days of data."""

LONG_TASKS = 0.95
"""Quantile of `steps_p95_ratio`."""


def import_metrics(
    batches: Sequence[Batch], typical_steps: float | None = None, change_days: Iterable[date] = ()
) -> dict[str, float | None]:
    """All import metrics by id; a metric without its columns takes its `missing_as`: 0 or None.

    Args:
        batches: accepted batches; incident batches contribute their openings only.
        typical_steps: P-03.typical, the usual number of steps of a task.
        change_days: days with a recorded change of model or prompt.
    """
    counts = [batch.aggregates.fact_counts for batch in batches]
    facts = [count for count in counts if count is not None]
    days = _merge_days(facts)
    total: Counter[str] = Counter()
    for counters in days.values():
        total.update(counters)
    last = max(days, default=None)
    recent = _window(days, last, RECENT_DAYS)
    runs = total["runs"]
    return {
        "runs": float(runs),
        "days": float(sum(counters.get("runs", 0) > 0 for counters in days.values())),
        "outcome_filled_pct": _percent(total["with_outcome"], runs, 0.0),
        "step_detail_pct": _percent(total["with_steps"], runs, 0.0),
        "step_version_pct": _percent(total["step_versions"], total["step_rows"], 0.0),
        "moving_model_name_pct": _percent(total["moving_models"], total["model_rows"], None),
        "unrecorded_model_changes": _model_changes(facts, set(change_days)),
        "quality_score_pct": _percent(total["scored"], runs, 0.0),
        "silent_error_pct": _percent(total["silent_errors"], total["with_errors"], None),
        "human_corrected_filled_pct": _percent(total["correction_marked"], runs, 0.0),
        "production_rows_pct": _percent(total["production"], total["with_environment"], None),
        "tool_failure_pct": _percent(recent["tool_failures"], recent["tool_calls"], None),
        "corrected_pct": _percent(recent["corrected"], recent["reviewed"], None),
        "steps_p95_ratio": _long_tasks(batches, typical_steps),
        "tokens_or_cost_pct": _percent(total["with_cost"], runs, 0.0),
        "agent_or_handoff_pct": _percent(total["agent_rows"], total["rows"], 0.0),
        "success_fall_points": _fall(days, last),
        "alerts_on_file": float(_alerts(batches, last)),
        "success_rate": total["right"] / total["verified"] if total["verified"] else None,
        "top_task_type_pct": _top_type(facts),
    }


_SOURCES: dict[str, tuple[str, ...]] = {
    "outcome_filled_pct": ("outcome", "successes", "failures"),
    "step_detail_pct": ("step", "steps"),
    "step_version_pct": ("version", "model"),
    "quality_score_pct": ("score",),
    "human_corrected_filled_pct": ("human_corrected",),
    "tokens_or_cost_pct": ("cost", "tokens_in", "tokens_out", "tokens_total"),
    "agent_or_handoff_pct": ("agent", "handoff_to"),
}
"""Columns without any of which a share says nothing about its batch."""

_STEP_ONLY = frozenset({"step_detail_pct", "step_version_pct", "quality_score_pct", "agent_or_handoff_pct"})
"""Metrics of run rows (`grain: run`); a table of counts is silent about them."""


def batch_facts(batch: Batch) -> dict[str, float | None]:
    """The import metrics of one batch; None where its columns are absent, so that batches can be merged."""
    found = import_metrics([batch])
    present = {name.partition(":")[0] for name in batch.aggregates.columns_present}
    for metric, columns in _SOURCES.items():
        if not present & set(columns) or (batch.grain != "run" and metric in _STEP_ONLY):
            found[metric] = None
    found["steps_p95_ratio"] = None
    if not batch.incidents:
        found["alerts_on_file"] = None
    return found


def _merge_days(facts: Iterable[FactCounts]) -> dict[date, Counter[str]]:
    days: dict[date, Counter[str]] = {}
    for count in facts:
        for day, counters in count.days.items():
            days.setdefault(day, Counter()).update(counters)
    return days


def _window(days: dict[date, Counter[str]], last: date | None, length: int) -> Counter[str]:
    total: Counter[str] = Counter()
    if last is None:
        return total
    for day, counters in days.items():
        if last - timedelta(days=length) < day <= last:
            total.update(counters)
    return total


def _percent(part: float, whole: float, missing: float | None) -> float | None:
    return 100.0 * part / whole if whole else missing


def _model_changes(facts: Iterable[FactCounts], recorded: set[date]) -> float | None:
    """Days on which a further model first appears for an agent and step, without a change on file that day."""
    first: dict[tuple[str, str], dict[str, date]] = {}
    for count in facts:
        for seen in count.models:
            models = first.setdefault((seen.agent, seen.step), {})
            models[seen.model] = min(seen.day, models.get(seen.model, seen.day))
    if not first:
        return None
    changes: set[date] = set()
    for models in first.values():
        start = min(models.values())
        changes.update(day for day in models.values() if day > start)
    return float(len(changes - recorded))


def _long_tasks(batches: Sequence[Batch], typical: float | None) -> float | None:
    counts: Counter[int] = Counter()
    for batch in batches:
        counts.update(batch.aggregates.steps_per_task)
    if not counts or not typical:
        return None
    return _quantile(counts, LONG_TASKS) / typical


def _quantile(counts: Counter[int], share: float) -> float:
    """Linear interpolation between order statistics (the numpy default)."""
    values = sorted(counts.elements())
    position = share * (len(values) - 1)
    low = int(position)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (position - low)


def _fall(days: dict[date, Counter[str]], last: date | None) -> float | None:
    """Points by which success fell from the older to the newer half of the last 28 days."""
    if last is None:
        return None
    first = max(min(days), last - timedelta(days=FALL_DAYS - 1))
    half = ((last - first).days + 1) // 2
    if half < SHORTEST_HALF:
        return None
    middle = last - timedelta(days=half - 1)
    older = [counters for day, counters in days.items() if middle - timedelta(days=half) <= day < middle]
    newer = [counters for day, counters in days.items() if middle <= day <= last]
    rates = []
    for part in (older, newer):
        verified = sum(counters["verified"] for counters in part)
        if not verified:
            return None
        rates.append(sum(counters["right"] for counters in part) / verified)
    return 100.0 * (rates[0] - rates[1])


def _alerts(batches: Sequence[Batch], last: date | None) -> int:
    opened = [incident.opened_at.date() for batch in batches for incident in batch.incidents if incident.opened_at]
    if last is None:
        return len(opened)
    return sum(last - timedelta(days=FALL_DAYS) < day <= last for day in opened)


def _top_type(facts: Iterable[FactCounts]) -> float | None:
    types: Counter[str] = Counter()
    for count in facts:
        types.update(count.task_types)
    return _percent(max(types.values(), default=0), types.total(), None)
