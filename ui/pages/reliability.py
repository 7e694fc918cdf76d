"""Reliability: success today with its interval, what-if sliders, the curve, where the tasks of a day end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from readiness.app import reliability, reliability_view
from readiness.domain.reliability.inputs import Overrides
from readiness.domain.reliability.result import Projection
from ui.pages.page import Page, PageContext, Space
from ui.theme import tokens
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.chart_view import ChartView
from ui.widgets.kit import Items, Text, button, clear, column, frame, row, rule, scroll
from ui.widgets.marks import Chip
from ui.widgets.messages import state_card, state_page
from ui.widgets.outcome_split import Outcome, OutcomeSplit
from ui.widgets.slider import Slider
from ui.widgets.tabs import tabs

SETTLE_MS = 40
TWO_COLUMNS_FROM = 1000


@dataclass(frozen=True)
class Lever:
    """A slider: the override it sets, its range, the measured position, and how it reads."""

    key: str
    name: str
    low: int
    high: int
    measured: int | None
    origin: str
    scale: float
    form: Callable[[int], str]


class ReliabilityPage(Page):
    """From a small pilot to honest statements about production."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Reliability")
        self._today: Projection | None = None
        self._other: Projection | None = None
        self._values: dict[str, int] = {}
        self._sliders: dict[str, tuple[Slider, Text, Lever]] = {}
        self._place = column(spacing=0)
        self.setLayout(self._place)
        if not self.state.engagement.batches:
            self._show_empty()
            return
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._what_if)
        self._load()

    @classmethod
    def shape(cls, space: Space) -> tuple[bool, ...]:
        return (space.effective < TWO_COLUMNS_FROM,)

    def keep(self) -> dict[str, object]:
        return {"values": dict(self._values)}

    def restore(self, kept: Mapping[str, object]) -> None:
        values = kept.get("values")
        if isinstance(values, dict):
            self._values = {k: v for k, v in values.items() if isinstance(k, str) and isinstance(v, int)}

    def _show_empty(self) -> None:
        self.note = self.tr("nothing imported")
        go = Action(self.tr("Import metrics"), lambda: self.go("metrics"), "arrow_right")
        card = state_card(
            "empty",
            self.tr("No metrics yet"),
            self.tr(
                "Import the pilot's export: a row per run or a row per day is enough. "
                "Then this page shows success with its interval, and what it means at the target volume."
            ),
            primary=go,
            foot=self.tr("An .xlsx or .csv file can be dropped anywhere."),
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _load(self) -> None:
        engagement = self.state.engagement
        inputs = reliability.projection_inputs(engagement)
        self._place.addWidget(frame("clear", column(None, Text(self.tr("Projecting…"), "lead", "muted"), None)))
        self.jobs.start(reliability.projection_work(inputs), kind="projection", done=self._show, owner=self)

    def _show(self, today: Projection) -> None:
        self._today = today
        clear(self._place)
        view = reliability_view.view_today(today)
        self.note = view.note
        self.primary = Action(self.tr("Show the roadmap"), lambda: self.go("roadmap"), "arrow_right")
        self.secondary = [Action(self.tr("Assumptions"), self._assumptions, "info")]
        self.keys = [("↑ ↓", self.tr("next slider")), ("← →", self.tr("change")), ("0", self.tr("back to measured"))]
        self._lay_out(view)
        if self._values:
            self._what_if()
        self.chrome_changed.emit()

    # --- layout -----------------------------------------------------------------------------------------------

    def _lay_out(self, view: reliability_view.TodayView) -> None:
        assert self._today is not None  # noqa: S101 - shown only then
        space = self.space
        self._headline = Text("", "heading" if not space.compact else "strong", wrap=True)
        self._chart = ChartView(self._figure(), self._spoken())
        self._split = OutcomeSplit([], columns=1 if space.effective < TWO_COLUMNS_FROM else 2)
        self._split_title = Text("", "heading", wrap=space.effective < TWO_COLUMNS_FROM)
        self._split_note = Text("", "small", "muted", wrap=space.effective < TWO_COLUMNS_FROM)
        self._closing = Text("", "strong")
        chart = self._chart_card()
        split = frame(
            "card",
            column(
                column(self._split_title, self._split_note, spacing=0)
                if space.effective < TWO_COLUMNS_FROM
                else row(self._split_title, None, self._split_note),
                self._split,
                spacing=10,
                margins=(24, 14, 24, 12),
            ),
        )
        what_if = self._sliders_card()
        top = 12 if not space.tall else 24
        if space.short:
            head = self._short_head(view)
            parts = [
                (self.tr("Curve"), chart),
                (self.tr("What if"), scroll(what_if)),
                (self.tr("Where tasks end"), split),
            ]
            self._place.setContentsMargins(space.pad, 8, space.pad, 8)
            self._place.addWidget(head)
            self._place.addSpacing(8)
            self._place.addWidget(tabs(parts), 1)
        else:
            left = frame("clear", column(self._today_card(view), (what_if, 1), spacing=12))
            left.setFixedWidth(look.px(420 if space.roomy else 332))
            right = column((chart, 1), split, spacing=12)
            self._place.addLayout(row(left, (right, 1), spacing=space.gap, margins=(space.pad, top, space.pad, top)), 1)
        self._repaint()

    def _today_card(self, view: reliability_view.TodayView) -> QFrame:
        between = column(
            None, Text(view.interval, "strong"), Text(self.tr("90% interval"), "small", "muted"), None, spacing=0
        )
        return frame(
            "card",
            column(
                Text(self.tr("End-to-end success today"), "label", "muted"),
                row(Text(view.figure, "display"), 4, between, None, spacing=12),
                row(Chip(view.standing, view.standing_status), None),
                spacing=4,
                margins=(20, 14, 20, 16),
            ),
        )

    def _short_head(self, view: reliability_view.TodayView) -> QFrame:
        words = column(Text(view.interval, "strong"), Text(self.tr("90% interval"), "small", "muted"), spacing=0)
        chip = Chip(view.standing, view.standing_status)
        return frame("card", row(Text(view.figure, "figure"), words, None, chip, spacing=12, margins=(20, 6, 20, 6)))

    def _chart_card(self) -> QFrame:
        caveat = self.tr("Projection, not a guarantee. Bands are 90% intervals that allow for good and bad days.")
        return frame(
            "card",
            column(
                self._headline,
                (self._chart, 1),
                Text(caveat, "small", "muted", wrap=True),
                spacing=8,
                margins=(24, 16, 24, 12),
            ),
        )

    def _sliders_card(self) -> QFrame:
        reset = button(self.tr("Reset"), "quiet")
        reset.clicked.connect(self._reset)
        items: list[Items] = [row(Text(self.tr("What if"), "heading"), None, reset)]
        levers = self._levers()
        for lever in levers[: 4 if self.space.effective_height < 740 else 5]:
            value = self._values.get(lever.key, lever.measured if lever.measured is not None else lever.low)
            slider = Slider(lever.low, lever.high, value, lever.measured, lever.name)
            slider.setObjectName(f"slider-{lever.key}")
            words = Text(lever.form(value), "strong")
            slider.valueChanged.connect(lambda now, key=lever.key: self._moved(key, now))
            self._sliders[lever.key] = (slider, words, lever)
            items += [
                None,
                column(
                    row(Text(lever.name, "small"), None, words),
                    slider,
                    Text(lever.origin, "micro", "muted"),
                    spacing=0,
                ),
            ]
            self.first = self.first or slider
        items += [None, rule(), row(Text(self.tr("Wrong and unseen a day"), "small"), None, self._closing)]
        return frame("card", column(*items, spacing=6, margins=(20, 10, 20, 14)))

    def _levers(self) -> list[Lever]:
        today = self._today
        assert today is not None  # noqa: S101 - shown only then
        steps = round(today.typical_steps) if today.typical_steps else 1
        volume = round(today.volume_per_day or 0)
        assumed = {a.name: a for a in today.assumptions}
        review = assumed.get("review_share")
        share = round(100 * float(review.value)) if review is not None and isinstance(review.value, int | float) else 0
        days = round(today.detection_days) if today.detection_days is not None else None
        percent = "{value}%".format
        return [
            Lever(
                "steps",
                self.tr("Steps per task"),
                1,
                max(30, 2 * steps),
                steps,
                self.tr("today {n}").format(n=steps),
                1,
                str,
            ),
            Lever(
                "checks",
                self.tr("Errors caught in the run"),
                0,
                90,
                0,
                self.tr("today 0% added"),
                0.01,
                lambda v: percent(value=v),
            ),
            Lever(
                "review_share",
                self.tr("Results a person reviews"),
                0,
                100,
                share,
                self.tr("today {n}%").format(n=share),
                0.01,
                lambda v: percent(value=v),
            ),
            Lever(
                "volume",
                self.tr("Tasks a day"),
                0,
                max(1000, 2 * volume),
                volume,
                self.tr("target {n}").format(n=f"{volume:,}"),
                1,
                lambda v: f"{v:,}",
            ),
            Lever(
                "days",
                self.tr("Days until a fall is noticed"),
                0,
                30,
                days,
                self.tr("stated {n}").format(n=days) if days is not None else self.tr("not stated"),
                1,
                str,
            ),
        ]

    # --- what if ----------------------------------------------------------------------------------------------

    def _moved(self, key: str, value: int) -> None:
        _, words, lever = self._sliders[key]
        words.setText(lever.form(value))
        if value == lever.measured:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        self._settle.start()

    def _reset(self) -> None:
        for slider, _, lever in self._sliders.values():
            slider.setValue(lever.measured if lever.measured is not None else lever.low)

    def _what_if(self) -> None:
        if not self._values:
            self._other = None
            self._repaint()
            return
        levers = {lever.key: lever for _, _, lever in self._sliders.values()} or {x.key: x for x in self._levers()}
        changed = {key: value * levers[key].scale for key, value in self._values.items() if key in levers}
        inputs = reliability.projection_inputs(self.state.engagement, Overrides.model_validate(changed))
        self.jobs.start(reliability.projection_work(inputs), kind="what-if", done=self._take_what_if, owner=self)

    def _take_what_if(self, other: Projection) -> None:
        self._other = other if self._values else None
        self._repaint()

    def _repaint(self) -> None:
        today, other = self._today, self._other
        assert today is not None  # noqa: S101 - shown only then
        shown = other or today
        self._headline.setText(reliability_view.headline(today, other))
        self._chart.set_figure(self._figure(), self._spoken())
        rows = reliability_view.outcome_rows(shown.outcomes)
        self._split.set_parts([Outcome(r.word, r.share, r.per_day, r.mark) for r in rows])
        volume = f"{shown.volume_per_day:,.0f}" if shown.volume_per_day else ""
        title = (
            self.tr("Where {volume} tasks a day would end").format(volume=volume)
            if volume
            else self.tr("Where tasks end")
        )
        self._split_title.setText(title)
        self._split_note.setText(reliability_view.production_note(shown))
        now = reliability_view.per_day(today.silent_per_day)
        self._closing.setText(
            now if other is None else f"{now.split(' (')[0]} → {reliability_view.per_day(other.silent_per_day)}"
        )

    def _figure(self) -> dict[str, object]:
        assert self._today is not None  # noqa: S101 - shown only then
        c = look.colors
        chart_look = reliability_view.ChartLook(
            c.ink,
            c.ink_2,
            c.ink_3,
            c.line,
            c.surface,
            c.evidenced,
            c.projected,
            f"'{tokens.FAMILY}', sans-serif",
            look.px(14),
        )
        return reliability_view.compound_figure(self._today, self._other, chart_look)

    def _spoken(self) -> str:
        assert self._today is not None  # noqa: S101 - shown only then
        words = reliability_view.headline(self._today, self._other)
        return self.tr("Success over steps per task. {words}").format(words=words)

    def _assumptions(self) -> None:
        from ui.widgets.assumption_list import assumption_list

        today = self._today
        if today is not None:
            self.open_dialog(assumption_list(today.assumptions, today.cautions))
