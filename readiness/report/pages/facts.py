"""Outside figures: base rates and reference cards in context, and the table of all that are used, with their standing."""

from __future__ import annotations

from readiness.domain.catalogue import Advisory, Fact, ReferenceCard
from readiness.domain.condition import All, AnyOf, Compare, Condition, Not
from readiness.domain.snapshot import Profile
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
    "teambench-49",
    "clustered-days",
    "demonstration-59",
    "gartner-40",
    "deloitte-2026",
)
MOST_NOTES = 4


def _field(profile: Profile, path: str) -> object:
    item, _, key = path.partition(".")
    return profile.get(item, {}).get(key)


def holds(condition: Condition, profile: Profile) -> bool:
    """Whether a condition on profile fields holds; blanks, metrics and answers meet nothing here."""
    match condition:
        case All():
            return all(holds(part, profile) for part in condition.all)
        case AnyOf():
            return any(holds(part, profile) for part in condition.any)
        case Not():
            return not holds(condition.not_, profile)
        case Compare():
            return _compare(condition, _field(profile, condition.field) if condition.field else None)


def _compare(condition: Compare, value: object) -> bool:
    wanted = condition.value
    if value is None:
        return False
    if condition.op in {"gt", "gte", "lt", "lte"}:
        if isinstance(value, bool | str) or not isinstance(value, int | float) or not isinstance(wanted, int | float):
            return False
        tests = {"gt": value > wanted, "gte": value >= wanted, "lt": value < wanted, "lte": value <= wanted}
        return tests[condition.op]
    many = tuple(value) if isinstance(value, tuple | list) else (value,)
    simple = {
        "eq": value == wanted,
        "ne": value != wanted,
        "in": isinstance(wanted, tuple) and value in wanted,
        "has_any": any(item in (wanted if isinstance(wanted, tuple) else (wanted,)) for item in many),
        "count_gt": isinstance(wanted, int | float) and len(many) > wanted,
        "known": bool(value),
    }
    return bool(simple.get(condition.op, False))


def _facts(d: Dossier, ids: tuple[str, ...]) -> list[Fact]:
    return [d.pack.fact_by_id[i] for i in ids if i in d.pack.fact_by_id]


def _notes(d: Dossier) -> list[Advisory | ReferenceCard]:
    cards: list[Advisory | ReferenceCard] = [c for c in d.pack.reference_cards if holds(c.trigger, d.snapshot.profile)]
    notes = [a for a in d.pack.advisories if holds(a.trigger, d.snapshot.profile)]
    return [*cards[:2], *notes][:MOST_NOTES]


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
            "note_facts": {n.id: _facts(d, n.facts)[:3] for n in _notes(d)},
            "regulation": _facts(d, REGULATION),
            "blockers": plain(d.snapshot.details.other_blockers),
        },
    )


def make_sources(d: Dossier) -> Page | None:
    """Every outside figure that the report prints, with source, standing and use."""
    noted = tuple(fact for note in _notes(d) for fact in note.facts[:3])
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
