"""The bar above every page: title, quiet note, saved state, undo, up to two plain buttons, one primary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame

from ui.language import clock
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Button, Cut, Text, button, clear, column, frame, row
from ui.widgets.marks import Chip, Icon
from ui.widgets.more import MoreButton

PLAIN_LIMIT = 2


@dataclass(frozen=True)
class SavedState:
    """What the bar says about the file.

    Attributes:
        at: When the last change was written; None if nothing changed since it was opened.
        problem: Why the last change could not be written; empty if it was.
        is_read_only: Another window holds the file.
        undo_text: What undo would take back; empty if nothing.
        is_saving: The last change is on its way to the workspace.
    """

    at: datetime | None = None
    problem: str = ""
    is_read_only: bool = False
    undo_text: str = ""
    is_saving: bool = False


def bar_height() -> int:
    """Height of the top bar at the zoom in force."""
    return look.px(56) if look.zoom <= 1 else look.px(36) + 20


class TopBar(QFrame):
    """Always the same places; the primary action stands at the right end.

    Attributes:
        undo_asked: The undo button was pressed.
    """

    undo_asked = Signal()

    def __init__(self, pad: int, *, compact: bool, has_file: bool = True) -> None:
        """Make the bar; without a file there is nothing to be saved or undone."""
        super().__init__()
        self.setObjectName("bar")
        self.setFixedHeight(bar_height())
        self._compact = compact
        self._title = Cut("", "heading" if compact else "title")
        self._note = Cut("", "micro" if compact else "small", "muted")
        self._note.hide()
        self._check = Icon("check", "passed", 16)
        self._saved = Text("", "small", "muted")
        self._chip = Chip(self.tr("Cannot save"), "failed", "warning")
        self._undo = self._undo_button()
        self._verbs = row(spacing=8)
        self._acts: list[Action] = []
        self._said: list[tuple[str, str, str, bool]] | None = None
        state = frame("clear", row(self._undo, 4, self._check, self._saved, self._chip, spacing=8))
        if not has_file:
            state.hide()
        words = row(self._title, (self._note, 1), spacing=12)
        if compact:  # no room beside the title, but under it
            words = row((column(None, self._title, self._note, None, spacing=0), 1))
        self.setLayout(row((words, 1), state, self._verbs, spacing=12, margins=(pad, 0, pad, 0)))

    def _undo_button(self) -> Button:
        """With its word where there is room; it is there once something can be taken back."""
        undo = button("" if self._compact else self.tr("Undo"), "icon", "undo", self.tr("Undo"))
        undo.setObjectName("undo")
        undo.ensurePolished()
        undo.setFixedWidth(look.px(36) if self._compact else undo.sizeHint().width() + 16)
        undo.clicked.connect(self.undo_asked)
        return undo

    def show_page(self, title: str, note: str, secondary: Sequence[Action] = (), primary: Action | None = None) -> None:
        """Show what a page says about itself."""
        self._title.set_words(title)
        self._note.set_words(note)
        self._note.setVisible(bool(note))
        limit = 1 if self._compact else PLAIN_LIMIT
        beyond = list(secondary[limit:])
        shown = [*secondary[:limit], *([] if primary is None else [primary])]
        said = [(action.text, action.icon, action.reason, action is primary) for action in (*shown, *beyond)]
        self._acts = list(shown)
        if said == self._said:
            return  # the same buttons run what stands behind them now
        self._said = said
        clear(self._verbs)
        last: Button = self._undo
        for i, action in enumerate(shown):
            is_main = action is primary
            if is_main and beyond:
                last = self._add_more(beyond, last)
            made = replace(action, run=partial(self._run, i)).button("primary" if is_main else "plain")
            made.setObjectName("primary" if is_main else f"secondary-{i}")
            self._verbs.addWidget(made)
            self.setTabOrder(last, made)  # new buttons would come last of all
            last = made

        if primary is None and beyond:
            self._add_more(beyond, last)

    def _add_more(self, beyond: list[Action], last: Button) -> Button:
        """What has no room of its own is behind one button."""
        more = MoreButton(beyond)
        self._verbs.addWidget(more)
        self.setTabOrder(last, more)
        return more

    def _run(self, at: int) -> None:
        self._acts[at].run()

    def show_state(self, state: SavedState) -> None:
        """Show whether everything is saved, and what undo would take back."""
        calm = not state.problem and not state.is_read_only
        self._chip.setVisible(not calm)
        self._check.setVisible(calm and not state.is_saving)
        self._saved.setVisible(calm)
        self._undo.setVisible(bool(state.undo_text) and not state.is_read_only)
        if state.is_read_only:
            self._chip.set_state(self.tr("Read-only"), "unknown", "lock")
            self._chip.setToolTip(self.tr("Another window holds the file"))
        elif state.problem:
            self._chip.set_state(self.tr("Cannot save"), "failed", "warning")
            self._chip.setToolTip(state.problem)
        word = self.tr("Saved")
        if state.is_saving:
            word = self.tr("Saving…")
        elif state.at is not None:
            word = self.tr("Saved {time}").format(time=clock(state.at))
        self._saved.setText(word)
        tip = self.tr("Nothing to undo")
        if state.undo_text:
            tip = self.tr("Undo: {act} (Ctrl+Z)").format(act=state.undo_text)
        self._undo.setToolTip(tip)
        self._undo.setAccessibleName(tip)
        self._undo.setEnabled(bool(state.undo_text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, bar_height())
