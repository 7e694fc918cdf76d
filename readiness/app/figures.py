"""The figures of an engagement: computed when asked for, kept until something they depend on changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

from readiness.app.documents import Documents
from readiness.domain.metrics import Batch
from readiness.domain.questionnaire import Pack, ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.language import current

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.crosscheck import ImportedMetrics
    from readiness.domain.reliability.result import Projection
    from readiness.domain.roadmap.options import PlanOptions
    from readiness.domain.roadmap.plan import Roadmap
    from readiness.domain.scoring.scorecard import GateStatus, Scorecard

T = TypeVar("T")


def fitted_to(pack: Pack, options: PlanOptions) -> PlanOptions:
    """Stored plan options without what the pack no longer has."""
    from readiness.domain.roadmap.consistency import fitting_options

    ids = (i.id for i in (*pack.initiatives, *options.own))
    return fitting_options(options, pack.pools, pack.paces, ids)


WORDED = frozenset({"scorecard", "projection", "roadmap"})
"""Figures that carry sentences: they are computed anew once another language is spoken."""


class Figures(Documents):
    """The part of an engagement that follows from what is recorded."""

    pack: Pack
    profile: dict[str, dict[str, ProfileValue]]
    responses: dict[QuestionId, Response]
    batches: tuple[Batch, ...]
    opened_at: datetime
    _kept: dict[str, dict[str, Any]]

    @property
    def metrics(self) -> ImportedMetrics:
        """What the cross-checks read from all batches."""
        return self._keep("metrics", self._merge_metrics)

    @property
    def plan_options(self) -> PlanOptions:
        """Capacity, pace, dropped and added initiatives, as far as the pack in use has them."""
        return fitted_to(self.pack, super().plan_options)

    @property
    def rel_gate(self) -> GateStatus:
        """Status of the gate on demonstrated success (B.4); unknown while nothing is imported."""
        return self.projection.gate if self.batches else "unknown"

    @property
    def scorecard(self) -> Scorecard:
        """Scores, gates and verdicts."""
        return self._keep("scorecard", self._score)

    @property
    def projection(self) -> Projection:
        """The reliability projection. Computing it loads numpy: ask for it in a job, or after one."""
        return self._keep("projection", self._project)

    @property
    def needs_projection(self) -> bool:
        """Imported metrics are there and their projection is not: compute it in a job and `keep_projection`."""
        return bool(self.batches) and current() not in self._kept.get("projection", {})

    def keep_projection(self, projection: Projection) -> None:
        """Take a projection that a job computed from `projection_inputs` of the present state."""
        self._kept["projection"] = {current(): projection}
        self._kept.pop("scorecard", None)
        self._kept.pop("roadmap", None)

    @property
    def roadmap(self) -> Roadmap:
        """The plan under the engagement's options."""
        return self._keep("roadmap", self._plan)

    @property
    def is_planned(self) -> bool:
        """Whether the plan, and with it scores and projection, is there in the language spoken here."""
        return current() in self._kept.get("roadmap", {})

    @property
    def computed(self) -> dict[str, Any]:
        """Every figure that was computed, by name and language."""
        return self._kept

    def detach(self) -> None:
        """Make this copy independent of the one it was copied from."""
        self._documents = dict(self._documents)
        self._kept = {name: dict(by_language) for name, by_language in self._kept.items()}

    def take_figures(self, computed: dict[str, Any]) -> None:
        """Take figures that a job computed on a copy of the present state; what is there already stays."""
        for name, by_language in computed.items():
            self._kept[name] = {**by_language, **self._kept.get(name, {})}

    @property
    def today(self) -> Any:
        """The date that evidence ages against."""
        return self.opened_at.date()

    def _merge_metrics(self) -> ImportedMetrics:
        from readiness.domain.crosscheck import metrics_from_batches

        return metrics_from_batches(self.batches)

    def _score(self) -> Scorecard:
        from readiness.domain.scoring import score

        return score(self.pack, self.profile, self.responses, self.metrics, rel_gate=self.rel_gate, today=self.today)

    def _project(self) -> Projection:
        from readiness.app.reliability import projection_inputs
        from readiness.domain.reliability.projection import project

        return project(projection_inputs(cast("Engagement", self)))

    def _plan(self) -> Roadmap:
        from readiness.app.planning import plan_engagement

        return plan_engagement(cast("Engagement", self))

    def _keep(self, name: str, compute: Callable[[], T]) -> T:
        by_language = self._kept.setdefault(name, {})
        language = current() if name in WORDED else ""
        if language not in by_language:
            by_language[language] = compute()
        kept: T = by_language[language]
        return kept
