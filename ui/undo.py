"""The history of edits on Qt's undo stack.

An edit is saved first and recorded afterwards, in both directions: Qt moves its index even when a command raises, so
the commands themselves do nothing and `History` applies the edit before it moves the stack. A save that fails thus
leaves file, memory, screen and history as they were.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from readiness.domain.edit import Edit

LIMIT = 1000


class EditCommand(QUndoCommand):
    """One recorded edit; applying it is the business of `History`."""

    def __init__(self, edit: Edit) -> None:
        super().__init__(edit.text)
        self.edit = edit


class History(QObject):
    """What can be taken back and done again.

    Attributes:
        changed: Something was recorded, undone, redone or cleared.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(LIMIT)
        self._stack.indexChanged.connect(self.changed)

    @property
    def undo_text(self) -> str:
        """What an undo would take back; empty if nothing."""
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        """What a redo would do again; empty if nothing."""
        return self._stack.redoText()

    def record(self, edit: Edit) -> None:
        """Remember an edit that has been saved."""
        self._stack.push(EditCommand(edit))

    def undo(self, apply: Callable[[Edit], None]) -> Edit | None:
        """Apply the inverse of the last edit, then step back.

        Returns:
            The edit that was applied, or None if there was nothing to undo.
        """
        at = self._stack.index()
        if at == 0:
            return None
        edit = self._edit(at - 1).inverse()
        apply(edit)
        self._stack.undo()
        return edit

    def redo(self, apply: Callable[[Edit], None]) -> Edit | None:
        """Apply the edit that was last undone, then step forward.

        Returns:
            The edit that was applied, or None if there was nothing to redo.
        """
        at = self._stack.index()
        if at == self._stack.count():
            return None
        edit = self._edit(at)
        apply(edit)
        self._stack.redo()
        return edit

    def clear(self) -> None:
        """Forget everything: another engagement was opened."""
        self._stack.clear()

    def _edit(self, at: int) -> Edit:
        command = self._stack.command(at)
        if not isinstance(command, EditCommand):
            raise TypeError(type(command).__name__)
        return command.edit
