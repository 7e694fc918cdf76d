"""The controls over the plan: which way to look at it, which scenario, at what pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from readiness.app import planning
from readiness.app.planning_done import has_done_work
from readiness.app.planning_structs import RoadmapView
from ui.pages.roadmap_words import pace_words, part_words
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.folding import Folding
from ui.widgets.forms import Pick, pick
from ui.widgets.kit import Text, clear, column, frame, row
from ui.widgets.segmented import Segmented
from ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage

SEGMENTED_FROM = 1100  # text units inside the card from which the parts stand side by side
WIDE_BOX_FROM = 1480
PICK_EDGE = 52  # what a box takes beside its longest word


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


class Tools:
    """Builds the controls and keeps them true; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page
        self._pace: Segmented | None = None
        self._scenario: Pick | None = None
        self._parts: dict[str, str] = {}
        self.place = column(spacing=0)

    def start(self, view: RoadmapView) -> None:
        """Stand in a new place."""
        self.place = column(self.build(view), spacing=0)

    def fill(self, view: RoadmapView) -> None:
        """Show what holds for a plan."""
        if self._parts != self._part_words(view):
            clear(self.place)
            self.place.addWidget(self.build(view))
        if self._pace is not None:
            self._pace.set_current(list(pace_words()).index(view.pace) if view.pace in pace_words() else -1)
        self._fill_scenarios()

    def build(self, view: RoadmapView) -> QWidget:
        """The line of controls for a plan."""
        page = self._page
        parts = self._parts = self._part_words(view)
        if page.part not in parts:
            page.part = "waves"
        names = list(parts)
        at = names.index(page.part)
        self._scenario = pick([_tr("The plan")], _tr("Scenario"))
        self._scenario.setObjectName("roadmap-scenario")
        self._scenario.setFixedWidth(look.px(240 if page.inner_width() >= WIDE_BOX_FROM else 176))
        self._scenario.activated.connect(self._choose_scenario)
        self._pace = Segmented(list(pace_words().values()), 1, _tr("Pace"), grow=False)
        self._pace.setObjectName("roadmap-pace")
        self._pace.chosen.connect(lambda i: page.try_draft(page.draft.pace(list(pace_words())[i])))
        choice: QWidget
        choice = TabBar(list(parts.values()), at, _tr("Part of the roadmap"))
        choice.chosen.connect(lambda i: page.show_part(names[i]))
        label = Text(_tr("Pace"), "label", "muted")
        taken = sum(w.sizeHint().width() for w in (choice, label, self._pace)) + self._scenario.minimumWidth() + 5 * 12
        if page.inner_width() < SEGMENTED_FROM or taken > page.inner_width() * look.zoom:  # longer in some languages
            choice = pick(list(parts.values()), _tr("Part of the roadmap"), at)
            choice.setMinimumWidth(
                round(max(paint.width("body", word) for word in parts.values())) + look.px(PICK_EDGE)
            )
            choice.activated.connect(lambda i: page.show_part(names[i]))
        choice.setObjectName("roadmap-part")
        if not isinstance(choice, TabBar):  # its words stand further in by themselves
            choice = frame("clear", row(choice, margins=(8, 0, 0, 0)))
        beside = frame("clear", row(None, self._scenario, 8, label, self._pace, spacing=8, margins=(0, 0, 8, 0)))
        return Folding((choice, 0), (beside, 1), spacing=16)

    def _part_words(self, view: RoadmapView) -> dict[str, str]:
        planned = self._page.planned
        return part_words(
            with_capacity=self._page.space.short,
            out=len(view.unscheduled) + len(view.dropped),
            findings=0 if planned is None else len(planned.shown.findings),
            with_done=has_done_work(self._page.state.engagement),
        )

    def _fill_scenarios(self) -> None:
        page, box = self._page, self._scenario
        if box is None:
            return
        names = [s.name for s in planning.scenarios_of(page.state.engagement)]
        words = [_tr("The plan"), *names]
        at = 0
        if page.draft.is_what_if:
            if page.draft.name in names and self._is_kept():
                at = 1 + names.index(page.draft.name)
            else:
                words.append(_tr("What if, not kept"))
                at = len(words) - 1
        box.blockSignals(True)
        box.clear()
        box.addItems(words)
        box.setCurrentIndex(at)
        box.blockSignals(False)
        box.setVisible(len(words) > 1)  # a choice of one is none

    def _is_kept(self) -> bool:
        draft = self._page.draft
        kept = {s.name: s.options for s in planning.scenarios_of(self._page.state.engagement)}
        return draft.name in kept and draft.take(kept[draft.name], draft.name).options == draft.options

    def _choose_scenario(self, at: int) -> None:
        page = self._page
        kept = planning.scenarios_of(page.state.engagement)
        if at == 0:
            page.go_back()
        elif at <= len(kept):
            page.try_draft(page.draft.take(kept[at - 1].options, kept[at - 1].name))
