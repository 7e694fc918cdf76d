"""First moves: what is cheap and removes most, as a picture and as a table with owners."""

from __future__ import annotations

import re
from statistics import median

from readiness.report.charts.effort import Action, draw_effort
from readiness.report.charts.exhibit import Exhibit, Table, shorten_alt
from readiness.report.dossier import Dossier, Move
from readiness.report.formats import plain
from readiness.report.pages.page import Page

MOST_DOTS, FEWEST, MOST_NAMED = 12, 3, 3


def make_moves(d: Dossier) -> Page | None:
    """Nothing where the plan is empty."""
    if not d.moves:
        return None
    say = d.words
    first = d.first_moves
    title = say(
        "moves.title",
        count=len(first),
        effort=sum(m.planned.rank.effort for m in first),
        points=sum(m.planned.rank.gain for m in first),
        gates=len({gate for m in first for gate in m.hard_gates}),
    )
    drawn = [m for m in d.moves if m.planned.rank.gain > 0][:MOST_DOTS]
    exhibits = (_draw(d, title, drawn),) if len(drawn) >= FEWEST else ()
    return Page(
        key="moves",
        part="do",
        kicker=say("moves.kicker"),
        contents=say("moves.kicker"),
        title=title,
        template="moves.html",
        exhibits=exhibits,
        values={"moves": first, "rest": len(d.moves) - len(first), "efforts": [print_effort(d, m) for m in first]},
    )


def print_effort(d: Dossier, move: Move) -> str:
    """`0.5 to 1.0`: one decimal throughout, so that a column of them stands even."""
    effort = move.initiative.effort
    return d.words("moves.effort", low=effort.low, high=effort.high)


def _action(move: Move) -> Action:
    rank, effort = move.planned.rank, move.initiative.effort
    label = re.split(r"[:,]| with ", plain(move.initiative.title))[0]
    return Action(label, rank.effort, effort.low, effort.high, rank.gain, move.closes_hard_gate)


def _draw(d: Dossier, title: str, drawn: list[Move]) -> Exhibit:
    say = d.words
    split = (median(m.planned.rank.effort for m in drawn), median(m.planned.rank.gain for m in drawn))
    cheap = [m for m in drawn if m.planned.rank.effort <= split[0] and m.planned.rank.gain >= split[1]]
    best = max(drawn, key=lambda m: m.planned.rank.gain / max(0.25, m.planned.rank.effort))
    named = [plain(m.initiative.title) for m in cheap[:MOST_NAMED]]
    pools = sorted({d.pool(m.planned.pool) for m in d.first_moves})
    return Exhibit(
        key="effort",
        figure=draw_effort([_action(m) for m in drawn], split, say.group("moves.chart")),
        title=title,
        so_what=say("moves.so_what", pools=pools, count=len(d.first_moves), cheap=named),
        name=say("moves.exhibit"),
        n=say("moves.n", count=len(drawn), total=len(d.moves)),
        source=say("moves.source"),
        as_of=d.report_date,
        interval=say("moves.interval", thin=d.is_thin),
        alt=shorten_alt(
            say(
                "moves.alt",
                count=len(drawn),
                cheap=len(cheap),
                name=best.initiative.title,
                effort=best.planned.rank.effort,
                points=best.planned.rank.gain,
            )
        ),
        table=Table(
            tuple(say(f"moves.table_{key}") for key in ("move", "low", "likely", "high", "points")),
            tuple(
                (
                    m.initiative.title,
                    m.initiative.effort.low,
                    m.planned.rank.effort,
                    m.initiative.effort.high,
                    round(m.planned.rank.gain, 2),
                )
                for m in drawn
            ),
        ),
    )
