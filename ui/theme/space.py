"""The room a page has, and the breakpoints that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from ui.theme import tokens


@dataclass(frozen=True)
class Space:
    """The room a page has, in pixels, and what follows from it (look.md: breakpoints).

    Attributes:
        width: Width of the page, navigation excluded.
        height: Height of the window.
        zoom: Text zoom; 1.0 is 100 %.
    """

    width: int
    height: int
    zoom: float = 1.0

    @property
    def effective(self) -> float:
        """Width in text units: breakpoints are measured on it."""
        return self.width / self.zoom

    @property
    def effective_height(self) -> float:
        """Height of the window in text units."""
        return self.height / self.zoom

    @property
    def compact(self) -> bool:
        """Too narrow for side-by-side furniture."""
        return self.effective < tokens.COMPACT

    @property
    def roomy(self) -> bool:
        """Wide enough for larger gaps and panels."""
        return self.effective >= tokens.ROOMY

    @property
    def short(self) -> bool:
        """So low for its text size that the parts of a page become tabs."""
        return self.height < tokens.SHORT[0] + tokens.SHORT[1] * self.zoom

    @property
    def tall(self) -> bool:
        """High enough for the large sizes of stem and choices."""
        return self.effective_height > 900

    @property
    def pad(self) -> int:
        """Margin between the edges of a page and its content."""
        return 16 if self.compact else 32 if self.roomy else 24

    @property
    def edge(self) -> int:
        """What stands above the first card of a page and below its last one."""
        return 8 if self.short else 24 if self.tall else 12

    @property
    def gap(self) -> int:
        """Distance between cards."""
        return 16 if self.roomy else 12

    @property
    def form(self) -> tuple[bool, ...]:
        """Changes when the page must be built anew; a page built for one form fits every size of that form."""
        return (
            self.effective < 760,
            self.compact,
            self.effective < 1080,
            self.effective < 1155,
            self.roomy,
            self.short,
            self.tall,
            self.effective_height < 740,
            self.effective_height < 640,
        )
