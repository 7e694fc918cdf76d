"""What loading a workbook would change: three versions of every entry, before anything is written.

What the workbook says is compared with what stood in it when it was saved and with what is recorded now. An entry that
nobody touched in the workbook changes nothing, whatever happened in the app since; one that was changed in both places,
emptied, or answers a question that reads differently by now, waits for a person's choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, cast

from readiness.app import late
from readiness.domain.edit import Change, Edit, ProfileChange, ResponseChange
from readiness.domain.questionnaire import Pack, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.errors import AnswerError, Issue
from readiness.language import tr, trn

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

Kind = Literal["new", "changed", "conflict", "emptied", "reworded"]
Choice = Literal["workbook", "app"]
OPEN_KINDS: frozenset[Kind] = frozenset({"conflict", "emptied", "reworded"})
"""Kinds that a person decides one by one; undecided, what is recorded stays."""


@dataclass(frozen=True)
class Entry:
    """One thing that a workbook says, ready to be compared.

    Attributes:
        key: what a choice names: `P-03.typical`, `OBS-01 answer`.
        title: in words.
        place: sheet and cell.
        was, says, now: fingerprints of what stood there, stands there, would stand there today; `was` empty: a row
            that a person added.
        is_blank: Nothing stands there any more. `is_open`: nothing is recorded.
        is_reworded: The question reads differently from when the workbook was saved.
        act: makes the edit, as the same act in the app does.
        words: what is recorded, in words.
    """

    key: str
    title: str
    place: str
    was: str
    says: str
    now: str
    is_blank: bool
    is_open: bool
    act: Callable[[Engagement], Edit]
    words: Callable[[Engagement], str]
    is_reworded: bool = False


@dataclass(frozen=True)
class Item:
    """A change that the workbook proposes."""

    key: str
    title: str
    kind: Kind
    before: str
    after: str
    place: str
    act: Callable[[Engagement], Edit] = field(compare=False, repr=False)

    @property
    def is_open(self) -> bool:
        """Whether a person has to choose."""
        return self.kind in OPEN_KINDS


@dataclass(frozen=True)
class LoadPlan:
    """What loading would do. Nothing has changed yet.

    Attributes:
        items: changes, in the order of the workbook.
        refused: entries that cannot be taken, with sheet, cell, reason and what to do.
        notes: remarks on the workbook as a whole.
        unchanged: entries that say what is recorded.
        newer: entries untouched in the workbook that changed in the app since.
    """

    items: tuple[Item, ...]
    refused: tuple[Issue, ...]
    notes: tuple[Issue, ...]
    unchanged: int
    newer: int
    file: str = ""

    @property
    def open_items(self) -> tuple[Item, ...]:
        """What a person has to decide."""
        return tuple(item for item in self.items if item.is_open)

    def count(self, kind: Kind) -> int:
        """How many changes are of a kind."""
        return sum(item.kind == kind for item in self.items)


class Draft:
    """A copy of what is recorded on which acts are tried: what `answering` and `details` read of an engagement."""

    def __init__(self, engagement: Engagement) -> None:
        self.pack: Pack = engagement.pack
        self.profile: dict[str, dict[str, ProfileValue]] = {k: dict(v) for k, v in engagement.profile.items()}
        self.responses: dict[QuestionId, Response] = dict(engagement.responses)

    def response(self, question: QuestionId) -> Response:
        """The response to a question, an empty one if nothing is recorded."""
        return self.responses.get(question) or Response(question=question)

    def take(self, edit: Edit) -> None:
        """Take an edit in."""
        for change in edit.changes:
            if isinstance(change, ProfileChange):
                self.profile.setdefault(change.item, {})[change.field] = change.after
            elif isinstance(change, ResponseChange):
                if change.after is None:
                    self.responses.pop(change.question, None)
                else:
                    self.responses[change.question] = change.after


def make_plan(engagement: Engagement, entries: Iterable[Entry], file: str) -> LoadPlan:
    """Compare every entry; acts are tried on a copy, so that what cannot be recorded is refused with its place."""
    items: list[Item] = []
    refused: list[Issue] = []
    unchanged = newer = 0
    for entry in entries:
        if entry.says in (entry.was, entry.now):
            newer += entry.says != entry.now
            unchanged += entry.says == entry.now
            continue
        try:
            after = _tried(engagement, entry)
        except AnswerError as error:
            refused.append(Issue("error", "entry_refused", str(error), entry.place, error.hint))
            continue
        if after is None:
            unchanged += 1
            continue
        before = "" if entry.is_open else entry.words(engagement)
        items.append(Item(entry.key, entry.title, _kind(entry), before, after, entry.place, entry.act))
    return LoadPlan(tuple(items), tuple(refused), (), unchanged, newer, file)


def _tried(engagement: Engagement, entry: Entry) -> str | None:
    """What would be recorded, in words; None if nothing would change."""
    draft = Draft(engagement)
    stand_in = cast("Engagement", draft)
    draft.take(entry.act(stand_in))
    if not _changes(engagement, draft):
        return None
    return entry.words(stand_in)


def _kind(entry: Entry) -> Kind:
    if entry.is_blank:
        return "emptied"
    if entry.is_reworded:
        return "reworded"
    is_touched_here = entry.was != entry.now if entry.was else not entry.is_open
    if is_touched_here:
        return "conflict"
    return "new" if entry.is_open else "changed"


def load_edit(
    engagement: Engagement, plan: LoadPlan, choices: Mapping[str, Choice], reason: str = "", *, keep_rest: bool = True
) -> Edit:
    """One edit for everything that is taken: one transaction, one step of undo.

    Args:
        engagement: Where it goes.
        plan: What the workbook proposes.
        choices: For keys of open items, which version is taken.
        reason: Why answers change after the workshop was closed.
        keep_rest: Leave what is recorded where nothing was chosen; otherwise every open item must be chosen.

    Raises:
        AnswerError: A choice names no open item, one is missing, or a reason is.
    """
    _check(plan, choices, keep_rest=keep_rest)
    draft = Draft(engagement)
    count = 0
    for item in plan.items:
        if not item.is_open or choices.get(item.key) == "workbook":
            draft.take(item.act(cast("Engagement", draft)))
            count += 1
    text = trn("Workbook: one entry", "Workbook: {n} entries", count)
    edit = Edit(text=text, changes=tuple(_changes(engagement, draft)))
    return late.stamp(edit, reason) if late.needs_reason(engagement, edit) else edit


def asks_reason(engagement: Engagement, plan: LoadPlan) -> bool:
    """Whether taking anything of it needs a reason, because the workshop is closed."""
    draft = Draft(engagement)
    for item in plan.items:
        draft.take(item.act(cast("Engagement", draft)))
    return late.needs_reason(engagement, Edit(text="", changes=tuple(_changes(engagement, draft))))


def _check(plan: LoadPlan, choices: Mapping[str, Choice], *, keep_rest: bool) -> None:
    known = [item.key for item in plan.open_items]
    strange = sorted(set(choices) - set(known))
    if strange:
        raise AnswerError(
            tr("Nothing is to be chosen for {key}.", key=strange[0]),
            hint=tr("There are: {keys}.", keys=", ".join(known) or "–"),
        )
    left = [key for key in known if key not in choices]
    if left and not keep_rest:
        raise AnswerError(
            trn(
                "One entry waits for a choice: {keys}.",
                "{n} entries wait for a choice: {keys}.",
                len(left),
                keys=", ".join(left),
            ),
            hint=tr("Choose for each the workbook or what is recorded here; nothing was changed."),
        )


def _changes(engagement: Engagement, draft: Draft) -> Sequence[Change]:
    changes: list[Change] = []
    for item, fields in draft.profile.items():
        for name, after in fields.items():
            before = engagement.profile.get(item, {}).get(name)
            if after != before:
                changes.append(ProfileChange(item=item, field=name, before=before, after=after))
    for question in dict.fromkeys((*engagement.responses, *draft.responses)):
        old, new = engagement.responses.get(question), draft.responses.get(question)
        if old is not new and _content(old) != _content(new):
            changes.append(ResponseChange(question=question, before=old, after=new))
    return changes


def _content(response: Response | None) -> object:
    """A response without the moment of its recording: saying the same again is no change."""
    return None if response is None else response.model_dump(exclude={"recorded", "not_reconfirmed"})


def with_remarks(plan: LoadPlan, refused: Iterable[Issue], notes: Iterable[Issue]) -> LoadPlan:
    """The plan with what was found before entries were compared."""
    return LoadPlan(plan.items, (*refused, *plan.refused), (*notes, *plan.notes), plan.unchanged, plan.newer, plan.file)


def plan_json(plan: LoadPlan) -> dict[str, object]:
    """A plan as plain values; keys are stable."""
    return {
        "file": plan.file,
        "items": [
            {"key": i.key, "kind": i.kind, "title": i.title, "before": i.before, "after": i.after, "place": i.place}
            for i in plan.items
        ],
        "refused": [{"place": i.place, "message": i.message, "hint": i.hint} for i in plan.refused],
        "notes": [{"code": i.code, "place": i.place, "message": i.message} for i in plan.notes],
        "unchanged": plan.unchanged,
        "newer": plan.newer,
    }
