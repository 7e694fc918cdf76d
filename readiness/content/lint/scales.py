"""How answers become values: weights, anchors, options, points, gates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from readiness.content.lint.draft import Draft
from readiness.content.yaml_reader import Path
from readiness.domain.questions import (
    ChoiceQuestion,
    DependentValue,
    DerivedQuestion,
    LadderQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    YesNoQuestion,
)
from readiness.errors import Issue
from readiness.language import tr

WEIGHTS: Final = (1, 2, 3)
LEVEL_VALUES: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_MARKER: Final = re.compile(r"\{([^{}]*)\}")
_ROUNDING: Final = 1e-9


def check_scales(draft: Draft) -> Iterator[Issue]:
    """Weights outside 1-3, scales that are not monotone or not reachable, gates that cannot be met or escaped."""
    for index, question in enumerate(draft.pack.questions):
        path: Path = ("questions", index)
        if question.weight not in WEIGHTS:
            yield draft.error(
                "weight",
                (*path, "weight"),
                tr("The weight of {question_id} is {weight:g}.", question_id=question.id, weight=question.weight),
                tr("A weight is 1 (supporting), 2 (limits a failure) or 3 (gate, or a direct view of a failure)."),
            )
        if (question.mode == "auto") != isinstance(question, DerivedQuestion):
            yield draft.error(
                "mode",
                (*path, "mode"),
                tr(
                    "{question_id} is of kind {kind} with mode {mode}.",
                    question_id=question.id,
                    kind=question.kind,
                    mode=question.mode,
                ),
                tr("A derived question has mode auto, and only a derived one."),
            )
        yield from _check_scale(draft, question, path)
        yield from _check_gate(draft, question, path)


def _check_scale(draft: Draft, question: Question, path: Path) -> Iterator[Issue]:
    match question:
        case LadderQuestion():
            yield from _check_ladder(draft, question, path)
        case NumberQuestion():
            yield from _check_points(draft, question, path)
        case ChoiceQuestion():
            yield from _check_choice(draft, question, path)
        case MultiQuestion():
            yield from _check_multi(draft, question, path)
        case YesNoQuestion():
            if question.options and [(o.key, o.value) for o in question.options] not in (
                [("yes", 1), ("no", 0)],
                [("no", 0), ("yes", 1)],
            ):
                yield draft.error(
                    "yesno_options",
                    (*path, "options"),
                    tr("A yes/no question has the options yes (1) and no (0)."),
                    tr("Put the keys in quotes, or make it a choice."),
                )
        case DerivedQuestion():
            for key, value in question.derive.values.items():
                figures = (value.then, value.else_) if isinstance(value, DependentValue) else (value,)
                if any(isinstance(figure, float | int) and not 0 <= figure <= 1 for figure in figures):
                    yield _outside(draft, (*path, "derive", "values", key))


def _check_ladder(draft: Draft, question: LadderQuestion, path: Path) -> Iterator[Issue]:
    for level, anchor in enumerate(question.levels):
        place = (*path, "levels", level)
        if not anchor.strip():
            yield draft.error(
                "empty_anchor", place, tr("Level {level} says nothing.", level=level), tr("Word all five anchors.")
            )
        elif anchor in question.levels[:level]:
            yield draft.error(
                "anchor_twice",
                place,
                tr("Level {level} reads like a lower level.", level=level),
                tr("Word each anchor so that it can be told apart."),
            )
        for marker in _MARKER.findall(anchor):
            if not (marker.isdecimal() and int(marker) < level):
                yield draft.error(
                    "anchor_marker",
                    place,
                    tr("Level {level} refers to {{{marker}}}.", level=level, marker=marker),
                    tr("A marker such as {3} names a lower level of the same ladder."),
                )


def _check_points(draft: Draft, question: NumberQuestion, path: Path) -> Iterator[Issue]:
    path = (*path, "points")
    inputs = [x for x, _ in question.points]
    values = [y for _, y in question.points]
    if len(question.points) < 2:
        yield draft.error(
            "points", path, tr("A number needs at least two points."), tr("Give the worst and the best value.")
        )
        return
    if any(not 0 <= value <= 1 for value in values):
        yield _outside(draft, path)
    if any(later <= earlier for earlier, later in itertools.pairwise(inputs)):
        yield draft.error(
            "points_not_monotone",
            path,
            tr("The numbers of the points do not rise."),
            tr("Order the points by their number."),
        )
    steps = [later - earlier for earlier, later in itertools.pairwise(values)]
    if any(step > 0 for step in steps) and any(step < 0 for step in steps):
        yield draft.error(
            "points_not_monotone",
            path,
            tr("The values of the points go up and down."),
            tr("Let them only rise, or only fall: otherwise a better figure could score worse."),
        )
        return
    if values[0] == values[-1] or (values[0] > values[-1]) != question.lower_is_better:
        yield draft.error(
            "points_direction",
            path,
            tr("The values of the points do not go the way 'lower_is_better' says."),
            tr("Set lower_is_better, or turn the points round."),
        )
    low, high = question.min, question.max
    if any((low is not None and x < low) or (high is not None and x > high) for x in inputs):
        yield draft.error(
            "points_unreachable",
            path,
            tr("A point lies outside min and max, so it is never reached."),
            tr("Widen the limits, or move the point."),
        )
    if question.point_labels and len(question.point_labels) != len(question.points):
        yield draft.error(
            "point_labels",
            (*path[:-1], "point_labels"),
            tr(
                "There are {point_labels_count} labels for {points_count} points.",
                point_labels_count=len(question.point_labels),
                points_count=len(question.points),
            ),
            tr("Label each point, worst first, or none."),
        )
    yield from _check_ends(draft, path, max(values), min(values))


def _check_choice(draft: Draft, question: ChoiceQuestion, path: Path) -> Iterator[Issue]:
    values = [option.value for option in question.options]
    if len(values) < 2:
        yield draft.error("options", (*path, "options"), tr("A choice needs at least two options."), tr("Add options."))
        return
    for index, value in enumerate(values):
        if not 0 <= value <= 1:
            yield _outside(draft, (*path, "options", index))
    yield from _check_ends(draft, (*path, "options"), max(values), min(values))


def _check_multi(draft: Draft, question: MultiQuestion, path: Path) -> Iterator[Issue]:
    for index, option in enumerate(question.options):
        if not 0 < option.value <= 1:
            yield draft.error(
                "value_outside",
                (*path, "options", index),
                tr("The share {value:g} is not above 0 and up to 1.", value=option.value),
                tr("Give each option the share that it adds."),
            )
    total = sum(option.value for option in question.options)
    if total < 1 - _ROUNDING:
        yield draft.error(
            "best_unreachable",
            (*path, "options"),
            tr("All options together give {total:g}, so the best value is never reached.", total=total),
            tr("Let the shares add up to 1."),
        )


def _check_ends(draft: Draft, path: Path, best: float, worst: float) -> Iterator[Issue]:
    if best < 1:
        yield draft.error(
            "best_unreachable",
            path,
            tr("The best value is {best:g}: 1 is never reached.", best=best),
            tr("Give the best case 1."),
        )
    if worst > 0:
        yield draft.warning(
            "worst_unreachable",
            path,
            tr("The worst value is {worst:g}: 0 is never reached.", worst=worst),
            tr("Give the worst case 0."),
        )


def _check_gate(draft: Draft, question: Question, path: Path) -> Iterator[Issue]:
    gate = question.gate
    if gate is None:
        return
    path = (*path, "gate")
    if question.na_allowed:
        yield draft.error(
            "gate_allows_na",
            path,
            tr("{question_id} is a gate and allows 'not applicable'.", question_id=question.id),
            tr("Remove na_allowed: a gate cannot be left out."),
        )
    if not 0 < gate.min <= 1:
        yield draft.error(
            "gate_min", path, tr("The gate asks for {min:g}.", min=gate.min), tr("Ask for a value above 0 and up to 1.")
        )
    elif isinstance(question, LadderQuestion) and gate.min not in LEVEL_VALUES:
        yield draft.error(
            "gate_min",
            path,
            tr("The gate asks for {min:g}, which is no level of a ladder.", min=gate.min),
            tr("Use 0.25, 0.5, 0.75 or 1 (level / 4)."),
        )


def _outside(draft: Draft, path: Path) -> Issue:
    return draft.error(
        "value_outside", path, tr("A value lies outside 0 to 1."), tr("Values run from 0 (worst) to 1 (best).")
    )
