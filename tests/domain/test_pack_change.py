"""Moving to another version of a pack: answers are carried over by id, and none disappears silently."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.content.loader import load_pack
from readiness.domain.pack_change import Migration, compare_packs, migrate_responses
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.response import Response, Vote

PACK = load_pack(Path(__file__).resolve().parents[1] / "data" / "packs" / "quick-check").pack


def _changed(**changes: Any) -> Pack:
    """The pack with other values for `QUESTION__part`, e.g. `SEE_01__weight=2`."""
    content = PACK.model_dump(by_alias=True)
    content["version"] = "2"
    for name, value in changes.items():
        question, part = name.replace("_", "-", 1).split("__")
        (entry,) = (q for q in content["questions"] if q["id"] == question)
        entry[part] = value
    return Pack.model_validate(content)


def _without(*gone: str) -> Pack:
    content = PACK.model_dump(by_alias=True)
    content["questions"] = [q for q in content["questions"] if q["id"] not in gone]
    return Pack.model_validate(content)


def _answers(**values: Any) -> dict[QuestionId, Response]:
    return {
        QuestionId(name.replace("_", "-")): Response(
            question=QuestionId(name.replace("_", "-")), state="answered", value=value, evidence=2, note="seen"
        )
        for name, value in values.items()
    }


def test_a_pack_does_not_differ_from_itself() -> None:
    comparison = compare_packs(PACK, PACK)

    assert comparison.is_empty
    assert comparison.unchanged == 6
    answers = _answers(SEE_01=3)
    assert migrate_responses(answers, comparison) == Migration(responses=answers)


def test_new_changed_and_gone_are_told_apart() -> None:
    old, new = _without("ACT-03"), _changed(SEE_01__weight=2)
    comparison = compare_packs(old, new)

    assert [q.id for q in comparison.new] == ["ACT-03"]
    assert [(c.after.id, c.what, c.asks_again) for c in comparison.changed] == [("SEE-01", ("weight",), False)]
    assert comparison.gone == ()
    assert [q.id for q in compare_packs(new, old).gone] == ["ACT-03"]


def test_a_threshold_counts_as_a_difference() -> None:
    other = PACK.model_copy(update={"policy": PACK.policy.model_copy(update={"gap_weak_below": 41.0})})

    assert compare_packs(PACK, other).rest == ("thresholds",)


def test_a_new_weight_leaves_the_answer_confirmed() -> None:
    answers = _answers(SEE_01=3)
    migration = migrate_responses(
        answers, compare_packs(PACK, _changed(SEE_01__weight=2, SEE_01__gate={"hard": True, "min": 0.5}))
    )

    assert migration.responses == answers
    assert migration.reconfirm == ()


@pytest.mark.parametrize(
    ("part", "value"),
    [("question", "What is recorded of each run?"), ("levels", ("a", "b", "c", "d", "e")), ("help", "Another help.")],
)
def test_an_answer_to_other_words_is_to_be_confirmed_again(part: str, value: Any) -> None:
    answers = _answers(SEE_01=3)
    migration = migrate_responses(answers, compare_packs(PACK, _changed(**{f"SEE_01__{part}": value})))

    assert migration.reconfirm == ("SEE-01",)
    carried = migration.responses[QuestionId("SEE-01")]
    assert carried == answers[QuestionId("SEE-01")].model_copy(update={"not_reconfirmed": True})


def test_an_answer_that_no_longer_fits_is_kept_aside_in_words() -> None:
    options = [
        {"key": "nothing", "label": "nothing", "value": 0},
        {"key": "everything", "label": "everything", "value": 1},
    ]
    answers = _answers(SEE_03="what-and-why")
    migration = migrate_responses(answers, compare_packs(PACK, _changed(SEE_03__options=options)))

    (aside,) = migration.kept_aside
    assert aside.answer == "what and why"
    assert aside.response == answers[QuestionId("SEE-03")]
    emptied = migration.responses[QuestionId("SEE-03")]
    assert (emptied.state, emptied.value, emptied.evidence) == ("unanswered", None, 2)
    assert emptied.note == "seen\nEarlier answer (questionnaire 1): what and why."


def test_another_kind_of_answer_keeps_votes_in_words() -> None:
    votes = (Vote(level=1, role="build"), Vote(level=None, role="risk"), Vote(level=3))
    answers = {QuestionId("SEE-01"): Response(question=QuestionId("SEE-01"), state="answered", votes=votes, value=2)}
    content = PACK.question_by_id[QuestionId("SEE-01")].model_dump(by_alias=True)
    other = content | {"kind": "yesno", "options": []}
    del other["levels"]
    new = Pack.model_validate(PACK.model_dump(by_alias=True) | {"questions": [other]})

    migration = migrate_responses(answers, compare_packs(PACK, new))

    (aside,) = migration.kept_aside
    assert aside.answer == "C (for one kind of task, in a table); votes B, ?, D"
    assert migration.responses[QuestionId("SEE-01")].votes == ()
    assert aside.answer in migration.responses[QuestionId("SEE-01")].note


def test_answers_to_questions_that_are_gone_stay_on_file_and_are_listed() -> None:
    answers = _answers(ACT_03=True, SEE_01=2)
    migration = migrate_responses(answers, compare_packs(PACK, _without("ACT-03")))

    assert migration.responses == answers
    assert [(a.question, a.answer) for a in migration.kept_aside] == [("ACT-03", "yes")]


def test_not_applicable_where_it_is_no_longer_allowed_is_kept_aside() -> None:
    na = Response(question=QuestionId("SEE-03"), state="na", reason="one agent")
    migration = migrate_responses(
        {na.question: na}, compare_packs(PACK, _changed(SEE_03__na_allowed=False, SEE_03__help="x"))
    )

    assert [a.answer for a in migration.kept_aside] == ["not applicable (one agent)"]


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "SEE-01": st.integers(0, 4),
    "SEE-02": st.floats(0, 365),
    "SEE-03": st.sampled_from(["nothing", "that-it-happened", "what-and-why"]),
    "ACT-01": st.integers(0, 4),
    "ACT-02": st.lists(st.sampled_from(["new-tasks", "tasks-under-way", "payments"]), unique=True).map(tuple),
    "ACT-03": st.booleans(),
}


@given(
    data=st.data(),
    gone=st.sets(st.sampled_from(sorted(VALUES))),
    reworded=st.sets(st.sampled_from(sorted(VALUES))),
    narrowed=st.booleans(),
)
def test_no_answer_disappears(data: st.DataObject, gone: set[str], reworded: set[str], narrowed: bool) -> None:
    answers = {
        QuestionId(name): Response(question=QuestionId(name), state="answered", value=data.draw(values), evidence=1)
        for name, values in VALUES.items()
        if data.draw(st.booleans())
    }
    content = PACK.model_dump(by_alias=True)
    content["questions"] = [q for q in content["questions"] if q["id"] not in gone]
    for question in content["questions"]:
        if question["id"] in reworded:
            question["help"] = "Reworded."
        if narrowed and question["id"] == "SEE-02":
            question["max"] = 10
    new = Pack.model_validate(content)

    migration = migrate_responses(answers, compare_packs(PACK, new))

    aside = {kept.question: kept.response for kept in migration.kept_aside}
    assert set(migration.responses) == set(answers)
    for name, answer in answers.items():
        carried = migration.responses[name]
        assert carried.value == answer.value or aside[name] == answer
        if name in gone:
            assert aside[name] == answer
        elif name in reworded:
            assert carried.not_reconfirmed


def test_the_anchor_is_part_of_the_words_kept() -> None:
    question = PACK.question_by_id[QuestionId("ACT-01")]
    assert isinstance(question, LadderQuestion)
    migration = migrate_responses(_answers(ACT_01=3), compare_packs(PACK, _without("ACT-01")))

    assert migration.kept_aside[0].answer == f"D ({question.levels[3]})"
