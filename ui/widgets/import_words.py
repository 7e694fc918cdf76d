"""Fields, choices and answers of an import in words for people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def field_words(field: str) -> str:
    """The name of a canonical field."""
    words = {
        "started_at": _tr("Started"),
        "ended_at": _tr("Ended"),
        "opened_at": _tr("Opened"),
        "resolved_at": _tr("Resolved"),
        "period_start": _tr("Day or period"),
        "task_id": _tr("Task"),
        "run_id": _tr("Run"),
        "parent_id": _tr("Parent run"),
        "session_id": _tr("Session"),
        "incident_id": _tr("Incident"),
        "component_id": _tr("Component"),
        "outcome": _tr("Outcome"),
        "attempted": _tr("Tasks"),
        "successes": _tr("Right"),
        "failures": _tr("Wrong"),
        "unknown": _tr("Not judged"),
        "success_rate_reported": _tr("Reported rate"),
        "latency_ms": _tr("Duration"),
        "latency_mean_ms": _tr("Mean duration"),
        "latency_p50_ms": _tr("Median duration"),
        "latency_p95_ms": _tr("95th percentile"),
        "ttft_ms": _tr("First token after"),
        "human_corrected": _tr("Corrected by hand"),
        "corrected": _tr("Corrected"),
        "step_no": _tr("Step number"),
        "http_status": _tr("HTTP status"),
        "http_2xx": _tr("HTTP 2xx"),
        "handoff_to": _tr("Handed to"),
        "tokens_in": _tr("Tokens in"),
        "tokens_out": _tr("Tokens out"),
        "tokens_total": _tr("Tokens"),
        "agent": _tr("Agent"),
        "step": _tr("Step"),
        "steps": _tr("Steps"),
        "segment": _tr("Segment"),
        "task_type": _tr("Task type"),
        "environment": _tr("Environment"),
        "model": _tr("Model"),
        "version": _tr("Version"),
        "tool_calls": _tr("Tool calls"),
        "tool_errors": _tr("Tool errors"),
        "error_type": _tr("Error type"),
        "timeouts": _tr("Timeouts"),
        "retries": _tr("Retries"),
        "cost": _tr("Cost"),
        "currency": _tr("Currency"),
        "completed": _tr("Completed"),
        "verified": _tr("Verified"),
        "escalated": _tr("Escalated"),
        "reviewed": _tr("Reviewed"),
        "correction_minutes": _tr("Correction minutes"),
        "incidents": _tr("Incidents"),
        "severity": _tr("Severity"),
        "title": _tr("Title"),
        "detected_by": _tr("Detected by"),
        "caused_rollback": _tr("Caused rollback"),
    }
    if field.startswith("score:"):
        return _tr("Score {name}").format(name=field.removeprefix("score:"))
    return words.get(field, field.replace("_", " ").capitalize())


MEASURES = frozenset(
    {
        "attempted",
        "successes",
        "failures",
        "success_rate_reported",
        "human_corrected",
        "cost",
        "latency_ms",
        "tokens_total",
    }
)
"""Fields that are also the answer to what the columns of a wide table hold."""


def option_words(option: str) -> str:
    """An answer that is a word of the importer, not of the file."""
    words = {
        "success": _tr("right"),
        "failure": _tr("wrong"),
        "corrected": _tr("wrong, corrected"),
        "escalated": _tr("handed to a person"),
        "partial": _tr("partly right"),
        "unknown": _tr("not known"),
        "human": _tr("people"),
        "rule": _tr("a rule"),
        "judge": _tr("scoring software"),
        "self_reported": _tr("the agent itself"),
        "http": _tr("only the transport (HTTP)"),
        "dmy": _tr("day first"),
        "mdy": _tr("month first"),
        ".": _tr("point"),
        ",": _tr("comma"),
        "ms": _tr("milliseconds"),
        "s": _tr("seconds"),
        "us": _tr("microseconds"),
        "ns": _tr("nanoseconds"),
        "min": _tr("minutes"),
        "h": _tr("hours"),
        "text": _tr("as written"),
        "serial": _tr("Excel day numbers"),
        "outcome": _tr("the outcome column"),
        "correction": _tr("the correction"),
        "none": _tr("no fixed range"),
        "replace": _tr("replace them"),
        "new": _tr("add only new rows"),
        "production": _tr("production"),
        "other": _tr("not production"),
        "yes": _tr("yes"),
        "no": _tr("no"),
        "*": _tr("all sheets, one under the other"),
        "run": _tr("run"),
        "period": _tr("period"),
        "incident": _tr("incident"),
        "measures": _tr("measures"),
        "": _tr("not stated"),
    }
    return words.get(option, field_words(option) if option in MEASURES else option)


RAW_ANSWERS = (
    "sheet",
    "header_row",
    "join_on",
    "outcome_score",
    "outcome_threshold",
    "currency",
    "time_zone",
    "date",
    "year",
)


def answer_words(key: str, answer: str) -> str:
    """The answer to a choice; names of columns and sheets stay as they are."""
    if key == "sheet" and answer == "*":
        return option_words(answer)
    raw = key in RAW_ANSWERS or key.startswith(("column:", "map:"))
    return answer or _tr("not stated") if raw else option_words(answer)


def choice_words(key: str, count: str = "") -> str:
    """What a choice is about, in two or three words."""
    kind, _, name = key.partition(":")
    if name:
        words = {
            "outcome": _tr("“{name}” means"),
            "unit": _tr("Unit of {name}"),
            "epoch": _tr("Times in {name}"),
            "range": _tr("Range of {name}"),
            "environment": _tr("“{name}” is"),
            "column": _tr("Column of {name}"),
        }
        shown = field_words(name) if kind == "column" else name
        text = words.get(kind, "{name}").format(name=shown)
        return _tr("{text} ({count})").format(text=text, count=count) if count else text
    words = {
        "sheet": _tr("Sheet"),
        "header_row": _tr("Header row"),
        "decimal": _tr("Decimal sign"),
        "date_order": _tr("Dates"),
        "time_zone": _tr("Time zone"),
        "currency": _tr("Currency"),
        "outcome_source": _tr("Judged by"),
        "corrected_wins": _tr("Right but corrected"),
        "random_sample": _tr("Checked at random"),
        "overlap": _tr("Rows known already"),
        "date": _tr("Day of all rows"),
        "year": _tr("Year of the weeks"),
        "outcome_score": _tr("Score that decides"),
        "outcome_threshold": _tr("Right from a score of"),
        "unpivot": _tr("Periods across"),
        "join_on": _tr("Joined on"),
        "grain": _tr("One row is"),
    }
    return words.get(kind, kind.replace("_", " ").capitalize())


def skip_words(reason: str) -> str:
    """Why a row was left out."""
    words = {
        "above_header": _tr("above the header"),
        "subtotal": _tr("subtotal"),
        "total": _tr("total"),
        "notes": _tr("note"),
        "blank": _tr("blank"),
        "duplicate": _tr("duplicate"),
        "rejected": _tr("rejected"),
        "repeated_header": _tr("repeated header"),
        "already_imported": _tr("imported before"),
    }
    return words.get(reason, reason.replace("_", " "))
