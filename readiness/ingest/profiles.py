"""Exports of known tools: recognised by their headers, mapped column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from readiness.domain.metrics import OutcomeSource
from readiness.ingest.notes import Notes
from readiness.ingest.table import Table


@dataclass(frozen=True)
class Profile:
    """One kind of export.

    Attributes:
        name: as shown.
        needs: headers that must all be there (compared exactly).
        fields: header to canonical field and unit; the first present header of a field wins.
        grain: grain of its rows.
        currency: of its cost columns.
        outcome_source: who judged, where the tool says so.
        prepare: changes the table before matching (expands JSON cells, joins scores).
        is_complete: other columns are known to be of no use and stay unmapped.
    """

    name: str
    needs: frozenset[str]
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    grain: str = "run"
    currency: str = ""
    outcome_source: OutcomeSource | None = None
    prepare: Callable[[Table, Notes], Table] | None = None
    is_complete: bool = False

    def fields_of(self, names: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Header to field and unit for the headers present; a field is given once."""
        result: dict[str, tuple[str, str]] = {}
        taken: set[str] = set()
        present = set(names)
        for header, (name, unit) in self.fields.items():
            if header in present and name not in taken:
                result[header] = (name, unit)
                taken.add(name)
        return result


PROFILES: tuple[Profile, ...] = ()


def recognize(names: Sequence[str]) -> Profile | None:
    """The profile whose headers are all present, the most demanding first."""
    present = set(names)
    found = [profile for profile in PROFILES if profile.needs <= present]
    return max(found, key=lambda profile: len(profile.needs), default=None)
