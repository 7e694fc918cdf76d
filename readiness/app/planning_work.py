"""Plans as work for a job: frozen inputs in, frozen plans out, so that no what-if ever holds the window up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.app.planning import plan_start, with_moves
from readiness.app.reliability import projection_inputs
from readiness.domain.progress import Progress
from readiness.domain.roadmap.options import PlanOptions, Scenario
from readiness.domain.roadmap.plan import Difference, Roadmap
from readiness.domain.roadmap.planner import plan_roadmap
from readiness.domain.roadmap.rescoring import rescorer
from readiness.domain.roadmap.scenario import difference, require_comparable

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.reliability.result import Projection


@dataclass(frozen=True)
class Planned:
    """What the roadmap page shows.

    Attributes:
        version: state of the engagement for which it holds.
        base: the plan under the engagement's own options.
        projection: what both rest on.
        options: the unsaved options, None without a what-if.
        other: the plan under them.
        change: that plan beside the base.
        beside: kept scenarios beside the base.
    """

    version: int
    base: Roadmap
    projection: Projection
    options: PlanOptions | None = None
    other: Roadmap | None = None
    change: Difference | None = None
    beside: tuple[Difference, ...] = ()

    @property
    def shown(self) -> Roadmap:
        """The what-if where there is one, otherwise the plan."""
        return self.other or self.base


def plan_work(
    engagement: Engagement,
    options: PlanOptions | None = None,
    beside: Sequence[Scenario] = (),
    *,
    name: str = "",
    last: Planned | None = None,
) -> Callable[[Progress], Planned]:
    """Plan the engagement, a what-if and kept scenarios off the GUI thread.

    The projection of imported metrics must be there (`Engagement.needs_projection` is False); without metrics there
    is nothing to draw, and the job makes the empty projection itself.

    Args:
        engagement: read here and now only; the work holds copies.
        options: unsaved options, None without a what-if.
        beside: scenarios to put beside the base, at most three.
        name: name of the what-if.
        last: an earlier result; its base is taken over while the engagement has not changed.

    Raises:
        ReadinessError: more than three scenarios, or two of one name.
    """
    require_comparable(tuple(beside))
    version, pack, own, today = engagement.version, engagement.pack, engagement.plan_options, engagement.today
    start = plan_start(engagement)
    wanted = None if options is None else with_moves(engagement, options)
    base_options = with_moves(engagement, own)
    profile = {item: dict(fields) for item, fields in engagement.profile.items()}
    responses, metrics, scorecard = dict(engagement.responses), engagement.metrics, engagement.scorecard
    known = last if last is not None and last.version == version else None
    projection = engagement.projection if engagement.batches else known.projection if known else None
    inputs = projection_inputs(engagement)

    def work(progress: Progress) -> Planned:
        from readiness.domain.reliability.projection import project

        progress.step(0, 1)
        basis = projection or project(inputs)
        rescore = rescorer(pack, responses, metrics, today)

        def plan(chosen: PlanOptions, scenario: str = "") -> Roadmap:
            progress.step(0, 1)
            dated = chosen if chosen.start is not None else chosen.model_copy(update={"start": start})
            return plan_roadmap(pack, profile, scorecard, basis, dated, rescore, responses=responses, scenario=scenario)

        base = known.base if known else plan(base_options)
        other = None if wanted is None else plan(wanted, name)
        return Planned(
            version=version,
            base=base,
            projection=basis,
            options=options,
            other=other,
            change=None if other is None or wanted is None else difference(base, other, base_options, wanted, name),
            beside=tuple(difference(base, plan(s.options, s.name), base_options, s.options, s.name) for s in beside),
        )

    return work
