"""Figures that take their time are computed in a job before a page shows them, never in front of a frozen window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.widgets.messages import Message

if TYPE_CHECKING:
    from readiness.domain.reliability.result import Projection
    from ui.main_window.window import MainWindow

AT_ONCE = frozenset({"readout", "compare", "report", "claims"})
"""Pages that ask for the scorecard while they are built; the others compute in jobs of their own, or show no score."""


class Figures(QObject):
    """Keeps the projection of imported metrics up to date for pages that need it at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def are_due(self, page: str) -> bool:
        """Whether a page would have to compute them itself."""
        state = self._window.state
        return page in AT_ONCE and state.is_open and state.engagement.needs_projection

    def compute(self, then: Callable[[], object]) -> None:
        """Compute them in a job; `then` follows, unless the engagement moved on meanwhile (it then begins again)."""
        from readiness.app.reliability import projection_inputs, projection_work

        window, engagement = self._window, self._window.state.engagement
        inputs = projection_inputs(engagement)
        words = Message(self.tr("Computing the figures"))

        def take(projection: Projection) -> None:
            state = window.state
            if not state.is_open or state.engagement is not engagement:
                return
            if engagement.needs_projection and projection_inputs(engagement) != inputs:
                self.compute(then)
                return
            if engagement.needs_projection:
                engagement.keep_projection(projection)
            window.show_message(None)
            then()

        window.jobs.start(
            projection_work(inputs),
            kind="projection",
            done=take,
            failed=window.show_error,
            progress=lambda *_step: window.show_message(words),
            owner=self,
        )
