"""kill -9 in the middle of the journey: what was entered is there again, but for the character being typed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from readiness.app import roster
from readiness.app.drafts import Drafts
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.domain.questions import QuestionId

SOAK = os.environ.get("READINESS_SOAK", "") not in {"", "0"}
KILLS = 100 if SOAK else 4
TYPIST = Path(__file__).with_name("typist.py")
NOW = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
LONGEST = 3.0
READY = 60.0


def in_the_file(engagement: Engagement, drafts: Drafts, key: str) -> str:
    """What a person finds for a thing that was being entered, recorded or put back into its field."""
    kind, _, name = key.partition("|")
    response = engagement.response(QuestionId(name))
    if kind == "note":
        draft = drafts.get(f"page|workshop|{name}||note")
        return response.note if draft is None else str(draft)
    if kind == "votes":
        cast = "".join("?" if vote.level is None else "ABCDE"[vote.level] for vote in response.votes)
        return cast or str(drafts.get(f"votes|{name}") or "")
    kept = drafts.get(f"evidence|{name}")
    return str(kept.get(kind, "")) if isinstance(kept, dict) else ""


def read_log(log: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What must be in the file, and what it may say instead because a kill came between key and confirmation."""
    sure: dict[str, str] = {}
    perhaps: dict[str, str] = {}
    for line in log.read_text().splitlines():
        facts = json.loads(line[1:])
        if line.startswith("<"):
            sure |= facts
            perhaps = {key: words for key, words in perhaps.items() if key not in facts}
        else:
            perhaps |= facts
    return sure, sure | perhaps


def kill_at_a_random_moment(path: Path, log: Path, seed: int, seconds: float) -> None:
    """Let it type until it has begun, and then for a while."""
    child = subprocess.Popen([sys.executable, str(TYPIST), str(path), str(log), str(seed)], stderr=subprocess.DEVNULL)
    begun = log.stat().st_size if log.exists() else 0
    waited = 0.0
    while waited < READY and child.poll() is None and (not log.exists() or log.stat().st_size <= begun):
        with suppress(subprocess.TimeoutExpired):
            child.wait(0.05)
        waited += 0.05
    with suppress(subprocess.TimeoutExpired):
        child.wait(seconds)
    assert child.poll() is None, "the journey ended by itself"
    child.kill()
    child.wait()


def test_a_killed_journey_loses_at_most_the_character_being_typed(tmp_path: Path) -> None:
    path, log = tmp_path / "killed.readiness", tmp_path / "log"
    made = create_engagement(path, client="Northwind", agent="Invoice agent", now=NOW)
    for name, role in (("Ada", "build"), ("Ben", "operate"), ("Cleo", "risk"), ("Dan", "business")):
        made.apply(roster.put_person(made, None, name, role))
    made.close()
    chance = random.Random(20261112)
    entered = 0
    for at in range(KILLS):
        kill_at_a_random_moment(path, log, at, chance.uniform(0.0, LONGEST))
        sure, at_most = read_log(log)
        again = open_engagement(path, now=NOW)
        try:
            drafts = Drafts(again)
            for key, words in sure.items():
                assert in_the_file(again, drafts, key) in {words, at_most[key]}, (at, key)
        finally:
            again.close()
        entered = len(sure)
    assert entered
