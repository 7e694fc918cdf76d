"""The reading process may die or hang; the app says a sentence and leaves nothing behind."""

from __future__ import annotations

import multiprocessing
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from readiness import scratch
from readiness.domain.progress import SILENT
from readiness.errors import Cancelled, IngestError
from readiness.ingest import reader
from readiness.ingest.examination import Request
from readiness.ingest.preflight import examine
from readiness.ingest.verdicts import Refused
from tests.ingest import dying

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "samples" / "case_d_german_semicolon.csv"


class StopAfter:
    """A progress whose person asks to stop."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def step(self, done: int, total: int, label: str = "") -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def temporary_files() -> set[str]:
    return {path.name for path in scratch.run_folder().iterdir() if path.is_dir()}


def test_aborted_reader_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "serve", dying.abort)
    with pytest.raises(IngestError, match="made the reader stop") as caught:
        reader.read(Request(SAMPLE), SILENT)
    assert caught.value.verdict == "refuse_corrupt"
    assert caught.value.hint
    assert multiprocessing.active_children() == []


def test_child_that_cannot_start_is_no_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "serve", dying.never_begin)
    with pytest.raises(IngestError, match="could not be started") as caught:
        reader.read(Request(SAMPLE), SILENT)
    assert caught.value.verdict == ""


def test_hanging_reader_meets_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "serve", dying.hang)
    monkeypatch.setattr(reader, "BASE_SECONDS", 1.0)
    with pytest.raises(IngestError, match="took too long"):
        reader.read(Request(SAMPLE), SILENT)
    assert multiprocessing.active_children() == []


def test_cancel_ends_the_child_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = temporary_files()
    monkeypatch.setattr(reader, "serve", dying.hang)
    with pytest.raises(Cancelled):
        reader.read(Request(SAMPLE, password="x"), StopAfter(3))
    assert multiprocessing.active_children() == []
    assert temporary_files() <= before


def test_missing_path_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"none\.csv cannot be read"):
        reader.read(Request(tmp_path / "none.csv"), SILENT)


def test_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="cannot be read"):
        reader.read(Request(tmp_path), SILENT)


# ------------------------------------------------------------------------------------------ hostile files


def workbook(path: Path, sheet: str, parts: dict[str, str] | None = None) -> Path:
    """A minimal xlsx with the given sheet data."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    content = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        f'Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="runs" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (content | (parts or {})).items():
            archive.writestr(name, text)
    return path


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


ROWS = (
    f'<row r="1">{text_cell("A1", "date")}{text_cell("B1", "tasks")}{text_cell("C1", "successes")}</row>'
    f'<row r="2">{text_cell("A2", "2026-03-01")}<c r="B2"><v>10</v></c><c r="C2"><v>9</v></c></row>'
)


def test_stray_cell_at_the_end_of_the_grid_is_dropped(tmp_path: Path) -> None:
    """One lone cell asks the fast reader for 550 GB."""
    far = f'<row r="1048576">{text_cell("XFD1048576", "x")}</row>'
    found = reader.read(Request(workbook(tmp_path / "far.xlsx", ROWS + far)), SILENT)
    assert found.rows_imported == 1
    assert "stray_cells" in {issue.code for issue in found.issues}


def test_error_cell_is_named_with_its_address(tmp_path: Path) -> None:
    row = f'<row r="3">{text_cell("A3", "2026-03-02")}<c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3"><v>9</v></c></row>'
    found = reader.read(Request(workbook(tmp_path / "errors.xlsx", ROWS + row)), SILENT)
    message = next(issue.message for issue in found.issues if issue.code == "error_cells")
    assert "B3 #DIV/0!" in message


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        examine(path)
    assert caught.value.hint
    return caught.value.verdict


@pytest.mark.parametrize(
    ("name", "make", "verdict"),
    [
        ("bomb.xlsx", lambda p: workbook(p, " " * 60_000_000), "refuse_unsafe"),
        (
            "entity.xlsx",
            lambda p: workbook(p, ROWS, {"xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst>&a;</sst>'}),
            "refuse_unsafe",
        ),
        ("zeros.xlsx", lambda p: p.write_bytes(b"\0" * 4096), "refuse_corrupt"),
        ("empty.csv", lambda p: p.write_bytes(b""), "refuse_empty"),
        ("page.xls", lambda p: p.write_text("<html><table><tr><td>1</td></tr></table>"), "refuse_unsupported"),
        ("paper.csv", lambda p: p.write_bytes(b"%PDF-1.7 ..."), "refuse_unsupported"),
        ("columns.csv", lambda p: p.write_bytes(b"PAR1" + b"\1" * 100), "refuse_unsupported"),
        ("old.slk", lambda p: p.write_text("ID;PWXL;N;E\nP;PGeneral"), "refuse_unsupported"),
        ("cut.xlsx", lambda p: (workbook(p, ROWS), p.write_bytes(p.read_bytes()[:700])), "refuse_corrupt"),
    ],
)
def test_preflight_refuses_before_anything_is_opened(
    tmp_path: Path, name: str, make: Callable[[Path], object], verdict: str
) -> None:
    path = tmp_path / name
    make(path)
    assert refusal(path) == verdict


def test_header_that_starts_with_id_is_no_sylk(tmp_path: Path) -> None:
    path = tmp_path / "id.csv"
    path.write_text("id;name\n1;a\n")
    assert examine(path).kind == "text"
