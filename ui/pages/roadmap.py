"""Roadmap: what first, by when, with whom, and what will be true then; what-ifs live beside the plan until kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from readiness.app import planning, planning_export, planning_view, planning_words, reliability
from readiness.app.planning_structs import RoadmapView
from readiness.app.planning_work import Planned, plan_work
from readiness.domain.edit import Edit
from readiness.domain.progress import Progress
from readiness.domain.reliability.result import Projection
from readiness.errors import ReadinessError
from ui.pages.page import Page, PageContext
from ui.pages.roadmap_body import CardBody
from ui.pages.roadmap_draft import Draft, steps_in_force
from ui.pages.roadmap_side import Side
from ui.pages.roadmap_words import horizon_columns, summary
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Text, clear, column, frame, row
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.roadmap_forms import name_scenario
from ui.widgets.roadmap_horizons import HorizonStrip

SETTLE_MS = 30
PANEL = (372, 460)  # text units: regular, roomy
PACES = ("hopeful", "likely", "careful")


class RoadmapPage(Page):
    """Horizons over the plan; a panel beside it for one initiative or for more people."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Roadmap")
        self.planned: Planned | None = None
        self.draft = Draft(self.state.engagement.plan_options)
        self.part, self.panel, self.selected = "waves", "", ""
        self.cell = ("", 0)
        self.compared: tuple[str, ...] = ()
        self._strip: HorizonStrip | None = None
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._plan)
        self.body = CardBody(self)
        self.side = Side(self)
        self._is_empty = self.state.engagement.scorecard.answered == 0 if self._can_score() else False
        if self._is_empty:
            self._show_empty()
        else:
            self._bind()
            self._begin()

    def _can_score(self) -> bool:
        return not self.state.engagement.needs_projection

    # --- what survives --------------------------------------------------------------------------------------------

    def keep(self) -> dict[str, object]:
        return {
            "planned": self.planned,
            "draft": self.draft,
            "part": self.part,
            "panel": self.panel,
            "selected": self.selected,
            "cell": self.cell,
            "compared": self.compared,
        }

    def restore(self, kept: Mapping[str, object]) -> None:
        planned, draft, cell, compared = (kept.get(k) for k in ("planned", "draft", "cell", "compared"))
        texts = {k: v for k in ("part", "panel", "selected") if isinstance(v := kept.get(k), str)}
        self.part, self.panel = texts.get("part", "waves"), texts.get("panel", "")
        self.selected = texts.get("selected", "")
        if isinstance(cell, tuple):
            self.cell = cell
        if isinstance(compared, tuple):
            self.compared = compared
        if isinstance(draft, Draft):
            self.draft = draft.over(self.state.engagement.plan_options)
        if isinstance(planned, Planned) and not self._is_empty:
            self._show(planned)
            if planned.version != self.state.engagement.version:
                self._begin()

    def refresh(self) -> None:
        """Something was changed: plan again, and show it in place."""
        if self._is_empty:
            super().refresh()
            return
        self.draft = self.draft.over(self.state.engagement.plan_options)
        self._begin()

    def open_at(self, target: object) -> None:
        """Open an initiative by its id."""
        if isinstance(target, str):
            self.selected, self.panel, self.part = target, "initiative", "waves"
            self._lay_out()

    def leave(self) -> None:
        self.side.commit()

    # --- planning -------------------------------------------------------------------------------------------------

    def _show_empty(self) -> None:
        self.note = self.tr("nothing answered")
        go = Action(self.tr("To the questions"), lambda: self.go("workshop"), "arrow_right")
        card = state_card(
            "empty",
            self.tr("Nothing to plan yet"),
            self.tr(
                "The plan follows from the answers: each low level and each open gate asks for work that closes it."
            ),
            primary=go,
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _begin(self) -> None:
        engagement = self.state.engagement
        if self.planned is None and self._place.count() == 0:
            self._place.addWidget(
                frame("clear", column(None, row(None, Text(self.tr("Planning…"), "lead", "muted"), None), None))
            )
        if not engagement.needs_projection:
            self._plan()
            return
        inputs = reliability.projection_inputs(engagement)

        def go_on(projection: Projection) -> None:
            engagement.keep_projection(projection)
            self._plan()

        self.jobs.start(reliability.projection_work(inputs), kind="projection", done=go_on, owner=self)

    def _plan(self) -> None:
        engagement = self.state.engagement
        kept = planning.scenarios_of(engagement)
        self.compared = tuple(n for n in self.compared if n in {s.name for s in kept}) or tuple(
            s.name for s in kept[:3]
        )
        beside = tuple(s for s in kept if s.name in self.compared) if self.part == "scenarios" else ()
        work = plan_work(engagement, self.draft.options, beside, name=self.draft.name, last=self.planned)
        self.jobs.start(work, kind="roadmap", done=self._show, failed=self._refuse, owner=self)

    def _refuse(self, error: ReadinessError) -> None:
        self.draft = self.draft.back() if self.planned is None else Draft(self.draft.own, self.planned.options)
        self.post(Message.from_error(error))

    def view(self) -> RoadmapView:
        """The plan that is shown, in words and figures."""
        planned = self.planned
        if planned is None:
            raise LookupError("nothing is planned yet")
        return planning_view.view_roadmap(self.state.engagement, planned.shown, self.draft.in_force)

    def base_view(self) -> RoadmapView | None:
        """The plan beside a what-if."""
        planned = self.planned
        if planned is None or planned.other is None:
            return None
        return planning_view.view_roadmap(self.state.engagement, planned.base, self.draft.own)

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

    # --- layout ---------------------------------------------------------------------------------------------------

    def _show(self, planned: Planned) -> None:
        is_first = self.planned is None or self._strip is None
        self.planned = planned
        if is_first:
            self._lay_out()
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

    def _lay_out(self) -> None:
        if self.planned is None:
            return
        clear(self._place)
        self._strip, space = None, self.space
        view = self.view()
        panel = self.side.build(view) if self.panel else None
        if panel is not None and self.is_alone():
            panel.setMaximumWidth(look.px(640))
            self._place.addLayout(row(None, (panel, 40), None), 1)
            self._fill()
            return
        top = 8 if space.short else 12 if not space.tall else 24
        self._strip = HorizonStrip(is_short=space.short)
        self._said = Text("", "lead" if space.tall and space.roomy else "body", "ink2", wrap=True)
        head = column(self._strip, *(() if space.short else (6, self._said)), spacing=0)
        head.setContentsMargins(20, 8 if space.short else 12, 20, 6 if space.short else 12)
        inner = column(
            frame("card", head),
            (self.body.build(view), 1),
            spacing=8 if space.short else space.gap,
            margins=(space.pad, top, space.pad, top),
        )
        holder = frame("clear", inner)
        if panel is not None:
            panel.setFixedWidth(self.panel_width())
            self._place.addLayout(row((holder, 1), panel, spacing=0), 1)
        else:
            self._place.addWidget(holder, 1)
        self._fill()

    def _fill(self) -> None:
        view, base = self.view(), self.base_view()
        if self.selected not in {i.id for i in view.items} | {o.id for o in view.unscheduled}:
            self.selected = view.waves[0].items[0].id if view.waves and view.waves[0].items else ""
        if self._strip is not None:
            self._strip.set_columns(horizon_columns(view, base), is_what_if=base is not None)
            self._said.setText(summary(view, self.change_lines(), self._followers()))
            self._said.set_tone("ink" if base is not None else "ink2")
            self.body.fill(view)
        self.side.fill(view)
        self._chrome()

    def _followers(self) -> str:
        dropped = () if self.planned is None else self.planned.shown.dropped
        names = [self.titles().get(d.id, d.id) for d in dropped if d.because]
        return self.tr("{names} left out with it.").format(names=", ".join(names)) if names else ""

    def _chrome(self) -> None:
        fixed = self.tr("The file is open in another window.") if self.state.is_read_only else ""
        if self.draft.is_what_if:
            self.note = self.draft.name or self.tr("What if, not kept")
            self.primary = Action(self.tr("Keep as scenario…"), self.keep_scenario, reason=fixed, keys="Ctrl S")
            self.secondary = [
                Action(self.tr("Make it the plan"), self.make_plan, "check", fixed),
                Action(self.tr("Back to the plan"), self.go_back, "undo"),
            ]
        else:
            self.note = self.tr("If every done-when is met and shown")
            self.primary = Action(self.tr("To the report"), lambda: self.go("report"), "arrow_right")
            self.secondary = [
                Action(self.tr("People"), self.open_people, "people", keys="P"),
                Action(self.tr("Export…"), self.export, "download"),
            ]
        self.chrome_changed.emit()

    # --- what a person does ---------------------------------------------------------------------------------------

    def _bind(self) -> None:
        for keys, act in (
            ("D", self.drop),
            ("A", self.add),
            ("[", lambda: self.shift(-1)),
            ("]", lambda: self.shift(1)),
            ("P", self.open_people),
            ("Ctrl+S", self.keep_scenario),
            ("Esc", self.close_panel),
        ):
            self.bind(keys, act)
        for at, pace in enumerate(PACES):
            self.bind(str(at + 1), partial(self.try_pace, pace))
        self.keys = [
            ("↑ ↓", self.tr("initiative")),
            ("Enter", self.tr("open")),
            ("D", self.tr("drop")),
            ("A", self.tr("add")),
            ("[ ]", self.tr("not before")),
            ("1–3", self.tr("pace")),
            ("P", self.tr("people")),
            ("Ctrl S", self.tr("keep scenario")),
        ]

    def try_draft(self, draft: Draft) -> None:
        """Look at another what-if; nothing is stored."""
        if draft != self.draft:
            self.draft = draft
            self._settle.start()

    def try_pace(self, pace: str) -> None:
        """The plan at another pace."""
        self.try_draft(self.draft.pace(pace))

    def apply(self, edit: Edit) -> None:
        """Save a change of the plan's documents; it moves no answer, so the projection holds."""
        engagement = self.state.engagement
        projection = engagement.projection if engagement.batches and not engagement.needs_projection else None
        self.state.apply(edit)
        if projection is not None:
            engagement.keep_projection(projection)

    def show_part(self, part: str) -> None:
        """Show another way to look at the plan."""
        self.part = part
        self._lay_out()
        if part == "scenarios":
            self._plan()

    def select(self, initiative: str) -> None:
        """Another initiative is looked at."""
        self.selected = initiative
        if self.panel == "initiative":
            self.side.fill(self.view())

    def open_panel(self, panel: str) -> None:
        """Open a panel beside the plan."""
        self.side.commit()
        self.panel = panel
        self._lay_out()
        self.side.focus()

    def open_people(self) -> None:
        """More people: which pool, from which week, how many."""
        if self.planned is not None:
            pool = self.cell[0] or self.state.engagement.pack.pools[0].id
            self.look_at_pool(pool, self.cell[1])

    def look_at_pool(self, pool: str, week: int) -> None:
        """Look at the people of a pool from a week on."""
        self.cell = (pool, week)
        if self.panel == "people":
            self.side.look_at(pool, week)
        else:
            self.open_panel("people")
        self.body.mark_cell()

    def close_panel(self) -> None:
        """The plan alone again."""
        if self.panel:
            self.side.commit()
            self.panel = ""
            self._lay_out()
            self.body.focus()

    def drop(self) -> None:
        """The plan without the selected initiative; on the list of what is left out, change its line."""
        if self.part == "out" and self.body.turn_selected(wanted=False):
            return
        if self.planned is not None and self.selected and self.part == "waves":
            self.try_draft(self.draft.drop(self.selected))

    def drop_selected(self) -> None:
        """The plan without the initiative in the panel."""
        if self.planned is not None and self.selected:
            self.try_draft(self.draft.drop(self.selected))

    def pin(self, week: int | None) -> None:
        """Hold the selected initiative until a week; None frees it."""
        self.try_draft(self.draft.pin(self.selected, week))

    def add(self) -> None:
        """What could be added; on that list, add the selected line."""
        if self.part == "out":
            self.body.turn_selected(wanted=True)
        elif self.planned is not None:
            self.show_part("out")
            self.body.focus()

    def shift(self, by: int) -> None:
        """Hold the selected initiative a week longer, or a week less."""
        if self.planned is None:
            return
        found = next((p for p in self.planned.shown.plan if p.id == self.selected), None)
        pin = self.draft.in_force.not_before.get(self.selected)
        if found is None or found.start is None or (by < 0 and pin is None):
            self.announce(self.tr("It begins as soon as it can."))
            return
        week = (pin or 0) + by if by < 0 else max(pin or 0, found.start) + by
        self.try_draft(self.draft.pin(self.selected, max(0, week)))

    def hire(self, pool: str, week: int, people: float) -> None:
        """More people from a week on, over what is in force."""
        self.try_draft(self.draft.hire(self.side.before(pool), pool, week, people))

    def steps(self, pool: str) -> tuple[tuple[int, float], ...]:
        """The step list of a pool in the plan that is shown."""
        return ((0, 0.0),) if self.planned is None else steps_in_force(self.planned.shown, pool)

    def go_back(self) -> None:
        """Leave the what-if."""
        self.try_draft(self.draft.back())

    def make_plan(self) -> None:
        """The what-if becomes the plan; undo takes it back."""
        options = self.draft.options
        if options is not None:
            edit = planning.change_plan(self.state.engagement, options, self.tr("Roadmap"))
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
            self.compared = (*self.compared[-2:], name) if name not in self.compared else self.compared
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
