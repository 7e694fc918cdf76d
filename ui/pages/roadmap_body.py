"""The card under the horizons: waves and capacity, effort against gain, scenarios, what is left out, money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.planning_chart import effort_gain_figure, effort_gain_table
from readiness.app.planning_structs import RoadmapView
from readiness.app.reliability_view import ChartLook
from readiness.app.reliability_words import count_words
from ui.pages.roadmap_done import DoneWork
from ui.pages.roadmap_findings import Findings
from ui.pages.roadmap_scenarios import Scenarios
from ui.pages.roadmap_tools import Tools
from ui.pages.roadmap_words import falls, gantt_items, pool_loads, total_load
from ui.theme import tokens
from ui.theme.look import look
from ui.widgets.gantt import Gantt
from ui.widgets.kit import Text, clear, column, frame
from ui.widgets.roadmap_chart import FittedChart
from ui.widgets.roadmap_figures import figures_view, money_view
from ui.widgets.roadmap_out import LeftOut

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage

SIDES = {"gain": (8, 8), "money": (8, 8), "findings": (0, 8)}
"""What parts without a table keep left and right, so that their words begin and end where those of tables do."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


class CardBody:
    """Builds the card and fills it; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page
        self._gantt: Gantt | None = None
        self._chart: FittedChart | None = None
        self._left_out: LeftOut | None = None
        self._findings = Findings(page)
        self._done = DoneWork(page)
        self._scenarios = Scenarios(page)
        self._tools = Tools(page)
        self._place = column(spacing=0)

    def build(self, view: RoadmapView) -> QFrame:
        """The card with its tools; `fill` puts the figures in."""
        page = self._page
        self._gantt = self._chart = self._left_out = self._findings.list = None
        self._place = column(spacing=0)
        self._tools.start(view)
        edge = 12 if page.space.tall else 8
        parts = column(
            self._tools.place,
            (frame("clear", self._place), 1),
            spacing=12 if page.space.tall else 8,
            margins=(16, edge, 16, edge),
        )
        return frame("card", parts)

    def fill(self, view: RoadmapView) -> None:
        """Show the figures of a plan."""
        page = self._page
        self._tools.fill(view)
        if page.part in ("waves", "capacity"):
            self._fill_waves(view)
        elif page.part == "figures":
            self._show(figures_view(view, is_tall=page.space.tall))
        elif page.part == "gain":
            self._fill_chart(view)
        elif page.part == "scenarios":
            self._show(self._scenarios.build())
        elif page.part == "out":
            self._fill_left_out(view)
        elif page.part == "findings":
            self._fill_findings()
        elif page.part == "done":
            self._show(self._done.build())
        else:
            self._fill_money(view)

    def focus(self) -> None:
        """Put the focus on what the part is about."""
        target: QWidget | None = self._gantt
        if self._left_out is not None:
            target = self._left_out.listing
        elif self._findings.list is not None:
            target = self._findings.list.listing
        if target is not None:
            target.setFocus()

    def mark_cell(self) -> None:
        """Ring the week and pool that is looked at."""
        if self._gantt is not None:
            self._gantt.mark_cell(*(self._page.cell if self._page.panel == "people" else ("", -1)))

    def turn_selected(self, *, wanted: bool) -> bool:
        """Change the selected line of what is left out; False where there is none."""
        if self._left_out is None or self._left_out.listing.selected < 0:
            return False
        self._left_out.turn(self._left_out.listing.selected)
        return True

    # --- parts ----------------------------------------------------------------------------------------------------

    def _show(self, widget: QWidget) -> None:
        clear(self._place)
        is_plan = isinstance(widget, Gantt)  # it brings its own room at the top
        left, right = SIDES.get(self._page.part, (0, 0))
        self._place.setContentsMargins(left, 0 if is_plan or self._page.space.short else 8, right, 0)
        self._place.addWidget(widget, 1)

    def _fill_waves(self, view: RoadmapView) -> None:
        page = self._page
        is_short, is_load = page.space.short, page.part == "capacity"
        items = [] if is_load else gantt_items(view)
        loads = pool_loads(view) if is_load or not is_short else []
        if self._gantt is None:
            self._gantt = Gantt([], narrow=page.inner_width() < 900)
            self._gantt.setObjectName("gantt")
            self._gantt.moved.connect(page.select)
            self._gantt.chosen.connect(lambda _id: page.open_panel("initiative"))
            self._gantt.dragged.connect(lambda i, week: page.try_draft(page.draft.pin(i, week)))
            self._gantt.pool_chosen.connect(page.look_at_pool)
            self._gantt.span.chosen_span, self._gantt.fold.chosen = page.span, page.fold
            self._gantt.span.turned.connect(self._keep_shown)
            self._gantt.fold.turned.connect(self._keep_shown)
            self._show(self._gantt)
            page.first = self._gantt
        total = total_load(view)
        self._gantt.set_plan(items, loads, total=total, weeks=view.weeks + 1, selected=page.selected)
        self.mark_cell()

    def _keep_shown(self) -> None:
        if self._gantt is not None:
            self._page.span, self._page.fold = self._gantt.span.chosen_span, self._gantt.fold.chosen

    def turn_span(self) -> None:
        """The first ninety days, or all weeks of the plan."""
        if self._gantt is not None:
            self._gantt.span.turn()

    def turn_fold(self) -> None:
        """The people of each pool under the plan, or all of them in one row."""
        if self._gantt is not None and self._gantt.fold.isVisibleTo(self._gantt):
            self._gantt.fold.turn()

    def _fill_money(self, view: RoadmapView) -> None:
        planned = self._page.planned
        if planned is not None:
            shown = planned.shown
            self._show(money_view(view, count_words(shown.waiting_per_week), falls(view, shown)))

    def _fill_findings(self) -> None:
        if self._findings.list is None:
            self._show(self._findings.build())
        self._findings.fill()

    def _fill_chart(self, view: RoadmapView) -> None:
        table = effort_gain_table(view.items)
        if self._chart is not None:
            self._chart.show_plan(partial(self._figure, view), table)
            return
        said = _tr("Effort against gain: diamonds close a gate; what stands high and left comes cheap.")
        note = _tr(
            "Points of the evidenced score; effort at the chosen pace. Marks of equal effort stand side by side; "
            "pointing at one names it."
        )
        self._chart = FittedChart(partial(self._figure, view), said, table)
        holder = column(Text(said, "strong", wrap=True), (self._chart, 1), Text(note, "small", "muted"), spacing=8)
        self._show(frame("clear", holder))

    @staticmethod
    def _figure(view: RoadmapView, width: int, height: int) -> dict[str, Any]:
        c, family = look.colors, f"'{tokens.FAMILY}', sans-serif"
        colors = ChartLook(c.ink, c.ink_2, c.ink_3, c.line, c.surface, c.evidenced, c.projected, family, look.px(14))
        return effort_gain_figure(view.items, colors, width, height)

    def _fill_left_out(self, view: RoadmapView) -> None:
        page, at = self._page, 0
        had_focus = False
        if self._left_out is not None:
            at, had_focus = max(0, self._left_out.listing.selected), self._left_out.listing.hasFocus()
        titles = page.titles()
        planned = {i.id for i in view.items}
        added = [(i, titles.get(i, i)) for i in page.draft.in_force.added if i in planned]
        self._left_out = LeftOut(view, added, is_fixed=page.state.is_read_only)
        self._left_out.turned.connect(self._turn)
        self._left_out.own_asked.connect(page.side.add_own)
        self._show(self._left_out)
        self._left_out.listing.select(at, tell=False)
        if had_focus:
            self._left_out.listing.setFocus()

    def _turn(self, initiative: str, wanted: bool) -> None:
        draft = self._page.draft
        self._page.try_draft(draft.take_in(initiative) if wanted else draft.leave_out(initiative))
