"""The votes on the workshop page: one cell a seat, who speaks first, and the line by role group."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from readiness.app import workshop
from ui.pages.workshop_foot import cells, vote_strip
from ui.pages.workshop_keys import WorkshopKeys
from ui.pages.workshop_said import vote_line
from ui.widgets.kit import clear, row
from ui.widgets.projector import room
from ui.widgets.vote_strip import VoteStrip


class WorkshopVotes(WorkshopKeys):
    """Shows the strip of votes where a question is voted on, and takes what is typed into it."""

    _locked: bool
    _page_keys: list[tuple[str, str]]
    _said: QHBoxLayout | None
    _said_last: tuple[object, ...]

    def _vote_strip(self, view: workshop.QuestionView) -> VoteStrip | None:
        is_shown = view.mode == "vote" or self._is_voting or view.spread is not None or bool(self._kept_votes())
        strip = vote_strip(view) if is_shown else None
        if strip is not None:
            strip.setEnabled(not self._locked)
            strip.typed.connect(self._entering)
            strip.voted.connect(self._vote)
            strip.left.connect(self._leave_vote)
            strip.focused.connect(self._show_vote_keys)
            self._show_votes(strip, view)
        return strip

    def _list_keys(self, view: workshop.QuestionView) -> None:
        """The keys of this very question; while votes are typed they wait behind those of the vote."""
        if self._page_keys:
            self._page_keys = self.key_list(view)
        else:
            self.keys = self.key_list(view)

    def _show_vote_keys(self, is_typing: bool) -> None:
        """While votes are typed the hint bar names the keys of the vote, then those of the page again."""
        if is_typing == bool(self._page_keys) or not self.state.is_open:
            return
        if is_typing:
            self._page_keys = list(self.keys)
            self.keys = [
                ("A–E", self.tr("vote of the next seat")),
                ("Enter", self.tr("record the vote")),
                ("Esc", self.tr("leave it")),
                ("?", self.tr("don't know")),
                ("Backspace", self.tr("take back")),
            ]
        else:
            self.keys, self._page_keys = self._page_keys, []
        self.chrome_changed.emit()

    def _show_votes(self, strip: VoteStrip, view: workshop.QuestionView) -> None:
        words: dict[int, str] = {}
        if view.spread is not None and view.spread.lowest is not None and view.spread.highest is not None:
            words = {view.spread.highest: self.tr("then"), view.spread.lowest: self.tr("speaks first")}
        strip.set_short_words({self.tr("speaks first"): self.tr("first")})
        interrupted = self._kept_votes()
        strip.set_seats(cells(view.table if interrupted else view.seats))
        strip.setToolTip(self.tr("The table has changed since this vote.") if view.has_table_changed else "")
        strip.set_votes(interrupted or "".join(s.vote or "" for s in view.seats), {} if interrupted else words)

    def _show_said(self, view: workshop.QuestionView) -> None:
        """The line of the vote, made anew only when it says something else."""
        entered = None
        if self._is_voting and self._votes is not None:
            entered = (len(self._votes.votes), len(self._votes.seats))
        shown = (view.spread, view.roles, view.has_consensus, view.has_revoted, view.has_table_changed, entered)
        if self._said is not None and shown != self._said_last:
            self._said_last = shown
            clear(self._said)
            self._said.addLayout(row(*vote_line(view, entered, self._stage_width())))

    def _show_vote_state(self, view: workshop.QuestionView) -> None:
        """While the room votes again, what it said first stands back and no middle is named."""
        if self._stage is not None:
            self._stage.show_answers(view, is_past=self._is_voting)
        self._show_said(view)
        self._show_foot(view)

    def _stage_width(self) -> int:
        raise NotImplementedError

    def _show_foot(self, view: workshop.QuestionView) -> None:
        raise NotImplementedError

    def _show_votes_for(self, view: workshop.QuestionView) -> None:
        self._is_voting = True
        if self._votes is None:
            self._show_question()
        self._show_vote_state(view)

    def _leave_vote(self) -> None:
        if not self.state.is_open:  # the file is being closed: what was typed is kept as a draft
            return
        self._is_voting = False
        self._keep_votes("")
        room.stop_entering()
        view = self.view()
        if self._votes is not None:
            self._show_votes(self._votes, view)
        self._show_vote_state(view)
        self._show_room(view)
        if self._stage is not None:
            self._stage.focus_choice()

    def _show_question(self) -> None:
        raise NotImplementedError

    def _show_room(self, view: workshop.QuestionView) -> None:
        raise NotImplementedError
