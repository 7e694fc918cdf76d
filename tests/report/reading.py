"""What a reader of a finished PDF finds on its pages: words with places and sizes, tags, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOOT = 21 / 25.4 * 72
"""Height of the foot of a page, in points."""


@dataclass(frozen=True)
class Word:
    """A word: its box in points from the top left, and its size."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    size: float


@dataclass(frozen=True)
class Sheet:
    """A page with its words in reading order."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def is_upright(self) -> bool:
        """Portrait."""
        return self.height > self.width

    @property
    def body(self) -> tuple[Word, ...]:
        """Words between the running head and the foot."""
        return tuple(w for w in self.words if w.top > 20 / 25.4 * 72 and w.bottom < self.height - FOOT + 6)

    @property
    def last_line(self) -> str:
        """The lowest line of the body."""
        lowest = max((w.bottom for w in self.body), default=0.0)
        line = [w for w in self.body if abs(w.bottom - lowest) < 2.5]
        return " ".join(w.text for w in sorted(line, key=lambda w: w.x0))

    @property
    def fill(self) -> float:
        """How far the words reach down the body, 0 to 1."""
        top = 27 / 25.4 * 72
        lowest = max((w.bottom for w in self.body), default=top)
        return (lowest - top) / (self.height - FOOT - top)


@cache
def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """All pages of a PDF."""
    import pdfplumber

    out = []
    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            found = page.extract_words(extra_attrs=["size"], use_text_flow=False, keep_blank_chars=False)
            words = tuple(Word(w["x0"], w["top"], w["x1"], w["bottom"], w["text"], w["size"]) for w in found)
            out.append(Sheet(number, float(page.width), float(page.height), words))
    return tuple(out)


@cache
def text_of(path: Path) -> tuple[str, ...]:
    """The text of every page, as a reader's program takes it out."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return tuple(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@cache
def bookmarks_of(path: Path) -> tuple[tuple[str, int], ...]:
    """Titles and page numbers."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return tuple((mark.get_title(), mark.get_dest().get_index() + 1) for mark in document.get_toc())
    finally:
        document.close()


def tags_of(path: Path) -> list[str]:
    """The kinds of all structure elements in reading order."""
    import pikepdf

    def walk(element: Any) -> Iterator[str]:
        if isinstance(element, pikepdf.Array):
            for kid in element:
                yield from walk(kid)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                yield str(element.S).lstrip("/")
            if "/K" in element:
                yield from walk(element.K)

    with pikepdf.open(path) as pdf:
        return list(walk(pdf.Root.StructTreeRoot.K))
