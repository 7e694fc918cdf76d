"""Finished initiatives and what they changed: evidenced levels then and now, beside what was planned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from readiness.app.planning_done import DoneView
from ui.widgets.cells import Shift, StateCell, Words, quiet
from ui.widgets.faded import FadedArea
from ui.widgets.forms import pick
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.ledger import Column, Ledger, Row


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("DoneWork", text, None, n)


class DoneList(QWidget):
    """One block per initiative; Enter on a line opens its question.

    Attributes:
        since_chosen: Compare with another assessment; carries the id of its snapshot.
        question_asked: Go to a question; carries its id.
    """

    since_chosen = Signal(str)
    question_asked = Signal(str)

    def __init__(
        self, views: Sequence[DoneView], since: Sequence[tuple[str, str]], chosen: str = "", *, problem: str = ""
    ) -> None:
        """Show finished work.

        Args:
            views: Initiatives that were marked as done.
            since: Ids and labels of the earlier assessments in the file, oldest first.
            chosen: Id of the one that is compared, empty for none.
            problem: Why an earlier assessment cannot be read.
        """
        super().__init__()
        words = _tr("Evidenced levels then and now. That a level rose after the work does not prove that it did it.")
        if problem:
            words = problem
        elif not since:
            words = _tr(
                "No earlier assessment is kept in this file. What is evidenced now stands beside what was planned."
            )
        head: list[Items] = [(Text(words, "small", "failed" if problem else "muted", wrap=True), 1)]
        if since:
            keys = [key for key, _ in since]
            choice = pick([label for _, label in since], _tr("Since"), keys.index(chosen) if chosen in keys else 0)
            choice.setObjectName("done-since")
            choice.activated.connect(lambda at: self.since_chosen.emit(keys[at]))
            head += [Text(_tr("Since"), "label", "muted"), choice]
        blocks = [self._block(view, is_compared=bool(since) and not problem) for view in views]
        inner = frame("clear", column(*blocks, None, spacing=12))
        title = Text(_tr("%n initiative(s) finished", len(views)), "strong")
        self.setLayout(column(title, row(*head, spacing=12), (FadedArea(inner, _tr("Finished work")), 1), spacing=8))

    def _block(self, view: DoneView, *, is_compared: bool) -> QFrame:
        rows: list[Row] = [
            [
                Words(line.title, is_own=True),
                Shift(line.before, line.after) if is_compared else quiet(line.after),
                quiet(_tr("planned {level}").format(level=line.planned)),
                StateCell("passed", _tr("Reached")) if line.is_reached else StateCell("unknown", _tr("Not shown yet")),
            ]
            for line in view.lines
        ]
        columns = [Column("", -10), Column("", 84), Column("", 100), Column("", 150)]
        ledger = Ledger(columns, rows, view.title, row=30)
        ledger.chosen.connect(lambda at: self.question_asked.emit(view.lines[at].question))
        said = _tr("{n} of {all} levels reached").format(n=view.reached, all=len(view.lines))
        if view.evidence:
            said = _tr("{said}, shown by {what}").format(said=said, what=view.evidence)
        parts: list[Items] = [Text(view.title, "strong", wrap=True), Text(said, "small", "muted", wrap=True)]
        if rows:
            parts.append(ledger)
        return frame("well", column(*parts, spacing=4, margins=(16, 12, 16, 12)))
