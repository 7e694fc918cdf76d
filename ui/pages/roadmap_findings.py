"""The findings of the roadmap page: what is listed, and what a person does with a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.app import planning_findings
from readiness.app.planning_findings import FindingView
from ui.widgets.finding_form import reword_finding
from ui.widgets.finding_list import FindingList

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage

NARROW = 900  # text units inside the card


class Findings:
    """Builds and fills the part; the page holds the state."""

    def __init__(self, page: RoadmapPage) -> None:
        self._page = page
        self.list: FindingList | None = None

    def build(self) -> FindingList:
        """The list with the finding beside it."""
        page = self._page
        self.list = FindingList(is_fixed=page.state.is_read_only, is_narrow=page.inner_width() < NARROW)
        self.list.setObjectName("findings")
        self.list.moved.connect(self._look_at)
        self.list.reword_asked.connect(self.reword)
        self.list.hide_asked.connect(self._hide)
        self.list.question_asked.connect(self._go_to_evidence)
        self.list.initiative_asked.connect(self._go_to_initiative)
        return self.list

    def fill(self) -> None:
        """Show the findings of the plan that is shown."""
        if self.list is not None:
            self.list.show_findings(self.views(), self._page.finding)
            self._page.finding = self.list.current

    def views(self) -> tuple[FindingView, ...]:
        """The findings of the plan that is shown."""
        planned = self._page.planned
        if planned is None:
            return ()
        return planning_findings.finding_views(self._page.state.engagement, planned.shown)

    def reword(self, finding: str) -> None:
        """Say a finding in other words."""
        page, engagement = self._page, self._page.state.engagement
        view = next((v for v in self.views() if v.finding.id == finding), None)
        if view is None or page.state.is_read_only:
            return
        found = view.finding

        def keep(words: dict[str, str], verified: bool) -> None:
            edit = planning_findings.reword_finding(engagement, found, words, cause_verified=verified)
            if edit is not None:
                page.apply(edit)

        page.open_dialog(
            reword_finding(found, keep, lambda: page.apply(planning_findings.restore_finding(engagement, found)))
        )

    def _look_at(self, finding: str) -> None:
        self._page.finding = finding

    def _hide(self, finding: str, hidden: bool) -> None:
        found = next(v.finding for v in self.views() if v.finding.id == finding)
        self._page.apply(planning_findings.hide_finding(self._page.state.engagement, found, hidden=hidden))

    def _go_to_evidence(self, name: str) -> None:
        pack = self._page.state.engagement.pack
        if any(str(q.id) == name for q in pack.questions):
            self._page.go("workshop", name)
        elif any(str(item.id) == name for item in pack.profile):
            self._page.go("profile", name)
        else:
            self._page.go("reliability")

    def _go_to_initiative(self, initiative: str) -> None:
        page = self._page
        if any(item.id == initiative for item in page.view().items):
            page.show_initiative(initiative)
        else:
            page.selected = initiative
            page.show_part("out")
