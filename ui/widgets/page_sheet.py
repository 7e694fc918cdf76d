"""The pages of a report as they will print, and the list of them: always paper white, drawn from the PDF itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import claims_key
from ui.widgets.pdf_pages import A4, Hit, PdfPages

THUMB, THUMB_EDGE, CAPTION = 72, 8, 30
TOP = 8  # above the first page, and above the first thumbnail beside it
WIDEST = 760  # pixels of a page that takes the width of its room
GAP = 16
"""Between two pages."""
WIDE = 0.0
"""The zoom that follows the width of the room."""
PAPER = 794
"""Width of A4 in pixels at 96 to the inch."""
ZOOMS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
FOUND, FOUND_NOW = "#FFE9A8", "#FFC24D"
"""Marks on white paper, multiplied with the letters: the same in every theme."""
MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
KEYS = frozenset({*MOVES, *ENDS})


class Sheet(QWidget):
    """All pages below one another: one fits the room, or is larger by a factor; found words are marked.

    The area around it scrolls; `page_at` says which page is in sight, `top_of` where one begins.
    """

    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages, self._page, self._zoom = pages, 0, WIDE
        self._room = QSize(0, 0)
        self._papers: list[QRectF] = []
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        pages.drawn.connect(self._drawn)
        self.name_page(0)

    def name_page(self, page: int) -> None:
        """Say which page is in sight."""
        self._page = page
        words = self.tr("Page {page} of {count}")
        self.setAccessibleName(words.format(page=page + 1, count=self._pages.count))

    def _drawn(self, page: int) -> None:
        if page < len(self._papers):
            self.update(self._papers[page].toAlignedRect().adjusted(-2, -2, 2, 2))

    def mark(self, hits: Sequence[Hit], current: Hit | None) -> None:
        """Mark found words, the current one more strongly."""
        self._hits, self._current = tuple(hits), current
        self.update()

    @property
    def zoom(self) -> float:
        """How much larger than the whole page in the room."""
        if self._zoom > WIDE or not self._papers:
            return max(ZOOMS[0], self._zoom)
        whole = self._whole(0, self._room.width() - 8, self._room.height() - TOP)[0]
        return self._papers[0].width() / max(1.0, whole)

    @property
    def is_wide(self) -> bool:
        """Whether every page takes the width of the room, within reason, however high it then is."""
        return self._zoom <= WIDE

    def set_zoom(self, zoom: float) -> None:
        """Enlarge the pages; 1 fits one into the room, `WIDE` makes them as wide as it."""
        self._zoom = WIDE if zoom <= WIDE else max(ZOOMS[0], min(ZOOMS[-1], zoom))
        self.fit(self._room)

    @property
    def percent(self) -> int:
        """How large the first page is beside its paper."""
        return round(100 * self._papers[0].width() / PAPER) if self._papers else 100

    def fit(self, room: QSize) -> None:
        """Lay the pages out for a room: each fits it, times the zoom; the area scrolls through them."""
        self._room = room
        sizes = [self._size(page, room.width() - 8, room.height() - TOP) for page in range(self._pages.count)]
        wide = max([room.width(), *(round(w) + 8 for w, _ in sizes)])
        top, self._papers = float(TOP), []
        for w, h in sizes:
            self._papers.append(QRectF(round((wide - w) / 2), top, w, h))
            top += h + GAP
        self.resize(wide, max(room.height(), round(top) - GAP + 2))
        self.update()

    def _size(self, page: int, width: float, height: float) -> tuple[float, float]:
        if self.is_wide:
            w = max(1.0, min(width, WIDEST))
            return round(w), round(w * self._pages.ratio(page))
        w, h = self._whole(page, width, height)
        return round(w * self._zoom), round(h * self._zoom)

    def _whole(self, page: int, width: float, height: float) -> tuple[float, float]:
        """The size in which all of a page is seen."""
        ratio = self._pages.ratio(page)
        h = max(1.0, min(height, width * ratio))
        return h / ratio, h

    def top_of(self, page: int) -> int:
        """Where a page begins, in this widget."""
        return round(self._papers[page].top()) - TOP if page < len(self._papers) else 0

    def page_at(self, y: float) -> int:
        """The page at a height of this widget; the one above where it lies between two."""
        return max([0, *(at for at, paper in enumerate(self._papers) if paper.top() <= y)])

    def paintEvent(self, event: QPaintEvent) -> None:
        p, seen = paint.begin(self), QRectF(event.rect())
        in_sight = QRectF(self.visibleRegion().boundingRect())
        self._pages.in_sight = {at for at, paper in enumerate(self._papers) if paper.intersects(in_sight)}
        for at, paper in enumerate(self._papers):
            if paper.adjusted(-1, -1, 1, 1).intersects(seen):
                self._paint_page(p, at, paper)

    def _paint_page(self, p: QPainter, page: int, r: QRectF) -> None:
        edge = look.color("line" if look.theme == "light" else "line_strong")
        paint.box(p, r.adjusted(-1, -1, 1, 1), 2, "#FFFFFF", edge)
        scale = self.devicePixelRatioF()
        p.setRenderHint(p.RenderHint.SmoothPixmapTransform)
        p.drawImage(r, self._pages.picture(page, round(r.width() * scale), round(r.height() * scale)))
        p.setCompositionMode(p.CompositionMode.CompositionMode_Multiply)
        for hit in self._hits:
            for box in hit.boxes if hit.page == page else ():
                where = QRectF(
                    r.x() + box.x() * r.width(),
                    r.y() + box.y() * r.height(),
                    box.width() * r.width(),
                    box.height() * r.height(),
                )
                paint.box(p, where.adjusted(-1, -1, 1, 1), 2, FOUND_NOW if hit == self._current else FOUND)
        p.setCompositionMode(p.CompositionMode.CompositionMode_SourceOver)

    def place_of(self, hit: Hit) -> QPoint:
        """The middle of a found word, in this widget."""
        r = self._papers[hit.page] if hit.page < len(self._papers) else QRectF()
        middle = hit.boxes[0].center() if hit.boxes else QPointF()
        return QPoint(round(r.x() + middle.x() * r.width()), round(r.y() + middle.y() * r.height()))


class Thumbs(QWidget):
    """Page list: thumbnails with number; one Tab stop, arrows move.

    Attributes:
        moved: Another page was chosen; carries its index.
    """

    moved = Signal(int)

    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages, self._current = pages, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(THUMB + 2 * THUMB_EDGE)
        pages.drawn.connect(self._drawn)
        self.reload()

    @property
    def current(self) -> int:
        """Index of the page that is shown."""
        return self._current

    def reload(self) -> None:
        """The PDF is another: show its pages."""
        self._current = min(self._current, max(0, self._pages.count - 1))
        self.setFixedHeight(max(1, round(self._top(self._pages.count))))
        self._rename()

    def select(self, page: int) -> None:
        """Choose a page and bring it into sight."""
        if not self._pages.count:
            return
        self.follow(page)
        self.moved.emit(self._current)

    def follow(self, page: int) -> None:
        """Show that a page is in sight, without telling anybody."""
        self._current = max(0, min(self._pages.count - 1, page))
        self._rename()
        area = self._area()
        if area is not None:
            middle = round(self._top(self._current) + THUMB * A4 / 2)
            area.ensureVisible(0, self.mapTo(area.widget() or self, QPoint(0, middle)).y(), 0, round(THUMB * A4))

    def _drawn(self, page: int) -> None:
        self.update(0, round(self._top(page)), self.width(), round(THUMB * A4) + CAPTION)

    def _area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _rename(self) -> None:
        words = self.tr("Pages; page {page} of {count} shown")
        self.setAccessibleName(words.format(page=self._current + 1, count=self._pages.count))
        self.update()

    def _top(self, page: int) -> float:
        return TOP + page * (THUMB * A4 + CAPTION)

    def event(self, event: QEvent) -> bool:
        return claims_key(event, KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in MOVES:
            self.select(self._current + MOVES[key])
        elif key in ENDS:
            self.select(ENDS[key] % max(1, self._pages.count))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.select(int((event.position().y() - TOP) // (THUMB * A4 + CAPTION)))

    def sizeHint(self) -> QSize:
        return QSize(THUMB + 2 * THUMB_EDGE, round(self._top(self._pages.count)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, scale = paint.begin(self), self.devicePixelRatioF()
        for page in range(self._pages.count):
            ratio = min(self._pages.ratio(page), A4)
            r = QRectF(THUMB_EDGE, self._top(page), THUMB, round(THUMB * ratio))
            if not r.toRect().adjusted(0, -CAPTION, 0, CAPTION).intersects(event.rect()):
                continue
            on = page == self._current
            if on:
                outer = r.adjusted(-5, -5, 5, 5)
                paint.box(p, outer, 6, look.color("accent_soft"), look.color("accent"), 2)
                if self.hasFocus():
                    paint.focus_ring(p, outer.adjusted(-2, -2, 2, 2), 6)
            paint.box(p, r.adjusted(-1, -1, 1, 1), 1, "#FFFFFF", look.color("line"))
            picture = self._pages.picture(page, round(r.width() * scale * 2), round(r.height() * scale * 2))
            p.setRenderHint(p.RenderHint.SmoothPixmapTransform)
            p.drawImage(r, picture)
            caption = QRectF(THUMB_EDGE, r.bottom() + 6, THUMB, 18)
            tone = look.color("accent" if on else "ink_3")
            paint.write(p, caption, str(page + 1), "overline" if on else "micro", tone, paint.CENTER, elide=False)
