"""The assumptions in force with their origin, and the cautions, as a card over the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_words import ORIGIN_WORDS, assumption_words
from readiness.domain.reliability.result import Assumption, Caution
from ui.widgets.cells import Two, Words, quiet
from ui.widgets.kit import Text, button, column, frame
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.overlay import Overlay, dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("Assumptions", text)


def assumption_list(assumptions: Sequence[Assumption], cautions: Sequence[Caution]) -> Overlay:
    """Every value that was not measured here, and every doubt about a number."""
    rows: list[Row] = [
        [
            Two(a.label or a.name, a.note, is_own=True),
            Words(assumption_words(a), is_own=True),
            quiet(ORIGIN_WORDS[a.origin]),
        ]
        for a in assumptions
    ]
    columns = [Column(_tr("In force"), -5), Column(_tr("Value"), -3), Column(_tr("Origin"), -2)]
    table = Ledger(columns, rows, _tr("Assumptions"), row=46)
    doubts = [Text(f"• {c.message}", "small", "ink2", wrap=True) for c in cautions]
    heading = Text(_tr("Cautions"), "heading")
    inner = frame("clear", column(table, 12, heading, *doubts, None, spacing=6))
    return _card(_tr("What the projection rests on"), inner)


def explanation_list(said: Sequence[tuple[str, str]]) -> Overlay:
    """Figure by figure, how it comes about."""
    lines = [column(Text(name, "label"), Text(words, "body", "ink2", wrap=True), spacing=2) for name, words in said]
    return _card(_tr("How these figures come about"), frame("clear", column(*lines, None, spacing=12)))


def _card(title: str, inner: QFrame) -> Overlay:
    close = button(_tr("Close"), "primary")
    box = dialog(title, [inner], [None, close], width=880, first=close)
    box.closes_beside = True
    close.clicked.connect(box.dismiss)
    return box
