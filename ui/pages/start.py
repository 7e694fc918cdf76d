"""Start: three ways in beside one another, below them the engagements of late, all on one grid."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from readiness.app import workshop, workshop_sections, workspaces
from ui.pages.page import Action, Page, PageContext
from ui.settings import RecentFile
from ui.theme.look import look
from ui.widgets.drawings import Picture
from ui.widgets.entrance import EDGE, Headline, RecentRow, WayIn
from ui.widgets.folding import Folding
from ui.widgets.interval_bar import Legend
from ui.widgets.kit import WHOLE, Items, Text, button, column, flush, frame, row, rule, scroll
from ui.widgets.marks import Icon
from ui.widgets.nav_sidebar import Mark

NARROW, LOW, TALL = 960, 640, 900
SCROLL_BAR = 10  # its width in the style sheet
FEW = 6  # engagements
WIDEST = 1240
"""On a large window the block stays together and stands in the middle."""


def _place_of(file: RecentFile, files: Sequence[RecentFile]) -> str:
    """The name of a file, and its folder where another one has the same name."""
    if file.is_in_workspace:
        return ""
    path = Path(file.path)
    names = [Path(each.path).name for each in files]
    return f"{path.parent.name}/{path.name}" if names.count(path.name) > 1 else path.name


class StartPage(Page):
    """Nothing competes with the three ways in; without an open engagement the navigation is absent."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        space = self.space
        self.title = self.tr("Start")
        self.primary = Action(
            self.tr("New engagement…"),
            self.context.desk.ask_new,
            "plus",
            keys="Ctrl N",
            is_calm=self.state.is_open,  # then going on comes first
        )
        self.bind("Ctrl+E", self.context.desk.open_sample, self.tr("sample"))
        self.bind("Ctrl+P", lambda: self.go("portfolio"), self.tr("portfolio"))
        self._narrow = space.effective < NARROW
        self._short = space.effective_height < LOW
        files = self.settings.recent
        self._rows: list[RecentRow] = []
        self._card = self._recent(files) if files else self._nothing_yet()
        self._body = column(
            *self._head(),
            *self._lead(),
            16 if self._short else 24,
            Folding(*((way, 1) for way in self._ways()), spacing=space.gap),
            space.gap,
            (self._card, WHOLE if files else 0),
            *self._foot(),
            *self._below(files),
            (None, 3),
            spacing=0,
        )
        inner = frame("clear", self._body)
        if not self.state.is_open:
            inner.setMaximumWidth(look.px(WIDEST))
        pad = space.pad if self.state.is_open else 24 if self._narrow or space.short else 56
        self._edge = 12 if self._short else 24 if space.effective_height < TALL else 40
        self._end = 12 if self.state.is_open else self._edge
        self.setLayout(row(None, (inner, WHOLE), None, spacing=0, margins=(pad, self._edge, pad, self._end)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list ends with a whole row, and beside a scroll bar the days still end where the heading ends."""
        super().resizeEvent(event)
        if not self._rows:
            return
        step = RecentRow.high() + 1
        listed = self._listing.sizeHint().expandedTo(self._listing.minimumSizeHint())
        around = self._card.sizeHint().height() - listed.height() - 1
        taken = self._body.minimumSize().height() - self._card.minimumSizeHint().height() + self._edge + self._end
        fit = max(1, min(len(self._rows), (self.height() - taken - around) // step))
        self._card.setMaximumHeight(around + fit * step)
        for entry in self._rows:
            entry.set_edge(EDGE - (SCROLL_BAR if fit < len(self._rows) else 0))

    def refresh(self) -> None:
        """Nothing on this page depends on the engagement that is open."""

    def _head(self) -> list[Items]:
        """The mark of the product, where no bar says what this is; then the page stands free in its window."""
        if self.state.is_open:
            return []
        brand = row(Mark(look.px(36)), 4, Text("Readiness", "heading"), None, self._promise(), spacing=8)
        return [(None, 2), brand, 8 if self._short else 24 if self.space.effective_height < TALL else 48]

    def _lead(self) -> list[Items]:
        role = "title" if self._short else "figure" if self._narrow else "display"
        words = self.tr(
            "Half a day with the team: what is evidenced, what is only said, and what would change the verdict."
        )
        headline = Headline((self.tr("Is the pilot ready for production?"),), role)
        return [headline, 4 if self._short else 8, Text(words, "body" if self._short else "lead", "ink2", wrap=True)]

    def _foot(self) -> list[Items]:
        is_said = bool(self._rows) and not self._short and not self._narrow  # in the foot of the list
        return [self.space.gap, self._promise()] if self.state.is_open and not is_said else []

    def _below(self, files: Sequence[RecentFile]) -> list[Items]:
        """A high window with few engagements has room for what a day consists of."""
        if not self.space.tall or not 0 < len(files) <= FEW:
            return []
        steps = row(*((step, 1) for step in self._steps()), spacing=self.space.gap + 2 * EDGE)
        title = Text(self.tr("An engagement in three parts"), "heading")
        return [self.space.gap, frame("card", column(title, steps, spacing=16, margins=(EDGE, 16, EDGE, 20)))]

    def _ways(self) -> list[WayIn]:
        desk = self.context.desk
        alone = not self.state.is_open  # else going on with the open one is the primary, and a page has one
        texts = [
            ("new", "plus", self.tr("New engagement"), self.tr("Client, agent, one file"), "Ctrl N", desk.ask_new),
            (
                "open",
                "folder",
                self.tr("Open…"),
                self.tr("A .readiness file from this laptop"),
                "Ctrl O",
                desk.ask_open,
            ),
            (
                "sample",
                "sample",
                self.tr("Explore the sample"),
                self.tr("Complete and fictional"),
                "Ctrl E",
                desk.open_sample,
            ),
        ]
        ways = [] if alone else [self._on()]
        if not alone:
            del texts[0]
        for name, icon, text, under, key, act in texts:
            primary = alone and name == "new"
            way = WayIn(icon, text, under, key, primary=primary, is_told=not (self._short or self._narrow))
            way.setObjectName(f"way-{name}")
            way.clicked.connect(act)
            ways.append(way)
        self.first = ways[0]
        return ways

    def _on(self) -> WayIn:
        """Back into the engagement that is open: how far it is, and what comes next."""
        engagement = self.state.engagement
        done, total = workshop.progress(engagement)
        target = workshop_sections.first_open(engagement) if done < total else None
        asked = engagement.pack.question_by_id.get(target) if target is not None else None
        if asked is not None:
            text = self.tr("Continue: {done} of {total} answered").format(done=done, total=total)
            under = self.tr("Next: {question}").format(question=asked.short_title)
        else:
            text = self.tr("Continue: all answered")
            under = self.tr("To the read-out")
        is_told = not (self._short or self._narrow)
        way = WayIn("arrow_right", text, under, "", primary=True, is_told=is_told, is_own=True)
        way.setObjectName("way-continue")
        name = "readout" if asked is None else "workshop"
        way.clicked.connect(lambda _on=False: self.go(name, target))
        return way

    def _promise(self) -> QHBoxLayout:
        words = self.tr("Works offline. Nothing leaves this laptop.")
        shared: list[Items] = []
        if workspaces.is_configured():
            words = self.tr("Uses no network but the workspace.")
            place = button(self.tr("Workspace…"), "quiet", "", self.tr("Engagements that your firm shares"))
            place.setObjectName("way-workspace")
            place.clicked.connect(lambda _on=False: self.context.desk.ask_workspace())
            shared = [flush(place, "right")]
        return row(Icon("offline", "ink_3", 18), Text(words, "small", "muted"), None, *shared, spacing=8)

    def _portfolio(self) -> QHBoxLayout:
        many = button(self.tr("Portfolio…"), "quiet", "", self.tr("All engagements of a folder"))
        many.setObjectName("way-portfolio")
        many.clicked.connect(lambda _on=False: self.go("portfolio"))
        return flush(many, "right")

    def _recent(self, files: Sequence[RecentFile]) -> QFrame:
        rows: list[Items] = []
        for i, file in enumerate(files):
            is_open = self.state.is_open and self.state.holds(Path(file.path))
            entry = RecentRow(file, is_open=is_open, place=_place_of(file, files))
            entry.setObjectName(f"recent-{i}")
            entry.clicked.connect(lambda _on=False, path=file.path, there=file.exists: self._open(path, there=there))
            rows += [entry, rule()]
            self._rows.append(entry)
        step = RecentRow.high() + 1
        listing = frame("clear", column(*rows[:-1], spacing=0))
        head = row(Text(self.tr("Recent engagements"), "heading"), None, self._portfolio(), margins=(EDGE, 0, EDGE, 0))
        shown: list[Items] = [] if self._narrow or not any(file.figures for file in files) else [Legend()]
        self._listing = scroll(
            listing, self.tr("Recent engagements"), step=step, head=-1
        )  # the foot draws the last line
        self._listing.setMinimumHeight(RecentRow.high())
        items: list[Items] = [head, rule(), (self._listing, 1)]
        if not self._short:
            promise: list[Items] = [24, (self._promise(), 1)] if self.state.is_open and not self._narrow else []
            foot = row(*self._drop_line(), *promise, None, *shown, spacing=8, margins=(EDGE, 12, EDGE, 4))
            items += [rule(), foot]
        return frame("card", column(*items, spacing=0, margins=(1, 8, 1, 8)))

    def _open(self, path: str, *, there: bool) -> None:
        if there:
            self.context.desk.open_file(Path(path))
        else:
            self.context.desk.locate(path)

    def _drop_line(self) -> list[Items]:
        words = self.tr("Drop a .readiness or an .xlsx file anywhere")
        return [Icon("upload", "ink_3", 18), Text(words, "small", "muted")]

    def _nothing_yet(self) -> QFrame:
        """First run: the sample is the invitation, and under the three ways in the three parts of a first day."""
        there = self.tr("They will be listed here. The sample is complete: open it to see where a day ends.")
        head = row(Text(self.tr("No engagements yet"), "heading"), None, self._portfolio())
        words: list[Items] = [head, Text(there, "body", "ink2", wrap=True)]
        if self._short:
            items: list[Items] = words
        else:
            edge = -24  # the drawing stands in the middle of its sheet: its outline begins where the words below do
            items = [row(edge, Picture("portfolio"), 8, (column(None, *words, None, spacing=0), 1), spacing=0)]
        if not (self._short and self.state.is_open):
            items += [16, rule(), 16, row(*((step, 1) for step in self._steps()), spacing=self.space.gap + 2 * EDGE)]
        if not self._short:
            items += [16, rule(), 12, row(*self._drop_line(), None, spacing=8)]
        return frame("card", column(*items, None, spacing=0, margins=(EDGE, 16, EDGE, 12)))

    def _steps(self) -> list[QHBoxLayout]:
        steps = (
            ("1", self.tr("Before"), self.tr("Profile, people and what to bring")),
            ("2", self.tr("In the room"), self.tr("62 questions in four hours, votes and evidence by key")),
            ("3", self.tr("After"), self.tr("Read-out, roadmap and report from the same file")),
        )
        return [
            row(
                column(Text(number, "strong", "accent"), None),
                (column(Text(word, "strong"), Text(text, "small", "ink2", wrap=True), None, spacing=4), 1),
                spacing=12,
            )
            for number, word, text in steps
        ]
