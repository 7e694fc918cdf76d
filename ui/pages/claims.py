"""Data meets claims: one contradiction at a time, two neutral ways to settle it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QApplication, QScrollArea

from readiness.app import answering, claims
from readiness.app.claims import ClaimView
from readiness.domain.edit import Edit
from readiness.domain.response import ParkedItem
from ui.pages.answer_change import change_answer
from ui.pages.page import Page, PageContext
from ui.theme.focus import ring
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.claim_settling import CLAIM, DATA, ClaimSettling, settled_card
from ui.widgets.claim_sides import claim_sides
from ui.widgets.kit import WHOLE, Items, Text, clear, column, frame, row, scroll
from ui.widgets.marks import Chip
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.projector import Slide, room
from ui.widgets.reason import ask_who_and_when

WIDEST, WIDEST_ROOMY = 1240, 1440


class ClaimsPage(Page):
    """Both can be true in part: the room decides on what the report shall rest."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Data meets claims")
        self._at = 0
        self._settling: ClaimSettling | None = None
        self._ways: dict[str, int] = {}
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self._list = claims.list_claims(self.state.engagement)
        if not self.state.engagement.read_only:
            self.bind(str(CLAIM), lambda: self._choose(CLAIM), self.tr("claim is right"))
            self.bind(str(DATA), lambda: self._choose(DATA), self.tr("data is right"))
            self.bind("P", self._park, self.tr("park"))
        self.bind("N", self._next, self.tr("next"))
        if self._list:
            self.bind("S", self._present, self.tr("show to the room"))
            self.bind("Q", self._to_question, self.tr("to the question"))
        self._bound = list(self.keys)
        self._show()

    def refresh(self) -> None:
        self._list = claims.list_claims(self.state.engagement)
        self._at = min(self._at, max(0, len(self._list) - 1))
        self._show_again()

    def keep(self) -> dict[str, object]:
        return {"at": self._at, "ways": dict(self._ways)}

    def restore(self, kept: Mapping[str, object]) -> None:
        at = kept.get("at")
        if isinstance(at, int) and 0 <= at < len(self._list):
            ways = kept.get("ways")
            self._at, self._ways = at, dict(ways) if isinstance(ways, dict) else {}
            self._show()

    def open_at(self, target: object) -> None:
        at = next((i for i, c in enumerate(self._list) if c.question == target), None)
        if at is not None:
            self._at = at
            self._show_again()

    # --- layout -----------------------------------------------------------------------------------------------

    def _show_again(self) -> None:
        """Show the present state; the keyboard stays where it was, or begins at the two ways."""
        focused = QApplication.focusWidget()
        mine = focused is None or self.isAncestorOf(focused)
        self._show()
        self.chrome_changed.emit()
        item = self._place.itemAt(0)
        shown = None if item is None else item.widget()
        if mine and self.first is not None and shown is not None:
            ring.hide()  # nobody has moved here yet: a ring would look like a decision
            shown.show()  # the layout would show it later, and what is hidden takes no focus
            self.first.setFocus()

    def _show(self) -> None:
        clear(self._place)
        self._settling, self.first = None, None
        if not self._list:
            self._show_none()
            return
        view = self._list[self._at]
        self.secondary = [
            Action(self.tr("Show to the room"), self._present, "projector", keys="S"),
            Action(self.tr("To the question"), self._to_question, keys="Q"),
        ]
        self._show_stem()
        settling = self._settling_items(view)
        acts = view.settled == "open"  # what is settled is only looked at
        self.keys = [pair for pair in self._bound if acts or pair[0] in ("N", "S", "Q")]
        if acts and not self.state.is_read_only:
            self.keys += [("Ctrl Enter", self.tr("record")), ("Tab", self.tr("next field"))]
        self._show_primary()
        pad, edge = self.space.pad, self.space.edge
        gap = 12 if self.space.short else 32 if self.space.tall else 16
        body = column(
            *self._head(view),
            gap,
            claim_sides(view, short=self.space.short, tall=self.space.tall),
            gap,
            *settling,
            None,
            spacing=0,
            margins=(pad, edge, pad, edge),
        )
        inner = frame("clear", body)
        inner.setMaximumWidth(look.px(WIDEST_ROOMY if self.space.roomy else WIDEST))
        middle = frame("clear", row(None, (inner, WHOLE), None, spacing=0))
        self._place.addWidget(scroll(middle, self.title))

    def _show_none(self) -> None:
        self.note, self.secondary, self.keys = "", [], []
        self._show_stem()
        batches = bool(self.state.engagement.batches)
        self.primary = None
        card = state_card(
            "claims" if batches else "no data",
            self.tr("Nothing contradicts the claims") if batches else self.tr("No data to compare with yet"),
            self.tr("Every answer that the imported data can speak to agrees with it, or was settled.")
            if batches
            else self.tr("Import the pilot's metrics after the votes: contradictions then wait here."),
            primary=Action(self.tr("To the read-out"), lambda: self.go("readout"), "arrow_right")
            if batches
            else Action(self.tr("Import metrics"), lambda: self.go("metrics"), "arrow_right"),
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _head(self, view: ClaimView) -> list[Items]:
        words = self.tr("gate, rule {rule}: {title}") if view.is_gate else self.tr("rule {rule}: {title}")
        meta = words.format(rule=view.rule, title=view.rule_title)
        line = row(Text(view.question, "label", "muted"), (Text(meta, "small", "muted", wrap=True), 1))
        role = "stage" if self.space.tall else "heading" if self.space.short else "stem"
        return [line, Text(view.stem, role, wrap=True)]

    def _settling_items(self, view: ClaimView) -> list[Items]:
        if view.settled != "open":
            self.state.drafts.drop(self._draft_key(view))
            self._ways.pop(self._draft_key(view), None)
            return [settled_card(view)]
        if self.state.is_read_only:
            return [row(Chip(self.tr("Open"), "claimed", "warning"), None)]
        kept = self.state.drafts.get(self._draft_key(view))
        words = kept if isinstance(kept, str) else ""
        self._settling = ClaimSettling(view, words, short=self.space.short, tall=self.space.tall)
        if way := self._ways.get(self._draft_key(view)):
            self._settling.take(way)
        self._settling.chosen.connect(self._show_choice)
        self._settling.reasoned.connect(self._keep_reason)
        self._settling.park_asked.connect(self._park)
        self.first = self._settling.ways[0]
        return [self._settling]

    @staticmethod
    def _draft_key(view: ClaimView) -> str:
        return f"claim|{view.rule}|{view.question}"

    def _keep_reason(self, words: str) -> None:
        """A reason that is being written stays with its contradiction, also when another one is looked at."""
        if self._list:
            self.state.drafts.put(self._draft_key(self._list[self._at]), words)
        self._show_missing()

    def _show_choice(self, which: int) -> None:
        """What the choice asks for next comes into sight, also in a low window."""
        self._ways[self._draft_key(self._list[self._at])] = which
        self._show_missing()
        item = self._place.itemAt(0)
        area = None if item is None else item.widget()
        if which == CLAIM and self._settling is not None and isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._settling.last, 0, 16)

    def _show_missing(self) -> None:
        """The one thing that is missing is said by the button too; while it stays the same nothing is told."""
        before = self.primary.reason if self.primary is not None else ""
        self._show_primary()
        if self.primary is None or self.primary.reason != before:
            self.chrome_changed.emit()

    def _show_primary(self) -> None:
        last = self._at + 1 >= len(self._list)
        if self._settling is None:
            words = self.tr("To the read-out") if last else self.tr("Next")
            self.primary = Action(words, self._next, "arrow_right")
        else:
            words = self.tr("Record") if last else self.tr("Record and next")
            self.primary = Action(words, self._record, "arrow_right", self._settling.missing)
        self._show_note()

    def _show_note(self) -> None:
        """Where we are, and beside the grey button what it waits for."""
        place = self.tr("Contradiction {at} of {count}").format(at=self._at + 1, count=len(self._list))
        waits = self._settling is not None and not self._settling.choice
        self.note = self.tr("{place} · choose, then record").format(place=place) if waits else place

    # --- acts -------------------------------------------------------------------------------------------------

    def _choose(self, which: int) -> None:
        if self._settling is not None:
            self._settling.choose(which)

    def _record(self) -> None:
        view, settling = self._list[self._at], self._settling
        if settling is None or settling.missing:
            if settling is not None:
                self.post(
                    Message(settling.missing, self.tr("1: the claim. 2: the data.") if not settling.choice else "")
                )
            return
        choice, reason = settling.choice, settling.reason

        def make() -> Edit:
            engagement = self.state.engagement
            if choice == DATA:
                return claims.take_data(engagement, view.rule, view.question, self.state.now())
            return answering.dismiss(engagement, view.question, view.rule, reason)

        change_answer(self, make)

    def _next(self) -> None:
        if self._at + 1 < len(self._list):
            self._at += 1
            self._show_again()
        else:
            self.go("readout")

    def _park(self) -> None:
        if not self._list:
            return
        question = self._list[self._at].question
        kept = self.state.engagement.response(question).parked or ParkedItem()

        def take(who: str, by: date | None, text: str) -> None:
            item = ParkedItem(owner=who, due=by, text=text)
            self.state.apply(answering.park(self.state.engagement, question, item))
            self._next()

        box = ask_who_and_when(
            self.tr("Parking lot"),
            self.tr("The contradiction stays open; somebody comes back with it."),
            [p.name for p in self.state.engagement.people],
            take,
            who=kept.owner,
            by=kept.due,
            text=kept.text,
        )
        self.open_dialog(box)

    def slide(self) -> Slide | None:
        """A look ahead from a question leaves the room with it."""
        return None if room.slide.place else Slide(section=self.title)

    # --- the room ---------------------------------------------------------------------------------------------

    def _show_stem(self) -> None:
        """Looking ahead shows the room nothing; once a contradiction was shown, the next begins with its question."""
        if room.slide.section != self.title or not room.slide.stem:
            return
        stem = self._list[self._at].stem if self._list else ""
        room.show(Slide(section=self.title, stem=stem))

    def _to_question(self) -> None:
        self.go("workshop", self._list[self._at].question)

    def _present(self) -> None:
        view = self._list[self._at]
        said = (self.tr("The room said"), view.stated if view.stated_level is not None else "", view.stated_text)
        words = view.metric
        levels: tuple[tuple[int, str], ...] = ()
        if view.stated_level is not None and view.limit_level is not None:
            carries = self.tr("{metric}. That carries {limit}: {words}")
            words = carries.format(metric=view.metric, limit=view.limit, words=view.limit_text)
            levels = ((view.stated_level, self.tr("the room")), (view.limit_level, self.tr("the data")))
        shows = (self.tr("The data shows"), view.value, words)
        ask = self.tr("Both can be true in part. Which one should the report rest on?")
        room.present(Slide(section=self.title, stem=view.stem, sides=(said, shows), scale=levels, foot=ask))
