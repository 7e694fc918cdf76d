"""One table from layout to records: the single code path of preview and import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from readiness.domain.metrics import Aggregates, Incident, OutcomeSource
from readiness.ingest import decisions as decide
from readiness.ingest.book import Sheet
from readiness.ingest.cells import as_text, clip, is_blank
from readiness.ingest.clock import join_clock
from readiness.ingest.columns import Columns
from readiness.ingest.decisions import Decisions
from readiness.ingest.examination import Request
from readiness.ingest.fields import FIELDS, inner_name
from readiness.ingest.incidents import make_incidents, read_incidents
from readiness.ingest.layout import label_kind
from readiness.ingest.matching import Match, decide_grain, match_columns
from readiness.ingest.notes import Notes
from readiness.ingest.numbers import study as study_numbers
from readiness.ingest.overlap import find_overlap
from readiness.ingest.period_names import complete_years
from readiness.ingest.period_summary import summarize_periods
from readiness.ingest.periods import read_periods
from readiness.ingest.profiles import Profile
from readiness.ingest.remarks import (
    ask_columns,
    ask_corrections,
    ask_environments,
    ask_sampling,
    reconcile,
    say_what_shows,
)
from readiness.ingest.runs import read_runs
from readiness.ingest.scores import add_column, decide_ranges
from readiness.ingest.settings import Settings
from readiness.ingest.study import SAMPLE, ColumnStudy, sample_of, study_column
from readiness.ingest.summary import summarize_runs
from readiness.ingest.table import Table, fill_down, sort_rows
from readiness.ingest.verdicts import NoSuchChoice
from readiness.ingest.vocabulary import header_key, split_unit
from readiness.language import tr

STATED_DATE = "(stated date)"
"""Header of the column that a stated day adds to a file without dates."""


@dataclass
class Reading:
    """A table understood.

    Attributes:
        grain: `run`, `period` or `incident`.
        matches: canonical field to its column.
        all_matches: one entry per column.
        studies: evidence per column position.
        table: data rows.
        columns: parsed records.
    """

    grain: str
    matches: dict[str, Match]
    all_matches: list[Match]
    studies: dict[int, ColumnStudy]
    decisions: Decisions
    table: Table
    columns: Columns = field(default_factory=Columns)
    aggregates: Aggregates | None = None
    incidents: tuple[Incident, ...] = ()
    reconciliation: dict[str, Any] = field(default_factory=dict)
    overlap: dict[str, int] = field(default_factory=dict)
    date_proof: str = ""


def read_table(
    table: Table, sheet: Sheet, profile: Profile | None, request: Request, notes: Notes, *, typed: bool
) -> Reading:
    """Match columns, take decisions, sort rows, parse and validate.

    Args:
        table: rows below the header, padded.
        sheet: where they come from (merged ranges, hidden rows).
        profile: the recognised tool export, or None.
        request: choices made, and batches imported earlier.
        notes: receives everything there is to say.
        typed: the file knows types, so that a number stored as text is worth a word.
    """
    settings = request.settings
    if settings.get("date"):
        add_column(table, STATED_DATE, [settings["date"]] * len(table.rows))
    complete_years(table, settings, datetime.now(UTC).year, notes)
    join_clock(table, notes)
    studies = _study(table, settings.get("decimal", ""))
    grain = settings.get("grain") or (profile.grain if profile else "") or decide_grain(list(studies.values()))
    all_matches = _match(studies, grain, profile, settings)
    matches = {match.field: match for match in all_matches if match.field}
    decisions = decide.decide_decimal(list(studies.values()), settings, notes)
    time_positions = {match.position for name, match in matches.items() if FIELDS[grain].get(name) == "time"}
    decide.decide_dates(list(studies.values()), time_positions, decisions, settings, notes, typed=typed)
    proof = _date_proof(table, studies, decisions)
    table = _sort(table, sheet, matches, decisions, grain, notes)
    _decide_meanings(table, matches, studies, decisions, grain, profile, settings, notes)
    reading = Reading(grain, matches, all_matches, studies, decisions, table, date_proof=proof)
    _read_records(reading, request, notes, typed=typed)
    return reading


def _study(table: Table, decimal: str) -> dict[int, ColumnStudy]:
    rows = sample_of(table.rows)
    samples = [[row[position] for row in rows] for position in range(len(table.names))]
    if not decimal:
        # What one column proves holds for those that prove nothing.
        styles = [study_numbers(cell for cell in sample if isinstance(cell, str)) for sample in samples]
        commas = sum(style.comma_decimal for style in styles)
        decimal = "," if commas > sum(style.dot_decimal for style in styles) else "."
    return {
        position: study_column(position, name, samples[position], decimal) for position, name in enumerate(table.names)
    }


def _date_proof(table: Table, studies: dict[int, ColumnStudy], decisions: Decisions) -> str:
    """`day first (row 14: 13/03/2026)` for numeric dates whose order a cell proves."""
    words = {"dmy": tr("day first"), "mdy": tr("month first")}[decisions.order]
    for found in studies.values():
        proof = found.times.proof
        if proof is not None and proof < min(SAMPLE, len(table.rows)) and found.times.share > 0.5:
            shown = clip(as_text(table.rows[proof][found.position]))
            return tr("{order} (row {row}: {text})", order=words, row=table.places[proof] + 1, text=shown)
    return words if any(found.times.either and found.times.share > 0.5 for found in studies.values()) else ""


def _match(studies: dict[int, ColumnStudy], grain: str, profile: Profile | None, settings: Settings) -> list[Match]:
    chosen = _chosen_fields(studies, grain, settings)
    known = profile.fields_of([found.name for found in studies.values()]) if profile else {}
    fixed: dict[int, Match] = {}
    taken: set[str] = set()
    for position, found in studies.items():
        if position in chosen:
            fixed[position] = Match(position, found.name, chosen[position], "", 1.0, "chosen")
        elif found.name in known and known[found.name][0] not in chosen.values():
            name, unit = known[found.name]
            fixed[position] = Match(position, found.name, name, unit, 1.0, "profile")
        else:
            continue
        taken.add(fixed[position].field)
    rest = [found for position, found in studies.items() if position not in fixed]
    for match in match_columns(rest, grain):
        if match.field in taken:
            match.field, match.confidence, match.reason = "", 0.0, ""
        fixed[match.position] = match
    for position, match in fixed.items():
        if match.reason == "chosen":
            match.unit = split_unit(studies[position].name)[1]
    return [fixed[position] for position in sorted(fixed)]


def _chosen_fields(studies: dict[int, ColumnStudy], grain: str, settings: Settings) -> dict[int, str]:
    stated = next((position for position, found in studies.items() if found.name == STATED_DATE), None)
    chosen: dict[int, str] = {} if stated is None else {stated: "opened_at" if grain == "incident" else "started_at"}
    for wanted, value in _stated_columns(settings):
        name = "" if value in {"", "ignore", "-"} else inner_name(value, grain)
        for position, found in studies.items():
            if found.name == wanted or header_key(found.name) == header_key(wanted):
                chosen[position] = name if name in FIELDS[grain] or name.startswith("score:") else ""
                break
        else:
            columns = ", ".join(found.name for found in list(studies.values())[:20])
            raise NoSuchChoice(
                tr("There is no column {wanted!r}.", wanted=wanted), tr("Columns: {columns}.", columns=columns)
            )
    return chosen


def _stated_columns(settings: Settings) -> list[tuple[str, str]]:
    """Column and field, from both ways of saying it: `map:COLUMN=FIELD` and `column:FIELD=COLUMN`."""
    pairs = [(key.removeprefix("map:"), value) for key, value in settings.items() if key.startswith("map:")]
    pairs += [(value, key.removeprefix("column:")) for key, value in settings.items() if key.startswith("column:")]
    return pairs


def _sort(
    table: Table, sheet: Sheet, matches: Mapping[str, Match], decisions: Decisions, grain: str, notes: Notes
) -> Table:
    time = matches.get("started_at") or matches.get("opened_at")
    time_column = time.position if time else None
    if time_column is not None and decisions.epochs.get(time_column):
        time_column = None
    labels = [matches[name].position for name in ("agent", "step", "segment") if name in matches]
    if grain == "period" or sheet.scan.merged:
        columns = ([time_column] if time_column is not None else []) + labels
        _fill_labels(table, sheet, columns, notes)
    return sort_rows(table, time_column, labels, decisions.order, notes)


def _fill_labels(table: Table, sheet: Sheet, columns: list[int], notes: Notes) -> None:
    """Fill down within rows that hold something else; blank and total rows stay as they are."""
    body = [
        i
        for i, row in enumerate(table.rows)
        if sum(not is_blank(cell) for cell in row) > max(1, len(row) // 4) and not _is_total(row)
    ]
    part = Table(table.names, [table.rows[i] for i in body], [table.places[i] for i in body], table.first_column)
    fill_down(part, columns, sheet.scan.merged, notes)


def _is_total(row: list[Any]) -> bool:
    return any(isinstance(cell, str) and label_kind(cell) in {"total", "subtotal"} for cell in row[:4])


def _decide_meanings(
    table: Table,
    matches: dict[str, Match],
    studies: dict[int, ColumnStudy],
    decisions: Decisions,
    grain: str,
    profile: Profile | None,
    settings: Settings,
    notes: Notes,
) -> None:
    decide.decide_zone(decisions, settings, notes)
    decide.decide_units(matches, studies, decisions, settings, notes)
    decide_ranges(matches, table, decisions, settings)
    currencies: set[str] = {profile.currency} if profile and profile.currency else set()
    if "currency" in matches:
        found = {str(cell).strip().upper() for cell in table.column(matches["currency"].position) if cell}
        currencies |= {code for code in found if len(code) == 3 and code.isalpha()}
    decide.decide_currency(matches.get("cost"), studies, currencies, decisions, settings, notes)
    if grain == "incident":
        return
    outcome = matches.get("outcome")
    if outcome is not None:
        decide.decide_outcomes(table.column(outcome.position), decisions, settings, notes)
    proposed: OutcomeSource | None = profile.outcome_source if profile else None
    if outcome is not None or "successes" in matches:
        decide.decide_source(decisions, settings, notes, proposed)
    elif "http_status" in matches:
        notes.warn(
            "http_is_no_outcome",
            tr("The file has HTTP status only: it says that an answer came, never that it was right."),
            hint=tr("Map a column that says whether the result was right."),
        )


def _read_records(reading: Reading, request: Request, notes: Notes, *, typed: bool) -> None:
    settings = request.settings
    grain, decisions = reading.grain, reading.decisions
    ask_columns(reading, notes)
    if grain == "incident":
        reading.columns = read_incidents(reading.table, reading.matches, decisions, notes)
        reading.overlap = find_overlap(reading.columns, grain, request, notes)
        reading.incidents = make_incidents(reading.columns)
        return
    if grain == "period":
        reading.columns = read_periods(reading.table, reading.matches, decisions, notes, typed=typed)
        reading.overlap = find_overlap(reading.columns, grain, request, notes)
        reading.aggregates = summarize_periods(reading.columns, decisions.currency)
        reading.reconciliation = reconcile(reading, notes)
    else:
        reading.columns = read_runs(reading.table, reading.matches, decisions, notes, typed=typed)
        reading.overlap = find_overlap(reading.columns, grain, request, notes)
        if settings.get("corrected_wins") == "correction":
            _let_corrections_win(reading.columns)
        environments = {
            key.removeprefix("environment:"): value for key, value in settings.items() if key.startswith("environment:")
        }
        reading.aggregates = summarize_runs(reading.columns, decisions.currency, production=environments)
        ask_corrections(reading, settings, notes)
        ask_environments(reading, settings, notes)
    ask_sampling(reading, settings, notes)
    say_what_shows(reading, notes)


def _let_corrections_win(columns: Columns) -> None:
    outcomes, marks = columns.values.get("outcome"), columns.values.get("human_corrected")
    if outcomes and marks:
        columns.values["outcome"] = [
            "corrected" if mark and outcome == "success" else outcome
            for outcome, mark in zip(outcomes, marks, strict=True)
        ]
