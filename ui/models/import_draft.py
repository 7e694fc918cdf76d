"""An import that is not stored yet: the file, what was chosen, and what the importer says to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from readiness.app.import_view import Choice, ColumnInfo, Inspection
from ui.language import number

Standing = Literal["open", "proposed", "chosen", "read"]
ORDER: dict[Standing, int] = {"open": 0, "proposed": 1, "chosen": 2, "read": 3}
NOT_USED = "-"
ELSEWHERE = ("column:", "map:")
LAYOUT = ("sheet", "header_row")
"""Where the table lies, the wider first: each decides which columns there are."""
WHOLE_FILE = ("time_zone", "outcome_source")


@dataclass(frozen=True)
class Decision:
    """One thing that a person can decide about a file.

    Attributes:
        key: The importer's name of it.
        question: One sentence, empty for a rule that the file proves.
        options: Possible answers; empty where anything can be typed.
        answer: What holds now; None where only a person can know.
        standing: Open, proposed by the importer, chosen by a person, or read from the file.
        proof: A row of the file that shows it.
        count: Rows that it concerns, where that is known.
    """

    key: str
    question: str
    options: tuple[str, ...]
    answer: str | None
    standing: Standing
    proof: str = ""
    count: str = ""


@dataclass(frozen=True)
class MatchRow:
    """A field and the column it is read from; either may be missing."""

    field: str
    column: ColumnInfo | None
    is_needed: bool = False


@dataclass
class Draft:
    """Survives leaving the page; nothing of it is stored in the engagement.

    Attributes:
        path: The file.
        settings: What a person chose.
        before: What was chosen before the last change, to return to if the file cannot be read with it.
        password: For a protected workbook; never kept.
        found: What the importer saw last.
        asked: Every choice that came up, also those answered since.
        rows: Selected row by table.
        focus: The table that a change was made in.
        which: Which rows the preview shows.
        part: Which part is shown where the parts are tabs.
    """

    path: Path
    settings: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    password: str = ""
    found: Inspection | None = None
    asked: dict[str, Choice] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    focus: str = ""
    which: int = 0
    part: int = 0

    def take(self, found: Inspection) -> None:
        """Keep what the importer saw."""
        self.found = found
        self.asked.update({choice.key: choice for choice in found.choices})

    def choose(self, key: str, answer: str) -> None:
        """Answer a choice; an empty answer takes it back.

        Another sheet or header row names other columns: what was said of the former ones goes with them.
        """
        self.before = dict(self.settings)
        if key in LAYOUT and answer != self._layout_now(key):
            self._start_anew(key)
        if answer:
            self.settings[key] = answer
        else:
            self.settings.pop(key, None)

    def _layout_now(self, key: str) -> str:
        if key in self.settings or self.found is None:
            return self.settings.get(key, "")
        return self.found.sheet if key == "sheet" else str(self.found.header_row)

    def _start_anew(self, key: str) -> None:
        """Forget what was said of columns and values; what holds for the file as a whole stays."""
        kept = (*LAYOUT[: LAYOUT.index(key) + 1], *WHOLE_FILE)
        self.settings = {name: answer for name, answer in self.settings.items() if name in kept}

    def accept(self, keys: Iterable[str]) -> None:
        """Take what the importer proposes to these choices as the person's own answers."""
        wanted = frozenset(keys)
        proposed = {line.key: line.answer for line in proposals(self) if line.key in wanted}
        self.before = dict(self.settings)
        self.settings.update({key: answer for key, answer in proposed.items() if answer})

    def match(self, name: str, column: str) -> None:
        """Read a field from a column; either may be empty: the other is then not used."""
        self.before = dict(self.settings)
        current = next((c.source for c in self.found.columns if c.field == name), "") if self.found and name else ""
        for key, value in list(self.settings.items()):
            if key in {f"map:{column}", f"column:{name}"} or (key.startswith("map:") and value == name):
                del self.settings[key]
        if column and name:
            self.settings[f"map:{column}"] = name
        elif column or current:
            self.settings[f"map:{column or current}"] = NOT_USED

    def take_back(self) -> None:
        """Return to what was chosen before the last change."""
        self.settings = dict(self.before)


def decisions(draft: Draft) -> list[Decision]:
    """What can be decided, open first, then proposals, then what was chosen or read."""
    found = draft.found
    if found is None:
        return []
    counts = {f"outcome:{value.value}": number(value.count) for value in found.outcome_values}
    rules = {rule.key: rule for rule in found.rules}
    open_now = {choice.key: choice for choice in found.choices}
    lines: dict[str, Decision] = {}
    for key, choice in {**draft.asked, **open_now}.items():
        rule = rules.get(key)
        proof, count = (rule.proof if rule else ""), counts.get(key, "")
        if key in open_now:
            standing: Standing = "open" if choice.default is None else "proposed"
            lines[key] = Decision(key, choice.question, choice.options, choice.default, standing, proof, count)
        elif key in draft.settings:
            answer = draft.settings[key]
            lines[key] = Decision(key, choice.question, choice.options, answer, "chosen", proof, count)
    for value in found.outcome_values:
        key = f"outcome:{value.value}"
        if key not in lines:
            meaning = found.outcomes.get(value.value)
            options = next((c.options for k, c in draft.asked.items() if k.startswith("outcome:")), MEANINGS)
            lines[key] = Decision(key, "", options, meaning, _standing(draft, key), "", counts[key])
    for key, rule in rules.items():
        if key not in lines:
            known: Standing = _standing(draft, key)
            if known == "read" and rule.is_assumed:
                known = "proposed"
            lines[key] = Decision(key, "", rule.options, rule.value, known, rule.proof)
    return sorted(lines.values(), key=lambda line: ORDER[line.standing])


def proposals(draft: Draft) -> list[Decision]:
    """Decisions that the importer proposes and nobody has confirmed."""
    return [line for line in decisions(draft) if line.standing == "proposed" and line.answer]


MEANINGS = ("success", "failure", "corrected", "escalated", "partial", "unknown")


def _standing(draft: Draft, key: str) -> Standing:
    return "chosen" if key in draft.settings else "read"


NEEDED = {"run": ("started_at", "outcome"), "period": ("period_start", "attempted"), "incident": ("opened_at",)}


def match_rows(found: Inspection) -> list[MatchRow]:
    """Needed fields without a column first, then matched fields, then columns that are not used."""
    matched = {column.field for column in found.columns if column.field}
    needed = NEEDED.get(found.grain, ())
    rows = [MatchRow(name, None, is_needed=True) for name in needed if name not in matched]
    used = [c for c in found.columns if c.field]
    used.sort(key=lambda c: (c.confidence >= SURE, needed.index(c.field) if c.field in needed else 9, c.position))
    rows += [MatchRow(column.field, column, column.field in needed) for column in used]
    return rows + [MatchRow("", column) for column in found.columns if not column.field]


SURE, LIKELY = 0.9, 0.6
"""Confidence from which a match is taken, and from which it is worth a look (imports.md 7)."""


def to_check(draft: Draft) -> int:
    """Matches and proposals that a person should look at."""
    if draft.found is None:
        return 0
    return to_match(draft) + sum(1 for line in decisions(draft) if line.standing in ("open", "proposed"))


def to_match(draft: Draft) -> int:
    """Matches that a person should look at: columns read without certainty, needed fields without a column."""
    if draft.found is None:
        return 0
    unsure = sum(1 for c in draft.found.columns if c.field and c.confidence < SURE)
    return unsure + sum(1 for row in match_rows(draft.found) if row.column is None)


def blocked_by(draft: Draft) -> str:
    """Why the file cannot be imported now; empty if it can."""
    found = draft.found
    if found is None:
        return ""
    errors = [issue for issue in found.issues if issue.severity == "error"]
    if errors:
        return f"{errors[0].message} {errors[0].hint}".strip()
    open_ = [line for line in decisions(draft) if line.standing == "open"]
    return open_[0].question if open_ else ""
