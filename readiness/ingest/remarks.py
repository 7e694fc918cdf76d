"""What a person is told and asked about a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readiness.domain.metrics import Aggregates
from readiness.ingest.book import Sheet
from readiness.ingest.cells import address
from readiness.ingest.columns import Columns
from readiness.ingest.facts import unclear_environments
from readiness.ingest.fields import DURATION_UNITS
from readiness.ingest.layout import Layout
from readiness.ingest.notes import Notes
from readiness.ingest.numbers import read_numbers
from readiness.ingest.settings import Choice, Settings
from readiness.ingest.tally import WRONG
from readiness.language import tr, trn

if TYPE_CHECKING:
    from readiness.ingest.reading import Reading


ROW_CAPS = (500, 1_000, 30_000, 150_000, 1_048_575, 1_500_000)
"""Row limits of exporters: Helicone, Phoenix, Power BI (csv, xlsx), Excel, Langfuse."""


def locale_sentence(reading: Reading, encoding: str) -> str:
    """How texts were read: encoding, decimal sign, order of dates, units by example, currency, zone and span."""
    decisions, sums = reading.decisions, reading.aggregates
    parts = [tr("encoding {name}", name=encoding)] if encoding else []
    proof = next((f.numbers.proof for f in reading.studies.values() if f.numbers.decimal == decisions.decimal), "")
    parts.append(
        (tr("decimal comma") if decisions.decimal == "," else tr("decimal point")) + (f' ("{proof}")' if proof else "")
    )
    if reading.date_proof:
        parts.append(tr("dates {proof}", proof=reading.date_proof))
    latency = reading.matches.get("latency_ms")
    if latency is not None and decisions.units.get(latency.position) in DURATION_UNITS:
        unit, middle = decisions.units[latency.position], reading.studies[latency.position].median
        if unit != "ms":
            parts.append(
                tr(
                    "latency in {unit} ({middle:g} {unit} = {found:,.0f} ms)",
                    unit=unit,
                    middle=middle,
                    found=middle * DURATION_UNITS[unit],
                )
            )
    if sums and sums.cost:
        parts.append(tr("currency {name}", name=sums.cost.currency or tr("not stated")))
    if sums and sums.date_min and sums.date_max:
        parts.append(
            tr(
                "{first} to {last} in {zone}",
                first=str(sums.date_min),
                last=str(sums.date_max),
                zone=decisions.zone_name,
            )
        )
    return ", ".join(parts)


def ask_columns(reading: Reading, notes: Notes) -> None:
    """Ask for the columns without which nothing can be counted: a time, and whether the result was right."""
    free = [match.source for match in reading.all_matches if not match.field]
    columns = tuple(free or [match.source for match in reading.all_matches])[:200]
    wanted = "opened_at" if reading.grain == "incident" else "started_at"
    if wanted not in reading.matches:
        notes.ask(Choice(f"column:{wanted}", tr("Which column holds the date or time of the rows?"), columns))
        text = tr("Or, if no column does: on which day were all rows made (2026-03-01)? It answers the question above.")
        notes.ask(Choice("date", text, (), ""))
    needed = {"run": ("outcome",), "period": ("attempted", "successes", "failures"), "incident": ()}[reading.grain]
    if needed and not any(name in reading.matches for name in needed):
        notes.warn("no_outcome_column", tr("No column says whether a result was right: success stays unknown."),
                   hint=tr("If one does, name it: --set column:{needed}=COLUMN", needed=needed[0]))  # fmt: skip
        text = tr("Which column says whether the result was right? Without an answer success stays unknown.")
        notes.ask(Choice(f"column:{needed[0]}", text, columns, ""))


def ask_corrections(reading: Reading, settings: Settings, notes: Notes) -> None:
    """Ask which counts, where a row is both right and corrected by a person."""
    outcomes, marks = reading.columns.values.get("outcome"), reading.columns.values.get("human_corrected")
    if outcomes is None or marks is None or settings.get("corrected_wins"):
        return
    both = sum(1 for outcome, mark in zip(outcomes, marks, strict=True) if mark and outcome == "success")
    if both:
        notes.ask(
            Choice(
                "corrected_wins",
                tr("{both} rows are marked as corrected by a person and as success. Which counts?", both=both),
                ("outcome", "correction"),
                "outcome",
            )
        )


def ask_environments(reading: Reading, settings: Settings, notes: Notes) -> None:
    """Ask about surroundings whose name says neither production nor test."""
    for name, count in unclear_environments(reading.columns).items():
        key = f"environment:{name}"
        if key not in settings:
            notes.ask(
                Choice(
                    key,
                    tr('Is "{name}" production ({counted})?', name=name, counted=trn("{n:,} row", "{n:,} rows", count)),
                    ("production", "other"),
                    "other",
                )
            )


CHECKED_SHARE = 0.95
"""Below this share of judged tasks, it matters how the checked ones were chosen."""


def ask_sampling(reading: Reading, settings: Settings, notes: Notes) -> None:
    """Reviewed rows are rarely a random sample: ask where only some were judged."""
    totals = reading.aggregates.totals if reading.aggregates else {}
    judged = totals.get("successes", 0) + totals.get("failures", 0)
    rows = totals.get("step_runs") or totals.get("tasks") or 0
    if judged and judged < CHECKED_SHARE * rows and "random_sample" not in settings:
        text = tr(
            "{judged:,.0f} of {rows:,.0f} were judged. Were the checked ones chosen at random?",
            judged=judged,
            rows=rows,
        )
        notes.ask(Choice("random_sample", text, ("yes", "no", "unknown"), "unknown"))


def reconcile(reading: Reading, notes: Notes) -> dict[str, Any]:
    """The file's own total against the sum of the imported rows."""
    match = reading.matches.get("attempted")
    if match is None or not reading.table.totals or reading.aggregates is None:
        return {}
    place, row = reading.table.totals[-1]
    stated = read_numbers([row[match.position]], reading.decisions.decimal_at(match.position)).values[0]
    if stated is None:
        return {}
    total = reading.aggregates.totals.get("tasks", 0)
    agrees = stated == total
    where = address(place, reading.table.first_column + match.position)
    skipped = notes.skipped["subtotal"] + notes.skipped["total"]
    if agrees:
        notes.inform(
            "total_agrees",
            tr(
                "{skipped} total and subtotal rows excluded; the total row agrees with the sum of the imported rows.",
                skipped=skipped,
            ),
            place=where,
        )
    else:
        text = tr(
            "The file's own total is {stated:,.0f}; the imported rows add up to {total:,.0f}.",
            stated=stated,
            total=total,
        )
        notes.warn("total_differs", text, place=where)
    return {"total_row_tasks": int(stated), "total_row_matches": agrees}


def say_what_shows(reading: Reading, notes: Notes) -> None:
    """Silent failures, trend, gaps, versions and row limits that the records show."""
    found = reading.aggregates
    if found is None:
        return
    silent = int(found.totals.get("silent_failures", 0))
    if silent:
        text = tr(
            "{counted} returned HTTP 2xx with a wrong result: silent failures",
            counted=trn("{n:,} row", "{n:,} rows", silent),
        )
        notes.warn("silent_failures", f"{text} ({_first_silent(reading.columns)}).")
    trend = found.trend
    if trend and trend.direction in {"up", "down"} and trend.first_day_rate is not None:
        values = {
            "first": 100 * trend.first_day_rate,
            "last": 100 * (trend.last_day_rate or 0),
            "change": trend.change_points or 0.0,
        }
        if trend.direction == "down":
            text = tr(
                "Success fell from {first:.1f} % to {last:.1f} % ({change:+.1f} points over the days of the file).",
                **values,
            )
        else:
            text = tr(
                "Success rose from {first:.1f} % to {last:.1f} % ({change:+.1f} points over the days of the file).",
                **values,
            )
        notes.warn("trend", text)
    _say_gaps(found, notes)
    versions = {seen.model for seen in (found.fact_counts.models if found.fact_counts else ())}
    if len(versions) > 1:
        notes.inform(
            "several_versions",
            tr(
                "{versions_count} models or versions in the window: a change may be a release.",
                versions_count=len(versions),
            ),
        )
    rows = reading.columns.rows + notes.skipped["duplicate"]
    if rows in ROW_CAPS:
        notes.warn("row_cap", tr("The file has exactly {rows:,} rows: the export may be cut.", rows=rows),
                   hint=tr("Check the export's row limit, or export shorter periods and import each."))  # fmt: skip


def _say_gaps(found: Aggregates, notes: Notes) -> None:
    days = sorted({count.day for count in found.steps or found.end_to_end})
    if len(days) < 2:
        return
    missing = (days[-1] - days[0]).days + 1 - len(days)
    if 0 < missing < len(days):
        text = tr(
            "{counted} between {first} and {last} without a row: taken as no data, not as zero.",
            counted=trn("{n:,} day", "{n:,} days", missing),
            first=str(days[0]),
            last=str(days[-1]),
        )
        notes.inform("days_missing", text)


def _first_silent(columns: Columns) -> str:
    rows = [
        place + 1
        for place, status, outcome in zip(
            columns.places, columns.get("http_status"), columns.get("outcome"), strict=True
        )
        if status is not None and 200 <= status < 300 and outcome in WRONG
    ]
    return tr("rows {rows}", rows=", ".join(map(str, rows[:5])) + (" ..." if len(rows) > 5 else ""))


def describe_layout(layout: Layout, sheet: Sheet, notes: Notes) -> None:
    """Say what is odd about the header."""
    row = sheet.first_row + layout.header_first + 1
    if layout.duplicates:
        notes.warn(
            "duplicate_headers",
            tr("Duplicate column names were numbered: {duplicates}.", duplicates=", ".join(layout.duplicates[:5])),
        )
    if layout.unnamed:
        notes.warn(
            "unnamed_columns",
            tr(
                "{counted}; named by letter.",
                counted=trn("{n:,} unnamed column", "{n:,} unnamed columns", layout.unnamed),
            ),
        )
    if layout.cleaned:
        notes.inform("header_cleaned", tr("Line breaks and invisible characters were removed from the header."))
    if layout.header_last > layout.header_first:
        last = sheet.first_row + layout.header_last + 1
        text = tr("The header spans rows {row} to {last}; they were joined. Is that right?", row=row, last=last)
        options = (f"{row}-{last}", str(row), str(last))
        notes.ask(Choice("header_row", text, options, options[0], concerns_table=True))
    elif not layout.is_certain:
        text = tr("The header was found in row {row}. Is that right?", row=row)
        notes.ask(Choice("header_row", text, (str(row),), str(row), concerns_table=True))
