"""Which questions, help texts, advisories and cards apply, given the profile; and how an anchor reads.

Conditions follow `condition_ops` of the question bank: a blank field meets no comparison. One exception (A.1): for
whether a *question* is shown, a condition on a still-empty profile field counts as met, so that leaving the profile
blank hides no gate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from readiness.domain.answers import LETTERS, is_blank
from readiness.domain.catalogue import Advisory, ReferenceCard
from readiness.domain.condition import All, AnyOf, Compare, Condition, Not
from readiness.domain.questionnaire import Pack, ProfileField, ProfileValue
from readiness.domain.questions import LadderQuestion, NumberQuestion, Question, QuestionId

Profile = Mapping[str, Mapping[str, ProfileValue]]
Metrics = Mapping[str, float | None]
StatedAnswers = Mapping[QuestionId, float | None]
AnchorStyle = Literal["letters", "numbers"]

_NOTHING: Final[Mapping[Any, Any]] = {}
_MARKER: Final = re.compile(r"\{([0-4])\}")


def evaluate(
    condition: Condition | None,
    profile: Profile,
    metrics: Metrics = _NOTHING,
    answers: StatedAnswers = _NOTHING,
) -> bool:
    """Whether a condition holds. None always holds; a blank value meets no comparison.

    Args:
        condition: the condition of a question, help text, cross-check, advisory or card.
        profile: values by item and field.
        metrics: imported metrics by id; None or absent is blank.
        answers: stated values (0-1) by question; None or absent is blank.
    """
    return _holds(condition, lambda compare: _value(compare, profile, metrics, answers), blank=False) is True


def is_visible(question: Question, profile: Profile) -> bool:
    """Whether a question applies; as long as the profile leaves it open, it is shown."""
    return _holds(question.condition, lambda compare: _value(compare, profile, {}, {}), blank=None) is not False


def is_field_shown(field: ProfileField, profile: Profile) -> bool:
    """Whether a field of the profile is asked for; one that waits for another's value is not, before it is given."""
    return evaluate(field.condition, profile)


def visible_questions(pack: Pack, profile: Profile) -> tuple[Question, ...]:
    """The questions that apply, in the order of the pack."""
    return tuple(question for question in pack.questions if is_visible(question, profile))


def effective_help(question: Question, profile: Profile) -> str:
    """The help text of a question for this profile."""
    if question.help_if is not None and evaluate(question.help_if.condition, profile):
        return question.help_if.help
    return question.help


def triggered_advisories(
    pack: Pack, profile: Profile, metrics: Metrics = _NOTHING, answers: StatedAnswers = _NOTHING
) -> tuple[Advisory, ...]:
    """The advisories whose trigger holds, in the order of the pack."""
    return tuple(a for a in pack.advisories if evaluate(a.trigger, profile, metrics, answers))


def triggered_cards(
    pack: Pack, profile: Profile, metrics: Metrics = _NOTHING, answers: StatedAnswers = _NOTHING
) -> tuple[ReferenceCard, ...]:
    """The reference cards that are suggested, in the order of the pack; every card can be opened by hand."""
    return tuple(c for c in pack.reference_cards if evaluate(c.trigger, profile, metrics, answers))


def advisory_text(
    advisory: Advisory, profile: Profile, metrics: Metrics = _NOTHING, answers: StatedAnswers = _NOTHING
) -> str:
    """The text of an advisory, with the sentence that is added while its condition holds."""
    extra = advisory.text_if
    if extra is not None and evaluate(extra.condition, profile, metrics, answers):
        return f"{advisory.text} {extra.text}"
    return advisory.text


def propose_number(question: Question, profile: Profile) -> float | None:
    """A number proposed from a table of the profile: 100 x rows that meet the condition / rows; None without rows."""
    if not isinstance(question, NumberQuestion) or question.propose is None:
        return None
    item, _, field = question.propose.table.partition(".")
    rows = profile.get(item, {}).get(field)
    if not isinstance(rows, tuple | list):
        return None
    counted = [row for row in rows if isinstance(row, Mapping) and not all(is_blank(cell) for cell in row.values())]
    if not counted:
        return None
    condition = question.propose.share_percent_where
    meeting = sum(_holds(condition, _cell_reader(row), blank=False) is True for row in counted)
    return 100.0 * meeting / len(counted)


def anchor_text(question: LadderQuestion, level: int, style: AnchorStyle = "letters") -> str:
    """The anchor of a level (0-4); a reference to another level reads as its letter in the room, else its number."""
    return _MARKER.sub(lambda found: LETTERS[int(found[1])] if style == "letters" else found[1], question.levels[level])


def _holds(condition: Condition | None, read: Callable[[Compare], Any], *, blank: bool | None) -> bool | None:
    """Kleene's three values: None where a blank leaves it open (and `blank` is None)."""
    match condition:
        case None:
            return True
        case Compare():
            return _compare(condition, read(condition), blank=blank)
        case All():
            parts = [_holds(part, read, blank=blank) for part in condition.all]
            return False if False in parts else None if None in parts else True
        case AnyOf():
            parts = [_holds(part, read, blank=blank) for part in condition.any]
            return True if True in parts else None if None in parts else False
        case Not():
            inner = _holds(condition.not_, read, blank=blank)
            return None if inner is None else not inner


def _value(compare: Compare, profile: Profile, metrics: Metrics, answers: StatedAnswers) -> Any:
    if compare.metric is not None:
        return metrics.get(compare.metric)
    if compare.answer is not None:
        return answers.get(QuestionId(compare.answer))
    item, _, path = (compare.field or "").partition(".")
    field, _, column = path.partition(".")
    value = profile.get(item, {}).get(field)
    if not column or not isinstance(value, tuple | list):
        return value
    return tuple(row.get(column) for row in value if isinstance(row, Mapping))


def _cell_reader(row: Mapping[str, Any]) -> Callable[[Compare], Any]:
    return lambda compare: row.get(compare.field or "")


def _compare(compare: Compare, value: Any, *, blank: bool | None) -> bool | None:
    if compare.op == "known":
        return _known(compare, value, blank=blank)
    if is_blank(value):
        return blank
    if isinstance(value, tuple | list):
        return _compare_many(compare, value, blank=blank)
    return _compare_one(compare, value)


def _known(compare: Compare, value: Any, *, blank: bool | None) -> bool | None:
    is_filled = not is_blank(value) and (
        not isinstance(value, tuple | list) or any(not is_blank(cell) for cell in value)
    )
    is_wanted = compare.value is not False
    if is_filled:
        return is_wanted
    return None if blank is None else not is_wanted


def _compare_many(compare: Compare, values: tuple[Any, ...] | list[Any], *, blank: bool | None) -> bool | None:
    if compare.op == "count_gt":
        return _is_number(compare.value) and len(values) > float(str(compare.value))
    if compare.op not in ("has_any", "any_eq", "any_in"):
        return False
    wanted = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    if any(_equal(cell, one) for cell in values for one in wanted):
        return True
    return blank if any(is_blank(cell) for cell in values) else False


def _compare_one(compare: Compare, value: Any) -> bool:
    expected = compare.value
    match compare.op:
        case "eq":
            return _equal(value, expected)
        case "ne":
            return not _equal(value, expected)
        case "in" | "has_any" | "any_eq" | "any_in":
            wanted = expected if isinstance(expected, tuple) else (expected,)
            return any(_equal(value, one) for one in wanted)
        case "gt" | "gte" | "lt" | "lte" if _is_number(value) and _is_number(expected):
            return _ORDER[compare.op](float(value), float(str(expected)))
        case _:
            return False


def _equal(one: Any, other: Any) -> bool:
    """Equality that keeps yes/no apart from 1 and 0."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_ORDER: Final[dict[str, Callable[[float, float], bool]]] = {
    "gt": lambda one, other: one > other,
    "gte": lambda one, other: one >= other,
    "lt": lambda one, other: one < other,
    "lte": lambda one, other: one <= other,
}
