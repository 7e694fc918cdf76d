"""Decisions asked: hold the volume, sign the moves that close gates, accept or refuse open risks."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.roadmap.outlook import DAYS_A_WEEK, volume_today
from readiness.report.dossier import Dossier
from readiness.report.formats import plain
from readiness.report.pages.moves import print_effort
from readiness.report.pages.page import Page
from readiness.report.pages.verdict import tell_closing


@dataclass(frozen=True)
class Decision:
    """What is to be decided, who acts, how success is measured, what it costs, and the answers it rests on.

    `is_pack`: in the words of the questionnaire.
    """

    what: str
    owner: str
    due: str
    measure: str
    effort: str
    anchors: tuple[str, ...]
    is_pack: bool = False


def make_decisions(d: Dossier) -> Page | None:
    """Nothing where neither moves nor written decisions exist."""
    decisions = _decisions(d)
    if not decisions:
        return None
    say = d.words
    chosen = d.first_moves
    low = sum(m.initiative.effort.low for m in chosen)
    high = sum(m.initiative.effort.high for m in chosen)
    silent = d.projection.silent_per_day
    return Page(
        key="decisions",
        part="do",
        kicker=say("decisions.kicker"),
        contents=say("decisions.contents"),
        title=say("decisions.title", count=len(decisions), low=low, high=high),
        template="decisions.html",
        values={
            "decisions": decisions,
            "written": [plain(text) for text in d.snapshot.details.decisions],
            "silent": silent if silent.status == "ok" and silent.point is not None else None,
            "waiting": _waiting(d),
            "so_what": say(
                "decisions.so_what",
                hold=len(decisions) > len(chosen),
                thin=d.is_thin,
                moves=len(chosen),
                closing=tell_closing(d),
            )
            if chosen
            else "",
        },
    )


def _waiting(d: Dossier) -> str:
    """What a week of waiting costs in unseen wrong results, where it can be said."""
    cost = d.snapshot.roadmap.waiting_per_week
    if cost.status != "ok" or cost.point is None or cost.low is None or cost.high is None or not cost.point:
        return ""
    tasks = volume_today(d.snapshot.profile)
    rate = cost.point / (DAYS_A_WEEK * tasks) if tasks else None
    return d.words(
        "decisions.waiting", point=cost.point, low=cost.low, high=cost.high, tasks=tasks, rate=rate, days=DAYS_A_WEEK
    )


def _decisions(d: Dossier) -> list[Decision]:
    say = d.words
    out = []
    certified = d.card.verdict.certified
    if certified in {"no_verdict", "not_ready", "pilot_only"} and d.moves:
        failing = tuple(g.id for g in d.hard_gates if g.status in {"fail", "unknown"})[:2]
        out.append(
            Decision(
                say("decisions.hold"),
                plain(d.snapshot.details.sponsor) or d.pool("BIZ"),
                say("decisions.now"),
                say("decisions.hold_measure"),
                "–",
                failing,
            )
        )
    if d.is_thin:
        unknown = tuple(g.id for g in d.hard_gates if g.status == "unknown" and g.id in d.card.questions)[:2]
        out.insert(
            0,
            Decision(
                say("decisions.answer", blanks=len(d.applicable) - d.answered_count),
                plain(d.snapshot.details.sponsor) or d.pool("BIZ"),
                say("decisions.now"),
                say("decisions.answer_measure"),
                "–",
                unknown,
            ),
        )
    for move in d.first_moves:
        anchors = tuple(a for a in (*move.planned.closes_gates, *move.planned.raises) if a in d.card.questions)
        out.append(
            Decision(
                move.initiative.title,
                move.owner,
                move.due,
                move.initiative.done_when,
                print_effort(d, move),
                tuple(dict.fromkeys(anchors))[:2],
                is_pack=True,
            )
        )
    return out
