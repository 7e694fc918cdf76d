"""Kept scenarios beside today: a comparison, what each changes, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_scenarios import MOST_KEPT, KeptWhatIf, changes_words, compared_rows
from readiness.domain.reliability.result import Projection
from ui.widgets.action import Action
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
        keep_asked: Keep the what-if that is set.
        begin_asked: Begin a what-if: nothing is set yet.
    """

    shown = Signal(int)
    dropped = Signal(int)
    keep_asked = Signal()
    begin_asked = Signal()

    def __init__(
        self,
        today: Projection,
        kept: Sequence[KeptWhatIf],
        results: Sequence[Projection],
        *,
        can_change: bool,
        is_set: bool = False,
    ) -> None:
        """Show the scenarios.

        Args:
            today: Today's projection.
            kept: The scenarios.
            results: Their projections, in the same order; empty while they are made.
            can_change: Whether scenarios can be kept and removed.
            is_set: Whether a slider stands otherwise than today, so that there is something to keep.
        """
        super().__init__()
        self.setObjectName("clear")
        head = _tr("{n} of {most} scenarios kept").format(n=len(kept), most=max(MOST_KEPT, len(kept)))
        if not kept:
            self.setLayout(column((self._empty(can_change=can_change, is_set=is_set), 1), spacing=0))
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

    def _empty(self, *, can_change: bool, is_set: bool) -> QFrame:
        """What a scenario is for, and the next step towards one."""
        if is_set:
            title = _tr("Keep this what-if as a scenario")
            why = _tr("It then stands beside today, figure by figure. Up to three can be kept.")
            act = Action(_tr("Keep it…"), self.keep_asked.emit, keys="Ctrl S")
        else:
            title = _tr("No scenario is kept yet")
            why = _tr("Move a slider and keep the what-if under a name. Up to three then stand beside today.")
            act = Action(_tr("Go to the sliders"), self.begin_asked.emit, "edit")
        card = state_card("scenarios", title, why, others=[act] if can_change else ())
        card.setObjectName("clear")  # it stands in the card of the part already
        return state_page(card, 8)

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
