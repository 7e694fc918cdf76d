"""How a reading is steered: one flat dictionary of text, the same for a person's choices and a stored mapping.

Keys: `sheet`, `header_row`, `grain`, `profile`, `encoding`, `delimiter`, `decimal`, `date_order`, `time_zone`,
`currency`, `outcome_source`, `corrected_wins`, `random_sample`, `unpivot`, `join_on`, `overlap`, `outcome_score`,
`outcome_threshold`, `date` (of rows without one), `year` (of weeks without one), and per column or value
`map:COLUMN=FIELD` (or `column:FIELD=COLUMN`), `unit:COLUMN=UNIT`, `epoch:COLUMN=UNIT`, `range:COLUMN=LOW-HIGH` (of
scores), `outcome:VALUE=MEANING`, `environment:VALUE=production`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from readiness.domain.metrics import Outcome, OutcomeSource
from readiness.ingest.fields import FIELDS, shown_name
from readiness.ingest.vocabulary import header_key
from readiness.language import tr

PLAIN_KEYS = frozenset(
    {"sheet", "header_row", "grain", "profile", "encoding", "delimiter", "decimal", "date_order", "time_zone",
     "currency", "outcome_source", "corrected_wins", "random_sample", "unpivot", "overlap", "join_on",
     "outcome_score", "outcome_threshold", "date", "year"}
)  # fmt: skip
PREFIXES = ("map:", "column:", "unit:", "epoch:", "range:", "outcome:", "environment:")

Settings = Mapping[str, str]


@dataclass(frozen=True)
class Choice:
    """Something a person has to decide, or to confirm.

    Attributes:
        key: the settings key that answers it.
        question: one sentence, with an example from the file where there is one.
        options: possible answers.
        default: what is proposed; None where only a person can know.
        concerns_table: the choice is about file and table, not about the meaning of values.
    """

    key: str
    question: str
    options: tuple[str, ...] = ()
    default: str | None = None
    concerns_table: bool = False


def unknown_keys(settings: Settings) -> list[str]:
    """Keys that no reading understands."""
    return [key for key in settings if key not in PLAIN_KEYS and not key.startswith(PREFIXES)]


_UNITS = frozenset({"ms", "s", "us", "ns", "min", "h", "text"})
_ALLOWED: dict[str, frozenset[str]] = {
    "grain": frozenset(FIELDS),
    "decimal": frozenset({".", ","}),
    "date_order": frozenset({"dmy", "mdy"}),
    "outcome_source": frozenset(get_args(OutcomeSource)),
    "corrected_wins": frozenset({"outcome", "correction"}),
    "overlap": frozenset({"new", "replace"}),
    "random_sample": frozenset({"yes", "no", "unknown"}),
    "unit:": _UNITS,
    "epoch:": frozenset({"s", "ms", "us", "ns", "serial"}),
    "outcome:": frozenset(get_args(Outcome)),
    "range:": frozenset({"0-1", "1-5", "0-10", "0-100", "none"}),
    "environment:": frozenset({"production", "other"}),
}
_FIELDS = frozenset(shown_name(name, grain) for grain, fields in FIELDS.items() for name in fields)
_PATTERNS = {
    "header_row": r"\d{1,7}(-\d{1,7})?",
    "date": r"20\d\d-\d\d-\d\d",
    "year": r"20\d\d",
    "outcome_threshold": r"-?\d+([.,]\d+)?",
}


def bad_value(settings: Settings) -> str:
    """A sentence about the first value that its key does not take; empty if all are fine."""
    for key, value in settings.items():
        prefix = key.partition(":")[0] + ":" if ":" in key else key
        allowed = _ALLOWED.get(prefix)
        if allowed is not None and value not in allowed:
            return tr(
                "{key} cannot be {value!r}: it is one of {allowed}.",
                key=key,
                value=value,
                allowed=", ".join(sorted(allowed)),
            )
        if key in _PATTERNS and not re.fullmatch(_PATTERNS[key], value):
            return tr("{key} cannot be {value!r}.", key=key, value=value)
        named = {"map:": value, "column:": key.removeprefix("column:")}.get(prefix, "")
        if named not in _FIELDS | {"", "-", "ignore"} and not named.startswith("score:"):
            return tr("There is no field {name!r}: fields are {fields}.", name=named, fields=", ".join(sorted(_FIELDS)))
    return ""


def fingerprint(names: Iterable[str]) -> str:
    """The same for two files with the same set of headers, whatever their order."""
    keys = sorted({header_key(name) for name in names})
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:16]


def to_json(settings: Settings, headers: str) -> str:
    """A mapping as a file to keep or hand on."""
    return json.dumps({"version": 1, "headers": headers, "settings": dict(settings)}, ensure_ascii=False, indent=1)


def from_json(text: str) -> dict[str, str]:
    """Settings of a saved mapping.

    Raises:
        ValueError: the text is no mapping; the message says why.
    """
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError(tr("it is not an object"))  # noqa: TRY004 - one kind of error for a bad file
    found = data.get("settings", data)
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ValueError(tr("`settings` must be an object of texts"))
    strange = unknown_keys(found)
    if strange:
        raise ValueError(tr("unknown key {key!r}", key=strange[0]))
    return found
