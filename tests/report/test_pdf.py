"""The finished PDF: what validators, screen readers, auditors and printers need of it."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readiness.domain.snapshot import Snapshot
from readiness.report.payload import SNAPSHOT_NAME, WORKBOOK_NAME, read_snapshot
from readiness.report.rendering import Outcome
from tests.report.reading import sheets_of

Rendered = tuple[Path, Outcome]
Render = Callable[..., Rendered]


@pytest.fixture(scope="module", params=["a", "b", "c"])
def rendered(request: pytest.FixtureRequest, pdf_of: Render) -> Rendered:
    return pdf_of(request.getfixturevalue(f"snapshot_{request.param}"))


@pytest.fixture(scope="module")
def rendered_a(snapshot_a: Snapshot, pdf_of: Render) -> Rendered:
    return pdf_of(snapshot_a)


def attachments(path: Path) -> dict[str, bytes]:
    import pikepdf

    with pikepdf.open(path) as pdf:
        return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}


def printed(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_is_archivable_and_accessible_at_once(rendered: Rendered) -> None:
    import page

    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        result = page.validate_pdf(str(rendered[0]), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:5]


def test_layout_has_no_warning(rendered: Rendered) -> None:
    assert rendered[1].warnings == []


def test_fonts_are_embedded_and_few(rendered: Rendered) -> None:
    import pikepdf

    families, embedded = set(), []
    with pikepdf.open(rendered[0]) as pdf:
        for obj in pdf.objects:
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == pikepdf.Name.FontDescriptor:
                families.add(re.sub(r"^/?[A-Z]{6}\+", "", str(obj.FontName)).split("-")[0])
                embedded.append(any(key in obj for key in ("/FontFile", "/FontFile2", "/FontFile3")))
    assert embedded
    assert all(embedded)
    assert len(families) <= 3


def test_data_inside_is_complete_and_its_hashes_are_printed(rendered: Rendered) -> None:
    import openpyxl

    files = attachments(rendered[0])
    assert set(files) == {SNAPSHOT_NAME, WORKBOOK_NAME}
    text = re.sub(r"\s", "", printed(rendered[0]))
    for content in files.values():
        assert hashlib.sha256(content).hexdigest() in text
    assert read_snapshot(files[SNAPSHOT_NAME]).taken_at.year == 2026
    book = openpyxl.load_workbook(io.BytesIO(files[WORKBOOK_NAME]))
    assert len(book.sheetnames) >= 5
    assert all(sheet.max_row > 1 for sheet in book)


def test_names_of_people_are_not_embedded(snapshot_c: Snapshot, pdf_of: Render) -> None:
    files = attachments(pdf_of(snapshot_c)[0])
    assert b"Somebody Secret" not in files[SNAPSHOT_NAME]
    names = {person.name for person in snapshot_c.people if person.name}
    people = json.loads(files[SNAPSHOT_NAME])["snapshot"]["people"]
    assert names
    assert not names & {person["name"] for person in people}


def test_metadata_is_set_and_clean(rendered: Rendered) -> None:
    import pikepdf

    with pikepdf.open(rendered[0]) as pdf:
        info = {str(key): str(value) for key, value in pdf.docinfo.items()}
        assert str(pdf.Root.Lang) == "en"
        xmp = pdf.Root.Metadata.read_bytes().decode()
    assert info["/Title"]
    assert info["/Author"]
    assert info["/CreationDate"].startswith("D:20261120")
    for text in (*info.values(), xmp):
        assert not re.search(r"/(home|root|tmp|Users)/|\{\{|TODO|None\b", text)


def test_every_figure_has_words_and_every_head_a_scope(rendered: Rendered) -> None:
    import pikepdf

    found: dict[str, list[Any]] = {"alt": [], "scope": []}

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for kid in element:
                walk(kid)
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == pikepdf.Name.Figure:
                found["alt"].append(str(element.get("/Alt", "")))
            if element.get("/S") == pikepdf.Name.TH:
                found["scope"].append(element.get("/A", pikepdf.Dictionary()).get("/Scope"))
            if "/K" in element:
                walk(element.K)

    with pikepdf.open(rendered[0]) as pdf:
        walk(pdf.Root.StructTreeRoot.K)
        assert found["alt"]
        assert all(40 <= len(alt) <= 350 and re.search(r"\d", alt) for alt in found["alt"])
        assert found["scope"]
        assert all(scope is not None for scope in found["scope"])


def test_no_chart_is_a_picture_of_dots_and_the_file_is_small(rendered: Rendered) -> None:
    import pikepdf

    assert rendered[0].stat().st_size <= 3 * 1024**2
    with pikepdf.open(rendered[0]) as pdf:
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == pikepdf.Name.Image]
    assert images == []


def test_same_snapshot_gives_the_same_bytes_in_another_process(
    snapshot_a: Snapshot, rendered_a: Rendered, tmp_path: Path
) -> None:
    from readiness.report.render import render_report

    again = tmp_path / "another name.pdf"
    render_report(snapshot_a, again)
    assert again.read_bytes() == rendered_a[0].read_bytes()


def test_body_of_the_sample_has_the_length_of_a_report(rendered_a: Rendered) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(rendered_a[0])
    try:
        upright = sum(page.get_width() < page.get_height() for page in document)
        second = document[1].get_textpage().get_text_range()
    finally:
        document.close()
    assert 12 <= upright <= 20
    assert "Evidenced today" in second
    assert "First moves" in second


def test_verdict_takes_one_page_and_the_contents_the_next(rendered: Rendered) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(rendered[0])
    try:
        starts = [mark.get_dest().get_index() + 1 for mark in document.get_toc()]
    finally:
        document.close()
    assert starts[:3] == [2, 3, 4]


Box = tuple[float, float, float, float]


def test_text_stays_inside_the_page_and_apart_and_readable(rendered: Rendered) -> None:
    edge = 8 / 25.4 * 72
    for sheet in sheets_of(rendered[0]):
        number, width, height = sheet.number, sheet.width, sheet.height
        words = [((w.x0, w.top, w.x1, w.bottom), w.text, w.size) for w in sheet.words]
        for (x0, top, x1, bottom), text, size in words:
            inside = min(x0, top, width - x1, height - bottom)
            assert inside >= edge, (number, text)
            assert size >= 7.5 - 0.01, (number, text, size)
        assert not overlaps(words), (number, overlaps(words)[:3])


def overlaps(words: list[tuple[Box, str, float]]) -> list[tuple[str, str]]:
    """Words whose letters cover one another; a line box is higher than its letters, so its middle is compared."""
    out = []
    ordered = sorted(words, key=lambda w: w[0][1])
    for i, (a, text, _) in enumerate(ordered):
        top, bottom = a[1] + 0.28 * (a[3] - a[1]), a[3] - 0.24 * (a[3] - a[1])
        for b, other, _ in ordered[i + 1 :]:
            if b[1] > a[3]:
                break
            low, high = b[1] + 0.28 * (b[3] - b[1]), b[3] - 0.24 * (b[3] - b[1])
            across, up = min(a[2], b[2]) - max(a[0], b[0]), min(bottom, high) - max(top, low)
            if across > 0.6 and up > 0.2 * min(bottom - top, high - low):
                out.append((text, other))
    return out


def test_syntax_is_sound(rendered: Rendered) -> None:
    import pikepdf

    with pikepdf.open(rendered[0]) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_poppler_agrees_where_it_is_installed(rendered_a: Rendered) -> None:
    try:
        done = subprocess.run(["pdfinfo", str(rendered_a[0])], capture_output=True, text=True, check=True)
    except FileNotFoundError:
        pytest.skip("poppler is not installed")
    assert re.search(r"Tagged:\s+yes", done.stdout)
    assert done.stderr == ""


@pytest.mark.parametrize("profile", ["board", "full"])
def test_every_edition_is_archivable_and_accessible(snapshot_a: Snapshot, pdf_of: Render, profile: str) -> None:
    import page
    import pypdfium2

    path, outcome = pdf_of(snapshot_a, profile=profile)
    assert outcome.warnings == []
    for standard in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        assert page.validate_pdf(str(path), profile=standard).is_compliant
    document = pypdfium2.PdfDocument(path)
    try:
        assert profile == "full" or len(document) <= 5
    finally:
        document.close()


def test_every_section_of_the_body_takes_one_page(rendered_a: Rendered) -> None:
    """A second page with a few lines on it is what a designer would send back."""
    import pypdfium2

    document = pypdfium2.PdfDocument(rendered_a[0])
    try:
        starts = {mark.get_dest().get_index() for mark in document.get_toc()}
        upright = {n for n, page in enumerate(document) if page.get_width() < page.get_height()}
    finally:
        document.close()
    assert upright - starts == {0}


def test_a_protected_report_opens_with_its_password_only_and_does_not_claim_to_be_an_archive(
    snapshot_b: Snapshot, pdf_of: Render
) -> None:
    import pikepdf

    path = pdf_of(snapshot_b, profile="board", password="open sesame")[0]
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="open sesame") as pdf:
        assert pdf.encryption.R == 6
        assert "pdfaid:part" not in pdf.Root.Metadata.read_bytes().decode()
        assert SNAPSHOT_NAME in pdf.attachments
