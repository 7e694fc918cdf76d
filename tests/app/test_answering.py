"""Acts in the room, as edits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from readiness.app import answering, details, followup, workshop_sections
from readiness.app.engagement import Engagement, create_engagement
from readiness.domain.edit import Edit, ResponseChange
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence
from readiness.errors import AnswerError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS3, GATE, NA = QuestionId("OBS-03"), QuestionId("QUA-01"), QuestionId("INT-04")


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "e.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


def test_an_edit_names_the_act_as_the_room_knows_it(engagement: Engagement) -> None:
    engagement.apply(answering.answer(engagement, OBS3, 1, NOW))
    assert answering.answer(engagement, OBS3, 2, NOW).text == "OBS-03 answer B to C"


def test_a_value_out_of_range_is_refused_with_what_is_allowed(engagement: Engagement) -> None:
    with pytest.raises(AnswerError, match=r"7"):
        answering.answer(engagement, OBS3, 7, NOW)
    with pytest.raises(AnswerError, match="There is no question"):
        answering.answer(engagement, QuestionId("OBS-99"), 1, NOW)


def test_answering_lifts_dont_know_and_keeps_the_note(engagement: Engagement) -> None:
    engagement.apply(answering.set_note(engagement, OBS3, "two days"))
    engagement.apply(answering.mark_unknown(engagement, OBS3, NOW, who="Ann", by=date(2026, 12, 1)))
    assert engagement.response(OBS3).state == "unknown"
    engagement.apply(answering.answer(engagement, OBS3, 2, NOW))
    after = engagement.response(OBS3)
    assert (after.state, after.value, after.note, after.who) == ("answered", 2, "two days", "")


def test_not_applicable_needs_a_reason_and_never_stands_on_a_gate(engagement: Engagement) -> None:
    with pytest.raises(AnswerError, match="cannot be not applicable"):
        answering.mark_not_applicable(engagement, GATE, "not here", NOW)
    with pytest.raises(AnswerError, match="reason"):
        answering.mark_not_applicable(engagement, NA, " ", NOW)
    engagement.apply(answering.mark_not_applicable(engagement, NA, "nothing is written", NOW))
    assert engagement.response(NA).state == "na"


def test_evidence_from_data_cannot_be_claimed(engagement: Engagement) -> None:
    with pytest.raises(AnswerError, match="E0, E1 or E2"):
        answering.set_evidence(engagement, OBS3, 3, NOW)


def test_an_artefact_raises_evidence_and_taking_it_away_lowers_it(engagement: Engagement) -> None:
    item = Evidence(kind="Record", what="Trace", where="Tool")
    engagement.apply(answering.add_shown(engagement, OBS3, item, NOW))
    kept = engagement.response(OBS3)
    assert (kept.evidence, kept.shown[0].id) == (2, "OBS-03-1")
    engagement.apply(answering.remove_shown(engagement, OBS3, "OBS-03-1"))
    assert engagement.response(OBS3).evidence == 0
    with pytest.raises(AnswerError, match="where it lives"):
        answering.add_shown(engagement, OBS3, Evidence(what="Trace"), NOW)


def test_one_typed_string_is_a_vote_by_seat() -> None:
    roles = ("build", "operate", "business", "data", "risk", "build")
    votes = answering.parse_votes("cd?c1E", roles)
    assert [v.level for v in votes] == [2, 3, None, 2, 1, 4]
    assert votes[1].role == "operate"
    with pytest.raises(AnswerError, match="Seat 2: x"):
        answering.parse_votes("cx", roles)
    with pytest.raises(AnswerError, match="7 votes for 6 seats"):
        answering.parse_votes("ccccccc", roles)


def test_a_second_vote_keeps_the_first(engagement: Engagement) -> None:
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes("ae", ()), NOW))
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes("cc", ()), NOW))
    after = engagement.response(OBS3)
    assert [v.level for v in after.first_votes] == [0, 4]
    assert [v.level for v in after.votes] == [2, 2]


def test_a_contradiction_is_settled_for_the_claim_only_with_artefact_and_reason(engagement: Engagement) -> None:
    engagement.apply(answering.answer(engagement, OBS3, 3, NOW))
    with pytest.raises(AnswerError, match="artefact"):
        answering.dismiss(engagement, OBS3, "X01", "old data")
    engagement.apply(answering.set_evidence(engagement, OBS3, 2, NOW))
    with pytest.raises(AnswerError, match="reason"):
        answering.dismiss(engagement, OBS3, "X01", "")
    engagement.apply(answering.dismiss(engagement, OBS3, "X01", "old data"))
    assert engagement.response(OBS3).dismissed[0].reason == "old data"


def test_a_profile_field_is_checked_and_can_be_cleared(engagement: Engagement) -> None:
    engagement.apply(details.set_profile(engagement, "P-04", "agents", 3))
    assert engagement.profile["P-04"]["agents"] == 3
    with pytest.raises(AnswerError):
        details.set_profile(engagement, "P-04", "agents", "many")
    with pytest.raises(AnswerError, match="no field"):
        details.set_profile(engagement, "P-04", "colour", "red")
    engagement.apply(details.set_profile(engagement, "P-04", "agents", None))
    assert "agents" not in engagement.profile["P-04"]


@pytest.mark.parametrize("typed", ["??????", "cd????"])
def test_a_vote_without_enough_levels_is_a_dont_know_on_every_count(engagement: Engagement, typed: str) -> None:
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes(typed, ()), NOW))
    assert engagement.response(OBS3).state == "unknown"
    assert workshop_sections.progress(engagement)[0] == _scored(engagement) == 0
    assert [(f.kind, f.question, f.who, f.by) for f in followup.list_follow_ups(engagement)] == [
        ("unknown", OBS3, "", None)
    ]
    engagement.apply(answering.mark_unknown(engagement, OBS3, NOW, who="Ann", by=date(2026, 12, 1)))
    assert len(engagement.response(OBS3).votes) == len(typed)


def test_a_file_from_before_that_counted_such_a_vote_as_answered_shows_it_as_a_dont_know(
    engagement: Engagement,
) -> None:
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes("???", ()), NOW))
    old = engagement.response(OBS3).model_copy(update={"state": "answered"})
    change = ResponseChange(question=OBS3, before=engagement.response(OBS3), after=old)
    engagement.apply(Edit(text="as it was", changes=(change,)))
    assert workshop_sections.progress(engagement)[0] == _scored(engagement) == 0
    assert [f.kind for f in followup.list_follow_ups(engagement)] == ["unknown"]
    line = next(q for s in workshop_sections.list_sections(engagement) for q in s.questions if q.id == OBS3)
    assert line.mark == "unknown"


def test_the_room_can_still_agree_after_it_did_not_know(engagement: Engagement) -> None:
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes("a????", ()), NOW))
    engagement.apply(answering.mark_unknown(engagement, OBS3, NOW, who="Ann", by=date(2026, 12, 1)))
    engagement.apply(answering.vote(engagement, OBS3, answering.parse_votes("ccccd", ()), NOW))
    after = engagement.response(OBS3)
    assert (after.state, after.who, after.by) == ("answered", "", None)
    engagement.apply(answering.record_consensus(engagement, OBS3, 2, "", NOW))
    assert followup.list_follow_ups(engagement) == ()


def _scored(engagement: Engagement) -> int:
    """Questions that are asked and have a score: what the read-out counts."""
    asked = set(workshop_sections.question_order(engagement))
    return sum(s.state == "answered" for key, s in engagement.scorecard.questions.items() if key in asked)
