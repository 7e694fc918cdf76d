"""The honest exhibit: a chart cannot exist without what makes it checkable.

Title sentence with a figure, so-what, n, source, date, kind of interval, alternative text and the numbers as a table
are required; a chart lacking one does not render (report design 1.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from readiness.errors import TemplateProblem
from readiness.report.charts.canvas import Figure

ALT_MIN, ALT_MAX = 40, 350

Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """The numbers behind a chart: companions print them, readers who cannot see the chart get them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def shorten_alt(text: str) -> str:
    """An alternative text of at most 350 characters, cut after a sentence or word."""
    text = " ".join(text.split())
    if len(text) <= ALT_MAX:
        return text
    head = text[: ALT_MAX - 1]
    return head[: head.rfind(" ")].rstrip(",;") + "…"


@dataclass(frozen=True)
class Exhibit:
    """A chart with everything a reader needs to check it.

    Attributes:
        key: stable name, also of the picture and of the table in the companions.
        title: the finding as a sentence with a figure.
        name: what is drawn, in words; `unit` behind it.
        n: what was counted, beginning with `n = `.
        interval: what the thin line or band means, or that there is none.
        note: anything else needed to read it.
        number: given when the pages are put together.
    """

    key: str
    figure: Figure
    title: str
    so_what: str
    name: str
    n: str
    source: str
    as_of: date
    interval: str
    alt: str
    table: Table
    unit: str = ""
    note: str = ""
    number: int = 0
    width_mm: float = 170

    def __post_init__(self) -> None:
        """Refuses what could not be checked.

        Raises:
            TemplateProblem: a part is missing or says nothing.
        """
        for part in ("title", "so_what", "name", "n", "source", "interval", "alt"):
            if not str(getattr(self, part)).strip():
                raise TemplateProblem(f"The chart {self.key!r} has no {part.replace('_', ' ')}.")
        if not self.n.startswith("n = "):
            raise TemplateProblem(f"The chart {self.key!r} does not say what was counted (n = ...).")
        if not re.search(r"\d", self.title):
            raise TemplateProblem(f"The title of the chart {self.key!r} states no figure: {self.title!r}.")
        if not (ALT_MIN <= len(self.alt) <= ALT_MAX and re.search(r"\d", self.alt)):
            raise TemplateProblem(
                f"The alternative text of the chart {self.key!r} needs {ALT_MIN} to {ALT_MAX} characters with a figure."
            )
        if not self.table.rows or any(len(row) != len(self.table.columns) for row in self.table.rows):
            raise TemplateProblem(f"The chart {self.key!r} has no table of its numbers.")
