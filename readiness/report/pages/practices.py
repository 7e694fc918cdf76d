"""Gates with what each asks and what was found; the three practices of organisations that reached production scale."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.scoring.scorecard import QuestionScore
from readiness.domain.scoring.verdict import reaches
from readiness.report.dossier import Dossier, GateLine
from readiness.report.formats import plain
from readiness.report.pages.page import Page
from readiness.report.standing import find_standing


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
    passed = sum(gate.status == "pass" for gate in d.gates)
    practices = [p for p in d.pack.practices if p.id in d.card.practices]
    in_place = sum(d.card.practices[p.id].status == "in_place" for p in practices)
    title = say("practices.title", passed=passed, gates=len(d.gates), in_place=in_place, practices=len(practices))
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
            "layers": [
                (layer.title, d.card.layers[layer.id].lo) for layer in d.pack.layers if layer.id in d.card.layers
            ],
            "layer_limit": d.pack.policy.layer_spread,
            "so_what": say(
                "practices.so_what",
                claimed=sum(g.status == "claimed" for g in d.gates),
                failed=sum(g.status in {"fail", "unknown"} for g in d.gates),
                in_place=in_place,
                practices=len(practices),
            ),
        },
    )


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
        (sub.short or sub.title or sub.id, d.card.sub_practices[sub.id].lo)
        for sub in practice.sub
        if sub.id in d.card.sub_practices and d.card.sub_practices[sub.id].lo is not None
    ]
    marks = {"in_place": "pass", "emerging": "claimed", "missing": "fail"}
    status = score.status or "missing"
    return {
        "title": title,
        "parts": parts,
        "lo": score.lo,
        "mid": score.mid,
        "mark": marks[status],
        "status": d.words(f"practices.{status}"),
    }
