"""Portfolio: every engagement file of a folder, read only. Files that cannot be read stay in the list and say why."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from readiness.app import portfolio as portfolios
from readiness.app import workspaces
from readiness.app.portfolio import Portfolio, PortfolioEntry
from readiness.domain.progress import Progress
from readiness.errors import ReadinessError
from ui.pages import portfolio_parts as parts
from ui.pages import portfolio_words
from ui.pages.page import Action, Page, PageContext
from ui.theme import icons
from ui.theme.look import look
from ui.widgets.forms import edit
from ui.widgets.kit import column, frame, row, rule, scroll
from ui.widgets.ledger import Ledger
from ui.widgets.messages import Message, state_card, state_page
from ui.widgets.progress import ProgressCard
from ui.widgets.segmented import Segmented
from ui.widgets.spread import Spread
from ui.widgets.tabs import tabs

CHOICES = "portfolio"
OPENS = frozenset({"read", "protected"})


class PortfolioPage(Page):
    """By date, or weakest first once there are enough to compare; nothing here is opened for writing."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.title = self.tr("Portfolio")
        self._found: Portfolio | None = None
        self._shown: list[PortfolioEntry] = []
        self._search, self._selected = "", ""
        self._order: int | None = None  # the reader's own choice, else what suits the number of files
        self._place = column(spacing=0)
        self.setLayout(self._place)
        self._back = Action(self.tr("Back to the start page"), lambda: self.go("start"), "chevron_left", keys="Esc")
        self.secondary = [self._back]
        self.bind("Esc", lambda: self.go("start"), self.tr("back to the start page"))
        self.bind("S", self._next_order)
        self.bind("/", self._to_search)
        folder = self.settings.choices(CHOICES).get("folder")
        self._folder = Path(folder) if isinstance(folder, str) and folder else None
        if self._folder is None:
            self._show_first()
        else:
            self._show_reading()

    def keep(self) -> dict[str, object]:
        return {"found": self._found, "search": self._search, "order": self._order, "selected": self._selected}

    def restore(self, kept: Mapping[str, object]) -> None:
        found = kept.get("found")
        self._search, self._selected = str(kept.get("search") or ""), str(kept.get("selected") or "")
        order = kept.get("order")
        self._order = order if isinstance(order, int) else None
        if isinstance(found, Portfolio) and found.folder == self._folder:
            self._show(found)
        elif self._folder is not None:
            self._read()

    def refresh(self) -> None:
        """What happens in the open engagement is read at the next visit."""

    # --- reading ----------------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        start = str(self._folder or self.settings.last_folder)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of engagement files"), start)
        if chosen:
            self.open_at(Path(chosen))

    def open_at(self, target: object) -> None:
        if isinstance(target, Path):
            self._folder = target
            self.settings.remember_choices(CHOICES, {"folder": str(target)})
            self._read()

    def _read(self) -> None:
        folder, now = self._folder, self.state.now()
        if folder is None:
            return
        self._show_reading()

        def work(progress: Progress) -> Portfolio:
            if str(folder) == workspaces.PLACE:
                return portfolios.read_workspace(now, progress)
            return portfolios.read_portfolio(folder, now, progress)

        job = self.jobs.start(
            work,
            kind="portfolio",
            done=self._show,
            failed=self._show_problem,
            cancelled=self._show_first,
            progress=self._reading.report,
            owner=self,
        )
        self._reading.cancel_asked.connect(job.cancel)

    def _clear(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _show_first(self) -> None:
        self._clear()
        choose = Action(self.tr("Choose a folder…"), self._ask_folder, "folder")
        card = state_card(
            "portfolio",
            self.tr("All engagements of a folder, side by side"),
            self.tr("Client, agent, verdict and open gates of every file. None of them is opened for writing."),
            primary=choose,
        )
        self._place.addWidget(state_page(card, self.space.pad))

    def _show_reading(self) -> None:
        self._clear()
        self._reading = ProgressCard(self.tr("Looking into the files"), self.tr("None is opened for writing."))
        self._place.addWidget(state_page(self._reading, self.space.pad, 520))

    def _show_problem(self, error: ReadinessError) -> None:
        self._clear()
        choose = Action(self.tr("Choose a folder…"), self._ask_folder, "folder")
        card = state_card("damaged", str(error), error.hint, primary=choose)
        self._place.addWidget(state_page(card, self.space.pad))

    def _show(self, found: Portfolio) -> None:
        self._found = found
        self.note = portfolio_words.note(found)
        acts = [
            Action(self.tr("Other folder…"), self._ask_folder, "folder"),
            Action(self.tr("Write as a table…"), self._ask_table, "table"),
        ]
        self.secondary = [*acts, self._back] if self.state.is_open else [self._back, *acts]
        move = [("↑ ↓", self.tr("row")), ("Enter", self.tr("open"))]
        leave = [("Esc", self.tr("back to the start page"))]
        self.keys = [*move, ("S", self.tr("sort")), ("/", self.tr("search")), *leave]
        self._clear()
        if not found.entries:
            self.primary, self.secondary, self.keys = None, [self._back], leave
            choose = Action(self.tr("Other folder…"), self._ask_folder, "folder")
            why = self.tr("There are no .readiness files in {folder}.").format(folder=found.folder.name)
            card = state_card("portfolio", self.tr("No engagements here"), why, primary=choose)
            self._place.addWidget(state_page(card, self.space.pad))
        else:
            self._place.addWidget(self._content())
            self._fill()
        self.chrome_changed.emit()

    # --- layout -----------------------------------------------------------------------------------------------

    def _content(self) -> QWidget:
        space = self.space
        files, bench = self._files(), self._bench()
        edge = space.edge
        if space.short or space.effective < parts.SIDE_FROM:
            shown = tabs([(self.tr("Files"), files), (self.tr("Against your own files"), scroll(bench))])
            return frame("clear", column((shown, 1), margins=(space.pad, edge, space.pad, edge)))
        bench.setFixedWidth(look.px(parts.side(space)))
        both = row((files, 1), bench, spacing=space.gap)
        return frame("clear", column((both, 1), margins=(space.pad, edge, space.pad, edge)))

    def _files(self) -> QFrame:
        search = edit(self._search, self.tr("Search the folder"), width=210, hint=self.tr("Client, agent or file"))
        search.addAction(icons.icon("search", look.color("ink_3")), QLineEdit.ActionPosition.LeadingPosition)
        search.setObjectName("search")
        search.textChanged.connect(self._take_search)
        self._field = search
        words = [self.tr("Weakest first"), self.tr("By date"), self.tr("By client")]
        self._sort = Segmented(words, self._shown_order, self.tr("Order"), grow=False)
        self._sort.setObjectName("order")
        self._sort.chosen.connect(self._take_order)
        tools = row(search, self._sort, None, spacing=12, margins=(8, 0, 8, 0))
        self._listing = Ledger(parts.columns(self.space), [], self.tr("Engagements"), row=64, most=76)
        self._listing.setObjectName("engagements")
        self._listing.chosen.connect(lambda _at: self._open_selected())
        self._listing.moved.connect(self._take_selected)
        self.first = self._listing
        listing = scroll(self._listing, self.tr("Engagements"), step=look.px(64), head=look.px(28))  # whole rows
        foot = column(*parts.remarks(self.space, self._found), spacing=4, margins=(8, 2, 8, 0))
        return frame("card", column(tools, 4, (listing, 1), rule(), foot, spacing=4, margins=(16, 16, 16, 12)))

    @property
    def _shown_order(self) -> int:
        """The order in force: what is no benchmark is not ranked unasked."""
        if self._order is not None or self._found is None:
            return self._order or 0
        return portfolio_words.BY_DATE if parts.is_few(self._found) else 0

    def _bench(self) -> QFrame:
        assert self._found is not None  # noqa: S101 - only shown once the folder was read
        self._spread = Spread([])
        return parts.bench(self._found, self._spread)

    # --- what is listed ---------------------------------------------------------------------------------------

    def _fill(self) -> None:
        if self._found is None:
            return
        self._shown = portfolio_words.ordered(self._found.entries, self._shown_order, self._search)
        at = next((n for n, entry in enumerate(self._shown) if entry.path.name == self._selected), 0)
        self._listing.set_rows(
            [portfolio_words.cells(entry) for entry in self._shown], selected=at if self._shown else -1
        )
        self._show_spread()

    def _show_spread(self) -> None:
        if self._found is None:
            return
        entry = self._current()
        is_known = entry is None or entry.status in OPENS
        words, icon = (self.tr("Open"), "arrow_right") if is_known else (self.tr("Why it was not read"), "info")
        self.primary = Action(words, self._open_selected, icon)
        self.chrome_changed.emit()
        self._spread.set_rows(portfolio_words.spread(self._found, entry))

    def _current(self) -> PortfolioEntry | None:
        at = self._listing.selected
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _take_selected(self, at: int) -> None:
        self._selected = self._shown[at].path.name
        self._show_spread()

    def _take_search(self, text: str) -> None:
        self._search = text
        self._fill()

    def _take_order(self, order: int) -> None:
        self._order = order
        self._fill()

    def _next_order(self) -> None:
        if self._found is not None and self._found.entries:
            order = (self._shown_order + 1) % 3
            self._sort.set_current(order)
            self._take_order(order)

    def _to_search(self) -> None:
        if self._found is not None and self._found.entries:
            self._field.setFocus()

    # --- acts -------------------------------------------------------------------------------------------------

    def _open_selected(self) -> None:
        entry = self._current()
        if entry is None:
            return
        if entry.status in OPENS:
            self.context.desk.open_file(entry.path)
        else:
            self.post(Message(self.tr("{file} was not read").format(file=entry.path.name), entry.problem, "info"))

    def _ask_table(self) -> None:
        name = str((self._folder or Path()) / "portfolio.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write as a table"), name, "CSV (*.csv)")
        if chosen and self._found is not None:
            portfolios.write_portfolio(self._found, Path(chosen))
            self.post(Message(self.tr("Written"), Path(chosen).name, "info"))
