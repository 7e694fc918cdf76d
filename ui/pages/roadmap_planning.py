"""Planning behind the roadmap page: the plan, the what-if over it, jobs, and what is kept or written out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from readiness.app import planning, planning_export, planning_view, planning_words, reliability
from readiness.app.planning_structs import RoadmapView
from readiness.app.planning_work import Planned, plan_work
from readiness.domain.edit import Edit
from readiness.domain.progress import Progress
from readiness.domain.reliability.result import Projection
from readiness.domain.roadmap.scenario import MOST_SCENARIOS
from readiness.errors import ReadinessError
from ui.pages.page import Page, PageContext
from ui.pages.roadmap_draft import Draft, steps_in_force
from ui.widgets.action import Action
from ui.widgets.messages import Message
from ui.widgets.roadmap_forms import name_scenario

SETTLE_MS = 30


class PlanningPage(Page):
    """A page that shows a plan, and a what-if beside it until it is kept.

    Attributes:
        planned: The last result, None while the first is computed.
        draft: The what-if that is asked for.
        compared: Names of the scenarios side by side.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.planned: Planned | None = None
        self.draft = Draft(self.state.engagement.plan_options)
        self.compared: tuple[str, ...] = ()
        self._views: tuple[RoadmapView, RoadmapView | None] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.plan)

    def show_planned(self, planned: Planned) -> None:
        """Show a result; the page fills itself."""
        self.planned = planned
        engagement, own = self.state.engagement, self.draft.own
        shown = planning_view.view_roadmap(engagement, planned.shown, planned.options or own)
        base = None if planned.other is None else planning_view.view_roadmap(engagement, planned.base, own)
        self._views = (shown, base)

    def is_empty(self) -> bool:
        """Whether nothing is answered; not asked while that would mean projecting here and now."""
        engagement = self.state.engagement
        return not engagement.needs_projection and engagement.scorecard.answered == 0

    def is_comparing(self) -> bool:
        """Whether kept scenarios stand side by side now."""
        return False

    def begin(self) -> None:
        """Plan, after the projection of imported metrics where that is not there yet."""
        engagement = self.state.engagement
        if not engagement.needs_projection:
            self.plan()
            return
        inputs = reliability.projection_inputs(engagement)

        def go_on(projection: Projection) -> None:
            engagement.keep_projection(projection)
            self.plan()

        self.jobs.start(reliability.projection_work(inputs), kind="projection", done=go_on, owner=self)

    def plan(self) -> None:
        """Plan the engagement, the what-if and what is compared, off the GUI thread."""
        engagement = self.state.engagement
        kept = planning.scenarios_of(engagement)
        names = [s.name for s in kept]
        if len(names) <= MOST_SCENARIOS:
            self.compared = tuple(names)
        else:
            self.compared = tuple(n for n in self.compared if n in names)[-MOST_SCENARIOS:]
        beside = tuple(s for s in kept if s.name in self.compared) if self.is_comparing() else ()
        work = plan_work(engagement, self.draft.options, beside, name=self.draft.name, last=self.planned)
        self.jobs.start(work, kind="roadmap", done=self.show_planned, failed=self._refuse, owner=self)

    def _refuse(self, error: ReadinessError) -> None:
        self.draft = self.draft.back() if self.planned is None else Draft(self.draft.own, self.planned.options)
        self.post(Message.from_error(error))

    def view(self) -> RoadmapView:
        """The plan that is shown, in words and figures."""
        if self._views is None:
            raise LookupError("nothing is planned yet")
        return self._views[0]

    def base_view(self) -> RoadmapView | None:
        """The plan beside a what-if, None without one."""
        return None if self._views is None else self._views[1]

    def followers(self) -> int:
        """How many initiatives are left out because they need one that is."""
        return 0 if self.planned is None else sum(1 for d in self.planned.shown.dropped if d.because)

    def change_lines(self) -> tuple[str, ...]:
        """What the what-if changes, in sentences."""
        planned = self.planned
        if planned is None or planned.change is None:
            return ()
        return planning_words.difference_words(planned.change, self.state.engagement.pack, self.titles())

    def titles(self) -> dict[str, str]:
        """Titles of all initiatives by id, as worded for this client."""
        engagement = self.state.engagement
        known = {i.id: i.title for i in (*engagement.pack.initiatives, *self.draft.own.own)}
        return known | ({i.id: i.title for i in self.planned.shown.initiatives} if self.planned else {})

    # --- what-if, scenarios, files --------------------------------------------------------------------------------

    def try_draft(self, draft: Draft) -> None:
        """Look at another what-if; nothing is stored."""
        if draft != self.draft:
            self.draft = draft
            self._settle.start()

    def try_pace(self, pace: str) -> None:
        """The plan at another pace."""
        self.try_draft(self.draft.pace(pace))

    def apply(self, edit: Edit) -> None:
        """Save a change of the plan's documents; the window then asks for `refresh`."""
        self.state.apply(edit)

    def steps(self, pool: str) -> tuple[tuple[int, float], ...]:
        """The step list of a pool in the plan that is shown."""
        return ((0, 0.0),) if self.planned is None else steps_in_force(self.planned.shown, pool)

    def go_back(self) -> None:
        """Leave the what-if."""
        self.try_draft(self.draft.back())

    def make_plan(self) -> None:
        """The what-if becomes the plan; undo takes it back."""
        options = self.draft.options
        if options is None or self.state.is_read_only:
            self.announce(self.tr("Nothing differs from the plan yet."))
        else:
            text = next(iter(self.change_lines()), self.tr("Roadmap"))
            edit = planning.change_plan(self.state.engagement, options, text)
            self.draft = self.draft.back()
            self.apply(edit)

    def keep_scenario(self) -> None:
        """Ask for a name and keep the what-if under it."""
        options, lines = self.draft.options, self.change_lines()
        if options is None or self.state.is_read_only:
            self.announce(self.tr("Nothing differs from the plan yet."))
            return
        proposed = self.draft.name or (lines[0] if lines else "")

        def finish(name: str) -> None:
            self.draft = Draft(self.draft.own, options, name)
            self.compared = (*(n for n in self.compared if n != name), name)
            self.apply(planning.keep_scenario(self.state.engagement, name, options))

        self.open_dialog(name_scenario(proposed, lines, finish))

    def export(self) -> None:
        """Ask where the plan of actions goes."""
        client = self.state.engagement.details.client or self.tr("Plan")
        proposed = Path(self.settings.last_folder or Path.home()) / f"{client} plan of actions.xlsx"
        forms = self.tr("Workbook (*.xlsx);;Table (*.csv);;Calendar of the first moves (*.ics)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the plan of actions"), str(proposed), forms)
        if name:
            self.write_to(Path(name))

    def write_to(self, path: Path) -> None:
        """Write the plan that is shown; the ending of the name decides the form."""

        def load(progress: Progress) -> None:
            progress.step(0, 1)
            if path.suffix.lower() == ".xlsx":
                import openpyxl  # noqa: F401 - loaded here, so that writing does not hold the window up

        self.jobs.start(load, kind="export", done=lambda _loaded: self._write(path), owner=self)

    def _write(self, path: Path) -> None:
        if self.planned is None:
            return
        try:
            planning_export.export_plan(
                self.state.engagement, self.planned.shown, self.draft.in_force, path, now=self.state.now()
            )
        except ReadinessError as error:
            self.post(Message.from_error(error, Action(self.tr("Choose another place…"), self.export)))
            return
        self.settings.last_folder = str(path.parent)
        self.post(Message(self.tr("The plan of actions is written."), str(path), "passed"))
