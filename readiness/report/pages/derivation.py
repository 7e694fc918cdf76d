"""How the figures come about: the engine's own derivations as sentences, so that an auditor can follow each one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.scoring.explained_total import explain
from readiness.domain.scoring.explanation import Explanation
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.page import Page


@dataclass(frozen=True)
class Line:
    """A figure: what it is about, how it follows, the rule applied. `is_head` begins a group."""

    subject: str
    sentence: str
    rule: str
    is_head: bool = False


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
        values={"rows": lines},
    )


def _explain(d: Dossier, subject: str) -> Explanation | None:
    snapshot = d.snapshot
    return explain(snapshot.pack, snapshot.profile, snapshot.responses, snapshot.scorecard, subject, "lo")


def _line(name: str, found: Explanation | None, *, is_head: bool = False) -> Iterator[Line]:
    if found is not None:
        yield Line(plain(name), plain(found.sentence), plain(found.rule), is_head)


def _totals(d: Dossier) -> Iterator[Line]:
    verdict = _explain(d, "verdict")
    yield from _line(d.words("derivation.verdict"), verdict, is_head=True)
    for part in verdict.parts if verdict else ():
        yield from _line(d.words("derivation.verdict_part"), part)
    yield from _line(d.words("derivation.overall"), _explain(d, "overall"), is_head=True)
    for line in d.sections:
        yield from _line(line.section.title, _explain(d, line.section.id))


def _gates(d: Dossier) -> Iterator[Line]:
    for number, gate in enumerate(d.gates):
        yield from _line(
            d.words("derivation.gate", title=gate.title), _explain(d, f"gate:{gate.id}"), is_head=not number
        )


def _practices(d: Dossier) -> Iterator[Line]:
    for number, practice in enumerate(d.pack.practices):
        yield from _line(practice.title or practice.id, _explain(d, practice.id), is_head=not number)


def _questions(d: Dossier) -> Iterator[Line]:
    section = ""
    for question in d.applicable:
        yield from _line(question.id, _explain(d, question.id), is_head=question.section != section)
        section = question.section
