"""The pages by name: each module is imported when its page is first opened, never at start-up."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.pages.page import Page


@dataclass(frozen=True)
class Entry:
    """One line of the navigation.

    Attributes:
        name: Stable name, used with `Page.go` and as the module name below `ui.pages`.
        icon: Name of an icon in `ui.theme.icons`.
        class_name: The `Page` subclass in the module.
        under: The page whose line in the navigation is lit while this one is shown; "": its own.
    """

    name: str
    icon: str
    class_name: str
    under: str = ""

    @property
    def module(self) -> str:
        """The full module name; the freeze specification lists it."""
        return f"ui.pages.{self.name}"


ENTRIES = (
    Entry("start", "home", "StartPage"),
    Entry("profile", "profile", "ProfilePage"),
    Entry("workshop", "workshop", "WorkshopPage"),
    Entry("metrics", "metrics", "MetricsPage"),
    Entry("readout", "readout", "ReadoutPage"),
    Entry("reliability", "reliability", "ReliabilityPage"),
    Entry("roadmap", "roadmap", "RoadmapPage"),
    Entry("report", "report", "ReportPage"),
)
BESIDE = (
    Entry("claims", "claims", "ClaimsPage", under="workshop"),
    Entry("roster", "people", "RosterPage", under="workshop"),
    Entry("followup", "park", "FollowUpPage", under="workshop"),
    Entry("compare", "scale", "ComparePage", under="readout"),
    Entry("portfolio", "folder", "PortfolioPage", under="start"),
    Entry("merge", "people", "MergePage", under="start"),
)
"""Pages without a line of their own in the navigation; other pages lead there."""

WITHOUT_ENGAGEMENT = frozenset({"start", "portfolio"})
"""Pages that open while no engagement is open."""

NAMES = tuple(entry.name for entry in ENTRIES)


def line_of(name: str) -> str:
    """The page whose line in the navigation stands for this one."""
    return next((entry.under or name for entry in BESIDE if entry.name == name), name)


def exists(name: str) -> bool:
    """Whether the module of a page is part of this build."""
    return find_spec(f"ui.pages.{name}") is not None


def page_class(name: str) -> type[Page]:
    """The class of a page, imported on first use.

    Raises:
        KeyError: No entry has this name.
    """
    entry = next((item for item in (*ENTRIES, *BESIDE) if item.name == name), None)
    if entry is None:
        raise KeyError(name)
    loaded: type[Page] = getattr(import_module(entry.module), entry.class_name)
    return loaded
