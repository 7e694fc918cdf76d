"""Two copies of one engagement: nothing is overwritten silently, nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import answering, importing, merging, merging_copy, snapshots
from readiness.app.details import set_people, set_profile
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.metrics import BatchId
from readiness.domain.progress import SILENT
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
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
    assert {two, "P-03.typical", "people"} == set(plan.from_b)
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
    assert (conflicts[first].b.who, conflicts[first].b.recorded) == ("Operate", LATER)
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


def test_a_conflict_of_documents_names_only_what_differs(pair: tuple[Engagement, Engagement]) -> None:
    a, b = pair
    a.apply(set_people(a, [Person(name="Ada", role="build"), Person(name="Grace", role="risk")]))
    b.apply(set_people(b, [Person(name="Ada", role="build")]))
    (conflict,) = merging.plan_merge(a, b).conflicts
    assert conflict.title == "Roster"
    assert "Grace" in conflict.a.words
    assert "Ada" not in conflict.a.words
    assert conflict.b.words == "1 entry"
