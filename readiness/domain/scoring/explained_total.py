"""The door to every explanation: what can be explained, and its derivation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.domain.crosscheck import Profile
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.explained_index import INDEX_EXPLANATIONS, WATCHING, explain_watching
from readiness.domain.scoring.explained_mean import (
    explain_coverage,
    explain_layer,
    explain_layer_spread,
    explain_overall,
    explain_practice,
    explain_section,
    explain_sub_practice,
)
from readiness.domain.scoring.explained_question import Sheet, explain_question
from readiness.domain.scoring.explained_verdict import explain_gate, explain_verdict
from readiness.domain.scoring.explanation import Explanation, Figure
from readiness.domain.scoring.index import index_pack
from readiness.domain.scoring.means import equal_weights
from readiness.domain.scoring.scorecard import Scorecard

TOTALS: Final = (
    *("overall", "coverage", "layer_spread", "verdict", "equal_weights"),
    *WATCHING,
    *INDEX_EXPLANATIONS,
)


def subjects(pack: Pack) -> tuple[str, ...]:
    """Everything that can be explained, layers as `layer:CON` and gates as `gate:OBS-01`."""
    index = index_pack(pack)
    gates = (*index.gates, *index.derived_gates)
    return (
        *TOTALS,
        *index.sections,
        *index.subs,
        *(sub for subs in index.subs.values() for sub in subs),
        *(f"layer:{layer}" for layer in index.layers),
        *(f"gate:{gate}" for gate in gates),
        *index.plans,
    )


def explain(
    pack: Pack,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    card: Scorecard,
    subject: str,
    figure: Figure = "lo",
) -> Explanation | None:
    """The derivation of a figure of a scorecard; None for a subject that the pack does not have.

    Args:
        pack: The questionnaire.
        profile: The profile that was scored.
        responses: The responses that were scored.
        card: The scorecard of these.
        subject: One of `subjects(pack)`; a layer may go without its prefix where its id means nothing else.
        figure: Which of the three figures (or the stated mean).
    """
    sheet = Sheet(index_pack(pack), profile, responses, card)
    kind, _, name = subject.rpartition(":")
    if kind == "gate" and name in card.gates:
        return explain_gate(sheet, name)
    if kind == "layer" and name in sheet.index.layers:
        return explain_layer(sheet, name, figure)
    if kind:
        return None
    if subject in TOTALS:
        return _total(sheet, subject, figure)
    return _group(sheet, subject, figure)


def _total(sheet: Sheet, subject: str, figure: Figure) -> Explanation:
    if subject in INDEX_EXPLANATIONS:
        return INDEX_EXPLANATIONS[subject](sheet)
    if subject in WATCHING:
        return explain_watching(sheet, subject)
    match subject:
        case "overall":
            return explain_overall(sheet, figure, sheet.index.sections)
        case "coverage":
            return explain_coverage(sheet)
        case "layer_spread":
            return explain_layer_spread(sheet)
        case "equal_weights":
            return explain_overall(sheet, "lo", equal_weights(sheet.index.sections))
        case _:
            return explain_verdict(sheet)


def _group(sheet: Sheet, subject: str, figure: Figure) -> Explanation | None:
    index = sheet.index
    if subject in index.plans:
        return explain_question(sheet, subject, figure)
    if subject in index.sections:
        return explain_section(sheet, subject, figure)
    if subject in index.subs:
        return explain_practice(sheet, subject, figure)
    if any(subject in subs for subs in index.subs.values()):
        return explain_sub_practice(sheet, subject, figure)
    return explain_layer(sheet, subject, figure) if subject in index.layers else None
