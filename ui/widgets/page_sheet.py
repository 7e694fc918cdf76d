"""A report as it will print: thumbnails and one large sheet, always paper white, drawn from the PDF itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.kit import claims_key, row, scroll

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

A4 = 297 / 210
THUMB, THUMB_EDGE, CAPTION = 72, 12, 30
MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
KEYS = frozenset({*MOVES, *ENDS})


class PdfPages:
    """The pages of a PDF as pictures, rendered on demand; the file may be replaced while it is shown."""

    def __init__(self) -> None:
        self._document: QPdfDocument | None = None
        self._kept: dict[tuple[int, int, int], QImage] = {}

    def open(self, path: Path) -> bool:
        """Read a PDF; False if it cannot be read."""
        from PySide6.QtPdf import QPdfDocument

        self.close()
        document = QPdfDocument()
        if document.load(str(path)) != QPdfDocument.Error.None_:
            return False
        self._document = document
        return True

    def close(self) -> None:
        """Let the file go; before the widget that shows it dies."""
        self._kept.clear()
        if self._document is not None:
            self._document.close()
            self._document = None

    @property
    def count(self) -> int:
        """Number of pages."""
        return self._document.pageCount() if self._document is not None else 0

    def ratio(self, page: int) -> float:
        """Height over width of a page."""
        if self._document is None:
            return A4
        size = self._document.pagePointSize(page)
        return size.height() / size.width() if size.width() else A4

    def picture(self, page: int, width: int, height: int) -> QImage:
        """A page as a picture of this many device pixels."""
        key = (page, width, height)
        if key not in self._kept and self._document is not None:
            if len(self._kept) > 3 * max(1, self.count):
                self._kept.clear()
            self._kept[key] = self._document.render(page, QSize(width, height))
        return self._kept.get(key, QImage())


class Sheet(QWidget):
    """One page, centred, with its paper edge; fits the room, or the width where it is enlarged."""

    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages, self._page = pages, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_page(0)

    def show_page(self, page: int) -> None:
        """Show a page by its index."""
        self._page = page
        words = self.tr("Page {page} of {count}")
        self.setAccessibleName(words.format(page=page + 1, count=self._pages.count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.begin(self)
        if not self._pages.count:
            return
        ratio = self._pages.ratio(self._page)
        h = min(self.height() - 4.0, (self.width() - 4) * ratio)
        r = QRectF(round((self.width() - h / ratio) / 2), 2, round(h / ratio), round(h))
        edge = look.color("line" if look.theme == "light" else "line_strong")
        paint.box(p, r.adjusted(-1, -1, 1, 1), 2, "#FFFFFF", edge)
        scale = self.devicePixelRatioF()
        picture = self._pages.picture(self._page, round(r.width() * scale), round(r.height() * scale))
        p.drawImage(r, picture)


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
        self._current = max(0, min(self._pages.count - 1, page))
        self._rename()
        area = self._area()
        if area is not None:
            middle = round(self._top(self._current) + THUMB * A4 / 2)
            area.ensureVisible(0, self.mapTo(area.widget() or self, QPoint(0, middle)).y(), 0, round(THUMB * A4))
        self.moved.emit(self._current)

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
        return 6 + page * (THUMB * A4 + CAPTION)

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
        self.select(int((event.position().y() - 6) // (THUMB * A4 + CAPTION)))

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


class PdfPreview(QWidget):
    """Thumbnails beside one large sheet.

    Attributes:
        moved: Another page is shown; carries its index.
    """

    moved = Signal(int)

    def __init__(self, path: Path | None = None, page: int = 0) -> None:
        super().__init__()
        self._pages = PdfPages()
        self._sheet, self.thumbs = Sheet(self._pages), Thumbs(self._pages)
        self.thumbs.moved.connect(self._move)
        listing = scroll(self.thumbs, self.tr("Pages"))
        listing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        listing.setFixedWidth(THUMB + 2 * THUMB_EDGE + 14)
        self.setLayout(row(listing, (self._sheet, 1), spacing=12))
        if path is not None:
            self.open(path, page)

    def open(self, path: Path, page: int = 0) -> bool:
        """Show a PDF; False if it cannot be read."""
        is_read = self._pages.open(path)
        self.thumbs.reload()
        self.thumbs.select(page)
        self._sheet.update()
        QTimer.singleShot(0, self.thumbs, self.thumbs.update)
        return is_read

    def close_file(self) -> None:
        """Let the file go: before it is replaced, and before this widget dies."""
        self._pages.close()
        self.thumbs.reload()
        self._sheet.update()

    @property
    def count(self) -> int:
        """Number of pages."""
        return self._pages.count

    def turn(self, by: int) -> None:
        """Show a page further on or back."""
        self.thumbs.select(self.thumbs.current + by)

    def _move(self, page: int) -> None:
        self._sheet.show_page(page)
        self.moved.emit(page)
