"""Engagement files made by hand: refused or harmless, and never changed by looking at them."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import answering, snapshots
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.questions import QuestionId
from readiness.errors import DiskProblem, FileDamaged, FileForeign, FileLocked, FileMissing, ReadinessError, StoreError

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)
OBS1 = QuestionId("OBS-01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "client.readiness"
    made = create_engagement(place, client="Client", agent="Agent", now=NOW)
    made.apply(answering.answer(made, OBS1, 3, NOW))
    snapshots.keep_snapshot(made, snapshots.take_snapshot(made, NOW, "First"))
    made.close()
    return place


def tamper(path: Path, *statements: str) -> bytes:
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON response BEGIN DELETE FROM response; END",
        "CREATE VIEW v AS SELECT * FROM response",
        "CREATE INDEX i ON response (body)",
        "CREATE TABLE extra (body TEXT)",
        "CREATE VIRTUAL TABLE search USING fts5(body)",
        "ALTER TABLE response ADD COLUMN more TEXT",
        "ALTER TABLE response ADD COLUMN made TEXT GENERATED ALWAYS AS (upper(body)) VIRTUAL",
        "ALTER TABLE response ADD COLUMN given TEXT DEFAULT 'x'",
    ],
)
def test_parts_that_are_not_ours_are_refused(path: Path, statement: str) -> None:
    before = tamper(path, statement)
    for read_only in (False, True):
        with pytest.raises(FileForeign, match="never writes") as caught:
            open_engagement(path, now=NOW, read_only=read_only)
        assert caught.value.hint
    assert path.read_bytes() == before


def test_a_table_that_is_a_view_or_has_a_check_is_refused(path: Path) -> None:
    tamper(path, "ALTER TABLE document RENAME TO kept", "CREATE VIEW document AS SELECT * FROM kept")
    with pytest.raises(FileForeign):
        open_engagement(path, now=NOW)
    tamper(
        path,
        "DROP VIEW document",
        "CREATE TABLE document (name VARCHAR NOT NULL, body VARCHAR NOT NULL CHECK (load_extension('x')), PRIMARY KEY (name))",
        "DROP TABLE kept",
    )
    with pytest.raises(FileForeign, match="never writes"):
        open_engagement(path, now=NOW)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE response SET body=x'00ff'",
        "UPDATE response SET body=17",
        "UPDATE response SET body='[1,2]'",
        "UPDATE response SET body='{\"question\":'",
        "UPDATE setting SET body=x'00' WHERE name='id'",
        "UPDATE pack_file SET body=9",
        "UPDATE document SET body='{\"client\": 5}' WHERE name='details'",
        "UPDATE document SET body='[3]' WHERE name='details'",
        "UPDATE snapshot SET taken_at=x'00'",
        "DELETE FROM pack_file",
        "INSERT INTO profile VALUES ('P-01', 'kind', 'NaN')",
        'UPDATE response SET body=\'{"question":"OBS-01","state":"answered","value":NaN}\'',
        "INSERT INTO batch VALUES ('b', 0, 1, '{}')",
        "INSERT INTO batch VALUES ('b', 'first', 1, '{}')",
    ],
)
def test_values_that_do_not_fit_are_said_in_words(path: Path, statement: str) -> None:
    before = tamper(path, statement)
    with pytest.raises(ReadinessError) as caught:
        open_engagement(path, now=NOW)
    assert "Traceback" not in str(caught.value)
    assert str(caught.value).endswith(".")
    assert path.read_bytes() == before


def test_nesting_without_end_is_refused(path: Path) -> None:
    deep = "[" * 200_000 + "]" * 200_000
    for table, key in (("document", "people"), ("response", "OBS-02")):
        raw = sqlite3.connect(path)
        raw.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", (key, deep))
        raw.commit()
        raw.close()
        with pytest.raises(FileDamaged, match="cannot be read"):
            open_engagement(path, now=NOW)
        tamper(path, f"DELETE FROM {table}")


def test_far_too_many_rows_are_refused(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.executemany("INSERT INTO response VALUES (?, ?)", ((f"X-{n}", "{}") for n in range(20_001)))
    raw.commit()
    raw.close()
    with pytest.raises(FileDamaged, match="far more than an engagement"):
        open_engagement(path, now=NOW)


def test_a_snapshot_that_swells_is_refused_and_the_rest_stays_usable(path: Path) -> None:
    bomb = zlib.compress(b"0" * (300 * 1024 * 1024), 9)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE snapshot SET body=?", (bomb,))
    raw.commit()
    raw.close()
    again = open_engagement(path, now=NOW)
    (entry,) = snapshots.list_snapshots(again)
    with pytest.raises(FileDamaged, match="snapshots"):
        snapshots.read_snapshot(again, entry.id)
    assert again.response(OBS1).value == 3
    again.close()


def test_a_value_beyond_the_limit_is_refused(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO document VALUES ('people', CAST(zeroblob(?) AS TEXT))", (140 * 1024 * 1024,))
    raw.commit()
    raw.close()
    with pytest.raises(FileDamaged):
        open_engagement(path, now=NOW)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..\\..\\evil.exe", "a/../../b.png", "con\x00.png"]
)
def test_an_attachment_name_is_only_a_name(path: Path, name: str, tmp_path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO attachment VALUES ('k', ?, 'image/png', x'00')", (name,))
    raw.commit()
    raw.close()
    again = open_engagement(path, now=NOW)
    found = again.file.attachment("k")
    again.close()
    assert found is not None
    assert not set(found[0]) & {"/", "\\", "\x00", ":"}
    assert ".." not in Path(found[0]).parts
    assert found[0] not in {"", ".", ".."}


def test_a_database_in_another_journal_mode_is_not_touched(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "history.db"
    raw = sqlite3.connect(other)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("CREATE TABLE visits (url TEXT)")
    raw.close()
    before = other.read_bytes()
    with pytest.raises(FileForeign, match="another program"):
        open_engagement(other, now=NOW)
    assert other.read_bytes() == before
    tamper(path, "PRAGMA journal_mode=WAL")
    with pytest.raises(FileForeign, match="another program"):
        open_engagement(path, now=NOW)


def test_two_ways_to_one_file_are_one_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.readiness"
    link.symlink_to(path)
    first = open_engagement(link, now=NOW)
    with pytest.raises(FileLocked):
        open_engagement(path, now=NOW)
    first.apply(answering.answer(first, OBS1, 1, NOW))
    first.close()
    again = open_engagement(path, now=NOW)
    assert again.response(OBS1).value == 1
    again.close()


def test_links_that_lead_elsewhere_do_no_harm(path: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    lock = path.with_name(f".{path.name}.lock")
    lock.symlink_to(precious)
    with pytest.raises(DiskProblem, match="link"):
        open_engagement(path, now=NOW)
    lock.unlink()
    journal = path.with_name(f"{path.name}-journal")
    journal.symlink_to(precious)
    with contextlib.suppress(StoreError):
        open_engagement(path, now=NOW).close()
    assert precious.read_text() == "mine"
    journal.unlink(missing_ok=True)
    lost = tmp_path / "lost.readiness"
    lost.symlink_to(tmp_path / "gone.readiness")
    with pytest.raises(FileMissing):
        open_engagement(lost, now=NOW)
    with pytest.raises(DiskProblem, match="exists already"):
        create_engagement(lost, client="c", agent="a", now=NOW)
    assert not (tmp_path / "gone.readiness").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang_the_window(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.readiness"
    os.mkfifo(pipe)
    with pytest.raises(FileForeign):
        open_engagement(pipe, now=NOW)


def test_the_id_of_a_file_leads_nowhere(path: Path, fresh_home: Path) -> None:
    tamper(path, "UPDATE setting SET body='../../../escape' WHERE name='id'")
    open_engagement(path, now=NOW).close()
    assert not list(fresh_home.rglob("*escape*"))
