"""Other ways to look at a plan: what is left out, scenarios side by side, build against operate and waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.planning_structs import HorizonView, RoadmapView
from ui.language import compact, percent
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import BandCell, Shift, Two, link, quiet
from ui.widgets.kit import Cut, Items, Text, button, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.messages import state_card, state_page
from ui.widgets.shares import Share, Shares
from ui.widgets.tick_box import TickBox


def _tr(text: str) -> str:
    return QCoreApplication.translate("RoadmapViews", text)


@dataclass(frozen=True)
class TwoRight(Two):
    """A figure over its range, both at the right."""

    is_number = True

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        up, low = look.px(20), look.px(18)
        top, place = r.center().y() - (up + low) / 2 + 1, r
        tone = look.color("accent" if is_on else self.tone)
        paint.write(p, QRectF(place.x(), top, place.width(), up), self.main, self.role, tone, paint.RIGHT)
        below = QRectF(place.x(), top + up, place.width(), low)
        paint.write(p, below, self.sub, "micro", look.color("ink_3"), paint.RIGHT)


class LeftOut(QWidget):
    """What has no slot, what was dropped, what could be added; Enter takes in, or leaves out again.

    Attributes:
        turned: An initiative was chosen; carries its id and whether it is to be in the plan.
        own_asked: Add an initiative of one's own.
    """

    turned = Signal(str, bool)
    own_asked = Signal()

    def __init__(self, view: RoadmapView, added: Sequence[tuple[str, str]], *, is_fixed: bool = False) -> None:
        """Show the lists.

        Args:
            view: The plan that is shown.
            added: Ids and titles of what was added by hand and is in the plan.
            is_fixed: Nothing of one's own can be added (the file is open elsewhere).
        """
        super().__init__()
        rows: list[Row] = []
        self._turns: list[tuple[str, bool]] = []
        for out in view.unscheduled:
            what = _tr("needs {what}").format(what=out.needs)
            self._line(
                rows, out.id, Two(out.title, what, tone="failed", is_own=True), _tr("No slot"), _tr("Drop"), False
            )
        for out in view.dropped:
            self._line(rows, out.id, Two(out.title, out.why, is_own=True), _tr("Dropped"), _tr("Take back"), True)
        for name, title in added:
            sub = _tr("no answer asks for it")
            self._line(rows, name, Two(title, sub, is_own=True), _tr("Added"), _tr("Leave out"), False)
        for out in view.available:
            sub = _tr("every question that it raises stands there already")
            self._line(rows, out.id, Two(out.title, sub, is_own=True), _tr("Not needed"), _tr("Add"), True)
        columns = [Column(_tr("Initiative"), -10), Column(_tr("State"), 110), Column("", 96)]
        self.listing = Ledger(columns, rows, _tr("Outside the plan"), row=46)
        self.listing.setObjectName("left-out")
        self.listing.chosen.connect(self.turn)
        own = button(_tr("Add an initiative of our own…"), icon="plus")
        own.setObjectName("add-own")
        own.setEnabled(not is_fixed)
        if is_fixed:
            own.setToolTip(_tr("The file is open in another window."))
        own.clicked.connect(self.own_asked)
        words = _tr("Enter or a double click changes a line. What is dropped takes with it what needs it.")
        parts: list[Items] = [row((Text(words, "small", "muted", wrap=True), 1), own, spacing=12)]
        if rows:
            parts.append((scroll(frame("clear", column(self.listing, None)), _tr("Outside the plan")), 1))
        else:
            self.listing.hide()
            parts += [Text(_tr("Everything in the catalogue is in the plan."), "body", "ink2", wrap=True), None]
        self.setLayout(column(*parts, spacing=8))

    def turn(self, at: int) -> None:
        """Take a line in, or leave it out."""
        if 0 <= at < len(self._turns):
            self.turned.emit(*self._turns[at])

    def _line(self, rows: list[Row], name: str, words: Two, state: str, verb: str, wanted: bool) -> None:
        rows.append([words, quiet(state), link(verb)])
        self._turns.append((name, wanted))


@dataclass(frozen=True)
class ScenarioCard:
    """A scenario beside the plan: name, horizons as (when, before, after), and what it changes in sentences."""

    name: str
    horizons: tuple[tuple[str, str, str], ...]
    lines: tuple[str, ...]
    is_printed: bool = False


@dataclass(frozen=True)
class ScenarioActs:
    """What can be done with a kept scenario; each takes its name."""

    show: Callable[[str], object]
    remove: Callable[[str], object]
    print_: Callable[[str, bool], object]
    choose: Callable[[str, bool], object]


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
        return state_page(state_card("scenarios", _tr("No scenario is kept yet"), words), 8)
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
    inner = frame("clear", column(*parts, row(*columns, spacing=12), None, spacing=8, margins=(0, 0, 8, 0)))
    return scroll(inner, _tr("Scenarios beside the plan"))


def _card(card: ScenarioCard, acts: ScenarioActs, *, is_fixed: bool) -> QFrame:
    rows: list[Row] = [[quiet(when), Shift(before, after)] for when, before, after in card.horizons]
    ledger = Ledger([Column("", 72), Column("", -10)], rows, _tr("Plan, then {name}").format(name=card.name), row=28)
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
            tick,
            row(show, None, gone, spacing=4),
            spacing=4,
            margins=(14, 12, 14, 12),
        ),
    )


def figures_view(view: RoadmapView) -> QFrame:
    """Every figure at every horizon with its range: what the strip has no room for."""
    rows = [_figures(h) for h in (view.today, *view.horizons)]
    columns = [
        Column(_tr("Horizon"), -16),
        Column(_tr("Verdict"), -17),
        Column(_tr("Score"), -12),
        Column(_tr("Open gates"), -18),
        Column(_tr("Success"), -15),
        Column(_tr("Wrong a day"), -13, 640),
        Column(_tr("With the target shown"), -19, 1000),
    ]
    table = Ledger(columns, rows, _tr("Figures at each horizon"), row=48)
    table.setObjectName("figures")
    note = _tr(
        "Under each figure stands its range. Score: finished work lifts one level above today, or one level more than "
        "the catalogue says. Success: the 90% interval of the sample. Effects of finished work are assumptions."
    )
    inner = frame(
        "clear", column(table, Text(note, "small", "muted", wrap=True), None, spacing=10, margins=(0, 0, 8, 0))
    )
    return scroll(inner, _tr("Figures at each horizon"))


def _figures(h: HorizonView) -> Row:
    low, _, high = h.overall_range.partition(" to ")
    gates, _, soft = h.gates.partition(", ")
    return [
        Two(h.label, _tr("end of week {n}").format(n=h.week) if h.week else _tr("as assessed")),
        BandCell(h.band),
        TwoRight(str(h.overall), h.overall_range if low != high else "–"),
        Two(gates, soft, is_own=True),
        TwoRight(h.success or _tr("no data"), h.success_range or "–"),
        TwoRight(h.wrong or _tr("no data"), h.wrong_range or "–"),
        Two(h.if_demonstrated or "–", _tr("if new data shows the target"), is_own=True),
    ]


def money_view(view: RoadmapView) -> QFrame:
    """Build against operate, the cost of waiting, when verdicts are reached and what to bear in mind."""
    left: list[Items] = [Text(_tr("Build against operate"), "strong")]
    balance = view.balance
    if balance is None or balance.build + balance.operate <= 0:
        left.append(
            Text(_tr("The profile says nothing yet about money for building and operating."), "body", "ink2", wrap=True)
        )
    else:
        total = balance.build + balance.operate
        parts = [
            Share(_tr("Build"), balance.build / total, "ink_3"),
            Share(_tr("Operate"), balance.operate / total, "ink"),
        ]
        goal = _tr("operate {share} or more").format(share=percent(balance.target))
        left += [
            Shares(parts, 1 - balance.target, goal),
            Text(balance.sentence, "body", "ink2", wrap=True),
            Text(
                _tr("Spend that serves both, not counted: {spend}.").format(spend=compact(balance.apart)),
                "small",
                "muted",
                wrap=True,
            )
            if balance.apart
            else 0,
        ]
    right: list[Items] = [Text(_tr("Cost of waiting"), "strong")]
    waiting = view.waiting or _tr("No verified outcomes are imported, so the cost of waiting is not known.")
    right.append(Text(waiting, "body", "ink2", wrap=True))
    right += [8, Text(_tr("When verdicts are reached"), "strong")]
    reached = view.milestones or (view.headline,)
    right += [Text(words, "body", "ink2", wrap=True) for words in (*reached, *view.blocked)]
    if view.notes:
        right += [8, Text(_tr("To bear in mind"), "strong")]
        right += [Text(words, "small", "muted", wrap=True) for words in view.notes]
    wells = [frame("well", column(*items, None, spacing=6, margins=(16, 12, 16, 14))) for items in (left, right)]
    inner = frame("clear", column(row(*[(well, 1) for well in wells], spacing=12), None, margins=(0, 0, 8, 0)))
    inner.setMinimumHeight(look.px(80))
    return scroll(inner, _tr("Build against operate, cost of waiting"))
