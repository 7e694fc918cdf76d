"""One step of the workflow as fields of a form, and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from readiness.domain.reliability.inputs import Elicited, StepEvidence, Tested, WorkflowStep
from readiness.errors import AnswerError
from ui.language import number
from ui.widgets.workflow_forms import Entry, Values

MOST_ATTEMPTS = 1000


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkflowSteps", text)


def merge_steps(seen: Sequence[StepEvidence], entered: Sequence[WorkflowStep]) -> list[WorkflowStep]:
    """The workflow to edit: steps of the import with what was entered for them, then those that were only entered."""
    settings = {step.name: step for step in entered}
    found = [settings.get(one.name, WorkflowStep(name=one.name, component=one.component)) for one in seen]
    names = {step.name for step in found}
    return [*found, *(step for step in entered if step.name not in names)]


def step_entries(step: WorkflowStep) -> list[Entry]:
    """The fields of one step."""
    confidence = step.elicited.confidence if step.elicited else "low"
    words = ((_tr("low: 2 tasks"), "low"), (_tr("middling: 5 tasks"), "mid"), (_tr("high: 10 tasks"), "high"))
    return [
        Entry("name", _tr("Step"), "text", step.name, is_wide=True),
        Entry("component", _tr("Component"), "text", step.component, _tr("the same word: rises and falls together")),
        Entry(
            "attempts", _tr("Attempts"), "count", float(step.attempts), _tr("from 2 on, a verifier decides"), least=1
        ),
        Entry("accepts_wrong", _tr("Verifier accepts wrong"), "share", step.accepts_wrong, _tr("49 in one benchmark")),
        Entry("accepts_right", _tr("Verifier accepts right"), "share", step.accepts_right, _tr("90 assumed")),
        Entry("detects", _tr("Errors noticed in the run"), "share", step.detects),
        Entry("repairs", _tr("Noticed ones repaired"), "share", step.repairs, _tr("90 assumed")),
        Entry("hits", _tr("Tested on its own: right"), "count", _count(step.tested, "hits")),
        Entry("trials", _tr("Of tried"), "count", _count(step.tested, "trials")),
        Entry("rate", _tr("Stated success"), "share", step.elicited.rate if step.elicited else None),
        Entry("confidence", _tr("How sure"), "pick", confidence, options=tuple((key, word) for word, key in words)),
    ]


def _count(tested: Tested | None, name: str) -> float | None:
    return None if tested is None else float(getattr(tested, name))


def step_from(values: Values, *, in_pilot: bool, checked: bool, irreversible: bool) -> WorkflowStep:
    """A step as typed.

    Raises:
        AnswerError: it has no name, or its counts do not fit together.
    """
    name = str(values["name"] or "").strip()
    if not name:
        raise AnswerError(_tr("A step needs a name."))
    hits, trials = _number(values["hits"]), _number(values["trials"])
    if (hits is None) != (trials is None):
        raise AnswerError(_tr("A test needs both counts: right, and tried."))
    if hits is not None and trials is not None and hits > trials:
        raise AnswerError(_tr("More right than tried cannot be."))
    rate = _number(values["rate"])
    attempts = _number(values["attempts"])
    if attempts is not None and attempts > MOST_ATTEMPTS:
        raise AnswerError(_tr("At most {most} attempts.").format(most=number(MOST_ATTEMPTS)))
    plain = WorkflowStep(name=name)
    return WorkflowStep(
        name=name,
        component=str(values["component"] or ""),
        attempts=plain.attempts if attempts is None else int(attempts),
        accepts_right=_or(values["accepts_right"], plain.accepts_right),
        accepts_wrong=_or(values["accepts_wrong"], plain.accepts_wrong),
        detects=_or(values["detects"], plain.detects),
        repairs=_or(values["repairs"], plain.repairs),
        in_pilot=in_pilot,
        tested=None if hits is None or trials is None else Tested(hits=int(hits), trials=int(trials)),
        elicited=None if rate is None else Elicited.model_validate({"rate": rate, "confidence": values["confidence"]}),
        checked_in_pilot=checked,
        irreversible=irreversible,
    )


def _number(value: float | str | None) -> float | None:
    return value if isinstance(value, float) else None


def _or(value: float | str | None, otherwise: float) -> float:
    found = _number(value)
    return otherwise if found is None else found
