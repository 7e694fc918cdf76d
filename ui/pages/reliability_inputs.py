"""Inputs of the projection on the page: each with its origin, and the form or page that changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app import reliability
from readiness.app.reliability_inputs import InputRow, input_rows
from readiness.domain.questions import QuestionId
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.result import Projection
from ui.pages.reliability_forms import input_form
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Text, column, frame, scroll
from ui.widgets.messages import state_card
from ui.widgets.what_if_facts import DENSE_ROW, HEAD, input_table

if TYPE_CHECKING:
    from ui.pages.page import Page

OTHER_PAGES = ("metrics", "profile", "workshop")
PLACES = {"target": ("profile", "P-11"), "volume": ("profile", "P-05"), "p_tail": ("tail", "")}


class Inputs(QObject):
    """What feeds the projection, and how it is changed."""

    def __init__(self, page: Page, inputs: ProjectionInputs) -> None:
        super().__init__(page)
        self._page, self._inputs = page, inputs

    def empty_card(self) -> QFrame:
        """What to do while nothing is imported and nothing is entered."""
        page = self._page
        go = Action(self.tr("Import metrics"), lambda: page.go("metrics"), "arrow_right")
        state = Action(self.tr("Enter a stated rate…"), lambda: self.change("stated"))
        return state_card(
            "reliability",
            self.tr("No metrics yet"),
            self.tr(
                "Import the pilot's export: a row per run or a row per day is enough. "
                "Then this page shows success with its interval, and what it means at the target volume."
            ),
            primary=go,
            others=() if page.state.is_read_only else (state,),
            foot=self.tr("An .xlsx or .csv file can be dropped anywhere."),
            takes_files=not page.state.is_read_only,
        )

    def part(self, today: Projection) -> QWidget:
        """The list of inputs as a part of the page."""
        question = self._page.state.engagement.pack.policy.detection_question
        found = input_rows(self._inputs, today, question)
        table = input_table(found, high=self._page.space.tall)
        table.setObjectName("inputs")
        table.chosen.connect(lambda at: self.change(found[at].place, found[at].target))
        is_tall = self._page.space.tall
        area = scroll(table) if is_tall else scroll(table, step=look.px(DENSE_ROW), head=look.px(HEAD))
        hint = self.tr("Enter or a double click changes an input. Measured values win over entered ones.")
        space = self._page.space
        title = Text(self._title(found), "strong" if space.compact or space.short else "heading", wrap=True)
        return frame("clear", column(title, (area, 1), Text(hint, "small", "muted", wrap=True), spacing=8))

    def _title(self, found: Sequence[InputRow]) -> str:
        """How much of the projection rests on what was measured, as a sentence."""
        origins = [row.origin for row in found]
        words = self.tr("{measured} of {count} inputs are measured, {assumed} are assumed")
        return words.format(measured=origins.count("measured"), count=len(found), assumed=origins.count("assumed"))

    def enter(self, key: str) -> None:
        """Go where the value behind a slider is entered that nobody knows yet.

        Args:
            key: The slider's key.
        """
        if key == "days":
            self.change("workshop", self._page.state.engagement.pack.policy.detection_question)
        else:
            self.change(*PLACES.get(key, ("profile", "")))

    def change(self, place: str, target: str = "") -> None:
        """Open the form, or the page, where an input is changed."""
        page = self._page
        if place in OTHER_PAGES:
            page.go(place, (QuestionId(target) if place == "workshop" else target) or None)
        elif not page.state.is_read_only:
            box = input_form(place, page.state.engagement.entered, self._inputs, self._save)
            if box is not None:
                page.open_dialog(box)

    def _save(self, entered: reliability.EnteredInputs) -> None:
        self._page.state.apply(reliability.set_entered(self._page.state.engagement, entered))
