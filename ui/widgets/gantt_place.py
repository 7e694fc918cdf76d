"""Where everything of the plan stands: head, rows, week axis and the people under it, all in pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.gantt_fold import Fold
from ui.widgets.gantt_rows import GanttItem, PoolLoad
from ui.widgets.gantt_span import Span

DAYS, WEEKS = ((4, 30), (8, 60), (12, 90)), (26, 52, 78)  # what the axis names, by week
FEWEST_WEEKS = 13
ROW, TALLEST, TALLEST_OF_FEW, FEW = 24, 36, 64, 8  # text units, and how many lines are few
TITLE, AXIS, LOW = 36, 22, 300  # text units; below the last the title gives way to the rows
LOAD, FOLD = 24, 32  # text units: the row of a pool, the row of all of them
EDGE = 8  # words and controls begin and end here; the grounds of rows reach further
POOL = 56  # text units of the short sign of a pool


class PlacedPlan(QWidget):
    """The plan's data and its measures; `Gantt` adds keys and pointer, `roadmap_bars` paints it."""

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self.is_narrow, self.marks = narrow, self._named_weeks()
        self.at, self.hovered, self.cell = -1, -1, ("", -1)
        self.ghost: tuple[str, int] | None = None
        self.items: list[GanttItem] = []
        self.loads: list[PoolLoad] = []
        self.total: PoolLoad | None = None
        self.lines: list[int | str] = []
        self.end = 0
        self._length = FEWEST_WEEKS
        self._left: float | None = None  # measuring every name for every bar would hold the painting up
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self.update)
        self.span, self.fold = Span(self), Fold(self)
        self.span.turned.connect(self._place_parts)
        self.fold.turned.connect(self._place_parts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def take(self, items: Sequence[GanttItem], loads: Sequence[PoolLoad], total: PoolLoad | None, weeks: int) -> None:
        """Take a plan in; the axis is `weeks` long, or as long as the plan needs."""
        self.items, self.loads, self.total, self._left = list(items), list(loads), total, None
        needed = max([item.finish or 0 for item in items] + [len(load.used) for load in loads] + [FEWEST_WEEKS])
        self._length = weeks or needed + 1
        self.end = max([item.finish or 0 for item in items], default=0)
        self.lines = []
        for i, item in enumerate(self.items):
            if item.wave and (i == 0 or item.wave != self.items[i - 1].wave):
                self.lines.append(item.wave)
            self.lines.append(i)

    @property
    def weeks(self) -> int:
        """Weeks on the axis."""
        return self.span.weeks

    def _named_weeks(self) -> list[tuple[int, str]]:
        """The weeks that the axis names: the horizons, then half-years."""
        days = [(week, self.tr("Day {n}").format(n=day)) for week, day in DAYS]
        return [(0, self.tr("Today")), *days, *((week, self.tr("Week {n}").format(n=week)) for week in WEEKS)]

    # --- down -----------------------------------------------------------------------------------------------------

    @property
    def is_titled(self) -> bool:
        """Whether a line with title, legend and span stands over the axis: there are rows, and room for them."""
        return bool(self.items) and self.height() >= look.px(LOW)

    def head(self) -> int:
        """Height of what stands over the rows."""
        if self.is_titled:
            return look.px(TITLE) + look.px(AXIS)
        return look.px(TITLE if self.span.is_offered else AXIS + 4)

    def body(self) -> QRectF:
        """Where the rows stand."""
        return QRectF(0, self.head(), self.width(), max(1.0, self.height() - self.head() - self.load_height()))

    @property
    def is_folded(self) -> bool:
        """Whether only the sum of the people is shown."""
        return bool(self.loads) and bool(self.items) and self.total is not None and not self.fold.is_open

    def load_row(self) -> float:
        """Height of a row of people."""
        if not self.items and self.loads:
            return min(float(look.px(64)), (self.height() - self.head() - look.px(28)) / len(self.loads))
        return float(look.px(LOAD))

    def load_height(self) -> float:
        """Height of the people under the plan, with their heading."""
        if not self.loads:
            return 0.0
        return look.px(FOLD) + 4.0 + (0 if self.is_folded else len(self.loads) * self.load_row())

    def load_top(self) -> float:
        """Where the first row of people stands, under the heading."""
        return self.height() - self.load_height() + 4 + look.px(FOLD)

    def step(self) -> float:
        """Height of a row: they grow where there is room; where there is none they scroll, and none is cut."""
        least, body = float(look.px(ROW)), self.body().height()
        room = body / max(1, len(self.lines))
        if room < least:
            return body / max(1, int(body // least))
        return min(float(look.px(TALLEST_OF_FEW if len(self.lines) < FEW else TALLEST)), room)

    def scrolled(self) -> int:
        """Pixels of the list above its visible part."""
        return self._bar.value()

    def top_of(self, line: int) -> float:
        """Where a line of the list begins."""
        return self.head() + line * self.step() - self.scrolled()

    # --- across ---------------------------------------------------------------------------------------------------

    def left(self) -> float:
        """Where week 0 begins."""
        if self._left is None:
            self._left = self._measure_left()
        return self._left

    def _measure_left(self) -> float:
        names = [paint.width("small", item.name) for item in self.items]
        pools = [paint.width("small", load.name) + look.px(32) for load in self.loads]
        longest = max([*names, *pools, 120.0]) + 24
        return round(min(longest + look.px(POOL), self.width() * (0.55 if self.is_narrow or not self.loads else 0.42)))

    def week(self) -> float:
        """Width of a week."""
        return self._room() / max(1, self.weeks)

    def _room(self) -> float:
        return self.width() - self.left() - 8 - self._bar.sizeHint().width()

    # --- parts ----------------------------------------------------------------------------------------------------

    def _place_parts(self) -> None:
        """Fit axis, scroll bar, span and fold to the plan and the window."""
        self.span.fit(self._length, self._room())
        self.fold.fit(self.height(), is_offered=bool(self.items and self.loads and self.total is not None))
        wide, high = self.span.sizeHint().width(), self.span.sizeHint().height()
        x = self.width() - wide - EDGE if self.is_titled else EDGE
        self.span.setGeometry(x, 0, wide, high)
        tall = max(self.fold.minimumHeight(), look.px(FOLD))
        middle = self.load_top() - look.px(FOLD) / 2
        wide = min(self.fold.sizeHint().width(), int(self.left()) - look.px(48))
        self.fold.setGeometry(-9, round(middle - tall / 2), wide, tall)
        self._place_bar()
        self.update()

    def _place_bar(self) -> None:
        body = self.body()
        beyond = round(len(self.lines) * self.step() - body.height())
        self._bar.setVisible(beyond > 0)
        self._bar.setRange(0, max(0, beyond))
        self._bar.setPageStep(max(1, round(body.height())))
        self._bar.setSingleStep(round(self.step()))
        wide = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - wide, round(body.top()), wide, max(1, round(body.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left = None
        self._place_parts()

    def sizeHint(self) -> QSize:
        loads = 4 + look.px(FOLD) + len(self.loads) * look.px(LOAD) if self.loads else 0
        return QSize(900, self.head() + min(12, len(self.lines)) * look.px(34) + loads)

    def minimumSizeHint(self) -> QSize:
        loads = 4 + look.px(FOLD) if self.loads else 0
        if self.loads and not self.items:
            loads += len(self.loads) * look.px(18)
        return QSize(420, look.px(TITLE) + min(4, len(self.lines)) * look.px(ROW) + loads)
