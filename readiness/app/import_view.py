"""What a page and a command show of a file before it is imported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.domain.metrics import Aggregates, DayCount
from readiness.errors import Issue
from readiness.ingest.examination import ColumnInfo, Examination, PreviewRow, Rule, SheetInfo
from readiness.ingest.notes import Problem
from readiness.ingest.outcomes import OutcomeValue
from readiness.ingest.settings import Choice
from readiness.language import Words, tr, trn

__all__ = ["Choice", "ColumnInfo", "Inspection", "OutcomeValue", "PreviewRow", "Problem", "Rule", "SheetInfo"]


@dataclass(frozen=True)
class Inspection:
    """A file as the importer sees it. `choices` are open; one without a default only a person can answer.

    Attributes:
        verdict: what can be done with the file (`ok`, `ok_warn`, `choose`, `password`, `refuse_...`).
        columns: one per source column; `field` empty where it is not used.
        skipped: rows left out, by reason.
        preview: raw cells beside parsed values, problem rows included.
        aggregates: what the records say; None where there is no table.
        mapping: settings that reproduce this reading, proposals included.
        headers: fingerprint of the header set.
        coverage: share of records in which a field is filled.
        overlap: rows known from earlier batches, by batch.
        already_imported: the batch that holds the very same file, or empty.
        locale: one sentence on dates, decimals, currency and zone.
        commit: one sentence on what an import would do.
        expect: totals and counts under the names of `inspect --json`.
        top: the first rows of the sheet with their numbers, for pointing at the header.
        rules: how dates, numbers, units, currency and zone are read, each with a row that shows it.
    """

    file: str
    sha256: str
    size: int
    format: str
    encoding: str
    verdict: str
    message: str
    hint: str
    sheets: tuple[SheetInfo, ...]
    sheet: str
    header_row: int
    profile: str
    grain: str
    columns: tuple[ColumnInfo, ...]
    choices: tuple[Choice, ...]
    issues: tuple[Issue, ...]
    problems: tuple[Problem, ...]
    skipped: Mapping[str, int]
    skipped_rows: tuple[tuple[int, str], ...]
    rows_imported: int
    preview: tuple[PreviewRow, ...]
    aggregates: Aggregates | None
    outcome_values: tuple[OutcomeValue, ...]
    outcomes: Mapping[str, str]
    outcome_source: str
    mapping: Mapping[str, str]
    headers: str
    coverage: Mapping[str, float]
    overlap: Mapping[str, int]
    already_imported: str
    locale: str
    commit: str
    expect: Mapping[str, Any]
    top: tuple[tuple[int, tuple[str, ...]], ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def is_refused(self) -> bool:
        """True if nothing can be imported from the file as it is."""
        return self.verdict.startswith("refuse") or self.verdict == "password"


def inspection_of(path: Path, found: Examination, hashes: Mapping[str, str]) -> Inspection:
    """The view of an examination."""
    return Inspection(
        file=path.name,
        sha256=found.sha256,
        size=found.size,
        format=found.format,
        encoding=found.encoding,
        verdict=found.verdict,
        message=found.message,
        hint=found.hint,
        sheets=found.sheets,
        sheet=found.sheet,
        header_row=found.header_row,
        profile=found.profile,
        grain=found.grain,
        columns=found.columns,
        choices=found.choices,
        issues=found.issues,
        problems=found.problems,
        skipped=found.skipped,
        skipped_rows=found.skipped_rows,
        rows_imported=found.rows_imported,
        preview=found.preview,
        aggregates=found.aggregates,
        outcome_values=found.outcome_values,
        outcomes=found.outcomes,
        outcome_source=found.outcome_source,
        mapping={**found.settings, **proposals(found.choices)},
        headers=found.headers,
        coverage=found.coverage,
        overlap=found.overlap,
        already_imported=hashes.get(found.sha256, ""),
        locale=found.locale,
        commit=_commit(found),
        expect=expected(found),
        top=found.top,
        rules=found.rules,
    )


NEVER_PROPOSED = frozenset({"outcome_source", "random_sample"})
"""Choices whose default stays a caution until a person has stated it."""


def proposals(choices: Iterable[Choice]) -> dict[str, str]:
    """The proposed answers that become part of a mapping."""
    return {c.key: c.default for c in choices if c.default and c.key not in NEVER_PROPOSED}


def _commit(found: Examination) -> str:
    skipped = {reason: count for reason, count in found.skipped.items() if reason != "above_header"}
    errors = sum(problem.severity == "error" for problem in found.problems)
    text = tr("Import {rows}", rows=trn("{n:,} row", "{n:,} rows", found.rows_imported))
    if skipped:
        parts = ", ".join(_left_out(reason, count) for reason, count in skipped.items())
        text += ", " + tr("skip {total:,} ({reasons})", total=sum(skipped.values()), reasons=parts)
    return f"{text}, {trn('{n:,} error', '{n:,} errors', errors)}"


_ONE = Words(
    {
        "subtotal": "subtotal",
        "total": "total",
        "notes": "note",
        "blank": "blank",
        "duplicate": "duplicate",
        "rejected": "rejected",
        "repeated_header": "repeated header",
        "already_imported": "already imported",
    }
)
_MANY = Words(
    {
        "subtotal": "subtotals",
        "total": "totals",
        "notes": "notes",
        "blank": "blank",
        "duplicate": "duplicates",
        "rejected": "rejected",
        "repeated_header": "repeated headers",
        "already_imported": "already imported",
    }
)


def _left_out(reason: str, count: int) -> str:
    """So many rows left out for a reason; one that is not known as it stands."""
    return f"{count} {(_ONE if count == 1 else _MANY).get(reason, reason)}"


# ------------------------------------------------------------------------------------------------- expect


def expected(found: Examination) -> dict[str, Any]:
    """Counts and figures under the names of `inspect --json`; a key is there when its source columns are."""
    if found.aggregates is None:
        return {"rows_imported": found.rows_imported, "rows_skipped": dict(found.skipped)} if found.grain else {}
    sums = found.aggregates
    result: dict[str, Any] = {"rows_imported": found.rows_imported, "rows_skipped": dict(found.skipped)}
    if "task_id" in found.distinct:
        result["distinct_tasks"] = found.distinct["task_id"]
    if "run_id" in found.distinct:
        result["distinct_run_ids"] = found.distinct["run_id"]
    if sums.agents:
        result["agents"] = list(sums.agents)
    if sums.date_min and sums.date_max:
        result["date_min"], result["date_max"] = sums.date_min.isoformat(), sums.date_max.isoformat()
    result["totals"] = {name: int(value) for name, value in sums.totals.items()}
    rows = sums.totals.get("step_runs") or sums.totals.get("tasks")
    if "http_2xx" in sums.totals and rows:
        result["http_success_rate"] = round(sums.totals["http_2xx"] / rows, 6)
    if sums.cost is not None:
        result["cost"] = {"currency": sums.cost.currency, "total": round(sums.cost.total, 6)}
    if found.reconciliation:
        result["reconciliation"] = dict(found.reconciliation)
    _add_counts(result, sums)
    _add_latency(result, sums, found.grain)
    return result


def _add_counts(result: dict[str, Any], sums: Aggregates) -> None:
    counts = sums.end_to_end if "step_runs" not in sums.totals and sums.end_to_end else sums.steps
    if not any(count.verified for count in counts):
        return
    if sums.steps:
        names = [name.name for name in sums.step_names]
        per_step = _group(sums.steps, lambda count: count.step)
        result["per_step"] = {name: per_step[name] for name in names if name in per_step}
    result["per_day"] = _group(counts, lambda count: count.day.isoformat())
    result["compound"] = _compound(result, sums)
    if not result["compound"]:
        del result["compound"]
    trend = sums.trend
    if trend is not None and trend.change_points is not None:
        result["trend"] = {
            "direction": trend.direction,
            "fitted_change_pp": round(trend.change_points, 6),
            "p_value": trend.p_value,
            "slope_pp_per_day": round(trend.slope_points_per_day or 0.0, 6),
            "first_day_rate": round(trend.first_day_rate or 0.0, 6),
            "last_day_rate": round(trend.last_day_rate or 0.0, 6),
        }


def _group(counts: tuple[DayCount, ...], key: Any) -> dict[str, dict[str, Any]]:
    groups: dict[str, list[int]] = {}
    for count in counts:
        sums = groups.setdefault(key(count), [0, 0, 0])
        sums[0] += count.tasks
        sums[1] += count.right
        sums[2] += count.verified - count.right
    return {
        name: {
            "tasks": tasks,
            "successes": right,
            "failures": wrong,
            "rate": round(right / (right + wrong), 6) if right + wrong else None,
        }
        for name, (tasks, right, wrong) in groups.items()
    }


def _compound(result: dict[str, Any], sums: Aggregates) -> dict[str, Any]:
    compound: dict[str, Any] = {}
    rates = [step["rate"] for step in result.get("per_step", {}).values()]
    if rates and all(rate is not None for rate in rates):
        product = 1.0
        for step in result["per_step"].values():
            product *= step["successes"] / (step["successes"] + step["failures"])
        compound["product_of_step_rates"] = round(product, 6)
    verified = sum(count.verified for count in sums.end_to_end)
    if sums.steps and verified:
        right = sum(count.right for count in sums.end_to_end)
        compound["observed_end_to_end"] = round(right / verified, 6)
        compound["tasks_fully_successful"] = right
    return compound


def _add_latency(result: dict[str, Any], sums: Aggregates, grain: str) -> None:
    latency = sums.latency
    if latency is None:
        return
    if grain == "period":
        result["latency_ms"] = {"task_weighted_mean": round(latency.mean or 0.0, 4)}
    else:
        named = {"mean": latency.mean, "p50": latency.p50, "p95": latency.p95}
        result["latency_ms"] = {name: round(value, 4) for name, value in named.items() if value is not None}


def as_json(found: Inspection) -> dict[str, Any]:
    """The object that `inspect --json` prints."""
    return {
        "file": found.file,
        "sha256": found.sha256,
        "format": found.format,
        "verdict": found.verdict,
        "message": found.message,
        "hint": found.hint,
        "sheets": [{"name": s.name, "rows": s.rows, "columns": s.columns, "hidden": s.hidden} for s in found.sheets],
        "sheet": found.sheet,
        "header_row": found.header_row,
        "profile": found.profile,
        "grain": found.grain,
        "columns": [
            {
                "source": c.source,
                "field": c.field,
                "unit": c.unit,
                "confidence": c.confidence,
                "samples": list(c.samples),
            }
            for c in found.columns
        ],
        "choices": [
            {"key": c.key, "question": c.question, "options": list(c.options), "default": c.default}
            for c in found.choices
        ],
        "issues": [
            {"severity": i.severity, "code": i.code, "cell": i.place, "message": i.message, "hint": i.hint}
            for i in found.issues
        ],
        "commit": found.commit,
        "locale": found.locale,
        "coverage": dict(found.coverage),
        "overlap": dict(found.overlap),
        "already_imported": found.already_imported,
        "expect": dict(found.expect),
    }
