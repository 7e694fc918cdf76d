"""What several pages of the report ask of a snapshot: names, lists in reading order, dates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from readiness.domain.catalogue import Initiative
from readiness.domain.questionnaire import Section
from readiness.domain.questions import Question, QuestionId
from readiness.domain.response import Response, RiskAcceptance
from readiness.domain.roadmap.plan import Horizon, PlannedInitiative
from readiness.domain.scoring.scorecard import BANDS, BandId, GateStatus, QuestionScore, SectionScore
from readiness.domain.snapshot import EngagementDetails, OwnedMove, Snapshot
from readiness.report.formats import day, plain
from readiness.report.wording import Words

FIRST_MOVES = 5
HALF = 0.5
STATUS_ORDER: tuple[GateStatus, ...] = ("fail", "unknown", "claimed", "pass")


@dataclass(frozen=True)
class GateLine:
    """A gate that applies here: `minimum` 0-1, None for the derived one."""

    id: str
    title: str
    hard: bool
    status: GateStatus
    minimum: float | None
    accepted: RiskAcceptance | None


@dataclass(frozen=True)
class SectionLine:
    """A section with its figures; `weak` lies under the floor of the next band."""

    section: Section
    score: SectionScore
    lo: float
    mid: float
    hi: float
    shown: int

    @property
    def name(self) -> str:
        """The short title."""
        return self.section.short or self.section.title

    @property
    def is_blank(self) -> bool:
        """Not one question of it has an answer: nothing can be said, which is not the same as 0 points."""
        return self.score.coverage <= 0


@dataclass(frozen=True)
class Move:
    """An initiative of the plan as the report prints it; `day` is that of `due`, None without dates."""

    initiative: Initiative
    planned: PlannedInitiative
    owner: str
    due: str
    closes: tuple[str, ...]
    status: str
    hard_gates: tuple[str, ...] = ()
    day: date | None = None

    @property
    def closes_hard_gate(self) -> bool:
        """It closes a hard gate itself; what only prepares such a move shares its tier, and does not count."""
        return bool(self.hard_gates)


class Dossier:
    """Lookups over one snapshot in one language."""

    def __init__(self, snapshot: Snapshot, words: Words) -> None:
        self.snapshot = snapshot
        self.words = words
        self.pack = snapshot.pack
        self.card = snapshot.scorecard
        self.projection = snapshot.projection

    # ---------------------------------------------------------------- dates

    @cached_property
    def report_date(self) -> date:
        """The day the snapshot was taken: no clock is read."""
        return self.snapshot.taken_at.date()

    @cached_property
    def classification(self) -> str:
        """As entered; what nobody changed is a word of the report."""
        entered = self.snapshot.details.classification
        if entered == EngagementDetails.model_fields["classification"].default:
            return self.words("document.confidential")
        return plain(entered)

    @cached_property
    def workshop_date(self) -> date:
        """The day of the workshop, or of the snapshot where none was entered."""
        return self.snapshot.details.workshop_date or self.report_date

    @cached_property
    def data_date(self) -> date:
        """The last day covered by the import, or the day of the report."""
        days = [b.aggregates.date_max for b in self.snapshot.batches if b.aggregates.date_max]
        return self.projection.evidence.date_max or (max(days) if days else self.report_date)

    # ---------------------------------------------------------------- questions

    @cached_property
    def visible(self) -> tuple[Question, ...]:
        """Questions that apply to this profile, in the order of the pack."""
        hidden = {key for key, score in self.card.questions.items() if score.state == "hidden"}
        return tuple(q for q in self.pack.questions if q.id not in hidden)

    def score(self, question: QuestionId | str) -> QuestionScore:
        """The score of a question."""
        return self.card.questions[question]

    def response(self, question: QuestionId) -> Response:
        """What was recorded, blank where nothing was."""
        return self.snapshot.responses.get(question) or Response(question=question)

    def level_name(self, level: int) -> str:
        """`some of it` for 2."""
        names = {n.level: n.title for n in self.pack.ladder.levels} if self.pack.ladder else {}
        return names.get(level, str(level))

    def evidence_class(self, question: Question) -> str:
        """`E0` to `E3`, or `none` where there is no answer."""
        score = self.score(question.id)
        return f"E{score.evidence}" if score.state == "answered" else "none"

    def is_shown(self, question: Question) -> bool:
        """An artefact was opened or data confirm it."""
        return self.evidence_class(question) in {"E2", "E3"}

    @cached_property
    def applicable(self) -> tuple[Question, ...]:
        """Visible questions that were not set aside as not applicable."""
        return tuple(q for q in self.visible if self.score(q.id).state != "na")

    @cached_property
    def shown_count(self) -> int:
        """Answers that were shown or measured."""
        return sum(self.is_shown(q) for q in self.applicable)

    @cached_property
    def answered_count(self) -> int:
        """Answers on file."""
        return sum(self.score(q.id).state == "answered" for q in self.applicable)

    @cached_property
    def is_thin(self) -> bool:
        """Less than half of the weight is answered: points are no finding then, only what is missing is."""
        return self.card.coverage < HALF

    # ---------------------------------------------------------------- sections

    @cached_property
    def sections(self) -> tuple[SectionLine, ...]:
        """Sections with weight from the lowest evidenced score up, then those without weight."""
        lines = []
        for section in self.pack.sections:
            score = self.card.sections.get(section.id)
            if score is None or score.lo is None or score.mid is None or score.hi is None:
                continue
            shown = sum(self.is_shown(q) for q in self.applicable if q.section == section.id)
            lines.append(SectionLine(section, score, score.lo, score.mid, score.hi, shown))
        return tuple(sorted(lines, key=lambda line: (line.section.weight == 0, line.lo, line.section.workshop_order)))

    @cached_property
    def weighted(self) -> tuple[SectionLine, ...]:
        """The gaps that carry weight, lowest first."""
        return tuple(line for line in self.sections if line.section.weight > 0)

    def floor(self, band: BandId) -> float:
        """The section floor of a band in points."""
        return next((b.section_floor for b in self.pack.policy.bands if b.id == band), 0.0)

    # ---------------------------------------------------------------- verdict and gates

    def band(self, band: BandId | str) -> str:
        """`Pilot only`."""
        return self.words(f"band.{band}")

    def next_band(self, band: BandId) -> BandId | None:
        """The next better verdict a client can aim at."""
        index = BANDS.index(band)
        return BANDS[max(2, index + 1)] if index + 1 < len(BANDS) else None

    @cached_property
    def gates(self) -> tuple[GateLine, ...]:
        """Gates that apply, failed ones first, hard before soft."""
        signed = {risk.gate: risk for risk in self.snapshot.risks}
        lines = [
            GateLine(g.id, g.title, g.hard, self.card.gates[g.id], g.min, signed.get(g.id))
            for g in self.pack.gates
            if g.id in self.card.gates
        ]
        return tuple(sorted(lines, key=lambda g: (not g.hard, STATUS_ORDER.index(g.status))))

    @cached_property
    def hard_gates(self) -> tuple[GateLine, ...]:
        """Hard gates, failed ones first."""
        return tuple(g for g in self.gates if g.hard)

    @cached_property
    def unproven_gates(self) -> tuple[GateLine, ...]:
        """Claimed gates that proof alone would close: where data contradict the claim it takes more than that."""
        refuted = {c.question for c in self.card.contradictions if c.resolution != "claim_right"}
        return tuple(g for g in self.gates if g.status == "claimed" and g.id not in refuted)

    @cached_property
    def soft_gates(self) -> tuple[GateLine, ...]:
        """Soft gates, failed ones first."""
        return tuple(g for g in self.gates if not g.hard)

    # ---------------------------------------------------------------- moves

    def pool(self, pool: str) -> str:
        """The title of a group of people."""
        return next((p.title for p in self.pack.pools if p.id == pool), pool)

    @cached_property
    def initiatives(self) -> dict[str, Initiative]:
        """By id: the catalogue, with this client's wording and own ones over it."""
        return {**self.pack.initiative_by_id, **{i.id: i for i in self.snapshot.roadmap.initiatives}}

    def week_end(self, week: int | None) -> date | None:
        """The Friday at the end of a week of the plan; None while the plan has no date to begin on."""
        start = self.snapshot.roadmap.start
        return start + timedelta(weeks=week, days=-3) if start and week is not None else None

    def _due(self, planned: PlannedInitiative, promised: date | None) -> str:
        """The date that was promised, else the one that the plan gives; a promise the plan cannot keep says so."""
        week, computed = planned.finish, self.week_end(planned.finish)
        if promised and week is not None and computed and computed > promised:
            return self.words("move.early", date=promised, week=week)
        if promised or computed:
            return day(promised or computed or self.report_date)
        return self.words("move.week", week=week) if week is not None else ""

    def _move(self, planned: PlannedInitiative, owned: OwnedMove | None) -> Move:
        initiative = self.initiatives[planned.id]
        owner = (owned.owner if owned else "") or planned.owner or self.pool(planned.pool)
        promised = (owned.due if owned else None) or planned.due
        due = self._due(planned, promised)
        titles = {g.id: g.title for g in self.pack.gates}
        hard = tuple(titles[g.id] for g in self.pack.gates if g.hard and g.id in planned.closes_gates)
        closes = tuple(titles.get(gate, gate) for gate in planned.closes_gates)
        status = owned.status if owned else planned.status
        last = promised or self.week_end(planned.finish)
        return Move(initiative, planned, plain(owner), due, closes, status, hard, last)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The plan in its order of priority, what is done left out."""
        owned = {move.initiative: move for move in self.snapshot.moves}
        plan = {p.id: p for p in self.snapshot.roadmap.plan}
        ids = [i for i in self.snapshot.roadmap.order if i in plan] + [
            i for i in plan if i not in self.snapshot.roadmap.order
        ]
        moves = [self._move(plan[i], owned.get(i)) for i in ids if i in self.initiatives]
        return tuple(move for move in moves if move.status != "done")

    @cached_property
    def first_moves(self) -> tuple[Move, ...]:
        """What comes first by priority, told in the order of its dates, so that a list reads like a calendar."""

        def when(move: Move) -> tuple[date, float]:
            return move.day or date.max, math.inf if move.planned.finish is None else move.planned.finish

        return tuple(sorted(self.moves[:FIRST_MOVES], key=when))

    @cached_property
    def is_scheduled(self) -> bool:
        """The plan has weeks, not only an order."""
        return any(p.finish is not None for p in self.snapshot.roadmap.plan)

    @cached_property
    def better(self) -> tuple[Horizon, int] | None:
        """The first horizon with a better verdict, and the first week at whose end that verdict holds."""
        rank = BANDS.index(self.card.verdict.certified)
        if not self.is_scheduled:
            return None
        for horizon in self.snapshot.roadmap.horizons:
            band = next((b for b in BANDS if b == horizon.verdict), "no_verdict")
            if horizon.week > 0 and BANDS.index(band) > rank:
                reached = [m.week for m in self.snapshot.roadmap.milestones if m.band == band and m.week is not None]
                return horizon, min(reached, default=horizon.week)
        return None

    # ---------------------------------------------------------------- data

    def origin_of(self, quantity: str) -> str:
        """Where the value of a quantity of the projection comes from, in words; empty where it has none."""
        found = next((a.origin for a in self.projection.assumptions if a.name == quantity), "")
        key = f"origin.{found}"
        return self.words(key) if key in self.words else found

    @cached_property
    def has_outcomes(self) -> bool:
        """Verified outcomes were imported and an interval could be computed."""
        success = self.projection.success
        return success.status == "ok" and None not in (success.point, success.low, success.high)
