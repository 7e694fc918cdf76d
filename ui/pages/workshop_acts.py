"""What can be done with the question on the stage: each act is an edit, saved when it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from readiness.app import answering, register, workshop
from readiness.domain.edit import Edit
from readiness.domain.questions import QuestionId
from readiness.domain.response import ParkedItem
from ui.language import compact
from ui.pages.answer_change import change_answer
from ui.pages.page import Action, Page
from ui.pages.workshop_foot import cells, may_leave_split
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.messages import Message
from ui.widgets.overlay import Overlay
from ui.widgets.projector import room
from ui.widgets.question_stage import QuestionStage
from ui.widgets.reason import ask_reason, ask_who_and_when
from ui.widgets.register_form import ask_register
from ui.widgets.vote_strip import VoteStrip


class WorkshopActs(Page):
    """The acts; the page itself lays out and shows."""

    _current: QuestionId | None
    _stage: QuestionStage | None
    _panel: EvidencePanel | None
    _votes: VoteStrip | None
    _is_voting: bool

    def view(self) -> workshop.QuestionView:
        """The question on the stage as recorded now."""
        if self._current is None:
            raise LookupError("no question is open")
        return workshop.view_question(self.state.engagement, self._current)

    def _change(self, make: Callable[..., Edit], *args: object) -> None:
        """Change the question on the stage."""
        if self._current is not None:
            self._change_of(self._current, make, *args)

    def _change_of(
        self,
        question: str,
        make: Callable[..., Edit],
        *args: object,
        then: Callable[[], object] | None = None,
    ) -> Overlay | None:
        """Apply what `make(engagement, question, ...)` gives, computed at the moment it is applied.

        Returns:
            The card that asks a reason first, if one does; `then` is called once it is recorded.
        """
        return change_answer(self, lambda: make(self.state.engagement, QuestionId(question), *args), then)

    # --- answers ----------------------------------------------------------------------------------------------

    def _answer(self, question: str, value: object) -> Overlay | None:
        """Record what was given for a question, whichever is on the stage by now.

        Returns:
            The card that asks a reason first, if one does.
        """
        if not self.state.is_open:
            return None
        view, now = workshop.view_question(self.state.engagement, QuestionId(question)), self.state.now()
        is_voted = view.state == "answered" or (view.spread is not None and view.spread.median == "?")
        if is_voted and any(s.vote for s in view.seats):
            return self._agree(view, value)
        if view.kind == "multi":
            return self._change_of(question, answering.toggle_option, str(value), now)
        if value == "":
            return self._change_of(question, answering.clear)
        return self._change_of(question, answering.answer, value, now)

    def _agree(self, view: workshop.QuestionView, value: object) -> Overlay | None:
        """After a vote, a level is what the room agrees on; after a split, with its reason."""
        now = self.state.now()
        if view.spread is None or not view.spread.split:
            return self._change_of(view.id, answering.record_consensus, value, "", now)
        said = compact(value, 12) if isinstance(value, int | float) else str(value)
        letter = next((c.letter for c in view.choices if c.key == value), said)
        box = ask_reason(
            self.tr("The room agrees on {letter}").format(letter=letter),
            self.tr("What settled it? Votes and split stay on file."),
            lambda reason: self._change_of(view.id, answering.record_consensus, value, reason, now),
            view.consensus_reason,
        )
        box.closed.connect(self.refresh)
        self.open_dialog(box)
        return box

    def _leave_split(self) -> None:
        if may_leave_split(self.view()):
            self._change(answering.leave_split, self.state.now())

    def _unknown(self) -> None:
        """Recorded at once; who finds out, and by when, can be added or left open."""
        view = self.view()
        if view.state == "unknown" and view.is_carried:
            self._confirm()
        elif view.state != "unknown":
            self._change(answering.mark_unknown, self.state.now())
            if self.state.engagement.response(view.id).state != "unknown":
                return  # the workshop is closed: its reason is asked first
        self._ask_finder(view, self.tr("Don't know is recorded"))

    def _confirm(self) -> None:
        """Take an answer that was carried over as it is."""
        if self.view().is_carried:
            self._change(answering.confirm, self.state.now())
            self.announce(self.tr("Confirmed as it is."))

    def _ask_finder(self, view: workshop.QuestionView, title: str) -> None:
        box = ask_who_and_when(
            title,
            self.tr("Who finds out, and by when? It goes on the follow-up list."),
            self._names(),
            self._set_finder,
            who=view.who,
            by=view.by,
        )
        self.open_dialog(box)

    def _set_finder(self, who: str, by: date | None, _text: str) -> None:
        view = self.view()
        if (who, by) != (view.who, view.by):
            self._change(answering.mark_unknown, self.state.now(), who, by)

    def _not_applicable(self) -> None:
        view = self.view()
        if not view.na_allowed:
            self.post(Message(self.tr("This question always applies."), self.tr("Answer it, or choose Don't know.")))
            return
        box = ask_reason(
            self.tr("Not applicable"),
            self.tr("Why can this not occur here? The reason is printed in the appendix."),
            lambda reason: self._change(answering.mark_not_applicable, reason, self.state.now()),
            view.reason,
        )
        self.open_dialog(box)

    def _park(self) -> None:
        parked = self.view().parked
        is_on = parked is not None and not parked.closed
        kept = parked if parked is not None else ParkedItem()
        box = ask_who_and_when(
            self.tr("Parking lot"),
            self.tr("The question stays open here; somebody comes back with it."),
            self._names(),
            lambda who, by, text: self._change(answering.park, ParkedItem(owner=who, due=by, text=text)),
            who=kept.owner,
            by=kept.due,
            text=kept.text,
            drop=(lambda: self._change(answering.park, None)) if is_on else None,
        )
        self.open_dialog(box)

    def _flag(self) -> None:
        self._change(answering.flag)

    def _register(self) -> None:
        view = self.view()
        locked = self.state.is_read_only
        box = ask_register(
            view.title,
            view.register_columns,
            view.register_rows,
            None if locked else lambda rows: self._change(register.set_register, rows),
        )
        self.open_dialog(box)

    def _names(self) -> list[str]:
        return [person.name for person in self.state.engagement.people]

    # --- the vote ---------------------------------------------------------------------------------------------

    def _begin_vote(self) -> None:
        """V and R: one string by seat. The room votes twice at most."""
        view = self.view()
        if len(view.choices) != len(answering.LETTERS) or view.kind not in ("ladder", "number"):
            self.post(Message(self.tr("This question is not voted on."), self.tr("Choose its answer by letter.")))
        elif not view.table:
            way = Action(self.tr("Roster and agenda"), lambda: self.go("roster"), "people")
            text = self.tr("Votes are given by seat: put the people on the roster first.")
            self.post(Message(self.tr("Nobody has a seat yet."), text, action=way))
        elif view.has_revoted:
            text = self.tr("Record what the room agrees on by its letter, or leave it split and move on.")
            self.post(Message(self.tr("The room has voted twice."), text))
        else:
            self._show_votes_for(view)
            if self._votes is not None:
                room.choose_again()
                self._votes.set_seats(cells(view.table))
                self._votes.begin(self._kept_votes())

    def _show_votes_for(self, view: workshop.QuestionView) -> None:
        raise NotImplementedError

    def _kept_votes(self) -> str:
        raise NotImplementedError

    def _vote(self, letters: str) -> None:
        """Record the votes; in a closed workshop the reason comes first, and until then they stay in their cells."""
        if self._current is None:
            return
        votes = answering.parse_votes(letters, workshop.roles_by_seat(self.state.engagement))
        self._change_of(self._current, answering.vote, votes, self.state.now(), then=self._voted)

    def _voted(self) -> None:
        self._leave_vote()
        self._say_vote()
        view = self.view()
        if view.state == "unknown":
            self._ask_finder(view, self.tr("The room does not know"))

    def _say_vote(self) -> None:
        """The facilitator hears what the dots say: the middle, the range, and who speaks first."""
        view = self.view()
        spread = view.spread
        if spread is None:
            return
        if view.state == "unknown":
            self.announce(self.tr("Vote recorded. The room does not know."))
            return
        said = [
            self.tr("Vote recorded. Median {letter}, range {range}.").format(letter=spread.median, range=spread.range)
        ]
        if spread.lowest is not None:
            said.append(self.tr("Seat {seat} speaks first.").format(seat=spread.lowest))
        self.announce(" ".join(said))

    def _leave_vote(self) -> None:
        raise NotImplementedError
