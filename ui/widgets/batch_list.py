"""Imported batches: file, what was read, what was skipped, how success was judged; each can be removed whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.metrics_view import StepLine, view_batch
from readiness.domain.metrics import Batch
from ui.widgets.cells import Number, Words
from ui.widgets.import_choices import option_words
from ui.widgets.kit import Items, Text, button, column, frame, row, rule, scroll
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.marks import Chip


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchList", text)


def batch_list(batches: Sequence[Batch], remove: Callable[[str], object], *, locked: bool) -> QFrame:
    """A card per batch in a scrolling column."""
    cards: list[Items] = [_card(b, remove, locked=locked) for b in reversed(batches)]
    inner = frame("clear", column(*cards, None, spacing=12))
    return frame("clear", column((scroll(inner, _tr("Imports")), 1)))


def _card(batch: Batch, remove: Callable[[str], object], *, locked: bool) -> QFrame:
    sums = batch.aggregates
    head: list[Items] = [Text(batch.file, "heading"), None]
    if not locked:
        drop = button(_tr("Remove"), "plain", "cross")
        drop.setAccessibleName(_tr("Remove the import of {file}").format(file=batch.file))
        drop.clicked.connect(lambda: remove(batch.id))
        head.append(drop)
    days = f"{sums.date_min} – {sums.date_max}" if sums.date_min else ""
    skipped = ", ".join(f"{s.count} {s.reason.replace('_', ' ')}" for s in batch.skipped) or _tr("none")
    judged = option_words(batch.outcome_source) if batch.outcome_source else _tr("not stated")
    facts = [
        (_tr("Tasks"), f"{sums.tasks:,}"),
        (_tr("Rows imported"), f"{batch.rows_imported:,}"),
        (_tr("Rows skipped"), skipped),
        (_tr("Days"), days),
        (_tr("Success judged by"), judged),
        (_tr("Agents"), ", ".join(sums.agents[:4])),
    ]
    lines: list[Items] = [row(*head)]
    cells: list[Items] = []
    for name, value in facts:
        if value:
            cells += [column(Text(name, "label", "muted"), Text(value, "body", wrap=False), spacing=2), 12]
    lines.append(row(*cells, None, spacing=12))
    cautions = [Chip(_caution(c), "claimed", "warning") for c in batch.cautions[:3]]
    if cautions:
        lines += [rule(), row(*cautions, None)]
    view = view_batch(batch)
    lines += [rule(), column(*(Text(sentence, "body", wrap=True) for sentence in view.sentences), spacing=2)]
    if view.steps:
        lines.append(_steps(view.steps))
    return frame("card", column(*lines, spacing=10, margins=(20, 14, 16, 16)))


def _steps(steps: Sequence[StepLine]) -> Ledger:
    rows: list[Row] = [
        [
            Words(s.name, is_own=True),
            Number(f"{s.verified:,}"),
            Number(f"{s.verified - s.right:,}"),
            Number("–" if s.rate is None else f"{s.rate:.2%}"),
        ]
        for s in steps
    ]
    columns = [Column(_tr("Step"), -6), Column(_tr("Verified"), 96), Column(_tr("Wrong"), 80), Column(_tr("Right"), 96)]
    return Ledger(columns, rows, _tr("Steps"), row=30)


def _caution(code: str) -> str:
    words = {
        "judge_not_stated": _tr("How success was judged is assumed"),
        "thin": _tr("Too little data to confirm anything"),
    }
    return words.get(code, code.replace("_", " ").capitalize())
