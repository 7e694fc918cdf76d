"""Outside figures: base rates and reference cards in context, and the table of all that are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.domain.catalogue import Fact
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.indices import StallTerm, stall_terms
from readiness.domain.visibility import advisory_text, triggered_advisories, triggered_cards
from readiness.report.dossier import Dossier
from readiness.report.formats import day, integer, plain
from readiness.report.pages.page import Page
from readiness.report.wording import first_upper

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


@dataclass(frozen=True)
class Condition:
    """A condition of stall exposure: what is asked, what was found here, its points of at most so many."""

    name: str
    here: str
    points: int
    most: int


def _conditions(d: Dossier) -> list[Condition]:
    """The terms that add up to the stall exposure, as the rule computes them."""
    terms = stall_terms(index_pack(d.pack), d.snapshot.profile, d.card.sections, d.card.gates)
    return [_condition(d, term) for term in terms]


def _condition(d: Dossier, term: StallTerm) -> Condition:
    say, names = d.words, {str(line.section.id): line.name for line in d.sections}
    if term.name == "owner":
        return Condition(say("context.term_owner"), say(f"context.owner_{term.points}"), term.points, 1)
    if term.name in {"age", "blocked"}:
        known = term.value is not None
        key = "context.months" if known else f"context.{term.name}_none"
        here = say(key, months=term.value) if known else say(key)
        return Condition(say(f"context.term_{term.name}"), here, term.points, 2)
    name = say("context.term_gap", name=names.get(term.name, term.name), limit=d.pack.policy.gap_weak_below)
    return Condition(name, say("context.points", points=term.value or 0.0), term.points, 1)


def _tell_stall(d: Dossier, conditions: list[Condition]) -> str:
    """How many conditions are met, and how many of them work can lift; the age of a pilot it cannot."""
    met = [c for c in conditions if c.points]
    open_here = sum(c.most == 1 for c in met)
    return d.words("context.so_what", met=len(met), total=len(conditions), open=open_here) if conditions else ""


def _name_survey(rates: list[Fact]) -> str:
    """`Digital Applied, 26 March 2026, n = 650`: the source of the base rates, as in the table of sources."""
    source = rates[0].source
    n = integer(source.n) if isinstance(source.n, int) else source.n or ""
    parts = [first_upper(source.publisher or source.title), _print_date(source.date), f"n = {n}" if n else ""]
    return ", ".join(filter(None, parts))


def make_contexts(d: Dossier) -> list[Page]:
    """What others report, and behind it the cases and duties that bear on this agent."""
    return [page for page in (make_context(d), _make_cases(d)) if page]


def _make_cases(d: Dossier) -> Page | None:
    """Reference cards, duties and the balance of spending; nothing where the profile calls for no card."""
    notes, duties, say = _notes(d), _facts(d, REGULATION), d.words
    if not notes:
        return None
    balance = d.card.indices.balance
    has_balance = balance is not None and balance.index is not None
    return Page(
        key="cases",
        part="brings",
        kicker=say("cases.kicker"),
        contents=say("cases.kicker"),
        title=say("cases.title", cases=len(notes), duties=len(duties), balance=has_balance),
        template="cases.html",
        values={"notes": notes, "regulation": duties, "balance": balance},
    )


def make_context(d: Dossier) -> Page | None:
    """What others report, each figure with its label; nothing where the pack carries no facts."""
    rates = _facts(d, BASE_RATES)
    if not rates:
        return None
    say, stall = d.words, None if d.is_thin else d.card.indices.stall
    conditions = _conditions(d) if stall else []
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
            "conditions": conditions,
            "so_what": _tell_stall(d, conditions),
            "survey": _name_survey(rates),
            "regulation": [] if _notes(d) else _facts(d, REGULATION),
            "blockers": plain(d.snapshot.details.other_blockers),
        },
    )


def _by_source(d: Dossier, rows: list[Fact]) -> list[tuple[str, list[Fact]]]:
    """The figures under the source that each is from, in the order in which the sources come up."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in rows:
        source = fact.source
        n = integer(source.n) if isinstance(source.n, int) else source.n or ""
        groups.setdefault((source.publisher or "", _print_date(source.date), n), []).append(fact)
    return [
        (d.words("sources.group", name=first_upper(name), titles=_titles(facts), date=date, n=n), facts)
        for (name, date, n), facts in groups.items()
    ]


def _titles(facts: list[Fact]) -> list[str]:
    """Titles of their sources; one that is only the beginning of another is the same."""
    titles = dict.fromkeys(fact.source.title for fact in facts)
    return [title for title in titles if not any(other != title and other.startswith(title) for other in titles)]


def _print_date(text: str | None) -> str:
    """A whole date in words; a year or a remark as it stands."""
    try:
        return day(date.fromisoformat(text or ""))
    except ValueError:
        return text or ""


def make_sources(d: Dossier) -> Page | None:
    """Every outside figure that the report prints, with source, standing and use."""
    noted = tuple(fact.id for note in _notes(d) for fact in note.facts)
    ids = tuple(dict.fromkeys((*BASE_RATES, *WEIGHTS, *ALWAYS, *noted, *REGULATION)))
    rows = _facts(d, ids)
    if not rows:
        return None
    weights = sum(fact.use == "weight" for fact in rows)
    own = sum(fact.use == "golden_check" for fact in rows)
    return Page(
        key="sources",
        part="how",
        kicker=d.words("sources.kicker"),
        contents=d.words("sources.kicker"),
        title=d.words("sources.title", count=len(rows) - own, own=own, weights=weights),
        template="sources.html",
        values={
            "rows": rows,
            "groups": _by_source(d, rows),
            "uses": d.words.group("sources.use"),
            "checks": d.words.group("sources.check"),
        },
    )
