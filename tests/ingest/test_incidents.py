"""Incidents from trackers, and the cross-check that needs them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app.engagement import create_engagement
from readiness.app.importing import import_file
from readiness.ingest.examination import Request
from readiness.ingest.incidents import read_severity
from readiness.ingest.pipeline import examine
from tests.ingest.exports import write_csv

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)


def jira(path: Path) -> None:
    """User interface export: repeated Labels columns, dates in the user's display format."""
    names = ["Summary", "Issue key", "Issue id", "Issue Type", "Status", "Priority", "Reporter", "Created", "Resolved",
             "Component/s", "Labels", "Labels", "Labels"]  # fmt: skip
    rows = [
        ["Wrong amount, posted", "OPS-1", "10001", "Bug", "Done", "Highest", "anna", "01/Mar/26 9:14 AM",
         "02/Mar/26 4:00 PM", "Post", "agent", "", ""],
        ["Slow", "OPS-2", "10002", "Bug", "Open", "Low", "ben", "13/Mar/26 12:05 AM", "", "Read", "agent", "x", ""],
        ["Slow", "OPS-2", "10002", "Bug", "Open", "Low", "ben", "13/Mar/26 12:05 AM", "", "Read", "agent", "x", ""],
    ]  # fmt: skip
    write_csv(path, names, rows)


def servicenow(path: Path) -> None:
    """List export: values mix code and label, day-first dates, a question mark for nothing."""
    names = ["number", "short_description", "priority", "state", "assignment_group", "opened_at", "resolved_at"]
    rows = [
        ["INC001", "Agent posted twice", "1 - Critical", "6", "AP", "29/2/2024 01:16", "29/2/2024 11:29"],
        ["INC002", "Agent stopped", "3 - Moderate", "1", "AP", "3/3/2024 08:00", "?"],
    ]
    write_csv(path, names, rows)


def test_jira_export(tmp_path: Path) -> None:
    jira(tmp_path / "jira.csv")
    found = examine(Request(tmp_path / "jira.csv"), lambda *_: None)
    assert (found.profile, found.grain, found.skipped) == ("Jira issues", "incident", {"duplicate": 1})
    first, second = found.incidents
    assert (first.id, first.severity, first.step, first.detected_by) == ("OPS-1", 1, "Post", "anna")
    assert (str(first.opened_at), str(first.resolved_at)) == ("2026-03-01 09:14:00", "2026-03-02 16:00:00")
    assert (second.severity, str(second.opened_at), second.resolved_at) == (4, "2026-03-13 00:05:00", None)


def test_servicenow_export(tmp_path: Path) -> None:
    servicenow(tmp_path / "incident.csv")
    found = examine(Request(tmp_path / "incident.csv"), lambda *_: None)
    assert (found.profile, found.grain) == ("ServiceNow incidents", "incident")
    first, second = found.incidents
    assert (first.id, first.severity, str(first.opened_at)) == ("INC001", 1, "2024-02-29 01:16:00")
    assert (second.severity, second.title, second.resolved_at) == (3, "Agent stopped", None)


def test_servicenow_export_with_labels(tmp_path: Path) -> None:
    """The list view writes labels over its columns instead of names."""
    names = ["Number", "Opened", "Short description", "Priority", "State", "Configuration item", "Contact type",
             "Resolved"]  # fmt: skip
    rows = [
        ["INC001", "2026-03-01 09:14:00", "Posted twice", "1 - Critical", "Closed", "Post", "Monitoring",
         "2026-03-01 11:14:00"],
        ["INC002", "2026-03-14 10:00:00", "Stopped", "4 - Low", "New", "Read", "Phone", ""],
    ]  # fmt: skip
    write_csv(tmp_path / "list.csv", names, rows)
    found = examine(Request(tmp_path / "list.csv"), lambda *_: None)
    assert (found.profile, found.grain) == ("ServiceNow incidents", "incident")
    first, second = found.incidents
    assert (first.id, first.severity, first.step, first.detected_by) == ("INC001", 1, "Post", "Monitoring")
    assert (str(first.opened_at), str(first.resolved_at)) == ("2026-03-01 09:14:00", "2026-03-01 11:14:00")
    assert (second.severity, second.title, second.resolved_at) == (4, "Stopped", None)


def test_jira_data_pipeline(tmp_path: Path) -> None:
    """Issues of the data pipeline: ISO times in UTC, the key beside the number."""
    names = ["id", "instance_url", "key", "url", "project_key", "project_name", "project_type", "issue_type",
             "issue_status", "status_category", "priority_sequence", "priority_name", "resolution", "summary",
             "created_date", "updated_date", "resolution_date"]  # fmt: skip
    base = ["https://x", "OPS", "Ops", "software", "Incident", "Done", "Done"]
    rows = [
        ["10001", base[0], "OPS-1", "u", *base[1:], "1", "Highest", "Done", "Wrong amount", "2026-03-01T09:14:00Z",
         "2026-03-02T16:00:00Z", "2026-03-02T16:00:00Z"],
        ["10002", base[0], "OPS-2", "u", *base[1:], "4", "Low", "", "Slow", "2026-03-13T00:05:00Z",
         "2026-03-13T00:05:00Z", ""],
    ]  # fmt: skip
    write_csv(tmp_path / "issues.csv", names, rows)
    found = examine(Request(tmp_path / "issues.csv"), lambda *_: None)
    assert (found.profile, found.grain) == ("Jira issues (data pipeline)", "incident")
    first, second = found.incidents
    assert (first.id, first.severity, first.title) == ("OPS-1", 1, "Wrong amount")
    assert (str(first.opened_at), str(first.resolved_at)) == ("2026-03-01 09:14:00", "2026-03-02 16:00:00")
    assert (second.id, second.severity, second.resolved_at) == ("OPS-2", 4, None)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("3 - Moderate", 3),
        ("P1", 1),
        ("Sev-2", 2),
        ("highest", 1),
        ("Trivial", 5),
        ("4", 4),
        ("", None),
        ("n.v.", None),
    ],
)
def test_severity_from_number_word_or_both(text: str, severity: int | None) -> None:
    assert read_severity(text) == severity


def test_incidents_reach_the_cross_checks(tmp_path: Path) -> None:
    engagement = create_engagement(tmp_path / "case.readiness", client="C", agent="A", now=NOW)
    try:
        jira(tmp_path / "jira.csv")
        import_file(engagement, tmp_path / "jira.csv", now=NOW, accept=True)
        days = [[f"2026-03-{day:02d}", "A", 10, 9] for day in range(1, 21)]
        write_csv(tmp_path / "days.csv", ["date", "agent", "tasks", "successes"], days)
        import_file(engagement, tmp_path / "days.csv", now=NOW, accept=True)
        assert engagement.metrics.values["alerts_on_file"] == 2
        assert "incident" in engagement.metrics.grains
    finally:
        engagement.close()
