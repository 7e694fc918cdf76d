"""Before the workshop: who sits where, what each prepares, what is brought, and the half day as a list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from readiness.app import agenda, roster
from readiness.app.packs_print import PackPart, packs_work
from readiness.errors import ReadinessError
from ui.pages.page import Action, PageContext, Space
from ui.pages.roster_acts import RosterActs
from ui.theme.look import look
from ui.theme.tokens import SM
from ui.widgets.folding import Folding
from ui.widgets.forms import advice
from ui.widgets.kit import Button, Items, Text, button, column, flush, frame, row, rule, scroll
from ui.widgets.ledger import Ledger
from ui.widgets.marks import AgendaStrip, Chip, Icon
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.packs_form import ask_packs
from ui.widgets.room import Slide
from ui.widgets.roster_forms import opening_slide
from ui.widgets.roster_lists import (
    BRING_ROW,
    DAY_ROW,
    HEAD,
    WORK_ROW,
    agenda_list,
    artefact_list,
    people_list,
    pre_work_list,
)
from ui.widgets.tabs import Tabs

SIDE_BY_SIDE_FROM = 1060
CARD = (24, 12, 24, 12)


class RosterPage(RosterActs):
    """People over what is ready, the agenda beside them. Seats are numbers of votes; the sponsor has none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        engagement = self.state.engagement
        self._locked = engagement.read_only
        self._people = roster.list_people(engagement)
        self._parts = agenda.list_parts(engagement)
        self._work = agenda.list_pre_work(engagement)
        self._tabs: Tabs | None = None
        self._listed_in: tuple[str, ...] = ()
        self._show_chrome()
        self._listing = people_list(self._people)
        self._work_list = pre_work_list(self._work)
        self._bring_list = artefact_list(agenda.read_agenda(engagement).brought)
        self._day_list = agenda_list(self._parts, tall=self.space.tall)
        self._listing.chosen.connect(self._ask_person)
        self._work_list.chosen.connect(self._ask_preparer)
        self._bring_list.chosen.connect(self._toggle_brought)
        self._day_list.chosen.connect(self._ask_minutes)
        self.first = self._listing if self._people else None
        self._lay_out()
        self._bind_keys()

    def slide(self) -> Slide:
        return opening_slide()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (space.effective < SIDE_BY_SIDE_FROM,)

    def keep(self) -> dict[str, object]:
        kept: dict[str, object] = {"person": self._listing.selected, "work": self._work_list.selected}
        kept |= {"bring": self._bring_list.selected, "part": self._day_list.selected}
        return kept | ({} if self._tabs is None else {"tab": self._tabs.current})

    def restore(self, kept: Mapping[str, object]) -> None:
        lists = {
            "person": self._listing,
            "work": self._work_list,
            "bring": self._bring_list,
            "part": self._day_list,
        }
        for name, listing in lists.items():
            at = kept.get(name)
            if isinstance(at, int) and at >= 0:
                listing.select(at, tell=False)
        tab = kept.get("tab")
        if self._tabs is not None and isinstance(tab, int) and tab < len(self._listed_in):
            self._tabs.show_part(tab)

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.space
        edge = 8 if space.short else 24 if space.tall else 12
        margins = (space.pad, edge, space.pad, edge)
        stacked = space.short or space.effective < SIDE_BY_SIDE_FROM
        bare = stacked or not space.tall  # what stands in a tab has the card around the tabs
        people = self._people_card(bare=bare) if self._people else self._nobody_yet(bare=bare)
        day = self._agenda_card(bare=stacked)
        named = self.tr("{done} of {total} assigned").format(
            done=sum(1 for w in self._work if w.who), total=len(self._work)
        )
        brought = len(set(agenda.read_agenda(self.state.engagement).brought) & set(agenda.ARTEFACTS))
        here = self.tr("{done} of {total} confirmed").format(done=brought, total=len(agenda.ARTEFACTS))
        work = self._listed(self._work_list, self.tr("Pre-work by named person"), named, WORK_ROW, HEAD)
        bring = self._listed(self._bring_list, self.tr("Twelve artefacts to bring"), here, BRING_ROW)
        ready = [(self.tr("To prepare"), work), (self.tr("To bring"), bring)]
        if stacked:
            self._tabs = Tabs([(self.tr("People"), people), (self.tr("Agenda"), day), *ready], inset=-SM)
            self._listed_in = ("people", "agenda", "work", "bring")
            self.setLayout(column((self._tabbed(), 1), margins=margins))
        elif space.tall:  # room for the people over what is ready
            self._tabs = Tabs(ready, inset=-SM)
            self._listed_in = ("", "")
            left = column((people, 3), (self._tabbed(), 2), spacing=space.gap)
            self.setLayout(row((left, 13), (day, 10), spacing=space.gap, margins=margins))
        else:
            self._tabs = Tabs([(self.tr("People"), people), *ready], inset=-SM)
            self._listed_in = ("people", "work", "bring")
            self.setLayout(row((self._tabbed(), 13), (day, 10), spacing=space.gap, margins=margins))
        self._tabs.moved.connect(self._show_tab)

    def _tabbed(self) -> QFrame:
        """The tabs in the head of one card, so that it begins where the card beside it does."""
        return frame("card", column(*([] if self._tabs is None else [(self._tabs, 1)]), margins=CARD))

    def _show_tab(self, at: int) -> None:
        """What is shown has a row that the keys act on."""
        listing = {"people": self._listing, "work": self._work_list, "bring": self._bring_list}.get(self._listed_in[at])
        if listing is not None and listing.selected < 0:
            listing.select(0, tell=False)
        self._show_keys()

    @staticmethod
    def _card(*items: Items, bare: bool) -> QFrame:
        made = column(*items, spacing=8, margins=(0, 0, 0, 0) if bare else CARD)
        return frame("clear" if bare else "card", made)

    def _nobody_yet(self, *, bare: bool) -> QFrame:
        """The list before it is one: what it is for, and the one thing to do."""
        words = self.tr("Votes are given by seat: add six to ten people before the first question.")
        foot = self.tr("The report counts role groups and names only those who are to act.")
        add = Action(self.tr("Add a person"), lambda: self._ask_person(None), "plus")
        if self._locked:
            return state_page(state_card("people", self.tr("Nobody is on the list"), foot), 0)
        card = state_card("people", self.tr("Nobody is on the list yet"), words, primary=add, foot=foot)
        self.first = next((b for b in card.findChildren(Button) if b.property("kind") == "primary"), None)
        if bare:
            card.setObjectName("clear")
        return state_page(card, 0)

    def _people_card(self, *, bare: bool) -> QFrame:
        groups = roster.role_groups(self.state.engagement)
        enough = groups >= roster.FEWEST_GROUPS
        words = self.tr("%n of 3 voting role groups", None, groups)
        if enough:
            words = self.tr("%n voting role group(s): role gaps will show", None, groups)
        chip = Chip(words, "passed" if enough else "claimed", None if enough else "warning")
        add = button(self.tr("Add a person"), "quiet", "plus")
        add.clicked.connect(lambda _on=False: self._ask_person(None))
        note = self._seats_note()
        last: list[Items] = []
        if any(p.role == roster.SPONSOR for p in self._people) and self.space.tall:
            title = self.tr("The sponsor votes last, or not at all")
            text = self.tr("Opening and read-out are enough. If the sponsor stays, use the paper slips.")
            last = [advice(title, text)]
        chip.setMinimumWidth(chip.sizeHint().width())
        said: QWidget = chip
        if chip.minimumWidth() > self.space.width - 2 * self.space.pad - 2 * CARD[0] - 16:
            said = Text(words, "small", "muted", wrap=True)
            said.setMinimumWidth(look.px(160))
        head: Items = None
        if not bare:
            head = Folding((Text(self.tr("People"), "heading"), 1), (said, 0))
        quiet_note = (Text(note, "small", "muted", wrap=True), 1)
        foot = row(quiet_note) if self._locked else row(add if bare else flush(add, "left"), 12, quiet_note, spacing=8)
        body = frame("clear", column(self._listing, None, spacing=0))
        area = scroll(body, self.tr("People"), step=look.px(WORK_ROW), head=look.px(HEAD))
        return self._card(row(said, None) if bare else head, (area, 1), *last, rule(), foot, bare=bare)

    def _seats_note(self) -> str:
        """How many seats a vote is made for, and what became of votes when the seats have changed since."""
        engagement = self.state.engagement
        seats = roster.count_seats(engagement)
        said = self.tr("Six to ten seats. The report names only those who are to act.")
        if seats > roster.MOST_SEATS:
            said = self.tr("{count} seats are more than the six to ten that a vote is made for.").format(count=seats)
        if roster.has_other_votes(engagement):
            said = self.tr("{seats} Votes already recorded keep their seats and roles.").format(seats=said)
        return said

    def _listed(self, listing: Ledger, title: str, note: str, step: int, head: int = 0) -> QFrame:
        body = frame("clear", column(listing, None, spacing=0))
        area = scroll(body, title, step=look.px(step), head=look.px(head))
        top = row(Text(title, "strong"), None, Text(note, "small", "muted"))
        return self._card(top, (area, 1), bare=True)

    def _agenda_card(self, *, bare: bool) -> QFrame:
        minutes = agenda.total_minutes(self._parts)
        ends = agenda.ends_at(self.state.engagement)
        words = self.tr("%n minute(s), ends {time}", None, minutes).format(time=ends)
        strip = self._strip()
        begins = button(self.tr("Start time…"), "quiet", "clock")
        begins.clicked.connect(lambda _on=False: self._ask_start())
        cards = button(self.tr("Reference cards…"), "quiet", "projector")
        cards.clicked.connect(lambda _on=False: self._show_cards())
        title: list[Items] = [] if bare else [Text(self.tr("Agenda"), "heading")]
        head = row(*title, None, Icon("clock", "ink_3", 18), Text(words, "label"))
        body = frame("clear", column(self._day_list, None, spacing=0))
        area = scroll(body, self.tr("Agenda"), step=look.px(DAY_ROW), head=look.px(HEAD))
        first, rest = (cards, []) if self._locked else (begins, [cards])
        foot = row(first if bare else flush(first, "left"), *rest, None, spacing=4)
        beside = frame("clear", head)
        beside.setMinimumHeight(look.px(0 if bare or self.space.tall else 36))  # as high as the tabs in the card beside
        return self._card(beside, strip, (area, 1), rule(), foot, bare=bare)

    def _strip(self) -> AgendaStrip:
        """The day as it stands now: filled as far as it is answered, with the minute once it was started."""
        engagement, days = self.state.engagement, [(p.title, p.minutes) for p in self._parts]
        minute = agenda.minutes_since_start(engagement, self.state.now())
        if minute is None or agenda.is_closed(engagement):
            strip = AgendaStrip(days)
        else:
            strip = AgendaStrip(days, max(0, sum(p.start <= minute for p in self._parts) - 1), minute)
        strip.set_done(agenda.done_shares(engagement))
        return strip

    # --- acts -------------------------------------------------------------------------------------------------

    def _bind_keys(self) -> None:
        self.bind("C", self._show_cards, shown=False)
        self.bind("P", self._ask_packs, shown=False)
        if self._locked:
            self.keys = [("C", self.tr("reference cards")), ("P", self.tr("print packs"))]
            return
        self.bind("T", self._ask_start, shown=False)
        self.bind("+", lambda: self._ask_person(None), shown=False)
        self.bind("Alt+Up", lambda: self._move(-1), shown=False)
        self.bind("Alt+Down", lambda: self._move(1), shown=False)
        self.bind("Del", self._remove, shown=False)
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys of the list that is shown; those of the people wherever they are in sight."""
        if self._locked or self._tabs is None:
            return
        shown = self._listed_in[self._tabs.current]
        add = ("+", self.tr("add a person"))
        if shown in ("people", "") and self._people:
            self.keys = [("↑ ↓", self.tr("row")), ("Enter", self.tr("change")), add, ("Del", self.tr("remove"))]
            self.keys.append(("Alt ↑ ↓", self.tr("move seat")))
        else:
            enter = {"work": self.tr("who prepares it"), "bring": self.tr("confirm"), "agenda": self.tr("minutes")}
            lists = [] if shown in ("people", "") else [("↑ ↓", self.tr("row")), ("Enter", enter[shown])]
            self.keys = [*lists, add]
        self.keys += [("T", self.tr("start time")), ("C", self.tr("reference cards"))]
        self.keys.append(("P", self.tr("print packs")))
        self.chrome_changed.emit()

    def _show_chrome(self) -> None:
        engagement, now = self.state.engagement, self.state.now()
        begun = agenda.read_agenda(engagement).begun is not None
        closed = agenda.is_closed(engagement)
        self.title = self.tr("Roster and agenda")
        self.note = self._seats()
        if closed:
            self.note = self.tr("{seats}, workshop closed").format(seats=self.note)
        self.secondary = [Action(self.tr("Print packs…"), self._ask_packs, "file", keys="P")]
        if self._locked:
            self.primary = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")
            return
        if closed:
            again = Action(self.tr("Open again"), lambda: self._apply(lambda: agenda.reopen_workshop(engagement)))
            self.secondary.append(again)
        elif begun:
            close = Action(
                self.tr("Close the workshop"), lambda: self._apply(lambda: agenda.close_workshop(engagement, now))
            )
            self.secondary.append(close)
        if not self._people and not begun:
            self.secondary.append(Action(self.tr("Start the workshop"), self._start, "arrow_right"))
        elif begun or closed:
            self.primary = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")
        else:
            words = self.tr("Start the workshop")
            if agenda.is_under_way(engagement):
                words = self.tr("Continue the workshop")
            self.primary = Action(words, self._start, "arrow_right")

    def _seats(self) -> str:
        """Everybody on the list: those with a seat, and the sponsor, whom the report counts too."""
        seats = sum(1 for p in self._people if p.seat is not None)
        if any(p.role == roster.SPONSOR for p in self._people):
            return self.tr("%n seat(s) and the sponsor", None, seats)
        return self.tr("%n seat(s)", None, seats)

    def _start(self) -> None:
        self._apply(lambda: agenda.start_workshop(self.state.engagement, self.state.now()))
        self.go("workshop")

    # --- printed packs ----------------------------------------------------------------------------------------

    def _ask_packs(self) -> None:
        self.open_dialog(ask_packs(self._ask_file))

    def _ask_file(self, parts: tuple[PackPart, ...]) -> None:
        name = str(self.state.engagement.path.with_name("workshop-packs.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the packs"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            self.print_to(parts, Path(chosen))

    def print_to(self, parts: tuple[PackPart, ...], path: Path) -> None:
        """Write the packs in a job; other pages stay usable."""
        try:
            work = packs_work(self.state.engagement, parts, path, self.state.now())
        except ReadinessError as error:
            self.post(Message.from_error(error))
            return
        self.post(Message(self.tr("The packs are being made."), self.tr("You can go on meanwhile.")))

        def done(made: Path) -> None:
            self.post(Message(self.tr("The packs are ready to print."), str(made), "passed"))

        self.jobs.start(work, kind="packs", done=done, owner=self, waits=True)
