"""Small packs, scorecards and a whole assessment for planning tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from readiness.content.loader import load_shipped
from readiness.domain.catalogue import Effort, Initiative, LeverEffect, Pace, Pool, Raise
from readiness.domain.crosscheck import NO_METRICS, ImportedMetrics
from readiness.domain.questionnaire import Gate, Pack, PackId, Practice, ProfileValue, Section, SubPractice
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    NumberQuestion,
    QuestionGate,
    QuestionId,
    SectionId,
    YesNoQuestion,
)
from readiness.domain.reliability.result import (
    Estimate,
    Production,
    Projection,
    ProjectionEvidence,
    TargetResult,
    TrendResult,
)
from readiness.domain.response import Response
from readiness.domain.roadmap.options import PlanOptions
from readiness.domain.roadmap.plan import Roadmap
from readiness.domain.roadmap.planner import plan_roadmap
from readiness.domain.roadmap.rescoring import rescorer
from readiness.domain.scoring import score
from readiness.domain.scoring.scorecard import Scorecard

PROFILE: dict[str, dict[str, ProfileValue]] = {
    "P-03": {"typical": 12},
    "P-04": {"agents": 2, "topology": "supervisor-worker"},
    "P-05": {"today": 70, "target": 1200},
    "P-10": {"model_selection": 30, "prompt_engineering": 50, "agent_features": 40, "evaluation": 10, "operations": 5},
    "P-11": {"success": 0.95},
}


class Builders:
    """Makes small values for tests."""

    @staticmethod
    def initiative(name: str, raises: Mapping[str, int], needs: Sequence[str] = (), **more: object) -> Initiative:
        """An initiative of 1 to 3 person-weeks of engineering unless told otherwise."""
        values: dict[str, object] = {
            "id": name,
            "title": f"Work {name}",
            "gap": "INT",
            "pool": "ENG",
            "effort": Effort(low=1, high=3),
            "max_fte": 2.0,
            "needs": tuple(needs),
            "raises": tuple(Raise(question=q, level=level) for q, level in raises.items()),
            "done_when": f"{name} is shown.",
        }
        return Initiative.model_validate(values | more)

    @staticmethod
    def ladder(
        name: str, section: str, weight: float, gate: QuestionGate | None = None, practice: str | None = None
    ) -> LadderQuestion:
        """A ladder question with five plain anchors."""
        return LadderQuestion(
            kind="ladder",
            id=QuestionId(name),
            section=SectionId(section),
            short_title=f"Title {name}",
            question=f"How is it with {name}?",
            mode="conf",
            weight=weight,
            gate=gate,
            practice=practice,
            levels=("none", "someone", "some of it", "all of it", "proven"),
        )

    @staticmethod
    def small_pack(initiatives: Sequence[Initiative]) -> Pack:
        """Two weighted sections and the control section, one hard and one soft gate, one practice."""
        hard, soft = QuestionGate(hard=True, min=0.5), QuestionGate(hard=False, min=0.5)
        return Pack(
            id=PackId("small"),
            title="Small",
            version="1",
            sections=(
                Section(id=SectionId("INT"), title="Integration", weight=60),
                Section(id=SectionId("QUA"), title="Quality", weight=40),
                Section(id=SectionId("GOV"), title="Control", weight=0),
            ),
            practices=(Practice(id="EVAL", title="Evaluation", sub=(SubPractice(id="EV1"),)),),
            gates=(
                Gate(id="A1", title="First gate", hard=True, min=0.5),
                Gate(id="B1", title="Soft gate", hard=False, min=0.5),
            ),
            questions=(
                Builders.ladder("A1", "INT", 3, hard),
                Builders.ladder("A2", "INT", 1),
                Builders.ladder("B1", "QUA", 2, soft),
                Builders.ladder("B2", "QUA", 2, practice="EV1"),
                Builders.ladder("C1", "GOV", 1),
            ),
            pools=(Pool(id="ENG", title="Engineering", capacity=2), Pool(id="OPS", title="Operations", capacity=0.5)),
            paces=(Pace(id="hopeful", value=0.25), Pace(id="likely", value=0.5), Pace(id="careful", value=0.8)),
            initiatives=tuple(initiatives),
        )

    @staticmethod
    def answers(levels: Mapping[str, int], evidence: int = 2) -> dict[QuestionId, Response]:
        """Answered ladders, shown."""
        return {
            QuestionId(q): Response(question=QuestionId(q), state="answered", value=level, evidence=evidence)
            for q, level in levels.items()
        }

    @staticmethod
    def projection(point: float | None = 0.81, **more: object) -> Projection:
        """A projection of 12 steps at 1,200 tasks a day."""
        known = point is not None
        values: dict[str, object] = {
            "evidence": ProjectionEvidence(
                level="end_to_end" if known else "none", n=400 if known else 0, right=324, days=20
            ),
            "success": Estimate(point=point, low=0.74, high=0.86) if known else Estimate(status="no_data"),
            "production": Production(point=point, low=0.74 if known else None, high=0.86 if known else None),
            "target": TargetResult(value=0.95, standing="contradicted"),
            "trend": TrendResult(status="ok", direction="none"),
            "typical_steps": 12,
            "volume_per_day": 1200,
            "wrong_per_day": Estimate(point=228, low=168, high=312) if known else Estimate(status="no_data"),
            "silent_per_day": Estimate(point=100, low=80, high=200) if known else Estimate(status="no_data"),
            "silent_stock": Estimate(point=700, low=500, high=1400) if known else Estimate(status="no_data"),
            "detection_days": 7,
            "gate": "fail" if known else "unknown",
        }
        return Projection.model_validate(values | more)

    @staticmethod
    def plan_small(
        pack: Pack, levels: Mapping[str, int], options: PlanOptions | None = None, evidence: int = 2
    ) -> tuple[Roadmap, Scorecard]:
        """A plan over a small pack with the projection above, and today's scorecard."""
        responses = Builders.answers(levels, evidence)
        card = score(pack, PROFILE, responses, NO_METRICS, rel_gate="fail")
        found = plan_roadmap(
            pack,
            PROFILE,
            card,
            Builders.projection(),
            options or PlanOptions(),
            rescorer(pack, responses, NO_METRICS),
            responses=responses,
        )
        return found, card

    @staticmethod
    def lever(kind: str, low: float, high: float) -> LeverEffect:
        """An effect on reliability."""
        return LeverEffect.model_validate({"kind": kind, "low": low, "high": high})


class Assessment:
    """The shipped pack, answered by a rule: middling levels, mixed evidence."""

    def __init__(self) -> None:
        self.pack = load_shipped("agent-production").pack
        self.responses = dict(self._answers())
        self.card = score(self.pack, PROFILE, self.responses, NO_METRICS, rel_gate="fail")
        self.rescore = rescorer(self.pack, self.responses, NO_METRICS)

    def _answers(self) -> list[tuple[QuestionId, Response]]:
        found = []
        for n, q in enumerate(self.pack.questions):
            value: object = None
            if isinstance(q, LadderQuestion):
                value = 1 + n % 3
            elif isinstance(q, NumberQuestion):
                value = q.points[len(q.points) // 2][0]
            elif isinstance(q, ChoiceQuestion):
                value = q.options[1].key
            elif isinstance(q, YesNoQuestion):
                value = False
            if value is not None:
                found.append(
                    (
                        q.id,
                        Response.model_validate(
                            {"question": q.id, "state": "answered", "value": value, "evidence": n % 3}
                        ),
                    )
                )
        return found

    def plan(
        self, options: PlanOptions | None = None, projected: Projection | None = None, pack: Pack | None = None
    ) -> Roadmap:
        """The plan under options."""
        return plan_roadmap(
            pack or self.pack,
            PROFILE,
            self.card,
            projected or Builders.projection(),
            options or PlanOptions(),
            self.rescore,
            responses=self.responses,
        )

    def plan_answered(self, name: str, metrics: ImportedMetrics = NO_METRICS, **response: object) -> Roadmap:
        """The plan with one response changed, and with imported metrics."""
        responses = dict(self.responses)
        responses[QuestionId(name)] = Response.model_validate({"question": name} | response)
        card = score(self.pack, PROFILE, responses, metrics, rel_gate="fail")
        rescore = rescorer(self.pack, responses, metrics)
        return plan_roadmap(
            self.pack, PROFILE, card, Builders.projection(), PlanOptions(), rescore, responses=responses
        )


@pytest.fixture(scope="session")
def assessment() -> Assessment:
    """The shipped pack, answered."""
    return Assessment()


@pytest.fixture(scope="session")
def make() -> type[Builders]:
    """Makes small values for tests."""
    return Builders
