"""One anchored level as a large choice: letter cap, level name, the anchor's words, dots of the votes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import icons, paint
from ui.theme.look import look
from ui.widgets.kit import claims_key
from ui.widgets.motion import Motion

CAP, DOT, LEAST_DOT, PAD = 32, 26, 19, 16
DOT_GAP = 3
ROW = 132  # room for the votes on one level, however many they are: the words keep their place
COUNT, USUAL = 24, 4
CLEAR = 8  # above and below cap and dots: clear of the border and of the focus ring, which ends 6 within
ROLES = {"large": ("lead_strong", "lead"), "regular": ("strong", "body"), "inline": ("strong", "body")}
KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def without_echo(name: str, anchor: str) -> tuple[str, str]:
    """The name and the words of a level, which are not to say the name twice ("None: None; nobody has set any")."""
    rest = anchor[len(name) :]
    if not name or not anchor.casefold().startswith(name.casefold()) or rest[:1].isalnum() or rest[:1] in (" ", "-"):
        return name, anchor
    rest = rest.lstrip(";,.: ")
    return name, rest[:1].upper() + rest[1:]


LOW_ROLE = "small"
"""Two lines in a window so low that a card has room for little more than one."""


class ChoiceCard(QAbstractButton):
    """A level, an option of a choice question or one of several.

    `clicked` (Qt's own) tells that the person chose it. The card never unchecks itself: a second click on the chosen
    level leaves it chosen, unless it was built with `multi`.
    """

    def __init__(
        self,
        letter: str,
        name: str,
        anchor: str,
        seats: Sequence[str] = (),
        *,
        slots: int = 0,
        size: str = "regular",
        multi: bool = False,
    ) -> None:
        """Show a choice.

        Args:
            letter: The key that chooses it.
            name: The short name of the level; may be empty for a plain option.
            anchor: What the level means here; wraps, and the card grows.
            seats: Seat numbers of the votes on this level.
            slots: How many dots may come, so that the words keep their place; 0 for no vote.
            size: "inline" (short window), "regular" or "large" (tall window).
            multi: Whether several cards may be chosen; a click toggles.
        """
        super().__init__()
        self.letter = letter
        self._letter = letter
        self._name, self._anchor = without_echo(name, anchor)
        self._seats, self._slots, self._multi = list(seats), slots, multi
        self._is_past = False
        self._needs: dict[int, int] = {}
        self._name_role, self._role = ROLES[size]
        self._inline = size == "inline"
        self._motion = Motion(self, "reveal")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rename()

    def set_seats(self, seats: Sequence[str]) -> None:
        """Show the votes on this level; they fall in together."""
        if list(seats) == self._seats:
            return
        self._seats = list(seats)
        self._rename()
        self._motion.start()

    def set_slots(self, slots: int) -> None:
        """Keep room for this many votes beside the words."""
        if slots != self._slots:
            self._slots = slots
            self._needs.clear()
            self.updateGeometry()
            self.update()

    def set_past(self, *, is_past: bool) -> None:
        """Show choice and votes as those of an earlier vote, while the room votes again."""
        if is_past != self._is_past:
            self._is_past = is_past
            self.update()

    def set_words(self, name: str, anchor: str) -> None:
        """Show another level in the same card."""
        self._name, self._anchor = without_echo(name, anchor)
        self._needs.clear()
        self._rename()
        self.updateGeometry()
        self.update()

    def _rename(self) -> None:
        words = ". ".join(part for part in (self._name, self._anchor) if part)
        if self._seats:
            words = self.tr("{words}, votes of seats {seats}").format(words=words, seats=" ".join(self._seats))
        self.setAccessibleName(f"{self._letter}: {words}")

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def nextCheckState(self) -> None:
        self.setChecked(not self.isChecked() if self._multi else True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the highest choice of the question: all of them are alike."""
        return max(card.own_height(width) for card in self._all())

    def own_height(self, width: int) -> int:
        """What its own words need."""
        if width not in self._needs:
            self._needs[width] = self._measure(width)
        return self._needs[width]

    def _all(self) -> list[ChoiceCard]:
        """The choices of the question, this one among them."""
        parent = self.parentWidget()
        found = [] if parent is None else [child for child in parent.children() if isinstance(child, ChoiceCard)]
        return found or [self]

    def _measure(self, width: int) -> int:
        return max(look.px(44), round(sum(self._heights(width))) + (8 if self._inline else 18))

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, look.px(44 if self._inline else 56))

    def _dot(self) -> float:
        """One size for all choices of a question, by the most votes that any of them has."""
        least, wished = look.px(LEAST_DOT), (look.px(ROW) + DOT_GAP) / max(1, self._slots) - DOT_GAP
        return max(least, min(look.px(DOT), wished))

    def _row(self) -> float:
        """Width of the dots and their count."""
        if not self._slots:
            return 0.0
        dots = look.px(ROW) if self._slots >= USUAL else self._slots * (look.px(DOT) + DOT_GAP)
        return dots + (look.px(COUNT) if self._slots > 1 else 0)

    def _text_span(self, width: float) -> tuple[float, float]:
        """Left edge and width of the words."""
        left = PAD + look.px(CAP) + (12 if self._inline else 16)
        wide = self._row()
        right = PAD + look.px(20) + (12 + wide + 8 if wide else 8)
        return left, max(120.0, width - left - right)

    def _line(self) -> str:
        return f"{self._name}: {self._anchor}" if self._name and self._anchor else self._name or self._anchor

    def _set_line(self, role: str, span: float) -> tuple[QTextLayout, float]:
        """Name and words in one text, the name as bold as where it has a line of its own; and how high it stands."""
        line = QTextLayout(self._line(), look.font(role))
        if self._name and self._anchor:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = 0, len(self._name) + 1
            bold.format.setFontWeight(look.font(self._name_role).weight())
            line.setFormats([bold])
        high = 0.0
        line.beginLayout()
        while (part := line.createLine()).isValid():
            part.setLineWidth(span)
            part.setPosition(QPointF(0, high))
            high += part.height()
        line.endLayout()
        return line, high

    def _heights(self, width: float) -> tuple[float, float]:
        _, span = self._text_span(width)
        if self._inline or not self._name or not self._anchor:
            return 0.0, self._set_line(self._role, span)[1]
        return paint.line_height(self._name_role), paint.wrapped_height(self._role, self._anchor, span)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, on = paint.begin(self), QRectF(self.rect()), self.isChecked() and not self._is_past
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        edge = "accent" if on else "line_strong" if look.is_high_contrast else "line"
        paint.box(p, r, 10, look.color(fill), look.color(edge), 2 if on else 1)
        self._paint_cap(p, r, on=on)
        self._paint_words(p, r, on=on)
        self._paint_dots(p, r)
        if on:
            side = look.px(20)
            mark = QRectF(r.right() - side - PAD, r.center().y() - side / 2, side, side)
            icons.paint(p, "check_circle", mark, look.color("accent"), 2)
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(4, 4, -4, -4), 5)

    def _paint_cap(self, p: QPainter, r: QRectF, *, on: bool) -> None:
        side = min(look.px(CAP), r.height() - 2 * CLEAR)
        key = QRectF(PAD + (look.px(CAP) - side) / 2, r.center().y() - side / 2, side, side)
        edge = None if on else look.color("line_strong")
        paint.box(p, key, 8, look.color("accent" if on else "sunken"), edge)
        paint.write(p, key, self._letter, "strong", look.color("on_accent" if on else "ink"), paint.CENTER)

    @property
    def is_low(self) -> bool:
        """Whether its words at their usual size stand higher than the card."""
        return self._heights(self.width())[1] > self.height() - 2

    def _is_row_low(self) -> bool:
        """One size for all choices of a question: the smaller one as soon as one of them needs it."""
        return any(card.is_low for card in self._all())

    def _paint_words(self, p: QPainter, r: QRectF, *, on: bool) -> None:
        x, w = self._text_span(r.width())
        head, body = self._heights(r.width())
        if not head:
            role = LOW_ROLE if self._is_row_low() else self._role
            line, body = self._set_line(role, w)
            p.setPen(look.color("ink"))
            line.draw(p, QPointF(x, r.center().y() - body / 2))
            return
        top = r.center().y() - (head + body) / 2
        name = look.color("accent" if on else "ink")
        paint.write(p, QRectF(x, top, w, head), self._name, self._name_role, name)
        words = look.color("ink" if on else "ink_2")
        paint.write_wrapped(p, QRectF(x, top + head, w, body + 4), self._anchor, self._role, words)

    def dots(self) -> tuple[list[str], int, float]:
        """What stands in the dots, how many stand side by side, and how wide one is; all of it within the card.

        They stand in one row; what has no room in it is counted ("+2").
        """
        seats, d = self._seats, float(min(self._dot(), self.height() - 2 * CLEAR))
        fits = max(2, int((look.px(ROW) + DOT_GAP) // (d + DOT_GAP)))
        if len(seats) > fits:
            seats = [*seats[: fits - 1], f"+{len(seats) - fits + 1}"]
        return seats, max(1, len(seats)), d

    def _paint_dots(self, p: QPainter, r: QRectF) -> None:
        if not self._seats:
            return
        share = self._motion.share
        marks, _, d = self.dots()
        right = r.right() - PAD - look.px(20) - 12
        p.setOpacity(share)
        ink = look.color("ink_3" if self._is_past else "ink_2")
        if self._slots > 1:
            wide = look.px(COUNT)
            place = QRectF(right - wide, r.y(), wide, r.height())
            if len(self._seats) > 1:
                paint.write(p, place, f"×{len(self._seats)}", "micro", ink, paint.RIGHT, elide=False)
            right -= wide + 2
        y = r.center().y() - (1 - share) * 10
        role = "label" if d >= look.px(DOT) else "micro"
        for i, seat in enumerate(reversed(marks)):
            dot = QRectF(right - d - i * (d + DOT_GAP), y - d / 2, d, d)
            if self._is_past:
                p.setPen(QPen(look.color("line_strong"), 1))
                p.setBrush(Qt.BrushStyle.NoBrush)
                p.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))
                paint.write(p, dot, seat, role, ink, paint.CENTER, elide=False)
                continue
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(QBrush(look.color("evidenced")))
            p.drawEllipse(dot)
            paint.write(p, dot, seat, role, look.color("on_evidenced"), paint.CENTER, elide=False)
        p.setOpacity(1.0)
