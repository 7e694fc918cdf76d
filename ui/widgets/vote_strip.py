"""The vote in one typed string, one cell per seat; after Enter: spread, median, who speaks first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look


class VoteStrip(QWidget):
    """States: empty, typing (caret on the next seat), complete, refused letter (cell in failed tone with the reason)."""

    def __init__(self, seats: list[tuple[str, str]], votes: str, speakers: dict[str, str] | None = None) -> None:
        super().__init__()
        self._seats, self._votes, self._speakers = seats, votes, speakers or {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            "Votes by seat: " + ", ".join(f"seat {s} {g} {v}" for (s, g), v in zip(seats, votes, strict=False))
        )

    def sizeHint(self) -> QSize:
        return QSize(len(self._seats) * look.px(84), look.px(40) + look.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._seats) * look.px(52), self.sizeHint().height())

    def paintEvent(self, _event) -> None:
        p, n = paint.begin(self), len(self._seats)
        gap = 6
        cell = min(look.px(168), (self.width() - gap * (n - 1)) / n)
        for i, (seat, group) in enumerate(self._seats):
            x = i * (cell + gap)
            r = QRectF(x, 0, cell, look.px(40))
            vote = self._votes[i].upper() if i < len(self._votes) else ""
            caret = self.hasFocus() and i == len(self._votes)
            paint.box(
                p, r, 8, look.color("surface"), look.color("focus" if caret else "line_strong"), 2 if caret else 1
            )
            tight = r.width() < look.px(72)
            role, inset = ("micro", 6) if tight else ("small", 10)
            paint.write(p, QRectF(x + inset, 0, r.width() * 0.5, r.height()), seat, role, look.color("ink_3"))
            if vote:
                tone = "unknown" if vote == "?" else "ink"
                place = r.adjusted(r.width() * 0.34, 0, 0, 0) if tight else r
                paint.write(p, place, vote, "heading", look.color(tone), paint.CENTER)
            mark = self._speakers.get(seat)
            if mark and paint.width("label", mark) > cell:  # narrow seats: the short word
                mark = mark.split()[-1]
            low = QRectF(x, look.px(42), cell, look.px(20))
            paint.write(
                p,
                low,
                mark or group,
                "label" if mark else "micro",
                look.color("accent" if mark else "ink_3"),
                paint.CENTER,
            )
