"""What stands in the workbook: title, head, rows and column widths of each sheet."""

from __future__ import annotations

from readiness.report.charts.exhibit import Cell
from readiness.report.context import Report
from readiness.report.dossier import Dossier
from readiness.report.pages.appendix import print_answer, print_remarks, print_votes, skip_reason

Sheet = tuple[str, tuple[str, ...], list[tuple[Cell, ...]], tuple[int, ...]]
"""Title, head, rows, widths in characters."""


def make_sheets(report: Report) -> list[Sheet]:
    """All sheets in order; some may have no rows."""
    d = report.dossier
    return [
        _summary(d),
        _answers(d),
        _sections(d),
        _gates(d),
        _plan(d),
        _metrics(d),
        _days(d),
        _exhibits(report),
        _imports(d),
        _notes(d),
    ]


def _titles(d: Dossier, sheet: str) -> tuple[str, tuple[str, ...]]:
    """Name of a sheet and the heads of its columns; the heads stand in one text, parted by bars."""
    return d.words(f"sheet.{sheet}.name"), tuple(d.words(f"sheet.{sheet}.head").split(" | "))


def _summary(d: Dossier) -> Sheet:
    say, card, projection, details = d.words, d.card, d.projection, d.snapshot.details
    success = projection.success
    rows: list[tuple[Cell, ...]] = [
        (say("sheet.summary.client"), details.client, None, None),
        (say("sheet.summary.agent"), details.agent, None, None),
        (say("sheet.summary.date"), d.report_date.isoformat(), None, None),
        (say("sheet.summary.version"), details.version, None, None),
        (say("sheet.summary.certified"), d.band(card.verdict.certified), None, None),
        (say("sheet.summary.stated"), d.band(card.verdict.stated), None, None),
        (say("sheet.summary.potential"), d.band(card.verdict.potential), None, None),
        (say("sheet.summary.score"), card.overall.lo, card.overall.mid, card.overall.hi),
        (say("sheet.summary.coverage"), card.coverage, None, None),
        (say("sheet.summary.success"), success.low, success.point, success.high),
        (
            say("sheet.summary.silent"),
            projection.silent_per_day.low,
            projection.silent_per_day.point,
            projection.silent_per_day.high,
        ),
        (say("sheet.summary.pack"), f"{d.pack.title} {d.pack.version}", d.snapshot.pack_hash, None),
    ]
    return *_titles(d, "summary"), rows, (40, 34, 26, 20)


def _answers(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for q in d.visible:
        score, response = d.score(q.id), d.response(q.id)
        rows.append(
            (
                q.id,
                q.section,
                q.short_title,
                q.question,
                q.weight,
                d.words(f"sheet.state.{score.state}"),
                print_answer(d, q, response),
                print_votes(response),
                score.lo,
                score.mid,
                score.hi,
                score.evidence if score.state == "answered" else None,
                " ".join(print_remarks(d, q, response)),
                " ".join(score.flags),
            )
        )
    return *_titles(d, "answers"), rows, (10, 9, 24, 60, 8, 12, 50, 12, 10, 10, 10, 10, 60, 24)


def _sections(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            line.section.title,
            line.section.weight,
            line.lo,
            line.mid,
            line.hi,
            line.score.coverage,
            line.shown,
            line.score.applicable,
        )
        for line in d.sections
    ]
    for practice in d.pack.practices:
        score = d.card.practices.get(practice.id)
        if score:
            rows.append((practice.title, None, score.lo, score.mid, score.hi, None, None, None))
    return *_titles(d, "scores"), rows, (34, 9, 12, 12, 12, 12, 9, 11)


def _gates(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            g.id,
            g.title,
            d.words("gate.hard" if g.hard else "gate.soft"),
            d.words(f"gate.{g.status}"),
            g.minimum,
            g.accepted.name if g.accepted else "",
        )
        for g in d.gates
    ]
    return *_titles(d, "gates"), rows, (10, 34, 9, 12, 10, 26)


def _plan(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            m.initiative.id,
            m.initiative.title,
            m.owner,
            m.due,
            m.planned.start,
            m.planned.finish,
            m.planned.wave,
            m.initiative.effort.low,
            m.initiative.effort.high,
            m.planned.rank.gain,
            m.planned.rank.tier,
            ", ".join(m.closes),
            m.initiative.done_when,
        )
        for m in d.moves
    ]
    return *_titles(d, "plan"), rows, (8, 40, 26, 18, 11, 11, 9, 11, 11, 9, 7, 30, 70)


def _metrics(d: Dossier) -> Sheet:
    outcomes = d.words.group("volume.outcome")
    rows: list[tuple[Cell, ...]] = [(s.name, s.n, s.successes, s.point, s.low, s.high) for s in d.projection.steps]
    rows += [(outcomes[o.key], None, None, o.share, o.share_low, o.share_high) for o in d.projection.outcomes]
    for assumption in d.projection.assumptions:
        value = assumption.value if isinstance(assumption.value, int | float) else None
        origin = d.words(f"origin.{assumption.origin}")
        rows.append((f"{assumption.label} ({origin})", None, None, value, None, None))
    return *_titles(d, "reliability"), rows, (48, 10, 10, 12, 12, 12)


def _days(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (batch.file, day.day.isoformat(), day.agent, day.tasks, day.verified, day.right, day.unknown)
        for batch in d.snapshot.batches
        for day in batch.aggregates.end_to_end
    ]
    return *_titles(d, "days"), rows, (30, 12, 18, 10, 10, 10, 12)


def _exhibits(report: Report) -> Sheet:
    say = report.dossier.words
    rows: list[tuple[Cell, ...]] = []
    widest = 0
    for exhibit in report.exhibits:
        widest = max(widest, len(exhibit.table.columns))
        label = f"{say('document.exhibit')} {exhibit.number}"
        rows.append((label, exhibit.name, *exhibit.table.columns))
        rows.extend((label, "", *row) for row in exhibit.table.rows)
    padded: list[tuple[Cell, ...]] = [(*row, *([None] * (widest + 2 - len(row)))) for row in rows]
    name, head = _titles(report.dossier, "exhibits")
    columns = (say("sheet.exhibits.column", number=k) for k in range(1, widest + 1))
    return name, (*head, *columns), padded, (12, 40, *([18] * widest))


def _imports(d: Dossier) -> Sheet:
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
    return *_titles(d, "imports"), rows, (30, 18, 60, 10, 66)


def _notes(d: Dossier) -> Sheet:
    say = d.words
    rows: list[tuple[Cell, ...]] = [
        (say("sheet.notes.parked"), p.text, p.owner, p.due.isoformat() if p.due else "") for p in d.snapshot.parking
    ]
    rows += [(say("sheet.notes.risk"), f"{r.gate}: {r.reason}", r.name, r.date.isoformat()) for r in d.snapshot.risks]
    rows += [(say("sheet.notes.decision"), text, "", "") for text in d.snapshot.details.decisions]
    if d.snapshot.details.other_blockers:
        rows.append((say("sheet.notes.blockers"), d.snapshot.details.other_blockers, "", ""))
    rows += [
        (
            say("sheet.notes.contradiction"),
            f"{c.question} ({c.rule}): {c.say} {c.reason}".strip(),
            say(f"sheet.resolution.{c.resolution}"),
            "",
        )
        for c in d.card.contradictions
    ]
    return *_titles(d, "notes"), rows, (18, 90, 26, 14)
