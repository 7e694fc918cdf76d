"""Two copies of one engagement: nothing is overwritten silently, nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import answering, merging, snapshots
from readiness.app.details import set_people, set_profile
from readiness.app.engagement import Engagement, create_engagement, open_engagement
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
