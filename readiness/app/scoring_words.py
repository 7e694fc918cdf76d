"""Scores in words: what an open gate lacks, why a verdict is not higher, what would be needed."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal

from readiness.app.wording import BAND_WORDS
from readiness.domain.answers import unit_beside
from readiness.domain.crosscheck import show_metric
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import (
    ChoiceQuestion,
    LadderQuestion,
    NumberQuestion,
    Question,
    QuestionId,
    YesNoQuestion,
)
from readiness.domain.scoring.scorecard import BANDS, BandId, Cap, QuestionScore, Scorecard
from readiness.domain.scoring.verdict import RANK, compared
from readiness.language import Words, day, noop, number, tr, trn

if TYPE_CHECKING:
    from readiness.domain.crosscheck import Profile
    from readiness.domain.response import Response

LevelStyle = Literal["letters", "numbers"]

LETTERS: Final = "ABCDE"
SHOWN: Final = 2
PRACTICE_WORDS: Final = Words({"in_place": "In place", "emerging": "Emerging", "missing": "Missing"})
STALL_WORDS: Final = Words(
    {
        "few": "Few of the survey's stall conditions are present.",
        "several": "Several of the survey's stall conditions are present.",
        "most": "Most of the survey's stall conditions are present.",
    }
)
BALANCE_WORDS: Final = Words(
    {
        "build_heavy": "Effort is heavy on building",
        "leaning": "Effort leans towards building",
        "balanced": "Building and operating are in balance",
        "operate_weighted": "Effort is weighted towards operating",
    }
)
CAUTION_WORDS: Final = Words(
    {
        "thin": "The import is too thin to confirm anything: fewer than 200 runs or fewer than 14 days.",
        "silent_failure_candidates": "Some imported runs ended as a success after a failed call: "
        "look at a few of them.",
        "use_import:P-03": "The longest tasks take over twice the usual number of steps: "
        "the projection uses the import.",
    }
)
GATE_REASONS: Final[Mapping[str, str]] = {
    "fail": noop("Gate '{gate}' fails."),
    "unknown": noop("Gate '{gate}' is unknown: nobody could say."),
    "claimed": noop("Gate '{gate}' is claimed, not shown."),
}
FIGURE_GATE_REASONS: Final[Mapping[str, str]] = {
    "fail": noop("Gate '{gate}' fails."),
    "unknown": noop("Gate '{gate}' is unknown: no figure to judge it."),
    "claimed": noop("Gate '{gate}' is not shown by the data yet."),
}
"""Why a gate that no question carries, but a figure, is not passed."""
GATE_IS_OPEN: Final = noop("Gate '{gate}' is open.")
PREFIXED_CAUTIONS: Final[Mapping[str, str]] = {
    "evidence_aged": noop("{question}: what was shown is too old and must be shown again before it counts."),
    "evidence_not_described": noop("{question}: an artefact is recorded without saying what was shown."),
    "answer_unreadable": noop("{question}: the recorded answer does not fit the question and counts as blank."),
    "dismissed_without_artefact": noop(
        "{question}: {rule} was settled for the claim without an artefact, so its cap stays."
    ),
    "dismissed_without_reason": noop("{question}: {rule} was settled for the claim without a reason."),
}


def caution_words(code: str) -> str:
    """A caution of the scorecard as a sentence."""
    kind, *places = code.split(":")
    if kind in PREFIXED_CAUTIONS:
        return tr(PREFIXED_CAUTIONS[kind], **dict(zip(("question", "rule"), places, strict=False)))
    return CAUTION_WORDS.get(code, code.replace("_", " "))


def points_words(value: float | None) -> str:
    """Points rounded half up to whole ones, as everywhere on screen and paper."""
    return tr("none") if value is None else str(whole(value))


def whole(value: float) -> int:
    """Rounded half up."""
    return int(compared(value) + 0.5)


def level_name(level: int, style: LevelStyle) -> str:
    """A level 0-4 as its letter (room) or number (report, command line)."""
    return LETTERS[max(0, min(len(LETTERS) - 1, level))] if style == "letters" else str(level)


def level_words(question: Question | None, value: float, style: LevelStyle = "letters") -> str:
    """What a value 0-1 means as an answer: a level, an option's label, a number with its unit."""
    if isinstance(question, LadderQuestion):
        name = level_name(round(4 * value), style)
        return name if style == "letters" else tr("level {level}", level=name)
    if isinstance(question, ChoiceQuestion | YesNoQuestion):
        label = next((o.label for o in question.options if compared(o.value) >= compared(value)), None)
        return tr("'{label}'", label=label) if label else (tr("yes") if value else tr("no"))
    if isinstance(question, NumberQuestion):
        figure = number_at(question, value)
        return f"{number(figure, 'g')} {unit_beside(figure, question.unit)}".strip()
    return tr("{value:g} of 1", value=value)


def number_at(question: NumberQuestion, value: float) -> float:
    """The number that counts a value 0-1: the way back through the points."""
    points = sorted(question.points)
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        if min(y0, y1) <= value <= max(y0, y1) and y0 != y1:
            return x0 + (value - y0) * (x1 - x0) / (y1 - y0)
    return points[-1][0] if points else value


def gate_missing(
    pack: Pack,
    profile: Profile,
    responses: Mapping[QuestionId, Response],
    card: Scorecard,
    gate: str,
    style: LevelStyle,
) -> str:
    """What an open gate lacks, in a few words; empty for one that passes."""
    status = card.gates.get(gate)
    if status is None or status == "pass":
        return ""
    question = pack.question_by_id.get(QuestionId(gate))
    if question is None or question.gate is None:
        return _projection_gate(pack, profile, card, status)
    score, response = card.questions[gate], responses.get(QuestionId(gate))
    if status == "unknown":
        return _unknown(score, response)
    if status == "fail":
        return tr(
            "{stated} stated, {needed} needed",
            stated=level_words(question, score.stated or 0.0, style),
            needed=level_words(question, question.gate.min, style),
        )
    return _claimed(pack, question, score, card, style)


def _unknown(score: QuestionScore, response: Response | None) -> str:
    if "na_refused" in score.flags:
        return tr("'not applicable' is not accepted on a gate")
    if score.state != "unknown":
        return tr("not answered yet")
    if response is None or not response.who:
        return tr("nobody could say")
    if response.by is None:
        return tr("nobody could say; {who} finds out", who=response.who)
    return tr("nobody could say; {who} finds out by {day}", who=response.who, day=day(response.by))


def _claimed(pack: Pack, question: Question, score: QuestionScore, card: Scorecard, style: LevelStyle) -> str:
    finding = next((f for f in card.contradictions if f.question == question.id and f.resolution == "open"), None)
    if finding is not None:
        unit = next((metric.unit for metric in pack.metrics if metric.id == finding.metric), "")
        return tr("the data shows {measured}", measured=show_metric(finding.measured, unit))
    if score.aged:
        return tr("shown more than {days} days ago", days=pack.policy.evidence_valid_days)
    if score.evidence < SHOWN:
        asked = question.evidence
        return tr("said, not shown: {evidence}", evidence=asked[0]) if asked else tr("said, not shown")
    low = level_words(question, score.lo or 0.0, style)
    return tr("the room is split: its lower quartile is {level}", level=low)


def _projection_gate(pack: Pack, profile: Profile, card: Scorecard, status: str) -> str:
    if status == "fail":
        return tr("measured success is below the target")
    if status == "claimed":
        return tr("the measured interval spans the target")
    if "thin" in card.cautions:
        return tr("too little data: fewer than 200 runs or 14 days")
    if not isinstance(profile.get("P-11", {}).get("success"), int | float):
        suggested = suggested_target(pack, profile)
        if suggested is None:
            return tr("no target set")
        return tr("no target set; suggested {share:.0%}", share=suggested)
    return tr("too few verified outcomes are imported")


def suggested_target(pack: Pack, profile: Profile) -> float | None:
    """The target success that the worst consequence suggests (policy), as a share."""
    for item in pack.profile:
        for field in item.fields:
            chosen = profile.get(item.id, {}).get(field.key)
            for option in field.options:
                if option.suggested_target is not None and option.key == chosen:
                    return option.suggested_target
    return None


def next_band(band: BandId) -> BandId | None:
    """The band above; None at the top."""
    place = BANDS.index(band) + 1
    return BANDS[place] if place < len(BANDS) else None


def reasons(pack: Pack, card: Scorecard) -> tuple[str, ...]:
    """Why the certified verdict is not one band higher, the weightiest first; empty at the top."""
    target = next_band(card.verdict.certified)
    if target is None:
        return ()
    if target == "not_ready":  # there is no verdict yet
        return (tr("Only {share}% of the questionnaire is answered.", share=whole(100 * card.coverage)),)
    caps = [cap for cap in card.verdict.caps if RANK[cap.cap] < RANK[target]]
    return (*(_cap_reason(pack, cap) for cap in sorted(caps, key=_weight)), *_shortfalls(pack, card, target))


def _weight(cap: Cap) -> tuple[int, int]:
    order = {"fail": 0, "unknown": 1, "claimed": 2}
    return (RANK[cap.cap], order.get(cap.status or "", 3))


def _cap_reason(pack: Pack, cap: Cap) -> str:
    if cap.gate is not None:
        gate = pack.gate_by_id.get(cap.gate)
        words = GATE_REASONS if cap.gate in pack.question_by_id else FIGURE_GATE_REASONS
        return tr(words.get(cap.status or "", GATE_IS_OPEN), gate=gate.title if gate else cap.gate)
    if cap.practice is not None:
        title = next((p.title for p in pack.practices if p.id == cap.practice), cap.practice)
        return tr("Nothing here assesses '{practice}'.", practice=title)
    return tr("Too much of a section is marked not applicable.")


def _shortfalls(pack: Pack, card: Scorecard, target: BandId) -> list[str]:
    band = next((row for row in pack.policy.bands if row.id == target), None)
    if band is None:
        return []
    found = []
    if compared(card.overall.lo) < band.overall:
        found.append(
            tr(
                "The evidenced total is {points}; {needed:g} is needed.",
                points=points_words(card.overall.lo),
                needed=band.overall,
            )
        )
    found += [
        tr(
            "{section} is at {points}; every section needs {needed:g}.",
            section=section.title,
            points=points_words(value),
            needed=band.section_floor,
        )
        for section in pack.sections
        if (value := card.sections[section.id].lo) is not None and compared(value) < band.section_floor
    ]
    found += [
        tr(
            "{practice} is at {points}; every practice needs {needed:g}.",
            practice=practice.title,
            points=points_words(low),
            needed=band.practice_floor,
        )
        for practice in pack.practices
        if (low := card.practices[practice.id].lo) is not None and compared(low) < band.practice_floor
    ]
    if compared(100 * card.coverage) < band.coverage:
        found.append(
            tr("{share}% is answered; {needed:g}% is needed.", share=whole(100 * card.coverage), needed=band.coverage)
        )
    return found


def verdict_sentence(card: Scorecard, to_show: int | None) -> str:
    """The verdict three times in words (B.5).

    Args:
        card: The scorecard.
        to_show: On how many answers evidence alone is missing for the stated verdict; None when that is not known.
    """
    said = tr("Evidenced: {verdict}.", verdict=BAND_WORDS[card.verdict.certified])
    return " ".join((said, *verdict_outlook(card, to_show)))


def verdict_outlook(card: Scorecard, to_show: int | None) -> tuple[str, ...]:
    """What the claims made today and the blanks could make of the evidenced verdict; see `verdict_sentence`."""
    verdict = card.verdict
    said = []
    if RANK[verdict.stated] > RANK[verdict.certified]:
        said.append(tr("If the claims made today are shown: {verdict}.", verdict=BAND_WORDS[verdict.stated]))
        if to_show:
            said.append(
                trn(
                    "What is missing for that is evidence on one answer, not work.",
                    "What is missing for that is evidence on {n} answers, not work.",
                    to_show,
                )
            )
    if RANK[verdict.potential] > max(RANK[verdict.stated], RANK[verdict.certified]):
        said.append(tr("If every blank turns out well: {verdict}.", verdict=BAND_WORDS[verdict.potential]))
    if not said and verdict.certified != BANDS[-1]:
        said.append(tr("Showing every claim and filling every blank would not change the verdict."))
    return tuple(said)
