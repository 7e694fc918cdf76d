"""The roadmap as use case: what-ifs saved as edits, page values, exports that no spreadsheet runs, the command."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from readiness.app.answering import add_shown, answer
from readiness.app.details import change_details
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.planning import (
    change_plan,
    compare_options,
    compare_scenarios,
    keep_scenario,
    next_own_id,
    plan_engagement,
    print_scenarios,
    remove_scenario,
    scenarios_of,
)
from readiness.app.planning_command import parse_capacity, roadmap_json
from readiness.app.planning_done import done_changes, done_views, has_done_work
from readiness.app.planning_options import (
    all_together,
    with_cap,
    with_capacity,
    with_dropped,
    with_hire,
    with_lever,
    with_own,
    with_pin,
    with_values,
    without_own,
)
from readiness.app.planning_view import view_roadmap
from readiness.app.planning_words import difference_words
from readiness.app.reassessment import start_reassessment
from readiness.app.snapshots import list_snapshots, read_snapshot, take_snapshot
from readiness.domain.catalogue import Effort, Initiative, Raise
from readiness.domain.edit import Edit
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.response import Evidence
from readiness.domain.roadmap.options import Assignment, PlanOptions
from readiness.errors import ContentError, ReadinessError

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with every ladder answered at level 1 or 2, said only, and no import."""
    path = tmp_path_factory.mktemp("answered") / "client.readiness"
    made = create_engagement(path, client="Client", agent="Agent", now=NOW)
    changes = tuple(
        change
        for n, question in enumerate(made.pack.questions)
        if isinstance(question, LadderQuestion)
        for change in answer(made, question.id, 1 + n % 2, NOW).changes
    )
    made.apply(Edit(text="Answers", changes=changes))
    made.close()
    return path


@pytest.fixture
def engagement(answered: Path, tmp_path: Path) -> Iterator[Engagement]:
    """That file, open."""
    opened = open_engagement(Path(shutil.copy(answered, tmp_path / "client.readiness")), now=NOW)
    yield opened
    opened.close()


def _own(name: str, title: str = "Own work", **more: object) -> Initiative:
    values: dict[str, object] = {
        "id": name,
        "title": title,
        "gap": "OBS",
        "pool": "ENG",
        "effort": Effort(low=1, high=2),
        "raises": (Raise(question="OBS-03", level=4),),
    }
    return Initiative.model_validate(values | more)


def test_the_page_answers_in_one_look(engagement: Engagement) -> None:
    view = view_roadmap(engagement, engagement.roadmap, engagement.plan_options)
    assert [h.label for h in view.horizons] == ["Day 30", "Day 60", "Day 90", "End of the plan"]
    assert view.today.verdict
    assert view.headline
    assert view.milestones
    assert view.waves[0].title == "Done by day 30"
    assert sum(len(w.items) for w in view.waves) == len(view.items) == len(engagement.roadmap.plan)
    for item in view.items:
        assert "person-weeks" in item.why
        assert item.done_when
        assert item.findings
    for pool in (*view.pools, view.total):
        assert len(pool.used) == len(pool.available) == view.weeks
        assert all(u <= a + 1e-6 for u, a in zip(pool.used, pool.available, strict=True))


def test_two_operators_more_in_week_8_is_one_change(engagement: Engagement) -> None:
    base = engagement.roadmap
    hired = with_hire(engagement.plan_options, base.capacity["OPS"], "OPS", 8, 2)
    assert hired.capacity["OPS"] == ((0, 0.5), (8, 2.5))
    found = compare_options(engagement, hired)
    titles = {i.id: i.title for i in engagement.pack.initiatives}
    assert difference_words(found, engagement.pack, titles)[0] == "Operations: 0.5 people, 2.5 after week 8"
    assert found.moved
    assert with_hire(hired, hired.capacity["OPS"], "OPS", 8, -9).capacity["OPS"] == ((0, 0.5), (8, 0.0))


def test_trying_changes_nothing_until_it_is_kept(engagement: Engagement) -> None:
    before = engagement.roadmap
    tried = with_dropped(engagement.plan_options, "I13", dropped=True)
    assert "I13" not in plan_engagement(engagement, tried).order
    assert engagement.roadmap == before
    edit = change_plan(engagement, tried, "Without the outcome table")
    engagement.apply(edit)
    assert "I13" not in engagement.roadmap.order
    engagement.apply(edit.inverse())
    assert engagement.roadmap == before


def test_options_survive_closing_the_file(engagement: Engagement) -> None:
    options = with_pin(with_capacity(PlanOptions(start=date(2026, 11, 23)), "ENG", ((0, 1.0), (6, 3.0))), "I13", 2)
    options = with_lever(options, "I26", "error_cut", 0.2)
    options = options.model_copy(update={"assignments": (Assignment(initiative="I13", owner="Ines"),)})
    engagement.apply(change_plan(engagement, options))
    path = engagement.path
    engagement.close()
    again = open_engagement(path, now=NOW)
    assert again.plan_options == options
    assert next(p.owner for p in again.roadmap.plan if p.id == "I13") == "Ines"
    again.close()


def test_an_inconsistent_change_is_refused_before_it_is_saved(engagement: Engagement) -> None:
    own = _own(next_own_id(engagement), needs=("I99",))
    with pytest.raises(ContentError, match="I99"):
        change_plan(engagement, with_own(engagement.plan_options, own))
    with pytest.raises(ReadinessError, match="no pool"):
        change_plan(engagement, with_capacity(engagement.plan_options, "NONE", ((0, 1.0),)))
    assert engagement.plan_options == PlanOptions()


def test_own_initiatives_come_and_go_with_all_that_was_said(engagement: Engagement) -> None:
    name = next_own_id(engagement)
    options = with_pin(with_own(engagement.plan_options, _own(name)), name, 3)
    engagement.apply(change_plan(engagement, options))
    assert next_own_id(engagement) != name
    line = next(p for p in engagement.roadmap.plan if p.id == name)
    assert line.own
    assert line.findings
    assert without_own(options, name) == PlanOptions()


def test_weeks_are_dated_from_the_monday_after_the_workshop(engagement: Engagement) -> None:
    undated = engagement.roadmap
    assert undated.start is None
    engagement.apply(change_details(engagement, workshop_date=date(2026, 11, 12)))
    dated = engagement.roadmap
    assert dated.start == date(2026, 11, 16)
    first = next(f for f in dated.findings if f.due_week is not None)
    assert first.due is not None
    assert first.due.weekday() == 4, "work ends on a Friday"
    assert plan_engagement(engagement, PlanOptions(start=date(2027, 1, 4))).start == date(2027, 1, 4)


def test_scenarios_are_kept_compared_and_forgotten(engagement: Engagement) -> None:
    for name, pace in (("Careful", "careful"), ("Hopeful", "hopeful")):
        engagement.apply(keep_scenario(engagement, name, with_values(PlanOptions(), pace=pace)))
    assert [s.name for s in scenarios_of(engagement)] == ["Careful", "Hopeful"]
    found = compare_scenarios(engagement)
    assert [d.name for d in found] == ["Careful", "Hopeful"]
    assert found[0].end_after >= found[0].end_before
    with pytest.raises(ReadinessError, match="no scenario 'Other'"):
        compare_scenarios(engagement, ["Other"])
    with pytest.raises(ReadinessError, match="needs a name"):
        keep_scenario(engagement, "  ", PlanOptions())
    engagement.apply(remove_scenario(engagement, "Careful"))
    assert [s.name for s in scenarios_of(engagement)] == ["Hopeful"]


def test_json_has_the_documented_keys(engagement: Engagement) -> None:
    found = json.loads(json.dumps(roadmap_json(engagement.roadmap)))
    assert set(found) >= {"order", "plan", "unscheduled", "capacity", "pace", "horizons", "scenario"}
    assert set(found["plan"][0]) >= {"id", "start", "finish", "wave", "pool", "rate", "effort", "tier", "priority"}
    assert set(found["horizons"][0]) >= {"day", "verdict", "overall", "openGates", "success", "wrong_per_day"}
    assert set(found["horizons"][0]["success"]) >= {"point", "low", "high"}
    assert [h["day"] for h in found["horizons"]] == [30, 60, 90, None]
    assert found["capacity"]["ENG"] == [[0, 2.0]]


@pytest.mark.parametrize("word", ["OPS", "=2", "OPS=", "OPS=two", "OPS=1,8:x", "OPS=-1", "OPS=1,x:2", "OPS=inf"])
def test_a_capacity_that_is_none_is_refused_with_the_form(word: str) -> None:
    with pytest.raises(ReadinessError) as caught:
        parse_capacity([word])
    assert "OPS=0.5,8:2" in caught.value.hint


def test_capacity_words() -> None:
    assert parse_capacity(["ENG=2", "ops=0.5,8:2"]) == {"ENG": ((0, 2.0),), "OPS": ((0, 0.5), (8, 2.0))}


def test_chosen_scenarios_are_carried_by_the_plan_into_the_report(engagement: Engagement) -> None:
    engagement.apply(keep_scenario(engagement, "Careful", with_values(PlanOptions(), pace="careful")))
    before = engagement.roadmap
    assert before.alternatives == ()
    engagement.apply(print_scenarios(engagement, ["Careful"]))
    found = engagement.roadmap.alternatives
    assert [d.name for d in found] == ["Careful"]
    assert found == compare_scenarios(engagement, ["Careful"])
    with pytest.raises(ReadinessError, match="no scenario 'Other'"):
        print_scenarios(engagement, ["Other"])


def test_a_re_assessment_shows_what_done_work_changed(engagement: Engagement) -> None:
    earlier = take_snapshot(engagement, NOW)
    done = Assignment(initiative="I17", status="done", evidence="five runs read")
    engagement.apply(change_plan(engagement, PlanOptions(assignments=(done,))))
    engagement.apply(answer(engagement, QuestionId("OBS-02"), 4, NOW))
    changes = {c.question: c for c in done_changes(engagement, earlier)}
    assert set(changes) == {"OBS-02", "OBS-08"}
    assert changes["OBS-02"].before is not None
    assert changes["OBS-02"].after == 0.5, "said only, so it certifies no more"
    assert not changes["OBS-02"].is_reached


def test_done_work_is_shown_with_levels_although_it_left_the_plan(engagement: Engagement) -> None:
    assert not has_done_work(engagement)
    earlier = take_snapshot(engagement, NOW)
    done = Assignment(initiative="I17", status="done", evidence="five runs read")
    engagement.apply(change_plan(engagement, PlanOptions(assignments=(done,))))
    assert has_done_work(engagement)
    seen = Evidence(kind="record", what="five runs", where="run store", who="operations")
    for question in ("OBS-02", "OBS-08"):
        engagement.apply(answer(engagement, QuestionId(question), 4, NOW))
        engagement.apply(add_shown(engagement, QuestionId(question), seen, NOW))
    assert "I17" not in {p.id for p in engagement.roadmap.plan}
    (view,) = done_views(engagement, earlier)
    assert (view.initiative, view.evidence, view.reached) == ("I17", "five runs read", 2)
    assert all(line.is_reached and line.after == "E" and line.before != "E" for line in view.lines)
    (alone,) = done_views(engagement)
    assert {line.before for line in alone.lines} == {""}


def test_a_limit_for_all_together_holds_in_every_week(engagement: Engagement) -> None:
    free = engagement.roadmap
    together = all_together(free.capacity.values())
    limited = plan_engagement(engagement, with_cap(PlanOptions(), together, 3, -together[0][1] + 1.5))
    assert limited.total_steps == ((0, together[0][1]), (3, 1.5))
    assert max(limited.used["*"][3:]) <= 1.5 + 1e-9
    assert max(free.used["*"][3:]) > 1.5
    assert limited.end_week >= free.end_week


def test_all_together_is_the_sum_wherever_a_pool_changes() -> None:
    assert all_together([((0, 2.0),), ((0, 0.5), (8, 2.0))]) == ((0, 2.5), (8, 4.0))
    assert all_together([((4, 1.0),)]) == ((0, 0.0), (4, 1.0))


def test_a_file_started_from_an_earlier_one_shows_what_the_work_between_changed(
    engagement: Engagement, tmp_path: Path
) -> None:
    done = Assignment(initiative="I17", status="done", evidence="five runs read")
    engagement.apply(change_plan(engagement, PlanOptions(assignments=(done,))))
    later = start_reassessment(engagement, tmp_path / "later.readiness", NOW).engagement
    try:
        seen = Evidence(kind="record", what="five runs", where="run store", who="operations")
        later.apply(answer(later, QuestionId("OBS-02"), 4, NOW))
        later.apply(add_shown(later, QuestionId("OBS-02"), seen, NOW))
        (entry,) = list_snapshots(later)
        (view,) = done_views(later, read_snapshot(later, entry.id))
        lines = {line.question: line for line in view.lines}
        assert lines["OBS-02"].before < lines["OBS-02"].after == "E"
        assert lines["OBS-02"].is_reached
        assert lines["OBS-08"].before == lines["OBS-08"].after
        assert not lines["OBS-08"].is_reached
    finally:
        later.close()
