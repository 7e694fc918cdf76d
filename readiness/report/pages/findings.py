"""The weightiest findings in audit form, one page each, and the register of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.finding import Finding
from readiness.domain.questions import LadderQuestion, QuestionId
from readiness.domain.scoring.verdict import reaches
from readiness.domain.visibility import anchor_text
from readiness.report.dossier import Dossier
from readiness.report.fonts import ruler
from readiness.report.formats import day, plain, round_half_up
from readiness.report.pages.page import Page
from readiness.report.standing import Standing, find_standing

MOST_PAGES = 3
RATINGS = ("critical", "high", "medium", "low")
CONFIDENCES = ("high", "medium", "low")
CONTENTS_SIZE, CONTENTS_ROOM = 9.75, 275.0  # points: the line is 108 mm long, the number needs its end


@dataclass(frozen=True)
class Rung:
    """A level of the ladder behind a finding, and what stands on it."""

    level: int
    anchor: str
    marks: tuple[tuple[str, str], ...]


def make_findings(d: Dossier) -> list[Page]:
    """Up to three pages: the worst findings, one of a kind of evidence each."""
    found = list(d.snapshot.roadmap.findings)[:MOST_PAGES]
    return [_page(d, finding, number) for number, finding in enumerate(found, start=1)]


def _page(d: Dossier, finding: Finding, number: int) -> Page:
    say = d.words
    return Page(
        key=f"finding-{number}",
        part="stands",
        kicker=say("finding.kicker", number=number),
        contents=_contents(d, finding, number),
        title=plain(finding.title),
        template="finding.html",
        values={
            "finding": finding,
            "edited": list(dict.fromkeys(say(f"edited.{part}") for part in finding.edited)),
            "due": print_due(d, finding),
            "rungs": _rungs(d, finding),
            "votes": _votes(d, finding),
            "moves": [m for m in d.moves if m.initiative.id in finding.planned][:4],
            "so_what": say(
                f"finding.so_what_{finding.rating}",
                moves=len(finding.planned),
                cap=d.band("pilot_only"),
                due=print_due(d, finding),
                owner=plain(finding.owner),
            ),
        },
    )


def _contents(d: Dossier, finding: Finding, number: int) -> str:
    """One line in the table of contents: the question's short title, else the finding up to its colon, cut to fit."""
    subject = _subject(d, finding)
    title = plain(subject.short_title if subject else finding.title.partition(":")[0])
    line = d.words("finding.contents", number=number, title=title)
    return ruler().shorten(line, CONTENTS_SIZE, CONTENTS_ROOM)


def print_due(d: Dossier, finding: Finding) -> str:
    """The date, or the week of the plan, by which the last planned initiative is done."""
    if finding.due:
        return day(finding.due)
    return d.words("move.week", week=finding.due_week) if finding.due_week is not None else d.words("finding.no_date")


def _subject(d: Dossier, finding: Finding) -> LadderQuestion | None:
    for key in finding.evidence:
        question = d.pack.question_by_id.get(QuestionId(key))
        if isinstance(question, LadderQuestion) and d.score(question.id).state != "hidden":
            return question
    return None


def _rungs(d: Dossier, finding: Finding) -> list[Rung]:
    """The ladder of the first question that the finding rests on: asked for, said, and what the answer counts as."""
    question = _subject(d, finding)
    if question is None:
        return []
    say, score = d.words, d.score(question.id)
    marks: dict[int, list[tuple[str, str]]] = {level: [] for level in range(5)}
    gate = d.pack.gate_by_id.get(question.id)
    if gate and gate.min is not None:
        marks[round_half_up(4 * gate.min)].append(("need", say("finding.least")))
    standing = find_standing(score)
    if standing and score.mid is not None and score.lo is not None:
        said, counted = round_half_up(4 * score.mid), int(4 * score.lo + 1e-9)
        if said == counted:
            marks[said].append((_ink(standing), say(f"finding.here_{standing}")))
        else:
            marks[said].append(("said", say("finding.said")))
            is_bare = standing == "said" and gate is not None and reaches(score.lo, gate.min or 0.0)
            key = "bare" if is_bare else standing
            marks[counted].append((_ink(standing), say(f"finding.counts_{key}")))
    return [Rung(level, anchor_text(question, level, "numbers"), tuple(marks[level])) for level in range(5)]


def _ink(standing: Standing) -> str:
    """Words alone are never drawn in the colour of what was shown."""
    return "shown" if standing in {"shown", "confirmed"} else "said"


def _votes(d: Dossier, finding: Finding) -> str:
    question = _subject(d, finding)
    if question is None:
        return ""
    votes = [v.level for v in d.response(question.id).votes]
    known = sorted(v for v in votes if v is not None)
    if not known:
        return ""
    return d.words(
        "finding.votes", listed=[str(v) for v in known], low=known[0], high=known[-1], unknown=len(votes) - len(known)
    )


def make_register(d: Dossier) -> Page | None:
    """All findings in one table, worst first; nothing where there is none."""
    found = d.snapshot.roadmap.findings
    if not found:
        return None
    say = d.words
    counts = [
        say("register.count", count=count, rating=say(f"rating.{rating}"))
        for rating in RATINGS
        if (count := sum(f.rating == rating for f in found))
    ]
    return Page(
        key="register",
        part="how",
        kicker="",
        contents=say("register.contents"),
        title=say("register.title", count=len(found), listed=counts),
        template="register.html",
        wide=True,
        values={
            "rows": [(f, print_due(d, f)) for f in found],
            "legend": _legend(d, found),
            "moves": _named_moves(d, found),
        },
    )


def _legend(d: Dossier, found: tuple[Finding, ...]) -> list[tuple[str, list[str]]]:
    """The rules that gave rating and confidence, as far as they were used."""
    ratings = [f.rating_rule for rating in RATINGS for f in found if f.rating == rating]
    sure = [f.confidence_rule for level in CONFIDENCES for f in found if f.confidence == level]
    lists = (("rating", ratings), ("confidence", sure))
    return [(d.words(f"register.{key}"), [*dict.fromkeys(filter(None, texts))]) for key, texts in lists if any(texts)]


def _named_moves(d: Dossier, found: tuple[Finding, ...]) -> tuple[list[str], ...]:
    """Ids of the moves that the register names with their titles, in four columns."""
    known = d.initiatives
    ids = sorted({key for f in found for key in f.planned or f.initiatives if key in known})
    texts = [f"{key} {known[key].title}" for key in ids]
    quarter = max(1, -(-len(texts) // 4))
    return tuple(part for at in range(0, 4 * quarter, quarter) if (part := texts[at : at + quarter]))
