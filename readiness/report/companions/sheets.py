"""What stands in the workbook: answers with their evidence, scores, gates, plan, metrics, exhibits, log and notes."""

from __future__ import annotations

from readiness.report.companions.sheet import LEVEL, POINTS, SHARE, Cell, Sheet, figure, name_sheet
from readiness.report.companions.sheets_data import make_days, make_exhibits, make_imports, make_metrics
from readiness.report.context import Report
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.appendix import print_answer, print_remarks, print_votes
from readiness.report.pages.intake import print_intake
from readiness.report.pages.records import make_head_data, make_records


def make_sheets(report: Report) -> list[Sheet]:
    """All sheets in order; some may have no rows."""
    d = report.dossier
    return [
        _summary(d),
        _answers(d),
        _evidence(d),
        _intake(d),
        _sections(d),
        _gates(d),
        _plan(d),
        make_metrics(d),
        make_days(d),
        make_exhibits(report),
        make_imports(d),
        _notes(report),
    ]


def _summary(d: Dossier) -> Sheet:
    say, card, projection, details = d.words, d.card, d.projection, d.snapshot.details
    overall, success, silent = card.overall, projection.success, projection.silent_per_day
    rows: list[tuple[Cell, ...]] = [
        (say("sheet.summary.client"), details.client, None, None),
        (say("sheet.summary.agent"), details.agent, None, None),
        (say("sheet.summary.date"), d.report_date, None, None),
        (say("sheet.summary.version"), details.version, None, None),
        (say("cover.classification"), d.classification, None, None),
        (say("sheet.summary.certified"), d.band(card.verdict.certified), None, None),
        (say("sheet.summary.stated"), d.band(card.verdict.stated), None, None),
        (say("sheet.summary.potential"), d.band(card.verdict.potential), None, None),
        (say("sheet.summary.score"), *(figure(v, POINTS) for v in (overall.lo, overall.mid, overall.hi))),
        (say("sheet.summary.coverage"), figure(card.coverage, SHARE), None, None),
        (say("sheet.summary.success"), *(figure(v, SHARE) for v in (success.low, success.point, success.high))),
        (say("sheet.summary.silent"), *(figure(v, POINTS) for v in (silent.low, silent.point, silent.high))),
        (say("sheet.summary.pack"), f"{d.pack.title} {d.pack.version}", d.snapshot.pack_hash, None),
    ]
    return Sheet(*name_sheet(d, "summary"), rows, (40, 34, 26, 20))


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
                figure(score.lo, LEVEL),
                figure(score.mid, LEVEL),
                figure(score.hi, LEVEL),
                score.evidence if score.state == "answered" else None,
                " ".join(print_remarks(d, q, response)),
                " ".join(score.flags),
            )
        )
    return Sheet(*name_sheet(d, "answers"), rows, (10, 9, 24, 60, 8, 12, 50, 12, 10, 10, 10, 10, 60, 24))


def _evidence(d: Dossier) -> Sheet:
    """One row for everything that was shown; who showed it stays in the engagement."""
    rows: list[tuple[Cell, ...]] = []
    for q in d.visible:
        for item in d.response(q.id).shown:
            word = d.words(f"evidence.{d.evidence_class(q)}")
            rows.append((q.id, q.short_title, item.kind, item.what, item.where, item.date, word))
    return Sheet(*name_sheet(d, "evidence"), rows, (10, 30, 20, 60, 40, 12, 18))


def _intake(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [*print_intake(d)]
    return Sheet(*name_sheet(d, "intake"), rows, (10, 60, 90))


def _sections(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            line.section.title,
            line.section.weight,
            figure(line.lo, POINTS),
            figure(line.mid, POINTS),
            figure(line.hi, POINTS),
            figure(line.score.coverage, SHARE),
            line.shown,
            line.score.applicable,
        )
        for line in d.sections
    ]
    for practice in d.pack.practices:
        score = d.card.practices.get(practice.id)
        if score:
            values = (figure(value, POINTS) for value in (score.lo, score.mid, score.hi))
            rows.append((practice.title, None, *values, None, None, None))
    return Sheet(*name_sheet(d, "scores"), rows, (34, 9, 12, 12, 12, 12, 9, 11))


def _gates(d: Dossier) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (
            g.id,
            g.title,
            d.words("gate.hard" if g.hard else "gate.soft"),
            d.words(f"gate.{g.status}"),
            figure(g.minimum, LEVEL),
            g.accepted.name if g.accepted else "",
        )
        for g in d.gates
    ]
    return Sheet(*name_sheet(d, "gates"), rows, (10, 34, 9, 12, 10, 26))


def _plan(d: Dossier) -> Sheet:
    owned = {move.initiative: move for move in d.snapshot.moves}
    rows: list[tuple[Cell, ...]] = [
        (
            m.initiative.id,
            m.initiative.title,
            m.owner,
            m.due,
            m.planned.start,
            m.planned.finish,
            m.planned.wave,
            figure(m.initiative.effort.low, POINTS),
            figure(m.initiative.effort.high, POINTS),
            figure(m.planned.rank.gain, POINTS),
            m.planned.rank.tier,
            ", ".join(m.closes),
            m.initiative.done_when,
            d.words(f"records.status.{m.status}"),
            owned[m.initiative.id].note if m.initiative.id in owned else "",
        )
        for m in d.moves
    ]
    return Sheet(*name_sheet(d, "plan"), rows, (8, 40, 26, 18, 11, 11, 9, 11, 11, 9, 7, 30, 70, 11, 40))


def _notes(report: Report) -> Sheet:
    d = report.dossier
    say, details = d.words, d.snapshot.details
    rows: list[tuple[Cell, ...]] = [(say("sheet.notes.parked"), p.text, p.owner, p.due) for p in d.snapshot.parking]
    rows += [(say("sheet.notes.risk"), f"{r.gate}: {r.reason}", r.name, r.date) for r in d.snapshot.risks]
    rows += [(say("sheet.notes.decision"), text, "", None) for text in details.decisions]
    if details.other_blockers:
        rows.append((say("sheet.notes.blockers"), details.other_blockers, "", None))
    rows += [
        (
            say("sheet.notes.contradiction"),
            f"{c.question} ({c.rule}): {c.say} {c.reason}".strip(),
            say(f"sheet.resolution.{c.resolution}"),
            None,
        )
        for c in d.card.contradictions
    ]
    people = (details.sponsor, details.firm)
    rows += [(say("sheet.notes.entered"), text, "", None) for text in people if text.strip()]
    rows += [
        (
            record.caption,
            "; ".join(f"{head}: {text}" for (head, _), text in zip(record.heads, row, strict=True)),
            "",
            None,
        )
        for record in (make_head_data(d), *make_records(d))
        if record.key not in {"risks", "parked"}
        for row in record.rows
    ]
    rows += [
        (say("document.added"), text, plain(page.contents or page.title), None)
        for page in report.pages
        for text in page.added
    ]
    return Sheet(*name_sheet(d, "notes"), rows, (24, 90, 26, 14))
