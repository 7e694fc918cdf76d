"""All questions in one strip, so that a cluster of weak answers shows."""

from __future__ import annotations

from readiness.domain.questions import Question
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.heat import Cell, Strip, draw_heat
from readiness.report.dossier import Dossier
from readiness.report.pages.page import Page

LOW_LEVEL = 1.0
LISTED = 8
MOST_CELLS = 110
"""With more cells the strip fills the page, and the appendix lists the weak answers alone."""


def make_heat(d: Dossier) -> Page | None:
    """Nothing where no question applies."""
    if not d.applicable:
        return None
    say = d.words
    low = [q for q in d.applicable if level_of(d, q) is not None and (level_of(d, q) or 0.0) <= LOW_LEVEL + 1e-9]
    blank = [q for q in d.applicable if level_of(d, q) is None]
    counts = {line.section.id: sum(q.section == line.section.id for q in low) for line in d.sections}
    worst = max(d.sections, key=lambda line: counts[line.section.id])
    title = say(
        "heat.title" if low else "heat.title_none",
        low=len(low),
        total=len(d.applicable) - len(blank),
        name=worst.name,
        count=counts[worst.section.id],
        blank=len(blank),
    )
    listed = LISTED if len(d.applicable) <= MOST_CELLS else 0
    order = sorted(low, key=lambda q: (-q.weight, level_of(d, q) or 0.0, q.id))
    rows = [_row(d, q) for q in order[:listed]]
    return Page(
        key="heat",
        part="stands",
        kicker=say("heat.kicker"),
        contents=say("heat.kicker"),
        title=title,
        template="heat.html",
        exhibits=(_draw(d, title, len(low)),),
        values={"rows": rows, "more": max(0, len(low) - listed), "is_split": any(row["split"] for row in rows)},
    )


def level_of(d: Dossier, question: Question) -> float | None:
    """Evidenced level 0-4, or None where nobody could answer."""
    score = d.score(question.id)
    return None if score.state != "answered" or score.lo is None else 4 * score.lo


def _row(d: Dossier, question: Question) -> dict[str, object]:
    score = d.score(question.id)
    return {
        "id": question.id,
        "title": question.short_title,
        "section": next((line.name for line in d.sections if line.section.id == question.section), ""),
        "lo": 4 * (score.lo or 0.0),
        "mid": 4 * (score.mid or 0.0),
        "weight": question.weight,
        "evidence": d.words(f"evidence.{d.evidence_class(question)}"),
        "split": _split(d, question),
    }


def _split(d: Dossier, question: Question) -> str:
    """`votes from 1 to 2`, where they pull the evidenced level under the stated one."""
    score = d.score(question.id)
    votes = [vote.level for vote in d.response(question.id).votes if vote.level is not None]
    if not votes or min(votes) == max(votes) or (score.mid or 0.0) - (score.lo or 0.0) < 1e-9:
        return ""
    return d.words("heat.split", low=min(votes), high=max(votes))


def _note(d: Dossier, strips: list[Strip], low: int) -> str:
    """What the marks mean that are drawn, and no others; where no table follows, where the `low` answers stand."""
    cells = [cell for strip in strips for cell in strip.cells]
    drawn = (
        ("hatched", any(cell.level is None for cell in cells)),
        ("dot", any(cell.split and cell.level is not None for cell in cells)),
        ("cross", any(cell.contradicted and cell.level is not None for cell in cells)),
    )
    said = [d.words(f"heat.note_{key}") for key, is_drawn in drawn if is_drawn] + [d.words("heat.note")]
    return " ".join(said + ([d.words("heat.all_low", count=low)] if low else []))


def _draw(d: Dossier, title: str, low: int) -> Exhibit:
    say = d.words
    strips = []
    for line in d.sections:
        asked = [q for q in d.applicable if q.section == line.section.id]
        asked.sort(key=lambda q: (level_of(d, q) is None, level_of(d, q) or 0.0, q.id))
        cells = [
            Cell(
                q.id,
                level_of(d, q),
                "votes_red" in d.score(q.id).flags,
                any(flag.startswith("contradicted:") for flag in d.score(q.id).flags),
            )
            for q in asked
        ]
        strips.append(Strip(line.name, cells))
    high = sum((level_of(d, q) or 0.0) >= 3 - 1e-9 for q in d.applicable)
    blank = sum(level_of(d, q) is None for q in d.applicable)
    return Exhibit(
        key="questions",
        figure=draw_heat(strips),
        title=title,
        so_what=say("heat.so_what", high=high, total=len(d.applicable) - blank, low=low, level=d.level_name(3)),
        name=say("heat.exhibit"),
        unit=say("heat.unit"),
        n=say("heat.n", total=len(d.applicable)),
        source=say("gaps.source_data" if d.snapshot.batches else "gaps.source"),
        as_of=d.workshop_date,
        interval=say("heat.interval"),
        note=_note(d, strips, low if len(d.applicable) > MOST_CELLS else 0),
        alt=shorten_alt(
            say("heat.alt", sections=len(strips), low=low, high=high, blank=blank, total=len(d.applicable))
        ),
        table=Table(
            (say("heat.table_id"), say("heat.table_question"), say("heat.table_level")),
            tuple((q.id, q.short_title, level_of(d, q)) for q in d.applicable),
        ),
    )
