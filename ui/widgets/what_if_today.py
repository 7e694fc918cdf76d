"""The head of the reliability page: success today with interval, standing, evidence and trend."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.reliability_view import TodayView
from ui.theme.look import look
from ui.widgets.folding import Folding
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.marks import Chip


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayCard", text)


class TodayCard(QFrame):
    """Success today; "Not enough data" in words where that is the truth."""

    def __init__(self, view: TodayView, *, short: bool = False, low: bool = False) -> None:
        """Show the figures.

        Args:
            view: What to show.
            short: One line, for a low window.
            low: Without the line on evidence, for a window of little height.
        """
        super().__init__()
        self.setObjectName("card")
        chip = Chip(view.standing, view.standing_status)
        interval: list[Items] = [Text(view.interval, "strong")]
        if view.figure:
            under = _tr("End-to-end success today, 90% interval") if short else _tr("90% interval")
            below = Text(under, "small", "muted", wrap=short)
            below.setMinimumWidth(look.px(160))
            interval.append(below)
        if short:
            chip.setMinimumWidth(chip.sizeHint().width())
            parts: list[Items] = [Text(view.figure, "figure")] if view.figure else []
            today = frame("clear", row(*parts, (column(*interval, spacing=0), 1), spacing=12))
            beside = Folding((Text(view.trend, "small", "muted"), 0), (chip, 0), spacing=12, stacked=4)
            self.setLayout(row((Folding((today, 1), (beside, 0), spacing=12, stacked=4), 1), margins=(20, 6, 20, 6)))
            return
        head: list[Items] = [Text(view.figure, "display"), 4] if view.figure else []
        lines: list[Items] = [
            Text(_tr("End-to-end success today"), "label", "muted"),
            row(*head, column(None, *interval, None, spacing=0), None, spacing=12),
            row(chip, None),
        ]
        quiet = [view.trend] if low else [view.evidence, view.trend]
        lines += [Text(words, "small", "muted", wrap=True) for words in quiet if words]
        self.setLayout(column(*lines, spacing=4, margins=(24, 12, 24, 12)))
