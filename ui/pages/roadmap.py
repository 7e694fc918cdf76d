"""Roadmap: what first, by when, with whom, and what will be true then; what-ifs live beside the plan until kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.planning_work import Planned
from ui.pages.page import PageContext
from ui.pages.roadmap_body import CardBody
from ui.pages.roadmap_draft import Draft
from ui.pages.roadmap_planning import PlanningPage
from ui.pages.roadmap_side import Side
from ui.pages.roadmap_words import horizon_columns, summary
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Items, Text, clear, column, frame, row
from ui.widgets.messages import state_card, state_page
from ui.widgets.roadmap_horizons import HorizonStrip
from ui.widgets.roadmap_task import PANELS

PANEL = (372, 460)  # text units: regular, roomy
PACES = ("hopeful", "likely", "careful")


class RoadmapPage(PlanningPage):
    """Horizons over the plan; a panel beside it for one initiative or for more people."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Roadmap")
        self.part, self.panel, self.selected = "waves", "", ""
        self.cell = ("", 0)
        self._order: list[str] = []
        self._is_laid_out = False
        self._strip: HorizonStrip | None = None
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self.body = CardBody(self)
        self.side = Side(self)
        if self.is_empty():
            self._show_empty()
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

    # --- layout ---------------------------------------------------------------------------------------------------

    def show_planned(self, planned: Planned) -> None:
        super().show_planned(planned)
        if self.is_empty():  # known only now: imported metrics had to be projected first
            self.rebuild_asked.emit()
        elif not self._is_laid_out:
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
        self._is_laid_out = True
        self._strip, space = None, self.space
        view = self.view()
        panel = self.side.build(view) if self.panel else None
        if panel is not None and self.is_alone():
            self._lay_out_alone(panel)
            return
        top = 8 if space.short else 12 if not space.tall else 24
        inner = column(
            self._head(),
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

    def _head(self) -> QFrame:
        """The card with the horizons."""
        space = self.space
        self._strip = HorizonStrip(is_tall=space.effective_height > 780)
        self._said = Text("", "lead" if space.tall and space.roomy else "body", "ink2", wrap=True)
        head = column(self._strip, *(() if space.short else (6, self._said)), spacing=0)
        head.setContentsMargins(20, 8 if space.short else 12, 20, 6 if space.short else 12)
        return frame("card", head)

    def _lay_out_alone(self, panel: QWidget) -> None:
        """The panel in place of the plan; the horizons stay where a what-if has to be answered at once."""
        pad = self.space.pad
        panel.setMaximumWidth(look.px(640))
        parts: list[Items] = [(row(None, (panel, 40), None), 1)]
        if self.panel in PANELS or not self.space.short:
            parts.insert(0, row(self._head(), margins=(pad, 8, pad, 8)))
        self._place.addLayout(column(*parts, spacing=0), 1)
        self._fill()

    def _fill(self) -> None:
        view, base = self.view(), self.base_view()
        self._keep_selection([i.id for wave in view.waves for i in wave.items] + [o.id for o in view.unscheduled])
        if self._strip is not None:
            self._strip.set_columns(horizon_columns(view, base), is_what_if=base is not None)
            change = None if self.planned is None else self.planned.change
            self._said.setText(summary(view, change, self.change_lines(), self.followers()))
            self._said.set_tone("ink" if base is not None else "ink2")
        if self._strip is not None and not self.is_alone():
            self.body.fill(view)
        self.side.fill(view)
        self._chrome()

    def _keep_selection(self, order: list[str]) -> None:
        """Stay where the person was: an initiative that left the plan hands over to the next one."""
        if self.selected not in order:
            at = self._order.index(self.selected) if self.selected in self._order else -1
            after = [name for name in self._order[at + 1 :] if name in order] if at >= 0 else []
            self.selected = next(iter([*after, *order]), "")
        self._order = order

    def _chrome(self) -> None:
        fixed = self.tr("The file is open in another window.") if self.state.is_read_only else ""
        if self.draft.is_what_if:
            self.note = self.draft.name or self.tr("What if, not kept")
            self.primary = Action(self.tr("Keep as scenario…"), self.keep_scenario, reason=fixed, keys="Ctrl S")
            self.secondary = [
                Action(self.tr("Back to the plan"), self.go_back, "undo"),
                Action(self.tr("Make it the plan"), self.make_plan, "check", fixed),
            ]
        else:
            self.note = self.tr("If every done-when is met and shown")
            self.primary = Action(self.tr("To the report"), lambda: self.go("report"), "arrow_right")
            self.secondary = [
                Action(self.tr("What if"), self.open_people, "people", keys="P"),
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
            ("P", self.tr("what if")),
            ("Ctrl S", self.tr("keep scenario")),
        ]

    def is_comparing(self) -> bool:
        return self.part == "scenarios"

    def show_part(self, part: str) -> None:
        """Show another way to look at the plan."""
        self.part = part
        self._lay_out()
        if part == "scenarios":
            self.plan()

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
