"""How the figures come about: each with what it follows from in columns, so that an auditor can follow each one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from readiness.domain.questions import DerivedQuestion, Question
from readiness.domain.scoring.explained_total import explain
from readiness.domain.scoring.explanation import Explanation
from readiness.domain.scoring.index import TOP_LEVEL
from readiness.domain.scoring.scorecard import BANDS
from readiness.report.dossier import Dossier
from readiness.report.formats import decimal, ended, integer, plain
from readiness.report.pages.page import Page
from readiness.report.wording import first_upper

NUMBER = "num"
_FIGURES = ((18, NUMBER), (22, NUMBER), (20, NUMBER), (18, NUMBER))
"""Columns of numbers, in mm: the same in every table, so that they stand under each other."""
_WIDTHS = {
    "verdict": ((56, ""), (98, ""), (103, "")),
    "sections": ((78, ""), *_FIGURES, (18, NUMBER), (83, "after")),
    "gates": ((78, ""), *_FIGURES, (29, "after"), (72, "")),
    "questions": ((78, ""), *_FIGURES, (29, "after"), (72, "")),
}


@dataclass(frozen=True)
class Line:
    """A figure: what it is about, and a cell for each further column. `title` names an id.

    Attributes:
        is_head: the questions of another section begin here.
        is_sum: it is worked out from the lines above it.
    """

    subject: str
    cells: tuple[str, ...]
    title: str = ""
    is_head: bool = False
    is_sum: bool = False


@dataclass(frozen=True)
class Table:
    """Figures that follow one rule, which stands at the head of each page; heads with width in mm and class."""

    caption: str
    rule: str
    heads: tuple[tuple[str, int, str], ...]
    rows: tuple[Line, ...]


def make_derivation(d: Dossier) -> Page | None:
    """Verdict, total and every section: the short form."""
    return _page(d, [_verdict(d), _sections(d, [])])


def make_full_derivation(d: Dossier) -> Page | None:
    """The short form with gates, practices and every question."""
    return _page(d, [_verdict(d), _sections(d, [*_practices(d)]), _gates(d), _questions(d)])


def _page(d: Dossier, tables: list[Table]) -> Page | None:
    rows = [row for table in tables for row in table.rows]
    if not rows:
        return None
    return Page(
        key="derivation",
        part="how",
        kicker="",
        contents=d.words("derivation.contents"),
        title=d.words("derivation.title", count=len(rows)),
        template="derivation.html",
        wide=True,
        values={"rows": rows, "tables": [table for table in tables if table.rows]},
    )


def _table(d: Dossier, key: str, rows: Iterator[Line], rule: str = "") -> Table:
    """The heads stand in one text, parted by bars."""
    heads = (head.strip() for head in d.words(f"derivation.{key}.head").split("|"))
    columns = tuple((head, *width) for head, width in zip(heads, _WIDTHS[key], strict=True))
    return Table(d.words(f"derivation.{key}.caption"), rule, columns, tuple(rows))


def _explain(d: Dossier, subject: str) -> Explanation | None:
    snapshot = d.snapshot
    return explain(snapshot.pack, snapshot.profile, snapshot.responses, snapshot.scorecard, subject, "lo")


def _points(value: float | None) -> str:
    return "–" if value is None else decimal(value, 1)


def _level(value: float | None) -> str:
    """A value 0-1 as the level 0-4 that the rest of the report prints."""
    return "–" if value is None else decimal(TOP_LEVEL * value, 1)


def _verdict(d: Dossier) -> Table:
    return _table(d, "verdict", _verdict_lines(d))


def _verdict_lines(d: Dossier) -> Iterator[Line]:
    found, say = _explain(d, "verdict"), d.words
    if found is None:
        return
    yield _said(say("derivation.verdict.certified"), found)
    for part in found.parts:
        if not part.subject.startswith("gate:"):
            yield _said(say("derivation.verdict.part"), part)
    yield from _caps(d)


def _said(name: str, found: Explanation) -> Line:
    """What the sentence begins with is not said twice where the first column says it."""
    sentence = first_upper(found.sentence.removeprefix(f"{name}: "))
    return Line(name, (plain(sentence), plain(found.rule)))


def _caps(d: Dossier) -> Iterator[Line]:
    """What the open gates leave of the verdict: one line for each band, lowest first."""
    say, titles = d.words, {gate.id: gate.title for gate in d.gates}
    caps = [cap for cap in d.card.verdict.caps if cap.gate is not None]
    for band in (band for band in BANDS if any(cap.cap == band for cap in caps)):
        listed = [
            say("derivation.capped", title=titles.get(cap.gate or "", cap.gate), status=say(f"gate.{cap.status}"))
            for cap in caps
            if cap.cap == band
        ]
        rule = say("derivation.cap_rule", band=d.band(band))
        yield Line(say("derivation.cap", band=d.band(band)), (plain("; ".join(listed)), rule))


def _sections(d: Dossier, practices: list[Line]) -> Table:
    keys = (*(line.section.id for line in d.sections[:1]), "overall")
    rules = [found.rule for key in keys if (found := _explain(d, key)) and found.rule]
    rule = plain(" ".join((d.words("derivation.sections.scale"), *rules)))
    return _table(d, "sections", chain(_section_lines(d), practices), rule)


def _section_lines(d: Dossier) -> Iterator[Line]:
    places = 0 if all(line.section.weight.is_integer() for line in d.sections) else 2
    for line in d.sections:
        counts = (integer(line.score.applicable), integer(line.score.answered))
        weight = decimal(line.section.weight, places)
        yield Line(line.section.title, (*counts, _points(line.lo), _points(line.hi), weight, ""))
    total = d.card.overall
    counts = (integer(d.card.applicable), integer(d.card.answered))
    weight = decimal(sum(line.section.weight for line in d.sections), places)
    cells = (*counts, _points(total.lo), _points(total.hi), weight, d.words("derivation.total"))
    yield Line(d.words("derivation.overall"), cells, is_sum=True)


def _practices(d: Dossier) -> Iterator[Line]:
    for practice in d.pack.practices:
        found, score = _explain(d, practice.id), d.card.practices.get(practice.id)
        if found is not None and score is not None:
            told = d.words("derivation.practice", count=len(found.parts))
            yield Line(practice.title or practice.id, ("–", "–", _points(score.lo), _points(score.hi), "–", told))


def _gates(d: Dossier) -> Table:
    return _table(d, "gates", _gate_lines(d), d.words("derivation.gates.rule"))


def _gate_lines(d: Dossier) -> Iterator[Line]:
    questions: dict[str, Question] = {q.id: q for q in d.pack.questions}
    for gate in d.gates:
        status, question = first_upper(d.words(f"gate.{gate.status}")), questions.get(gate.id)
        if question is None or gate.minimum is None:
            cells = ("–", "–", "–", "–", "–", d.words("derivation.gates.projected", status=status))
        else:
            score = d.score(question.id)
            levels = (_level(gate.minimum), _level(score.stated), _level(score.lo), _level(score.hi))
            cells = (*levels, _evidence(d, question), status)
        yield Line(gate.title, cells)


def _questions(d: Dossier) -> Table:
    return _table(d, "questions", _question_lines(d), d.words("derivation.questions.rule"))


def _question_lines(d: Dossier) -> Iterator[Line]:
    section = ""
    for question in d.applicable:
        score = d.score(question.id)
        cap = score.evidence_cap if score.state == "answered" else None
        levels = (_level(score.stated), _level(cap), _level(score.lo), _level(score.hi))
        yield Line(
            question.id,
            (*levels, _evidence(d, question), _decides(d, question)),
            question.short_title,
            question.section != section,
        )
        section = question.section


def _evidence(d: Dossier, question: Question) -> str:
    return d.words(f"evidence.{d.evidence_class(question)}") if d.score(question.id).state == "answered" else "–"


def _decides(d: Dossier, question: Question) -> str:
    """What else than the answer and its evidence makes the figure."""
    score, response, say = d.score(question.id), d.response(question.id), d.words
    if score.state != "answered":
        return say("derivation.blank", state=first_upper(say(f"answer.{score.state}")))
    if isinstance(question, DerivedQuestion):
        return say("derivation.derived", source=question.derive.by.split(".")[0])
    out = [say("derivation.votes")] if response.votes and response.value is None else []
    checks = (check for check in score.checks if check.kind != "cap" or check.resolution == "open")
    out += [say(f"answer.check_{check.kind}", rule=check.rule, level=TOP_LEVEL * check.level) for check in checks]
    if score.aged:
        out.append(say("answer.aged"))
    return " ".join(ended(text) for text in out)
