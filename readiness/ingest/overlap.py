"""Rows that an earlier import holds already."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from readiness.ingest.chunks import decode_chunk
from readiness.ingest.columns import Columns
from readiness.ingest.examination import KnownBatch, Request
from readiness.ingest.notes import Notes
from readiness.ingest.settings import Choice
from readiness.language import tr

_KEYS = {
    "run": (("run_id", "step"), ("task_id", "step", "started_at")),
    "period": (("started_at", "agent", "step", "segment"),),
    "incident": (("incident_id",),),
}


def find_overlap(columns: Columns, grain: str, request: Request, notes: Notes) -> dict[str, int]:
    """Number of rows known from each earlier batch; with `overlap=new` these rows are left out and counted."""
    names = _key_names(columns, grain)
    if names is None or not request.known:
        return {}
    counts: dict[str, int] = {}
    known: set[tuple[Any, ...]] = set()
    keys = list(_rows(columns.values, names, columns.rows))
    own = set(keys)
    for batch in request.known:
        if batch.grain != grain or not _may_overlap(columns, batch):
            continue
        shared = own & _keys_of(batch, names)
        if shared:
            counts[batch.id] = sum(key in shared for key in keys)
            known |= shared
    if not known:
        return {}
    if request.settings.get("overlap") == "new":
        for place, key in zip(columns.places, keys, strict=True):
            if key in known:
                notes.skip(place, "already_imported")
        columns.keep([key not in known for key in keys])
    elif request.settings.get("overlap") != "replace":
        total = sum(key in known for key in keys)
        text = tr(
            "{total} of {rows} rows were imported before. Replace the earlier import, or add only new rows?",
            total=total,
            rows=columns.rows,
        )
        notes.ask(Choice("overlap", text, ("replace", "new")))
    return counts


def _key_names(columns: Columns, grain: str) -> tuple[str, ...] | None:
    for names in _KEYS[grain]:
        if names[0] in columns.values:
            return names
    return None


def _may_overlap(columns: Columns, batch: KnownBatch) -> bool:
    days = [moment.date() for moment in columns.get("started_at") if isinstance(moment, datetime)]
    if not days or batch.first is None or batch.last is None:
        return True
    return min(days) <= batch.last and batch.first <= max(days)


def _rows(values: dict[str, list[Any]], names: tuple[str, ...], rows: int) -> Iterable[tuple[Any, ...]]:
    return zip(*(values.get(name) or [None] * rows for name in names), strict=True)


def _keys_of(batch: KnownBatch, names: tuple[str, ...]) -> set[tuple[Any, ...]]:
    keys: set[tuple[Any, ...]] = set()
    for body in batch.bodies:
        values = decode_chunk(body)
        keys.update(_rows(values, names, len(values["place"])))
    return keys
