"""The lines of the read-out, one function per part of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.app import scoring_words as words
from readiness.app.scoring_views import (
    Assessed,
    BarLine,
    BlindLine,
    ContradictionLine,
    DisagreementLine,
    GapLine,
    GateLine,
    PracticeLine,
    VerdictReading,
)
from readiness.app.scoring_words import LevelStyle
from readiness.app.wording import BAND_WORDS, GATE_WORDS
from readiness.domain.questionnaire import Pack
from readiness.domain.questions import QuestionId
from readiness.domain.scoring.scorecard import BANDS, BandId, PracticeScore, Scorecard, Triple
from readiness.domain.scoring.sensitivity import shortest_path
from readiness.domain.scoring.verdict import RANK, gate_cap, reaches
from readiness.domain.scoring.votes import count_votes
from readiness.language import tr, trn

STATUS_ORDER: Final[Mapping[str, int]] = {"fail": 0, "unknown": 1, "claimed": 2, "pass": 3}
STUCK_FACT: Final = "survey-stuck-46"
ALIKE: Final = 0.05


def note(card: Scorecard) -> str:
    """What is answered and what was shown."""
    shown = sum(score.state == "answered" and score.evidence >= words.SHOWN for score in card.questions.values())
    counts = {"answered": card.answered, "applicable": card.applicable, "shown": shown}
    said = tr("{answered} of {applicable} answered, {shown} shown", **counts)
    beside = len(card.questions) - card.applicable
    if not beside:
        return said
    return f"{said}, {trn('{n} does not apply', '{n} do not apply', beside)}"


def readings(card: Scorecard) -> tuple[VerdictReading, ...]:
    """The verdict three times, with its points."""
    verdict, overall = card.verdict, card.overall
    rows: tuple[tuple[str, BandId, float], ...] = (
        (tr("Evidenced: what was shown"), verdict.certified, overall.lo),
        (tr("As stated: if every claim is shown"), verdict.stated, overall.mid),
        (tr("Still possible: if every blank turns out well"), verdict.potential, overall.hi),
    )
    return tuple(
        VerdictReading(heading, band, BAND_WORDS[band], None if band == "no_verdict" else points)
        for heading, band, points in rows
    )


def answers_to_show(engagement: Assessed) -> int | None:
    """On how many answers evidence alone is missing for the stated verdict; None where it does not suffice."""
    card = engagement.scorecard
    if RANK[card.verdict.stated] <= RANK[card.verdict.certified]:
        return None
    path = shortest_path(engagement.pack, engagement.profile, card, card.verdict.stated, prove_only=True)
    return None if path is None else len(path)


def gaps(pack: Pack, card: Scorecard) -> list[GapLine]:
    """One line per section, in pack order, with the floor of the next verdict."""
    target = words.next_band(card.verdict.certified) or BANDS[-1]
    floor = next((band.section_floor for band in pack.policy.bands if band.id == target), 0.0)
    lines = []
    for section in pack.sections:
        score = card.sections[section.id]
        lines.append(
            GapLine(
                id=section.id,
                title=section.title,
                short=section.short or section.title,
                explain=section.explain,
                citation_share=section.citation_share,
                figures=_triple(score.lo, score.mid, score.hi),
                stated=score.stated,
                answered=score.answered,
                applicable=score.applicable,
                coverage=score.coverage,
                floor=floor,
                below_floor=score.lo is not None and score.lo < floor,
            )
        )
    return lines


def _triple(lo: float | None, mid: float | None, hi: float | None) -> Triple | None:
    return None if lo is None or mid is None or hi is None else Triple(lo=lo, mid=mid, hi=hi)


def gates(engagement: Assessed, style: LevelStyle) -> tuple[GateLine, ...]:
    """Gates, those first that hold the verdict down most: by cap, status, hard before soft."""
    pack, card = engagement.pack, engagement.scorecard
    accepted = {risk.gate: risk for risk in engagement.risks}
    lines = []
    for gate, status in card.gates.items():
        listed = pack.gate_by_id.get(gate)
        question = pack.question_by_id.get(QuestionId(gate))
        own = question.gate if question is not None else None
        lines.append(
            GateLine(
                id=gate,
                title=listed.title if listed else question.short_title if question else gate,
                hard=own.hard if own is not None else bool(listed and listed.hard),
                status=status,
                word=GATE_WORDS[status],
                missing=words.gate_missing(pack, engagement.profile, engagement.responses, card, gate, style),
                accepted=accepted.get(gate),
            )
        )
    return tuple(sorted(lines, key=_weight_of_gate))


def _weight_of_gate(line: GateLine) -> tuple[int, int, bool]:
    cap = gate_cap(line.status, is_hard=line.hard)
    return (RANK[cap] if cap is not None else len(BANDS), STATUS_ORDER[line.status], not line.hard)


def gates_note(card: Scorecard) -> str:
    """How many gates pass."""
    passed = sum(status == "pass" for status in card.gates.values())
    return tr("{passed} of {gates} pass", passed=passed, gates=len(card.gates))


def practices(pack: Pack, card: Scorecard) -> tuple[PracticeLine, ...]:
    """The practices of the survey's 14%, each with its sub-practices."""
    lines = []
    for practice in pack.practices:
        score = card.practices[practice.id]
        parts = tuple(
            PracticeLine(sub.id, sub.title, sub.explain, _figures(card.sub_practices[sub.id]), None, "")
            for sub in practice.sub
        )
        status, word = score.status, tr("Not assessed")
        if status is not None and _may_still_rise(pack, card, score):
            status, word = None, tr("Not known")
        elif status is not None:
            word = words.PRACTICE_WORDS[status]
        lines.append(PracticeLine(practice.id, practice.title, practice.explain, _figures(score), status, word, parts))
    return tuple(lines)


def _may_still_rise(pack: Pack, card: Scorecard, score: PracticeScore) -> bool:
    """Whether a practice is only missing because so little is answered that there is no verdict either."""
    is_thin = card.verdict.certified == BANDS[0]
    return is_thin and score.status == "missing" and (score.hi or 0.0) >= pack.policy.practice_emerging


def _figures(score: PracticeScore) -> Triple | None:
    return _triple(score.lo, score.mid, score.hi)


def practices_note(pack: Pack, card: Scorecard) -> str:
    """B.6: resemblance, not probability."""
    evidenced = sum(practice.status == "in_place" for practice in card.practices.values())
    claimed = sum(p.mid is not None and reaches(p.mid, pack.policy.practice_in_place) for p in card.practices.values())
    total = len(card.practices)
    return tr(
        "Evidenced {evidenced} of {total}, claimed {claimed} of {total} practices that the survey's 14% had in common.",
        evidenced=evidenced,
        claimed=claimed,
        total=total,
    )


def watching(card: Scorecard) -> tuple[BarLine, ...]:
    """Monitoring, observability and debugging, evidenced."""
    rows = (
        ("monitoring", tr("Monitoring"), tr("Is it healthy?"), card.indices.monitoring),
        ("observability", tr("Observability"), tr("What happened inside a run?"), card.indices.observability),
        ("debugging", tr("Debugging"), tr("Why did this one fail?"), card.indices.debugging),
    )
    return tuple(BarLine(key, title, text, _triple(value, value, value)) for key, title, text, value in rows)


def layers_note(pack: Pack, card: Scorecard) -> str:
    """Whether the layers are out of step."""
    if card.layer_spread is None:
        return ""
    spread = words.whole(card.layer_spread)
    if card.layer_spread >= pack.policy.layer_spread:
        return tr("Layers out of step: {points} points between the strongest and the weakest layer.", points=spread)
    return tr("{points} points between the strongest and the weakest layer.", points=spread)


def disagreements(engagement: Assessed, style: LevelStyle) -> tuple[DisagreementLine, ...]:
    """Voted questions that were not unanimous enough, split ones left open first."""
    found = []
    for key, score in engagement.scorecard.questions.items():
        response = engagement.responses.get(QuestionId(key))
        if response is None or not response.votes or not set(score.flags) & {"votes_amber", "votes_red", "role_gap"}:
            continue
        result = count_votes(response.votes)
        cast = " ".join("?" if vote.level is None else words.level_name(vote.level, style) for vote in response.votes)
        title = engagement.pack.question_by_id[QuestionId(key)].short_title
        closed = response.value is not None
        found.append(DisagreementLine(QuestionId(key), title, cast, result.flag, result.gap, closed))
    return tuple(sorted(found, key=lambda line: (line.flag != "red", line.closed, line.question)))


def optimism_note(card: Scorecard) -> str:
    """How builders voted against everybody else."""
    gap = card.indices.builder_optimism
    if gap is None:
        return ""
    if abs(gap) < ALIKE:
        return tr("Builders and everybody else see it alike.")
    if gap > 0:
        return tr("Builders vote {levels:.1f} levels higher than everybody else, on average.", levels=gap)
    return tr("Builders vote {levels:.1f} levels lower than everybody else, on average.", levels=-gap)


def contradictions(pack: Pack, card: Scorecard, style: LevelStyle) -> tuple[ContradictionLine, ...]:
    """Claims beside what the data shows."""
    return tuple(
        ContradictionLine(
            rule=finding.rule,
            question=QuestionId(finding.question),
            title=pack.question_by_id[QuestionId(finding.question)].short_title,
            say=finding.say,
            claimed=words.level_words(pack.question_by_id[QuestionId(finding.question)], finding.claimed, style),
            limit=words.level_words(pack.question_by_id[QuestionId(finding.question)], finding.cap, style),
            resolution=finding.resolution,
            reason=finding.reason,
        )
        for finding in card.contradictions
    )


def blind_spots(engagement: Assessed) -> tuple[BlindLine, ...]:
    """The don't knows, with who finds out by when."""
    found = []
    for key, score in engagement.scorecard.questions.items():
        if score.state == "unknown":
            response = engagement.responses.get(QuestionId(key))
            title = engagement.pack.question_by_id[QuestionId(key)].short_title
            who, by = (response.who, response.by) if response else ("", None)
            found.append(BlindLine(QuestionId(key), title, who, by))
    return tuple(found)


def equal_weights_note(card: Scorecard) -> str:
    """Whether the verdict survives equal weights."""
    equal = card.equal_weights
    if equal is None:
        return ""
    total = words.points_words(equal.overall_lo)
    if equal.same_verdict:
        return tr("With equal weights the evidenced total is {points}; the verdict stays.", points=total)
    return tr(
        "With equal weights the evidenced total is {points}; the verdict becomes {verdict}.",
        points=total,
        verdict=BAND_WORDS[equal.certified],
    )


def balance_note(card: Scorecard) -> str:
    """Build-versus-operate in words."""
    balance = card.indices.balance
    if balance is None or balance.index is None or balance.reading is None:
        return ""
    said = tr(
        "{reading}: {share}% of building and operating together goes into operating.",
        reading=words.BALANCE_WORDS[balance.reading],
        share=words.whole(100 * balance.index),
    )
    if not balance.move_to_target:
        return said
    move = tr(
        "Moving {amount:g} within the same total reaches {target:.0%}.",
        amount=balance.move_to_target,
        target=balance.target,
    )
    return f"{said} {move}"


def stall_note(pack: Pack, card: Scorecard) -> str:
    """Base rates first, then the reading in words; never a percentage of its own (B.10)."""
    if card.indices.stall is None:
        return ""
    fact = pack.fact_by_id.get(STUCK_FACT)
    reading = words.STALL_WORDS[card.indices.stall.reading]
    return f"{fact.product_wording} {reading}" if fact else reading
