"""What is being typed on the workshop page and not recorded yet: the evidence form, the votes by seat, a number."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from readiness.app import agenda, answering, workshop
from ui.pages.page import Action
from ui.pages.workshop_clock import WorkshopClock
from ui.widgets.evidence_form import Draft
from ui.widgets.messages import Message
from ui.widgets.overlay import Overlay
from ui.widgets.projector import room

EVIDENCE, VOTES, NUMBER = "evidence|", "votes|", "number|"


class WorkshopDrafts(WorkshopClock):
    """Keeps them in the engagement file at every key, and puts them back when their question is opened again."""

    _has_asked = False
    _left: Message | None = None

    def _kept_draft(self, question: str) -> Draft:
        return Draft.from_json(self.state.drafts.get(EVIDENCE + question))

    def _keep_draft(self, question: str, draft: Draft) -> None:
        self._keep(EVIDENCE + question, {} if draft.is_empty else asdict(draft))

    def _keep(self, key: str, value: object) -> None:
        if self.state.is_open and not self.state.is_read_only:
            self.state.drafts.put(key, value)

    def _kept_number(self, question: str) -> str:
        """A number that was typed and not recorded: it is out of range, its reason is missing, or a crash came."""
        words = self.state.drafts.get(NUMBER + question)
        return words if isinstance(words, str) else ""

    def _keep_number(self, question: str, words: str) -> None:
        self._keep(NUMBER + question, words)

    def _give(self, question: str, value: object) -> None:
        """A level, an option or a number was given: what was typed for the question is no draft any more."""
        box = self._answer(question, value)
        if box is None:
            self._keep_number(question, "")
        else:
            box.closed.connect(partial(self._keep_number, question, ""))

    # --- before the question is left ------------------------------------------------------------------------------

    def open_dialog(self, box: Overlay) -> None:
        self._has_asked = True
        super().open_dialog(box)

    def _settle(self) -> bool:
        """Record the number that was typed and the vote that is complete; False if a card asks something first.

        What the next question has to say about it stands in `_left` then.
        """
        self._has_asked, self._left = False, None
        if self._stage is not None and self._stage.number is not None:
            self._stage.number.commit()
            self._left = self._unsettled(self._stage.number.problem)
        letters = self._complete_vote()
        if letters and not self._has_asked:
            self._vote(letters)
            self._left = self._left or self._vote_recorded()
        return not self._has_asked

    def _settle_silently(self) -> None:
        """The same for a page that goes: what would ask something stays as it was typed, in its field."""
        number = None if self._stage is None else self._stage.number
        if not self._asks_first():
            if number is not None:
                number.commit()
            letters = self._complete_vote()
            if letters:
                votes = answering.parse_votes(letters, workshop.roles_by_seat(self.state.engagement))
                self._change(answering.vote, votes, self.state.now())
                self._keep_votes("")
        if number is not None:
            number.put_aside()

    def _asks_first(self) -> bool:
        """Whether a change of the answer asks for a reason: the workshop is closed, or the room was split."""
        spread = self.view().spread
        return agenda.is_closed(self.state.engagement) or (spread is not None and spread.split)

    def _complete_vote(self) -> str:
        """The letters that stand in the cells without Enter, if every seat has one."""
        letters = self._kept_votes()
        return letters if self._votes is not None and len(letters) == len(self._votes.seats) else ""

    def _unsettled(self, problem: str) -> Message | None:
        """A number could not be recorded: it stays in its field, with what is wrong."""
        if not problem:
            return None
        title = self.tr("The number typed for {question} is not recorded.").format(question=self._current)
        return Message(title, problem, "claimed", self._way_back())

    def _vote_recorded(self) -> Message | None:
        """Nobody pressed Enter after the last vote: it counts all the same, and that is said."""
        spread = self.view().spread
        if spread is None or self._complete_vote():
            return None
        title = self.tr("The vote on {question} is recorded.").format(question=self._current)
        text = self.tr("Median {letter}, range {range}.").format(letter=spread.median, range=spread.range)
        return Message(title, text, "claimed" if spread.split else "passed", self._way_back())

    def _way_back(self) -> Action:
        question = self._current
        return Action(self.tr("Open {question}").format(question=question), lambda: self.open_at(question))

    # --- the votes ------------------------------------------------------------------------------------------------

    def _listen_to_room(self) -> None:
        """On the only screen the room's window covers this one: its keys reach the votes all the same."""
        room.vote_asked.connect(self._begin_vote)
        room.keyed.connect(self._enter_from_room)

    def _enter_from_room(self, key: int, text: str) -> None:
        if self._votes is not None:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self._votes, event)

    def _entering(self, letters: str) -> None:
        """A vote was typed: keep it, and let the room see how many are in."""
        self._keep_votes(letters)
        if self._votes is not None:
            room.enter(len(letters), len(self._votes.seats))
            self._show_said(self.view())

    def _show_said(self, view: workshop.QuestionView) -> None:
        raise NotImplementedError

    def _keep_votes(self, letters: str) -> None:
        if self._current is not None:
            self._keep(VOTES + self._current, letters)

    def _kept_votes(self) -> str:
        """Votes that a crash interrupted: they stand in their cells, and V goes on with them."""
        letters = self.state.drafts.get(f"{VOTES}{self._current}")
        return letters if isinstance(letters, str) else ""
