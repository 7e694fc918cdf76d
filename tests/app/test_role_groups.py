"""Votes by role group: a single voter is never shown as a group's median, and the gap needs three groups."""

from __future__ import annotations

from readiness.app.role_groups import votes_by_role
from readiness.domain.response import Vote


def cast(text: str) -> tuple[Vote, ...]:
    """`build:43 operate:1? risk:0` as votes."""
    found = (part.split(":") for part in text.split())
    return tuple(Vote(level=None if m == "?" else int(m), role=role) for role, marks in found for m in marks)


def test_a_group_shows_a_median_only_with_two_who_named_a_level() -> None:
    shown = votes_by_role(cast("build:443 operate:1? risk:01"))
    assert shown is not None
    assert [(g.word, g.voters, g.median) for g in shown.groups] == [
        ("Build", 3, "E"),
        ("Operate", 1, ""),
        ("Risk or security", 2, "A"),
    ]
    assert shown.line == "Build E of 3 · Risk or security A of 2"


def test_the_gap_is_flagged_from_two_levels_and_in_both_directions() -> None:
    high = votes_by_role(cast("build:44 operate:11 risk:2"))
    assert high is not None
    assert (high.gap, high.is_flagged, high.flag) == (3, True, "Role gap: builders 3 levels higher")
    low = votes_by_role(cast("build:11 operate:33 risk:3"))
    assert low is not None
    assert (low.gap, low.flag) == (-2, "Role gap: builders 2 levels lower")
    small = votes_by_role(cast("build:2 operate:1 risk:1"))
    assert small is not None
    assert (small.gap, small.flag) == (1, "")


def test_two_groups_carry_no_role_gap_and_no_votes_no_line() -> None:
    shown = votes_by_role(cast("build:44 operate:00"))
    assert shown is not None
    assert (shown.gap, shown.is_flagged) == (None, False)
    assert votes_by_role(()) is None
    assert votes_by_role(cast("build:?")) is None
