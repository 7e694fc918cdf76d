"""Cards of the roadmap page that change an initiative: other words for the catalogue's, all of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from readiness.app import details, planning
from readiness.app.planning_options import with_own, without_own
from readiness.domain.catalogue import Initiative
from readiness.domain.roadmap.options import Assignment, PlanOptions
from ui.widgets.own_form import OwnChoices, own_initiative
from ui.widgets.roadmap_forms import reword

if TYPE_CHECKING:
    from ui.pages.roadmap import RoadmapPage


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapPage", text)


def add(page: RoadmapPage) -> None:
    """Ask for an initiative of the consultant's own."""
    engagement = page.state.engagement

    def finish(initiative: Initiative) -> None:
        options = with_own(engagement.plan_options, initiative)
        _keep(page, options.model_copy(update={"added": (*options.added, initiative.id)}), initiative.title)

    page.open_dialog(own_initiative(planning.next_own_id(engagement), _choices(page), finish))


def change(page: RoadmapPage, name: str) -> None:
    """Say an initiative in this client's words, or change one's own in every field, or remove it."""
    engagement = page.state.engagement
    options = engagement.plan_options
    said = next((a for a in options.assignments if a.initiative == name), Assignment(initiative=name))
    mine = next((i for i in options.own if i.id == name), None)
    if mine is not None:
        given = mine

        def finish(initiative: Initiative) -> None:
            _keep(page, with_own(engagement.plan_options, initiative), initiative.title)

        def remove() -> None:
            words = _tr("Without {title}").format(title=given.title)
            _keep(page, without_own(engagement.plan_options, given.id), words)

        page.open_dialog(own_initiative(given.id, _choices(page), finish, given, remove))
        return
    found = next((i for i in engagement.pack.initiatives if i.id == name), None)
    if found is not None:
        page.open_dialog(reword(found, said, lambda changed: page.apply(details.assign(engagement, changed))))


def _keep(page: RoadmapPage, options: PlanOptions, text: str) -> None:
    page.apply(planning.change_plan(page.state.engagement, options, text))


def _choices(page: RoadmapPage) -> OwnChoices:
    engagement = page.state.engagement
    pack = engagement.pack
    return OwnChoices(
        pools=[(p.id, p.title) for p in pack.pools],
        gaps=[(s.id, s.title) for s in pack.sections],
        questions=[(str(q.id), q.short_title) for q in pack.questions],
        initiatives=[(i.id, i.title) for i in (*pack.initiatives, *engagement.plan_options.own)],
    )
