"""Data meets claims: one contradiction at a time, two neutral ways to settle it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QApplication, QFrame

from readiness.app import answering, claims
from readiness.app.claims import ClaimView
from readiness.domain.edit import Edit
from readiness.domain.response import ParkedItem
from ui.pages.answer_change import change_answer
from ui.pages.page import Page, PageContext
from ui.theme.focus import ring
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.claim_parts import HIGH, LevelScale, Resolution, ShareBar
from ui.widgets.forms import Note
from ui.widgets.kit import WHOLE, Items, Text, button, clear, column, frame, row, scroll
from ui.widgets.marks import Chip, Icon
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.projector import Slide, room
from ui.widgets.reason import ask_who_and_when

WIDEST, WIDEST_ROOMY = 1240, 1440
LOW_MARK, HIGH_MARK = 32, 64
EVIDENCE = ("E0", "E1", "E2", "E3")


class ClaimsPage(Page):
    """Both can be true in part: the room decides on what the report shall rest."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Data meets claims")
        self._at = 0
        self._choice = 0
        self._reason: Note | None = None
        self._ways: list[Resolution] = []
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self._list = claims.list_claims(self.state.engagement)
        if not self.state.engagement.read_only:
            self.bind("1", lambda: self._choose(1), self.tr("data is right"))
            self.bind("2", lambda: self._choose(2), self.tr("claim is right"))
            self.bind("P", self._park, self.tr("park"))
        self.bind("N", self._next, self.tr("next"))
        self._bound = list(self.keys)
        self._show()

    def refresh(self) -> None:
        self._list = claims.list_claims(self.state.engagement)
        self._at = min(self._at, max(0, len(self._list) - 1))
        self._show_again()

    def keep(self) -> dict[str, object]:
        return {"at": self._at}

    def restore(self, kept: Mapping[str, object]) -> None:
        at = kept.get("at")
        if isinstance(at, int) and 0 <= at < len(self._list):
            self._at = at
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
        self._choice, self._reason, self._ways, self.first = 0, None, [], None
        self.keys = list(self._bound) if self._list else []
        if not self._list:
            self._show_none()
            return
        view = self._list[self._at]
        place = self.tr("Contradiction {at} of {count}").format(at=self._at + 1, count=len(self._list))
        self.note = place
        self.secondary = [
            Action(self.tr("Show to the room"), self._present, "projector"),
            Action(self.tr("To the question"), lambda: self.go("workshop", view.question)),
        ]
        self._show_stem()
        self._show_primary()
        pad, edge = self.space.pad, 12 if self.space.short else 24 if self.space.tall else 16
        gap = 12 if self.space.short else 24 if self.space.tall else 16
        body = column(
            *self._head(view),
            gap,
            self._sides(view),
            gap,
            *self._settling(view),
            None,
            spacing=0,
            margins=(pad, edge, pad, edge),
        )
        inner = frame("clear", body)
        inner.setMaximumWidth(look.px(WIDEST_ROOMY if self.space.roomy else WIDEST))
        middle = frame("clear", row(None, (inner, WHOLE), None, spacing=0))
        self._place.addWidget(scroll(middle, self.title))

    def _show_none(self) -> None:
        self.note, self.secondary = "", []
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
        line = row(Text(view.question, "label", "muted"), Text(meta, "small", "muted"), None)
        role = "stage" if self.space.tall else "heading" if self.space.short else "stem"
        return [line, Text(view.stem, role, wrap=True)]

    def _sides(self, view: ClaimView) -> QFrame:
        high, role = (LOW_MARK, "body") if self.space.short else (HIGH, "lead")
        high = HIGH_MARK if self.space.tall else high
        said: list[Items] = [
            row(
                Icon("people", "ink_2", 20),
                Text(self.tr("The room said"), "heading"),
                None,
                Chip(EVIDENCE[view.evidence], "unknown", "eye"),
            )
        ]
        if view.stated_level is not None:
            said.append(LevelScale(view.stated_level, view.limit_level, height=high))
        said.append(Text(view.stated_text, role, wrap=True))
        if view.votes:
            said.append(Text(self.tr("Votes {votes}").format(votes=view.votes), "small", "muted"))
        limit = self.tr("Carries up to {limit}").format(limit=view.limit)
        shows: list[Items] = [
            row(
                Icon("database", "ink_2", 20),
                Text(self.tr("The data shows"), "heading"),
                None,
                Chip(limit, "claimed", "warning"),
            )
        ]
        if view.share is not None:
            shows.append(ShareBar(view.share, view.measured, height=high))
        shows.append(Text(view.measured, role, wrap=True))
        if view.limit_text and not self.space.short:
            means = self.tr("{limit} means: {words}").format(limit=view.limit, words=view.limit_text)
            shows.append(Text(means, "body", "ink2", wrap=True))
        shows.append(Text(view.source, "small", "muted", wrap=True))
        edge = 12 if self.space.short else 16
        left = frame("card", column(*said, None, spacing=8, margins=(20, edge, 20, edge)))
        right = frame("card", column(*shows, None, spacing=8, margins=(20, edge, 20, edge)))
        return frame("clear", row((left, 1), (right, 1), spacing=16))

    def _settling(self, view: ClaimView) -> list[Items]:
        if view.settled != "open":
            self.state.drafts.drop(self._draft_key(view))
            words = self.tr("Settled for the claim: {reason}").format(reason=view.reason)
            return [row(Chip(words, "passed", "check_circle"), None)]
        if self.state.is_read_only:
            return [row(Chip(self.tr("Open"), "claimed", "warning"), None)]
        data = Resolution(self.tr("The data is right"), view.data_words, "1")
        claim = Resolution(self.tr("The claim is right"), view.claim_words, "2")
        data.setEnabled(view.can_take_data)
        data.clicked.connect(lambda: self._choose(1))
        claim.clicked.connect(lambda: self._choose(2))
        self._ways = [data, claim]
        for way in self._ways if self.space.tall else ():
            way.setMinimumHeight(look.px(112))
        self.first = data
        kept = self.state.drafts.get(self._draft_key(view))
        words = kept if isinstance(kept, str) else ""
        self._reason = Note(words, name=self.tr("Reason"))
        self._reason.setProperty("drafts", "own")
        self._reason.textChanged.connect(self._keep_reason)
        self._reason.setFixedHeight(look.px(44 if self.space.short else 96 if self.space.tall else 64))
        park = button(self.tr("Park"), icon="park")
        park.clicked.connect(lambda _on=False: self._park())
        asked = Text(self.tr("Both can be true in part. Which one should the report rest on?"), "heading", wrap=True)
        label = Text(self.tr("If the claim is right: why the data does not count here"), "label", "muted", wrap=True)
        lines: list[Items] = [row((asked, 1), park, spacing=16), 8, row((data, 1), (claim, 1), spacing=16)]
        lines += [12, label, 4, self._reason]
        if not view.can_claim:
            need = self.tr("For the claim to stand, describe an artefact that was opened here (evidence E2).")
            lines += [4, Text(need, "small", "muted", wrap=True)]
        return lines

    @staticmethod
    def _draft_key(view: ClaimView) -> str:
        return f"claim|{view.rule}|{view.question}"

    def _keep_reason(self) -> None:
        """A reason that is being written stays with its contradiction, also when another one is looked at."""
        if self._reason is not None and self._list:
            self.state.drafts.put(self._draft_key(self._list[self._at]), self._reason.toPlainText())

    def _show_primary(self) -> None:
        open_ = self._list[self._at].settled == "open" and not self.state.is_read_only
        reason = self.tr("Choose one of the two first.") if open_ and not self._choice else ""
        last = self._at + 1 >= len(self._list)
        if not open_:
            words = self.tr("To the read-out") if last else self.tr("Next")
            self.primary = Action(words, self._next, "arrow_right")
        else:
            words = self.tr("Record") if last else self.tr("Record and next")
            self.primary = Action(words, self._record, "arrow_right", reason)

    # --- acts -------------------------------------------------------------------------------------------------

    def _choose(self, which: int) -> None:
        if not self._ways or not self._ways[which - 1].isEnabled():
            return
        self._choice = which
        self._ways[which - 1].setChecked(True)
        if which == len(self._ways) and self._reason is not None:
            self._reason.setFocus()
        self._show_primary()
        self.chrome_changed.emit()

    def _record(self) -> None:
        view, choice = self._list[self._at], self._choice
        reason = self._reason.toPlainText() if self._reason is not None else ""
        if choice == 0:
            self.post(Message(self.tr("Choose one of the two first."), self.tr("1: the data. 2: the claim.")))
            return

        def make() -> Edit:
            engagement = self.state.engagement
            if choice == 1:
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

    # --- the room ---------------------------------------------------------------------------------------------

    def _show_stem(self) -> None:
        """Looking ahead shows the room nothing; once a contradiction was shown, the next begins with its question."""
        if room.slide.section != self.title:
            return
        stem = self._list[self._at].stem if self._list else ""
        room.show(Slide(section=self.title, stem=stem))

    def _present(self) -> None:
        view = self._list[self._at]
        said = self.tr("The room said: {words}").format(words=view.stated_text)
        shows = self.tr("The data shows: {words}").format(words=view.measured)
        ask = self.tr("Both can be true in part. Which one should the report rest on?")
        room.present(Slide(section=self.title, stem=view.stem, lines=(said, shows), foot=ask))
