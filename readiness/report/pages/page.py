"""One section of the report: its title sentence, what its template needs, and its exhibits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from readiness.report.charts.exhibit import Exhibit

Part = Literal["stands", "brings", "do", "how"]


@dataclass(frozen=True)
class Page:
    """A section. `contents` is its line in the table of contents, `wide` sets it on landscape pages."""

    key: str
    part: Part
    kicker: str
    title: str
    template: str
    contents: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    exhibits: tuple[Exhibit, ...] = ()
    wide: bool = False
