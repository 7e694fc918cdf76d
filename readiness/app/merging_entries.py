"""Lists that two copies share, entry by entry: what either side added is kept, what both have and differs is chosen.

People are told apart by name, parked items by their words, accepted risks by gate, scenarios and what-ifs by name,
redactions by time, and of the agenda each artefact and each person's preparation is an entry of its own. Without the
common ancestor an entry that only one copy has counts as added there, never as removed on the other side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from readiness.app.agenda import ARTEFACTS
from readiness.app.merging_facts import parked_words, role_word
from readiness.domain.questions import QuestionId
from readiness.domain.response import ParkedItem, RiskAcceptance
from readiness.language import Words, day, noop, tr, trn

if TYPE_CHECKING:
    from readiness.domain.questionnaire import Pack

SEPARATOR = ":"
ORDER = "*order"
"""Key of the order of the seats, which is one entry: no person has a name that begins so."""


@dataclass(frozen=True)
class ListKind:
    """A document that is a list: `title` of one entry, `key` that tells entries apart, `fields` of one in words."""

    title: str
    key: Callable[[Mapping[str, Any]], str]


LISTS: Mapping[str, ListKind] = {
    "people": ListKind(noop("Roster: {entry}"), lambda entry: str(entry.get("name", ""))),
    "risks": ListKind(noop("Accepted risk: {entry}"), lambda entry: str(entry.get("gate", ""))),
    "parking": ListKind(noop("Parking lot: {entry}"), lambda entry: str(entry.get("text", ""))),
    "scenarios": ListKind(noop("Scenario: {entry}"), lambda entry: str(entry.get("name", ""))),
    "whatifs": ListKind(noop("What-if: {entry}"), lambda entry: str(entry.get("name", ""))),
    "redactions": ListKind(noop("Redacted edition: {entry}"), lambda entry: str(entry.get("at", ""))),
}
PARTS: Mapping[str, str] = Words(
    {
        "starts": "Agenda: beginning",
        "begun": "Agenda: start of the workshop",
        "minutes": "Agenda, minutes: {entry}",
        "brought": "Artefact: {entry}",
        "prepared_by": "Preparation: {entry}",
    }
)
"""Parts of the agenda."""


def is_by_entry(name: str) -> bool:
    """Whether a document is merged entry by entry."""
    return name in LISTS or name == "agenda"


def entries_of(name: str, value: Any) -> dict[str, Any]:
    """The entries of a document by the key that a choice would name.

    Args:
        name: Of the document, one that `is_by_entry`.
        value: Its JSON value.
    """
    found = _agenda_entries(value) if name == "agenda" else _list_entries(name, value or ())
    return {f"{name}{SEPARATOR}{key}": entry for key, entry in found.items()}


def put_together(name: str, mine: Any, theirs: Any, taken: Iterable[str]) -> Any:
    """The document of the copy that is worked in, with the entries that are taken of the other one.

    Args:
        name: Of the document.
        mine: JSON value in the copy that is worked in.
        theirs: JSON value in the other copy.
        taken: Keys of entries of the other copy.
    """
    wanted = {key for key in taken if key.startswith(f"{name}{SEPARATOR}")}
    if not wanted:
        return mine
    others = {key: entry for key, entry in entries_of(name, theirs).items() if key in wanted}
    order = others.pop(f"{name}{SEPARATOR}{ORDER}", None)
    entries = entries_of(name, mine)
    own_order = entries.pop(f"{name}{SEPARATOR}{ORDER}", None)
    together = {key.partition(SEPARATOR)[2]: entry for key, entry in (entries | others).items()}
    if name == "agenda":
        return _as_agenda(together)
    listed = list(together.values())
    return _seated(listed, order or own_order or ()) if name == "people" else listed


def entry_title(pack: Pack, key: str) -> str | None:
    """What the key of an entry names; None for a key that is none."""
    name, _, entry = key.partition(SEPARATOR)
    if name == "people" and entry == ORDER:
        return tr("Roster: order of the seats")
    if name in LISTS:
        return tr(LISTS[name].title, entry=_entry_name(pack, name, entry))
    if name != "agenda" or not entry:
        return None
    part, _, item = entry.partition(".")
    return PARTS[part].format(entry=_agenda_item(pack, part, item)) if part in PARTS else None


def entry_words(pack: Pack, key: str, value: Any) -> str:
    """An entry in words."""
    name, _, entry = key.partition(SEPARATOR)
    if entry == ORDER:
        return ", ".join(value)
    say: Mapping[str, Callable[[Any], str]] = {
        "people": _person,
        "risks": _risk,
        "parking": lambda item: parked_words(ParkedItem.model_validate(item)),
        "scenarios": lambda item: _scenario(pack, item),
        "whatifs": _what_if,
        "redactions": _redaction,
    }
    return say[name](value) if name in say else _agenda_words(entry.partition(".")[0], value)


# --- lists ------------------------------------------------------------------------------------------------------


def _list_entries(name: str, value: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    listed = sorted(value, key=_seat) if name == "people" else value
    for entry in listed:
        key = LISTS[name].key(entry)
        found[key if key not in found else f"{key} ({len(found) + 1})"] = entry
    if name != "people" or not found:
        return found
    seated = tuple(str(p.get("name", "")) for p in found.values() if p.get("seat") is not None)
    return found | {ORDER: seated} if seated else found


def _seat(person: Mapping[str, Any]) -> tuple[bool, int]:
    seat = person.get("seat")
    return seat is None, int(seat or 0)


def is_order(key: str) -> bool:
    """Whether a key stands for the order of entries, which neither copy can have alone."""
    return key.endswith(f"{SEPARATOR}{ORDER}")


def is_same_entry(key: str, mine: Any, theirs: Any) -> bool:
    """Whether two entries say the same: a person's seat is no part of it, only the order of those in both copies."""
    name, _, entry = key.partition(SEPARATOR)
    if name != "people":
        return bool(mine == theirs)
    if entry == ORDER:
        both = set(mine) & set(theirs)
        return [n for n in mine if n in both] == [n for n in theirs if n in both]
    return {**mine, "seat": None} == {**theirs, "seat": None} and _seat(mine)[0] is _seat(theirs)[0]


def _seated(people: list[dict[str, Any]], order: Iterable[str]) -> list[dict[str, Any]]:
    """Seats from one on: in the chosen order those it names, each in a place of such a one; the others as they come."""
    seated = [p for p in people if p.get("seat") is not None]
    rank = {name: at for at, name in enumerate(order)}
    named = iter(sorted((p for p in seated if p["name"] in rank), key=lambda p: rank[p["name"]]))
    placed = [next(named) if p["name"] in rank else p for p in seated]
    apart = [p for p in people if p.get("seat") is None]
    return [*({**p, "seat": at} for at, p in enumerate(placed, start=1)), *apart]


def _entry_name(pack: Pack, name: str, entry: str) -> str:
    if name == "risks":
        gate = pack.gate_by_id.get(entry)
        return entry if gate is None else gate.title
    if name == "redactions":
        return _time(entry)
    return entry


def _person(entry: Mapping[str, Any]) -> str:
    seat = entry.get("seat")
    where = tr("seat {seat}", seat=seat) if seat is not None else ""
    return ", ".join(p for p in (entry.get("name"), role_word(entry.get("role") or ""), where, entry.get("title")) if p)


def _risk(entry: Mapping[str, Any]) -> str:
    risk = RiskAcceptance.model_validate(entry)
    words = tr("accepted by {name}, {day}", name=risk.name, day=day(risk.date))
    return f"{words}: {risk.reason}" if risk.reason else words


def _scenario(pack: Pack, entry: Mapping[str, Any]) -> str:
    from readiness.app.merging_plan import option_words

    return "; ".join(option_words(pack, entry.get("options") or {})) or tr("nothing changed")


def _what_if(entry: Mapping[str, Any]) -> str:
    from readiness.app.reliability_scenarios import changes_words

    return changes_words(entry.get("overrides") or {})


def _redaction(entry: Mapping[str, Any]) -> str:
    count = len(entry.get("items") or ())
    said = trn("{count} text replaced", "{count} texts replaced", count, count=count)
    return ", ".join((*(entry.get("files") or ()), said))


# --- the agenda -------------------------------------------------------------------------------------------------


def _agenda_entries(value: Any) -> dict[str, Any]:
    from readiness.app.agenda import Agenda

    known, usual = Agenda.model_validate(value or {}).model_dump(mode="json"), Agenda().model_dump(mode="json")
    found = {part: known[part] for part in ("starts", "begun") if known[part] != usual[part]}
    found |= {f"minutes.{part}": minutes for part, minutes in known["minutes"].items()}
    found |= {f"brought.{artefact}": artefact for artefact in known["brought"]}
    return found | {f"prepared_by.{question}": who for question, who in known["prepared_by"].items()}


def _as_agenda(entries: Mapping[str, Any]) -> dict[str, Any]:
    from readiness.app.agenda import Agenda

    given: dict[str, Any] = {"minutes": {}, "brought": [], "prepared_by": {}}
    for key, value in entries.items():
        part, _, item = key.partition(".")
        if part == "brought":
            given["brought"].append(value)
        elif item:
            given[part][item] = value
        else:
            given[part] = value
    return Agenda.model_validate(given).model_dump(mode="json")


def _agenda_item(pack: Pack, part: str, item: str) -> str:
    if part == "brought":
        return ARTEFACTS.get(item, item)
    question = pack.question_by_id.get(QuestionId(item))
    if question is not None:
        return question.short_title
    section = next((s for s in pack.sections if s.id == item), None)
    return item if section is None else section.short or section.title


def _agenda_words(part: str, value: Any) -> str:
    if part == "minutes":
        return trn("{count} minute", "{count} minutes", value, count=value)
    if part == "brought":
        return tr("confirmed")
    return _time(str(value)) if part == "begun" else str(value)


def _time(text: str) -> str:
    at = datetime.fromisoformat(text).astimezone()
    return tr("{day}, {time}", day=day(at.date()), time=f"{at:%H:%M}")
