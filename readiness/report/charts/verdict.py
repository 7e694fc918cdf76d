"""The two scales of the verdict page: evidenced points against the bands, measured success against the target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readiness.report import look
from readiness.report.charts.canvas import Canvas, Figure
from readiness.report.fonts import ruler
from readiness.report.formats import integer, percent, round_half_up, with_percent

_TOP, _FOOT, _HEIGHT = 15.0, 67.0, 84.0


@dataclass(frozen=True)
class ScoreScale:
    """Evidenced and still possible points, and the bands as (lower bound, name)."""

    evidenced: float
    possible: float
    bands: Sequence[tuple[float, str]]
    possible_label: str


@dataclass(frozen=True)
class SuccessScale:
    """Measured success with its 90% interval and the target, all 0-1."""

    point: float
    low: float
    high: float
    target: float | None
    target_label: str
    start_label: Callable[[int], str]


def draw_verdict(score: ScoreScale, success: SuccessScale | None) -> Figure:
    """Both scales in one figure of full width; without data the score takes it all."""
    canvas = Canvas(_HEIGHT, left=1, right=1, top=_TOP, bottom=_HEIGHT - _FOOT)
    canvas.axes(
        {"visible": False, "range": [0, 1], "fixedrange": True}, {"visible": False, "range": [0, 1], "fixedrange": True}
    )
    canvas.trace([0.5], [0.5], mode="markers", color="rgba(0,0,0,0)", size=1)
    _draw_score(canvas, score, 1, (look.WIDTH_SCORE if success else look.WIDTH) - 1)
    if success:
        _draw_success(canvas, success, look.WIDTH - look.WIDTH_SUCCESS, look.WIDTH - 1)
    return canvas.figure()


def _cap(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.pixels.line(x, y - half, x, y + half, look.INK, 1.4)


def _whisker(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.pixels.line(x0, y, x1, y, look.INK, 1.4)
    _cap(canvas, x0, y, 7)
    _cap(canvas, x1, y, 7)


def _is_crowded(score: ScoreScale, x: Callable[[float], float]) -> bool:
    """The name of the last band but one runs into that of the last, which then stands at the right end."""
    if len(score.bands) < 2:
        return False
    (before, name), (last, _) = score.bands[-2], score.bands[-1]
    return x(before) + 2 + ruler().width(name, look.SMALL) + 4 > x(last) + 2


def _draw_score(canvas: Canvas, score: ScoreScale, left: float, right: float) -> None:
    px = canvas.pixels

    def x(value: float) -> float:
        return left + value / 100 * (right - left)

    starts = [start for start, _ in score.bands]
    ends = [*starts[1:], 100.0]
    for (start, name), end, tint in zip(score.bands, ends, look.STEPS, strict=False):
        px.rect(x(start), _TOP, x(end), _FOOT, tint)
        if start == starts[-1] and _is_crowded(score, x):
            px.text(right, _TOP - 1, name, anchor="right", base="bottom")
        else:
            px.text(x(start) + 2, _TOP - 1, name, base="bottom")
    px.rect(left, _TOP, right, _FOOT, "rgba(0,0,0,0)", look.RULE, 0.75)
    for value in [*starts, 100.0]:
        anchor = "left" if value == 0 else "right" if value == 100 else "center"
        px.text(x(value), _FOOT + 2, integer(value), anchor=anchor, base="top")
    middle = (_TOP + _FOOT) / 2
    end = x(score.evidenced)
    px.rect(left, middle - 11, end, middle + 11, look.BLUE)
    label = f"<b>{integer(score.evidenced)}</b>"
    if end - left > 26:
        px.text(end - 5, middle, label, look.EMPH, "#FFFFFF", anchor="right")
    _whisker(canvas, end, x(score.possible), middle)
    room = right - x(score.possible)
    if room > 84:
        px.text(x(score.possible) + 6, middle, score.possible_label, look.SMALL, look.INK)
    else:
        px.text(right - 3, _FOOT - 6, score.possible_label, look.SMALL, look.INK, anchor="right")
    if end - left <= 26:
        px.text(max(end, left) + 3, _TOP + 8, label, look.EMPH, look.INK)


def _draw_success(canvas: Canvas, success: SuccessScale, left: float, right: float) -> None:
    px = canvas.pixels
    floor = min(success.low, success.point, success.target or 1.0)
    start = max(0, int((floor * 100 - 4) // 10 * 10))
    span = 100 - start

    def x(share: float) -> float:
        return left + (share * 100 - start) / span * (right - left)

    px.rect(left, _TOP, right, _FOOT, look.WASH)
    if success.target is not None:
        px.rect(x(success.target), _TOP, right, _FOOT, look.STEPS[3])
        crowded = x(success.target) > right - 62
        px.text(
            right if crowded else x(success.target) + 2,
            _TOP - 1,
            success.target_label,
            anchor="right" if crowded else "left",
            base="bottom",
        )
    px.rect(left, _TOP, right, _FOOT, "rgba(0,0,0,0)", look.RULE, 0.75)
    if start:
        px.text(left + 2, _TOP - 1, success.start_label(start), base="bottom")
    step = 5 if span <= 25 else 10 if span <= 60 else 25
    for value in range(start, 101, step):
        anchor = "left" if value == start else "right" if value == 100 else "center"
        px.text(x(value / 100), _FOOT + 2, with_percent(str(value)), anchor=anchor, base="top")
    y = (_TOP + _FOOT) / 2 + 7
    _whisker(canvas, x(success.low), x(success.high), y)
    px.diamond(x(success.point), y, 6, look.BLUE, look.BLUE)
    px.text(
        x(success.point),
        y - 8,
        f"<b>{percent(success.point, 1)}</b>",
        look.EMPH,
        look.INK,
        anchor="center",
        base="bottom",
    )
    low, high = round_half_up(success.low * 100), round_half_up(success.high * 100)
    if x(success.low) - left > 18:
        px.text(x(success.low) - 6, y, str(low), look.SMALL, look.INK, anchor="right")
    if right - x(success.high) > 18:
        px.text(x(success.high) + 6, y, str(high), look.SMALL, look.INK)
