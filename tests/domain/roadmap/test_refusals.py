"""Impossible options and inconsistent catalogues: a sentence with its place, never a hang."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from readiness.domain.roadmap.options import LeverValue, PlanOptions
from readiness.errors import ContentError, ReadinessError

if TYPE_CHECKING:
    from tests.domain.roadmap.conftest import Assessment


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (PlanOptions(capacity={"XYZ": ((0, 1.0),)}), "no pool 'XYZ'"),
        (PlanOptions(capacity={"ENG": ()}), "capacity of ENG is empty"),
        (PlanOptions(capacity={"ENG": ((4, 1.0), (2, 1.0))}), "must rise"),
        (PlanOptions(capacity={"ENG": ((0, -1.0),)}), "cannot be -1"),
        (PlanOptions(capacity={"ENG": ((0, float("inf")),)}), "cannot be inf"),
        (PlanOptions(pace="brisk"), "no pace 'brisk'"),
        (PlanOptions(dropped=("I99",)), "no initiative 'I99'"),
        (PlanOptions(not_before={"I13": 900}), "cannot be held until week 900"),
        (PlanOptions(target=1.4), "target"),
        (PlanOptions(steps=0), "steps"),
        (PlanOptions(levers=(LeverValue(initiative="I26", kind="error_cut", value=3),)), "a share from 0 to 1"),
    ],
)
def test_impossible_options_are_refused_in_a_sentence(assessment: Assessment, options: PlanOptions, words: str) -> None:
    with pytest.raises(ReadinessError, match=words):
        assessment.plan(options)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"needs": ("I02",)}, "cycle"),
        ({"needs": ("I77",)}, "unknown_prerequisite"),
        ({"effort": {"low": -1, "high": 3}}, "bad_effort"),
        ({"effort": {"low": 4, "high": 3}}, "bad_effort"),
        ({"effort": {"low": 1, "high": float("nan")}}, "bad_effort"),
        ({"min_weeks": 0}, "bad_weeks"),
        ({"max_fte": 0}, "bad_fte"),
        ({"pool": "LAW"}, "unknown_pool"),
        ({"raises": ({"question": "NONE-01", "level": 3},)}, "unknown_question"),
        ({"raises": ({"question": "OBS-01", "level": 9},)}, "unknown_question"),
        ({"levers": ({"kind": "error_cut", "low": 0.5, "high": 4},)}, "bad_lever"),
        ({"id": "I02"}, "duplicate_id"),
    ],
)
def test_an_inconsistent_catalogue_is_refused_with_its_place(
    assessment: Assessment, changes: dict[str, object], code: str
) -> None:
    first = assessment.pack.initiatives[0]
    bad = type(first).model_validate(first.model_dump(by_alias=True) | changes)
    pack = assessment.pack.model_copy(update={"initiatives": (bad, *assessment.pack.initiatives[1:])})
    with pytest.raises(ContentError) as caught:
        assessment.plan(pack=pack)
    assert code in {i.code for i in caught.value.issues}
    assert all(i.hint and i.place for i in caught.value.issues)
