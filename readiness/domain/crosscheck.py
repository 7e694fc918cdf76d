"""Claims against the import: which cross-checks fire, and with what effect (questionnaire.md A.10, rules X01-X14).

A rule reads metrics and the profile, never an answer: firing here says only what the data shows. Whether a claim stands
above a cap, and what follows, is decided where the question is scored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from readiness.domain.base import Model
from readiness.domain.condition import comparisons
from readiness.domain.metrics import Batch, DayCount, Grain
from readiness.domain.questionnaire import (
    CheckCase,
    CrossCheck,
    Effect,
    MetricDefinition,
    NumberQuestion,
    Pack,
    ProfileValue,
)
from readiness.domain.visibility import evaluate

Profile = Mapping[str, Mapping[str, ProfileValue]]

FALL_WINDOW_DAYS: Final = 28
FALL_HALF_DAYS: Final = 14
FALL_MIN_DAYS: Final = 7
PERCENTILE: Final = 0.95
STEPS_RATIO: Final = "steps_p95_ratio"
HALF_TENTH: Final = 0.05
TEN: Final = 10
SUMMED: Final = frozenset({"unrecorded_model_changes"})


class ImportedMetrics(Model):
    """What all accepted batches together say.

    Attributes:
        values: value by metric id; None where no batch has the column.
        grains: grains of the imported batches; empty while nothing is imported.
        runs: tasks over all batches. days: distinct days with at least one.
        steps_p95: 95th percentile of steps per task, read against the profile's usual number.
    """

    values: dict[str, float | None] = {}
    grains: frozenset[Grain] = frozenset()
    runs: int = 0
    days: int = 0
    steps_p95: float | None = None

    @property
    def is_empty(self) -> bool:
        """No runs and no daily counts were imported, so that no rule has anything to read."""
        return not self.grains & {"run", "period"}


NO_METRICS: Final = ImportedMetrics()


def metrics_from_batches(batches: Iterable[Batch]) -> ImportedMetrics:
    """One reading over several batches.

    Runs are added, days counted once. Shares are means weighted by runs over the batches that have the column: a batch
    without it says nothing against the others. Success rate and its fall are worked out again from the daily counts,
    and incidents of any batch count as alerts when they opened within the same 28 days.
    """
    kept = [batch for batch in batches if batch.rows_imported or batch.aggregates.tasks or batch.incidents]
    data = [batch for batch in kept if batch.grain != "incident"]
    counts = [count for batch in data for count in batch.aggregates.end_to_end]
    values = {name: _merge(name, data) for name in sorted({n for b in data for n in b.aggregates.facts})}
    runs = sum(batch.aggregates.tasks for batch in data) or int(_total("runs", data))
    days = len({count.day for count in counts if count.tasks}) or int(_total("days", data))
    if len(data) > 1:
        values |= {name: value for name, value in _recount(counts).items() if value is not None}
    alerts = _alerts(kept, counts)
    if alerts is not None:
        values["alerts_on_file"] = float(alerts)
    if data:
        values |= {"runs": float(runs), "days": float(days)}
    return ImportedMetrics(
        values=values,
        grains=frozenset(batch.grain for batch in kept),
        runs=runs,
        days=days,
        steps_p95=_steps_p95(data),
    )


def _total(name: str, data: Sequence[Batch]) -> float:
    return sum(batch.aggregates.facts.get(name) or 0.0 for batch in data)


def _merge(name: str, data: Sequence[Batch]) -> float | None:
    read = [(b.aggregates.tasks or b.rows_imported or 1, b.aggregates.facts.get(name)) for b in data]
    known = [(weight, value) for weight, value in read if value is not None]
    if not known:
        return None
    if name in SUMMED:
        return float(sum(value for _, value in known))
    return sum(weight * value for weight, value in known) / sum(weight for weight, _ in known)


def _recount(counts: Sequence[DayCount]) -> dict[str, float | None]:
    verified = sum(count.verified for count in counts)
    rate = sum(count.right for count in counts) / verified if verified else None
    return {"success_rate": rate, "success_fall_points": success_fall(counts)}


def success_fall(counts: Sequence[DayCount]) -> float | None:
    """Points by which success fell between two adjacent halves of the last 28 days; None without enough days.

    Each half must hold at least seven days with verified tasks. Source: definition of `success_fall_points`.
    """
    judged = [count for count in counts if count.verified]
    if not judged:
        return None
    last = max(count.day for count in judged)
    middle = last - timedelta(days=FALL_HALF_DAYS)
    start = last - timedelta(days=FALL_WINDOW_DAYS)
    older = _half(judged, lambda day: start < day <= middle)
    newer = _half(judged, lambda day: middle < day)
    return None if older is None or newer is None else 100 * (older - newer)


def _half(counts: Sequence[DayCount], is_within: Callable[[date], bool]) -> float | None:
    within = [count for count in counts if is_within(count.day)]
    if len({count.day for count in within}) < FALL_MIN_DAYS:
        return None
    return sum(count.right for count in within) / sum(count.verified for count in within)


def _alerts(batches: Sequence[Batch], counts: Sequence[DayCount]) -> int | None:
    """Incidents opened within the window of the fall; None when none was ever imported (the facts then stand)."""
    incidents = [incident for batch in batches for incident in batch.incidents]
    if not incidents:
        return None
    if not counts:
        return len(incidents)
    last = max(count.day for count in counts)
    start = last - timedelta(days=FALL_WINDOW_DAYS)
    return sum(incident.opened_at is not None and start < _day(incident.opened_at) <= last for incident in incidents)


def _day(moment: datetime) -> date:
    return moment.date()


def _steps_p95(data: Sequence[Batch]) -> float | None:
    """Nearest-rank 95th percentile of steps per task over all batches with step counts."""
    tally: dict[int, int] = {}
    for batch in data:
        for steps, tasks in batch.aggregates.steps_per_task.items():
            tally[steps] = tally.get(steps, 0) + tasks
    total, seen = sum(tally.values()), 0
    for steps in sorted(tally):
        seen += tally[steps]
        if seen >= PERCENTILE * total:
            return float(steps)
    return None


@dataclass(frozen=True, slots=True)
class Fired:
    """An effect of a rule on one question: `level` 0-1 (cap, confirm) and what was measured."""

    rule: str
    level: float
    metric: str
    measured: float | None


@dataclass(frozen=True, slots=True)
class Bound:
    """An imported number that stands beside a typed one, in the question's unit."""

    rule: str
    metric: str
    measured: float
    tolerance: float


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the data says before any answer is read: effects by question id, and marks on the whole."""

    caps: dict[str, tuple[Fired, ...]] = field(default_factory=dict)
    confirms: dict[str, tuple[Fired, ...]] = field(default_factory=dict)
    bounds: dict[str, Bound] = field(default_factory=dict)
    gates: dict[str, str] = field(default_factory=dict)
    cautions: tuple[str, ...] = ()
    confirms_nothing: bool = False
    metrics: dict[str, float | None] = field(default_factory=dict)


def read_metrics(
    definitions: Sequence[MetricDefinition], imported: ImportedMetrics, profile: Profile
) -> dict[str, float | None]:
    """Values that conditions read: an absent column counts as the metric's `missing_as`.

    A metric that needs run rows has no value while only period rows are imported.
    """
    values: dict[str, float | None] = dict(imported.values)
    if imported.is_empty:
        return values
    for metric in definitions:
        if metric.grain == "run" and "run" not in imported.grains:
            values[metric.id] = None
        elif values.get(metric.id) is None:
            values[metric.id] = metric.missing_as
    ratio = _steps_ratio(imported, profile)
    if ratio is not None and "run" in imported.grains:
        values[STEPS_RATIO] = ratio
    return values


def _steps_ratio(imported: ImportedMetrics, profile: Profile) -> float | None:
    typical = profile.get("P-03", {}).get("typical")
    if imported.steps_p95 is None or isinstance(typical, bool) or not isinstance(typical, int | float) or typical <= 0:
        return None
    return imported.steps_p95 / typical


def check_claims(pack: Pack, profile: Profile, imported: ImportedMetrics) -> CheckResult:
    """Every cross-check of the pack against the import. Without an import nothing fires."""
    if imported.is_empty:
        return CheckResult()
    metrics = read_metrics(pack.metrics, imported, profile)
    effects: list[tuple[CrossCheck, CheckCase, Effect]] = [
        (rule, case, effect)
        for rule in pack.cross_checks
        for case in _holding(rule, pack, profile, metrics, imported)
        for effect in case.effects
    ]
    return _collect(effects, metrics, _own_bounds(pack, metrics))


def _own_bounds(pack: Pack, metrics: Mapping[str, float | None]) -> dict[str, Bound]:
    """Numbers that their question itself binds to a metric; the metric names the rule."""
    return {
        question.id: Bound(question.bind.metric, question.bind.metric, measured, question.bind.tolerance)
        for question in pack.questions
        if isinstance(question, NumberQuestion) and question.bind is not None
        if (measured := metrics.get(question.bind.metric)) is not None
    }


def _holding(
    rule: CrossCheck, pack: Pack, profile: Profile, metrics: Mapping[str, float | None], imported: ImportedMetrics
) -> list[CheckCase]:
    run_only = {m.id for m in pack.metrics if m.grain == "run"} if "run" not in imported.grains else set()
    held = [
        case
        for case in rule.cases
        if not any(c.metric in run_only for c in comparisons(case.when)) and evaluate(case.when, profile, metrics, {})
    ]
    return held[:1] if rule.first_match else held


def _collect(
    effects: Iterable[tuple[CrossCheck, CheckCase, Effect]], metrics: dict[str, float | None], bounds: dict[str, Bound]
) -> CheckResult:
    caps: dict[str, tuple[Fired, ...]] = {}
    confirms: dict[str, tuple[Fired, ...]] = {}
    gates: dict[str, str] = {}
    cautions: list[str] = []
    confirms_nothing = False
    for rule, case, effect in effects:
        match effect.kind:
            case "cap" | "confirm":
                into = caps if effect.kind == "cap" else confirms
                question = str(effect.question)
                into[question] = (*into.get(question, ()), _fired(rule, case, effect, metrics))
            case "bind":
                _bind(rule, effect, metrics, bounds)
            case "gate":
                gates[str(effect.gate)] = effect.status or "unknown"
            case "no_confirm":
                confirms_nothing = True
            case "list" | "caution":
                cautions.append(effect.code or rule.id)
            case "use_import":
                cautions.append(f"use_import:{effect.field}")
    return CheckResult(
        caps=caps,
        confirms={} if confirms_nothing else confirms,
        bounds=bounds,
        gates=gates,
        cautions=tuple(dict.fromkeys(cautions)),
        confirms_nothing=confirms_nothing,
        metrics=metrics,
    )


def _fired(rule: CrossCheck, case: CheckCase, effect: Effect, metrics: Mapping[str, float | None]) -> Fired:
    named = [c.metric for c in comparisons(case.when) if c.metric]
    shown = next((name for name in named if metrics.get(name)), named[0] if named else "")
    return Fired(rule=rule.id, level=effect.value or 0.0, metric=shown, measured=metrics.get(shown))


def _bind(rule: CrossCheck, effect: Effect, metrics: Mapping[str, float | None], bounds: dict[str, Bound]) -> None:
    measured = metrics.get(effect.metric or "")
    if measured is not None:
        bounds[str(effect.question)] = Bound(rule.id, effect.metric or "", measured, effect.tolerance or 0.0)


def fill_sentence(say: str, metrics: Mapping[str, float | None], definitions: Sequence[MetricDefinition]) -> str:
    """A rule's neutral sentence with `{metric}` replaced by the figure and its unit."""
    for metric in definitions:
        if f"{{{metric.id}}}" in say:
            say = say.replace(f"{{{metric.id}}}", show_metric(metrics.get(metric.id), metric.unit))
    return say


def show_metric(value: float | None, unit: str) -> str:
    """A measured figure in words: percent as `97%`, others plain; one decimal where whole numbers would mislead."""
    if value is None:
        return "no value"
    shown = value * 100 if unit == "share" else value
    needs_decimal = abs(shown - round(shown)) > HALF_TENTH and (abs(shown) < TEN or unit == "percent")
    text = f"{shown:.1f}" if needs_decimal else f"{shown:.0f}"
    return f"{text}%" if unit in {"percent", "share"} else text
