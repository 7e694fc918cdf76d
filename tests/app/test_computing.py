"""Figures computed on a copy are those that the engagement would compute itself, and disturb it in nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from readiness.app import answering, computing
from readiness.app.engagement import open_engagement
from readiness.app.sample import make_sample
from readiness.domain.progress import SILENT
from readiness.domain.questions import QuestionId

NOW = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)


def test_a_copy_computes_what_the_engagement_would(tmp_path: Path) -> None:
    path = tmp_path / "sample.readiness"
    make_sample(path, NOW).close()
    engagement = open_engagement(path, now=NOW)
    assert computing.needs_figures(engagement)
    work = computing.figures_work(engagement)
    engagement.apply(answering.answer(engagement, QuestionId("OBS-01"), 0, NOW))
    before = engagement.version
    computed = work(SILENT)
    assert engagement.version == before
    assert computing.needs_figures(engagement)
    engagement.apply(answering.answer(engagement, QuestionId("OBS-01"), 3, NOW))
    again = computing.figures_work(engagement)(SILENT)
    engagement.take_figures(again)
    assert not computing.needs_figures(engagement)
    own = open_engagement(path, now=NOW, read_only=True)
    assert engagement.roadmap == own.roadmap
    assert engagement.scorecard == own.scorecard
    assert computed.keys() >= {"roadmap", "scorecard", "projection"}
    own.close()
    engagement.close()


def test_another_language_is_computed_for_itself(tmp_path: Path) -> None:
    path = tmp_path / "sample.readiness"
    engagement = make_sample(path, NOW)
    engagement.take_figures(computing.figures_work(engagement)(SILENT))
    assert not computing.needs_figures(engagement)
    assert computing.needs_figures(engagement, "de")
    engagement.take_figures(computing.figures_work(engagement, "de")(SILENT))
    assert not computing.needs_figures(engagement, "de")
    engagement.close()
