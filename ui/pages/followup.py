"""Open ends: what somebody comes back with, by whom and when; out of the house as a list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from readiness.app import agenda, followup, workshop
from readiness.errors import ReadinessError
from ui.language import short_day
from ui.pages.page import Action, Page, PageContext
from ui.theme.look import look
from ui.theme.tokens import CONTROL
from ui.widgets.cells import StateCell, Two, Words, quiet
from ui.widgets.due_lanes import Due, DueLanes
from ui.widgets.follow_up_card import FollowUpCard
from ui.widgets.kit import WHOLE, Text, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.marks import Chip
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.panel import heading_line
from ui.widgets.scrim import Fade

BESIDE_FROM = 960
"""Width in text units from which the chosen open end stands in full beside the list."""
BARS = 112
"""What the top bar and the hint bar take of the window at most, in text units."""
MOST_LANES = 0.4
"""Share of the window's height that the lanes take at most: the list above keeps the rest."""
LEAST_CARD = 104
"""Height in text units from which the chosen open end stands under the list."""
MARKS = {
    "parked": ("claimed", "park"),
    "unknown": ("unknown", "help_circle"),
    "promised": ("claimed", "eye"),
    "carried": ("claimed", "refresh"),
}


class FollowUpPage(Page):
    """Parked questions, don't-knows and promised evidence. Nothing here is a score."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        engagement = self.state.engagement
        self._items = followup.list_follow_ups(engagement)
        self.title = self.tr("Open ends")
        self.note = self.tr("%n to follow up", None, len(self._items)) if self._items else ""
        onward = Action(self.tr("To the read-out"), lambda: self.go("readout"), "arrow_right")
        if self._items:
            self.primary = onward
            self.secondary = [Action(self.tr("Save as a list…"), self._ask_file, "download", keys="S")]
            self.bind("S", self._ask_file)
        if not engagement.read_only and not agenda.is_closed(engagement):
            self.secondary.append(Action(self.tr("Close the workshop"), self._close, "check"))
        back = Action(self.tr("Back to the workshop"), lambda: self.go("workshop"), "chevron_left", keys="Esc")
        self.secondary.append(back if self._items else onward)
        self.bind("Esc", lambda: self.go("workshop"))
        self.keys = [("Esc", self.tr("back to the workshop"))]
        self._card: FollowUpCard | None = None
        self._lay_out()

    def keep(self) -> dict[str, object]:
        return {"question": self._items[self._list.selected].question} if self._items else {}

    def restore(self, kept: Mapping[str, object]) -> None:
        at = next((i for i, item in enumerate(self._items) if item.question == kept.get("question")), -1)
        if at >= 0:
            self._list.select(at)

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
        space = self.space
        edge = space.edge
        margins = (space.pad, edge, space.pad, edge)
        table = self._table()
        calendar = self._due = self._calendar()  # held also where there is no room for it
        today = self.state.now().date()
        is_beside = not space.short and space.effective >= BESIDE_FROM
        card = FollowUpCard(
            MARKS, today, lambda question: self.go("workshop", question), is_large=space.tall, is_low=not is_beside
        )
        self._card = card
        if is_beside:
            left = column((table, 1), calendar, spacing=space.gap)
            self.setLayout(column((row((left, 13), (card, 8), spacing=space.gap), 1), spacing=0, margins=margins))
        else:
            free = space.height - look.px(BARS) - 2 * edge - space.gap - _height(self._list.sizeHint().height())
            table.setMaximumHeight(_height(self._list.sizeHint().height()))
            card.setVisible(free >= look.px(LEAST_CARD))
            parts = [(table, WHOLE), (card, 1)] if free >= look.px(LEAST_CARD) else [(table, WHOLE), None]
            self.setLayout(column(*parts, spacing=space.gap, margins=margins))
        self._list.select(0)

    def _table(self) -> QFrame:
        listing = self._list = self._listing()
        nameless = sum(1 for item in self._items if item.kind != "carried" and (not item.who or item.by is None))
        words = self.tr("%n without name or date", None, nameless)
        done = self.tr("Each has a name and a date")
        chip = Chip(words if nameless else done, "claimed" if nameless else "passed", "warning" if nameless else None)
        carried = sum(1 for item in self._items if item.kind == "carried")
        if carried and not nameless:
            chip = Chip(self.tr("%n to confirm", None, carried), "claimed", "refresh")
        title = Text(self.tr("Who comes back with what"), "heading")
        chip.setMinimumWidth(chip.sizeHint().width())
        needed = title.sizeHint().width() + chip.minimumWidth() + 96
        head: QFrame = heading_line(title, None, chip)
        if needed > self.space.width:  # below one another: neither is cut
            head = frame("clear", column(title, row(chip, None), spacing=4))
        area = scroll(frame("clear", column(listing, None, spacing=0)), self.title)
        Fade(area)
        self.first = listing
        self.keys = [
            ("↑ ↓", self.tr("row")),
            ("Enter", self.tr("open the question")),
            ("S", self.tr("save as a list")),
            *self.keys,
        ]
        return frame("card", column(head, (area, 1), spacing=4, margins=(16, 8, 16, 12)))

    def _listing(self) -> Ledger:
        rows: list[Row] = []
        today = self.state.now().date()
        for item in self._items:
            if item.kind == "carried":  # it waits for the room, not for a person and a day
                rows.append([Two(item.title, f"{item.question} · {item.text}", is_own=True), self._kind(item), "", ""])
                continue
            who = Words(item.who or self.tr("nobody yet"), tone="ink" if item.who else "claimed", is_own=True)
            when = Words(self.tr("no date"), tone="claimed")
            if item.by:
                when = Words(short_day(item.by), tone="claimed") if item.by < today else quiet(short_day(item.by))
            under = f"{item.question} · {item.text}" if item.text else item.question
            rows.append(
                [
                    Two(item.title, under, is_own=True),
                    self._kind(item),
                    who,
                    when,
                ]
            )
        columns = [
            Column(self.tr("Question"), -11),
            Column(self.tr("Why open"), 136),
            Column(self.tr("Who"), -5),
            Column(self.tr("By"), 104),
        ]
        listing = Ledger(columns, rows, self.title, row=48, most=56 if self.space.tall else 48)
        listing.setObjectName("follow-ups")
        listing.moved.connect(self._show)
        listing.chosen.connect(lambda at: self.go("workshop", self._items[at].question))
        return listing

    @staticmethod
    def _kind(item: followup.FollowUp) -> StateCell:
        status, icon = MARKS[item.kind]
        return StateCell(status, followup.KIND_WORDS[item.kind], icon)

    def _calendar(self) -> QFrame:
        """The same open ends by person and day, in the room that a short list leaves."""
        named = [item for item in self._items if item.kind != "carried"]
        dues = [Due(item.title, item.who, item.by, *MARKS[item.kind]) for item in named]
        lanes = self._lanes = DueLanes(dues, self.state.now().date(), self.tr("nobody yet"))
        lanes.chosen.connect(self._list.select)
        body = frame("clear", column((lanes, 1), spacing=0))
        area = scroll(body, self.tr("Who is due when"))
        Fade(area)
        head = heading_line(Text(self.tr("Who is due when"), "heading"), None)
        card = frame("card", column(head, (area, 1), spacing=4, margins=(16, 8, 16, 12)))
        wanted, most = _height(lanes.sizeHint().height()), round(self.space.height * MOST_LANES)
        card.setFixedHeight(min(wanted, most))
        return card

    def _show(self, at: int) -> None:
        """Show a row beside the list and on the line of days."""
        if 0 <= at < len(self._items):
            self._lanes.select(at)
            if self._card is not None:
                self._card.show_item(self._items[at], is_next=at == 0 and self._items[at].by is not None)

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


def _height(content: int) -> int:
    """Height of a card with a heading whose content has this height, in pixels."""
    return content + look.px(CONTROL) + 4 + 8 + 12 + 4
