"""Claims against the import: which cross-checks fire, and with what effect (questionnaire.md A.10, rules X01-X14).

A rule reads metrics and the profile, never an answer: firing here says only what the data shows. Whether a claim stands
above a cap, and what follows, is decided where the question is scored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from readiness.domain.base import Model
from readiness.domain.condition import comparisons
from readiness.domain.metric_facts import import_metrics
from readiness.domain.metrics import Batch, Grain
from readiness.domain.questionnaire import CheckCase, CrossCheck, Effect, MetricDefinition, Pack, ProfileValue
from readiness.domain.questions import NumberQuestion
from readiness.domain.visibility import evaluate
from readiness.language import tr, written

Profile = Mapping[str, Mapping[str, ProfileValue]]

STEPS_RATIO: Final = "steps_p95_ratio"
HALF_TENTH: Final = 0.05
TEN: Final = 10


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

    Each metric is worked out from the counts of the batches that have its columns: a batch without them says nothing
    against the others. Runs are added, days counted once, and incidents of any batch count as alerts.
    """
    kept = tuple(batches)
    data = tuple(batch for batch in kept if batch.grain != "incident")
    if not data:
        return ImportedMetrics(grains=frozenset(batch.grain for batch in kept))
    overall = import_metrics(kept, typical_steps=1.0)
    incidents = any(batch.incidents for batch in kept)
    values = _values(data) | {"alerts_on_file": overall["alerts_on_file"] if incidents else None}
    runs = int(values["runs"] or sum(batch.aggregates.tasks for batch in data))
    days = int(values["days"] or len({count.day for batch in data for count in batch.aggregates.end_to_end}))
    return ImportedMetrics(
        values=values | {"runs": float(runs), "days": float(days)},
        grains=frozenset(batch.grain for batch in kept),
        runs=runs,
        days=days,
        steps_p95=overall[STEPS_RATIO],
    )


def _values(data: Sequence[Batch]) -> dict[str, float | None]:
    """Every metric over the batches that know it; one pass per set of batches."""
    names = {name for batch in data for name in batch.aggregates.facts} | {"runs", "days"}
    passes: dict[tuple[str, ...], dict[str, float | None]] = {}
    values: dict[str, float | None] = {}
    for name in sorted(names):
        knowing = tuple(b for b in data if name in {"runs", "days"} or b.aggregates.facts.get(name) is not None)
        key = tuple(batch.id for batch in knowing)
        if all(batch.aggregates.fact_counts is not None for batch in knowing):
            if key not in passes:
                passes[key] = import_metrics(knowing)
            values[name] = passes[key].get(name) if knowing else None
        else:
            values[name] = _weighted(name, knowing)
    return values


def _weighted(name: str, data: Sequence[Batch]) -> float | None:
    """The mean by runs, for batches that keep no counts; runs and days are added."""
    known = [(b.aggregates.tasks or 1, v) for b in data if (v := b.aggregates.facts.get(name)) is not None]
    if name in {"runs", "days"}:
        return float(sum(value for _, value in known))
    return sum(w * value for w, value in known) / sum(w for w, _ in known) if known else None


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
        return tr("no value")
    shown = value * 100 if unit == "share" else value
    sign = "%" if unit in {"percent", "share"} else ""
    if 0 < shown < HALF_TENTH:
        return tr("under {figure}", figure=written(f"0.1{sign}"))
    needs_decimal = abs(shown - round(shown)) > HALF_TENTH and (abs(shown) < TEN or bool(sign))
    text = f"{shown:.1f}" if needs_decimal else f"{shown:.0f}"
    return written(f"{text}{sign}")
