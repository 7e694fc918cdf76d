"""The bar above every page: title, quiet note, saved state, undo, up to two plain buttons, one primary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.language import clock
from ui.theme.look import look
from ui.widgets.action import Action
from ui.widgets.kit import Button, Cut, Text, button, clear, column, frame, row
from ui.widgets.marks import Chip, Icon
from ui.widgets.more import MoreButton

PLAIN_LIMIT = 2
FOLDS = 2
LEAST = 200
"""A bar narrower than this in pixels was not laid out yet."""


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


def _is_on(widget: QWidget) -> bool:
    return not widget.isHidden()


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
        self._said: list[tuple[str, str, str, bool, bool]] | None = None
        self._shown: tuple[str, str, Sequence[Action], Action | None] = ("", "", (), None)
        self._fold = 0
        self._is_calm = True
        state = frame("clear", row(self._undo, 4, self._check, self._saved, self._chip, spacing=8))
        self._state = state
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
        before, self._shown = (self._shown[0], self._words()), (title, note, secondary, primary)
        is_new = before != (title, self._words())
        self._show_page(title, note, secondary, primary)
        self._fit(anew=is_new)

    def _show_page(self, title: str, note: str, secondary: Sequence[Action], primary: Action | None) -> None:
        self._title.set_words(title)
        self._note.set_words(note)
        self._note.setVisible(bool(note))
        limit = 0 if self._fold > 1 else 1 if self._compact else PLAIN_LIMIT
        beyond = list(secondary[limit:])
        shown = [*secondary[:limit], *([] if primary is None else [primary])]
        said = [(a.text, a.icon, a.reason, a is primary and not a.is_calm, a.is_on) for a in (*shown, *beyond)]
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(anew=event.size().width() != event.oldSize().width())

    def _words(self) -> list[str]:
        _title, _note, secondary, primary = self._shown
        return [action.text for action in (*secondary, *([primary] if primary else []))]

    def _fit(self, *, anew: bool = False) -> None:
        """In a bar too narrow for its words the word beside the check goes first, then the plain buttons."""
        if not self._compact or self.width() < LEAST:
            return
        if anew and self._fold:
            self._fold = 0
            self._show_page(*self._shown)
        self._saved.setVisible(self._is_calm and not self._fold)
        while self._needed() > self.width() and self._fold < FOLDS:
            self._fold += 1
            self._saved.hide()
            self._show_page(*self._shown)
        for place in (self._state, self):  # at once: half a word must not be seen meanwhile
            lines = place.layout()
            if lines is not None:
                lines.activate()

    def _needed(self) -> int:
        """Width of everything with the whole title."""
        margins = self.contentsMargins().left() + self.layout().contentsMargins().left() * 2  # type: ignore[union-attr]
        state = sum(w.sizeHint().width() + 8 for w in (self._check, self._saved, self._chip, self._undo) if _is_on(w))
        verbs = 0
        for at in range(self._verbs.count()):
            item = self._verbs.itemAt(at)
            verb = None if item is None else item.widget()
            if verb is not None:
                verb.ensurePolished()  # the style sheet widens it
                verbs += verb.sizeHint().width() + 8
        return margins + self._title.sizeHint().width() + state + verbs + 4 * 12

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
        self._is_calm = calm
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
        self._check.setToolTip(word)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, bar_height())
