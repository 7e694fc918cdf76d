"""The compare page: two assessments side by side, and starting a new one from an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.app import snapshots
from readiness.app.engagement import Engagement, open_engagement
from readiness.app.wording import BAND_WORDS, GATE_WORDS
from readiness.domain.comparison import Assessed, Comparison, compare_assessments
from readiness.domain.scoring.scorecard import Triple
from readiness.domain.snapshot import Snapshot
from readiness.errors import FileMissing, ReadinessError
from readiness.language import day, tr

if TYPE_CHECKING:
    from readiness.domain.reliability.result import Projection

SEPARATOR = "#"
"""Between a file and one of its snapshots: `client.readiness#First workshop`."""


@dataclass(frozen=True)
class Side:
    """A side to choose on the compare page. `key` is a snapshot's id, empty for the engagement as it is now."""

    key: str
    label: str
    taken_at: datetime


def sides(engagement: Engagement, now: datetime) -> tuple[Side, ...]:
    """What can be compared within one file: its snapshots, oldest first, then its present state."""
    kept = [Side(entry.id, entry.label, entry.taken_at) for entry in snapshots.list_snapshots(engagement)]
    return (*kept, Side("", tr("Today"), now))


def assessed_now(engagement: Engagement, now: datetime, label: str = "") -> Assessed:
    """The engagement as it is. Computes what is not computed yet."""
    return Assessed(
        label=label or tr("Today"),
        taken_at=now,
        pack=engagement.pack,
        pack_hash=engagement.pack_hash,
        responses=engagement.responses,
        scorecard=engagement.scorecard,
        success=_success(engagement.projection) if engagement.batches else None,
        batches={batch.id: batch.file for batch in engagement.batches},
    )


def assessed_then(snapshot: Snapshot, label: str = "") -> Assessed:
    """A frozen state."""
    taken = snapshot.taken_at
    return Assessed(
        label=label or snapshot.name or day(taken),
        taken_at=taken,
        pack=snapshot.pack,
        pack_hash=snapshot.pack_hash,
        responses=snapshot.responses,
        scorecard=snapshot.scorecard,
        success=_success(snapshot.projection) if snapshot.batches else None,
        batches={batch.id: batch.file for batch in snapshot.batches},
    )


def assessed_file(path: Path, now: datetime) -> Assessed:
    """Another file as it is; it is only read.

    Raises:
        PassphraseNeeded: The file is protected and its passphrase is not known yet.
        ReadinessError: The file is missing or cannot be read.
    """
    return _read(path, "", now)


def compare_sides(
    engagement: Engagement, then: str, now_key: str, now: datetime, others: Mapping[str, Assessed] | None = None
) -> Comparison:
    """Two sides by their keys, in the order given (the first counts as earlier).

    Args:
        engagement: The file whose snapshots and present state can be sides.
        then: Key of the earlier side.
        now_key: Key of the later side.
        now: The present.
        others: Further sides by key, such as other files.

    Raises:
        ReadinessError: A snapshot is missing or cannot be read.
    """
    known = others or {}
    one, other = (known.get(key) or _side(engagement, key, now) for key in (then, now_key))
    return compare_assessments(one, other)


def compare_named(first: str, second: str, now: datetime) -> Comparison:
    """Two files or snapshots (`FILE#NAME`); the one taken earlier counts as earlier.

    A name without a file means a snapshot of the other side's file.

    Raises:
        ReadinessError: A file or snapshot is missing or cannot be read.
    """
    one, other = _parted(first), _parted(second)
    if one[0] is None and other[0] is None:
        raise FileMissing(
            tr("There is no file {first}.", first=first), hint=tr("Name a file, or FILE#NAME for one of its snapshots.")
        )
    left = _read(one[0] or other[0], one[1], now)
    right = _read(other[0] or one[0], other[1], now)
    if right.taken_at < left.taken_at:
        left, right = right, left
    return compare_assessments(left, right)


def comparison_json(found: Comparison) -> dict[str, Any]:
    """A comparison as plain values. Points 0-100, rates 0-1; keys are stable."""
    return {
        "then": _side_json(found.label_then, found.taken_then, found.pack_then),
        "now": _side_json(found.label_now, found.taken_now, found.pack_now),
        "samePack": found.same_pack,
        "common": found.common,
        "onlyThen": list(found.only_then),
        "onlyNow": list(found.only_now),
        "verdict": {"then": found.verdict_then.certified, "now": found.verdict_now.certified},
        "stated": {"then": found.verdict_then.stated, "now": found.verdict_now.stated},
        "overall": {"then": _triple_json(found.overall_then), "now": _triple_json(found.overall_now)},
        "success": {"then": found.success_then, "now": found.success_now},
        "sections": [
            {"id": s.id, "title": s.title, "then": _triple_json(s.then), "now": _triple_json(s.now), "step": s.step}
            for s in found.sections
        ],
        "gates": [gate.model_dump() | {"changed": gate.has_changed} for gate in found.gates],
        "answers": [change.model_dump(mode="json") for change in found.answers],
        "notReconfirmed": [kept.model_dump(mode="json") for kept in found.unconfirmed],
        "batches": {"new": list(found.batches_new), "gone": list(found.batches_gone)},
    }


def comparison_lines(found: Comparison) -> list[str]:
    """A comparison in words, for the terminal."""
    then, now = found.verdict_then, found.verdict_now
    lines = [
        f"{found.label_then} with {found.label_now}: {found.common} common questions.",
        f"Verdict: {BAND_WORDS[then.certified]}, {found.overall_then.lo:.0f} of 100, then "
        f"{BAND_WORDS[now.certified]}, {found.overall_now.lo:.0f} of 100.",
    ]
    if not found.same_pack:
        lines.append(
            f"Questionnaire {found.pack_then} then, {found.pack_now} now: figures are over the common questions, "
            "each verdict stands under its own questionnaire."
        )
    for section in found.sections:
        step = "" if section.step is None else f" ({section.step:+.0f})"
        lines.append(f"  {section.title}: {_points(section.then)} to {_points(section.now)}{step}")
    changed = [gate for gate in found.gates if gate.has_changed]
    lines.append(f"Gates that changed: {len(changed)}")
    lines += [f"  {gate.title}: {GATE_WORDS[gate.then]} to {GATE_WORDS[gate.now]}" for gate in changed]
    lines.append(f"Answers that changed: {len(found.answers)}")
    for change in found.answers:
        who = f", {change.shown} by {change.who}" if change.who else ""
        lines.append(
            f"  {change.question} {change.short_title}: {change.then} (E{change.evidence_then}) to "
            f"{change.now} (E{change.evidence_now}){who}"
        )
    lines.append(f"Answers not confirmed again: {len(found.unconfirmed)}")
    lines += [f"  {kept.question} {kept.short_title}: {kept.answer}" for kept in found.unconfirmed]
    lines += [f"Imported since: {name}" for name in found.batches_new]
    return lines


def _side(engagement: Engagement, key: str, now: datetime) -> Assessed:
    if not key:
        return assessed_now(engagement, now)
    entry = next((e for e in snapshots.list_snapshots(engagement) if e.id == key), None)
    return assessed_then(snapshots.read_snapshot(engagement, key), entry.label if entry else "")


def _parted(text: str) -> tuple[Path | None, str]:
    if Path(text).is_file():
        return Path(text), ""
    path, mark, name = text.rpartition(SEPARATOR)
    if mark and Path(path).exists():
        return Path(path), name
    return (Path(text), "") if text.endswith(".readiness") else (None, text)


def _read(path: Path | None, name: str, now: datetime) -> Assessed:
    if path is None:
        raise ReadinessError(tr("Nothing to compare with."), hint=tr("Name two files or snapshots."))
    engagement = open_engagement(path, now=now, read_only=True)
    try:
        if not name:
            return assessed_now(engagement, now, tr("{file}, as it is", file=path.stem))
        entry = snapshots.find_snapshot(engagement, name)
        return assessed_then(snapshots.read_snapshot(engagement, entry.id), entry.label)
    finally:
        engagement.close()


def _success(projection: Projection) -> tuple[float, float, float] | None:
    found = projection.success
    if found.low is None or found.point is None or found.high is None:
        return None
    return (found.low, found.point, found.high)


def _side_json(label: str, taken_at: datetime, version: str) -> dict[str, Any]:
    return {"label": label, "takenAt": taken_at.isoformat(timespec="seconds"), "pack": version}


def _triple_json(found: Triple | None) -> dict[str, float] | None:
    return None if found is None else {"lo": found.lo, "mid": found.mid, "hi": found.hi}


def _points(found: Triple | None) -> str:
    return "–" if found is None else f"{found.lo:.0f}"
