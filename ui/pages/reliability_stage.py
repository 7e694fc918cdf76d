"""The right side of the reliability page: one part of the projection at a time, never scrolling the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from readiness.app import reliability_rows as rows
from readiness.app.reliability_charts import Chart
from readiness.app.reliability_compound import compound_chart
from readiness.app.reliability_fan import fan_chart, trend_facts
from readiness.app.reliability_tornado import tornado_chart
from readiness.app.reliability_transfer import transfer_chart, transfer_facts
from ui.language import percent
from ui.pages.page import Space
from ui.pages.reliability_parts import CHARTS, OUTCOMES, TWO_COLUMNS, WHAT_IF, PartChoice, Shown, part_words
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.chart_view import ChartView
from ui.widgets.kit import Items, Text, clear, column, frame, row, scroll
from ui.widgets.messages import state_card, state_page
from ui.widgets.outcome_split import OutcomeSplit
from ui.widgets.step_intervals import IntervalKey, StepTable
from ui.widgets.what_if_facts import Fact, Facts, FigureTable, driver_table, facts
from ui.widgets.what_if_split import SplitCard, chart_look, outcomes, split_title

FEW_DRIVERS, DRIVER_HIGH, DRIVER_AXIS = 3, (132, 260), 84
"""Drivers whose numbers always have room under the chart; height of one in a window and in a high one, and of the axis,
in text units."""
UNBOUND = 16_777_215


class Stage(QWidget):
    """A choice of parts over one card; a chart keeps its place from part to part.

    Attributes:
        moved: Another part is shown; carries its key.
    """

    moved = Signal(str)

    def __init__(
        self,
        space: Space,
        width: int,
        own: dict[str, Callable[[], QWidget]],
        panel: QWidget | None = None,
        aside: QBoxLayout | None = None,
    ) -> None:
        """Prepare the parts.

        Args:
            space: The room of the page.
            width: Room of this side.
            own: Parts that the page builds itself, by key.
            panel: The sliders, where they are a part of their own (low windows).
            aside: Where the outcomes stand for every part, in windows high enough for them.
        """
        super().__init__()
        self._space, self._own, self._panel, self._aside = space, own, panel, aside
        self._shown: Shown | None = None
        self._parts = part_words(short=space.short)
        self.part = ""
        self._title = Text("", "strong" if space.compact or space.short else "heading", wrap=True)
        self._caveat = Text("", "small", "muted", wrap=True)
        self._chart = ChartView({}, self.tr("Chart"))
        self._inside = column(spacing=8)
        self._below = column(spacing=0)
        pad = 16 if space.short else 24
        inner = column(self._title, (self._chart, 1), (self._inside, 1), self._caveat, spacing=8)
        inner.setContentsMargins(pad, 12, pad, 12)
        self._card = frame("card", inner)
        self._choice = PartChoice(self._parts, width)
        self._choice.chosen.connect(self._choose)
        body: list[Items] = [self._choice, (self._card, 1), self._below]
        if panel is not None:
            body.insert(1, (panel, 1))
        self.setLayout(column(*body, spacing=12 if not space.short else 8))

    def _choose(self, index: int) -> None:
        self.show_part(list(self._parts)[index])

    @property
    def parts(self) -> Sequence[str]:
        """Keys of all parts, in order."""
        return tuple(self._parts)

    def show_part(self, key: str) -> None:
        """Show a part; an unknown one is the first."""
        keys = list(self._parts)
        key = key if key in keys else "curve"
        index = keys.index(key)
        self._choice.set_current(index)
        self.part = key
        self._build()
        self.moved.emit(key)

    def show_next(self, by: int = 1) -> None:
        """The next part, round again at the end."""
        keys = list(self._parts)
        self.show_part(keys[(keys.index(self.part) + by) % len(keys)])

    def show_result(self, shown: Shown, *, fresh: bool = False) -> None:
        """Show other figures in the present part.

        Args:
            shown: The figures.
            fresh: Whether the engagement changed, so that parts of the page's own must be built again.
        """
        self._shown = shown
        if self._aside is not None:
            self._put_split(self._aside, shown)
        if fresh or self.part not in self._own:
            self._build()

    # --- the parts --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        shown = self._shown
        if shown is None or not self.part:
            return
        is_panel = self.part == WHAT_IF and self._panel is not None
        if self._panel is not None:
            self._panel.setVisible(is_panel)
        self._card.setVisible(not is_panel)
        if is_panel:
            return
        if self.part in CHARTS:
            self._build_chart(shown)
            return
        self._chart.hide()
        self._caveat.hide()
        title = self._plain_title(shown)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._build_plain(shown)
        is_lone_day = self.part == "day" and self._space.tall and shown.now.production.point is not None
        self._put_facts(transfer_facts(shown.now) if is_lone_day else ())

    def _build_chart(self, shown: Shown) -> None:
        chart, below = self._charted(shown)
        self._title.setText(chart.title)
        self._title.show()
        self._chart.setVisible(bool(chart.figure))
        if chart.figure:
            self._chart.set_figure(chart.figure, f"{chart.title}.", chart.table)
        words = chart.caveat
        if self._space.short and below:
            figures = "; ".join(f"{name}: {figure}" for name, figure, _ in below)
            words = f"{figures}. {words}"  # both: figures are not shown without what not to conclude from them
        self._caveat.setText(words)
        self._caveat.setVisible(bool(chart.figure) or (self._space.short and bool(below)))
        self._put(self._inside, self._beside_chart(chart))
        if self._space.short:
            self._put(self._below, None)
        elif self.part == "curve" and self._aside is None:
            self._put_split(self._below, shown)
        else:
            self._put_facts(below)

    def _beside_chart(self, chart: Chart) -> QWidget | None:
        """What stands under a chart in its card: what would fill its place, or the numbers of a few drivers."""
        self._chart.setMaximumHeight(UNBOUND)
        if not chart.figure:
            if self._space.short:
                return frame("clear", column(Text(chart.hint, "body", "muted", wrap=True), None))
            act = Action(self.tr("Go to the inputs"), lambda: self.show_part("inputs"), "edit")
            card = state_card("reliability", self.tr("Nothing to draw here yet"), chart.hint, others=[act])
            card.setObjectName("clear")  # it stands in the card of the part already
            return state_page(card, 8)
        if self.part != "drivers" or chart.table is None or self._space.short:
            return None
        count = len(chart.table[1])
        if count > FEW_DRIVERS and not self._space.tall:
            return None
        self._chart.setMaximumHeight(look.px(DRIVER_HIGH[self._space.tall] * count + DRIVER_AXIS))
        numbers = frame("clear", column(driver_table(*chart.table), margins=(0, 16, 0, 0)))
        numbers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # the chart takes the rest
        return numbers

    def _charted(self, shown: Shown) -> tuple[Chart, Sequence[Fact]]:
        style = chart_look(is_what_if=shown.other is not None and self.part != "trend")
        if self.part == "production":
            chart = transfer_chart(shown.now, style, what_if=shown.other is not None)
            return chart, transfer_facts(shown.now)
        if self.part == "trend":
            return fan_chart(shown.now, style, shown.goal), trend_facts(shown.now)
        if self.part == "drivers":
            return tornado_chart(shown.now, style), ()
        return compound_chart(shown.today, shown.other, style), ()

    def _plain_title(self, shown: Shown) -> str:
        if self.part == "proof":
            return rows.proof_title(shown.now)
        if self.part == "steps":
            return rows.step_title(shown.today)
        if self.part == OUTCOMES:
            return split_title(shown.now)
        return self.tr("A day in production, at the target volume") if self.part == "day" else ""

    def _build_plain(self, shown: Shown) -> None:
        if self.part in self._own:
            self._put(self._inside, self._own[self.part]())
        elif self.part in ("day", "proof"):
            self._put_figures(shown)
        elif self.part == OUTCOMES:
            self._put(self._inside, frame("clear", column(self._split(shown), None)))
        elif not self._is_built:
            self._put(self._inside, self._steps(shown))

    @property
    def _is_built(self) -> bool:
        """Whether the part that is shown stands already, so that only its figures change."""
        held = self._held(self._inside)
        return held is not None and held.objectName() == f"part-{self.part}"

    def _steps(self, shown: Shown) -> QWidget:
        found, share = rows.step_rows(shown.today), shown.today.target.required_per_step
        needed = None if share is None else 100 * share
        parts: list[Items] = []
        if found:
            words = "" if share is None else self.tr("{share} asked of each step").format(share=percent(share, 2))
            is_under = needed is not None and any(one.bar is not None and one.bar[2] < needed for one in found)
            parts = [IntervalKey(needed=words, has_under=is_under), StepTable(found, needed, high=self._space.tall)]
        parts += [8, self._step_facts(rows.step_facts(shown.today)), None]
        area = scroll(frame("clear", column(*parts, spacing=4)), self.tr("Steps"))
        area.setObjectName("part-steps")
        return area

    def _step_facts(self, found: Sequence[Fact]) -> Items:
        """The chain and the single step: as a card where there is height, else as one line under the steps."""
        if self._space.tall:
            return facts(found, 2)
        lines = [self.tr("{name}: {figure}").format(name=name, figure=figure) for name, figure, _ in found]
        labels = [(Text(line, "small", "ink2", wrap=True), len(line)) for line in lines]
        return row(*labels, spacing=24, margins=(8, 0, 8, 0))

    def _put_figures(self, shown: Shown) -> None:
        is_day = self.part == "day"
        beside = is_day and shown.other is not None
        found = rows.day_rows(shown.today, shown.other) if is_day else rows.proof_rows(shown.now)
        table = self._card.findChild(FigureTable) if self._is_built else None
        if isinstance(table, FigureTable) and table.has_room_for(found, beside=beside):
            table.show_figures(found)
            return
        breaks = () if is_day else rows.proof_breaks(shown.now)
        table = FigureTable(found, self._parts[self.part], beside=beside, breaks=breaks)
        area = scroll(table, self._parts[self.part])
        area.setObjectName(f"part-{self.part}")
        self._put(self._inside, area)

    def _split(self, shown: Shown) -> OutcomeSplit:
        columns = 2 if self._space.effective > TWO_COLUMNS and self._aside is None else 1
        return OutcomeSplit(outcomes(shown.now), columns=columns, unit=self.tr("a day"))

    def _put_split(self, place: QBoxLayout, shown: Shown) -> None:
        card = self._held(place)
        if not isinstance(card, SplitCard):
            is_narrow = self._aside is not None or self._space.effective <= TWO_COLUMNS
            card = SplitCard(self._split(shown), narrow=is_narrow)
            self._put(place, card)
        card.show_result(shown.now)

    def _put_facts(self, found: Sequence[Fact]) -> None:
        card = self._held(self._below)
        if not found:
            self._put(self._below, None)
        elif not isinstance(card, Facts) or not card.set_rows(found):
            self._put(self._below, facts(found, 2 if len(found) % 3 else 3))

    @staticmethod
    def _held(place: QBoxLayout) -> QWidget | None:
        item = place.itemAt(0)
        return None if item is None else item.widget()

    @staticmethod
    def _put(place: QBoxLayout, widget: QWidget | None) -> None:
        clear(place)
        if widget is not None:
            place.addWidget(widget, 1)
