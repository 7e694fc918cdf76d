"""From a change to rows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from sqlmodel import Session, SQLModel, delete, select

from readiness.domain.edit import BatchChange, Change, DocumentChange, PackChange, ProfileChange, ResponseChange
from readiness.store.incoming import read_chunks
from readiness.store.tables import BatchChunkRow, BatchRow, DocumentRow, PackFileRow, ProfileRow, ResponseRow

LONGEST_NAME: Final = 120


def write_change(session: Session, change: Change, chunks: Path | None) -> None:
    """Write one change; `chunks`: the importer's temporary file with the records of a batch that comes."""
    match change:
        case ResponseChange():
            _put(session, ResponseRow, {"question": change.question}, change.after)
        case ProfileChange():
            _put(session, ProfileRow, {"item": change.item, "field": change.field}, change.after)
        case DocumentChange():
            _put(session, DocumentRow, {"name": change.name}, change.after)
        case BatchChange():
            _write_batch(session, change, chunks)
        case PackChange():
            session.exec(delete(PackFileRow))
            session.add_all(PackFileRow(name=n, body=b) for n, b in change.after.items())


def _put(session: Session, row: type[SQLModel], key: dict[str, str], value: Any) -> None:
    if value is None:
        found = session.get(row, tuple(key.values()))
        if found is not None:
            session.delete(found)
        return
    body = value.model_dump_json() if isinstance(value, BaseModel) else json.dumps(value, ensure_ascii=False)
    session.merge(row(**key, body=body))


def _write_batch(session: Session, change: BatchChange, chunks: Path | None) -> None:
    known = session.get(BatchRow, change.batch.id)
    if known is not None:
        known.active = change.present
        session.add(known)
        return
    position = len(session.exec(select(BatchRow.id)).all())
    body = change.batch.model_dump_json()
    session.add(BatchRow(id=change.batch.id, position=position, active=change.present, body=body))
    if chunks is not None:
        session.flush()
        for place, part in read_chunks(chunks):
            session.add(BatchChunkRow(batch=change.batch.id, position=place, body=part))
            session.flush()
            session.expunge_all()


def bare_name(name: str) -> str:
    """The name of an attachment without anything that could lead to another folder."""
    last = re.split(r"[/\\]", name)[-1]
    clean = re.sub(r'[\x00-\x1f\x7f<>:"|?*]', "", last).strip(" .")
    return clean[:LONGEST_NAME] or "attachment"
