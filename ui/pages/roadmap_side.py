"""What stands beside the plan: one initiative in full, or more people; and the cards that belong to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from readiness.app import details
from readiness.app.answering import LETTERS
from readiness.app.planning_findings import lettered
from readiness.app.planning_structs import ItemView, RoadmapView
from readiness.domain.finding import Finding
from readiness.domain.roadmap.options import Assignment
from readiness.domain.roadmap.plan import Steps
from readiness.domain.roadmap.schedule import ALL
from ui.pages import roadmap_own as own
from ui.pages.roadmap_draft import steps_in_force
from ui.pages.roadmap_levers import as_figure, effect_levers, task_choices, task_levers
from ui.widgets.initiative_panel import InitiativeFacts, InitiativePanel
from ui.widgets.kit import Text, clear, column, frame
from ui.widgets.roadmap_people import PeoplePanel, PoolChoice
from ui.widgets.roadmap_task import TaskChoice, TaskLever, TaskPanel

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage

DUE = "due|"
"""Begins the place of a due date that was typed and could not be read."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


class Side:
    """Builds and fills the panel; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page
        self._place = column(spacing=0)
        self._initiative: InitiativePanel | None = None
        self._people: PeoplePanel | None = None
        self._task: TaskPanel | None = None
        self._before: dict[str, Steps] = {}

    def build(self, view: RoadmapView) -> QWidget:
        """The panel that is open."""
        page = self._page
        self._initiative = self._people = self._task = None
        self._place = column(spacing=0)
        if page.panel == "people":
            self._before = {pool: page.steps(pool) for pool in self._pool_titles()}
            pool, week = page.cell
            panel = PeoplePanel(self._pools(), pool, week, view.weeks, is_short=page.space.short)
            panel.asked.connect(page.hire)
            panel.pool_moved.connect(self._moved)
            panel.reset_asked.connect(self._reset)
            panel.closed.connect(page.close_panel)
            panel.panel_asked.connect(page.open_panel)
            self._people = panel
            self._place.addWidget(panel)
        elif page.panel == "task":
            self._task = TaskPanel(*self._task_positions(), is_short=page.space.short)
            self._task.asked.connect(lambda key, value: page.try_draft(page.draft.task(key, value)))
            self._task.panel_asked.connect(page.open_panel)
            self._task.closed.connect(page.close_panel)
            self._place.addWidget(self._task)
        self._shape()
        return frame("clear", self._place)

    def _task_positions(self) -> tuple[list[TaskLever], list[TaskChoice]]:
        engagement, options = self._page.state.engagement, self._page.draft.in_force
        return task_levers(engagement, self._page.planned, options), task_choices(engagement, options)

    def _shape(self) -> None:
        """Beside the plan it is a part of the window, in the plan's place a card of its own."""
        name = "card" if self._page.is_alone() else "panel"
        for panel in (self._initiative, self._people, self._task):
            if panel is not None:
                panel.setObjectName(name)

    def fill(self, view: RoadmapView) -> None:
        """Show what holds now."""
        page = self._page
        if page.panel == "people" and self._people is not None:
            self._place_people(self._people)
            self._people.show_answer(page.change_lines())
        elif page.panel == "task" and self._task is not None:
            self._task.place(*self._task_positions())
            self._task.show_answer(page.change_lines())
        elif page.panel == "initiative":
            self._fill_initiative(view)

    def focus(self) -> None:
        """Put the focus into the panel."""
        names = {"initiative": "initiative-owner", "people": "people-count", "task": "task-steps"}
        found = self._page.findChild(QWidget, names.get(self._page.panel, ""))
        if isinstance(found, QWidget):
            found.setFocus()

    def commit(self) -> None:
        """Tell what is still being typed."""
        now = QApplication.focusWidget()
        if isinstance(now, QLineEdit) and self._initiative is not None and self._initiative.isAncestorOf(now):
            now.editingFinished.emit()

    # --- people ---------------------------------------------------------------------------------------------------

    def before(self, pool: str) -> Steps:
        """The step list over which the sliders act: what was in force when the week was chosen."""
        return self._before.get(pool) or self._page.steps(pool)

    def look_at(self, pool: str, week: int) -> None:
        """Look at another pool and week; what was asked so far stays in force."""
        self._before = {pool: self._page.steps(pool) for pool in self._pool_titles()}
        if self._people is not None:
            self._people.look_at(self._pools(), pool, week)

    def _pools(self) -> list[PoolChoice]:
        return [PoolChoice(pool, title, self.before(pool)) for pool, title in self._pool_titles().items()]

    def _pool_titles(self) -> dict[str, str]:
        pools = {p.id: p.title for p in self._page.state.engagement.pack.pools}
        return pools | {ALL: _tr("All together, at most")}

    def _moved(self, pool: str, week: int) -> None:
        self._page.cell = (pool, week)
        self._page.body.mark_cell()

    def _reset(self, pool: str) -> None:
        page = self._page
        page.try_draft(page.draft.as_planned(pool))
        base = ((0, 0.0),) if page.planned is None else steps_in_force(page.planned.base, pool)
        self._before = self._before | {pool: base}
        if self._people is not None:
            self._people.look_at(self._pools(), pool, self._people.week)

    def _place_people(self, panel: PeoplePanel) -> None:
        """Put the sliders where the plan stands that is shown; until it shows what was asked last, they stay."""
        page = self._page
        if page.planned is None or page.planned.options != page.draft.options:
            return
        if not page.draft.is_what_if:
            self._before = {pool: page.steps(pool) for pool in self._pool_titles()}
        now = PoolChoice(panel.pool, "", page.steps(panel.pool))
        panel.place(self._pools(), now.at(panel.week))

    # --- one initiative -------------------------------------------------------------------------------------------

    def _fill_initiative(self, view: RoadmapView) -> None:
        item = next((i for i in view.items if i.id == self._page.selected), None)
        if item is None:
            clear(self._place)
            self._initiative = None
            words = _tr("Choose an initiative that has a place in the plan.")
            self._place.addWidget(
                frame("panel", column(Text(words, "body", "ink2", wrap=True), None, margins=(16, 12, 16, 12)))
            )
            return
        facts = self._facts(view, item)
        old = self._initiative
        if old is not None and old.facts == facts:
            return
        now = QApplication.focusWidget()
        if old is not None and old.is_in_use() and old.facts.item.id == item.id:
            return  # the rest follows when the field is left or the slider let go
        name = now.objectName() if now is not None and old is not None and old.isAncestorOf(now) else ""
        clear(self._place)
        panel = InitiativePanel(facts)
        page = self._page
        panel.closed.connect(page.close_panel)
        panel.owner_given.connect(lambda owner: self._assign(item.id, owner=owner))
        panel.due_given.connect(lambda due: self._assign(item.id, due=due))
        panel.due_refused.connect(lambda words: self._keep_due(item.id, words))
        panel.status_given.connect(lambda status: self._assign(item.id, status=status))
        panel.evidence_given.connect(lambda words: self._assign(item.id, evidence=words))
        panel.drop_asked.connect(self._page.drop_selected)
        panel.pin_asked.connect(lambda week: self._page.pin(week if week >= 0 else None))
        panel.effect_given.connect(
            lambda kind, value: page.try_draft(page.draft.effect(page.selected, kind, as_figure(kind, value)))
        )
        panel.settled.connect(lambda: self.fill(page.view()))
        panel.reword_asked.connect(self._reword)
        panel.question_asked.connect(lambda question: self._page.go("workshop", question))
        panel.finding_asked.connect(page.show_finding)
        self._place.addWidget(panel)
        self._initiative = panel
        self._shape()
        again = panel.findChild(QWidget, name) if name else None
        if isinstance(again, QWidget):
            again.setFocus()

    def _facts(self, view: RoadmapView, item: ItemView) -> InitiativeFacts:
        page = self._page
        engagement = page.state.engagement
        by_gain = sorted(view.items, key=lambda i: -i.gain)
        people = [p.title or p.name for p in engagement.people] + [p.name for p in engagement.people]
        return InitiativeFacts(
            item,
            planned=len(view.items),
            gain_place=1 + by_gain.index(item),
            today=tuple(self._level(question) for question, _, _ in item.raises),
            needed_for=tuple(i.title for i in view.items if item.title in i.needs),
            findings=tuple((f.id, lettered(f).title) for f in self._findings() if f.id in item.findings),
            pin=page.draft.in_force.not_before.get(item.id),
            evidence=self._said(item.id).evidence,
            effects=effect_levers(page.planned, item.id, page.draft.in_force),
            names=tuple(dict.fromkeys(n for n in people if n)),
            due_words=self._kept_due(item.id),
            is_fixed=page.state.is_read_only,
        )

    def _kept_due(self, initiative: str) -> str:
        words = self._page.state.drafts.get(DUE + initiative)
        return words if isinstance(words, str) else ""

    def _keep_due(self, initiative: str, words: str) -> None:
        """A date that could not be read waits in its field, also when the page was left meanwhile."""
        state = self._page.state
        if state.is_open and not state.is_read_only and words != self._kept_due(initiative):
            state.drafts.put(DUE + initiative, words)

    def _findings(self) -> tuple[Finding, ...]:
        return () if self._page.planned is None else self._page.planned.shown.findings

    def _level(self, question: str) -> str:
        score = self._page.state.engagement.scorecard.questions.get(question)
        if score is None or score.stated is None:
            return "?"
        letter = LETTERS[round(4 * score.stated)]
        is_shown = score.lo is not None and score.lo >= score.stated
        return letter if is_shown else _tr("{letter} said").format(letter=letter)

    def _said(self, initiative: str) -> Assignment:
        found = (a for a in self._page.state.engagement.plan_options.assignments if a.initiative == initiative)
        return next(found, Assignment(initiative=initiative))

    def _assign(
        self,
        initiative: str,
        *,
        owner: str | None = None,
        due: date | str | None = "",
        status: str = "",
        evidence: str | None = None,
    ) -> None:
        page = self._page
        if not page.state.is_open:
            return  # a field that goes away with its engagement told its words while it was open
        changes: dict[str, object] = {}
        if owner is not None:
            changes["owner"] = owner
        if due != "":
            changes["due"] = due
        if status:
            changes["status"] = status
        if evidence is not None:
            changes["evidence"] = evidence
        before = self._said(initiative)
        said = before.model_copy(update=changes)
        if said != before:  # a field that goes away tells its words once more
            page.apply(details.assign(page.state.engagement, said))

    def _reword(self) -> None:
        own.change(self._page, self._page.selected)

    def add_own(self) -> None:
        """Ask for an initiative of the consultant's own."""
        own.add(self._page)
