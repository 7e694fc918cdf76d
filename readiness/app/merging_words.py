"""Merging in words: what a key names, and what each of two copies says for it, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from readiness.domain.answers import LETTERS
from readiness.domain.pack_change import answer_words, value_words
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.response import Response
from readiness.domain.visibility import anchor_text
from readiness.language import noop, tr, trn

if TYPE_CHECKING:
    from readiness.app.merging_copy import Recorded
    from readiness.domain.questionnaire import Pack
    from readiness.domain.questions import Question

FactName = Literal["votes", "evidence", "shown", "note"]
DONT_KNOW = "?"
LONGEST = 240
DOCUMENTS: dict[str, str] = {
    "details": noop("Client, agent and cover"),
    "people": noop("Roster"),
    "agenda": noop("Agenda and preparation"),
    "risks": noop("Accepted risks"),
    "parking": noop("Parking lot"),
    "plan": noop("Roadmap choices"),
    "workflow": noop("Workflow of the agent"),
    "report": noop("Report choices"),
    "scenarios": noop("Kept scenarios"),
    "whatifs": noop("Kept what-ifs"),
    "brand": noop("Look of the report"),
    "redactions": noop("List of what was redacted"),
}


@dataclass(frozen=True)
class Version:
    """One of two values of a conflict: in words, who stands behind it, and when it was recorded.

    Attributes:
        answer: the value itself.
        who: a person or role; empty if nobody is named.
        recorded: None where the file keeps no time.
        more: what stands beside an answer: evidence, what was shown, the note.
        letter: of the level, where the answer is a level; "?" for don't know.
        value: the value alone, without its letter and its votes.
        facts: of an answer what stands beside it, by name: votes, evidence, shown, note; empty where there is none.
    """

    answer: str
    who: str
    recorded: datetime | None
    more: tuple[str, ...] = ()
    letter: str = ""
    value: str = ""
    facts: tuple[tuple[FactName, str], ...] = ()

    @property
    def words(self) -> str:
        """All of it in one line."""
        return ", ".join((self.answer, *self.more))


def title_of(pack: Pack, key: str) -> str:
    """What a key names: a question, an item of the profile, or a document of the engagement."""
    question = pack.question_by_id.get(QuestionId(key))
    if question is not None:
        return question.short_title
    item, _, field = key.partition(".")
    asked = next((p for p in pack.profile if p.id == item), None)
    if asked is not None:
        part = next((f for f in asked.fields if f.key == field), None)
        return f"{asked.short_title}, {part.label}" if part is not None and part.label else asked.short_title
    return tr(DOCUMENTS[key]) if key in DOCUMENTS else key


def describe(recorded: Recorded, key: str, value: Any, other: Any) -> Version:
    """One copy's value; of a document only what differs from the other copy's."""
    if not isinstance(value, Response):
        found = _short(_document_words(value, other))
        return Version(found, recorded.details.consultant, None, value=found)
    question = recorded.pack.question_by_id.get(QuestionId(key))
    words = answer_words(question, value) if question is not None else str(value.value)
    more = [tr("evidence E{level}", level=value.evidence)] if value.evidence else []
    shown = trn("{count} artefact shown", "{count} artefacts shown", len(value.shown), count=len(value.shown))
    if value.shown:
        more.append(shown)
    if value.note:
        more.append(_short(tr("note: {note}", note=value.note)))
    who = next((item.who for item in reversed(value.shown) if item.who), "") or value.who
    who = who or recorded.details.consultant
    letter, said = _value_of(question, value, words)
    facts = _facts(value, shown if value.shown else "")
    return Version(words, who, value.recorded, tuple(more), letter, said, facts)


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


def _facts(response: Response, shown: str) -> tuple[tuple[FactName, str], ...]:
    votes = ", ".join("?" if vote.level is None else LETTERS[vote.level] for vote in response.votes)
    evidence = f"E{response.evidence}" if response.value is not None else ""
    return (("votes", votes), ("evidence", evidence), ("shown", shown), ("note", _short(response.note)))


def _document_words(value: Any, other: Any) -> str:
    """Plain words for plain values: of a table the entries that differ, of a list how many and which."""
    if isinstance(value, Mapping):
        theirs = other if isinstance(other, Mapping) else {}
        shown = {k: v for k, v in value.items() if v != theirs.get(k)}
        parts = [tr("{name}: {value}", name=str(k).replace("_", " "), value=_plain(v)) for k, v in shown.items()]
        return "; ".join(parts) or tr("nothing of its own")
    if isinstance(value, list | tuple):
        count = trn("{count} entry", "{count} entries", len(value), count=len(value))
        theirs_list = other if isinstance(other, list | tuple) else ()
        own = "; ".join(_plain(v) for v in value if v not in theirs_list)
        return tr("{count}, only here: {entries}", count=count, entries=own) if own else count
    return str(value)


def _plain(value: Any) -> str:
    if value is None or value == "":
        return tr("empty")
    if isinstance(value, Mapping):
        shown = {name: v for name, v in value.items() if name != "data"}  # bytes of a picture or a font
        return ", ".join(str(v) for v in shown.values() if v not in (None, "", [], {}))
    if isinstance(value, list | tuple):
        return ", ".join(_plain(v) for v in value) or tr("empty")
    return str(value)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
