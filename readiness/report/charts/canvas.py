"""A canvas over one plotly figure: marks in axis units; `pixels` for everything outside the plot area.

Fixed margins, no automatic anything: text arrives at its true size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from readiness.report import look
from readiness.report.charts.pixels import Pixels
from readiness.report.formats import separators

Figure = dict[str, Any]
Ref = Literal["axis", "paper"]
CLEAR = "rgba(0,0,0,0)"
_CLEAR = 2


def escape(text: str) -> str:
    """Text that plotly prints literally: it would otherwise read tags and entities inside annotations."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def axis(**changes: Any) -> dict[str, Any]:
    """A value axis: hairline grid, no ticks, no title."""
    base: dict[str, Any] = {
        "showgrid": True,
        "gridcolor": look.HAIR,
        "gridwidth": 0.75,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": look.SMALL, "color": look.INK2},
        "fixedrange": True,
        "automargin": False,
    }
    return base | changes


def hidden_axis(**changes: Any) -> dict[str, Any]:
    """An axis that only gives the scale."""
    return axis(showgrid=False, showticklabels=False, **changes)


class Canvas:
    """One figure of fixed size; margins in pixels, `plot_width` and `plot_height` what is left inside."""

    def __init__(
        self,
        height: float,
        *,
        left: float = 0,
        right: float = 0,
        top: float = 0,
        bottom: float = 26,
        width: float = look.WIDTH,
    ) -> None:
        self.width, self.height = width, height
        self.left, self.right, self.top, self.bottom = left, right, top, bottom
        self.data: list[dict[str, Any]] = []
        self.layout: dict[str, Any] = {
            "width": width,
            "height": height,
            "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0, "autoexpand": False},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "hovermode": False,
            "barmode": "overlay",
            "bargap": 0.4,
            "separators": separators(),
            "font": {"family": look.FONT, "size": look.BASE, "color": look.INK},
            "shapes": [],
            "annotations": [],
        }
        self.pixels = Pixels(self)

    @property
    def plot_width(self) -> float:
        """Pixels between the side margins."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        """Pixels between head and foot."""
        return self.height - self.top - self.bottom

    def figure(self) -> Figure:
        """The plain plotly figure."""
        return {"data": self.data, "layout": self.layout}

    def axes(self, x: dict[str, Any], y: dict[str, Any]) -> None:
        """Sets both axes."""
        self.layout["xaxis"], self.layout["yaxis"] = x, y

    def text(  # noqa: PLR0913 - the options of a label
        self,
        x: float,
        y: float,
        text: str,
        size: float = look.BASE,
        color: str = look.INK,
        *,
        anchor: str = "left",
        base: str = "middle",
        x_ref: Ref = "axis",
        y_ref: Ref = "axis",
        background: str | None = None,
        dx: float = 0,
        dy: float = 0,
    ) -> None:
        """Writes text (plotly's small HTML) at a point; `dx`, `dy` shift by pixels, y upwards.

        Letters begin and end exactly at their anchor, so that labels share the edges of the page; up and down they
        keep two pixels from it.
        """
        pad = 1 if background else 0
        lift = {"top": -1, "bottom": 1}.get(base, 0) * (_CLEAR - pad)
        self.layout["annotations"].append(
            {
                "x": x,
                "y": y,
                "text": text,
                "showarrow": False,
                "xref": "x" if x_ref == "axis" else "paper",
                "yref": "y" if y_ref == "axis" else "paper",
                "xanchor": anchor,
                "yanchor": base,
                "font": {"size": size, "color": color, "family": look.FONT},
                "align": anchor if anchor in {"left", "right"} else "center",
                "xshift": dx,
                "yshift": dy + lift,
                "borderpad": pad,
                "borderwidth": 0,
                "bgcolor": background,
            }
        )

    def name_axis(self, text: str) -> None:
        """Writes what the horizontal axis counts, centred under it."""
        self.text(
            0.5, 0, text, look.SMALL, look.INK2, anchor="center", base="top", x_ref="paper", y_ref="paper", dy=-18
        )

    def note_cut(self, text: str) -> None:
        """Says at the foot of the value axis that it does not begin at zero."""
        self.text(0, 0, text, look.SMALL, look.INK2, base="top", x_ref="paper", y_ref="paper", dx=-self.left, dy=-18)

    def _shape(self, kind: str, ref: Ref | tuple[Ref, Ref], layer: str, **rest: Any) -> None:
        x_ref, y_ref = (ref, ref) if isinstance(ref, str) else ref
        refs = {
            "xref": "x" if x_ref == "axis" else "paper",
            "yref": "y" if y_ref == "axis" else "paper",
        }
        self.layout["shapes"].append({"type": kind, "layer": layer} | refs | rest)

    def rect(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        fill: str,
        border: str | None = None,
        weight: float = 0,
        *,
        ref: Ref | tuple[Ref, Ref] = "axis",
        layer: str = "below",
    ) -> None:
        """A rectangle."""
        stroke = {"color": border or fill, "width": weight}
        self._shape("rect", ref, layer, x0=x0, x1=x1, y0=y0, y1=y1, fillcolor=fill, line=stroke)

    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        color: str = look.INK,
        weight: float = 1,
        dash: str | None = None,
        *,
        ref: Ref | tuple[Ref, Ref] = "axis",
        layer: str = "above",
    ) -> None:
        """A straight line."""
        stroke = {"color": color, "width": weight, "dash": dash}
        self._shape("line", ref, layer, x0=x0, x1=x1, y0=y0, y1=y1, line=stroke)

    def path(
        self,
        d: str,
        fill: str | None = None,
        color: str = look.INK,
        weight: float = 1,
        *,
        ref: Ref | tuple[Ref, Ref] = "axis",
        layer: str = "above",
    ) -> None:
        """An SVG path in the units of the reference."""
        self._shape("path", ref, layer, path=d, fillcolor=fill or CLEAR, line={"color": color, "width": weight})

    def circle(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        fill: str,
        color: str,
        weight: float,
        *,
        ref: Ref = "axis",
        layer: str = "above",
    ) -> None:
        """An ellipse inside a rectangle."""
        stroke = {"color": color, "width": weight}
        self._shape("circle", ref, layer, x0=x0, x1=x1, y0=y0, y1=y1, fillcolor=fill, line=stroke)

    def trace(  # noqa: PLR0913 - the options of a mark
        self,
        x: Iterable[float],
        y: Iterable[float],
        *,
        mode: str = "lines",
        color: str = look.INK,
        weight: float = 2,
        dash: str | None = None,
        size: float = 7,
        symbol: str = "circle",
        fill: str | None = None,
        border: str | None = None,
        border_weight: float = 0,
    ) -> None:
        """A line or marks; `fill` is the inside of open marks."""
        self.data.append(
            {
                "type": "scatter",
                "x": list(x),
                "y": list(y),
                "mode": mode,
                "line": {"color": color, "width": weight, "dash": dash},
                "marker": {
                    "color": fill or color,
                    "size": size,
                    "symbol": symbol,
                    "line": {"color": border or color, "width": border_weight},
                },
                "hoverinfo": "skip",
                "cliponaxis": False,
            }
        )

    def band(self, x: Sequence[float], low: Sequence[float], high: Sequence[float], color: str) -> None:
        """A solid tint between two lines: the same on screen, in print, in grey and in PDF/A."""
        self.data.append(
            {
                "type": "scatter",
                "x": [*x, *reversed(x)],
                "y": [*high, *reversed(low)],
                "mode": "lines",
                "fill": "toself",
                "fillcolor": color,
                "line": {"width": 0, "color": color},
                "hoverinfo": "skip",
            }
        )

    def whisker(
        self, low: float, high: float, y: float, cap: float, color: str = look.INK, weight: float = 1.25
    ) -> None:
        """A horizontal range with end caps of half height `cap`."""
        self.line(low, y, high, y, color, weight)
        for end in (low, high):
            self.line(end, y - cap, end, y + cap, color, weight)

    def hatch(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        x_per_px: float,
        y_per_px: float,
        step: float = 5,
        color: str = look.INK2,
        ref: Ref = "axis",
    ) -> None:
        """Diagonals as one path (plotly's shapes have no pattern); the arguments give axis units per pixel."""
        w, h = (x1 - x0) / x_per_px, (y1 - y0) / y_per_px
        parts: list[str] = []
        k = step
        while k < w + h:
            ax, ay = (k, 0.0) if k <= w else (w, k - w)
            bx, by = (0.0, k) if k <= h else (k - h, h)
            start = f"{x0 + ax * x_per_px:.4f},{y0 + ay * y_per_px:.4f}"
            parts.append(f"M{start}L{x0 + bx * x_per_px:.4f},{y0 + by * y_per_px:.4f}")
            k += step
        self.path("".join(parts), color=color, weight=0.6, ref=ref)
