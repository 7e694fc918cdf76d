"""Accepting a file: one batch, one transaction, one undo; nothing decided silently, nothing counted twice."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from readiness import scratch
from readiness.app.engagement import Engagement, create_engagement, open_engagement
from readiness.app.import_view import expected
from readiness.app.importing import (
    ImportOptions,
    accept,
    import_file,
    inspect_file,
    options_for,
    prepare,
    remove_batch,
)
from readiness.errors import Cancelled, IngestError
from readiness.ingest.chunks import decode_chunk
from readiness.ingest.examination import Request
from readiness.ingest.pipeline import examine
from tests.ingest.exports import EXPORTS

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def engagement(tmp_path: Path) -> Iterator[Engagement]:
    made = create_engagement(tmp_path / "case.readiness", client="Client", agent="Agent", now=NOW)
    yield made
    made.close()


def log(path: Path, first: int, last: int) -> Path:
    """A small log of runs with ids from `first` to `last`."""
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["run_id", "started_at", "agent", "step", "outcome"])
        for number in range(first, last):
            day = 1 + number % 20
            word = "failure" if number % 10 == 0 else "success"
            writer.writerow([f"R{number}", f"2026-03-{day:02d} 10:00:00", "A", "", word])
    return path


def test_open_choices_stop_the_import_and_are_listed(engagement: Engagement) -> None:
    with pytest.raises(IngestError, match="choices are open") as caught:
        import_file(engagement, SAMPLES / "case_h_silent_degradation.csv", now=NOW)
    places = [issue.place for issue in caught.value.issues]
    assert "--set outcome:wrong answer=failure" in places
    assert engagement.batches == ()


def test_accepted_batch_holds_the_truth_and_survives_reopening(engagement: Engagement) -> None:
    batch = import_file(engagement, SAMPLES / "case_h_silent_degradation.csv", now=NOW, accept=True)
    path = engagement.path
    engagement.close()
    again = open_engagement(path, now=NOW)
    try:
        assert again.batches == (batch,)
        assert (batch.rows_imported, batch.aggregates.totals["failures"]) == (7000, 945)
        assert batch.cautions == ("judge_not_stated",)
        records = [decode_chunk(body) for body in again.file.batch_chunks(batch.id)]
        outcomes = [value for record in records for value in record["outcome"]]
        assert (len(outcomes), outcomes.count("failure")) == (7000, 945)
        assert records[0]["started_at"][0] == datetime(2026, 3, 2, 10, 59, 41)  # noqa: DTZ001
    finally:
        again.close()


def test_stated_source_needs_no_caution(engagement: Engagement) -> None:
    options = options_for(engagement, {"outcome_source": "human"})
    batch = import_file(engagement, SAMPLES / "case_d_german_semicolon.csv", now=NOW, options=options, accept=True)
    assert (batch.outcome_source, batch.cautions) == ("human", ())


def test_same_file_twice_is_refused(engagement: Engagement) -> None:
    path = SAMPLES / "case_d_german_semicolon.csv"
    import_file(engagement, path, now=NOW, accept=True)
    with pytest.raises(IngestError, match="was imported already"):
        import_file(engagement, path, now=NOW, accept=True)


def test_overlap_is_asked_and_only_new_rows_come(engagement: Engagement, tmp_path: Path) -> None:
    import_file(engagement, log(tmp_path / "a.csv", 0, 100), now=NOW, accept=True)
    later = log(tmp_path / "b.csv", 60, 160)
    with pytest.raises(IngestError) as caught:
        import_file(engagement, later, now=NOW, accept=True)
    assert "40 of 100 rows" in str(caught.value.issues[0])
    options = options_for(engagement, {"overlap": "new"})
    batch = import_file(engagement, later, now=NOW, options=options, accept=True)
    assert batch.rows_imported == 60
    assert {part.reason: part.count for part in batch.skipped} == {"already_imported": 40}
    assert engagement.metrics.values["runs"] == 160


def test_replacing_is_one_step_that_undo_takes_back(engagement: Engagement, tmp_path: Path) -> None:
    old = import_file(engagement, log(tmp_path / "a.csv", 0, 100), now=NOW, accept=True)
    prepared = prepare(log(tmp_path / "b.csv", 60, 160), NOW, options_for(engagement, {"overlap": "replace"}))
    try:
        edit = accept(engagement, prepared)
    finally:
        prepared.discard()
    assert [batch.rows_imported for batch in engagement.batches] == [100]
    assert engagement.batches[0].id != old.id
    engagement.apply(edit.inverse())
    assert [batch.id for batch in engagement.batches] == [old.id]


def test_removing_a_batch_does_not_block_importing_it_again(engagement: Engagement, tmp_path: Path) -> None:
    path = log(tmp_path / "a.csv", 0, 50)
    batch = import_file(engagement, path, now=NOW, accept=True)
    remove_batch(engagement, batch.id)
    assert engagement.batches == ()
    assert import_file(engagement, path, now=NOW, accept=True).rows_imported == 50


def test_mapping_is_remembered_for_the_same_headers(engagement: Engagement, tmp_path: Path) -> None:
    options = options_for(engagement, {"outcome:success": "success", "outcome:failure": "partial"})
    import_file(engagement, log(tmp_path / "a.csv", 0, 50), now=NOW, options=options, accept=True)
    found = inspect_file(log(tmp_path / "b.csv", 200, 250), options_for(engagement))
    assert found.outcomes["failure"] == "partial"
    assert [choice.key for choice in found.choices] == ["outcome_source"]


def test_cancelled_import_leaves_nothing(engagement: Engagement) -> None:
    class Impatient:
        def step(self, done: int, total: int, label: str = "") -> None:
            if done >= 1:
                raise Cancelled

    before = set(scratch.run_folder().glob("import-*"))
    with pytest.raises(Cancelled):
        import_file(engagement, SAMPLES / "case_a_runs_tidy_20k.xlsx", now=NOW, progress=Impatient(), accept=True)
    assert engagement.batches == ()
    assert set(scratch.run_folder().glob("import-*")) <= before


def test_refused_file_names_its_verdict(engagement: Engagement, tmp_path: Path) -> None:
    path = tmp_path / "page.xls"
    path.write_text("<html><table></table></html>")
    with pytest.raises(IngestError, match="web page") as caught:
        import_file(engagement, path, now=NOW, accept=True)
    assert caught.value.verdict == "refuse_unsupported"


def test_unknown_setting_is_named() -> None:
    with pytest.raises(IngestError, match="'dateorder'"):
        inspect_file(SAMPLES / "case_d_german_semicolon.csv", ImportOptions({"dateorder": "dmy"}))


@pytest.mark.parametrize("name", list(EXPORTS))
def test_mapping_of_an_inspection_gives_the_same_reading(name: str, tmp_path: Path) -> None:
    """Preview and import agree: the proposals, stated as settings, change nothing."""
    make, file, _, settings = EXPORTS[name]
    path = tmp_path / file
    make(path)
    seen = examine(Request(path, settings), lambda *_: None)
    mapping = settings | {choice.key: choice.default for choice in seen.choices if choice.default}
    done = examine(Request(path, mapping), lambda *_: None)
    assert expected(done) == expected(seen)
