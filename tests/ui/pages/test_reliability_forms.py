"""What may be typed for the projection: numbers, percentages, counts, repeated trials, steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from readiness.app.reliability import EnteredInputs
from readiness.domain.reliability.inputs import ProjectionInputs, Review, WorkflowStep
from readiness.errors import AnswerError
from ui.pages.reliability_forms import input_form, read_currency, read_trials
from ui.widgets.workflow_forms import Values, read_number
from ui.widgets.workflow_steps import merge_steps, step_entries, step_from


@pytest.mark.parametrize(
    ("typed", "kind", "meant"),
    [
        ("95", "share", 0.95),
        ("95 %", "share", 0.95),
        ("99,5", "share", 0.995),
        ("0.5", "share", 0.005),
        ("", "share", None),
        ("12,000", "number", 12_000),
        ("1,234,567", "count", 1_234_567),
        ("1\u2019000", "count", 1000),
        ("1 000", "count", 1000),
        ("2,5", "number", 2.5),
    ],
)
def test_a_typed_number_is_read_as_meant(typed: str, kind: str, meant: float | None) -> None:
    assert read_number(typed, kind) == meant  # type: ignore[arg-type]  # one of the kinds


@pytest.mark.parametrize(
    ("typed", "kind", "least"),
    [
        ("101", "share", 0),
        ("-1", "share", 0),
        ("nan", "number", 0),
        ("inf", "number", 0),
        ("1e400", "number", 0),
        ("2.5", "count", 0),
        ("0", "count", 1),
        ("-3", "number", 0),
        ("ten", "number", 0),
        ("=1+1", "number", 0),
    ],
)
def test_what_does_not_fit_is_refused_in_words(typed: str, kind: str, least: float) -> None:
    with pytest.raises(AnswerError) as refused:
        read_number(typed, kind, least)  # type: ignore[arg-type]  # one of the kinds
    assert str(refused.value).endswith(".")


@given(st.text(max_size=30))
def test_no_text_breaks_a_field(typed: str) -> None:
    for kind in ("share", "count", "number"):
        try:
            value = read_number(typed, kind)
        except AnswerError:
            continue
        assert value is None or value >= 0


@given(st.text(max_size=30))
def test_no_text_breaks_repeated_trials(typed: str) -> None:
    try:
        found = read_trials(typed)
    except AnswerError:
        return
    assert all(one.hits <= one.trials for one in found)


def test_repeated_trials_are_read_in_order() -> None:
    assert [(one.hits, one.trials) for one in read_trials("5/8, 8/8; 0 / 4")] == [(5, 8), (8, 8), (0, 4)]
    with pytest.raises(AnswerError, match="more right than tried"):
        read_trials("9/8")


def test_a_step_survives_its_form() -> None:
    step = WorkflowStep(name="Post", component="llm", attempts=3, detects=0.4, in_pilot=False, irreversible=True)
    values: Values = {entry.key: entry.value for entry in step_entries(step)}
    assert step_from(values, in_pilot=False, checked=False, irreversible=True) == step
    with pytest.raises(AnswerError, match="both counts"):
        step_from(values | {"hits": 3.0}, in_pilot=True, checked=False, irreversible=False)
    with pytest.raises(AnswerError, match="needs a name"):
        step_from(values | {"name": "  "}, in_pilot=True, checked=False, irreversible=False)
    with pytest.raises(AnswerError, match="At most"):
        step_from(values | {"attempts": 5000.0}, in_pilot=True, checked=False, irreversible=False)


def test_steps_of_the_import_come_first_with_what_was_entered() -> None:
    entered = (WorkflowStep(name="Sign off", in_pilot=False), WorkflowStep(name="Read", attempts=2))
    from readiness.domain.reliability.inputs import StepEvidence

    merged = merge_steps((StepEvidence(name="Read"), StepEvidence(name="Check", component="llm")), entered)
    assert [(s.name, s.attempts, s.component) for s in merged] == [
        ("Read", 2, ""),
        ("Check", 1, "llm"),
        ("Sign off", 1, ""),
    ]


def test_a_review_saved_untouched_stays_not_known_and_can_become_so_again(qtbot: QtBot) -> None:
    saved: list[EnteredInputs] = []

    def save(entered: EnteredInputs, share: str | None) -> EnteredInputs:
        review = entered.review or Review()
        box = input_form("review", entered, ProjectionInputs(review=review), saved.append)
        assert box is not None
        qtbot.addWidget(box)
        field = box.findChild(QLineEdit, "entry-share")
        assert field is not None
        if share is not None:
            field.setText(share)
        next(b for b in box.findChildren(QAbstractButton) if b.text() == "Save").click()
        return saved[-1]

    untouched = save(EnteredInputs(), None)
    assert untouched == EnteredInputs()
    entered = save(untouched, "0")
    assert entered.review is not None
    assert entered.review.share_origin == "entered"
    assert save(entered, None) == entered
    assert save(entered, "") == EnteredInputs()


def test_a_currency_is_a_code_of_three_letters_and_never_cut() -> None:
    assert [read_currency(typed) for typed in ("eur", " USD ", "")] == ["EUR", "USD", ""]
    for typed in ("EURO", "1.234,5", "E1R", "€"):
        with pytest.raises(AnswerError, match="no code of a currency"):
            read_currency(typed)
