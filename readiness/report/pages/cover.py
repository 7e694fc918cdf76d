"""The cover: the question, the client, the scope drawn as it is."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.report.dossier import Dossier
from readiness.report.fonts import ruler
from readiness.report.formats import integer, plain

MOST_STEPS = 12
LONG_QUESTION = 64
LARGE, LONG = 44.0, 34.0  # points of the title and of a long one
TITLE_WIDTH = 170 / 25.4 * 72


@dataclass(frozen=True)
class Cover:
    """Values of the first page. `steps` are the names of one task's steps, empty where they are not known."""

    firm: str
    question: str
    size: str
    client: str
    subject: str
    caption: str
    steps: tuple[str, ...]
    step_width: float
    facts: tuple[tuple[tuple[str, str], ...], ...]
    fine: str


def make_cover(d: Dossier) -> Cover:
    """The cover of a snapshot; what was not entered is left out, nothing is made up."""
    say, details = d.words, d.snapshot.details
    names = tuple(plain(step.name) for step in d.projection.steps)[:MOST_STEPS]
    total = d.projection.typical_steps
    if names and len(names) == len(d.projection.steps):
        caption = say("cover.steps_named", count=len(names))
    elif total and total > 1:
        caption, names = say("cover.steps_counted", count=integer(total)), ()
    else:
        caption, names = "", ()
    width = 170 / max(1, len(names)) if names else 0.0
    question = say("cover.question", agent=_trim(plain(details.agent)))
    short = tuple(ruler().shorten(name, 7.75, width / 25.4 * 72 * 1.9) for name in names)
    return Cover(
        firm=plain(details.firm or details.consultant),
        question=question,
        size=_size(question),
        client=plain(details.client),
        subject=say("cover.subject", date=d.report_date),
        caption=caption,
        steps=short,
        step_width=width,
        facts=_facts(d),
        fine=say("cover.fine"),
    )


def _trim(agent: str) -> str:
    return agent if len(agent) <= 70 else agent[:68].rstrip() + "…"


def _size(question: str) -> str:
    """The class of the title: smaller where it is long, smallest where a word would not fit its line."""
    widest = max((ruler().width(word, LONG) for word in question.split()), default=0.0)
    if widest > TITLE_WIDTH:
        return "longest"
    return "long" if len(question) > LONG_QUESTION or widest * LARGE / LONG > TITLE_WIDTH else ""


def _facts(d: Dossier) -> tuple[tuple[tuple[str, str], ...], ...]:
    say, details, evidence = d.words, d.snapshot.details, d.projection.evidence
    roles = {person.role for person in d.snapshot.people if person.role}
    first: list[tuple[str, str]] = [(say("cover.agent"), plain(details.agent))]
    if evidence.date_min and evidence.date_max:
        first.append((say("cover.observed"), say("cover.span", start=evidence.date_min, end=evidence.date_max)))
    second: list[tuple[str, str]] = []
    if d.snapshot.people:
        text = say("cover.workshop_text", date=d.workshop_date, people=len(d.snapshot.people), roles=len(roles))
        second.append((say("cover.workshop"), text))
    else:
        second.append((say("cover.workshop"), say("cover.workshop_date", date=d.workshop_date)))
    rows = sum(batch.rows_imported for batch in d.snapshot.batches)
    data = say("cover.data_text", rows=rows, verified=evidence.n) if d.snapshot.batches else say("cover.no_data")
    second.append((say("cover.data"), data))
    third = [
        (say("cover.status"), say(f"cover.status_{details.status}", version=plain(details.version))),
        (say("cover.classification"), d.classification),
    ]
    if details.sponsor:
        third.append((say("cover.sponsor"), plain(details.sponsor)))
    return tuple(first), tuple(second), tuple(third)
