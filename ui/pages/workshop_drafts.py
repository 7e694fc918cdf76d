"""What is being typed on the workshop page and not recorded yet: the evidence form, and the votes by seat."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.pages.workshop_clock import WorkshopClock
from ui.widgets.evidence_form import Draft
from ui.widgets.projector import room

EVIDENCE, VOTES = "evidence|", "votes|"


class WorkshopDrafts(WorkshopClock):
    """Keeps both in the engagement file at every key, and puts them back when their question is opened again."""

    def _kept_draft(self, question: str) -> Draft:
        return Draft.from_json(self.state.drafts.get(EVIDENCE + question))

    def _keep_draft(self, draft: Draft) -> None:
        if self._current is not None and not self.state.is_read_only:
            self.state.drafts.put(EVIDENCE + self._current, {} if draft.is_empty else asdict(draft))

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

    def _keep_votes(self, letters: str) -> None:
        if self._current is not None and not self.state.is_read_only:
            self.state.drafts.put(VOTES + self._current, letters)

    def _kept_votes(self) -> str:
        """Votes that a crash interrupted: they stand in their cells, and V goes on with them."""
        letters = self.state.drafts.get(f"{VOTES}{self._current}")
        return letters if isinstance(letters, str) else ""
