"""The gates that are not passed and the practices: a word, a name, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.app.scoring_views import GateLine, PracticeLine
from ui.theme import verdicts
from ui.widgets.cells import Bar, StateCell, Two, Words
from ui.widgets.ledger import Column, Ledger, Row

ORDER = {"fail": 0, "unknown": 1, "claimed": 2}


def _tr(text: str) -> str:
    return QCoreApplication.translate("OpenGates", text)


def worst_first(gates: Sequence[GateLine]) -> list[GateLine]:
    """Open gates by how low they cap the verdict: hard ones that fail or are unknown, then soft ones, then claims."""

    def rank(gate: GateLine) -> tuple[bool, bool, int]:
        return (gate.status == "claimed", not gate.hard, ORDER[gate.status])

    return sorted((g for g in gates if g.status != "pass"), key=rank)


def open_gates(gates: Sequence[GateLine], name: str, *, row: int, most: int = 0, is_one_line: bool = False) -> Ledger:
    """A list of open gates: status, name, what is missing.

    Args:
        gates: The gates, in the order of the list.
        name: What the list is, for screen readers.
        row: Height of a row in text units.
        most: Height up to which rows grow where there is room; 0 keeps `row`.
        is_one_line: What is missing stands beside the name; else under it, with hard or soft behind the name.
    """
    rows: list[Row] = []
    for g in gates:
        state = StateCell(verdicts.tone(g.status), verdicts.status_word(g.status))
        if is_one_line:
            rows.append([state, Words(g.title, "label"), Words(g.missing, "small", "ink_3", is_own=True)])
        else:
            kind = _tr("{gate} · hard") if g.hard else _tr("{gate} · soft")
            rows.append([state, Two(kind.format(gate=g.title), g.missing, is_own=True)])
    columns = [Column("", 96), Column("", 120), Column("", -1)] if is_one_line else [Column("", 112), Column("", -1)]
    return Ledger(columns, rows, name, row=row, most=most)


def practice_rows(practices: Sequence[PracticeLine], floor: float, name: str, *, row: int = 32) -> Ledger:
    """The three practices with interval bar and status."""
    rows: list[Row] = []
    for line in practices:
        figures = None if line.figures is None else (line.figures.lo, line.figures.mid, line.figures.hi)
        status = line.status or "unknown"
        state = StateCell(verdicts.tone(status), line.word, verdicts.status_icon(status))
        rows.append([Words(line.title), Bar(figures, floor), state])
    columns = [Column("", -8), Column("", -5), Column("", 112)]
    return Ledger(columns, rows, name, row=row)
