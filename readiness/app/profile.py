"""The profile page: the intake items with their answers in a few words, and the advice each triggers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from readiness.domain.condition import comparisons
from readiness.domain.crosscheck import read_metrics
from readiness.domain.questionnaire import ProfileField, ProfileItem, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.visibility import advisory_text, is_field_shown, triggered_advisories
from readiness.language import number, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ItemState = Literal["filled", "advice", "required", "blank"]
SHARE = "share"
MONEY = "days or currency"
CURRENCY = "currency"


@dataclass(frozen=True)
class ItemLine:
    """An intake item in the list: id, title, its answer in a few words, and its state.

    Attributes:
        parts: The same answer value by value, so that a narrow list leaves whole ones out.
    """

    id: str
    title: str
    summary: str
    state: ItemState
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advice:
    """A remark that the profile triggers: no score, and what not to conclude."""

    title: str
    text: str
    facts: tuple[str, ...]
    what_not_to_conclude: str


@dataclass(frozen=True)
class FieldView:
    """A field with its value, as stored."""

    field: ProfileField
    value: ProfileValue


@dataclass(frozen=True)
class ItemView:
    """One intake item with its fields and advice."""

    id: str
    title: str
    question: str
    help: str
    why: str
    fields: tuple[FieldView, ...]
    advice: tuple[Advice, ...]
    position: int
    count: int


def list_items(engagement: Engagement) -> tuple[ItemLine, ...]:
    """All intake items in order."""
    advised = _advised_items(engagement)
    return tuple(
        ItemLine(
            id=item.id,
            title=item.short_title,
            summary=summarise(item, engagement.profile.get(item.id, {})),
            state=_state(engagement, item, advised),
            parts=summary_parts(item, engagement.profile.get(item.id, {})),
        )
        for item in engagement.pack.profile
    )


def view_item(engagement: Engagement, item_id: str) -> ItemView:
    """One item as the page shows it; fields whose condition does not hold are left out."""
    items = engagement.pack.profile
    position = next(i for i, item in enumerate(items) if item.id == item_id)
    item, values = items[position], engagement.profile.get(item_id, {})
    shown = (f for f in item.fields if is_field_shown(f, engagement.profile))
    return ItemView(
        id=item.id,
        title=item.short_title,
        question=item.question,
        help=item.help,
        why=item.intent,
        fields=tuple(FieldView(f, values.get(f.key)) for f in shown),
        advice=_advice(engagement, item_id),
        position=position + 1,
        count=len(items),
    )


def filled(engagement: Engagement) -> tuple[int, int]:
    """Items with at least one field filled, and all items."""
    items = engagement.pack.profile
    said = (summarise(item, engagement.profile.get(item.id, {})) for item in items)
    return sum(1 for words in said if words), len(items)


def missing_required(engagement: Engagement) -> tuple[str, ...]:
    """Labels of required fields that are still empty, with their item."""
    return tuple(
        f"{item.short_title}: {f.label}"
        for item in engagement.pack.profile
        for f in item.fields
        if f.required and engagement.profile.get(item.id, {}).get(f.key) in (None, "", ())
    )


def summarise(item: ProfileItem, values: Mapping[str, ProfileValue]) -> str:
    """An item's answer in a few words; empty while nothing is filled."""
    return ", ".join(summary_parts(item, values))


def summary_parts(item: ProfileItem, values: Mapping[str, ProfileValue]) -> tuple[str, ...]:
    """The values of an item, without their labels; two numbers of one unit that follow each other are one part.

    Free text, and money without its currency, say little in a list: they are told only where nothing else is filled.
    """
    given = [(f, values[f.key]) for f in item.fields if values.get(f.key) not in (None, "", ())]
    if item.fields and all(f.side for f in item.fields):
        total = sum(float(v) for v in values.values() if isinstance(v, int | float))
        unit = item.fields[0].unit
        return (tr("{total:g} in all, {unit}", total=total, unit=unit),) if total else ()
    brief = [pair for pair in given if pair[0].type != "text" and pair[0].unit != CURRENCY]
    parts: list[str] = []
    at = 0
    while at < len(brief or given):
        field, value = (brief or given)[at]
        after = (brief or given)[at + 1] if at + 1 < len(brief or given) else None
        if after is not None and _is_count(field, value) and _is_count(*after) and after[0].unit == field.unit:
            low, high = show_value(field, value), show_value(*after)
            parts.append(tr("{low} to {high} {unit}", low=low, high=high, unit=field.unit))
            at += 1
        else:
            parts += _short(field, value)
        at += 1
    named = [part for part in parts if part]
    return (named[0][:1].upper() + named[0][1:], *named[1:]) if named else ()


def _is_count(field: ProfileField, value: ProfileValue) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and bool(field.unit) and field.unit not in (SHARE, CURRENCY)


def _short(field: ProfileField, value: ProfileValue) -> list[str]:
    if field.type == "multi" and isinstance(value, tuple | list):
        return [show_value(field, (str(one),)) for one in value]
    shown = show_value(field, value)
    if field.type == "list" and isinstance(value, tuple | list):
        return [f"{len(value)} {field.label.lower()}"]
    return [f"{shown} {field.unit}" if _is_count(field, value) and shown else shown]


def show_value(field: ProfileField, value: ProfileValue) -> str:
    """A stored value in words: labels of options, percent for shares, rows counted."""
    if value is None:
        return ""
    names = {o.key: o.label for o in field.options}
    if field.type == "table" and isinstance(value, tuple | list):
        return f"{len(value)} {field.label.lower()}"
    if isinstance(value, tuple | list):
        return ", ".join(names.get(str(v), str(v)) for v in value)
    if isinstance(value, bool):
        return field.label.lower() if value else ""
    if isinstance(value, int | float):
        return _number(field, value)
    return names.get(str(value), str(value))


def _number(field: ProfileField, value: float) -> str:
    if field.unit == SHARE:
        return tr("{share:g}%", share=100 * value)
    return number(value, ",g" if value < 1e6 else ",.0f")


def _state(engagement: Engagement, item: ProfileItem, advised: set[str]) -> ItemState:
    values = engagement.profile.get(item.id, {})
    if any(f.required and values.get(f.key) in (None, "", ()) for f in item.fields):
        return "required"
    if item.id in advised:
        return "advice"
    return "filled" if summarise(item, values) else "blank"


def _triggered(engagement: Engagement) -> tuple[Any, ...]:
    metrics = read_metrics(engagement.pack.metrics, engagement.metrics, engagement.profile)
    return triggered_advisories(engagement.pack, engagement.profile, metrics, _stated(engagement))


def _stated(engagement: Engagement) -> dict[QuestionId, float | None]:
    return {QuestionId(q): s.stated for q, s in engagement.scorecard.questions.items()}


def _advised_items(engagement: Engagement) -> set[str]:
    found = set()
    for advisory in _triggered(engagement):
        fields = [c.field for c in comparisons(advisory.trigger) if c.field]
        found |= {field.partition(".")[0] for field in fields[:1]}
    return found


def _advice(engagement: Engagement, item_id: str) -> tuple[Advice, ...]:
    metrics = read_metrics(engagement.pack.metrics, engagement.metrics, engagement.profile)
    stated = _stated(engagement)
    facts = engagement.pack.fact_by_id
    return tuple(
        Advice(
            title=advisory.title,
            text=advisory_text(advisory, engagement.profile, metrics, stated),
            facts=tuple(facts[f].product_wording for f in advisory.facts if f in facts),
            what_not_to_conclude=advisory.what_not_to_conclude,
        )
        for advisory in _triggered(engagement)
        if next((c.field for c in comparisons(advisory.trigger) if c.field), "").partition(".")[0] == item_id
    )
