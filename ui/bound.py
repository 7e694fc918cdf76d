"""What a page and its cards see of the state: the one engagement that was open when the page was built.

A page can outlive its engagement for a moment: another file was opened while a card of it was open, a field of it is
just being destroyed, a job it started comes back. What it then wants to read or to change is gone, and it must never
reach the engagement that is open now.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication

from readiness.errors import ReadinessError

if TYPE_CHECKING:
    from readiness.app.drafts import Drafts
    from readiness.app.engagement import Edit, Engagement
    from ui.state import State


class EngagementGone(ReadinessError, LookupError):
    """The engagement that something was meant for is not open any more; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("BoundState", "The engagement this belongs to is not open any more."),
            hint=QCoreApplication.translate("BoundState", "Nothing was changed. Open it again to go on there."),
        )


class BoundState:
    """The state as long as one engagement is open; afterwards nothing is open, and every change is refused.

    Built while nothing is open (for the start page) it is bound to nothing and passes everything on.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._engagement = state.engagement if state.is_open else None

    def __getattr__(self, name: str) -> Any:
        """Whatever is not about the engagement: signals, history, clock, opening and closing."""
        return getattr(self._state, name)

    @property
    def _is_gone(self) -> bool:
        if self._engagement is None:
            return False
        return not self._state.is_open or self._state.engagement is not self._engagement

    def _check(self) -> None:
        if self._is_gone:
            raise EngagementGone

    @property
    def is_open(self) -> bool:
        """Whether the engagement is still what is open."""
        return self._state.is_open and not self._is_gone

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._is_gone or self._state.is_read_only

    @property
    def engagement(self) -> Engagement:
        """The engagement.

        Raises:
            EngagementGone: It is not open any more.
            LookupError: Nothing was open.
        """
        self._check()
        return self._state.engagement

    @property
    def drafts(self) -> Drafts:
        """What is being typed in it; raises like `engagement`."""
        self._check()
        return self._state.drafts

    def apply(self, edit: Edit, *, chunks: Path | None = None) -> None:
        """Change the engagement, as `State.apply`; raises `EngagementGone` where another is open."""
        self._check()
        self._state.apply(edit, chunks=chunks)

    def undo(self) -> None:
        """Take back the last edit, as `State.undo`."""
        self._check()
        self._state.undo()

    def redo(self) -> None:
        """Do it again, as `State.redo`."""
        self._check()
        self._state.redo()


def bind(state: State) -> State:
    """The state as a page may see it: it answers like the state itself, for the present engagement only."""
    return cast("State", BoundState(state))
