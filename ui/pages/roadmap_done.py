"""Finished work of the roadmap page: what it changed since an earlier assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readiness.app import snapshots
from readiness.app.planning_done import done_views
from readiness.domain.snapshot import Snapshot
from readiness.errors import ReadinessError
from ui.widgets.done_work import DoneList

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage


class DoneWork:
    """Builds the part; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page
        self._since = ""
        self._read: tuple[str, Snapshot] | None = None

    def build(self) -> QWidget:
        """Finished work, compared with the oldest assessment of the file unless another was chosen."""
        page = self._page
        engagement = page.state.engagement
        entries: tuple[snapshots.SnapshotEntry, ...] = ()
        earlier, problem = None, ""
        try:
            entries = snapshots.list_snapshots(engagement)
            keys = [entry.id for entry in entries]
            if self._since not in keys:
                self._since = keys[0] if keys else ""
            earlier = self._snapshot()
        except ReadinessError as error:
            problem = f"{error} {error.hint}".strip()
        found = DoneList(
            done_views(engagement, earlier),
            [(entry.id, entry.label) for entry in entries],
            self._since,
            problem=problem,
        )
        found.setObjectName("done-work")
        found.since_chosen.connect(self._choose)
        found.question_asked.connect(lambda question: page.go("workshop", question))
        return found

    def _choose(self, key: str) -> None:
        self._since = key
        self._page.body.fill(self._page.view())

    def _snapshot(self) -> Snapshot | None:
        if not self._since:
            return None
        if self._read is None or self._read[0] != self._since:
            self._read = (self._since, snapshots.read_snapshot(self._page.state.engagement, self._since))
        return self._read[1]
