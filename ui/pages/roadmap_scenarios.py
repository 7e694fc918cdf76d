"""Kept scenarios of the roadmap page, side by side with the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from readiness.app import planning, planning_words
from ui.pages.roadmap_words import scenario_cards
from ui.widgets.action import Action
from ui.widgets.roadmap_compared import ScenarioActs, scenarios_view

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


class Scenarios:
    """Builds the part; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page

    def build(self) -> QWidget:
        """Up to three side by side."""
        page = self._page
        engagement = page.state.engagement
        kept = [s.name for s in planning.scenarios_of(engagement)]
        found = () if page.planned is None else page.planned.beside
        titles, pack = page.titles(), engagement.pack
        lines = {d.name: planning_words.difference_words(d, pack, titles) for d in found}
        cards = scenario_cards(found, lines, engagement.plan_options.printed, pack)
        others = [(n, n in page.compared) for n in kept] if len(kept) > 3 else []
        acts = ScenarioActs(self._look_at, self._remove, self._print, self._compare, self._first())
        return scenarios_view(cards, others, acts, is_fixed=page.state.is_read_only)

    def _first(self) -> Action:
        """Keep the what-if that is shown, or begin one."""
        page = self._page
        if page.draft.is_what_if:
            fixed = _tr("The file is open in another window.") if page.state.is_read_only else ""
            return Action(_tr("Keep what is shown as a scenario…"), page.keep_scenario, "plus", fixed)
        is_first = not planning.scenarios_of(page.state.engagement)
        return Action(_tr("Make the first scenario") if is_first else _tr("Make another"), self._begin, "plus")

    def _begin(self) -> None:
        self._page.show_part("waves")
        self._page.open_people()

    def _look_at(self, name: str) -> None:
        page = self._page
        found = next((s for s in planning.scenarios_of(page.state.engagement) if s.name == name), None)
        if found is not None:
            page.try_draft(page.draft.take(found.options, name))

    def _remove(self, name: str) -> None:
        self._page.apply(planning.remove_scenario(self._page.state.engagement, name))

    def _print(self, name: str, on: bool) -> None:
        page = self._page
        chosen = [n for n in page.state.engagement.plan_options.printed if n != name]
        page.apply(planning.print_scenarios(page.state.engagement, [*chosen, name] if on else chosen))

    def _compare(self, name: str, on: bool) -> None:
        page = self._page
        rest = tuple(n for n in page.compared if n != name)
        page.compared = (*rest[-2:], name) if on else rest
        page.refresh()
