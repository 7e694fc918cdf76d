"""What is recorded per question: the answer with its state, votes, evidence, note and marks.

Unanswered is *absent* or `state="unanswered"`, never zero. "Don't know" and "not applicable" are states of their own.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from readiness.domain.base import Model
from readiness.domain.questions import QuestionId

AnswerState = Literal["unanswered", "answered", "unknown", "na"]
AnswerValue = bool | int | float | str | tuple[str, ...]
RoleGroup = Literal["build", "operate", "business", "data", "risk"]


class Evidence(Model):
    """One artefact or statement that was shown: what, where it lives, who showed it, when."""

    id: str = ""
    kind: str = ""
    what: str = ""
    where: str = ""
    who: str = ""
    date: dt.date | None = None
    attachment: str | None = None


class Vote(Model):
    """A vote of one seat: a level 0-4 or `?` (None), with the seat's role group."""

    level: int | None
    role: str = ""


class Dismissal(Model):
    """Claim right: a contradiction settled for the claim; counts only with an artefact (E2) and a reason."""

    rule: str
    reason: str = ""


class RiskAcceptance(Model):
    """A sponsor's signature on an open gate. Printed; changes no verdict."""

    gate: str
    name: str
    date: dt.date
    reason: str = ""


class ParkedItem(Model):
    """An item of the parking lot."""

    owner: str = ""
    due: dt.date | None = None
    text: str = ""
    closed: bool = False


class Response(Model):
    """Everything recorded for one question.

    Attributes:
        value: level 0-4, number, true/false, option key, or keys; beside `votes` it is the recorded consensus.
        evidence: level 0-3 (E0-E3).
        who, by: for don't know: who finds out, by when. reason: for not applicable.
        after_workshop: reason of a change made after the workshop.
        recorded: when the answer or its evidence was last confirmed (for ageing).
        not_reconfirmed: carried over from an earlier pack or assessment and not confirmed again.
        edited: when anything of this was last changed in the window, also a note or a mark.
        edited_by: the consultant of the engagement at that time.
    """

    question: QuestionId
    state: AnswerState = "unanswered"
    value: AnswerValue | None = None
    evidence: int = 0
    shown: tuple[Evidence, ...] = ()
    note: str = ""
    votes: tuple[Vote, ...] = ()
    first_votes: tuple[Vote, ...] = ()
    consensus_reason: str = ""
    who: str = ""
    by: dt.date | None = None
    reason: str = ""
    dismissed: tuple[Dismissal, ...] = ()
    flagged: bool = False
    parked: ParkedItem | None = None
    register_rows: tuple[dict[str, str], ...] = ()
    after_workshop: str = ""
    recorded: dt.datetime | None = None
    not_reconfirmed: bool = False
    edited: dt.datetime | None = None
    edited_by: str = ""

    @property
    def is_blank(self) -> bool:
        """Nothing was recorded that scoring could use."""
        return self.state == "unanswered" and not self.votes
