"""Answers out and in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app.answer_file import dump_answers, load_answers, read_answers
from readiness.app.engagement import Engagement, create_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import AnswerError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "e.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


FULL = {
    "pack": "agent-production",
    "profile": {"P-03": {"typical": 12, "p95": 20}, "P-04": {"agents": 2, "topology": "single"}},
    "answers": {
        "OBS-01": {"value": 3, "evidence": 2, "note": "n", "shown": [{"kind": "k", "what": "w", "where": "x"}]},
        "OBS-03": {"votes": [1, 2, "?", 4], "roles": ["build", "operate", "business", "data"], "value": 2},
        "OBS-04": {"value": ["completion", "quality"], "evidence": 1},
        "QUA-06": {"value": True},
        "INT-11": {"value": "route-rehearsed"},
        "GOV-02": {"state": "unknown", "who": "Ann", "by": "2026-12-01"},
        "INT-04": {"state": "na", "reason": "writes nothing"},
    },
}


def test_what_goes_in_comes_out(engagement: Engagement, tmp_path: Path) -> None:
    loaded = load_answers(engagement, FULL, NOW)
    assert loaded.rejected == ()
    engagement.apply(loaded.edit)
    dumped = dump_answers(engagement)
    other = create_engagement(tmp_path / "other.readiness", client="C", agent="A", now=NOW)
    again = load_answers(other, dumped, NOW)
    assert again.rejected == ()
    other.apply(again.edit)
    assert other.responses == engagement.responses
    assert other.profile == engagement.profile
    other.close()


def test_every_bad_entry_is_reported_with_its_place(engagement: Engagement) -> None:
    bad = {
        "answers": {
            "OBS-99": {"value": 1},
            "OBS-01": {"value": 9},
            "OBS-02": {"value": "three"},
            "QUA-01": {"state": "na", "reason": "no"},
            "GOV-07": {"value": 1},
            "OBS-05": {"values": 3},
            "OBS-06": 3,
            "INT-11": {"value": "never"},
            "DAT-01": {"value": 2, "evidence": 7},
            "DAT-03": {"votes": [1, 9]},
        },
        "profile": {"P-99": {"x": 1}, "P-03": {"typical": "many", "colour": 1}},
        "extra": 1,
    }
    loaded = load_answers(engagement, bad, NOW)
    assert loaded.accepted == 0
    places = {i.place for i in loaded.rejected}
    assert places == {*bad["answers"], "P-99", "P-03.typical", "P-03.colour", "extra"}  # type: ignore[misc]  # a literal of mixed types
    assert all(i.message for i in loaded.rejected)


def test_evidence_without_description_is_accepted_with_a_caution(engagement: Engagement) -> None:
    loaded = load_answers(engagement, {"answers": {"OBS-01": {"value": 2, "evidence": 2}}}, NOW)
    assert [c.code for c in loaded.cautions] == ["evidence_not_described"]
    engagement.apply(loaded.edit)
    assert engagement.response(QuestionId("OBS-01")).evidence == 2


@pytest.mark.parametrize("text", ["", "{", "[1]", "nonsense", "[" * 100_000])
def test_a_file_that_is_no_answers_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(AnswerError, match=r"a\.json") as caught:
        read_answers(path)
    assert caught.value.hint
