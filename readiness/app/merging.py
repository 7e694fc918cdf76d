"""Two facilitators, two copies of one engagement: what one of them has comes along, what both have is chosen.

Whole answers are taken or left, by id, never parts of one; lists are merged entry by entry. Nothing is overwritten
silently: as long as one conflict is open, nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from readiness.app.engagement import Engagement, open_engagement
from readiness.app.merging_copy import Recorded, bring, read_belongings
from readiness.app.merging_entries import entries_of, is_by_entry, is_order, is_same_entry, put_together
from readiness.app.merging_words import Version, describe, title_of
from readiness.domain.edit import BatchChange, Change, DocumentChange, Edit, ProfileChange, ResponseChange
from readiness.domain.response import Response
from readiness.errors import ReadinessError
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.domain.metrics import Batch

Choice = Literal["a", "b"]
RECORD_ONLY = {"recorded", "not_reconfirmed", "edited", "edited_by"}
"""Fields that say when and by whom, not what: two answers that differ in these alone are the same answer."""


@dataclass(frozen=True)
class Conflict:
    """A value that both files have and that differs.

    Attributes:
        key: question id, `P-03.typical`, an entry such as `people:Ada`, or the name of a document; what a choice names.
        title: in words.
        a, b: the two values.
        values: the two values as they are recorded, the same in every language; other values are another conflict.
    """

    key: str
    title: str
    a: Version
    b: Version
    values: str = ""


@dataclass(frozen=True)
class MergePlan:
    """What merging would do. Nothing has changed yet.

    Attributes:
        conflicts: to be chosen one by one.
        from_a, from_b: keys that only one of the two has and that come along.
        same: number of values that are equal.
        imports_from_b: files of imported metrics that only B has and that come along.
    """

    conflicts: tuple[Conflict, ...]
    from_a: tuple[str, ...]
    from_b: tuple[str, ...]
    same: int
    imports_from_b: tuple[str, ...] = ()


def plan_merge(a: Recorded, b: Recorded) -> MergePlan:
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
        if _is_same(key, left[key], right[key]):
            same += not is_order(key)
        else:
            conflicts.append(_conflict(key, a, b, left[key], right[key]))
    return MergePlan(
        conflicts=tuple(conflicts),
        from_a=tuple(key for key in left if key not in right and not is_order(key)),
        from_b=tuple(key for key in right if key not in left and not is_order(key)),
        same=same,
        imports_from_b=tuple(batch.file for batch in _new_batches(a, b)),
    )


def merge_edit(a: Recorded, b: Recorded, choices: Mapping[str, Choice]) -> Edit:
    """One edit that brings what only B has into A, what was chosen of B, and B's later confirmations.

    Pictures and records of imports are no part of an edit: `merging_copy.bring` puts them into the file first.

    Args:
        a: The copy that is worked in.
        b: The other.
        choices: For the key of each conflict, whose value is taken.

    Raises:
        ReadinessError: A conflict is open, or a choice names none.
    """
    plan = plan_merge(a, b)
    _check_choices(plan, choices)
    taken = {key for key, choice in choices.items() if choice == "b"} | set(plan.from_b)
    changes = (
        *_changes(a, b, taken),
        *_later_confirmations(a, b, plan),
        *(BatchChange(batch=batch, present=True) for batch in _new_batches(a, b)),
    )
    return Edit(text=tr("merge with {name}", name=b.path.name), changes=changes)


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
    edit = merge_edit(a, b, choices)
    a.file.copy_to(target, key=a.key or b.key)
    try:
        merged = open_engagement(target, now=now)
        try:
            bring(merged, read_belongings(b, merged))
            merged.apply(edit)
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


def _check_pair(a: Recorded, b: Recorded) -> None:
    if a.path.resolve() == b.path.resolve():
        raise ReadinessError(
            tr("{name} is named twice.", name=a.path.name), hint=tr("Name the two copies of the engagement.")
        )
    if a.id != b.id:
        raise ReadinessError(
            tr("{one} and {other} are different engagements.", one=a.path.name, other=b.path.name),
            hint=tr("Only copies of one file can be merged; compare shows two engagements side by side."),
        )
    if a.pack_hash != b.pack_hash:
        raise ReadinessError(
            tr("{one} and {other} use different versions of the questionnaire.", one=a.path.name, other=b.path.name),
            hint=tr("Bring both to the same version first: the questionnaire card, or `readiness pack migrate`."),
        )


def _check_choices(plan: MergePlan, choices: Mapping[str, Choice]) -> None:
    known = {conflict.key for conflict in plan.conflicts}
    strange = sorted(set(choices) - known)
    if strange:
        there = ", ".join(sorted(known)) or tr("none")
        raise ReadinessError(
            tr("There is no conflict {key}.", key=strange[0]), hint=tr("There are: {keys}.", keys=there)
        )
    open_ = [conflict.key for conflict in plan.conflicts if conflict.key not in choices]
    if open_:
        raise ReadinessError(
            tr(
                "{count} of {total} conflicts are open: {keys}.",
                count=len(open_),
                total=len(known),
                keys=", ".join(open_),
            ),
            hint=tr("Choose each, for example --choose {key}=A. Nothing was written.", key=open_[0]),
        )


def _values(recorded: Recorded) -> dict[str, Any]:
    """Everything recorded, by the key a choice would name."""
    values: dict[str, Any] = {q: r for q, r in recorded.responses.items() if not _is_empty(r)}
    for item, fields in recorded.profile.items():
        values |= {f"{item}.{field}": value for field, value in fields.items() if value is not None}
    for name, value in recorded.documents().items():
        if is_by_entry(name):
            values |= entries_of(name, value)
        elif name != "drafts" and value not in (None, [], {}):
            values[name] = value
    return values


def _is_empty(response: Response) -> bool:
    return response == Response(question=response.question)


def _is_same(key: str, left: Any, right: Any) -> bool:
    if isinstance(left, Response) and isinstance(right, Response):
        return left.model_dump(exclude=RECORD_ONLY) == right.model_dump(exclude=RECORD_ONLY)
    return is_same_entry(key, left, right)


def _conflict(key: str, a: Recorded, b: Recorded, left: Any, right: Any) -> Conflict:
    both = describe(a, b, key, left, right), describe(b, a, key, right, left)
    return Conflict(key, title_of(a.pack, key), *both, values=repr((left, right)))


def _changes(a: Recorded, b: Recorded, taken: set[str]) -> tuple[Change, ...]:
    documents = a.documents()
    changes: list[Change] = [
        ResponseChange(question=q, before=a.responses.get(q), after=r) for q, r in b.responses.items() if q in taken
    ]
    changes += [
        ProfileChange(item=item, field=field, before=a.profile.get(item, {}).get(field), after=value)
        for item, fields in b.profile.items()
        for field, value in fields.items()
        if f"{item}.{field}" in taken
    ]
    for name, value in b.documents().items():
        mine = documents.get(name)
        after = put_together(name, mine, value, taken) if is_by_entry(name) else value if name in taken else mine
        if after != mine:
            changes.append(DocumentChange(name=name, before=mine, after=after))
    return tuple(changes)


def _later_confirmations(a: Recorded, b: Recorded, plan: MergePlan) -> tuple[Change, ...]:
    """Where both say the same, the later confirmation counts."""
    conflicts = {conflict.key for conflict in plan.conflicts}
    changes: list[Change] = []
    for question, other in b.responses.items():
        mine = a.responses.get(question)
        if mine is None or question in conflicts or mine == other or other.recorded is None or _is_empty(mine):
            continue
        if mine.recorded is None or other.recorded > mine.recorded:
            changes.append(ResponseChange(question=question, before=mine, after=other))
    return tuple(changes)


def _new_batches(a: Recorded, b: Recorded) -> tuple[Batch, ...]:
    """Imports of B that A lacks: neither the same import nor the same sheet of the same file."""
    ids, sheets = {batch.id for batch in a.batches}, {(batch.sha256, batch.sheet) for batch in a.batches}
    return tuple(batch for batch in b.batches if batch.id not in ids and (batch.sha256, batch.sheet) not in sheets)
