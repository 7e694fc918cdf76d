"""Columns to canonical fields, with a confidence that a person can judge.

Score: 0.6 header + 0.4 values. From 0.9 a match is taken, from 0.6 it is shown to be checked, below it stays open:
a wrong match is worse than a blank one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from readiness.ingest.fields import FIELDS, PERIOD_NAMES
from readiness.ingest.study import ColumnStudy, fits
from readiness.ingest.vocabulary import ALIAS_KEYS, header_key, is_score, split_unit

ACCEPT = 0.9
SHOW = 0.6
MANY_COLUMNS = 200
"""Above this, headers are compared exactly only."""

_WEAK = frozenset(
    {"id", "name", "status", "n", "count", "no", "error", "time", "start", "end", "p50", "p95", "title", "result",
     "category", "attempts", "amount", "rate", "impact", "component", "done", "number", "corrected", "ok", "run",
     "task", "description", "resolution", "errors", "team", "resolved", "closed", "opened"}
)  # fmt: skip
"""Headers that name a field only where nothing better does."""


@dataclass
class Match:
    """One column read as one field.

    Attributes:
        position: column of the table.
        source: its header.
        field: canonical field; `score:NAME` for scores, `""` where open.
        unit: stated in the header or by the profile.
        confidence: 0..1.
        reason: `alias`, `similar`, `profile`, `chosen`, or empty.
    """

    position: int
    source: str
    field: str
    unit: str = ""
    confidence: float = 0.0
    reason: str = ""


def match_columns(studies: Sequence[ColumnStudy], grain: str) -> list[Match]:
    """The best one-to-one assignment, greedy by score; a list with one entry per column."""
    kinds = FIELDS[grain]
    candidates: list[tuple[float, int, int, str, str]] = []
    for found in studies:
        for rank, (field, header, reason) in enumerate(_header_scores(found.name, grain, len(studies))):
            value = fits(found, kinds[field])
            score = 0.6 * header + 0.4 * value
            if value < 0.15 or (value < 0.3 and header < 1.0):
                # The values speak against the field; only an unmistakable header may outweigh a weak doubt.
                score = min(score, SHOW - 0.01)
            candidates.append((score, -rank, -found.position, field, reason))
    candidates.sort(key=lambda item: (item[0], item[1], item[2]), reverse=True)
    taken_fields: set[str] = set()
    matches = {found.position: Match(found.position, found.name, "", split_unit(found.name)[1]) for found in studies}
    for score, _, negative, field, reason in candidates:
        match = matches[-negative]
        if match.field or field in taken_fields or score < SHOW:
            continue
        match.field, match.confidence, match.reason = field, round(score, 3), reason
        taken_fields.add(field)
    for found in studies:
        match = matches[found.position]
        if not match.field and is_score(found.name) and found.numeric > 0.5 and grain == "run":
            match.field, match.confidence, match.reason = f"score:{found.name}", 0.9, "alias"
    return list(matches.values())


def _header_scores(name: str, grain: str, columns: int) -> list[tuple[str, float, str]]:
    kinds = FIELDS[grain]
    key = split_unit(name)[0]
    if not key or len(key) > 80:
        return []
    exact = [field for field in ALIAS_KEYS.get(key, []) if field in kinds]
    if exact:
        return [(field, 0.8 if key in _WEAK and not _is_own_name(key, field) else 1.0, "alias") for field in exact]
    if columns > MANY_COLUMNS:
        return []
    scores: dict[str, float] = {}
    words = set(key.split())
    for alias, fields in ALIAS_KEYS.items():
        score = _similarity(key, words, alias)
        if score < 0.6:
            continue
        for field in fields:
            if field in kinds and score > scores.get(field, 0.0):
                scores[field] = score
    return [(field, score, "similar") for field, score in sorted(scores.items(), key=lambda item: -item[1])]


def _is_own_name(key: str, field: str) -> bool:
    """The canonical names mean themselves; the product's own template uses them."""
    return key in {header_key(field), header_key(PERIOD_NAMES.get(field, field))}


def _similarity(key: str, words: set[str], alias: str) -> float:
    """0.8 if all words of the alias occur, else the ratio of equal letters for near spellings."""
    alias_words = set(alias.split())
    if alias not in _WEAK and alias_words <= words and len(alias) > 3:
        return 0.75 + 0.1 * len(alias_words) / len(words)
    if key[0] == alias[0] and abs(len(key) - len(alias)) <= 2 and len(key) >= 5:
        ratio = SequenceMatcher(None, key, alias).ratio()
        return ratio * 0.95 if ratio >= 0.8 else 0.0
    return 0.0


def decide_grain(studies: Sequence[ColumnStudy]) -> str:
    """`run`, `period` or `incident`, from what the columns would be at each."""
    period = {match.field: match.confidence for match in match_columns(studies, "period") if match.field}
    run = {match.field: match.confidence for match in match_columns(studies, "run") if match.field}
    incident = {match.field: match.confidence for match in match_columns(studies, "incident") if match.field}
    has_counts = (
        "attempted" in period or {"successes", "failures"} <= period.keys() or "success_rate_reported" in period
    )
    if has_counts and ("outcome" not in run or "attempted" in period) and "run_id" not in run:
        return "period"
    is_incident = "opened_at" in incident and ({"severity", "title", "resolved_at"} & incident.keys())
    if is_incident and "outcome" not in run and "step_no" not in run:
        return "incident"
    return "run"
