"""Drawing at absolute pixels of a figure.

Shapes with axis references are cut at the plot area and annotations outside the range vanish; paper references, used
here, are never clipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.report import look

if TYPE_CHECKING:
    from readiness.report.charts.canvas import Canvas


class Pixels:
    """Draws at absolute pixels of the figure, origin top left."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def _x(self, x: float) -> float:
        return (x - self._canvas.left) / self._canvas.plot_width

    def _y(self, y: float) -> float:
        return 1 - (y - self._canvas.top) / self._canvas.plot_height

    def rect(
        self, x0: float, y0: float, x1: float, y1: float, fill: str, border: str | None = None, weight: float = 0
    ) -> None:
        """A rectangle from (x0, y0) to (x1, y1)."""
        self._canvas.rect(
            self._x(x0), self._y(y1), self._x(x1), self._y(y0), fill, border, weight, ref="paper", layer="above"
        )

    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        color: str = look.INK,
        weight: float = 1,
        dash: str | None = None,
    ) -> None:
        """A straight line."""
        self._canvas.line(self._x(x0), self._y(y0), self._x(x1), self._y(y1), color, weight, dash, ref="paper")

    def diamond(self, x: float, y: float, radius: float, fill: str, color: str, weight: float = 1.4) -> None:
        """A diamond around a point."""
        points = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
        d = "M" + "L".join(f"{self._x(a):.5f},{self._y(b):.5f}" for a, b in points) + "Z"
        self._canvas.path(d, fill, color, weight, ref="paper")

    def circle(self, x: float, y: float, radius: float, fill: str, color: str, weight: float = 0) -> None:
        """A circle around a point."""
        self._canvas.circle(
            self._x(x - radius),
            self._y(y + radius),
            self._x(x + radius),
            self._y(y - radius),
            fill,
            color,
            weight,
            ref="paper",
        )

    def hatch(self, x0: float, y0: float, x1: float, y1: float, step: float = 5, color: str = look.INK2) -> None:
        """Diagonals inside a rectangle."""
        self._canvas.hatch(
            self._x(x0),
            self._y(y1),
            self._x(x1),
            self._y(y0),
            x_per_px=1 / self._canvas.plot_width,
            y_per_px=1 / self._canvas.plot_height,
            step=step,
            color=color,
            ref="paper",
        )

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = look.SMALL,
        color: str = look.INK2,
        *,
        anchor: str = "left",
        base: str = "middle",
        background: str | None = None,
    ) -> None:
        """Text at a point."""
        self._canvas.text(
            0,
            1,
            text,
            size,
            color,
            anchor=anchor,
            base=base,
            x_ref="paper",
            y_ref="paper",
            dx=x - self._canvas.left,
            dy=self._canvas.top - y,
            background=background,
        )
