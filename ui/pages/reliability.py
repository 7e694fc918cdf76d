"""Reliability: success today with its interval, what-ifs live beside it, one part of the projection at a time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from readiness.app import reliability
from readiness.app.reliability_explained import explain_projection
from readiness.app.reliability_fan import series_goal
from readiness.app.reliability_levers import Lever, find_levers, overrides_of, positions, topologies
from readiness.app.reliability_view import TodayView, first_view, view_today
from readiness.app.reliability_words import per_day
from readiness.domain.reliability.inputs import Overrides
from readiness.domain.reliability.result import Projection
from ui.pages.page import Page, PageContext, Space
from ui.pages.reliability_inputs import Inputs
from ui.pages.reliability_parts import ROOMY_SIDE, SIDE, WHAT_IF, Shown, part_words, room_for_parts, words_fit
from ui.pages.reliability_scenarios import Scenarios
from ui.pages.reliability_stage import Stage
from ui.pages.reliability_waiting import waiting_page
from ui.pages.reliability_what_if import WhatIf
from ui.pages.room_slides import reliability_slide
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.assumption_list import assumption_list, explanation_list
from ui.widgets.kit import Items, clear, column, frame, row
from ui.widgets.messages import state_page
from ui.widgets.room import Slide
from ui.widgets.what_if_panel import TOPOLOGY, WhatIfPanel
from ui.widgets.what_if_today import TodayCard

OUTCOMES_ASIDE = 1040
"""Height in text units from which the outcomes stand under the sliders, beside every part."""


class ReliabilityPage(Page):
    """From a small pilot to honest statements about production."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Reliability")
        self._today: Projection | None = None
        self._levers: dict[str, Lever] = {}
        self._panel: WhatIfPanel | None = None
        self._stage: Stage | None = None
        self._values: dict[str, object] = {}
        self._group, self._part = 0, ""
        self._place = column(spacing=0)
        self.setLayout(self._place)
        engagement = self.state.engagement
        self._inputs = reliability.projection_inputs(engagement)
        self._what_if = WhatIf(self.jobs, self._inputs, self)
        self._what_if.arrived.connect(self._repaint)
        self._entries = Inputs(self, self._inputs)
        self._scenarios = Scenarios(self, self._inputs)
        self._scenarios.chosen.connect(self._show_scenario)
        self._scenarios.arrived.connect(self._compared)
        self._scenarios.keep_asked.connect(self._keep_scenario)
        self._scenarios.begin_asked.connect(self._begin_what_if)
        if not engagement.batches and engagement.entered == reliability.EnteredInputs():
            self._show_empty()
        elif engagement.batches and not engagement.needs_projection:
            self._show(engagement.projection)
        else:
            self._load()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (
            words_fit(part_words(short=space.short), room_for_parts(space)),
            space.effective > 1000,
            space.effective_height >= OUTCOMES_ASIDE,
        )

    def keep(self) -> dict[str, object]:
        return {"values": dict(self._values), "group": self._group, "part": self._part}

    def restore(self, kept: Mapping[str, object]) -> None:
        values, group, part = kept.get("values"), kept.get("group"), kept.get("part")
        self._values = dict(values) if isinstance(values, dict) else {}
        self._group = group if isinstance(group, int) else 0
        self._part = part if isinstance(part, str) else ""
        if self._panel is not None and self._stage is not None:
            self._take_up()

    def slide(self) -> Slide:
        if self._today is None:
            return Slide(section=self.title)
        return reliability_slide(self.title, self._today, self._what_if.shown if self._values else None)

    # --- first sight ------------------------------------------------------------------------------------------

    def _show_empty(self) -> None:
        self.note = self.tr("nothing imported")
        self._place.addWidget(state_page(self._entries.empty_card(), self.space.pad))

    def _load(self) -> None:
        self._place.addWidget(waiting_page(self.space, self.tr("Projecting…")), 1)
        work = reliability.projection_work(self._inputs)
        self.jobs.start(work, kind="projection", done=self._arrived, owner=self)

    def _arrived(self, today: Projection) -> None:
        self.state.engagement.keep_projection(today)
        self._show(today)
        self._take_up()

    def _show(self, today: Projection) -> None:
        self._today = today
        clear(self._place)
        view = view_today(today)
        self.note = view.note
        self._levers = {lever.key: lever for lever in find_levers(self._inputs, today)}
        self._lay_out(view)
        self._bind_keys()
        self._say_acts()
        self._scenarios.compare()

    def _lay_out(self, view: TodayView) -> None:
        space = self.space
        panel = self._panel = WhatIfPanel(list(self._levers.values()), topologies(self._inputs), {}, short=space.short)
        panel.moved.connect(self._set)
        panel.arranged.connect(self._arranged)
        panel.reset_asked.connect(self._reset)
        panel.grouped.connect(self._grouped)
        panel.entry_asked.connect(self._entries.enter)
        own = {"inputs": self._inputs_part, "scenarios": self._scenarios_part}
        aside = column(spacing=0) if space.effective_height >= OUTCOMES_ASIDE else None
        stage = self._stage = Stage(space, room_for_parts(space), own, panel if space.short else None, aside)
        stage.moved.connect(self._went)
        head = TodayCard(view, short=space.short, low=space.effective_height < 740)
        self.first = panel.first
        if space.short:
            body = column(head, (stage, 1), spacing=8, margins=(space.pad, space.edge, space.pad, space.edge))
        else:
            under: list[Items] = [None] if aside is None else [(aside, 1)]
            left = frame("clear", column(head, panel if space.tall else (panel, 1), *under, spacing=space.gap))
            left.setFixedWidth(look.px(ROOMY_SIDE if space.roomy else SIDE))
            body = column(
                row(left, (stage, 1), spacing=space.gap), margins=(space.pad, space.edge, space.pad, space.edge)
            )
        self._place.addWidget(frame("clear", body), 1)
        self._take_up()

    def _take_up(self) -> None:
        """Stand where the person left the page."""
        if self._panel is None or self._stage is None or self._today is None:
            return
        self._panel.show_group(self._group)
        self._panel.place(self._values)
        if self._stage.part != self._part or not self._part:
            self._stage.show_part(self._part or first_view(self._today))
        self._repaint(None, fresh=True)
        if self._values:
            self._ask()

    def _bind_keys(self) -> None:
        self.keys = [("↑ ↓", self.tr("next slider")), ("← →", self.tr("change")), ("0", self.tr("back to measured"))]
        panel, stage = self._panel, self._stage
        if panel is None or stage is None:
            return
        self.bind("Up", lambda: panel.step_focus(-1))
        self.bind("Down", lambda: panel.step_focus(1))
        self.bind("E", self._explain, self.tr("explain"))
        self.bind("A", self._assumptions, self.tr("assumptions"))
        self.bind("Ctrl+S", self._keep_scenario, self.tr("keep scenario"))
        self.bind("Ctrl+Tab", stage.show_next, self.tr("next part"))

    def _say_acts(self) -> None:
        reason = "" if self._values else self.tr("Move a slider first: then there is a what-if to keep.")
        if self.state.is_read_only:
            reason = self.tr("The file is open for reading only.")
        self.primary = Action(self.tr("Show the roadmap"), lambda: self.go("roadmap"), "arrow_right")
        self.secondary = [
            Action(self.tr("Keep scenario…"), self._keep_scenario, reason=reason, keys="Ctrl S"),
            Action(self.tr("Explain"), self._explain, "info", keys="E"),
            Action(self.tr("Assumptions"), self._assumptions, keys="A"),
        ]
        if self._panel is not None:
            self._panel.set_moved(is_moved=bool(self._values))
        self.chrome_changed.emit()

    # --- what if ----------------------------------------------------------------------------------------------

    def _arranged(self, key: str) -> None:
        piloted = topologies(self._inputs)[0][0]
        self._set(TOPOLOGY, None if key == piloted else key)

    def _set(self, key: str, value: object) -> None:
        had = bool(self._values)
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        if had != bool(self._values):
            self._say_acts()
            self._compared()
        self._ask()

    def _reset(self) -> None:
        self._values.clear()
        if self._panel is not None:
            self._panel.place({})
        self._say_acts()
        self._compared()
        self._ask()

    def _ask(self) -> None:
        self._what_if.ask(self._changes())

    def _changes(self) -> dict[str, object]:
        return overrides_of(self._values, self._levers)

    def _repaint(self, other: Projection | None, *, fresh: bool = False) -> None:
        today = self._today
        if today is None or self._stage is None or self._panel is None:
            return
        shown = other if self._values else None
        self._stage.show_result(Shown(today, shown, series_goal(self._inputs, shown or today)), fresh=fresh)
        now = per_day(today.silent_per_day)
        if shown is not None:
            now = f"{now.split(' (')[0]} → {per_day(shown.silent_per_day)}"
        self._panel.say(now)
        self.slide_changed.emit()

    def _went(self, part: str) -> None:
        self._part = part

    def _grouped(self, group: int) -> None:
        self._group = group

    # --- inputs and scenarios ---------------------------------------------------------------------------------

    def _inputs_part(self) -> QWidget:
        assert self._today is not None  # noqa: S101 - parts are built only then
        return self._entries.part(self._today)

    def _keep_scenario(self) -> None:
        if self._values and not self.state.is_read_only:
            self._scenarios.ask_name(self._changes())

    def _begin_what_if(self) -> None:
        """To the sliders; in a low window they are a part of their own."""
        if self._panel is None or self._stage is None:
            return
        if self.space.short:
            self._stage.show_part(WHAT_IF)
        self._panel.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _compared(self) -> None:
        if self._stage is not None and self._stage.part == "scenarios":
            self._stage.show_part("scenarios")

    def _scenarios_part(self) -> QWidget:
        assert self._today is not None  # noqa: S101 - parts are built only then
        return self._scenarios.part(self._today, is_set=bool(self._values))

    def _show_scenario(self, overrides: Overrides) -> None:
        self._values = positions(overrides, self._levers)
        if self._panel is not None:
            self._panel.place(self._values)
        self._say_acts()
        self._ask()
        if self._stage is not None:
            self._stage.show_part("curve")

    def refresh(self) -> None:
        """Scenarios change no figure: then only their comparison is made anew."""
        engagement = self.state.engagement
        if self._today is None or reliability.projection_inputs(engagement) != self._inputs:
            self.rebuild_asked.emit()
            return
        if engagement.needs_projection:
            engagement.keep_projection(self._today)
        self._scenarios.compare()

    # --- explanations -----------------------------------------------------------------------------------------

    def _explain(self) -> None:
        if self._today is not None:
            self.open_dialog(explanation_list(explain_projection(self._what_if.shown or self._today)))

    def _assumptions(self) -> None:
        now = self._what_if.shown or self._today
        if now is not None:
            self.open_dialog(assumption_list(now.assumptions, now.cautions))
