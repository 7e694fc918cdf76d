"""Incidents from trackers: one row is one incident."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from readiness.domain.metrics import Incident
from readiness.ingest.columns import ColumnReader, Columns
from readiness.ingest.decisions import Decisions
from readiness.ingest.fields import INCIDENT_FIELDS
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.table import Table

_SEVERITIES = {
    "critical": 1, "blocker": 1, "highest": 1, "kritisch": 1, "urgent": 1, "sev1": 1, "p1": 1, "high": 2, "major": 2,
    "hoch": 2, "sev2": 2, "p2": 2, "medium": 3, "moderate": 3, "normal": 3, "mittel": 3, "sev3": 3, "p3": 3, "low": 4,
    "minor": 4, "niedrig": 4, "sev4": 4, "p4": 4, "lowest": 5, "trivial": 5, "planning": 5, "sev5": 5, "p5": 5,
}  # fmt: skip


def read_severity(text: str | None) -> int | None:
    """1 (worst) to 5, from a number, a word, or both (`3 - Moderate`)."""
    if not text:
        return None
    number = re.match(r"\s*(?:p|sev(?:erity)?)?\s*-?\s*([1-5])(?:\.0)?\b", text.lower())
    if number:
        return int(number[1])
    words = re.findall(r"[a-z]+\d?", text.lower())
    return next((_SEVERITIES[word] for word in words if word in _SEVERITIES), None)


def read_incidents(table: Table, matches: Mapping[str, Match], decisions: Decisions, notes: Notes) -> Columns:
    """Parse incidents; a second row with the same id is a duplicate."""
    reader = ColumnReader(table, matches, decisions, notes)
    columns = Columns({}, list(table.places))
    for name in matches:
        kind = "text" if name == "severity" else INCIDENT_FIELDS[name]
        columns.values[name] = reader.read(name, kind)
    keep = [index not in reader.bad_rows for index in range(columns.rows)]
    for index in reader.bad_rows:
        notes.skip(table.places[index], "rejected")
    seen: set[Any] = set()
    for index, identity in enumerate(columns.get("incident_id")):
        if identity is not None and keep[index]:
            if identity in seen:
                keep[index] = False
                notes.skip(table.places[index], "duplicate")
            seen.add(identity)
    columns.keep(keep)
    return columns


def make_incidents(columns: Columns) -> tuple[Incident, ...]:
    """The incidents as values; they are few."""
    return tuple(_incident(columns, index) for index in range(columns.rows))


def _incident(columns: Columns, index: int) -> Incident:
    def value(name: str) -> Any:
        return columns.get(name)[index]

    return Incident(
        id=value("incident_id") or f"row {columns.places[index] + 1}",
        opened_at=value("opened_at"),
        resolved_at=value("resolved_at"),
        severity=read_severity(value("severity")),
        agent=value("agent") or "",
        step=value("step") or "",
        title=value("title") or "",
        detected_by=value("detected_by") or "",
        caused_rollback=value("caused_rollback"),
    )
