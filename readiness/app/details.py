"""Profile and head data: what the intake form and the cover change, as `Edit`s."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from readiness.domain.answers import check_profile_value
from readiness.domain.edit import DocumentChange, DocumentName, Edit, ProfileChange
from readiness.domain.questionnaire import ProfileField, ProfileItem
from readiness.domain.snapshot import EngagementDetails, Person
from readiness.errors import AnswerError
from readiness.language import noop, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.roadmap.options import Assignment

ASSIGNED = {
    "planned": noop("{title} planned again"),
    "started": noop("{title} started"),
    "done": noop("{title} done"),
}
"""What an undo of a changed status speaks of."""


def set_profile(engagement: Engagement, item: str, field: str, value: Any) -> Edit:
    """Record one field of the profile; None or empty text clears it.

    Raises:
        AnswerError: There is no such field, or the value does not fit it.
    """
    found_item, found = profile_field(engagement, item, field)
    empty = value is None or value in ("", (), [])
    after = None if empty else check_profile_value(found, value)
    before = engagement.profile.get(item, {}).get(field)
    change = ProfileChange(item=item, field=field, before=before, after=after)
    return Edit(text=f"{found_item.short_title}: {found.label}", changes=(change,))


def profile_field(engagement: Engagement, item: str, field: str) -> tuple[ProfileItem, ProfileField]:
    """An item of the profile and one of its fields.

    Raises:
        AnswerError: There is none by these names.
    """
    for candidate in engagement.pack.profile:
        if candidate.id == item:
            for found in candidate.fields:
                if found.key == field:
                    return candidate, found
            known = ", ".join(f.key for f in candidate.fields)
            raise AnswerError(
                tr("{item} has no field {field}.", item=item, field=field),
                hint=tr("Its fields are {known}.", known=known),
            )
    raise AnswerError(
        tr("There is no profile item {item}.", item=item), hint=tr("`readiness pack show` lists all items.")
    )


def change_details(engagement: Engagement, **changes: Any) -> Edit:
    """Change head data: client, agent, consultant, firm, sponsor, dates, classification, other blockers."""
    new = EngagementDetails.model_validate(engagement.details.model_dump() | changes)
    return document_edit(engagement, "details", new, tr("Engagement details"))


def set_people(engagement: Engagement, people: Iterable[Person]) -> Edit:
    """Replace the roster."""
    return document_edit(engagement, "people", list(people), tr("People at the table"))


def assign(engagement: Engagement, assignment: Assignment) -> Edit:
    """Record owner, date, status, evidence and wording of an initiative."""
    options = engagement.plan_options
    before = next((a for a in options.assignments if a.initiative == assignment.initiative), None)
    rest = tuple(a for a in options.assignments if a.initiative != assignment.initiative)
    new = options.model_copy(update={"assignments": (*rest, assignment)})
    text = _assigned_words(before or type(assignment)(initiative=assignment.initiative), assignment)
    titles = {i.id: i.title for i in (*engagement.pack.initiatives, *options.own)}
    title = assignment.title or titles.get(assignment.initiative, assignment.initiative)
    return document_edit(engagement, "plan", new, tr(text, title=title))


def _assigned_words(before: Assignment, after: Assignment) -> str:
    """What was done to an initiative; a change of its status wins over what comes with it."""
    if after.status != before.status:
        return ASSIGNED[after.status]
    if after.owner != before.owner:
        return noop("Owner of {title}")
    if after.due != before.due:
        return noop("Date of {title}")
    if after.evidence != before.evidence:
        return noop("What was shown for {title}")
    return noop("Wording of {title}")


def document_edit(engagement: Engagement, name: DocumentName, value: Any, text: str) -> Edit:
    """An edit that replaces one document by a value or list of values."""
    after = _plain(value)
    change = DocumentChange(name=name, before=engagement.document(name), after=after)
    return Edit(text=text, changes=(change,))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value
