"""Choosing, checking and changing questionnaire packs, as the window and the command line do it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import packs, planning
from readiness.app.answering import answer
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.domain.roadmap.options import PlanOptions
from readiness.errors import ContentError

DATA = Path(__file__).resolve().parents[1] / "data" / "packs"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def second_version(tmp_path: Path) -> Path:
    """The small pack in a second version: one question reworded, one gone, one new."""
    folder = tmp_path / "packs" / "quick-check-2"
    shutil.copytree(DATA / "quick-check", folder)
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    text = text.replace('version: "1"', 'version: "2"')
    text = text.replace("help: A run is one task from start to end.", "help: A run is one task.")
    text = text.replace("ACT-03", "ACT-04")
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    return folder


def test_packs_of_the_firm_are_listed_beside_the_shipped_ones(tmp_path: Path, second_version: Path) -> None:
    broken = second_version.parent / "broken"
    broken.mkdir()
    (broken / "pack.yaml").write_text("id: [\n", encoding="utf-8")

    entries = packs.list_packs([second_version.parent, tmp_path / "missing"])

    assert [(entry.id, entry.version, bool(entry.problem)) for entry in entries[1:]] == [
        ("broken", "", True),
        ("quick-check", "2", False),
    ]
    assert entries[0].id == "agent-production"
    assert entries[0].folder is None


def test_a_pack_is_found_by_id_or_folder(second_version: Path) -> None:
    assert packs.find_pack("agent-production").pack.id == "agent-production"
    assert packs.find_pack("quick-check", [second_version.parent]).pack.version == "2"
    assert packs.find_pack(str(second_version)).pack.version == "2"
    with pytest.raises(ContentError, match="no questionnaire pack 'nowhere'") as refused:
        packs.find_pack("nowhere")
    assert "agent-production" in refused.value.hint


def test_a_pack_with_errors_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(DATA / "quick-check", folder)
    text = (folder / "pack.yaml").read_text(encoding="utf-8").replace("weight: 3", "weight: 9")
    (folder / "pack.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError, match="has 2 errors") as refused:
        packs.open_pack(folder)

    assert {issue.code for issue in refused.value.issues} == {"weight"}


def test_checking_counts_errors_and_warnings() -> None:
    report = packs.check_pack(DATA / "ten-faults")

    assert (report.errors, report.warnings, report.summary()) == (9, 1, "9 errors, 1 warning.")
    assert packs.check_pack(DATA / "quick-check").summary() == "No problems."


def test_an_engagement_keeps_its_pack_until_it_is_moved(tmp_path: Path, second_version: Path) -> None:
    path = tmp_path / "client.readiness"
    engagement = create_engagement(path, client="Acme", agent="Bot", pack=DATA / "quick-check", now=NOW)
    for question, value in (("SEE-01", 3), ("ACT-03", True), ("ACT-01", 2)):
        engagement.apply(answer(engagement, QuestionId(question), value, NOW))
    before = (engagement.pack_hash, dict(engagement.responses))

    preview = packs.preview_migration(engagement, packs.open_pack(second_version))

    assert (engagement.pack_hash, dict(engagement.responses)) == before
    described = packs.describe_migration(preview)
    assert described["new"] == [{"id": "ACT-04", "title": "Version fixed"}]
    assert described["gone"] == [{"id": "ACT-03", "title": "Version fixed"}]
    assert [(q["id"], q["what"], q["confirmAgain"]) for q in described["changed"]] == [("SEE-01", ["help text"], True)]
    assert [(a["id"], a["answer"]) for a in described["keptAside"]] == [("ACT-03", "yes")]

    engagement.apply(preview.edit)
    assert engagement.pack.version == "2"
    assert engagement.response(QuestionId("SEE-01")).not_reconfirmed
    assert not engagement.response(QuestionId("ACT-01")).not_reconfirmed
    assert engagement.scorecard.overall is not None
    engagement.close()

    again = open_engagement(path, now=NOW)
    assert (again.pack.version, again.pack_hash) == ("2", preview.target.hash)
    again.apply(preview.edit.inverse())
    assert (again.pack_hash, dict(again.responses)) == before
    again.close()


def test_moving_to_the_same_pack_is_refused(tmp_path: Path) -> None:
    engagement = create_engagement(tmp_path / "a.readiness", client="A", agent="B", pack=DATA / "quick-check", now=NOW)

    with pytest.raises(ContentError, match="already uses"):
        packs.preview_migration(engagement, packs.open_pack(DATA / "quick-check"))
    engagement.close()


def test_a_plan_survives_a_pack_without_what_it_named(tmp_path: Path, second_version: Path) -> None:
    engagement = create_engagement(
        tmp_path / "client.readiness", client="Acme", agent="Bot", pack=DATA / "quick-check", now=NOW
    )
    gone = engagement.pack.initiatives[-1].id
    text = (second_version / "pack.yaml").read_text(encoding="utf-8")
    (second_version / "pack.yaml").write_text(text.replace(gone, "I99"), encoding="utf-8")
    stays = engagement.pack.initiatives[0].id
    options = PlanOptions(dropped=(gone,), not_before={gone: 3, stays: 2})
    engagement.apply(planning.change_plan(engagement, options))
    engagement.apply(planning.keep_scenario(engagement, "Without it", options))

    moved = packs.preview_migration(engagement, packs.open_pack(second_version)).edit
    engagement.apply(moved)

    assert planning.plan_engagement(engagement).initiatives
    assert engagement.plan_options.not_before == {stays: 2}
    assert [s.options.dropped for s in planning.scenarios_of(engagement)] == [()]
    engagement.apply(moved.inverse())
    assert engagement.plan_options == options
    engagement.close()
