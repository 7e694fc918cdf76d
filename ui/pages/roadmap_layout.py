"""How the roadmap page is laid out: horizons over the card with the plan, and a panel beside it or in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.planning_work import Planned
from ui.pages.page import PageContext
from ui.pages.roadmap_message import summary
from ui.pages.roadmap_planning import PlanningPage
from ui.pages.roadmap_words import horizon_columns
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Items, clear, column, frame, row
from ui.widgets.messages import state_card, state_page
from ui.widgets.roadmap_headline import Headline
from ui.widgets.roadmap_horizons import HorizonStrip
from ui.widgets.roadmap_task import PANELS

if TYPE_CHECKING:
    from ui.pages.roadmap_body import CardBody
    from ui.pages.roadmap_side import Side

PANEL = (372, 460)  # text units: regular, roomy


class ArrangedPage(PlanningPage):
    """The page without its verbs.

    Attributes:
        part: which way to look at the plan is shown in the card.
        panel: what is open beside the plan, empty for nothing.
        selected: id of the initiative that is looked at.
        finding: id of the finding that is looked at.
        cell: pool and week that are looked at.
        span: "near" or "all" where the person chose how many weeks the axis shows.
        fold: "open" or "shut" where the person chose whether the people of each pool stand under the plan.
    """

    body: CardBody
    side: Side

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.part, self.panel, self.selected, self.finding = "waves", "", "", ""
        self.cell = ("", 0)
        self.span, self.fold = "", ""
        self._order: list[str] = []
        self._is_laid_out = False
        self._strip: HorizonStrip | None = None
        self._said = Headline()
        self._place = column(spacing=0)
        self.setLayout(self._place)

    def show_empty(self) -> None:
        """Say that nothing is answered yet, and where to go."""
        self.note = self.tr("nothing answered")
        go = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")
        card = state_card(
            "roadmap",
            self.tr("Nothing to plan yet"),
            self.tr(
                "The plan follows from the answers: each low level and each open gate asks for work that closes it."
            ),
            primary=go,
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def show_planned(self, planned: Planned) -> None:
        super().show_planned(planned)
        if self.is_empty():  # known only now: imported metrics had to be projected first
            self.rebuild_asked.emit()
        elif not self._is_laid_out:
            self.lay_out()
        else:
            self._fill()

    def panel_width(self) -> int:
        """Width of the panel beside the plan."""
        return look.px(PANEL[self.space.roomy])

    def is_alone(self) -> bool:
        """Whether the panel has no room beside the plan and takes its place."""
        space = self.space
        return bool(self.panel) and (space.width - self.panel_width() < 180 + 620 * space.zoom or space.short)

    def inner_width(self) -> float:
        """Text units inside the card."""
        beside = self.panel_width() if self.panel and not self.is_alone() else 0
        return (self.space.width - beside - 2 * self.space.pad - 40) / self.space.zoom

    def lay_out(self) -> None:
        """Build the page anew: another part, another panel, the first plan."""
        if self.planned is None:
            return
        clear(self._place)
        self._is_laid_out = True
        self._strip, space = None, self.space
        view = self.view()
        panel = self.side.build(view) if self.panel else None
        if panel is not None and self.is_alone():
            self._lay_out_alone(panel)
            return
        inner = column(
            self._head(),
            (self.body.build(view), 1),
            spacing=8 if space.short else space.gap,
            margins=(space.pad, space.edge, space.pad, space.edge),
        )
        holder = frame("clear", inner)
        if panel is not None:
            panel.setFixedWidth(self.panel_width())
            self._place.addLayout(row((holder, 1), panel, spacing=0), 1)
        else:
            self._place.addWidget(holder, 1)
        self._fill()

    def _head(self) -> QFrame:
        """The card with the horizons."""
        space = self.space
        self._strip = HorizonStrip(is_tall=space.effective_height > 780 and not space.roomy)
        self._said = Headline("title" if space.tall and space.roomy else "lead_strong")
        self._said.is_brief = space.short
        head = column(self._said, 4 if space.short else 8, self._strip, spacing=0)
        edge = 16 if space.tall else 8
        head.setContentsMargins(24, edge, 24, edge)
        return frame("card", head)

    def _lay_out_alone(self, panel: QWidget) -> None:
        """The panel in place of the plan; the horizons stay where a what-if has to be answered at once."""
        pad, edge = self.space.pad, self.space.edge
        panel.setMaximumWidth(look.px(640))
        parts: list[Items] = [(row(None, (panel, 40), None, margins=(pad, edge, pad, edge)), 1)]
        if self.panel in PANELS or not self.space.short:
            parts.insert(0, row(self._head(), margins=(pad, edge, pad, 0)))
        self._place.addLayout(column(*parts, spacing=0), 1)
        self._fill()

    def _fill(self) -> None:
        view, base = self.view(), self.base_view()
        self._keep_selection([i.id for wave in view.waves for i in wave.items] + [o.id for o in view.unscheduled])
        if self._strip is not None:
            self._strip.set_columns(horizon_columns(view, base), is_what_if=base is not None)
            if self.planned is not None:
                planned = self.planned
                words = summary(view, planned.shown, planned.change, self.change_lines(), self.followers())
                self._said.set_words(*words)
        if self._strip is not None and not self.is_alone():
            self.body.fill(view)
        self.side.fill(view)
        self.show_chrome()

    def _keep_selection(self, order: list[str]) -> None:
        """Stay where the person was: an initiative that left the plan hands over to the next one."""
        if self.selected not in order:
            at = self._order.index(self.selected) if self.selected in self._order else -1
            after = [name for name in self._order[at + 1 :] if name in order] if at >= 0 else []
            self.selected = next(iter([*after, *order]), "")
        self._order = order

    def show_chrome(self) -> None:
        """Show the verbs that belong to what is shown."""
