"""Every workspace ever prepared is good for ever: one stored dump per format, brought up, opened and scored the same."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from readiness.app import answering, comparing, scoring, snapshots, workspaces
from readiness.app.engagement import open_engagement
from readiness.app.portfolio import read_workspace
from readiness.domain.questions import QuestionId
from readiness.errors import StaleValue
from readiness.store.workspace import migrations
from tests.store.test_file_formats import differences

DATA = Path(__file__).parents[2] / "data"
STORED = DATA / "workspaces"
EVERY_FORMAT = range(1, migrations.FORMAT + 1)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
OBS1 = QuestionId("OBS-01")
COLUMNS = """
SELECT table_name, column_name, data_type, is_nullable, coalesce(column_default, '')
FROM information_schema.columns WHERE table_schema = 'readiness' ORDER BY 1, ordinal_position
"""
INDEXES = "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'readiness' ORDER BY 1, 2"


def stored(version: int) -> bytes:
    """What `pg_dump --inserts --schema=readiness` wrote of a workspace in this format."""
    return gzip.decompress((STORED / f"v{version}.sql.gz").read_bytes())


@pytest.fixture
def restored(database: str, version: int, fresh_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a workspace as a version of long ago left it."""
    monkeypatch.delenv("PGPASSWORD", raising=False)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(stored(version))
    workspaces.configure(database)
    yield database
    workspaces.configure("")


def shape(connection: psycopg.Connection[Any]) -> list[tuple[Any, ...]]:
    return [*connection.execute(COLUMNS), *connection.execute(INDEXES)]


def test_each_workspace_format_has_its_stored_dump() -> None:
    assert sorted(path.name for path in STORED.iterdir()) == [f"v{n}.sql.gz" for n in EVERY_FORMAT]


@pytest.mark.parametrize("version", EVERY_FORMAT)
def test_a_stored_workspace_is_brought_up_and_scores_the_same(restored: str, version: int) -> None:
    assert not workspaces.prepare_workspace()  # it was there
    (entry,) = workspaces.list_engagements()
    assert entry.name == "Stored engagement"
    engagement = open_engagement(entry.path, now=NOW)
    expected = json.loads((DATA / "engagements" / f"v{version}.score.json").read_text(encoding="utf-8"))
    assert differences(scoring.score_document(engagement), expected) == []
    (snapshot,) = snapshots.list_snapshots(engagement)
    found = comparing.compare_sides(engagement, snapshot.id, "", NOW)
    assert not found.answers
    assert found.overall_then == found.overall_now
    assert all(engagement.file.batch_chunks(batch.id) for batch in engagement.batches)
    assert engagement.file.attachment("trace") is not None
    (row,) = read_workspace(NOW).entries
    assert (row.client, row.problem) == (engagement.details.client, "")
    assert row.overall is not None
    engagement.close()


@pytest.mark.parametrize("version", EVERY_FORMAT)
def test_a_stored_workspace_keeps_its_versions_against_overwriting(restored: str) -> None:
    workspaces.prepare_workspace()
    (entry,) = workspaces.list_engagements()
    first, second = (open_engagement(entry.path, now=NOW) for _ in range(2))
    first.apply(answering.answer(first, OBS1, 1, NOW))
    with pytest.raises(StaleValue):
        second.apply(answering.answer(second, OBS1, 2, NOW))
    first.close()
    second.close()
    again = open_engagement(entry.path, now=NOW, read_only=True)
    assert again.response(OBS1).value == 1
    again.close()


@pytest.mark.parametrize("version", EVERY_FORMAT)
def test_a_workspace_made_today_in_an_old_format_is_as_it_was_then(restored: str, database: str, version: int) -> None:
    with psycopg.connect(database) as connection:
        then = shape(connection)
        connection.execute("DROP SCHEMA readiness CASCADE")
        migrations.bring_up(connection, version)
        assert shape(connection) == then
