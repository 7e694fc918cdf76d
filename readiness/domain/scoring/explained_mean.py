"""Where sections, practices, layers, the total and coverage come from (questionnaire.md B.2, B.3, B.6, B.7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readiness.domain.scoring.explained_question import Sheet, explain_question
from readiness.domain.scoring.explanation import FIGURE_WORDS, Explanation, Figure, Value
from readiness.domain.scoring.means import POINTS
from readiness.language import noop, number, tr

ANSWERED, OPEN = noop("{question}: answered."), noop("{question}: open.")


def points(value: Value) -> str:
    """Points 0-100 for a sentence."""
    if value is None:
        return tr("nothing")
    return value if isinstance(value, str) else number(value, ".1f")


def weighted_mean_of(
    sheet: Sheet, subject: str, title: str, members: Iterable[str], figure: Figure, value: float | None
) -> Explanation:
    """A weighted mean over questions, in points."""
    scores, plans = sheet.card.questions, sheet.index.plans
    used = [key for key in members if _counts(sheet, key, figure)]
    parts = tuple(
        explain_question(sheet, key, figure).model_copy(update={"weight": plans[key].weight, "role": key})
        for key in used
    )
    if value is None:
        return Explanation(subject=subject, sentence=tr("{title}: no question counts.", title=title), value=None)
    answered = sum(scores[key].state == "answered" for key in used)
    return Explanation(
        subject=subject,
        sentence=tr(
            "{title}: {points} of 100 {figure}, over {questions} questions, {answered} answered.",
            title=title,
            points=points(value),
            figure=FIGURE_WORDS[figure],
            questions=len(used),
            answered=answered,
        ),
        rule=tr("100 times the sum of weight times value, divided by the sum of weights."),
        operation="weighted_mean",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def _counts(sheet: Sheet, key: str, figure: Figure) -> bool:
    score = sheet.card.questions[key]
    return score.state == "answered" if figure == "stated" else score.lo is not None


def explain_section(sheet: Sheet, section: str, figure: Figure) -> Explanation:
    """A section: the weighted mean of its questions."""
    members = [key for key, plan in sheet.index.plans.items() if plan.section == section]
    title = next(s.title for s in sheet.index.pack.sections if s.id == section)
    value = getattr(sheet.card.sections[section], figure)
    return weighted_mean_of(sheet, section, title, members, figure, value)


def explain_sub_practice(sheet: Sheet, sub: str, figure: Figure) -> Explanation:
    """A sub-practice: the weighted mean of the questions with its code."""
    members = [key for key, plan in sheet.index.plans.items() if plan.sub == sub]
    title = next((s.title or s.id for p in sheet.index.pack.practices for s in p.sub if s.id == sub), sub)
    where = _three(figure)
    return weighted_mean_of(sheet, sub, title, members, where, getattr(sheet.card.sub_practices[sub], where))


def explain_layer(sheet: Sheet, layer: str, figure: Figure) -> Explanation:
    """A layer: the weighted mean of its questions over all sections."""
    members = [key for key, plan in sheet.index.plans.items() if plan.layer == layer]
    title = next((found.title or found.id for found in sheet.index.pack.layers if found.id == layer), layer)
    where = _three(figure)
    triple = sheet.card.layers.get(layer)
    return weighted_mean_of(sheet, f"layer:{layer}", title, members, where, getattr(triple, where) if triple else None)


def _three(figure: Figure) -> Figure:
    """Practices and layers have three figures only."""
    return "mid" if figure == "stated" else figure


def explain_practice(sheet: Sheet, practice: str, figure: Figure) -> Explanation:
    """A practice: the plain mean of its sub-practices."""
    where = _three(figure)
    found = sheet.card.practices[practice]
    value = getattr(found, where)
    title = next((p.title or p.id for p in sheet.index.pack.practices if p.id == practice), practice)
    if value is None:
        sentence = tr("{title}: no question applies, so it is not assessed.", title=title)
        return Explanation(subject=practice, sentence=sentence, value=None)
    parts = tuple(
        explain_sub_practice(sheet, sub, where).model_copy(update={"role": sub})
        for sub in sheet.index.subs[practice]
        if sheet.card.sub_practices[sub].lo is not None
    )
    return Explanation(
        subject=practice,
        sentence=tr(
            "{title}: {points} of 100 {figure}, over {parts} sub-practices.",
            title=title,
            points=points(value),
            figure=FIGURE_WORDS[where],
            parts=len(parts),
        ),
        rule=tr("The plain mean of its sub-practices."),
        operation="mean",
        value=value,
        parts=parts,
    )


def explain_overall(sheet: Sheet, figure: Figure, weights: Mapping[str, float]) -> Explanation:
    """The total: the mean of the sections by the given weights."""
    parts = tuple(
        explain_section(sheet, section, figure).model_copy(update={"weight": weight, "role": section})
        for section, weight in weights.items()
        if weight > 0 and getattr(sheet.card.sections[section], figure) is not None
    )
    is_equal = len(set(weights.values()) - {0.0}) <= 1 and weights != sheet.index.sections
    equal = sheet.card.equal_weights
    value = equal.overall_lo if is_equal and equal is not None else getattr(sheet.card.overall, figure)
    said = noop("All sections together, {figure}: {points} of 100.")
    if is_equal:
        said = noop("All sections together, with equal weights {figure}: {points} of 100.")
    return Explanation(
        subject="equal_weights" if is_equal else "overall",
        sentence=tr(said, figure=FIGURE_WORDS[figure], points=points(value)),
        rule=tr("The mean of the sections by their weights; a section without weight counts through gates and floors."),
        operation="weighted_mean" if parts else "given",
        value=value,
        parts=parts,
    )


def explain_coverage(sheet: Sheet) -> Explanation:
    """Answered weight over applicable weight, in percent."""
    parts = tuple(
        Explanation(
            subject=key,
            role=key,
            sentence=tr(ANSWERED if score.state == "answered" else OPEN, question=sheet.title(key)),
            value=1.0 if score.state == "answered" else 0.0,
            weight=sheet.index.plans[key].weight,
        )
        for key, score in sheet.card.questions.items()
        if score.lo is not None
    )
    value = POINTS * sheet.card.coverage
    return Explanation(
        subject="coverage",
        role="coverage",
        sentence=tr(
            "{answered} of {applicable} questions answered, {share}% by weight.",
            answered=sheet.card.answered,
            applicable=sheet.card.applicable,
            share=points(value),
        ),
        rule=tr("Answered weight divided by the weight of all questions that apply."),
        operation="weighted_mean" if parts else "given",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def explain_layer_spread(sheet: Sheet) -> Explanation:
    """How far the layers lie apart."""
    value = sheet.card.layer_spread
    if value is None:
        return Explanation(subject="layer_spread", sentence=tr("No layer has a question."), value=None)
    parts = tuple(explain_layer(sheet, layer, "lo") for layer in sheet.index.layers if layer in sheet.card.layers)
    return Explanation(
        subject="layer_spread",
        sentence=tr("Between the strongest and the weakest layer lie {points} points.", points=points(value)),
        rule=tr("The highest evidenced layer minus the lowest."),
        operation="spread",
        value=value,
        parts=parts,
    )
