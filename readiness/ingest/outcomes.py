"""What outcome words mean: proposals with a stated confidence, never silent decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.domain.metrics import Outcome
from readiness.ingest.cells import Cell, as_text
from readiness.ingest.numbers import is_missing

_EXACT: dict[str, Outcome] = {
    **dict.fromkeys(
        ("success", "succeeded", "successful", "pass", "passed", "true", "correct", "right", "ok", "yes", "1", "1.0",
         "erfolg", "erfolgreich", "ja", "richtig", "korrekt", "i.o.", "io", "oui", "si", "sí", "y", "good",
         "✓", "✔", "☑"),
        "success",
    ),
    **dict.fromkeys(
        ("failure", "failed", "fail", "false", "wrong", "incorrect", "nok", "not ok", "no", "0", "0.0", "fehler",
         "fehlgeschlagen", "falsch", "nein", "n.i.o.", "nio", "non", "n", "bad", "error", "✗", "✘", "✕"),
        "failure",
    ),
    **dict.fromkeys(("corrected", "fixed", "fixed by human", "korrigiert", "human corrected"), "corrected"),
    **dict.fromkeys(
        ("unknown", "n/a", "not checked", "unchecked", "pending", "open", "unbekannt", "offen", "skipped",
         "in_progress", "not reviewed", "ungeprüft", "unset"),
        "unknown",
    ),
}  # fmt: skip
"""Exact words, compared without case. Spellings of one idea, not interpretations."""

_LIKELY: dict[str, Outcome] = {
    "accepted": "success", "approved": "success", "resolved": "success", "solved": "success",
    "x": "failure", "rejected": "failure", "declined": "failure", "incomplete": "failure", "wrong answer": "failure",
    "hallucination": "failure", "crash": "failure", "exception": "failure", "unresolved": "failure",
    "missing": "failure", "invalid": "failure", "reworked": "corrected", "edited": "corrected",
}  # fmt: skip
_UNDECIDED = ("partial", "partly", "teilweise", "escalat", "eskal", "timeout", "timed out", "abort", "cancel", "handed",
              "handover", "transfer", "done", "completed", "finished", "closed", "abgeschlossen")  # fmt: skip
"""Words whose meaning depends on the client: a person decides, without a default."""

_WRONG_STARTS = ("wrong", "incorrect", "falsch", "bad ", "invalid", "missing", "not ", "fail", "error", "no ")


@dataclass(frozen=True)
class OutcomeValue:
    """One distinct outcome word of the file.

    Attributes:
        value: as written.
        count: rows that carry it.
        proposal: its likely meaning, or None where a person must say.
        confidence: 1 for exact words, 0.7 for likely ones, 0 without a proposal.
    """

    value: str
    count: int
    proposal: Outcome | None
    confidence: float


def propose(text: str) -> tuple[Outcome | None, float]:
    """The likely meaning of an outcome word and how sure that is."""
    key = " ".join(text.strip().lower().strip(".!").split())
    if key in _EXACT:
        return _EXACT[key], 1.0
    if any(word in key for word in _UNDECIDED):
        return None, 0.0
    if key in _LIKELY:
        return _LIKELY[key], 0.7
    if key.startswith(_WRONG_STARTS):
        return "failure", 0.7
    if any(word in key.split() for word in ("success", "correct", "ok", "passed")):
        return "success", 0.6
    return None, 0.0


def outcome_text(cell: Cell) -> str:
    """The outcome word of a cell; empty for a missing one. JSON texts of one score lose their brackets."""
    if is_missing(cell):
        return ""
    text = as_text(cell).strip()
    if text[:1] == "[" and text[-1:] == "]":
        text = text[1:-1].strip().strip('"')
    return text


def survey(cells: Sequence[Cell]) -> list[OutcomeValue]:
    """Every distinct outcome value with count and proposal, commonest first; missing cells are left out."""
    counts: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    for (_, cell), count in Counter((type(cell), cell) for cell in cells).most_common():
        text = outcome_text(cell)
        if text:
            # Spellings that differ only in case are one word, shown as it is written most often.
            counts[spellings.setdefault(text.casefold(), text)] += count
    values = []
    likely_words = len(counts) <= 12
    for text, count in counts.most_common(200):
        proposal, confidence = propose(text)
        if proposal is None and likely_words and not confidence and _is_plain_failure(text, counts):
            proposal, confidence = "failure", 0.6
        values.append(OutcomeValue(text, count, proposal, confidence))
    return values


def _is_plain_failure(text: str, counts: Counter[str]) -> bool:
    """In a list of one success word and described defects, a further described defect is a likely failure."""
    key = text.strip().lower()
    if any(word in key for word in _UNDECIDED):
        return False
    known = [propose(other)[0] for other in counts if other != text]
    return known.count("success") == 1 and "failure" in known


def looks_like_outcomes(cells: Sequence[Cell]) -> float:
    """Share of filled cells that are known outcome words, 0..1; continuous numbers give 0."""
    counts = Counter(outcome_text(cell) for cell in cells)
    counts.pop("", None)
    total = sum(counts.values())
    if not total or len(counts) > 40:
        return 0.0
    known = sum(count for text, count in counts.items() if propose(text)[0] or _has_undecided(text))
    return known / total


def _has_undecided(text: str) -> bool:
    return any(word in text.lower() for word in _UNDECIDED)
