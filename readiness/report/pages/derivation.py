"""How the figures come about: the engine's own derivations as sentences, so that an auditor can follow each one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.scoring.explained_total import explain
from readiness.domain.scoring.explanation import Explanation
from readiness.domain.scoring.scorecard import BANDS
from readiness.report.dossier import Dossier
from readiness.report.formats import decimal, plain
from readiness.report.pages.page import Page
from readiness.report.wording import first_upper

GRADES = ("E0", "E1", "E2", "E3")
_VALUE = re.compile(
    r"(?<![\w.,:/-])(?:[01][.,]\d{1,2}(?!\d)|[01](?=[.;,](?:\s|$))|[01](?= evidenced| nachgewiesen| belegt))"
)


@dataclass(frozen=True)
class Line:
    """A figure: what it is about, how it follows, the rule applied. `is_head` begins a group; `title` names an id."""

    subject: str
    sentence: str
    rule: str
    is_head: bool = False
    title: str = ""


def make_derivation(d: Dossier) -> Page | None:
    """Verdict, total and every section: the short form."""
    return _page(d, list(_totals(d)))


def make_full_derivation(d: Dossier) -> Page | None:
    """The short form with gates, practices and every question."""
    return _page(d, [*_totals(d), *_gates(d), *_practices(d), *_questions(d)])


def _page(d: Dossier, lines: list[Line]) -> Page | None:
    if not lines:
        return None
    return Page(
        key="derivation",
        part="how",
        kicker="",
        contents=d.words("derivation.contents"),
        title=d.words("derivation.title", count=len(lines)),
        template="derivation.html",
        wide=True,
        values={
            "rows": lines,
            "evidence": [d.words("derivation.grade", grade=g, text=d.words(f"evidence.{g}")) for g in GRADES],
        },
    )


def _explain(d: Dossier, subject: str) -> Explanation | None:
    snapshot = d.snapshot
    return explain(snapshot.pack, snapshot.profile, snapshot.responses, snapshot.scorecard, subject, "lo")


def _line(name: str, found: Explanation | None, *, is_head: bool = False, title: str = "") -> Iterator[Line]:
    """A figure; what its sentence begins with is not said twice where the first column says it."""
    if found is None:
        return
    said = f"{name} {title}".strip()
    sentence = found.sentence
    for start in (f"{said}: ", f"{said.replace(': ', ' ', 1)}: "):
        if sentence.startswith(start):
            sentence = first_upper(sentence.removeprefix(start))
    yield Line(plain(name), plain(sentence), plain(found.rule), is_head, plain(title))


def _even(found: Explanation | None) -> Explanation | None:
    """The same with two decimals for every value from 0 to 1, so that rows can be compared."""
    return found and found.model_copy(update={"sentence": _VALUE.sub(_two_decimals, found.sentence)})


def _two_decimals(value: re.Match[str]) -> str:
    return decimal(float(value[0].replace(",", ".")), 2)


def _totals(d: Dossier) -> Iterator[Line]:
    verdict = _explain(d, "verdict")
    yield from _line(d.words("derivation.verdict"), verdict, is_head=True)
    for part in verdict.parts if verdict else ():
        if not part.subject.startswith("gate:"):
            yield from _line(d.words("derivation.verdict_part"), part)
    yield from _caps(d)
    yield from _line(d.words("derivation.overall"), _explain(d, "overall"), is_head=True)
    for line in d.sections:
        yield from _line(line.section.title, _explain(d, line.section.id))


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
        rule = say("derivation.cap_rule")
        yield Line(say("derivation.cap", band=d.band(band)), plain("; ".join(listed)), rule)


def _gates(d: Dossier) -> Iterator[Line]:
    for number, gate in enumerate(d.gates):
        yield from _line(
            d.words("derivation.gate", title=gate.title), _even(_explain(d, f"gate:{gate.id}")), is_head=not number
        )


def _practices(d: Dossier) -> Iterator[Line]:
    for number, practice in enumerate(d.pack.practices):
        yield from _line(practice.title or practice.id, _explain(d, practice.id), is_head=not number)


def _questions(d: Dossier) -> Iterator[Line]:
    section = ""
    for question in d.applicable:
        found = _even(_explain(d, question.id))
        yield from _line(question.id, found, is_head=question.section != section, title=question.short_title)
        section = question.section
