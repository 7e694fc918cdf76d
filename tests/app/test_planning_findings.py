"""Findings as use case: both ways of citing, words by hand that stay, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app.answering import answer
from readiness.app.engagement import Engagement, create_engagement
from readiness.app.planning_findings import (
    finding_views,
    hide_finding,
    restore_finding,
    reword_finding,
    said_of,
)
from readiness.domain.edit import Edit
from readiness.domain.finding import Finding, FindingEdit
from readiness.domain.questions import QuestionId
from readiness.errors import ReadinessError

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def engagement(tmp_path: Path) -> Engagement:
    """A file with low levels, one of them at a hard gate."""
    made = create_engagement(tmp_path / "client.readiness", client="Nord", agent="Invoices", now=NOW)
    for question, level in (("OWN-01", 1), ("OBS-02", 1), ("GOV-03", 0)):
        made.apply(answer(made, QuestionId(question), level, NOW))
    return made


def found(engagement: Engagement, name: str) -> Finding:
    return next(v.finding for v in finding_views(engagement, engagement.roadmap) if v.finding.id == name)


def kept(edit: Edit | None) -> Edit:
    assert edit is not None
    return edit


def test_findings_cite_initiatives_and_every_planned_one_cites_findings(engagement: Engagement) -> None:
    roadmap = engagement.roadmap
    views = {v.finding.id: v for v in finding_views(engagement, roadmap)}
    planned = {p.id: p for p in roadmap.plan}
    for item in planned.values():
        assert item.findings
        assert all(any(i == item.id for i, _, _ in views[f].initiatives) for f in item.findings)
    for name, view in views.items():
        for initiative, title, is_planned in view.initiatives:
            assert title != initiative
            assert is_planned == (initiative in planned)
            assert not is_planned or name in planned[initiative].findings


def test_evidence_is_named_in_plain_words(engagement: Engagement) -> None:
    view = next(v for v in finding_views(engagement, engagement.roadmap) if v.finding.id == "F-OWN-01")
    titles = dict(view.evidence)
    assert titles["OWN-01"] == engagement.pack.question_by_id[QuestionId("OWN-01")].short_title


def test_words_by_hand_stay_when_the_finding_is_computed_again(engagement: Engagement) -> None:
    before = found(engagement, "F-OWN-01")
    words = {"cause": "Nobody was asked.", "condition": before.condition}
    engagement.apply(kept(reword_finding(engagement, before, words, cause_verified=True)))
    after = found(engagement, "F-OWN-01")
    assert (after.cause, after.cause_verified) == ("Nobody was asked.", True)
    engagement.apply(answer(engagement, QuestionId("OWN-01"), 0, NOW))
    later = found(engagement, "F-OWN-01")
    assert later.cause == "Nobody was asked."
    assert later.condition != before.condition, "a part that was left alone follows the answers"


def test_an_empty_part_and_the_way_back_take_the_generated_words(engagement: Engagement) -> None:
    before = found(engagement, "F-OWN-01")
    engagement.apply(kept(reword_finding(engagement, before, {"title": "No owner", "effect": "Delay"})))
    engagement.apply(kept(reword_finding(engagement, found(engagement, "F-OWN-01"), {"title": ""})))
    assert found(engagement, "F-OWN-01").title == before.title
    assert found(engagement, "F-OWN-01").effect == "Delay"
    engagement.apply(restore_finding(engagement, found(engagement, "F-OWN-01")))
    assert found(engagement, "F-OWN-01") == before
    assert engagement.plan_options.finding_edits == ()


def test_nothing_changed_is_no_edit(engagement: Engagement) -> None:
    before = found(engagement, "F-OWN-01")
    words = {part: f" {getattr(before, part)} " for part in ("title", "condition", "cause")}
    assert reword_finding(engagement, before, words, cause_verified=before.cause_verified) is None


def test_a_finding_left_out_is_still_listed_and_comes_back(engagement: Engagement) -> None:
    before = found(engagement, "F-OWN-01")
    edit = hide_finding(engagement, before, hidden=True)
    engagement.apply(edit)
    assert "F-OWN-01" not in {f.id for f in engagement.roadmap.findings}
    assert not any("F-OWN-01" in p.findings for p in engagement.roadmap.plan)
    last = finding_views(engagement, engagement.roadmap)[-1]
    assert (last.finding.id, last.is_hidden) == ("F-OWN-01", True)
    engagement.apply(hide_finding(engagement, last.finding, hidden=False))
    assert said_of(engagement, "F-OWN-01") == FindingEdit(finding="F-OWN-01")
    assert found(engagement, "F-OWN-01") == before


def test_rewording_can_be_undone(engagement: Engagement) -> None:
    before = found(engagement, "F-OWN-01")
    edit = kept(reword_finding(engagement, before, {"effect": "Delay"}))
    engagement.apply(edit)
    engagement.apply(edit.inverse())
    assert found(engagement, "F-OWN-01") == before


def test_only_the_parts_of_the_audit_form_can_be_reworded(engagement: Engagement) -> None:
    with pytest.raises(ReadinessError, match="no part 'rating'"):
        reword_finding(engagement, found(engagement, "F-OWN-01"), {"rating": "low"})
