"""The last stage: everything that was read, as the examination that the person and the program are told."""

from __future__ import annotations

from collections.abc import Callable

from readiness.ingest.assembly import assemble
from readiness.ingest.book import Sheet
from readiness.ingest.cell_notes import warn_of_problems
from readiness.ingest.cells import Rows, as_text, clip
from readiness.ingest.examination import ColumnInfo, Examination, Request
from readiness.ingest.fields import shown_name
from readiness.ingest.layout import Layout
from readiness.ingest.notes import Notes, skip_reason
from readiness.ingest.preview import build_preview
from readiness.ingest.reading import Reading
from readiness.ingest.remarks import locale_sentence
from readiness.ingest.rules import rules_of
from readiness.ingest.settings import Choice
from readiness.ingest.verdicts import Verdict
from readiness.language import tr, trn


def fill(found: Examination, request: Request, sheet: Sheet, layout: Layout, read: Reading, notes: Notes) -> None:
    """Put what was read into the examination, with its verdict."""
    if layout.above:
        notes.skipped["above_header"] = layout.above
    blank = notes.skipped.get("blank", 0)
    if blank:
        notes.warn("blank_rows", tr("{counted} skipped.", counted=trn("{n:,} blank row", "{n:,} blank rows", blank)))
    for reason in ("subtotal", "total", "notes", "repeated_header", "duplicate", "rejected"):
        if notes.skipped[reason]:
            code = "rows_rejected" if reason == "rejected" else "rows_skipped"
            notes.warn(
                code,
                tr(
                    "{counted} skipped: {reason}.",
                    counted=trn("{n:,} row", "{n:,} rows", notes.skipped[reason]),
                    reason=skip_reason(reason),
                ),
            )
    warn_of_problems(notes)
    found.grain = read.grain
    found.columns = tuple(
        ColumnInfo(
            match.position,
            match.source,
            shown_name(match.field, read.grain),
            match.unit,
            match.confidence,
            match.reason,
            read.studies[match.position].samples,
        )
        for match in read.all_matches
    )
    found.fields = {name: match.source for name, match in read.matches.items()}
    found.choices = tuple(choice for choice in notes.choices if choice.key not in request.settings)
    found.settings = dict(request.settings)
    found.issues, found.problems = tuple(notes.issues), tuple(notes.problems)
    found.skipped, found.skipped_rows = {k: v for k, v in notes.skipped.items() if v}, tuple(notes.skipped_rows)
    found.rows_imported = read.columns.rows
    found.rows_read = read.columns.rows + sum(v for k, v in notes.skipped.items() if k != "above_header")
    found.aggregates, found.incidents = read.aggregates, read.incidents
    found.outcome_values = tuple(read.decisions.outcome_values)
    meanings = read.decisions.outcomes
    found.outcomes = {v.value: meaning for v in found.outcome_values if (meaning := meanings.get(v.value.casefold()))}
    found.outcome_source = read.decisions.outcome_source or ""
    found.time_zone = read.decisions.zone_name
    found.reconciliation = read.reconciliation
    found.distinct = _distinct(read)
    found.overlap = read.overlap
    found.coverage = _coverage(read)
    found.locale = locale_sentence(read, found.encoding)
    found.rules = rules_of(read)
    found.preview = build_preview(read, notes, _raw_rows(sheet, layout, read))
    found.verdict, found.message = _verdict(found)


def _raw_rows(sheet: Sheet, layout: Layout, read: Reading) -> Callable[[int], tuple[str, ...]]:
    """Gives a row as it lies in the sheet; nothing where columns were turned or sheets put together."""
    rows: Rows = []
    if sheet.origins is None and len(read.table.names) >= len(layout.names):
        rows = assemble(sheet)

    def raw_of(place: int) -> tuple[str, ...]:
        at, left = place - sheet.first_row, layout.first_column
        cells = rows[at][left : left + len(layout.names)] if 0 <= at < len(rows) else []
        return tuple(clip(as_text(cell)) for cell in cells)

    return raw_of


def _coverage(read: Reading) -> dict[str, float]:
    """Share of records in which each mapped field is filled; an unknown outcome is not filled."""
    rows = max(1, read.columns.rows)
    return {
        shown_name(name, read.grain): round((len(values) - values.count(None) - values.count("unknown")) / rows, 4)
        for name, values in read.columns.values.items()
    }


def _distinct(read: Reading) -> dict[str, int]:
    return {
        name: len({value for value in read.columns.values[name] if value is not None})
        for name in ("task_id", "run_id")
        if name in read.columns.values
    }


_INFO_ONLY = frozenset(
    {
        "silent_failures",
        "trend",
        "http_is_no_outcome",
        "no_outcome_column",
        "row_cap",
        "rows_rejected",
        "time_out_of_range",
        "key_not_unique",
    }
)
"""Warnings about the content, not about the table: they leave the verdict of the file alone."""


def _verdict(found: Examination) -> tuple[Verdict, str]:
    table_choices: list[Choice] = [choice for choice in found.choices if choice.concerns_table]
    if table_choices:
        return "choose", table_choices[0].question
    warnings = [issue for issue in found.issues if issue.severity == "warning" and issue.code not in _INFO_ONLY]
    if warnings:
        return "ok_warn", warnings[0].message
    return "ok", tr("{rows:,} rows read.", rows=found.rows_imported)
