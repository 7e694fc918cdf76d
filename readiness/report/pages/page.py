"""One section of the report: its title sentence, what its template needs, and its exhibits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from readiness.report.charts.exhibit import Exhibit

Part = Literal["stands", "brings", "do", "how"]


@dataclass(frozen=True)
class Page:
    """A section of the report.

    Attributes:
        contents: its line in the table of contents.
        wide: it is set on landscape pages.
        added: paragraphs that a person added, printed as typed at its end.
    """

    key: str
    part: Part
    kicker: str
    title: str
    template: str
    contents: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    exhibits: tuple[Exhibit, ...] = ()
    wide: bool = False
    added: tuple[str, ...] = ()
