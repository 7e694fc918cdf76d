"""The workbook, the JSON, and verifying a report from the data inside it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.errors import CannotWrite, ReportError
from readiness.report.companions.workbook import make_workbook
from readiness.report.companions.writing import write_companion
from readiness.report.context import make_report
from readiness.report.payload import SNAPSHOT_NAME, read_snapshot, snapshot_json
from readiness.report.verification import verify_pdf

Render = Callable[..., tuple[Path, object]]


@pytest.fixture(params=["a", "b", "c"])
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    found: Snapshot = request.getfixturevalue(f"snapshot_{request.param}")
    return found


def test_workbook_is_the_same_each_time_and_has_no_blank_sheet(snapshot: Snapshot) -> None:
    import openpyxl

    first = make_workbook(make_report(snapshot))
    assert first == make_workbook(make_report(snapshot))
    book = openpyxl.load_workbook(io.BytesIO(first))
    assert {"Summary", "Answers", "Scores", "Gates", "Plan", "Exhibits"} <= set(book.sheetnames)
    for sheet in book:
        assert sheet.max_row > 1
        assert sheet.auto_filter.ref


def test_workbook_holds_every_note_in_full(snapshot_c: Snapshot) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(make_workbook(make_report(snapshot_c))))
    text = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value)
    for response in snapshot_c.responses.values():
        assert response.note in text


def test_json_gives_the_snapshot_back(snapshot: Snapshot) -> None:
    again = read_snapshot(snapshot_json(snapshot))
    assert again.scorecard == snapshot.scorecard
    assert again.projection == snapshot.projection
    assert again.roadmap == snapshot.roadmap


def test_a_companion_is_written_whole_or_not_at_all(snapshot_b: Snapshot, tmp_path: Path) -> None:
    write_companion(snapshot_b, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_bytes())["snapshot"]["details"]["client"] == "Minimal Ltd"
    with pytest.raises(ReportError, match="no export"):
        write_companion(snapshot_b, tmp_path / "out.doc")
    with pytest.raises(CannotWrite):
        write_companion(snapshot_b, tmp_path / "nowhere" / "out.json")
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_an_untouched_report_verifies(snapshot: Snapshot, pdf_of: Render) -> None:
    result = verify_pdf(pdf_of(snapshot)[0])
    assert result.checked > 100
    assert result.differences == ()


def test_a_report_whose_data_were_changed_names_the_figure(
    snapshot_a: Snapshot, pdf_of: Render, tmp_path: Path
) -> None:
    import pikepdf

    forged = tmp_path / "forged.pdf"
    with pikepdf.open(pdf_of(snapshot_a)[0]) as pdf:
        spec = pdf.attachments[SNAPSHOT_NAME]
        data: dict[str, Any] = json.loads(spec.get_file().read_bytes())
        data["snapshot"]["scorecard"]["overall"]["lo"] = 88.0
        data["snapshot"]["scorecard"]["verdict"]["certified"] = "production_ready"
        pdf.attachments[SNAPSHOT_NAME] = pikepdf.AttachedFileSpec(
            pdf,
            json.dumps(data).encode(),
            filename=SNAPSHOT_NAME,
            mime_type="application/json",
            creation_date="",
            mod_date="",
            description="",
        )
        pdf.save(forged)
    figures = {difference.figure for difference in verify_pdf(forged).differences}
    assert {"verdict", "score (lo)"} <= figures
    assert "title" in figures


def test_other_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "plain.pdf")
    (tmp_path / "text.pdf").write_text("not a PDF")
    for name, words in (("plain.pdf", "carries no"), ("text.pdf", "cannot be read"), ("none.pdf", "There is no file")):
        with pytest.raises(ReportError, match=words):
            verify_pdf(tmp_path / name)


def test_screen_file_is_whole_and_asks_for_nothing(snapshot: Snapshot) -> None:
    import re

    from readiness.report.companions.screen import make_screen

    report = make_report(snapshot, profile="full")
    text = make_screen(report).decode("utf-8")
    head = text.split("<script>")[0]
    assert "default-src 'none'" in head
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", head)
    for exhibit in report.exhibits:
        assert f'id="chart-{exhibit.key}"' in head
    for question in snapshot.pack.questions:
        assert snapshot.scorecard.questions[question.id].state == "hidden" or f"<td>{question.id}</td>" in head


def test_charts_answer_to_the_pointer(snapshot_a: Snapshot) -> None:
    from readiness.report.companions.hover import CURVES, ROWS, make_interactive

    told = 0
    for exhibit in make_report(snapshot_a, profile="full").exhibits:
        before = json.dumps(exhibit.figure, sort_keys=True)
        figure = make_interactive(exhibit)
        assert json.dumps(exhibit.figure, sort_keys=True) == before, "paper stays as it is"
        texts = [text for trace in figure["data"] for text in trace.get("text") or ()]
        if exhibit.key in ROWS:
            rows = dict.fromkeys(texts)
            assert len(rows) == len(exhibit.table.rows)
            for text, row in zip(rows, exhibit.table.rows, strict=True):
                assert text.startswith(f"<b>{str(row[0]).replace('&', '&amp;')}</b>")
            told += 1
        elif exhibit.key in CURVES:
            assert texts
            assert not figure["layout"]["xaxis"]["fixedrange"]
            told += 1
    assert told >= 5


def test_typed_text_cannot_leave_its_place_on_the_screen(snapshot_a: Snapshot) -> None:
    from readiness.report.companions.screen import make_screen, script_json

    attack = "</script><script>alert(1)</script>"
    key = next(iter(snapshot_a.responses))
    changed = snapshot_a.responses[key].model_copy(update={"note": attack})
    details = snapshot_a.details.model_copy(update={"agent": attack})
    snapshot = snapshot_a.model_copy(update={"responses": {**snapshot_a.responses, key: changed}, "details": details})
    text = make_screen(make_report(snapshot)).decode("utf-8")
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "<" not in script_json({"a": attack})


def test_a_column_keeps_its_decimals_whatever_stands_in_it() -> None:
    from readiness.report.charts.exhibit import Table
    from readiness.report.companions.cells import print_rows

    table = Table(
        ("Name", "Level", "Share", "Count"), (("a", 1.0, 0.25, 3), ("b", 2.5, 1.0, 1000), ("c", None, 0.5, 0))
    )
    assert print_rows(table) == [["a", "1.0", "0.250", "3"], ["b", "2.5", "1.000", "1000"], ["c", "–", "0.500", "0"]]


def test_the_workbook_shows_shares_dates_and_whole_texts(snapshot_a: Snapshot) -> None:
    import datetime as dt

    import openpyxl

    key = next(iter(snapshot_a.responses))
    long = snapshot_a.responses[key].model_copy(update={"note": "begin " + "x" * 70_000 + " end"})
    snapshot = snapshot_a.model_copy(update={"responses": {**snapshot_a.responses, key: long}})
    book = openpyxl.load_workbook(io.BytesIO(make_workbook(make_report(snapshot, profile="full"))))
    assert isinstance(book["Days"]["B2"].value, dt.datetime)
    assert book["Days"]["B2"].number_format == "yyyy-mm-dd"
    assert book["Reliability"]["D2"].number_format == "0.0%"
    shown = [item for response in snapshot.responses.values() for item in response.shown]
    assert book["Evidence"].max_row == len(shown) + 1
    rows = [row for row in book["Answers"].iter_rows(min_row=2, values_only=True) if row[0] == key]
    whole = "".join(str(row[12]) for row in rows)
    assert "begin " in whole
    assert whole.count("x" * 1000) == 70
    assert " end" in whole
