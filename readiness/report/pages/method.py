"""Method and limits: the limits first, then the rules, then what was checked."""

from __future__ import annotations

from itertools import product

from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.ranks import RankRow, draw_ranks
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.page import Page

VARIATION = 0.25
AIM = 70.0
OPEN_ORDER = 3
"""Ranks between best and worst from which the order is called open."""


def make_method(d: Dossier) -> Page:
    """How figures came about and how far they carry."""
    say, card = d.words, d.card
    words_only = sum(d.evidence_class(q) in {"E0", "E1"} for q in d.applicable)
    checks = [(say("method.check_stated"), card.overall.mid, d.band(card.verdict.stated))]
    checks.append((say("method.check_potential"), card.overall.hi, d.band(card.verdict.potential)))
    if card.equal_weights:
        equal = card.equal_weights
        checks.insert(0, (say("method.check_equal"), equal.overall_lo, d.band(equal.certified)))
    same = sum(band == d.band(card.verdict.certified) for _, _, band in checks)
    title = say("method.title", same=same, checks=len(checks), words=words_only, total=d.answered_count)
    if card.verdict.certified == "no_verdict":
        blank = len(d.applicable) - d.answered_count
        asked = len(d.applicable)
        title = say("method.title_none", blank=blank, asked=asked, words=words_only, total=d.answered_count)
    found = _ranks(d)
    so_what = _tell(d, found, is_firm=same == len(checks))
    exhibit = _draw_ranks(d, title, so_what, found) if _says_something(found) else None
    late = [q for q in d.visible if d.response(q.id).after_workshop]
    return Page(
        key="method",
        part="how",
        kicker=say("method.kicker"),
        contents=say("method.kicker"),
        title=title,
        template="method.html",
        exhibits=(exhibit,) if exhibit else (),
        values={
            "e0": sum(d.evidence_class(q) == "E0" for q in d.applicable),
            "e1": sum(d.evidence_class(q) == "E1" for q in d.applicable),
            "caps": {level.id: level.cap for level in d.pack.evidence_levels},
            "checks": checks,
            "asked": len(d.applicable),
            "so_what": so_what,
            "bands": [(d.band(b.id), b) for b in d.pack.policy.bands if b.id != "not_ready"],
            "blockers": plain(d.snapshot.details.other_blockers),
            "cautions": [] if d.has_outcomes else [caution.message for caution in d.projection.cautions],
            "score_cautions": [say(f"caution.{c}") if f"caution.{c}" in say else c for c in card.cautions],
            "assumed": [a for a in d.projection.assumptions if a.origin in {"assumed", "literature"}]
            if d.projection.success.point is not None
            else [],
            "late": late,
            "stall": card.indices.stall,
        },
    )


def rank_range(weights: dict[str, float], lows: dict[str, float]) -> dict[str, tuple[int, int, int]]:
    """Best, present and worst rank of each gap by weight times distance to 70 points.

    Every weight is moved by a quarter up or down, all combinations: the extremes of a product lie at the corners, so
    nothing is left to chance.
    """
    names = list(weights)

    def ranks(factors: tuple[float, ...]) -> dict[str, int]:
        pull = {n: weights[n] * f * max(0.0, AIM - lows[n]) for n, f in zip(names, factors, strict=True)}
        order = sorted(names, key=lambda n: (-pull[n], n))
        return {name: k + 1 for k, name in enumerate(order)}

    base = ranks(tuple(1.0 for _ in names))
    seen: dict[str, set[int]] = {name: {base[name]} for name in names}
    for factors in product((1 - VARIATION, 1 + VARIATION), repeat=len(names)):
        for name, rank in ranks(factors).items():
            seen[name].add(rank)
    return {name: (min(seen[name]), base[name], max(seen[name])) for name in names}


def _ranks(d: Dossier) -> list[RankRow]:
    """The gaps by their rank in force; none where so little is answered that ranks would be made up."""
    if len(d.weighted) < 2 or d.is_thin:
        return []
    found = rank_range(
        {str(line.section.id): line.section.weight for line in d.weighted},
        {str(line.section.id): line.lo for line in d.weighted},
    )
    names = {str(line.section.id): line.name for line in d.weighted}
    return sorted((RankRow(names[k], a, b, c) for k, (a, b, c) in found.items()), key=lambda r: r.rank)


def _says_something(rows: list[RankRow]) -> bool:
    """Half of the gaps keep near their rank; lines from first to last for all of them would tell nothing."""
    return bool(rows) and 2 * sum(row.worst - row.best < OPEN_ORDER for row in rows) >= len(rows)


def _tell(d: Dossier, rows: list[RankRow], *, is_firm: bool) -> str:
    """Whether verdict and order hold when weights and doubts change."""
    verdict = d.card.verdict
    if verdict.certified == "no_verdict":
        return d.words("method.so_what_none", band=d.band(verdict.potential))
    band = d.band(verdict.certified)
    told = d.words("method.so_what_firm" if is_firm else "method.so_what_moves", band=band)
    if not rows:
        return told
    top = rows[0]
    key = "method.order_open" if top.worst - top.best >= OPEN_ORDER else "method.order_firm"
    return f"{told} {d.words(key, top=top.name, best=top.best, worst=top.worst)}"


def _draw_ranks(d: Dossier, title: str, so_what: str, rows: list[RankRow]) -> Exhibit:
    say = d.words
    stable = [row.name for row in rows if row.best == row.worst]
    return Exhibit(
        key="ranks",
        figure=draw_ranks(rows, [say(f"method.rank{k}") for k in range(1, 10)]),
        title=title,
        so_what=so_what,
        name=say("method.exhibit"),
        n=say("method.n", count=2 ** len(rows)),
        source=say("method.source", version=d.pack.version),
        as_of=d.report_date,
        interval=say("method.interval"),
        alt=shorten_alt(
            say(
                "method.alt",
                listed=[say("method.alt_row", name=r.name, best=r.best, worst=r.worst) for r in rows],
                stable=len(stable),
            )
        ),
        table=Table(
            tuple(say(f"method.table_{key}") for key in ("gap", "best", "rank", "worst")),
            tuple((r.name, r.best, r.rank, r.worst) for r in rows),
        ),
        width_mm=82.5,
    )
