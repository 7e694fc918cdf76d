"""Conditions: they read what exists, with an operator that fits, and questions depend on the profile only."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from readiness.content.lint.draft import Draft
from readiness.content.yaml_reader import Path
from readiness.domain.condition import All, AnyOf, Compare, Condition, Not
from readiness.domain.questionnaire import ProfileField
from readiness.domain.questions import DerivedQuestion, NumberQuestion
from readiness.errors import Issue
from readiness.language import tr

_ORDER: Final = frozenset({"gt", "gte", "lt", "lte"})
_ONE: Final = frozenset({"eq", "ne", "in", "known"})
_OPERATORS: Final[dict[str, frozenset[str]]] = {
    "number": _ONE | _ORDER,
    "choice": _ONE,
    "yesno": frozenset({"eq", "ne", "known"}),
    "multi": frozenset({"has_any", "count_gt", "known"}),
    "list": frozenset({"count_gt", "known"}),
    "table": frozenset({"count_gt", "known"}),
    "text": _ONE,
    "date": frozenset({"known"}),
}
_COLUMN: Final = frozenset({"any_eq", "any_in", "known"})
_LISTS: Final = frozenset({"in", "has_any", "any_in"})


@dataclass(frozen=True)
class _Place:
    """Where a condition stands and what it may read there."""

    path: Path
    what: str
    may_read_metrics: bool = False
    may_read_answers: bool = False
    columns: Mapping[str, ProfileField] | None = None


def check_conditions(draft: Draft) -> Iterator[Issue]:
    """Conditions on scored questions, on unknown fields, metrics or options, or with an operator that cannot hold."""
    for condition, place in _conditions(draft):
        if condition is not None:
            yield from _check(draft, condition, place, place.path)


def _conditions(draft: Draft) -> Iterator[tuple[Condition | None, _Place]]:
    yield from _of_questions(draft)
    pack = draft.pack
    for index, item in enumerate(pack.profile):
        for inner, field in enumerate(item.fields):
            yield field.condition, _Place(("profile", index, "fields", inner, "condition"), tr("a profile field"))
    for index, rule in enumerate(pack.cross_checks):
        for inner, case in enumerate(rule.cases):
            path: Path = ("cross_checks", index, "cases", inner, "when")
            yield case.when, _Place(path, tr("a cross-check"), may_read_metrics=True)
    for index, advisory in enumerate(pack.advisories):
        yield advisory.trigger, _text_place(("advisories", index, "trigger"))
        if advisory.text_if is not None:
            yield advisory.text_if.condition, _text_place(("advisories", index, "text_if", "condition"))
    for index, card in enumerate(pack.reference_cards):
        yield card.trigger, _text_place(("reference_cards", index, "trigger"))


def _of_questions(draft: Draft) -> Iterator[tuple[Condition | None, _Place]]:
    for index, question in enumerate(draft.pack.questions):
        path: Path = ("questions", index)
        yield question.condition, _Place((*path, "condition"), tr("a question"))
        if question.help_if is not None:
            yield question.help_if.condition, _Place((*path, "help_if", "condition"), tr("a help text"))
        if isinstance(question, DerivedQuestion) and question.derive.minus is not None:
            yield question.derive.minus.when, _Place((*path, "derive", "minus", "when"), tr("a derived question"))
        if isinstance(question, NumberQuestion) and question.propose is not None:
            table = draft.fields.get(question.propose.table)
            columns = {column.key: column for column in table.columns} if table is not None else {}
            where = _Place((*path, "propose", "share_percent_where"), tr("a proposal"), columns=columns)
            yield question.propose.share_percent_where, where


def _text_place(path: Path) -> _Place:
    return _Place(path, tr("a text"), may_read_metrics=True, may_read_answers=True)


def _check(draft: Draft, condition: Condition, place: _Place, path: Path) -> Iterator[Issue]:
    match condition:
        case Compare():
            yield from _check_compare(draft, condition, place, path)
        case All() | AnyOf():
            key, parts = ("all", condition.all) if isinstance(condition, All) else ("any", condition.any)
            if not parts:
                yield draft.error(
                    "empty_condition", path, tr("'{key}' lists no condition.", key=key), tr("List at least one.")
                )
            for index, part in enumerate(parts):
                yield from _check(draft, part, place, (*path, key, index))
        case Not():
            yield from _check(draft, condition.not_, place, (*path, "not"))


def _check_compare(draft: Draft, compare: Compare, place: _Place, path: Path) -> Iterator[Issue]:
    named = [name for name in (compare.field, compare.metric, compare.answer) if name is not None]
    if len(named) != 1:
        yield draft.error(
            "condition_subject",
            path,
            tr("A comparison names exactly one of field, metric and answer."),
            tr("Keep one of them; combine several with 'all' or 'any'."),
        )
    elif compare.answer is not None:
        yield from _check_answer(draft, compare, place, path)
    elif compare.metric is not None:
        yield from _check_metric(draft, compare, place, path)
    else:
        yield from _check_field(draft, compare, place, path)


def _check_answer(draft: Draft, compare: Compare, place: _Place, path: Path) -> Iterator[Issue]:
    if not place.may_read_answers:
        yield draft.error(
            "condition_on_scored",
            path,
            tr("The condition of {what} reads the answer to {answer}.", what=place.what, answer=compare.answer),
            tr(
                "Read a field of the profile instead: otherwise a better answer could uncover a blank "
                "and lower a score."
            ),
        )
    elif not draft.is_known("question", compare.answer or ""):
        yield draft.unknown("question", compare.answer or "", path)
    elif compare.op not in _ORDER | {"eq", "ne", "known"}:
        yield _wrong_operator(draft, compare, path, tr("an answer"), _ORDER | {"eq", "ne", "known"})


def _check_metric(draft: Draft, compare: Compare, place: _Place, path: Path) -> Iterator[Issue]:
    if not place.may_read_metrics:
        yield draft.error(
            "condition_on_metric",
            path,
            tr("The condition of {what} reads the imported metric {metric}.", what=place.what, metric=compare.metric),
            tr("Read a field of the profile instead; compare answers with metrics in a cross-check."),
        )
    elif not draft.is_known("metric", compare.metric or ""):
        yield draft.unknown("metric", compare.metric or "", path)
    elif compare.op not in _ORDER | {"eq", "ne", "known"}:
        yield _wrong_operator(draft, compare, path, tr("a metric"), _ORDER | {"eq", "ne", "known"})
    elif compare.op != "known" and not _is_number(compare.value):
        yield _wrong_value(draft, compare, path, tr("a number"))


def _check_field(draft: Draft, compare: Compare, place: _Place, path: Path) -> Iterator[Issue]:
    name = compare.field or ""
    if place.columns is not None:
        field, is_column = place.columns.get(name), False
    else:
        field, is_column = draft.fields.get(name), name.count(".") > 1
    if field is None:
        item = name.partition(".")[0]
        if draft.reading.is_complete and item not in draft.dropped:
            known = place.columns if place.columns is not None else draft.fields
            listed = [other for other in known if other.startswith(item)] or sorted(known)
            yield draft.error(
                "unknown_profile_field",
                path,
                tr("The profile has no field '{name}'; questions cannot be read here.", name=name[:60])
                if name in draft.names["question"]
                else tr("The profile has no field '{name}'.", name=name[:60]),
                tr("Known here: {listed}.", listed=", ".join(listed[:12])),
            )
        return
    allowed = _COLUMN if is_column else _OPERATORS[field.type]
    if compare.op not in allowed:
        what = tr("a column of a table") if is_column else tr("a field of type {type}", type=field.type)
        yield _wrong_operator(draft, compare, path, what, allowed)
    else:
        yield from _check_value(draft, compare, field, path)


def _check_value(draft: Draft, compare: Compare, field: ProfileField, path: Path) -> Iterator[Issue]:
    if compare.op == "known":
        return
    values = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    if (compare.op in _LISTS) != isinstance(compare.value, tuple):
        yield _wrong_value(draft, compare, path, tr("a list") if compare.op in _LISTS else tr("one value"))
    elif compare.op == "count_gt" or field.type == "number":
        yield from _check_numbers(draft, compare, field, path)
    elif field.type == "yesno":
        if not all(isinstance(value, bool) for value in values):
            yield _wrong_value(draft, compare, path, tr("true or false"))
    elif field.options and not field.open:
        keys = [option.key for option in field.options]
        for value in values:
            if value not in keys:
                yield draft.error(
                    "unknown_option",
                    path,
                    tr("'{field}' has no option '{value}', so this never holds.", field=compare.field, value=value),
                    f"Options: {', '.join(keys)}.",
                )


def _check_numbers(draft: Draft, compare: Compare, field: ProfileField, path: Path) -> Iterator[Issue]:
    values = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    if not all(_is_number(value) for value in values):
        yield _wrong_value(draft, compare, path, tr("a number"))
    elif field.type == "number" and not any(_can_hold(compare.op, float(value), field) for value in values):
        yield draft.error(
            "never_holds",
            path,
            tr(
                "'{field}' runs from {low} to {high}, so this never holds.",
                field=compare.field,
                low=_limit(field.min),
                high=_limit(field.max),
            ),
            tr("Compare with a number that it can reach."),
        )


def _wrong_operator(draft: Draft, compare: Compare, path: Path, what: str, allowed: frozenset[str]) -> Issue:
    return draft.error(
        "wrong_operator",
        path,
        tr("'{op}' cannot be used on {what}.", op=compare.op, what=what),
        tr("Use one of: {allowed}.", allowed=", ".join(sorted(allowed))),
    )


def _wrong_value(draft: Draft, compare: Compare, path: Path, expected: str) -> Issue:
    return draft.error(
        "wrong_value",
        path,
        tr("'{op}' compares with {expected} here.", op=compare.op, expected=expected),
        tr("Write {expected} in 'value'.", expected=expected),
    )


def _can_hold(operator: str, value: float, field: ProfileField) -> bool:
    low = field.min if field.min is not None else -math.inf
    high = field.max if field.max is not None else math.inf
    match operator:
        case "gt":
            return high > value
        case "gte":
            return high >= value
        case "lt":
            return low < value
        case "lte":
            return low <= value
        case "ne":
            return True
        case _:
            return low <= value <= high


def _limit(value: float | None) -> str:
    return tr("any number") if value is None else f"{value:g}"


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
