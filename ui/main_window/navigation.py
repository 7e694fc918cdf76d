"""The pages as the navigation shows them: words, and the state of each in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import pages
from ui.state import State
from ui.widgets.nav_sidebar import NavEntry


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Navigation", text, None, n)


def words() -> dict[str, str]:
    """The word of every page by its name."""
    return {
        "start": _tr("Start"),
        "profile": _tr("Profile"),
        "workshop": _tr("Workshop"),
        "metrics": _tr("Metrics"),
        "readout": _tr("Read-out"),
        "reliability": _tr("Reliability"),
        "roadmap": _tr("Roadmap"),
        "report": _tr("Report"),
        "claims": _tr("Claims"),
        "roster": _tr("Roster"),
        "followup": _tr("Follow-up"),
        "compare": _tr("Compare"),
        "portfolio": _tr("Portfolio"),
        "merge": _tr("Merge"),
    }


def notes(state: State) -> dict[str, str]:
    """What has been done on each page, in a few words."""
    if not state.is_open:
        return {}
    from readiness.app.profile import filled
    from readiness.app.workshop import progress

    done, total = progress(state.engagement)
    items, all_items = filled(state.engagement)
    batches = len(state.engagement.batches)
    metrics = _tr("%n import(s)", batches) if batches else ""
    return {
        "profile": _tr("{done} of {total}").format(done=items, total=all_items),
        "workshop": _tr("{done} of {total}").format(done=done, total=total),
        "metrics": metrics,
    }


def entries(state: State) -> list[NavEntry]:
    """The lines of the navigation."""
    named, said = words(), notes(state)
    return [NavEntry(entry.name, entry.icon, named[entry.name], said.get(entry.name, "")) for entry in pages.ENTRIES]
