"""One total cut in parts, with words under each part, in the two blues of the plan's bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import percent
from ui.theme import paint
from ui.theme.look import look


@dataclass(frozen=True)
class Share:
    """One part: word, share 0 to 1, tone (evidenced, stated, or "open" for an outline)."""

    word: str
    share: float
    tone: str = "stated"


class Shares(QWidget):
    """A bar of parts with an optional tick at a target."""

    def __init__(self, parts: Sequence[Share], target: float | None = None, word: str = "") -> None:
        super().__init__()
        self._target, self._word = target, word
        self._parts: list[Share] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Share]) -> None:
        """Show other shares."""
        self._parts = list(parts)
        said = "; ".join(f"{part.word} {percent(part.share)}" for part in parts)
        self.setAccessibleName(f"{said}; {self._word}" if self._word else said)
        self.update()

    def _top(self) -> int:
        return look.px(20) + 4 if self._target is not None else 4

    def sizeHint(self) -> QSize:
        return QSize(300, self._top() + 18 + look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, w, x, top = paint.begin(self), float(self.width()), 0.0, self._top()
        taken = 0.0
        for i, part in enumerate(self._parts):
            wide = w * part.share
            r = QRectF(x + (1 if i else 0), top, max(2.0, wide - (1 if i else 0) - 1), 16)
            if part.tone == "open":
                paint.box(p, r, 3, look.color("surface"), look.color("line_strong"), 1.2)
            else:
                paint.box(p, r, 3, look.color(part.tone))
            label = f"{part.word} {percent(part.share)}"
            is_last = i == len(self._parts) - 1
            room = w - x if is_last else wide
            needed = paint.width("small", label) + 4
            if is_last and needed > room:  # the last word may begin under the part before it
                x, room = max(taken, w - needed), min(needed, w - taken)
            shown = paint.metrics("small").elidedText(label, Qt.TextElideMode.ElideRight, room - 2)
            place = QRectF(x + 2, top + 18, room, look.px(22))
            paint.write(p, place, shown, "small", look.color("ink_2"), elide=False)
            taken = x + paint.width("small", shown) + 12
            x += wide
        if self._target is not None:
            at = w * self._target
            paint.tick(p, at, top - 4, top + 20)
            wide = paint.width("micro", self._word) + 4
            place = QRectF(min(at - 4, w - wide), 0, wide, look.px(20))
            paint.write(p, place, self._word, "micro", look.color("ink_3"), elide=False)
