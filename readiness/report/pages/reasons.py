"""Up to three reasons for the verdict, taken from what the rules found: gates, data, floors, evidence, coverage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readiness.report.dossier import Dossier
from readiness.report.formats import round_half_up
from readiness.report.wording import inline

MOST = 3
MOST_NAMES = 3


@dataclass(frozen=True)
class Reason:
    """A reason: what is wrong (bold), why that counts, and the answers it rests on (links)."""

    claim: str
    because: str
    anchors: tuple[str, ...] = ()


def _by_gates(d: Dossier) -> list[Reason]:
    closed = [gate for gate in d.hard_gates if gate.status in {"fail", "unknown"}]
    if not closed:
        return []
    titles = [inline(gate.title) if gate.title[1:2].islower() else gate.title for gate in closed]
    names = [f"{title} ({d.words(f'gate.{gate.status}')})" for title, gate in zip(titles, closed, strict=True)]
    claim = d.words("reason.gates", open=sum(gate.status != "pass" for gate in d.hard_gates), hard=len(d.hard_gates))
    shown = names if len(names) <= MOST_NAMES else names[: MOST_NAMES - 1]
    because = d.words(
        "reason.gates_because",
        names=shown,
        count=len(names),
        more=len(names) - len(shown),
        band=d.band("pilot_only"),
    )
    return [Reason(claim, because, tuple(gate.id for gate in closed[: len(shown)]))]


def _by_success(d: Dossier) -> list[Reason]:
    target, success = d.projection.target, d.projection.success
    if not d.has_outcomes or target.value is None or target.standing in {"demonstrated", "likely"}:
        return []
    key = "below" if target.standing == "contradicted" else "open"
    claim = d.words(f"reason.success_{key}", point=success.point, target=target.value)
    because = d.words(
        "reason.success_because", low=success.low, high=success.high, n=success.n or d.projection.evidence.n
    )
    return [Reason(claim, because)]


def _by_data(d: Dossier) -> list[Reason]:
    found = [c for c in d.card.contradictions if c.resolution != "claim_right"]
    if not found:
        return []
    worst = max(found, key=lambda c: c.claimed - c.cap)
    title = next((q.short_title for q in d.pack.questions if q.id == worst.question), worst.question)
    claim = d.words("reason.data", count=len(found))
    because = d.words("reason.data_because", title=title, claimed=worst.claimed * 4, cap=worst.cap * 4)
    return [Reason(claim, because, (worst.question,))]


def _by_floor(d: Dossier) -> list[Reason]:
    target = d.next_band(d.card.verdict.certified)
    floor = d.floor(target) if target else 0.0
    weak = [line for line in d.sections if line.lo < floor]
    if not weak or target is None:
        return []
    line = weak[0]
    claim = d.words("reason.floor", name=line.name, points=line.lo)
    because = d.words("reason.floor_because", floor=floor, band=d.band(target), others=len(weak) - 1)
    lowest = min(
        (q for q in d.applicable if q.section == line.section.id), key=lambda q: d.score(q.id).lo or 0.0, default=None
    )
    return [Reason(claim, because, (lowest.id,) if lowest else ())]


def _by_claims(d: Dossier) -> list[Reason]:
    claimed = d.unproven_gates
    gap = round_half_up(d.card.overall.mid) - round_half_up(d.card.overall.lo)
    if not claimed and gap < 1:
        return []
    claim = d.words("reason.claims", count=d.answered_count - d.shown_count, total=d.answered_count)
    because = d.words("reason.claims_because", gap=gap, gates=len(claimed))
    return [Reason(claim, because, tuple(gate.id for gate in claimed[:1]))]


def _by_coverage(d: Dossier) -> list[Reason]:
    missing = len(d.applicable) - d.answered_count
    if not missing:
        return []
    key = "coverage_none" if d.card.verdict.certified == "no_verdict" else "coverage"
    need = next((band.coverage for band in d.pack.policy.bands if band.id == "pilot_only"), 0.0)
    claim = d.words(f"reason.{key}", count=missing, total=len(d.applicable))
    return [Reason(claim, d.words(f"reason.{key}_because", share=d.card.coverage, need=need))]


def _by_strength(d: Dossier) -> list[Reason]:
    best = max(d.weighted, key=lambda line: line.lo, default=None)
    if best is None:
        return []
    return [
        Reason(
            d.words("reason.strength", name=best.name, points=best.lo),
            d.words("reason.strength_because", shown=best.shown, total=best.score.applicable),
        )
    ]


RULES: tuple[Callable[[Dossier], list[Reason]], ...] = (
    _by_gates,
    _by_success,
    _by_data,
    _by_floor,
    _by_claims,
    _by_coverage,
    _by_strength,
)


def find_reasons(d: Dossier) -> list[Reason]:
    """The first three reasons that apply, the weightiest first; too little answered comes before everything else."""
    rules = RULES if d.card.verdict.certified != "no_verdict" else (_by_coverage, *RULES[:-2])
    found = [reason for rule in rules for reason in rule(d)]
    return found[:MOST]
