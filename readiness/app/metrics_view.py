"""What imported batches say: per step, over time, and what went wrong unseen."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.metrics import Batch, DayCount


@dataclass(frozen=True)
class StepLine:
    """A step (or whole tasks) of a batch: counts, and the share right of those verified (None without any)."""

    name: str
    tasks: int
    verified: int
    right: int
    rate: float | None


@dataclass(frozen=True)
class BatchView:
    """One batch in words and lines."""

    steps: tuple[StepLine, ...]
    whole: StepLine | None
    sentences: tuple[str, ...]


def view_batch(batch: Batch) -> BatchView:
    """Per-step lines in the order of the data, whole tasks, and sentences on trend, silent failures and coverage."""
    sums = batch.aggregates
    names = [s.name for s in sums.step_names] or sorted({c.step for c in sums.steps if c.step})
    steps = tuple(_line(name, [c for c in sums.steps if c.step == name]) for name in names)
    whole = _line("", list(sums.end_to_end)) if sums.end_to_end else None
    return BatchView(steps=steps, whole=whole, sentences=_sentences(batch, whole))


def _line(name: str, counts: list[DayCount]) -> StepLine:
    tasks, verified, right = (sum(getattr(c, part) for c in counts) for part in ("tasks", "verified", "right"))
    return StepLine(name, tasks, verified, right, right / verified if verified else None)


def _sentences(batch: Batch, whole: StepLine | None) -> tuple[str, ...]:
    found = []
    if whole is not None and whole.rate is not None:
        found.append(f"{whole.right:,} of {whole.verified:,} verified tasks ended right ({whole.rate:.1%}).")
        missing = whole.tasks - whole.verified
        if missing:
            found.append(f"{missing:,} tasks carry no verified outcome and are left out of every rate.")
    trend = batch.aggregates.trend
    if trend is not None and trend.direction in ("up", "down") and trend.change_points is not None:
        word = "fell" if trend.direction == "down" else "rose"
        found.append(f"Success {word} by {abs(trend.change_points):.1f} points over the days of the file.")
    elif trend is not None and trend.direction == "none":
        found.append("No trend over the days of the file.")
    silent = sum(c.silent for c in batch.aggregates.end_to_end or batch.aggregates.steps)
    if silent:
        found.append(f"{silent:,} wrong results were reported as successful by the transport: silent failures.")
    return tuple(found)
