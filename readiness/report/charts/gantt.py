"""The plan in weeks: one row per initiative, waves as a wash, verdict milestones as lettered diamonds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure, escape, hidden_axis
from readiness.report.charts.labels import next_mark
from readiness.report.fonts import ruler

_ROW = 20.5
_STONE = 18.0


@dataclass(frozen=True)
class Work:
    """An initiative with its weeks (from 0), the group that does it, and whether it closes a hard gate."""

    label: str
    start: int
    finish: int
    group: str
    closes_gate: bool
    latest: int | None = None


@dataclass(frozen=True)
class Milestone:
    """A week at which something is true, with its letter and words."""

    letter: str
    week: float
    label: str


def draw_gantt(
    work: Sequence[Work],
    milestones: Sequence[Milestone],
    waves: Sequence[tuple[int, int, str]],
    words: dict[str, str],
    today: Milestone | None = None,
) -> Figure:
    """Rows in the order given; the line behind a bar ends at its latest finish."""
    n, left, right = len(work), 236.0, 8.0
    rows = len(milestones) + (today is not None)
    top = 38.0 + _STONE * rows
    last = max([max(item.finish, item.latest or 0) for item in work] + [stone.week for stone in milestones])
    reach = max(14, (int(last) // 4 + 1) * 4)
    canvas = Canvas(top + _ROW * n + 28, left=left, right=right, top=top, bottom=28)
    canvas.axes(hidden_axis(range=[0, reach]), hidden_axis(range=[-0.5, n - 0.5]))
    canvas.trace([0], [0], mode="markers", color="rgba(0,0,0,0)", size=1)
    px = canvas.pixels

    def at(week: float) -> float:
        return left + week / reach * canvas.plot_width

    for index, (start, last, name) in enumerate(waves):
        end = min(last, reach)
        if start >= reach:
            continue
        canvas.rect(start, -0.5, end, n - 0.5, "#FFFFFF" if index % 2 else look.WASH)
        if at(end) - at(start) > ruler().width(name, look.SMALL) + 4:
            px.text((at(start) + at(end)) / 2, top - 22, f"<b>{name}</b>", look.SMALL, look.INK, anchor="center")
    step = 4 if reach <= 60 else 8
    for week in range(0, reach + 1, step):
        canvas.line(week, -0.5, week, n - 0.5, look.HAIR, 0.75, layer="below")
        anchor = "right" if week == reach else "center"
        px.text(at(week), top - 8, str(week) if week else words["week"], anchor=anchor)
    for stone in milestones:
        canvas.line(stone.week, -0.5, stone.week, n - 0.5, look.INK, 1.2, layer="below")
    for index, item in enumerate(work):
        _draw_work(canvas, item, n - 1 - index, reach)
    if today is not None and today.week <= reach:
        _draw_today(canvas, today, n)
    _draw_milestones(canvas, milestones, rows - len(milestones))
    _draw_key(canvas, words)
    return canvas.figure()


def _draw_work(canvas: Canvas, item: Work, y: float, reach: int) -> None:
    fill = look.BLUE if item.closes_gate else look.BAND50
    finish = max(item.finish, item.start + 0.4)
    canvas.rect(item.start + 0.05, y - 0.32, finish - 0.05, y + 0.32, fill, "#FFFFFF", 0, layer="above")
    if item.latest is not None and item.latest > item.finish:
        end = min(item.latest, reach)
        canvas.line(item.finish, y, end, y, look.INK, 1.1)
        if item.latest <= reach:
            canvas.line(end, y - 0.2, end, y + 0.2, look.INK, 1.1)
    room = (finish - item.start) / reach * canvas.plot_width
    wide = ruler().width(item.group, look.SMALL) + 8 < room
    ink = "#FFFFFF" if item.closes_gate and wide else look.INK
    group = escape(item.group)
    canvas.text(
        item.start if wide else finish, y, f"<b>{group}</b>" if item.closes_gate else group, look.SMALL, ink, dx=4
    )
    label = escape(ruler().shorten(item.label, look.BASE, canvas.left - 10))
    text = f"<b>{label}</b>" if item.closes_gate else label
    canvas.text(0, y, text, look.BASE, anchor="right", x_ref="paper", dx=-8)


def _draw_today(canvas: Canvas, today: Milestone, n: int) -> None:
    """A dashed line through the plan with its words above it."""
    x = canvas.left + today.week * canvas.plot_width / canvas.layout["xaxis"]["range"][1]
    canvas.line(today.week, -0.5, today.week, n - 0.5, look.INK2, 1.2, "3px,2px", layer="above")
    need = ruler().width(today.label, look.SMALL)
    fits = x + need < look.WIDTH
    canvas.pixels.line(x, 16, x, canvas.top - 28, look.INK2, 1.2)
    canvas.pixels.text(x, 10, today.label, look.SMALL, look.INK2, anchor="left" if fits else "right")


def _draw_milestones(canvas: Canvas, milestones: Sequence[Milestone], above: int) -> None:
    px = canvas.pixels
    scale = canvas.plot_width / canvas.layout["xaxis"]["range"][1]
    for index, stone in enumerate(milestones):
        x, y = canvas.left + stone.week * scale, 10 + _STONE * (above + index)
        px.line(x, y, x, canvas.top - 28, look.INK, 1.2)
        px.diamond(x, y, 9, look.INK, look.INK)
        px.text(x, y, f"<b>{stone.letter}</b>", look.SMALL, "#FFFFFF", anchor="center")
        need = ruler().width(stone.label, look.BASE) + 18
        fits_right = x + need < look.WIDTH and not any(
            0 < later.week * scale + canvas.left - x < need for later in milestones[:index]
        )
        text = f"<b>{escape(stone.label)}</b>"
        px.text(
            x + (14 if fits_right else -14),
            y,
            text,
            look.BASE,
            look.INK,
            anchor="left" if fits_right else "right",
            background="#FFFFFF",
        )


def _draw_key(canvas: Canvas, words: dict[str, str]) -> None:
    px, y = canvas.pixels, canvas.height - 8
    second = next_mark(23, words["closes"], look.SMALL, 107)
    third = second + next_mark(23, words["other"], look.SMALL, 117)
    x = max(0.0, min(canvas.left, look.WIDTH - third - 25 - ruler().width(words["late"], look.SMALL)))
    px.rect(x, y - 5, x + 18, y + 5, look.BLUE)
    px.text(x + 23, y, words["closes"])
    px.rect(x + second, y - 5, x + second + 18, y + 5, look.BAND50)
    px.text(x + second + 23, y, words["other"])
    x += third
    px.line(x, y, x + 20, y, look.INK, 1.1)
    px.line(x + 20, y - 4, x + 20, y + 4, look.INK, 1.1)
    px.text(x + 25, y, words["late"])
