"""Kept scenarios beside today: a comparison, what each changes, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_scenarios import MOST_KEPT, KeptWhatIf, changes_words, compared_rows
from readiness.domain.reliability.result import Projection
from ui.widgets.kit import Button, Cut, Items, Text, button, column, row, scroll
from ui.widgets.messages import state_card, state_page
from ui.widgets.overlay import Overlay
from ui.widgets.what_if_facts import comparison
from ui.widgets.workflow_forms import Entry, Values, entry_dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("Scenarios", text)


class ScenarioPart(QFrame):
    """At most three scenarios beside today.

    Attributes:
        shown: Put the sliders where this scenario has them; carries its index.
        dropped: Forget it; carries its index.
    """

    shown = Signal(int)
    dropped = Signal(int)

    def __init__(
        self, today: Projection, kept: Sequence[KeptWhatIf], results: Sequence[Projection], *, can_change: bool
    ) -> None:
        super().__init__()
        self.setObjectName("clear")
        head = _tr("{n} of {most} scenarios kept").format(n=len(kept), most=MOST_KEPT)
        if not kept:
            why = _tr("Move a slider, then keep the what-if under a name with Ctrl+S. Up to three stand beside today.")
            card = state_page(state_card("scenarios", _tr("No scenario is kept yet"), why), 8)
            self.setLayout(column((card, 1), spacing=0))
            return
        items: list[Items] = [Text(head, "heading")]
        for at, one in enumerate(kept):
            items.append(self._line(at, one, can_change=can_change))
        if kept and len(results) == len(kept):
            table = comparison([_tr("Today"), *(one.name for one in kept)], compared_rows((today, *results)))
            items += [4, (scroll(table, _tr("Scenarios compared")), 1)]
        else:
            items.append(None)
        self.setLayout(column(*items, spacing=6))

    def _line(self, at: int, one: KeptWhatIf, *, can_change: bool) -> Items:
        show = self._act(_tr("Show"), f"show-{at}", one.name)
        show.clicked.connect(lambda: self.shown.emit(at))
        drop = self._act(_tr("Remove"), f"drop-{at}", one.name)
        drop.setEnabled(can_change)
        drop.clicked.connect(lambda: self.dropped.emit(at))
        return row(
            Cut(one.name, "label"), (Cut(changes_words(one.overrides), "small", "muted"), 1), show, drop, spacing=10
        )

    @staticmethod
    def _act(word: str, name: str, scenario: str) -> Button:
        result = button(word, "quiet")
        result.setObjectName(name)
        result.setAccessibleName(f"{word}: {scenario}")
        return result


def name_dialog(changes: str, suggested: str, save: Callable[[str], object]) -> Overlay:
    """Asks for the name under which a what-if is kept."""

    def take(values: Values) -> None:
        save(str(values["name"] or ""))

    entries = [Entry("name", _tr("Name"), "text", suggested, _tr("the name of a kept one replaces it"), is_wide=True)]
    return entry_dialog(_tr("Keep this what-if"), changes[:1].upper() + changes[1:], entries, take, width=480)
