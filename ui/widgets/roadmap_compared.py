"""Kept scenarios side by side with the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.action import Action
from ui.widgets.cells import Shift, quiet
from ui.widgets.faded import FadedArea
from ui.widgets.kit import Cut, Items, Text, button, column, flush, frame, row
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.messages import state_card, state_page
from ui.widgets.tick_box import TickBox


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoadmapViews", text, None, n)


@dataclass(frozen=True)
class ScenarioCard:
    """A scenario beside the plan: name, horizons as (when, before, after), and what it changes in sentences."""

    name: str
    horizons: tuple[tuple[str, str, str], ...]
    lines: tuple[str, ...]
    is_printed: bool = False


@dataclass(frozen=True)
class ScenarioActs:
    """What can be done with a kept scenario, each by its name; `first` makes one where there is none."""

    show: Callable[[str], object]
    remove: Callable[[str], object]
    print_: Callable[[str, bool], object]
    choose: Callable[[str, bool], object]
    first: Action


def scenarios_view(
    cards: Sequence[ScenarioCard], others: Sequence[tuple[str, bool]], acts: ScenarioActs, *, is_fixed: bool = False
) -> QFrame:
    """Up to three scenarios side by side.

    Args:
        cards: Those that are shown.
        others: All kept ones with whether they are shown, where there are more than can be shown.
        acts: What the buttons do.
        is_fixed: Nothing can be changed.
    """
    if not cards and not others:
        words = _tr(
            "Change people, pace or initiatives on the plan, look at the answer, then keep it: "
            "it stands here beside the plan."
        )
        plain = state_card("scenarios", _tr("No scenario is kept yet"), words, others=[acts.first])
        plain.setObjectName("clear")  # it stands on the card of the page already
        return state_page(plain, 8)
    title = Text(_tr("%n scenario(s) beside the plan", len(others) or len(cards)), "strong")
    parts: list[Items] = []
    if others:
        ticks: list[Items] = []
        for name, is_shown in others:
            tick = TickBox(name, on=is_shown)
            tick.toggled.connect(lambda on, n=name: acts.choose(n, on))
            ticks.append(tick)
        parts += [Text(_tr("Side by side, at most three"), "label", "muted"), column(*ticks, spacing=0)]
    columns: list[Items] = [(_card(card, acts, is_fixed=is_fixed), 4) for card in cards]
    if len(cards) < 3:
        columns.append((QWidget(), 4 * (3 - len(cards)) - 2))
    inner = frame("clear", column(*parts, row(*columns, spacing=12), None, spacing=8))
    area = FadedArea(inner, _tr("Scenarios beside the plan"))
    return frame("clear", column(row((title, 1), acts.first.button(), spacing=12), (area, 1), spacing=8))


def _card(card: ScenarioCard, acts: ScenarioActs, *, is_fixed: bool) -> QFrame:
    rows: list[Row] = [[quiet(when), Shift(before, after)] for when, before, after in card.horizons]
    ledger = Ledger(
        [Column(_tr("Horizon"), 88), Column(_tr("The plan, then this"), -10)],
        rows,
        _tr("Plan, then {name}").format(name=card.name),
        row=28,
    )
    show = button(_tr("Show"), tip=_tr("Show {name} on the page").format(name=card.name))
    show.setAccessibleName(_tr("Show {name}").format(name=card.name))
    show.clicked.connect(lambda: acts.show(card.name))
    gone = button(_tr("Remove"), "quiet")
    gone.setAccessibleName(_tr("Remove {name}").format(name=card.name))
    gone.clicked.connect(lambda: acts.remove(card.name))
    tick = TickBox(_tr("In the report"), on=card.is_printed)
    tick.setAccessibleName(_tr("{name} in the report").format(name=card.name))
    tick.toggled.connect(lambda on: acts.print_(card.name, on))
    for control in (gone, tick):
        control.setEnabled(not is_fixed)
    lines = [Text(line, "small", "ink2", wrap=True) for line in card.lines]
    return frame(
        "well",
        column(
            Cut(card.name, "strong"),
            ledger,
            4,
            *lines,
            None,
            8,
            row(show, tick, None, flush(gone, "right"), spacing=8),
            spacing=4,
            margins=(16, 12, 16, 12),
        ),
    )
