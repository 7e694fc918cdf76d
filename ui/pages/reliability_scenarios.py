"""Keeping, comparing and dropping scenarios; saved in the engagement, undoable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readiness.app import reliability_scenarios as scenarios
from readiness.domain.reliability.inputs import Overrides, ProjectionInputs
from readiness.domain.reliability.result import Projection
from ui.widgets.what_if_scenarios import ScenarioPart, name_dialog

if TYPE_CHECKING:
    from readiness.domain.edit import Edit
    from ui.pages.page import Page


class Scenarios(QObject):
    """The kept what-ifs of the engagement.

    Attributes:
        chosen: A scenario shall be shown; carries its overrides.
        arrived: The comparison is there.
        keep_asked: Keep the what-if that is set.
        begin_asked: Go to the sliders.
    """

    chosen = Signal(object)
    arrived = Signal()
    keep_asked = Signal()
    begin_asked = Signal()

    def __init__(self, page: Page, inputs: ProjectionInputs) -> None:
        super().__init__(page)
        self._page, self._inputs = page, inputs
        self._results: tuple[Projection, ...] = ()

    def compare(self) -> None:
        """Project all kept scenarios in a job."""
        kept = scenarios.kept_what_ifs(self._page.state.engagement)
        self._results = ()
        if not kept:
            self.arrived.emit()
            return
        work = scenarios.scenario_work(self._inputs, kept)
        self._page.jobs.start(work, kind="scenarios", done=self._take, owner=self)

    def part(self, today: Projection, *, is_set: bool) -> QWidget:
        """The comparison as a part of the page; `is_set` says whether there is a what-if to keep."""
        kept = scenarios.kept_what_ifs(self._page.state.engagement)
        can_change = not self._page.state.is_read_only
        part = ScenarioPart(today, kept, self._results, can_change=can_change, is_set=is_set)
        part.keep_asked.connect(self.keep_asked)
        part.begin_asked.connect(self.begin_asked)
        part.shown.connect(lambda at: self.chosen.emit(kept[at].overrides))
        part.dropped.connect(lambda at: self._drop(kept[at].name))
        return part

    def ask_name(self, changes: Mapping[str, object]) -> None:
        """Ask for a name and keep the what-if under it."""
        overrides = Overrides.model_validate(changes)
        words = scenarios.changes_words(overrides)
        self._page.open_dialog(
            name_dialog(words, words[: scenarios.LONGEST_NAME], lambda name: self._keep(name, overrides))
        )

    def _keep(self, name: str, overrides: Overrides) -> None:
        self._apply(scenarios.keep_what_if(self._page.state.engagement, name, overrides))
        self._page.announce(self.tr("Scenario kept"))

    def _drop(self, name: str) -> None:
        self._apply(scenarios.drop_what_if(self._page.state.engagement, name))

    def _apply(self, edit: Edit) -> None:
        self._page.state.apply(edit)

    def _take(self, results: tuple[Projection, ...]) -> None:
        self._results = results
        self.arrived.emit()
