"""The read-out page: verdict with reasons, gaps, gates, practices, what would move it, where a figure comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from readiness.app import readout_lines as lines
from readiness.app import scoring_words as words
from readiness.app.score_json import path_json, score_json, sensitivity_json
from readiness.app.scoring_views import Assessed, BarLine, MoveLine, MovesView, PathLine, ReadoutView
from readiness.app.scoring_words import LevelStyle
from readiness.app.wording import BAND_WORDS
from readiness.domain.progress import SILENT, Progress
from readiness.domain.questionnaire import Pack
from readiness.domain.scoring.explained_total import explain, subjects
from readiness.domain.scoring.explained_verdict import RELIABILITY, explain_reliability_gate
from readiness.domain.scoring.explanation import Explanation, Figure
from readiness.domain.scoring.scorecard import BANDS, BandId, Scorecard
from readiness.domain.scoring.sensitivity import MoveKind, PathStep, QuestionMoves, sensitivity, shortest_path
from readiness.domain.scoring.verdict import RANK, compared
from readiness.errors import ReadinessError
from readiness.language import tr

__all__ = [
    "Assessed",
    "MoveLine",
    "MovesView",
    "ReadoutView",
    "explain_figure",
    "moves",
    "path_to",
    "readout",
    "score_document",
]


def readout(engagement: Assessed, style: LevelStyle = "letters") -> ReadoutView:
    """The read-out of an engagement as it stands.

    Args:
        engagement: The engagement.
        style: How levels are named: letters in the room, numbers in report and command line.
    """
    pack, card = engagement.pack, engagement.scorecard
    gaps = sorted(lines.gaps(pack, card), key=lambda gap: gap.figures.lo if gap.figures else 101.0)
    return ReadoutView(
        note=lines.note(card),
        readings=lines.readings(card),
        sentence=words.verdict_sentence(card, lines.answers_to_show(engagement)),
        reasons=words.reasons(pack, card),
        gaps=tuple(gap for gap in gaps if pack.section_by_id[gap.id].weight > 0),
        control=tuple(gap for gap in gaps if pack.section_by_id[gap.id].weight == 0),
        gates=lines.gates(engagement, style),
        gates_note=lines.gates_note(card),
        practices=lines.practices(pack, card),
        practices_note=lines.practices_note(pack, card),
        watching=lines.watching(card),
        layers=tuple(BarLine(layer.id, layer.title, layer.explain, card.layers.get(layer.id)) for layer in pack.layers),
        layers_note=lines.layers_note(pack, card),
        disagreements=lines.disagreements(engagement, style),
        optimism_note=lines.optimism_note(card),
        contradictions=lines.contradictions(pack, card, style),
        blind_spots=lines.blind_spots(engagement),
        blind_note=tr(
            "{share}% of the questionnaire by weight: nobody here could say.", share=words.whole(100 * card.blind_spot)
        ),
        equal_weights_note=lines.equal_weights_note(card),
        balance_note=lines.balance_note(card),
        stall_note=lines.stall_note(pack, card),
        cautions=tuple(words.caution_words(code) for code in card.cautions),
        outlook=words.verdict_outlook(card, lines.answers_to_show(engagement)),
    )


def moves(engagement: Assessed, style: LevelStyle = "letters") -> MovesView:
    """What each answer would move; a few milliseconds for the full bank."""
    found = sensitivity(engagement.pack, engagement.profile, engagement.scorecard)
    return MovesView(
        prove=_move_lines(engagement.pack, found, "prove", style),
        raise_=_move_lines(engagement.pack, found, "raise", style),
        lose=_move_lines(engagement.pack, found, "lose", style),
    )


def _move_lines(
    pack: Pack, found: tuple[QuestionMoves, ...], kind: MoveKind, style: LevelStyle
) -> tuple[MoveLine, ...]:
    lines = []
    for row in found:
        move = {"prove": row.prove, "raise": row.raise_, "lose": row.lose}[kind]
        if move is None or (not move.delta_lo and kind not in row.flips):
            continue
        question = pack.question_by_id[row.id]
        lines.append(
            MoveLine(
                question=row.id,
                title=question.short_title,
                kind=kind,
                to=words.level_words(question, move.to, style),
                band=move.verdict,
                word=BAND_WORDS[move.verdict],
                delta=move.delta_lo,
                flips=kind in row.flips,
            )
        )
    return tuple(sorted(lines, key=lambda line: (not line.flips, -abs(compared(line.delta)), line.question)))


def path_to(engagement: Assessed, band: BandId, progress: Progress = SILENT) -> tuple[PathStep, ...] | None:
    """The shortest path to a band; empty when reached, None when answers alone do not lead there. Run it as a job.

    Raises:
        Cancelled: `progress` said so.
    """
    return shortest_path(engagement.pack, engagement.profile, engagement.scorecard, band, progress)


def next_band(scorecard: Scorecard) -> BandId | None:
    """The band above the certified one; None at the top."""
    at = BANDS.index(scorecard.verdict.certified) + 1
    return BANDS[at] if at < len(BANDS) else None


def path_work(
    engagement: Assessed, band: BandId, style: LevelStyle = "letters"
) -> Callable[[Progress], tuple[PathLine, ...] | None]:
    """The shortest path to a band as work for a job: frozen values in, lines in words out (None: stuck)."""
    pack, profile, card = engagement.pack, engagement.profile, engagement.scorecard

    def work(progress: Progress) -> tuple[PathLine, ...] | None:
        found = shortest_path(pack, profile, card, band, progress)
        if found is None:
            return None
        return tuple(_path_line(pack, card, step, style) for step in found)

    return work


def _path_line(pack: Pack, card: Scorecard, step: PathStep, style: LevelStyle) -> PathLine:
    question = pack.question_by_id[step.id]
    now = card.questions[step.id].mid
    return PathLine(
        question=step.id,
        title=question.short_title,
        to=words.level_words(question, step.to, style),
        is_claimed=now is not None and now >= step.to,
    )


def explain_figure(engagement: Assessed, subject: str, figure: Figure = "lo") -> Explanation:
    """Where a figure comes from.

    Args:
        engagement: The engagement.
        subject: A question, section, practice, sub-practice, `layer:CON`, `gate:OBS-01`, or `overall`, `coverage`,
            `layer_spread`, `equal_weights`, `verdict`.
        figure: evidenced (lo), as stated (mid), still possible (hi), or stated over answered questions only.

    Raises:
        ReadinessError: There is nothing of that name.
    """
    names = {name.casefold(): name for name in subjects(engagement.pack)}
    named = names.get(subject.casefold(), subject)
    projection = getattr(engagement, "projection", None) if named == f"gate:{RELIABILITY}" else None
    if projection is not None and RELIABILITY in engagement.scorecard.gates:
        status, success = engagement.scorecard.gates[RELIABILITY], projection.success
        ends = (success.low, success.high, projection.target.value)
        # Complete figures that leave the gate unknown are too thin to judge, by runs, days or verified outcomes.
        thin = status == "unknown" and None not in ends
        return explain_reliability_gate(engagement.pack, status, *ends, thin=thin)
    found = explain(engagement.pack, engagement.profile, engagement.responses, engagement.scorecard, named, figure)
    if found is None:
        raise ReadinessError(
            tr("There is nothing to explain under {subject!r}.", subject=subject),
            hint=tr(
                "Name a question (OBS-01), a section (OBS), a practice, gate:OBS-01, layer:CON, overall or verdict."
            ),
        )
    return found


def score_document(engagement: Assessed, progress: Progress = SILENT) -> dict[str, Any]:
    """The whole answer of `readiness score --json`, with what moves the verdict and the paths to higher bands."""
    pack, card = engagement.pack, engagement.scorecard
    certifiable = [band for band in BANDS if RANK[band] > RANK["not_ready"]]
    return {
        **score_json(card, pack, engagement.pack_hash),
        "sensitivity": sensitivity_json(sensitivity(pack, engagement.profile, card)),
        "shortestPath": {band: path_json(path_to(engagement, band, progress)) for band in certifiable},
    }
