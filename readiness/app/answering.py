"""Answering: each act in the room becomes an `Edit`. Nothing here writes; `Engagement.apply` does."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from readiness.app.answer_state import is_dont_know, state_of
from readiness.domain.answers import check_answer_value, unit_beside
from readiness.domain.edit import Edit, ResponseChange
from readiness.domain.questions import (
    ChoiceQuestion,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    YesNoQuestion,
)
from readiness.domain.response import AnswerValue, Dismissal, Evidence, ParkedItem, Response, Vote
from readiness.errors import AnswerError
from readiness.language import noop, number, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement

LETTERS = "ABCDE"
SHOWN = 2
"""Evidence level from which an artefact was opened in the room (E2)."""
PROMISED = noop("Promised")
"""Kind of an entry that says "we could get it": recorded, followed up, and still E0."""


def answer(engagement: Engagement, question: QuestionId, value: AnswerValue, now: datetime) -> Edit:
    """Record an answer. Evidence and notes stay; don't know and not applicable are lifted.

    Raises:
        AnswerError: The value does not fit the question.
    """
    asked = _asked(engagement, question)
    checked = check_answer_value(asked, value)
    old = engagement.response(question)
    new = old.model_copy(
        update={
            "state": "answered",
            "value": checked,
            "reason": "",
            "who": "",
            "by": None,
            "recorded": now,
            "not_reconfirmed": False,
        }
    )
    return _edit(engagement, new, _answer_change(asked, old, new))


def toggle_option(engagement: Engagement, question: QuestionId, key: str, now: datetime) -> Edit:
    """Tick or untick one option of a multi question.

    Raises:
        AnswerError: The question has no such option.
    """
    old = engagement.response(question).value
    ticked = old if isinstance(old, tuple) else ()
    new = tuple(k for k in ticked if k != key) if key in ticked else (*ticked, key)
    return answer(engagement, question, new, now)


def confirm(engagement: Engagement, question: QuestionId, now: datetime) -> Edit:
    """Take an answer that was carried over as it is: it is confirmed today, whatever it says."""
    asked = _asked(engagement, question)
    old = engagement.response(question)
    new = old.model_copy(update={"recorded": now, "not_reconfirmed": False})
    said = value_text(asked, old)
    return _edit(engagement, new, tr("{question} {value} confirmed", question=question, value=said))


def mark_unknown(
    engagement: Engagement, question: QuestionId, now: datetime, who: str = "", by: date | None = None
) -> Edit:
    """Nobody here can say today; with who finds out and by when, once known."""
    _asked(engagement, question)
    old = engagement.response(question)
    update = {"state": "unknown", "value": None, "who": who, "by": by, "reason": "", "recorded": now}
    new = old.model_copy(update={**update, "not_reconfirmed": False})
    return _edit(engagement, new, tr("{question} don't know", question=question))


def mark_not_applicable(engagement: Engagement, question: QuestionId, reason: str, now: datetime) -> Edit:
    """It cannot occur in this scope.

    Raises:
        AnswerError: The question does not allow it, or no reason was given.
    """
    asked = _asked(engagement, question)
    if not asked.na_allowed or asked.gate is not None:
        raise AnswerError(
            tr("{question} cannot be not applicable.", question=question),
            hint=tr("Answer it, or mark it as don't know with a name and a date."),
        )
    if not reason.strip():
        raise AnswerError(tr("A reason is needed."), hint=tr("Say in a few words why this cannot occur in this scope."))
    old = engagement.response(question)
    update = {"state": "na", "value": None, "reason": reason.strip(), "recorded": now, "not_reconfirmed": False}
    return _edit(engagement, old.model_copy(update=update), tr("{question} not applicable", question=question))


def clear(engagement: Engagement, question: QuestionId) -> Edit:
    """Take the answer away; notes, marks and what was shown stay."""
    asked = _asked(engagement, question)
    old = engagement.response(question)
    update = {
        "state": "unanswered",
        "value": None,
        "votes": (),
        "first_votes": (),
        "consensus_reason": "",
        "reason": "",
        "who": "",
        "by": None,
    }
    return _edit(
        engagement,
        old.model_copy(update=update),
        tr("{question} answer {value} cleared", question=question, value=value_text(asked, old)),
    )


def set_evidence(engagement: Engagement, question: QuestionId, level: int, now: datetime) -> Edit:
    """Set the evidence level E0 to E2; E3 comes from imported data only.

    Raises:
        AnswerError: Another level.
    """
    _asked(engagement, question)
    if level not in (0, 1, SHOWN):
        raise AnswerError(tr("Evidence is E0, E1 or E2 here."), hint=tr("E3 is set by imported data only."))
    new = engagement.response(question).model_copy(update={"evidence": level, "recorded": now})
    return _edit(engagement, new, tr("{question} evidence E{level}", question=question, level=level))


def add_shown(engagement: Engagement, question: QuestionId, item: Evidence, now: datetime) -> Edit:
    """Record an artefact that was opened in the room; evidence becomes E2. One that is promised changes no level.

    Raises:
        AnswerError: What was seen or where it lives is missing.
    """
    _asked(engagement, question)
    if not item.what.strip() or not item.where.strip():
        raise AnswerError(tr("What was seen and where it lives are both needed."), hint=tr("Fill both fields."))
    old = engagement.response(question)
    key = item.id or _next_key(old)
    shown = (*old.shown, item.model_copy(update={"id": key}))
    level = old.evidence if item.kind == PROMISED else max(old.evidence, SHOWN)
    update = {"shown": shown, "evidence": level, "recorded": now}
    return _edit(
        engagement, old.model_copy(update=update), tr("{question} evidence {key} added", question=question, key=key)
    )


def change_shown(engagement: Engagement, question: QuestionId, item: Evidence) -> Edit:
    """Change the description of an artefact."""
    old = engagement.response(question)
    shown = tuple(item if e.id == item.id else e for e in old.shown)
    return _edit(
        engagement,
        old.model_copy(update={"shown": shown}),
        tr("{question} evidence {key} changed", question=question, key=item.id),
    )


def remove_shown(engagement: Engagement, question: QuestionId, key: str) -> Edit:
    """Take an artefact away; without any, E2 falls back to E0."""
    old = engagement.response(question)
    shown = tuple(e for e in old.shown if e.id != key)
    is_kept = any(e.kind != PROMISED for e in shown)
    was_promised = any(e.id == key and e.kind == PROMISED for e in old.shown)
    evidence = old.evidence if is_kept or was_promised or old.evidence < SHOWN else 0
    update = {"shown": shown, "evidence": evidence}
    return _edit(
        engagement, old.model_copy(update=update), tr("{question} evidence {key} removed", question=question, key=key)
    )


def set_note(engagement: Engagement, question: QuestionId, note: str) -> Edit:
    """Replace the note."""
    new = engagement.response(question).model_copy(update={"note": note})
    return _edit(engagement, new, tr("{question} note", question=question))


def flag(engagement: Engagement, question: QuestionId) -> Edit:
    """Set or take away the flag."""
    old = engagement.response(question)
    said = (
        tr("{question} flag removed", question=question) if old.flagged else tr("{question} flagged", question=question)
    )
    return _edit(engagement, old.model_copy(update={"flagged": not old.flagged}), said)


def park(engagement: Engagement, question: QuestionId, item: ParkedItem | None) -> Edit:
    """Put a question on the parking lot, or (None) take it off."""
    new = engagement.response(question).model_copy(update={"parked": item})
    if item:
        return _edit(engagement, new, tr("{question} parked", question=question))
    return _edit(engagement, new, tr("{question} taken off the parking lot", question=question))


def vote(engagement: Engagement, question: QuestionId, votes: tuple[Vote, ...], now: datetime) -> Edit:
    """Record the votes of the room, in seat order. A second vote keeps the first; there is no third.

    More `?` than levels is a don't-know: a name and a date found before stay, and scoring counts a blind spot.

    Raises:
        AnswerError: A vote is outside 0 to 4, or the room has voted twice already.
    """
    _asked(engagement, question)
    if any(v.level is not None and not 0 <= v.level < len(LETTERS) for v in votes):
        raise AnswerError(
            tr("A vote is a letter A to E, a digit 0 to 4, or ?."), hint=tr("Type one character per seat.")
        )
    old = engagement.response(question)
    if old.first_votes:
        hint = tr("Record what the room agrees on, or leave it split. A typing slip is taken back with undo.")
        raise AnswerError(tr("The room has voted twice on this."), hint=hint)
    is_unknown = is_dont_know(votes)
    update = {
        "state": "unknown" if is_unknown else "answered",
        "votes": votes,
        "first_votes": old.first_votes or old.votes,
        "value": None,
        "consensus_reason": "",
        "reason": "",
        "who": old.who if is_unknown else "",
        "by": old.by if is_unknown else None,
        "recorded": now,
        "not_reconfirmed": False,
    }
    return _edit(engagement, old.model_copy(update=update), tr("{question} vote", question=question))


def parse_votes(text: str, roles: tuple[str, ...]) -> tuple[Vote, ...]:
    """Read one typed string by seat: letters a-e or digits 0-4, `?` for don't know.

    Raises:
        AnswerError: A character that is no vote (named with its seat), or more votes than seats.
    """
    found: list[Vote] = []
    for seat, mark in enumerate(text.replace(" ", ""), start=1):
        level = "abcde01234".find(mark.lower())
        if level < 0 and mark != "?":
            raise AnswerError(
                tr("Seat {seat}: {mark} is no vote.", seat=seat, mark=mark),
                hint=tr("Letters A to E, digits 0 to 4, or ?."),
            )
        role = roles[seat - 1] if seat <= len(roles) else ""
        found.append(Vote(level=None if mark == "?" else level % len(LETTERS), role=role))
    if roles and len(found) > len(roles):
        raise AnswerError(
            tr("{found} votes for {roles} seats.", found=len(found), roles=len(roles)),
            hint=tr("Type one character per seat."),
        )
    return tuple(found)


def record_consensus(
    engagement: Engagement, question: QuestionId, value: AnswerValue, reason: str, now: datetime
) -> Edit:
    """Record what the room agreed on after a vote; votes and flag stay on file.

    Raises:
        AnswerError: The value does not fit the question.
    """
    asked = _asked(engagement, question)
    old = engagement.response(question)
    agreed = {"value": check_answer_value(asked, value), "consensus_reason": reason.strip(), "recorded": now}
    lifted = {"state": "answered", "reason": "", "who": "", "by": None, "not_reconfirmed": False}
    new = old.model_copy(update=agreed | lifted)
    return _edit(engagement, new, tr("{question} consensus {value}", question=question, value=value_text(asked, new)))


def leave_split(engagement: Engagement, question: QuestionId, now: datetime) -> Edit:
    """Take a consensus back: the votes stand for themselves."""
    old = engagement.response(question)
    state = "unknown" if is_dont_know(old.votes) else old.state
    new = old.model_copy(update={"state": state, "value": None, "consensus_reason": "", "recorded": now})
    return _edit(engagement, new, tr("{question} left split", question=question))


def dismiss(engagement: Engagement, question: QuestionId, rule: str, reason: str) -> Edit:
    """Settle a contradiction for the claim. It needs an artefact (E2) and a reason, both printed.

    Raises:
        AnswerError: No artefact was opened, or no reason given.
    """
    old = engagement.response(question)
    if old.evidence < SHOWN:
        raise AnswerError(
            tr("The claim needs an artefact that was opened here."),
            hint=tr("Record what was shown (E2), then settle it."),
        )
    if not reason.strip():
        raise AnswerError(
            tr("A reason is needed; it is printed in the appendix."), hint=tr("Say why the data does not count.")
        )
    kept = tuple(d for d in old.dismissed if d.rule != rule)
    new = old.model_copy(update={"dismissed": (*kept, Dismissal(rule=rule, reason=reason.strip()))})
    return _edit(engagement, new, tr("{question} {rule} settled for the claim", question=question, rule=rule))


def _answer_change(asked: Question, old: Response, new: Response) -> str:
    return tr(
        "{question} answer {before} to {after}",
        question=asked.id,
        before=value_text(asked, old),
        after=value_text(asked, new),
    )


def value_text(question: Question, response: Response) -> str:
    """A recorded answer in a word, as the room knows it: a letter, a label, a number with its unit."""
    state = state_of(response)
    if state in ("unknown", "na"):
        return tr("don't know") if state == "unknown" else tr("not applicable")
    if response.value is None:
        return tr("votes") if response.votes else tr("blank")
    return _answered_text(question, response.value)


def _answered_text(question: Question, value: AnswerValue) -> str:
    match question:
        case LadderQuestion() if isinstance(value, int):
            return LETTERS[value]
        case YesNoQuestion():
            return tr("yes") if value else tr("no")
        case ChoiceQuestion():
            return next((o.label for o in question.options if o.key == value), str(value))
        case MultiQuestion() if isinstance(value, tuple):
            return ", ".join(o.label for o in question.options if o.key in value) or tr("none of these")
        case NumberQuestion() if isinstance(value, int | float):
            if question.unit.startswith("percent"):
                return tr("{share:g}%", share=value)
            return f"{number(value, 'g')} {unit_beside(value, question.unit)}".strip()
        case _:
            return str(value)


def _next_key(response: Response) -> str:
    """An id that no entry of this question has, also after one was taken away."""
    used = {e.id for e in response.shown}
    return next(key for n in range(1, len(used) + 2) if (key := f"{response.question}-{n}") not in used)


def _asked(engagement: Engagement, question: QuestionId) -> Question:
    found = engagement.pack.question_by_id.get(question)
    if found is None:
        raise AnswerError(
            tr("There is no question {question}.", question=question),
            hint=tr("`readiness pack show` lists all questions."),
        )
    if isinstance(found, DerivedQuestion):
        raise AnswerError(
            tr("{question} is never asked; it follows from other entries.", question=question),
            hint=tr("Change those instead."),
        )
    return found


def _edit(engagement: Engagement, new: Response, text: str) -> Edit:
    question = new.question
    before = engagement.responses.get(question)
    after = None if new == Response(question=question) else new
    return Edit(text=text, changes=(ResponseChange(question=question, before=before, after=after),))
