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

WATCHING: Final[Mapping[str, str]] = {
    "monitoring": "Monitoring (is it healthy?)",
    "observability": "Observability (what happened inside?)",
    "debugging": "Debugging (why did this one fail?)",
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
        leaf(key, key, f"{sheet.title(key)}: {score.state}.", 1.0 if score.state == "unknown" else 0.0).model_copy(
            update={"weight": sheet.index.plans[key].weight}
        )
        for key, score in sheet.card.questions.items()
        if score.lo is not None
    )
    value = POINTS * sheet.card.blind_spot
    return Explanation(
        subject="blind_spot",
        sentence=f"On {points(value)}% of the questionnaire by weight nobody here could say.",
        rule="Weight of the don't knows divided by the weight of all questions that apply.",
        operation="weighted_mean" if parts else "given",
        scale=POINTS,
        value=value,
        parts=parts,
    )


def explain_optimism(sheet: Sheet) -> Explanation:
    """The mean gap between builders and everybody else over voted questions."""
    value = sheet.card.indices.builder_optimism
    if value is None:
        sentence = "No voted question has both builders and others."
        return Explanation(subject="builder_optimism", sentence=sentence, value=None)
    gaps = {
        key: gap
        for key, score in sheet.card.questions.items()
        if score.state != "hidden"
        and (response := sheet.responses.get(QuestionId(key))) is not None
        and (gap := role_gap(response.votes)) is not None
    }
    parts = tuple(
        leaf(key, key, f"{sheet.title(key)}: builders {gap:+d} levels from the others.", float(gap))
        for key, gap in gaps.items()
    )
    return Explanation(
        subject="builder_optimism",
        sentence=f"Builders vote {value:+.1f} levels from everybody else, over {len(parts)} voted questions.",
        rule="The mean of the builders' median minus everybody else's, over voted questions with both.",
        operation="mean",
        value=value,
        parts=parts,
    )


def explain_balance(sheet: Sheet) -> Explanation:
    """Operate over build plus operate."""
    found = sheet.card.indices.balance
    if found is None or found.index is None:
        return Explanation(subject="balance", sentence="No effort on building or operating is entered.", value=None)
    return Explanation(
        subject="balance",
        sentence=f"{found.operate:g} of {found.build + found.operate:g} went into operating: {found.index:.0%}. "
        f"Moving {found.move_to_target:g} within the same total reaches {found.target:.0%}.",
        rule="Effort on operating divided by effort on building and operating; connecting systems stands apart.",
        operation="ratio",
        value=found.index,
        parts=(
            leaf("balance", "operate", f"Operating: {found.operate:g}.", found.operate),
            leaf("balance", "build", f"Building: {found.build:g}.", found.build),
        ),
    )


def explain_stall(sheet: Sheet) -> Explanation:
    """Stall exposure in points."""
    found = sheet.card.indices.stall
    if found is None:
        return Explanation(subject="stall", sentence="Stall exposure was not read.", value=None)
    terms = stall_terms(sheet.index, sheet.profile, sheet.card.sections, sheet.card.gates)
    parts = tuple(leaf("stall", term.name, _term_words(term), float(term.points)) for term in terms)
    return Explanation(
        subject="stall",
        sentence=f"{found.points} points: {found.reading} of the survey's stall conditions are present.",
        rule="One point per weak gap, one for an owner gate that does not pass, up to two each for age and for being "
        "blocked. Points are counted, not turned into a chance.",
        operation="total",
        value=float(found.points),
        parts=parts,
    )


def _term_words(term: StallTerm) -> str:
    match term.name:
        case "owner":
            return f"The gate on the owner {'does not pass' if term.points else 'passes'}: {term.points}."
        case "age":
            age = "not entered" if term.value is None else f"{term.value:g} months"
            return f"Age of the pilot {age}: {term.points}."
        case "blocked":
            blocked = "not blocked" if term.value is None else f"blocked for {term.value:g} months"
            return f"Last attempt to widen {blocked}: {term.points}."
        case _:
            return f"{term.name} evidenced at {points(term.value)}: {term.points}."


INDEX_EXPLANATIONS: Final[Mapping[str, Callable[[Sheet], Explanation]]] = {
    "blind_spot": explain_blind_spot,
    "builder_optimism": explain_optimism,
    "balance": explain_balance,
    "stall": explain_stall,
}
