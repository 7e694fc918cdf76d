"""References between the parts of a pack: sections, practices, layers, gates, cross-checks, initiatives, facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from readiness.content.lint.draft import Draft, Kind
from readiness.content.yaml_reader import Path
from readiness.domain.questions import DependentValue, DerivedQuestion, NumberQuestion, Question
from readiness.errors import Issue
from readiness.language import noop, tr

_POLICY_QUESTIONS: Final = (
    "detection_question",
    "monitoring_questions",
    "observability_questions",
    "debugging_questions",
    "owner_gate",
)
DERIVED_GATE: Final = "REL"
_NO_GATE: Final = noop("A derived gate (REL) names its rule in 'derived'.")


def check_codes(draft: Draft) -> Iterator[Issue]:
    """Codes that lead nowhere, facts used but not declared, gates that questions and pack state differently."""
    for index, question in enumerate(draft.pack.questions):
        yield from _check_question(draft, question, ("questions", index))
    yield from _check_gates(draft)
    yield from _check_parts_used(draft)
    yield from _check_named_questions(draft)
    for kind, name, path in _fact_uses(draft):
        if not draft.is_known(kind, name):
            yield draft.error(
                "fact_not_declared",
                path,
                tr("The fact '{name}' is used but not declared.", name=name[:60]),
                tr("Declare it in facts.yaml with its source and wording, or remove it here."),
            )


def _check_question(draft: Draft, question: Question, path: Path) -> Iterator[Issue]:
    references: list[tuple[Kind, str, Path]] = [("section", question.section, (*path, "section"))]
    if question.practice is not None:
        references.append(("practice code", question.practice, (*path, "practice")))
    if question.aom is not None:
        references.append(("layer", question.aom, (*path, "aom")))
    references += [("cross-check", rule, (*path, "cross_checks")) for rule in question.cross_checks]
    references += [("initiative", name, (*path, "fires")) for name in question.fires]
    if isinstance(question, NumberQuestion) and question.bind is not None:
        references.append(("metric", question.bind.metric, (*path, "bind", "metric")))
    if isinstance(question, DerivedQuestion):
        yield from _check_derivation(draft, question, path)
    for kind, name, place in references:
        if not draft.is_known(kind, name):
            yield draft.unknown(kind, name, place)


def _check_derivation(draft: Draft, question: DerivedQuestion, path: Path) -> Iterator[Issue]:
    derive = question.derive
    field = draft.fields.get(derive.by)
    if field is None:
        if not draft.is_whole("profile"):
            return
        yield draft.error(
            "unknown_profile_field",
            (*path, "derive", "by"),
            tr("There is no profile field '{by}'.", by=derive.by[:60]),
            tr("Name a choice of the profile as item.field, such as P-04.topology."),
        )
        return
    keys = {option.key for option in field.options}
    for key in derive.values:
        if key not in keys:
            yield draft.error(
                "option_unreachable",
                (*path, "derive", "values", key),
                tr("'{by}' has no option '{key}', so this value is never reached.", by=derive.by, key=key),
                f"Options: {', '.join(sorted(keys))}.",
            )
    for key in sorted(keys - set(derive.values)):
        yield draft.error(
            "option_without_value",
            (*path, "derive", "values"),
            tr("The option '{key}' of '{by}' has no value here.", key=key, by=derive.by),
            tr("Give it a value from 0 to 1, or 'unknown'."),
        )
    for key, value in derive.values.items():
        if isinstance(value, DependentValue) and not draft.is_known("question", value.if_.answer):
            yield draft.unknown("question", value.if_.answer, (*path, "derive", "values", key, "if", "answer"))


def _check_gates(draft: Draft) -> Iterator[Issue]:
    pack = draft.pack
    for index, gate in enumerate(pack.gates):
        path = ("gates", index)
        question = pack.question_by_id.get(gate.id)  # type: ignore[call-overload]
        if gate.derived is not None:
            if gate.id != DERIVED_GATE:
                yield draft.error(
                    "derived_gate",
                    path,
                    tr(
                        "{gate_id} is a derived gate; only {derived_gate} can be worked out (from the projection).",
                        gate_id=gate.id,
                        derived_gate=DERIVED_GATE,
                    ),
                    tr("Remove 'derived' and gate a question, or name it REL."),
                )
            continue
        if question is None:
            if not draft.is_known("question", gate.id):
                yield draft.error(
                    "unknown_question",
                    path,
                    tr("There is no question '{gate_id}' for this gate.", gate_id=gate.id[:60]),
                    tr(_NO_GATE),
                )
        elif question.gate is None or (question.gate.hard, question.gate.min) != (gate.hard, gate.min):
            yield draft.error(
                "gate_differs",
                path,
                tr("The gate of {gate_id} stands differently at the question.", gate_id=gate.id),
                tr("State hard and min alike in both places."),
            )
    listed = {gate.id for gate in pack.gates}
    for index, question in enumerate(pack.questions):
        if question.gate is not None and question.id not in listed and not draft.is_known("gate", question.id):
            yield draft.error(
                "gate_not_listed",
                ("questions", index, "gate"),
                tr("The gate of {question_id} is missing from the pack's list of gates.", question_id=question.id),
                tr("Add it to 'gates' in pack.yaml with its plain name."),
            )


def _check_parts_used(draft: Draft) -> Iterator[Issue]:
    if not draft.is_whole("questions"):
        return
    pack = draft.pack
    used_sections = {question.section for question in pack.questions}
    for index, section in enumerate(pack.sections):
        if section.id not in used_sections:
            yield draft.error(
                "empty_section",
                ("sections", index),
                tr("The section {section_id} has no question.", section_id=section.id),
                tr("Add questions to it, or remove the section."),
            )
    used_practices = {question.practice for question in pack.questions}
    for index, practice in enumerate(pack.practices):
        for inner, sub in enumerate(practice.sub):
            if sub.id not in used_practices:
                yield draft.warning(
                    "practice_not_measured",
                    ("practices", index, "sub", inner),
                    tr("No question measures {sub_id}, so it is always missing.", sub_id=sub.id),
                    tr("Give a question this practice code, or remove it."),
                )


def _check_named_questions(draft: Draft) -> Iterator[Issue]:
    """Questions that policy and wording of findings name; defaults that nobody wrote are left alone."""
    named: list[tuple[str, Path]] = []
    policy = draft.reading.content.get("policy")
    for key in _POLICY_QUESTIONS:
        if isinstance(policy, dict) and key in policy:
            value = getattr(draft.pack.policy, key)
            names = (value,) if isinstance(value, str) else value
            named += [(name, ("policy", key)) for name in names if name]
    findings = draft.pack.findings
    for gate, template in (findings.gates if findings else {}).items():
        path: Path = ("findings", "gates", gate)
        if not draft.is_known("gate", gate):
            yield draft.unknown("gate", gate, path)
        if template.cause.question:
            named.append((template.cause.question, (*path, "cause", "question")))
    for section in findings.sections if findings else {}:
        if not draft.is_known("section", section):
            yield draft.unknown("section", section, ("findings", "sections", section))
    for name, path in named:
        if not draft.is_known("question", name):
            yield draft.unknown("question", name, path)


def _fact_uses(draft: Draft) -> Iterator[tuple[Kind, str, Path]]:
    pack = draft.pack
    for index, advisory in enumerate(pack.advisories):
        for name in advisory.facts:
            yield "fact", name, ("advisories", index, "facts")
    for index, card in enumerate(pack.reference_cards):
        for name in card.facts:
            yield "fact", name, ("reference_cards", index, "facts")
    for index, platform in enumerate(pack.platform_cards):
        if platform.fact is not None:
            yield "fact", platform.fact, ("platform_cards", index, "fact")
    for index, tool in enumerate(pack.tool_cards.cards if pack.tool_cards else ()):
        if tool.fact is not None:
            yield "fact", tool.fact, ("tool_cards", "cards", index, "fact")
    for index, care in enumerate(pack.fact_rules.needs_consultant_care if pack.fact_rules else ()):
        yield "fact", care.fact, ("fact_rules", "needs_consultant_care", index, "fact")
