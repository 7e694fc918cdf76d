"""The certified side of a sheet as sums, so that one changed question is re-judged without scoring all others.

Only the evidenced figure, coverage and gates decide the certified verdict; moves never change which questions apply.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import Band
from readiness.domain.scoring.derived import score_derived
from readiness.domain.scoring.index import PackIndex, QuestionPlan
from readiness.domain.scoring.means import POINTS
from readiness.domain.scoring.scorecard import BandId, Cap, QuestionScore, Scorecard
from readiness.domain.scoring.verdict import RANK, base_band, compared, gate_cap, reaches

CAP_DISTANCE: Final = 1000.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One question on the certified side: value 0-1, whether it counts as answered, and its gate's cap if open."""

    lo: float
    answered: bool
    cap: BandId | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The certified side after some entries changed: points 0-100, coverage 0-1, caps of open gates."""

    overall: float
    sections: tuple[float, ...]
    practices: tuple[float, ...]
    coverage: float
    caps: tuple[BandId, ...]


class Ledger:
    """Certified sums of a scorecard. `moved` judges a change without keeping it; `keep` takes it in.

    A move shows a value with an artefact: the evidenced value becomes that value at E2, every cross-check on the
    question settled for the claim and any import binding lifted (B.11).
    """

    def __init__(self, index: PackIndex, profile: Profile, card: Scorecard) -> None:
        self.index = index
        self._profile = profile
        self.entries: dict[str, Entry] = {}
        for key, score in card.questions.items():
            if score.lo is not None:
                cap = self._cap_of(index.plans[key], card.gates.get(key))
                self.entries[key] = Entry(score.lo, score.state == "answered", cap)
        self._fixed = self._fixed_caps(card.verdict.caps)
        self._needed: dict[BandId, Band] = {}
        self._members: dict[str, list[str]] = {key: [] for key in index.sections}
        self._sub_members: dict[str, list[str]] = {sub: [] for subs in index.subs.values() for sub in subs}
        for key in self.entries:
            plan = index.plans[key]
            self._members.setdefault(plan.section, []).append(key)
            if plan.sub is not None and plan.sub in self._sub_members:
                self._sub_members[plan.sub].append(key)
        self._totals = {key: math.fsum(index.plans[k].weight for k in members) for key, members in self._all_members()}
        self._total = math.fsum(index.plans[k].weight for k in self.entries)
        self._resum()

    def _all_members(self) -> list[tuple[tuple[str, str], list[str]]]:
        found = [(("section", key), members) for key, members in self._members.items()]
        return found + [(("sub", key), members) for key, members in self._sub_members.items()]

    @staticmethod
    def _cap_of(plan: QuestionPlan, status: str | None) -> BandId | None:
        match status:
            case "claimed" | "unknown" | "fail":
                return gate_cap(status, is_hard=plan.hard)
            case _:
                return None

    def _fixed_caps(self, caps: Sequence[Cap]) -> tuple[BandId, ...]:
        """Caps that no answer moves: not applicable, practices, derived gates."""
        return tuple(cap.cap for cap in caps if cap.gate is None or cap.gate not in self.index.plans)

    def _resum(self) -> None:
        plans, entries = self.index.plans, self.entries
        self._weighted = {
            key: math.fsum(plans[k].weight * entries[k].lo for k in members) for key, members in self._all_members()
        }
        self._kept = {key: POINTS * w / self._totals[key] for key, w in self._weighted.items() if self._totals[key]}
        self._answered = math.fsum(plans[k].weight for k, entry in entries.items() if entry.answered)
        self._caps = {key: entry.cap for key, entry in entries.items() if entry.cap is not None}

    # --- moves ------------------------------------------------------------------------------------------------

    def entries_for(self, question: str, value: float) -> dict[str, Entry]:
        """The entries that change when a question is shown at a value: its own, and those derived from it."""
        plan = self.index.plans[question]
        failed = plan.gate is not None and not reaches(value, plan.gate)
        changed = {question: Entry(value, answered=True, cap=gate_cap("fail", is_hard=plan.hard) if failed else None)}
        for reader in plan.readers:
            derive = self.index.plans[reader].derive
            if derive is not None and reader in self.entries:
                cap = self.index.evidence_cap(derive.evidence)
                score = score_derived(derive, self._profile, lambda key: self._score_of(key, changed), cap)
                entry = self.entries[reader]
                changed[reader] = Entry(score.lo or 0.0, answered=score.state == "answered", cap=entry.cap)
        return changed

    def _score_of(self, key: str, changed: Mapping[str, Entry]) -> QuestionScore | None:
        entry = changed.get(key) or self.entries.get(key)
        if entry is None:
            return None
        return QuestionScore(state="answered", lo=entry.lo, mid=entry.lo, hi=entry.lo)

    def keep(self, moves: Mapping[str, float]) -> None:
        """Take moves in: questions with the values at which they are shown."""
        for question, value in moves.items():
            self.entries.update(self.entries_for(question, value))
        self._resum()

    def moved(self, question: str, value: float) -> Standing:
        """The certified side if the question were shown at a value."""
        return self.standing(self.entries_for(question, value))

    def standing(self, changed: Mapping[str, Entry] | None = None) -> Standing:
        """The certified side with some entries replaced."""
        changes = changed or {}
        shift: dict[tuple[str, str], float] = {}
        answered = self._answered
        caps = self._caps
        for key, entry in changes.items():
            plan, before = self.index.plans[key], self.entries[key]
            delta = plan.weight * (entry.lo - before.lo)
            shift["section", plan.section] = shift.get(("section", plan.section), 0.0) + delta
            if plan.sub is not None:
                shift["sub", plan.sub] = shift.get(("sub", plan.sub), 0.0) + delta
            answered += plan.weight * (entry.answered - before.answered)
            if entry.cap != before.cap:
                caps = {k: cap for k, cap in caps.items() if k != key}
                if entry.cap is not None:
                    caps[key] = entry.cap
        return Standing(
            overall=self._overall(shift),
            sections=tuple(self._points(("section", s), shift) for s in self._members if self._totals["section", s]),
            practices=self._practices(shift),
            coverage=answered / self._total if self._total else 0.0,
            caps=(*caps.values(), *self._fixed),
        )

    def _points(self, key: tuple[str, str], shift: Mapping[tuple[str, str], float]) -> float:
        if key not in shift:
            return self._kept[key]
        return POINTS * (self._weighted[key] + shift[key]) / self._totals[key]

    def _overall(self, shift: Mapping[tuple[str, str], float]) -> float:
        used = [
            (weight, self._points(("section", section), shift))
            for section, weight in self.index.sections.items()
            if weight > 0 and self._totals["section", section]
        ]
        return math.fsum(w * p for w, p in used) / math.fsum(w for w, _ in used) if used else 0.0

    def _practices(self, shift: Mapping[tuple[str, str], float]) -> tuple[float, ...]:
        found = []
        for subs in self.index.subs.values():
            known = [self._points(("sub", sub), shift) for sub in subs if self._totals["sub", sub]]
            if known:
                found.append(math.fsum(known) / len(known))
        return tuple(found)

    # --- judging ----------------------------------------------------------------------------------------------

    def verdict(self, standing: Standing) -> BandId:
        """The certified verdict."""
        band = base_band(
            self.index.pack.policy, standing.overall, standing.sections, standing.practices, standing.coverage
        )
        return min((band, *standing.caps), key=RANK.__getitem__)

    def distance(self, standing: Standing, target: BandId) -> float:
        """How far from a band: 1000 per cap below it, plus points and percents short of its conditions (B.11)."""
        needed = self._needed.get(target)
        if needed is None:
            rows = [band for band in self.index.pack.policy.bands if RANK[band.id] <= RANK[target]]
            needed = self._needed[target] = _strictest(rows)
        caps = sum(RANK[cap] < RANK[target] for cap in standing.caps)
        short = [_short(standing.overall, needed.overall), _short(POINTS * standing.coverage, needed.coverage)]
        short += [_short(value, needed.section_floor) for value in standing.sections]
        short += [_short(value, needed.practice_floor) for value in standing.practices]
        return CAP_DISTANCE * caps + math.fsum(short)


def _strictest(rows: Sequence[Band]) -> Band:
    """What all of these bands ask together."""
    return Band(
        id="not_ready",
        overall=max((band.overall for band in rows), default=0.0),
        section_floor=max((band.section_floor for band in rows), default=0.0),
        practice_floor=max((band.practice_floor for band in rows), default=0.0),
        coverage=max((band.coverage for band in rows), default=0.0),
    )


def _short(value: float, needed: float) -> float:
    return 0.0 if value >= needed else max(0.0, compared(needed) - compared(value))
