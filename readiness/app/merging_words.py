"""Merging in words: what a key names, and what each of two copies says for it, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from readiness.app.merging_entries import entry_title, entry_words
from readiness.app.merging_facts import facts_of, label_of, shorten
from readiness.app.merging_plan import option_words
from readiness.domain.answers import LETTERS
from readiness.domain.pack_change import answer_words, value_words
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.response import Response
from readiness.domain.visibility import anchor_text
from readiness.language import Words, noop, tr, trn

if TYPE_CHECKING:
    from readiness.app.merging_copy import Recorded
    from readiness.domain.questionnaire import Pack
    from readiness.domain.questions import Question

DONT_KNOW = "?"
DOCUMENTS: dict[str, str] = {
    "details": noop("Client, agent and cover"),
    "plan": noop("Roadmap choices"),
    "workflow": noop("Workflow of the agent"),
    "report": noop("Report choices"),
    "brand": noop("Look of the report"),
}
FIELDS: Mapping[str, str] = Words(
    {
        "client": "Client",
        "agent": "Agent",
        "consultant": "Consultant",
        "firm": "Firm",
        "sponsor": "Sponsor",
        "workshop_date": "Day of the workshop",
        "workshop_closed": "Workshop closed",
        "classification": "Classification",
        "status": "Status",
        "version": "Version",
        "other_blockers": "Other blockers",
        "decisions": "Decisions",
    }
)
"""Labels of the head data."""


@dataclass(frozen=True)
class Version:
    """One of two values of a conflict: in words, who stands behind it, and when it was recorded.

    Attributes:
        answer: the value itself.
        who: the consultant at the time of the change; empty where the files do not tell the two apart.
        recorded: when it was last changed; None where the file keeps no time.
        more: what stands beside an answer, each with its label.
        letter: of the level, where the answer is a level; "?" for don't know.
        value: the value alone, without its letter and its votes.
        facts: of an answer what stands beside it, by name (`merging_facts.label_of`); empty where there is none.
    """

    answer: str
    who: str
    recorded: datetime | None
    more: tuple[str, ...] = ()
    letter: str = ""
    value: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """All of it in one line."""
        return ", ".join((self.answer, *self.more))


def title_of(pack: Pack, key: str) -> str:
    """What a key names: a question, an item of the profile, or a document of the engagement."""
    question = pack.question_by_id.get(QuestionId(key))
    if question is not None:
        return question.short_title
    entry = entry_title(pack, key)
    if entry is not None:
        return entry
    item, _, field = key.partition(".")
    asked = next((p for p in pack.profile if p.id == item), None)
    if asked is not None:
        part = next((f for f in asked.fields if f.key == field), None)
        return f"{asked.short_title}, {part.label}" if part is not None and part.label else asked.short_title
    return tr(DOCUMENTS[key]) if key in DOCUMENTS else key


def describe(recorded: Recorded, other: Recorded, key: str, value: Any, beside: Any) -> Version:
    """One copy's value; of a document only what differs from the other copy's.

    Args:
        recorded: The copy.
        other: The other copy.
        key: What the value is kept under.
        value: The copy's value.
        beside: The other copy's value.
    """
    is_told = recorded.details.consultant != other.details.consultant
    if not isinstance(value, Response):
        found, theirs = _plain_words(recorded.pack, key, value, beside), _plain_words(recorded.pack, key, beside, value)
        found = shorten(found, theirs)
        return Version(found, "", None, value=found)
    question = recorded.pack.question_by_id.get(QuestionId(key))
    words = answer_words(question, value) if question is not None else str(value.value)
    beside = beside if isinstance(beside, Response) else Response(question=value.question)
    facts = facts_of(value, beside)
    told = ((name, text) for name, text in facts if text and name not in {"votes", "reason"})
    more = tuple(tr("{name}: {value}", name=label_of(name), value=text) for name, text in told)
    letter, said = _value_of(question, value, words)
    who = value.edited_by if is_told else ""
    return Version(words, who, value.edited or value.recorded, more, letter, said, facts)


def _value_of(question: Question | None, response: Response, words: str) -> tuple[str, str]:
    """The letter of a level, or "?" for don't know, and the words of the value alone; else no letter."""
    value = response.value
    if response.state == "unknown" and isinstance(question, LadderQuestion):
        return DONT_KNOW, words[:1].upper() + words[1:]
    if question is None or value is None or response.state in {"unknown", "na"}:
        return "", words
    said = value_words(question, response)
    if not isinstance(question, LadderQuestion) or isinstance(value, bool) or not isinstance(value, int):
        return "", said
    anchor = anchor_text(question, value)
    return LETTERS[value], anchor[:1].upper() + anchor[1:]


def _plain_words(pack: Pack, key: str, value: Any, other: Any) -> str:
    """A value that is no answer: an entry of a list, the plan, another document, or a field of the profile."""
    if entry_title(pack, key) is not None:
        return entry_words(pack, key, value)
    if key == "plan":
        return "; ".join(option_words(pack, value, other)) or tr("nothing of its own")
    return _document_words(value, other)


def _document_words(value: Any, other: Any) -> str:
    """Plain words for plain values: of a table the entries that differ, of a list how many and which."""
    if isinstance(value, Mapping):
        theirs = other if isinstance(other, Mapping) else {}
        shown = {k: v for k, v in value.items() if v != theirs.get(k)}
        parts = [tr("{name}: {value}", name=_label(str(k)), value=_plain(v)) for k, v in shown.items()]
        return "; ".join(parts) or tr("nothing of its own")
    if isinstance(value, list | tuple):
        count = trn("{count} entry", "{count} entries", len(value), count=len(value))
        theirs_list = other if isinstance(other, list | tuple) else ()
        own = "; ".join(_plain(v) for v in value if v not in theirs_list)
        return tr("{count}, only here: {entries}", count=count, entries=own) if own else count
    return _plain(value)


def _label(name: str) -> str:
    return FIELDS[name] if name in FIELDS else name.replace("_", " ")


def _plain(value: Any) -> str:
    if value is None or value == "":
        return tr("empty")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, Mapping):
        shown = {name: v for name, v in value.items() if name != "data"}  # bytes of a picture or a font
        return ", ".join(str(v) for v in shown.values() if v not in (None, "", [], {}))
    if isinstance(value, list | tuple):
        return ", ".join(_plain(v) for v in value) or tr("empty")
    return str(value)
