"""Two copies of one engagement: nothing is overwritten silently, nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import (
    agenda,
    answering,
    edit_times,
    importing,
    merging,
    merging_copy,
    merging_words,
    snapshots,
)
from readiness.app.details import change_details, set_people, set_profile
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.edit import DocumentChange, DocumentName, Edit
from readiness.domain.metrics import BatchId
from readiness.domain.progress import SILENT
from readiness.domain.questions import QuestionId
from readiness.domain.response import Dismissal, Evidence, ParkedItem, Response, Vote
from readiness.domain.snapshot import Person
from readiness.errors import DiskProblem, ReadinessError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OBS1, OBS2, GOV2, OUT1 = (QuestionId(q) for q in ("OBS-01", "OBS-02", "GOV-02", "OUT-01"))


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Engagement, Engagement]]:
    first = tmp_path / "a.readiness"
    made = create_engagement(first, client="Client", agent="Agent", now=NOW)
    ladders = [q.id for q in made.pack.questions if q.kind == "ladder"]
    made.apply(answering.answer(made, ladders[0], 2, NOW))
    made.close()
    shutil.copyfile(first, tmp_path / "b.readiness")
    a, b = (open_engagement(tmp_path / name, now=NOW) for name in ("a.readiness", "b.readiness"))
    yield a, b
    a.close()
    b.close()


@pytest.fixture
def sample_batch() -> Callable[[Engagement], BatchId]:
    """Imports a small pilot workbook."""
    workbook = Path(__file__).resolve().parents[1] / "data" / "samples" / "case_h_silent_degradation.xlsx"

    def bring_in(engagement: Engagement) -> BatchId:
        options = importing.options_for(engagement, {}, "")
        found = importing.inspect_file(workbook, options, SILENT)
        prepared = importing.prepare(workbook, NOW, options.with_settings(found.mapping), SILENT)
        engagement.apply(importing.edit_for(engagement, prepared), chunks=prepared.chunks)
        prepared.discard()
        return engagement.batches[0].id

    return bring_in


def ladder(engagement: Engagement, at: int) -> QuestionId:
    return [q.id for q in engagement.pack.questions if q.kind == "ladder"][at]


def test_what_only_one_has_comes_along(pair: tuple[Engagement, Engagement], tmp_path: Path) -> None:
    a, b = pair
    one, two = ladder(a, 1), ladder(a, 2)
    a.apply(answering.answer(a, one, 3, NOW))
    b.apply(answering.answer(b, two, 1, NOW))
    b.apply(set_profile(b, "P-03", "typical", 12))
    b.apply(set_people(b, [Person(name="Ada", role="build")]))
    snapshots.keep_snapshot(b, snapshots.take_snapshot(b, NOW, "From B"))
    b.file.add_attachment("k", "trace.png", "image/png", b"picture")
    plan = merging.plan_merge(a, b)
    assert not plan.conflicts
    assert one in plan.from_a
    assert {two, "P-03.typical", "people:Ada"} == set(plan.from_b)
    merging.merge_engagements(a, b, tmp_path / "c.readiness", {}, NOW)
    merged = open_engagement(tmp_path / "c.readiness", now=NOW)
    assert (merged.response(one).value, merged.response(two).value) == (3, 1)
    assert merged.profile["P-03"]["typical"] == 12
    assert [p.name for p in merged.people] == ["Ada"]
    assert [s.name for s in snapshots.list_snapshots(merged)] == ["From B"]
    assert merged.file.attachment("k") == ("trace.png", "image/png", b"picture")
    assert merged.id == a.id
    merged.close()


def test_a_conflict_shows_both_with_who_and_when_and_is_chosen_whole(
    pair: tuple[Engagement, Engagement], tmp_path: Path
) -> None:
    a, b = pair
    first, second = ladder(a, 0), ladder(a, 1)
    a.apply(answering.answer(a, first, 4, NOW))
    a.apply(answering.set_note(a, first, "seen in the trace"))
    b.apply(answering.answer(b, first, 1, LATER))
    b.apply(answering.add_shown(b, first, Evidence(kind="log", what="log", where="store", who="Operate"), LATER))
    a.apply(answering.answer(a, second, 0, NOW))
    b.apply(answering.mark_unknown(b, second, LATER))
    plan = merging.plan_merge(a, b)
    conflicts = {c.key: c for c in plan.conflicts}
    assert set(conflicts) == {first, second}
    assert "seen in the trace" in conflicts[first].a.words
    assert "Operate" in conflicts[first].b.words
    assert (conflicts[first].b.who, conflicts[first].b.recorded) == ("", LATER)  # who showed it did not change it
    assert conflicts[second].b.words == "don't know"
    target = tmp_path / "c.readiness"
    with pytest.raises(ReadinessError, match="conflicts are open") as caught:
        merging.merge_engagements(a, b, target, {first: "a"}, NOW)
    assert second in str(caught.value)
    assert not target.exists()
    merging.merge_engagements(a, b, target, {first: "b", second: "a"}, NOW)
    merged = open_engagement(target, now=NOW)
    assert merged.response(first) == b.response(first)
    assert merged.response(second) == a.response(second)
    merged.close()


def test_the_same_answer_recorded_twice_is_no_conflict(pair: tuple[Engagement, Engagement], tmp_path: Path) -> None:
    a, b = pair
    b.apply(answering.answer(b, ladder(b, 0), 2, LATER))
    assert not merging.plan_merge(a, b).conflicts
    merging.merge_engagements(a, b, tmp_path / "c.readiness", {}, NOW)
    merged = open_engagement(tmp_path / "c.readiness", now=NOW)
    assert merged.response(ladder(b, 0)).recorded == LATER
    merged.close()


def test_other_engagements_and_unknown_keys_are_refused(pair: tuple[Engagement, Engagement], tmp_path: Path) -> None:
    a, b = pair
    other = create_engagement(tmp_path / "other.readiness", client="Other", agent="Agent", now=NOW)
    with pytest.raises(ReadinessError, match="different engagements"):
        merging.plan_merge(a, other)
    other.close()
    with pytest.raises(ReadinessError, match="no conflict"):
        merging.merge_engagements(a, b, tmp_path / "c.readiness", {"OBS-99": "a"}, NOW)
    with pytest.raises(DiskProblem, match="exists already"):
        merging.merge_engagements(a, b, a.path, {}, NOW)
    before = (a.responses.copy(), b.responses.copy())
    merging.merge_engagements(a, b, tmp_path / "c.readiness", {}, NOW)
    assert (a.responses, b.responses) == before


def test_merging_is_the_same_in_both_orders(pair: tuple[Engagement, Engagement], tmp_path: Path) -> None:
    a, b = pair
    for at in range(1, 9):
        (a if at % 2 else b).apply(answering.answer(a, ladder(a, at), at % 5, NOW))
    a.apply(answering.answer(a, ladder(a, 10), 1, NOW))
    b.apply(answering.answer(b, ladder(b, 10), 2, NOW))
    key = ladder(a, 10)
    merging.merge_engagements(a, b, tmp_path / "ab.readiness", {key: "a"}, NOW)
    merging.merge_engagements(b, a, tmp_path / "ba.readiness", {key: "b"}, NOW)
    ab, ba = (open_engagement(tmp_path / name, now=NOW) for name in ("ab.readiness", "ba.readiness"))
    assert ab.responses == ba.responses
    assert len(ab.responses) == 10
    ab.close()
    ba.close()


def test_merging_into_the_open_engagement_is_one_edit_that_is_taken_back_whole(
    pair: tuple[Engagement, Engagement],
) -> None:
    a, b = pair
    mine, theirs, both = ladder(a, 1), ladder(a, 2), ladder(a, 3)
    a.apply(answering.answer(a, mine, 3, NOW))
    a.apply(answering.answer(a, both, 0, NOW))
    b.apply(answering.answer(b, theirs, 1, LATER))
    b.apply(answering.answer(b, both, 4, LATER))
    b.apply(answering.answer(b, ladder(b, 0), 2, LATER))
    b.apply(set_profile(b, "P-03", "typical", 12))
    b.file.add_attachment("k", "trace.png", "image/png", b"picture")
    before = (dict(a.responses), {k: dict(v) for k, v in a.profile.items()}, a.documents())
    other = merging_copy.read_copy(b.path, merging_copy.known_of(a), NOW)
    with pytest.raises(ReadinessError, match="conflicts are open"):
        merging.merge_edit(a, other, {})
    merging_copy.bring(a, other.belongings)
    edit = merging.merge_edit(a, other, {both: "b"})
    a.apply(edit)
    assert (a.response(mine).value, a.response(theirs).value, a.response(both).value) == (3, 1, 4)
    assert a.response(ladder(a, 0)).recorded == LATER
    assert a.profile["P-03"]["typical"] == 12
    assert a.file.attachment("k") == ("trace.png", "image/png", b"picture")
    a.apply(edit.inverse())
    assert (dict(a.responses), {k: v for k, v in a.profile.items() if v}, a.documents()) == (
        before[0],
        {k: v for k, v in before[1].items() if v},
        before[2],
    )


def test_an_import_comes_along_with_its_records_and_may_go_and_come_again(
    pair: tuple[Engagement, Engagement], sample_batch: Callable[[Engagement], BatchId]
) -> None:
    a, b = pair
    key = sample_batch(b)
    other = merging_copy.read_copy(b.path, merging_copy.known_of(a), NOW)
    assert merging.plan_merge(a, other).imports_from_b == (b.batches[0].file,)
    for _ in range(2):
        merging_copy.bring(a, other.belongings)
        edit = merging.merge_edit(a, other, {})
        a.apply(edit)
        assert a.batches == b.batches
        assert a.file.batch_chunks(key) == b.file.batch_chunks(key) != []
        a.apply(edit.inverse())
        assert a.batches == ()


def test_the_roster_is_merged_person_by_person(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    both = [Person(name="Ada", role="build", seat=1), Person(name="Grace", role="risk", seat=2)]
    a.apply(set_people(a, [*both, Person(name="Anna Mine", role="build", seat=3)]))
    b.apply(set_people(b, [*both, Person(name="Bob Other", role="operate", seat=3)]))
    plan = merging.plan_merge(a, b)
    assert not plan.conflicts
    assert (plan.from_a, plan.from_b) == (("people:Anna Mine",), ("people:Bob Other",))
    a.apply(merging.merge_edit(a, b, {}))
    assert [(p.name, p.seat) for p in a.people] == [("Ada", 1), ("Grace", 2), ("Anna Mine", 3), ("Bob Other", 4)]


def test_a_person_changed_on_both_sides_is_a_conflict_of_that_person(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    ada, grace = Person(name="Ada", role="build", seat=1), Person(name="Grace", role="risk", seat=2)
    a.apply(set_people(a, [ada, grace]))
    b.apply(set_people(b, [ada, grace.model_copy(update={"role": "operate"})]))
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert (conflict.key, conflict.title) == ("people:Grace", "Roster: Grace")
    assert (conflict.a.words, conflict.b.words) == ("Grace, Risk or security, seat 2", "Grace, Operate, seat 2")
    a.apply(merging.merge_edit(a, b, {"people:Grace": "b"}))
    assert [(p.name, p.role) for p in a.people] == [("Ada", "build"), ("Grace", "operate")]


def test_another_order_of_the_seats_is_one_conflict(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    a.apply(set_people(a, [Person(name=n, role="build", seat=i) for i, n in enumerate("XYZ", start=1)]))
    b.apply(set_people(b, [Person(name=n, role="build", seat=i) for i, n in enumerate("YXW", start=1)]))
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert (conflict.a.words, conflict.b.words) == ("X, Y, Z", "Y, X, W")
    a.apply(merging.merge_edit(a, b, {conflict.key: "b"}))
    assert [(p.name, p.seat) for p in a.people] == [("Y", 1), ("X", 2), ("Z", 3), ("W", 4)]


def _put(engagement: Engagement, name: DocumentName, value: object) -> None:
    engagement.apply(Edit(text="", changes=(DocumentChange(name=name, before=engagement.document(name), after=value),)))


KEPT_ENTRIES: dict[DocumentName, tuple[dict[str, object], dict[str, object]]] = {
    "parking": ({"text": "One", "owner": "Ada"}, {"text": "Two", "owner": "Grace"}),
    "risks": (
        {"gate": "G-stop", "name": "CFO", "date": "2026-11-12"},
        {"gate": "G-log", "name": "CIO", "date": "2026-11-12"},
    ),
    "scenarios": ({"name": "Hire", "options": {"pace": "careful"}}, {"name": "Wait", "options": {"pace": "hopeful"}}),
    "whatifs": ({"name": "Half", "overrides": {"steps": 5}}, {"name": "Double", "overrides": {"steps": 20}}),
    "redactions": (
        {"at": "2026-11-12T10:00:00Z", "files": ["a.pdf"], "categories": [], "items": []},
        {"at": "2026-11-12T11:00:00Z", "files": ["b.pdf"], "categories": [], "items": []},
    ),
}


@pytest.mark.parametrize("name", list(KEPT_ENTRIES))
def test_what_either_side_added_to_a_list_is_kept(name: DocumentName, pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    mine, theirs = KEPT_ENTRIES[name]
    _put(a, name, [mine])
    _put(b, name, [theirs])
    plan = merging.plan_merge(a, b)
    assert not plan.conflicts
    assert all(merging_words.title_of(a.pack, key) != key for key in plan.from_b)
    edit = merging.merge_edit(a, b, {})
    a.apply(edit)
    assert a.document(name) == [mine, theirs]
    a.apply(edit.inverse())
    assert a.document(name) == [mine]


@pytest.mark.parametrize("name", list(KEPT_ENTRIES))
def test_an_entry_that_both_changed_is_chosen_alone(name: DocumentName, pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    mine, other = KEPT_ENTRIES[name]
    own = {"text", "gate", "at"} if name not in {"scenarios", "whatifs"} else {"name"}
    changed = {**mine, **{key: value for key, value in other.items() if key not in own}}
    _put(a, name, [mine, other])
    _put(b, name, [changed, other])
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert conflict.a.words != conflict.b.words
    a.apply(merging.merge_edit(a, b, {conflict.key: "b"}))
    assert a.document(name) == [changed, other]


def test_preparation_and_artefacts_come_together(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    one, two = ladder(a, 1), ladder(a, 2)
    a.apply(agenda.toggle_brought(a, "trace"))
    a.apply(agenda.assign_pre_work(a, one, "Ada"))
    b.apply(agenda.toggle_brought(b, "alerts"))
    b.apply(agenda.assign_pre_work(b, two, "Grace"))
    b.apply(agenda.set_minutes(b, "opening", 5))
    assert not merging.plan_merge(a, b).conflicts
    a.apply(merging.merge_edit(a, b, {}))
    together = agenda.read_agenda(a)
    assert set(together.brought) == {"trace", "alerts"}
    assert together.prepared_by == {one: "Ada", two: "Grace"}
    assert together.minutes == {"opening": 5}
    b.apply(agenda.assign_pre_work(b, one, "Bob"))
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert (conflict.a.words, conflict.b.words) == ("Ada", "Bob")


BASE = Response(question=OBS1, state="answered", value=2, evidence=2, recorded=NOW, note="seen " * 80)
DIFFERENT: dict[str, object] = {
    "state": "unknown",
    "value": 3,
    "evidence": 1,
    "shown": (Evidence(id="OBS-01-1", kind="Log", what="trace", where="store"),),
    "note": BASE.note + "but only once",
    "votes": (Vote(level=2, role="build"), Vote(level=1, role="risk")),
    "first_votes": (Vote(level=0, role="build"),),
    "consensus_reason": "The trace decides",
    "who": "Ada",
    "by": NOW.date(),
    "reason": "No such step",
    "dismissed": (Dismissal(rule="X-01", reason="Other scope"),),
    "flagged": True,
    "parked": ParkedItem(owner="Bob"),
    "register_rows": ({"name": "Invoice agent"},),
    "after_workshop": "Typed later",
    "recorded": LATER,
    "not_reconfirmed": True,
    "edited": LATER,
    "edited_by": "R. Reyes",
}


def differ(pair: tuple[Engagement, Engagement], one: Response, other: Response) -> bool:
    a, b = pair
    b.apply(change_details(b, consultant="R. Reyes"))
    mine = merging_words.describe(a, b, OBS1, one, other)
    theirs = merging_words.describe(b, a, OBS1, other, one)
    return mine != theirs


@pytest.mark.parametrize("field", sorted(set(Response.model_fields) - {"question"}))
def test_two_responses_that_differ_in_one_field_read_differently(
    field: str, pair: tuple[Engagement, Engagement]
) -> None:
    assert differ(pair, BASE, BASE.model_copy(update={field: DIFFERENT[field]}))


SHOWN = Evidence(id="OBS-01-1", kind="Log", what="trace", where="store", who="Ada", date=NOW.date(), attachment="k1")
PARKED = ParkedItem(owner="Bob", due=NOW.date(), text="Ask the vendor")


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "Screen"), ("what", "run"), ("where", "wiki"), ("who", "Bob"), ("date", None), ("attachment", "k2")],
)
def test_each_part_of_an_artefact_is_told(field: str, value: object, pair: tuple[Engagement, Engagement]) -> None:
    other = SHOWN.model_copy(update={field: value})
    assert differ(pair, *(BASE.model_copy(update={"shown": (item,)}) for item in (SHOWN, other)))


@pytest.mark.parametrize(("field", "value"), [("owner", "Ada"), ("due", None), ("text", ""), ("closed", True)])
def test_each_part_of_a_parked_item_is_told(field: str, value: object, pair: tuple[Engagement, Engagement]) -> None:
    other = PARKED.model_copy(update={field: value})
    assert differ(pair, *(BASE.model_copy(update={"parked": item}) for item in (PARKED, other)))


def test_votes_of_other_roles_read_differently(pair: tuple[Engagement, Engagement]) -> None:
    votes = [(Vote(level=2, role=role),) for role in ("build", "risk")]
    assert differ(pair, *(BASE.model_copy(update={"votes": one}) for one in votes))


def test_one_consultant_in_both_files_is_nobody_who_changed_it(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    one = BASE.model_copy(update={"edited": LATER, "edited_by": "D. Marlow"})
    assert merging_words.describe(a, b, OBS1, one, BASE).who == ""


def test_a_changed_note_is_newer_than_its_answer_and_a_removed_one_leaves_nothing(
    pair: tuple[Engagement, Engagement],
) -> None:
    a, _ = pair
    question = ladder(a, 0)
    edit = edit_times.stamp_times(answering.set_note(a, question, "new"), "D. Marlow", LATER)
    a.apply(edit)
    found = a.response(question)
    assert (found.recorded, found.edited, found.edited_by) == (NOW, LATER, "D. Marlow")
    a.apply(edit.inverse())
    assert a.response(question).edited is None
    empty = ladder(a, 5)
    for _turn in range(2):
        a.apply(edit_times.stamp_times(answering.flag(a, empty), "D. Marlow", LATER))
    assert empty not in a.responses


def test_one_day_is_no_days(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    question = QuestionId("OBS-05")
    a.apply(answering.answer(a, question, 1, NOW))
    b.apply(answering.answer(b, question, 2, NOW))
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert (conflict.a.words, conflict.b.words) == ("1 day, Evidence: E0", "2 days, Evidence: E0")
