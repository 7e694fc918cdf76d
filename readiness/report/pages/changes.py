"""What changed since the last assessment; nothing where there is none."""

from __future__ import annotations

from readiness.domain.comparison import Comparison
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.slope import Step, draw_slope
from readiness.report.dossier import Dossier
from readiness.report.formats import day, integer, plain
from readiness.report.pages.page import Page

MOST_ANSWERS, FEWEST = 12, 2


def make_changes(d: Dossier) -> Page | None:
    """Points, gates and answers then and now."""
    changes = d.snapshot.changes
    if changes is None:
        return None
    names = {str(s.id): s.short or s.title for s in d.pack.sections}
    steps = [
        Step(names.get(section.id, section.title), section.then.lo, section.now.lo)
        for section in changes.sections
        if section.then is not None and section.now is not None
    ]
    if len(steps) < FEWEST:
        return None
    say = d.words
    moved = max(steps, key=lambda s: abs(s.now - s.then))
    title = say(
        "changes.title",
        then=changes.overall_then.lo,
        now=changes.overall_now.lo,
        date=changes.taken_then.date(),
        name=moved.name,
        step=moved.now - moved.then,
    )
    return Page(
        key="changes",
        part="stands",
        kicker=say("changes.kicker"),
        contents=say("changes.kicker"),
        title=title,
        template="changes.html",
        exhibits=(_draw(d, title, changes, steps),),
        values={
            "changes": changes,
            "gates": [gate for gate in changes.gates if gate.has_changed],
            "answers": changes.answers[:MOST_ANSWERS],
            "more": max(0, len(changes.answers) - MOST_ANSWERS),
            "verdicts": (d.band(changes.verdict_then.certified), d.band(changes.verdict_now.certified)),
        },
    )


def _draw(d: Dossier, title: str, changes: Comparison, steps: list[Step]) -> Exhibit:
    say = d.words
    rose = sum(step.now > step.then + 0.5 for step in steps)
    fell = sum(step.now < step.then - 0.5 for step in steps)
    then, now = day(changes.taken_then.date()), day(changes.taken_now.date())
    return Exhibit(
        key="changes",
        figure=draw_slope(steps, then, now),
        title=title,
        so_what=say(
            "changes.so_what",
            rose=rose,
            fell=fell,
            same=len(steps) - rose - fell,
            unconfirmed=len(changes.unconfirmed),
            common=changes.common,
        ),
        name=say("changes.exhibit"),
        unit=say("gaps.unit"),
        n=say("changes.n", common=changes.common),
        source=say("changes.source", then=plain(changes.label_then)),
        as_of=changes.taken_now.date(),
        interval=say("changes.interval"),
        note="" if changes.same_pack else say("changes.other_pack", then=changes.pack_then, now=changes.pack_now),
        alt=shorten_alt(
            say("changes.alt", listed=[f"{s.name} {integer(s.then)} > {integer(s.now)}" for s in steps], date=then)
        ),
        table=Table(
            tuple(say(f"changes.table_{key}") for key in ("section", "then", "now")),
            tuple((s.name, round(s.then, 1), round(s.now, 1)) for s in steps),
        ),
    )
