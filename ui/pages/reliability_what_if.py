"""What-ifs while a slider moves: one projection at a time, the latest wins, nothing starves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from readiness.app import reliability
from readiness.domain.reliability.inputs import ProjectionInputs
from readiness.domain.reliability.result import Projection
from readiness.domain.reliability.whatif import override
from ui.jobs import Jobs


class WhatIf(QObject):
    """Projects a what-if in a job; while one runs only the newest wish is remembered.

    Attributes:
        shown: The what-if that is shown now, None for today alone.
        arrived: The newest what-if is there; carries its projection, None for today alone.
    """

    arrived = Signal(object)

    def __init__(self, jobs: Jobs, inputs: ProjectionInputs, owner: QObject) -> None:
        super().__init__(owner)
        self._jobs, self._inputs = jobs, inputs
        self._wish: dict[str, object] | None = None
        self._is_running = False
        self.shown: Projection | None = None

    def ask(self, changes: Mapping[str, object]) -> None:
        """Project these changes as soon as the present projection is done.

        Raises:
            ProjectionError: a value does not fit.
        """
        if self._is_running:
            self._wish = dict(changes)
        elif not changes:
            self._show(None)
        else:
            self._is_running = True
            work = reliability.projection_work(override(self._inputs, changes))
            self._jobs.start(work, done=self._take, failed=self._end, cancelled=self._end, owner=self)

    def _take(self, other: Projection) -> None:
        self._is_running = False
        wish, self._wish = self._wish, None
        if wish is None or wish:
            self._show(other)
        if wish is not None:
            self.ask(wish)

    def _show(self, other: Projection | None) -> None:
        self.shown = other
        self.arrived.emit(other)

    def _end(self, *_why: object) -> None:
        self._is_running = False
        self._wish = None
