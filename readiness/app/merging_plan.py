"""The plan of a copy in words: what its options change, and what differs from the other copy's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from readiness.app.planning_words import change_words
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.scenario import changes_between
from readiness.language import Words, day, tr

if TYPE_CHECKING:
    from readiness.domain.questionnaire import Pack
    from readiness.domain.roadmap.options import Assignment

STATUS: Mapping[str, str] = Words({"planned": "planned", "started": "started", "done": "done"})


def option_words(pack: Pack, value: Any, base: Any = None) -> tuple[str, ...]:
    """What options change against others, each in words.

    Args:
        pack: The questionnaire, for the titles.
        value: The options, as JSON value.
        base: The options they are compared with; nothing: the base plan.
    """
    options, other = PlanOptions.model_validate(value or {}), PlanOptions.model_validate(base or {})
    titles = {i.id: i.title for i in (*pack.initiatives, *other.own, *options.own)}
    words = [change_words(change, pack, titles) for change in changes_between(other, options)]
    words += [_assigned(one, titles) for one in options.assignments if one not in other.assignments]
    words += [
        tr("wording of the finding {finding}", finding=edit.finding)
        for edit in options.finding_edits
        if edit not in other.finding_edits
    ]
    words += [tr("printed: {name}", name=name) for name in options.printed if name not in other.printed]
    words += [tr("own words for {title}", title=i.title) for i in options.own if i not in other.own]
    if options.start != other.start:
        words.append(tr("begins {day}", day=day(options.start)) if options.start else tr("no date of beginning"))
    return tuple(dict.fromkeys(words))


def _assigned(one: Assignment, titles: Mapping[str, str]) -> str:
    parts = (
        one.owner,
        tr("by {day}", day=day(one.due)) if one.due else "",
        STATUS[one.status],
        one.evidence,
        one.note,
        one.title,
        one.done_when,
        *one.deliverables,
    )
    said = ", ".join(part for part in parts if part)
    return f"{titles.get(one.initiative, one.initiative)}: {said}"
