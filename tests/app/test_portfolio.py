"""The portfolio: every file of a folder, weakest first, none of them touched."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness.app import answering, portfolio
from readiness.app.engagement import create_engagement, open_engagement
from readiness.domain.edit import Edit
from readiness.errors import FileMissing
from readiness.store.tables import FORMAT_VERSION

NOW = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)


def make(path: Path, client: str, level: int | None) -> None:
    made = create_engagement(path, client=client, agent="Agent", now=NOW)
    if level is not None:
        edits = [answering.answer(made, q.id, level, NOW) for q in made.pack.questions if q.kind == "ladder"]
        made.apply(Edit(text="all", changes=tuple(change for edit in edits for change in edit.changes)))
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "engagements"
    place.mkdir()
    make(place / "strong.readiness", "Strong", 4)
    make(place / "weak.readiness", "Weak", 1)
    make(place / "new.readiness", "New", None)
    (place / "broken.readiness").write_bytes(b"SQLite format 3\x00cut")
    shutil.copyfile(place / "new.readiness", place / "later.readiness")
    raw = sqlite3.connect(place / "later.readiness")
    raw.execute(f"PRAGMA user_version={FORMAT_VERSION + 1}")
    raw.close()
    (place / "notes.txt").write_text("not an engagement")
    return place


def test_weakest_first_and_unreadable_files_say_why(folder: Path) -> None:
    found = portfolio.read_portfolio(folder, NOW)
    assert [e.path.stem for e in found.entries] == ["weak", "strong", "new", "broken", "later"]
    weak, strong, new, broken, later = found.entries
    assert weak.overall is not None
    assert strong.overall is not None
    assert weak.overall.lo < strong.overall.lo
    assert weak.hard_open + weak.soft_open <= weak.gates
    assert (new.band, new.overall, new.answered) == ("no_verdict", None, 0)
    assert (broken.status, later.status) == ("unreadable", "newer")
    assert "cut off" in broken.problem
    assert "newer version" in later.problem
    assert weak.day == NOW.date()


def test_the_figures_are_those_of_the_open_engagement(folder: Path) -> None:
    entry = portfolio.read_portfolio(folder, NOW).entries[0]
    engagement = open_engagement(entry.path, now=NOW, read_only=True)
    card = engagement.scorecard
    assert entry.overall is not None
    assert (entry.overall.lo, entry.overall.hi) == (card.overall.lo, card.overall.hi)
    assert entry.band == card.verdict.certified
    assert entry.hard_open + entry.soft_open == sum(status != "pass" for status in card.gates.values())
    engagement.close()


def test_no_file_is_touched_not_even_one_with_an_unfinished_write(folder: Path, fresh_home: Path) -> None:
    raw = sqlite3.connect(folder / "weak.readiness", isolation_level=None)
    raw.execute("PRAGMA cache_size=1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE response SET body=body||' '")
    raw.execute("UPDATE pack_file SET body=body||' '")
    shutil.copyfile(folder / "weak.readiness", folder / "torn.readiness")
    shutil.copyfile(folder / "weak.readiness-journal", folder / "torn.readiness-journal")
    raw.execute("ROLLBACK")
    raw.close()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    found = portfolio.read_portfolio(folder, NOW)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    torn = next(e for e in found.entries if e.path.stem == "torn")
    assert torn.status == "unreadable"
    assert not list(fresh_home.rglob("*.readiness"))


def test_a_file_open_elsewhere_is_read_all_the_same(folder: Path) -> None:
    holder = open_engagement(folder / "weak.readiness", now=NOW)
    assert portfolio.read_portfolio(folder, NOW).entries[0].client == "Weak"
    holder.close()


def test_the_spread_names_nobody_and_leaves_out_files_without_a_verdict(folder: Path) -> None:
    spread = portfolio.section_spread(portfolio.read_portfolio(folder, NOW))
    assert spread
    for _title, points in spread:
        assert len(points) == 2
        assert list(points) == sorted(points)


def test_a_table_holds_no_formulas(folder: Path, tmp_path: Path) -> None:
    make(folder / "evil.readiness", "=HYPERLINK(1)", 2)
    target = tmp_path / "table.csv"
    portfolio.write_portfolio(portfolio.read_portfolio(folder, NOW), target)
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 7
    assert not any(cell.startswith("=") for row in rows for cell in row)
    assert len({len(row) for row in rows}) == 1


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="no folder"):
        portfolio.read_portfolio(tmp_path / "none", NOW)
    assert portfolio.read_portfolio(tmp_path, NOW).entries == ()
