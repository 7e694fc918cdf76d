"""What people wrote down beside the answers: signatures, closed items, the plan as it was promised, own wordings.

A report is complete when everything that somebody typed is in it; most of it stands on the pages, the rest here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.catalogue import Initiative
from readiness.report.dossier import Dossier
from readiness.report.formats import day, plain

PARTS = ("title", "condition", "criteria", "cause", "effect", "recommendation")


@dataclass(frozen=True)
class Record:
    """A table: caption and its short form for the running head, heads with their widths in mm, rows of text."""

    key: str
    caption: str
    short: str
    heads: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


def make_records(d: Dossier) -> tuple[Record, ...]:
    """The tables that have rows."""
    found = (_risks(d), _moves(d), _initiatives(d), _findings(d), _parked(d))
    return tuple(record for record in found if record.rows)


def _record(d: Dossier, key: str, widths: tuple[int, ...], rows: Iterator[tuple[str, ...]]) -> Record:
    """The heads stand in one text, parted by bars; line breaks of a person become spaces."""
    heads = d.words(f"records.{key}.head").split(" | ")
    cleaned = tuple(tuple(plain(cell) or "–" for cell in row) for row in rows)
    short = d.words(f"records.{key}.short" if f"records.{key}.short" in d.words else f"records.{key}.caption")
    return Record(key, d.words(f"records.{key}.caption"), short, tuple(zip(heads, widths, strict=True)), cleaned)


def make_head_data(d: Dossier) -> Record:
    """Who prepared it and what the snapshot is called, where the cover does not say so."""
    details, snapshot = d.snapshot.details, d.snapshot
    lines = (("consultant", details.consultant if details.firm else ""), ("name", snapshot.name))
    rows = ((d.words(f"records.head.{key}"), text) for key, text in lines if text.strip())
    return _record(d, "head", (64, 60), rows)


def _risks(d: Dossier) -> Record:
    titles = {gate.id: gate.title for gate in d.pack.gates}
    rows = ((titles.get(r.gate, r.gate), r.name, day(r.date), r.reason) for r in d.snapshot.risks)
    return _record(d, "risks", (78, 52, 44, 83), rows)


def _moves(d: Dossier) -> Record:
    known, planned = d.initiatives, {move.initiative.id: move.due for move in d.moves}
    rows = (
        (
            move.initiative,
            known[move.initiative].title if move.initiative in known else "",
            move.owner,
            day(move.due) if move.due else planned.get(move.initiative, ""),
            d.words(f"records.status.{move.status}"),
            move.note,
        )
        for move in d.snapshot.moves
    )
    return _record(d, "moves", (16, 62, 52, 44, 23, 60), rows)


def _initiatives(d: Dossier) -> Record:
    """Added for this client, or worded anew."""

    def is_own(item: Initiative) -> bool:
        shipped = d.pack.initiative_by_id.get(item.id)
        return shipped is None or _words(shipped) != _words(item)

    own = [item for item in d.snapshot.roadmap.initiatives if is_own(item)]
    rows = ((item.id, item.title, item.done_when, "; ".join(item.deliverables), item.lever_note) for item in own)
    return _record(d, "initiatives", (16, 62, 52, 67, 60), rows)


def _words(item: Initiative) -> tuple[str, ...]:
    return (item.title, item.done_when, *item.deliverables, item.lever_note)


def _findings(d: Dossier) -> Record:
    """Findings reworded by hand, part by part; those that were left out by hand stay out."""
    rows = (
        (finding.id, d.words(f"records.part.{part}"), getattr(finding, part))
        for finding in d.snapshot.roadmap.findings
        for part in PARTS
        if part in finding.edited
    )
    return _record(d, "findings", (16, 62, 179), rows)


def _parked(d: Dossier) -> Record:
    """Closed items: the open ones stand among the open ends."""
    items = (item for item in d.snapshot.parking if item.text and item.closed)
    rows = ((item.text, item.owner, day(item.due) if item.due else "") for item in items)
    return _record(d, "parked", (130, 67, 60), rows)
