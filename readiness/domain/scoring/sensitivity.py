"""Which answers move the verdict, and the shortest path to a band (questionnaire.md B.11)."""

from __future__ import annotations

import math
from typing import Final, Literal

from readiness.domain.base import Model
from readiness.domain.crosscheck import Profile
from readiness.domain.progress import SILENT, Progress
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.scoring.index import PackIndex, QuestionPlan, index_pack
from readiness.domain.scoring.ledger import Ledger
from readiness.domain.scoring.scorecard import BandId, QuestionScore, Scorecard
from readiness.domain.scoring.verdict import compared, reaches
from readiness.language import tr

MoveKind = Literal["prove", "raise", "lose"]

KINDS: Final[tuple[MoveKind, ...]] = ("prove", "raise", "lose")
QUARTERS: Final = 4


class Move(Model):
    """What one move does: value 0-1 it goes to, certified verdict after it, change of the evidenced total in points."""

    to: float
    verdict: BandId
    delta_lo: float


class QuestionMoves(Model):
    """The three moves of a question and which of them flip the certified verdict."""

    id: QuestionId
    prove: Move | None = None
    raise_: Move
    lose: Move
    flips: tuple[MoveKind, ...] = ()

    @property
    def largest(self) -> float:
        """The largest change of the total, in points."""
        moves = [move for move in (self.prove, self.raise_, self.lose) if move is not None]
        return max(abs(move.delta_lo) for move in moves)


class PathStep(Model):
    """One question of a path and the value 0-1 at which it must be shown."""

    id: QuestionId
    to: float


def sensitivity(pack: Pack, profile: Profile, card: Scorecard) -> tuple[QuestionMoves, ...]:
    """Prove, raise and lose for every question that can be answered; flips first, then largest change, then id."""
    index = index_pack(pack)
    ledger = Ledger(index, profile, card)
    now = card.verdict.certified
    found = [_moves_of(index.plans[key], score, ledger, card, now) for key, score in _movable(index, card).items()]
    return tuple(sorted(found, key=lambda moves: (not moves.flips, -compared(moves.largest), moves.id)))


def _movable(index: PackIndex, card: Scorecard) -> dict[str, QuestionScore]:
    return {key: score for key, score in card.questions.items() if score.lo is not None and index.plans[key].is_movable}


def _moves_of(plan: QuestionPlan, score: QuestionScore, ledger: Ledger, card: Scorecard, now: BandId) -> QuestionMoves:
    moves: dict[MoveKind, Move] = {}
    for kind, to in _targets(plan, score).items():
        standing = ledger.moved(plan.id, to)
        delta = compared(standing.overall) - compared(card.overall.lo)
        moves[kind] = Move(to=to, verdict=ledger.verdict(standing), delta_lo=delta)
    flips = tuple(kind for kind in KINDS if kind in moves and moves[kind].verdict != now)
    return QuestionMoves(id=plan.id, prove=moves.get("prove"), raise_=moves["raise"], lose=moves["lose"], flips=flips)


def _targets(plan: QuestionPlan, score: QuestionScore) -> dict[MoveKind, float]:
    targets: dict[MoveKind, float] = {} if score.stated is None else {"prove": score.stated}
    targets["raise"] = next_value(plan, score.stated or 0.0)
    targets["lose"] = 0.0
    return targets


def next_value(plan: QuestionPlan, value: float) -> float:
    """One step up: the next option of a choice, yes, otherwise the next quarter of the value; the top stays."""
    if plan.kind == "choice":
        return next((step for step in plan.steps if compared(step) > compared(value)), value)
    if plan.kind == "yesno":
        return max(plan.steps)
    return min(1.0, (math.floor(compared(QUARTERS * value)) + 1) / QUARTERS)


def gate_value(plan: QuestionPlan) -> float | None:
    """The lowest value that the question can take at or above its gate's minimum; None without a gate."""
    if plan.gate is None:
        return None
    minimum = plan.gate
    if plan.kind in {"choice", "yesno"}:
        return next((step for step in plan.steps if reaches(step, minimum)), None)
    return minimum


def shortest_path(
    pack: Pack,
    profile: Profile,
    card: Scorecard,
    band: BandId,
    progress: Progress = SILENT,
    *,
    prove_only: bool = False,
) -> tuple[PathStep, ...] | None:
    """The fewest questions to show, found greedily, that certify a band; empty when it is reached, None when stuck.

    Each round takes the prove or raise move that leaves the smallest distance (ties: id, then lower value); an unmet
    gate may also go straight to its minimum. In the end moves that prove unnecessary are dropped, in id order. With
    `prove_only` just the claims made today are shown: what is missing then is evidence, not work.

    Raises:
        Cancelled: `progress` said so.
    """
    index = index_pack(pack)
    ledger = Ledger(index, profile, card)
    movable = _movable(index, card)
    taken: dict[str, float] = {}
    whole = left = compared(ledger.distance(ledger.standing(), band))
    while left > 0:
        progress.step(int(whole - left), math.ceil(whole), tr("{count} answers so far", count=len(taken)))
        best = min(
            (
                (compared(ledger.distance(ledger.moved(key, to), band)), key, to)
                for key, score in movable.items()
                for to in _candidates(index.plans[key], score, taken.get(key), prove_only=prove_only)
            ),
            default=None,
        )
        if best is None or best[0] >= left:
            return None
        left, key, to = best
        taken[key] = to
        ledger.keep({key: to})
    needed = _without_idle(index, profile, card, band, taken)
    return tuple(PathStep(id=QuestionId(key), to=needed[key]) for key in sorted(needed))


def _candidates(plan: QuestionPlan, score: QuestionScore, taken: float | None, *, prove_only: bool) -> set[float]:
    """Values that a question could be shown at next: as stated, one step up, at its gate's minimum."""
    if prove_only:
        return {score.stated} if score.stated is not None and taken is None else set()
    reached = taken if taken is not None else score.stated
    found = {next_value(plan, reached or 0.0)}
    if reached is not None and taken is None:
        found.add(reached)
    minimum = gate_value(plan)
    if minimum is not None and compared(minimum) > compared(reached or 0.0):
        found.add(minimum)
    return {value for value in found if value != taken}


def _without_idle(
    index: PackIndex, profile: Profile, card: Scorecard, band: BandId, taken: dict[str, float]
) -> dict[str, float]:
    """Drop moves, in id order, without which the band is still reached."""
    needed = dict(taken)
    for key in sorted(taken):
        rest = {k: to for k, to in needed.items() if k != key}
        ledger = Ledger(index, profile, card)
        ledger.keep(rest)
        if compared(ledger.distance(ledger.standing(), band)) <= 0:
            needed = rest
    return needed
