"""Gates with what each asks and what was found; the three practices of organisations that reached production scale."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.scoring.scorecard import PracticeScore, QuestionScore
from readiness.domain.scoring.verdict import reaches
from readiness.report.dossier import Dossier, GateLine
from readiness.report.formats import plain
from readiness.report.pages.page import Page
from readiness.report.standing import find_standing

NOTHING_KNOWN = 99.9


@dataclass(frozen=True)
class GateRow:
    """A gate in the table: what it asks for, what was said, what is evidenced; `is_bare`: on words alone."""

    gate: GateLine
    asks: str
    stated: str
    evidenced: str
    remark: str
    is_bare: bool = False


def make_practices(d: Dossier) -> Page | None:
    """Nothing where the pack has neither gates nor practices."""
    if not d.gates:
        return None
    say = d.words
    still_open = [gate for gate in d.gates if gate.status != "pass"]
    practices = [p for p in d.pack.practices if p.id in d.card.practices]
    in_place = sum(d.card.practices[p.id].status == "in_place" for p in practices)
    title = say(
        "practices.title_thin" if d.is_thin and still_open else "practices.title",
        open=len(still_open),
        gates=len(d.gates),
        proof=len(d.unproven_gates),
        work=len(still_open) - len(d.unproven_gates),
        in_place=in_place,
        practices=len(practices),
        unknown=sum(g.status == "unknown" for g in d.gates),
    )
    return Page(
        key="practices",
        part="stands",
        kicker=say("practices.kicker"),
        contents=say("practices.kicker"),
        title=title,
        template="practices.html",
        values={
            "rows": [_row(d, gate) for gate in d.gates],
            "practices": [_practice(d, p.id, p.title or p.id) for p in practices],
            "spread": d.card.layer_spread,
            "layers": _layers_apart(d),
            "layer_limit": d.pack.policy.layer_spread,
            "so_what": say(
                "practices.so_what",
                claimed=len(d.unproven_gates),
                failed=len(still_open) - len(d.unproven_gates),
                in_place=in_place,
                practices=len(practices),
            ),
        },
    )


def _layers_apart(d: Dossier) -> list[tuple[str, float | None]]:
    """Evidenced points by layer where they are out of step; nothing to tell otherwise."""
    spread = d.card.layer_spread
    if spread is None or spread < d.pack.policy.layer_spread or d.is_thin:
        return []
    return [(layer.title, d.card.layers[layer.id].lo) for layer in d.pack.layers if layer.id in d.card.layers]


def _row(d: Dossier, gate: GateLine) -> GateRow:
    say = d.words
    if gate.minimum is None:
        success = d.projection.success
        known = d.has_outcomes and success.low is not None and success.high is not None
        asks = say("practices.rel_asks", target=d.projection.target.value) if d.projection.target.value else "–"
        found = (
            say("practices.rel_found", low=success.low or 0, high=success.high or 0)
            if known
            else say("practices.no_data")
        )
        return GateRow(gate, asks, "–", found, _remark(d, gate))
    score = d.card.questions.get(gate.id)
    asks = say("practices.level", level=4 * gate.minimum)
    stated = (
        say("practices.level", level=4 * score.mid)
        if score and score.state == "answered" and score.mid is not None
        else "–"
    )
    if score is None or score.state != "answered" or score.lo is None:
        return GateRow(gate, asks, stated, "–", _remark(d, gate))
    is_bare = _rests_on_words(gate, score, gate.minimum)
    evidenced = say("practices.not_shown" if is_bare else "practices.level", level=4 * score.lo)
    return GateRow(gate, asks, stated, evidenced, _remark(d, gate), is_bare)


def _rests_on_words(gate: GateLine, score: QuestionScore, minimum: float) -> bool:
    """Nothing was shown for the evidenced level; a claimed gate at the level asked for is always such a case."""
    if gate.status == "pass" or score.lo is None:
        return False
    is_claimed = gate.status == "claimed" and reaches(score.lo, minimum)
    return is_claimed or find_standing(score) in {"said", "split"}


def _remark(d: Dossier, gate: GateLine) -> str:
    say = d.words
    if gate.accepted:
        return say("practices.accepted", name=plain(gate.accepted.name))
    if any(c.question == gate.id and c.resolution != "claim_right" for c in d.card.contradictions):
        return say("practices.contradicted")
    if gate.minimum is None:
        return ""
    score = d.card.questions.get(gate.id)
    if score and score.state == "answered":
        return say(f"evidence.E{score.evidence}")
    return say("practices.unanswered")


def _practice(d: Dossier, key: str, title: str) -> dict[str, object]:
    practice = next(p for p in d.pack.practices if p.id == key)
    score = d.card.practices[key]
    parts = [
        (sub.short or sub.title or sub.id, None if _is_blank(found) else found.lo)
        for sub in practice.sub
        if (found := d.card.sub_practices.get(sub.id)) and found.lo is not None
    ]
    blank = _is_blank(score)
    status: str = "unanswered" if blank else score.status or "missing"
    if status == "missing" and d.is_thin and (score.hi or 0.0) >= d.pack.policy.practice_emerging:
        status = "open"
    return {
        "title": title,
        "parts": parts,
        "lo": None if blank else score.lo,
        "mid": None if blank else score.mid,
        "status": d.words(f"practices.{status}"),
        "open": status == "open",
    }


def _is_blank(score: PracticeScore) -> bool:
    """From nothing to everything is what no answer at all leaves possible."""
    return not score.lo and not score.mid and score.hi is not None and score.hi > NOTHING_KNOWN
