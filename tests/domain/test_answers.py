"""What people type and files carry becomes one stored form, or a sentence that says what fits."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.content.loader import load_shipped
from readiness.domain.answers import check_answer_value, check_profile_value, tick_option
from readiness.domain.questionnaire import ProfileField
from readiness.domain.questions import Question, QuestionId
from readiness.errors import AnswerError


def _question(question_id: str) -> Question:
    return load_shipped("agent-production").pack.question_by_id[QuestionId(question_id)]


def _field(item: str, key: str) -> ProfileField:
    fields = next(i.fields for i in load_shipped("agent-production").pack.profile if i.id == item)
    return next(f for f in fields if f.key == key)


@pytest.mark.parametrize(
    ("question", "given_value", "stored"),
    [
        ("INT-02", 3, 3),
        ("INT-02", 3.0, 3),
        ("INT-02", "D", 3),
        ("INT-02", " d ", 3),
        ("INT-02", "0", 0),
        ("QUA-06", True, True),
        ("QUA-06", "No", False),
        ("INT-11", "written-manual-route", "written-manual-route"),
        ("INT-11", "Written manual route", "written-manual-route"),
        ("INT-08", ["stale batches", "duplicates", "duplicates"], ("duplicates", "stale-batches")),
        ("INT-08", "duplicates", ("duplicates",)),
        ("INT-08", [], ()),
        ("INT-05", "2.5 %", 2.5),
        ("INT-05", "2,5", 2.5),
        ("QUA-02", "1 200", 1200),
        ("QUA-02", "1,234,567".replace(",567", ""), None),
        ("QUA-02", 0, 0),
    ],
)
def test_answers_get_one_stored_form(question: str, given_value: Any, stored: Any) -> None:
    if stored is None:
        with pytest.raises(AnswerError, match="two ways"):
            check_answer_value(_question(question), given_value)
        return
    checked = check_answer_value(_question(question), given_value)
    assert checked == stored
    assert type(checked) is type(stored)


@pytest.mark.parametrize(
    ("question", "given_value", "says"),
    [
        ("INT-02", 5, "INT-02: 5 is not a level"),
        ("INT-02", True, "not a level"),
        ("INT-02", 2.5, "not a level"),
        ("INT-02", "F", "'F' is not a level"),
        ("INT-02", None, "not a level"),
        ("QUA-06", 1, "neither yes nor no"),
        ("INT-11", "sometimes", "'sometimes' is not one of the options"),
        ("INT-11", 3, "not one of the options"),
        ("INT-08", ["duplicates", "dust"], "'dust' is not one of the options"),
        ("INT-08", {"duplicates": True}, "not a list"),
        ("INT-05", 140, "140 is outside from 0 to 100 percent"),
        ("QUA-02", 99_999_999, "99,999,999 is outside from 0 to 1,000,000 cases"),
        ("INT-05", float("nan"), "not a number"),
        ("INT-05", "many", "'many' is not a number"),
        ("INT-05", "1e999", "not a number"),
        ("QUA-02", "20%", "is a percentage"),
        ("GOV-07", 3, "never asked"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(question: str, given_value: Any, says: str) -> None:
    with pytest.raises(AnswerError, match=says) as refusal:
        check_answer_value(_question(question), given_value)
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("item", "key", "given_value", "stored"),
    [
        ("P-01", "kind", "Classifier / extractor", "classifier-extractor"),
        ("P-04", "topology", "supervisor", "supervisor-worker"),
        ("P-08", "platforms", ["Microsoft Foundry", "mixed"], ("azure-ai-foundry", "mixed")),
        ("P-11", "success", 0.95, 0.95),
        ("P-11", "success", 95, 0.95),
        ("P-11", "success", "95 %", 0.95),
        ("P-11", "success", "0.5%", 0.005),
        ("P-11", "success", 1, 1.0),
        ("P-03", "typical", "12", 12),
        ("P-01", "task_types", "invoices; credit notes\ninvoices", ("invoices", "credit notes")),
        ("P-01", "retrieval", "yes", True),
        ("P-01", "sentence", "  Books invoices.\x00 ", "Books invoices."),
        ("P-01", "sentence", "   ", None),
        ("P-12", "rules", ["none known", "we deploy it"], ("we-deploy-it", "none-known")),
        (
            "P-07",
            "systems",
            [{"name": "SAP", "access": "read/write", "tested": "20.11.2026", "via": "ui"}, {"name": ""}],
            ({"name": "SAP", "access": "read-and-write", "via": "screen", "tested": "2026-11-20"},),
        ),
        (
            "P-07",
            "systems",
            [{"name": "SAP", "tested": dt.datetime(2026, 11, 20, 8, tzinfo=dt.UTC)}],
            ({"name": "SAP", "tested": "2026-11-20"},),
        ),
        (
            "P-09",
            "tools",
            [{"name": "Our own dashboard", "healthy": "yes"}],
            ({"name": "Our own dashboard", "healthy": True},),
        ),
        ("P-07", "systems", [], None),
    ],
)
def test_profile_values_get_one_stored_form(item: str, key: str, given_value: Any, stored: Any) -> None:
    assert check_profile_value(_field(item, key), given_value) == stored


@pytest.mark.parametrize(
    ("item", "key", "given_value", "says"),
    [
        ("P-04", "agents", 0, "0 is outside from 1 to 100 agents"),
        ("P-04", "topology", "ring", "'ring' is not one of the options"),
        ("P-11", "success", 140, "outside 0 to 100 percent"),
        ("P-11", "success", -0.1, "outside 0 to 100 percent"),
        ("P-01", "sentence", "x" * 161, "at most 160"),
        ("P-01", "task_types", [f"type {n}" for n in range(21)], "at most 20"),
        ("P-12", "rules", ["none known", "health"], "'none known' cannot stand beside health"),
        ("P-07", "systems", [{"name": "SAP", "colour": "red"}], "row 1: there is no column 'colour'"),
        ("P-07", "systems", [{"name": "SAP"}, {"access": "read"}], "row 2: System is missing"),
        (
            "P-07",
            "systems",
            [{"name": "SAP", "tested": "03/04/2026"}],
            "row 1, Last tested: '03/04/2026' is not a date",
        ),
        ("P-07", "systems", [{"name": "SAP", "tested": "31.02.2026"}], "not a date"),
        ("P-07", "systems", {"name": "SAP"}, "not a list"),
        ("P-01", "retrieval", 1, "neither yes nor no"),
    ],
)
def test_profile_values_that_do_not_fit_are_refused_in_words(item: str, key: str, given_value: Any, says: str) -> None:
    with pytest.raises(AnswerError, match=says) as refusal:
        check_profile_value(_field(item, key), given_value)
    assert refusal.value.hint


def test_ticking_none_known_clears_the_rules_but_not_the_roles() -> None:
    rules = _field("P-12", "rules")

    assert tick_option(rules, ("health", "we-deploy-it"), "none-known") == ("we-deploy-it", "none-known")
    assert tick_option(rules, ("none-known", "we-deploy-it"), "health") == ("health", "we-deploy-it")
    assert tick_option(rules, ("health", "personal-data"), "health") == ("personal-data",)


@given(
    question=st.sampled_from([q.id for q in load_shipped("agent-production").pack.questions if q.kind != "derived"]),
    given_value=st.none()
    | st.booleans()
    | st.integers(-5, 2000)
    | st.floats()
    | st.text(max_size=20)
    | st.lists(st.text(max_size=10), max_size=3)
    | st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
def test_checking_is_total_and_checking_again_changes_nothing(question: str, given_value: Any) -> None:
    try:
        stored = check_answer_value(_question(question), given_value)
    except AnswerError:
        return
    assert check_answer_value(_question(question), stored) == stored


@given(
    place=st.sampled_from([(i.id, f.key) for i in load_shipped("agent-production").pack.profile for f in i.fields]),
    given_value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "access", "x"]), inner, max_size=3)
        ),
        max_leaves=5,
    ),
)
def test_checking_a_profile_value_is_total_and_stable(place: tuple[str, str], given_value: Any) -> None:
    field = _field(*place)
    try:
        stored = check_profile_value(field, given_value)
    except AnswerError:
        return
    assert check_profile_value(field, stored) == stored
