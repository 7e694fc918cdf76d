"""What stands beside an answer, as named facts: everything that can make two copies of one response differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from readiness.app.roster import ROLES
from readiness.domain.answers import LETTERS
from readiness.language import Words, day, tr, trn

if TYPE_CHECKING:
    from readiness.domain.response import Dismissal, Evidence, ParkedItem, Response, Vote

LONGEST = 240
LEAD = 60
"""Letters before the first difference, where a long text is cut to the place that differs."""
LABELS: Mapping[str, str] = Words(
    {
        "votes": "Votes",
        "first": "First votes",
        "consensus": "Agreed because",
        "finds": "Finds out",
        "by": "By",
        "reason": "Reason",
        "evidence": "Evidence",
        "shown": "Shown",
        "register": "Register",
        "note": "Note",
        "flag": "Flag",
        "parked": "Parking lot",
        "settled": "Settled for the claim",
        "late": "Changed after the workshop",
        "carried": "Carried over",
    }
)


def label_of(name: str) -> str:
    """The word before a fact; of several artefacts each has the same."""
    return LABELS[name.partition("/")[0]]


def facts_of(response: Response, other: Response) -> tuple[tuple[str, str], ...]:
    """Name and words of each fact, in a fixed order; an empty text where there is none.

    Args:
        response: The response to describe.
        other: The one beside it, which decides where a long text is cut and what of a table is told.
    """
    found = {
        "votes": _votes(response.votes, other.votes),
        "first": _votes(response.first_votes, other.first_votes),
        "consensus": shorten(response.consensus_reason, other.consensus_reason),
        "finds": response.who,
        "by": _day(response.by),
        "reason": shorten(response.reason, other.reason),
        "evidence": f"E{response.evidence}" if response.evidence or response.value is not None else "",
        **_artefacts(response, other),
        "register": _register(response.register_rows, other.register_rows),
        "note": shorten(response.note, other.note),
        "flag": tr("flagged") if response.flagged else "",
        "parked": _parked(response.parked),
        "settled": _settled(response.dismissed),
        "late": shorten(response.after_workshop, other.after_workshop),
        "carried": tr("not confirmed again") if response.not_reconfirmed else "",
    }
    return tuple(found.items())


def parked_words(item: ParkedItem) -> str:
    """A parked item: what, who, by when, and whether it is closed."""
    parts = [
        item.text,
        tr("owner {name}", name=item.owner) if item.owner else "",
        tr("by {day}", day=day(item.due)) if item.due else "",
        tr("closed") if item.closed else "",
    ]
    return ", ".join(part for part in parts if part) or tr("parked")


def shorten(text: str, other: str = "") -> str:
    """A long text cut to the place at which it differs from the other, so that the difference is seen."""
    if len(text) <= LONGEST:
        return text
    pairs = enumerate(zip(text, other, strict=False))
    at = next((i for i, (mine, theirs) in pairs if mine != theirs), min(len(text), len(other)))
    start = 0 if at < LONGEST - LEAD else at - LEAD
    cut = text[start : start + LONGEST - 2]
    return f"{'…' if start else ''}{cut}{'…' if start + len(cut) < len(text) else ''}"


def role_word(role: str) -> str:
    """A role group in a word."""
    return ROLES.get(role, role).partition(",")[0]


def _day(value: date | None) -> str:
    return day(value) if value else ""


def _letter(vote: Vote) -> str:
    return "?" if vote.level is None else LETTERS[vote.level]


def _votes(votes: tuple[Vote, ...], others: tuple[Vote, ...]) -> str:
    """The letters by seat; where only the seats' roles differ, with their roles."""
    letters = [_letter(vote) for vote in votes]
    if votes != others and letters == [_letter(vote) for vote in others]:
        return ", ".join(f"{_letter(vote)} {role_word(vote.role)}".strip() for vote in votes)
    return ", ".join(letters)


def _artefacts(response: Response, other: Response) -> dict[str, str]:
    """One fact for each artefact of either; those of one id stand side by side."""
    mine, theirs = _by_id(response.shown), _by_id(other.shown)
    keys = sorted({*mine, *theirs}, key=lambda key: (len(key), key))
    return {f"shown/{key}": _artefact(mine.get(key), theirs.get(key)) for key in keys}


def _by_id(shown: Iterable[Evidence]) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    for at, item in enumerate(shown):
        found[item.id if item.id and item.id not in found else f"{item.id}#{at}"] = item
    return found


def _artefact(item: Evidence | None, other: Evidence | None) -> str:
    if item is None:
        return ""
    picture = tr("with a file") if item.attachment else ""
    if item.attachment and other is not None and other.attachment and other.attachment != item.attachment:
        picture = tr("with the file {key}", key=item.attachment[:8])
    who = tr("shown by {name}", name=item.who) if item.who else ""
    parts = (tr(item.kind) if item.kind else "", item.what, item.where, who, _day(item.date), picture)
    return ", ".join(part for part in parts if part)


def _register(rows: tuple[dict[str, str], ...], others: tuple[dict[str, str], ...]) -> str:
    """How many rows, and those that the other has not."""
    if not rows:
        return ""
    count = trn("{count} row", "{count} rows", len(rows), count=len(rows))
    own = "; ".join(_row(row) for row in rows if row not in others)
    theirs = "; ".join(_row(row) for row in others if row not in rows)
    if not own and rows != others and len(rows) == len(others):
        own = "; ".join(_row(row) for row in rows)
        return tr("{count}, in this order: {entries}", count=count, entries=shorten(own))
    return tr("{count}, only here: {entries}", count=count, entries=shorten(own, theirs)) if own else count


def _row(row: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in row.items() if value)


def _parked(item: ParkedItem | None) -> str:
    return parked_words(item) if item is not None else ""


def _settled(dismissed: tuple[Dismissal, ...]) -> str:
    return "; ".join(f"{one.rule}: {one.reason}" if one.reason else one.rule for one in dismissed)
