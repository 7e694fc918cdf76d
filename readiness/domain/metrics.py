"""Canonical records of a pilot's metrics and what is kept of an imported file.

Two grains: a *run* record (one step execution, or one whole task when `step` is empty) and a *period* record (counts).
`completed`, HTTP 200 and "the agent says done" are never success, only an upper bound. Source: imports.md section 1.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, NewType

from readiness.domain.base import Model

BatchId = NewType("BatchId", str)
Outcome = Literal["success", "failure", "corrected", "escalated", "partial", "unknown"]
OutcomeSource = Literal["human", "rule", "judge", "self_reported", "http"]
Grain = Literal["run", "period", "incident"]


class SourceRef(Model):
    """Where a value was read: file, sheet, 1-based row, column name or letter."""

    file: str
    sheet: str = ""
    row: int = 0
    column: str = ""


class DayCount(Model):
    """Counts of one day (or period start) for one agent, step and segment.

    tasks = attempted; verified = right + wrong (failure, partial, corrected); escalated apart; unknown = unverified.
    `step` empty: whole tasks (end to end). `silent`: wrong although HTTP status says success (2xx).
    """

    day: date
    agent: str = ""
    step: str = ""
    segment: str = ""
    tasks: int = 0
    verified: int = 0
    right: int = 0
    escalated: int = 0
    unknown: int = 0
    completed: int = 0
    http_2xx: int = 0
    silent: int = 0
    corrected: int = 0
    reviewed: int = 0


class StepName(Model):
    """A step as it appears in the data, in order of its number or first appearance."""

    name: str
    number: int | None = None
    component: str = ""


class Money(Model):
    """A cost total in one currency (ISO 4217)."""

    currency: str = ""
    total: float = 0.0


class Latency(Model):
    """Latency in milliseconds; `mean` is weighted by tasks; percentiles only where run rows exist."""

    mean: float | None = None
    p50: float | None = None
    p95: float | None = None


class Trend(Model):
    """Result of the step-stratified trend test on daily counts (imports.md 3.5).

    `change_points`: fitted change over the span, in percentage points; `slope_points_per_day`; two-sided `p_value`.
    """

    direction: Literal["up", "down", "none", "not_enough_data"]
    change_points: float | None = None
    slope_points_per_day: float | None = None
    p_value: float | None = None
    first_day_rate: float | None = None
    last_day_rate: float | None = None


class ModelSeen(Model):
    """First day on which a model (or version) appears for an agent and step."""

    agent: str = ""
    step: str = ""
    model: str
    day: date


class FactCounts(Model):
    """Counts that add up over batches, from which the import metrics are computed (`metric_facts.import_metrics`).

    Attributes:
        days: counters by name per day; a counter that is absent was not observed.
        task_types: runs per task type.
        models: first days of models, in order of days.
    """

    days: dict[date, dict[str, int]] = {}
    task_types: dict[str, int] = {}
    models: tuple[ModelSeen, ...] = ()


class Aggregates(Model):
    """Everything later rooms need from a batch, computed once at import.

    Attributes:
        end_to_end: daily counts of whole tasks (per agent and segment), a task being right if all its steps are.
        steps: daily counts per step.
        facts: values by metric id of the pack's `metrics` (X01-X14), None where the column is absent.
        totals: totals by name as `inspect --json` prints them.
        tokens: total tokens; tasks_with_cost: tasks over which `cost` was summed.
    """

    end_to_end: tuple[DayCount, ...] = ()
    steps: tuple[DayCount, ...] = ()
    step_names: tuple[StepName, ...] = ()
    agents: tuple[str, ...] = ()
    date_min: date | None = None
    date_max: date | None = None
    tasks: int = 0
    totals: dict[str, float] = {}
    facts: dict[str, float | None] = {}
    columns_present: tuple[str, ...] = ()
    cost: Money | None = None
    tasks_with_cost: int = 0
    tokens: int | None = None
    latency: Latency | None = None
    trend: Trend | None = None
    steps_per_task: dict[int, int] = {}
    fact_counts: FactCounts | None = None


class SkippedRows(Model):
    """Rows that were not imported, counted by reason (`subtotal`, `total`, `notes`, `blank`, `duplicate`, ...)."""

    reason: str
    count: int


class RowProblem(Model):
    """One problem with a cell or row, with its place and what was done about it."""

    severity: Literal["error", "warning", "info"]
    code: str
    message: str
    source: SourceRef
    raw: str = ""
    hint: str = ""


class ColumnMatch(Model):
    """How a source column was read."""

    source: str
    field: str
    unit: str = ""
    scale: float = 1.0
    confidence: float = 0.0
    samples: tuple[str, ...] = ()


class Incident(Model):
    """One incident on file (imports.md 1.3)."""

    id: str
    opened_at: datetime | None = None
    resolved_at: datetime | None = None
    severity: int | None = None
    agent: str = ""
    step: str = ""
    title: str = ""
    detected_by: str = ""
    caused_rollback: bool | None = None


class Batch(Model):
    """One accepted import: removable whole. `sha256` of the source file; `mapping` reproduces the reading.

    `outcome_source` says how success was judged; `http` and `self_reported` count as completed, not verified;
    `coverage` is the share of records in which a field is filled.
    """

    id: BatchId
    file: str
    sha256: str
    sheet: str = ""
    grain: Grain
    profile: str = ""
    imported_at: datetime
    rows_read: int = 0
    rows_imported: int = 0
    skipped: tuple[SkippedRows, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    columns: tuple[ColumnMatch, ...] = ()
    outcome_values: dict[str, Outcome] = {}
    outcome_source: OutcomeSource | None = None
    random_sample: bool | None = None
    time_zone: str = "UTC"
    mapping: dict[str, str] = {}
    cautions: tuple[str, ...] = ()
    coverage: dict[str, float] = {}
    aggregates: Aggregates = Aggregates()
    incidents: tuple[Incident, ...] = ()
