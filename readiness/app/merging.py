"""Two facilitators, two copies of one engagement: what one of them has comes along, what both have is chosen.

Whole answers are taken or left, by id, never parts of one. Nothing is overwritten silently: as long as one conflict is
open, nothing is written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from readiness.app.engagement import Engagement, open_engagement
from readiness.domain.edit import BatchChange, Change, DocumentChange, Edit, ProfileChange, ResponseChange
from readiness.domain.pack_change import answer_words
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import ReadinessError
from readiness.store.engagement_file import EngagementFile

Choice = Literal["a", "b"]
RECORD_ONLY = {"recorded", "not_reconfirmed"}
"""Fields that say when, not what: two answers that differ in these alone are the same answer."""


@dataclass(frozen=True)
class Version:
    """One of two values of a conflict: in words, who stands behind it, and when it was recorded."""

    words: str
    who: str
    recorded: datetime | None


@dataclass(frozen=True)
class Conflict:
    """A value that both files have and that differs.

    Attributes:
        key: question id, `P-03.typical`, or the name of a document; what a choice names.
        title: in words.
        a, b: the two values.
    """

    key: str
    title: str
    a: Version
    b: Version


@dataclass(frozen=True)
class MergePlan:
    """What merging would do. Nothing has changed yet.

    Attributes:
        conflicts: to be chosen one by one.
        from_a, from_b: keys that only one of the two has and that come along.
        same: number of values that are equal.
    """

    conflicts: tuple[Conflict, ...]
    from_a: tuple[str, ...]
    from_b: tuple[str, ...]
    same: int


def plan_merge(a: Engagement, b: Engagement) -> MergePlan:
    """Compare two copies of one engagement, value by value.

    Raises:
        ReadinessError: They are different engagements, or use different questionnaires.
    """
    _check_pair(a, b)
    left, right = _values(a), _values(b)
    conflicts, same = [], 0
    for key in left:
        if key not in right:
            continue
        if _is_same(left[key], right[key]):
            same += 1
        else:
            conflicts.append(_conflict(key, a, b, left[key], right[key]))
    return MergePlan(
        conflicts=tuple(conflicts),
        from_a=tuple(key for key in left if key not in right),
        from_b=tuple(key for key in right if key not in left),
        same=same,
    )


def merge_engagements(
    a: Engagement, b: Engagement, target: Path, choices: Mapping[str, Choice], now: datetime
) -> MergePlan:
    """Write both into a new file: a copy of A, what only B has, and what was chosen. Both stay as they are.

    Args:
        a: One of the two.
        b: The other.
        target: The file to make; never overwritten.
        choices: For the key of each conflict, whose value is taken.
        now: The time.

    Raises:
        ReadinessError: A conflict is open, a choice names none, or the file cannot be written.
    """
    plan = plan_merge(a, b)
    _check_choices(plan, choices)
    chosen = {key for key, choice in choices.items() if choice == "b"}
    taken = chosen | set(plan.from_b)
    a.file.copy_to(target)
    try:
        merged = open_engagement(target, now=now)
        try:
            merged.apply(Edit(text="Merge", changes=_changes(merged, b, taken)))
            _take_later_confirmations(merged, b, plan)
            _bring_batches(merged, b)
            _bring_rest(merged, b)
        finally:
            merged.close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return plan


def plan_json(plan: MergePlan) -> dict[str, Any]:
    """A plan as plain values; keys are stable."""

    def version(found: Version) -> dict[str, str | None]:
        return {
            "value": found.words,
            "who": found.who or None,
            "when": None if found.recorded is None else found.recorded.isoformat(timespec="seconds"),
        }

    return {
        "conflicts": [{"key": c.key, "title": c.title, "a": version(c.a), "b": version(c.b)} for c in plan.conflicts],
        "onlyA": list(plan.from_a),
        "onlyB": list(plan.from_b),
        "same": plan.same,
    }


def _check_pair(a: Engagement, b: Engagement) -> None:
    if a.path.resolve() == b.path.resolve():
        raise ReadinessError(f"{a.path.name} is named twice.", hint="Name the two copies of the engagement.")
    if a.id != b.id:
        raise ReadinessError(
            f"{a.path.name} and {b.path.name} are different engagements.",
            hint="Only copies of one file can be merged; `readiness compare` shows two engagements side by side.",
        )
    if a.pack_hash != b.pack_hash:
        raise ReadinessError(
            f"{a.path.name} and {b.path.name} use different versions of the questionnaire.",
            hint="Bring both to the same one first: `readiness pack migrate FILE --apply`.",
        )


def _check_choices(plan: MergePlan, choices: Mapping[str, Choice]) -> None:
    known = {conflict.key for conflict in plan.conflicts}
    strange = sorted(set(choices) - known)
    if strange:
        raise ReadinessError(
            f"There is no conflict {strange[0]}.", hint=f"There are: {', '.join(sorted(known)) or 'none'}."
        )
    open_ = [conflict.key for conflict in plan.conflicts if conflict.key not in choices]
    if open_:
        raise ReadinessError(
            f"{len(open_)} of {len(known)} conflicts are open: {', '.join(open_)}.",
            hint=f"Choose each, for example --choose {open_[0]}=A. Nothing was written.",
        )


def _values(engagement: Engagement) -> dict[str, Any]:
    """Everything recorded, by the key a choice would name."""
    values: dict[str, Any] = {q: r for q, r in engagement.responses.items() if not _is_empty(r)}
    for item, fields in engagement.profile.items():
        values |= {f"{item}.{field}": value for field, value in fields.items() if value is not None}
    return values | {str(n): v for n, v in engagement.documents().items() if v not in (None, [], {})}


def _is_empty(response: Response) -> bool:
    return response == Response(question=response.question)


def _is_same(left: Any, right: Any) -> bool:
    if isinstance(left, Response) and isinstance(right, Response):
        return left.model_dump(exclude=RECORD_ONLY) == right.model_dump(exclude=RECORD_ONLY)
    return bool(left == right)


def _conflict(key: str, a: Engagement, b: Engagement, left: Any, right: Any) -> Conflict:
    question = a.pack.question_by_id.get(QuestionId(key))
    title = question.short_title if question is not None else key
    return Conflict(key, title, _version(a, key, left), _version(b, key, right))


def _version(engagement: Engagement, key: str, value: Any) -> Version:
    if not isinstance(value, Response):
        return Version(_short(value), engagement.details.consultant, None)
    question = engagement.pack.question_by_id.get(QuestionId(key))
    words = answer_words(question, value) if question is not None else str(value.value)
    words += f", E{value.evidence}" if value.evidence else ""
    words += f", note: {value.note}" if value.note else ""
    who = value.shown[-1].who if value.shown and value.shown[-1].who else value.who
    return Version(words, who or engagement.details.consultant, value.recorded)


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 200 else f"{text[:199]}…"


def _changes(merged: Engagement, b: Engagement, taken: set[str]) -> tuple[Change, ...]:
    changes: list[Change] = [
        ResponseChange(question=q, before=merged.responses.get(q), after=r)
        for q, r in b.responses.items()
        if q in taken
    ]
    changes += [
        ProfileChange(item=item, field=field, before=merged.profile.get(item, {}).get(field), after=value)
        for item, fields in b.profile.items()
        for field, value in fields.items()
        if f"{item}.{field}" in taken
    ]
    changes += [
        DocumentChange(name=name, before=merged.document(name), after=value)
        for name, value in b.documents().items()
        if name in taken
    ]
    return tuple(changes)


def _take_later_confirmations(merged: Engagement, b: Engagement, plan: MergePlan) -> None:
    """Where both say the same, the later confirmation counts."""
    open_ = {conflict.key for conflict in plan.conflicts}
    changes: list[Change] = []
    for question, other in b.responses.items():
        mine = merged.responses.get(question)
        if mine is None or question in open_ or mine == other or other.recorded is None:
            continue
        if mine.recorded is None or other.recorded > mine.recorded:
            changes.append(ResponseChange(question=question, before=mine, after=other))
    merged.apply(Edit(text="Merge", changes=tuple(changes)))


def _bring_batches(merged: Engagement, b: Engagement) -> None:
    known = {(batch.sha256, batch.sheet) for batch in merged.batches} | {
        (str(batch.id), "") for batch in merged.batches
    }
    for batch in b.batches:
        if (batch.sha256, batch.sheet) in known or (str(batch.id), "") in known:
            continue
        merged.apply(Edit(text=f"Import of {batch.file}", changes=(BatchChange(batch=batch, present=True),)))
        merged.file.add_chunks(batch.id, b.file.batch_chunks(batch.id))


def _bring_rest(merged: Engagement, b: Engagement) -> None:
    target: EngagementFile = merged.file
    known = {key for key, _name, _taken in target.snapshots()}
    for key, name, taken_at in b.file.snapshots():
        body = b.file.snapshot_json(key)
        if key not in known and body is not None:
            target.add_packed_snapshot(key, name, taken_at, body)
    mine = set(target.attachment_keys())
    for key in b.file.attachment_keys():
        found = b.file.attachment(key)
        if key not in mine and found is not None:
            target.add_attachment(key, *found)
