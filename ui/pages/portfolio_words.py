"""The words and rows of the portfolio page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from readiness.app import workspaces
from readiness.app.portfolio import Portfolio, PortfolioEntry, section_spread
from ui.language import short_day
from ui.widgets.cells import BandCell, Bar, Number, StateCell, Two, quiet
from ui.widgets.interval_bar import figure
from ui.widgets.ledger import Row
from ui.widgets.spread import SpreadRow

BY_DATE, BY_CLIENT = 1, 2


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Portfolio", text, None, n)


def note(found: Portfolio) -> str:
    """The folder and what is done with it."""
    count = len(found.entries)
    if str(found.folder) == workspaces.PLACE:
        return _tr("The shared workspace, %n engagement(s), looked at only", count)
    files = _tr("%n file(s)", count)
    return _tr("{folder}, {files}, looked at only").format(folder=found.folder.name, files=files)


def counted(count: int) -> str:
    """What the spread is over."""
    if count == 1:
        return _tr("Five gaps and control, 1 engagement with a verdict, no names")
    return _tr("Five gaps and control, %n engagement(s) with a verdict, no names", count)


def ordered(entries: Sequence[PortfolioEntry], order: int, search: str) -> list[PortfolioEntry]:
    """The entries that match, in the chosen order; as given they are weakest first."""
    wanted = search.casefold().strip()
    shown = [e for e in entries if wanted in f"{e.client} {e.agent} {e.path.name}".casefold()]
    if order == BY_DATE:
        by_name = sorted(shown, key=_name)  # what is of one day is not ranked either
        return sorted(by_name, key=lambda e: (e.day or date.min, e.status == "read"), reverse=True)
    if order == BY_CLIENT:
        return sorted(shown, key=_name)
    return shown


def _name(entry: PortfolioEntry) -> str:
    return (entry.client or entry.path.name).casefold()


def cells(entry: PortfolioEntry) -> Row:
    """The cells of one file."""
    if entry.status != "read":
        words = {"newer": _tr("Made by a newer version"), "protected": _tr("Protected by a passphrase")}
        why = words.get(entry.status, _tr("Cannot be read"))
        state = StateCell("claimed", _tr("Not read"), "warning", is_verdict=True)
        name = Two(entry.path.name, why, "strong", "ink_3", is_own=True)
        return [name, state, quiet("–"), Number("–", "micro"), quiet(""), quiet("–"), quiet("–")]
    stem = entry.path.stem  # tells engagements of one client apart; that of the client's own name says nothing new
    file = "" if stem.casefold() == entry.client.casefold() else stem
    name = Two(entry.client or stem, entry.agent, "strong", is_own=True, file=file)
    if entry.overall is None:
        done = _tr("{done} of {total} answered").format(done=entry.answered, total=entry.applicable)
        gates, points = quiet(_tr("not yet")), Number("–", "micro")
        return [name, BandCell("no_verdict"), quiet(done), points, quiet(""), gates, _day(entry)]
    values = (entry.overall.lo, entry.overall.mid, entry.overall.hi)
    points = Number(figure(entry.overall.lo), "strong")
    return [name, BandCell(entry.band), Bar(values), points, quiet(""), _gates(entry), _day(entry)]


def spread(found: Portfolio, entry: PortfolioEntry | None) -> list[SpreadRow]:
    """Each section over all files, the chosen one marked."""
    own = dict(entry.sections) if entry is not None and entry.has_verdict else {}
    return [SpreadRow(title, own.get(title), points) for title, points in section_spread(found)]


def _gates(entry: PortfolioEntry) -> StateCell:
    if entry.hard_open and entry.soft_open:
        words = _tr("{hard} hard, {soft} soft").format(hard=entry.hard_open, soft=entry.soft_open)
        return StateCell("failed", words, "diamond")
    if entry.hard_open:
        return StateCell("failed", _tr("{hard} hard").format(hard=entry.hard_open), "diamond")
    if entry.soft_open:
        return StateCell("claimed", _tr("{soft} soft").format(soft=entry.soft_open), "diamond")
    return StateCell("passed", _tr("none"))


def _day(entry: PortfolioEntry) -> Two:
    shown = short_day(entry.day) if entry.day else "–"
    aged = _tr("%n aged", entry.aged) if entry.aged else ""
    again = _tr("%n to confirm", entry.unconfirmed) if entry.unconfirmed else ""
    return Two(shown, aged or again, "small")
