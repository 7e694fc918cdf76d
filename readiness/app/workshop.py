"""The workshop page: sections with their questions, and one question as the room sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from readiness.app.answer_state import is_dont_know, state_of
from readiness.app.answering import LETTERS, value_text
from readiness.app.role_groups import RoleVotes, votes_by_role
from readiness.app.workshop_sections import (
    Mark,
    QuestionLine,
    SectionLine,
    asked_in,
    confirmed,
    first_open,
    is_open,
    list_sections,
    progress,
    question_order,
)
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    SectionId,
    YesNoQuestion,
)
from readiness.domain.response import Evidence, ParkedItem, Response, Vote
from readiness.domain.visibility import anchor_text, effective_help, propose_number

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

__all__ = [
    "OPTION_LETTERS",
    "Choice",
    "Mark",
    "NumberInput",
    "QuestionLine",
    "QuestionView",
    "Seat",
    "SectionLine",
    "Spread",
    "confirmed",
    "first_open",
    "has_table_changed",
    "list_sections",
    "progress",
    "question_order",
    "roles_by_seat",
    "seats",
    "table_now",
    "view_question",
]

OPTION_LETTERS = "ABCDEGHIJKLMOQSTUWYZ"


@dataclass(frozen=True)
class Choice:
    """One level or option. `key` is what `answering.answer` takes; `seats` voted for it."""

    letter: str
    name: str
    text: str
    key: int | float | str | bool
    chosen: bool
    seats: tuple[int, ...] = ()


@dataclass(frozen=True)
class NumberInput:
    """A number to type: unit, limits, what is recorded, what the profile proposes, five points for a vote."""

    unit: str
    minimum: float | None
    maximum: float | None
    value: float | None
    proposed: float | None
    point_labels: tuple[str, ...]


@dataclass(frozen=True)
class Seat:
    """A seat at the table with its vote (None: not voted, `?`: don't know)."""

    number: int
    role: str
    vote: str | None


@dataclass(frozen=True)
class Spread:
    """What a vote says: the middle level (`?` where too few named one), the range, who speaks first, and a split."""

    median: str
    range: int
    split: bool
    lowest: int | None
    highest: int | None
    unknown: int


@dataclass(frozen=True)
class QuestionView:
    """One question as asked, with what is recorded. Weights, gates and totals are kept out: this is for the room.

    `seats` are those that voted, `table` those of a new vote; they differ where `has_table_changed`.
    `roles` is for the facilitator alone and never on the projector. `is_carried`: the answer comes from an earlier
    assessment or questionnaire and nobody has confirmed it again; `carried_from` is its date there, if that is known.
    """

    id: QuestionId
    section: SectionId
    section_title: str
    position: int
    count: int
    title: str
    stem: str
    help: str
    mode: str
    mode_title: str
    ask_to_see: tuple[str, ...]
    kind: str
    choices: tuple[Choice, ...]
    number: NumberInput | None
    state: str
    answer: str
    is_answered: bool
    na_allowed: bool
    evidence: int
    shown: tuple[Evidence, ...]
    note: str
    reason: str
    who: str
    flagged: bool
    parked: ParkedItem | None
    seats: tuple[Seat, ...]
    spread: Spread | None
    by: date | None
    has_revoted: bool
    has_consensus: bool
    consensus_reason: str
    register_columns: tuple[str, ...]
    register_rows: tuple[dict[str, str], ...]
    after_workshop: str
    roles: RoleVotes | None = None
    is_carried: bool = False
    carried_from: date | None = None
    table: tuple[Seat, ...] = ()
    has_table_changed: bool = False


def view_question(engagement: Engagement, question: QuestionId) -> QuestionView:
    """Everything the stage and the evidence panel show for one question."""
    asked = engagement.pack.question_by_id[question]
    response = engagement.response(question)
    peers = [q.id for q in asked_in(engagement, asked.section)]
    section = engagement.pack.section_by_id[asked.section]
    modes = {m.id: m.title for m in engagement.pack.modes}
    return QuestionView(
        id=question,
        section=asked.section,
        section_title=section.short or section.title,
        position=peers.index(question) + 1 if question in peers else 0,
        count=len(peers),
        title=asked.short_title,
        stem=asked.question,
        help=effective_help(asked, engagement.profile),
        mode=asked.mode,
        mode_title=modes.get(asked.mode, asked.mode),
        ask_to_see=asked.evidence,
        kind=asked.kind,
        choices=_choices(engagement, asked, response),
        number=_number(engagement, asked, response),
        state=state_of(response),
        answer=value_text(asked, response),
        is_answered=not is_open(response),
        na_allowed=asked.na_allowed and asked.gate is None,
        evidence=response.evidence,
        shown=response.shown,
        note=response.note,
        reason=response.reason,
        who=response.who,
        flagged=response.flagged,
        parked=response.parked,
        seats=seats(engagement, response),
        table=table_now(engagement, response),
        has_table_changed=has_table_changed(engagement, response),
        spread=_spread(response.votes),
        by=response.by,
        has_revoted=bool(response.first_votes),
        has_consensus=bool(response.votes) and response.value is not None,
        consensus_reason=response.consensus_reason,
        register_columns=() if asked.register_ is None else asked.register_.columns,
        register_rows=response.register_rows,
        after_workshop=response.after_workshop,
        is_carried=response.not_reconfirmed,
        carried_from=response.recorded.date() if response.not_reconfirmed and response.recorded else None,
        roles=votes_by_role(response.votes),
    )


def roles_by_seat(engagement: Engagement) -> tuple[str, ...]:
    """Role groups in seat order; the sponsor has no seat."""
    seated = sorted((p for p in engagement.people if p.seat is not None), key=lambda p: p.seat or 0)
    return tuple(p.role for p in seated)


def seats(engagement: Engagement, response: Response) -> tuple[Seat, ...]:
    """Seats with their votes, as they were when the room voted; before a vote the table as it is now."""
    roles = roles_by_seat(engagement)
    if not roles or has_table_changed(engagement, response):
        roles = tuple(v.role for v in response.votes)
    votes = [_vote_letter(v) for v in response.votes]
    return tuple(
        Seat(number=i + 1, role=role, vote=votes[i] if i < len(votes) else None) for i, role in enumerate(roles)
    )


def table_now(engagement: Engagement, response: Response) -> tuple[Seat, ...]:
    """The seats of a new vote: the roster's; without a roster as many as voted before."""
    roles = roles_by_seat(engagement) or tuple(v.role for v in response.votes)
    return tuple(Seat(number=i, role=role, vote=None) for i, role in enumerate(roles, start=1))


def has_table_changed(engagement: Engagement, response: Response) -> bool:
    """Whether the seats are others than those by which the recorded votes were given.

    Votes without roles, of a file or a table without a roster, are told by their number alone.
    """
    if not response.votes:
        return False
    now, then = roles_by_seat(engagement), tuple(v.role for v in response.votes)
    return now != then if any(then) else bool(now) and len(now) != len(then)


def _choices(engagement: Engagement, question: Question, response: Response) -> tuple[Choice, ...]:
    value = response.value if response.state == "answered" else None
    match question:
        case LadderQuestion():
            names = {n.level: n.title for n in engagement.pack.ladder.levels} if engagement.pack.ladder else {}
            return tuple(
                Choice(
                    letter=LETTERS[level],
                    name=names.get(level, "").capitalize(),
                    text=_sentence(anchor_text(question, level, "letters")),
                    key=level,
                    chosen=value == level and not isinstance(value, bool),
                    seats=_seats_on(response.votes, level),
                )
                for level in range(len(question.levels))
            )
        case YesNoQuestion():
            return tuple(
                Choice(LETTERS[i], _sentence(o.label), _sentence(o.hint), o.value > 0, value is (o.value > 0))
                for i, o in enumerate(question.options)
            )
        case ChoiceQuestion() | MultiQuestion():
            ticked = value if isinstance(value, tuple) else (value,)
            return tuple(
                Choice(_letter(i), _sentence(o.label), _sentence(o.hint), o.key, o.key in ticked)
                for i, o in enumerate(question.options)
            )
        case NumberQuestion() if question.point_labels:
            worst_first = sorted(question.points, key=lambda point: point[1])
            return tuple(
                Choice(LETTERS[i], label, "", x, value == x, _seats_on(response.votes, i))
                for i, (label, (x, _)) in enumerate(zip(question.point_labels, worst_first, strict=True))
            )
        case _:
            return ()


def _number(engagement: Engagement, question: Question, response: Response) -> NumberInput | None:
    if not isinstance(question, NumberQuestion):
        return None
    value = response.value
    return NumberInput(
        unit=question.unit,
        minimum=question.min,
        maximum=question.max,
        value=float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None,
        proposed=propose_number(question, engagement.profile),
        point_labels=question.point_labels,
    )


def _spread(votes: tuple[Vote, ...]) -> Spread | None:
    if not votes:
        return None
    known = sorted((v.level, i + 1) for i, v in enumerate(votes) if v.level is not None)
    unknown = len(votes) - len(known)
    if not known:
        return Spread(median="?", range=0, split=False, lowest=None, highest=None, unknown=unknown)
    low, high = known[0], known[-1]
    width = high[0] - low[0]
    median = LETTERS[known[(len(known) - 1) // 2][0]]
    several = width > 0
    return Spread(
        median="?" if is_dont_know(votes) else median,
        range=width,
        split=width > 1,
        lowest=low[1] if several else None,
        highest=high[1] if several else None,
        unknown=unknown,
    )


def _seats_on(votes: tuple[Vote, ...], level: int) -> tuple[int, ...]:
    return tuple(i + 1 for i, v in enumerate(votes) if v.level == level)


def _vote_letter(vote: Vote) -> str:
    return "?" if vote.level is None else LETTERS[vote.level]


def _letter(index: int) -> str:
    """The key of an option: letters in order, but those that are keys of the page (flag, note, park, vote) left out."""
    return OPTION_LETTERS[index] if index < len(OPTION_LETTERS) else str(index + 1)


def _sentence(text: str) -> str:
    """Anchors stand as fragments in the pack; on a card they begin with a capital."""
    return text[:1].upper() + text[1:]
