"""Derivations as tables: what caps a verdict and what its areas reach; what each part of a figure counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from readiness.app.scoring_parts import PartLine
from readiness.app.scoring_views import GapLine, GateLine, PracticeLine
from readiness.domain.scoring.scorecard import BANDS
from ui.language import compact, number
from ui.theme import verdicts
from ui.widgets.cells import Number, StateCell, Two, Words, quiet, strong
from ui.widgets.kit import Items, Text
from ui.widgets.ledger import Column, Ledger, Row
from ui.widgets.open_gates import ORDER
from ui.widgets.panel import inset

Explain = Callable[[str], object]
ONE_LINE, TWO_LINES = 32, 48
"""Heights of rows in text units."""


@dataclass(frozen=True)
class Cap:
    """A condition that holds the verdict down, and the highest band it allows."""

    subject: str
    words: str
    band: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("Explanation", text)


def parts_table(lines: Sequence[PartLine], name: str, explain: Explain) -> Ledger:
    """What each part counts; Enter or a double click opens its own derivation.

    Args:
        lines: The parts.
        name: What they are parts of, for screen readers.
        explain: Opens the derivation of a part by its subject.
    """
    asked = any(line.evidence is not None or line.level for line in lines)
    rows = [_part(line, is_question=asked) for line in lines]
    columns = [Column(_tr("Question") if asked else _tr("Area"), -1)]
    if asked:
        columns += [Column(_tr("Answer"), 128, 400), Column(_tr("Evidence"), 76)]
    columns += [Column(_tr("Points"), 60), Column(_tr("Weight"), 64)]
    listing = Ledger(columns, rows, name, row=TWO_LINES if asked else ONE_LINE)
    listing.setObjectName("parts-of-a-figure")
    listing.chosen.connect(lambda at: explain(lines[at].subject))
    return listing


def _part(line: PartLine, *, is_question: bool) -> Row:
    figures = [Number(compact(round(line.points, 1))), Number("" if line.weight is None else compact(line.weight))]
    if not is_question:
        return [strong(line.title), *figures]
    evidence = "–" if line.evidence is None else f"E{line.evidence}"
    answer = Words(line.level, is_own=True) if line.level else quiet(_tr("open"))
    return [Two(line.title, line.subject, is_own=True), answer, quiet(evidence), *figures]


def verdict_tables(
    caps: Sequence[Cap],
    gates: Sequence[GateLine],
    areas: Sequence[GapLine],
    practices: Sequence[PracticeLine],
    explain: Explain,
) -> list[Items]:
    """What caps the verdict, lowest cap first, then what each area and practice reaches.

    Args:
        caps: The conditions that are open.
        gates: All gates, for their names and states.
        areas: The sections.
        practices: The practices.
        explain: Opens the derivation of a gate, a section or a practice.
    """
    items: list[Items] = []
    by_subject = {f"gate:{gate.id}": gate for gate in gates}
    ordered = sorted(caps, key=lambda cap: (_rank(cap.band), _weight(by_subject.get(cap.subject))))
    if ordered:
        rows = [_cap(cap, by_subject.get(cap.subject)) for cap in ordered]
        columns = [Column("", 104), Column(_tr("Open condition"), -1), Column(_tr("Allows at most"), 148)]
        listing = Ledger(columns, rows, _tr("What caps it"), row=ONE_LINE)
        listing.setObjectName("caps")
        listing.chosen.connect(lambda at: explain(ordered[at].subject))
        items += [inset(Text(_tr("What caps it"), "strong")), listing, 8]
    subjects = [*(str(area.id) for area in areas), *(practice.id for practice in practices)]
    columns = [Column(_tr("Area"), -1), Column(_tr("Evidenced"), 96), Column("", 24), Column(_tr("Answered"), 96)]
    reached = Ledger(
        columns,
        [*(_area(area) for area in areas), *(_practice(practice) for practice in practices)],
        _tr("What the areas reach"),
        row=ONE_LINE,
    )
    reached.setObjectName("areas")
    reached.chosen.connect(lambda at: explain(subjects[at]))
    return [*items, inset(Text(_tr("What the areas reach"), "strong")), reached]


def _cap(cap: Cap, gate: GateLine | None) -> Row:
    band = quiet(verdicts.band(cap.band).word)
    if gate is None:
        return ["", Words(cap.words, is_own=True), band]
    return [StateCell(verdicts.tone(gate.status), verdicts.status_word(gate.status)), strong(gate.title), band]


def _area(area: GapLine) -> Row:
    reached = "–" if area.figures is None else number(area.figures.lo, 1)
    done = _tr("{done} of {total}").format(done=area.answered, total=area.applicable)
    return [Words(area.title, is_own=True), Number(reached), "", quiet(done)]


def _practice(practice: PracticeLine) -> Row:
    reached = "–" if practice.figures is None else number(practice.figures.lo, 1)
    return [Words(practice.title, is_own=True), Number(reached), "", ""]


def _rank(band: str) -> int:
    return next((at for at, name in enumerate(BANDS) if name == band), len(BANDS))


def _weight(gate: GateLine | None) -> int:
    """What fails before what is unknown, before what is only claimed."""
    return -1 if gate is None else ORDER.get(gate.status, len(ORDER))
