"""Generates findings in audit form from open gates, contradictions, the projection and low levels. Deterministic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readiness.domain.finding import (
    RATINGS,
    CauseTemplate,
    Finding,
    FindingEdit,
    FindingSource,
    GateTemplate,
    Rating,
)
from readiness.domain.questionnaire import Gate
from readiness.domain.questions import Question, QuestionId
from readiness.domain.roadmap.drafting import SHOWN, Basis, Case, Drafter, Grade, Ground, Work, pick
from readiness.domain.roadmap.horizons import REL
from readiness.domain.roadmap.plan import PlannedInitiative
from readiness.domain.roadmap.reliability_findings import ReliabilityCase, reliability_cases
from readiness.domain.roadmap.triggers import raised_value, unmet_raises
from readiness.domain.scoring.scorecard import ContradictionFinding, GateStatus, QuestionScore
from readiness.language import number, speaking, tr

SOURCES: tuple[FindingSource, ...] = ("gate", "reliability", "contradiction", "low_level", "balance")
NAMED = 4
"""Initiatives named in a recommendation that many answer; the others are counted."""

_EDITABLE = ("title", "condition", "criteria", "cause", "effect", "recommendation")
_WATCHED: dict[str, tuple[str, ...]] = {"trend": ("OBS-05", "QUA-05"), "silent": ("OBS-05", "QUA-05", "QUA-10")}


def generate_findings(ground: Ground) -> tuple[Finding, ...]:
    """All findings, worst first, hidden ones included; empty if the pack carries no wording for them."""
    with speaking(ground.pack.language):  # the sentences are the pack's; the words filled in must be of its language
        return _generate(ground)


def _generate(ground: Ground) -> tuple[Finding, ...]:
    templates = ground.pack.findings
    if templates is None:
        return ()
    writer = _Writer(ground, templates)
    found = [*writer.gates(), *writer.reliability(), *writer.contradictions()]
    found += writer.low_levels({i for f in found for i in f.planned})
    place = {str(q.id): n for n, q in enumerate(ground.pack.questions)}
    found.sort(
        key=lambda f: (
            RATINGS.index(f.rating),
            SOURCES.index(f.source),
            min((place.get(e, len(place)) for e in f.evidence), default=len(place)),
            f.id,
        )
    )
    return _edited(found, ground.edits)


def cite(plan: Iterable[PlannedInitiative], findings: Sequence[Finding]) -> tuple[PlannedInitiative, ...]:
    """Planned initiatives with the findings that they answer."""
    return tuple(p.model_copy(update={"findings": tuple(f.id for f in findings if p.id in f.planned)}) for p in plan)


class _Writer(Drafter):
    """The rules: what becomes a finding, and how it is rated."""

    def gates(self) -> list[Finding]:
        """One finding per open gate that a question carries."""
        found = []
        for gate_id, status in self.ground.scorecard.gates.items():
            gate = self.ground.pack.gate_by_id.get(gate_id)
            question = self.ground.pack.question_by_id.get(QuestionId(gate_id))
            if gate is not None and question is not None and gate.min is not None and status != "pass":
                found.append(self._gate(gate, gate.min, question, status))
        return found

    def _gate(self, gate: Gate, minimum: float, question: Question, status: GateStatus) -> Finding:
        score = self.ground.scorecard.questions[str(question.id)]
        against = [c for c in self.ground.scorecard.contradictions if c.question == question.id and _is_open(c)]
        told = _gate_case(status, score, against, minimum)
        own = self.templates.gates.get(gate.id) or GateTemplate(
            subject=gate.title, cause=CauseTemplate(text=""), effect=""
        )
        work = self.work_on((str(question.id),), minimum)
        words = self.words_for(question, score, minimum) | {
            "subject": own.subject,
            "kind": tr("hard") if gate.hard else tr("soft"),
            "cap": _cap_words(gate, status),
            "say": " ".join(c.say for c in against),
            "effect": own.effect if score.state == "answered" else _feared_effect(own.effect),
        }
        verified = self._is_verified(own.cause)
        cause = own.cause.text if verified or score.state == "answered" else _feared_cause(own.cause.text)
        changes: dict[str, object] = {"cause": cause} if cause else {}
        title = getattr(own, told, "")
        form = self.templates.gate.model_copy(update=changes | ({"title": title} if title else {}))
        asked = "claimed" if told == "claimed" and work.planned else work.state
        return self.draft(
            f"F-{gate.id}",
            "gate",
            words,
            form,
            Case(told, asked),
            Grade(_gate_rating(gate, status), self.confidence_in(question, measured=bool(against)), verified),
            work,
            Basis((str(question.id), *((own.cause.question,) if verified else ())), tuple(c.rule for c in against)),
        )

    def _is_verified(self, cause: CauseTemplate) -> bool:
        """A cause is verified when the question named with it was shown and stands low."""
        score = self.ground.scorecard.questions.get(cause.question)
        if score is None or score.state != "answered" or score.evidence < SHOWN:
            return False
        return score.mid is not None and score.mid < cause.below

    def reliability(self) -> list[Finding]:
        """Findings from the projection: the target, the trend, what waits unseen."""
        gate = self.ground.pack.gate_by_id.get(REL)
        status = self.ground.scorecard.gates.get(REL) if gate is not None else None
        return [self._reliability(c) for c in reliability_cases(self.ground.projection, status)]

    def _reliability(self, case: ReliabilityCase) -> Finding:
        known = self.ground.pack.question_by_id
        watched = tuple(q for q in _WATCHED.get(case.key, ()) if QuestionId(q) in known)
        work = self.work_on(watched, 0.0) if watched else self._lever_work()
        names = [
            tr("{initiative} ({id}, week {week})", initiative=self.title_of(p.id), id=p.id, week=p.finish)
            for p in work.planned[:NAMED]
        ]
        if len(work.planned) > NAMED:
            names.append(tr("and {count} more", count=len(work.planned) - NAMED))
        asked = f"{case.key}_planned" if watched and work.planned else work.state
        form, finer = self.templates.reliability, {}
        if case.has_steps:
            finer["cause"] = pick(form.cause, "steps")
        if case.has_volume:
            finer["effect"] = pick(form.effect, "volume")
        return self.draft(
            case.id,
            "reliability",
            case.words | {"initiatives": "; ".join(names)},
            form.model_copy(update=finer),
            Case(case.key, asked),
            Grade(case.rating, "high" if case.measured else "low"),
            work,
            Basis((REL, *watched), batches=self.ground.projection.evidence.batches),
        )

    def _lever_work(self) -> Work:
        """Planned work with an effect on success; without any, what records outcomes."""
        acting = {"error_cut", "steps_cut", "catch", "recovery"}
        with_levers = {i.id for i in self.ground.catalogue if any(lever.kind in acting for lever in i.levers)}
        return Work(tuple(p for p in self.ground.plan if p.id in with_levers), ())

    def contradictions(self) -> list[Finding]:
        """One finding per question that the data contradicts and whose gate does not already say so."""
        open_gates = {g for g, s in self.ground.scorecard.gates.items() if s != "pass"}
        by_question: dict[str, list[ContradictionFinding]] = {}
        for c in self.ground.scorecard.contradictions:
            if _is_open(c) and c.question not in open_gates:
                by_question.setdefault(c.question, []).append(c)
        return [self._contradiction(q, tuple(found)) for q, found in by_question.items()]

    def _contradiction(self, question_id: str, against: Sequence[ContradictionFinding]) -> Finding:
        question = self.ground.pack.question_by_id[QuestionId(question_id)]
        score, rules = self.ground.scorecard.questions[question_id], tuple(c.rule for c in against)
        work = self.work_on((question_id,), 0.0)
        words = self.words_for(question, score, score.stated or 0.0) | {
            "say": " ".join(c.say for c in against),
            "rule": ", ".join(rules),
        }
        return self.draft(
            f"F-{against[0].rule}-{question_id}",
            "contradiction",
            words,
            self.templates.contradiction,
            Case("open", work.state),
            Grade("medium", "high"),
            work,
            Basis((question_id,), rules),
        )

    def low_levels(self, cited: set[str]) -> list[Finding]:
        """One finding per planned initiative that no other finding cites."""
        by_id = {i.id: i for i in self.ground.catalogue}
        found: list[Finding] = []
        for planned in self.ground.plan:
            if planned.id in cited:
                continue
            raises = sorted(
                unmet_raises(by_id[planned.id], self.ground.scorecard.questions),
                key=lambda r: (-self.ground.pack.question_by_id[QuestionId(r.question)].weight, r.question),
            )
            if raises:
                asked = [QuestionId(r.question) for r in raises]
                found.append(self._low_level(planned, asked, raised_value(raises[0])))
            elif by_id[planned.id].trigger is not None and self.ground.scorecard.indices.balance is not None:
                found.append(self._balance(planned))
        return found

    def _low_level(self, planned: PlannedInitiative, asked: Sequence[QuestionId], value: float) -> Finding:
        question = self.ground.pack.question_by_id[asked[0]]
        score, section = self.ground.scorecard.questions[asked[0]], self.templates.sections.get(question.section)
        titles = [self.ground.pack.question_by_id[q].short_title for q in asked[1:]]
        cause, effect = (section.cause, section.effect) if section else ("", "")
        if score.state != "answered":
            cause, effect = _feared_cause(cause), _feared_effect(effect)
        words = self.words_for(question, score, value) | {
            "others": " " + tr("Also below what is asked for: {titles}.", titles=", ".join(titles)) if titles else "",
            "cause": cause,
            "effect": effect,
            "points": number(planned.rank.gain, ".1f"),
        }
        answered = "claimed" if (score.stated or 0.0) >= value else "answered"
        return self.draft(
            f"F-{planned.id}",
            "low_level",
            words,
            self.templates.low_level,
            Case(answered if score.state == "answered" else "unknown", "planned"),
            Grade("medium" if planned.lifts else "low", self.confidence_in(question)),
            Work((planned,), ()),
            Basis(tuple(str(q) for q in asked)),
        )

    def _balance(self, planned: PlannedInitiative) -> Finding:
        balance = self.ground.scorecard.indices.balance
        words = (
            {
                "index": f"{100 * (balance.index or 0.0):.0f}",
                "target": f"{100 * balance.target:.0f}",
                "build": number(balance.build, "g"),
                "operate": number(balance.operate, "g"),
                "move": number(balance.move_to_target, "g"),
            }
            if balance is not None
            else {}
        )
        return self.draft(
            f"F-{planned.id}",
            "balance",
            words,
            self.templates.balance,
            Case("open", "planned"),
            Grade("low", "medium"),
            Work((planned,), ()),
            Basis(("P-10",)),
        )


def _gate_case(
    status: GateStatus, score: QuestionScore, against: Sequence[ContradictionFinding], minimum: float
) -> str:
    if status == "unknown":
        return "unknown" if score.state == "unknown" else "unanswered"
    if status == "fail":
        return "fail"
    if (score.lo or 0.0) < minimum and against:
        return "contradicted"
    return "split" if (score.lo or 0.0) < minimum and score.evidence >= SHOWN else "claimed"


def _gate_rating(gate: Gate, status: GateStatus) -> Rating:
    if gate.hard:
        return "high" if status == "claimed" else "critical"
    return "high" if status == "fail" else "medium"


def _cap_words(gate: Gate, status: GateStatus) -> str:
    """The cap of B.4: an open hard gate that is not even claimed leaves Pilot only, every other one Conditional."""
    return tr("Pilot only") if gate.hard and status != "claimed" else tr("Conditional")


def _feared_cause(cause: str) -> str:
    """The usual cause of a low level, for a question that has no answer: nothing was found yet."""
    return tr("Open without an answer; often it is this: {cause}", cause=cause) if cause else ""


def _feared_effect(effect: str) -> str:
    """What a low level does, for a question that has no answer: possible, and no fact."""
    return tr("Not known without an answer. At worst: {effect}", effect=effect) if effect else ""


def _is_open(contradiction: ContradictionFinding) -> bool:
    return contradiction.resolution != "claim_right"


def _edited(found: Sequence[Finding], edits: Sequence[FindingEdit]) -> tuple[Finding, ...]:
    """Findings with words by hand over the generated ones."""
    by_id = {e.finding: e for e in edits}
    result = []
    for finding in found:
        edit = by_id.get(finding.id)
        if edit is None:
            result.append(finding)
            continue
        changes: dict[str, object] = {name: text for name in _EDITABLE if (text := getattr(edit, name))}
        if edit.cause_verified is not None:
            changes["cause_verified"] = edit.cause_verified
        result.append(finding.model_copy(update=changes | {"edited": tuple(changes)}))
    return tuple(result)
