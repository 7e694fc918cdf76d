"""The five gaps: evidenced points, range to what is still possible, floors of the next verdicts."""

from __future__ import annotations

from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.gaps import GapRow, GapWords, draw_gaps
from readiness.report.dossier import Dossier, SectionLine
from readiness.report.formats import integer, with_percent
from readiness.report.pages.page import Page


def make_gaps(d: Dossier) -> Page | None:
    """Nothing where no section has a question that applies."""
    if not d.weighted:
        return None
    say = d.words
    low, high = d.floor("conditional"), d.floor("production_ready")
    under = [line for line in d.weighted if line.lo < low]
    floor, band = (low, "conditional") if under else (high, "production_ready")
    under = under or [line for line in d.weighted if line.lo < high]
    values = {"under": len(under), "total": len(d.weighted), "floor": floor, "band": d.band(band)}
    title = say(
        "gaps.title" if under else "gaps.title_none", name=d.weighted[0].name, points=d.weighted[0].lo, **values
    )
    if d.is_thin:
        title = say(
            "gaps.title_thin",
            answered=d.answered_count,
            questions=len(d.applicable),
            blank=sum(line.is_blank for line in d.weighted),
            total=len(d.weighted),
        )
    return Page(
        key="gaps",
        part="stands",
        kicker=say("gaps.kicker", count=len(d.weighted)),
        contents=say("gaps.kicker", count=len(d.weighted)),
        title=title,
        template="gaps.html",
        exhibits=(_draw(d, title, (low, high), floor),),
        values={
            "rows": d.sections,
            "floors": (low, high),
            "overall": d.card.overall,
            "weights": [fact for line in d.weighted if (fact := _citation(line))],
            "equal": d.card.equal_weights,
            "note": _weights_note(d),
        },
    )


def _citation(line: SectionLine) -> str:
    share = line.section.citation_share
    return with_percent(integer(share)) if share is not None else "–"


def _weights_note(d: Dossier) -> str:
    equal = d.card.equal_weights
    if equal is None:
        return ""
    key = "same" if equal.same_verdict else "other"
    return d.words(f"gaps.weights_{key}", points=equal.overall_lo, band=d.band(equal.certified))


def _tell(d: Dossier, floor: float) -> str:
    """What closes the gaps that the title counts: proof where the room's own account reaches the floor, else work."""
    say = d.words
    under = [line for line in d.weighted if line.lo < floor]
    lowest = d.weighted[0]
    if d.is_thin:
        blank = [line.name for line in d.weighted if line.is_blank]
        return say("gaps.so_what_open", lowest=lowest.name, low=lowest.lo, high=lowest.hi, blank=blank)
    proof = [line.name for line in under if line.mid >= floor]
    work = [line for line in under if line.mid < floor]
    if not under:
        return say("gaps.so_what_proven", lowest=lowest.name)
    best = max(work, key=lambda line: line.mid, default=None)
    return say(
        "gaps.so_what",
        proof=proof,
        work=[line.name for line in work],
        all=len(under) > 1 and not work,
        floor=floor,
        best=best.mid if best else 0.0,
    )


def _note(d: Dossier) -> str:
    """What the marks mean that are drawn, and no others."""
    blank = [line for line in d.sections if line.is_blank]
    beside = [line.name for line in blank if not line.section.weight]
    grey = any(not line.section.weight and not line.is_blank for line in d.sections)
    return d.words("gaps.note", grey=grey, blank=bool(blank), beside=beside)


def _draw(d: Dossier, title: str, floors: tuple[float, float], floor: float) -> Exhibit:
    say = d.words
    rows = [
        GapRow(
            line.name,
            say("gaps.detail", shown=line.shown, total=line.score.applicable),
            line.lo,
            line.mid,
            line.hi,
            line.section.weight == 0,
            line.is_blank,
        )
        for line in d.sections
    ]
    words = say.group("gaps.chart")
    listed = [f"{line.name} {'–' if line.is_blank else integer(line.lo)}" for line in d.sections]
    return Exhibit(
        key="gaps",
        figure=draw_gaps(rows, floors, GapWords(**words)),
        title=title,
        so_what=_tell(d, floor),
        name=say("gaps.exhibit"),
        unit=say("gaps.unit"),
        n=say("gaps.n", total=len(d.applicable), people=len(d.snapshot.people)),
        source=say("gaps.source_data" if d.snapshot.batches else "gaps.source"),
        as_of=d.workshop_date,
        interval=say("gaps.interval"),
        note=_note(d),
        alt=shorten_alt(say("gaps.alt", listed=listed, floors=[integer(f) for f in floors])),
        table=Table(
            tuple(say(f"gaps.table_{key}") for key in ("gap", "lo", "mid", "hi")),
            tuple((line.name, line.lo, line.mid, line.hi) for line in d.sections),
        ),
    )
