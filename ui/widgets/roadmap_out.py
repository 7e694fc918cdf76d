"""What stands outside the plan: no slot, dropped, or not needed; and the way to add work of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from readiness.app.planning_structs import RoadmapView
from ui.theme import paint
from ui.theme.look import look
from ui.widgets.cells import Two, Words
from ui.widgets.faded import FadedArea
from ui.widgets.kit import Items, Text, button, column, frame, row
from ui.widgets.ledger import Column, Ledger, Row

EDGE = 8  # the words of the table begin and end here


@dataclass(frozen=True)
class Verb(Words):
    """What Enter does with a line, at its right end."""

    is_number = True

    def paint(self, p: QPainter, r: QRectF, *, is_on: bool) -> None:
        paint.write(p, r, self.text, self.role, look.color(self.tone), paint.RIGHT)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RoadmapViews", text, None, n)


def _title(out: int, spare: int) -> str:
    """How many are left out of the plan, and how many of the catalogue it does not need."""
    if out and spare:
        return _tr("%n initiative(s) left out, {spare} not needed", out).format(spare=spare)
    if out:
        return _tr("%n initiative(s) left out", out)
    if spare:
        return _tr("Nothing is left out; %n initiative(s) of the catalogue are not needed", spare)
    return _tr("Nothing is left out")


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
            why = Two(_tr("No slot"), _tr("needs {what}").format(what=out.needs), tone="failed", is_own=True)
            self._line(rows, out.id, out.title, why, _tr("Drop"), wanted=False)
        for out in view.dropped:
            self._line(rows, out.id, out.title, Two(_tr("Dropped"), out.why, is_own=True), _tr("Take back"))
        for name, title in added:
            why = Two(_tr("Added"), _tr("no answer asks for it"), is_own=True)
            self._line(rows, name, title, why, _tr("Leave out"), wanted=False)
        for out in view.available:
            reason = _tr("every question that it raises is at that level already")
            self._line(rows, out.id, out.title, Two(_tr("Not needed"), reason, is_own=True), _tr("Add"))
        columns = [Column(_tr("Initiative"), -10), Column(_tr("State"), -10), Column("", 112)]
        self.listing = Ledger(columns, rows, _tr("Outside the plan"), row=48)
        self.listing.setObjectName("left-out")
        self.listing.chosen.connect(self.turn)
        own = button(_tr("Add an initiative of our own…"), icon="plus")
        own.setObjectName("add-own")
        own.setEnabled(not is_fixed)
        if is_fixed:
            own.setToolTip(_tr("The file is open in another window."))
        own.clicked.connect(self.own_asked)
        words = _tr("Enter or a double click changes a line. What is dropped takes with it what needs it.")
        title = _title(len(view.unscheduled) + len(view.dropped), len(view.available))
        said = column(Text(title, "strong"), Text(words, "small", "muted", wrap=True), spacing=0)
        parts: list[Items] = [row((said, 1), own, spacing=12, margins=(EDGE, 0, EDGE, 0))]
        if rows:
            parts.append((FadedArea(frame("clear", column(self.listing, None)), _tr("Outside the plan")), 1))
        else:
            self.listing.hide()
            parts += [Text(_tr("Everything in the catalogue is in the plan."), "body", "ink2", wrap=True), None]
        self.setLayout(column(*parts, spacing=12))

    def turn(self, at: int) -> None:
        """Take a line in, or leave it out."""
        if 0 <= at < len(self._turns):
            self.turned.emit(*self._turns[at])

    def _line(self, rows: list[Row], name: str, title: str, why: Two, verb: str, *, wanted: bool = True) -> None:
        rows.append([Words(title, "label", is_own=True), why, Verb(verb, "label", "accent")])
        self._turns.append((name, wanted))
