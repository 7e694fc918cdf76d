"""What-ifs chosen for the report stand in it with their differences; without any there is no such page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from readiness.app.engagement import Engagement
from readiness.app.planning import keep_scenario, print_scenarios
from readiness.app.planning_options import with_dropped, with_hire
from readiness.app.sample import make_sample
from readiness.app.snapshots import take_snapshot
from readiness.domain.progress import SILENT
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.snapshot import Snapshot
from readiness.report.context import make_report
from readiness.report.html import make_html

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def kept(engagement: Engagement) -> Snapshot:
    """The sample with two what-ifs, both for the report; one name is an attack."""
    own = engagement.plan_options
    hire = with_hire(own, engagement.roadmap.capacity["OPS"], "OPS", 7, 2.0)
    engagement.apply(keep_scenario(engagement, "Two operators in week 8", hire))
    less: PlanOptions = with_dropped(own, "I13", dropped=True)
    engagement.apply(keep_scenario(engagement, "Without <script>{{ 7*7 }}", less))
    engagement.apply(print_scenarios(engagement, ["Two operators in week 8", "Without <script>{{ 7*7 }}"]))
    return take_snapshot(engagement, NOW)


def test_the_report_prints_chosen_what_ifs_with_their_differences(snapshot_a: Snapshot, tmp_path: Path) -> None:
    engagement = make_sample(tmp_path / "a.readiness", NOW, SILENT)
    try:
        snapshot = kept(engagement)
    finally:
        engagement.close()
    document = make_report(snapshot)
    page = next(p for p in document.pages if p.key == "scenarios")
    rows = page.values["rows"]
    plan, first = snapshot.roadmap, snapshot.roadmap.alternatives[0]
    assert [r["plan"]["points"] for r in rows] == [h.overall for h in plan.horizons]
    assert [r["others"][0]["points"] for r in rows] == [pair.after.overall for pair in first.horizons]
    html = make_html(document, {exhibit.key: "<svg/>" for exhibit in document.exhibits})
    assert "Operations: 0.5 people, 2.5 after week 7" in html
    assert "Without Outcome table: one row per run" in html
    assert "<script>{{" not in html
    assert "49" not in page.title
    assert not any(p.key == "scenarios" for p in make_report(snapshot_a).pages)
