"""A cell of a ledger that tells several values: whole ones, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import paint
from ui.widgets.cells import Cell, Two


@dataclass(frozen=True)
class Listed(Cell):
    """A name over several values: as many whole ones as fit, then how many more there are; all of them are said."""

    main: str
    parts: tuple[str, ...]
    empty: str = ""  # said, not shown, where there are no values

    @property
    def spoken(self) -> str:
        return ", ".join((self.main, *(self.parts or ([self.empty] if self.empty else []))))

    def fitting(self, width: float) -> str:
        """The quiet line: whole values, and "+2" for those without room; a single long one ends after a word."""
        for shown in range(len(self.parts), 0, -1):
            rest = len(self.parts) - shown
            line = ", ".join(self.parts[:shown]) + (f" +{rest}" if rest else "")
            if paint.width("micro", line) <= width:
                return line
        words = self.parts[0].split() if self.parts else []
        while len(words) > 1 and paint.width("micro", " ".join(words) + "…") > width:
            words.pop()
        return " ".join(words) + "…" if words else ""

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        Two(self.main, self.fitting(r.width()), is_own=True).paint(p, r, is_on=is_on)
