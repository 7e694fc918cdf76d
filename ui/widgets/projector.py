"""What the room sees, in a window of its own. Never below 28 px, never a private word.

Pages put a slide into `room`; the window paints it. What a slide has no field for cannot be shown.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.projector_board import paint_board
from ui.widgets.projector_parts import balanced, edge_of, largest, paint_lines, paint_scale, paint_seats, paint_sides
from ui.widgets.room import Room, Slide, room

__all__ = ["Projector", "ProjectorWindow", "Room", "Slide", "room"]

LETTERS_PER_COLUMN = 5
VOTE_KEYS = frozenset({Qt.Key.Key_V, Qt.Key.Key_R})
FOOT = 40.0
DOTS, DOT_GAP, COUNT, USUAL_DOTS = 212.0, 8.0, 40.0, 6
"""Room for the votes on one level before and after they come, so that no word moves: six dots, and their count."""
HEAD_GAP = 40.0
BASE, TALL_FROM = (1280.0, 720.0), 900.0
STEP_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ProjectorWindow(QWidget):
    """Paints the slide as large as the screen allows.

    Attributes:
        closed: It was closed.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(640, 400)
        self.setCursor(Qt.CursorShape.BlankCursor)
        room.changed.connect(self._show)
        room.ticked.connect(self.update)
        look.changed.connect(self.update)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.setWindowTitle(self.tr("For the room"))
        self._show()

    def _show(self) -> None:
        slide = room.slide
        words = [slide.section] if room.is_blank else [slide.section, slide.place, slide.stem]
        said = ", ".join(w for w in words if w)
        self.setAccessibleName(self.tr("What the room sees: {words}").format(words=said))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Its keys are its own: no letter pressed here answers a question behind it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F9 or (key == Qt.Key.Key_Escape and room.entered is None):
            self.close()
        elif key == Qt.Key.Key_F10:
            room.blank()
        elif room.entered is not None:
            room.keyed.emit(event.key(), event.text())
        elif key in VOTE_KEYS:
            room.vote_asked.emit()
        elif key in STEP_KEYS:
            room.stepped.emit(STEP_KEYS[key])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # --- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        p.fillRect(self.rect(), look.color("canvas"))
        slide, scale = room.slide, self._scale()
        p.scale(scale, scale)
        w, h = self.width() / scale, self.height() / scale
        if room.is_blank or not slide.stem:
            self._blank(p, slide.section, w, h)
            return
        tall = h > TALL_FROM
        pad, edge = (96.0, 56.0) if tall else (48.0, 24.0)
        y = edge
        self._head(p, QRectF(pad, y, w - 2 * pad, 40), slide)
        y += 60 if tall else 44
        role = self._stem_role(slide.stem, w - 2 * pad, h)
        high = paint.wrapped_height(role, slide.stem, w - 2 * pad)
        paint.write_wrapped(p, QRectF(pad, y, w - 2 * pad, high + 8), slide.stem, role, look.color("ink"))
        y += high + (36 if tall else 16)
        foot = FOOT
        if slide.board is not None:
            foot = 0.0
        if slide.foot:
            foot = paint.wrapped_height("projector_small", slide.foot, w - 2 * pad) + 4
        room_left = QRectF(pad, y, w - 2 * pad, h - y - foot - edge - (24 if tall else 12))
        if slide.levels:
            self._levels(p, room_left, slide)
        elif slide.board is not None:
            paint_board(p, room_left, slide.board, slide.lines)
        elif slide.sides:
            if slide.scale:
                room_left.setTop(paint_scale(p, room_left, slide.scale))
            paint_sides(p, room_left, slide.sides)
        else:
            paint_lines(p, room_left, slide.lines)
        self._foot(p, QRectF(pad, h - foot - edge, w - 2 * pad, foot), slide)

    def _scale(self) -> float:
        """A larger screen shows the same picture larger, never more of it smaller; a smaller one keeps the sizes."""
        return max(1.0, min(self.width() / BASE[0], self.height() / BASE[1]))

    @staticmethod
    def _head(p: QPainter, r: QRectF, slide: Slide) -> None:
        """Section, time left and place in one line; where it is too narrow the place gives way, then the time."""
        quiet, role = look.color("ink_3"), "projector_small"
        time = room.time if slide.is_voted else ""
        right = [words for words in (time, slide.place) if words]
        room_left = r.width() - paint.width(role, slide.section) - HEAD_GAP
        while right and sum(paint.width(role, words) + HEAD_GAP for words in right) > room_left:
            right.pop()
        edge = r.right()
        for words in reversed(right):
            wide = paint.width(role, words) + 2
            ink = look.color("ink") if words == time else quiet
            paint.write(p, QRectF(edge - wide, r.y(), wide, r.height()), words, role, ink, paint.RIGHT)
            edge -= wide + HEAD_GAP
        paint.write(p, QRectF(r.x(), r.y(), edge - r.x(), r.height()), slide.section, role, quiet)

    def _blank(self, p: QPainter, title: str, w: float, h: float) -> None:
        middle = QRectF(24, h / 2 - 80, w - 48, 80)
        ink = look.color("ink")
        for role in ("projector_stage", "projector", "projector_small"):
            if paint.width(role, title) <= middle.width() or role == "projector_small":
                paint.write(p, middle, title, role, ink, paint.CENTER)
                break
        if room.is_blank:
            y = 88
            for words in (room.ahead, self.tr("Back in a moment")):
                if words:
                    paint.write(p, middle.translated(0, y), words, "projector_small", look.color("ink_3"), paint.CENTER)
                    y += 48

    @staticmethod
    def _stem_role(stem: str, width: float, height: float) -> str:
        """The largest size at which the stem takes no more than a quarter of the height."""
        roles = ("projector_stage", "projector") if height > TALL_FROM else ("projector",)
        fits = (r for r in roles if paint.wrapped_height(r, stem, width) <= height * 0.25)
        return next(fits, "projector_lead")

    def _levels(self, p: QPainter, r: QRectF, slide: Slide) -> None:
        columns = -(-len(slide.levels) // LETTERS_PER_COLUMN)
        per = -(-len(slide.levels) // columns)
        gap = 16.0 if r.height() > 560 else 8.0
        wide = (r.width() - gap * (columns - 1)) / columns
        step = min(150.0, (r.height() - gap * (per - 1)) / per)
        most = max(slide.counts, default=0) if slide.counts else 0
        row = DOTS if wide > 2 * DOTS else wide / 3
        dot = min(40.0 if step > 90 else 32.0, step - 20, (row + DOT_GAP) / max(USUAL_DOTS, most) - DOT_GAP)
        dots = row + COUNT + 8 if slide.is_voted else 0.0
        cap = min(step - 16, 64.0)
        left = 20 + cap + 20
        role = largest([words for _, words in slide.levels], wide - left - dots - 20, step - 8)
        for i, (letter, words) in enumerate(slide.levels):
            box = QRectF(r.x() + (i // per) * (wide + gap), r.y() + (i % per) * (step + gap), wide, step)
            edge = "line_strong" if look.is_high_contrast else "line"
            is_agreed = letter == slide.agreed
            ground, edge = ("accent_soft", "accent") if is_agreed else ("surface", edge)
            paint.box(p, box, 14, look.color(ground), look.color(edge), 4 if is_agreed else 1.5)
            key = QRectF(box.x() + 20, box.center().y() - cap / 2, cap, cap)
            paint.box(p, key, 12, look.color("accent" if is_agreed else "sunken"), look.color(edge_of(is_agreed)), 2)
            letter_role = "projector" if cap >= 48 else "projector_small"
            ink = look.color("on_accent" if is_agreed else "ink")
            paint.write(p, key, letter, letter_role, ink, paint.CENTER, elide=False)
            tw = balanced(words, role, wide - left - dots - 20)
            th = paint.wrapped_height(role, words, tw)
            place = QRectF(box.x() + left, box.center().y() - th / 2, tw, th + 8)
            paint.write_wrapped(p, place, words, role, look.color("ink"))
            if slide.counts is not None and slide.counts[i]:
                self._dots(p, box, slide.counts[i], dot)

    @staticmethod
    def _dots(p: QPainter, box: QRectF, count: int, dot: float) -> None:
        """The votes in one row, and how many they are."""
        place = QRectF(box.right() - 20 - COUNT, box.y(), COUNT, box.height())
        paint.write(p, place, str(count), "projector_small", look.color("ink"), paint.RIGHT, elide=False)
        p.setPen(QPen(Qt.PenStyle.NoPen))
        p.setBrush(QBrush(look.color("evidenced")))
        for j in range(count):
            x = box.right() - 20 - COUNT - dot / 2 - j * (dot + DOT_GAP)
            p.drawEllipse(QPointF(x, box.center().y()), dot / 2, dot / 2)

    def _foot(self, p: QPainter, r: QRectF, slide: Slide) -> None:
        ink = look.color("ink_2")
        if slide.foot:
            high = paint.wrapped_height("projector_small", slide.foot, r.width())
            place = QRectF(r.x(), r.bottom() - high - 2, r.width(), high + 8)
            paint.write_wrapped(p, place, slide.foot, "projector_small", ink)
        elif slide.is_voted and slide.counts is None:
            words = self.tr("Choose silently. Cards up together.")
            if room.entered is not None:
                words = self.tr("{count} of {seats} votes are in").format(count=room.entered[0], seats=room.entered[1])
                r = r.adjusted(paint_seats(p, r, *room.entered), 0, 0, 0)
            paint.write(p, r, words, "projector_small", ink)
        elif slide.is_voted:
            ask = self.tr("What could we open now that shows it?")
            unknown = self.tr("%n don't know", None, slide.unknown) if slide.unknown else ""
            paint.write(p, r, unknown or ask, "projector_small", ink)
            if unknown and paint.width("projector_small", unknown + ask) + HEAD_GAP < r.width():
                paint.write(p, r, ask, "projector_small", ink, paint.RIGHT)


class Projector(QObject):
    """Opens and closes the room's window: on the second screen, or over this one where there is only one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._main = window
        self.shown: ProjectorWindow | None = None
        room.presented.connect(self._open)

    @property
    def is_open(self) -> bool:
        """Whether the room sees anything."""
        return self.shown is not None

    def toggle(self) -> None:
        """F9: open the room's window, or close it."""
        if self.shown is not None:
            self.shown.close()
        else:
            self._open()

    def _open(self) -> None:
        if self.shown is not None or not self._main.isVisible():
            return
        room.is_blank = False
        shown = ProjectorWindow()
        shown.closed.connect(self._gone)
        self.shown = shown
        second = self._second_screen()
        screen = second or self._main.screen()
        shown.setGeometry(screen.geometry())
        if second is not None:
            shown.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        shown.showFullScreen()
        if second is not None:
            self._main.activateWindow()
        else:
            shown.activateWindow()

    def blank(self) -> None:
        """F10: leave only the section title, or show everything again."""
        if self.shown is not None:
            room.blank()

    def close(self) -> None:
        """The window behind closes."""
        if self.shown is not None:
            self.shown.close()

    def _second_screen(self) -> QScreen | None:
        here = self._main.screen()
        return next((s for s in QGuiApplication.screens() if s is not here), None)

    def _gone(self) -> None:
        self.shown = None
        if self._main.isVisible():
            self._main.activateWindow()
