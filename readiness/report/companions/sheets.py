"""What stands in the workbook: title, head, rows and column widths of each sheet."""

from __future__ import annotations

from readiness.report.charts.exhibit import Cell
from readiness.report.context import Report
from readiness.report.dossier import Dossier
from readiness.report.pages.appendix import print_answer, print_remarks, print_votes

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


def _summary(d: Dossier) -> Sheet:
    card, projection, details = d.card, d.projection, d.snapshot.details
    success = projection.success
    rows: list[tuple[Cell, ...]] = [
        ("Client", details.client, None, None),
        ("Agent", details.agent, None, None),
        ("Report date", d.report_date.isoformat(), None, None),
        ("Version", details.version, None, None),
        ("Verdict certified", d.band(card.verdict.certified), None, None),
        ("Verdict if every claim is shown", d.band(card.verdict.stated), None, None),
        ("Verdict if every blank turns out well", d.band(card.verdict.potential), None, None),
        ("Score evidenced, stated, possible", card.overall.lo, card.overall.mid, card.overall.hi),
        ("Coverage", card.coverage, None, None),
        ("Success low, point, high (90%)", success.low, success.point, success.high),
        (
            "Wrong and unseen per day",
            projection.silent_per_day.low,
            projection.silent_per_day.point,
            projection.silent_per_day.high,
        ),
        ("Questionnaire", f"{d.pack.title} {d.pack.version}", d.snapshot.pack_hash, None),
    ]
    return "Summary", ("Figure", "Value", "Value 2", "Value 3"), rows, (40, 34, 26, 20)


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
                score.state,
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
    head = (
        "Id",
        "Section",
        "Title",
        "Question",
        "Weight",
        "State",
        "Answer",
        "Votes",
        "Evidenced",
        "Stated",
        "Possible",
        "Evidence",
        "Shown, notes, checks",
        "Flags",
    )
    return "Answers", head, rows, (10, 9, 24, 60, 8, 12, 50, 12, 10, 10, 10, 10, 60, 24)


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
    head = ("Section or practice", "Weight", "Evidenced", "Stated", "Possible", "Coverage", "Shown", "Questions")
    return "Scores", head, rows, (34, 9, 12, 12, 12, 12, 9, 11)


def _gates(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (g.id, g.title, "hard" if g.hard else "soft", g.status, g.minimum, g.accepted.name if g.accepted else "")
        for g in d.gates
    ]
    return "Gates", ("Id", "Gate", "Kind", "Status", "Asks for", "Risk accepted by"), rows, (10, 34, 9, 12, 10, 26)


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
    head = (
        "Id",
        "Initiative",
        "Owner",
        "Due",
        "Start week",
        "Finish week",
        "Wave",
        "Effort low",
        "Effort high",
        "Points",
        "Tier",
        "Closes",
        "Done when",
    )
    return "Plan", head, rows, (8, 40, 26, 18, 11, 11, 9, 11, 11, 9, 7, 30, 70)


def _metrics(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [(s.name, s.n, s.successes, s.point, s.low, s.high) for s in d.projection.steps]
    rows += [(o.key, None, None, o.share, o.share_low, o.share_high) for o in d.projection.outcomes]
    for assumption in d.projection.assumptions:
        value = assumption.value if isinstance(assumption.value, int | float) else None
        rows.append((f"{assumption.label} ({assumption.origin})", None, None, value, None, None))
    return (
        "Reliability",
        ("Step, outcome or assumption", "n", "Right", "Point", "Low", "High"),
        rows,
        (48, 10, 10, 12, 12, 12),
    )


def _days(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (batch.file, day.day.isoformat(), day.agent, day.tasks, day.verified, day.right, day.unknown)
        for batch in d.snapshot.batches
        for day in batch.aggregates.end_to_end
    ]
    return (
        "Days",
        ("File", "Day", "Agent", "Tasks", "Verified", "Right", "Not verified"),
        rows,
        (30, 12, 18, 10, 10, 10, 12),
    )


def _exhibits(report: Report) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    widest = 0
    for exhibit in report.exhibits:
        widest = max(widest, len(exhibit.table.columns))
        rows.append((f"Exhibit {exhibit.number}", exhibit.name, *exhibit.table.columns))
        rows.extend((f"Exhibit {exhibit.number}", "", *row) for row in exhibit.table.rows)
    padded: list[tuple[Cell, ...]] = [(*row, *([None] * (widest + 2 - len(row)))) for row in rows]
    return (
        "Exhibits",
        ("Exhibit", "Name", *(f"Column {k}" for k in range(1, widest + 1))),
        padded,
        (12, 40, *([18] * widest)),
    )


def _imports(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for batch in d.snapshot.batches:
        rows.append((batch.file, batch.sheet, "rows read", batch.rows_read, batch.sha256))
        rows.append((batch.file, batch.sheet, "rows used", batch.rows_imported, ""))
        rows.extend((batch.file, batch.sheet, f"left out: {s.reason}", s.count, "") for s in batch.skipped)
        rows.extend(
            (batch.file, p.source.sheet, f"{p.source.column}{p.source.row}: {p.message}", None, p.raw)
            for p in batch.problems
        )
        rows.extend(
            (batch.file, batch.sheet, f"column {c.source} read as {c.field}", None, c.unit) for c in batch.columns
        )
    return "Import log", ("File", "Sheet", "What", "Count", "Detail"), rows, (30, 18, 60, 10, 66)


def _notes(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        ("Parked", p.text, p.owner, p.due.isoformat() if p.due else "") for p in d.snapshot.parking
    ]
    rows += [("Risk accepted", f"{r.gate}: {r.reason}", r.name, r.date.isoformat()) for r in d.snapshot.risks]
    rows += [("Decision", text, "", "") for text in d.snapshot.details.decisions]
    if d.snapshot.details.other_blockers:
        rows.append(("Other blockers", d.snapshot.details.other_blockers, "", ""))
    rows += [
        ("Contradiction", f"{c.question} ({c.rule}): {c.say} {c.reason}".strip(), c.resolution, "")
        for c in d.card.contradictions
    ]
    return "Notes", ("Kind", "Text", "Who or state", "Date"), rows, (18, 90, 26, 14)
