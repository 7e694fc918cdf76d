"""Everything a reading has to say: issues of the file, problems of cells, skipped rows, open choices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from readiness.errors import Issue
from readiness.ingest.cells import Cell, address, as_text, clip
from readiness.ingest.settings import Choice
from readiness.language import Words, tr

KEEP_PROBLEMS = 5_000
"""Problems kept with their cell; the counts go on."""


@dataclass(frozen=True)
class Problem:
    """One cell or row and what was done about it.

    `row` and `column` are 0-based places of the sheet; `column` -1 stands for the whole row.
    """

    severity: str
    code: str
    message: str
    row: int
    column: int = -1
    raw: str = ""
    hint: str = ""

    @property
    def cell(self) -> str:
        """`F12`, or `row 12`."""
        return address(self.row, self.column) if self.column >= 0 else tr("row {row}", row=self.row + 1)


SKIPPED = Words(
    {
        "subtotal": "subtotal",
        "total": "total",
        "notes": "notes",
        "repeated_header": "repeated header",
        "duplicate": "duplicate",
        "rejected": "rejected",
    }
)
"""Why a row was left out."""


def skip_reason(code: str) -> str:
    """A reason in words; one that is not known as it stands."""
    return SKIPPED.get(code, code.replace("_", " "))


@dataclass
class Notes:
    """Collected while reading; one object per reading."""

    issues: list[Issue] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    skipped_rows: list[tuple[int, str]] = field(default_factory=list)

    def warn(self, code: str, message: str, place: str = "", hint: str = "") -> None:
        """A remark that leaves the import possible, but must be read."""
        self.issues.append(Issue("warning", code, message, place, hint))

    def inform(self, code: str, message: str, place: str = "", hint: str = "") -> None:
        """A remark that explains."""
        self.issues.append(Issue("info", code, message, place, hint))

    def fail(self, code: str, message: str, place: str = "", hint: str = "") -> None:
        """A remark that stops the import."""
        self.issues.append(Issue("error", code, message, place, hint))

    def problem(self, severity: str, code: str, message: str, row: int, column: int = -1, raw: Cell = None) -> None:
        """A problem of one cell or row."""
        self.counts[code] += 1
        if len(self.problems) < KEEP_PROBLEMS or self.counts[code] == 1:
            self.problems.append(Problem(severity, code, message, row, column, clip(as_text(raw), 200)))

    def skip(self, row: int, reason: str) -> None:
        """A row that is not imported."""
        self.skipped[reason] += 1
        if len(self.skipped_rows) < KEEP_PROBLEMS:
            self.skipped_rows.append((row, reason))

    def ask(self, choice: Choice) -> None:
        """An open choice; asked once per key."""
        if all(choice.key != other.key for other in self.choices):
            self.choices.append(choice)
