"""Roadmap: what first, by when, with whom, and what will be true then; what-ifs live beside the plan until kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from readiness.app.planning_work import Planned
from ui.pages.page import PageContext
from ui.pages.roadmap_body import CardBody
from ui.pages.roadmap_draft import Draft
from ui.pages.roadmap_layout import ArrangedPage
from ui.pages.roadmap_message import summary
from ui.pages.roadmap_side import Side
from ui.pages.room_slides import roadmap_slide
from ui.widgets.action import Action
from ui.widgets.kit import Text, column, frame, row
from ui.widgets.room import Slide

PACES = ("hopeful", "likely", "careful")
AXES = ("waves", "capacity")
"""Parts with a week axis."""
ROWS = (*AXES, "out")
"""Parts with a row for each initiative."""
FINDING = "F-"  # how the ids of findings begin


class RoadmapPage(ArrangedPage):
    """Horizons over the plan; a panel beside it for one initiative or for more people."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Roadmap")
        self.body = CardBody(self)
        self.side = Side(self)
        if self.is_empty():
            self.show_empty()
        else:
            self._bind()
            wait = Text(self.tr("Planning…"), "lead", "muted")
            self._place.addWidget(frame("clear", column(None, row(None, wait, None), None)))

    # --- what survives --------------------------------------------------------------------------------------------

    def keep(self) -> dict[str, object]:
        return {
            "planned": self.planned,
            "draft": self.draft,
            "part": self.part,
            "panel": self.panel,
            "selected": self.selected,
            "finding": self.finding,
            "cell": self.cell,
            "span": self.span,
            "fold": self.fold,
            "compared": self.compared,
        }

    def restore(self, kept: Mapping[str, object]) -> None:
        planned, draft, cell, compared = (kept.get(k) for k in ("planned", "draft", "cell", "compared"))
        texts = {k: v for k in ("part", "panel", "selected", "finding") if isinstance(v := kept.get(k), str)}
        self.part, self.panel = texts.get("part", "waves"), texts.get("panel", "")
        self.selected, self.finding = texts.get("selected", ""), texts.get("finding", "")
        self.span, self.fold = (str(kept.get(k) or "") for k in ("span", "fold"))
        if isinstance(cell, tuple):
            self.cell = cell
        if isinstance(compared, tuple):
            self.compared = compared
        if isinstance(draft, Draft):
            self.draft = draft.over(self.state.engagement.plan_options)
        if self.is_empty():
            return
        engagement = self.state.engagement
        if isinstance(planned, Planned) and not engagement.needs_projection:
            self.show_planned(planned)
        if self.planned is None or self.planned.version != engagement.version:
            self.begin()

    def refresh(self) -> None:
        """Something was changed: plan again, and show it in place."""
        if self.is_empty() or self.planned is None:
            super().refresh()
            return
        self.draft = self.draft.over(self.state.engagement.plan_options)
        self.begin()

    def open_at(self, target: object) -> None:
        """Open an initiative or a finding by its id."""
        if isinstance(target, str) and target.startswith(FINDING):
            self.show_finding(target)
        elif isinstance(target, str):
            self.show_initiative(target)

    def leave(self) -> None:
        self.side.commit()

    def slide(self) -> Slide:
        planned = self.planned
        if planned is None or self._views is None:
            return Slide(section=self.title)
        change = planned.change if self.draft.is_what_if else None
        message, _ = summary(self.view(), planned.shown, change, self.change_lines(), self.followers())
        return roadmap_slide(self.title, message, self.view())

    def show_chrome(self) -> None:
        fixed = self.tr("The file is open in another window.") if self.state.is_read_only else ""
        if self.draft.is_what_if:
            self.note = self.draft.name or self.tr("What if, not kept")
            self.primary = Action(self.tr("Keep as scenario…"), self.keep_scenario, reason=fixed, keys="Ctrl S")
            self.secondary = [
                Action(self.tr("Back to the plan"), self.go_back, "undo", keys="B"),
                Action(self.tr("Make it the plan"), self.make_plan, "check", fixed, keys="M"),
            ]
        else:
            self.note = self.tr("If every done-when is met and shown")
            self.primary = Action(self.tr("To the report"), lambda: self.go("report"), "arrow_right")
            self.secondary = [
                Action(self.tr("What if"), self.open_people, keys="P"),
                Action(self.tr("Export…"), self.export, "download", keys="E"),
            ]
        self._show_keys()
        self.chrome_changed.emit()

    # --- what a person does ---------------------------------------------------------------------------------------

    def _bind(self) -> None:
        for keys, act in (
            ("D", self.drop),
            ("A", self.add),
            ("[", lambda: self.shift(-1)),
            ("]", lambda: self.shift(1)),
            ("P", self.open_people),
            ("F", self.show_findings),
            ("E", self.export),
            ("Z", self.body.turn_span),
            ("C", self.body.turn_fold),
            ("M", self.make_plan),
            ("B", self.go_back),
            ("Ctrl+S", self.keep_scenario),
            ("Esc", self.close_panel),
        ):
            self.bind(keys, act)
        for at, pace in enumerate(PACES):
            self.bind(str(at + 1), partial(self.try_pace, pace))
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys that act on the part that is shown."""
        keys: list[tuple[str, str]] = []
        if self.part == "findings":
            keys = [("↑ ↓", self.tr("finding")), ("Enter", self.tr("reword"))]
        elif self.part in ROWS:
            keys = [("↑ ↓", self.tr("initiative")), ("Enter", self.tr("open")), ("D", self.tr("drop"))]
        keys.append(("A", self.tr("add")))
        if self.part in AXES:
            keys.append(("[ ]", self.tr("not before")))
        keys.append(("1–3", self.tr("pace")))
        if self.part in AXES:
            keys += [("Z", self.tr("weeks shown")), ("C", self.tr("people in use"))]
        keys.append(("P", self.tr("what if")))
        if self.part != "findings":
            keys.append(("F", self.tr("findings")))
        if self.draft.is_what_if:
            keys += [
                ("Ctrl S", self.tr("keep scenario")),
                ("M", self.tr("make it the plan")),
                ("B", self.tr("back to the plan")),
            ]
        self.keys = [*keys, ("E", self.tr("export"))]

    def is_comparing(self) -> bool:
        return self.part == "scenarios"

    def show_part(self, part: str) -> None:
        """Show another way to look at the plan."""
        self.part = part
        self.lay_out()
        if part == "scenarios":
            self.plan()

    def show_findings(self) -> None:
        """The findings in audit form."""
        if self.planned is not None:
            self.show_part("findings")
            self.body.focus()

    def show_finding(self, finding: str) -> None:
        """One finding among them."""
        self.finding, self.panel = finding, ""
        self.show_part("findings")
        self.body.focus()

    def show_initiative(self, initiative: str) -> None:
        """One initiative in full, beside the waves."""
        self.selected, self.panel, self.part = initiative, "initiative", "waves"
        self.lay_out()

    def select(self, initiative: str) -> None:
        """Another initiative is looked at."""
        self.selected = initiative
        if self.panel == "initiative":
            self.side.fill(self.view())

    def open_panel(self, panel: str) -> None:
        """Open a panel beside the plan."""
        self.side.commit()
        self.panel = panel
        self.lay_out()
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
            self.lay_out()
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
        if self.planned is None or self.part not in AXES:
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
