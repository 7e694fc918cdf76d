"""What the start page is made of: ways in, recent engagements, the large headline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.language import clock, short_day
from ui.settings import RecentFile
from ui.theme import icons, paint, verdicts
from ui.theme.focus import ring
from ui.theme.look import look
from ui.widgets import interval_bar
from ui.widgets.cells import cut
from ui.widgets.kit import claims_key

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset({Qt.Key.Key_Space, *ENTER})
LEFT = 16  # inside a tile
EDGE = 24  # inside the list of engagements: heading, rows and foot share it
BAR, BAR_FROM = 120, 560
POINTS, SCORED = 40, 3  # width of the evidenced figure; figures of a score
COLUMNS_FROM = 760
"""Width of a row in text units from which state and day have columns of their own."""


def _is_plain_enter(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier


class _Press(QAbstractButton):
    """A painted button that Enter presses as well as Space."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_plain_enter(event):
            self.click()
            return True
        return claims_key(event, KEYS) or super().event(event)


class WayIn(_Press):
    """A large tile that starts something: icon, what it does, key. The first one is the primary action."""

    def __init__(
        self,
        icon: str,
        text: str,
        under: str,
        key: str,
        *,
        primary: bool = False,
        is_told: bool = True,
        is_own: bool = False,
    ) -> None:
        """Show a way in.

        Args:
            icon: Name of its icon.
            text: What it does.
            under: What that means, in a second line.
            key: The key that does it; shown where it has room.
            primary: Whether it is the primary action of the page.
            is_told: Whether there is room for the second line; else it is the tip.
            is_own: Whether the second line holds names of any length: it may be cut, and is whole in the tip.
        """
        super().__init__()
        self.setText(text)
        self._icon, self._under, self._key, self._primary, self._is_told = icon, under, key, primary, is_told
        self._is_own = is_own
        self.setToolTip("" if is_told and not is_own else under)
        self.setAccessibleName(f"{text}. {under}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = 48 if self._is_told else 28
        return QSize(look.px(300), look.px(lines) + 24)

    def minimumSizeHint(self) -> QSize:
        words = max(
            paint.width("heading", self.text()),
            paint.width("small", self._under) if self._is_told and not self._is_own else 0.0,
        )
        return QSize(round(LEFT + look.px(24) + LEFT + words + LEFT), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        self._ground(p, r)
        ink, soft = ("on_accent", "on_accent") if self._primary else ("ink", "ink_3")
        side = look.px(24)
        mark = QRectF(LEFT, (r.height() - side) / 2, side, side)
        tone = look.color("on_accent" if self._primary else "accent")
        icons.paint(p, self._icon, mark, tone, 2 if self._primary else 1.75)
        x, wide = LEFT + side + LEFT, paint.cap_width(self._key)
        has_cap = bool(self._key) and r.width() >= self.minimumSizeHint().width() + wide + 8
        w, up = r.width() - x - LEFT - (wide + 8 if has_cap else 0), look.px(24)
        top = r.height() / 2 - (look.px(23) if self._is_told else up / 2)
        paint.write(p, QRectF(x, top, w, up), self.text(), "heading", look.color(ink))
        if self._is_told:
            under = cut(self._under, "small", w) if self._is_own else self._under
            paint.write(p, QRectF(x, top + up, w, look.px(22)), under, "small", look.color(soft))
        if has_cap:
            cap = QRectF(r.right() - wide - LEFT, (r.height() - look.px(22)) / 2, wide, look.px(22))
            paint.cap(p, cap, self._key, soft, None if self._primary else "surface")
        if self.hasFocus():
            self._ring(p, r.adjusted(4, 4, -4, -4))

    def _ground(self, p: QPainter, r: QRectF) -> None:
        hover = self.underMouse()
        if self._primary:
            paint.box(p, r, 12, look.color("accent_hover" if hover else "accent"))
            return
        edge = look.color("line_strong" if look.is_high_contrast else "line")
        paint.box(p, r, 12, look.color("hover" if hover else "surface"), edge)

    def _ring(self, p: QPainter, r: QRectF) -> None:
        if self._primary and ring.is_shown:
            paint.ring(p, r, 8, look.color("on_accent"), 2)
        elif not self._primary:
            paint.focus_ring(p, r, 6)


class RecentRow(_Press):
    """One engagement of late: client, agent, how far it is, when; greyed with "Locate" if the file is gone."""

    def __init__(self, file: RecentFile, *, is_open: bool = False, place: str = "") -> None:
        """Show an engagement; `place` is its file, with as much of the folder as tells it from the others."""
        super().__init__()
        self._file, self._is_gone, self._edge = file, not file.exists, EDGE
        self._is_open = is_open and not self._is_gone
        self._under = "  ·  ".join(part for part in (file.agent, place) if part)
        self._state = self.tr("File not found") if self._is_gone else self._progress()
        if file.verdict and not self._is_gone:
            self._state = verdicts.band(file.verdict).word
        self._when = self.tr("Locate…") if self._is_gone else spoken_day(file.opened)
        if self._is_open:
            self._when = self.tr("Open")
        self.setText(file.client or (Path(file.path).stem if file.is_protected else file.path))
        self.setAccessibleName(f"{self.text()}, {self._under}, {self._state}, {self._when}")
        self.setToolTip(file.path)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _progress(self) -> str:
        file = self._file
        if file.is_protected:
            return self.tr("Protected")
        if file.total and file.done >= file.total:
            return self.tr("All answered")
        return self.tr("{done} of {total} answered").format(done=file.done, total=file.total)

    def set_edge(self, edge: int) -> None:
        """How far from its right end the row ends: beside a scroll bar it still ends under its heading."""
        if edge != self._edge:
            self._edge = edge
            self.update()

    @staticmethod
    def high() -> int:
        """Every row is as high as the others: an area that shows whole rows counts on it."""
        return look.px(44) + 12

    def sizeHint(self) -> QSize:
        return QSize(480, self.high())

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.high())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = paint.begin(self), QRectF(self.rect())
        if self._is_open or self.underMouse():
            ground = look.color("accent_soft" if self._is_open else "hover")
            paint.box(p, r.adjusted(8, 4, -8, -4), 8, ground)
        place = r.adjusted(EDGE, 0, -self._edge, 0)
        left = self._paint_columns(p, place) if r.width() >= look.px(COLUMNS_FROM) else self._paint_block(p, place)
        x, w, up, low = place.x(), left - place.x() - EDGE, look.px(23), look.px(21)
        top = r.height() / 2 - (up + low) / 2
        name = look.color("ink_3" if self._is_gone else "accent" if self._is_open else "ink")
        paint.write(p, QRectF(x, top, w, up), cut(self.text(), "strong", w), "strong", name)
        paint.write(p, QRectF(x, top + up, w, low), cut(self._under, "small", w), "small", look.color("ink_3"))
        if self.hasFocus():
            paint.focus_ring(p, r.adjusted(4, 2, -4, -2), 6)

    def _paint_columns(self, p: QPainter, r: QRectF) -> float:
        """Bar, state and day beside one another; returns where the first of them starts."""
        day = max(float(look.px(104)), paint.width("label", self._when))
        state = max(float(look.px(184)), paint.width("label", self._state) + look.px(18) + 9)
        x = r.right() - day - EDGE - state
        self._paint_when(p, QRectF(r.right() - day, r.y(), day, r.height()))
        self._paint_state(p, QRectF(x, r.y(), state, r.height()), at_right=False)
        wide = look.px(BAR) + 40
        points = float(look.px(POINTS))
        if len(self._file.figures) == SCORED and not self._is_gone:
            where = QRectF(x - EDGE - points, r.y(), points, r.height())
            paint.write(p, where, interval_bar.figure(self._file.figures[0]), "strong", look.color("ink"), paint.RIGHT)
        left = x - EDGE - points - wide
        self._paint_bar(p, QRectF(left, r.center().y() - 5, wide, 10))
        return left

    def _paint_block(self, p: QPainter, r: QRectF) -> float:
        """State over day at the right, the bar before them where there is room; returns where they start."""
        side = max(look.px(150), paint.width("label", self._state) + look.px(18) + 11)
        up, low = look.px(23), look.px(21)
        right = QRectF(r.right() - side, r.center().y() - (up + low) / 2, side, up)
        self._paint_state(p, right, at_right=True)
        self._paint_when(p, QRectF(right.x(), right.bottom(), side, low))
        if r.width() <= look.px(BAR_FROM):
            return right.x()
        self._paint_bar(p, QRectF(right.x() - BAR - EDGE, r.center().y() - 5, BAR, 10))
        return right.x() - BAR - EDGE

    def _paint_bar(self, p: QPainter, r: QRectF) -> None:
        if len(self._file.figures) == SCORED and not self._is_gone:
            lo, mid, hi = self._file.figures
            interval_bar.draw(p, r, (lo, mid, hi), on_tint=self._is_open)

    def _paint_when(self, p: QPainter, r: QRectF) -> None:
        if self._is_open:  # a state, not a way: no link
            wide, high = paint.width("label", self._when) + 20, float(look.px(24))
            chip = QRectF(r.right() - wide, r.center().y() - high / 2, wide, high)
            paint.box(p, chip, 6, look.color("surface"), look.color("line_strong" if look.is_high_contrast else "line"))
            paint.write(p, chip, self._when, "label", look.color("ink_2"), paint.CENTER, elide=False)
            return
        role, tone = ("label", "accent") if self._is_gone else ("small", "ink_3")
        paint.write(p, r, self._when, role, look.color(tone), paint.RIGHT)

    def _paint_state(self, p: QPainter, r: QRectF, *, at_right: bool) -> None:
        band = verdicts.band(self._file.verdict)
        known = bool(self._file.verdict) and not self._is_gone
        tone = look.color(band.tone if known else "ink_3" if self._is_gone else "ink_2")
        side = look.px(18)
        x = r.right() - paint.width("label", self._state) - side - 8 if at_right else r.x()
        words = QRectF(x + side + 8, r.y(), r.right() - x - side - 8 + 1, r.height())
        paint.write(p, words, self._state, "label", tone)
        mark = QRectF(x, r.center().y() - side / 2, side, side)
        if known:
            icons.paint_band(p, band.level, mark, tone)
        else:
            icon = "lock" if self._file.is_protected else "clock"
            icons.paint(p, "file" if self._is_gone else icon, mark, tone, 2)


def spoken_day(stamp: str) -> str:
    """A day as people say it: today with the time, yesterday, else the day with its year."""
    try:
        at = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return ""
    day, today = QDate(at.year, at.month, at.day), QDate.currentDate()
    if day == today:
        return QCoreApplication.translate("entrance", "Today, {time}").format(time=clock(at))
    if day == today.addDays(-1):
        return QCoreApplication.translate("entrance", "Yesterday")
    return short_day(at)


class Headline(QWidget):
    """Large lines set tight: a label's natural leading is too loose above 32 px."""

    LEADING = 0.84

    def __init__(self, lines: Sequence[str], role: str) -> None:
        super().__init__()
        self._lines, self._role = tuple(lines), role
        self.setAccessibleName(" ".join(lines))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        step = paint.line_height(self._role) * self.LEADING
        wide = max(paint.width(self._role, line) for line in self._lines)
        return QSize(round(wide) + 4, round(step * len(self._lines) + step * 0.2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, step = paint.begin(self), paint.line_height(self._role) * self.LEADING
        for i, line in enumerate(self._lines):
            where = QRectF(-2, i * step, self.width() + 2, step * 1.2)
            paint.write(p, where, line, self._role, look.color("ink"))
