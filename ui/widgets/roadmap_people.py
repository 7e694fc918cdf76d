"""What if there were more people: pool, week, how many; the answer stands under the sliders and on the horizons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from ui.language import compact, signed
from ui.widgets.faded import FadedArea
from ui.widgets.forms import field, pick
from ui.widgets.kit import Items, Text, button, clear, column, frame, row
from ui.widgets.roadmap_panel import close_line, panel_body, panel_layout
from ui.widgets.roadmap_task import PANELS, panel_choice
from ui.widgets.slider import Slider

HALVES = 2  # a slider step is half a person
MOST_PEOPLE = 10
ADDED = (-1, 1, 2)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PeoplePanel", text)


@dataclass(frozen=True)
class PoolChoice:
    """A pool with the step list in force before this what-if, ((week, people), ...)."""

    id: str
    title: str
    steps: tuple[tuple[int, float], ...]

    def at(self, week: int) -> float:
        """People in a week."""
        return next((people for start, people in reversed(self.steps) if start <= week), 0.0)


class PeoplePanel(QFrame):
    """Sliders for one pool from one week on.

    Attributes:
        asked: Another number of people; carries pool, week and how many more (or fewer) than now.
        pool_moved: Another pool or week is looked at; carries both.
        reset_asked: As in the plan again; carries the pool.
        panel_asked: Look at the task instead.
        closed: The person closed it.
    """

    asked = Signal(str, int, float)
    pool_moved = Signal(str, int)
    reset_asked = Signal(str)
    panel_asked = Signal(str)
    closed = Signal()

    def __init__(
        self, pools: Sequence[PoolChoice], pool: str, week: int, weeks: int, *, is_short: bool = False
    ) -> None:
        """Show the sliders.

        Args:
            pools: All pools with the step lists in force.
            pool: Id of the pool that is looked at.
            week: First week with other people, from 0.
            weeks: Length of the plan.
            is_short: Low window: the sliders take the room of the words.
        """
        super().__init__()
        self._is_short = is_short
        self.setObjectName("panel")
        self.setAccessibleName(_tr("What if there were more people"))
        self._pools = {p.id: p for p in pools}
        self._pool = pool if pool in self._pools else next(iter(self._pools))
        self._pick = pick([p.title for p in pools], current=list(self._pools).index(self._pool))
        self._pick.setObjectName("people-pool")
        self._pick.currentIndexChanged.connect(self._choose_pool)
        self._week = Slider(0, max(weeks - 1, week, 12), week, None, _tr("From week"))
        self._week.setObjectName("people-week")
        self._people = Slider(0, HALVES * MOST_PEOPLE, 0, 0, _tr("People from then on"))
        self._people.setObjectName("people-count")
        self._when, self._count = Text("", "strong"), Text("", "strong")
        self._origin = Text("", "micro", "muted")
        self._answer = column(spacing=4)
        self._place_people()
        self._week.valueChanged.connect(self._moved_week)
        self._people.valueChanged.connect(self._ask)
        self.setLayout(panel_layout(self._head(), self._body(), self._foot()))

    @property
    def pool(self) -> str:
        """The pool that is looked at."""
        return self._pool

    @property
    def week(self) -> int:
        """The week from which there are more people."""
        return self._week.value()

    def look_at(self, pools: Sequence[PoolChoice], pool: str, week: int) -> None:
        """Look at another pool and week, with the step lists now in force."""
        self._pools = {p.id: p for p in pools}
        self._pool = pool
        for control in (self._pick, self._week, self._people):
            control.blockSignals(True)
        self._pick.setCurrentIndex(list(self._pools).index(pool))
        self._week.setValue(week)
        for control in (self._pick, self._week, self._people):
            control.blockSignals(False)
        self._place_people()

    def place(self, pools: Sequence[PoolChoice], people: float) -> None:
        """Put the sliders where things stand now, without asking for anything.

        Args:
            pools: All pools with the step lists over which the sliders act.
            people: How many there are in the chosen week in the plan that is shown.
        """
        self._pools = {p.id: p for p in pools}
        self._place_people(people)

    def show_answer(self, lines: Sequence[str]) -> None:
        """Say what the what-if changes."""
        clear(self._answer)
        if lines:
            self._answer.addWidget(Text(_tr("What changes"), "label", "muted"))
        for line in lines:
            self._answer.addWidget(Text(line, "small", "ink", wrap=True))

    # --- parts ----------------------------------------------------------------------------------------------------

    def _head(self) -> list[Items]:
        choice = panel_choice("people")
        choice.chosen.connect(lambda at: self.panel_asked.emit(PANELS[at]))
        title = Text(_tr("What if there were more people?"), "heading", wrap=True)
        line = close_line(title, "people-close", self.closed.emit)
        if self._is_short:
            return [line, choice]
        hint = _tr("Or click a week of a pool under the plan. The plan stays until this is kept.")
        return [line, choice, Text(hint, "small", "muted", wrap=True), 4]

    def _body(self) -> FadedArea:
        more = []
        for people in ADDED:
            shown = signed(people).replace("-", "−")
            one = button(shown, tip=_tr("{change} people").format(change=shown))
            one.setObjectName(f"people-add-{people}")
            one.clicked.connect(lambda _on=False, n=people: self._people.setValue(self._people.value() + HALVES * n))
            more.append(one)
        week = column(row(Text(_tr("From"), "small"), None, self._when), self._week, spacing=0)
        count = column(
            row(Text(_tr("People from then on"), "small"), None, self._count), self._people, self._origin, spacing=0
        )
        steps = row(*more, None, spacing=8)
        who = field(_tr("Who"), self._pick)
        if self._is_short:  # a low window is wide: two and two beside one another, so that nothing scrolls
            parts: list[Items] = [
                row((column(who, None), 1), (column(week, None), 1), spacing=24),
                8,
                row((column(count, None), 1), (column(steps, None), 1), spacing=24),
                8,
            ]
        else:
            parts = [who, 12, week, 8, count, 8, steps, 16]
        return panel_body(*parts, self._answer, name=_tr("What if there were more people"))

    def _foot(self) -> QFrame:
        back = button(_tr("As in the plan"), tip=_tr("Take back what was changed for this pool"))
        back.setObjectName("people-reset")
        back.clicked.connect(lambda: self.reset_asked.emit(self._pool))
        return frame("clear", row(back, None, spacing=8))

    # --- what was asked -------------------------------------------------------------------------------------------

    def _place_people(self, people: float | None = None) -> None:
        now = self._pools[self._pool].at(self.week)
        self._people.measured = round(HALVES * now)
        self._people.blockSignals(True)
        self._people.setMaximum(HALVES * max(MOST_PEOPLE, 2 * math.ceil(now)))
        self._people.setValue(self._people.measured if people is None else round(HALVES * people))
        self._people.blockSignals(False)
        self._origin.setText(_tr("now {people}").format(people=compact(now)))
        self._show()

    def _show(self) -> None:
        self._when.setText(_tr("week {n}").format(n=self.week + 1))
        self._count.setText(compact(self._people.value() / HALVES))
        self.update()

    def _choose_pool(self, at: int) -> None:
        self._pool = list(self._pools)[at]
        self._place_people()
        self.pool_moved.emit(self._pool, self.week)

    def _moved_week(self) -> None:
        more = self._people.value() - (self._people.measured or 0)
        self._place_people()
        self.pool_moved.emit(self._pool, self.week)
        if more:
            self._people.setValue((self._people.measured or 0) + more)

    def _ask(self) -> None:
        self._show()
        more = (self._people.value() - (self._people.measured or 0)) / HALVES
        self.asked.emit(self._pool, self.week, more)
