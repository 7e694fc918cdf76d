"""The reliability page: gathering the inputs of a projection, what was entered for it, and what-ifs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from readiness.app.details import document_edit
from readiness.domain.base import Model
from readiness.domain.edit import Edit
from readiness.domain.progress import Progress
from readiness.domain.questionnaire import ProfileValue
from readiness.domain.questions import QuestionId
from readiness.domain.reliability.evidence import evidence_from_batches
from readiness.domain.reliability.inputs import (
    Connector,
    Elicited,
    Judge,
    Origin,
    Overrides,
    ProjectionInputs,
    Review,
    Tail,
    Tested,
    WorkflowStep,
)
from readiness.domain.reliability.whatif import override
from readiness.language import tr

if TYPE_CHECKING:
    from readiness.app.engagement import Engagement
    from readiness.domain.reliability.result import Projection

LIVE = "live"


class EnteredInputs(Model):
    """What a person entered for the projection; everything left out follows from import and profile.

    `availability` by name of a system that the pilot did not exercise.
    """

    steps: tuple[WorkflowStep, ...] = ()
    judge: Judge | None = None
    review: Review | None = None
    tail: Tail | None = None
    elicited: Elicited | None = None
    repeated_trials: tuple[Tested, ...] = ()
    availability: dict[str, float] = {}
    tokens_per_task: float | None = None
    price_per_million: float | None = None
    wage: float | None = None
    loss_per_error: float | None = None
    currency: str = ""
    task_class: str = ""
    looks: int = 1


def projection_inputs(engagement: Engagement, overrides: Overrides | None = None) -> ProjectionInputs:
    """Inputs in their order of trust: imported batches, then what was entered, then the profile."""
    profile = engagement.profile
    entered = engagement.entered
    target, origin = _target(engagement)
    evidence = evidence_from_batches(engagement.batches)
    typical = _positive(profile, "P-03", "typical")
    counted: Origin = "assumed" if evidence.steps_per_task is None else "measured"
    return ProjectionInputs(
        evidence=evidence,
        judge=entered.judge,
        steps=entered.steps,
        connectors=_connectors(profile, entered.availability),
        review=_review(entered),
        tail=entered.tail or Tail(),
        elicited=entered.elicited,
        target=target,
        target_origin=origin,
        consequence=str(_of(profile, "P-02", "consequence") or ""),
        typical_steps=typical,
        typical_steps_origin=counted if typical is None else "profile",
        volume=_number(profile, "P-05", "target"),
        detection_days=_detection_days(engagement),
        agents=_whole(profile, "P-04", "agents"),
        topology=str(_of(profile, "P-04", "topology") or ""),
        task_class=entered.task_class,
        repeated_trials=entered.repeated_trials,
        tokens_per_task=entered.tokens_per_task,
        price_per_million=entered.price_per_million,
        wage=entered.wage,
        loss_per_error=entered.loss_per_error,
        currency=entered.currency,
        looks=entered.looks,
        overrides=overrides or Overrides(),
    )


def projection_work(inputs: ProjectionInputs) -> Callable[[Progress], Projection]:
    """The projection as work for a job: frozen inputs in, a frozen result out."""

    def work(progress: Progress) -> Projection:
        from readiness.domain.reliability.projection import project

        progress.step(0, 1)
        return project(inputs)

    return work


def what_if(engagement: Engagement, changes: Mapping[str, Any]) -> Projection:
    """A projection with some inputs replaced; nothing is stored, the baseline stays.

    Raises:
        ProjectionError: a key is not known, or a value does not fit it.
    """
    from readiness.domain.reliability.projection import project

    return project(override(projection_inputs(engagement), changes))


def set_entered(engagement: Engagement, entered: EnteredInputs) -> Edit:
    """Record what was entered for the projection."""
    if entered == engagement.entered:
        return Edit(text="", changes=())
    return document_edit(engagement, "workflow", entered, tr("Projection inputs"))


def stated_target(engagement: Engagement) -> float | None:
    """The share of right tasks that the profile asks for; None where nobody stated one."""
    value, origin = _target(engagement)
    return value if origin == "profile" else None


def suggested_target(engagement: Engagement) -> float | None:
    """The target that the pack suggests for the worst consequence of the profile; policy, not a finding."""
    chosen = _of(engagement.profile, "P-02", "consequence")
    options = (o for item in engagement.pack.profile for f in item.fields for o in f.options if item.id == "P-02")
    return next((o.suggested_target for o in options if o.key == chosen), None)


def _target(engagement: Engagement) -> tuple[float | None, Any]:
    entered = _number(engagement.profile, "P-11", "success")
    if entered is not None and 0 < entered < 1:
        return entered, "profile"
    suggested = suggested_target(engagement)
    return suggested, "suggested" if suggested is not None else "none"


def _detection_days(engagement: Engagement) -> float | None:
    """Days until someone is told of a fall: the stated answer of the question the pack names for it."""
    asked = QuestionId(engagement.pack.policy.detection_question)
    if not asked:
        return None
    value = engagement.response(asked).value
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _review(entered: EnteredInputs) -> Review:
    """A share above none was entered, also where an older file does not say so."""
    review = entered.review or Review()
    return review.model_copy(update={"share_origin": "entered"}) if review.share else review


def _connectors(profile: dict[str, dict[str, ProfileValue]], availability: dict[str, float]) -> tuple[Connector, ...]:
    rows = profile.get("P-07", {}).get("systems") or ()
    if not isinstance(rows, tuple | list):
        return ()
    return tuple(
        Connector(
            name=str(row.get("name") or ""),
            availability=availability.get(str(row.get("name") or "")),
            exercised=row.get("pilot_data") == LIVE,
        )
        for row in rows
        if isinstance(row, dict)
    )


def _of(profile: dict[str, dict[str, ProfileValue]], item: str, field: str) -> ProfileValue:
    return profile.get(item, {}).get(field)


def _number(profile: dict[str, dict[str, ProfileValue]], item: str, field: str) -> float | None:
    value = _of(profile, item, field)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _positive(profile: dict[str, dict[str, ProfileValue]], item: str, field: str) -> float | None:
    value = _number(profile, item, field)
    return value if value is not None and value > 0 else None


def _whole(profile: dict[str, dict[str, ProfileValue]], item: str, field: str) -> int | None:
    value = _number(profile, item, field)
    return None if value is None else round(value)
