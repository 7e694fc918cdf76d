"""The portfolio page: every engagement file of a folder, looked at and never opened for writing."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from readiness.app.engagement import Engagement, look_into
from readiness.app.files import check_target
from readiness.app.wording import BAND_WORDS
from readiness.domain.progress import SILENT, Progress
from readiness.domain.scoring.scorecard import BandId, Triple
from readiness.errors import CannotWrite, FileMissing, FileTooNew, PassphraseNeeded, ReadinessError, WrongPassword
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.store.engagement_store import EngagementStore

Status = Literal["read", "newer", "protected", "unreadable"]
PATTERN: Final = "*.readiness"
MOST_FILES: Final = 1000
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""First characters that a spreadsheet would take for a formula."""


@dataclass(frozen=True)
class PortfolioEntry:
    """One file. Everything but `path`, `status` and `problem` is empty where it could not be read.

    Attributes:
        overall: points 0-100, evidenced, as stated, still possible; None while there is no verdict.
        hard_open, soft_open: gates that do not pass.
        aged: answers whose evidence is older than the questionnaire allows.
        unconfirmed: answers carried over and not confirmed again.
        sections: evidenced points by name of the section.
        day: of the workshop, otherwise of the last answer.
    """

    path: Path
    status: Status
    problem: str = ""
    client: str = ""
    agent: str = ""
    band: BandId = "no_verdict"
    overall: Triple | None = None
    answered: int = 0
    applicable: int = 0
    hard_open: int = 0
    soft_open: int = 0
    gates: int = 0
    day: date | None = None
    aged: int = 0
    unconfirmed: int = 0
    sections: tuple[tuple[str, float], ...] = ()

    @property
    def has_verdict(self) -> bool:
        """Enough is answered for a verdict."""
        return self.status == "read" and self.band != "no_verdict"


@dataclass(frozen=True)
class Portfolio:
    """A folder's files, weakest first: those with a verdict by evidenced points, then the rest by name."""

    folder: Path
    entries: tuple[PortfolioEntry, ...]
    left_out: int = 0


def read_portfolio(folder: Path, now: datetime, progress: Progress = SILENT) -> Portfolio:
    """Look into every engagement file of a folder. Files that cannot be read stay in the list and say why.

    Raises:
        FileMissing: There is no such folder.
        Cancelled: The person asked to stop.
    """
    if not folder.is_dir():
        raise FileMissing(
            tr("There is no folder {folder}.", folder=folder),
            hint=tr("Choose the folder that holds the engagement files."),
        )
    try:
        paths = sorted(path for path in folder.glob(PATTERN) if not path.name.startswith("."))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileMissing(
            tr("{folder} cannot be read: {reason}.", folder=folder, reason=reason), hint=tr("Choose another folder.")
        ) from error
    shown = paths[:MOST_FILES]
    entries = []
    for at, path in enumerate(shown):
        progress.step(at, len(shown), path.stem)
        entries.append(_entry(path, now))
    return Portfolio(folder, tuple(sorted(entries, key=_rank)), len(paths) - len(shown))


def read_workspace(now: datetime, progress: Progress = SILENT) -> Portfolio:
    """Every engagement of the shared workspace, read by one query. One that cannot be read says why.

    Raises:
        StoreError: The workspace cannot be reached.
        Cancelled: The person asked to stop.
    """
    from readiness.app import workspaces

    found = workspaces.read_all()
    entries = []
    for at, copied in enumerate(found):
        progress.step(at, len(found), copied.name)
        try:
            entries.append(_summary(copied.path, Engagement(cast("EngagementStore", copied), now)))
        except ReadinessError as error:
            entries.append(PortfolioEntry(copied.path, "unreadable", str(error)))
    return Portfolio(Path(workspaces.PLACE), tuple(sorted(entries, key=_rank)))


def section_spread(portfolio: Portfolio) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Evidenced points of each section over all files with a verdict, without names, rising."""
    titles: dict[str, list[float]] = {}
    for entry in portfolio.entries:
        if entry.has_verdict:
            for title, points in entry.sections:
                titles.setdefault(title, []).append(points)
    return tuple((title, tuple(sorted(points))) for title, points in titles.items())


def portfolio_json(portfolio: Portfolio) -> dict[str, Any]:
    """A portfolio as plain values. Points 0-100; keys are stable."""
    return {
        "folder": str(portfolio.folder),
        "leftOut": portfolio.left_out,
        "engagements": [
            {
                "file": entry.path.name,
                "status": entry.status,
                "problem": entry.problem or None,
                "client": entry.client,
                "agent": entry.agent,
                "verdict": entry.band,
                "overall": None if entry.overall is None else entry.overall.model_dump(),
                "answered": entry.answered,
                "applicable": entry.applicable,
                "openGates": {"hard": entry.hard_open, "soft": entry.soft_open, "of": entry.gates},
                "day": None if entry.day is None else entry.day.isoformat(),
                "aged": entry.aged,
                "notReconfirmed": entry.unconfirmed,
            }
            for entry in portfolio.entries
        ],
    }


def portfolio_lines(portfolio: Portfolio) -> Iterable[str]:
    """A portfolio in words, one line per file."""
    if not portfolio.entries:
        yield f"{portfolio.folder} holds no engagement files."
    for entry in portfolio.entries:
        if entry.status != "read":
            yield f"{entry.path.name}: not read. {entry.problem}"
            continue
        figures = entry.overall
        points = "" if figures is None else f", {figures.lo:.0f} ({figures.lo:.0f} to {figures.hi:.0f})"
        day = f", {entry.day.isoformat()}" if entry.day else ""
        aged = f", {entry.aged} aged" if entry.aged else ""
        gates = f"open gates {entry.hard_open} hard, {entry.soft_open} soft"
        yield (
            f"{entry.client}, {entry.agent}: {BAND_WORDS[entry.band]}{points}, "
            f"{entry.answered} of {entry.applicable} answered, {gates}{day}{aged}"
        )
    if portfolio.left_out:
        yield f"{portfolio.left_out} more files are not shown."


def write_portfolio(portfolio: Portfolio, target: Path) -> None:
    """Write a portfolio as a table (.csv) that no spreadsheet program takes for formulas.

    Raises:
        CannotWrite: The target cannot be written.
    """
    check_target(target)
    head = [tr("File"), tr("Client"), tr("Agent"), tr("Verdict"), tr("Evidenced"), tr("As stated")]
    head += [tr("Still possible"), tr("Answered"), tr("Applicable"), tr("Open hard gates"), tr("Open soft gates")]
    head += [tr("Day"), tr("Aged answers"), tr("Not confirmed again"), tr("Remark")]
    try:
        with target.open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows([_plain(cell) for cell in _cells(entry)] for entry in portfolio.entries)
    except OSError as error:
        raise CannotWrite(str(target), (error.strerror or str(error)).lower()) from error


def _entry(path: Path, now: datetime) -> PortfolioEntry:
    try:
        engagement = look_into(path, now=now)
    except FileTooNew as error:
        return PortfolioEntry(path, "newer", f"{error}")
    except (PassphraseNeeded, WrongPassword):
        return PortfolioEntry(path, "protected", tr("{name} is protected by a passphrase.", name=path.name))
    except ReadinessError as error:
        return PortfolioEntry(path, "unreadable", str(error))
    try:
        return _summary(path, engagement)
    except ReadinessError as error:
        return PortfolioEntry(path, "unreadable", str(error))
    finally:
        engagement.close()


def _summary(path: Path, engagement: Engagement) -> PortfolioEntry:
    card, pack = engagement.scorecard, engagement.pack
    hard = {gate.id: gate.hard for gate in pack.gates}
    open_ = [gate for gate, status in card.gates.items() if status != "pass"]
    hard_open = sum(hard.get(gate, True) for gate in open_)
    recorded = max((r.recorded for r in engagement.responses.values() if r.recorded is not None), default=None)
    has_verdict = card.verdict.certified != "no_verdict"
    return PortfolioEntry(
        path=path,
        status="read",
        client=engagement.details.client,
        agent=engagement.details.agent,
        band=card.verdict.certified,
        overall=Triple(lo=card.overall.lo, mid=card.overall.mid, hi=card.overall.hi) if has_verdict else None,
        answered=card.answered,
        applicable=card.applicable,
        hard_open=hard_open,
        soft_open=len(open_) - hard_open,
        gates=len(card.gates),
        day=engagement.details.workshop_date or (recorded.date() if recorded else None),
        aged=sum(score.aged for score in card.questions.values()),
        unconfirmed=sum(response.not_reconfirmed for response in engagement.responses.values()),
        sections=tuple(
            (section.short or section.title, points)
            for section in pack.sections
            if (found := card.sections.get(section.id)) is not None and (points := found.lo) is not None
        ),
    )


def _rank(entry: PortfolioEntry) -> tuple[int, float, str]:
    if entry.overall is not None:
        return (0, entry.overall.lo, entry.client)
    return (1 if entry.status == "read" else 2, 0.0, entry.client or entry.path.name)


def _cells(entry: PortfolioEntry) -> list[Any]:
    figures = entry.overall
    points: list[Any] = (
        ["", "", ""] if figures is None else [round(v, 1) for v in (figures.lo, figures.mid, figures.hi)]
    )
    read = entry.status == "read"
    return [
        *(entry.path.name, entry.client, entry.agent, BAND_WORDS[entry.band] if read else "", *points),
        *((entry.answered, entry.applicable, entry.hard_open, entry.soft_open) if read else ("", "", "", "")),
        *(entry.day or "", entry.aged if read else "", entry.unconfirmed if read else "", entry.problem),
    ]


def _plain(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
