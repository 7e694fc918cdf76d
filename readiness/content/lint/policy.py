"""The pack's own policy: section weights, evidence caps, bands, thresholds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from readiness.content.lint.draft import Draft
from readiness.errors import Issue
from readiness.language import tr

BANDS: Final = ("not_ready", "pilot_only", "conditional", "production_ready")
_LEVELS: Final = 5
_EVIDENCE: Final = 4
_PERCENT: Final = 100


def check_policy(draft: Draft) -> Iterator[Issue]:
    """Weights and thresholds that no scoring could use."""
    yield from _check_sections(draft)
    yield from _check_evidence(draft)
    yield from _check_bands(draft)
    policy = draft.pack.policy
    if not 0 <= policy.na_share_limit <= 1:
        yield _range(draft, "na_share_limit", "0 and 1")
    if not 0 <= policy.balance_target <= 1:
        yield _range(draft, "balance_target", "0 and 1")
    if policy.gate_evidence not in range(_EVIDENCE):
        yield _range(draft, "gate_evidence", "0 and 3")
    if policy.evidence_valid_days < 1:
        yield draft.error(
            "policy", ("policy", "evidence_valid_days"), tr("Evidence is never valid."), tr("Give days above 0.")
        )
    if not 0 <= policy.practice_emerging <= policy.practice_in_place <= _PERCENT:
        yield draft.error(
            "policy",
            ("policy",),
            "practice_emerging and practice_in_place are not in order.",
            tr("Let 0 <= practice_emerging <= practice_in_place <= 100."),
        )
    ladder = draft.pack.ladder
    if ladder is not None and [level.level for level in ladder.levels] != list(range(_LEVELS)):
        yield draft.error(
            "ladder", ("ladder", "levels"), tr("The ladder does not name the levels 0 to 4."), tr("Name all five.")
        )


def _check_sections(draft: Draft) -> Iterator[Issue]:
    sections = draft.pack.sections
    for index, section in enumerate(sections):
        if section.weight < 0:
            yield draft.error(
                "section_weight",
                ("sections", index, "weight"),
                tr("The section {section_id} has a negative weight.", section_id=section.id),
                tr("Use 0 for a section that counts through gates and floors only."),
            )
    if sections and not any(section.weight > 0 for section in sections):
        yield draft.error(
            "section_weight", ("sections",), tr("No section has a weight."), tr("Give at least one a weight.")
        )
    orders = [section.workshop_order for section in sections]
    for index, order in enumerate(orders):
        if order in orders[:index]:
            yield draft.warning(
                "workshop_order",
                ("sections", index, "workshop_order"),
                tr("Two sections are asked in place {order}.", order=order),
                tr("Number the sections in the order in which they are asked."),
            )


def _check_evidence(draft: Draft) -> Iterator[Issue]:
    levels = draft.pack.evidence_levels
    if not levels:
        return
    caps = [level.cap for level in levels]
    if [level.level for level in levels] != list(range(_EVIDENCE)):
        yield draft.error(
            "evidence_levels", ("evidence_levels",), tr("Evidence has the levels 0 to 3."), tr("Name all four.")
        )
    if any(not 0 <= cap <= 1 for cap in caps) or any(b < a for a, b in itertools.pairwise(caps)):
        yield draft.error(
            "evidence_caps",
            ("evidence_levels",),
            tr("The caps of the evidence levels do not rise from 0 to 1."),
            tr("More evidence never counts for less: let the caps rise."),
        )


def _check_bands(draft: Draft) -> Iterator[Issue]:
    bands = draft.pack.policy.bands
    if tuple(band.id for band in bands) != BANDS:
        yield draft.error(
            "bands",
            ("policy", "bands"),
            tr("The bands are not the four of the verdict."),
            tr("List {bands}.", bands=", ".join(BANDS)),
        )
        return
    for earlier, later in itertools.pairwise(bands):
        figures = zip(
            (earlier.overall, earlier.section_floor, earlier.practice_floor, earlier.coverage),
            (later.overall, later.section_floor, later.practice_floor, later.coverage),
            strict=True,
        )
        if any(not 0 <= low <= high <= _PERCENT for low, high in figures):
            yield draft.error(
                "bands",
                ("policy", "bands"),
                tr(
                    "The band {later_id} asks for less than {earlier_id}, or for more than 100.",
                    later_id=later.id,
                    earlier_id=earlier.id,
                ),
                tr("Let every figure rise from band to band, from 0 to 100."),
            )


def _range(draft: Draft, name: str, limits: str) -> Issue:
    return draft.error(
        "policy",
        ("policy", name),
        tr("{name} is outside its range.", name=name),
        tr("Give a value between {limits}.", limits=limits),
    )
