"""The canonical fields: which grain has them and what kind of values they hold."""

from __future__ import annotations

RUN_FIELDS: dict[str, str] = {
    "started_at": "time", "ended_at": "time", "task_id": "id", "run_id": "id", "parent_id": "id", "session_id": "id",
    "agent": "name", "step": "name", "step_no": "count", "component_id": "name", "outcome": "outcome",
    "http_status": "http", "task_type": "name", "handoff_to": "name", "steps": "count", "tool_calls": "count",
    "tool_errors": "count", "timeouts": "count", "retries": "count", "error_type": "text", "environment": "name",
    "model": "name", "version": "name", "latency_ms": "duration", "ttft_ms": "duration", "tokens_in": "count",
    "tokens_out": "count", "tokens_total": "count", "cost": "money", "currency": "name", "human_corrected": "flag",
    "correction_minutes": "number", "reviewed": "flag", "incident_id": "id", "segment": "name",
}  # fmt: skip
"""Fields of a run record (one step execution, or one whole task) and the kind of their values."""

PERIOD_FIELDS: dict[str, str] = {
    "started_at": "time", "agent": "name", "step": "name", "segment": "name", "outcome": "outcome",
    "attempted": "count", "completed": "count", "http_2xx": "count", "verified": "count", "successes": "count",
    "failures": "count", "unknown": "count", "escalated": "count", "human_corrected": "count", "reviewed": "count",
    "success_rate_reported": "rate", "latency_ms": "duration", "latency_p50_ms": "duration",
    "latency_p95_ms": "duration", "tokens_in": "count", "tokens_out": "count", "tokens_total": "count",
    "cost": "money", "currency": "name", "incidents": "count", "correction_minutes": "number",
}  # fmt: skip
"""Fields of a period record (counts of one period, agent, step and segment)."""

INCIDENT_FIELDS: dict[str, str] = {
    "incident_id": "id", "opened_at": "time", "resolved_at": "time", "severity": "name", "agent": "name",
    "step": "name", "title": "text", "detected_by": "name", "caused_rollback": "flag",
}  # fmt: skip
"""Fields of an incident."""

FIELDS = {"run": RUN_FIELDS, "period": PERIOD_FIELDS, "incident": INCIDENT_FIELDS}

PERIOD_NAMES = {"started_at": "period_start", "human_corrected": "corrected", "latency_ms": "latency_mean_ms"}
"""Names that differ at period grain when shown."""

DURATION_UNITS = {"ms": 1.0, "s": 1000.0, "us": 0.001, "ns": 0.000001, "min": 60_000.0, "h": 3_600_000.0}
"""Factor to milliseconds."""


def shown_name(field: str, grain: str) -> str:
    """The field as people and scripts see it at this grain."""
    return PERIOD_NAMES.get(field, field) if grain == "period" else field


def inner_name(field: str, grain: str) -> str:
    """The inverse of `shown_name`."""
    if grain == "period":
        return next((inner for inner, shown in PERIOD_NAMES.items() if shown == field), field)
    return field
