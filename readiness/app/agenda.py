"""The half day: parts with their minutes, what is to be brought, who prepares which question, and the clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AwareDatetime, Field, ValidationError

from readiness.app.details import change_details, document_edit
from readiness.app.profile import filled
from readiness.app.workshop import list_sections, question_order
from readiness.domain.base import Model
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId, SectionId
from readiness.domain.visibility import is_visible
from readiness.errors import AnswerError
from readiness.language import Words, tr, trn

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

SECONDS = {"vote": 150, "conf": 45, "pre": 20}
"""Time for one question by mode (workshop method: 2.5 minutes a vote, 45 s a proposal, 20 s a prepared answer)."""
BREAK_AFTER = 4
"""The break comes after four sections."""
MOST_MINUTES = 180
ARTEFACTS: Mapping[str, str] = Words(
    {
        "outcomes": "Table of outcomes of the last 24 hours",
        "trace": "One run, step by step",
        "release": "Record of the last release",
        "tests": "List of the test cases",
        "alerts": "List of alerts with their recipients",
        "roster": "Roster of those who run it",
        "runbook": "Written steps for incidents",
        "stop": "Record of the last stop drill",
        "permissions": "List of the agent's permissions",
        "limits": "List of limits per action",
        "correction": "One correction by a person, with its path",
        "agents": "List of all agents",
    }
)
"""What the client brings, by key: one of each is opened in the room (workshop method, D.1)."""

PartKind = Literal["opening", "profile", "section", "break", "claims", "ends", "readout", "roadmap", "close"]
_TITLES: Mapping[PartKind, str] = Words(
    {
        "opening": "Opening",
        "profile": "Profile",
        "break": "Break",
        "claims": "Data meets claims",
        "ends": "Open ends",
        "readout": "Read-out",
        "roadmap": "Roadmap",
        "close": "Close",
    }
)
_MINUTES: Mapping[PartKind, int] = {
    "opening": 10,
    "profile": 10,
    "break": 15,
    "claims": 20,
    "ends": 5,
    "readout": 20,
    "roadmap": 25,
    "close": 10,
}


class Agenda(Model):
    """What is agreed about the day, kept with the engagement.

    Attributes:
        starts: Time of day at which it begins, `HH:MM`.
        minutes: Minutes by key of a part, where they differ from the usual.
        brought: Keys of the artefacts that were confirmed.
        prepared_by: Name of the person who prepares a question.
        begun: When the workshop was started.
    """

    starts: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "13:30"
    minutes: dict[str, Annotated[int, Field(ge=0, le=MOST_MINUTES)]] = {}
    brought: tuple[str, ...] = ()
    prepared_by: dict[str, str] = {}
    begun: AwareDatetime | None = None


@dataclass(frozen=True)
class Part:
    """A part of the day. `start`: minutes after the beginning; `at`: time of day; `note`: how its questions are put."""

    key: str
    kind: PartKind
    title: str
    minutes: int
    start: int
    at: str
    note: str
    section: SectionId | None = None


@dataclass(frozen=True)
class PreWork:
    """A question that one named person fills beforehand."""

    question: QuestionId
    title: str
    who: str
    is_in: bool


def read_agenda(engagement: Engagement) -> Agenda:
    """The agenda as kept, or the usual one. Of a damaged one what can be read: no figure depends on it."""
    kept = engagement.document("agenda") or {}
    try:
        return Agenda.model_validate(kept)
    except ValidationError as error:
        wrong = {str(fault["loc"][0]) for fault in error.errors() if fault["loc"]}
        readable = {k: v for k, v in kept.items() if k not in wrong} if isinstance(kept, dict) else {}
        return Agenda.model_validate(readable)


def list_parts(engagement: Engagement) -> tuple[Part, ...]:
    """The parts of the day in order, sections with the minutes of the questionnaire."""
    agenda, found, start = read_agenda(engagement), [], 0
    for key, kind, title, usual, section in _plan(engagement):
        minutes = agenda.minutes.get(key, usual)
        at = _time_of_day(agenda.starts, start)
        found.append(Part(key, kind, title, minutes, start, at, _note(engagement, section), section))
        start += minutes
    return tuple(found)


def total_minutes(parts: tuple[Part, ...]) -> int:
    """How long the day is."""
    return sum(part.minutes for part in parts)


def ends_at(engagement: Engagement) -> str:
    """Time of day at which the agenda ends."""
    return _time_of_day(read_agenda(engagement).starts, total_minutes(list_parts(engagement)))


def part_of_section(parts: tuple[Part, ...], section: SectionId | str) -> int:
    """Index of a section's part; 0 if it has none."""
    return next((i for i, part in enumerate(parts) if part.section == section), 0)


def minutes_since_start(engagement: Engagement, now: datetime) -> float | None:
    """Minutes since the workshop was started, None if it has not been."""
    begun = read_agenda(engagement).begun
    return None if begun is None else max(0.0, (now - begun).total_seconds() / 60)


def seconds_for(mode: str) -> int:
    """Seconds that a question of this mode should take."""
    return SECONDS.get(mode, SECONDS["conf"])


def list_pre_work(engagement: Engagement) -> tuple[PreWork, ...]:
    """Every question to be filled beforehand, with who prepares it."""
    agenda = read_agenda(engagement)
    return tuple(
        PreWork(q.id, q.short_title, agenda.prepared_by.get(q.id, ""), not engagement.response(q.id).is_blank)
        for key in question_order(engagement)
        if (q := engagement.pack.question_by_id[key]).mode == "pre"
    )


def done_shares(engagement: Engagement) -> tuple[float, ...]:
    """How much of each part of the day is done, 0 to 1: sections by their answers, the profile by its items.

    A part without questions counts as done once a section after it has been taken up in the room.
    """
    sections = {line.id: line.done / line.total for line in list_sections(engagement) if line.total}
    filled_items, all_items = filled(engagement)
    parts, by_id = list_parts(engagement), engagement.pack.question_by_id
    shares = [sections.get(part.section, 0.0) if part.section else 0.0 for part in parts]
    in_room = (by_id[key] for key in question_order(engagement) if not engagement.response(key).is_blank)
    taken_up = {question.section for question in in_room if question.mode != "pre"}
    last = max((i for i, part in enumerate(parts) if part.section in taken_up), default=-1)
    for i, part in enumerate(parts):
        if part.kind == "profile":
            shares[i] = filled_items / all_items if all_items else 0.0
        elif part.section is None and i < last:
            shares[i] = 1.0
    return tuple(shares)


def is_under_way(engagement: Engagement) -> bool:
    """Whether questions of the room are answered already, be the clock of the day started or not."""
    by_id = engagement.pack.question_by_id
    return any(by_id[key].mode != "pre" and not engagement.response(key).is_blank for key in question_order(engagement))


def is_closed(engagement: Engagement) -> bool:
    """Whether the workshop was closed, so that a change of an answer needs a reason."""
    return engagement.details.workshop_closed is not None


def start_workshop(engagement: Engagement, now: datetime) -> Edit:
    """Start the clock of the day."""
    return _edit(engagement, read_agenda(engagement).model_copy(update={"begun": now}), tr("Workshop started"))


def close_workshop(engagement: Engagement, now: datetime) -> Edit:
    """Close the workshop: answers changed from now on carry a reason."""
    edit = change_details(engagement, workshop_closed=now)
    return edit.model_copy(update={"text": tr("Workshop closed")})


def reopen_workshop(engagement: Engagement) -> Edit:
    """Open a closed workshop again."""
    edit = change_details(engagement, workshop_closed=None)
    return edit.model_copy(update={"text": tr("Workshop opened again")})


def set_start(engagement: Engagement, time: str) -> Edit:
    """Change the time of day at which the workshop begins.

    Raises:
        AnswerError: It is no time of day.
    """
    try:
        found = datetime.strptime(time.strip().replace(".", ":"), "%H:%M")  # noqa: DTZ007 - a time of day has no zone
    except ValueError as error:
        raise AnswerError(
            tr("{time} is no time of day.", time=time), hint=tr("Write hours and minutes, such as 13:30.")
        ) from error
    new = read_agenda(engagement).model_copy(update={"starts": found.strftime("%H:%M")})
    return _edit(engagement, new, tr("Workshop begins at {time}", time=new.starts))


def set_minutes(engagement: Engagement, part: str, minutes: int) -> Edit:
    """Change how long a part takes.

    Raises:
        AnswerError: Not from 0 to 180 minutes.
    """
    if not 0 <= minutes <= MOST_MINUTES:
        raise AnswerError(
            tr("{minutes} minutes are not possible.", minutes=minutes),
            hint=tr("Choose 0 to {most_minutes} minutes.", most_minutes=MOST_MINUTES),
        )
    agenda = read_agenda(engagement)
    new = agenda.model_copy(update={"minutes": {**agenda.minutes, part: minutes}})
    return _edit(engagement, new, tr("Agenda: {minutes} minutes", minutes=minutes))


def toggle_brought(engagement: Engagement, key: str) -> Edit:
    """Tick or untick an artefact as confirmed."""
    agenda = read_agenda(engagement)
    has = key in agenda.brought
    kept = tuple(k for k in agenda.brought if k != key)
    new = agenda.model_copy(update={"brought": kept if has else (*kept, key)})
    words = ARTEFACTS.get(key, key)
    said = tr("{artefact}: not confirmed", artefact=words) if has else tr("{artefact}: confirmed", artefact=words)
    return _edit(engagement, new, said)


def assign_pre_work(engagement: Engagement, question: QuestionId, who: str) -> Edit:
    """Name the person who prepares a question; empty takes the name away."""
    agenda = read_agenda(engagement)
    rest = {q: name for q, name in agenda.prepared_by.items() if q != question}
    named = {**rest, question: who.strip()} if who.strip() else rest
    said = tr("{question} prepared by {who}", question=question, who=who or "–")
    return _edit(engagement, agenda.model_copy(update={"prepared_by": named}), said)


def _edit(engagement: Engagement, agenda: Agenda, text: str) -> Edit:
    return document_edit(engagement, "agenda", agenda, text)


def _plan(engagement: Engagement) -> list[tuple[str, PartKind, str, int, SectionId | None]]:
    sections = engagement.pack.workshop_sections
    plan: list[tuple[str, PartKind, str, int, SectionId | None]] = [_fixed("opening"), _fixed("profile")]
    for number, section in enumerate(sections):
        if number == BREAK_AFTER:
            plan.append(_fixed("break"))
        plan.append((str(section.id), "section", section.short or section.title, section.minutes, section.id))
    kinds: tuple[PartKind, ...] = ("claims", "ends", "readout", "roadmap", "close")
    return [*plan, *(_fixed(kind) for kind in kinds)]


def _fixed(kind: PartKind) -> tuple[str, PartKind, str, int, SectionId | None]:
    return kind, kind, _TITLES[kind], _MINUTES[kind], None


def _note(engagement: Engagement, section: SectionId | None) -> str:
    if section is None:
        return ""
    asked = [q for q in engagement.pack.questions_of(section) if is_visible(q, engagement.profile)]
    modes = Counter(q.mode for q in asked)
    asked_there, votes = modes["vote"] + modes["conf"] + modes["pre"], modes["vote"]
    if not votes:
        return trn("{n} question", "{n} questions", asked_there)
    return trn("{n} question, {votes} by vote", "{n} questions, {votes} by vote", asked_there, votes=votes)


def _time_of_day(starts: str, minutes: int) -> str:
    begin = datetime.strptime(starts, "%H:%M")  # noqa: DTZ007 - a time of day has no zone
    return (begin + timedelta(minutes=minutes)).strftime("%H:%M")
