"""Cross-checks: rules on metrics that exist, with effects that scoring can apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from readiness.content.lint.draft import Draft, Kind
from readiness.content.yaml_reader import Path
from readiness.domain.questionnaire import Effect
from readiness.domain.questions import NumberQuestion, QuestionId
from readiness.errors import Issue
from readiness.language import tr

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "cap": ("question", "value"),
    "confirm": ("question", "value"),
    "bind": ("question", "metric"),
    "list": ("code",),
    "caution": ("code",),
    "use_import": ("field",),
    "gate": ("gate", "status"),
}
_STATUS: Final = ("pass", "claimed", "unknown", "fail")


def check_cross_checks(draft: Draft) -> Iterator[Issue]:
    """Unknown metrics and questions, effects that lack a part, questions and rules that do not name each other."""
    effects_on: dict[str, set[str]] = {}
    for index, rule in enumerate(draft.pack.cross_checks):
        path: Path = ("cross_checks", index)
        for name in _PLACEHOLDER.findall(rule.say):
            if not draft.is_known("metric", name):
                yield draft.unknown("metric", name, (*path, "say"))
        if not rule.cases:
            yield draft.error(
                "no_case",
                path,
                tr("{rule_id} has no case.", rule_id=rule.id),
                tr("Say when it applies and what it does."),
            )
        for inner, case in enumerate(rule.cases):
            for number, effect in enumerate(case.effects):
                yield from _check_effect(draft, effect, (*path, "cases", inner, "effects", number))
                if effect.question is not None:
                    effects_on.setdefault(effect.question, set()).add(rule.id)
    yield from _check_names(draft, effects_on)


def _check_names(draft: Draft, effects_on: Mapping[str, set[str]]) -> Iterator[Issue]:
    """Questions and the rules that act on them name each other."""
    for index, question in enumerate(draft.pack.questions):
        acting = effects_on.get(question.id, set())
        for rule_id in sorted(acting - set(question.cross_checks)):
            yield draft.warning(
                "cross_check_not_named",
                ("questions", index),
                tr(
                    "{rule_id} acts on {question_id}, which does not name it.", rule_id=rule_id, question_id=question.id
                ),
                tr("Add {rule_id} to its cross_checks.", rule_id=rule_id),
            )
        for rule_id in question.cross_checks:
            if rule_id in draft.names["cross-check"] and rule_id not in acting:
                yield draft.warning(
                    "cross_check_without_effect",
                    ("questions", index, "cross_checks"),
                    tr("{rule_id} has no effect on {question_id}.", rule_id=rule_id, question_id=question.id),
                    tr("Give the rule an effect on it, or remove the name here."),
                )


def _check_effect(draft: Draft, effect: Effect, path: Path) -> Iterator[Issue]:
    for key in _NEEDS.get(effect.kind, ()):
        if getattr(effect, key) is None:
            yield draft.error(
                "effect_incomplete",
                path,
                tr("The effect '{kind}' lacks '{key}'.", kind=effect.kind, key=key),
                tr("Add '{key}:' to it.", key=key),
            )
    references: tuple[tuple[Kind, str | None], ...] = (
        ("question", effect.question),
        ("metric", effect.metric),
        ("gate", effect.gate),
        ("profile item", effect.field.partition(".")[0] if effect.field else None),
    )
    for kind, name in references:
        if name is not None and not draft.is_known(kind, name):
            yield draft.unknown(kind, name, path)
    if effect.value is not None and not 0 <= effect.value <= 1:
        yield draft.error("value_outside", path, tr("The value lies outside 0 to 1."), tr("A level L is L / 4."))
    if effect.status is not None and effect.status not in _STATUS:
        yield draft.error(
            "gate_status",
            path,
            tr("'{status}' is no status of a gate.", status=effect.status),
            tr("Use one of: {status}.", status=", ".join(_STATUS)),
        )
    if effect.kind == "bind" and effect.question is not None:
        question = draft.pack.question_by_id.get(QuestionId(effect.question))
        bound = question.bind if isinstance(question, NumberQuestion) else None
        if question is not None and (bound is None or bound.metric != effect.metric):
            yield draft.error(
                "bind_differs",
                path,
                tr(
                    "{question} does not bind the metric '{metric}' itself.",
                    question=effect.question,
                    metric=effect.metric,
                ),
                tr("Give the number question the same 'bind'."),
            )
