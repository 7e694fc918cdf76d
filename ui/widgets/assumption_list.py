"""The assumptions in force with their origin, and the cautions, as a card over the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.domain.reliability.result import Assumption, Caution
from ui.widgets.cells import Words, quiet, strong
from ui.widgets.kit import Text, button, column, frame, row, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.overlay import Overlay


def _tr(text: str) -> str:
    return QCoreApplication.translate("Assumptions", text)


def assumption_list(assumptions: Sequence[Assumption], cautions: Sequence[Caution]) -> Overlay:
    """Every value that was not measured here, and every doubt about a number."""
    origins = {
        "measured": _tr("measured"),
        "profile": _tr("profile"),
        "literature": _tr("literature"),
        "assumed": _tr("assumed"),
        "entered": _tr("entered"),
    }
    rows: list[Row] = [[strong(a.label or a.name), Words(_value(a)), quiet(origins[a.origin])] for a in assumptions]
    columns = [Column(_tr("Value in force"), -5), Column("", -3), Column(_tr("Origin"), -2)]
    table = Ledger(columns, rows, _tr("Assumptions"), row=34)
    doubts = [Text(f"• {c.message}", "small", "ink2", wrap=True) for c in cautions]
    inner = frame("clear", column(table, 12, *doubts, None, spacing=6))
    close = button(_tr("Close"), "primary")
    body = column(
        Text(_tr("What the projection rests on"), "title"),
        (scroll(inner, _tr("Assumptions and cautions")), 1),
        row(None, close),
        spacing=12,
        margins=(24, 20, 24, 20),
    )
    box = Overlay(body, width=760, first=close)
    box.setMinimumHeight(480)
    close.clicked.connect(box.dismiss)
    return box


def _value(assumption: Assumption) -> str:
    value = assumption.value
    if isinstance(value, float | int):
        shown = f"{100 * value:.3g}%" if assumption.unit in ("share", "fraction") else f"{value:g}"
        return shown if assumption.unit in ("share", "fraction", "") else f"{shown} {assumption.unit}"
    return "–" if value is None else str(value)
