"""The parts of the portfolio page: columns of the list, what explains them, and the card of the spread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from readiness.app.portfolio import Portfolio
from ui.pages import portfolio_words
from ui.theme.space import Space
from ui.widgets.forms import advice
from ui.widgets.interval_bar import Legend
from ui.widgets.kit import Items, Text, column, frame, row
from ui.widgets.ledger import Column
from ui.widgets.marks import Icon
from ui.widgets.spread import Spread, SpreadKey

SIDE_FROM = 1160
BARS_FROM = 760
FEW = 10
"""Fewer files than this are no benchmark: nothing is said about rank."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("PortfolioPage", text)


def side(space: Space) -> int:
    """Width of the card of the spread, in text units."""
    return 448 if space.roomy else 312


def columns(space: Space) -> list[Column]:
    """The columns of the list of files."""
    roomy = space.roomy
    return [
        Column(_tr("Engagement"), -12),
        Column(_tr("Verdict"), 200 if roomy else 144),
        Column(_tr("Score, 0 to 100"), 280 if roomy else 132, BARS_FROM),
        Column(_tr("Evidenced"), 60, 640),
        Column("", 8, 800),
        Column(_tr("Open gates"), 150 if roomy else 136, 560),
        Column(_tr("Workshop"), 96, 660),
    ]


def _has_bars(space: Space) -> bool:
    """Whether the list is wide enough for its bars: without them their key says nothing."""
    beside = 0 if space.short or space.effective < SIDE_FROM else side(space) + space.gap
    return space.effective - beside - (2 * space.pad + 34) / space.zoom >= BARS_FROM


def remarks(space: Space, found: Portfolio | None) -> list[Items]:
    """What bars and words in the list mean; of aged evidence only where some is."""
    gates = _tr("Open gates: all that are not passed.")
    legend: list[Items] = [Legend(), 8] if _has_bars(space) else []
    lines: list[Items] = [row(*legend, (Text(gates, "small", "muted", wrap=True), 1), spacing=8)]
    if found is not None and any(entry.aged for entry in found.entries):
        aged = _tr("Aged: evidence older than the questionnaire allows. It is to be shown again.")
        lines.append(row(Icon("info", "ink_3", 18), (Text(aged, "small", "muted", wrap=True), 1), spacing=8))
    return lines


def is_few(found: Portfolio) -> bool:
    """Whether the files with a verdict are too few to be compared."""
    return sum(entry.has_verdict for entry in found.entries) < FEW


def bench(found: Portfolio, spread: Spread) -> QFrame:
    """The selected file among the others, section by section; where they are few, what not to conclude."""
    count = sum(entry.has_verdict for entry in found.entries)
    title = Text(_tr("Against your own files"), "heading")
    counted = Text(portfolio_words.counted(count), "small", "muted", wrap=True)
    items: list[Items] = [title, counted, 4, row(SpreadKey(), None), 4, spread]
    if is_few(found):
        warning = _tr("Do not rank them. Say at most which of these is the lowest.")
        items += [12, advice(_tr("Too few for a benchmark"), warning)]
    return frame("card", column(*items, (None, 1), spacing=4, margins=(24, 16, 24, 16)))
