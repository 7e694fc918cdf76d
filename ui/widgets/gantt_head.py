"""Painting of what stands over the rows: how long the plan is, what its marks mean, and the weeks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.gantt_bar import side
from ui.widgets.gantt_place import AXIS, TITLE

if TYPE_CHECKING:
    from ui.widgets.gantt_place import PlacedPlan

SAMPLE, HIGH = 28.0, 12  # a bar of the legend
NEXT, APART = 6, 20  # between a mark and its words, between two marks


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Gantt", text, None, n)


def paint_head(p: QPainter, plan: PlacedPlan) -> None:
    """Title, legend, and the named weeks with the grounds between them."""
    if plan.is_titled:
        _title(p, plan)
        _legend(p, plan)
    _axis(p, plan)


def _title(p: QPainter, plan: PlacedPlan) -> None:
    count = sum(1 for item in plan.items if item.start is not None)
    words = _tr("%n initiative(s) over {weeks} weeks", count).format(weeks=plan.end)
    place = QRectF(8, 0, plan.left() - 16, look.px(TITLE))
    if paint.width("strong", words) <= place.width():
        paint.write(p, place, words, "strong", look.color("ink"), elide=False)


def _legend(p: QPainter, plan: PlacedPlan) -> None:
    """The three marks with their words, over the bars; fewer words, then fewer marks, where there is no room."""
    if not any(item.gate for item in plan.items):
        return
    strong, light, gate = ("evidenced", _tr("closes a gate")), ("stated", _tr("other work")), ("", _tr("gate"))
    long = (strong, light, ("", _tr("the gate it closes")))
    room = plan.span.x() - 16 - plan.left() if plan.span.is_offered else plan.width() - plan.left()
    for marks in (long, (strong, light, gate), (strong, gate)):
        wide = sum(_wide(tone) + NEXT + paint.width("micro", word) for tone, word in marks)
        if wide + (len(marks) - 1) * APART <= room:
            _marks(p, plan.left(), look.px(TITLE) / 2, marks)
            return


def _wide(tone: str) -> float:
    return SAMPLE if tone else side()


def _marks(p: QPainter, x: float, middle: float, marks: Sequence[tuple[str, str]]) -> None:
    for tone, word in marks:
        if tone:
            paint.box(p, QRectF(x, middle - HIGH / 2, SAMPLE, HIGH), 4, look.color(tone))
        else:
            icons.paint(p, "diamond", QRectF(x, middle - side() / 2, side(), side()), look.color("ink"), 2.6)
        x += _wide(tone) + NEXT
        wide = paint.width("micro", word)
        paint.write(p, QRectF(x, 0, wide + 2, 2 * middle), word, "micro", look.color("ink_2"), elide=False)
        x += wide + APART


def _axis(p: QPainter, plan: PlacedPlan) -> None:
    left, week, head, taken = plan.left(), plan.week(), plan.head(), -1.0
    body = plan.body().height()
    marks = [(start, word) for start, word in plan.marks if start <= plan.weeks]
    for i, (start, word) in enumerate(marks):
        end = marks[i + 1][0] if i + 1 < len(marks) else plan.weeks
        x = left + start * week
        if i % 2 == 0 and not look.is_high_contrast:
            paint.box(p, QRectF(x, head, (end - start) * week, body), 0, look.color("canvas"))
        _horizon(p, plan, x, is_today=i == 0)
        role = "overline" if i == 0 else "micro"
        wide = paint.width(role, word)
        x = min(x, plan.width() - wide - 2)  # the last one ends with the axis rather than not being named
        if x < taken:
            continue
        place = QRectF(x, head - look.px(AXIS), wide + 4, look.px(AXIS) - 3)
        paint.write(p, place, word, role, look.color("ink" if i == 0 else "ink_3"), elide=False)
        taken = x + wide + 8


def _horizon(p: QPainter, plan: PlacedPlan, x: float, *, is_today: bool) -> None:
    """A line through the rows; where grounds change with the horizon they part the rows: no line crosses words."""
    head = plan.head()
    if is_today or look.is_high_contrast:
        tone = look.color("line_strong" if is_today else "line")
        paint.vline(p, x, head - 3, plan.body().height() + 3, tone)
    else:
        paint.vline(p, x, head - 3, 3, look.color("line_strong"))
