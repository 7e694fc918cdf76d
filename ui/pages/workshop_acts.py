"""What can be done with the question on the stage: each act is an edit, saved when it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from readiness.app import answering, attachments, register, workshop
from readiness.app.attachments import PreparedPicture
from readiness.domain.edit import Edit
from readiness.domain.progress import Progress
from readiness.domain.questions import QuestionId
from readiness.domain.response import Evidence, ParkedItem
from readiness.errors import ReadinessError
from ui.pages.answer_change import change_answer
from ui.pages.page import Action, Page
from ui.widgets.evidence_panel import EvidencePanel
from ui.widgets.messages import Message
from ui.widgets.picture import show_picture
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

    def view(self) -> workshop.QuestionView:
        """The question on the stage as recorded now."""
        if self._current is None:
            raise LookupError("no question is open")
        return workshop.view_question(self.state.engagement, self._current)

    def _change(self, make: Callable[..., Edit], *args: object) -> None:
        """Apply what `make(engagement, question, ...)` gives, computed at the moment it is applied."""
        question = self._current
        if question is not None:
            change_answer(self, lambda: make(self.state.engagement, question, *args))

    # --- answers ----------------------------------------------------------------------------------------------

    def _answer(self, value: object) -> None:
        if self._current is None:
            return
        view, now = self.view(), self.state.now()
        is_voted = view.state == "answered" or (view.spread is not None and view.spread.median == "?")
        if is_voted and any(s.vote for s in view.seats):
            self._agree(view, value)
        elif view.kind == "multi":
            self._change(answering.toggle_option, str(value), now)
        elif value == "":
            self._change(answering.clear)
        else:
            self._change(answering.answer, value, now)

    def _agree(self, view: workshop.QuestionView, value: object) -> None:
        """After a vote, a level is what the room agrees on; after a split, with its reason."""
        now = self.state.now()
        if view.spread is None or not view.spread.split:
            self._change(answering.record_consensus, value, "", now)
            return
        letter = next((c.letter for c in view.choices if c.key == value), str(value))
        box = ask_reason(
            self.tr("The room agrees on {letter}").format(letter=letter),
            self.tr("What settled it? Votes and split stay on file."),
            lambda reason: self._change(answering.record_consensus, value, reason, now),
            view.consensus_reason,
        )
        box.closed.connect(self.refresh)
        self.open_dialog(box)

    def _leave_split(self) -> None:
        self._change(answering.leave_split, self.state.now())

    def _unknown(self) -> None:
        """Recorded at once; who finds out, and by when, can be added or left open."""
        view = self.view()
        if view.state != "unknown":
            self._change(answering.mark_unknown, self.state.now())
            if self.state.engagement.response(view.id).state != "unknown":
                return  # the workshop is closed: its reason is asked first
        self._ask_finder(view, self.tr("Don't know is recorded"))

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
        elif not view.seats:
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
                self._votes.begin(self._kept_votes())

    def _show_votes_for(self, view: workshop.QuestionView) -> None:
        raise NotImplementedError

    def _kept_votes(self) -> str:
        raise NotImplementedError

    def _vote(self, letters: str) -> None:
        votes = answering.parse_votes(letters, workshop.roles_by_seat(self.state.engagement))
        self._change(answering.vote, votes, self.state.now())
        self._leave_vote()
        self._say_vote()
        view = self.view()
        is_recorded = self.state.engagement.response(view.id).votes == votes  # a closed workshop asks a reason first
        if view.state == "unknown" and is_recorded:
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

    # --- evidence ---------------------------------------------------------------------------------------------

    def _set_evidence(self, level: int) -> None:
        self._change(answering.set_evidence, level, self.state.now())

    def _add_shown(self, item: Evidence) -> None:
        now = self.state.now()
        self._change(answering.add_shown, item.model_copy(update={"date": now.date()}), now)

    def _remove_shown(self, key: str) -> None:
        self._change(answering.remove_shown, key)

    def _write_note(self, words: str) -> None:
        self._change(answering.set_note, words)

    def _take_picture(self, given: tuple[bytes, str]) -> None:
        """Decode what was pasted or dropped off the GUI thread, then keep it in the file."""
        body, name = given
        named = self.tr("Picture of {question}").format(question=self._current)

        def work(_progress: Progress) -> PreparedPicture:
            return attachments.prepare_picture(body, named) if body else attachments.prepare_file(Path(name))

        self.jobs.start(work, kind="picture", done=self._keep_picture, failed=self._refuse_picture, owner=self)

    def _keep_picture(self, picture: PreparedPicture) -> None:
        try:
            key = attachments.keep_picture(self.state.engagement, picture)
        except ReadinessError as error:
            self._refuse_picture(error)
            return
        if self._panel is not None:
            self._panel.take_picture(key, picture.name)

    def _refuse_picture(self, error: ReadinessError) -> None:
        if self._panel is not None:
            self._panel.refuse(f"{error} {error.hint}")

    def _open_picture(self, item_id: str) -> None:
        item = next((e for e in self.view().shown if e.id == item_id), None)
        found = attachments.read_picture(self.state.engagement, item.attachment) if item and item.attachment else None
        if item is None or found is None:
            return
        body, name = found.body, found.name

        def hide(box: tuple[float, float, float, float]) -> None:
            attachments.replace_picture(self.state.engagement, found.key, attachments.hide_part(body, name, box))
            if self._panel is not None:
                self._panel.renew(self.view())

        locked = self.state.is_read_only
        size = attachments.size_words(body)
        self.open_dialog(show_picture(body, name, size, None if locked else hide))
