"""The plan of actions out of the house: xlsx, CSV and calendar. No cell can become a formula."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.app.files import check_target
from readiness.app.planning import next_monday
from readiness.app.planning_structs import ItemView, RoadmapView
from readiness.app.planning_view import view_roadmap
from readiness.errors import CannotWrite, ReadinessError
from readiness.language import Words, current, noop, tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.roadmap.options import PlanOptions
    from readiness.domain.roadmap.plan import Roadmap

HEAD = (
    noop("Place"), noop("Id"), noop("Initiative"), noop("Wave"), noop("Begins"), noop("Done by"), noop("Weeks"),
    noop("Owner"), noop("Status"), noop("Pool"), noop("People"), noop("Person-weeks"), noop("Closes gates"),
    noop("Raises"), noop("Needs first"), noop("Deliverables"), noop("Done when"), noop("Why this rank"),
)  # fmt: skip
STATUS_WORDS: Mapping[str, str] = Words({"planned": "planned", "started": "started", "done": "done"})
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
FIRST_MOVES = 5
"""Moves that go into the calendar while nobody has an owner yet (D.5: the first five moves)."""

Cell = str | float | int | date


def export_plan(engagement: Engagement, roadmap: Roadmap, options: PlanOptions, path: Path, *, now: datetime) -> None:
    """Write the plan of actions; the ending of the name decides the form.

    Args:
        engagement: for names and wording.
        roadmap: the plan.
        options: what it was planned with. A plan without a start begins on the next Monday after `now`.
        path: `.xlsx`, `.csv` or `.ics` (the first moves: those with an owner or a date, otherwise the first five).
        now: stamps the file.

    Raises:
        ReadinessError: another ending, or the file cannot be written; an existing file is then as before.
    """
    writers: dict[str, Callable[[RoadmapView, date, datetime], bytes]] = {
        ".xlsx": _xlsx,
        ".csv": _csv,
        ".ics": lambda view, start, stamp: calendar(view, start, stamp, engagement.id),
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise ReadinessError(
            tr("A plan cannot be written as {name}.", name=path.name), hint=tr("End the name with .xlsx, .csv or .ics.")
        )
    check_target(path)
    view = view_roadmap(engagement, roadmap, options)
    _replace(path, writer(view, roadmap.start or next_monday(now.date()), now))


def plan_rows(view: RoadmapView, start: date) -> list[tuple[Cell, ...]]:
    """One row per planned initiative by finish, and those that could not be scheduled at the end."""
    rows = [_row(item, start) for wave in view.waves for item in wave.items]
    blanks = [""] * (len(HEAD) - 5)
    return rows + [
        ("", o.id, o.title, tr("not schedulable"), *blanks, tr("Needs {needs}", needs=o.needs))
        for o in view.unscheduled
    ]


def _row(item: ItemView, start: date) -> tuple[Cell, ...]:
    return (
        item.place,
        item.id,
        item.title,
        item.wave,
        begins(item, start),
        done_by(item, start),
        item.finish - item.start,
        item.owner,
        STATUS_WORDS[item.status],
        item.pool_title,
        round(item.rate, 2),
        round(item.effort, 2),
        ", ".join(item.gates),
        ", ".join(tr("{question} to level {level}", question=title, level=level) for _, title, level in item.raises),
        ", ".join(item.needs),
        "; ".join(item.deliverables),
        item.done_when,
        item.why,
    )


def begins(item: ItemView, start: date) -> date:
    """The Monday on which work begins."""
    return start + timedelta(weeks=item.start)


def done_by(item: ItemView, start: date) -> date:
    """The agreed date, otherwise the Friday of the last week."""
    return item.due or start + timedelta(weeks=max(item.finish, 1), days=-3)


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def calendar(view: RoadmapView, start: date, now: datetime, engagement_id: str = "") -> bytes:
    """The first moves as all-day events, one file for any calendar (RFC 5545)."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Readiness//Plan of actions//{current().upper()}",
        "CALSCALE:GREGORIAN",
    ]
    for item in first_moves(view):
        end = done_by(item, start)
        begin = min(begins(item, start), end)
        words = [tr("Done when: {criterion}", criterion=item.done_when)] if item.done_when else []
        words += [tr("Owner: {owner}", owner=item.owner)] if item.owner else []
        words += [tr("Deliverables: {items}", items="; ".join(item.deliverables))] if item.deliverables else []
        lines += [
            "BEGIN:VEVENT",
            f"UID:{item.id}-{engagement_id or 'plan'}@readiness",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{begin:%Y%m%d}",
            f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(item.title)}",
            f"DESCRIPTION:{_escaped(chr(10).join(words))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines).encode()


def first_moves(view: RoadmapView) -> tuple[ItemView, ...]:
    """Agreed moves: those with an owner or a date that are not done; without any, the first five of the plan."""
    agreed = tuple(i for i in view.items if (i.owner or i.due) and i.status != "done")
    return agreed or tuple(i for wave in view.waves for i in wave.items if i.status != "done")[:FIRST_MOVES]


def _csv(view: RoadmapView, start: date, _now: datetime) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([tr(name) for name in HEAD])
    for row in plan_rows(view, start):
        writer.writerow([safe(c) if isinstance(c, str) else c.isoformat() if isinstance(c, date) else c for c in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _xlsx(view: RoadmapView, start: date, now: datetime) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise TypeError("a new workbook has a sheet")
    sheet.title = tr("Plan of actions")
    widths = (7, 7, 38, 12, 12, 12, 8, 20, 10, 24, 8, 12, 26, 34, 30, 44, 60, 60)
    for column, (name, width) in enumerate(zip(HEAD, widths, strict=True), start=1):
        cell = sheet.cell(1, column, tr(name))
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="123A5E")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(plan_rows(view, start), start=2):
        for column, value in enumerate(row, start=1):
            written = sheet.cell(number, column, _printable(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                written.data_type = "s"
                written.quotePrefix = value.startswith(FORMULA_STARTS)
            written.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "D2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = "Readiness"
    book.properties.created = book.properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _printable(text: str) -> str:
    """Without the control characters that the file format cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\n\t")


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 octets; continuation lines begin with a space."""
    parts: list[str] = []
    rest, room = line, 75
    while rest:
        cut = len(rest)
        while len(rest[:cut].encode()) > room:
            cut -= 1
        parts.append(rest[:cut])
        rest, room = rest[cut:], 74
    return "\r\n ".join(parts or [""]) + "\r\n"


def _replace(path: Path, content: bytes) -> None:
    """Write beside the target, then replace it: there is never half a file."""
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(dir=path.absolute().parent, prefix=".plan-", delete=False) as file:
            temporary = file.name
            file.write(content)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise CannotWrite(str(path), (error.strerror or str(error)).lower()) from error
