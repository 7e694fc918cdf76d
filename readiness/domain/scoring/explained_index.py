"""Where the side indices come from: M/O/D, blind spot, optimism, balance of effort, stall exposure (B.7 to B.10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from readiness.domain.questions import QuestionId
from readiness.domain.scoring.explained_mean import points, weighted_mean_of
from readiness.domain.scoring.explained_question import Sheet, leaf
from readiness.domain.scoring.explanation import Explanation
from readiness.domain.scoring.indices import StallTerm, stall_terms
from readiness.domain.scoring.means import POINTS
from readiness.domain.scoring.votes import role_gap
from readiness.language import Words, noop, tr

WATCHING: Final[Mapping[str, str]] = Words(
    {
        "monitoring": "Monitoring (is it healthy?)",
        "observability": "Observability (what happened inside?)",
        "debugging": "Debugging (why did this one fail?)",
    }
)
BLIND: Final[Mapping[str, str]] = {
    "answered": noop("{question}: answered."),
    "unanswered": noop("{question}: unanswered."),
    "unknown": noop("{question}: unknown."),
    "na": noop("{question}: na."),
    "hidden": noop("{question}: hidden."),
}
STALL: Final[Mapping[str, str]] = {
    "few": noop("{points} points: few of the survey's stall conditions are present."),
    "several": noop("{points} points: several of the survey's stall conditions are present."),
    "most": noop("{points} points: most of the survey's stall conditions are present."),
}


def explain_watching(sheet: Sheet, subject: str) -> Explanation:
    """Monitoring, observability or debugging: the weighted mean of the questions that the pack names for it."""
    members = getattr(sheet.index.pack.policy, f"{subject}_questions")
    known = [key for key in members if key in sheet.index.plans]
    value = getattr(sheet.card.indices, subject)
    return weighted_mean_of(sheet, subject, WATCHING[subject], known, "lo", value)


def explain_blind_spot(sheet: Sheet) -> Explanation:
    """Don't-know weight over applicable weight, in percent."""
    parts = tuple(
        leaf(
            key, key, tr(BLIND[score.state], question=sheet.title(key)), 1.0 if score.state == "unknown" else 0.0
        ).model_copy(update={"weight": sheet.index.plans[key].weight})
        for key, score in sheet.card.questions.items()
        if score.lo is not None
    )
    value = POINTS * sheet.card.blind_spot
    return Explanation(
        subject="blind_spot",
        sentence=tr("On {share}% of the questionnaire by weight nobody here could say.", share=points(value)),
        rule=tr("Weight of the don't knows divided by the weight of all questions that apply."),
        operation="weighted_mean" if parts else "given",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def explain_optimism(sheet: Sheet) -> Explanation:
    """The mean gap between builders and everybody else over voted questions."""
    value = sheet.card.indices.builder_optimism
    if value is None:
        sentence = tr("No voted question has both builders and others.")
        return Explanation(subject="builder_optimism", sentence=sentence, value=None)
    gaps = {
        key: gap
        for key, score in sheet.card.questions.items()
        if score.state != "hidden"
        and (response := sheet.responses.get(QuestionId(key))) is not None
        and (gap := role_gap(response.votes)) is not None
    }
    parts = tuple(
        leaf(
            key,
            key,
            tr("{question}: builders {gap:+d} levels from the others.", question=sheet.title(key), gap=gap),
            float(gap),
        )
        for key, gap in gaps.items()
    )
    return Explanation(
        subject="builder_optimism",
        sentence=tr(
            "Builders vote {gap:+.1f} levels from everybody else, over {questions} voted questions.",
            gap=value,
            questions=len(parts),
        ),
        rule=tr("The mean of the builders' median minus everybody else's, over voted questions with both."),
        operation="mean",
        value=value,
        parts=parts,
    )


def explain_balance(sheet: Sheet) -> Explanation:
    """Operate over build plus operate."""
    found = sheet.card.indices.balance
    if found is None or found.index is None:
        sentence = tr("No effort on building or operating is entered.")
        return Explanation(subject="balance", sentence=sentence, value=None)
    return Explanation(
        subject="balance",
        sentence=tr(
            "{operate:g} of {all:g} went into operating: {share:.0%}. "
            "Moving {amount:g} within the same total reaches {target:.0%}.",
            operate=found.operate,
            all=found.build + found.operate,
            share=found.index,
            amount=found.move_to_target,
            target=found.target,
        ),
        rule=tr("Effort on operating divided by effort on building and operating; connecting systems stands apart."),
        operation="ratio",
        value=found.index,
        parts=(
            leaf("balance", "operate", tr("Operating: {amount:g}.", amount=found.operate), found.operate),
            leaf("balance", "build", tr("Building: {amount:g}.", amount=found.build), found.build),
        ),
    )


def explain_stall(sheet: Sheet) -> Explanation:
    """Stall exposure in points."""
    found = sheet.card.indices.stall
    if found is None:
        return Explanation(subject="stall", sentence=tr("Stall exposure was not read."), value=None)
    terms = stall_terms(sheet.index, sheet.profile, sheet.card.sections, sheet.card.gates)
    parts = tuple(leaf("stall", term.name, _term_words(term), float(term.points)) for term in terms)
    return Explanation(
        subject="stall",
        sentence=tr(STALL[found.reading], points=found.points),
        rule=tr(
            "One point per weak gap, one for an owner gate that does not pass, up to two each for age and for being "
            "blocked. Points are counted, not turned into a chance."
        ),
        operation="total",
        value=float(found.points),
        parts=parts,
    )


def _term_words(term: StallTerm) -> str:
    match term.name:
        case "owner":
            if term.points:
                return tr("The gate on the owner does not pass: {points}.", points=term.points)
            return tr("The gate on the owner passes: {points}.", points=term.points)
        case "age":
            if term.value is None:
                return tr("Age of the pilot not entered: {points}.", points=term.points)
            return tr("Age of the pilot {months:g} months: {points}.", months=term.value, points=term.points)
        case "blocked":
            if term.value is None:
                return tr("Last attempt to widen not blocked: {points}.", points=term.points)
            return tr(
                "Last attempt to widen blocked for {months:g} months: {points}.", months=term.value, points=term.points
            )
        case _:
            return tr(
                "{practice} evidenced at {value}: {points}.",
                practice=term.name,
                value=points(term.value),
                points=term.points,
            )


INDEX_EXPLANATIONS: Final[Mapping[str, Callable[[Sheet], Explanation]]] = {
    "blind_spot": explain_blind_spot,
    "builder_optimism": explain_optimism,
    "balance": explain_balance,
    "stall": explain_stall,
}
