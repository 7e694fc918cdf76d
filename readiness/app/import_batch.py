"""The batch that an examined file becomes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import uuid4

from readiness.app.import_view import proposals
from readiness.domain.metric_facts import batch_facts
from readiness.domain.metrics import Batch, BatchId, ColumnMatch, RowProblem, SkippedRows, SourceRef
from readiness.ingest.examination import Examination

KEPT_PROBLEMS = 500
"""Problems kept with a batch; all of them can be saved as a workbook while the import is open."""

_LASTING = frozenset({"row_cap", "several_versions", "total_differs", "rate_differs", "key_not_unique"})
"""Remarks on a file that still matter when its figures are used."""


def make_batch(path: Path, found: Examination, now: datetime) -> Batch:
    """What was read from a file as a batch: sums, skipped rows, first problems, and how the file was understood.

    Args:
        path: The file; only its name is kept.
        found: What the reading process found.
        now: When it is imported.
    """
    cautions = []
    if any(choice.key == "outcome_source" for choice in found.choices):
        cautions.append("judge_not_stated")
    if found.aggregates and found.aggregates.cost and not found.aggregates.cost.currency:
        cautions.append("currency_not_stated")
    cautions += [issue.code for issue in found.issues if issue.code in _LASTING]
    mapping = {**found.settings, **proposals(found.choices), "headers": found.headers}
    sample = {"yes": True, "no": False}.get(found.settings.get("random_sample", ""))
    batch = Batch(
        id=BatchId(uuid4().hex[:12]),
        file=path.name,
        sha256=found.sha256,
        sheet=found.sheet,
        grain=found.grain,  # type: ignore[arg-type]  # one of the known words
        profile=found.profile,
        imported_at=now,
        rows_read=found.rows_read,
        rows_imported=found.rows_imported,
        skipped=tuple(SkippedRows(reason=reason, count=count) for reason, count in found.skipped.items()),
        problems=tuple(_problems(path, found)),
        columns=tuple(
            ColumnMatch(source=c.source, field=c.field, unit=c.unit, confidence=c.confidence, samples=c.samples)
            for c in found.columns
            if c.field
        ),
        outcome_values=found.outcomes,  # type: ignore[arg-type]
        outcome_source=found.outcome_source or None,  # type: ignore[arg-type]
        random_sample=sample,
        time_zone=found.time_zone,
        mapping=mapping,
        cautions=tuple(dict.fromkeys(cautions)),
        coverage=found.coverage,
        incidents=found.incidents,
        **({"aggregates": found.aggregates} if found.aggregates is not None else {}),
    )
    facts = batch_facts(batch)
    return batch.model_copy(update={"aggregates": batch.aggregates.model_copy(update={"facts": facts})})


def _problems(path: Path, found: Examination) -> list[RowProblem]:
    return [
        RowProblem(
            severity=problem.severity,  # type: ignore[arg-type]
            code=problem.code,
            message=problem.message,
            source=SourceRef(file=path.name, sheet=found.sheet, row=problem.row + 1, column=problem.cell),
            raw=problem.raw,
        )
        for problem in found.problems[:KEPT_PROBLEMS]
    ]
