"""The sheets of imported data: reliability, days, the numbers behind the exhibits, the import log."""

from __future__ import annotations

from readiness.report.companions.cells import SHARES, column_places
from readiness.report.companions.sheet import POINTS, SHARE, Cell, Figure, Sheet, figure, name_sheet
from readiness.report.context import Report
from readiness.report.dossier import Dossier
from readiness.report.html import print_value
from readiness.report.pages.appendix import skip_reason

SHARE_DIGITS = "0.000"


def make_metrics(d: Dossier) -> Sheet:
    """Steps, outcomes and assumptions of the projection."""
    outcomes = d.words.group("volume.outcome")

    def shares(*values: float | None) -> tuple[Cell, ...]:
        return tuple(figure(value, SHARE) for value in values)

    rows: list[tuple[Cell, ...]] = [
        (s.name, s.n, s.successes, *shares(s.point, s.low, s.high), "") for s in d.projection.steps
    ]
    rows += [
        (outcomes[o.key], None, None, *shares(o.share, o.share_low, o.share_high), "") for o in d.projection.outcomes
    ]
    for assumption in d.projection.assumptions:
        value, printed = assumption.value, print_value(assumption.value, assumption.unit)
        number: Cell = None
        if isinstance(value, int | float):
            number = Figure(value, SHARE if "%" in printed else "#,##0.##")
        origin = d.words(f"origin.{assumption.origin}")
        remark = ", ".join(part for part in (printed, origin, assumption.note) if part)
        rows.append((assumption.label, None, None, number, None, None, remark))
    return Sheet(*name_sheet(d, "reliability"), rows, (48, 10, 10, 12, 12, 12, 60))


def make_days(d: Dossier) -> Sheet:
    """Counts per day of every import."""
    rows: list[tuple[Cell, ...]] = [
        (batch.file, day.day, day.agent, day.tasks, day.verified, day.right, day.unknown)
        for batch in d.snapshot.batches
        for day in batch.aggregates.end_to_end
    ]
    return Sheet(*name_sheet(d, "days"), rows, (30, 12, 18, 10, 10, 10, 12))


def make_exhibits(report: Report) -> Sheet:
    """The numbers behind every chart, one table under the other."""
    say = report.dossier.words
    rows: list[tuple[Cell, ...]] = []
    widest = 0
    for exhibit in report.exhibits:
        widest = max(widest, len(exhibit.table.columns))
        label = f"{say('document.exhibit')} {exhibit.number}"
        rows.append((label, exhibit.name, *exhibit.table.columns))
        forms = [SHARE_DIGITS if places == SHARES else POINTS for places in column_places(exhibit.table)]
        for row in exhibit.table.rows:
            pairs = zip(row, forms, strict=True)
            cells = (Figure(cell, form) if isinstance(cell, float) else cell for cell, form in pairs)
            rows.append((label, "", *cells))
    padded: list[tuple[Cell, ...]] = [(*row, *([None] * (widest + 2 - len(row)))) for row in rows]
    name, head = name_sheet(report.dossier, "exhibits")
    columns = (say("sheet.exhibits.column", number=k) for k in range(1, widest + 1))
    return Sheet(name, (*head, *columns), padded, (14, 44, *([18] * widest)))


def make_imports(d: Dossier) -> Sheet:
    """What was read, used, left out and taken for what."""
    say = d.words
    rows: list[tuple[Cell, ...]] = []
    for batch in d.snapshot.batches:
        rows.append((batch.file, batch.sheet, say("sheet.imports.read"), batch.rows_read, batch.sha256))
        rows.append((batch.file, batch.sheet, say("sheet.imports.used"), batch.rows_imported, ""))
        rows.extend(
            (batch.file, batch.sheet, say("sheet.imports.left_out", reason=skip_reason(d, s.reason)), s.count, "")
            for s in batch.skipped
        )
        rows.extend(
            (batch.file, p.source.sheet, f"{p.source.column}{p.source.row}: {p.message}", None, p.raw)
            for p in batch.problems
        )
        rows.extend(
            (batch.file, batch.sheet, say("sheet.imports.column", source=c.source, field=c.field), None, c.unit)
            for c in batch.columns
        )
    return Sheet(*name_sheet(d, "imports"), rows, (30, 18, 60, 10, 66))
