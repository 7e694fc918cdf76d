"""JSON inside cells: opened into columns of their own, never evaluated as code."""

from __future__ import annotations

import ast
import json
from typing import Any

from readiness.ingest.cells import Cell
from readiness.ingest.jsonfile import flatten
from readiness.ingest.scores import add_column
from readiness.ingest.table import Table

MAX_CELL = 200_000


def parse(cell: object) -> Any:
    """The value written in a cell as JSON, as JSON escaped twice, or as a Python literal; None otherwise."""
    if not isinstance(cell, str) or not cell.strip() or len(cell) > MAX_CELL:
        return cell if isinstance(cell, dict | list) else None
    text = cell.strip()
    for candidate in (text, text.replace('""', '"')):
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    if text[0] not in "[{":
        return None
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def open_column(table: Table, name: str, prefix: str) -> list[str]:
    """Add one column per key of the objects in a column, named `prefix` + key; returns the new names."""
    if name not in table.names:
        return []
    position = table.names.index(name)
    opened: list[dict[str, Cell]] = []
    names: dict[str, None] = {}
    for row in table.rows:
        value = parse(row[position])
        leaves: dict[str, Cell] = {}
        if isinstance(value, dict):
            flatten({str(key): _loaded(item) for key, item in value.items()}, prefix, 0, leaves)
        opened.append(leaves)
        names.update(dict.fromkeys(leaves))
    fresh = [key for key in list(names)[:200] if key not in table.names]
    for key in fresh:
        add_column(table, key, [leaves.get(key) for leaves in opened])
    return fresh


def _loaded(item: Any) -> Any:
    """JSON text inside JSON, as MLflow writes it."""
    if isinstance(item, str) and item[:1] == "{":
        value = parse(item)
        return value if isinstance(value, dict) else item
    return item
