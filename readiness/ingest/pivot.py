"""Wide tables: periods across become rows again."""

from __future__ import annotations

from readiness.ingest.cells import Cell, Rows, as_text, is_blank
from readiness.ingest.layout import label_kind
from readiness.ingest.notes import Notes
from readiness.ingest.settings import Choice, Settings
from readiness.ingest.study import sample_of
from readiness.ingest.table import Table
from readiness.ingest.vocabulary import ALIAS_KEYS, header_key, known_header
from readiness.language import tr

MIN_PERIODS = 3
MEASURES = ("attempted", "successes", "failures", "success_rate_reported", "human_corrected", "cost", "unknown",
            "escalated", "latency_ms", "tokens_total")  # fmt: skip


def ask_unpivot(table: Table, wide: list[int], settings: Settings, notes: Notes) -> bool:
    """True if the table is to be turned; asks where it looks so."""
    stated = settings.get("unpivot", "")
    if stated in {"no", "none"}:
        return False
    if len(wide) >= MIN_PERIODS and len(wide) >= 0.4 * len(table.names):
        column = _measure_column(table, wide)
        if column is not None:
            text = tr(
                "The periods {first} to {last} run across: turn them into rows, "
                'with the measures of column "{column}"?',
                first=table.names[wide[0]],
                last=table.names[wide[-1]],
                column=table.names[column],
            )
            notes.ask(Choice("unpivot", text, ("measures", "no"), "measures", concerns_table=True))
        else:
            text = tr(
                "The periods {first} to {last} run across. What do the numbers count?",
                first=table.names[wide[0]],
                last=table.names[wide[-1]],
            )
            notes.ask(Choice("unpivot", text, (*MEASURES, "no"), "attempted", concerns_table=True))
        return True
    flags = _flag_columns(table)
    if len(flags) >= 4 and len(flags) >= 0.5 * len(table.names):
        text = tr(
            "Yes and no stand under {flags_count} names ({names} ...): this looks like a wide table.",
            flags_count=len(flags),
            names=table.names[flags[0]],
        )
        notes.ask(Choice("unpivot", text, ("no",), "no", concerns_table=True))
    return False


def _flag_columns(table: Table) -> list[int]:
    sample = sample_of(table.rows)
    found = []
    for position, name in enumerate(table.names):
        cells = [row[position] for row in sample if not is_blank(row[position])]
        flags = sum(as_text(cell).lower() in {"true", "false"} for cell in cells)
        if cells and flags >= 0.8 * len(cells) and not known_header(name):
            found.append(position)
    return found


def _measure_column(table: Table, wide: list[int]) -> int | None:
    """The label column whose words name counts (Tasks, Succeeded)."""
    for position in range(len(table.names)):
        if position in wide:
            continue
        words = {header_key(as_text(row[position])) for row in table.rows if not is_blank(row[position])}
        if words and len(words) <= 8 and sum(_measure_of(word) is not None for word in words) >= 0.6 * len(words):
            return position
    return None


def _measure_of(word: str) -> str | None:
    return next((name for name in ALIAS_KEYS.get(word, []) if name in MEASURES), None)


def unpivot(table: Table, wide: list[int], settings: Settings, notes: Notes) -> Table:
    """One row per label combination and period; a Grand Total column or row is left out and counted."""
    measure = _measure_column(table, wide)
    single = settings.get("unpivot", "") or "attempted"
    labels = [i for i, name in enumerate(table.names) if i not in wide and i != measure and not label_kind(name)]
    labels = [i for i in labels if _is_label(table, i)]
    totals = [name for i, name in enumerate(table.names) if i not in wide and label_kind(name)]
    long: dict[tuple[tuple[Cell, ...], int], dict[str, Cell]] = {}
    places: dict[tuple[tuple[Cell, ...], int], int] = {}
    # Without a column of measures the last label tells the rows apart and is always written.
    _fill(table, labels if measure is not None else labels[:-1])
    for number, row in enumerate(table.rows):
        if _skip(row, labels, measure, table.places[number], notes):
            continue
        name = as_text(row[measure]).strip() if measure is not None else single
        for column in wide:
            key = (tuple(row[i] for i in labels), column)
            long.setdefault(key, {})[name] = row[column]
            places.setdefault(key, table.places[number])
    names = list(dict.fromkeys(name for values in long.values() for name in values))
    rows: Rows = []
    kept: list[int] = []
    for key, values in long.items():
        if all(is_blank(value) for value in values.values()):
            continue
        rows.append([table.names[key[1]], *key[0], *(values.get(name) for name in names)])
        kept.append(places[key])
    text = tr(
        "{wide_count} period columns were turned into {rows_count} rows.", wide_count=len(wide), rows_count=len(rows)
    )
    if totals:
        text += " " + tr("Left out: {names}.", names=", ".join(totals))
    notes.warn("unpivoted", text)
    return Table(["Date", *(table.names[i] for i in labels), *names], rows, kept, table.first_column)


def _is_label(table: Table, column: int) -> bool:
    texts = sum(isinstance(row[column], str) and not is_blank(row[column]) for row in table.rows)
    return texts >= 0.2 * len(table.rows)


def _fill(table: Table, labels: list[int]) -> None:
    """Group labels stand in the first row of their group only."""
    for column in labels:
        last: Cell = None
        for row in table.rows:
            if not is_blank(row[column]):
                last = row[column]
            elif any(not is_blank(cell) for cell in row):
                row[column] = last


def _skip(row: list[Cell], labels: list[int], measure: int | None, place: int, notes: Notes) -> bool:
    if all(is_blank(cell) for cell in row):
        notes.skip(place, "blank")
        return True
    looked_at = [row[i] for i in labels] + ([row[measure]] if measure is not None else [])
    kinds = [label_kind(as_text(cell)) for cell in looked_at if isinstance(cell, str)]
    for kind in ("subtotal", "total"):
        if kind in kinds:
            notes.skip(place, kind)
            return True
    if sum(not is_blank(cell) for cell in row) <= 1:
        notes.skip(place, "notes")
        return True
    return False
