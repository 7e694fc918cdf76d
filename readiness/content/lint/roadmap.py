"""Initiatives: every low level has one, prerequisites form no circle, effort and effects are plausible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from readiness.content.lint.draft import Draft, Kind
from readiness.content.yaml_reader import Path
from readiness.domain.catalogue import Initiative
from readiness.domain.questions import NumberQuestion, Question
from readiness.domain.roadmap.consistency import LAST_WEEK, find_cycle
from readiness.errors import Issue
from readiness.language import tr

HIGHEST_LEVEL: Final = 4
ALL_OF_IT: Final = 3
MOST_CIRCLES: Final = 20
MOST_PERSON_WEEKS: Final = 1000
PACES: Final = ("hopeful", "likely", "careful")
_SHARES: Final = ("error_cut", "steps_cut", "catch", "recovery", "tokens_cut")


def check_roadmap(draft: Draft) -> Iterator[Issue]:
    """Unknown codes, impossible effort or effects, cyclic prerequisites, questions that no initiative raises."""
    for index, initiative in enumerate(draft.pack.initiatives):
        path: Path = ("initiatives", index)
        yield from _check_references(draft, initiative, path)
        yield from _check_effort(draft, initiative, path)
        yield from _check_effects(draft, initiative, path)
    if draft.pack.initiatives and draft.is_whole("paces"):
        missing = [name for name in PACES if name not in {pace.id for pace in draft.pack.paces}]
        if missing:
            yield draft.error(
                "pace",
                ("paces",),
                tr("The pace '{missing}' is missing; plans are made at it.", missing=missing[0]),
                tr("List the paces {paces}.", paces=", ".join(PACES)),
            )
    for index, pace in enumerate(draft.pack.paces):
        if not 0 <= pace.value <= 1:
            yield draft.error(
                "pace",
                ("paces", index),
                tr("The pace {pace_id} is outside 0 to 1.", pace_id=pace.id),
                tr("Give 0 to 1."),
            )
    for index, pool in enumerate(draft.pack.pools):
        if pool.capacity < 0:
            yield draft.error(
                "capacity",
                ("pools", index),
                tr("{pool_id} has negative capacity.", pool_id=pool.id),
                tr("Give 0 or more."),
            )
    yield from _check_circles(draft)
    yield from _check_raised(draft)


def _check_references(draft: Draft, initiative: Initiative, path: Path) -> Iterator[Issue]:
    references: list[tuple[Kind, str, str]] = [
        ("section", initiative.gap, "gap"),
        ("pool", initiative.pool, "pool"),
        *(("practice code", practice, "practices") for practice in initiative.practices),
        *(("initiative", need, "needs") for need in initiative.needs),
        *(("question", raised.question, "raises") for raised in initiative.raises),
        *(("lever", lever.kind, "levers") for lever in initiative.levers),
    ]
    if initiative.phase:
        references.append(("phase", initiative.phase, "phase"))
    if initiative.trigger is not None:
        references.append(("index", initiative.trigger.index, "trigger"))
    for kind, name, key in references:
        if not draft.is_known(kind, name):
            yield draft.unknown(kind, name, (*path, key))


def _check_effort(draft: Draft, initiative: Initiative, path: Path) -> Iterator[Issue]:
    effort = initiative.effort
    if not 0 < effort.low <= effort.high <= MOST_PERSON_WEEKS:
        yield draft.error(
            "effort",
            (*path, "effort"),
            tr("The effort {low:g} to {high:g} is no range of person-weeks.", low=effort.low, high=effort.high),
            tr(
                "Give low above 0, and high at least as large and at most {most_person_weeks}.",
                most_person_weeks=MOST_PERSON_WEEKS,
            ),
        )
    if not 1 <= initiative.min_weeks <= LAST_WEEK or initiative.max_fte <= 0:
        yield draft.error(
            "effort",
            path,
            tr("{initiative_id} can never be scheduled.", initiative_id=initiative.id),
            tr("Give min_weeks from 1 to {last_week} and max_fte above 0.", last_week=LAST_WEEK),
        )


def _check_effects(draft: Draft, initiative: Initiative, path: Path) -> Iterator[Issue]:
    for index, raised in enumerate(initiative.raises):
        if not 0 < raised.level <= HIGHEST_LEVEL:
            yield draft.error(
                "raised_level",
                (*path, "raises", index),
                tr("{question} is raised to level {level}.", question=raised.question, level=raised.level),
                tr("Raise to a level from 1 to 4 (4 is the best value of any question)."),
            )
    for index, lever in enumerate(initiative.levers):
        if not 0 <= lever.low <= lever.high or (lever.kind in _SHARES and lever.high > 1):
            yield draft.error(
                "lever_range",
                (*path, "levers", index),
                tr(
                    "The effect {low:g} to {high:g} is no range for '{kind}'.",
                    low=lever.low,
                    high=lever.high,
                    kind=lever.kind,
                ),
                tr("Give low and high in order; a share lies between 0 and 1."),
            )
    if not initiative.raises and initiative.trigger is None:
        yield draft.error(
            "never_selected",
            path,
            tr(
                "{initiative_id} raises no question and has no trigger, so it is never selected.",
                initiative_id=initiative.id,
            ),
            tr("Say which questions it raises, or give it a trigger."),
        )


def _check_circles(draft: Draft) -> Iterator[Issue]:
    needs = {initiative.id: initiative.needs for initiative in draft.pack.initiatives}
    positions = {initiative.id: index for index, initiative in enumerate(draft.pack.initiatives)}
    for _ in range(MOST_CIRCLES):
        circle = find_cycle(needs)
        if not circle:
            return
        start, *_, last, end = circle if len(circle) > 2 else (circle[0], circle[0], circle[-1])
        yield draft.error(
            "cyclic_prerequisites",
            ("initiatives", positions[start], "needs"),
            tr("{circle}: none of them could ever start.", circle=tr(" needs ").join(circle)),
            tr("Remove one of these prerequisites."),
        )
        needs[last] = tuple(need for need in needs[last] if need != end)


def _check_raised(draft: Draft) -> Iterator[Issue]:
    if not draft.is_whole("initiatives"):
        return
    if not draft.pack.initiatives:
        yield draft.error(
            "no_initiative",
            (),
            tr("The pack has no initiatives: no finding would lead to anything on the roadmap."),
            tr("Add 'initiatives' that raise its questions."),
        )
        return
    highest: dict[str, int] = {}
    raising: dict[str, set[str]] = {}
    for initiative in draft.pack.initiatives:
        for raised in initiative.raises:
            raising.setdefault(raised.question, set()).add(initiative.id)
            highest[raised.question] = max(highest.get(raised.question, 0), raised.level)
    for index, question in enumerate(draft.pack.questions):
        if question.id not in highest:
            if not _is_observed(question):
                yield _not_raised(draft, question, index)
            continue
        if question.gate is not None and highest[question.id] / HIGHEST_LEVEL < question.gate.min:
            yield draft.error(
                "gate_out_of_reach",
                ("questions", index, "gate"),
                tr(
                    "Initiatives raise {question_id} to level {highest} only; its gate asks for more.",
                    question_id=question.id,
                    highest=highest[question.id],
                ),
                tr("Let one raise it to level {min:g}.", min=question.gate.min * HIGHEST_LEVEL),
            )
        elif highest[question.id] < ALL_OF_IT:
            yield draft.warning(
                "low_level_without_initiative",
                ("questions", index),
                tr(
                    "Initiatives raise {question_id} to level {highest} only; from there nothing leads on.",
                    question_id=question.id,
                    highest=highest[question.id],
                ),
                tr("Let one raise it to level {all_of_it} (all of it) at least.", all_of_it=ALL_OF_IT),
            )
        yield from _check_fires(draft, question, index, raising[question.id])


def _check_fires(draft: Draft, question: Question, index: int, raising: set[str]) -> Iterator[Issue]:
    for name in sorted(raising - set(question.fires)):
        yield draft.warning(
            "fires_incomplete",
            ("questions", index),
            tr("{name} raises {question_id}, which does not list it.", name=name, question_id=question.id),
            tr("Add {name} to its 'fires'.", name=name),
        )
    if not _is_observed(question):
        for name in question.fires:
            if name in draft.names["initiative"] and name not in raising:
                yield draft.warning(
                    "fires_without_raise",
                    ("questions", index, "fires"),
                    tr("{name} does not raise {question_id}.", name=name, question_id=question.id),
                    tr("Let the initiative raise it, or remove the name here."),
                )


def _is_observed(question: Question) -> bool:
    """A figure that only new data can move: a number bound to an imported metric."""
    return isinstance(question, NumberQuestion) and question.bind is not None


def _not_raised(draft: Draft, question: Question, index: int) -> Issue:
    return draft.error(
        "no_initiative",
        ("questions", index),
        tr(
            "No initiative raises {question_id}: a low level would lead to nothing on the roadmap.",
            question_id=question.id,
        ),
        tr("Add it to 'raises' of an initiative."),
    )
