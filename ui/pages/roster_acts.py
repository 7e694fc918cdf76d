"""What can be done on the roster page: people, seats, who prepares what, what is brought, minutes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from readiness.app import agenda, roster
from readiness.app.agenda_cards import list_cards
from readiness.domain.edit import Edit
from readiness.domain.snapshot import Person
from readiness.errors import AnswerError
from ui.pages.page import Action, Page
from ui.widgets.ledger import Ledger
from ui.widgets.messages import Message
from ui.widgets.roster_forms import ask_minutes, ask_person, ask_preparer, ask_start, show_cards


class RosterActs(Page):
    """Every act is one edit; a file that cannot be changed refuses them all."""

    _locked: bool
    _people: tuple[roster.PersonLine, ...]
    _parts: tuple[agenda.Part, ...]
    _work: tuple[agenda.PreWork, ...]
    _listing: Ledger

    def _apply(self, make: Callable[[], Edit]) -> None:
        if self._locked:
            return
        before = self.state.engagement.people
        try:
            self.state.apply(make())
        except AnswerError as error:
            self.post(Message.from_error(error))
            return
        self._warn_of(before)

    def _warn_of(self, before: tuple[Person, ...]) -> None:
        """What a change of the seats means for recorded votes, and for votes to come."""
        engagement = self.state.engagement
        seats, were = roster.count_seats(engagement), sum(person.seat is not None for person in before)
        if roster.has_votes(engagement) and roster.moves_seats(before, engagement.people):
            title = self.tr("Votes already recorded keep their seats and roles.")
            self.post(Message(title, self.tr("A vote given again uses the seats as they are now.")))
        if seats > max(were, roster.MOST_SEATS):
            title = self.tr("{count} seats are more than the six to ten that a vote is made for.").format(count=seats)
            self.post(Message(title, self.tr("All of them can vote; the cells become narrow."), "claimed"))

    def acts(self) -> list[Action]:
        cards = Action(self.tr("Reference cards…"), self._show_cards, "projector", keys="C")
        if self._locked:
            return [cards]
        return [
            Action(self.tr("Add a person"), lambda: self._ask_person(None), "plus", keys="+"),
            Action(self.tr("Start time…"), self._ask_start, "clock", keys="T"),
            cards,
        ]

    def _show_cards(self) -> None:
        self.open_dialog(show_cards(list_cards(self.state.engagement)))

    def _toggle_brought(self, at: int) -> None:
        self._apply(lambda: agenda.toggle_brought(self.state.engagement, tuple(agenda.ARTEFACTS)[at]))

    def _ask_person(self, at: int | None) -> None:
        if self._locked:
            return
        line = None if at is None else self._people[at]

        def take(name: str, role: str, title: str) -> str:
            before = self.state.engagement.people
            try:
                self.state.apply(roster.put_person(self.state.engagement, at, name, role, title))
            except AnswerError as error:
                return str(error)
            self._warn_of(before)
            return ""

        def drop() -> None:
            if at is not None:
                self._apply(lambda: roster.remove_person(self.state.engagement, at))

        self.open_dialog(ask_person(line, take, None if at is None else drop))

    def _ask_preparer(self, at: int) -> None:
        if self._locked:
            return
        work = self._work[at]
        names = [p.name for p in self._people]
        self.open_dialog(
            ask_preparer(
                work.title,
                names,
                work.who,
                lambda who: self._apply(lambda: agenda.assign_pre_work(self.state.engagement, work.question, who)),
                lambda: self.go("workshop", work.question),
            )
        )

    def _ask_minutes(self, at: int) -> None:
        if self._locked:
            return
        part = self._parts[at]
        self.open_dialog(
            ask_minutes(
                part.title,
                part.minutes,
                lambda minutes: self._apply(lambda: agenda.set_minutes(self.state.engagement, part.key, minutes)),
            )
        )

    def _ask_start(self) -> None:
        starts = agenda.read_agenda(self.state.engagement).starts

        def take(time: str) -> str:
            try:
                self.state.apply(agenda.set_start(self.state.engagement, time))
            except AnswerError as error:
                return f"{error} {error.hint}".strip()
            return ""

        self.open_dialog(ask_start(starts, take))

    def _move(self, by: int) -> None:
        at = self._listing.selected
        if at < 0 or not self._has_focus(self._listing):
            return
        self._listing.select(max(0, min(len(self._people) - 1, at + by)), tell=False)
        self._apply(lambda: roster.move_seat(self.state.engagement, at, by))

    def _remove(self) -> None:
        at = self._listing.selected
        if at >= 0 and self._has_focus(self._listing):
            self._apply(lambda: roster.remove_person(self.state.engagement, at))

    @staticmethod
    def _has_focus(widget: QWidget) -> bool:
        return QApplication.focusWidget() is widget
