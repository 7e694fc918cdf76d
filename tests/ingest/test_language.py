"""Remarks of the importer come in the language spoken where the import was asked for, out of the child too."""

from __future__ import annotations

from pathlib import Path

from readiness import catalogues
from readiness.app.importing import inspect_file

FILE = Path(__file__).resolve().parents[2] / "questionnaires" / "sample" / "metrics.xlsx"


def test_an_import_is_explained_in_german_where_german_is_spoken(tmp_path: Path) -> None:
    broken = tmp_path / "metrics.xlsx"
    broken.write_bytes(b"%PDF-1.7")
    with catalogues.speaking("de"):
        refused, read = inspect_file(broken), inspect_file(FILE)
    assert refused.message == "Das ist ein PDF-Dokument, keine Tabelle."
    assert read.message == "20.196 Zeilen gelesen."
    assert read.commit == "20.196 Zeilen importieren, 0 Fehler"


def test_the_next_import_speaks_english_again(tmp_path: Path) -> None:
    broken = tmp_path / "metrics.xlsx"
    broken.write_bytes(b"%PDF-1.7")
    with catalogues.speaking("de"):
        inspect_file(broken)
    assert inspect_file(broken).message == "This is a PDF document, not a table."
