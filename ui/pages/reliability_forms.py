"""Where inputs of the projection are changed: one small form per kind, each saved as one undoable edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from readiness.app.reliability import EnteredInputs
from readiness.domain.reliability.inputs import (
    Elicited,
    Judge,
    ProjectionInputs,
    Review,
    Tail,
    Tested,
)
from readiness.domain.reliability.transfer import TASK_CLASSES
from readiness.errors import AnswerError
from ui.widgets.overlay import Overlay
from ui.widgets.workflow_editor import workflow_dialog
from ui.widgets.workflow_forms import Entry, Values, entry_dialog
from ui.widgets.workflow_steps import merge_steps

Save = Callable[[EnteredInputs], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReliabilityForms", text)


def input_form(place: str, entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay | None:
    """The card that changes one kind of input; None for a kind that another page changes."""
    makers: dict[str, Callable[[EnteredInputs, ProjectionInputs, Save], Overlay]] = {
        "workflow": _workflow,
        "judge": _judge,
        "trials": _trials,
        "tail": _tail,
        "review": _review,
        "stated": _stated,
        "systems": _systems,
        "money": _money,
    }
    make = makers.get(place)
    return None if make is None else make(entered, inputs, save)


def _workflow(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    seen = inputs.evidence.steps
    return workflow_dialog(merge_steps(seen, entered.steps), seen, lambda steps: save(_with(entered, steps=steps)))


def _judge(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    del inputs
    now = entered.judge or Judge()
    entries = [
        Entry("sensitivity", _tr("Right results called right"), "share", now.sensitivity, _tr("sensitivity")),
        Entry("specificity", _tr("Wrong results called wrong"), "share", now.specificity, _tr("specificity")),
        *_counts("right", _tr("Seeded test, right ones: called right"), now.right_called_right),
        *_counts("wrong", _tr("Seeded test, wrong ones: called wrong"), now.wrong_called_wrong),
    ]

    def take(values: Values) -> None:
        judge = Judge(
            sensitivity=_number(values["sensitivity"]),
            specificity=_number(values["specificity"]),
            right_called_right=_tested(values, "right"),
            wrong_called_wrong=_tested(values, "wrong"),
        )
        save(_with(entered, judge=None if judge == Judge() else judge))

    why = _tr("How well the judge of success judges. Counts of a seeded test win over rates, with their uncertainty.")
    return entry_dialog(_tr("Judge of success"), why, entries, take)


def _trials(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    del inputs
    now = ", ".join(f"{one.hits}/{one.trials}" for one in entered.repeated_trials)
    entries = [
        Entry("trials", _tr("Right of tried, per task"), "text", now, _tr("such as 5/8, 8/8, 2/8"), is_wide=True)
    ]
    why = _tr("Tasks that were each run several times show how far tasks differ and how far attempts agree.")
    return entry_dialog(
        _tr("Repeated trials"),
        why,
        entries,
        lambda values: save(_with(entered, repeated_trials=read_trials(str(values["trials"] or "")))),
    )


def read_trials(text: str) -> tuple[Tested, ...]:
    """Repeated trials as typed: `5/8, 8/8`.

    Raises:
        AnswerError: a part is not two whole numbers, or more are right than tried.
    """
    found = []
    for part in filter(None, (p.strip() for p in text.replace(";", ",").split(","))):
        right, mark, tried = part.partition("/")
        if not mark or not right.strip().isdecimal() or not tried.strip().isdecimal():
            raise AnswerError(
                _tr("{part} is not two counts.").format(part=part[:20]), hint=_tr("Write 5/8 for 5 of 8.")
            )
        if int(right) > int(tried):
            raise AnswerError(_tr("{part}: more right than tried cannot be.").format(part=part[:20]))
        found.append(Tested(hits=int(right), trials=int(tried)))
    return tuple(found)


def _tail(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    del inputs
    now = entered.tail or Tail()
    entries = [
        Entry("share", _tr("Share of such inputs"), "share", now.share, _tr("in production")),
        Entry("success", _tr("Success on them, if known"), "share", now.success),
        *_counts("test", _tr("Tail test set: right"), now.tested),
    ]

    def take(values: Values) -> None:
        tail = Tail(share=_number(values["share"]), success=_number(values["success"]), tested=_tested(values, "test"))
        save(_with(entered, tail=None if tail == Tail() else tail))

    why = _tr("Inputs that production will bring and the pilot did not. A test set of them wins over a stated success.")
    return entry_dialog(_tr("Inputs unlike the pilot's"), why, entries, take)


def _review(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    now, plain = inputs.review, Review()
    known = now.share if now.share_origin == "entered" else None
    entries = [
        Entry("share", _tr("Results reviewed"), "share", known, "" if known is not None else _tr("not known")),
        Entry("detection", _tr("Wrong results caught there"), "share", now.detection, _tr("60 assumed")),
        *_counts("planted", _tr("Planted errors: caught"), now.planted),
        Entry("false_flags", _tr("Right results flagged by mistake"), "share", now.false_flags),
        Entry("repairs", _tr("Caught errors repaired"), "share", now.repairs),
        Entry("minutes", _tr("Minutes per review"), "number", now.minutes),
        Entry("handling", _tr("Minutes per task handed over"), "number", now.handling_minutes),
    ]

    def take(values: Values) -> None:
        review = Review(
            share=_or(values["share"], 0.0),
            share_origin="assumed" if _number(values["share"]) is None else "entered",
            detection=_number(values["detection"]),
            planted=_tested(values, "planted"),
            false_flags=_or(values["false_flags"], plain.false_flags),
            repairs=_or(values["repairs"], plain.repairs),
            minutes=_or(values["minutes"], plain.minutes),
            handling_minutes=_or(values["handling"], plain.handling_minutes),
        )
        save(_with(entered, review=None if review == plain else review))

    why = _tr(
        "People who look at finished results. Planted errors measure what they catch and win over a stated share."
    )
    return entry_dialog(_tr("Review before release"), why, entries, take, width=620)


def _stated(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    now = entered.elicited
    words = (("low", _tr("low: worth 2 tasks")), ("mid", _tr("middling: worth 5")), ("high", _tr("high: worth 10")))
    classes = (("", _tr("not known")), *((one, one.replace("_", " ")) for one in TASK_CLASSES))
    entries = [
        Entry("rate", _tr("Success that people state"), "share", now.rate if now else None),
        Entry("confidence", _tr("How sure they are"), "pick", now.confidence if now else "low", options=words),
        Entry("task_class", _tr("Kind of task"), "pick", entered.task_class, _tr("for the laboratory band"), classes),
        Entry("looks", _tr("Looks at the data for a decision"), "count", float(inputs.looks), least=1),
    ]

    def take(values: Values) -> None:
        rate = _number(values["rate"])
        stated = None if rate is None else Elicited.model_validate({"rate": rate, "confidence": values["confidence"]})
        looks = max(1, int(_or(values["looks"], 1.0)))
        save(_with(entered, elicited=stated, task_class=str(values["task_class"] or ""), looks=looks))

    why = _tr("A stated rate counts only while fewer than ten independent tasks are measured.")
    return entry_dialog(_tr("Stated success"), why, entries, take)


def _systems(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    away = [one for one in inputs.connectors if not one.exercised]
    entries = [
        Entry(str(at), one.name or _tr("System {n}").format(n=at + 1), "share", entered.availability.get(one.name))
        for at, one in enumerate(away)
    ]

    def take(values: Values) -> None:
        known = {one.name: _number(values[str(at)]) for at, one in enumerate(away)}
        save(_with(entered, availability={name: share for name, share in known.items() if share is not None}))

    why = _tr("Availability of systems that the pilot did not exercise; empty: 99.5 is assumed.")
    return entry_dialog(_tr("Systems not in the pilot"), why, entries, take)


def _money(entered: EnteredInputs, inputs: ProjectionInputs, save: Save) -> Overlay:
    del inputs
    entries = [
        Entry("tokens_per_task", _tr("Tokens per task"), "number", entered.tokens_per_task, _tr("measured ones win")),
        Entry("price_per_million", _tr("Price of a million tokens"), "number", entered.price_per_million),
        Entry("wage", _tr("Cost of an hour of work"), "number", entered.wage),
        Entry("loss_per_error", _tr("Loss of an unseen error"), "number", entered.loss_per_error),
        Entry("currency", _tr("Currency"), "text", entered.currency, _tr("such as EUR")),
    ]
    names = [entry.key for entry in entries if entry.key != "currency"]

    def take(values: Values) -> None:
        changes: dict[str, Any] = {name: _number(values[name]) for name in names}
        save(_with(entered, currency=read_currency(str(values["currency"] or ""), entered.currency), **changes))

    return entry_dialog(_tr("Costs"), _tr("Costs that the imported files measured are kept."), entries, take)


def read_currency(text: str, before: str = "") -> str:
    """The code of a currency as typed; empty for none, and one that stood there before stays.

    Raises:
        AnswerError: it is no code of three letters.
    """
    code = text.strip().upper()
    if code not in ("", before) and not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise AnswerError(
            _tr("{text} is no code of a currency.").format(text=text.strip()[:20]),
            hint=_tr("Write three letters, such as EUR."),
        )
    return code


def _counts(key: str, label: str, tested: Tested | None) -> list[Entry]:
    hits = None if tested is None else float(tested.hits)
    trials = None if tested is None else float(tested.trials)
    return [Entry(f"{key}-hits", label, "count", hits), Entry(f"{key}-trials", _tr("Of tried"), "count", trials)]


def _tested(values: Values, key: str) -> Tested | None:
    hits, trials = _number(values[f"{key}-hits"]), _number(values[f"{key}-trials"])
    if hits is None and trials is None:
        return None
    if hits is None or trials is None:
        raise AnswerError(_tr("A test needs both counts."), hint=_tr("Give what was hit and what was tried."))
    if hits > trials:
        raise AnswerError(
            _tr("{hits} of {trials} is more than all of them.").format(hits=int(hits), trials=int(trials))
        )
    return Tested(hits=int(hits), trials=int(trials))


def _with(entered: EnteredInputs, **changes: Any) -> EnteredInputs:
    return entered.model_copy(update=changes)


def _number(value: float | str | None) -> float | None:
    return value if isinstance(value, float) else None


def _or(value: float | str | None, otherwise: float) -> float:
    found = _number(value)
    return otherwise if found is None else found
