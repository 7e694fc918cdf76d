"""JSON and JSON lines as one sheet: nested objects become dotted columns, lists stay JSON text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from readiness.errors import Issue
from readiness.ingest.book import Book, Sheet
from readiness.ingest.cells import Cell, Rows, tame
from readiness.ingest.verdicts import Refused
from readiness.language import tr

MAX_JSON_BYTES = 400_000_000
MAX_DEPTH = 4
MAX_COLUMNS = 2_000

_WRAPPERS = (
    "testCases",
    "test_cases",
    "data",
    "runs",
    "results",
    "rows",
    "items",
    "records",
    "spans",
    "traces",
    "issues",
)


def read_json(path: Path, kind: str) -> Book:
    """Read a JSON array, an object that wraps one, or JSON lines.

    Raises:
        Refused: it is no JSON, or holds no list of objects.
    """
    if path.stat().st_size > MAX_JSON_BYTES:
        raise Refused("refuse_unsafe", tr("The JSON file is larger than 400 MB."), tr("Export a shorter period."))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("refuse_corrupt", tr("The JSON file is not UTF-8."), tr("Export it again as UTF-8.")) from error
    issues: list[Issue] = []
    objects = _parse_lines(text, issues) if kind == "jsonl" else _parse_whole(text, issues)
    rows = tabulate(objects)
    if len(rows) < 2:
        raise Refused(
            "refuse_empty", tr("The file holds no list of records."), tr("Export the runs as CSV or JSON lines.")
        )
    return Book(kind, [Sheet(path.name, rows, len(rows), len(rows[0]))], issues, "utf-8")


def _parse_whole(text: str, issues: list[Issue]) -> list[dict[str, Any]]:
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise Refused(
            "refuse_unsafe", tr("The JSON is nested far too deeply."), tr("Export the data again.")
        ) from error
    except ValueError:
        objects = _parse_lines(text, issues)
        if not objects:
            raise Refused("refuse_corrupt", tr("The JSON is damaged."), tr("Export the data again.")) from None
        return objects
    if isinstance(data, dict):
        for key in _WRAPPERS:
            if isinstance(data.get(key), list):
                data = data[key]
                break
        else:
            data = [data]
    if not isinstance(data, list):
        return []
    return [item for item in data if isinstance(item, dict)]


def _parse_lines(text: str, issues: list[Issue]) -> list[dict[str, Any]]:
    objects, bad, first_bad = [], 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except (ValueError, RecursionError):
            bad += 1
            first_bad = first_bad or number
            continue
        if isinstance(item, dict):
            objects.append(item)
    if bad:
        message = tr("{bad} lines are not JSON and were skipped.", bad=bad)
        issues.append(Issue("warning", "bad_lines", message, place=f"line {first_bad}"))
    return objects


def tabulate(objects: list[dict[str, Any]]) -> Rows:
    """Header row and one row per object; a key absent from an object is an empty cell."""
    names: dict[str, int] = {}
    flat = []
    for item in objects:
        pairs: dict[str, Cell] = {}
        flatten(item, "", 0, pairs)
        flat.append(pairs)
        for name in pairs:
            if name not in names and len(names) < MAX_COLUMNS:
                names[name] = len(names)
    if not names:
        return []
    order = list(names)
    return [list(order), *([pairs.get(name) for name in order] for pairs in flat)]


def flatten(item: dict[str, Any], prefix: str, depth: int, into: dict[str, Cell]) -> None:
    """Add the leaves of a nested object to `into` under dotted names."""
    for key, value in item.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict) and value and depth < MAX_DEPTH:
            flatten(value, f"{name}.", depth + 1, into)
        elif isinstance(value, dict | list):
            into[name] = json.dumps(value, ensure_ascii=False) if value else None
        else:
            into[name] = tame(value)
