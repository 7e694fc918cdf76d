"""Page 2: the verdict in words, what would change it, gates, reasons, first moves, the decision asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.domain.scoring.scorecard import BANDS
from readiness.domain.scoring.verdict import RANK
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.charts.verdict import ScoreScale, SuccessScale, draw_verdict
from readiness.report.dossier import Dossier, GateLine
from readiness.report.formats import day, decimal, integer, percent, plain
from readiness.report.pages.page import Page
from readiness.report.pages.reasons import find_reasons

MOST_LEFT = 3
"""Open gates that a sentence names; of more it names one less and counts the rest."""


@dataclass(frozen=True)
class GateGroup:
    """Hard or soft gates with the sentence that counts them."""

    heading: str
    gates: tuple[GateLine, ...]


def make_verdict(d: Dossier) -> Page:
    """The page an executive reads; everything on it is computed from the snapshot."""
    say, card = d.words, d.card
    open_hard = [gate for gate in d.hard_gates if gate.status != "pass"]
    title = say(
        f"verdict.title_{card.verdict.certified}",
        points=card.overall.lo,
        open=len(open_hard),
        hard=len(d.hard_gates),
        coverage=card.coverage,
    )
    exhibit = _draw(d, title)
    return Page(
        key="verdict",
        part="stands",
        kicker=say("verdict.kicker"),
        contents=say("verdict.contents"),
        title=title,
        template="verdict.html",
        exhibits=(exhibit,),
        values={
            "blocks": _blocks(d),
            "groups": [_group(d, "hard"), _group(d, "soft")],
            "reasons": find_reasons(d),
            "moves": d.first_moves,
            "moves_head": say("verdict.moves" if d.snapshot.roadmap.start else "verdict.moves_by_week"),
            "ask": exhibit.so_what,
            "confidence": _confidence(d),
            "accepted": [
                say("verdict.accepted", gate=g.title, name=plain(g.accepted.name), date=g.accepted.date)
                for g in d.gates
                if g.accepted
            ],
        },
    )


def _blocks(d: Dossier) -> list[dict[str, str]]:
    say, verdict = d.words, d.card.verdict
    blocks = [
        {
            "label": say("verdict.certified", date=d.report_date),
            "band": d.band(verdict.certified),
            "text": say(f"verdict.reads.{verdict.certified}"),
        },
        {"label": say("verdict.stated"), "band": d.band(verdict.stated), "text": _what_is_missing(d)},
    ]
    horizon = _better_horizon(d)
    if horizon:
        blocks.append(horizon)
    else:
        text = say("verdict.potential_text", blanks=len(d.applicable) - d.answered_count)
        blocks.append({"label": say("verdict.potential"), "band": d.band(verdict.potential), "text": text})
    return blocks


def _what_is_missing(d: Dossier) -> str:
    """Whether proof or work is missing for the verdict as stated."""
    say, verdict = d.words, d.card.verdict
    claimed = len(d.unproven_gates)
    failing = sum(gate.status == "fail" for gate in d.hard_gates)
    unknown = sum(gate.status == "unknown" for gate in d.hard_gates)
    if verdict.certified == "no_verdict":
        blanks = len(d.applicable) - d.answered_count
        return say("verdict.missing_coverage", blanks=blanks, total=len(d.applicable))
    if BANDS.index(verdict.stated) > BANDS.index(verdict.certified):
        return say("verdict.missing_evidence", claimed=claimed)
    if failing:
        return say("verdict.missing_work", failing=failing, unknown=unknown)
    if unknown:
        return say("verdict.missing_answers", unknown=unknown)
    return say("verdict.missing_nothing")


def _better_horizon(d: Dossier) -> dict[str, str] | None:
    """When a better verdict is first reached, or what the plan ends with if none is."""
    later = [h for h in d.snapshot.roadmap.horizons if h.week > 0]
    if not later or not d.is_scheduled:
        return None
    hard = {gate.id for gate in d.hard_gates}
    if d.better:
        horizon, week = d.better
        text = d.words(
            "verdict.after_text",
            points=horizon.overall,
            gates=sum(gate in hard for gate in horizon.open_gates),
            week=horizon.week,
            first=week,
            date=d.week_end(week),
        )
        return {"label": d.words("verdict.after", weeks=week), "band": d.band(horizon.verdict), "text": text}
    last = later[-1]
    open_hard = sum(gate in hard for gate in last.open_gates)
    text = d.words("verdict.after_none", points=last.overall, gates=open_hard)
    return {"label": d.words("verdict.after", weeks=last.week), "band": d.band(last.verdict), "text": text}


def _group(d: Dossier, kind: str) -> GateGroup:
    gates = d.hard_gates if kind == "hard" else d.soft_gates
    counts = {status: sum(g.status == status for g in gates) for status in ("fail", "unknown", "claimed")}
    parts = [d.words(f"verdict.count_{status}", count=count) for status, count in counts.items() if count]
    heading = d.words(f"verdict.{kind}", parts=parts, open=sum(counts.values()), total=len(gates))
    return GateGroup(heading, gates)


def _ask(d: Dossier) -> str:
    """What the readers are asked for."""
    count, blanks = len(d.first_moves), len(d.applicable) - d.answered_count
    if d.card.verdict.certified == "no_verdict":
        return d.words("verdict.ask_answers", count=count, blanks=blanks)
    return d.words("verdict.ask" if count else "verdict.ask_nothing", count=count, closing=tell_closing(d))


def tell_closing(d: Dossier) -> str:
    """How many open hard gates the first moves close, and which others hold the verdict where it is, with their dates.

    A gate that is claimed but not shown holds back a better verdict only: no word of it here.
    """
    say, count = d.words, len(d.first_moves)
    open_hard = [gate for gate in d.hard_gates if gate.status != "pass"]
    if not open_hard:
        return say("verdict.closing_open", count=count)
    closed = {gate for move in d.first_moves for gate in move.planned.closes_gates}
    verdict = d.card.verdict
    holding = {cap.gate for cap in verdict.caps if RANK[cap.cap] <= RANK[verdict.certified]}
    open_still = [gate for gate in open_hard if gate.id not in closed]
    left = sorted(
        ((_closed_on(d, gate.id), gate.title) for gate in open_still if gate.id in holding),
        key=lambda found: found[0] or date.max,
    )
    shown = left if len(left) <= MOST_LEFT else left[: MOST_LEFT - 1]
    rest = [say("verdict.closing_rest", gate=title, date=day(on) if on else "") for on, title in shown]
    if len(left) > len(shown):
        rest.append(say("verdict.closing_more", count=len(left) - len(shown)))
    closed_now, is_held = len(open_hard) - len(open_still), any(gate.id in holding for gate in open_hard)
    return say("verdict.closing", count=count, closed=closed_now, total=len(open_hard), rest=rest, held=is_held)


def _closed_on(d: Dossier, gate: str) -> date | None:
    """When the plan closes a gate: the last day of the first move that does."""
    return min((m.day for m in d.moves if gate in m.planned.closes_gates and m.day), default=None)


def _confidence(d: Dossier) -> str:
    card = d.card
    parts = [
        d.words(
            "verdict.coverage_line",
            answered=d.answered_count,
            total=len(d.applicable),
            shown=d.shown_count,
            share=d.shown_count / max(1, len(d.applicable)),
        )
    ]
    if card.equal_weights:
        key = "same" if card.equal_weights.same_verdict else "other"
        parts.append(d.words(f"verdict.equal_{key}", band=d.band(card.equal_weights.certified)))
    if not d.snapshot.risks:
        parts.append(d.words("verdict.no_risk"))
    return " ".join(parts)


def _draw(d: Dossier, title: str) -> Exhibit:
    say, overall, projection = d.words, d.card.overall, d.projection
    bands = [(b.overall, d.band(b.id)) for b in d.pack.policy.bands]
    possible = say("verdict.scale_possible", points=overall.hi)
    score = ScoreScale(overall.lo, overall.hi, bands, possible)
    success: SuccessScale | None = None
    estimate = projection.success
    rows: list[tuple[str, str, str, str]] = [
        (say("verdict.table_score"), integer(overall.lo), integer(overall.mid), integer(overall.hi))
    ]
    if d.has_outcomes and estimate.point is not None and estimate.low is not None and estimate.high is not None:
        target = projection.target.value
        label = say("verdict.scale_target", target=target) if target is not None else ""
        success = SuccessScale(
            estimate.point,
            estimate.low,
            estimate.high,
            target,
            label,
            lambda start: say("verdict.scale_start", start=start),
        )
        rows.append(
            (
                say("verdict.table_success"),
                percent(estimate.low, 1),
                percent(estimate.point, 1),
                percent(estimate.high, 1),
            )
        )
    kind = "both" if success else "score"
    evidence = projection.evidence
    alt = say(
        f"verdict.alt_{kind}",
        lo=overall.lo,
        hi=overall.hi,
        bands=[decimal(b[0], 0) for b in bands[1:]],
        point=estimate.point or 0,
        low=estimate.low or 0,
        high=estimate.high or 0,
    )
    return Exhibit(
        key="scales",
        figure=draw_verdict(score, success),
        title=title,
        so_what=_ask(d),
        name=say(f"verdict.exhibit_{kind}"),
        n=say(f"verdict.n_{kind}", questions=len(d.applicable), verified=evidence.n, days=evidence.days),
        source=say(f"verdict.source_{kind}", workshop=day(d.workshop_date), data=day(d.data_date)),
        as_of=d.report_date,
        interval=say(f"verdict.interval_{kind}"),
        alt=shorten_alt(alt),
        table=Table(
            (say("verdict.table_what"), say("verdict.table_low"), say("verdict.table_mid"), say("verdict.table_high")),
            tuple(rows),
        ),
    )
