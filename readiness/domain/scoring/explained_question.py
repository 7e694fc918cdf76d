"""Where the figures of one question come from, step by step (questionnaire.md B.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from readiness.domain.crosscheck import Profile, show_metric
from readiness.domain.questions import DependentValue, QuestionId
from readiness.domain.response import Response
from readiness.domain.scoring.derived import profile_value, row_minus, row_value
from readiness.domain.scoring.explanation import FIGURE_WORDS, Explanation, Figure
from readiness.domain.scoring.index import PackIndex, QuestionPlan
from readiness.domain.scoring.question import NO_RESPONSE, interpolate, value_of
from readiness.domain.scoring.scorecard import AppliedCheck, QuestionScore, Scorecard
from readiness.domain.scoring.votes import count_votes
from readiness.language import Words, noop, tr, written

VOTE_RANKS: Final = {"lo": "q1", "mid": "median", "hi": "q3"}
RANK_WORDS: Final[Mapping[str, str]] = {
    "q1": noop("Votes {cast}: the lower quartile is level {level}, which counts {value}."),
    "median": noop("Votes {cast}: the median (the lower one) is level {level}, which counts {value}."),
    "q3": noop("Votes {cast}: the upper quartile is level {level}, which counts {value}."),
}
BLANK_VALUES: Final = {"lo": 0.0, "mid": 0.0, "hi": 1.0}
STATE_WORDS: Final = Words(
    {
        "unanswered": "nobody has answered",
        "unknown": "nobody here can say today",
        "na": "does not apply here",
        "hidden": "is not asked for this profile",
    }
)


EVIDENCE_CAP: Final = noop("Evidence E{level}: at most {cap}.")
AGED_CAP: Final = noop("Evidence E{level}, because what was shown is older than the pack allows: at most {cap}.")


@dataclass(frozen=True)
class Sheet:
    """What an explanation looks things up in."""

    index: PackIndex
    profile: Profile
    responses: Mapping[QuestionId, Response]
    card: Scorecard

    def title(self, question: str) -> str:
        """A question by id and short title."""
        return f"{question} {self.index.plans[question].question.short_title}"


def shown(value: float | str | None) -> str:
    """A value 0-1, a level or a word, for a sentence."""
    if value is None:
        return tr("no value")
    return value if isinstance(value, str) else written(f"{value:.2f}".rstrip("0").rstrip("."))


def explain_question(sheet: Sheet, question: str, figure: Figure) -> Explanation:
    """The derivation of a question's figure 0-1."""
    plan, score = sheet.index.plans[question], sheet.card.questions[question]
    value = score.stated if figure == "stated" else getattr(score, figure)
    if value is None:
        words = STATE_WORDS.get(score.state, tr("has no value"))
        sentence = tr("{question}: {state}; it counts nowhere.", question=sheet.title(question), state=words)
        return Explanation(subject=question, sentence=sentence, value=None)
    if score.state != "answered":
        return _unanswered(sheet, question, score, figure)
    if plan.derive is not None:
        return _derived(sheet, plan, score, figure)
    where = "mid" if figure == "stated" else figure
    return _answered(sheet, plan, score, where)


def _unanswered(sheet: Sheet, question: str, score: QuestionScore, figure: Figure) -> Explanation:
    value = BLANK_VALUES[figure]
    refused = " " + tr("'Not applicable' was refused here.") if "na_refused" in score.flags else ""
    return Explanation(
        subject=question,
        sentence=tr(
            "{question}: {state}, so {value} {figure}.",
            question=sheet.title(question),
            state=STATE_WORDS[score.state],
            value=shown(value),
            figure=FIGURE_WORDS[figure],
        )
        + refused,
        rule=tr(
            "A blank and a don't know count 0 evidenced and as stated, and 1 where it asks what is still possible."
        ),
        value=value,
    )


def _answered(sheet: Sheet, plan: QuestionPlan, score: QuestionScore, figure: Figure) -> Explanation:
    response = sheet.responses.get(plan.id, NO_RESPONSE)
    bind = next((check for check in score.checks if check.kind == "bind"), None)
    claim = _claim(plan, response, figure)
    if figure == "lo":
        return _evidenced(sheet, plan, score, _lowest_of(plan, claim, bind))
    return _named(sheet, plan, _with_import(plan, claim, bind, figure), figure)


def _claim(plan: QuestionPlan, response: Response, figure: Figure) -> Explanation | None:
    """What the room says on a figure; None when only the import speaks."""
    value = value_of(plan, response.value) if response.state == "answered" or response.votes else None
    if value is not None and response.value is not None:
        return _entered(plan, response, value)
    if response.votes and response.state not in {"unknown", "na"}:
        return _voted(plan, response, figure)
    return None


def _entered(plan: QuestionPlan, response: Response, value: float) -> Explanation:
    given = response.value
    agreed = bool(response.votes)
    if plan.kind == "ladder":
        said = tr(LEVEL_AGREED if agreed else LEVEL, level=given)
        part = leaf(plan.id, "answer", said, float(str(given)))
        return Explanation(
            subject=plan.id, role="claim",
            sentence=tr(LEVEL_AGREED_COUNTS if agreed else LEVEL_COUNTS, level=given, value=shown(value)),
            rule=tr("A level counts as its number divided by 4."), operation="levels", value=value, parts=(part,),
        )  # fmt: skip
    if plan.kind == "number":
        figure = f"{written(str(given))} {getattr(plan.question, 'unit', '')}".strip()
        said = tr(ENTERED_AGREED if agreed else ENTERED, figure=figure)
        part = leaf(plan.id, "answer", said, float(str(given)))
        listed = ", ".join(tr("{x} to {y}", x=shown(x), y=shown(y)) for x, y in plan.points)
        return Explanation(
            subject=plan.id, role="claim",
            sentence=tr("{figure} counts {value}.", figure=figure, value=shown(value)),
            rule=tr("Straight lines through {points}; beyond the ends nothing is added.", points=listed),
            operation="points", points=plan.points, value=value, parts=(part,),
        )  # fmt: skip
    keys = (given,) if isinstance(given, str) else given if isinstance(given, tuple) else ()
    if plan.kind == "multi":
        parts = tuple(
            leaf(
                plan.id,
                key,
                tr("{figure} counts {value}.", figure=key, value=shown(plan.options[key])),
                plan.options[key],
            )
            for key in sorted(set(keys))
        )
        return Explanation(
            subject=plan.id, role="claim",
            sentence=tr("{count} named, together {value}.", count=len(parts), value=shown(value)),
            rule=tr("What each named part counts is added, to at most 1."), operation="sum", value=value, parts=parts,
        )  # fmt: skip
    word = (tr("yes") if given else tr("no")) if isinstance(given, bool) else str(given)
    said = tr(ANSWER_AGREED_COUNTS if agreed else ANSWER_COUNTS, answer=word, value=shown(value))
    return leaf(plan.id, "claim", said, value)


LEVEL, LEVEL_AGREED = noop("Level {level}."), noop("Level {level} by recorded consensus.")
LEVEL_COUNTS = noop("Level {level} counts {value}.")
LEVEL_AGREED_COUNTS = noop("Level {level} by recorded consensus counts {value}.")
ENTERED, ENTERED_AGREED = noop("{figure} was entered."), noop("{figure} was entered by recorded consensus.")
ANSWER_COUNTS = noop("The answer {answer!r} counts {value}.")
ANSWER_AGREED_COUNTS = noop("The answer {answer!r} by recorded consensus counts {value}.")


def _voted(plan: QuestionPlan, response: Response, figure: Figure) -> Explanation:
    rank = VOTE_RANKS[figure]
    result = count_votes(response.votes)
    level = {"q1": result.q1, "median": result.median, "q3": result.q3}[rank]
    steps = tuple((float(place), value) for place, value in enumerate(plan.steps))
    value = 0.0 if level is None else steps[min(level, len(steps) - 1)][1] if steps else level / 4
    cast = " ".join("?" if vote.level is None else str(vote.level) for vote in response.votes)
    return Explanation(
        subject=plan.id,
        role="claim",
        sentence=tr(RANK_WORDS[rank], cast=cast, level=level, value=shown(value)),
        rule=tr("An open vote counts its lower quartile as evidenced, its median as stated, its upper as possible."),
        operation="quantile",
        value=value,
        points=steps,
        votes=response.votes,
        rank="q1" if rank == "q1" else "q3" if rank == "q3" else "median",
    )


def _imported(plan: QuestionPlan, bind: AppliedCheck) -> Explanation:
    measured = bind.measured if bind.measured is not None else 0.0
    unit = getattr(plan.question, "unit", "")
    figure = show_metric(measured, unit)
    part = leaf(plan.id, "measured", tr("The import measured {figure}.", figure=figure), measured)
    return Explanation(
        subject=plan.id, role=bind.rule,
        sentence=tr("The import measured {figure}, which counts {value}.", figure=figure, value=shown(bind.level)),
        rule=tr("The imported number goes through the same points as a typed one."), operation="points",
        points=plan.points, value=interpolate(plan.points, measured), parts=(part,),
    )  # fmt: skip


def _lowest_of(plan: QuestionPlan, claim: Explanation | None, bind: AppliedCheck | None) -> Explanation:
    if claim is None:
        return _imported(plan, bind) if bind is not None else leaf(plan.id, "claim", tr("Nothing was said."), 0.0)
    if bind is None or bind.resolution == "claim_right":
        return claim
    rule = tr("Of typed and imported figure the less favourable counts as evidenced.")
    return _pick(plan, "min", rule, claim, bind)


def _with_import(
    plan: QuestionPlan, claim: Explanation | None, bind: AppliedCheck | None, figure: Figure
) -> Explanation:
    if claim is None or bind is None or figure == "mid":
        return _lowest_of(plan, claim, None if claim is not None else bind)
    rule = tr("Of typed and imported figure the more favourable is still possible.")
    return _pick(plan, "max", rule, claim, bind)


def _pick(plan: QuestionPlan, operation: str, rule: str, claim: Explanation, bind: AppliedCheck) -> Explanation:
    imported = _imported(plan, bind)
    values = [float(v) for v in (claim.value, imported.value) if isinstance(v, int | float)]
    value = min(values) if operation == "min" else max(values)
    return Explanation(
        subject=plan.id, role="claim",
        sentence=tr(
            "Typed {typed}, imported {imported}: {value}.",
            typed=shown(claim.value), imported=shown(imported.value), value=shown(value),
        ),
        rule=rule, operation="min" if operation == "min" else "max", value=value, parts=(claim, imported),
    )  # fmt: skip


def _evidenced(sheet: Sheet, plan: QuestionPlan, score: QuestionScore, start: Explanation) -> Explanation:
    """Rules 3 to 5 as nested steps: evidence cap, confirmations, open contradictions."""
    cap = score.evidence_cap if score.evidence_cap is not None else 1.0
    first = float(start.value) if isinstance(start.value, int | float) else 0.0
    said = tr(AGED_CAP if score.aged else EVIDENCE_CAP, level=score.evidence, cap=shown(cap))
    evidence = leaf(plan.id, "evidence cap", said, cap)
    step = Explanation(
        subject=plan.id, role="after evidence",
        sentence=tr(
            "At evidence E{level} the evidenced value is {value}.",
            level=score.evidence, value=shown(min(first, cap)),
        ),
        rule=tr("A claim counts as evidenced no higher than its evidence allows."), operation="min",
        value=min(first, cap),
        parts=(start, evidence),
    )  # fmt: skip
    step = _confirmed(sheet, plan, score, step, start)
    capped = [check for check in score.checks if check.kind == "cap" and check.resolution == "open"]
    if capped:
        limits = tuple(_limit(sheet, plan, check) for check in capped)
        value = min([float(str(step.value)), *(check.level for check in capped)])
        step = Explanation(
            subject=plan.id, role="after contradictions",
            sentence=tr("The import contradicts the claim: {value}.", value=shown(value)),
            rule=tr("An open contradiction lowers what is evidenced to its cap and leaves the stated value alone."),
            operation="min", value=value, parts=(step, *limits),
        )  # fmt: skip
    return _named(sheet, plan, step, "lo")


def _confirmed(
    sheet: Sheet, plan: QuestionPlan, score: QuestionScore, step: Explanation, start: Explanation
) -> Explanation:
    confirms = [check for check in score.checks if check.kind == "confirm"]
    if not confirms:
        return step
    first = float(str(start.value))
    parts = tuple(
        Explanation(
            subject=plan.id, role=check.rule,
            sentence=tr(
                "{measured} confirms it up to {value}.", measured=_measured(sheet, check), value=shown(check.level)
            ),
            rule=tr("The import confirms a claim up to the level it can show."), operation="min",
            value=min(first, check.level), parts=(start, _limit(sheet, plan, check)),
        )
        for check in confirms
    )  # fmt: skip
    value = max([float(str(step.value)), *(float(str(part.value)) for part in parts)])
    return Explanation(
        subject=plan.id, role="after confirmation",
        sentence=tr("Confirmed by the import: {value}.", value=shown(value)),
        rule=tr("What the import confirms needs no artefact."), operation="max", value=value, parts=(step, *parts),
    )  # fmt: skip


def _limit(sheet: Sheet, plan: QuestionPlan, check: AppliedCheck) -> Explanation:
    return leaf(plan.id, check.rule, f"{_measured(sheet, check)}: {shown(check.level)}.", check.level)


def _measured(sheet: Sheet, check: AppliedCheck) -> str:
    pack = sheet.index.pack
    unit = next((metric.unit for metric in pack.metrics if metric.id == check.metric), "")
    title = next((rule.title for rule in pack.cross_checks if rule.id == check.rule), check.rule)
    figure = show_metric(check.measured, unit)
    return tr("{check} ({rule}), measured {figure}", check=title, rule=check.rule, figure=figure)


def _named(sheet: Sheet, plan: QuestionPlan, step: Explanation, figure: Figure) -> Explanation:
    """The last step under the question's own name."""
    sentence = f"{sheet.title(plan.id)}: {shown(step.value)} {FIGURE_WORDS[figure]}. {step.sentence}"
    return step.model_copy(update={"role": "", "sentence": sentence})


def _derived(sheet: Sheet, plan: QuestionPlan, score: QuestionScore, figure: Figure) -> Explanation:
    name: Figure = "mid" if figure == "stated" else figure
    step = _row_step(sheet, plan, name)
    value = getattr(score, name)
    if step.value != value:  # the evidence of the row, or another figure of it, limits this one
        other: Figure = "mid"
        limits = [_row_step(sheet, plan, other)]
        if name == "lo" and score.evidence_cap is not None:
            said = tr(EVIDENCE_CAP, level=score.evidence, cap=shown(score.evidence_cap))
            limits.append(leaf(plan.id, "evidence cap", said, score.evidence_cap))
        step = Explanation(
            subject=plan.id, role="in order",
            sentence=tr("Kept in order with the other figures: {value}.", value=shown(value)),
            rule=tr("Evidenced is at most what is stated, and what is stated at most what is possible."),
            operation="min" if name == "lo" else "max", value=value, parts=(step, *limits),
        )  # fmt: skip
    return _named(sheet, plan, step, figure)


def _row_step(sheet: Sheet, plan: QuestionPlan, name: Figure) -> Explanation:
    """The row of a derived question on a figure, after its deduction."""
    derive = plan.derive
    if derive is None:
        raise TypeError(plan.id)
    row = next(v for k, v in derive.values.items() if k == str(profile_value(derive.by, sheet.profile)))
    base = row_value(row, sheet.card.questions.get, name) if row != "unknown" else 0.0
    said = tr("The profile's {field} gives {value}.", field=derive.by, value=shown(base))
    if isinstance(row, DependentValue):
        said = tr(
            "The profile's {field} gives {value}, read from {question}.",
            field=derive.by,
            value=shown(base),
            question=row.if_.answer,
        )
    step = leaf(plan.id, "row", said, base)
    taken, floor = row_minus(derive, sheet.profile)
    if taken:
        value = max(floor, base - taken)
        step = Explanation(
            subject=plan.id, role="after deduction",
            sentence=tr("Less {taken}: {value}.", taken=shown(taken), value=shown(value)),
            rule=tr("A deduction of the pack applies to this profile."), operation="less", value=value,
            parts=(
                step,
                leaf(plan.id, "deduction", tr("Deduction {taken}.", taken=shown(taken)), taken),
                leaf(plan.id, "floor", tr("Not below {floor}.", floor=shown(floor)), floor),
            ),
        )  # fmt: skip
    return step


def leaf(subject: str, role: str, sentence: str, value: float | None) -> Explanation:
    """Something given: an entry, a weight, a threshold."""
    return Explanation(subject=subject, role=role, sentence=sentence, value=value)
