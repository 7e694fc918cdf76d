"""Every file ever written opens for ever: one stored file per format, opened and scored the same."""

from __future__ import annotations

import json
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from readiness.app import comparing, protecting, scoring, snapshots
from readiness.app.engagement import open_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import FileDamaged
from readiness.store import checks, migrations, preparing
from readiness.store.engagement_file import EngagementFile
from readiness.store.tables import FORMAT_VERSION

STORED = Path(__file__).parents[1] / "data" / "engagements"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def test_each_format_has_its_stored_file() -> None:
    assert [f"v{n}.readiness" for n in range(1, FORMAT_VERSION + 1)] == sorted(
        p.name for p in STORED.glob("*.readiness")
    )
    assert sorted(p.name for p in (STORED / "protected").iterdir()) == sorted(
        p.name for p in STORED.glob("*.readiness")
    )


@pytest.mark.parametrize("version", range(1, FORMAT_VERSION + 1))
@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("folder", ["", "protected"])
def test_a_stored_file_opens_and_scores_the_same(
    version: int, read_only: bool, folder: str, tmp_path: Path, fresh_home: Path
) -> None:
    path = tmp_path / "old.readiness"
    shutil.copyfile(STORED / folder / f"v{version}.readiness", path)
    if folder:
        protecting.unlock(path, "correct horse battery")
    before = path.read_bytes()
    engagement = open_engagement(path, now=NOW, read_only=read_only)
    expected = json.loads((STORED / f"v{version}.score.json").read_text(encoding="utf-8"))
    differing = differences(scoring.score_document(engagement), expected)
    (entry,) = snapshots.list_snapshots(engagement)
    found = comparing.compare_sides(engagement, entry.id, "", NOW)
    chunks = [engagement.file.batch_chunks(batch.id) for batch in engagement.batches]
    picture = engagement.file.attachment("trace")
    engagement.close()
    protecting.forget_keys()
    assert differing == []
    assert not found.answers
    assert found.overall_then == found.overall_now
    assert all(chunks)
    assert picture is not None
    if read_only:
        assert path.read_bytes() == before


def differences(found: Any, expected: Any, at: str = "") -> list[str]:
    """Places where a stored figure is not what it was; keys that a later version adds are no difference."""
    if isinstance(expected, dict):
        return [d for key, value in expected.items() for d in differences(found.get(key), value, f"{at}/{key}")]
    if isinstance(expected, list) and isinstance(found, list | tuple) and len(found) == len(expected):
        return [d for n, pair in enumerate(zip(found, expected, strict=True)) for d in differences(*pair, f"{at}/{n}")]
    if isinstance(expected, float | int) and isinstance(found, float | int):
        return [] if found == pytest.approx(expected, rel=1e-9, abs=1e-9) else [f"{at}: {found} is not {expected}"]
    return [] if found == expected else [f"{at}: {found!r} is not {expected!r}"]


def test_the_first_format_is_frozen() -> None:
    assert set(checks.shape(1)) == {
        *("setting", "pack_file", "response", "profile", "document"),
        *("batch", "batch_chunk", "snapshot", "attachment"),
    }
    raw = sqlite3.connect(STORED / "v1.readiness")
    for table, columns in checks.shape(1).items():
        assert tuple(raw.execute(f"PRAGMA table_xinfo({table})")) == columns
    raw.close()


@pytest.fixture
def a_second_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a later version had added a column to the answers."""
    first = migrations.steps(1)
    later = ("ALTER TABLE response ADD COLUMN author VARCHAR", "UPDATE response SET author='unknown'")
    monkeypatch.setattr(migrations, "steps", {1: first, 2: later}.__getitem__)
    for module in (checks, preparing):
        monkeypatch.setattr(module, "FORMAT_VERSION", 2)
    checks.shape.cache_clear()


@pytest.mark.usefixtures("a_second_format")
def test_an_older_file_is_backed_up_and_then_brought_up_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "old.readiness"
    shutil.copyfile(STORED / "v1.readiness", path)
    seen: list[int] = []

    def before(place: Path, _id: str) -> None:
        seen.append(int.from_bytes(place.read_bytes()[60:64], "big"))

    EngagementFile.open(path, before_change=before).close()
    assert seen == [1]
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (2,)
    assert raw.execute("SELECT count(*) FROM response WHERE author='unknown'").fetchone()[0] > 0
    raw.close()
    checks.shape.cache_clear()


@pytest.mark.usefixtures("a_second_format")
def test_reading_an_older_file_changes_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "old.readiness"
    shutil.copyfile(STORED / "v1.readiness", path)
    before = path.read_bytes()
    file = EngagementFile.open(path, read_only=True)
    assert QuestionId("OBS-01") in file.responses()
    file.close()
    assert path.read_bytes() == before
    checks.shape.cache_clear()


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.readiness"
    shutil.copyfile(STORED / "v1.readiness", path)
    before = path.read_bytes()
    broken = ("ALTER TABLE response ADD COLUMN author VARCHAR", "INSERT INTO nowhere VALUES (1)")
    monkeypatch.setattr(migrations, "steps", {2: broken}.__getitem__)
    raw = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(raw, 1, 2, path.name)
    raw.close()
    assert path.read_bytes() == before
    monkeypatch.setattr(migrations, "steps", {2: ("SELECT 1",)}.__getitem__)
    body = bytearray(before)
    body[-4096 * 3 :] = b"\xff" * 4096 * 3
    path.write_bytes(body)
    raw = sqlite3.connect(path, isolation_level=None)
    with pytest.raises((FileDamaged, sqlite3.DatabaseError)):
        migrations.migrate(raw, 1, 2, path.name)
    raw.close()
    assert path.read_bytes() == bytes(body)
