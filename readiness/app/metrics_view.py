"""What imported batches say: per step, per day, how filled, and what went wrong unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from readiness.domain.metrics import Batch, DayCount
from readiness.domain.questionnaire import MetricDefinition
from readiness.domain.reliability.chain import required_step
from readiness.domain.reliability.estimation import wilson_clustered
from readiness.domain.reliability.intervals import wilson
from readiness.domain.reliability.workflow import FEW_DAYS, FEW_DAYS_PHI
from readiness.language import day_short, tr


@dataclass(frozen=True)
class StepLine:
    """A step, a day or whole tasks of a batch: counts, and the share right of those verified (None without any).

    `high` is the upper end of the 90% interval of the share, None without any verified task.
    """

    name: str
    tasks: int
    verified: int
    right: int
    rate: float | None
    escalated: int = 0
    silent: int = 0
    high: float | None = None


@dataclass(frozen=True)
class FieldLine:
    """A canonical field: the column it came from, its unit, and the share of rows in which it is filled."""

    field: str
    source: str
    unit: str
    share: float | None


@dataclass(frozen=True)
class FactLine:
    """A figure that claims are compared with; `value` is None where the file does not say."""

    id: str
    title: str
    unit: str
    value: float | None


@dataclass(frozen=True)
class LeftOut:
    """A row or cell that was not taken as it stood: its place, what is wrong, the value in the file."""

    place: str
    severity: str
    message: str
    raw: str


@dataclass(frozen=True)
class BatchView:
    """One batch in words and lines."""

    steps: tuple[StepLine, ...]
    whole: StepLine | None
    days: tuple[StepLine, ...]
    fields: tuple[FieldLine, ...]
    facts: tuple[FactLine, ...]
    left_out: tuple[LeftOut, ...]
    sentences: tuple[str, ...]


def view_batch(batch: Batch, metrics: Iterable[MetricDefinition] = ()) -> BatchView:
    """Per-step and per-day lines, coverage, figures for the cross-checks, and sentences.

    Args:
        batch: the import.
        metrics: the questionnaire's definitions of the figures that claims are compared with.
    """
    sums = batch.aggregates
    names = [s.name for s in sums.step_names] or sorted({c.step for c in sums.steps if c.step})
    steps = tuple(_line(name, [c for c in sums.steps if c.step == name]) for name in names)
    whole = _line("", list(sums.end_to_end)) if sums.end_to_end else None
    return BatchView(
        steps=steps,
        whole=whole,
        days=_days(sums.end_to_end or sums.steps),
        fields=_fields(batch),
        facts=tuple(FactLine(m.id, m.title, m.unit, sums.facts.get(m.id)) for m in metrics),
        left_out=tuple(
            LeftOut(p.source.column or tr("row {row}", row=p.source.row), p.severity, p.message, p.raw)
            for p in batch.problems
        ),
        sentences=_sentences(batch, whole, steps),
    )


def needed_per_step(steps: Sequence[StepLine], target: float | None) -> float | None:
    """The share right that a target asks of each step of a chain; None without a target or with fewer than two steps.

    Args:
        steps: the steps of a task, each taken once.
        target: share of whole tasks that must end right, 0 to 1.
    """
    return None if target is None or len(steps) < 2 else required_step(target, len(steps)).value


def is_clearly_under(line: StepLine, needed: float) -> bool:
    """Whether even the upper end of the 90% interval lies under a share: the rule of the reliability page too."""
    return line.high is not None and line.high < needed


def _high(counts: Sequence[DayCount]) -> float:
    """Upper end of the interval of verified tasks, by day where there are several days."""
    days: dict[date, tuple[int, int]] = {}
    for count in counts:
        if count.verified:
            right, verified = days.get(count.day, (0, 0))
            days[count.day] = right + count.right, verified + count.verified
    if len(days) == 1:
        return wilson(*next(iter(days.values()))).value.high
    least = FEW_DAYS_PHI if len(days) < FEW_DAYS else 1.0
    rights, tasks = [right for right, _ in days.values()], [verified for _, verified in days.values()]
    return wilson_clustered(rights, tasks, least_phi=least).value.ci.high


def _line(name: str, counts: list[DayCount]) -> StepLine:
    def total(part: Callable[[DayCount], int]) -> int:
        return sum(part(count) for count in counts)

    verified, right = total(lambda c: c.verified), total(lambda c: c.right)
    rate = right / verified if verified else None
    return StepLine(
        name,
        total(lambda c: c.tasks),
        verified,
        right,
        rate,
        escalated=total(lambda c: c.escalated),
        silent=total(lambda c: c.silent),
        high=_high(counts) if verified else None,
    )


def _days(counts: Iterable[DayCount]) -> tuple[StepLine, ...]:
    groups: dict[date, list[DayCount]] = {}
    for count in counts:
        groups.setdefault(count.day, []).append(count)
    return tuple(_line(day.isoformat(), groups[day]) for day in sorted(groups))


def _fields(batch: Batch) -> tuple[FieldLine, ...]:
    by_field = {column.field: column for column in batch.columns}
    names = list(dict.fromkeys([*by_field, *batch.coverage]))
    return tuple(
        FieldLine(
            name,
            by_field[name].source if name in by_field else "",
            by_field[name].unit if name in by_field else "",
            batch.coverage.get(name),
        )
        for name in names
    )


def _sentences(batch: Batch, whole: StepLine | None, steps: tuple[StepLine, ...]) -> tuple[str, ...]:
    found = []
    if whole is not None and whole.rate is not None:
        found.append(
            tr(
                "{right:,} of {verified:,} verified tasks ended right ({rate:.1%}).",
                right=whole.right,
                verified=whole.verified,
                rate=whole.rate,
            )
        )
        missing = whole.tasks - whole.verified
        if missing:
            found.append(
                tr("{missing:,} tasks carry no verified outcome and are left out of every rate.", missing=missing)
            )
    rated = [(line.rate, line) for line in steps if line.rate is not None]
    if len(rated) > 1:
        rate, weakest = min(rated, key=lambda pair: pair[0])
        found.append(
            tr(
                "Weakest step: {name}, {rate:.1%} of {verified:,} checked right.",
                name=weakest.name,
                rate=rate,
                verified=weakest.verified,
            )
        )
    trend = batch.aggregates.trend
    if trend is not None and trend.direction in ("up", "down") and trend.change_points is not None:
        points = abs(trend.change_points)
        if trend.direction == "down":
            found.append(tr("Success fell by {points:.1f} points over the days of the file.", points=points))
        else:
            found.append(tr("Success rose by {points:.1f} points over the days of the file.", points=points))
    elif trend is not None and trend.direction == "none":
        found.append(tr("No trend over the days of the file."))
    elif trend is not None:
        found.append(tr("Too few days or tasks to test for a trend."))
    silent = sum(c.silent for c in batch.aggregates.end_to_end or batch.aggregates.steps)
    if silent:
        found.append(
            tr("{silent:,} wrong results were reported as successful by the transport: silent failures.", silent=silent)
        )
    return (*found, *_versions(batch))


def _versions(batch: Batch) -> list[str]:
    """Models or versions by the day on which each was first seen: one that came in later may be why rates changed."""
    counts = batch.aggregates.fact_counts
    first: dict[str, date] = {}
    for seen in counts.models if counts is not None else ():
        first[seen.model] = min(first.get(seen.model, seen.day), seen.day)
    if len(first) < 2:
        return []
    listed = sorted(first.items(), key=lambda item: (item[1], item[0]))
    shown = ", ".join(tr("{model} from {day}", model=model, day=day_short(day)) for model, day in listed[:4])
    more = " " + tr("and {more} more", more=len(listed) - 4) if len(listed) > 4 else ""
    if listed[0][1] == listed[-1][1]:
        names = ", ".join(sorted(first)[:4])
        return [
            tr(
                "{total} models or versions ({names}), all from {day} on: none came in later.",
                total=len(first),
                names=names + more,
                day=day_short(listed[0][1]),
            )
        ]
    return [
        tr(
            "{total} models or versions within the days of the file ({names}): a change may be a release.",
            total=len(first),
            names=shown + more,
        )
    ]
