"""Outside figures: base rates and reference cards in context, and the table of all that are used."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.catalogue import Fact
from readiness.domain.visibility import advisory_text, triggered_advisories, triggered_cards
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.page import Page

BASE_RATES = ("survey-pilots-78", "survey-production-14", "survey-blocked-64", "survey-stuck-46", "survey-five-gaps-89")
REGULATION = ("eu-ai-act-high-risk-dates", "eu-ai-act-art-50", "eu-ai-act-art-4")
WEIGHTS = ("gap-integration-63", "gap-quality-58", "gap-observability-54", "gap-ownership-49", "gap-domain-data-41")
ALWAYS = (
    "survey-sample-650",
    "survey-definition-production-scale",
    "practices-three",
)
MOST_NOTES, FACTS_PER_NOTE = 2, 3


@dataclass(frozen=True)
class Note:
    """A card or an advisory with its facts."""

    title: str
    text: str
    facts: list[Fact]
    what_not_to_conclude: str


def _facts(d: Dossier, ids: tuple[str, ...]) -> list[Fact]:
    return [d.pack.fact_by_id[i] for i in ids if i in d.pack.fact_by_id]


def _notes(d: Dossier) -> list[Note]:
    """Reference cards and advisories that this profile calls for, each with what not to conclude."""
    profile = d.snapshot.profile
    stated = {q.id: d.score(q.id).stated for q in d.visible}
    notes = [
        Note(card.title, card.text, _facts(d, card.facts)[:FACTS_PER_NOTE], card.what_not_to_conclude)
        for card in triggered_cards(d.pack, profile, {}, stated)[:2]
        if card.cards is None
    ]
    notes += [
        Note(
            advisory.title,
            advisory_text(advisory, profile, {}, stated),
            _facts(d, advisory.facts)[:FACTS_PER_NOTE],
            advisory.what_not_to_conclude,
        )
        for advisory in triggered_advisories(d.pack, profile, {}, stated)
        if advisory.cards is None
    ]
    return notes[:MOST_NOTES]


def make_context(d: Dossier) -> Page | None:
    """What others report, each figure with its label; nothing where the pack carries no facts."""
    rates = _facts(d, BASE_RATES)
    if not rates:
        return None
    say, stall = d.words, d.card.indices.stall
    return Page(
        key="context",
        part="brings",
        kicker=say("context.kicker"),
        contents=say("context.kicker"),
        title=say(
            "context.title",
            points=stall.points if stall else 0,
            reading=say(f"stall.{stall.reading}") if stall else "",
            known=stall is not None,
            count=len(rates),
        ),
        template="context.html",
        values={
            "rates": rates,
            "stall": stall,
            "stall_reading": say(f"stall.{stall.reading}") if stall else "",
            "weak": [line.name for line in d.weighted if line.lo < d.pack.policy.gap_weak_below],
            "balance": d.card.indices.balance,
            "indices": d.card.indices,
            "notes": _notes(d),
            "regulation": _facts(d, REGULATION),
            "blockers": plain(d.snapshot.details.other_blockers),
        },
    )


def make_sources(d: Dossier) -> Page | None:
    """Every outside figure that the report prints, with source, standing and use."""
    noted = tuple(fact.id for note in _notes(d) for fact in note.facts)
    ids = tuple(dict.fromkeys((*BASE_RATES, *WEIGHTS, *ALWAYS, *noted, *REGULATION)))
    rows = _facts(d, ids)
    if not rows:
        return None
    weights = sum(fact.use == "weight" for fact in rows)
    return Page(
        key="sources",
        part="how",
        kicker=d.words("sources.kicker"),
        contents=d.words("sources.kicker"),
        title=d.words("sources.title", count=len(rows), weights=weights),
        template="sources.html",
        values={"rows": rows, "uses": d.words.group("sources.use"), "checks": d.words.group("sources.check")},
    )
