"""A draft import on the page: columns matched, values decided, rows to check, and the sentence that would be stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.import_view import Inspection
from ui.language import number
from ui.models.import_draft import Draft, decisions, match_rows, proposals, to_check, to_match
from ui.theme.look import look
from ui.theme.space import Space
from ui.widgets.import_commit import CommitCard
from ui.widgets.import_steps import ImportSteps
from ui.widgets.import_tables import decision_table, has_raw, mapping_table, preview_rows, preview_table
from ui.widgets.kit import Items, Text, button, clear, column, frame, row
from ui.widgets.marks import Chip
from ui.widgets.segmented import Segmented
from ui.widgets.table_rows import TableRows, TwoTables
from ui.widgets.tables import Table
from ui.widgets.tabs import Tabs

FILTERS = ("all", "problems", "skipped")
SIDE_BY_SIDE = (150, 930)
MATCH_WIDTH, MATCH_WIDTH_ROOMY = 424, 560
INSET = 12
"""Between a card and the tables in it, whose words stand another 12 px inside."""
STEPS_FROM = 1000


def is_side_by_side(space: Space) -> bool:
    """Whether matches and preview stand beside one another."""
    return space.width >= SIDE_BY_SIDE[0] + SIDE_BY_SIDE[1] * space.zoom and not space.short


class DraftView(QWidget):
    """Shows a draft; every wish is a signal, the page acts.

    Attributes:
        match_asked: Change a match; carries the row of `match_rows`.
        decision_asked: Change an answer; carries its key.
        accepted: What the importer proposes is right; carries the keys.
        answered: A choice was answered in place; carries its key and the answer.
        asked: Another wish: `sheet`, `header`, `mapping`, `problems`, `remarks` or `discard`.
    """

    match_asked = Signal(int)
    decision_asked = Signal(str)
    accepted = Signal(list)
    answered = Signal(str, str)
    asked = Signal(str)

    def __init__(self, draft: Draft, found: Inspection, space: Space, *, is_busy: bool = False) -> None:
        """Show a draft.

        Args:
            draft: What was chosen so far.
            found: What the importer saw.
            space: The room of the page.
            is_busy: The file is being read again.
        """
        super().__init__()
        self._draft, self._found, self._space = draft, found, space
        self._lines, self._matches = decisions(draft), match_rows(found)
        self.mapping = mapping_table(self._matches, samples=space.roomy)
        self.values = decision_table(self._lines)
        self.preview: Table | None = None
        self._tabs: Tabs | None = None
        self.mapping.change_asked.connect(self.match_asked)
        self.values.change_asked.connect(lambda at: self.decision_asked.emit(self._lines[at].key))
        self.values.accept_asked.connect(lambda at: self.accepted.emit([self._lines[at].key]))
        for name, table in (("mapping", self.mapping), ("decisions", self.values)):
            table.select(draft.rows.get(name, 0))
            table.moved.connect(lambda at, name=name: draft.rows.__setitem__(name, at))
        edge, between = space.edge, 8 if space.short else 12
        parts: list[Items] = [] if space.short or not self._has_steps else [self._steps()]
        commit = CommitCard(draft, found, space, is_busy=is_busy)
        commit.asked.connect(self.asked)
        commit.answered.connect(self.answered)
        parts += [(self._beside(commit), 1)] if is_side_by_side(space) else [(self._folded(), 1), commit]
        self.setLayout(column(*parts, spacing=between, margins=(space.pad, edge, space.pad, edge)))

    # --- parts --------------------------------------------------------------------------------------------------

    def _steps(self) -> QFrame:
        words = [self.tr("File"), self.tr("Layout"), self.tr("Match and check"), self.tr("Done")]
        is_beside = is_side_by_side(self._space)  # the wishes then stand in the cards that they are about
        line: list[Items] = [None, *([] if is_beside else self._layout_buttons(("sheet", "header", "mapping")))]
        if self._space.effective >= STEPS_FROM:
            line.insert(0, ImportSteps(words, 2))
        return frame("clear", row(*line, spacing=8))

    @property
    def _has_steps(self) -> bool:
        return not is_side_by_side(self._space) or self._space.effective >= STEPS_FROM

    def _layout_buttons(self, wanted: Sequence[str]) -> list[QWidget]:
        found = self._found
        buttons: list[QWidget] = []
        wishes = [("header", self.tr("Header in row {row}…").format(row=found.header_row))]
        if len(found.sheets) > 1:
            wishes.insert(0, ("sheet", self.tr("%n sheet(s)…", None, len(found.sheets))))
        wishes.append(("mapping", self.tr("Mapping…")))
        for wish, words in wishes:
            if wish not in wanted:
                continue
            press = button(words, "quiet")
            press.setObjectName(f"wish-{wish}")
            press.clicked.connect(lambda _=False, wish=wish: self.asked.emit(wish))
            buttons.append(press)
        return buttons

    def _beside(self, commit: QWidget) -> QWidget:
        """Matches and values over the whole height; beside them the rows, and under the rows what would be stored."""
        left, gap = self._left(), self._space.gap
        left.setFixedWidth(look.px(self._left_width))
        right = column((self._preview_card(), 1), commit, spacing=gap)
        return frame("clear", row(left, (frame("clear", right), 1), spacing=gap))

    def _folded(self) -> QWidget:
        preview = self._preview_card()
        words = [self.tr("Columns"), self.tr("Values"), self.tr("Preview")]
        waiting = to_check(self._draft) - to_match(self._draft)
        if waiting:
            words[1] = self.tr("Values, %n to check", None, waiting)
        cards = [self._card(self.mapping), self._card(self.values), preview]
        self._tabs = Tabs(list(zip(words, cards, strict=True)), self._draft.part)
        self._tabs.moved.connect(lambda at: setattr(self._draft, "part", at))
        return self._tabs

    @property
    def _left_width(self) -> int:
        return MATCH_WIDTH_ROOMY if self._space.roomy else MATCH_WIDTH

    @staticmethod
    def _card(table: Table) -> QFrame:
        return frame("card", column((TableRows(table), 1), spacing=0, margins=(INSET, 4, INSET, 8)))

    def _left(self) -> QWidget:
        matches = to_match(self._draft)
        head = self._head(self.tr("Match columns"), matches, *self._layout_buttons(("mapping",)))
        values = self._head(self.tr("How values are read"), to_check(self._draft) - matches, *self._accept_buttons())
        upper, lower = (TableRows(table) for table in (self.mapping, self.values))
        return TwoTables((head, upper), (values, lower), self._space.gap)

    def _accept_buttons(self) -> list[QWidget]:
        keys = [line.key for line in proposals(self._draft)]
        if len(keys) < 2:
            return []
        press = button(self.tr("Accept all"), "quiet")
        press.setObjectName("accept-all")
        press.clicked.connect(lambda: self.accepted.emit(keys))
        return [press]

    def _head(self, title: str, count: int, *acts: QWidget) -> QFrame:
        """A heading, and how much under it waits for a look."""
        chip = Chip(self.tr("all checked"), "passed", "check")
        if count:
            chip = Chip(self.tr("%n to check", None, count), "claimed", "warning")
        line = row(Text(title, "heading"), chip, None, *acts, spacing=8, margins=(12, 0, 0, 4))
        box = frame("clear", line)
        box.setMinimumHeight(look.px(40))
        return box

    def _preview_card(self) -> QFrame:
        found = self._found
        skipped = sum(count for reason, count in found.skipped.items() if reason != "above_header")
        troubled = len({problem.row for problem in found.problems})
        options = [
            self.tr("All {count}").format(count=number(found.rows_imported + skipped)),
            self.tr("Problems {count}").format(count=number(troubled)),
            self.tr("Left out {count}").format(count=number(skipped)),
        ]
        filters = Segmented(options, self._draft.which, self.tr("Rows shown"), grow=False)
        filters.setObjectName("filters")
        self._holder = column(spacing=0)
        self._total = (found.rows_imported + skipped, troubled, skipped)
        self._note = Text("", "small", "muted")
        self._show_rows(self._draft.which)
        filters.chosen.connect(self._show_rows)
        self._filters = filters
        acts = self._layout_buttons(("sheet", "header")) if is_side_by_side(self._space) else []
        title = Text(self.tr("Preview"), "heading")
        head = row(title, self._note, None, *acts, filters, spacing=12, margins=(12, 0, 12, 0))
        inset = 8 if self._space.short else 12
        return frame("card", column(head, (self._holder, 1), spacing=4, margins=(INSET, 8, INSET, inset)))

    def _show_rows(self, which: int) -> None:
        self._draft.which = which
        clear(self._holder)
        space = self._space
        room = space.width - 2 * space.pad - 2 * INSET - 4
        if is_side_by_side(space):
            room -= look.px(self._left_width) + space.gap
        self.preview = preview_table(self._found, FILTERS[which], room)
        shown = len(preview_rows(self._found, FILTERS[which]))
        is_part = shown < self._total[which] and space.effective >= 1200
        words = [self.tr("first {count}").format(count=number(shown))] if is_part else []
        if has_raw(self.preview):
            words.append(self.tr("in grey as in the file"))
        self._note.setText(", ".join(words))
        self._holder.addWidget(TableRows(self.preview), 1)

    # --- keys ---------------------------------------------------------------------------------------------------

    def focus_match(self) -> None:
        """Put the focus on the matches, or on the values if it is there already."""
        table = self.values if self.mapping.hasFocus() else self.mapping
        self._show_part(0 if table is self.mapping else 1)
        table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_preview(self) -> None:
        """Put the focus on the rows."""
        self._show_part(2)
        if self.preview is not None:
            self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_problem(self) -> bool:
        """Go to the next row with a problem, from the top again after the last; False if there is none."""
        lines = preview_rows(self._found, FILTERS[self._draft.which])
        if not any(line.problem for line in lines):
            self._filters.set_current(0)
            self._show_rows(0)
            lines = preview_rows(self._found, "all")
        bad = [at for at, line in enumerate(lines) if line.problem]
        if not bad or self.preview is None:
            return False
        now = self.preview.currentIndex().row()
        self.focus_preview()
        self.preview.select(next((at for at in bad if at > now), bad[0]))
        return True

    def _show_part(self, at: int) -> None:
        if self._tabs is not None:
            self._tabs.show_part(at)
