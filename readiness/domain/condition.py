"""Conditions over profile fields, imported metrics and stated answers.

Operators and blanks follow `condition_ops` of the question bank: a blank field meets no comparison, but a
*visibility* condition on a blank profile field counts as met (the question is shown), so that leaving the intake
blank hides no gate; that rule lives in `visibility.py`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from readiness.domain.base import Model

Scalar = bool | int | float | str
Operator = Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "has_any", "any_eq", "any_in", "count_gt", "known"]


class Compare(Model):
    """One comparison. Exactly one of `field` (profile, `P-04.agents`), `metric`, `answer` (stated 0-1) is given."""

    field: str | None = None
    metric: str | None = None
    answer: str | None = None
    op: Operator
    value: Scalar | tuple[Scalar, ...] = True


class All(Model):
    """Every part holds."""

    all: tuple[Condition, ...]


class AnyOf(Model):
    """At least one part holds."""

    any: tuple[Condition, ...]


class Not(Model):
    """The part does not hold."""

    not_: Annotated[Condition, Field(alias="not")]


def _kind(value: object) -> str:
    """Which form a condition is written in: by its key, so that a mistake is reported once and in the right place."""
    if isinstance(value, All | AnyOf | Not):
        return type(value).__name__
    if isinstance(value, dict):
        return next((name for key, name in _KEYS.items() if key in value), "Compare")
    return "Compare"


_KEYS = {"all": "All", "any": "AnyOf", "not": "Not", "not_": "Not"}

Condition = Annotated[
    Annotated[Compare, Tag("Compare")]
    | Annotated[All, Tag("All")]
    | Annotated[AnyOf, Tag("AnyOf")]
    | Annotated[Not, Tag("Not")],
    Discriminator(_kind),
]

All.model_rebuild()
AnyOf.model_rebuild()
Not.model_rebuild()


def comparisons(condition: Condition | None) -> tuple[Compare, ...]:
    """Every comparison inside a condition, left to right."""
    match condition:
        case None:
            return ()
        case Compare():
            return (condition,)
        case All():
            return tuple(c for part in condition.all for c in comparisons(part))
        case AnyOf():
            return tuple(c for part in condition.any for c in comparisons(part))
        case Not():
            return comparisons(condition.not_)
