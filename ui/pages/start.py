"""Start: three ways in, the engagements of late, and the promise of the product in one line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from readiness.app import workspaces
from ui.pages.page import Action, Page, PageContext
from ui.theme.look import look
from ui.widgets.cells import Two, quiet
from ui.widgets.entrance import Headline, RecentRow, WayIn
from ui.widgets.kit import Items, Text, button, column, flush, frame, row, rule, scroll
from ui.widgets.ledger import Column, Ledger
from ui.widgets.marks import Icon
from ui.widgets.nav_sidebar import Mark


class StartPage(Page):
    """Nothing competes with the three ways in; without an open engagement the navigation is absent."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        space = self.space
        self.title = self.tr("Start")
        self.primary = Action(self.tr("New engagement…"), self.context.desk.ask_new, "plus", keys="Ctrl N")
        self.bind("Ctrl+E", self.context.desk.open_sample, self.tr("sample"))
        self.bind("Ctrl+P", lambda: self.go("portfolio"), self.tr("portfolio"))
        self._narrow = space.effective < 960
        self._short = space.effective_height < 640
        wide = space.effective >= 1560
        left = frame("clear", self._left())
        left.setMaximumWidth(look.px(480))
        right = self._right()
        pad = 32 if self._narrow else 96 if wide else 56
        grows = 100 if self.settings.recent else 0
        inner = row((left, 5), (column(None, (right, grows), None), 6), spacing=pad)
        inner.setContentsMargins(pad, pad * 3 // 4, pad, pad * 3 // 4)
        self.setLayout(inner)

    def refresh(self) -> None:
        """Nothing on this page depends on the engagement that is open."""

    def _left(self) -> QVBoxLayout:
        desk = self.context.desk
        alone = not self.state.is_open  # else the bar above holds the primary, and a page has one
        new = WayIn("plus", self.tr("New engagement"), self.tr("Client, agent, one file"), "Ctrl N", primary=alone)
        opened = WayIn("folder", self.tr("Open…"), self.tr("A .readiness file from this laptop"), "Ctrl O")
        sample = WayIn("sample", self.tr("Explore the sample"), self.tr("Complete and fictional"), "Ctrl E")
        for name, way, act in (
            ("way-new", new, desk.ask_new),
            ("way-open", opened, desk.ask_open),
            ("way-sample", sample, desk.open_sample),
        ):
            way.setObjectName(name)
            way.clicked.connect(act)
        self.first = new
        lead = Text(
            self.tr(
                "Half a day with the team: what is evidenced, what is only said, and what would change the verdict."
            ),
            "small" if self._short else "lead",
            "ink2",
            wrap=True,
        )
        words = self.tr("Works offline. Nothing leaves this laptop.")
        shared: list[Items] = []
        if workspaces.is_configured():
            words = self.tr("Uses no network but the workspace.")
            place = button(self.tr("Workspace…"), "quiet", "", self.tr("Engagements that your firm shares"))
            place.setObjectName("way-workspace")
            place.clicked.connect(lambda _on=False: desk.ask_workspace())
            shared = [place]
        promise = Text(words, "small", "muted")
        many = button(self.tr("Portfolio…"), "quiet", "", self.tr("All engagements of a folder"))
        many.setObjectName("way-portfolio")
        many.clicked.connect(lambda _on=False: self.go("portfolio"))
        brand: Items = row(Mark(look.px(36)), 4, Text("Readiness", "heading"), None, spacing=8)
        return column(
            *([] if self.state.is_open else [brand]),
            None,
            self._headline(),
            8,
            lead,
            20,
            new,
            opened,
            sample,
            16,
            row(Icon("offline", "ink_3", 18), promise, None, *shared, flush(many, "right"), spacing=8),
            None,
            spacing=8,
        )

    def _headline(self) -> Headline:
        if self._short:
            return Headline((self.tr("Is the pilot ready for production?"),), "title")
        role = "figure" if self._narrow else "display"
        return Headline((self.tr("Is the pilot ready"), self.tr("for production?")), role)

    def _right(self) -> QFrame:
        files = self.settings.recent
        return self._recent(files) if files else self._nothing_yet()

    def _recent(self, files: Sequence[object]) -> QFrame:
        rows: list[Items] = []
        for i, file in enumerate(self.settings.recent):
            entry = RecentRow(file)
            entry.setObjectName(f"recent-{i}")
            entry.clicked.connect(lambda _on=False, path=file.path, there=file.exists: self._open(path, there=there))
            rows += [entry, rule()]
        step = RecentRow.high() + 1
        listing = frame("clear", column(*rows[:-1], spacing=0))
        card = frame(
            "card",
            column(
                row(Text(self.tr("Recent engagements"), "heading"), None, margins=(16, 0, 16, 0)),
                8,
                (scroll(listing, self.tr("Recent engagements"), step=step), 1),
                rule(),
                self._drop_line(16),
                spacing=0,
                margins=(1, 16, 1, 16),
            ),
        )
        card.setMaximumWidth(look.px(840))
        card.setMaximumHeight(len(files) * step + look.px(26 + 20) + 60)
        return card

    def _open(self, path: str, *, there: bool) -> None:
        if there:
            self.context.desk.open_file(Path(path))
        else:
            self.context.desk.locate(path)

    def _drop_line(self, inset: int) -> Items:
        words = Text(self.tr("Drop a .readiness or an .xlsx file anywhere"), "small", "muted")
        return row(Icon("upload", "ink_3", 18), words, None, spacing=8, margins=(inset, 14, 0, 0))

    def _nothing_yet(self) -> QFrame:
        """First run: what will stand here, and the three things a first day is made of."""
        steps = (
            ("1", self.tr("Before"), self.tr("Profile, people and what to bring")),
            ("2", self.tr("In the room"), self.tr("62 questions in four hours, votes and evidence by key")),
            ("3", self.tr("After"), self.tr("Read-out, roadmap and report from the same file")),
        )
        rows = [[quiet(number), Two(word, text, "strong")] for number, word, text in steps]
        listing = Ledger([Column("", 36), Column("", -1)], rows, self.tr("How a first day goes"), row=64)
        listing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        there = self.tr("They will be listed here. The sample is complete: open it to see where a day ends.")
        card = frame(
            "card",
            column(
                Text(self.tr("No engagements yet"), "heading"),
                Text(there, "body", "ink2", wrap=True),
                12,
                listing,
                rule(),
                self._drop_line(8),
                spacing=4,
                margins=(24, 22, 24, 20),
            ),
        )
        card.setMaximumWidth(look.px(840))
        return card
