"""The parts of the reliability page: their order and words, and how one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from readiness.domain.reliability.result import Projection
from ui.pages.page import Space
from ui.theme.look import look
from ui.widgets.forms import pick
from ui.widgets.kit import Text, row
from ui.widgets.tab_bar import TabBar, tabs_width

SIDE, ROOMY_SIDE = 340, 428
CHARTS = ("curve", "production", "trend", "drivers")
WHAT_IF = "what-if"
OUTCOMES = "outcomes"
TWO_COLUMNS = 1000
TABS_INSET = 16
"""The first word stands above the words of the card under it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReliabilityStage", text)


def room_for_parts(space: Space) -> int:
    """Width left for the parts of the projection."""
    if space.short:
        return space.width - 2 * space.pad
    return space.width - 2 * space.pad - look.px(ROOMY_SIDE if space.roomy else SIDE) - space.gap


def part_words(*, short: bool) -> dict[str, str]:
    """Keys and words of the parts, in order; a low window has sliders and outcomes as parts of their own."""
    words = {
        WHAT_IF: _tr("What if"),
        "curve": _tr("Curve"),
        OUTCOMES: _tr("Outcomes"),
        "steps": _tr("Steps"),
        "production": _tr("Production"),
        "day": _tr("A day"),
        "trend": _tr("Trend"),
        "drivers": _tr("Drivers"),
        "proof": _tr("Proof"),
        "inputs": _tr("Inputs"),
        "scenarios": _tr("Scenarios"),
    }
    return {key: word for key, word in words.items() if short or key not in (WHAT_IF, OUTCOMES)}


def _breaks(words: Mapping[str, str]) -> tuple[int, ...]:
    """After today comes production, after production what the figures rest on."""
    return tuple(at for at, key in enumerate(words) if key in ("production", "drivers"))


def words_fit(words: Mapping[str, str], width: int) -> bool:
    """Whether the parts stand side by side in this width, or go into a box."""
    return tabs_width(words.values(), len(_breaks(words))) + TABS_INSET <= width


@dataclass(frozen=True)
class Shown:
    """What there is to show: today, the what-if if there is one, and the target on the scale of the daily series."""

    today: Projection
    other: Projection | None = None
    goal: float | None = None

    @property
    def now(self) -> Projection:
        """The what-if, else today."""
        return self.other or self.today


class PartChoice(QWidget):
    """Words side by side where they fit, else one box.

    Attributes:
        chosen: The person chose a part; carries its index.
    """

    chosen = Signal(int)

    def __init__(self, words: Mapping[str, str], width: int) -> None:
        super().__init__()
        name = self.tr("Part of the projection")
        self._tabs: TabBar | None = None
        self._box = pick(list(words.values()), name)
        if words_fit(words, width):
            self._tabs = TabBar(list(words.values()), 0, name, breaks=_breaks(words))
            self._tabs.setObjectName("reliability-part")
            self._tabs.chosen.connect(self.chosen)
            self._box.setParent(self)
            self._box.hide()
            self.setLayout(row(self._tabs, None, margins=(TABS_INSET, 0, 0, 0)))
            return
        self._box.setObjectName("reliability-part")
        self._box.setMinimumWidth(look.px(200))
        self._box.currentIndexChanged.connect(self.chosen)
        self.setLayout(row(Text(self.tr("Show"), "label", "muted"), self._box, None))

    def set_current(self, index: int) -> None:
        """Stand at a part without telling."""
        if self._tabs is not None:
            self._tabs.set_current(index)
        self._box.blockSignals(True)
        self._box.setCurrentIndex(index)
        self._box.blockSignals(False)
