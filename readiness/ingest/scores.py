"""Scores of evaluation tools: which one says whether the result was right, and what its values mean."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from readiness.ingest.cells import Cell, as_text, is_blank
from readiness.ingest.decisions import Decisions
from readiness.ingest.matching import Match
from readiness.ingest.notes import Notes
from readiness.ingest.numbers import to_number
from readiness.ingest.outcomes import looks_like_outcomes
from readiness.ingest.settings import Choice, Settings
from readiness.ingest.table import Table
from readiness.language import tr

OUTCOME = "outcome"
_ABOUT_SUCCESS = re.compile(
    r"correct|success|pass|outcome|verdict|accept|resolved|accura|right|thumb|rating", re.IGNORECASE
)


def unwrap(cell: Cell) -> Cell:
    """The value inside a JSON array of one (`[0.94]`, `["good"]`); several numbers give their mean."""
    if not isinstance(cell, str) or not cell.startswith("["):
        return cell
    try:
        items = json.loads(cell)
    except ValueError:
        return cell
    if not isinstance(items, list) or not items:
        return None
    numbers = [item for item in items if isinstance(item, int | float) and not isinstance(item, bool)]
    if len(numbers) == len(items):
        return sum(numbers) / len(numbers)
    first = items[0]
    return first if isinstance(first, str | bool | int | float) else None


def add_column(table: Table, name: str, values: Sequence[Cell]) -> None:
    """A further column at the right end."""
    table.names.append(name)
    for row, value in zip(table.rows, values, strict=True):
        row.append(value)


def rename(table: Table, old: str, new: str) -> None:
    """A column under another name."""
    table.names[table.names.index(old)] = new


def choose_outcome(table: Table, names: Sequence[str], settings: Settings, notes: Notes) -> None:
    """Make one of the score columns the outcome; the others become `score_...` columns.

    Labels and yes/no scores are taken as they are; a graded score needs a threshold that a person states.
    """
    filled = [name for name in names if any(not is_blank(cell) for cell in table.column(table.names.index(name)))]
    candidates = [name for name in filled if _ABOUT_SUCCESS.search(name)] or (filled if len(filled) == 1 else [])
    chosen = settings.get("outcome_score", "") or (candidates[0] if candidates else "")
    if len(filled) > 1:
        text = tr(
            "Several scores are in the file ({filled}). Which one says whether the result was right?",
            filled=", ".join(filled[:6]),
        )
        notes.ask(Choice("outcome_score", text, tuple(filled), chosen or None))
    for name in filled:
        if name == chosen:
            _use_as_outcome(table, name, settings, notes)
        elif name != chosen:
            rename(table, name, f"score_{name}")


def _use_as_outcome(table: Table, name: str, settings: Settings, notes: Notes) -> None:
    position = table.names.index(name)
    cells = [cell for cell in table.column(position) if not is_blank(cell)]
    numbers = [to_number(as_text(cell), ".") for cell in cells]
    if looks_like_outcomes(cells) >= 0.5 or not all(number is not None for number in numbers):
        rename(table, name, OUTCOME)
        return
    rename(table, name, f"score_{name}")
    threshold = to_number(settings.get("outcome_threshold", ""), ".")
    if threshold is None:
        known = sorted(number for number in numbers if number is not None)
        text = tr(
            'From which value on does the score "{name}" ({known:g} to {known2:g}) count as right?',
            name=name,
            known=known[0],
            known2=known[-1],
        )
        notes.ask(Choice("outcome_threshold", text, ("0.5", "0.7", "0.8", "0.9")))
        return
    values: list[Cell] = []
    for row in table.rows:
        number = None if is_blank(row[position]) else to_number(as_text(row[position]), ".")
        values.append(None if number is None else "success" if number >= threshold else "failure")
    add_column(table, OUTCOME, values)


RANGES = {"0-1": (0.0, 1.0), "1-5": (1.0, 5.0), "0-10": (0.0, 10.0), "0-100": (0.0, 100.0)}
"""Ranges in which scores are given (imports.md 1.1), the narrowest first."""
WITHIN = 0.95
"""Share of values that a range must hold to be taken for the declared one."""


def decide_ranges(matches: Mapping[str, Match], table: Table, decisions: Decisions, settings: Settings) -> None:
    """The range of every score: chosen, or the narrowest that holds nearly all values; none where no one does."""
    for name, match in matches.items():
        if not name.startswith("score:"):
            continue
        cells = [cell for cell in table.column(match.position) if not is_blank(cell)]
        decimal = decisions.decimal_at(match.position)
        values = [number for number in (to_number(as_text(cell), decimal) for cell in cells) if number is not None]
        fitting = (
            key
            for key, (low, high) in RANGES.items()
            if values and sum(low <= value <= high for value in values) >= WITHIN * len(values)
        )
        decisions.ranges[match.position] = settings.get(f"range:{match.source}", "") or next(fitting, "none")
