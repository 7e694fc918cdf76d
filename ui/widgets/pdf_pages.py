"""The pages of a PDF as pictures and as words that can be found; the file may be replaced while it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

A4 = 297 / 210
MOST_BYTES = 96_000_000
"""Of pictures that are kept; the oldest go first."""


@dataclass(frozen=True)
class Hit:
    """A place where the words were found: page, and rectangles as shares of its width and height."""

    page: int
    boxes: tuple[QRectF, ...]


class PdfPages:
    """One PDF, drawn on demand."""

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
            self._kept[key] = self._document.render(page, QSize(width, height))
            while len(self._kept) > 1 and sum(i.sizeInBytes() for i in self._kept.values()) > MOST_BYTES:
                self._kept.pop(next(iter(self._kept)))
        return self._kept.get(key, QImage())

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
