"""One sheet of the workbook, and figures with the format they are shown in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.report.dossier import Dossier

POINTS, SHARE, LEVEL, PLAIN = "0.0", "0.0%", "0.00", "General"


@dataclass(frozen=True)
class Figure:
    """A number and how a spreadsheet shows it; the cell keeps every digit."""

    value: float
    format: str


Cell = str | int | float | date | Figure | None


@dataclass(frozen=True)
class Sheet:
    """Title, heads, rows and widths in characters."""

    title: str
    head: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    widths: tuple[int, ...]


def name_sheet(d: Dossier, key: str) -> tuple[str, tuple[str, ...]]:
    """Name of a sheet and the heads of its columns; the heads stand in one text, parted by bars."""
    return d.words(f"sheet.{key}.name"), tuple(d.words(f"sheet.{key}.head").split(" | "))


def figure(value: float | None, form: str) -> Figure | None:
    """A figure, or an empty cell."""
    return None if value is None else Figure(value, form)
