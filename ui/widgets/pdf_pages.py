"""The pages of a PDF as pictures and as words that can be found; the file may be replaced while it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

A4 = 297 / 210
MOST_BYTES, SMALL_BYTES = 96_000_000, 1_000_000
"""Of pictures that are kept: the oldest large ones go first, those of the page list stay."""


@dataclass(frozen=True)
class Hit:
    """A place where the words were found: page, and rectangles as shares of its width and height."""

    page: int
    boxes: tuple[QRectF, ...]


class PdfPages(QObject):
    """One PDF, drawn on demand in a thread of its own: a large page takes longer than a window may stand still.

    Attributes:
        drawn: Another picture is ready; carries the index of its page.
        in_sight: Pages that are on show: their newest pictures are kept whatever they take.
    """

    drawn = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self._renderer: QPdfPageRenderer | None = None
        self._kept: dict[tuple[int, int, int], QImage] = {}
        self._asked: dict[tuple[int, int, int], int] = {}
        self.in_sight: set[int] = set()
        self._ratios: list[float] = []  # asked once: the thread that draws holds the document back

    def open(self, path: Path, password: str = "") -> bool:
        """Read a PDF, with its password if it has one; False if it cannot be read."""
        from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

        self.close()
        renderer = QPdfPageRenderer(self)  # the elder child goes first: its thread reads the document
        document = QPdfDocument(self)
        document.setPassword(password)
        if document.load(str(path)) != QPdfDocument.Error.None_:
            shiboken6.delete(renderer)
            shiboken6.delete(document)
            return False
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        renderer.setDocument(document)
        renderer.pageRendered.connect(self._take)
        self._document, self._renderer = document, renderer
        sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
        self._ratios = [size.height() / size.width() if size.width() else A4 for size in sizes]
        return True

    def close(self) -> None:
        """Let the file go; before the widget that shows it dies."""
        self._kept.clear()
        self._asked.clear()
        self._ratios.clear()
        if self._renderer is not None:
            shiboken6.delete(self._renderer)  # waits for its thread, which still reads the document
            self._renderer = None
        if self._document is not None:
            shiboken6.delete(self._document)
            self._document = None

    @property
    def count(self) -> int:
        """Number of pages."""
        return len(self._ratios)

    def ratio(self, page: int) -> float:
        """Height over width of a page."""
        return self._ratios[page] if page < len(self._ratios) else A4

    def picture(self, page: int, width: int, height: int) -> QImage:
        """A page as a picture of this many device pixels; until it is drawn, the nearest other size or nothing."""
        key = (page, width, height)
        if key in self._kept:
            return self._kept[key]
        if self._renderer is not None and key not in self._asked:
            self._asked[key] = self._renderer.requestPage(page, QSize(width, height))
        others = [kept for kept in self._kept if kept[0] == page]
        nearest = min(others, key=lambda kept: abs(kept[1] - width), default=None)
        return self._kept[nearest] if nearest is not None else QImage()

    def _take(self, page: int, size: QSize, image: QImage, _options: QPdfDocumentRenderOptions, request: int) -> None:
        key = (page, size.width(), size.height())
        if self._asked.get(key) != request:
            return  # of a file that was closed since
        del self._asked[key]
        self._kept[key] = image
        self._let_go()
        self.drawn.emit(page)

    def _let_go(self) -> None:
        """Keep the large pictures within bounds; one that is on show would only be asked for again."""
        large = [kept for kept, picture in self._kept.items() if picture.sizeInBytes() > SMALL_BYTES]
        newest = {kept[0]: kept for kept in large}
        total = sum(self._kept[kept].sizeInBytes() for kept in large)
        for kept in large:
            if total <= MOST_BYTES:
                return
            if kept[0] not in self.in_sight or newest[kept[0]] != kept:
                total -= self._kept.pop(kept).sizeInBytes()

    def find(self, page: int, words: str) -> list[Hit]:
        """Where the words stand on a page, in reading order, whatever their case."""
        document, wanted = self._document, words.strip().lower()
        if document is None or not wanted:
            return []
        text, size = document.getAllText(page).text().lower(), document.pagePointSize(page)
        hits: list[Hit] = []
        at = text.find(wanted)
        while at >= 0:
            marked = document.getSelectionAtIndex(page, at, len(wanted)).bounds()
            hits.append(Hit(page, tuple(_share(shape.boundingRect(), size) for shape in marked)))
            at = text.find(wanted, at + len(wanted))
        return hits


def _share(box: QRectF, size: QSizeF) -> QRectF:
    return QRectF(
        box.x() / size.width(), box.y() / size.height(), box.width() / size.width(), box.height() / size.height()
    )
