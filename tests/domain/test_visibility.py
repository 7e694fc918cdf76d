"""Which questions apply: the operators, blanks, and the rule that a blank profile hides nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from readiness.content.loader import load_shipped
from readiness.domain.condition import Condition
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.visibility import (
    advisory_text,
    anchor_text,
    effective_help,
    evaluate,
    is_field_shown,
    is_visible,
    propose_number,
    triggered_advisories,
    triggered_cards,
    visible_questions,
)

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
SYSTEMS = (
    {"name": "SAP", "access": "read", "via": "api", "pilot_data": "live", "tested": "2026-10-01"},
    {"name": "Mail", "access": "write", "via": "screen", "pilot_data": "live"},
    {"name": "CRM", "access": "read", "via": "api", "pilot_data": "curated", "tested": "2026-10-02"},
)
PROFILE: dict[str, dict[str, Any]] = {
    "P-01": {"kind": "document-workflow", "retrieval": False, "task_types": ("invoices", "credit notes")},
    "P-03": {"typical": 12},
    "P-04": {"agents": 2, "topology": "swarm-hand-off"},
    "P-07": {"systems": SYSTEMS},
    "P-12": {"rules": ("personal-data", "eu-high-risk-use")},
}


def _condition(**parts: Any) -> Condition:
    return CONDITION.validate_python(parts)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_shipped("agent-production").pack


@pytest.mark.parametrize(
    ("field", "op", "value", "holds"),
    [
        ("P-04.agents", "eq", 2, True),
        ("P-04.agents", "ne", 2, False),
        ("P-04.agents", "gt", 2, False),
        ("P-04.agents", "gte", 2, True),
        ("P-04.agents", "lt", 3, True),
        ("P-04.agents", "lte", 1, False),
        ("P-04.topology", "in", ["single", "swarm-hand-off"], True),
        ("P-04.topology", "gt", 1, False),
        ("P-12.rules", "has_any", ["health", "personal-data"], True),
        ("P-12.rules", "has_any", ["health"], False),
        ("P-07.systems.access", "any_eq", "write", True),
        ("P-07.systems.access", "any_in", ["read-and-write"], False),
        ("P-07.systems.via", "any_in", ["screen", "vpn"], True),
        ("P-07.systems", "count_gt", 2, True),
        ("P-07.systems", "count_gt", 3, False),
        ("P-01.task_types", "count_gt", 1, True),
        ("P-01.task_types", "known", True, True),
        ("P-01.retrieval", "known", True, True),
        ("P-01.retrieval", "eq", False, True),
        ("P-01.retrieval", "eq", 0, False),
        ("P-05.target", "known", True, False),
        ("P-05.target", "known", False, True),
    ],
)
def test_operators(field: str, op: str, value: Any, holds: bool) -> None:
    assert evaluate(_condition(field=field, op=op, value=value), PROFILE) is holds


@pytest.mark.parametrize("op", ["eq", "ne", "gt", "gte", "lt", "lte", "in", "has_any", "any_eq", "any_in", "count_gt"])
def test_a_blank_meets_no_comparison(op: str) -> None:
    for blank in (None, "", (), "  "):
        assert evaluate(_condition(field="P-99.x", op=op, value=0), {"P-99": {"x": blank}}) is False


def test_conditions_combine() -> None:
    write = {"field": "P-07.systems.access", "op": "any_eq", "value": "write"}
    many = {"field": "P-04.agents", "op": "gt", "value": 4}

    assert not evaluate(_condition(all=[write, many]), PROFILE)
    assert evaluate(_condition(any=[write, many]), PROFILE)
    assert evaluate(_condition(**{"not": many}), PROFILE)
    assert evaluate(None, {})


def test_metrics_and_stated_answers_are_read() -> None:
    metric = _condition(metric="outcome_filled_pct", op="lt", value=80)
    stated = _condition(answer="OBS-08", op="gte", value=0.75)

    assert evaluate(metric, {}, {"outcome_filled_pct": 79.9})
    assert not evaluate(metric, {}, {"outcome_filled_pct": None})
    assert not evaluate(metric, {})
    assert evaluate(stated, {}, answers={QuestionId("OBS-08"): 0.75})
    assert not evaluate(stated, {})


def test_a_blank_profile_hides_no_question(pack: Pack) -> None:
    assert visible_questions(pack, {}) == pack.questions


def test_a_filled_profile_hides_what_does_not_apply(pack: Pack) -> None:
    profile = {
        **PROFILE,
        "P-04": {"agents": 1, "topology": "single"},
        "P-03": {"typical": 3},
        "P-12": {"rules": ("none-known",)},
        "P-09": {"software_judge": False},
        "P-07": {"systems": ({"name": "SAP", "access": "read", "via": "api"},)},
    }

    hidden = {q.id for q in pack.questions} - {q.id for q in visible_questions(pack, profile)}

    assert hidden == {
        "INT-04", "INT-10", "QUA-08", "QUA-11", "OBS-08", "DAT-07", "GOV-05", "GOV-06", "GOV-07",
    }  # fmt: skip


def test_a_half_filled_table_leaves_a_question_open(pack: Pack) -> None:
    writes = pack.question_by_id[QuestionId("INT-04")]
    read_only: dict[str, Any] = {"name": "SAP", "access": "read"}
    unclear: dict[str, Any] = {"name": "Mail"}

    assert not is_visible(writes, {"P-07": {"systems": (read_only,)}})
    assert is_visible(writes, {"P-07": {"systems": (read_only, unclear)}})


@given(
    agents=st.none() | st.integers(1, 9),
    typical=st.none() | st.integers(1, 30),
    rules=st.none() | st.sets(st.sampled_from(["personal-data", "health", "none-known"]), min_size=1),
    access=st.none() | st.sampled_from(["read", "write"]),
    forget=st.sampled_from(["P-03", "P-04", "P-07", "P-12"]),
)
def test_filling_in_the_profile_never_shows_a_question_that_a_blank_hid(
    agents: int | None, typical: int | None, rules: set[str] | None, access: str | None, forget: str
) -> None:
    pack = load_shipped("agent-production").pack
    profile: dict[str, dict[str, Any]] = {
        "P-03": {"typical": typical},
        "P-04": {"agents": agents},
        "P-07": {"systems": ({"name": "SAP", "access": access},) if access else None},
        "P-12": {"rules": tuple(sorted(rules)) if rules else None},
    }
    blanker = {item: fields for item, fields in profile.items() if item != forget}

    shown = {q.id for q in visible_questions(pack, profile)}

    assert shown <= {q.id for q in visible_questions(pack, blanker)}


FIELD_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "number": st.integers(0, 4),
    "choice": st.sampled_from(["a", "b"]),
    "multi": st.sets(st.sampled_from(["a", "b"]), min_size=1).map(lambda keys: tuple(sorted(keys))),
    "tick": st.booleans(),
}
COMPARISONS = st.one_of(
    st.tuples(st.just("X.number"), st.sampled_from(["eq", "ne", "gt", "gte", "lt", "lte"]), st.integers(0, 4)),
    st.tuples(st.just("X.choice"), st.sampled_from(["eq", "ne"]), st.sampled_from(["a", "b"])),
    st.tuples(st.just("X.choice"), st.just("in"), st.sampled_from([["a"], ["a", "b"]])),
    st.tuples(st.just("X.multi"), st.just("has_any"), st.sampled_from([["a"], ["b"]])),
    st.tuples(st.just("X.multi"), st.just("count_gt"), st.integers(0, 2)),
    st.tuples(st.just("X.tick"), st.just("eq"), st.booleans()),
    st.tuples(st.just("X.rows.cell"), st.just("any_eq"), st.sampled_from(["a", "b"])),
    st.tuples(st.sampled_from(["X.number", "X.tick", "X.rows"]), st.just("known"), st.booleans()),
).map(lambda parts: dict(zip(("field", "op", "value"), parts, strict=True)))
CONDITIONS: st.SearchStrategy[dict[str, Any]] = st.recursive(
    COMPARISONS,
    lambda inner: (
        st.builds(lambda part: {"not": part}, inner)
        | st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3))
    ),
    max_leaves=6,
)
CELLS = st.sampled_from(["a", "b"])


def _asked_if(condition: dict[str, Any]) -> LadderQuestion:
    (question,) = (q for q in load_shipped("agent-production").pack.questions if q.id == "INT-04")
    assert isinstance(question, LadderQuestion)
    return question.model_copy(update={"condition": CONDITION.validate_python(condition)})


@given(
    condition=CONDITIONS,
    values=st.fixed_dictionaries(FIELD_VALUES),
    cells=st.lists(CELLS, min_size=1, max_size=3),
    blank=st.sets(st.sampled_from([*FIELD_VALUES, "rows", "cell"])),
)
def test_what_a_half_filled_profile_hides_stays_hidden_whatever_is_filled_in(
    condition: dict[str, Any], values: dict[str, Any], cells: list[str], blank: set[str]
) -> None:
    rows = tuple({"name": str(number), "cell": cell} for number, cell in enumerate(cells))
    filled: dict[str, dict[str, Any]] = {"X": {**values, "rows": rows}}
    half: dict[str, Any] = {name: value for name, value in filled["X"].items() if name not in blank}
    if "cell" in blank and "rows" in half:
        half["rows"] = ({"name": "0"}, *rows[1:])
    question = _asked_if(condition)

    assert is_visible(question, filled) == evaluate(question.condition, filled)
    if not is_visible(question, {"X": half}):
        assert not is_visible(question, filled)


def test_help_changes_with_the_profile(pack: Pack) -> None:
    question = pack.question_by_id[QuestionId("OBS-07")]

    assert effective_help(question, {}) == question.help
    assert effective_help(question, PROFILE).startswith("High-risk use in the EU")


def test_advisories_and_cards_follow_their_triggers(pack: Pack) -> None:
    assert [a.id for a in triggered_advisories(pack, PROFILE)] == ["ADV-03"]
    recorded = {QuestionId("OBS-08"): 0.75}
    assert triggered_advisories(pack, PROFILE, answers=recorded) == ()
    assert triggered_advisories(pack, {}) == ()
    assert [c.id for c in triggered_cards(pack, {"P-01": {"kind": "customer-conversation"}})] == ["REF-01"]


def test_an_advisory_adds_its_sentence_only_while_it_holds(pack: Pack) -> None:
    (advisory,) = (a for a in pack.advisories if a.id == "ADV-09")
    healthy: dict[str, dict[str, Any]] = {"P-09": {"tools": ({"name": "apm", "healthy": True},)}}
    inside: dict[str, dict[str, Any]] = {"P-09": {"tools": ({"name": "apm", "healthy": True, "inside": True},)}}

    assert advisory_text(advisory, healthy).endswith("you cannot see why it was wrong.")
    assert advisory_text(advisory, inside) == advisory.text


def test_a_field_that_waits_for_another_is_not_asked_before(pack: Pack) -> None:
    (item,) = (item for item in pack.profile if item.id == "P-06")
    field = next(f for f in item.fields if f.key == "blocked_months")

    assert not is_field_shown(field, {})
    assert not is_field_shown(field, {"P-06": {"last_attempt": "went-through"}})
    assert is_field_shown(field, {"P-06": {"last_attempt": "blocked"}})


def test_the_share_of_systems_on_live_data_is_proposed(pack: Pack) -> None:
    question = pack.question_by_id[QuestionId("INT-01")]

    # One of three rows has live data and a test date.
    assert propose_number(question, PROFILE) == pytest.approx(100 / 3)
    assert propose_number(question, {}) is None
    assert propose_number(pack.question_by_id[QuestionId("INT-05")], PROFILE) is None


def test_a_marker_reads_as_letter_in_the_room_and_number_elsewhere(pack: Pack) -> None:
    question = pack.question_by_id[QuestionId("INT-02")]
    assert isinstance(question, LadderQuestion)

    assert anchor_text(question, 4).startswith("as D, and faults")
    assert anchor_text(question, 4, "numbers").startswith("as 3, and faults")
    assert anchor_text(question, 0) == question.levels[0]


def test_no_anchor_shows_a_marker(pack: Pack) -> None:
    for question in pack.questions:
        if isinstance(question, LadderQuestion):
            for level in range(5):
                assert "{" not in anchor_text(question, level)
