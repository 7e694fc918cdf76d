"""Engagements over time: snapshots, what changed between two of them, and starting again from an earlier one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.app import answering, comparing, snapshots
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.reassessment import start_reassessment
from readiness.domain.comparison import compare_assessments
from readiness.domain.edit import DocumentChange, Edit
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence, Vote
from readiness.errors import DiskProblem, ReadinessError

AUGUST = datetime(2026, 8, 14, 9, 0, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
OBS1, OBS2, GOV1 = QuestionId("OBS-01"), QuestionId("OBS-02"), QuestionId("GOV-01")


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "client.readiness", client="Client", agent="Agent", now=AUGUST)
    edits = [answering.answer(made, question, 2, AUGUST) for question in ladder(made)]
    made.apply(Edit(text="all", changes=tuple(change for edit in edits for change in edit.changes)))
    yield made
    made.close()


def ladder(engagement: Engagement) -> list[QuestionId]:
    return [q.id for q in engagement.pack.questions if q.kind == "ladder"]


def keep(engagement: Engagement, name: str, now: datetime) -> str:
    return snapshots.keep_snapshot(engagement, snapshots.take_snapshot(engagement, now, name))


def test_a_snapshot_keeps_name_date_and_every_figure(engagement: Engagement) -> None:
    key = keep(engagement, "First workshop", AUGUST)
    before = engagement.scorecard
    engagement.apply(answering.answer(engagement, ladder(engagement)[0], 4, NOVEMBER))
    (entry,) = snapshots.list_snapshots(engagement)
    assert (entry.id, entry.name, entry.taken_at) == (key, "First workshop", AUGUST)
    assert snapshots.read_snapshot(engagement, key).scorecard == before
    assert snapshots.find_snapshot(engagement, "2026-08-14") == entry
    assert snapshots.find_snapshot(engagement, "1") == entry
    with pytest.raises(ReadinessError, match="no snapshot") as caught:
        snapshots.find_snapshot(engagement, "Second")
    assert "First workshop" in caught.value.hint


def test_comparing_tells_each_changed_answer_and_who_showed_what(engagement: Engagement) -> None:
    first, second, third, *rest = ladder(engagement)
    key = keep(engagement, "First", AUGUST)
    engagement.apply(answering.answer(engagement, first, 4, NOVEMBER))
    shown = engagement.response(first).model_copy(
        update={"evidence": 2, "shown": (Evidence(what="release record", who="Build"),)}
    )
    engagement.apply(answering._edit(engagement, shown, "shown"))
    engagement.apply(answering.answer(engagement, second, 1, NOVEMBER))
    engagement.apply(answering.mark_unknown(engagement, third, NOVEMBER))
    found = comparing.compare_sides(engagement, key, "", NOVEMBER)
    by = {change.question: change for change in found.answers}
    assert set(by) == {first, second, third}
    assert by[first].direction == "rose"
    assert (by[first].shown, by[first].who) == ("release record", "Build")
    assert by[first].then.startswith("C (")
    assert by[first].now.startswith("E (")
    assert by[second].direction == "fell"
    assert by[third].now == "don't know"
    assert {kept.question for kept in found.unconfirmed} == set(rest)
    assert found.same_pack
    assert found.common == len(engagement.pack.questions)
    assert found.overall_then.lo == snapshots.read_snapshot(engagement, key).scorecard.overall.lo
    assert found.overall_now.lo == engagement.scorecard.overall.lo


def test_an_answer_given_again_counts_as_confirmed(engagement: Engagement) -> None:
    first = ladder(engagement)[0]
    key = keep(engagement, "First", AUGUST)
    engagement.apply(answering.answer(engagement, first, 2, NOVEMBER))
    found = comparing.compare_sides(engagement, key, "", NOVEMBER)
    assert first not in {kept.question for kept in found.unconfirmed}
    assert not found.answers


def test_nothing_differs_between_a_state_and_itself(engagement: Engagement) -> None:
    side = comparing.assessed_now(engagement, NOVEMBER)
    found = compare_assessments(side, side)
    assert not found.answers
    assert all(section.step in {0, None} for section in found.sections)
    assert not any(gate.has_changed for gate in found.gates)
    assert len(found.unconfirmed) == len(engagement.responses)


def test_gates_that_moved_are_told_and_a_fall_is_a_negative_step(engagement: Engagement) -> None:
    gate = next(q for q in engagement.pack.questions if q.gate is not None and q.kind == "ladder")
    key = keep(engagement, "First", AUGUST)
    engagement.apply(answering.answer(engagement, gate.id, 0, NOVEMBER))
    found = comparing.compare_sides(engagement, key, "", NOVEMBER)
    steps = {g.id: g for g in found.gates}
    assert steps[gate.id].now == "fail"
    section = next(s for s in found.sections if s.id == gate.section)
    assert section.step is not None
    assert section.step < 0


def test_across_versions_only_common_questions_count(engagement: Engagement) -> None:
    side = comparing.assessed_now(engagement, AUGUST, "then")
    gone = ladder(engagement)[0]
    fewer = Pack.model_validate(
        {
            **{f: getattr(engagement.pack, f) for f in Pack.model_fields},
            "version": "2",
            "questions": [q for q in engagement.pack.questions if q.id != gone],
        }
    )
    later = side.model_copy(update={"pack": fewer, "pack_hash": "other", "label": "now", "taken_at": NOVEMBER})
    found = compare_assessments(side, later)
    assert not found.same_pack
    assert found.only_then == (gone,)
    assert found.common == len(fewer.questions)
    assert gone not in {kept.question for kept in found.unconfirmed}
    # The same answers, so that over the common questions nothing moved: the missing one weighs on neither side.
    assert found.overall_then == found.overall_now
    assert all(section.then == section.now for section in found.sections)


def test_two_files_are_put_in_the_order_of_their_dates(engagement: Engagement, tmp_path: Path) -> None:
    keep(engagement, "First", AUGUST)
    engagement.apply(answering.answer(engagement, ladder(engagement)[0], 4, NOVEMBER))
    path = str(engagement.path)
    found = comparing.compare_named(path, f"{path}#First", NOVEMBER)
    assert found.taken_then == AUGUST
    assert len(found.answers) == 1
    assert comparing.compare_named("First", path, NOVEMBER) == found
    with pytest.raises(ReadinessError, match="no snapshot"):
        comparing.compare_named(path, f"{path}#None", NOVEMBER)
    with pytest.raises(ReadinessError, match="There is no file"):
        comparing.compare_named(path, str(tmp_path / "gone.readiness"), NOVEMBER)


def test_a_reassessment_carries_answers_and_marks_each(engagement: Engagement, tmp_path: Path) -> None:
    first = ladder(engagement)[0]
    engagement.apply(
        answering.vote(engagement, first, (Vote(level=3, role="build"), Vote(level=1, role="operate")), AUGUST)
    )
    engagement.apply(answering.record_consensus(engagement, first, 2, "both saw it", AUGUST))
    engagement.file.add_attachment("k1", "trace.png", "image/png", b"picture")
    shown = engagement.response(ladder(engagement)[1]).model_copy(
        update={"evidence": 2, "shown": (Evidence(what="trace", attachment="k1"),)}
    )
    engagement.apply(answering._edit(engagement, shown, "shown"))
    risk = [{"gate": "OBS-01", "name": "S", "date": "2026-08-14", "reason": "r"}]
    engagement.apply(Edit(text="risk", changes=(DocumentChange(name="risks", before=None, after=risk),)))
    before = dict(engagement.responses)
    made = start_reassessment(engagement, tmp_path / "second.readiness", NOVEMBER)
    made.engagement.close()
    assert engagement.responses == before
    again = open_engagement(tmp_path / "second.readiness", now=NOVEMBER)
    assert made.carried == len(before)
    assert all(r.not_reconfirmed for r in again.responses.values())
    assert {q: r.value for q, r in again.responses.items()} == {q: r.value for q, r in before.items()}
    assert again.response(first).votes == ()
    assert again.file.attachment("k1") == ("trace.png", "image/png", b"picture")
    assert again.risks == ()
    assert made.signatures == 1
    assert again.id != engagement.id
    (entry,) = snapshots.list_snapshots(again)
    found = comparing.compare_sides(again, entry.id, "", NOVEMBER)
    assert len(found.unconfirmed) == len(before)
    again.apply(answering.answer(again, first, 2, NOVEMBER))
    found = comparing.compare_sides(again, entry.id, "", NOVEMBER)
    assert first not in {kept.question for kept in found.unconfirmed}
    again.close()
    with pytest.raises(DiskProblem, match="exists already"):
        start_reassessment(engagement, tmp_path / "second.readiness", NOVEMBER)


def test_each_way_of_answering_confirms_a_carried_answer(engagement: Engagement, tmp_path: Path) -> None:
    made = start_reassessment(engagement, tmp_path / "second.readiness", NOVEMBER).engagement
    free = next(q for q in made.pack.questions if q.na_allowed and q.gate is None and q.kind == "ladder").id
    one, two, three = [q for q in ladder(made)[:4] if q != free][:3]
    made.apply(answering.answer(made, one, 2, NOVEMBER))
    made.apply(answering.mark_unknown(made, two, NOVEMBER))
    made.apply(answering.record_consensus(made, three, 3, "agreed", NOVEMBER))
    made.apply(answering.mark_not_applicable(made, free, "cannot occur", NOVEMBER))
    assert not any(made.response(q).not_reconfirmed for q in (one, two, three, free))
    (entry,) = snapshots.list_snapshots(made)
    left = {kept.question for kept in comparing.compare_sides(made, entry.id, "", NOVEMBER).unconfirmed}
    assert not left & {one, two, three, free}
    made.close()


def test_snapshots_that_would_read_alike_are_told_apart_by_their_time(engagement: Engagement) -> None:
    keep(engagement, "Workshop", AUGUST)
    keep(engagement, "Workshop", AUGUST + timedelta(minutes=5))
    keep(engagement, "Workshop", AUGUST + timedelta(minutes=5, seconds=20))
    keep(engagement, "Other", AUGUST)
    labels = [entry.label for entry in snapshots.list_snapshots(engagement)]
    assert len(set(labels)) == 4
    local = AUGUST.astimezone()
    assert f"{local:%H:%M}, Workshop" in next(label for label in labels if label.endswith("Workshop"))
    assert next(label for label in labels if label.endswith("Other")).count(":") == 0
    assert [side.label for side in comparing.sides(engagement, NOVEMBER)][:-1] == labels
