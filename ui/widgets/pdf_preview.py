"""A report before it leaves the building: page list, the pages below one another, zoom, and a search through all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.theme import paint
from ui.theme.look import look
from ui.widgets.folding import Folding
from ui.widgets.forms import edit
from ui.widgets.kit import Button, Text, button, column, row, scroll
from ui.widgets.page_sheet import THUMB, THUMB_EDGE, WIDE, ZOOMS, Sheet, Thumbs
from ui.widgets.pdf_pages import Hit, PdfPages
from ui.widgets.scrim import Fade

SEARCH_WIDTH, SEARCH_LEAST = 220, 96
TYPING_MS = 250
NEXT_TURN_MS = 1
"""A timer of 0 ms may run before the window is painted."""


class PdfPreview(QWidget):
    """One row of tools, below it thumbnails beside the pages: as wide as the room at first.

    Attributes:
        moved: Another page is shown; carries its index.
        opened: The file was read, or could not be.
    """

    moved = Signal(int)
    opened = Signal()

    def __init__(
        self, path: Path | None = None, page: int = 0, *, password: str = "", head: QWidget | None = None
    ) -> None:
        """Show a PDF; `head` stands in the row of tools and says what the PDF is."""
        super().__init__()
        self._password = password
        self._pages = PdfPages(self)
        self._sheet, self.thumbs = Sheet(self._pages), Thumbs(self._pages)
        self.thumbs.moved.connect(self._move)
        self._hits: list[Hit] = []
        self._at, self._todo = -1, 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search_on)
        self._listing = scroll(self.thumbs, self.tr("Pages"))
        self._listing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._listing.setFixedWidth(THUMB + 2 * THUMB_EDGE + 14)
        Fade(self._listing, "canvas")
        self._is_led = False  # by a choice of a page: what is scrolled past on the way is none
        self._area = QScrollArea()
        self._area.setWidget(self._sheet)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the room stays one width
        self._area.verticalScrollBar().valueChanged.connect(self._follow)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().installEventFilter(self)
        bar = self._bar()
        tools = bar if head is None else Folding((head, 0), (bar, 1), spacing=16, stacked=4)
        self.setLayout(column(tools, (row(self._listing, (self._area, 1), spacing=12), 1), spacing=8))
        self._waits_for: int | None = None
        if path is not None:  # the page around it is painted first: measuring a long report takes a moment
            self._waits_for = page
            QTimer.singleShot(NEXT_TURN_MS, self, lambda: self._open_waiting(path))

    def _bar(self) -> QWidget:
        self._less = self._tool("minus", self.tr("Smaller"), lambda: self._step_zoom(-1))
        self._more = self._tool("plus", self.tr("Larger"), lambda: self._step_zoom(1))
        self._fit = button(self.tr("Page width"), "quiet")
        self._fit.setObjectName("zoom")
        self._fit.setFixedWidth(round(max(paint.width("label", word) for word in self._fits())) + 32)
        self._fit.clicked.connect(lambda _on=False: self.set_zoom(1.0 if self._sheet.is_wide else WIDE))
        self._earlier = self._tool("chevron_left", self.tr("Previous page"), lambda: self.turn(-1))
        self._later = self._tool("chevron_right", self.tr("Next page"), lambda: self.turn(1))
        self._place = Text("", "label", "ink2")
        self._place.setObjectName("page-place")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.search = edit(name=self.tr("Find in the report"), hint=self.tr("Find"))
        self.search.setObjectName("find")
        self.search.setMaximumWidth(look.px(SEARCH_WIDTH))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(lambda: self.step_hit(1))
        self._found = Text("", "small", "muted")
        self._back = self._tool("arrow_up", self.tr("Find previous"), lambda: self.step_hit(-1))
        self._next = self._tool("arrow_down", self.tr("Find next"), lambda: self.step_hit(1))
        for keys, act in (("PgUp", partial(self.turn, -1)), ("PgDown", partial(self.turn, 1))):
            QShortcut(QKeySequence(keys), self, act)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, lambda: self.step_hit(1))
        bar = QWidget()
        pages = row(self._earlier, self._place, self._later, spacing=4)
        zoom = row(self._less, self._fit, self._more, spacing=0)
        self.search.setMinimumWidth(look.px(SEARCH_LEAST))
        find = row(None, self._found, self._back, self._next, (self.search, 40), spacing=4)
        bar.setLayout(row(pages, zoom, (find, 1), spacing=16))
        self._show_state()
        return bar

    @staticmethod
    def _tool(icon: str, name: str, act: Callable[[], object]) -> Button:
        tool = button("", "icon", icon, name)
        tool.setFixedWidth(look.px(36))
        tool.clicked.connect(lambda _on=False: act())
        return tool

    def _open_waiting(self, path: Path) -> None:
        if self._waits_for is not None:
            self.open(path, self._waits_for)

    def open(self, path: Path, page: int = 0) -> bool:
        """Show a PDF; False if it cannot be read."""
        self._waits_for = None
        is_read = self._pages.open(path, self._password)
        self.thumbs.reload()
        self._lay_out()
        self.thumbs.select(page)
        self._search()
        QTimer.singleShot(0, self.thumbs, self.thumbs.update)
        self.opened.emit()
        return is_read

    def close_file(self) -> None:
        """Let the file go: before it is replaced, and before this widget dies."""
        self._timer.stop()
        self._waits_for = None
        self._pages.close()
        self.thumbs.reload()
        self._lay_out()

    @property
    def count(self) -> int:
        """Number of pages."""
        return self._pages.count

    @property
    def current(self) -> int:
        """Index of the page that is shown, or will be once the file is read."""
        return self.thumbs.current if self._waits_for is None else self._waits_for

    def select(self, page: int) -> None:
        """Show a page by its index, if need be once the file is read."""
        if self._waits_for is None:
            self.thumbs.select(page)
        else:
            self._waits_for = page

    @property
    def zoom(self) -> float:
        """How much larger than the whole page in the room."""
        return self._sheet.zoom

    @property
    def chosen_zoom(self) -> float:
        """What `set_zoom` was told, to show another PDF alike."""
        return WIDE if self._sheet.is_wide else self.zoom

    def _fits(self) -> tuple[str, str]:
        return self.tr("Page width"), self.tr("Whole page")

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Where the words of the search were found so far."""
        return tuple(self._hits)

    def turn(self, by: int) -> None:
        """Show a page further on or back."""
        self.thumbs.select(self.thumbs.current + by)

    def set_zoom(self, zoom: float) -> None:
        """Enlarge the page; 1 shows all of it, `WIDE` makes it as wide as the room. The page in sight stays."""
        self._is_led = True
        self._sheet.set_zoom(zoom)
        self._lead(self.thumbs.current)
        across = self._area.horizontalScrollBar()
        across.setValue((across.minimum() + across.maximum()) // 2)
        self._show_state()

    def _step_zoom(self, by: int) -> None:
        if by > 0:
            self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self.zoom + 0.01), ZOOMS[-1]))
        else:
            self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom - 0.01), ZOOMS[0]))

    def _move(self, page: int) -> None:
        self._lead(page)
        self._show_page(page)

    def _show_page(self, page: int) -> None:
        self._sheet.name_page(page)
        self._show_hits()
        self.moved.emit(page)

    def _lead(self, page: int) -> None:
        """Scroll to the top of a page."""
        self._is_led = True
        self._area.verticalScrollBar().setValue(self._sheet.top_of(page))
        self._is_led = False

    def _lay_out(self) -> None:
        """Fit the pages into the room; the page in sight stays."""
        self._is_led = True
        self._sheet.fit(self._area.maximumViewportSize())
        self._lead(self.thumbs.current)

    def _follow(self, top: int) -> None:
        """The page in the middle of the room is the current one."""
        if self._is_led or not self.count:
            return
        page = self._sheet.page_at(top + self._area.viewport().height() / 2)
        if page != self.thumbs.current:
            self.thumbs.follow(page)
            self._show_page(page)

    # --- search -----------------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Go to the field of the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        self._hits, self._at, self._todo = [], -1, 0
        self._show_hits()
        if self.search.text().strip() and self.count:
            self._timer.start(TYPING_MS)
        else:
            self._timer.stop()

    def _search_on(self) -> None:
        """One page a turn of the event loop: the window stays quick while a long report is searched."""
        self._hits += self._pages.find(self._todo, self.search.text())
        self._todo += 1
        if self._at < 0 and self._hits:
            here = self.thumbs.current
            self._at = next((k for k, hit in enumerate(self._hits) if hit.page >= here), -1)
            if self._at >= 0:
                self._show_current()
        if self._todo < self.count:
            self._timer.start(0)
        elif self._at < 0 and self._hits:
            self._at = 0
            self._show_current()
        self._show_hits()

    def step_hit(self, by: int) -> None:
        """Go to the next place where the words were found, or to the one before."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show_current()

    def _show_current(self) -> None:
        hit = self._hits[self._at]
        if hit.page != self.thumbs.current:
            self.thumbs.select(hit.page)
        place, self._is_led = self._sheet.place_of(hit), True
        self._area.ensureVisible(place.x(), place.y(), look.px(80), look.px(80))
        self._is_led = False
        self._show_hits()

    def _show_hits(self) -> None:
        current = self._hits[self._at] if 0 <= self._at < len(self._hits) else None
        self._sheet.mark(self._hits, current)
        self._show_state()

    def _show_state(self) -> None:
        words = ""
        if self.search.text().strip():
            is_over = self._todo >= self.count and not self._timer.isActive()
            if self._hits:
                words = self.tr("{at} of {count}").format(at=self._at + 1, count=len(self._hits))
            elif is_over:
                words = self.tr("not found")
        self._found.setText(words)
        self._found.setAccessibleName(words)
        for part in (self._back, self._next):
            part.setVisible(bool(self.search.text().strip()))
            part.setEnabled(bool(self._hits))
        self._less.setEnabled(self.zoom > ZOOMS[0])
        width, whole = self._fits()
        said = width if self._sheet.is_wide else whole if self.zoom <= ZOOMS[0] else f"{self._sheet.percent} %"
        self._fit.setText(said)
        tip = self.tr("Show the whole page") if self._sheet.is_wide else self.tr("Fit the page to the width")
        self._fit.setToolTip(tip)
        self._fit.setAccessibleName(f"{said}. {tip}")
        self._more.setEnabled(self.zoom < ZOOMS[-1])
        here, count = self.thumbs.current + 1, self.count
        self._place.setText(self.tr("{page} / {count}").format(page=here, count=count) if count else "")
        self._place.setAccessibleName(self._sheet.accessibleName() if count else "")
        self._place.setMinimumWidth(round(paint.width("label", f"{count} / {count}")) + 8)
        self._earlier.setEnabled(here > 1)
        self._later.setEnabled(here < count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False
