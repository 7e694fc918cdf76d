"""Who comes back when: a lane for each person on one line of days, today at its left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.language import short_day
from ui.theme import icons, paint
from ui.theme.look import look

MARK = 28
HEAD, LANE = 24, 56
"""Side of a mark; heights of the line of days and of a lane, in text units."""
BESIDE = 8
"""Between a mark and its title, and between a title and what comes next."""
LEAST_DAYS = 14


@dataclass(frozen=True)
class Due:
    """One open end: whose it is, by when (None while that is open), and how its kind is shown."""

    title: str
    who: str
    by: date | None
    tone: str
    icon: str


class DueLanes(QWidget):
    """Repeats the list beside it as a picture; a click on a mark chooses its row there, several on a day are counted.

    Attributes:
        chosen: A mark was clicked; carries the index of its open end.
    """

    chosen = Signal(int)

    def __init__(self, items: Sequence[Due], today: date, nobody: str) -> None:
        """Draw the lanes.

        Args:
            items: The open ends, in the order of the list.
            today: Where the line of days begins, unless something is overdue.
            nobody: What the lane of the open ends without a name is called.
        """
        super().__init__()
        self._items, self._today, self._selected = list(items), today, -1
        names = [item.who or nobody for item in items]
        self._lanes = list(dict.fromkeys(names))
        self._lane_of = [self._lanes.index(name) for name in names]
        dates = [item.by for item in items if item.by is not None]
        self._first = min((today, *dates))
        self._days = max(LEAST_DAYS, (max((today, *dates)) - self._first).days)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        words = self.tr("{who}: {title}, by {date}")
        without = self.tr("{who}: {title}, no date")
        self.setAccessibleName(
            "; ".join(
                (words if item.by else without).format(
                    who=name, title=item.title, date=short_day(item.by) if item.by else ""
                )
                for name, item in zip(names, self._items, strict=True)
            )
        )

    def select(self, index: int) -> None:
        """Give the mark of an open end the ring of what is chosen."""
        self._selected = index
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, look.px(HEAD) + len(self._lanes) * look.px(LANE) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            those = [self._items[i] for i in self._marked(event.pos().x(), event.pos().y())]
            words = [short_day(those[0].by), *(item.title for item in those)] if those and those[0].by else []
            QToolTip.showText(event.globalPos(), "\n".join(words), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        those = self._marked(event.position().x(), event.position().y())
        if those:  # a second click on a mark for several goes on to the next of them
            at = those.index(self._selected) + 1 if self._selected in those else 0
            self.chosen.emit(those[at % len(those)])

    def _names(self) -> float:
        """Width of the names; where there is no room for a long one it is cut, and whole in the tip of its marks."""
        widest = max((paint.width("label", name) for name in self._lanes), default=0.0)
        return min(widest + 24, self.width() * 0.32)

    def _step(self) -> float:
        return float(look.px(LANE))

    def _x(self, day: date) -> float:
        """Middle of a day on the line, with room for half a mark at both ends."""
        last = short_day(self._first + timedelta(days=self._days))
        left, right = self._names() + 24, self.width() - look.px(MARK) / 2 - 4 - paint.width("micro", last) / 2
        return left + (right - left) * (day - self._first).days / self._days

    def _marks(self) -> dict[tuple[int, date], tuple[QRectF, list[int]]]:
        """By lane and day: where its mark stands, and which open ends it stands for."""
        found: dict[tuple[int, date], tuple[QRectF, list[int]]] = {}
        for i, (item, lane) in enumerate(zip(self._items, self._lane_of, strict=True)):
            if item.by is not None:
                side = look.px(MARK)
                y = look.px(HEAD) + (lane + 0.5) * self._step() - side / 2
                where = QRectF(self._x(item.by) - side / 2, y, side, side)
                found.setdefault((lane, item.by), (where, []))[1].append(i)
        return found

    def _marked(self, x: float, y: float) -> list[int]:
        """The open ends whose mark stands there."""
        return next((those for r, those in self._marks().values() if r.contains(x, y)), [])

    def paintEvent(self, event: QPaintEvent) -> None:
        p, head, step = paint.begin(self), look.px(HEAD), self._step()
        marks = self._marks()
        titles = self._titles(marks)
        self._line_of_days(p, [place for place, _ in titles])
        for i, name in enumerate(self._lanes):
            y = head + i * step
            paint.hline(p, 0, y, self.width())
            shown = paint.metrics("label").elidedText(name, Qt.TextElideMode.ElideRight, self._names() - 16)
            count = self.tr("%n open end(s)", None, self._lane_of.count(i))
            line = look.px(20)
            paint.write(p, QRectF(8, y + step / 2 - line, self._names(), line), shown, "label", look.color("ink"))
            paint.write(p, QRectF(8, y + step / 2, self._names(), line), count, "micro", look.color("ink_3"))
        for place, title in titles:
            paint.write(p, place, title, "small", look.color("ink_2"), elide=False)
        for r, those in marks.values():
            self._mark(p, r, those)

    def _mark(self, p: QPainter, r: QRectF, those: list[int]) -> None:
        """The icon of its kind, or how many open ends it stands for."""
        item = self._items[those[0]]
        tone = item.tone if all(self._items[i].tone == item.tone for i in those) else "unknown"
        edge = look.color(tone) if look.is_high_contrast else None
        paint.box(p, r, 6, look.color(f"{tone}_soft"), edge, 1.5)
        if len(those) == 1:
            icons.paint(p, item.icon, r.adjusted(5, 5, -5, -5), look.color(tone), 2)
        else:
            paint.write(p, r, str(len(those)), "label", look.color(tone), paint.CENTER, elide=False)
        if self._selected in those:
            paint.ring(p, r.adjusted(-2, -2, 2, 2), 8, look.color("accent"))

    def _titles(self, marks: Mapping[tuple[int, date], tuple[QRectF, list[int]]]) -> list[tuple[QRectF, str]]:
        """The titles beside their marks, right of them or else left; none that would meet another mark or title."""
        found: list[tuple[QRectF, str]] = []
        for (lane, _), (r, those) in sorted(marks.items()):
            taken = [other for (row, _), (other, _) in marks.items() if row == lane]
            taken += [place for place, _ in found if place.top() == r.top()]
            title = self._items[those[0]].title
            wide = paint.width("small", title) + 1
            for x in (r.right() + BESIDE, r.left() - BESIDE - wide):
                place = QRectF(x, r.y(), wide, r.height())
                is_inside = x >= self._names() + 24 + BESIDE and place.right() <= self.width()
                if len(those) == 1 and is_inside and not any(_near(place, other) for other in taken):
                    found.append((place, title))
                    break
        return found

    def _line_of_days(self, p: QPainter, titles: Sequence[QRectF]) -> None:
        """Today and the dates that something is due on; a line pauses in a lane where it would cross a title."""
        head, free, step = look.px(HEAD), 0.0, self._step()
        dates = sorted({item.by for item in self._items if item.by is not None} | {self._today})
        for day in (self._today, *(day for day in dates if day != self._today)):
            words = self.tr("Today") if day == self._today else short_day(day)
            x, wide = self._x(day), paint.width("micro", words)
            is_today = day == self._today
            for top in (head + i * step for i in range(len(self._lanes))):
                if not any(r.left() - 4 <= x <= r.right() + 4 and top <= r.center().y() <= top + step for r in titles):
                    paint.vline(p, x, top, step, look.color("ink_3") if is_today else None, 2 if is_today else 1)
            if is_today or x - wide / 2 >= free:
                tone = look.color("ink_2" if is_today else "ink_3")
                paint.write(p, QRectF(x - wide / 2, 0, wide + 1, head - 2), words, "micro", tone, elide=False)
                free = max(free, x + wide / 2 + 12)


def _near(place: QRectF, other: QRectF) -> bool:
    """Whether two places of one lane touch, or all but touch."""
    return place.adjusted(-BESIDE + 1, 0, BESIDE - 1, 0).intersects(other)
