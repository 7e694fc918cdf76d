"""Open ends: what somebody comes back with, by whom and when; out of the house as a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from readiness.app import agenda, followup, workshop
from readiness.errors import ReadinessError
from ui.language import short_day
from ui.pages.page import Action, Page, PageContext
from ui.theme.look import look
from ui.widgets.cells import StateCell, Two, Words, quiet
from ui.widgets.kit import WHOLE, Text, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.marks import Chip
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.projector import Slide, room

WIDEST, WIDEST_ROOMY = 1240, 1440
MARKS = {"parked": ("claimed", "park"), "unknown": ("unknown", "help_circle"), "promised": ("claimed", "eye")}


class FollowUpPage(Page):
    """Parked questions, don't-knows and promised evidence. Nothing here is a score."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        engagement = self.state.engagement
        self._items = followup.list_follow_ups(engagement)
        self.title = self.tr("Open ends")
        self.note = self.tr("%n to follow up", None, len(self._items)) if self._items else ""
        self.primary = Action(self.tr("To the read-out"), lambda: self.go("readout"), "arrow_right")
        if self._items:
            self.secondary = [Action(self.tr("Save as a list…"), self._ask_file, "download")]
        if not engagement.read_only and not agenda.is_closed(engagement):
            self.secondary.append(Action(self.tr("Close the workshop"), self._close, "check"))
        self.secondary.append(
            Action(self.tr("Back to the workshop"), lambda: self.go("workshop"), "chevron_left", keys="Esc")
        )
        self.bind("Esc", lambda: self.go("workshop"))
        self.keys = [("Esc", self.tr("back to the workshop"))]
        self._lay_out()
        room.show(Slide(section=self.title))

    def keep(self) -> dict[str, object]:
        return {}

    def _lay_out(self) -> None:
        if not self._items:
            nothing_yet = not workshop.progress(self.state.engagement)[0]
            card = state_card(
                "followup" if nothing_yet else "followup done",
                self.tr("Nothing collected yet") if nothing_yet else self.tr("Nothing is left open"),
                self.tr("Parked questions, don't-knows and promised evidence are collected here, with name and date."),
                primary=Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right"),
            )
            self.setLayout(column(state_page(card, self.space.pad), spacing=0))
            return
        edge = 8 if self.space.short else 24 if self.space.tall else 12
        card = self._card()
        card.setMaximumWidth(look.px(WIDEST_ROOMY if self.space.roomy else WIDEST))
        inner = row(None, (card, WHOLE), None, spacing=0)  # rows wider than an eye follows are hard to read across
        self.setLayout(column(inner, None, margins=(self.space.pad, edge, self.space.pad, edge)))

    def _card(self) -> QFrame:
        listing = self._list()
        nameless = sum(1 for item in self._items if not item.who or item.by is None)
        words = self.tr("%n without name or date", None, nameless)
        done = self.tr("Each has a name and a date")
        chip = Chip(words if nameless else done, "claimed" if nameless else "passed", "warning" if nameless else None)
        head = row(Text(self.tr("Who comes back with what"), "heading"), None, chip)
        area = scroll(frame("clear", column(listing, None, spacing=0)), self.title)
        self.first = listing
        self.keys = [("↑ ↓", self.tr("row")), ("Enter", self.tr("open the question")), *self.keys]
        return frame("card", column(head, area, spacing=8, margins=(24, 16, 24, 16)))

    def _list(self) -> Ledger:
        rows: list[Row] = []
        for item in self._items:
            status, icon = MARKS[item.kind]
            who = Words(item.who or self.tr("nobody yet"), tone="ink" if item.who else "claimed", is_own=True)
            when = quiet(short_day(item.by)) if item.by else Words(self.tr("no date"), tone="claimed")
            title = Two(item.title, item.text or item.question, is_own=True)
            rows.append([StateCell(status, followup.KIND_WORDS[item.kind], icon), title, who, when])
        columns = [
            Column("", 184),
            Column(self.tr("Question"), -11),
            Column(self.tr("Who"), -6),
            Column(self.tr("By"), 104),
        ]
        listing = Ledger(columns, rows, self.title, row=46, most=52)
        listing.setObjectName("follow-ups")
        listing.chosen.connect(lambda at: self.go("workshop", self._items[at].question))
        return listing

    def _close(self) -> None:
        self.state.apply(agenda.close_workshop(self.state.engagement, self.state.now()))

    def _ask_file(self) -> None:
        name = str(self.state.engagement.path.with_name("follow-up.xlsx"))
        kinds = self.tr("Workbook (*.xlsx);;Text (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), name, kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the list to a file, and say so."""
        try:
            followup.export_follow_ups(self.state.engagement, path, self.state.now())
        except ReadinessError as error:
            self.post(Message.from_error(error))
        else:
            self.post(Message(self.tr("The list was saved."), str(path), "passed"))
