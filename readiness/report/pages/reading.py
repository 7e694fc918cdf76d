"""Page 3: contents, the marks used, and what the answers rest on - before the first result."""

from __future__ import annotations

from collections import Counter

from readiness.report.charts.coverage import ORDER, CoverageRow, draw_coverage
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.dossier import Dossier
from readiness.report.pages.page import Page


def make_reading(d: Dossier) -> Page:
    """Contents and legend come from the template; the exhibit counts the evidence behind every answer."""
    say = d.words
    title = say("reading.title", total=len(d.applicable), answered=d.answered_count, shown=d.shown_count)
    return Page(
        key="reading",
        part="stands",
        kicker=say("reading.kicker"),
        contents=say("reading.contents"),
        title=title,
        template="reading.html",
        exhibits=(_draw(d, title),),
        values={"levels": [f"{level} {d.level_name(level)}" for level in range(5)]},
    )


def _draw(d: Dossier, title: str) -> Exhibit:
    say = d.words
    counts = {
        line.section.id: Counter(d.evidence_class(q) for q in d.applicable if q.section == line.section.id)
        for line in d.sections
    }
    order = sorted(d.sections, key=lambda line: -line.shown / max(1, line.score.applicable))
    rows = [
        CoverageRow(
            line.name,
            dict(counts[line.section.id]),
            say("reading.row", shown=line.shown, total=sum(counts[line.section.id].values())),
        )
        for line in order
    ]
    total = Counter(d.evidence_class(q) for q in d.applicable)
    legend = say.group("reading.legend")
    least = order[-1]
    failing = sum(gate.status == "fail" for gate in d.hard_gates)
    return Exhibit(
        key="coverage",
        figure=draw_coverage(
            rows, legend, say("reading.unit_axis"), say("reading.total", shown=d.shown_count, total=len(d.applicable))
        ),
        title=title,
        so_what=say(
            "reading.so_what",
            name=least.name,
            shown=least.shown,
            total=least.score.applicable,
            all_shown=d.shown_count,
            answered=d.answered_count,
            low=d.card.overall.lo,
            high=d.card.overall.mid,
            failing=failing,
        ),
        name=say("reading.exhibit"),
        unit=say("reading.unit"),
        n=say("reading.n", total=len(d.applicable)),
        source=say("reading.source", imported=bool(d.snapshot.batches)),
        as_of=d.workshop_date,
        interval=say("reading.interval"),
        alt=shorten_alt(
            say(
                "reading.alt",
                total=len(d.applicable),
                e3=total["E3"],
                e2=total["E2"],
                e1=total["E1"],
                e0=total["E0"],
                blank=total["none"],
                name=least.name,
                shown=least.shown,
                of=least.score.applicable,
            )
        ),
        table=Table(
            (say("reading.section"), *(legend[key] for key in ORDER)),
            tuple((line.name, *(counts[line.section.id][key] for key in ORDER)) for line in order),
        ),
    )
