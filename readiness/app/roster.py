"""The people at the table: role groups, seats in order, and whether role gaps will show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.app.agenda import list_pre_work, read_agenda
from readiness.app.details import document_edit, set_people
from readiness.app.workshop import has_table_changed
from readiness.domain.edit import Edit
from readiness.domain.snapshot import Person
from readiness.errors import AnswerError
from readiness.language import Words, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

ROLES: Mapping[str, str] = Words(
    {
        "build": "Build",
        "operate": "Operate",
        "business": "Business",
        "data": "Data or expert",
        "risk": "Risk or security",
        "sponsor": "Sponsor, no seat",
    }
)
SPONSOR = "sponsor"
FEWEST_SEATS, MOST_SEATS = 6, 10
FEWEST_GROUPS = 3
"""Fewer role groups at the table and votes carry no role gap."""


@dataclass(frozen=True)
class PersonLine:
    """A person with what they prepare. `seat` None: the sponsor votes last, or not at all."""

    seat: int | None
    name: str
    title: str
    role: str
    role_word: str
    prepared: int
    to_prepare: int


def list_people(engagement: Engagement) -> tuple[PersonLine, ...]:
    """Everybody by seat, the sponsor last."""
    work = list_pre_work(engagement)
    words = ROLES
    return tuple(
        PersonLine(
            seat=p.seat,
            name=p.name,
            title=p.title,
            role=p.role,
            role_word=words.get(p.role, p.role).partition(",")[0],
            prepared=sum(w.is_in for w in work if w.who == p.name),
            to_prepare=sum(1 for w in work if w.who == p.name),
        )
        for p in ordered(engagement.people)
    )


def role_groups(engagement: Engagement) -> int:
    """How many different role groups have a seat."""
    return len({p.role for p in engagement.people if p.seat is not None and p.role})


def has_other_votes(engagement: Engagement) -> bool:
    """Whether a vote is recorded that was given by other seats than those of now; it keeps its seats and roles."""
    return any(has_table_changed(engagement, response) for response in engagement.responses.values())


def has_votes(engagement: Engagement) -> bool:
    """Whether any vote is recorded."""
    return any(response.votes for response in engagement.responses.values())


def count_seats(engagement: Engagement) -> int:
    """How many people have a seat, and so a vote."""
    return sum(person.seat is not None for person in engagement.people)


def moves_seats(before: tuple[Person, ...], after: tuple[Person, ...]) -> bool:
    """Whether somebody came, went, changed seats or speaks for another group; another name alone moves nobody."""
    was, now = ([(p.name, p.role) for p in ordered(people) if p.seat is not None] for people in (before, after))
    if [role for _name, role in was] != [role for _name, role in now]:
        return True
    return was != now and sorted(was) == sorted(now)


def put_person(engagement: Engagement, at: int | None, name: str, role: str, title: str = "") -> Edit:
    """Add a person (`at` None) or change the one at this place of the list.

    Raises:
        AnswerError: The name is missing or taken, or the role group is unknown.
    """
    people = list(ordered(engagement.people))
    name = name.strip()
    if not name:
        raise AnswerError(tr("A name is needed."), hint=tr("Type the name of the person."))
    if role not in ROLES:
        raise AnswerError(tr("A role group is needed."), hint=tr("Choose the group that this person speaks for."))
    if any(p.name == name for i, p in enumerate(people) if i != at):
        raise AnswerError(
            tr("{name} is on the list already.", name=name), hint=tr("Add something that tells the two apart.")
        )
    new = Person(name=name, role=role, title=title.strip(), seat=None if role == SPONSOR else 1)
    if at is None:
        people.append(new)
    else:
        old = people[at].name
        people[at] = new.model_copy(update={"seat": people[at].seat or new.seat if role != SPONSOR else None})
        return _with_pre_work(engagement, _edit(engagement, people, tr("{name} changed", name=name)), old, name)
    return _edit(engagement, people, tr("{name} added", name=name))


def _with_pre_work(engagement: Engagement, edit: Edit, old: str, name: str) -> Edit:
    """What somebody prepares stays theirs when their name is corrected."""
    mine = [w.question for w in list_pre_work(engagement) if w.who == old]
    if old == name or not mine:
        return edit
    agenda = read_agenda(engagement)
    moved = agenda.model_copy(update={"prepared_by": {**agenda.prepared_by, **dict.fromkeys(mine, name)}})
    more = document_edit(engagement, "agenda", moved, edit.text)
    return edit.model_copy(update={"changes": (*edit.changes, *more.changes)})


def remove_person(engagement: Engagement, at: int) -> Edit:
    """Take a person off the list; the seats after it move up."""
    people = list(ordered(engagement.people))
    gone = people.pop(at)
    return _edit(engagement, people, tr("{name} removed", name=gone.name))


def move_seat(engagement: Engagement, at: int, by: int) -> Edit:
    """Change seats with the neighbour before (-1) or after (1); nothing happens at the ends."""
    people = list(ordered(engagement.people))
    to = at + by
    seated = [i for i, p in enumerate(people) if p.role != SPONSOR]
    if at not in seated or to not in seated:
        return Edit(text="", changes=())
    people[at], people[to] = people[to], people[at]
    return _edit(engagement, people, tr("{name} moved to seat {seat}", name=people[to].name, seat=to + 1))


def ordered(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """By seat, those without a seat last."""
    return tuple(sorted(people, key=lambda p: (p.seat is None, p.seat or 0)))


def _edit(engagement: Engagement, people: list[Person], text: str) -> Edit:
    seated = [p for p in people if p.role != SPONSOR]
    apart = [p.model_copy(update={"seat": None}) for p in people if p.role == SPONSOR]
    numbered = [p.model_copy(update={"seat": i}) for i, p in enumerate(seated, start=1)]
    edit = set_people(engagement, [*numbered, *apart])
    return edit.model_copy(update={"text": text})
